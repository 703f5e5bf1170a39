//! Invoices and payments.

use chappe_types::types::{
    Invoice, PreCheckoutQuery, ShippingAddress, ShippingQuery, StarTransaction, TransactionPartner,
    TransactionPartnerUser, UserTransactionType,
};

use super::account::user;
use crate::{
    reply::to_json,
    state::{
        State,
        payment::{self, Checkout, Transaction},
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

/// Stars that came or went.
pub(crate) fn star_transaction(state: &State, transaction: &Transaction) -> StarTransaction {
    let mut partner = TransactionPartnerUser::new(
        UserTransactionType::InvoicePayment,
        user(state, transaction.user),
    )
    .invoice_payload(&*transaction.payload);
    partner.subscription_period = transaction.subscription_period;
    let partner = TransactionPartner::from(partner);
    let shown = StarTransaction::new(&*transaction.id, transaction.amount, transaction.date);
    if transaction.is_refund {
        shown.receiver(partner)
    } else {
        shown.source(partner)
    }
}
