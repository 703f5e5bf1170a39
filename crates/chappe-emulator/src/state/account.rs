//! Users and bots.

use std::collections::{BTreeMap, BTreeSet};

use super::{State, ids, queue::Queue};
use crate::{clock::Moment, render};

/// A user, or the public side of a bot.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub(crate) id: i64,
    pub(crate) is_bot: bool,
    pub(crate) first_name: String,
    pub(crate) last_name: Option<String>,
    pub(crate) username: Option<String>,
    pub(crate) language_code: Option<String>,
    pub(crate) is_deleted: bool,
}

/// What a bot knows and has.
#[derive(Debug)]
pub(crate) struct Bot {
    pub(crate) id: i64,
    pub(crate) secret: String,
    /// Whether it lives in the test environment, behind `/test/`.
    pub(crate) is_test: bool,
    pub(crate) queue: Queue,
    /// Users whom it has seen; the server answers for no others.
    pub(crate) known_users: BTreeSet<i64>,
    /// Public chats whose number it has learned by asking for their name.
    pub(crate) known_chats: BTreeSet<i64>,
    pub(crate) private: BTreeMap<i64, PrivateChat>,
    /// The last message id in private chats, which count together.
    pub(crate) last_private_message: i64,
}

/// What stands between a bot and a user.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PrivateChat {
    pub(crate) is_started: bool,
    pub(crate) is_blocked: bool,
    /// Until when the bot may write because the user has asked to join a chat.
    pub(crate) open_until: Option<i64>,
}

impl State {
    pub(crate) fn add_user(&mut self, first_name: &str) -> i64 {
        let id = self.free_user_id();
        self.users.insert(
            id,
            User {
                id,
                is_bot: false,
                first_name: first_name.to_owned(),
                last_name: None,
                username: None,
                language_code: Some("en".to_owned()),
                is_deleted: false,
            },
        );
        id
    }

    pub(crate) fn add_bot(&mut self, name: &str, username: &str, is_test: bool) -> i64 {
        let id = self.free_user_id();
        self.users.insert(
            id,
            User {
                id,
                is_bot: true,
                first_name: name.to_owned(),
                last_name: None,
                username: Some(username.trim_start_matches('@').to_owned()),
                language_code: None,
                is_deleted: false,
            },
        );
        let bot = Bot {
            id,
            secret: ids::secret(&mut self.rng),
            is_test,
            queue: Queue::new(&mut self.rng),
            known_users: BTreeSet::from([id]),
            known_chats: BTreeSet::new(),
            private: BTreeMap::new(),
            last_private_message: 0,
        };
        self.bots.insert(id, bot);
        id
    }

    /// The bot that this token belongs to.
    pub(crate) fn bot_of_token(&self, token: &str, is_test: bool) -> Option<i64> {
        let (id, secret) = token.split_once(':')?;
        let bot = self.bots.get(&id.parse().ok()?)?;
        (bot.secret == secret && bot.is_test == is_test).then_some(bot.id)
    }

    /// The account or chat that has this public name, by its id.
    pub(crate) fn by_username(&self, username: &str) -> Option<i64> {
        let is_it = |known: &Option<String>| {
            known
                .as_ref()
                .is_some_and(|known| known.eq_ignore_ascii_case(username))
        };
        let chat = self.chats.values().find(|chat| is_it(&chat.username));
        let user = self.users.values().find(|user| is_it(&user.username));
        chat.map(|chat| chat.id).or(user.map(|user| user.id))
    }

    /// A user stops a bot, or lets it write again.
    pub(crate) fn set_blocked(&mut self, user: i64, bot: i64, is_blocked: bool, now: Moment) {
        let chat = self.bot_mut(bot).private.entry(user).or_default();
        if chat.is_blocked == is_blocked {
            return;
        }
        chat.is_blocked = is_blocked;
        let update = render::blocked(self, bot, user, is_blocked, now);
        self.emit(bot, "my_chat_member", &update, now);
    }

    /// Puts an update into a bot's queue.
    pub(crate) fn emit(&mut self, bot: i64, kind: &'static str, content: &str, now: Moment) {
        let Self { bots, rng, .. } = self;
        if let Some(bot) = bots.get_mut(&bot) {
            bot.queue.push(kind, content, now, rng);
        }
    }

    fn free_user_id(&mut self) -> i64 {
        loop {
            let id = ids::user(&mut self.rng);
            if !self.users.contains_key(&id) {
                return id;
            }
        }
    }
}
