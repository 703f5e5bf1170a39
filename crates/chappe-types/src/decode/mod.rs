//! Decoding, compiled once for each type.
//!
//! serde's own way is generic: a type is compiled anew for each deserializer, in each crate that
//! decodes it, and a `Message` is made of half of all types. So serde ends here. A [`Source`] is
//! any deserializer behind a pointer, a type decodes from that, and `Deserialize` of every type is
//! a call of [`deserialize`]. The price is a call through a pointer for each field.

mod source;
mod union;

use chappe_core::{ChatId, InputFile, UnixTime};
use serde_json::{Map, Value};

pub(crate) use self::{
    source::deserialize,
    union::{Candidate, Tagged, by_keys, by_number, by_tag, or_true, text_or_by_tag},
};

/// A type that can be decoded.
pub(crate) trait Decode: Sized {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure>;
}

/// A type that is always an object.
pub(crate) trait Object: Sized {
    fn from_entries(entries: &mut dyn Entries) -> Result<Self, Failure>;
}

/// One value in what is decoded; it can be taken once.
pub(crate) trait Source {
    fn boolean(&mut self) -> Result<bool, Failure>;
    fn integer(&mut self) -> Result<i64, Failure>;
    fn float(&mut self) -> Result<f64, Failure>;
    fn text(&mut self) -> Result<String, Failure>;

    /// Shows a text that need not be kept.
    fn word(&mut self, take: &mut dyn FnMut(&str)) -> Result<(), Failure>;

    /// Decodes a value that is not `null`.
    fn optional(&mut self, decode: &mut Decoder<'_>) -> Result<(), Failure>;

    /// Decodes each element of a list.
    fn list(&mut self, decode: &mut Decoder<'_>) -> Result<(), Failure>;

    /// Decodes an object, which errors call by this name.
    fn object(
        &mut self,
        name: &'static str,
        decode: &mut dyn FnMut(&mut dyn Entries) -> Result<(), Failure>,
    ) -> Result<(), Failure>;

    /// Decodes what may be an object or something else.
    fn one_of(
        &mut self,
        expected: &'static str,
        decode: &mut dyn FnMut(Shape<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure>;

    /// Takes the value as it is.
    fn value(&mut self) -> Result<Value, Failure>;
}

/// What decodes a value to where it belongs.
pub(crate) type Decoder<'a> = dyn FnMut(&mut dyn Source) -> Result<(), Failure> + 'a;

/// The entries of an object.
pub(crate) trait Entries {
    /// Decodes the entries whose keys have a place, by that place, and ignores the others.
    fn each(
        &mut self,
        place: &mut dyn FnMut(&str) -> Option<usize>,
        decode: &mut dyn FnMut(usize, &mut dyn Source) -> Result<(), Failure>,
    ) -> Result<(), Failure>;

    /// Takes the entry with this key; those before it are kept for later.
    fn find(&mut self, key: &str) -> Result<Option<Value>, Failure>;

    /// Puts back an entry that was taken.
    fn put_back(&mut self, key: &str, value: Value);

    /// Takes all entries as they are.
    fn whole(&mut self) -> Result<Map<String, Value>, Failure>;
}

/// A value whose kind decides what it means.
pub(crate) enum Shape<'a> {
    Boolean(bool),
    Text(&'a str),
    List(&'a mut dyn List),
    Object(&'a mut dyn Entries),
}

/// The elements of a list.
pub(crate) trait List {
    fn each(&mut self, decode: &mut Decoder<'_>) -> Result<(), Failure>;
}

/// Why something could not be decoded.
pub(crate) enum Failure {
    /// The source knows why.
    Source,
    /// A field that must be there is not.
    Missing(&'static str),
    Other(String),
}

/// Decodes the entries with these keys, each by its place among them.
///
/// Telegram writes keys nearly in the order of its documentation, so each is looked for near the
/// last one.
pub(crate) fn fields(
    entries: &mut dyn Entries,
    keys: &[&str],
    decode: &mut dyn FnMut(usize, &mut dyn Source) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut next = 0;
    let mut place = |key: &str| {
        let place = find(keys, key, next)?;
        next = place + 1;
        Some(place)
    };
    entries.each(&mut place, decode)
}

/// The place of a key: steps away from `next`, forwards and backwards in turn.
fn find(keys: &[&str], key: &str, next: usize) -> Option<usize> {
    let (before, after) = keys.split_at_checked(next)?;
    let mut before = before.iter().enumerate().rev();
    let mut after = after.iter().zip(next..);
    loop {
        let (forwards, backwards) = (after.next(), before.next());
        if let Some((_, place)) = forwards.filter(|(known, _)| **known == key) {
            return Some(place);
        }
        if let Some((place, _)) = backwards.filter(|(_, known)| **known == key) {
            return Some(place);
        }
        if forwards.is_none() && backwards.is_none() {
            return None;
        }
    }
}

/// Decodes a field that must be there.
pub(crate) fn required<T: Decode>(
    field: &mut Option<T>,
    source: &mut dyn Source,
) -> Result<(), Failure> {
    *field = Some(T::decode(source)?);
    Ok(())
}

/// Decodes a field that need not be there; `null` stands for a missing one.
pub(crate) fn optional<T: Decode>(
    field: &mut Option<T>,
    source: &mut dyn Source,
) -> Result<(), Failure> {
    *field = None;
    source.optional(&mut |source| required(field, source))
}

/// Decodes a field that is `true`, or is not there.
pub(crate) fn flag(field: &mut bool, source: &mut dyn Source) -> Result<(), Failure> {
    let mut value = None;
    optional(&mut value, source)?;
    *field = value.unwrap_or_default();
    Ok(())
}

impl Decode for bool {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        source.boolean()
    }
}

impl Decode for i64 {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        source.integer()
    }
}

impl Decode for f64 {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        source.float()
    }
}

impl Decode for String {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        source.text()
    }
}

impl Decode for UnixTime {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        source.integer().map(Self)
    }
}

impl Decode for ChatId {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        serde_json::from_value(source.value()?).map_err(Failure::other)
    }
}

impl Decode for InputFile {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        source.text().map(Self::file_id)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        T::decode(source).map(Self::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(source: &mut dyn Source) -> Result<Self, Failure> {
        let mut list = Self::new();
        source.list(&mut |source| {
            list.push(T::decode(source)?);
            Ok(())
        })?;
        Ok(list)
    }
}

impl<T: Object> Object for Box<T> {
    fn from_entries(entries: &mut dyn Entries) -> Result<Self, Failure> {
        T::from_entries(entries).map(Self::new)
    }
}

/// Decodes an object, which errors call by this name.
pub(crate) fn object<T: Object>(name: &'static str, source: &mut dyn Source) -> Result<T, Failure> {
    let mut object = None;
    source.object(name, &mut |entries| {
        object = Some(T::from_entries(entries)?);
        Ok(())
    })?;
    object.ok_or(Failure::Source)
}

/// A word of a list that Telegram may extend; one that is known costs no allocation.
pub(crate) fn word<T: for<'a> From<&'a str>>(source: &mut dyn Source) -> Result<T, Failure> {
    let mut word = None;
    source.word(&mut |text| word = Some(T::from(text)))?;
    word.ok_or(Failure::Source)
}

impl Failure {
    pub(crate) fn other(reason: impl std::fmt::Display) -> Self {
        Self::Other(reason.to_string())
    }
}
