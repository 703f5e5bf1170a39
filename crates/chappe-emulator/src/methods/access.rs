//! The check of `chat_id` that every method about a chat begins with.

use super::Context;
use crate::{
    reply::Refusal,
    request::to_i64,
    state::{Id, Known, State, chat::ChatKind, member::Status, message::Place},
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
        self.check_chat_id(self.arg("chat_id"), access)
    }

    /// The same for a chat that something else names.
    pub(crate) fn check_chat_id(&mut self, id: &str, access: Access) -> Result<Place, Refusal> {
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
