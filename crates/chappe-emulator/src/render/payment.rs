//! Invoices and payments.

use chappe_types::types::{
    Invoice, PaidMediaPurchased, PreCheckoutQuery, ShippingAddress, ShippingQuery, StarTransaction,
    TransactionPartner, TransactionPartnerUser, UserTransactionType,
};

use super::{account::user, media::paid_media};
use crate::{
    reply::to_json,
    state::{
        Id, State,
        payment::{self, Checkout},
        stars::{Purchase, Transaction},
    },
};

/// An invoice, as it stands in a message.
pub(super) fn invoice(invoice: &payment::Invoice) -> Invoice {
    Invoice::new(
        &*invoice.title,
        &*invoice.description,
        &*invoice.start_parameter,
        &*invoice.currency,
        invoice.total(),
    )
}

/// The content of `shipping_query`.
pub(crate) fn shipping_query(state: &State, id: i64, checkout: &Checkout) -> String {
    let address = checkout.order.info.shipping_address.as_deref().cloned();
    let nowhere = || ShippingAddress::new("", "", "", "", "", "");
    to_json(&ShippingQuery::new(
        id.to_string(),
        user(state, checkout.user),
        &*checkout.invoice.payload,
        address.unwrap_or_else(nowhere),
    ))
}

/// The content of `pre_checkout_query`.
pub(crate) fn pre_checkout_query(state: &State, id: i64, checkout: &Checkout) -> String {
    let mut query = PreCheckoutQuery::new(
        id.to_string(),
        user(state, checkout.user),
        &*checkout.invoice.currency,
        checkout.total(),
        &*checkout.invoice.payload,
    );
    query.shipping_option_id = checkout.option.as_ref().map(|option| option.id.clone());
    query.order_info = checkout.info().cloned().map(Box::new);
    to_json(&query)
}

/// The content of `purchased_paid_media`.
pub(crate) fn purchased_paid_media(state: &State, buyer: Id, payload: &str) -> String {
    to_json(&PaidMediaPurchased::new(user(state, buyer), payload))
}

/// Stars that came or went.
pub(crate) fn star_transaction(
    state: &State,
    bot: Id,
    transaction: &Transaction,
) -> StarTransaction {
    let who = user(state, transaction.user);
    let partner = match &transaction.purchase {
        Purchase::Invoice {
            payload,
            subscription_period,
        } => {
            let kind = UserTransactionType::InvoicePayment;
            let mut partner = TransactionPartnerUser::new(kind, who).invoice_payload(&**payload);
            partner.subscription_period = *subscription_period;
            partner
        }
        Purchase::Media(paid) => {
            let media = paid.media.iter().map(|media| paid_media(state, bot, media));
            let kind = UserTransactionType::PaidMediaPayment;
            let mut partner = TransactionPartnerUser::new(kind, who).paid_media(media);
            partner.paid_media_payload =
                Some(paid.payload.clone()).filter(|payload| !payload.is_empty());
            partner
        }
    };
    let partner = TransactionPartner::from(partner);
    let shown = StarTransaction::new(&*transaction.id, transaction.amount, transaction.date);
    if transaction.is_refund {
        shown.receiver(partner)
    } else {
        shown.source(partner)
    }
}
