//! What an address asks for.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::{profile::Profile, reply::Refusal, request::Request};

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Route {
    Method {
        token: String,
        is_test: bool,
        name: String,
    },
    File {
        token: String,
        is_test: bool,
        path: String,
    },
}

impl Route {
    /// Reads a path, still percent-encoded.
    pub(crate) fn of(path: &str, request: &Request, profile: Profile) -> Result<Self, Refusal> {
        let not_found = || Refusal::not_found("Not Found");
        let path = decoded(path);
        let is_cloud = profile == Profile::Cloud;
        if let Some(rest) = path.strip_prefix("/file/bot").filter(|_| is_cloud) {
            let (token, rest) = rest.split_once('/').ok_or_else(not_found)?;
            let (is_test, path) = match rest.strip_prefix("test/") {
                Some(path) => (true, path),
                None => (false, rest),
            };
            return Ok(Self::File {
                token: token.to_owned(),
                is_test,
                path: path.to_owned(),
            });
        }
        let rest = path.strip_prefix("/bot").ok_or_else(not_found)?;
        let slash = rest.find('/').ok_or_else(not_found)?;
        let (token, rest) = rest.split_at(slash);
        let (is_test, rest) = match rest.strip_prefix("/test") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        // `/testify` begins with `/test` as well, and is refused for the same reason.
        let name = rest.strip_prefix('/').ok_or_else(not_found)?;
        let name = if name.is_empty() {
            request.arg("method")
        } else {
            name
        };
        Ok(Self::Method {
            token: token.to_owned(),
            is_test,
            name: name.to_owned(),
        })
    }
}

/// Decodes a path, which is usually decoded already.
fn decoded(path: &str) -> Cow<'_, str> {
    if path.contains('%') {
        percent_decode_str(path).decode_utf8_lossy()
    } else {
        Cow::Borrowed(path)
    }
}

/// Refuses a token that no bot has, in the words that tell why.
pub(crate) fn refuse_token(token: &str, profile: Profile) -> Refusal {
    let unauthorized = Refusal::new(401, "Unauthorized".into());
    match profile {
        Profile::Cloud => {
            if is_well_formed(token) {
                unauthorized
            } else {
                Refusal::not_found("Not Found")
            }
        }
        Profile::SelfHosted => {
            let invalid = Refusal::new(401, "Unauthorized: invalid token specified".into());
            let Some((id, _)) = token.split_once(':') else {
                return invalid;
            };
            if token.starts_with('0') || token.len() > 80 {
                return invalid;
            }
            match id.parse::<i64>() {
                // A number in another spelling, such as `+5`, is none to the server.
                Ok(number) if number.to_string() != id => unallowed(),
                Ok(number) if number <= 0 || number >= 1 << 54 => invalid,
                Ok(_) => unauthorized,
                Err(_) => unallowed(),
            }
        }
    }
}

fn unallowed() -> Refusal {
    let text = "Misdirected Request: unallowed token specified";
    Refusal::new(421, text.into())
}

fn is_well_formed(token: &str) -> bool {
    let Some((id, secret)) = token.split_once(':') else {
        return false;
    };
    let is_base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !id.is_empty()
        && !id.starts_with('0')
        && id.bytes().all(|byte| byte.is_ascii_digit())
        && secret.len() >= 24
        && secret.bytes().all(is_base64url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(path: &str) -> Option<Route> {
        Route::of(path, &Request::default(), Profile::Cloud).ok()
    }

    fn method(token: &str, is_test: bool, name: &str) -> Route {
        Route::Method {
            token: token.to_owned(),
            is_test,
            name: name.to_owned(),
        }
    }

    fn file(token: &str, is_test: bool, path: &str) -> Route {
        Route::File {
            token: token.to_owned(),
            is_test,
            path: path.to_owned(),
        }
    }

    #[test]
    fn paths_are_read_as_the_server_reads_them() {
        for (path, expected) in [
            ("/bot1:a/getMe", Some(method("1:a", false, "getMe"))),
            ("/bot1%3Aa/getMe", Some(method("1:a", false, "getMe"))),
            ("/bot1:a/test/getMe", Some(method("1:a", true, "getMe"))),
            ("/bot1:a/", Some(method("1:a", false, ""))),
            ("/bot1:a/get/me", Some(method("1:a", false, "get/me"))),
            ("/bot1:a%2FgetMe", Some(method("1:a", false, "getMe"))),
            ("%2Fbot1:a/getMe", Some(method("1:a", false, "getMe"))),
            ("/bot1:a/%67etM%65", Some(method("1:a", false, "getMe"))),
            ("/bot1:a/get%", Some(method("1:a", false, "get%"))),
            ("/bot1:a/get+me", Some(method("1:a", false, "get+me"))),
            ("/bot1:a/test/", Some(method("1:a", true, ""))),
            ("/bot1:a/test", None),
            (
                "/bot1:a/TEST/getMe",
                Some(method("1:a", false, "TEST/getMe")),
            ),
            ("//bot1:a/getMe", None),
            ("/Bot1:a/getMe", None),
            ("/bot1:a/testify", None),
            ("/bot1:a", None),
            ("/", None),
            ("/getMe", None),
            (
                "/file/bot1:a/documents/x",
                Some(file("1:a", false, "documents/x")),
            ),
            ("/file/bot1:a/test/x", Some(file("1:a", true, "x"))),
            ("/file/bot1:a", None),
        ] {
            assert_eq!(route(path), expected, "{path}");
        }
        let file = "/file/bot1:a/documents/x";
        assert!(Route::of(file, &Request::default(), Profile::SelfHosted).is_err());
    }

    #[test]
    fn tokens_are_refused_in_the_words_of_the_profile() {
        let good = format!("123456789:{}", "A".repeat(35));
        let long = format!("1:{}", "A".repeat(80));
        for (token, cloud, self_hosted) in [
            (good.as_str(), "Unauthorized", "Unauthorized"),
            ("1:short", "Not Found", "Unauthorized"),
            ("nonsense", "Not Found", INVALID),
            ("012:abc", "Not Found", INVALID),
            ("-5:abc", "Not Found", INVALID),
            (long.as_str(), "Unauthorized", INVALID),
            ("x:abc", "Not Found", UNALLOWED),
            ("+5:abc", "Not Found", UNALLOWED),
            ("-05:abc", "Not Found", UNALLOWED),
            (":abc", "Not Found", UNALLOWED),
            ("18014398509481983:abc", "Not Found", "Unauthorized"),
            ("18014398509481984:abc", "Not Found", INVALID),
            ("99999999999999999999:abc", "Not Found", UNALLOWED),
        ] {
            let refused = |profile| refuse_token(token, profile).description;
            assert_eq!(refused(Profile::Cloud), cloud, "{token}");
            assert_eq!(refused(Profile::SelfHosted), self_hosted, "{token}");
        }
    }

    const INVALID: &str = "Unauthorized: invalid token specified";
    const UNALLOWED: &str = "Misdirected Request: unallowed token specified";
}
