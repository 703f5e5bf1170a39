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

/// How the parameters of a method are written, in Telegram's order.
macro_rules! parameters {
    ($owner:ident $(by $tag:literal = $text:literal)? { $($field:ident: $how:ident,)* }) => {
        impl crate::encode::Encode for $owner {
            fn encode(&self, sink: &mut dyn crate::encode::Sink) {
                sink.object(&[
                    $(($tag, &$text),)?
                    $((key!($field), crate::encode::$how(&self.$field)),)*
                ]);
            }
        }

        serialize! { $owner }
    };
}

/// How the fields of an object are written and read.
macro_rules! object {
    ($owner:ident $(by $tag:literal = $text:literal)? { $($field:ident: $how:ident,)* }) => {
        parameters! { $owner $(by $tag = $text)? { $($field: $how,)* } }

        const _: () = {
            places! { $($field)* }

            impl crate::decode::Fields for $owner {
                fn place(&mut self, key: &str) -> Option<usize> {
                    match key {
                        $(key!($field) => Some(Place::$field as usize),)*
                        _ => None,
                    }
                }

                #[allow(unused_variables, reason = "some objects have no fields")]
                fn field(
                    &mut self,
                    place: usize,
                    source: &mut dyn crate::decode::Source,
                ) -> Result<(), crate::decode::Failure> {
                    $(if place == Place::$field as usize {
                        return crate::decode::$how(&mut self.$field, source);
                    })*
                    Ok(())
                }
            }

            impl crate::decode::Object for $owner {
                #[allow(unused_variables, reason = "some objects require nothing")]
                fn fill(
                    &mut self,
                    entries: &mut dyn crate::decode::Entries,
                ) -> Result<(), crate::decode::Failure> {
                    let places = entries.fields(self)?;
                    $(missing! { places $field $how })*
                    Ok(())
                }
            }
        };

        impl crate::decode::Decode for $owner {
            fn blank() -> Self {
                Self { $($field: blank!($how)),* }
            }

            fn decode(
                slot: &mut Option<Self>,
                source: &mut dyn crate::decode::Source,
            ) -> Result<(), crate::decode::Failure> {
                *slot = Some(Self::blank());
                slot.as_mut().map_or(Ok(()), |value| value.decode_over(source))
            }

            fn decode_over(
                &mut self,
                source: &mut dyn crate::decode::Source,
            ) -> Result<(), crate::decode::Failure> {
                source.object(stringify!($owner), self)
            }
        }

        deserialize! { $owner }
    };
}

/// `Decode` of a union of objects, which is made in an empty slot.
macro_rules! decode_object {
    ($name:ident) => {
        impl crate::decode::Decode for $name {
            fn blank() -> Self {
                Self::Unknown(Box::default())
            }

            fn decode(
                slot: &mut Option<Self>,
                source: &mut dyn crate::decode::Source,
            ) -> Result<(), crate::decode::Failure> {
                source.object(stringify!($name), slot)
            }
        }

        deserialize! { $name }
    };
}

/// A number for each field: as many as [`Places`](crate::decode::Places) has room for.
macro_rules! places {
    () => {};
    ($($field:ident)+) => {
        #[allow(non_camel_case_types, reason = "they are the names of fields")]
        #[repr(u8)]
        enum Place { $($field),+ }
    };
}

/// `Serialize` of what can be encoded.
macro_rules! serialize {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::encode::serialize(self, serializer)
            }
        }
    };
}

/// `Deserialize` of what can be decoded.
macro_rules! deserialize {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::decode::deserialize(deserializer)
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

/// A field whose key has not come yet.
macro_rules! blank {
    (required) => {
        crate::decode::Decode::blank()
    };
    (optional) => {
        None
    };
    (flag) => {
        false
    };
}

/// Fails where a field must be there and is not.
macro_rules! missing {
    ($places:ident $field:ident required) => {
        if !$places.contains(Place::$field as usize) {
            return Err(crate::decode::Failure::Missing(key!($field)));
        }
    };
    ($places:ident $field:ident $how:ident) => {};
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

        impl crate::encode::Encode for $name {
            fn encode(&self, sink: &mut dyn crate::encode::Sink) {
                sink.text(self.as_str());
            }
        }

        impl crate::decode::Decode for $name {
            fn blank() -> Self {
                Self::Other(Box::default())
            }

            fn decode(
                slot: &mut Option<Self>,
                source: &mut dyn crate::decode::Source,
            ) -> Result<(), crate::decode::Failure> {
                crate::decode::word(slot, source)
            }
        }

        serialize! { $name }
        deserialize! { $name }
    };
}

/// `From` for each variant of a union, and how it is written.
macro_rules! variants {
    ($name:ident or $($other:ident)+: $($variant:ident($how:ident $type:ident),)+) => {
        $(variant_from! { $name: $variant($how $type) })+

        impl crate::encode::Encode for $name {
            fn encode(&self, sink: &mut dyn crate::encode::Sink) {
                match self {
                    $(Self::$variant(value) => value.encode(sink),)+
                    $(Self::$other(value) => value.encode(sink),)+
                }
            }
        }

        serialize! { $name }
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
        impl crate::decode::Tagged for $name {
            const NAME: &'static str = stringify!($name);
            const TAG: &'static str = $tag;

            fn of_tag(
                slot: &mut Option<Self>,
                tag: &str,
                entries: &mut dyn crate::decode::Entries,
            ) -> Result<(), crate::decode::Failure> {
                match tag {
                    $($text => crate::decode::variant(slot, Self::$variant, entries),)+
                    _ => Ok(()),
                }
            }

            fn unknown(object: serde_json::Value) -> Self {
                Self::Unknown(Box::new(object))
            }
        }
    };
}

/// A union whose variants differ by the text of one field.
macro_rules! tagged {
    ($name:ident by $tag:literal: $($text:literal => $variant:ident($how:ident $type:ident),)+) => {
        variants! { $name or Unknown: $($variant($how $type),)+ }
        tags! { $name by $tag: $($text => $variant),+ }

        impl crate::decode::Object for Option<$name> {
            fn fill(
                &mut self,
                entries: &mut dyn crate::decode::Entries,
            ) -> Result<(), crate::decode::Failure> {
                crate::decode::by_tag(self, entries)
            }
        }

        decode_object! { $name }
    };
}

/// A union that may also be a text, or a list of itself.
macro_rules! text_or_tagged {
    (
        $name:ident by $tag:literal, text $plain:ident, list $list:ident:
        $($text:literal => $variant:ident($how:ident $type:ident),)+
    ) => {
        variants! { $name or $plain $list Unknown: $($variant($how $type),)+ }
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

        impl crate::decode::Decode for $name {
            fn blank() -> Self {
                Self::$plain(String::new())
            }

            fn decode(
                slot: &mut Option<Self>,
                source: &mut dyn crate::decode::Source,
            ) -> Result<(), crate::decode::Failure> {
                crate::decode::text_or_by_tag(slot, source)
            }
        }

        deserialize! { $name }
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
            $name or Unknown:
            $first($first_how $first_type),
            $second($second_how $second_type),
        }

        impl crate::decode::Object for Option<$name> {
            fn fill(
                &mut self,
                entries: &mut dyn crate::decode::Entries,
            ) -> Result<(), crate::decode::Failure> {
                crate::decode::by_number(
                    self,
                    ($field, $number),
                    $name::$first,
                    $name::$second,
                    $name::Unknown,
                    entries,
                )
            }
        }

        decode_object! { $name }
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
        variants! { $name or Unknown: $($variant($how $type),)+ }

        impl crate::decode::Decode for $name {
            fn blank() -> Self {
                Self::Unknown(Box::default())
            }

            fn decode(
                slot: &mut Option<Self>,
                source: &mut dyn crate::decode::Source,
            ) -> Result<(), crate::decode::Failure> {
                let candidates = [$(crate::decode::Candidate {
                    tag: &[$(($tag, $text))?],
                    keys: &[$($key),*],
                    decode: |slot, source| crate::decode::by_value(slot, Self::$variant, source),
                }),+];
                crate::decode::by_keys(slot, &candidates, Self::Unknown, source)
            }
        }

        deserialize! { $name }
    };
}

/// An object, or the word `true`.
macro_rules! or_true {
    ($name:ident: $variant:ident(box $type:ident)) => {
        variant_from! { $name: $variant(box $type) }

        impl crate::encode::Encode for $name {
            fn encode(&self, sink: &mut dyn crate::encode::Sink) {
                match self {
                    Self::$variant(value) => value.encode(sink),
                    Self::True => sink.boolean(true),
                }
            }
        }

        impl crate::decode::Decode for $name {
            fn blank() -> Self {
                Self::True
            }

            fn decode(
                slot: &mut Option<Self>,
                source: &mut dyn crate::decode::Source,
            ) -> Result<(), crate::decode::Failure> {
                crate::decode::or_true(slot, (Self::$variant, Self::True), source)
            }
        }

        serialize! { $name }
        deserialize! { $name }
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
            const NAMES: &'static [&'static str] = &[$($name),+];

            fn decode(
                name: &str,
                source: &mut dyn crate::decode::Source,
            ) -> Result<Option<Self>, crate::decode::Failure> {
                match name {
                    $($name => crate::update::kind(source, Self::$kind),)+
                    _ => Ok(None),
                }
            }

            fn value(&self) -> &dyn crate::encode::Encode {
                match self {
                    $(Self::$kind(value) => value,)+
                    Self::Unknown(unknown) => &unknown.value,
                }
            }
        }
    };
}
