use std::{fmt, str::FromStr, sync::Arc};

/// The token of a bot, as `@BotFather` gives it: `123456:AbC…`.
///
/// Whoever has it is the bot. It is shown by nothing but [`secret`](BotToken::secret): `Debug`
/// and `Display` print the bot's id only.
///
/// ```
/// use chappe_client::BotToken;
///
/// let token = BotToken::parse("123456:AAF-this_is_not_a_real_token_00000")?;
/// assert_eq!(token.bot_id(), 123_456);
/// assert_eq!(token.to_string(), "123456:<secret>");
/// # Ok::<(), chappe_client::ParseTokenError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct BotToken {
    text: Arc<str>,
    bot_id: i64,
}

impl BotToken {
    /// Reads a token, and says what is wrong with a bad one without showing it.
    ///
    /// The rules are those of the Bot API server: at most 80 characters, an id from 1 to 2⁵⁴ that
    /// does not begin with 0, a colon, and at least 24 characters of base64url.
    pub fn parse(text: &str) -> Result<Self, ParseTokenError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ParseTokenError::Empty);
        }
        if text.len() > 80 {
            return Err(ParseTokenError::TooLong(text.len()));
        }
        let (id, secret) = text.split_once(':').ok_or(ParseTokenError::NoColon)?;
        let bot_id = id
            .parse()
            .ok()
            .filter(|bot_id| (1..1 << 54).contains(bot_id))
            .filter(|_| id.bytes().all(|byte| byte.is_ascii_digit()) && !id.starts_with('0'))
            .ok_or(ParseTokenError::BadId)?;
        let bad = |byte: u8| !byte.is_ascii_alphanumeric() && byte != b'-' && byte != b'_';
        if let Some(at) = secret.bytes().position(bad) {
            return Err(ParseTokenError::BadCharacter(id.len() + 1 + at + 1));
        }
        if secret.len() < 24 {
            return Err(ParseTokenError::ShortSecret(secret.len()));
        }
        Ok(Self {
            text: text.into(),
            bot_id,
        })
    }

    /// The bot's user id, which is the first part of its token.
    pub fn bot_id(&self) -> i64 {
        self.bot_id
    }

    /// The whole token. Keep it out of logs, errors and URLs that others see.
    pub fn secret(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for BotToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BotToken({self})")
    }
}

impl fmt::Display for BotToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:<secret>", self.bot_id)
    }
}

impl FromStr for BotToken {
    type Err = ParseTokenError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<&str> for BotToken {
    type Error = ParseTokenError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::parse(text)
    }
}

impl TryFrom<String> for BotToken {
    type Error = ParseTokenError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

/// What is wrong with a text that was to be a [`BotToken`]; the text itself is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseTokenError {
    /// There is nothing but white space.
    Empty,
    /// It has this many characters.
    TooLong(usize),
    /// There is no colon between the bot's id and the secret.
    NoColon,
    /// What stands before the colon is no bot id.
    BadId,
    /// The character at this place, counted from 1, is not allowed.
    BadCharacter(usize),
    /// What stands behind the colon has only this many characters.
    ShortSecret(usize),
}

impl fmt::Display for ParseTokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the bot token is malformed: ")?;
        match self {
            Self::Empty => f.write_str("it is empty")?,
            Self::TooLong(length) => {
                write!(f, "it has {length} characters, at most 80 are allowed")?;
            }
            Self::NoColon => f.write_str("there is no `:` between the bot's id and the secret")?,
            Self::BadId => {
                f.write_str("what stands before the `:` must be the bot's id, a number above 0")?;
            }
            Self::BadCharacter(place) => write!(
                f,
                "character {place} is none of the letters, digits, `-` and `_` of a secret"
            )?,
            Self::ShortSecret(length) => write!(
                f,
                "the secret behind the `:` has {length} characters, at least 24 are needed"
            )?,
        }
        f.write_str("; copy it from @BotFather, where it looks like 123456:AbCdEf…")
    }
}

impl std::error::Error for ParseTokenError {}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "AAF-this_is_not_a_real_token_00000";

    #[test]
    fn says_what_is_wrong_and_never_shows_the_token() {
        for (text, expected) in [
            (String::new(), ParseTokenError::Empty),
            (" \n".to_owned(), ParseTokenError::Empty),
            (
                format!("1:{}", "A".repeat(90)),
                ParseTokenError::TooLong(92),
            ),
            (SECRET.to_owned(), ParseTokenError::NoColon),
            (format!("bot123:{SECRET}"), ParseTokenError::BadId),
            (format!("0123:{SECRET}"), ParseTokenError::BadId),
            (format!("-1:{SECRET}"), ParseTokenError::BadId),
            (format!("+1:{SECRET}"), ParseTokenError::BadId),
            (
                format!("18014398509481984:{SECRET}"),
                ParseTokenError::BadId,
            ),
            (format!("1:{SECRET} x"), ParseTokenError::BadCharacter(37)),
            (format!("1:{SECRET}/x"), ParseTokenError::BadCharacter(37)),
            ("1:short".to_owned(), ParseTokenError::ShortSecret(5)),
        ] {
            let error = BotToken::parse(&text).unwrap_err();
            assert_eq!(error, expected);
            assert!(!format!("{error} {error:?}").contains("real_token"));
        }
    }

    #[test]
    fn is_not_shown_by_debug() {
        let token = BotToken::parse(&format!(" 123456:{SECRET}\n")).unwrap();
        assert_eq!(format!("{token:?}"), "BotToken(123456:<secret>)");
        assert_eq!(token.secret(), format!("123456:{SECRET}"));
    }
}
