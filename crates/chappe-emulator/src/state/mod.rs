//! The simulated Telegram: accounts, chats, messages, links, queues. Nothing here waits or reads a
//! clock: each function takes the moment at which it happens.

use std::collections::BTreeMap;

use fastrand::Rng;

pub(crate) mod account;
pub(crate) mod chat;
pub(crate) mod file;
pub(crate) mod ids;
pub(crate) mod link;
pub(crate) mod message;
pub(crate) mod queue;

use self::{
    account::{Bot, User},
    chat::Chat,
    file::Files,
    message::{Dialog, Place},
};

#[derive(Debug)]
pub(crate) struct State {
    pub(crate) rng: Rng,
    pub(crate) users: BTreeMap<i64, User>,
    pub(crate) bots: BTreeMap<i64, Bot>,
    pub(crate) chats: BTreeMap<i64, Chat>,
    pub(crate) dialogs: BTreeMap<Place, Dialog>,
    pub(crate) files: Files,
}

impl State {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            rng: Rng::with_seed(seed),
            users: BTreeMap::new(),
            bots: BTreeMap::new(),
            chats: BTreeMap::new(),
            dialogs: BTreeMap::new(),
            files: Files::default(),
        }
    }

    /// The user of this id, which the emulator gave out itself.
    ///
    /// # Panics
    ///
    /// Where nobody has this id: ids that come from outside are looked up in `users`.
    pub(crate) fn user(&self, id: i64) -> &User {
        self.users.get(&id).expect("a user that the emulator made")
    }

    /// The bot of this id, which the emulator gave out itself.
    pub(crate) fn bot(&self, id: i64) -> &Bot {
        self.bots.get(&id).expect("a bot that the emulator made")
    }

    pub(crate) fn bot_mut(&mut self, id: i64) -> &mut Bot {
        self.bots
            .get_mut(&id)
            .expect("a bot that the emulator made")
    }

    /// The chat of this id, which the emulator gave out itself.
    pub(crate) fn chat(&self, id: i64) -> &Chat {
        self.chats.get(&id).expect("a chat that the emulator made")
    }

    pub(crate) fn chat_mut(&mut self, id: i64) -> &mut Chat {
        self.chats
            .get_mut(&id)
            .expect("a chat that the emulator made")
    }
}
