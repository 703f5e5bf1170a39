//! Finding those who are there already: in a scene that was loaded, for one.

use super::{BotAccount, Chat, User};
use crate::{emulator::Emulator, state::message::Place};

impl Emulator {
    /// All users, by id; bots are not among them.
    pub fn users(&self) -> Vec<User> {
        let ids: Vec<i64> = self.view(|state| {
            let users = state.users.values();
            users
                .filter(|user| !user.is_bot)
                .map(|user| user.id)
                .collect()
        });
        ids.into_iter().map(|id| User::new(self, id)).collect()
    }

    /// All bots, by id.
    pub fn bots(&self) -> Vec<BotAccount> {
        let ids: Vec<i64> = self.view(|state| state.bots.keys().copied().collect());
        ids.into_iter()
            .map(|id| BotAccount::new(self, id))
            .collect()
    }

    /// All groups, supergroups and channels, by id.
    pub fn chats(&self) -> Vec<Chat> {
        let ids: Vec<i64> = self.view(|state| state.chats.keys().copied().collect());
        ids.into_iter()
            .map(|id| Chat::new(self, Place::Chat(id)))
            .collect()
    }

    /// The user of this id, where there is one.
    pub fn find_user(&self, id: i64) -> Option<User> {
        let is_user = self.view(|state| state.users.get(&id).is_some_and(|user| !user.is_bot));
        is_user.then(|| User::new(self, id))
    }

    /// The bot of this id, where there is one.
    pub fn find_bot(&self, id: i64) -> Option<BotAccount> {
        let is_bot = self.view(|state| state.is_bot(id));
        is_bot.then(|| BotAccount::new(self, id))
    }

    /// The group, supergroup or channel of this id, where there is one.
    pub fn find_chat(&self, id: i64) -> Option<Chat> {
        let is_chat = self.view(|state| state.chats.contains_key(&id));
        is_chat.then(|| Chat::new(self, Place::Chat(id)))
    }
}
