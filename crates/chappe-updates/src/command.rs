//! Finds the command in a message.

use chappe_types::types::{Message, MessageEntityType, Update, UpdateKind, UpdateType, User};

use crate::{Context, Kinds};

/// A command at the beginning of a message: `/refreshlink@my_bot now please`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Command<'a> {
    /// `refreshlink`
    pub(crate) name: &'a str,
    /// `my_bot`, where the command was meant for one bot among several.
    pub(crate) addressee: Option<&'a str>,
    /// `now please`
    pub(crate) arguments: &'a str,
}

impl<'a> Command<'a> {
    /// The kinds of updates that may be commands.
    pub(crate) fn kinds() -> Kinds {
        Kinds::from([UpdateType::Message, UpdateType::ChannelPost])
    }

    /// The command of the update, where it is meant for this bot.
    pub(crate) fn for_us(ctx: &'a Context) -> Option<Self> {
        Self::of(ctx.update()).filter(|command| command.is_for(ctx.me()))
    }

    /// The command of a new message.
    ///
    /// Not of an edited one: who mends a typo in yesterday's `/refreshlink` does not want the link
    /// replaced once more.
    pub(crate) fn of(update: &'a Update) -> Option<Self> {
        match &update.kind {
            UpdateKind::Message(message) | UpdateKind::ChannelPost(message) => {
                Self::of_message(message)
            }
            _ => None,
        }
    }

    /// Whether the command is meant for this bot, or for every bot in the chat; where the bot does
    /// not know who it is, every command is.
    pub(crate) fn is_for(&self, me: Option<&User>) -> bool {
        let username = me.and_then(|me| me.username.as_deref());
        match (self.addressee, username) {
            (Some(addressee), Some(username)) => addressee.eq_ignore_ascii_case(username),
            _ => true,
        }
    }

    /// The command of a text or caption that Telegram has marked as one.
    fn of_message(message: &'a Message) -> Option<Self> {
        let (text, entities) = match (&message.text, &message.caption) {
            (Some(text), _) => (text, &message.entities),
            (None, Some(caption)) => (caption, &message.caption_entities),
            (None, None) => return None,
        };
        let marked = entities
            .iter()
            .flatten()
            .any(|entity| entity.offset == 0 && entity.r#type == MessageEntityType::BotCommand);
        if marked { Self::parse(text) } else { None }
    }

    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let text = text.strip_prefix('/')?;
        let (command, arguments) = text
            .split_once(char::is_whitespace)
            .map_or((text, ""), |(command, arguments)| {
                (command, arguments.trim())
            });
        let (name, addressee) = match command.split_once('@') {
            Some((name, addressee)) => (name, Some(addressee)),
            None => (command, None),
        };
        (!name.is_empty()).then_some(Self {
            name,
            addressee,
            arguments,
        })
    }
}

/// # Panics
///
/// Where the name can't be a command.
pub(crate) fn assert_valid(name: &str) {
    let valid = (1..=32).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    assert!(
        valid,
        "{name:?} can't be a command: use 1 to 32 letters, digits and underscores, without `/`"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_name_addressee_and_arguments_apart() {
        let parse = |text| {
            Command::parse(text).map(|command| (command.name, command.addressee, command.arguments))
        };
        assert_eq!(parse("/start"), Some(("start", None, "")));
        assert_eq!(parse("/start  abc  d "), Some(("start", None, "abc  d")));
        assert_eq!(
            parse("/start@my_bot\nabc"),
            Some(("start", Some("my_bot"), "abc"))
        );
        assert_eq!(parse("start"), None);
        assert_eq!(parse("/"), None);
        assert_eq!(parse("/@my_bot"), None);
    }
}
