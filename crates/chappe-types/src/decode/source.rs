//! Any deserializer of serde as a source.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;

use super::{Decode, Decoder, Entries, Failure, Fields, List, Object, Places, Shape, Source};

/// `Deserialize::deserialize` of every type here.
pub(crate) fn deserialize<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Decode,
{
    let mut slot = None;
    with(deserializer, |source| T::decode(&mut slot, source))?;
    slot.ok_or_else(|| D::Error::custom("nothing was decoded"))
}

/// Decodes JSON. The whole is checked to be UTF-8 at once, which is faster than text by text.
pub(crate) fn from_json<'de, T: Deserialize<'de>>(json: &'de [u8]) -> serde_json::Result<T> {
    let text = std::str::from_utf8(json).map_err(serde_json::Error::custom)?;
    serde_json::from_str(text)
}

/// Decodes from a value that was read before.
pub(super) fn of_value(
    value: Value,
    decode: impl FnOnce(&mut dyn Source) -> Result<(), Failure>,
) -> Result<(), Failure> {
    with(value, decode).map_err(Failure::other)
}

fn with<'de, D: Deserializer<'de>>(
    deserializer: D,
    decode: impl FnOnce(&mut dyn Source) -> Result<(), Failure>,
) -> Result<(), D::Error> {
    let mut erased = Erased::new(deserializer);
    decode(&mut erased).map_err(|failure| failure.or(erased.error))
}

/// A part of serde behind a pointer. Its errors have their own type, so they stay here, and
/// [`Failure::Source`] says so.
struct Erased<P, E> {
    part: Option<P>,
    error: Option<E>,
}

impl<P, E: de::Error> Erased<P, E> {
    fn new(part: P) -> Self {
        Self {
            part: Some(part),
            error: None,
        }
    }

    /// Uses what is there once.
    fn once<T>(&mut self, read: impl FnOnce(P) -> Result<T, E>) -> Result<T, Failure> {
        let part = self.part.take().ok_or(Failure::Source)?;
        self.kept(read(part))
    }

    /// Uses what is there several times.
    fn again<T>(&mut self, read: impl FnOnce(&mut P) -> Result<T, E>) -> Result<T, Failure> {
        let part = self.part.as_mut().ok_or(Failure::Source)?;
        let result = read(part);
        self.kept(result)
    }

    fn kept<T>(&mut self, result: Result<T, E>) -> Result<T, Failure> {
        result.map_err(|error| {
            self.error = Some(error);
            Failure::Source
        })
    }
}

impl Failure {
    /// As an error of the deserializer: the one that it gave, where it gave one.
    fn or<E: de::Error>(self, kept: Option<E>) -> E {
        match (self, kept) {
            (Self::Source, Some(error)) => error,
            (Self::Source, None) => E::custom("a value was decoded twice"),
            (Self::Missing(field), _) => E::missing_field(field),
            (Self::Other(reason), _) => E::custom(reason),
        }
    }
}

impl<'de, D: Deserializer<'de>> Source for Erased<D, D::Error> {
    fn boolean(&mut self) -> Result<bool, Failure> {
        self.once(bool::deserialize)
    }

    fn integer(&mut self) -> Result<i64, Failure> {
        self.once(i64::deserialize)
    }

    fn float(&mut self) -> Result<f64, Failure> {
        self.once(f64::deserialize)
    }

    fn text(&mut self) -> Result<String, Failure> {
        self.once(String::deserialize)
    }

    fn word(&mut self, take: &mut dyn FnMut(&str)) -> Result<(), Failure> {
        self.once(|deserializer| deserializer.deserialize_str(Word(take)))
    }

    fn optional(&mut self, decode: &mut Decoder<'_>) -> Result<(), Failure> {
        self.once(|deserializer| deserializer.deserialize_option(Optional(decode)))
    }

    fn list(&mut self, decode: &mut Decoder<'_>) -> Result<(), Failure> {
        self.once(|deserializer| deserializer.deserialize_seq(Elements(decode)))
    }

    fn object(&mut self, name: &'static str, object: &mut dyn Object) -> Result<(), Failure> {
        self.once(|deserializer| deserializer.deserialize_map(Named { name, object }))
    }

    fn one_of(
        &mut self,
        expected: &'static str,
        decode: &mut dyn FnMut(Shape<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.once(|deserializer| deserializer.deserialize_any(OneOf { expected, decode }))
    }

    fn value(&mut self) -> Result<Value, Failure> {
        self.once(Value::deserialize)
    }
}

/// An object: the entries that were read in search of one, then the rest.
struct Map<A> {
    before: Vec<(String, Value)>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> Entries for Erased<Map<A>, A::Error> {
    fn fields(&mut self, fields: &mut dyn Fields) -> Result<Places, Failure> {
        let mut seen = Places::default();
        self.again(|map| {
            // From the end, since no order is promised, and nearly always there is nothing.
            while let Some((key, value)) = map.before.pop() {
                if let Some(place) = fields.place(&key) {
                    seen.insert(place);
                    with(value, |source| fields.field(place, source)).map_err(A::Error::custom)?;
                }
            }
            while let Some(place) = map.rest.next_key_seed(Key(|key: &str| fields.place(key)))? {
                let Some(place) = place else {
                    map.rest.next_value::<IgnoredAny>()?;
                    continue;
                };
                seen.insert(place);
                let field = |source: &mut dyn Source| fields.field(place, source);
                map.rest.next_value_seed(Seed(field))?;
            }
            Ok(())
        })?;
        Ok(seen)
    }

    fn find(&mut self, key: &str) -> Result<Option<Value>, Failure> {
        self.again(|map| {
            loop {
                let other = |found: &str| (found != key).then(|| found.to_owned());
                let Some(other) = map.rest.next_key_seed(Key(other))? else {
                    return Ok(None);
                };
                let value = map.rest.next_value()?;
                match other {
                    None => return Ok(Some(value)),
                    Some(other) => map.before.push((other, value)),
                }
            }
        })
    }

    fn put_back(&mut self, key: &str, value: Value) {
        if let Some(map) = &mut self.part {
            map.before.push((key.to_owned(), value));
        }
    }

    fn whole(&mut self) -> Result<Value, Failure> {
        self.again(|map| {
            let mut whole: serde_json::Map<_, _> = map.before.drain(..).collect();
            while let Some((key, value)) = map.rest.next_entry()? {
                whole.insert(key, value);
            }
            Ok(whole.into())
        })
    }
}

impl<'de, A: SeqAccess<'de>> List for Erased<A, A::Error> {
    fn each(&mut self, decode: &mut Decoder<'_>) -> Result<(), Failure> {
        self.again(|list| each(list, decode))
    }
}

fn each<'de, A: SeqAccess<'de>>(list: &mut A, decode: &mut Decoder<'_>) -> Result<(), A::Error> {
    while list.next_element_seed(Seed(&mut *decode))?.is_some() {}
    Ok(())
}

/// Decodes the value that it is given.
struct Seed<F>(F);

impl<'de, F> DeserializeSeed<'de> for Seed<F>
where
    F: FnOnce(&mut dyn Source) -> Result<(), Failure>,
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        with(deserializer, self.0)
    }
}

/// Looks at a key.
struct Key<F>(F);

impl<'de, F, T> DeserializeSeed<'de> for Key<F>
where
    F: FnOnce(&str) -> T,
{
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<F, T> Visitor<'_> for Key<F>
where
    F: FnOnce(&str) -> T,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<T, E> {
        Ok((self.0)(key))
    }
}

struct Word<'a>(&'a mut dyn FnMut(&str));

impl Visitor<'_> for Word<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        (self.0)(text);
        Ok(())
    }
}

struct Optional<'a, 'd>(&'a mut Decoder<'d>);

impl<'de> Visitor<'de> for Optional<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        with(deserializer, self.0)
    }
}

struct Elements<'a, 'd>(&'a mut Decoder<'d>);

impl<'de> Visitor<'de> for Elements<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        each(&mut list, self.0)
    }
}

/// Shows the entries of an object.
fn show<'de, A: MapAccess<'de>>(
    rest: A,
    take: impl FnOnce(&mut dyn Entries) -> Result<(), Failure>,
) -> Result<(), A::Error> {
    let before = Vec::new();
    let mut erased = Erased::new(Map { before, rest });
    take(&mut erased).map_err(|failure| failure.or(erased.error))
}

struct Named<'a> {
    name: &'static str,
    object: &'a mut dyn Object,
}

impl<'de> Visitor<'de> for Named<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object, {}", self.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        show(map, |entries| self.object.fill(entries))
    }
}

struct OneOf<'a> {
    expected: &'static str,
    decode: &'a mut dyn FnMut(Shape<'_>) -> Result<(), Failure>,
}

impl<'de> Visitor<'de> for OneOf<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        (self.decode)(Shape::Boolean(value)).map_err(|failure| failure.or(None))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        (self.decode)(Shape::Text(text)).map_err(|failure| failure.or(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        let mut erased = Erased::new(list);
        (self.decode)(Shape::List(&mut erased)).map_err(|failure| failure.or(erased.error))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        show(map, |entries| (self.decode)(Shape::Object(entries)))
    }
}
