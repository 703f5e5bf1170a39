//! Privacy mode: what a bot sees of a group that it does not administrate.

use super::{
    Id, State,
    message::{Message, Place},
};

impl State {
    /// Whether a bot is told of a message in a group that it is in.
    pub(crate) fn is_meant_for(&self, bot: Id, place: Place, message: &Message) -> bool {
        let is_open = !self.bot(bot).has_privacy
            || message.draft.content.is_service()
            || message.draft.via_bot == Some(bot);
        if is_open || self.status(place.id(), bot).is_admin() {
            return true;
        }
        self.answers(bot, place, message) || self.commands(bot, place, message)
    }

    /// Whether a message is a reply to one of the bot's.
    fn answers(&self, bot: Id, place: Place, message: &Message) -> bool {
        let reply = message.draft.reply_to.as_ref();
        let reply = reply.filter(|reply| reply.elsewhere.is_none());
        let answered = reply.and_then(|reply| self.message(place, reply.message));
        answered.is_some_and(|answered| answered.author == bot)
    }

    /// Whether a message begins with a command that names the bot, or with one that names nobody
    /// where the bot was the last one to write.
    fn commands(&self, bot: Id, place: Place, message: &Message) -> bool {
        let text = message.draft.content.text();
        let first = text.and_then(|text| text.text.split_whitespace().next());
        let Some(command) = first.and_then(|word| word.strip_prefix('/')) else {
            return false;
        };
        match command.split_once('@') {
            Some((_, name)) => {
                let own = self.user(bot).username.as_deref().unwrap_or_default();
                own.eq_ignore_ascii_case(name)
            }
            None => self.last_bot(place) == Some(bot),
        }
    }

    fn last_bot(&self, place: Place) -> Option<Id> {
        let mut messages = self.messages_in(place).rev();
        let last = messages.find(|message| self.is_bot(message.author))?;
        Some(last.author)
    }
}
