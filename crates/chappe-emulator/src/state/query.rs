//! Presses on inline buttons, and what bots answer to them.

use chappe_types::types::InlineKeyboardButton;
use fastrand::Rng;
use serde::{Deserialize, Serialize};

use super::{
    Id, State,
    content::Content,
    message::{Message, Place},
    queue::Lane,
    table::Table,
};
use crate::{clock::Moment, render};

/// A press on an inline button, of which the bot behind it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Callback {
    pub(crate) bot: Id,
    pub(crate) user: Id,
    pub(crate) place: Place,
    pub(crate) message: i64,
    pub(crate) payload: Payload,
    pub(crate) asked: i64,
    pub(crate) answer: Option<Toast>,
}

/// What the button says to the bot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Payload {
    Data(String),
    /// The short name of the game that the button starts.
    Game(String),
}

/// What a bot shows to whoever pressed a button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Toast {
    pub(crate) text: String,
    pub(crate) is_alert: bool,
    pub(crate) url: String,
    /// Until when the same press is answered with it, without a word to the bot.
    pub(crate) cached_until: i64,
}

impl Callback {
    /// Whether the bot may answer still.
    pub(crate) const fn is_open(&self, now: Moment) -> bool {
        self.answer.is_none() && now.unix < self.asked + QUERY_LIFETIME
    }
}

impl State {
    /// A user presses an inline button, which is named by its text or its data. The id of the
    /// press is given, or why it is not possible.
    pub(crate) fn click(
        &mut self,
        user: Id,
        place: Place,
        message: i64,
        button: &str,
        now: Moment,
    ) -> Result<i64, String> {
        self.check_sees(user, place)?;
        let pressed = self
            .message(place, message)
            .ok_or_else(|| format!("there is no message {message} there"))?;
        let (bot, payload) = self.pressed(pressed, button)?;
        let callback = Callback {
            bot,
            user,
            place,
            message,
            payload,
            asked: now.unix,
            answer: None,
        };
        if let Some(id) = self.cached_callback(&callback) {
            return Ok(id);
        }
        let id = next_id(&self.callbacks, &mut self.rng);
        self.know(bot, user);
        let update = render::callback_query(self, id, &callback);
        self.callbacks.insert(id, callback);
        forget_old(&mut self.callbacks);
        self.emit(bot, "callback_query", Lane::user(user), &update, now);
        Ok(id)
    }

    /// Takes the answer of a bot to a press that it may answer still, and says whether it was one.
    pub(crate) fn answer_callback(&mut self, id: i64, toast: Toast) {
        if let Some(callback) = self.callbacks.get_mut(&id) {
            callback.answer = Some(toast);
        }
    }

    /// Whether a user sees what stands in a place.
    pub(crate) fn check_sees(&self, user: Id, place: Place) -> Result<(), String> {
        match place {
            Place::Private { user: owner, .. } if owner == user => Ok(()),
            Place::Private { .. } => Err("it is somebody else's private chat".to_owned()),
            Place::Chat(id) => {
                let status = self.status(id, user);
                let chat = self.chat(id);
                let is_open = chat.username.is_some() && !status.is_kicked();
                if status.is_present() || is_open {
                    return Ok(());
                }
                Err(format!("they are not in {:?}", chat.title))
            }
        }
    }

    /// The bot that a message's inline buttons speak to.
    pub(crate) fn bot_behind(&self, message: &Message) -> Option<Id> {
        let draft = &message.draft;
        let author = Some(message.author).filter(|author| self.is_bot(*author));
        draft.via_bot.or(author)
    }

    fn pressed(&self, message: &Message, wanted: &str) -> Result<(Id, Payload), String> {
        let buttons = || {
            let rows = message
                .keyboard()
                .into_iter()
                .flat_map(|keyboard| &keyboard.inline_keyboard);
            rows.flatten()
        };
        let by_text = buttons().find(|button| button.text == wanted);
        let by_data = || buttons().find(|button| button.callback_data.as_deref() == Some(wanted));
        let Some(button) = by_text.or_else(by_data) else {
            let there: Vec<&str> = buttons().map(|button| &*button.text).collect();
            return Err(format!(
                "message {} has no inline button {wanted:?}, it has {there:?}",
                message.id
            ));
        };
        let bot = self
            .bot_behind(message)
            .ok_or("no bot is behind the message")?;
        let payload = payload(message, button)
            .ok_or_else(|| format!("no bot is told of presses on the button {wanted:?}"))?;
        Ok((bot, payload))
    }

    /// The same press of the same user, if its answer is to be shown again.
    fn cached_callback(&self, callback: &Callback) -> Option<i64> {
        let is_same = |other: &Callback| {
            other.user == callback.user
                && (other.place, other.message) == (callback.place, callback.message)
                && other.payload == callback.payload
        };
        let is_fresh = |answer: &Toast| callback.asked < answer.cached_until;
        let mut known = self.callbacks.iter().rev();
        known
            .find(|(_, other)| is_same(other) && other.answer.as_ref().is_some_and(is_fresh))
            .map(|(id, _)| *id)
    }
}

fn payload(message: &Message, button: &InlineKeyboardButton) -> Option<Payload> {
    if let Some(data) = &button.callback_data {
        return Some(Payload::Data(data.clone()));
    }
    button.callback_game.as_ref()?;
    match &message.draft.content {
        Content::Game(game) => Some(Payload::Game(game.short_name.clone())),
        _ => None,
    }
}

/// The next id of a query: they rise, and nobody can guess them.
pub(super) fn next_id<T>(table: &Table<i64, T>, rng: &mut Rng) -> i64 {
    let count = match table.last_key_value() {
        Some((last, _)) => (last >> 32) + 1,
        None => rng.i64(1 << 20..1 << 28),
    };
    count << 32 | i64::from(rng.u32(..))
}

/// Forgets the queries of long ago.
pub(super) fn forget_old<T>(table: &mut Table<i64, T>) {
    while table.len() > QUERIES_KEPT {
        table.pop_first();
    }
}

/// For how many seconds a query can be answered. Telegram names no number; people have met its
/// refusal after 20 seconds, and not after 5.
pub(crate) const QUERY_LIFETIME: i64 = 15;
const QUERIES_KEPT: usize = 1_000;
