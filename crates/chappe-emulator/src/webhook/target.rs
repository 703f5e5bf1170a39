//! The URL of a webhook, read as the server reads it, and whether it may be one.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::uri::PathAndQuery;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::{profile::Profile, reply::Refusal};

/// Where a webhook is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) is_https: bool,
    /// The name and the password in the URL, as a header shows them.
    pub(crate) authorization: Option<String>,
    /// In lower case; an IPv6 address in its brackets.
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) path: PathAndQuery,
}

impl Target {
    /// Reads a URL; without a scheme it is one of https.
    pub(crate) fn parse(url: &str) -> Option<Self> {
        let url = url.trim_end();
        let (is_https, rest) = match url.split_once("://") {
            Some((scheme, rest)) if !scheme.contains(['/', '?', '#', '@']) => {
                let is_https = scheme.eq_ignore_ascii_case("https");
                if !is_https && !scheme.eq_ignore_ascii_case("http") {
                    return None;
                }
                (is_https, rest)
            }
            _ => (true, url),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let (userinfo, host_port) = match authority.rsplit_once('@') {
            Some((userinfo, host)) => (Some(userinfo), host),
            None => (None, authority),
        };
        let (host, port) = match host_port.rsplit_once(':') {
            Some((host, port)) if !port.contains(']') => (host, parse_port(port)?),
            _ => (host_port, if is_https { 443 } else { 80 }),
        };
        is_host(host).then_some(())?;
        let path = path.split('#').next().unwrap_or_default();
        let slash = if path.starts_with('/') { "" } else { "/" };
        let path = format!("{slash}{}", utf8_percent_encode(path, NO_PATH));
        Some(Self {
            is_https,
            authorization: userinfo
                .filter(|userinfo| !userinfo.is_empty())
                .map(|userinfo| format!("Basic {}", BASE64_STANDARD.encode(userinfo))),
            host: host.to_lowercase(),
            port,
            path: path.parse().ok()?,
        })
    }

    /// The addresses of the host, as far as they are known without asking anybody.
    fn addresses(&self) -> Vec<IpAddr> {
        if self.host == "localhost" || self.host.ends_with(".localhost") {
            return vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()];
        }
        let literal = self.host.trim_start_matches('[').trim_end_matches(']');
        literal.parse().into_iter().collect()
    }
}

/// Which webhooks there may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    pub(crate) profile: Profile,
    /// Whether this machine is no exception for `Profile::Cloud`.
    pub(crate) is_strict: bool,
}

impl Rules {
    /// Gives the addresses to connect to, in the order in which they are to be tried; there is at
    /// least one.
    ///
    /// # Errors
    ///
    /// In the server's order: what it refuses, and then what the emulator does not do.
    pub(crate) fn check(self, target: &Target, fixed_ip: &str) -> Result<Vec<IpAddr>, Refusal> {
        let bad = |text: &str| Refusal::bad_request(&format!("bad webhook: {text}"));
        let fixed = (!fixed_ip.is_empty()).then(|| fixed_ip.parse::<IpAddr>());
        let addresses = match &fixed {
            Some(fixed) => fixed.iter().copied().collect(),
            None => target.addresses(),
        };
        let is_here = !addresses.is_empty() && addresses.iter().all(IpAddr::is_loopback);
        let is_exempt = self.profile == Profile::SelfHosted || (is_here && !self.is_strict);
        if !is_exempt && !target.is_https {
            return Err(bad("An HTTPS URL must be provided for webhook"));
        }
        if !is_exempt && ![80, 88, 443, 8443].contains(&target.port) {
            let text = "Webhook can be set up only on ports 80, 88, 443 or 8443";
            return Err(bad(text));
        }
        if fixed.is_some_and(|fixed| fixed.is_err()) {
            return Err(bad("Invalid IP address specified"));
        }
        match addresses.first() {
            // A name that is nobody's, by RFC 6761.
            None if target.host.ends_with(".invalid") => {
                let text = "Failed to resolve host: Name or service not known";
                return Err(bad(text));
            }
            Some(IpAddr::V6(_)) if !is_exempt => {
                return Err(bad("IPv6-only addresses are not allowed"));
            }
            Some(IpAddr::V4(ip)) if !is_exempt && is_reserved(*ip) => {
                return Err(bad(&format!("IP address {ip} is reserved")));
            }
            _ => {}
        }
        if !is_here {
            return Err(Refusal::not_simulated(
                "webhooks elsewhere than at a loopback address of its own machine",
            ));
        }
        if target.is_https {
            return Err(Refusal::not_simulated(
                "webhooks over https; it sends updates over http",
            ));
        }
        Ok(addresses)
    }
}

fn parse_port(text: &str) -> Option<u16> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|port| is_number && *port > 0)
}

fn is_host(host: &str) -> bool {
    if let Some(literal) = host.strip_prefix('[') {
        let literal = literal.strip_suffix(']');
        return literal.is_some_and(|literal| literal.parse::<Ipv6Addr>().is_ok());
    }
    let is_fine =
        |char: char| !char.is_ascii() || char.is_ascii_alphanumeric() || OTHERS.contains(char);
    !host.is_empty() && host != "." && host.chars().all(is_fine)
}

/// What is set apart, after the registry of special addresses.
fn is_reserved(ip: Ipv4Addr) -> bool {
    let bits = ip.to_bits();
    RESERVED
        .iter()
        .any(|(start, length)| (bits ^ start.to_bits()) >> (32 - length) == 0)
}

const RESERVED: &[(Ipv4Addr, u32)] = &[
    (Ipv4Addr::UNSPECIFIED, 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 3),
];

/// What a host may have in it beside letters and digits.
const OTHERS: &str = ".-_!$,~*'();&+=%";

/// What is not written in the path of a request as it is.
const NO_PATH: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_read() {
        for (url, host, port, path) in [
            (
                "http://127.0.0.1:8080/hook?a=1",
                "127.0.0.1",
                8080,
                "/hook?a=1",
            ),
            ("HTTP://LocalHost", "localhost", 80, "/"),
            ("example.org/x#part", "example.org", 443, "/x"),
            (
                "https://user:pass@example.org:8443?q=a b",
                "example.org",
                8443,
                "/?q=a%20b",
            ),
            ("https://[::1]:88/Ж", "[::1]", 88, "/%D0%96"),
            ("example.org:080/http://x ", "example.org", 80, "/http://x"),
        ] {
            let target = Target::parse(url).unwrap_or_else(|| panic!("{url}"));
            assert_eq!((&*target.host, target.port), (host, port), "{url}");
            assert_eq!(target.path, path, "{url}");
        }
        let target = Target::parse("http://user:pass@localhost").unwrap();
        assert!(!target.is_https);
        assert_eq!(target.authorization.unwrap(), "Basic dXNlcjpwYXNz");
        for url in [
            "ftp://example.org",
            "https://",
            "https://example.org:0",
            "https://example.org:65536",
            "https://example.org:+1",
            "https://example.org:x",
            "https://[::x]/",
            "https://exa mple.org",
            "/hook",
            "://x",
        ] {
            assert_eq!(Target::parse(url), None, "{url}");
        }
    }

    fn refused(rules: Rules, url: &str, fixed_ip: &str) -> String {
        let target = Target::parse(url).unwrap();
        let refusal = rules.check(&target, fixed_ip).unwrap_err();
        let text = refusal.description;
        let known = text.strip_prefix("Bad Request: bad webhook: ");
        known.map_or_else(|| refusal.code.to_string(), str::to_owned)
    }

    #[test]
    fn what_telegram_refuses_is_refused_in_its_words() {
        let https = "An HTTPS URL must be provided for webhook";
        let ports = "Webhook can be set up only on ports 80, 88, 443 or 8443";
        let cloud = |is_strict| Rules {
            profile: Profile::Cloud,
            is_strict,
        };
        for (url, fixed_ip, expected) in [
            ("http://example.org", "", https),
            ("https://example.org:8080", "", ports),
            ("https://10.0.0.1", "", "IP address 10.0.0.1 is reserved"),
            (
                "https://172.31.0.1",
                "",
                "IP address 172.31.0.1 is reserved",
            ),
            ("https://172.32.0.1", "", "501"),
            (
                "https://[2001:db8::1]",
                "",
                "IPv6-only addresses are not allowed",
            ),
            ("https://example.org", "x", "Invalid IP address specified"),
            (
                "https://example.org",
                "192.168.0.1",
                "IP address 192.168.0.1 is reserved",
            ),
            (
                "https://x.invalid",
                "",
                "Failed to resolve host: Name or service not known",
            ),
            ("https://example.org", "", "501"),
            ("https://example.org", "8.8.8.8", "501"),
        ] {
            assert_eq!(refused(cloud(false), url, fixed_ip), expected, "{url}");
            assert_eq!(refused(cloud(true), url, fixed_ip), expected, "{url}");
        }
        for (url, expected) in [
            ("http://localhost:8080", https),
            ("https://localhost:8080", ports),
            ("https://127.0.0.1", "IP address 127.0.0.1 is reserved"),
            ("https://[::1]", "IPv6-only addresses are not allowed"),
        ] {
            assert_eq!(refused(cloud(true), url, ""), expected, "{url}");
        }
        assert_eq!(refused(cloud(false), "https://localhost:8080", ""), "501");
        let rules = Rules {
            profile: Profile::SelfHosted,
            is_strict: true,
        };
        assert_eq!(refused(rules, "http://10.0.0.1:8080", ""), "501");
        assert_eq!(
            refused(rules, "http://localhost", "x"),
            "Invalid IP address specified"
        );
    }

    #[test]
    fn webhooks_of_this_machine_are_taken() {
        for profile in [Profile::Cloud, Profile::SelfHosted] {
            let rules = Rules {
                profile,
                is_strict: profile == Profile::SelfHosted,
            };
            for (url, fixed_ip, expected) in [
                ("http://127.0.0.1:8080", "", "127.0.0.1"),
                ("http://127.9.9.9:1", "", "127.9.9.9"),
                ("http://localhost:8080", "", "127.0.0.1"),
                ("http://bot.localhost:8080", "", "127.0.0.1"),
                ("http://[::1]:8080", "", "::1"),
                ("http://example.org:8080", "127.0.0.1", "127.0.0.1"),
            ] {
                let target = Target::parse(url).unwrap();
                let found = rules.check(&target, fixed_ip).unwrap();
                assert_eq!(found[0].to_string(), expected, "{url}");
            }
        }
    }
}
