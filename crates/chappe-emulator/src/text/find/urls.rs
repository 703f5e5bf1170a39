//! URLs and addresses of mail.

use std::{collections::HashSet, ops::Range, sync::LazyLock};

use chappe_text::markup::span::Kind;

use super::chars::{before, is_separator, is_word, run, run_back};

/// Finds `tg://`, `ton://` and `tonsite://`.
pub(crate) fn own_urls(text: &str) -> Vec<Range<usize>> {
    let is_host = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '-');
    let signs = text.match_indices("://").map(|(colon, _)| colon);
    let mut last_end = 0;
    let urls = signs.filter_map(|colon| {
        // A path goes on to the next space, so that looking into each would take too long.
        if colon < last_end {
            return None;
        }
        let head = &text.as_bytes()[..colon];
        let scheme = ["tg", "ton", "tonsite"].into_iter().find(|scheme| {
            let start = colon.checked_sub(scheme.len());
            start.is_some_and(|start| head[start..].eq_ignore_ascii_case(scheme.as_bytes()))
        })?;
        let host = colon + "://".len();
        let end = run(text, host, is_host).min(host + 253);
        if end == host {
            return None;
        }
        last_end = path_end(text, end);
        Some(colon - scheme.len()..last_end)
    });
    urls.collect()
}

/// Finds URLs and addresses of mail.
pub(crate) fn urls(text: &str) -> Vec<(Kind, Range<usize>)> {
    let found = candidates(text).into_iter().filter_map(|range| {
        let url = &text[range.clone()];
        if is_email(url) {
            return Some((Kind::Email, range));
        }
        if url.strip_prefix("mailto:").is_some_and(is_email) {
            return Some((Kind::Email, range.start + "mailto:".len()..range.end));
        }
        let length = url_length(url)?;
        Some((Kind::Url, range.start..range.start + length))
    });
    found.collect()
}

/// The stretches around dots that look like URLs.
fn candidates(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(dot) = text[from..].find('.') {
        let rest = &text[from..];
        match rest.as_bytes().get(dot + 1) {
            None => break,
            Some(b' ') => {
                from += dot + 2;
                continue;
            }
            Some(_) => {}
        }
        let (candidate, end) = candidate(rest, dot);
        found.extend(candidate.map(|range| from + range.start..from + range.end));
        from += end;
    }
    found
}

/// The URL around a dot, if there is one, and where to go on.
fn candidate(text: &str, dot: usize) -> (Option<Range<usize>>, usize) {
    let bytes = text.as_bytes();
    let domain_end = run(text, dot, |char| char == '@' || is_domain(char));
    let has_at = text[dot..domain_end].contains('@');
    let mut start = run_back(text, dot, is_domain);
    if has_at {
        start = run_back(text, start, is_user_data);
    }
    let mut end = path_end(text, port_end(text, domain_end));
    while end > dot + 1 && bytes[end - 1] == b'.' {
        end -= 1;
    }
    match url_start(text, start, has_at) {
        Some(start) => {
            let url = (end > dot + 1).then_some(start..end);
            (url, run(text, end, |char| char == '.').max(dot + 1))
        }
        // Goes on behind the last dot.
        None => (
            None,
            text[..end].rfind('.').map_or(dot + 1, |last| last + 1),
        ),
    }
}

/// Where a URL whose domain begins here begins, with what stands before the domain; nothing, where
/// that makes it no URL.
fn url_start(text: &str, domain: usize, has_at: bool) -> Option<usize> {
    let mut start = domain;
    if text[..domain].ends_with('@') {
        start = run_back(text, domain - 1, is_user_data);
        if has_at || start == domain - 1 {
            return None;
        }
    }
    let head = &text[..start];
    let Some(head) = head.strip_suffix("://").filter(|head| head.len() >= 3) else {
        let is_attached = |char: char| is_word(char) || matches!(char, '/' | '#' | '@');
        return (!before(text, start).is_some_and(is_attached)).then_some(start);
    };
    let protocol = head[run_back(head, head.len(), is_protocol)..].to_ascii_lowercase();
    let scheme = ["http", "https", "ftp", "tonsite"]
        .into_iter()
        .find(|scheme| protocol.ends_with(scheme))?;
    let is_other = matches!(protocol.as_str(), "shttp" | "tftp" | "sftp");
    (!is_other).then(|| head.len() - scheme.len())
}

/// Where a port ends, if one stands here.
fn port_end(text: &str, domain_end: usize) -> usize {
    let Some(rest) = text[domain_end..].strip_prefix(':') else {
        return domain_end;
    };
    let end = run(rest, 0, |char| char.is_ascii_digit());
    let digits = rest[..end].trim_start_matches('0');
    match digits.parse::<u16>() {
        Ok(_) => domain_end + 1 + end,
        Err(_) => domain_end,
    }
}

/// Where a path ends, if one begins here. A query or a fragment needs more than its first sign.
fn path_end(text: &str, start: usize) -> usize {
    if !text[start..].starts_with(['/', '?', '#']) {
        return start;
    }
    let end = run(text, start + 1, is_path);
    let path = text[start + 1..end].trim_end_matches(NOT_LAST);
    let end = start + 1 + path.len();
    if text[start..].starts_with('/') || end > start + 1 {
        end
    } else {
        start
    }
}

/// How much of a candidate is a URL, if any of it is.
fn url_length(url: &str) -> Option<usize> {
    let lower = url.to_ascii_lowercase();
    let scheme = ["http://", "https://", "ftp://", "tonsite://"]
        .into_iter()
        .find(|scheme| lower.starts_with(scheme));
    let rest = &url[scheme.map_or(0, str::len)..];
    let domain_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (domain, path) = rest.split_at(domain_end);
    let domain = domain.split_once('@').map_or(domain, |(_, domain)| domain);
    let domain = domain.rsplit_once(':').map_or(domain, |(domain, _)| domain);
    let is_url = is_domain_name(domain, scheme.is_some());
    is_url.then(|| url.len() - path.len() + balanced(path))
}

/// How much of a path stands before a bracket that is closed but not opened.
fn balanced(path: &str) -> usize {
    let mut open = [0_u32; 3];
    let end = path.bytes().position(|byte| {
        let pair = match byte {
            b'(' | b')' => 0,
            b'[' | b']' => 1,
            b'{' | b'}' => 2,
            _ => return false,
        };
        if matches!(byte, b'(' | b'[' | b'{') {
            open[pair] += 1;
            return false;
        }
        let is_unopened = open[pair] == 0;
        open[pair] = open[pair].saturating_sub(1);
        is_unopened
    });
    path[..end.unwrap_or(path.len())]
        .trim_end_matches(NOT_LAST)
        .len()
}

fn is_domain_name(domain: &str, has_protocol: bool) -> bool {
    // A name that was made to be mistaken for another.
    if domain.eq_ignore_ascii_case("teiegram.org") {
        return false;
    }
    let parts: Vec<&str> = domain.split('.').collect();
    let is_part = |part: &&str| (1..64).contains(&part.len()) && !part.ends_with('-');
    let [.., second, top] = parts.as_slice() else {
        return false;
    };
    if !parts.iter().all(is_part) {
        return false;
    }
    if parts.len() == 4 && parts.iter().all(|part| is_octet(part)) {
        return true;
    }
    let has_letters = !domain
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    if !has_letters || top.chars().count() < 2 || second.contains('_') {
        return false;
    }
    if let Some(encoded) = top.strip_prefix("xn--") {
        return encoded.len() >= 2 && encoded.bytes().all(|byte| byte.is_ascii_alphanumeric());
    }
    !top.contains(['_', '-']) && (has_protocol || is_top_level(top))
}

fn is_octet(part: &str) -> bool {
    let is_short = !part.starts_with('0') || part.len() == 1;
    let is_digits = part.bytes().all(|byte| byte.is_ascii_digit());
    is_short && is_digits && part.parse::<u8>().is_ok()
}

/// Whether there is such a domain. A capital only at the beginning is a sentence that begins.
fn is_top_level(name: &str) -> bool {
    let lower = name.to_lowercase();
    let tail = |name: &str| -> String { name.chars().skip(1).collect() };
    if lower != name && tail(&lower) == tail(name) {
        return false;
    }
    TOP_LEVEL.contains(lower.as_str())
}

fn is_email(text: &str) -> bool {
    let Some((user, domain)) = text.split_once('@') else {
        return false;
    };
    let is_name = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '-');
    let users: Vec<&str> = user.split(['.', '+']).collect();
    let Some((last_user, first_users)) = users.split_last() else {
        return false;
    };
    let parts: Vec<&str> = domain.split('.').collect();
    let Some((top, parts)) = parts.split_last() else {
        return false;
    };
    let is_part = |part: &&str| {
        (1..31).contains(&part.len())
            && part.chars().all(is_name)
            && part.starts_with(|char: char| char.is_ascii_alphanumeric())
            && part.ends_with(|char: char| char.is_ascii_alphanumeric())
    };
    users.len() < 12
        && users.iter().all(|part| part.chars().all(is_name))
        && first_users.iter().all(|part| part.len() < 27)
        && (1..36).contains(&last_user.len())
        && (1..7).contains(&parts.len())
        && parts.iter().all(is_part)
        && (2..9).contains(&top.len())
        && top.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_url(char: char) -> bool {
    if ('\u{2000}'..='\u{206f}').contains(&char) {
        return matches!(char, '\u{200c}' | '\u{200d}' | '\u{2010}'..='\u{2015}');
    }
    !is_separator(char)
}

fn is_domain(char: char) -> bool {
    if char < '\u{c0}' {
        return char.is_ascii_alphanumeric() || matches!(char, '.' | '_' | '-' | '~');
    }
    is_url(char)
}

fn is_path(char: char) -> bool {
    !matches!(char, '\n' | '<' | '>' | '"' | '«' | '»') && is_url(char)
}

fn is_user_data(char: char) -> bool {
    !matches!(
        char,
        '/' | '[' | ']' | '{' | '}' | '(' | ')' | '\'' | '`' | '@'
    ) && is_path(char)
}

fn is_protocol(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric() || matches!(char, '+' | '-');
    }
    !is_separator(char)
}

/// What a path does not end with: it belongs to the sentence.
const NOT_LAST: [char; 9] = ['.', ':', ';', ',', '(', '\'', '?', '!', '`'];

/// The top-level domains, one a line, in Unicode: those in the root zone, by IANA's list of them,
/// and `onion` and `ton`, which TDLib takes too.
static TOP_LEVEL: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("tlds.txt").lines().collect());
