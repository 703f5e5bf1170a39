//! Decoding, compiled once for each type.
//!
//! serde's own way is generic: a type is compiled anew for each deserializer, in each crate that
//! decodes it, and a `Message` is made of half of all types. So serde ends here. A [`Source`] is
//! any deserializer behind a pointer, a type decodes from that, and `Deserialize` of every type is
//! a call of [`deserialize`]. The price is a call through a pointer for each field.

mod source;
mod union;

use chappe_core::{ChatId, InputFile, UnixTime};
use serde_json::Value;

pub(crate) use self::{
    source::{deserialize, from_json},
    union::{
        Candidate, Tagged, by_keys, by_number, by_tag, by_value, or_true, text_or_by_tag, variant,
    },
};

/// A type that can be decoded.
///
/// Into its place, not as a result: a large value is not moved through every function on its way.
/// After a failure there may be anything in that place.
pub(crate) trait Decode: Sized {
    /// Any value: what a required field is before it is decoded.
    fn blank() -> Self;

    /// Decodes into a field that is not there yet.
    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure>;

    /// Decodes over a value.
    fn decode_over(&mut self, source: &mut dyn Source) -> Result<(), Failure> {
        let mut slot = None;
        Self::decode(&mut slot, source)?;
        if let Some(value) = slot {
            *self = value;
        }
        Ok(())
    }
}

/// What is made of the entries of an object.
pub(crate) trait Object {
    fn fill(&mut self, entries: &mut dyn Entries) -> Result<(), Failure>;
}

/// The fields of an object.
pub(crate) trait Fields {
    /// The place of the field with this key; `None` for a key that is to be ignored.
    fn place(&mut self, key: &str) -> Option<usize>;

    /// Decodes the field at a place.
    fn field(&mut self, place: usize, source: &mut dyn Source) -> Result<(), Failure>;
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
    fn object(&mut self, name: &'static str, object: &mut dyn Object) -> Result<(), Failure>;

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
    /// Decodes the fields, ignores all other entries, and says which fields were there.
    fn fields(&mut self, fields: &mut dyn Fields) -> Result<Places, Failure>;

    /// Takes the entry with this key; those before it are kept for later.
    fn find(&mut self, key: &str) -> Result<Option<Value>, Failure>;

    /// Puts back an entry that was taken.
    fn put_back(&mut self, key: &str, value: Value);

    /// Takes all entries as they are, as an object.
    fn whole(&mut self) -> Result<Value, Failure>;
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

/// A set of places, one bit for each.
#[derive(Default)]
pub(crate) struct Places([u64; 4]);

impl Places {
    pub(crate) fn insert(&mut self, place: usize) {
        self.0[place / 64] |= 1 << (place % 64);
    }

    pub(crate) fn contains(&self, place: usize) -> bool {
        self.0[place / 64] & (1 << (place % 64)) != 0
    }
}

/// Decodes a field that must be there.
pub(crate) fn required<T: Decode>(field: &mut T, source: &mut dyn Source) -> Result<(), Failure> {
    field.decode_over(source)
}

/// Decodes a field that need not be there; `null` stands for a missing one.
pub(crate) fn optional<T: Decode>(
    field: &mut Option<T>,
    source: &mut dyn Source,
) -> Result<(), Failure> {
    *field = None;
    source.optional(&mut |source| T::decode(field, source))
}

/// Decodes a field that is `true`, or is not there.
pub(crate) fn flag(field: &mut bool, source: &mut dyn Source) -> Result<(), Failure> {
    let mut value = None;
    optional(&mut value, source)?;
    *field = value.unwrap_or_default();
    Ok(())
}

/// Decodes a word of a list that Telegram may extend; one that is known costs no allocation.
pub(crate) fn word<T: for<'a> From<&'a str>>(
    slot: &mut Option<T>,
    source: &mut dyn Source,
) -> Result<(), Failure> {
    source.word(&mut |text| *slot = Some(T::from(text)))
}

impl Decode for bool {
    fn blank() -> Self {
        false
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        *slot = Some(source.boolean()?);
        Ok(())
    }
}

impl Decode for i64 {
    fn blank() -> Self {
        0
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        *slot = Some(source.integer()?);
        Ok(())
    }
}

impl Decode for f64 {
    fn blank() -> Self {
        0.0
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        *slot = Some(source.float()?);
        Ok(())
    }
}

impl Decode for String {
    fn blank() -> Self {
        Self::new()
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        *slot = Some(source.text()?);
        Ok(())
    }
}

impl Decode for UnixTime {
    fn blank() -> Self {
        Self(0)
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        *slot = Some(Self(source.integer()?));
        Ok(())
    }
}

impl Decode for ChatId {
    fn blank() -> Self {
        Self::from(0)
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        let value = source.value()?;
        *slot = Some(serde_json::from_value(value).map_err(Failure::other)?);
        Ok(())
    }
}

impl Decode for InputFile {
    fn blank() -> Self {
        Self::file_id("")
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        *slot = Some(Self::file_id(source.text()?));
        Ok(())
    }
}

impl<T: Decode> Decode for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        *slot = Some(Self::blank());
        slot.as_mut()
            .map_or(Ok(()), |value| value.decode_over(source))
    }

    fn decode_over(&mut self, source: &mut dyn Source) -> Result<(), Failure> {
        T::decode_over(self, source)
    }
}

impl<T: Object> Object for Box<T> {
    fn fill(&mut self, entries: &mut dyn Entries) -> Result<(), Failure> {
        T::fill(self, entries)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        let list = slot.insert(Self::new());
        source.list(&mut |source| push(list, source))
    }
}

/// Decodes one more element of a list.
fn push<T: Decode>(list: &mut Vec<T>, source: &mut dyn Source) -> Result<(), Failure> {
    let mut item = None;
    T::decode(&mut item, source)?;
    if let Some(item) = item {
        list.push(item);
    }
    Ok(())
}

impl Failure {
    pub(crate) fn other(reason: impl std::fmt::Display) -> Self {
        Self::Other(reason.to_string())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::types::{ChatMember, User};

    fn reason(json: &str) -> String {
        serde_json::from_str::<User>(json).unwrap_err().to_string()
    }

    #[test]
    fn errors_say_what_and_where() {
        assert_eq!(
            reason(r#"{"id":1,"is_bot":"no"}"#),
            r#"invalid type: string "no", expected a boolean at line 1 column 21"#
        );
        assert_eq!(
            reason(r#"{"id":1,"is_bot":false}"#),
            "missing field `first_name` at line 1 column 23"
        );
        assert_eq!(
            reason("[1]"),
            "invalid type: sequence, expected an object, User at line 1 column 0"
        );
    }

    #[test]
    fn what_comes_before_the_tag_is_decoded_too() {
        let user = json!({ "id": 1, "is_bot": false, "first_name": "Ann" });
        let first = format!(r#"{{"status":"member","user":{user}}}"#);
        let last = format!(r#"{{"user":{user},"status":"member"}}"#);
        let member: ChatMember = serde_json::from_str(&first).unwrap();
        assert_eq!(member, serde_json::from_str(&last).unwrap());
        let broken = r#"{"user":{"id":1},"status":"member"}"#;
        let error = serde_json::from_str::<ChatMember>(broken).unwrap_err();
        assert!(
            error.to_string().starts_with("missing field `is_bot`"),
            "{error}"
        );
    }

    #[test]
    fn every_source_gives_the_same() {
        let value = json!({ "id": 1, "is_bot": false, "first_name": "A\n", "last_name": null });
        let text = value.to_string();
        let user: User = serde_json::from_str(&text).unwrap();
        assert_eq!(user, serde_json::from_slice(text.as_bytes()).unwrap());
        assert_eq!(user, serde_json::from_reader(text.as_bytes()).unwrap());
        assert_eq!(user, serde_json::from_value(value).unwrap());
        assert_eq!(user.last_name, None);
    }
}
