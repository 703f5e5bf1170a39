//! What bots are asked: by buttons, in inline mode, to be paid.

use http::Method;
use serde_json::json;

use super::World;

#[tokio::test]
async fn buttons_are_pressed_in_another_language() {
    let world = World::new().await;
    let bot = world.get("/emulator/bots").await[0].clone();
    let call = format!("/bot{}", world.emulator.token());
    let ann = world.emulator.user("Ann");
    ann.send_private(&world.emulator.bot(), "/start");
    let button = json!([[{"text": "Yes", "callback_data": "y"}]]);
    let send = format!("{call}/sendMessage");
    let params = json!({
        "chat_id": ann.id(),
        "text": "Sure?",
        "reply_markup": {"inline_keyboard": button},
    });
    let message = world.post(&send, params).await["result"]["message_id"].clone();
    let clicks = format!("/emulator/users/{}/clicks", ann.id());
    let click = json!({"bot_id": bot["id"], "message_id": message, "data": "y"});
    let id = world.post(&clicks, click).await["callback_query_id"].clone();
    let callback = format!("/emulator/callbacks/{}", id.as_str().unwrap());
    let early = world
        .refusal(Method::GET, &format!("{callback}?timeout=0"), json!(null))
        .await;
    assert_eq!(early.0, 408);
    let params = json!({"callback_query_id": id, "text": "Good", "show_alert": true});
    world
        .post(&format!("{call}/answerCallbackQuery"), params)
        .await;
    let answer = world.get(&format!("{callback}?timeout=5")).await;
    assert_eq!(answer, json!({"text": "Good", "show_alert": true}));
    let wrong = json!({"bot_id": bot["id"], "message_id": message, "data": "n"});
    let refused = world.refusal(Method::POST, &clicks, wrong).await;
    assert_eq!(refused.0, 409);
    assert!(refused.1.contains("no inline button"), "{}", refused.1);
    let unknown = world
        .refusal(Method::GET, "/emulator/callbacks/7", json!(null))
        .await;
    assert_eq!(unknown, (404, "there is no callback query 7".to_owned()));

    let params = json!({
        "chat_id": ann.id(),
        "text": "What?",
        "reply_markup": {"keyboard": [[{"text": "Tea"}]]},
    });
    world.post(&send, params).await;
    let presses = format!("/emulator/users/{}/presses", ann.id());
    let press = json!({"bot_id": bot["id"], "button": "Tea"});
    world.post(&presses, press).await;
    let chat = ann.chat_with(&world.emulator.bot());
    assert_eq!(chat.last_message().unwrap().text, "Tea");
}

#[tokio::test]
async fn inline_bots_are_used_in_another_language() {
    let world = World::new().await;
    let bot = world.get("/emulator/bots").await[0].clone();
    let call = format!("/bot{}", world.emulator.token());
    let ann = world.emulator.user("Ann");
    let group = ann.create_supergroup("Group");
    let queries = format!("/emulator/users/{}/inline_queries", ann.id());
    let ask = json!({"inline_bot_id": bot["id"], "chat_id": group.id(), "query": "x"});
    let refused = world.refusal(Method::POST, &queries, ask.clone()).await;
    assert_eq!(refused, (409, "Chappe has no inline mode".to_owned()));
    let settings = format!("/emulator/bots/{}/settings", bot["id"]);
    let inline_mode = json!({"inline_mode": {"placeholder": "Search"}});
    let (status, _) = world.ask(Method::PUT, &settings, inline_mode).await;
    assert_eq!(status, 204);
    let asked = world.post(&queries, ask).await;
    let id = asked["inline_query_id"].as_str().unwrap();
    let params = json!({"inline_query_id": id, "results": [{
        "type": "article",
        "id": "a",
        "title": "A",
        "input_message_content": {"message_text": "Text"},
    }]});
    world
        .post(&format!("{call}/answerInlineQuery"), params)
        .await;
    let query = format!("/emulator/inline_queries/{id}");
    let offered = world.get(&query).await;
    assert_eq!(offered["results"][0]["title"], "A");
    let choices = format!("{query}/choices");
    world.post(&choices, json!({"result_id": "a"})).await;
    assert_eq!(group.last_message().unwrap().text, "Text");
    let refused = world
        .refusal(Method::POST, &choices, json!({"result_id": "b"}))
        .await;
    assert_eq!(refused.0, 409);
}

#[tokio::test]
async fn invoices_are_paid_in_another_language() {
    let world = World::new().await;
    let bot = world.get("/emulator/bots").await[0].clone();
    let call = format!("/bot{}", world.emulator.token());
    let ann = world.emulator.user("Ann");
    let providers = format!("/emulator/bots/{}/payment_providers", bot["id"]);
    let provider = world.post(&providers, json!({"name": "stripes"})).await;
    let params = json!({
        "title": "A book",
        "description": "To read",
        "payload": "book",
        "provider_token": provider["provider_token"],
        "currency": "EUR",
        "prices": [{"label": "Book", "amount": 500}],
        "need_email": true,
    });
    let link = world
        .post(&format!("{call}/createInvoiceLink"), params)
        .await;
    let payments = format!("/emulator/users/{}/payments", ann.id());
    let refused = world
        .refusal(Method::POST, &payments, json!({"link": link["result"]}))
        .await;
    assert_eq!(
        refused,
        (409, "the invoice asks for an email address".to_owned())
    );
    let pay = json!({"link": link["result"], "email": "ann@example.org"});
    let bot = async {
        let updates = format!("{call}/getUpdates?timeout=5");
        let told = world.get(&updates).await["result"][0]["pre_checkout_query"].clone();
        assert_eq!(told["order_info"]["email"], "ann@example.org");
        let params = json!({"pre_checkout_query_id": told["id"], "ok": true});
        world
            .post(&format!("{call}/answerPreCheckoutQuery"), params)
            .await;
    };
    let (paid, ()) = tokio::join!(world.post(&payments, pay), bot);
    assert_eq!(
        (&paid["total_amount"], &paid["currency"]),
        (&json!(500), &json!("EUR"))
    );

    let games = format!("/emulator/bots/{}/games", world.emulator.bot().id());
    let game = json!({"short_name": "darts", "title": "Darts", "description": "Throw them"});
    let (status, _) = world.ask(Method::POST, &games, game).await;
    assert_eq!(status, 204);
    ann.send_private(&world.emulator.bot(), "/start");
    let params = json!({"chat_id": ann.id(), "game_short_name": "darts"});
    let sent = world.post(&format!("{call}/sendGame"), params).await;
    assert_eq!(sent["result"]["game"]["title"], "Darts");
}
