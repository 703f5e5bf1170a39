//! Users and bots.

use chappe_types::types::Location;
use serde::{Deserialize, Serialize};

use super::{
    Id, State, ids,
    queue::{Lane, Queue},
};
use crate::{clock::Moment, render};

/// A user, or the public side of a bot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct User {
    pub(crate) id: Id,
    pub(crate) is_bot: bool,
    pub(crate) first_name: String,
    pub(crate) last_name: Option<String>,
    pub(crate) username: Option<String>,
    pub(crate) language_code: Option<String>,
    pub(crate) is_premium: bool,
    pub(crate) is_deleted: bool,
    /// Where they are, as far as their app tells.
    pub(crate) location: Option<Location>,
}

impl User {
    fn new(id: Id, first_name: &str) -> Self {
        Self {
            id,
            is_bot: false,
            first_name: first_name.to_owned(),
            last_name: None,
            username: None,
            language_code: None,
            is_premium: false,
            is_deleted: false,
            location: None,
        }
    }

    /// A number that no phone has: Telegram's own for tests begin so as well.
    pub(crate) fn phone_number(&self) -> String {
        format!("999{}", self.id)
    }

    /// The first name and the last.
    pub(crate) fn name(&self) -> String {
        match &self.last_name {
            Some(last_name) => format!("{} {last_name}", self.first_name),
            None => self.first_name.clone(),
        }
    }
}

/// What a bot is beside a user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Bot {
    pub(crate) id: Id,
    /// How many bots were made before it.
    pub(crate) number: usize,
    pub(crate) secret: String,
    /// Whether it lives in the test environment, behind `/test/`.
    pub(crate) is_test: bool,
    /// Whether it sees of groups only what is meant for it.
    pub(crate) has_privacy: bool,
    pub(crate) settings: Settings,
}

/// What the owner of a bot has chosen for it, as with `@BotFather`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Settings {
    pub(crate) can_join_groups: bool,
    /// Whether users can call it from any chat, and how.
    pub(crate) inline: Option<InlineMode>,
    pub(crate) has_main_web_app: bool,
    /// The tokens of the payment providers that it may charge by.
    pub(crate) provider_tokens: Vec<String>,
}

/// How users call a bot from any chat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InlineMode {
    /// What stands in the input field until they type something.
    pub(crate) placeholder: String,
    /// Whether the bot is told where they are.
    pub(crate) with_locations: bool,
    /// Whether the bot is told which of its results they choose.
    pub(crate) with_feedback: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            can_join_groups: true,
            inline: None,
            has_main_web_app: false,
            provider_tokens: Vec::new(),
        }
    }
}

/// What a bot knows of a user, and what stands between them. Of users that have no such record
/// the server tells a bot nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) is_started: bool,
    pub(crate) is_blocked: bool,
    /// Until when the bot may write because the user has asked to join a chat.
    pub(crate) open_until: Option<i64>,
}

impl State {
    pub(crate) fn add_user(&mut self, first_name: &str) -> Id {
        let id = self.free_user_id();
        self.put_user(id, first_name);
        id
    }

    /// Makes a user under an id that nobody has.
    pub(crate) fn put_user(&mut self, id: Id, first_name: &str) {
        let mut user = User::new(id, first_name);
        user.language_code = Some("en".to_owned());
        self.users.insert(id, user);
    }

    pub(crate) fn add_bot(&mut self, name: &str, username: &str, is_test: bool) -> Id {
        let id = self.free_user_id();
        let secret = ids::secret(&mut self.rng);
        self.put_bot(id, name, username, secret, is_test);
        id
    }

    /// Makes a bot under an id that nobody has.
    pub(crate) fn put_bot(
        &mut self,
        id: Id,
        name: &str,
        username: &str,
        secret: String,
        is_test: bool,
    ) {
        let mut user = User::new(id, name);
        user.is_bot = true;
        user.username = Some(username.trim_start_matches('@').to_owned());
        self.users.insert(id, user);
        let bot = Bot {
            id,
            number: self.bots.len(),
            secret,
            is_test,
            has_privacy: false,
            settings: Settings::default(),
        };
        let queue = Queue::new(&mut self.rng);
        self.bots.insert(id, bot);
        self.queues.insert(id, queue);
        self.know(id, id);
    }

    /// The bot that was made first.
    pub(crate) fn first_bot(&self) -> Option<Id> {
        let bots = self.bots.values();
        bots.min_by_key(|bot| bot.number).map(|bot| bot.id)
    }

    /// The bot that this token belongs to.
    pub(crate) fn bot_of_token(&self, token: &str, is_test: bool) -> Option<Id> {
        let (id, secret) = token.split_once(':')?;
        let bot = self.bots.get(&id.parse().ok()?)?;
        (bot.secret == secret && bot.is_test == is_test).then_some(bot.id)
    }

    /// The account or chat that has this public name, by its id.
    pub(crate) fn by_username(&self, username: &str) -> Option<Id> {
        let is_it = |known: &Option<String>| {
            known
                .as_ref()
                .is_some_and(|known| known.eq_ignore_ascii_case(username))
        };
        let chat = self.chats.values().find(|chat| is_it(&chat.username));
        let user = self.users.values().find(|user| is_it(&user.username));
        chat.map(|chat| chat.id).or(user.map(|user| user.id))
    }

    /// A bot has seen a user.
    pub(crate) fn know(&mut self, bot: Id, user: Id) {
        if self.is_bot(bot) && !self.knows(bot, user) {
            self.contacts.insert((bot, user), Contact::default());
        }
    }

    /// Whether a bot has ever seen a user.
    pub(crate) fn knows(&self, bot: Id, user: Id) -> bool {
        self.contacts.contains_key(&(bot, user))
    }

    pub(crate) fn contact(&self, bot: Id, user: Id) -> Contact {
        self.contacts.get(&(bot, user)).copied().unwrap_or_default()
    }

    /// A user stops a bot, or lets it write again.
    pub(crate) fn set_blocked(&mut self, user: Id, bot: Id, is_blocked: bool, now: Moment) {
        if self.contact(bot, user).is_blocked == is_blocked {
            return;
        }
        self.contacts.row((bot, user)).is_blocked = is_blocked;
        let update = render::blocked(self, bot, user, is_blocked, now);
        self.emit(bot, "my_chat_member", Lane::chat(user), &update, now);
    }

    /// Puts an update into a bot's queue: its kind, the line of updates that it stands in, and the
    /// JSON text of its content.
    pub(crate) fn emit(
        &mut self,
        bot: Id,
        kind: &'static str,
        lane: Lane,
        content: &str,
        now: Moment,
    ) {
        let Self { queues, rng, .. } = self;
        if let Some(queue) = queues.get_mut(&bot) {
            queue.push(kind, lane, content, now, rng);
        }
    }

    pub(crate) fn free_user_id(&mut self) -> Id {
        loop {
            let id = ids::user(&mut self.rng);
            if !self.users.contains_key(&id) {
                return id;
            }
        }
    }
}
