//! Encoding, compiled once for each type.
//!
//! As in [`decode`](crate::decode), serde ends here: a type encodes into a [`Sink`], which is any
//! serializer behind a pointer, and `Serialize` of every type is a call of [`serialize`].

use chappe_core::{ChatId, InputFile, UnixTime};
use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Value;

/// A value that can be encoded.
pub(crate) trait Encode {
    /// Puts the value into the sink, once.
    fn encode(&self, sink: &mut dyn Sink);

    /// Whether a field with this value is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A place for one value.
pub(crate) trait Sink {
    fn null(&mut self);
    fn boolean(&mut self, value: bool);
    fn integer(&mut self, value: i64);
    fn float(&mut self, value: f64);
    fn text(&mut self, text: &str);

    /// A list of this many items.
    fn list<'a>(&mut self, length: usize, item: &dyn Fn(usize) -> &'a dyn Encode);

    /// An object of those of these fields that are not absent.
    fn object(&mut self, fields: &[(&str, &dyn Encode)]);

    /// A value that serialises in a way of its own.
    fn other(&mut self, value: Other<'_>);
}

/// Values whose types are not of this crate.
pub(crate) enum Other<'a> {
    Chat(&'a ChatId),
    File(&'a InputFile),
    Value(&'a Value),
}

/// `Serialize::serialize` of every type here.
pub(crate) fn serialize<S: Serializer>(
    value: &dyn Encode,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut erased = Erased::Before(serializer);
    value.encode(&mut erased);
    match erased {
        Erased::After(result) => result,
        Erased::Before(serializer) => serializer.serialize_unit(),
        Erased::Used => unreachable!("a value is encoded once"),
    }
}

/// A field that is always there.
pub(crate) fn required<T: Encode>(field: &T) -> &dyn Encode {
    field
}

/// A field that may be absent.
#[allow(clippy::ref_option, reason = "the macros pass a reference")]
pub(crate) fn optional<T: Encode>(field: &Option<T>) -> &dyn Encode {
    field
}

/// A field that is `true` or absent.
#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the macros pass a reference"
)]
pub(crate) fn flag(field: &bool) -> &'static dyn Encode {
    if *field { &Some(true) } else { &None::<bool> }
}

/// A serializer behind a pointer, and then what came of it.
enum Erased<S: Serializer> {
    Before(S),
    Used,
    After(Result<S::Ok, S::Error>),
}

impl<S: Serializer> Erased<S> {
    fn put(&mut self, put: impl FnOnce(S) -> Result<S::Ok, S::Error>) {
        if let Self::Before(serializer) = std::mem::replace(self, Self::Used) {
            *self = Self::After(put(serializer));
        }
    }
}

impl<S: Serializer> Sink for Erased<S> {
    fn null(&mut self) {
        self.put(S::serialize_none);
    }

    fn boolean(&mut self, value: bool) {
        self.put(|serializer| serializer.serialize_bool(value));
    }

    fn integer(&mut self, value: i64) {
        self.put(|serializer| serializer.serialize_i64(value));
    }

    fn float(&mut self, value: f64) {
        self.put(|serializer| serializer.serialize_f64(value));
    }

    fn text(&mut self, text: &str) {
        self.put(|serializer| serializer.serialize_str(text));
    }

    fn list<'a>(&mut self, length: usize, item: &dyn Fn(usize) -> &'a dyn Encode) {
        let items = (0..length).map(|index| Nested(item(index)));
        self.put(|serializer| serializer.collect_seq(items));
    }

    fn object(&mut self, fields: &[(&str, &dyn Encode)]) {
        self.put(|serializer| {
            // How many there are is not worth asking each field twice.
            let mut object = serializer.serialize_map(None)?;
            for (key, value) in fields.iter().filter(|(_, value)| !value.is_absent()) {
                object.serialize_entry(key, &Nested(*value))?;
            }
            object.end()
        });
    }

    fn other(&mut self, value: Other<'_>) {
        self.put(|serializer| match value {
            Other::Chat(chat) => chat.serialize(serializer),
            Other::File(file) => file.serialize(serializer),
            Other::Value(value) => value.serialize(serializer),
        });
    }
}

/// A value inside of another one, as serde wants it.
struct Nested<'a>(&'a dyn Encode);

impl Serialize for Nested<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.0, serializer)
    }
}

impl Encode for bool {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.boolean(*self);
    }
}

impl Encode for i64 {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.integer(*self);
    }
}

impl Encode for f64 {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.float(*self);
    }
}

impl Encode for &str {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(self);
    }
}

impl Encode for String {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(self);
    }
}

impl Encode for UnixTime {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.integer(self.0);
    }
}

impl Encode for ChatId {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.other(Other::Chat(self));
    }
}

impl Encode for InputFile {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.other(Other::File(self));
    }
}

impl Encode for Value {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.other(Other::Value(self));
    }
}

impl<T: Encode> Encode for Box<T> {
    fn encode(&self, sink: &mut dyn Sink) {
        T::encode(self, sink);
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.list(self.len(), &|index| &self[index]);
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, sink: &mut dyn Sink) {
        match self {
            Some(value) => value.encode(sink),
            None => sink.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}
