use std::fmt;

use super::Context;

impl Context {
    /// A link that leads to the bot and tells it the parameter: `https://t.me/my_bot?start=summer`.
    ///
    /// Who follows it is handled by [`Router::deep_link`](crate::Router::deep_link).
    ///
    /// # Errors
    ///
    /// [`NoDeepLink`] where the parameter is not of 1 to 64 ASCII letters, digits, `_` and `-`,
    /// which is all that Telegram passes on; where the bot does not know its username.
    pub fn deep_link(&self, parameter: &str) -> Result<String, NoDeepLink> {
        let valid = (1..=64).contains(&parameter.len())
            && parameter
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
        if !valid {
            return Err(NoDeepLink::Parameter(parameter.into()));
        }
        let username = self.me().and_then(|me| me.username.as_deref());
        match username {
            Some(username) => Ok(format!("https://t.me/{username}?start={parameter}")),
            None => Err(NoDeepLink::Username),
        }
    }
}

/// Why there is no deep link.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoDeepLink {
    /// The parameter is none that Telegram would pass on.
    Parameter(Box<str>),
    /// The bot does not know its username: the context was made without
    /// [`with_me`](Context::with_me).
    Username,
}

impl fmt::Display for NoDeepLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parameter(parameter) => write!(
                f,
                "{parameter:?} can't be the parameter of a deep link: use 1 to 64 ASCII letters, \
                 digits, `_` and `-` (other data can be encoded in base64url)"
            ),
            Self::Username => f.write_str(
                "the bot's username is not known here: make the context by `Context::with_me`",
            ),
        }
    }
}

impl std::error::Error for NoDeepLink {}
