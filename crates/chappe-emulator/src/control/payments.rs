//! Those who pay.

use axum::{Json, extract::State};
use chappe_types::types::ShippingAddress;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Path, Problem};
use crate::{
    actor::{Paid, PayError},
    emulator::Emulator,
    state::payment::{Order, Source},
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new().routes(routes!(pay))
}

/// An invoice to be paid, and what it asks for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Pay {
    /// The chat of the invoice, unless it is the private chat with a bot or behind a link.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    message_id: Option<i64>,
    /// The link of the invoice, in place of where it stands.
    link: Option<String>,
    name: Option<String>,
    phone_number: Option<String>,
    email: Option<String>,
    shipping_address: Option<Address>,
    /// The id of the way of shipping; the first one that is offered, unless it is there.
    shipping_option_id: Option<String>,
    #[serde(default)]
    tip_amount: i64,
}

/// Where goods go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Address {
    /// Two letters.
    country_code: String,
    #[serde(default)]
    state: String,
    city: String,
    street_line1: String,
    #[serde(default)]
    street_line2: String,
    post_code: String,
}

impl Pay {
    fn order(&self) -> Order {
        let mut order = Order {
            tip: self.tip_amount,
            shipping: self.shipping_option_id.clone(),
            ..Order::default()
        };
        order.info.name.clone_from(&self.name);
        order.info.phone_number.clone_from(&self.phone_number);
        order.info.email.clone_from(&self.email);
        order.info.shipping_address = self.shipping_address.as_ref().map(|address| {
            Box::new(ShippingAddress::new(
                &*address.country_code,
                &*address.state,
                &*address.city,
                &*address.street_line1,
                &*address.street_line2,
                &*address.post_code,
            ))
        });
        order
    }
}

/// A payment that was made.
#[derive(Debug, Serialize, ToSchema)]
struct PaidView {
    telegram_payment_charge_id: String,
    total_amount: i64,
    currency: String,
}

impl From<Paid> for PaidView {
    fn from(paid: Paid) -> Self {
        Self {
            telegram_payment_charge_id: paid.charge_id,
            total_amount: paid.total_amount,
            currency: paid.currency,
        }
    }
}

/// Pays an invoice, and waits until the bot has accepted or refused it.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/payments", operation_id = "pay_invoice",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = Pay,
    responses(
        (status = 200, body = PaidView),
        (status = 404, body = Problem),
        (status = 408, body = Problem, description = "The bot did not answer in time."),
        (status = 409, body = Problem, description = "The bot refused, or there is no such invoice."),
    ),
)]
async fn pay(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(pay): Body<Pay>,
) -> Result<Json<PaidView>, Problem> {
    let user = super::users::find(&emulator, id)?.id();
    let source = match (&pay.link, pay.message_id) {
        (Some(link), None) => Source::Link(link),
        (None, Some(message)) => {
            let chat = super::chats::find_place(&emulator, pay.chat_id, pay.bot_id, Some(user))?;
            Source::Message(chat.place(), message)
        }
        _ => {
            let text = "say what: either a link, or a message_id and where it is";
            return Err(Problem::unprocessable(text));
        }
    };
    let number = emulator
        .update(|state, now| state.buy(user, source, pay.order(), now))
        .map_err(Problem::conflict)?;
    match emulator.settle(number).await {
        Ok(paid) => Ok(Json(paid.into())),
        Err(error @ PayError::TimedOut) => Err(Problem::timeout(error.to_string())),
        Err(error) => Err(Problem::conflict(error.to_string())),
    }
}
