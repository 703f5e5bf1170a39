use std::fmt::{self, Write as _};

use http::HeaderMap;
use subtle::ConstantTimeEq as _;

use super::WebhookError;

/// What shows that a request comes from Telegram.
#[derive(Clone)]
pub(super) struct Secret(String);

impl Secret {
    pub(super) fn parse(text: &str) -> Result<Self, WebhookError> {
        // The secret itself is not to be seen in an error.
        let problem = if text.is_empty() || text.len() > LONGEST {
            format!("has {} bytes", text.len())
        } else if let Some(odd) = text.chars().find(|letter| !is_allowed(*letter)) {
            format!("has {odd:?} in it")
        } else {
            return Ok(Self(text.to_owned()));
        };
        Err(WebhookError::Settings(format!(
            "the secret of the webhook {problem}: give 1 to {LONGEST} of the characters A-Z, a-z, \
             0-9, _ and -"
        )))
    }

    /// A secret that nobody can guess.
    pub(super) fn generate() -> Result<Self, WebhookError> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| {
            WebhookError::Settings(format!(
                "the system has no random numbers for the secret of the webhook ({error}): give \
                 one by `secret`"
            ))
        })?;
        let text = bytes.iter().fold(String::new(), |mut text, byte| {
            // A `String` takes all that is written to it.
            let _ = write!(text, "{byte:02x}");
            text
        });
        Ok(Self(text))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a request has it, in a time that does not tell how much of it was right.
    pub(super) fn is_in(&self, headers: &HeaderMap) -> bool {
        let mut given = headers.get_all(HEADER).iter();
        let (Some(value), None) = (given.next(), given.next()) else {
            return false;
        };
        self.0.as_bytes().ct_eq(value.as_bytes()).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

const fn is_allowed(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')
}

const HEADER: &str = "x-telegram-bot-api-secret-token";
const LONGEST: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_secret_is_told_what_is_wrong_and_not_shown() {
        for (text, problem) in [("", "0 bytes"), ("sesame open", "' '"), ("sésame", "'é'")] {
            let error = Secret::parse(text).unwrap_err().to_string();
            assert!(error.contains(problem), "{error}");
            assert!(text.is_empty() || !error.contains(text), "{error}");
        }
        assert!(Secret::parse(&"a".repeat(257)).is_err());
        assert!(Secret::parse(&"a".repeat(256)).is_ok());
    }

    #[test]
    fn a_request_has_the_secret_once() {
        let secret = Secret::parse("open-sesame").unwrap();
        let with = |values: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(HEADER, value.parse().unwrap());
            }
            secret.is_in(&headers)
        };
        assert!(with(&["open-sesame"]));
        for wrong in ["open-sesamE", "open-sesam", "open-sesame-", "", "x"] {
            assert!(!with(&[wrong]), "{wrong:?}");
        }
        assert!(!with(&[]));
        assert!(!with(&["open-sesame", "open-sesame"]));
    }

    #[test]
    fn generated_secrets_are_allowed_and_differ() {
        let (one, other) = (Secret::generate().unwrap(), Secret::generate().unwrap());
        assert_ne!(one.as_str(), other.as_str());
        assert!(Secret::parse(one.as_str()).is_ok());
    }
}
