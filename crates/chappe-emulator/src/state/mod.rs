//! The simulated Telegram: accounts, chats, messages, links, queues. Nothing here waits or reads a
//! clock: each function takes the moment at which it happens.
//!
//! All of it stands in [`Table`]s: maps from a key to a record that can be written down by itself.
//! What is derived from the tables is worked out anew where it is needed.

use std::{collections::BTreeMap, time::Duration};

use chappe_types::types::MenuButton;
use fastrand::Rng;
use serde::{Deserialize, Serialize};

pub(crate) mod account;
pub(crate) mod chat;
pub(crate) mod content;
pub(crate) mod deed;
pub(crate) mod dice;
pub(crate) mod file;
pub(crate) mod forward;
pub(crate) mod game;
pub(crate) mod ids;
pub(crate) mod inline;
pub(crate) mod instance;
pub(crate) mod keyboard;
pub(crate) mod link;
pub(crate) mod member;
pub(crate) mod message;
pub(crate) mod payment;
mod permission;
pub(crate) mod pin;
pub(crate) mod poll;
mod privacy;
pub(crate) mod profile;
pub(crate) mod query;
pub(crate) mod queue;
pub(crate) mod reaction;
#[cfg(feature = "store")]
pub(crate) mod record;
pub(crate) mod stars;
pub(crate) mod sticker;
pub(crate) mod table;
pub(crate) mod topic;
pub(crate) mod webhook;

use crate::flags::Rights;

use self::{
    account::{Bot, Contact, User},
    chat::Chat,
    file::File,
    game::{Game, Score, ScoreKey},
    inline::{InlineQuery, Prepared, WebAppQuery},
    link::{JoinRequest, Link},
    member::Member,
    message::{Dialog, Message, Place},
    payment::{Checkout, InvoiceLink, Payment},
    poll::{Poll, Vote},
    profile::{Commands, Profile, Scope},
    query::Callback,
    queue::Queue,
    stars::Transaction,
    sticker::{Sticker, StickerSet},
    table::Table,
    topic::Topic,
    webhook::Webhook,
};
use crate::clock::Moment;

/// Which chat something belongs to, or which bot.
pub(crate) type Id = i64;

macro_rules! tables {
    ($( $(#[$doc:meta])* $name:ident: $key:ty => $row:ty, )*) => {
        /// The whole of it.
        #[derive(Debug)]
        pub(crate) struct State {
            pub(crate) rng: Rng,
            /// How many messages are kept in each place.
            pub(crate) history: usize,
            /// Since when a server is at work for a bot. Those of another process are gone.
            pub(crate) instances: BTreeMap<Id, Duration>,
            $( $(#[$doc])* pub(crate) $name: Table<$key, $row>, )*
        }

        impl State {
            pub(crate) fn new(seed: u64) -> Self {
                Self {
                    rng: Rng::with_seed(seed),
                    history: HISTORY,
                    instances: BTreeMap::new(),
                    $( $name: Table::default(), )*
                }
            }
        }

        #[cfg(feature = "store")]
        impl State {
            /// Begins to note what is changed.
            pub(crate) fn track(&mut self) {
                $( self.$name.track(); )*
            }

            /// The tables and what was changed in them since this was asked last.
            fn changes_of_tables(&mut self, changes: &mut record::Changes) {
                $( changes.of_table(stringify!($name), &mut self.$name); )*
            }

            /// Takes a record from a file; says whether there is such a table.
            fn load_row(&mut self, row: &record::Row<'_>) -> serde_json::Result<bool> {
                match row.table {
                    $( stringify!($name) => row.load_into(&mut self.$name)?, )*
                    _ => return Ok(false),
                }
                Ok(true)
            }
        }
    };
}

tables! {
    /// By id, bots among them.
    users: Id => User,
    bots: Id => Bot,
    /// By bot and language.
    profiles: (Id, String) => Profile,
    /// By bot, scope and language.
    commands: (Id, Scope, String) => Commands,
    /// By bot and user; the one for everybody under zero.
    menu_buttons: (Id, Id) => MenuButton,
    /// What a bot asks for where it is made an administrator: by bot, and whether of a channel.
    wanted_rights: (Id, bool) => Rights,
    /// What a bot knows of a user, by bot and user.
    contacts: (Id, Id) => Contact,
    /// The last message id in the private chats of a bot, which count together.
    private_counts: Id => i64,
    queues: Id => Queue,
    webhooks: Id => Webhook,
    /// Until when nobody may call as a bot that has logged out.
    logged_out: Id => i64,
    chats: Id => Chat,
    /// By chat and user.
    members: (Id, Id) => Member,
    /// When a ban, a restriction or a subscription ends, by time, chat and user. What was changed
    /// since has a later entry of its own, and this one means nothing.
    lapses: (i64, Id, Id) => Known,
    /// The channels that may not write in a chat, by chat and channel.
    banned_senders: (Id, Id) => Known,
    /// By chat and number.
    topics: (Id, i64) => Topic,
    /// By chat and number.
    links: (Id, u32) => Link,
    /// By chat and user.
    requests: (Id, Id) => JoinRequest,
    /// The chats whose number a bot has learned by asking for their public name, by bot and chat.
    known_chats: (Id, Id) => Known,
    dialogs: Place => Dialog,
    messages: (Place, i64) => Message,
    callbacks: i64 => Callback,
    inline_queries: i64 => InlineQuery,
    prepared: String => Prepared,
    web_app_queries: String => WebAppQuery,
    /// By bot and short name.
    games: (Id, String) => Game,
    scores: ScoreKey => Score,
    checkouts: i64 => Checkout,
    /// By address.
    invoice_links: String => InvoiceLink,
    /// By bot and charge.
    payments: (Id, String) => Payment,
    /// By bot and number.
    transactions: (Id, u64) => Transaction,
    /// The media that users have bought, by place, message and user.
    sold: (Place, i64, Id) => Known,
    /// Users of whom forwarded messages tell the name only.
    hidden_users: Id => Known,
    files: u64 => File,
    polls: u64 => Poll,
    /// By poll and user.
    votes: (u64, Id) => Vote,
    /// The pictures that users show of themselves, by user and file; the newest is the last.
    profile_photos: (Id, u64) => Known,
    /// The polls that close by themselves, by the time at which they do.
    closings: (i64, u64) => Known,
    /// What the files are that are stickers.
    stickers: u64 => Sticker,
    /// By name, in small letters.
    sticker_sets: String => StickerSet,
    /// Until when a bot may download a file, by bot and file.
    downloads: (Id, u64) => i64,
}

/// That something is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Known;

impl State {
    /// Lets happen what time alone brings about: polls close.
    pub(crate) fn pass(&mut self, now: Moment) {
        self.lapse(now);
        self.close_due_polls(now);
    }

    /// When the next such thing is due, on the clock that counts from the beginning.
    pub(crate) fn next_due(&self, now: Moment) -> Option<Duration> {
        let lapse = self.lapses.keys().next().map(|(end, ..)| *end);
        let closing = self.closings.keys().next().map(|(date, _)| *date);
        let due = lapse.into_iter().chain(closing).min()?;
        let seconds = u64::try_from(due - now.unix).unwrap_or(0);
        Some(Duration::from_secs(now.elapsed.as_secs() + seconds))
    }

    /// The user of this id, which the emulator gave out itself.
    ///
    /// # Panics
    ///
    /// Where nobody has this id: ids that come from outside are looked up in `users`.
    pub(crate) fn user(&self, id: Id) -> &User {
        self.users.get(&id).expect("a user that the emulator made")
    }

    /// The bot of this id, which the emulator gave out itself.
    pub(crate) fn bot(&self, id: Id) -> &Bot {
        self.bots.get(&id).expect("a bot that the emulator made")
    }

    pub(crate) fn queue(&self, bot: Id) -> &Queue {
        self.queues
            .get(&bot)
            .expect("the queue of a bot that the emulator made")
    }

    pub(crate) fn queue_mut(&mut self, bot: Id) -> &mut Queue {
        self.queues
            .get_mut(&bot)
            .expect("the queue of a bot that the emulator made")
    }

    /// The chat of this id, which the emulator gave out itself.
    pub(crate) fn chat(&self, id: Id) -> &Chat {
        self.chats.get(&id).expect("a chat that the emulator made")
    }

    pub(crate) fn chat_mut(&mut self, id: Id) -> &mut Chat {
        self.chats
            .get_mut(&id)
            .expect("a chat that the emulator made")
    }

    pub(crate) fn is_bot(&self, account: Id) -> bool {
        self.bots.contains_key(&account)
    }
}

/// How many messages are kept in each place unless the builder says otherwise.
pub(crate) const HISTORY: usize = 10_000;
