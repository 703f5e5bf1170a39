//! A user, and what following a link leads to.

use std::{error::Error, fmt};

use super::{Account, BotAccount, Chat, sealed};
use crate::{
    clock::Moment,
    emulator::Emulator,
    state::{
        Id, Known, State, account,
        chat::ChatKind,
        content::{Content, Text},
        deed::Reason,
        link::{Followed, NotFollowed},
        member::Status,
        message::{Draft, Place, ReplyTo},
    },
    text,
};

/// A user of Telegram.
#[derive(Clone)]
pub struct User {
    pub(super) emulator: Emulator,
    pub(super) id: Id,
}

impl User {
    pub(crate) fn new(emulator: &Emulator, id: i64) -> Self {
        Self {
            emulator: emulator.clone(),
            id,
        }
    }

    /// Telegram's id of the user.
    pub const fn id(&self) -> i64 {
        self.id
    }

    /// The user's first name.
    pub fn first_name(&self) -> String {
        self.emulator
            .view(|state| state.user(self.id).first_name.clone())
    }

    /// The user's username, without `@`.
    pub fn username(&self) -> Option<String> {
        self.emulator
            .view(|state| state.user(self.id).username.clone())
    }

    /// Gives the user a username.
    pub fn with_username(self, username: &str) -> Self {
        self.change(|user| user.username = Some(username.trim_start_matches('@').to_owned()));
        self
    }

    /// Gives the user a last name.
    pub fn with_last_name(self, last_name: &str) -> Self {
        self.change(|user| user.last_name = Some(last_name.to_owned()));
        self
    }

    /// Sets the language of the user's app: `en` unless said otherwise.
    pub fn with_language(self, code: &str) -> Self {
        self.change(|user| user.language_code = Some(code.to_owned()));
        self
    }

    /// Forwarded messages of the user give a name, and nothing that leads to the account.
    pub fn with_hidden_forwards(self) -> Self {
        self.emulator.update(|state, _| {
            state.hidden_users.insert(self.id, Known);
        });
        self
    }

    /// Makes a basic group that the user owns.
    pub fn create_group(&self, title: &str) -> Chat {
        self.emulator.create_chat(ChatKind::Group, title, self.id)
    }

    /// Makes a supergroup that the user owns.
    pub fn create_supergroup(&self, title: &str) -> Chat {
        self.emulator
            .create_chat(ChatKind::Supergroup, title, self.id)
    }

    /// Makes a channel that the user owns.
    pub fn create_channel(&self, title: &str) -> Chat {
        self.emulator.create_chat(ChatKind::Channel, title, self.id)
    }

    /// The private chat of the user with a bot, whether anything was said in it or not.
    pub fn chat_with(&self, bot: &BotAccount) -> Chat {
        let place = Place::Private {
            bot: bot.id,
            user: self.id,
        };
        Chat::new(&self.emulator, place)
    }

    /// Writes into a chat and gives the message's id. The bots that see it get an update.
    ///
    /// # Panics
    ///
    /// Where the user may not write there: who is not in the chat, or no administrator of the
    /// channel. A test that does so is mistaken.
    pub fn send(&self, chat: &Chat, text: &str) -> i64 {
        self.post(chat, Self::plain(text))
    }

    /// Writes into a supergroup in a channel's name, and gives the message's id.
    ///
    /// # Panics
    ///
    /// As [`send`](Self::send), and where the user may not post in the channel, the channel is
    /// banned from the chat, or another one of its owner is.
    pub fn send_as(&self, chat: &Chat, channel: &Chat, text: &str) -> i64 {
        let mut draft = Draft::from(Self::plain(text));
        draft.sender_chat = Some(channel.shared_id());
        self.post(chat, draft)
    }

    /// Writes to a bot in private and gives the message's id.
    pub fn send_private(&self, bot: &BotAccount, text: &str) -> i64 {
        self.send(&self.chat_with(bot), text)
    }

    /// Answers a message and gives the id of the answer.
    ///
    /// # Panics
    ///
    /// As [`send`](Self::send), and where there is no such message.
    pub fn reply(&self, chat: &Chat, to: i64, text: &str) -> i64 {
        let mut draft = Draft::from(Self::plain(text));
        draft.reply_to = Some(ReplyTo::here(to));
        self.post(chat, draft)
    }

    /// Changes the text of a message, or the caption of its media. The bots that see it get an
    /// update.
    ///
    /// # Panics
    ///
    /// Where the message is not there, is not the user's, is too old, or says the same already.
    pub fn edit(&self, chat: &Chat, message: i64, text: &str) {
        let (place, text) = (chat.place(), text::plain(text));
        self.act("edit this message", |state, now| {
            state.user_edits(self.id, place, message, text, now)
        });
    }

    /// Deletes a message for everybody. No bot is told of it.
    ///
    /// # Panics
    ///
    /// Where the message is not there, or is neither the user's nor one that they may delete.
    pub fn delete(&self, chat: &Chat, message: i64) {
        let place = chat.place();
        self.act("delete this message", |state, _| {
            state.user_deletes(self.id, place, message)
        });
    }

    /// Reacts to a message with an emoji, or with the id of a custom one, in place of what the
    /// user reacted with before. Bots that are administrators and have asked for it get an update.
    ///
    /// # Panics
    ///
    /// Where the message is not there, or nobody can react with this.
    pub fn react(&self, chat: &Chat, message: i64, emoji: &str) {
        let place = chat.place();
        self.act("react to this message", |state, now| {
            state.user_reacts(self.id, place, message, &[emoji], now)
        });
    }

    /// Takes back what the user reacted to a message with.
    ///
    /// # Panics
    ///
    /// Where the message is not there.
    pub fn unreact(&self, chat: &Chat, message: i64) {
        let place = chat.place();
        self.act("react to this message", |state, now| {
            state.user_reacts(self.id, place, message, &[], now)
        });
    }

    /// Forwards a message of a chat into another one, and gives the new message's id.
    ///
    /// # Panics
    ///
    /// As [`send`](Self::send), and where the message is not there or may not be forwarded.
    pub fn forward(&self, from: &Chat, message: i64, to: &Chat) -> i64 {
        let (from, to) = (from.place(), to.place());
        self.act("forward this message", |state, now| {
            state.user_forwards(self.id, from, message, to, now)
        })
    }

    /// Pins a message.
    ///
    /// # Panics
    ///
    /// Where the message is not there or is pinned already, or the user may not pin messages.
    pub fn pin(&self, chat: &Chat, message: i64) {
        let place = chat.place();
        self.act("pin this message", |state, now| {
            state.user_pins(self.id, place, message, now)
        });
    }

    /// Takes a pinned message down.
    ///
    /// # Panics
    ///
    /// Where the message is not pinned, or the user may not do so.
    pub fn unpin(&self, chat: &Chat, message: i64) {
        let place = chat.place();
        self.act("unpin this message", |state, _| {
            state.user_unpins(self.id, place, message)
        });
    }

    /// Opens an invite link and presses the button.
    pub fn join(&self, link: &str) -> Result<Joined, JoinError> {
        self.follow(link, None)
    }

    /// The same with a few words about oneself, which a bot sees in the request to join.
    pub fn join_with_bio(&self, link: &str, bio: &str) -> Result<Joined, JoinError> {
        self.follow(link, Some(bio.to_owned()))
    }

    /// Opens an invite link that has to be paid for, and pays the first period. Nothing is paid
    /// after that: when the period is over, the user is in the channel no more.
    pub fn subscribe(&self, link: &str) -> Result<Joined, JoinError> {
        Self::joined(
            self.emulator
                .update(|state, now| state.subscribe(self.id, link, now)),
        )
    }

    /// Opens a public chat and presses the button.
    pub fn enter(&self, chat: &Chat) -> Result<Joined, JoinError> {
        let chat = chat.shared_id();
        Self::joined(
            self.emulator
                .update(|state, now| state.enter(self.id, chat, now)),
        )
    }

    /// Leaves a chat.
    pub fn leave(&self, chat: &Chat) {
        let chat = chat.shared_id();
        self.emulator.update(|state, now| {
            if state.status(chat, self.id).is_present() {
                state.let_out(chat, self.id, Status::Left, self.id, now);
            }
        });
    }

    /// Stops a bot: what it sends is refused with `bot was blocked by the user`.
    pub fn block(&self, bot: &BotAccount) {
        self.emulator
            .update(|state, now| state.set_blocked(self.id, bot.id, true, now));
    }

    /// Lets a bot write again.
    pub fn unblock(&self, bot: &BotAccount) {
        self.emulator
            .update(|state, now| state.set_blocked(self.id, bot.id, false, now));
    }

    /// Deletes the account: what is sent to it is refused with `user is deactivated`.
    pub fn delete_account(&self) {
        self.change(|user| user.is_deleted = true);
    }

    fn change(&self, change: impl FnOnce(&mut account::User)) {
        self.emulator.update(|state, _| {
            if let Some(user) = state.users.get_mut(&self.id) {
                change(user);
            }
        });
    }

    pub(super) fn plain(text: &str) -> Content {
        Content::Text(Text {
            text: text::plain(text),
            link_preview: None,
        })
    }

    pub(super) fn post(&self, chat: &Chat, draft: impl Into<Draft>) -> i64 {
        let (place, draft) = (chat.place(), draft.into());
        self.act("write here", |state, now| {
            state.write(place, self.id, draft, now)
        })
    }

    /// Does what a test takes for possible.
    fn act<T>(&self, what: &str, act: impl FnOnce(&mut State, Moment) -> Result<T, Reason>) -> T {
        match self.emulator.update(act) {
            Ok(done) => done,
            Err(reason) => panic!("{} cannot {what}: {reason}", self.first_name()),
        }
    }

    fn follow(&self, link: &str, bio: Option<String>) -> Result<Joined, JoinError> {
        Self::joined(
            self.emulator
                .update(|state, now| state.follow(self.id, link, bio, now)),
        )
    }

    fn joined(followed: Result<Followed, NotFollowed>) -> Result<Joined, JoinError> {
        match followed {
            Ok(Followed::Joined) => Ok(Joined::Member),
            Ok(Followed::Requested) => Ok(Joined::RequestSent),
            Err(reason) => Err(JoinError::of(reason)),
        }
    }
}

impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("User")
            .field("id", &self.id)
            .field("first_name", &self.first_name())
            .finish_non_exhaustive()
    }
}

impl sealed::Sealed for User {}

impl Account for User {
    fn id(&self) -> i64 {
        self.id
    }
}

/// What following an invite link led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Joined {
    /// The user is a member now.
    Member,
    /// An administrator has to approve first.
    RequestSent,
}

/// Why an invite link led nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JoinError {
    /// No chat has this link.
    Unknown,
    /// The link was revoked, or its chat is no more.
    Revoked,
    /// The link's time is over.
    Expired,
    /// As many as the link allows came in by it and are still there.
    LimitReached,
    /// The link has to be paid for, which is not simulated.
    NeedsPayment,
    /// The chat is not public, so that only a link leads into it.
    NotPublic,
    /// The user is in the chat already.
    AlreadyMember,
    /// The user has asked already.
    AlreadyRequested,
    /// The user is banned from the chat.
    Banned,
}

impl JoinError {
    const fn of(reason: NotFollowed) -> Self {
        match reason {
            NotFollowed::Unknown => Self::Unknown,
            NotFollowed::Revoked => Self::Revoked,
            NotFollowed::Expired => Self::Expired,
            NotFollowed::Full => Self::LimitReached,
            NotFollowed::NeedsPayment => Self::NeedsPayment,
            NotFollowed::NotPublic => Self::NotPublic,
            NotFollowed::AlreadyMember => Self::AlreadyMember,
            NotFollowed::AlreadyRequested => Self::AlreadyRequested,
            NotFollowed::Banned => Self::Banned,
        }
    }
}

impl fmt::Display for JoinError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "no chat has this invite link",
            Self::Revoked => "the invite link was revoked",
            Self::Expired => "the invite link has expired",
            Self::LimitReached => "the invite link has reached its member limit",
            Self::NeedsPayment => "the invite link has to be paid for, which is not simulated",
            Self::NotPublic => "the chat is not public",
            Self::AlreadyMember => "the user is a member already",
            Self::AlreadyRequested => "the user has asked to join already",
            Self::Banned => "the user is banned from the chat",
        })
    }
}

impl Error for JoinError {}
