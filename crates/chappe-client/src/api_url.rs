use std::{fmt, mem, str::FromStr};

use bytes::Bytes;
use chappe_core::{EncodeError, Error};
use http::{
    Uri,
    uri::{Authority, InvalidUri, Parts, PathAndQuery, Scheme},
};

use crate::BotToken;

/// What stands in a URI where the token will be: http layers see `/bot***/getMe`.
const PLACEHOLDER: &str = "bot***";

/// What is encoded in the path of a file; slashes and dots stay.
const PATH: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~');

/// The root of a Bot API server: `https://api.telegram.org`, or a server of one's own.
///
/// ```
/// use chappe_client::ApiUrl;
///
/// let own = ApiUrl::parse("http://127.0.0.1:8081")?;
/// assert_eq!(own.to_string(), "http://127.0.0.1:8081");
/// assert!(ApiUrl::parse("127.0.0.1:8081/").unwrap_err().to_string().contains("https://"));
/// # Ok::<(), chappe_client::ParseApiUrlError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiUrl {
    scheme: Scheme,
    authority: Authority,
    /// Empty, or with a slash at its beginning and none at its end.
    path: Box<str>,
}

impl ApiUrl {
    /// Reads an `http` or `https` URL with a host, perhaps a port and a path, and nothing else.
    pub fn parse(text: &str) -> Result<Self, ParseApiUrlError> {
        let fail = |reason| Err(ParseApiUrlError::new(text, reason));
        let root = text.trim().trim_end_matches('/');
        let Ok(uri) = root.parse::<Uri>() else {
            return fail("it is no URL");
        };
        let scheme = match uri.scheme() {
            Some(scheme) if [Scheme::HTTPS, Scheme::HTTP].contains(scheme) => scheme.clone(),
            _ => return fail("it must begin with https:// or http://"),
        };
        if uri.query().is_some() || text.contains('#') {
            return fail("it must end before any `?` and `#`");
        }
        let authority = match uri.authority() {
            Some(authority) if authority.as_str().contains('@') => {
                return fail("it must not hold a user name or password");
            }
            Some(authority) if !authority.host().is_empty() => authority.clone(),
            _ => return fail("it has no host"),
        };
        let is_token = |part: &str| {
            part.strip_prefix("bot")
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '*'))
        };
        if uri.path().ends_with("/bot") {
            return fail("leave out `/bot`, which is added by the client");
        }
        if uri.path().split('/').any(is_token) {
            return fail("it must not hold a token; `/bot<token>` is added by the client");
        }
        Ok(Self {
            scheme,
            authority,
            path: uri.path().trim_end_matches('/').into(),
        })
    }

    /// Whether the server is reached over TLS.
    pub fn is_https(&self) -> bool {
        self.scheme == Scheme::HTTPS
    }

    /// Whether this is Telegram's own server, with its own limits.
    pub fn is_telegram(&self) -> bool {
        *self == Self::default()
    }

    /// The root as a URI.
    pub(crate) fn server(&self) -> Uri {
        self.uri(&["/"]).expect("the root of a server and a slash")
    }

    /// The URI of a method, with a placeholder for the token.
    pub(crate) fn method(&self, test_environment: bool, name: &str) -> Result<Uri, Error> {
        let test = if test_environment { "test/" } else { "" };
        self.uri(&["/", PLACEHOLDER, "/", test, name])
    }

    /// The URI of a file, with a placeholder for the token.
    pub(crate) fn file(&self, test_environment: bool, path: &str) -> Result<Uri, Error> {
        let test = if test_environment { "test/" } else { "" };
        let path = percent_encoding::utf8_percent_encode(path, PATH).to_string();
        self.uri(&["/file/", PLACEHOLDER, "/", test, &path])
    }

    /// A URI below the root; the pieces make its path.
    fn uri(&self, pieces: &[&str]) -> Result<Uri, Error> {
        let length: usize = pieces.iter().map(|piece| piece.len()).sum();
        let mut path = String::with_capacity(self.path.len() + length);
        path.push_str(&self.path);
        path.extend(pieces.iter().copied());
        let wrong = |error: InvalidUri| {
            let path: String = pieces.concat();
            EncodeError::new(format!("{path:?} cannot stand in a URL: {error}"))
        };
        let mut parts = Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query =
            Some(PathAndQuery::from_maybe_shared(Bytes::from(path)).map_err(wrong)?);
        Ok(Uri::from_parts(parts).expect("a URI of a scheme, an authority and a path"))
    }
}

impl Default for ApiUrl {
    /// `https://api.telegram.org`.
    fn default() -> Self {
        Self {
            scheme: Scheme::HTTPS,
            authority: Authority::from_static("api.telegram.org"),
            path: "".into(),
        }
    }
}

impl fmt::Display for ApiUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}

impl FromStr for ApiUrl {
    type Err = ParseApiUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<&str> for ApiUrl {
    type Error = ParseApiUrlError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::parse(text)
    }
}

impl TryFrom<String> for ApiUrl {
    type Error = ParseApiUrlError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

/// Puts the token where its placeholder stands; a URI without a placeholder stays as it is.
///
/// A URI that is valid with the placeholder is valid with the token, which is made of characters
/// that need no encoding. Should a layer have made it too long for that, it keeps the placeholder,
/// which the server refuses as it would any wrong token.
pub(crate) fn put_token(uri: &mut Uri, token: &BotToken) {
    let path_and_query = uri.path_and_query().map_or("", PathAndQuery::as_str);
    let Some(at) = find_placeholder(uri.path()) else {
        return;
    };
    let (before, after) = (
        &path_and_query[..at],
        &path_and_query[at + PLACEHOLDER.len()..],
    );
    let secret = token.secret();
    let mut text = String::with_capacity(before.len() + 3 + secret.len() + after.len());
    text.extend([before, "bot", secret, after]);
    let Ok(path_and_query) = PathAndQuery::from_maybe_shared(Bytes::from(text)) else {
        return;
    };
    let mut parts = mem::take(uri).into_parts();
    parts.path_and_query = Some(path_and_query);
    *uri = Uri::from_parts(parts).expect("a URI in whose path the token was put");
}

/// The last place where the placeholder stands. Searching for one byte costs less than for a text.
fn find_placeholder(path: &str) -> Option<usize> {
    let end = path.rfind('*')? + 1;
    path[..end].strip_suffix(PLACEHOLDER).map(str::len)
}

/// A text that was to be an [`ApiUrl`], and why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseApiUrlError {
    input: Box<str>,
    reason: &'static str,
}

impl ParseApiUrlError {
    fn new(input: &str, reason: &'static str) -> Self {
        Self {
            input: redact(input).into(),
            reason,
        }
    }
}

/// Leaves out what might be a token or a password, for those who paste a whole URL.
fn redact(input: &str) -> String {
    let input = match input.split_once('@') {
        Some((_, host)) => format!("…@{host}"),
        None => input.to_owned(),
    };
    match input.find("/bot") {
        Some(at) => format!("{}/bot…", &input[..at]),
        None => input,
    }
}

impl fmt::Display for ParseApiUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "API URL {:?} cannot be used: {}; it should look like \"https://api.telegram.org\" or \
             \"http://127.0.0.1:8081\"",
            self.input, self.reason
        )
    }
}

impl std::error::Error for ParseApiUrlError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn token() -> BotToken {
        BotToken::parse("123456:AAF-this_is_not_a_real_token_00000").unwrap()
    }

    #[test]
    fn the_token_enters_last() {
        for (root, test, expected) in [
            (
                "https://api.telegram.org",
                false,
                "https://api.telegram.org/bot{}/getMe",
            ),
            (
                "https://api.telegram.org/",
                true,
                "https://api.telegram.org/bot{}/test/getMe",
            ),
            (
                "http://[::1]:81/tg/api/",
                false,
                "http://[::1]:81/tg/api/bot{}/getMe",
            ),
        ] {
            let mut uri = ApiUrl::parse(root).unwrap().method(test, "getMe").unwrap();
            assert!(uri.path().contains("/bot***/"));
            put_token(&mut uri, &token());
            assert_eq!(uri.to_string(), expected.replace("{}", token().secret()));
        }
    }

    #[test]
    fn refuses_what_is_no_root_of_a_server() {
        for (text, reason) in [
            ("", "no URL"),
            ("api.telegram.org", "must begin with"),
            ("ftp://api.telegram.org", "must begin with"),
            ("https://api.telegram.org?x=1", "must end before"),
            ("https://api telegram.org", "no URL"),
            ("https://ann:s3cret@example.org", "user name"),
            ("https://example.org/bot/", "leave out `/bot`"),
            (
                "https://example.org/bot123456:s3cret/getMe",
                "must not hold a token",
            ),
        ] {
            let error = ApiUrl::parse(text).unwrap_err().to_string();
            assert!(error.contains(reason), "{error}");
            assert!(!error.contains("s3cret"), "{error}");
        }
        let error = ApiUrl::parse("api.telegram.org/bot123456:SECRET/").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("SECRET"));
    }
}
