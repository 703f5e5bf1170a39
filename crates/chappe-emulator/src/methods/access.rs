//! The check of `chat_id` that every method about a chat begins with.

use super::Context;
use crate::{
    reply::Refusal,
    request::{to_i32, to_i64},
    state::{
        Id, Known, State,
        chat::ChatKind,
        member::Status,
        message::{Message, Place},
    },
};

/// What a method is about to do in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

impl Context<'_> {
    /// Finds the chat that `chat_id` names and checks that the bot may do this in it.
    pub(crate) fn check_chat(&mut self, access: Access) -> Result<Place, Refusal> {
        self.check_chat_named(self.arg("chat_id"), access)
    }

    /// The same for a chat that something else names.
    pub(crate) fn check_chat_named(&mut self, id: &str, access: Access) -> Result<Place, Refusal> {
        if id.is_empty() {
            return Err(Refusal::bad_request("chat_id is empty"));
        }
        let not_found = || Refusal::bad_request("chat not found");
        let (id, is_by_name) = match id.strip_prefix('@') {
            Some(name) => (self.state.by_username(name).ok_or_else(not_found)?, true),
            None => (to_i64(id), false),
        };
        if id > 0 {
            return self.check_user(id, is_by_name, access);
        }
        let chat = self.state.chats.get(&id).ok_or_else(not_found)?;
        // A number means something only to a bot that was in the chat or has asked for its name.
        let is_known = self.state.members.contains_key(&(id, self.bot))
            || self.state.known_chats.contains_key(&(self.bot, id));
        if !is_by_name && !is_known {
            return Err(not_found());
        }
        let word = chat.kind.word();
        let status = self.state.status(id, self.bot);
        let kicked = || Refusal::forbidden(&format!("bot was kicked from the {word} chat"));
        let left = || Refusal::forbidden(&format!("bot is not a member of the {word} chat"));
        if chat.kind == ChatKind::Group {
            if access == Access::Write {
                if let Some(to) = chat.upgraded_to {
                    return Err(Refusal::migrated(to));
                }
                if chat.is_deleted {
                    return Err(Refusal::forbidden("the group chat was deleted"));
                }
                match status {
                    Status::Kicked { .. } => return Err(kicked()),
                    status if !status.is_present() => return Err(left()),
                    _ => {}
                }
            }
        } else if status.is_kicked() {
            return Err(kicked());
        } else if !status.is_present() && (chat.username.is_none() || access == Access::Write) {
            return Err(left());
        }
        if is_by_name {
            let key = (self.bot, id);
            self.state.known_chats.insert(key, Known);
        }
        Ok(Place::Chat(id))
    }

    /// The message that `message_id` names; zero for none.
    pub(crate) fn message_id(&self) -> i64 {
        to_i32(self.arg("message_id")).max(0).into()
    }

    /// Finds a message that the bot may do something with. `what` is what it is called where it is
    /// not found.
    pub(crate) fn check_message(
        &mut self,
        chat: &str,
        id: i64,
        access: Access,
        what: &str,
    ) -> Result<(Place, Message), Refusal> {
        let place = self.check_chat_named(chat, access)?;
        let message = self.state.message(place, id);
        match message.filter(|_| self.can_see_messages(place)) {
            Some(message) => Ok((place, message.clone())),
            None => Err(Refusal::bad_request(&format!("{what} not found"))),
        }
    }

    /// Whether the bot sees the messages of a chat: those of a public one are not shown to bots
    /// that are not in it.
    pub(crate) fn can_see_messages(&self, place: Place) -> bool {
        let status = self.state.status_in(place, self.bot);
        let is_group = |chat: Id| self.state.chat(chat).kind == ChatKind::Group;
        status.is_none_or(Status::is_present)
            || matches!(place, Place::Chat(chat) if is_group(chat))
    }

    /// Finds the message that `inline_message_id` names, which a user has sent through the bot.
    pub(crate) fn inline_message(&self) -> Result<(Place, i64), Refusal> {
        let id = self.arg("inline_message_id");
        if id.is_empty() {
            let text = "message identifier is not specified";
            return Err(Refusal::bad_request(text));
        }
        let found = self.state.inline_message(self.bot, id);
        let invalid = || Refusal::bad_request("invalid inline message identifier specified");
        found.ok_or_else(invalid)
    }

    fn check_user(&self, user: Id, is_by_name: bool, access: Access) -> Result<Place, Refusal> {
        let is_known = self.state.knows(self.bot, user);
        let known = self.state.users.get(&user);
        // Names of users are not resolved for bots, names of bots are.
        let known = known.filter(|user| if is_by_name { user.is_bot } else { is_known });
        let user = known.ok_or_else(|| Refusal::bad_request("chat not found"))?;
        if user.is_deleted && access == Access::Write {
            return Err(Refusal::forbidden("user is deactivated"));
        }
        Ok(Place::Private {
            bot: self.bot,
            user: user.id,
        })
    }
}

impl State {
    /// Who the bot is in a chat that is not a private one.
    pub(crate) fn status_in(&self, place: Place, bot: Id) -> Option<Status> {
        match place {
            Place::Private { .. } => None,
            Place::Chat(chat) => Some(self.status(chat, bot)),
        }
    }
}
