//! The URLs of links: which are taken, how they are written, and which stand for something else.

use std::net::Ipv6Addr;

use super::{FindUser, clean, date, source::is_space, span::Kind};

/// What a link in markup makes; nothing, where its URL is wrong or its user unknown.
pub fn marked(url: &str, find_user: FindUser<'_>) -> Option<Kind> {
    if let Some(id) = user_id(url) {
        return find_user(id).map(|user| Kind::TextMention(Box::new(user)));
    }
    // The server checks it before it cleans it, and then again.
    let url = clean::string(&check(url).ok()?);
    check(&url).ok().map(Kind::TextLink)
}

/// What an image in markup makes: a custom emoji or a moment.
pub fn image(url: &str) -> Option<Kind> {
    if let Some(id) = parameter(url, "emoji", "id").and_then(emoji_id) {
        return Some(Kind::CustomEmoji(id));
    }
    let mut unix = None;
    let mut format = "";
    for (key, value) in parameters(url, "time")? {
        match key {
            "unix" => unix = Some(exact::<i32>(value).filter(|unix| *unix > 0)?),
            "format" => format = value,
            _ => {}
        }
    }
    Some(Kind::DateTime {
        unix: unix?.into(),
        format: date::marked_format(format)?,
    })
}

/// The user whom a link mentions.
pub fn user_id(url: &str) -> Option<i64> {
    let url = url.to_ascii_lowercase();
    let id = parameter(&url, "user", "id").and_then(exact)?;
    is_user_id(id).then_some(id)
}

/// Whether a user can have this id.
pub fn is_user_id(id: i64) -> bool {
    (1..1 << 40).contains(&id)
}

/// The id of a custom emoji, which is no zero.
pub fn emoji_id(id: &str) -> Option<i64> {
    exact(id).filter(|id| *id != 0)
}

/// A number in the one form that a number is written in.
pub fn exact<N: std::str::FromStr + ToString>(text: &str) -> Option<N> {
    let number: N = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// Checks a URL; gives it as the server writes it.
///
/// # Errors
///
/// What is wrong with the URL, in the server's words.
pub fn check(url: &str) -> Result<String, String> {
    let scheme = OWN_SCHEMES
        .into_iter()
        .find(|scheme| strip_prefix(url, scheme).is_some_and(|rest| rest.starts_with(':')));
    let Some(scheme) = scheme else {
        let parsed = Url::parse(url)?;
        if !parsed.host.contains('.') && !parsed.is_ipv6 {
            return Err("Wrong HTTP URL".to_owned());
        }
        return Ok(parsed.write());
    };
    let rest = &url[scheme.len() + 1..];
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let parsed = Url::parse(rest)?;
    let is_http = strip_prefix(rest, "http://").is_some() || parsed.is_https;
    let has_more = !parsed.userinfo.is_empty() || parsed.port.is_some() || parsed.is_ipv6;
    if is_http || has_more {
        let name = if scheme == "tg" { "tg" } else { "ton" };
        return Err(format!("Wrong {name} URL"));
    }
    let is_allowed = |char: char| {
        char.is_ascii_alphanumeric()
            || matches!(char, '-' | '_')
            || (scheme == "tonsite" && char == '.')
    };
    if !parsed.host.chars().all(is_allowed) {
        return Err("Unallowed characters in URL host".to_owned());
    }
    let query = &parsed.query;
    let query = if query.starts_with("/?") {
        &query[1..]
    } else {
        query
    };
    Ok(format!("{scheme}://{}{query}", parsed.host))
}

struct Url<'a> {
    is_https: bool,
    userinfo: &'a str,
    host: String,
    is_ipv6: bool,
    port: Option<u16>,
    query: String,
}

impl<'a> Url<'a> {
    fn parse(url: &'a str) -> Result<Self, String> {
        let scheme = url
            .find([':', '/', '?', '#', '@', '[', ']'])
            .unwrap_or(url.len());
        let (is_https, rest) = match url[scheme..].strip_prefix("://") {
            None => (false, url),
            Some(rest) if url[..scheme].eq_ignore_ascii_case("http") => (false, rest),
            Some(rest) if url[..scheme].eq_ignore_ascii_case("https") => (true, rest),
            Some(_) => return Err("Unsupported URL protocol".to_owned()),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, query) = rest.split_at(end);
        let (authority, port) = split_port(authority)?;
        let (userinfo, host) = authority.rsplit_once('@').unwrap_or(("", authority));
        let is_ipv6 = host.starts_with('[') && host.ends_with(']');
        if is_ipv6 {
            check_ipv6(host)?;
        }
        match host {
            "" => return Err("URL host is empty".to_owned()),
            "." => return Err("Host is invalid".to_owned()),
            _ => {}
        }
        if !is_ipv6 {
            check_part(host, "host")?;
            check_part(userinfo, "userinfo")?;
        }
        Ok(Self {
            is_https,
            userinfo,
            host: host.to_ascii_lowercase(),
            is_ipv6,
            port,
            query: write_query(query),
        })
    }

    fn write(&self) -> String {
        let scheme = if self.is_https { "https" } else { "http" };
        let at = if self.userinfo.is_empty() { "" } else { "@" };
        let port = self.port.map(|port| format!(":{port}"));
        format!(
            "{scheme}://{}{at}{}{}{}",
            self.userinfo,
            self.host,
            port.unwrap_or_default(),
            self.query,
        )
    }
}

/// Splits off a port, where the last of these three signs says that there is one.
fn split_port(authority: &str) -> Result<(&str, Option<u16>), String> {
    let Some(colon) = authority.rfind([':', ']', '@']) else {
        return Ok((authority, None));
    };
    if colon == 0 || !authority[colon..].starts_with(':') {
        return Ok((authority, None));
    }
    let digits = authority[colon + 1..].trim_start_matches('0');
    match exact::<u16>(digits) {
        Some(port) if port > 0 => Ok((&authority[..colon], Some(port))),
        _ => Err("Wrong port number specified in the URL".to_owned()),
    }
}

fn check_ipv6(host: &str) -> Result<(), String> {
    let address = host.get(1..host.len() - 1).unwrap_or_default();
    match address.parse::<Ipv6Addr>() {
        Ok(_) => Ok(()),
        Err(_) => Err("Wrong IPv6 address specified in the URL".to_owned()),
    }
}

fn check_part(part: &str, name: &str) -> Result<(), String> {
    let bytes = part.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b':' if name == "userinfo" => {}
            b'%' => {
                let digits = bytes.get(at + 1..at + 3).unwrap_or_default();
                if digits.len() < 2 || !digits.iter().all(u8::is_ascii_hexdigit) {
                    return Err(format!("Wrong percent-encoded symbol in URL {name}"));
                }
            }
            _ if byte.is_ascii_alphanumeric() || !byte.is_ascii() => {}
            _ if PUNCTUATION.contains(byte) => {}
            _ => return Err(format!("Disallowed character in URL {name}")),
        }
    }
    Ok(())
}

/// What follows the host, with a slash before it and white space encoded.
fn write_query(query: &str) -> String {
    let query = query.trim_end_matches(|char: char| char.is_ascii() && is_space(char as u8));
    let mut written = String::with_capacity(query.len() + 1);
    if !query.starts_with('/') {
        written.push('/');
    }
    for char in query.chars() {
        if char <= ' ' {
            let code = u32::from(char);
            let digits = [code / 16, code % 16].map(|digit| char::from_digit(digit, 16));
            written.push('%');
            written.extend(
                digits
                    .into_iter()
                    .flatten()
                    .map(|char| char.to_ascii_uppercase()),
            );
        } else {
            written.push(char);
        }
    }
    written
}

/// The first parameter of this name of a `tg://host?` link.
fn parameter<'a>(url: &'a str, host: &str, name: &str) -> Option<&'a str> {
    let (_, value) = parameters(url, host)?.find(|(key, _)| *key == name)?;
    Some(value)
}

/// The parameters of a `tg://host?` link, as they are written.
fn parameters<'a>(url: &'a str, host: &str) -> Option<impl Iterator<Item = (&'a str, &'a str)>> {
    let rest = strip_prefix(url, "tg:")?;
    let rest = strip_prefix(rest.strip_prefix("//").unwrap_or(rest), host)?;
    let rest = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('?')?;
    let query = rest.split('#').next().unwrap_or_default();
    Some(
        query
            .split('&')
            .map(|pair| pair.split_once('=').unwrap_or((pair, ""))),
    )
}

/// Strips what is in lower case, whatever case it stands in.
fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// The schemes of Telegram's own links.
const OWN_SCHEMES: [&str; 3] = ["tg", "ton", "tonsite"];

/// What may stand in a host, beside letters, digits and what is encoded.
const PUNCTUATION: &[u8] = b".-_!$,~*'();&+=";
