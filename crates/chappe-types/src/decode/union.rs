//! Decoding of unions, without reading an object twice where its tag comes first.
//!
//! serde's own tagged enums read the whole object into a buffer first. Telegram writes the tag
//! first, nearly always, so here the rest of the object is decoded where it stands, and only what
//! came before the tag is kept.

use serde_json::Value;

use super::{Decode, Entries, Failure, Object, Shape, Source, push, source};

/// A union whose variants differ by the text of one field.
pub(crate) trait Tagged: Sized {
    const NAME: &'static str;
    const TAG: &'static str;

    /// Decodes the variant that the tag means from the other entries; nothing if nobody knows it.
    fn of_tag(slot: &mut Option<Self>, tag: &str, entries: &mut dyn Entries)
    -> Result<(), Failure>;

    /// Keeps an object without a tag, or with one that nobody knows.
    fn unknown(object: Value) -> Self;
}

/// Decodes a variant.
pub(crate) fn variant<T, V: Object + Decode>(
    slot: &mut Option<T>,
    wrap: fn(V) -> T,
    entries: &mut dyn Entries,
) -> Result<(), Failure> {
    let mut value = V::blank();
    value.fill(entries)?;
    *slot = Some(wrap(value));
    Ok(())
}

/// Decodes an object by its tag.
pub(crate) fn by_tag<T: Tagged>(
    slot: &mut Option<T>,
    entries: &mut dyn Entries,
) -> Result<(), Failure> {
    let tag = entries.find(T::TAG)?;
    if let Some(Value::String(tag)) = &tag {
        T::of_tag(slot, tag, entries)?;
        if slot.is_some() {
            return Ok(());
        }
    }
    if let Some(tag) = tag {
        entries.put_back(T::TAG, tag);
    }
    *slot = Some(T::unknown(entries.whole()?));
    Ok(())
}

/// Decodes an object by its tag, or a text, or a list.
pub(crate) fn text_or_by_tag<T>(
    slot: &mut Option<T>,
    source: &mut dyn Source,
) -> Result<(), Failure>
where
    T: Tagged + Decode + From<String> + From<Vec<T>>,
{
    source.one_of("a string, an array or an object", &mut |shape| {
        match shape {
            Shape::Text(text) => *slot = Some(T::from(text.to_owned())),
            Shape::Object(entries) => by_tag(slot, entries)?,
            Shape::List(elements) => {
                let mut list = Vec::new();
                elements.each(&mut |source| push(&mut list, source))?;
                *slot = Some(T::from(list));
            }
            Shape::Boolean(_) => return Err(unexpected("boolean", T::NAME)),
        }
        Ok(())
    })
}

/// Decodes an object, or the word `true`.
pub(crate) fn or_true<T, V: Object + Decode>(
    slot: &mut Option<T>,
    (wrap, word): (fn(V) -> T, T),
    source: &mut dyn Source,
) -> Result<(), Failure> {
    let expected = "an object or true";
    let mut word = Some(word);
    source.one_of(expected, &mut |shape| match shape {
        Shape::Object(entries) => variant(slot, wrap, entries),
        Shape::Boolean(true) => {
            *slot = word.take();
            Ok(())
        }
        Shape::Boolean(false) => Err(unexpected("`false`", expected)),
        Shape::Text(_) => Err(unexpected("string", expected)),
        Shape::List(_) => Err(unexpected("array", expected)),
    })
}

/// Decodes an object of one type where the field is this number, and of another where it is any
/// other; without the field it is kept as it is.
pub(crate) fn by_number<T, First: Object + Decode, Second: Object + Decode>(
    slot: &mut Option<T>,
    (field, number): (&str, i64),
    first: fn(First) -> T,
    second: fn(Second) -> T,
    unknown: fn(Box<Value>) -> T,
    entries: &mut dyn Entries,
) -> Result<(), Failure> {
    let Some(found) = entries.find(field)? else {
        *slot = Some(unknown(Box::new(entries.whole()?)));
        return Ok(());
    };
    let is_first = found.as_i64() == Some(number);
    entries.put_back(field, found);
    if is_first {
        variant(slot, first, entries)
    } else {
        variant(slot, second, entries)
    }
}

/// What an object must have to be of a variant.
pub(crate) struct Candidate<T> {
    /// A field and its text, where the variant has one.
    pub(crate) tag: &'static [(&'static str, &'static str)],
    /// The keys that the variant requires.
    pub(crate) keys: &'static [&'static str],
    pub(crate) decode: fn(&mut Option<T>, &mut dyn Source) -> Result<(), Failure>,
}

/// Decodes a union that has no tag, or whose variants share it: by the keys that are there.
///
/// Telegram only takes these unions and never sends them, so they may be decoded by way of a
/// `Value`.
pub(crate) fn by_keys<T>(
    slot: &mut Option<T>,
    candidates: &[Candidate<T>],
    unknown: fn(Box<Value>) -> T,
    source: &mut dyn Source,
) -> Result<(), Failure> {
    let value = source.value()?;
    // Of two that fit equally well the first one counts, and `max_by_key` takes the last.
    let fitting = candidates
        .iter()
        .rev()
        .filter(|candidate| candidate.fits(&value));
    if let Some(best) = fitting.max_by_key(|candidate| candidate.keys.len()) {
        return source::of_value(value, |source| (best.decode)(slot, source));
    }
    *slot = Some(unknown(Box::new(value)));
    Ok(())
}

/// A variant of such a union.
pub(crate) fn by_value<T, V: Decode>(
    slot: &mut Option<T>,
    wrap: fn(V) -> T,
    source: &mut dyn Source,
) -> Result<(), Failure> {
    let mut value = None;
    V::decode(&mut value, source)?;
    *slot = value.map(wrap);
    Ok(())
}

impl<T> Candidate<T> {
    fn fits(&self, value: &Value) -> bool {
        let has = |key: &&str| value.get(key).is_some_and(|value| !value.is_null());
        let mut tags = self.tag.iter();
        tags.all(|(tag, text)| value.get(tag).and_then(Value::as_str) == Some(text))
            && self.keys.iter().all(has)
    }
}

fn unexpected(found: &str, expected: &str) -> Failure {
    Failure::Other(format!("invalid type: {found}, expected {expected}"))
}
