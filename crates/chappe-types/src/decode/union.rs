//! Decoding of unions, without reading an object twice where its tag comes first.
//!
//! serde's own tagged enums read the whole object into a buffer first. Telegram writes the tag
//! first, nearly always, so here the rest of the object is decoded where it stands, and only what
//! came before the tag is kept.

use serde_json::Value;

use super::{Decode, Entries, Failure, Object, Shape, Source, source};

/// A union whose variants differ by the text of one field.
pub(crate) trait Tagged: Sized {
    const NAME: &'static str;
    const TAG: &'static str;

    /// Decodes the variant that the tag means from the other entries; `None` if nobody knows it.
    fn of_tag(tag: &str, entries: &mut dyn Entries) -> Result<Option<Self>, Failure>;

    /// Keeps an object without a tag, or with one that nobody knows.
    fn unknown(object: Value) -> Self;
}

/// Decodes an object by its tag.
pub(crate) fn by_tag<T: Tagged>(entries: &mut dyn Entries) -> Result<T, Failure> {
    let tag = entries.find(T::TAG)?;
    if let Some(Value::String(tag)) = &tag {
        if let Some(known) = T::of_tag(tag, entries)? {
            return Ok(known);
        }
    }
    if let Some(tag) = tag {
        entries.put_back(T::TAG, tag);
    }
    entries.whole().map(|object| T::unknown(object.into()))
}

/// Decodes an object by its tag, or a text, or a list.
pub(crate) fn text_or_by_tag<T>(source: &mut dyn Source) -> Result<T, Failure>
where
    T: Tagged + Decode + From<String> + From<Vec<T>>,
{
    let mut decoded = None;
    source.one_of("a string, an array or an object", &mut |shape| {
        decoded = Some(match shape {
            Shape::Text(text) => T::from(text.to_owned()),
            Shape::Object(entries) => by_tag(entries)?,
            Shape::List(elements) => {
                let mut list = Vec::new();
                elements.each(&mut |source| {
                    list.push(T::decode(source)?);
                    Ok(())
                })?;
                T::from(list)
            }
            Shape::Boolean(_) => return Err(Failure::unexpected("boolean", T::NAME)),
        });
        Ok(())
    })?;
    decoded.ok_or(Failure::Source)
}

/// Decodes an object, or `None` for the word `true`.
pub(crate) fn or_true<T: Object>(source: &mut dyn Source) -> Result<Option<T>, Failure> {
    let mut decoded = None;
    source.one_of("an object or true", &mut |shape| {
        decoded = match shape {
            Shape::Object(entries) => Some(T::from_entries(entries)?),
            Shape::Boolean(true) => None,
            Shape::Boolean(false) => {
                return Err(Failure::unexpected("`false`", "an object or true"));
            }
            Shape::Text(_) => return Err(Failure::unexpected("string", "an object or true")),
            Shape::List(_) => return Err(Failure::unexpected("array", "an object or true")),
        };
        Ok(())
    })?;
    Ok(decoded)
}

/// Decodes an object of one type where the field is this number, and of another where it is any
/// other; without the field it is kept as it is.
pub(crate) fn by_number<T>(
    (field, number): (&str, i64),
    entries: &mut dyn Entries,
    first: impl FnOnce(&mut dyn Entries) -> Result<T, Failure>,
    second: impl FnOnce(&mut dyn Entries) -> Result<T, Failure>,
    unknown: impl FnOnce(Value) -> T,
) -> Result<T, Failure> {
    let Some(found) = entries.find(field)? else {
        return entries.whole().map(|object| unknown(object.into()));
    };
    let is_first = found.as_i64() == Some(number);
    entries.put_back(field, found);
    if is_first {
        first(entries)
    } else {
        second(entries)
    }
}

/// What an object must have to be of a variant.
pub(crate) struct Candidate<T> {
    /// A field and its text, where the variant has one.
    pub(crate) tag: &'static [(&'static str, &'static str)],
    /// The keys that the variant requires.
    pub(crate) keys: &'static [&'static str],
    pub(crate) decode: fn(&mut dyn Source) -> Result<T, Failure>,
}

/// Decodes a union that has no tag, or whose variants share it: by the keys that are there.
///
/// Telegram only takes these unions and never sends them, so they may be decoded by way of a
/// `Value`.
pub(crate) fn by_keys<T>(
    source: &mut dyn Source,
    candidates: &[Candidate<T>],
    unknown: impl FnOnce(Value) -> T,
) -> Result<T, Failure> {
    let value = source.value()?;
    // Of two that fit equally well the first one counts, and `max_by_key` takes the last.
    let fitting = candidates
        .iter()
        .rev()
        .filter(|candidate| candidate.fits(&value));
    match fitting.max_by_key(|candidate| candidate.keys.len()) {
        Some(candidate) => source::of_value(value, candidate.decode),
        None => Ok(unknown(value)),
    }
}

impl<T> Candidate<T> {
    fn fits(&self, value: &Value) -> bool {
        let has = |key: &&str| value.get(key).is_some_and(|value| !value.is_null());
        let mut tags = self.tag.iter();
        tags.all(|(tag, text)| value.get(tag).and_then(Value::as_str) == Some(text))
            && self.keys.iter().all(has)
    }
}

impl Failure {
    fn unexpected(found: &str, expected: &str) -> Self {
        Self::Other(format!("invalid type: {found}, expected {expected}"))
    }
}
