//! Albums that are not handled yet.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, MutexGuard, PoisonError},
};

use chappe_types::types::{Message, Update};

/// The most messages that an album has.
const MOST: usize = 10;

/// Albums that are not handled yet, by who sent them and where.
#[derive(Debug, Default)]
pub(super) struct Collected {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    albums: HashMap<String, Parts>,
    /// How many are being handled.
    running: usize,
    turns: u64,
}

/// An album, as far as it has come.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) group: String,
    /// By their numbers in the chat.
    pub(super) updates: BTreeMap<i64, Update>,
    /// The keys that they are stored under.
    pub(super) keys: Vec<String>,
    turn: u64,
}

/// What adding a message made of its album.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Added {
    /// It may go on; the number is that of this state of it.
    GoesOn(u64),
    /// It can have no more.
    IsWhole,
}

impl Collected {
    /// Whether the sender has an album here that is another one than this, or than none.
    pub(super) fn has_other(&self, sender: &str, group: Option<&str>) -> bool {
        let state = self.state();
        let album = state.albums.get(sender);
        album.is_some_and(|album| Some(album.group.as_str()) != group)
    }

    /// Adds a message to the album of its sender.
    pub(super) fn add(&self, sender: &str, part: Part) -> Added {
        let mut state = self.state();
        state.turns += 1;
        let turn = state.turns;
        let Part {
            group,
            message_id,
            key,
            update,
        } = part;
        let album = state
            .albums
            .entry(sender.to_owned())
            .or_insert_with(|| Parts {
                group,
                updates: BTreeMap::new(),
                keys: Vec::new(),
                turn,
            });
        album.turn = turn;
        if album.updates.insert(message_id, update).is_none() {
            album.keys.push(key);
        }
        if album.updates.len() < MOST {
            Added::GoesOn(turn)
        } else {
            Added::IsWhole
        }
    }

    /// Takes the album of a sender, to handle it; only in the state of this number, if it is given.
    pub(super) fn take(&self, sender: &str, turn: Option<u64>) -> Option<Parts> {
        let mut state = self.state();
        let album = state.albums.get(sender)?;
        if turn.is_some_and(|turn| turn != album.turn) {
            return None;
        }
        let album = state.albums.remove(sender);
        state.running += 1;
        album
    }

    /// An album that was taken has been handled.
    pub(super) fn done(&self) {
        self.state().running -= 1;
    }

    pub(super) fn is_empty(&self) -> bool {
        let state = self.state();
        state.albums.is_empty() && state.running == 0
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that can panic is done while it is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One message of an album.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) group: String,
    pub(super) message_id: i64,
    /// The key that it is stored under.
    pub(super) key: String,
    pub(super) update: Update,
}

impl Part {
    /// The message as a part of an album, where it is a new one and is in one.
    pub(super) fn of(bot: i64, update: &Update) -> Option<Self> {
        if !super::kinds().matches(&update.kind) {
            return None;
        }
        let message = update.message()?;
        let group = message.media_group_id.clone()?;
        Some(Self {
            key: format!(
                "{}{}/{group}/{}",
                prefix(bot),
                message.chat.id,
                message.message_id
            ),
            message_id: message.message_id,
            group,
            update: update.clone(),
        })
    }
}

/// What the keys of all messages of one bot's albums begin with.
pub(super) fn prefix(bot: i64) -> String {
    format!("album/{bot}/")
}

/// Whose albums the update adds to, or comes after: those of this user in this chat.
pub(super) fn sender_of(update: &Update) -> Option<String> {
    let chat = update.chat()?.id;
    let message: Option<&Message> = update.message();
    let business = message.and_then(|message| message.business_connection_id.as_deref());
    let user = update.user().map_or(0, |user| user.id);
    Some(format!("{}/{chat}/{user}", business.unwrap_or_default()))
}
