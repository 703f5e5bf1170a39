//! Reactions to messages.

use chappe_types::types::ReactionType;

use super::{
    Id, State,
    message::{Message, Place},
    queue::Lane,
};
use crate::{clock::Moment, render};

impl State {
    /// Changes what somebody's reactions to a message are, and tells the bots that may know. Says
    /// whether the message is there.
    pub(crate) fn react(
        &mut self,
        place: Place,
        message: i64,
        actor: Id,
        reactions: &[ReactionType],
        now: Moment,
    ) -> bool {
        let Some(known) = self.messages.get_mut(&(place, message)) else {
            return false;
        };
        let old = if reactions.is_empty() {
            known.reactions.remove(&actor)
        } else {
            known.reactions.insert(actor, reactions.to_vec())
        };
        let old = old.unwrap_or_default();
        if old == reactions {
            return true;
        }
        let known = known.clone();
        if self.is_channel(place) {
            self.tell_of_counts(place, &known, now);
        } else if !self.is_bot(actor) {
            self.tell_of_reaction(place, &known, actor, &old, now);
        }
        true
    }

    /// Whether a chat allows to react to a message so; what is there already may be joined.
    pub(crate) fn allows(&self, place: Place, message: &Message, wanted: &ReactionType) -> bool {
        self.allowed(place)
            .is_none_or(|allowed| allowed.contains(wanted) || message.has_reaction(wanted))
    }

    /// Whether a bot may react to a message so: a custom emoji has to be there already, or among
    /// those that the chat allows.
    pub(crate) fn offers(&self, place: Place, message: &Message, wanted: &ReactionType) -> bool {
        let is_common = match wanted {
            ReactionType::Emoji(wanted) => is_known(&wanted.emoji),
            wanted => message.has_reaction(wanted) || self.allowed(place).is_some(),
        };
        is_common && self.allows(place, message, wanted)
    }

    /// The reactions that a chat allows, where not all are.
    fn allowed(&self, place: Place) -> Option<&Vec<ReactionType>> {
        match place {
            Place::Chat(chat) => self.chat(chat).reactions.as_ref(),
            Place::Private { .. } => None,
        }
    }

    /// In groups and private chats it is known who reacts. What bots do is not told.
    fn tell_of_reaction(
        &mut self,
        place: Place,
        message: &Message,
        actor: Id,
        old: &[ReactionType],
        now: Moment,
    ) {
        for bot in self.reaction_viewers(place, "message_reaction") {
            self.know(bot, actor);
            let update = render::reaction_changed(self, place, message, actor, old, now);
            self.emit(
                bot,
                "message_reaction",
                Lane::chat(place.id()),
                &update,
                now,
            );
        }
    }

    /// In channels nobody knows who reacts.
    fn tell_of_counts(&mut self, place: Place, message: &Message, now: Moment) {
        for bot in self.reaction_viewers(place, "message_reaction_count") {
            let update = render::reaction_counts(self, place, message, now);
            let lane = Lane::chat(place.id());
            self.emit(bot, "message_reaction_count", lane, &update, now);
        }
    }

    /// Reactions are told to administrators that have asked for them.
    fn reaction_viewers(&self, place: Place, kind: &str) -> Vec<Id> {
        let is_viewer = |bot: &Id| {
            let is_admin = match place {
                Place::Private { bot: own, .. } => *bot == own,
                Place::Chat(chat) => self.status(chat, *bot).is_admin(),
            };
            is_admin && self.queue(*bot).allowed().contains(kind)
        };
        self.bots.keys().copied().filter(is_viewer).collect()
    }
}

impl Message {
    fn has_reaction(&self, wanted: &ReactionType) -> bool {
        let mut all = self.reactions.values().flatten();
        all.any(|there| there == wanted)
    }
}

/// Whether everybody can react with an emoji. It has to be written as Telegram writes it: without
/// a selector for its look at the end.
pub(crate) fn is_known(emoji: &str) -> bool {
    EMOJI.split(' ').any(|known| known == emoji)
}

const EMOJI: &str = "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 \
    ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 \
    🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡";
