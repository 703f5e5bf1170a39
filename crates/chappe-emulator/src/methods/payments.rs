//! Methods about invoices, payments and Telegram Stars.

use chappe_types::types::{LabeledPrice, ShippingOption, StarAmount, StarTransactions};

use super::{
    Context, Simulated,
    queries::expired,
    send::{LEFT_OUT, send_with},
};
use crate::{
    flags::Permission,
    render,
    reply::{Answer, Refusal},
    request::to_i64,
    schema::json,
    state::{
        content::Content,
        payment::{Asked, Invoice, Stage},
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
    let invoice = invoice(context, "sendInvoice")?;
    let permission = (Permission::SendMessages, "invoice messages");
    send_with(context, permission, |context| {
        check(context, &invoice)?;
        Ok(Content::Invoice(Box::new(invoice)))
    })
}

fn create_invoice_link(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let mut invoice = invoice(context, "createInvoiceLink")?;
    check(context, &invoice)?;
    let period = to_i64(context.arg("subscription_period"));
    if period != 0 {
        if period != SUBSCRIPTION_PERIOD {
            return Err(Refusal::bad_request("SUBSCRIPTION_PERIOD_INVALID"));
        }
        if !invoice.is_in_stars() || invoice.total() > MAX_SUBSCRIPTION {
            return Err(Refusal::bad_request("STARS_INVOICE_INVALID"));
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
        context.required("shipping_options")?;
        let method = "answerShippingQuery";
        let given: Option<Vec<ShippingOption>> =
            json::read(context.request, method, "shipping_options")?;
        options = given.unwrap_or_default();
    } else {
        reason = context.required("error_message")?;
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
        reason = context.required("error_message")?;
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
        .map(|transaction| render::star_transaction(context.state, context.bot, transaction));
    Ok(Answer::of(&StarTransactions::new(page)))
}

fn refund_star_payment(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let charge = context.required("telegram_payment_charge_id")?;
    if !context.state.knows(context.bot, user) {
        return Err(Refusal::bad_request("USER_ID_INVALID"));
    }
    let key = (context.bot, charge.to_owned());
    let payment = context.state.payments.get(&key);
    let payment = payment
        .filter(|payment| payment.user == user && payment.is_in_stars())
        .ok_or_else(|| Refusal::bad_request("CHARGE_ID_INVALID"))?;
    if payment.is_refunded {
        return Err(Refusal::bad_request("CHARGE_ALREADY_REFUNDED"));
    }
    let (bot, now) = (context.bot, context.now);
    context.state.refund(bot, charge, now);
    Ok(Answer::yes())
}

/// Reads the parameters of an invoice.
fn invoice(context: &Context<'_>, method: &str) -> Result<Invoice, Refusal> {
    let flag = |name| context.request.flag(name);
    let title = context.required("title")?;
    let description = context.required("description")?;
    let payload = context.required("payload")?;
    let currency = context.required("currency")?;
    context.required("prices")?;
    let prices: Option<Vec<LabeledPrice>> = json::read(context.request, method, "prices")?;
    let max_tip = match context.arg("max_tip_amount") {
        "" => 0,
        text => text
            .parse()
            .map_err(|_| Refusal::bad_request("can't parse \"max_tip_amount\" as Number"))?,
    };
    let tips: Option<Vec<i64>> = json::read(context.request, method, "suggested_tip_amounts")?;
    let is_flexible = flag("is_flexible");
    Ok(Invoice {
        title: title.to_owned(),
        description: description.to_owned(),
        payload: payload.to_owned(),
        provider_token: context.arg("provider_token").to_owned(),
        start_parameter: context.arg("start_parameter").to_owned(),
        currency: currency.to_owned(),
        prices: prices.unwrap_or_default(),
        max_tip,
        suggested_tips: tips.unwrap_or_default(),
        asks: asks(&[
            (flag("need_name"), Asked::Name),
            (
                flag("need_phone_number") || flag("send_phone_number_to_provider"),
                Asked::PhoneNumber,
            ),
            (
                flag("need_email") || flag("send_email_to_provider"),
                Asked::Email,
            ),
            (
                flag("need_shipping_address") || is_flexible,
                Asked::ShippingAddress,
            ),
        ]),
        is_flexible,
        subscription_period: None,
    })
}

/// What is asked for, of all that could be.
pub(super) fn asks(all: &[(bool, Asked)]) -> Vec<Asked> {
    let asked = all.iter().filter(|(is_asked, _)| *is_asked);
    asked.map(|(_, what)| *what).collect()
}

/// Checks what TDLib and Telegram check about an invoice.
pub(super) fn check(context: &Context<'_>, invoice: &Invoice) -> Result<(), Refusal> {
    match wrong_amount(invoice).or_else(|| refused(context, invoice)) {
        Some(words) => Err(Refusal::bad_request(words)),
        None => Ok(()),
    }
}

/// What TDLib says of the amounts.
fn wrong_amount(invoice: &Invoice) -> Option<&'static str> {
    let is_amount = |amount: i64| (-MAX_AMOUNT..=MAX_AMOUNT).contains(&amount);
    let (total, max_tip) = (invoice.total(), invoice.max_tip);
    let tips = &invoice.suggested_tips;
    let checks = [
        (
            !invoice.prices.iter().all(|price| is_amount(price.amount)),
            "too big amount of the currency specified",
        ),
        (total <= 0, "total price must be positive"),
        (!is_amount(total), "total price is too big"),
        (
            max_tip < 0 || !is_amount(max_tip),
            "invalid max_tip_amount of the currency specified",
        ),
        (
            tips.iter().any(|tip| *tip <= 0),
            "suggested tip amount must be positive",
        ),
        (
            tips.iter().any(|tip| *tip > max_tip),
            "suggested tip amount can't be bigger than max_tip_amount",
        ),
        (
            tips.len() > MAX_SUGGESTED_TIPS,
            "there can be at most 4 suggested tip amounts",
        ),
    ];
    first(&checks)
}

/// What Telegram says of the rest.
fn refused(context: &Context<'_>, invoice: &Invoice) -> Option<&'static str> {
    let is_simple = invoice.prices.len() == 1
        && invoice.max_tip == 0
        && !invoice.is_flexible
        && invoice.provider_token.is_empty();
    let tokens = &context.state.bot(context.bot).settings.provider_tokens;
    let is_in_stars = invoice.is_in_stars();
    let is_letter = |byte: u8| byte.is_ascii_uppercase();
    let currency = &invoice.currency;
    let checks = [
        (
            invoice.payload.len() > MAX_PAYLOAD,
            "INVOICE_PAYLOAD_INVALID",
        ),
        (is_in_stars && !is_simple, "STARS_INVOICE_INVALID"),
        (
            !is_in_stars && !tokens.contains(&invoice.provider_token),
            "PAYMENT_PROVIDER_INVALID",
        ),
        (
            currency.len() != 3 || !currency.bytes().all(is_letter),
            "CURRENCY_INVALID",
        ),
    ];
    first(&checks)
}

/// The words of the first check that fails.
fn first(checks: &[(bool, &'static str)]) -> Option<&'static str> {
    let failed = checks.iter().find(|(is_wrong, _)| *is_wrong);
    failed.map(|(_, words)| *words)
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
