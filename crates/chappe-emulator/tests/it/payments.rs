//! Invoices: what becomes of them from both sides.

use chappe_emulator::{Chat, Emulator, Order, PayError, Rights, User};
use chappe_types::types::{Message, StarTransactions};
use serde_json::{Value, json};

use crate::support::{call, call_as, kinds, send as send_request, updates};

/// The parameters of an invoice in Stars.
fn book() -> Value {
    json!({
        "title": "A book",
        "description": "To read",
        "payload": "book-7",
        "currency": "XTR",
        "prices": [{"label": "Book", "amount": 50}],
    })
}

/// An invoice that a provider is to collect.
fn shipped(token: &str) -> Value {
    json!({
        "title": "A box",
        "description": "To open",
        "payload": "box-3",
        "provider_token": token,
        "currency": "EUR",
        "prices": [{"label": "Box", "amount": 1_000}, {"label": "Rebate", "amount": "-100"}],
        "max_tip_amount": 500,
        "suggested_tip_amounts": [100, 200],
        "need_name": true,
        "is_flexible": true,
    })
}

async fn buyer(emulator: &Emulator) -> (User, Chat) {
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    updates(emulator).await;
    let chat = ann.chat_with(&emulator.bot());
    (ann, chat)
}

async fn send(emulator: &Emulator, chat: &Chat, mut params: Value) -> Value {
    params["chat_id"] = chat.id().into();
    call(emulator, "sendInvoice", params).await.result()
}

/// Answers the next query of this kind.
async fn answer(emulator: &Emulator, kind: &str, method: &str, mut params: Value) -> Value {
    let told = updates(emulator).await;
    assert_eq!(kinds(&told), [kind]);
    params[format!("{kind}_id")] = told[0].1["id"].clone();
    assert_eq!(call(emulator, method, params).await.result(), true);
    told[0].1.clone()
}

async fn accept(emulator: &Emulator) -> Value {
    let method = "answerPreCheckoutQuery";
    answer(emulator, "pre_checkout_query", method, json!({"ok": true})).await
}

#[tokio::test(start_paused = true)]
async fn an_invoice_in_stars_is_paid() {
    let emulator = Emulator::new();
    let (ann, chat) = buyer(&emulator).await;
    let message = send(&emulator, &chat, book()).await;
    let _: Message = serde_json::from_value(message.clone()).unwrap();
    let expected = json!({
        "title": "A book",
        "description": "To read",
        "start_parameter": "",
        "currency": "XTR",
        "total_amount": 50,
    });
    assert_eq!(message["invoice"], expected);
    let button = &message["reply_markup"]["inline_keyboard"][0][0];
    assert_eq!(button["pay"], true);

    let id = message["message_id"].as_i64().unwrap();
    let (paid, asked) = tokio::join!(ann.pay(&chat, id), accept(&emulator));
    assert_eq!(asked["from"]["id"], ann.id());
    assert_eq!(asked["currency"], "XTR");
    assert_eq!(asked["total_amount"], 50);
    assert_eq!(asked["invoice_payload"], "book-7");
    assert_eq!(asked["order_info"], Value::Null);
    let paid = paid.unwrap();
    assert_eq!((paid.total_amount, paid.currency.as_str()), (50, "XTR"));

    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message"]);
    let payment = &told[0].1["successful_payment"];
    assert_eq!(told[0].1["from"]["id"], ann.id());
    assert_eq!(payment["currency"], "XTR");
    assert_eq!(payment["total_amount"], 50);
    assert_eq!(payment["invoice_payload"], "book-7");
    assert_eq!(payment["telegram_payment_charge_id"], paid.charge_id);
    assert_eq!(payment["is_recurring"], Value::Null);
    assert_eq!(emulator.bot().stars(), 50);
    let balance = call(&emulator, "getMyStarBalance", json!({})).await;
    assert_eq!(balance.result(), json!({"amount": 50}));
}

#[tokio::test(start_paused = true)]
async fn a_payment_is_given_back_once() {
    let emulator = Emulator::new();
    let (ann, chat) = buyer(&emulator).await;
    let message = send(&emulator, &chat, book()).await;
    let id = message["message_id"].as_i64().unwrap();
    let (paid, _) = tokio::join!(ann.pay(&chat, id), accept(&emulator));
    let charge = paid.unwrap().charge_id;
    updates(&emulator).await;
    let refund = "refundStarPayment";
    for (params, expected) in [
        (json!({}), "invalid user_id specified"),
        (
            json!({"user_id": ann.id()}),
            "parameter \"telegram_payment_charge_id\" is required",
        ),
        (
            json!({"user_id": 77, "telegram_payment_charge_id": charge}),
            "USER_ID_INVALID",
        ),
        (
            json!({"user_id": ann.id(), "telegram_payment_charge_id": "x"}),
            "CHARGE_ID_INVALID",
        ),
    ] {
        let answer = call(&emulator, refund, params).await.refusal();
        assert_eq!(answer, format!("400 Bad Request: {expected}"));
    }
    let params = json!({"user_id": ann.id(), "telegram_payment_charge_id": charge});
    let answer = call(&emulator, refund, params.clone()).await;
    assert_eq!(answer.result(), true);
    let answer = call(&emulator, refund, params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: CHARGE_ALREADY_REFUNDED");
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message"]);
    let refunded = &told[0].1["refunded_payment"];
    assert_eq!(refunded["total_amount"], 50);
    assert_eq!(refunded["telegram_payment_charge_id"], charge);
    assert_eq!(emulator.bot().stars(), 0);

    let answer = call(&emulator, "getStarTransactions", json!({})).await;
    let listed = answer.result();
    let _: StarTransactions = serde_json::from_value(listed.clone()).unwrap();
    let [payment, refund] = &listed["transactions"].as_array().unwrap()[..] else {
        panic!("two transactions, not {listed}");
    };
    assert_eq!(payment["id"], charge);
    assert_eq!(payment["amount"], 50);
    assert_eq!(payment["source"]["type"], "user");
    assert_eq!(payment["source"]["transaction_type"], "invoice_payment");
    assert_eq!(payment["source"]["user"]["id"], ann.id());
    assert_eq!(payment["source"]["invoice_payload"], "book-7");
    assert_eq!(refund["id"], charge);
    assert_eq!(refund["receiver"]["user"]["id"], ann.id());
    assert_eq!(refund["source"], Value::Null);
    let params = json!({"offset": 1, "limit": 5});
    let page = call(&emulator, "getStarTransactions", params)
        .await
        .result();
    assert_eq!(page["transactions"], json!([refund]));
}

#[tokio::test(start_paused = true)]
async fn a_bot_says_what_shipping_costs() {
    let emulator = Emulator::new();
    let token = emulator.bot().add_payment_provider("stripes");
    let (ann, chat) = buyer(&emulator).await;
    let message = send(&emulator, &chat, shipped(&token)).await;
    assert_eq!(message["invoice"]["total_amount"], 900);
    let id = message["message_id"].as_i64().unwrap();
    let order = Order::new()
        .name("Ann Lee")
        .address("DE", "Berlin", "Unter den Linden 1", "10117")
        .shipping("sea")
        .tip(50);
    let options = json!([
        {"id": "air", "title": "By air", "prices": [{"label": "Air", "amount": 700}]},
        {"id": "sea", "title": "By sea", "prices": [{"label": "Sea", "amount": 200}]},
    ]);
    let bot = async {
        let params = json!({"ok": true, "shipping_options": options});
        let shipping = answer(&emulator, "shipping_query", "answerShippingQuery", params).await;
        (shipping, accept(&emulator).await)
    };
    let (paid, (shipping, asked)) = tokio::join!(ann.pay_order(&chat, id, order), bot);
    assert_eq!(shipping["invoice_payload"], "box-3");
    assert_eq!(shipping["shipping_address"]["city"], "Berlin");
    assert_eq!(asked["total_amount"], 1_150);
    assert_eq!(asked["shipping_option_id"], "sea");
    assert_eq!(asked["order_info"]["name"], "Ann Lee");
    assert_eq!(
        asked["order_info"]["shipping_address"]["country_code"],
        "DE"
    );
    assert_eq!(paid.unwrap().total_amount, 1_150);
    let told = updates(&emulator).await;
    let payment = &told[0].1["successful_payment"];
    assert_eq!(payment["total_amount"], 1_150);
    assert_eq!(payment["shipping_option_id"], "sea");
    assert_eq!(payment["order_info"]["name"], "Ann Lee");
    assert_eq!(emulator.bot().stars(), 0, "it was paid in euros");
}

#[tokio::test(start_paused = true)]
async fn a_bot_says_no_or_nothing() {
    let emulator = Emulator::new();
    let token = emulator.bot().add_payment_provider("stripes");
    let (ann, chat) = buyer(&emulator).await;
    let book = send(&emulator, &chat, book()).await["message_id"]
        .as_i64()
        .unwrap();
    let shipped = send(&emulator, &chat, shipped(&token)).await;
    let shipped = shipped["message_id"].as_i64().unwrap();
    let refused = |reason: &str| Err(PayError::Refused(reason.to_owned()));
    let order = || {
        Order::new()
            .name("Ann")
            .address("DE", "Berlin", "Allee 1", "10115")
    };

    let no = json!({"ok": false, "error_message": "Sold out"});
    let kind = "pre_checkout_query";
    let bot = answer(&emulator, kind, "answerPreCheckoutQuery", no);
    let (paid, _) = tokio::join!(ann.pay(&chat, book), bot);
    assert_eq!(paid, refused("Sold out"));

    let no = json!({"ok": false, "error_message": "Too far"});
    let bot = answer(&emulator, "shipping_query", "answerShippingQuery", no);
    let (paid, _) = tokio::join!(ann.pay_order(&chat, shipped, order()), bot);
    assert_eq!(paid, refused("Too far"));

    let begun = emulator.unix_time();
    assert_eq!(ann.pay(&chat, book).await, Err(PayError::TimedOut));
    assert_eq!(emulator.unix_time() - begun, 10);
    let paid = ann.pay_order(&chat, shipped, order()).await;
    assert_eq!(paid, Err(PayError::TimedOut));
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), [kind, "shipping_query"]);
    let expired = "400 Bad Request: query is too old and response timeout expired or query ID is \
                   invalid";
    let params = json!({"pre_checkout_query_id": told[0].1["id"], "ok": true});
    let answer = call(&emulator, "answerPreCheckoutQuery", params).await;
    assert_eq!(answer.refusal(), expired);
    assert_eq!(emulator.bot().stars(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_query_is_answered_by_its_bot_and_as_what_it_is() {
    let emulator = Emulator::new();
    let other = emulator.add_bot("Other", "other_bot");
    let (ann, chat) = buyer(&emulator).await;
    let message = send(&emulator, &chat, book()).await["message_id"]
        .as_i64()
        .unwrap();
    let bot = async {
        let told = updates(&emulator).await;
        let id = &told[0].1["id"];
        let expired = "400 Bad Request: query is too old and response timeout expired or query \
                       ID is invalid";
        let method = "answerPreCheckoutQuery";
        let params = json!({"pre_checkout_query_id": id, "ok": true});
        let answer = call_as(&emulator, &other, method, params.clone()).await;
        assert_eq!(answer.refusal(), expired);
        let options = json!([{"id": "a", "title": "A", "prices": [{"label": "A", "amount": 1}]}]);
        let wrong = json!({"shipping_query_id": id, "ok": true, "shipping_options": options});
        let answer = call(&emulator, "answerShippingQuery", wrong).await;
        assert_eq!(answer.refusal(), expired);
        let wrong = json!({"pre_checkout_query_id": id});
        assert_eq!(
            call(&emulator, method, wrong).await.refusal(),
            "400 Bad Request: parameter \"error_message\" is required"
        );
        call(&emulator, method, params.clone()).await.result();
        assert_eq!(call(&emulator, method, params).await.refusal(), expired);
    };
    let (paid, ()) = tokio::join!(ann.pay(&chat, message), bot);
    assert!(paid.is_ok());
}

#[tokio::test(start_paused = true)]
async fn an_invoice_is_paid_behind_a_link() {
    let emulator = Emulator::new();
    let mut params = book();
    params["subscription_period"] = 2_592_000.into();
    let link = call(&emulator, "createInvoiceLink", params).await.result();
    let link = link.as_str().unwrap();
    assert!(link.starts_with("https://t.me/$"), "{link}");
    let ann = emulator.user("Ann");
    let (paid, _) = tokio::join!(ann.pay_link(link, Order::new()), accept(&emulator));
    assert!(paid.is_ok());
    let told = updates(&emulator).await;
    let payment = &told[0].1["successful_payment"];
    assert_eq!(payment["is_recurring"], true);
    assert_eq!(payment["is_first_recurring"], true);
    let expires = payment["subscription_expiration_date"].as_i64().unwrap();
    let month = 2_592_000;
    assert!((month - 10..=month).contains(&(expires - emulator.unix_time())));
}

#[tokio::test(start_paused = true)]
async fn media_are_sold_for_stars() {
    let emulator = Emulator::new();
    let (ann, chat) = buyer(&emulator).await;
    let sell = async |chat: i64, payload: &str| {
        let body = format!(
            "--B\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n{chat}\r\n\
             --B\r\nContent-Disposition: form-data; name=\"star_count\"\r\n\r\n25\r\n\
             --B\r\nContent-Disposition: form-data; name=\"payload\"\r\n\r\n{payload}\r\n\
             --B\r\nContent-Disposition: form-data; name=\"media\"\r\n\r\n\
             [{{\"type\":\"video\",\"media\":\"attach://v\"}}]\r\n\
             --B\r\nContent-Disposition: form-data; name=\"v\"; filename=\"v.mp4\"\r\n\r\n\
             a video\r\n--B--\r\n"
        );
        let uri = format!("http://telegram/bot{}/sendPaidMedia", emulator.token());
        let request = http::Request::post(uri)
            .header("content-type", "multipart/form-data; boundary=B")
            .body(body)
            .unwrap();
        let message = send_request(&emulator, request).await.unwrap().result();
        message["message_id"].as_i64().unwrap()
    };
    let message = sell(chat.id(), "clip-1").await;
    updates(&emulator).await;
    ann.buy_media(&chat, message);
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["purchased_paid_media"]);
    assert_eq!(told[0].1["from"]["id"], ann.id());
    assert_eq!(told[0].1["paid_media_payload"], "clip-1");
    assert_eq!(emulator.bot().stars(), 25);
    let answer = call(&emulator, "getStarTransactions", json!({})).await;
    let listed = answer.result();
    let _: StarTransactions = serde_json::from_value(listed.clone()).unwrap();
    let source = &listed["transactions"][0]["source"];
    assert_eq!(source["transaction_type"], "paid_media_payment");
    assert_eq!(source["paid_media"][0]["type"], "video");
    assert_eq!(source["paid_media_payload"], "clip-1");

    let silent = sell(chat.id(), "").await;
    ann.buy_media(&chat, silent);
    assert!(updates(&emulator).await.is_empty(), "without a payload");
    assert_eq!(emulator.bot().stars(), 50);
    let news = emulator.channel("News");
    news.promote(&emulator.bot(), Rights::none().can_post_messages(true));
    news.add(&ann);
    updates(&emulator).await;
    let sold = sell(news.id(), "clip-2").await;
    ann.buy_media(&news, sold);
    assert!(
        updates(&emulator).await.is_empty(),
        "the channel has sold it"
    );
    assert_eq!(emulator.bot().stars(), 50);
}

#[tokio::test]
async fn an_invoice_that_is_none_is_refused() {
    let emulator = Emulator::new();
    let token = emulator.bot().add_payment_provider("stripes");
    let with = |base: Value, name: &str, value: Value| {
        let mut params = base;
        params[name] = value;
        params
    };
    let star = |name: &str, value: Value| with(book(), name, value);
    let euro = |name: &str, value: Value| with(shipped(&token), name, value);
    let price = |amount: i64| json!([{"label": "x", "amount": amount}]);
    for (params, expected) in [
        (star("title", json!("")), "parameter \"title\" is required"),
        (
            star("description", json!("")),
            "parameter \"description\" is required",
        ),
        (
            star("payload", json!("")),
            "parameter \"payload\" is required",
        ),
        (
            star("currency", json!("")),
            "parameter \"currency\" is required",
        ),
        (
            star("prices", json!("")),
            "parameter \"prices\" is required",
        ),
        (star("prices", json!("[")), "can't parse prices JSON object"),
        (
            star("prices", json!({})),
            "expected an Array of labeled prices",
        ),
        (
            star("prices", json!([])),
            "there must be at least one price",
        ),
        (
            star("prices", json!([1])),
            "can't parse labeled price: LabeledPrice must be an Object",
        ),
        (
            star("prices", json!([{"label": "", "amount": 1}])),
            "can't parse labeled price: LabeledPrice label must be non-empty",
        ),
        (
            star("prices", json!([{"label": "x"}])),
            "can't parse labeled price: Can't find field \"amount\"",
        ),
        (star("prices", price(0)), "total price must be positive"),
        (
            star("prices", price(1_000_000_000_000)),
            "too big amount of the currency specified",
        ),
        (
            star("payload", json!("x".repeat(129))),
            "INVOICE_PAYLOAD_INVALID",
        ),
        (star("max_tip_amount", json!(5)), "STARS_INVOICE_INVALID"),
        (
            star("provider_token", json!(token)),
            "STARS_INVOICE_INVALID",
        ),
        (
            star("max_tip_amount", json!("x")),
            "can't parse \"max_tip_amount\" as Number",
        ),
        (
            euro("max_tip_amount", json!(-1)),
            "invalid max_tip_amount of the currency specified",
        ),
        (
            euro("suggested_tip_amounts", json!([600])),
            "suggested tip amount can't be bigger than max_tip_amount",
        ),
        (
            euro("suggested_tip_amounts", json!([0])),
            "suggested tip amount must be positive",
        ),
        (
            euro("suggested_tip_amounts", json!([1, 2, 3, 4, 5])),
            "there can be at most 4 suggested tip amounts",
        ),
        (
            euro("provider_token", json!("x")),
            "PAYMENT_PROVIDER_INVALID",
        ),
        (euro("currency", json!("euro")), "CURRENCY_INVALID"),
    ] {
        let answer = call(&emulator, "createInvoiceLink", params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    let params = star("subscription_period", json!(60));
    let answer = call(&emulator, "createInvoiceLink", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: SUBSCRIPTION_PERIOD_INVALID"
    );
}

#[tokio::test]
async fn the_button_of_an_invoice_pays() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let mut params = book();
    params["chat_id"] = ann.id().into();
    let button =
        |name: &str, value: Value| json!({"inline_keyboard": [[{"text": "Buy", name: value}]]});
    params["reply_markup"] = button("callback_data", json!("x"));
    let answer = call(&emulator, "sendInvoice", params.clone()).await;
    assert_eq!(answer.refusal(), "400 Bad Request: REPLY_MARKUP_BUY_EMPTY");
    params["reply_markup"] = button("pay", json!(true));
    let message = call(&emulator, "sendInvoice", params).await.result();
    let keyboard = &message["reply_markup"]["inline_keyboard"];
    assert_eq!(keyboard[0][0]["text"], "Buy");
}

#[tokio::test]
#[should_panic(expected = "Ann cannot pay: the invoice asks for a name")]
async fn an_order_says_what_the_invoice_asks_for() {
    let emulator = Emulator::new();
    let token = emulator.bot().add_payment_provider("stripes");
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    let message = send(&emulator, &chat, shipped(&token)).await;
    let paid = ann
        .pay(&chat, message["message_id"].as_i64().unwrap())
        .await;
    unreachable!("{paid:?}");
}
