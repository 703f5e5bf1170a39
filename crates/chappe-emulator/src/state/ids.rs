//! Identifiers that look like Telegram's, drawn from the emulator's seed.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use fastrand::Rng;

const BASE64URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The id of a user or bot: eight to ten digits.
pub(crate) fn user(rng: &mut Rng) -> i64 {
    rng.i64(10_000_000..8_000_000_000)
}

/// The id of a basic group: negative.
pub(crate) fn group(rng: &mut Rng) -> i64 {
    -rng.i64(100_000_000..5_000_000_000)
}

/// The id of a supergroup or channel: `-100` before ten digits.
pub(crate) fn supergroup(rng: &mut Rng) -> i64 {
    -1_000_000_000_000 - rng.i64(1_000_000_000..3_000_000_000)
}

/// The secret part of a token: 35 characters, the first two as Telegram's are.
pub(crate) fn secret(rng: &mut Rng) -> String {
    format!("AA{}", base64url(rng, 33))
}

/// A link of today's form.
pub(crate) fn invite_link(rng: &mut Rng) -> String {
    format!("https://t.me/+{}", base64url(rng, 22))
}

pub(crate) fn base64url(rng: &mut Rng, length: usize) -> String {
    (0..length)
        .map(|_| char::from(BASE64URL[rng.usize(..BASE64URL.len())]))
        .collect()
}

/// The same alphabet for bytes that mean something.
pub(crate) fn base64url_of(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn bytes_of(base64url: &str) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(base64url).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_identifiers() {
        let draw = || {
            let rng = &mut Rng::with_seed(7);
            (
                user(rng),
                group(rng),
                supergroup(rng),
                secret(rng),
                invite_link(rng),
            )
        };
        assert_eq!(draw(), draw());
        let (user, group, supergroup, secret, link) = draw();
        assert!((8..=10).contains(&user.to_string().len()));
        assert!(group < 0);
        assert!(supergroup.to_string().starts_with("-100"));
        assert_eq!(supergroup.to_string().len(), 14);
        assert_eq!(secret.len(), 35);
        assert_eq!(link.len(), "https://t.me/+".len() + 22);
    }
}
