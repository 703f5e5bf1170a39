//! Those who pay, and what they pay for: invoices and games.

use std::{error::Error, fmt, time::Duration};

use bytes::Bytes;
use chappe_types::types::ShippingAddress;

use super::{BotAccount, Chat, User};
use crate::{
    emulator::Emulator,
    state::{
        file::{Details, FileKind},
        game::Game,
        payment::{self, Checkout, PAY_WINDOW, Source, Stage},
        query::QUERY_LIFETIME,
    },
};

impl User {
    /// Pays an invoice, and waits until the bot has accepted or refused it. Every user has Stars
    /// and money enough.
    ///
    /// # Errors
    ///
    /// [`PayError`] where the bot refuses, or does not answer in time.
    ///
    /// # Panics
    ///
    /// Where there is no such invoice, or it asks for what an [`Order`] has to say.
    pub async fn pay(&self, chat: &Chat, message: i64) -> Result<Paid, PayError> {
        self.pay_order(chat, message, Order::new()).await
    }

    /// The same, with what the invoice asks for.
    ///
    /// # Errors
    ///
    /// As [`pay`](Self::pay).
    ///
    /// # Panics
    ///
    /// As [`pay`](Self::pay).
    pub async fn pay_order(
        &self,
        chat: &Chat,
        message: i64,
        order: Order,
    ) -> Result<Paid, PayError> {
        self.buy(Source::Message(chat.place(), message), order)
            .await
    }

    /// Pays the invoice behind a link that `createInvoiceLink` has made.
    ///
    /// # Errors
    ///
    /// As [`pay`](Self::pay).
    ///
    /// # Panics
    ///
    /// As [`pay`](Self::pay).
    pub async fn pay_link(&self, link: &str, order: Order) -> Result<Paid, PayError> {
        self.buy(Source::Link(link), order).await
    }

    /// Buys the media of a message that a bot sells. The bot is told of it where it has given them a
    /// payload, and not if it sells them in a channel.
    ///
    /// # Panics
    ///
    /// Where there are no such media, or the user has bought them already.
    pub fn buy_media(&self, chat: &Chat, message: i64) {
        let bought = self
            .emulator
            .update(|state, now| state.buy_media(self.id(), chat.place(), message, now));
        if let Err(reason) = bought {
            panic!("{} cannot buy: {reason}", self.first_name());
        }
    }

    async fn buy(&self, source: Source<'_>, order: Order) -> Result<Paid, PayError> {
        let begun = self
            .emulator
            .update(|state, now| state.buy(self.id(), source, order.0, now));
        let number = match begun {
            Ok(number) => number,
            Err(reason) => panic!("{} cannot pay: {reason}", self.first_name()),
        };
        self.emulator.settle(number).await
    }
}

impl Emulator {
    /// Waits for the end of a purchase.
    pub(crate) async fn settle(&self, number: i64) -> Result<Paid, PayError> {
        let mut changes = self.changes();
        loop {
            changes.borrow_and_update();
            let checkout = self.view(|state| state.checkouts.get(&number).cloned());
            let checkout = checkout.ok_or(PayError::TimedOut)?;
            let until = match &checkout.stage {
                Stage::Paid(charge) => return Ok(Paid::new(&checkout, charge)),
                Stage::Refused(reason) => return Err(PayError::Refused(reason.clone())),
                Stage::Shipping { asked, .. } => asked + QUERY_LIFETIME,
                Stage::Checking { asked, .. } => asked + PAY_WINDOW,
            };
            let left = until - self.now().unix;
            if left <= 0 {
                return Err(PayError::TimedOut);
            }
            tokio::select! {
                _ = changes.changed() => {}
                () = tokio::time::sleep(Duration::from_secs(left.unsigned_abs())) => {}
            }
        }
    }
}

impl BotAccount {
    /// Lets the bot charge by a payment provider, and gives the token that its invoices name.
    pub fn add_payment_provider(&self, name: &str) -> String {
        let token = format!("{}:TEST:{name}", self.id);
        self.set_up(|settings| settings.provider_tokens.push(token.clone()));
        token
    }

    /// How many Telegram Stars the bot has.
    pub fn stars(&self) -> i64 {
        self.emulator.view(|state| state.stars(self.id))
    }

    /// Makes a game of the bot.
    pub fn with_game(self, short_name: &str, title: &str, description: &str) -> Self {
        self.add_game(short_name, title, description, None);
        self
    }

    /// Makes a game of the bot that has a picture, of 640 by 360 pixels as Telegram wants it.
    pub fn with_pictured_game(
        self,
        short_name: &str,
        title: &str,
        description: &str,
        picture: impl Into<Bytes>,
    ) -> Self {
        self.add_game(short_name, title, description, Some(picture.into()));
        self
    }

    fn add_game(&self, short_name: &str, title: &str, description: &str, picture: Option<Bytes>) {
        self.emulator.update(|state, _| {
            let photo = picture.map(|bytes| {
                let details = Details {
                    width: 640,
                    height: 360,
                    ..Details::default()
                };
                let name = format!("{short_name}.jpg");
                state.add_file(FileKind::Photo, &name, bytes, details)
            });
            let game = Game {
                title: title.to_owned(),
                description: description.to_owned(),
                photo,
            };
            state.games.insert((self.id, short_name.to_owned()), game);
        });
    }
}

/// What a buyer fills in: what an invoice asks for, and what they choose.
///
/// ```
/// use chappe_emulator::Order;
///
/// let order = Order::new()
///     .name("Ann Lee")
///     .address("GB", "London", "10 Downing Street", "SW1A 2AA")
///     .shipping("by_mail")
///     .tip(100);
/// # let _ = order;
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct Order(payment::Order);

impl Order {
    /// Nothing filled in.
    pub fn new() -> Self {
        Self::default()
    }

    /// The buyer's full name.
    pub fn name(mut self, name: &str) -> Self {
        self.0.info.name = Some(name.to_owned());
        self
    }

    /// The buyer's phone number.
    pub fn phone_number(mut self, number: &str) -> Self {
        self.0.info.phone_number = Some(number.to_owned());
        self
    }

    /// The buyer's email address.
    pub fn email(mut self, email: &str) -> Self {
        self.0.info.email = Some(email.to_owned());
        self
    }

    /// Where the goods go.
    pub fn address(mut self, country: &str, city: &str, street: &str, post_code: &str) -> Self {
        let address = ShippingAddress::new(country, "", city, street, "", post_code);
        self.0.info.shipping_address = Some(Box::new(address));
        self
    }

    /// The way of shipping, by its id; the first one that the bot offers, if it is not said.
    pub fn shipping(mut self, id: &str) -> Self {
        self.0.shipping = Some(id.to_owned());
        self
    }

    /// What the buyer gives beyond the price.
    pub const fn tip(mut self, amount: i64) -> Self {
        self.0.tip = amount;
        self
    }
}

/// A payment that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paid {
    /// Under which Telegram has it; a refund needs it.
    pub charge_id: String,
    /// All that was paid, in the smallest unit of the currency.
    pub total_amount: i64,
    /// Three letters; `XTR` for Telegram Stars.
    pub currency: String,
}

impl Paid {
    fn new(checkout: &Checkout, charge: &str) -> Self {
        Self {
            charge_id: charge.to_owned(),
            total_amount: checkout.total(),
            currency: checkout.invoice.currency.clone(),
        }
    }
}

/// Why an invoice was not paid.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PayError {
    /// The bot has refused, with these words for the buyer.
    Refused(String),
    /// The bot did not answer in time: ten seconds, once everything is filled in.
    TimedOut,
}

impl fmt::Display for PayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(reason) => write!(f, "the bot refused the payment: {reason}"),
            Self::TimedOut => f.write_str("the bot did not answer the payment in time"),
        }
    }
}

impl Error for PayError {}
