//! Decoding of unions that have no tag, or share it: by the keys that are there.
//!
//! Telegram only takes these unions and never sends them, so they may be decoded by way of a
//! `Value`.

use serde::de::{DeserializeOwned, Error};
use serde_json::Value;

/// What an object must have to be of a variant.
pub(crate) struct Candidate {
    pub(crate) name: &'static str,
    /// A field and its text, where the variant has one.
    pub(crate) tag: &'static [(&'static str, &'static str)],
    /// The keys that the variant requires.
    pub(crate) keys: &'static [&'static str],
}

/// The variant of which most required keys are there, all of them being there.
pub(crate) fn best(candidates: &[Candidate], value: &Value) -> Option<&'static str> {
    let fits = |candidate: &&Candidate| {
        let has = |key: &&str| value.get(key).is_some_and(|value| !value.is_null());
        let mut tags = candidate.tag.iter();
        tags.all(|(tag, text)| value.get(tag).and_then(Value::as_str) == Some(text))
            && candidate.keys.iter().all(has)
    };
    // Of two that fit equally well the first one counts, and `max_by_key` takes the last.
    let fitting = candidates.iter().rev().filter(fits);
    fitting
        .max_by_key(|candidate| candidate.keys.len())
        .map(|candidate| candidate.name)
}

pub(crate) fn decode<T: DeserializeOwned, E: Error>(value: Value) -> Result<T, E> {
    serde_json::from_value(value).map_err(E::custom)
}
