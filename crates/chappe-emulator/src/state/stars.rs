//! The Telegram Stars of bots: where they come from, and media that are sold for them.

use serde::{Deserialize, Serialize};

use super::{
    Id, Known, State,
    content::{Content, PaidMedia},
    ids,
    message::Place,
    payment::CHARGE_LENGTH,
    queue::Lane,
};
use crate::{clock::Moment, render};

/// Stars that came to a bot, or left it again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Transaction {
    pub(crate) id: String,
    pub(crate) user: Id,
    pub(crate) amount: i64,
    pub(crate) date: i64,
    pub(crate) purchase: Purchase,
    /// Whether the Stars went back to the user.
    pub(crate) is_refund: bool,
}

/// What Stars were paid for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Purchase {
    Invoice {
        payload: String,
        subscription_period: Option<i64>,
    },
    Media(PaidMedia),
}

impl State {
    /// A user buys the media of a message; says why not, where they cannot.
    pub(crate) fn buy_media(
        &mut self,
        user: Id,
        place: Place,
        message: i64,
        now: Moment,
    ) -> Result<(), String> {
        self.check_sees(user, place)?;
        let found = self.message(place, message);
        let found = found.ok_or_else(|| format!("there is no message {message} there"))?;
        let seller = self.is_bot(found.author).then_some(found.author);
        let (Content::PaidMedia(media), Some(bot)) = (&found.draft.content, seller) else {
            return Err(format!("message {message} has no media that a bot sells"));
        };
        let media = media.clone();
        let key = (place, message, user);
        if self.sold.contains_key(&key) {
            return Err("they have bought it already".to_owned());
        }
        self.sold.insert(key, Known);
        self.know(bot, user);
        // What is sold in a channel, the channel has sold.
        if self.is_channel(place) {
            return Ok(());
        }
        if !media.payload.is_empty() {
            let update = render::purchased_paid_media(self, user, &media.payload);
            self.emit(bot, "purchased_paid_media", Lane::user(user), &update, now);
        }
        let transaction = Transaction {
            id: ids::base64url(&mut self.rng, CHARGE_LENGTH),
            user,
            amount: media.star_count,
            date: now.unix,
            purchase: Purchase::Media(media),
            is_refund: false,
        };
        self.add_transaction(bot, transaction);
        Ok(())
    }

    /// The transactions of a bot, oldest first.
    pub(crate) fn transactions_of(&self, bot: Id) -> impl Iterator<Item = &Transaction> + '_ {
        let range = (bot, 0)..=(bot, u64::MAX);
        let transactions = self.transactions.range(range);
        transactions.map(|(_, transaction)| transaction)
    }

    /// How many Stars a bot has.
    pub(crate) fn stars(&self, bot: Id) -> i64 {
        self.transactions_of(bot)
            .map(|transaction| {
                if transaction.is_refund {
                    -transaction.amount
                } else {
                    transaction.amount
                }
            })
            .sum()
    }

    pub(super) fn add_transaction(&mut self, bot: Id, transaction: Transaction) {
        let range = (bot, 0)..=(bot, u64::MAX);
        let last = self.transactions.range(range).next_back();
        let number = last.map_or(0, |((_, number), _)| number + 1);
        self.transactions.insert((bot, number), transaction);
    }
}
