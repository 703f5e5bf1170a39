//! What users ask bots from any chat, and what they send of the answers.

use chappe_types::types::Location;

use super::{BotAccount, Chat, User};
use crate::{
    emulator::{Emulator, Missing},
    state::inline::{self, Offer},
};

impl User {
    /// Says where the user is: to bots that are [told](BotAccount::with_inline_locations) of it in
    /// inline mode, and when the user presses a button that asks for it.
    pub fn at(self, latitude: f64, longitude: f64) -> Self {
        self.emulator.update(|state, _| {
            if let Some(user) = state.users.get_mut(&self.id()) {
                user.location = Some(Location::new(latitude, longitude));
            }
        });
        self
    }

    /// Types the username of a bot and a query into the input field of a chat.
    ///
    /// The same query as before may be answered from what the bot has said then, without a word to
    /// it: for five minutes, unless its answer says otherwise.
    ///
    /// # Panics
    ///
    /// Where the bot has no [inline mode](BotAccount::with_inline_mode), the user does not see the
    /// chat, or the query has more than 256 characters.
    pub fn inline(&self, bot: &BotAccount, chat: &Chat, query: &str) -> Inline {
        self.inline_from(bot, chat, query, "")
    }

    /// Sends what a Mini App has prepared for the user, by `savePreparedInlineMessage`, and gives
    /// the message's id.
    ///
    /// # Panics
    ///
    /// Where nothing is prepared for the user under this id, or it may not be sent there.
    pub fn share(&self, chat: &Chat, prepared: &str) -> i64 {
        let shared = self
            .emulator
            .update(|state, now| state.share(self.id(), chat.place(), prepared, now));
        shared.unwrap_or_else(|reason| panic!("{} cannot share: {reason}", self.first_name()))
    }

    /// Opens a Mini App of a bot in a chat, and gives the id of its query, by which the bot can
    /// send one message in the user's name: `answerWebAppQuery`.
    pub fn open_web_app(&self, bot: &BotAccount, chat: &Chat) -> String {
        self.emulator
            .update(|state, _| state.open_web_app(self.id(), bot.id, chat.place()))
    }

    fn inline_from(&self, bot: &BotAccount, chat: &Chat, query: &str, offset: &str) -> Inline {
        let asked = self.emulator.update(|state, now| {
            state.ask_inline((self.id(), bot.id), chat.place(), query, offset, now)
        });
        match asked {
            Ok(id) => Inline {
                emulator: self.emulator.clone(),
                user: self.clone(),
                bot: bot.clone(),
                chat: chat.clone(),
                query: query.to_owned(),
                id,
            },
            Err(reason) => panic!("{} cannot ask: {reason}", self.first_name()),
        }
    }
}

/// A query in inline mode, which the bot answers or does not.
#[derive(Clone, Debug)]
pub struct Inline {
    emulator: Emulator,
    user: User,
    bot: BotAccount,
    chat: Chat,
    query: String,
    id: i64,
}

impl Inline {
    /// The id of the query.
    pub fn id(&self) -> String {
        self.id.to_string()
    }

    /// Waits for the results that the bot offers.
    ///
    /// # Errors
    ///
    /// [`Missing`] where it did not answer within the [patience](crate::Builder::patience) of the
    /// emulator.
    pub async fn results(&self) -> Result<InlineResults, Missing> {
        let answer = self
            .emulator
            .wait_for(self.emulator.patience(), || self.answered())
            .await;
        answer.ok_or_else(|| {
            let what = format!("the answer to the inline query {:?}", self.query);
            self.emulator.missing(what, Vec::new())
        })
    }

    /// The results that the bot has offered so far.
    pub fn answered(&self) -> Option<InlineResults> {
        self.emulator.view(|state| {
            let answer = state.inline_queries.get(&self.id)?.answer.as_ref()?;
            Some(InlineResults::new(answer))
        })
    }

    /// Scrolls to the end of the results, where the bot has more of them.
    pub fn more(&self) -> Option<Self> {
        let offset = self.answered()?.next_offset;
        (!offset.is_empty()).then(|| {
            self.user
                .inline_from(&self.bot, &self.chat, &self.query, &offset)
        })
    }

    /// Sends one of the results, and gives the message's id.
    ///
    /// # Panics
    ///
    /// Where there is no such result yet, or the user may not send it there, or it is not
    /// simulated: a file that is named by its URL.
    pub fn choose(&self, result: &str) -> i64 {
        let chosen = self
            .emulator
            .update(|state, now| state.choose(self.id, result, now));
        let name = self.user.first_name();
        chosen.unwrap_or_else(|reason| panic!("{name} cannot choose {result:?}: {reason}"))
    }
}

/// What a bot offers in inline mode.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InlineResults {
    /// The results, as the user sees them.
    pub results: Vec<InlineResult>,
    /// Where more of them begin; empty where there are no more.
    pub next_offset: String,
    /// What the button above them says.
    pub button: Option<String>,
}

impl InlineResults {
    fn new(answer: &inline::InlineAnswer) -> Self {
        Self {
            results: answer.results.iter().map(InlineResult::new).collect(),
            next_offset: answer.next_offset.clone(),
            button: answer.button.as_ref().map(|button| button.text.clone()),
        }
    }
}

/// One of the results that a bot offers in inline mode.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InlineResult {
    /// By which it is chosen.
    pub id: String,
    /// Its type, in Telegram's word.
    pub kind: String,
    /// Its heading; empty for none.
    pub title: String,
    /// What stands below the heading; empty for nothing.
    pub description: String,
    /// The text that is sent, or the caption of what is sent; empty for none.
    pub text: String,
}

impl InlineResult {
    fn new(result: &inline::InlineResult) -> Self {
        let text = match &result.offer {
            Offer::Content(content) => content.text(),
            Offer::NotSimulated(_) => None,
        };
        Self {
            id: result.id.clone(),
            kind: result.kind.clone(),
            title: result.title.clone(),
            description: result.description.clone(),
            text: text.map_or_else(String::new, |text| text.text.clone()),
        }
    }
}
