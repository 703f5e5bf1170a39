//! Decoding of unions by one field, the tag, without reading the object twice.
//!
//! serde's own tagged enums read the whole object into a buffer first. Telegram writes the tag
//! first, nearly always, so here the rest of the object is decoded where it stands, and only what
//! came before the tag is kept.

use std::{fmt, marker::PhantomData, vec};

use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeSeed, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};
use serde_json::{Map, Value};

/// A union whose variants differ by the text of one field.
pub(crate) trait Tagged: Sized {
    const NAME: &'static str;
    const TAG: &'static str;

    /// Decodes the variant that the tag means from the other entries of the object.
    fn decode<'de, A: MapAccess<'de>>(tag: &str, object: Entries<A>) -> Result<Self, A::Error>;

    /// Keeps an object without a tag, or with one that nobody knows.
    fn from_unknown(value: Value) -> Self;
}

/// An object, decoded by its tag.
pub(crate) fn deserialize<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Tagged,
{
    struct Object<T>(PhantomData<T>);

    impl<'de, T: Tagged> Visitor<'de> for Object<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "an object, {}", T::NAME)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            by_tag(map)
        }
    }

    deserializer.deserialize_map(Object(PhantomData))
}

/// An object by its tag, or a text, or a list.
pub(crate) fn deserialize_with_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Tagged + Deserialize<'de> + From<String> + From<Vec<T>>,
{
    struct Any<T>(PhantomData<T>);

    impl<'de, T> Visitor<'de> for Any<T>
    where
        T: Tagged + Deserialize<'de> + From<String> + From<Vec<T>>,
    {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a string, an array or an object, {}", T::NAME)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            Ok(T::from(text.to_owned()))
        }

        fn visit_string<E: Error>(self, text: String) -> Result<T, E> {
            Ok(T::from(text))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
            Vec::deserialize(SeqAccessDeserializer::new(list)).map(T::from)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            by_tag(map)
        }
    }

    deserializer.deserialize_any(Any(PhantomData))
}

/// An object of one type where the field is this number, and of another where it is any other.
pub(crate) fn deserialize_numbered<'de, D, T, First, Second>(
    deserializer: D,
    field: &'static str,
    number: i64,
    first: impl FnOnce(First) -> T,
    second: impl FnOnce(Second) -> T,
    unknown: impl FnOnce(Value) -> T,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    First: Deserialize<'de>,
    Second: Deserialize<'de>,
{
    enum Found<First, Second> {
        First(First),
        Second(Second),
        Unknown(Value),
    }

    struct Numbered<First, Second> {
        field: &'static str,
        number: i64,
        types: PhantomData<(First, Second)>,
    }

    impl<'de, First, Second> Visitor<'de> for Numbered<First, Second>
    where
        First: Deserialize<'de>,
        Second: Deserialize<'de>,
    {
        type Value = Found<First, Second>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "an object with a field `{}`", self.field)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
            let (found, mut object) = Entries::until(self.field, map)?;
            let Some(found) = found else {
                return object.unknown(self.field, None).map(Found::Unknown);
            };
            let is_first = found.as_i64() == Some(self.number);
            object.put_back(self.field, found);
            if is_first {
                object.decode().map(Found::First)
            } else {
                object.decode().map(Found::Second)
            }
        }
    }

    let found = deserializer.deserialize_map(Numbered {
        field,
        number,
        types: PhantomData,
    })?;
    Ok(match found {
        Found::First(value) => first(value),
        Found::Second(value) => second(value),
        Found::Unknown(value) => unknown(value),
    })
}

fn by_tag<'de, A: MapAccess<'de>, T: Tagged>(map: A) -> Result<T, A::Error> {
    match Entries::until(T::TAG, map)? {
        (Some(Value::String(tag)), object) => T::decode(&tag, object),
        (tag, object) => object.unknown(T::TAG, tag).map(T::from_unknown),
    }
}

/// The entries of an object: those that were read on the way to the tag, then the rest.
pub(crate) struct Entries<A> {
    read: vec::IntoIter<(String, Value)>,
    value: Option<Value>,
    rest: A,
}

impl<A> Entries<A> {
    /// Reads until the tag; the tag itself is not among the entries.
    fn until<'de>(tag: &'static str, mut map: A) -> Result<(Option<Value>, Self), A::Error>
    where
        A: MapAccess<'de>,
    {
        let mut read = Vec::new();
        let mut found = None;
        while let Some(key) = map.next_key_seed(KeyOrTag(tag))? {
            match key {
                None => {
                    found = Some(map.next_value()?);
                    break;
                }
                Some(key) => read.push((key, map.next_value()?)),
            }
        }
        let entries = Self {
            read: read.into_iter(),
            value: None,
            rest: map,
        };
        Ok((found, entries))
    }

    fn put_back(&mut self, tag: &str, value: Value) {
        let mut read: Vec<_> = self.read.by_ref().collect();
        read.push((tag.to_owned(), value));
        self.read = read.into_iter();
    }

    /// Decodes the object.
    pub(crate) fn decode<'de, T: Deserialize<'de>>(self) -> Result<T, A::Error>
    where
        A: MapAccess<'de>,
    {
        T::deserialize(MapAccessDeserializer::new(self))
    }

    /// The object as it is, with its tag.
    pub(crate) fn unknown<'de>(mut self, tag: &str, value: Option<Value>) -> Result<Value, A::Error>
    where
        A: MapAccess<'de>,
    {
        let mut object: Map<String, Value> = self.read.by_ref().collect();
        if let Some(value) = value {
            object.insert(tag.to_owned(), value);
        }
        while let Some((key, value)) = self.rest.next_entry()? {
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        match self.read.next() {
            Some((key, value)) => {
                self.value = Some(value);
                seed.deserialize(key.into_deserializer()).map(Some)
            }
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(A::Error::custom),
            None => self.rest.next_value_seed(seed),
        }
    }
}

/// `None` for the tag, without an allocation, and any other key as it is.
struct KeyOrTag(&'static str);

impl<'de> DeserializeSeed<'de> for KeyOrTag {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyOrTag {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok((key != self.0).then(|| key.to_owned()))
    }
}
