//! Inline mode: what users ask bots from any chat, and what they send of the answers.

use chappe_types::types::{InlineKeyboardMarkup, InlineQueryResultsButton, Location, ReplyMarkup};
use serde::{Deserialize, Serialize};

use super::{
    Id, State,
    chat::ChatKind,
    content::Content,
    ids,
    message::{Draft, Message, Place},
    query::{QUERY_LIFETIME, forget_old, next_id},
    queue::Lane,
};
use crate::{
    clock::Moment,
    flags::{Permission, Right},
    render,
};

/// What a user has typed after the name of a bot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct InlineQuery {
    pub(crate) bot: Id,
    pub(crate) user: Id,
    /// Where it was typed.
    pub(crate) place: Place,
    pub(crate) query: String,
    /// Where the results are to go on.
    pub(crate) offset: String,
    pub(crate) asked: i64,
    pub(crate) answer: Option<InlineAnswer>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct InlineAnswer {
    pub(crate) results: Vec<InlineResult>,
    pub(crate) next_offset: String,
    pub(crate) button: Option<InlineQueryResultsButton>,
    /// Until when the same query is answered with it, without a word to the bot.
    pub(crate) cached_until: i64,
    /// Whether that holds for this user only.
    pub(crate) is_personal: bool,
}

/// Something that a user can send in place of what they typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct InlineResult {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) offer: Offer,
    pub(crate) markup: Option<InlineKeyboardMarkup>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Offer {
    Content(Content),
    /// What the emulator would have to fetch or make up.
    NotSimulated(String),
}

/// A message that a Mini App lets its user share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Prepared {
    pub(crate) bot: Id,
    pub(crate) user: Id,
    pub(crate) result: InlineResult,
    pub(crate) kinds: Kinds,
    pub(crate) expires: i64,
}

/// The kinds of chats in which a message may be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kinds {
    pub(crate) bots: bool,
    pub(crate) groups: bool,
    pub(crate) channels: bool,
}

/// A Mini App that is open in a chat and may send one message there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WebAppQuery {
    pub(crate) bot: Id,
    pub(crate) user: Id,
    pub(crate) place: Place,
}

impl InlineResult {
    /// What keeps it from being sent, where something does.
    pub(crate) fn not_simulated(&self) -> Option<&str> {
        match &self.offer {
            Offer::Content(_) => None,
            Offer::NotSimulated(what) => Some(what),
        }
    }
}

impl InlineQuery {
    /// Whether the bot may answer still.
    pub(crate) const fn is_open(&self, now: Moment) -> bool {
        self.answer.is_none() && now.unix < self.asked + QUERY_LIFETIME
    }
}

impl State {
    /// A user types the name of a bot and a query. The id of the query is given, or why nothing
    /// comes of it.
    pub(crate) fn ask_inline(
        &mut self,
        (user, bot): (Id, Id),
        place: Place,
        query: &str,
        offset: &str,
        now: Moment,
    ) -> Result<i64, String> {
        self.check_sees(user, place)?;
        if self.bot(bot).settings.inline.is_none() {
            return Err(format!("{} has no inline mode", self.user(bot).first_name));
        }
        if query.chars().count() > MAX_QUERY {
            return Err(format!("a query has at most {MAX_QUERY} characters"));
        }
        let asked = InlineQuery {
            bot,
            user,
            place,
            query: query.to_owned(),
            offset: offset.to_owned(),
            asked: now.unix,
            answer: None,
        };
        if let Some(id) = self.cached_inline(&asked) {
            let answer = self
                .inline_queries
                .get(&id)
                .and_then(|it| it.answer.clone());
            let id = next_id(&self.inline_queries, &mut self.rng);
            self.inline_queries
                .insert(id, InlineQuery { answer, ..asked });
            return Ok(id);
        }
        let id = next_id(&self.inline_queries, &mut self.rng);
        self.know(bot, user);
        let update = render::inline_query(self, id, &asked);
        self.inline_queries.insert(id, asked);
        forget_old(&mut self.inline_queries);
        self.emit(bot, "inline_query", Lane::user(user), &update, now);
        Ok(id)
    }

    pub(crate) fn answer_inline(&mut self, id: i64, answer: InlineAnswer) {
        if let Some(query) = self.inline_queries.get_mut(&id) {
            query.answer = Some(answer);
        }
    }

    /// A user sends one of the results of a query. The message's id is given, or why there is
    /// none.
    pub(crate) fn choose(&mut self, id: i64, result: &str, now: Moment) -> Result<i64, String> {
        let query = self
            .inline_queries
            .get(&id)
            .ok_or("the query is forgotten")?;
        let answer = query.answer.as_ref().ok_or("the bot has not answered")?;
        let chosen = answer.results.iter().find(|known| known.id == result);
        let chosen = chosen.cloned().ok_or_else(|| {
            let there: Vec<&str> = answer.results.iter().map(|known| &*known.id).collect();
            format!("there is no result {result:?}, there are {there:?}")
        })?;
        let query = query.clone();
        let (bot, user) = (query.bot, query.user);
        let message = self.send_via(bot, user, query.place, &chosen, now)?;
        let inline = self.bot(bot).settings.inline.as_ref();
        if inline.is_some_and(|inline| inline.with_feedback) {
            let inline_message_id = self.editable_by(query.place, message);
            let update = render::chosen_inline_result(self, &query, &chosen.id, inline_message_id);
            let lane = Lane::user(user);
            self.emit(bot, "chosen_inline_result", lane, &update, now);
        }
        Ok(message)
    }

    /// Keeps a message for a Mini App, and gives its id.
    pub(crate) fn prepare(&mut self, prepared: Prepared) -> String {
        let id = ids::base64url(&mut self.rng, 16);
        self.prepared.insert(id.clone(), prepared);
        id
    }

    /// A user shares what a Mini App offers.
    pub(crate) fn share(
        &mut self,
        user: Id,
        place: Place,
        id: &str,
        now: Moment,
    ) -> Result<i64, String> {
        let prepared = self.prepared.get(id).cloned();
        let prepared = prepared
            .filter(|prepared| prepared.user == user && now.unix < prepared.expires)
            .ok_or("there is no such prepared message for them")?;
        let is_allowed = match place {
            Place::Private { .. } => prepared.kinds.bots,
            Place::Chat(chat) if self.chat(chat).is_channel() => prepared.kinds.channels,
            Place::Chat(_) => prepared.kinds.groups,
        };
        if !is_allowed {
            return Err("the message is for other kinds of chats".to_owned());
        }
        self.send_via(prepared.bot, user, place, &prepared.result, now)
    }

    /// A user opens a Mini App of a bot, which may send one message in their name.
    pub(crate) fn open_web_app(&mut self, user: Id, bot: Id, place: Place) -> String {
        let id = ids::base64url(&mut self.rng, 22);
        let query = WebAppQuery { bot, user, place };
        self.web_app_queries.insert(id.clone(), query);
        id
    }

    /// Sends a result of a bot in a user's name.
    pub(crate) fn send_via(
        &mut self,
        bot: Id,
        user: Id,
        place: Place,
        result: &InlineResult,
        now: Moment,
    ) -> Result<i64, String> {
        self.check_may_use_bots(user, place)?;
        let content = match &result.offer {
            Offer::Content(content) => content.clone(),
            Offer::NotSimulated(what) => {
                return Err(format!("the emulator does not simulate {what}"));
            }
        };
        let own = || self.own_keyboard(&content);
        let keyboard = result.markup.clone().or_else(own);
        let mut draft = Draft::from(content);
        draft.via_bot = Some(bot);
        draft.markup = keyboard.map(ReplyMarkup::InlineKeyboard);
        if let Place::Private { bot, user } = place {
            self.contacts.row((bot, user)).is_started = true;
        }
        Ok(self.post(place, user, draft, now))
    }

    /// The keyboard that a content has even where the bot gives it none.
    pub(crate) fn own_keyboard(&self, content: &Content) -> Option<InlineKeyboardMarkup> {
        match content {
            Content::Invoice(invoice) => Some(invoice.keyboard()),
            Content::Game(game) => {
                let key = (game.bot, game.short_name.clone());
                self.games.get(&key).map(super::game::Game::keyboard)
            }
            _ => None,
        }
    }

    /// What the bot is to edit a message by that was sent through it: nothing where that has no
    /// keyboard.
    pub(crate) fn editable_by(&self, place: Place, message: i64) -> Option<String> {
        let message = self.message(place, message)?;
        message.keyboard()?;
        self.inline_message_id(place, message)
    }

    /// The id by which a bot knows a message that was sent through it in inline mode; none where
    /// it was not.
    pub(crate) fn inline_message_id(&self, place: Place, message: &Message) -> Option<String> {
        let bot = message.draft.via_bot?;
        let mut bytes = match place {
            Place::Chat(chat) => chat.to_be_bytes().to_vec(),
            Place::Private { bot, user } => [bot.to_be_bytes(), user.to_be_bytes()].concat(),
        };
        bytes.extend(message.id.to_be_bytes());
        bytes.extend(self.seal(bot, &bytes));
        Some(ids::base64url_of(&bytes))
    }

    /// The message that a bot knows by this id.
    pub(crate) fn inline_message(&self, bot: Id, id: &str) -> Option<(Place, i64)> {
        let bytes = ids::bytes_of(id)?;
        let (told, seal) = bytes.split_at_checked(bytes.len().checked_sub(8)?)?;
        let numbers: Vec<i64> = told
            .chunks_exact(8)
            .filter_map(|chunk| chunk.try_into().ok())
            .map(i64::from_be_bytes)
            .collect();
        let (place, message) = match numbers[..] {
            [chat, message] => (Place::Chat(chat), message),
            [bot, user, message] => (Place::Private { bot, user }, message),
            _ => return None,
        };
        let known = self.message(place, message)?;
        let is_it = seal == self.seal(bot, told) && known.draft.via_bot == Some(bot);
        is_it.then_some((place, message))
    }

    /// Eight bytes that only the emulator can work out.
    fn seal(&self, bot: Id, told: &[u8]) -> [u8; 8] {
        let secret = self.bot(bot).secret.bytes();
        let mix = |seed: u64, byte: u8| (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let seed = secret.chain(told.iter().copied()).fold(0xcbf2_9ce4, mix);
        fastrand::Rng::with_seed(seed).u64(..).to_be_bytes()
    }

    /// The same query, if its answer is to be given again.
    fn cached_inline(&self, asked: &InlineQuery) -> Option<i64> {
        let is_same = |other: &InlineQuery| {
            other.bot == asked.bot && other.query == asked.query && other.offset == asked.offset
        };
        let is_good = |other: &InlineQuery| {
            let answer = other.answer.as_ref();
            answer.is_some_and(|answer| {
                asked.asked < answer.cached_until
                    && (!answer.is_personal || other.user == asked.user)
            })
        };
        let mut known = self.inline_queries.iter().rev();
        known
            .find(|(_, other)| is_same(other) && is_good(other))
            .map(|(id, _)| *id)
    }

    /// Whether a user may send here what a bot offers.
    fn check_may_use_bots(&self, user: Id, place: Place) -> Result<(), String> {
        self.check_sees(user, place)?;
        let Place::Chat(id) = place else {
            return Ok(());
        };
        let (chat, status) = (self.chat(id), self.status(id, user));
        let may = match chat.kind {
            ChatKind::Channel => status.has(Right::PostMessages),
            ChatKind::Group | ChatKind::Supergroup => {
                status.is_present() && self.may(chat, user, Permission::SendOtherMessages)
            }
        };
        if may {
            return Ok(());
        }
        Err(format!("they may not use inline bots in {:?}", chat.title))
    }

    /// Where a user is, if the bot is told.
    pub(crate) fn location_told(&self, bot: Id, user: Id) -> Option<&Location> {
        let inline = self.bot(bot).settings.inline.as_ref();
        let location = self.user(user).location.as_ref();
        location.filter(|_| inline.is_some_and(|inline| inline.with_locations))
    }
}

/// How many characters a query has at most.
const MAX_QUERY: usize = 256;
