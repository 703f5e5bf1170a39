//! What users do with messages, where they may: the reason is told where they may not.

use chappe_types::types::{ReactionType, ReactionTypeCustomEmoji, ReactionTypeEmoji};

use super::{
    Id, State,
    content::Content,
    forward::Albums,
    message::{Draft, Message, Place},
    reaction::is_known,
};
use crate::{
    clock::Moment,
    flags::{Permission, Right},
    text::FormattedText,
};

/// Why somebody may not do something.
pub(crate) type Reason = String;

impl State {
    /// A user writes, and gets the message's id. In private that starts the bot.
    pub(crate) fn write(
        &mut self,
        place: Place,
        user: Id,
        mut draft: Draft,
        now: Moment,
    ) -> Result<i64, Reason> {
        draft.thread = self.thread_of(place, &draft);
        match place {
            Place::Private { .. } => self.may_be_in(user, place)?,
            Place::Chat(chat) => self.may_post(chat, user, &draft, now)?,
        }
        let answered = draft.reply_to.as_ref().map(|reply| reply.message);
        if let Some(id) = answered.filter(|id| self.message(place, *id).is_none()) {
            return Err(format!("there is no message {id}"));
        }
        if let Place::Private { bot, user } = place {
            self.contacts.row((bot, user)).is_started = true;
        }
        Ok(self.post(place, user, draft, now))
    }

    /// A user changes the text or the caption of a message.
    pub(crate) fn user_edits(
        &mut self,
        user: Id,
        place: Place,
        id: i64,
        text: FormattedText,
        now: Moment,
    ) -> Result<(), Reason> {
        let message = self.seen(user, place, id)?;
        let is_own = message.author == user && message.draft.forwarded.is_none();
        let may_edit = match place {
            Place::Chat(chat) if self.is_channel(place) => {
                let status = self.status(chat, user);
                status.has(Right::EditMessages) || (is_own && status.has(Right::PostMessages))
            }
            _ => is_own,
        };
        if !may_edit {
            return Err("it is not theirs".to_owned());
        }
        if now.unix - message.date >= EDIT_WINDOW {
            return Err("it is older than two days".to_owned());
        }
        let Some(old) = message.draft.content.text() else {
            return Err("there are no words in it".to_owned());
        };
        if *old == text {
            return Err("it says so already".to_owned());
        }
        if text.is_blank() && matches!(message.draft.content, Content::Text(_)) {
            return Err("nothing would be left".to_owned());
        }
        self.edit_message(place, id, user, now, |draft| {
            if let Some(old) = draft.content.text_mut() {
                *old = text;
            }
        });
        Ok(())
    }

    /// A user deletes a message for everybody.
    pub(crate) fn user_deletes(&mut self, user: Id, place: Place, id: i64) -> Result<(), Reason> {
        let is_own = self.seen(user, place, id)?.author == user;
        let may_delete = match place {
            Place::Private { .. } => true,
            Place::Chat(chat) => is_own || self.status(chat, user).has(Right::DeleteMessages),
        };
        if !may_delete {
            return Err("it is not theirs".to_owned());
        }
        self.delete_message(place, id);
        Ok(())
    }

    /// A user reacts with these emoji, and with none of those before. An emoji may be the id of a
    /// custom one.
    pub(crate) fn user_reacts(
        &mut self,
        user: Id,
        place: Place,
        id: i64,
        emoji: &[&str],
        now: Moment,
    ) -> Result<(), Reason> {
        let message = self.seen(user, place, id)?;
        if message.draft.content.is_service() {
            return Err("it is a service message".to_owned());
        }
        if let Place::Chat(chat) = place {
            let chat = self.chat(chat);
            if !chat.is_channel() && !self.may(chat, user, Permission::ReactToMessages) {
                return Err(format!("members may not react in {:?}", chat.title));
            }
        }
        let reactions = emoji.iter().map(|emoji| reaction_of(emoji));
        let reactions: Vec<_> = reactions.collect::<Result<_, _>>()?;
        let mut all = reactions.iter();
        if let Some(refused) = all.position(|reaction| !self.allows(place, message, reaction)) {
            return Err(format!("{:?} is not allowed there", emoji[refused]));
        }
        self.react(place, id, user, &reactions, now);
        Ok(())
    }

    /// A user forwards a message, and gets the id of the new one.
    pub(crate) fn user_forwards(
        &mut self,
        user: Id,
        from: Place,
        id: i64,
        to: Place,
        now: Moment,
    ) -> Result<i64, Reason> {
        let message = self.seen(user, from, id)?.clone();
        if message.draft.is_protected {
            return Err("its content is protected".to_owned());
        }
        if message.draft.content.is_service() {
            return Err("it is a service message".to_owned());
        }
        let draft = self.forwarded(from, &message, &mut Albums::new());
        self.write(to, user, draft, now)
    }

    /// A user pins a message, in private for both sides.
    pub(crate) fn user_pins(
        &mut self,
        user: Id,
        place: Place,
        id: i64,
        now: Moment,
    ) -> Result<(), Reason> {
        if self.seen(user, place, id)?.draft.content.is_service() {
            return Err("it is a service message".to_owned());
        }
        if !self.may_pin(place, user) {
            return Err("they may not pin messages".to_owned());
        }
        if !self.pin(place, id, user, now) {
            return Err("it is pinned already".to_owned());
        }
        Ok(())
    }

    pub(crate) fn user_unpins(&mut self, user: Id, place: Place, id: i64) -> Result<(), Reason> {
        if !self.may_pin(place, user) {
            return Err("they may not unpin messages".to_owned());
        }
        if !self.unpin(place, id) {
            return Err("it is not pinned".to_owned());
        }
        Ok(())
    }

    /// A message that a user sees.
    fn seen(&self, user: Id, place: Place, id: i64) -> Result<&Message, Reason> {
        self.may_be_in(user, place)?;
        self.message(place, id)
            .ok_or_else(|| format!("there is no message {id}"))
    }

    fn may_be_in(&self, user: Id, place: Place) -> Result<(), Reason> {
        match place {
            Place::Private { user: owner, .. } if owner != user => {
                Err("it is somebody else's private chat".to_owned())
            }
            Place::Chat(chat) if !self.status(chat, user).is_present() => {
                Err(format!("they are not in {:?}", self.chat(chat).title))
            }
            _ => Ok(()),
        }
    }
}

fn reaction_of(emoji: &str) -> Result<ReactionType, Reason> {
    if is_known(emoji) {
        return Ok(ReactionTypeEmoji::new(emoji).into());
    }
    if !emoji.is_empty() && emoji.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(ReactionTypeCustomEmoji::new(emoji).into());
    }
    Err(format!("nobody can react with {emoji:?}"))
}

/// For how many seconds users can change what they wrote.
const EDIT_WINDOW: i64 = 48 * 3_600;
