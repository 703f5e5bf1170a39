//! Invoices, and how they are paid: in Telegram Stars or by a provider.

use chappe_types::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, LabeledPrice, OrderInfo, RefundedPayment,
    ShippingOption, SuccessfulPayment,
};
use serde::{Deserialize, Serialize};

use super::{
    Id, State,
    content::{Content, Service},
    ids,
    message::Place,
    query::{QUERY_LIFETIME, forget_old, next_id},
    queue::Lane,
    stars::{Purchase, Transaction},
};
use crate::{clock::Moment, render};

/// What is to be paid, and for what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Invoice {
    pub(crate) title: String,
    pub(crate) description: String,
    /// What the bot knows it by.
    pub(crate) payload: String,
    pub(crate) provider_token: String,
    pub(crate) start_parameter: String,
    pub(crate) currency: String,
    pub(crate) prices: Vec<LabeledPrice>,
    pub(crate) max_tip: i64,
    pub(crate) suggested_tips: Vec<i64>,
    pub(crate) asks: Vec<Asked>,
    /// Whether shipping costs what the bot says once it knows the address.
    pub(crate) is_flexible: bool,
    /// For how many seconds a payment lasts, where it is one of many.
    pub(crate) subscription_period: Option<i64>,
}

/// Something that the buyer has to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Asked {
    Name,
    PhoneNumber,
    Email,
    ShippingAddress,
}

/// An invoice behind a link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct InvoiceLink {
    pub(crate) bot: Id,
    pub(crate) invoice: Invoice,
}

/// What a buyer fills in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) info: OrderInfo,
    pub(crate) tip: i64,
    /// The way of shipping that they choose; the first one that they are offered, if it is none
    /// of them.
    pub(crate) shipping: Option<String>,
}

/// A purchase under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Checkout {
    pub(crate) bot: Id,
    pub(crate) user: Id,
    pub(crate) invoice: Invoice,
    pub(crate) order: Order,
    pub(crate) option: Option<ShippingOption>,
    pub(crate) stage: Stage,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stage {
    /// The bot is asked what shipping costs.
    Shipping { query: i64, asked: i64 },
    /// The bot is asked whether it may be paid.
    Checking { query: i64, asked: i64 },
    /// The bot has said no, and why.
    Refused(String),
    /// Under this charge.
    Paid(String),
}

/// A payment that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Payment {
    pub(crate) user: Id,
    pub(crate) paid: SuccessfulPayment,
    pub(crate) is_refunded: bool,
}

/// Where an invoice is found.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source<'a> {
    Message(Place, i64),
    Link(&'a str),
}

impl Invoice {
    pub(crate) fn total(&self) -> i64 {
        sum(&self.prices)
    }

    pub(crate) fn is_in_stars(&self) -> bool {
        self.currency == STARS
    }

    /// The button under an invoice for which the bot gives none.
    pub(crate) fn keyboard(&self) -> InlineKeyboardMarkup {
        let text = format!("Pay {} {}", self.total(), self.currency);
        InlineKeyboardMarkup::new([[InlineKeyboardButton::new(text).pay(true)]])
    }

    /// What a buyer has not filled in that they must.
    fn missing(&self, order: &OrderInfo) -> Option<&'static str> {
        let missing = |asked: &Asked| match asked {
            Asked::Name => order.name.is_none().then_some("a name"),
            Asked::PhoneNumber => order.phone_number.is_none().then_some("a phone number"),
            Asked::Email => order.email.is_none().then_some("an email address"),
            Asked::ShippingAddress => {
                let is_missing = order.shipping_address.is_none();
                is_missing.then_some("a shipping address")
            }
        };
        self.asks.iter().find_map(missing)
    }
}

impl Payment {
    pub(crate) fn is_in_stars(&self) -> bool {
        self.paid.currency == STARS
    }
}

impl Checkout {
    /// What the buyer pays in all.
    pub(crate) fn total(&self) -> i64 {
        let shipping = self.option.as_ref().map_or(0, |option| sum(&option.prices));
        self.invoice.total() + shipping + self.order.tip
    }

    /// What the bot is told of the buyer; nothing where it did not ask.
    pub(crate) fn info(&self) -> Option<&OrderInfo> {
        let is_told = !self.invoice.asks.is_empty();
        is_told.then_some(&self.order.info)
    }
}

impl State {
    /// A user presses the button of an invoice, with everything filled in. The number of the
    /// purchase is given, or why there is none.
    pub(crate) fn buy(
        &mut self,
        user: Id,
        source: Source<'_>,
        order: Order,
        now: Moment,
    ) -> Result<i64, String> {
        let (bot, invoice) = self.offered(user, source)?;
        if let Some(what) = invoice.missing(&order.info) {
            return Err(format!("the invoice asks for {what}"));
        }
        if !(0..=invoice.max_tip).contains(&order.tip) {
            return Err(format!("the invoice takes tips up to {}", invoice.max_tip));
        }
        let number = next_id(&self.checkouts, &mut self.rng);
        let is_flexible = invoice.is_flexible;
        let checkout = Checkout {
            bot,
            user,
            invoice,
            order,
            option: None,
            stage: Stage::Shipping {
                query: number,
                asked: now.unix,
            },
        };
        self.know(bot, user);
        if is_flexible {
            let update = render::shipping_query(self, number, &checkout);
            self.emit(bot, "shipping_query", Lane::user(user), &update, now);
            self.checkouts.insert(number, checkout);
        } else {
            self.checkouts.insert(number, checkout);
            self.check_out(number, None, now);
        }
        forget_old(&mut self.checkouts);
        Ok(number)
    }

    /// The purchase that a query of this bot is about which it may answer still.
    pub(crate) fn checkout_of(&self, bot: Id, query: i64, now: Moment) -> Option<(i64, &Checkout)> {
        let is_open = |checkout: &Checkout| match checkout.stage {
            Stage::Shipping { query: it, asked } => {
                it == query && now.unix < asked + QUERY_LIFETIME
            }
            Stage::Checking { query: it, asked } => it == query && now.unix < asked + PAY_WINDOW,
            Stage::Refused(_) | Stage::Paid(_) => false,
        };
        self.checkouts
            .iter()
            .find(|(_, checkout)| checkout.bot == bot && is_open(checkout))
            .map(|(number, checkout)| (*number, checkout))
    }

    /// The bot says no.
    pub(crate) fn refuse_checkout(&mut self, number: i64, reason: &str) {
        if let Some(checkout) = self.checkouts.get_mut(&number) {
            checkout.stage = Stage::Refused(reason.to_owned());
        }
    }

    /// The bot says what shipping costs, and the buyer chooses.
    pub(crate) fn offer_shipping(
        &mut self,
        number: i64,
        options: Vec<ShippingOption>,
        now: Moment,
    ) {
        let Some(checkout) = self.checkouts.get(&number) else {
            return;
        };
        let wanted = checkout.order.shipping.as_ref();
        let index = options
            .iter()
            .position(|option| Some(&option.id) == wanted)
            .unwrap_or(0);
        self.check_out(number, options.into_iter().nth(index), now);
    }

    /// The bot says yes: the user pays, and the bot has it in writing.
    pub(crate) fn complete(&mut self, number: i64, now: Moment) {
        let charge = ids::base64url(&mut self.rng, CHARGE_LENGTH);
        let Some(checkout) = self.checkouts.get_mut(&number) else {
            return;
        };
        checkout.stage = Stage::Paid(charge.clone());
        let checkout = checkout.clone();
        let (bot, user) = (checkout.bot, checkout.user);
        let paid = paid(&checkout, &charge, now);
        if checkout.invoice.is_in_stars() {
            let transaction = Transaction {
                id: charge.clone(),
                user,
                amount: checkout.total(),
                date: now.unix,
                purchase: Purchase::Invoice {
                    payload: checkout.invoice.payload,
                    subscription_period: checkout.invoice.subscription_period,
                },
                is_refund: false,
            };
            self.add_transaction(bot, transaction);
        }
        let payment = Payment {
            user,
            paid: paid.clone(),
            is_refunded: false,
        };
        self.payments.insert((bot, charge), payment);
        let place = Place::Private { bot, user };
        let content = Service::Paid(Box::new(paid));
        self.post(place, user, content.into(), now);
    }

    /// Gives the Stars of a payment back to whoever paid.
    pub(crate) fn refund(&mut self, bot: Id, charge: &str, now: Moment) {
        let Some(payment) = self.payments.get_mut(&(bot, charge.to_owned())) else {
            return;
        };
        payment.is_refunded = true;
        let Payment { user, paid, .. } = payment.clone();
        let refunded = RefundedPayment::new(
            &*paid.currency,
            paid.total_amount,
            &*paid.invoice_payload,
            charge,
        )
        .provider_payment_charge_id(&*paid.provider_payment_charge_id);
        let transaction = Transaction {
            id: charge.to_owned(),
            user,
            amount: paid.total_amount,
            date: now.unix,
            purchase: Purchase::Invoice {
                payload: paid.invoice_payload,
                subscription_period: None,
            },
            is_refund: true,
        };
        self.add_transaction(bot, transaction);
        let place = Place::Private { bot, user };
        let content = Service::Refunded(Box::new(refunded));
        self.post(place, user, content.into(), now);
    }

    /// Puts an invoice behind a link of its own.
    pub(crate) fn add_invoice_link(&mut self, bot: Id, invoice: Invoice) -> String {
        let link = format!("https://t.me/${}", ids::base64url(&mut self.rng, 22));
        let kept = InvoiceLink { bot, invoice };
        self.invoice_links.insert(link.clone(), kept);
        link
    }

    fn offered(&self, user: Id, source: Source<'_>) -> Result<(Id, Invoice), String> {
        let (place, message) = match source {
            Source::Message(place, message) => (place, message),
            Source::Link(link) => {
                let known = self.invoice_links.get(link);
                let known = known.ok_or_else(|| format!("no invoice is behind {link}"))?;
                return Ok((known.bot, known.invoice.clone()));
            }
        };
        self.check_sees(user, place)?;
        let found = self
            .message(place, message)
            .ok_or_else(|| format!("there is no message {message} there"))?;
        match (&found.draft.content, self.bot_behind(found)) {
            (Content::Invoice(invoice), Some(bot)) => Ok((bot, (**invoice).clone())),
            _ => Err(format!("message {message} is no invoice")),
        }
    }

    /// Asks the bot whether it may be paid.
    fn check_out(&mut self, number: i64, option: Option<ShippingOption>, now: Moment) {
        let query = self.rng.i64(1 << 60..i64::MAX);
        let Some(checkout) = self.checkouts.get_mut(&number) else {
            return;
        };
        checkout.option = option;
        checkout.stage = Stage::Checking {
            query,
            asked: now.unix,
        };
        let checkout = checkout.clone();
        let update = render::pre_checkout_query(self, query, &checkout);
        let lane = Lane::user(checkout.user);
        self.emit(checkout.bot, "pre_checkout_query", lane, &update, now);
    }
}

fn paid(checkout: &Checkout, charge: &str, now: Moment) -> SuccessfulPayment {
    let invoice = &checkout.invoice;
    let provider_charge = if invoice.is_in_stars() {
        format!("{}_{}", checkout.user, now.unix)
    } else {
        format!("provider_{charge}")
    };
    let mut paid = SuccessfulPayment::new(
        &*invoice.currency,
        checkout.total(),
        &*invoice.payload,
        charge,
        provider_charge,
    );
    if let Some(period) = invoice.subscription_period {
        paid = paid
            .subscription_expiration_date(now.unix + period)
            .is_recurring(true)
            .is_first_recurring(true);
    }
    paid.shipping_option_id = checkout.option.as_ref().map(|option| option.id.clone());
    paid.order_info = checkout.info().cloned().map(Box::new);
    paid
}

fn sum(prices: &[LabeledPrice]) -> i64 {
    prices.iter().map(|price| price.amount).sum()
}

/// The currency of Telegram Stars.
pub(crate) const STARS: &str = "XTR";
/// For how many seconds a bot may say whether it may be paid.
pub(crate) const PAY_WINDOW: i64 = 10;
pub(super) const CHARGE_LENGTH: usize = 40;
