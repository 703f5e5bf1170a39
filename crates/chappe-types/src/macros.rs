//! What the generated files leave to macros: constructors, setters, open enums, unions.
//!
//! A file of types stays a list of names, types and sentences, and each rule is written once,
//! here. Where a macro makes an item of a name, the name comes from the place of use, so that an
//! editor's "go to definition" ends at the line of the field.

/// The type of an argument: a word for how it is taken, and what it becomes.
macro_rules! argument {
    (plain $type:ty) => { $type };
    (flag $type:ty) => { $type };
    (boxed $type:ty) => { $type };
    (into $type:ty) => { impl Into<$type> };
    (each $type:ty) => { impl IntoIterator<Item = $type> };
    (each_into $type:ty) => { impl IntoIterator<Item = impl Into<$type>> };
    (rows $type:ty) => { impl IntoIterator<Item = impl IntoIterator<Item = $type>> };
}

/// An argument as it is kept.
macro_rules! converted {
    (plain $value:ident) => {
        $value
    };
    (flag $value:ident) => {
        $value
    };
    (boxed $value:ident) => {
        Box::new($value)
    };
    (into $value:ident) => {
        $value.into()
    };
    (each $value:ident) => {
        $value.into_iter().collect()
    };
    (each_into $value:ident) => {
        $value.into_iter().map(Into::into).collect()
    };
    (rows $value:ident) => {
        $value
            .into_iter()
            .map(|row| row.into_iter().collect())
            .collect()
    };
}

/// A setter's assignment: all but a flag are optional.
macro_rules! kept {
    (flag $value:ident) => { $value };
    ($how:ident $value:ident) => { Some(converted!($how $value)) };
}

/// `new` with what is required, and a setter for each optional field.
macro_rules! builder {
    (
        $owner:ident($($required:ident: $required_how:ident $required_type:ty),* $(,)?)
        $(always $given:ident)*
        { $($(#[$doc:meta])* $field:ident: $how:ident $type:ty,)* }
    ) => {
        impl $owner {
            /// Made of what is required; what is optional has setters.
            #[allow(clippy::too_many_arguments, reason = "Telegram requires as many")]
            pub fn new($($required: argument!($required_how $required_type)),*) -> Self {
                Self {
                    $($required: converted!($required_how $required),)*
                    $($given: true,)*
                    $($field: Default::default(),)*
                }
            }

            $(
                $(#[$doc])*
                pub fn $field(mut self, $field: argument!($how $type)) -> Self {
                    self.$field = kept!($how $field);
                    self
                }
            )*
        }

        default! { $owner($($required)*) }
    };
}

/// `builder!` for a type that is also received: its `Deserialize`.
///
/// Why not serde's derive? It writes each object three times, for keys as text, as bytes and as
/// numbers, and for arrays in place of objects. Telegram sends objects with keys, and of four
/// hundred types that was a third of the time to compile this crate.
macro_rules! object {
    (
        $owner:ident($($required:ident: $required_how:ident $required_type:ty),* $(,)?)
        $(always $given:ident)*
        { $($(#[$doc:meta])* $field:ident: $how:ident $type:ty,)* }
    ) => {
        builder! {
            $owner($($required: $required_how $required_type),*) $(always $given)*
            { $($(#[$doc])* $field: $how $type,)* }
        }

        impl<'de> serde::Deserialize<'de> for $owner {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Object;

                impl<'de> serde::de::Visitor<'de> for Object {
                    type Value = $owner;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("an object, ", stringify!($owner)))
                    }

                    #[allow(unused_variables, reason = "some objects have no fields")]
                    fn visit_map<A>(self, mut map: A) -> Result<$owner, A::Error>
                    where
                        A: serde::de::MapAccess<'de>,
                    {
                        $(let mut $required = None;)*
                        $(let mut $given = None;)*
                        $(let mut $field = absent!($how);)*
                        while let Some(crate::object::Key(key)) = map.next_key()? {
                            let key: &str = &key;
                            $(if key == key!($required) {
                                $required = Some(map.next_value()?);
                                continue;
                            })*
                            $(if key == key!($given) {
                                $given = Some(map.next_value()?);
                                continue;
                            })*
                            $(if key == key!($field) {
                                $field = present!($how map);
                                continue;
                            })*
                            map.next_value::<serde::de::IgnoredAny>()?;
                        }
                        Ok($owner {
                            $($required: crate::object::required($required, key!($required))?,)*
                            $($given: crate::object::required($given, key!($given))?,)*
                            $($field,)*
                        })
                    }
                }

                deserializer.deserialize_map(Object)
            }
        }
    };
}

/// The name of a field in JSON.
macro_rules! key {
    (r#type) => {
        "type"
    };
    ($field:ident) => {
        stringify!($field)
    };
}

/// What an optional field is where its key is missing.
macro_rules! absent {
    (flag) => {
        false
    };
    ($how:ident) => {
        None
    };
}

/// An optional field whose key is there; `null` stands for a missing one.
macro_rules! present {
    (flag $map:ident) => {
        $map.next_value::<Option<bool>>()?.unwrap_or_default()
    };
    ($how:ident $map:ident) => {
        $map.next_value()?
    };
}

/// `Default`, where nothing is required.
macro_rules! default {
    ($owner:ident()) => {
        impl Default for $owner {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    ($owner:ident($($required:ident)+)) => {};
}

/// `builder!` for a method: its request has the same setters.
macro_rules! method_builder {
    (
        $owner:ident($($required:tt)*) $(always $given:ident)*
        { $($(#[$doc:meta])* $field:ident: $how:ident $type:ty,)* }
    ) => {
        builder! {
            $owner($($required)*) $(always $given)*
            { $($(#[$doc])* $field: $how $type,)* }
        }
        request_setters! { $owner { $($(#[$doc])* $field: $how $type,)* } }
    };
}

/// The setters of a method on its request.
macro_rules! request_setters {
    ($owner:ident {}) => {};
    ($owner:ident { $($(#[$doc:meta])* $field:ident: $how:ident $type:ty,)+ }) => {
        #[doc = concat!("The optional parameters of [`", stringify!($owner), "`].")]
        impl<S> crate::Request<S, $owner> {
            $(
                $(#[$doc])*
                pub fn $field(mut self, $field: argument!($how $type)) -> Self {
                    // Not through `map`: nine hundred closures take their time to compile.
                    self.method.$field = kept!($how $field);
                    self
                }
            )+
        }
    };
}

/// An enum of strings that keeps a string that it does not know.
macro_rules! open_enum {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
            /// One that Telegram added later.
            Other(Box<str>),
        }

        impl $name {
            /// All values that are known here.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The value in Telegram's spelling.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Other(text) => text,
                }
            }

            fn known(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::known(text).unwrap_or_else(|| Self::Other(text.into()))
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::known(&text).unwrap_or_else(|| Self::Other(text.into()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::text::deserialize(deserializer)
            }
        }
    };
}

/// `From` for each variant of a union, and its `Serialize`.
macro_rules! variants {
    ($name:ident: $($variant:ident($how:ident $type:ident),)+) => {
        $(variant_from! { $name: $variant($how $type) })+

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => value.serialize(serializer),)+
                    Self::Unknown(value) => value.serialize(serializer),
                }
            }
        }
    };
}

macro_rules! variant_from {
    ($name:ident: $variant:ident(box $type:ident)) => {
        impl From<$type> for $name {
            fn from(value: $type) -> Self {
                Self::$variant(Box::new(value))
            }
        }
    };
    ($name:ident: $variant:ident(own $type:ident)) => {
        impl From<$type> for $name {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        }
    };
}

/// `Tagged`, which says what each text of the tag means.
macro_rules! tags {
    ($name:ident by $tag:literal: $($text:literal => $variant:ident),+) => {
        impl crate::tagged::Tagged for $name {
            const NAME: &'static str = stringify!($name);
            const TAG: &'static str = $tag;

            fn decode<'de, A: serde::de::MapAccess<'de>>(
                tag: &str,
                object: crate::tagged::Entries<A>,
            ) -> Result<Self, A::Error> {
                match tag {
                    $($text => object.decode().map(Self::$variant),)+
                    _ => object.unknown(Self::TAG, Some(tag.into())).map(Self::from_unknown),
                }
            }

            fn from_unknown(value: serde_json::Value) -> Self {
                Self::Unknown(Box::new(value))
            }
        }
    };
}

/// A union whose variants differ by the text of one field.
macro_rules! tagged {
    ($name:ident by $tag:literal: $($text:literal => $variant:ident($how:ident $type:ident),)+) => {
        variants! { $name: $($variant($how $type),)+ }
        tags! { $name by $tag: $($text => $variant),+ }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::tagged::deserialize(deserializer)
            }
        }
    };
}

/// A union that may also be a text, or a list of itself.
macro_rules! text_or_tagged {
    (
        $name:ident by $tag:literal, text $plain:ident, list $list:ident:
        $($text:literal => $variant:ident($how:ident $type:ident),)+
    ) => {
        $(variant_from! { $name: $variant($how $type) })+
        tags! { $name by $tag: $($text => $variant),+ }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::$plain(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::$plain(text)
            }
        }

        impl From<Vec<Self>> for $name {
            fn from(list: Vec<Self>) -> Self {
                Self::$list(list)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::$plain(text) => text.serialize(serializer),
                    Self::$list(list) => list.serialize(serializer),
                    $(Self::$variant(value) => value.serialize(serializer),)+
                    Self::Unknown(value) => value.serialize(serializer),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::tagged::deserialize_with_text(deserializer)
            }
        }
    };
}

/// A union of two, by the number in one field.
macro_rules! numbered {
    (
        $name:ident by $field:literal, $number:literal is the first:
        $first:ident($first_how:ident $first_type:ident),
        $second:ident($second_how:ident $second_type:ident),
    ) => {
        variants! {
            $name:
            $first($first_how $first_type),
            $second($second_how $second_type),
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::tagged::deserialize_numbered(
                    deserializer,
                    $field,
                    $number,
                    Self::$first,
                    Self::$second,
                    |value| Self::Unknown(Box::new(value)),
                )
            }
        }
    };
}

/// A union whose variants differ by the keys that are there.
macro_rules! keyed {
    (
        $name:ident: $(
            [$($key:literal),*] $(and $tag:literal = $text:literal)?
            => $variant:ident($how:ident $type:ident),
        )+
    ) => {
        variants! { $name: $($variant($how $type),)+ }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use crate::keyed::{Candidate, best, decode};

                const CANDIDATES: &[Candidate] = &[$(Candidate {
                    name: stringify!($variant),
                    tag: &[$(($tag, $text))?],
                    keys: &[$($key),*],
                }),+];

                let value = serde_json::Value::deserialize(deserializer)?;
                $(
                    if best(CANDIDATES, &value) == Some(stringify!($variant)) {
                        return decode(value).map(Self::$variant);
                    }
                )+
                Ok(Self::Unknown(Box::new(value)))
            }
        }
    };
}

/// An object, or the word `true`.
macro_rules! or_true {
    ($name:ident: $variant:ident(box $type:ident)) => {
        variant_from! { $name: $variant(box $type) }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::$variant(value) => value.serialize(serializer),
                    Self::True => serializer.serialize_bool(true),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::or_true::deserialize(deserializer)
                    .map(|value| value.map_or(Self::True, Self::$variant))
            }
        }
    };
}

/// Which fields of a struct, or variants of a union, may hold files.
macro_rules! attach {
    (enum $name:ident: $($variant:ident),+) => {
        impl chappe_core::Attach for $name {
            fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a chappe_core::InputFile)) {
                match self {
                    $(Self::$variant(value) => chappe_core::Attach::visit_files(value, visit),)+
                    _ => {}
                }
            }
        }
    };
    ($name:ident: $($field:ident),+) => {
        impl chappe_core::Attach for $name {
            fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a chappe_core::InputFile)) {
                $(chappe_core::Attach::visit_files(&self.$field, visit);)+
            }
        }
    };
}

/// What `Update` needs of its kinds.
macro_rules! update_kinds {
    ($($name:literal => $kind:ident,)+) => {
        impl UpdateKind {
            /// The kind's name in Telegram's spelling, such as `callback_query`; that of an
            /// unknown kind may be empty.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$kind(_) => $name,)+
                    Self::Unknown(unknown) => &unknown.name,
                }
            }

            /// The kind's type, to be named in `allowed_updates`.
            pub fn update_type(&self) -> UpdateType {
                match self {
                    $(Self::$kind(_) => UpdateType::$kind,)+
                    Self::Unknown(unknown) => UpdateType::from(unknown.name.as_str()),
                }
            }
        }

        impl crate::update::Kinds for UpdateKind {
            fn is_known(name: &str) -> bool {
                matches!(name, $($name)|+)
            }

            fn decode<'de, A: serde::de::MapAccess<'de>>(
                name: &str,
                map: &mut A,
            ) -> Result<Option<Self>, A::Error> {
                match name {
                    $($name => Ok(map.next_value::<Option<_>>()?.map(Self::$kind)),)+
                    _ => Ok(None),
                }
            }

            fn encode<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                match self {
                    $(Self::$kind(value) => map.serialize_entry($name, value),)+
                    Self::Unknown(unknown) if unknown.name.is_empty() => Ok(()),
                    Self::Unknown(unknown) => map.serialize_entry(&unknown.name, &unknown.value),
                }
            }
        }
    };
}
