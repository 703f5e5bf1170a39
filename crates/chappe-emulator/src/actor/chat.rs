//! A chat, its links and its messages.

use std::fmt;

use super::{Account, Message};
use crate::{
    clock::Moment,
    emulator::{Emulator, Missing, World},
    flags::{Permissions, Rights},
    state::{
        Id, State,
        chat::ChatKind,
        member::{Status, Via},
        message::{self, Place},
    },
};

/// A chat: basic group, supergroup, channel, or the private chat of a user with a bot.
///
/// What administrators do here is done by the owner.
#[derive(Clone)]
pub struct Chat {
    pub(super) emulator: Emulator,
    place: Place,
}

impl Chat {
    pub(crate) fn new(emulator: &Emulator, place: Place) -> Self {
        Self {
            emulator: emulator.clone(),
            place,
        }
    }

    /// The id by which a bot addresses the chat; in private the user's.
    pub const fn id(&self) -> i64 {
        match self.place {
            Place::Private { user, .. } => user,
            Place::Chat(id) => id,
        }
    }

    pub(crate) const fn place(&self) -> Place {
        self.place
    }

    /// The title; in private the user's first name.
    pub fn title(&self) -> String {
        self.emulator.view(|state| match self.place {
            Place::Private { user, .. } => state.user(user).first_name.clone(),
            Place::Chat(id) => state.chat(id).title.clone(),
        })
    }

    /// Makes the chat public under this name.
    ///
    /// # Panics
    ///
    /// Where the chat is a private one or a basic group: neither has a public name.
    pub fn with_username(self, username: &str) -> Self {
        let username = username.trim_start_matches('@').to_owned();
        let id = self.shared_id();
        let is_group = self.emulator.update(|state, _| {
            let chat = state.chat_mut(id);
            let is_group = chat.kind == ChatKind::Group;
            if !is_group {
                chat.username = Some(username);
            }
            is_group
        });
        assert!(!is_group, "a basic group cannot have a username");
        self
    }

    /// Gives the chat a description.
    pub fn with_description(self, description: &str) -> Self {
        let id = self.shared_id();
        self.emulator.update(|state, _| {
            state.chat_mut(id).description = Some(description.to_owned());
        });
        self
    }

    /// Only administrators may write from now on.
    pub fn forbid_writing(&self) {
        let id = self.shared_id();
        self.emulator
            .update(|state, _| state.chat_mut(id).permissions = Permissions::none());
    }

    /// Members may write again, as they may from the beginning.
    pub fn allow_writing(&self) {
        let id = self.shared_id();
        self.emulator
            .update(|state, _| state.chat_mut(id).permissions = Permissions::usual());
    }

    /// The owner adds somebody. A bot in a channel becomes an administrator without rights, as it
    /// can be nothing less.
    pub fn add(&self, account: &impl Account) {
        self.act(|state, chat, owner, now| {
            state.let_in(chat, account.id(), owner, &Via::default(), now);
        });
    }

    /// The owner makes somebody an administrator, or changes their rights. Who is not in the chat
    /// is added first.
    pub fn promote(&self, account: &impl Account, rights: Rights) {
        self.act(|state, chat, owner, now| {
            let status = Status::Administrator {
                rights,
                promoted_by: owner,
            };
            // Bots come into a channel by being made administrators.
            let is_into_channel = state.chat(chat).is_channel() && state.is_bot(account.id());
            if !is_into_channel {
                state.let_in(chat, account.id(), owner, &Via::default(), now);
            }
            state.set_status(chat, account.id(), status, owner, &Via::default(), now);
        });
    }

    /// The owner makes an administrator a plain member again.
    pub fn demote(&self, account: &impl Account) {
        self.act(|state, chat, owner, now| {
            if state.status(chat, account.id()).is_admin() {
                let via = Via::default();
                state.set_status(chat, account.id(), Status::Member, owner, &via, now);
            }
        });
    }

    /// The owner removes somebody, who may come back.
    pub fn remove(&self, account: &impl Account) {
        self.act(|state, chat, owner, now| {
            if state.status(chat, account.id()).is_present() {
                state.let_out(chat, account.id(), Status::Left, owner, now);
            }
        });
    }

    /// The owner bans somebody.
    pub fn kick(&self, account: &impl Account) {
        self.act(|state, chat, owner, now| {
            state.let_out(chat, account.id(), Status::Kicked { until: 0 }, owner, now);
        });
    }

    /// The owner lifts a ban; who was banned is not in the chat.
    pub fn unban(&self, account: &impl Account) {
        self.act(|state, chat, owner, now| {
            if state.status(chat, account.id()).is_kicked() {
                let via = Via::default();
                state.set_status(chat, account.id(), Status::Left, owner, &via, now);
            }
        });
    }

    /// The owner turns a basic group into a supergroup, which has another id. The bot is told of
    /// it, and its calls with the old id are refused with `migrate_to_chat_id`.
    ///
    /// # Panics
    ///
    /// Where the chat is no basic group, or was upgraded before.
    pub fn upgrade(&self) -> Self {
        let id = self.shared_id();
        let supergroup = self.emulator.update(|state, now| {
            let chat = state.chat(id);
            let may_be = chat.kind == ChatKind::Group && !chat.is_inactive();
            may_be.then(|| state.upgrade(id, now))
        });
        match supergroup {
            Some(id) => Self::new(&self.emulator, Place::Chat(id)),
            None => panic!("only a basic group that is active can be upgraded"),
        }
    }

    /// The owner deletes a basic group.
    ///
    /// # Panics
    ///
    /// Where the chat is no basic group: the end of the other kinds is not simulated.
    pub fn delete(&self) {
        let id = self.shared_id();
        let is_group = self.emulator.update(|state, _| {
            let chat = state.chat_mut(id);
            chat.is_deleted = chat.kind == ChatKind::Group;
            chat.is_deleted
        });
        assert!(is_group, "only a basic group can be deleted");
    }

    /// The ids of those who are in the chat, in ascending order.
    pub fn members(&self) -> Vec<i64> {
        self.emulator.view(|state| match self.place {
            Place::Private { bot, user } => vec![bot.min(user), bot.max(user)],
            Place::Chat(id) => state.present(id).map(|(id, _)| id).collect(),
        })
    }

    /// Whether somebody is in the chat.
    pub fn has(&self, account: &impl Account) -> bool {
        self.members().contains(&account.id())
    }

    /// The ids of those who wait for an administrator to let them in.
    pub fn join_requests(&self) -> Vec<i64> {
        let id = self.shared_id();
        self.emulator.view(|state| {
            let requests = state.requests_of(id);
            requests.map(|request| request.user).collect()
        })
    }

    /// The owner makes a new primary link of their own and gets it.
    pub fn export_link(&self) -> String {
        let mut link = String::new();
        self.act(|state, chat, owner, _| link = state.export_link(chat, owner));
        link
    }

    /// All invite links of the chat that were ever made, oldest first.
    pub fn invite_links(&self) -> Vec<InviteLink> {
        let id = self.shared_id();
        self.emulator.view(|state| {
            let links = state.links_of(id);
            links
                .map(|(number, link)| InviteLink {
                    link: link.url.clone(),
                    creator_id: link.creator,
                    name: link.settings.name.clone(),
                    expire_date: some(link.settings.expire_date),
                    member_limit: some(link.settings.member_limit),
                    creates_join_request: link.settings.creates_join_request,
                    is_primary: link.is_primary,
                    is_revoked: link.is_revoked,
                    joined: state.link_usage(id, &link.url),
                    pending: state.pending_requests(id, number),
                })
                .collect()
        })
    }

    /// The primary link of an administrator, where one was made.
    pub fn primary_link(&self, account: &impl Account) -> Option<String> {
        let id = self.shared_id();
        self.emulator.view(|state| {
            let link = state.primary_link(id, account.id());
            link.map(|(_, link)| link.url.clone())
        })
    }

    /// The messages of the chat, oldest first; deleted ones are not among them.
    pub fn messages(&self) -> Vec<Message> {
        self.emulator.view(|state| {
            let messages = state.messages_in(self.place);
            messages
                .map(|message| Message::new(state, self.place, message))
                .collect()
        })
    }

    /// The last message of the chat.
    pub fn last_message(&self) -> Option<Message> {
        self.messages().pop()
    }

    /// The message of this id, unless it was deleted.
    pub fn message(&self, id: i64) -> Option<Message> {
        self.emulator.view(|state| {
            let message = state.message(self.place, id)?;
            Some(Message::new(state, self.place, message))
        })
    }

    /// Waits for the next message of somebody: the first one that this function, with this
    /// account, has not given out before. Service messages do not count.
    ///
    /// # Errors
    ///
    /// [`Missing`] where none came within the [patience](crate::Builder::patience) of the
    /// emulator.
    pub async fn next_message_from(&self, account: &impl Account) -> Result<Message, Missing> {
        let author = account.id();
        let look = || self.emulator.lock().take_next(self.place, author);
        self.emulator.wait_for_message(self, look).await
    }

    /// Does something in the owner's name.
    pub(super) fn act(&self, act: impl FnOnce(&mut State, i64, i64, Moment)) {
        let id = self.shared_id();
        self.emulator.update(|state, now| {
            let owner = state.creator(id).unwrap_or_default();
            act(state, id, owner, now);
        });
    }

    /// The id of a chat that is not private.
    pub(super) fn shared_id(&self) -> i64 {
        match self.place {
            Place::Chat(id) => id,
            Place::Private { .. } => panic!("a private chat has no members, links or settings"),
        }
    }
}

impl fmt::Debug for Chat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Chat")
            .field("id", &self.id())
            .field("title", &self.title())
            .finish_non_exhaustive()
    }
}

/// An invite link, as a chat's administrators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InviteLink {
    /// The link itself.
    pub link: String,
    /// The administrator who made it.
    pub creator_id: i64,
    /// The name that the creator gave it; empty for none.
    pub name: String,
    /// Until when it leads into the chat.
    pub expire_date: Option<i64>,
    /// How many may be in the chat by it at the same time.
    pub member_limit: Option<i64>,
    /// Whether an administrator has to approve.
    pub creates_join_request: bool,
    /// Whether it is the creator's primary link, or was.
    pub is_primary: bool,
    /// Whether it leads nowhere any more.
    pub is_revoked: bool,
    /// How many came in by it and are still there.
    pub joined: usize,
    /// How many wait to be let in by it.
    pub pending: usize,
}

impl World {
    /// The first message of an author, in a place, that was not taken before.
    fn take_next(&mut self, place: Place, author: Id) -> Option<Message> {
        let taken = self.taken.entry((place, author)).or_default();
        let later = self
            .state
            .messages
            .range((place, *taken + 1)..=(place, i64::MAX));
        let is_next = |message: &message::Message| {
            message.author == author && !message.draft.content.is_service()
        };
        let mut later = later.map(|(_, message)| message);
        let message = later.find(|message| is_next(message))?;
        *taken = message.id;
        Some(Message::new(&self.state, place, message))
    }
}

const fn some(value: i64) -> Option<i64> {
    if value == 0 { None } else { Some(value) }
}
