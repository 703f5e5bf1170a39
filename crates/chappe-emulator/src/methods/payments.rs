//! Methods about invoices, payments and Telegram Stars.

use chappe_types::types::{LabeledPrice, ShippingOption, StarAmount, StarTransactions};
use serde_json::Value;

use super::{
    Context, Simulated,
    json::{Object, Read, decode, refuse},
    queries::expired,
    send::{LEFT_OUT, send_with},
};
use crate::{
    flags::Permission,
    render,
    reply::{Answer, Refusal},
    request::to_i64,
    state::{
        content::Content,
        payment::{Asks, Invoice, Stage},
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("sendInvoice", LEFT_OUT, send_invoice),
    Simulated::new(
        "createInvoiceLink",
        &["business_connection_id"],
        create_invoice_link,
    ),
    Simulated::new("answerShippingQuery", &[], answer_shipping_query),
    Simulated::new("answerPreCheckoutQuery", &[], answer_pre_checkout_query),
    Simulated::new("getMyStarBalance", &[], get_my_star_balance),
    Simulated::new("getStarTransactions", &[], get_star_transactions),
    Simulated::new("refundStarPayment", &[], refund_star_payment),
];

fn send_invoice(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let invoice = invoice(context)?;
    let permission = (Permission::SendMessages, "invoice messages");
    send_with(context, permission, |context| {
        check(context, &invoice)?;
        Ok(Content::Invoice(Box::new(invoice)))
    })
}

fn create_invoice_link(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let mut invoice = invoice(context)?;
    check(context, &invoice)?;
    let period = to_i64(context.arg("subscription_period"));
    if period != 0 {
        if period != SUBSCRIPTION_PERIOD {
            return Err(refuse("SUBSCRIPTION_PERIOD_INVALID"));
        }
        if !invoice.is_in_stars() || invoice.total() > MAX_SUBSCRIPTION {
            return Err(refuse("STARS_INVOICE_INVALID"));
        }
        invoice.subscription_period = Some(period);
    }
    let link = context.state.add_invoice_link(context.bot, invoice);
    Ok(Answer::of(&link))
}

fn answer_shipping_query(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let is_ok = context.request.flag("ok");
    let (mut options, mut reason) = (Vec::new(), "");
    if is_ok {
        options = shipping_options(context)?;
    } else {
        reason = needed(context, "error_message")?;
    }
    let number = checkout(context, "shipping_query_id", |stage| {
        matches!(stage, Stage::Shipping { .. })
    })?;
    let now = context.now;
    if is_ok {
        context.state.offer_shipping(number, options, now);
    } else {
        context.state.refuse_checkout(number, reason);
    }
    Ok(Answer::yes())
}

fn answer_pre_checkout_query(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let is_ok = context.request.flag("ok");
    let mut reason = "";
    if !is_ok {
        reason = needed(context, "error_message")?;
    }
    let number = checkout(context, "pre_checkout_query_id", |stage| {
        matches!(stage, Stage::Checking { .. })
    })?;
    let now = context.now;
    if is_ok {
        context.state.complete(number, now);
    } else {
        context.state.refuse_checkout(number, reason);
    }
    Ok(Answer::yes())
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_my_star_balance(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let stars = context.state.stars(context.bot);
    Ok(Answer::of(&StarAmount::new(stars)))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_star_transactions(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let offset = context.request.integer("offset", 0, 0, i32::MAX);
    let limit = context.request.integer("limit", 100, 1, 100);
    let page = context
        .state
        .transactions_of(context.bot)
        .skip(offset.unsigned_abs() as usize)
        .take(limit.unsigned_abs() as usize)
        .map(|transaction| render::star_transaction(context.state, transaction));
    Ok(Answer::of(&StarTransactions::new(page)))
}

fn refund_star_payment(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let charge = needed(context, "telegram_payment_charge_id")?;
    if !context.state.knows(context.bot, user) {
        return Err(refuse("USER_ID_INVALID"));
    }
    let key = (context.bot, charge.to_owned());
    let payment = context.state.payments.get(&key);
    let payment = payment
        .filter(|payment| payment.user == user && payment.is_in_stars())
        .ok_or_else(|| refuse("CHARGE_ID_INVALID"))?;
    if payment.is_refunded {
        return Err(refuse("CHARGE_ALREADY_REFUNDED"));
    }
    let (bot, now) = (context.bot, context.now);
    context.state.refund(bot, charge, now);
    Ok(Answer::yes())
}

/// A parameter that must be there.
pub(super) fn needed<'a>(context: &Context<'a>, name: &str) -> Result<&'a str, Refusal> {
    match context.arg(name) {
        "" => Err(refuse(&format!("Parameter \"{name}\" is required"))),
        value => Ok(value),
    }
}

/// Reads the parameters of an invoice.
fn invoice(context: &Context<'_>) -> Result<Invoice, Refusal> {
    let flag = |name| context.request.flag(name);
    let (title, description) = (needed(context, "title")?, needed(context, "description")?);
    let payload = needed(context, "payload")?;
    let currency = needed(context, "currency")?;
    let prices = decode(needed(context, "prices")?, "prices")?;
    let prices = labeled_prices(&prices).map_err(|reason| refuse(&reason))?;
    let max_tip = match context.arg("max_tip_amount") {
        "" => 0,
        text => text
            .parse()
            .map_err(|_| refuse("Can't parse \"max_tip_amount\" as Number"))?,
    };
    check_tips(context, max_tip)?;
    let is_flexible = flag("is_flexible");
    Ok(Invoice {
        title: title.to_owned(),
        description: description.to_owned(),
        payload: payload.to_owned(),
        start_parameter: context.arg("start_parameter").to_owned(),
        currency: currency.to_owned(),
        prices,
        max_tip,
        asks: Asks {
            name: flag("need_name"),
            phone_number: flag("need_phone_number") || flag("send_phone_number_to_provider"),
            email: flag("need_email") || flag("send_email_to_provider"),
            shipping_address: flag("need_shipping_address") || is_flexible,
        },
        is_flexible,
        subscription_period: None,
    })
}

/// Reads an array of prices, which must not be empty.
pub(super) fn labeled_prices(value: &Value) -> Read<Vec<LabeledPrice>> {
    let values = value.as_array();
    let values = values.ok_or("Expected an Array of labeled prices")?;
    let prices: Read<Vec<LabeledPrice>> = values.iter().map(labeled_price).collect();
    let prices = prices.map_err(|reason| format!("Can't parse labeled price: {reason}"))?;
    if prices.is_empty() {
        return Err("There must be at least one price".to_owned());
    }
    Ok(prices)
}

fn labeled_price(value: &Value) -> Read<LabeledPrice> {
    let object = Object::of(value).ok_or("LabeledPrice must be an Object")?;
    let label = object.text("label")?;
    if label.is_empty() {
        return Err("LabeledPrice label must be non-empty".to_owned());
    }
    Ok(LabeledPrice::new(label, object.integer("amount")?))
}

fn check_tips(context: &Context<'_>, max_tip: i64) -> Result<(), Refusal> {
    let text = context.arg("suggested_tip_amounts");
    if text.is_empty() {
        return Ok(());
    }
    let value: Value = serde_json::from_str(text)
        .map_err(|_| refuse("Can't parse suggested_tip_amounts JSON object"))?;
    let Some(values) = value.as_array() else {
        return Err(refuse("Expected an Array of suggested tip amounts"));
    };
    for value in values {
        let amount = match value {
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            _ => return Err(refuse("Suggested tip amount must be of type Number or String")),
        };
        let unreadable = |_| refuse("Can't parse suggested tip amount as Number");
        let amount: i64 = amount.parse().map_err(unreadable)?;
        if amount <= 0 {
            return Err(refuse("Suggested tip amount must be positive"));
        }
        if amount > max_tip {
            let text = "Suggested tip amount can't be bigger than max_tip_amount";
            return Err(refuse(text));
        }
    }
    if values.len() > MAX_SUGGESTED_TIPS {
        return Err(refuse("There can be at most 4 suggested tip amounts"));
    }
    Ok(())
}

/// Checks what TDLib and Telegram check about an invoice.
pub(super) fn check(context: &Context<'_>, invoice: &Invoice) -> Result<(), Refusal> {
    let is_amount = |amount: i64| (-MAX_AMOUNT..=MAX_AMOUNT).contains(&amount);
    if !invoice.prices.iter().all(|price| is_amount(price.amount)) {
        return Err(refuse("Too big amount of the currency specified"));
    }
    let total = invoice.total();
    if total <= 0 {
        return Err(refuse("Total price must be positive"));
    }
    if !is_amount(total) {
        return Err(refuse("Total price is too big"));
    }
    if invoice.max_tip < 0 || !is_amount(invoice.max_tip) {
        return Err(refuse("Invalid max_tip_amount of the currency specified"));
    }
    if invoice.payload.len() > MAX_PAYLOAD {
        return Err(refuse("INVOICE_PAYLOAD_INVALID"));
    }
    let token = context.arg("provider_token");
    if invoice.is_in_stars() {
        let is_simple = invoice.prices.len() == 1 && invoice.max_tip == 0 && !invoice.is_flexible;
        if !is_simple || !token.is_empty() {
            return Err(refuse("STARS_INVOICE_INVALID"));
        }
        return Ok(());
    }
    let tokens = &context.state.bot(context.bot).settings.provider_tokens;
    if !tokens.iter().any(|known| known == token) {
        return Err(refuse("PAYMENT_PROVIDER_INVALID"));
    }
    let is_currency = |byte: u8| byte.is_ascii_uppercase();
    if invoice.currency.len() != 3 || !invoice.currency.bytes().all(is_currency) {
        return Err(refuse("CURRENCY_INVALID"));
    }
    Ok(())
}

fn shipping_options(context: &Context<'_>) -> Result<Vec<ShippingOption>, Refusal> {
    let value = decode(needed(context, "shipping_options")?, "shipping options")?;
    let Some(values) = value.as_array() else {
        return Err(refuse("Expected an Array of shipping options"));
    };
    let options: Read<Vec<ShippingOption>> = values.iter().map(shipping_option).collect();
    let options =
        options.map_err(|reason| refuse(&format!("Can't parse shipping option: {reason}")))?;
    if options.is_empty() {
        return Err(refuse("There must be at least one shipping option"));
    }
    Ok(options)
}

fn shipping_option(value: &Value) -> Read<ShippingOption> {
    let object = Object::of(value).ok_or("ShippingOption must be an Object")?;
    let (id, title) = (object.text("id")?, object.text("title")?);
    if id.is_empty() {
        return Err("ShippingOption identifier must be non-empty".to_owned());
    }
    if title.is_empty() {
        return Err("ShippingOption title must be non-empty".to_owned());
    }
    object.array("prices")?;
    let prices = labeled_prices(&value["prices"])
        .map_err(|reason| format!("Can't parse shipping option prices: {reason}"))?;
    Ok(ShippingOption::new(id, title, prices))
}

/// The purchase that a query is about which the bot may answer still.
fn checkout(
    context: &Context<'_>,
    name: &str,
    is_wanted: impl Fn(&Stage) -> bool,
) -> Result<i64, Refusal> {
    let query = to_i64(context.arg(name));
    let found = context.state.checkout_of(context.bot, query, context.now);
    found
        .filter(|(_, checkout)| is_wanted(&checkout.stage))
        .map(|(number, _)| number)
        .ok_or_else(expired)
}

/// The largest amount that TDLib takes.
const MAX_AMOUNT: i64 = 999_999_999_999;
/// In bytes.
const MAX_PAYLOAD: usize = 128;
const MAX_SUGGESTED_TIPS: usize = 4;
/// Thirty days, the only one that Telegram takes.
const SUBSCRIPTION_PERIOD: i64 = 2_592_000;
/// In Stars.
const MAX_SUBSCRIPTION: i64 = 10_000;
