use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The chat that a call addresses: a number, or the `@username` of a public chat.
///
/// Numbers come from updates and from answers. Telegram resolves a username for supergroups,
/// channels and bots only, and limits strictly how often.
///
/// Every way to write one converts into it, so `bot.get_chat(-1001234567890)` and
/// `bot.get_chat("@durov")` both work. A text that is neither a number nor a username is refused
/// with a [`ParseChatIdError`] when the call is made, before anything is sent; use
/// [`ChatId::parse`] to hear of it at once.
///
/// ```
/// use chappe_core::ChatId;
///
/// assert_eq!(ChatId::parse("-1001234567890")?, ChatId::from(-1001234567890));
/// assert_eq!(ChatId::parse("@chappe_news")?.to_string(), "@chappe_news");
///
/// let error = ChatId::parse("chappe news").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "\"chappe news\" is no chat id: it must be a number such as -1001234567890, \
///      or a username such as @durov",
/// );
/// # Ok::<(), chappe_core::ParseChatIdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChatId(Repr);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Repr {
    Id(i64),
    Username(Username),
    /// Converted from a text that is neither; every call with it fails with this error.
    Invalid(ParseChatIdError),
}

impl ChatId {
    /// Reads a number or an `@username`.
    pub fn parse(text: &str) -> Result<Self, ParseChatIdError> {
        let text = text.trim();
        if let Ok(id) = text.parse() {
            return Ok(Self(Repr::Id(id)));
        }
        if text.starts_with('@') {
            return Username::parse(text).map(|name| Self(Repr::Username(name)));
        }
        Err(ParseChatIdError::new(text, Expected::Chat))
    }

    /// The number, where the chat is addressed by one.
    pub fn id(&self) -> Option<i64> {
        match self.0 {
            Repr::Id(id) => Some(id),
            _ => None,
        }
    }

    /// The username, where the chat is addressed by one.
    pub fn username(&self) -> Option<&Username> {
        match &self.0 {
            Repr::Username(name) => Some(name),
            _ => None,
        }
    }

    /// Fails where the value was converted from a text that is no chat id.
    pub fn check(&self) -> Result<(), ParseChatIdError> {
        match &self.0 {
            Repr::Invalid(error) => Err(error.clone()),
            _ => Ok(()),
        }
    }
}

impl fmt::Display for ChatId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Id(id) => id.fmt(f),
            Repr::Username(name) => name.fmt(f),
            Repr::Invalid(error) => f.write_str(error.input()),
        }
    }
}

impl From<i64> for ChatId {
    fn from(id: i64) -> Self {
        Self(Repr::Id(id))
    }
}

impl From<Username> for ChatId {
    fn from(name: Username) -> Self {
        Self(Repr::Username(name))
    }
}

impl From<&ChatId> for ChatId {
    fn from(chat: &ChatId) -> Self {
        chat.clone()
    }
}

impl From<&str> for ChatId {
    fn from(text: &str) -> Self {
        Self::parse(text).unwrap_or_else(|error| Self(Repr::Invalid(error)))
    }
}

impl From<String> for ChatId {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&String> for ChatId {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl FromStr for ChatId {
    type Err = ParseChatIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for ChatId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Id(id) => serializer.serialize_i64(*id),
            Repr::Username(name) => name.serialize(serializer),
            Repr::Invalid(error) => Err(serde::ser::Error::custom(error)),
        }
    }
}

impl<'de> Deserialize<'de> for ChatId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = ChatId;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a chat id: a number or an @username")
            }

            fn visit_i64<E: de::Error>(self, id: i64) -> Result<ChatId, E> {
                Ok(id.into())
            }

            fn visit_u64<E: de::Error>(self, id: u64) -> Result<ChatId, E> {
                i64::try_from(id).map(ChatId::from).map_err(E::custom)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<ChatId, E> {
                ChatId::parse(text).map_err(E::custom)
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

/// The public name of a user, bot, group or channel, kept without its `@`.
///
/// ASCII letters, digits and underscores, beginning with a letter, at most 32 of them. Telegram
/// gives out names of five letters and more, and has sold shorter ones.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Username(Box<str>);

impl Username {
    /// Reads a username, with or without its `@`.
    ///
    /// ```
    /// use chappe_core::Username;
    ///
    /// assert_eq!(Username::parse("@durov")?.as_str(), "durov");
    /// assert!(Username::parse("@du rov").is_err());
    /// # Ok::<(), chappe_core::ParseChatIdError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, ParseChatIdError> {
        let name = text.strip_prefix('@').unwrap_or(text);
        let valid = name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.len() <= 32
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if valid {
            Ok(Self(name.into()))
        } else {
            Err(ParseChatIdError::new(text, Expected::Username))
        }
    }

    /// The name without its `@`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}", self.0)
    }
}

impl fmt::Debug for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Username(@{})", self.0)
    }
}

impl FromStr for Username {
    type Err = ParseChatIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for Username {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A text that was to be a [`ChatId`] or a [`Username`], and is none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ParseChatIdError {
    input: Box<str>,
    expected: Expected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Expected {
    Chat,
    Username,
}

impl ParseChatIdError {
    fn new(input: &str, expected: Expected) -> Self {
        Self {
            input: input.into(),
            expected,
        }
    }

    /// The text that was refused.
    pub fn input(&self) -> &str {
        &self.input
    }
}

impl fmt::Display for ParseChatIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.expected {
            Expected::Chat => write!(
                f,
                "{:?} is no chat id: it must be a number such as -1001234567890, or a username \
                 such as @durov",
                self.input
            ),
            Expected::Username => write!(
                f,
                "{:?} is no username: it must be 1 to 32 ASCII letters, digits and underscores, \
                 beginning with a letter, such as @durov",
                self.input
            ),
        }
    }
}

impl std::error::Error for ParseChatIdError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_and_usernames() {
        for (text, shown) in [
            ("1", "1"),
            ("-1001234567890", "-1001234567890"),
            (" 42 ", "42"),
            ("@a", "@a"),
            ("@Some_Name9", "@Some_Name9"),
        ] {
            assert_eq!(ChatId::parse(text).unwrap().to_string(), shown);
        }
    }

    #[test]
    fn refuses_what_is_neither_and_names_it() {
        for text in [
            "",
            "@",
            "durov",
            "@1st",
            "@has space",
            "1.5",
            "@a-b",
            "99999999999999999999",
        ] {
            let error = ChatId::parse(text).unwrap_err();
            assert_eq!(error.input(), text);
            assert!(error.to_string().starts_with(&format!("{text:?} is no ")));
            assert_eq!(ChatId::from(text).check(), Err(error));
        }
    }

    #[test]
    fn a_refused_text_does_not_serialise() {
        assert!(serde_json::to_string(&ChatId::from("not a chat")).is_err());
    }
}
