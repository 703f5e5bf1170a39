//! Reading of parameters that are JSON, with the server's leniencies and its words for mistakes.
//!
//! What is read is brought into the form that the types of `chappe-types` have: numbers that are
//! texts become numbers, texts that are numbers become texts, a flag that must be there and is not
//! becomes `false`, and what the server would not look at is taken out.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{
    Args,
    fault::{Fault, refuse},
    limits::{self, Measured},
    plain::{chat_in, check_formatting, is_mode, number_in, plain_item, required_text, text_in},
    shape::{Field, Kind, Object, Type, Variant},
    special,
    words::{self, Source, Within},
};
use crate::reply::Refusal;

/// Reads a parameter of a method that is JSON; `None` where it is not given, or where the server
/// takes what is given for nothing.
///
/// Its structure is checked as the server does, and so are the limits of the values in it, which
/// Telegram itself would find a little later.
pub(crate) fn read<T: DeserializeOwned>(
    args: &dyn Args,
    method: &str,
    parameter: &str,
) -> Result<Option<T>, Refusal> {
    let text = args.arg(parameter);
    let is_read =
        !text.is_empty() || (READ_IF_EMPTY.contains(&parameter) && args.has_arg(parameter));
    let known = super::method(method).and_then(|method| method.parameter(parameter));
    let Some(field) = known.filter(|_| is_read) else {
        return Ok(None);
    };
    let reader = Reader { args, method };
    let Some(value) = reader.read(field, text)? else {
        return Ok(None);
    };
    T::deserialize(value).map(Some).map_err(|error| {
        tracing::debug!(method, parameter, %error, "what was checked cannot be decoded");
        refuse(&words::malformed(method, parameter))
    })
}

/// Reads values for one call of a method.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) args: &'a dyn Args,
    pub(super) method: &'a str,
}

impl Reader<'_> {
    fn read(&self, field: &Field, text: &str) -> Result<Option<Value>, Refusal> {
        let is_formatting = self.is_formatting(field.name);
        let mut value: Value = match serde_json::from_str(text) {
            Ok(value) => value,
            Err(_) if is_formatting => return Ok(None),
            Err(_) => return Err(refuse(&words::malformed(self.method, field.name))),
        };
        if (is_formatting && !value.is_array()) || self.is_nothing(field.name, &value) {
            return Ok(None);
        }
        let checked = self.parameter(field, &mut value);
        let prefix = match words::json(self.method, field.name).within {
            Within::Item => "",
            Within::Prefix(prefix) => prefix,
        };
        match checked {
            Ok(()) if value.is_null() => Ok(None),
            Ok(()) => Ok(Some(value)),
            Err(fault) => Err(fault.after(prefix).refusal()),
        }
    }

    fn parameter(&self, field: &Field, value: &mut Value) -> Result<(), Fault> {
        let wrong = || words::wrong(self.method, field);
        match field.of {
            Type::Array(of) => {
                let items = value.as_array_mut().ok_or_else(wrong)?;
                self.items(self.method, field, of, items)?;
                match words::nothing_in(field.name) {
                    Some(words) if items.is_empty() => Err(Fault::whole(words)),
                    _ => Ok(()),
                }
            }
            of if is_markup(of) => {
                let map = value.as_object_mut().ok_or_else(wrong)?;
                let is_inline = matches!(of, Type::Ref(_));
                *value = self.markup(map, is_inline)?;
                Ok(())
            }
            of if value.is_object() || (value.is_string() && takes_text(of)) => {
                self.value(&of, value)
            }
            _ => Err(wrong()),
        }
    }

    /// The items of an array, as many as there may be.
    fn items(
        &self,
        owner: &str,
        field: &Field,
        of: &Type,
        items: &mut [Value],
    ) -> Result<(), Fault> {
        let texts = items.iter().filter_map(Value::as_str);
        let chars = texts.map(|text| text.chars().count()).sum();
        limits::check(owner, field, Measured::Items(items.len(), chars), None)?;
        items.iter_mut().try_for_each(|item| match of {
            Type::Integer | Type::Long | Type::Text => plain_item(field.name, of, item),
            Type::Array(of) => {
                let row = item.as_array_mut();
                let row = row.ok_or_else(|| Fault::field(field.name, "an Array of Arrays"))?;
                row.iter_mut().try_for_each(|item| self.item(of, item))
            }
            _ => self.item(of, item),
        })
    }

    /// An object in an array.
    pub(super) fn item(&self, of: &Type, value: &mut Value) -> Result<(), Fault> {
        let prefix = words::item(name_of(of)).unwrap_or_default();
        self.value(of, value).map_err(|fault| fault.after(prefix))
    }

    /// A value that is no field of its own.
    fn value(&self, of: &Type, value: &mut Value) -> Result<(), Fault> {
        match of {
            Type::Ref(object) => self.object(object, value),
            Type::OneOf(types) => self.one_of(types, value),
            Type::Array(of) => {
                let items = value.as_array_mut();
                let items = items.ok_or_else(|| Fault::inside("expected an Array"))?;
                items.iter_mut().try_for_each(|item| self.item(of, item))
            }
            _ if value.is_string() => Ok(()),
            _ => Err(Fault::inside("expected a String")),
        }
    }

    /// One of several objects that are told apart by a constant of theirs.
    fn one_of(&self, types: &[Type], value: &mut Value) -> Result<(), Fault> {
        let map = value.as_object_mut();
        let map = map.ok_or_else(|| Fault::inside("expected an Object"))?;
        let word = required_text(map, "type")?;
        let found = types.iter().find_map(|of| match of {
            Type::Ref(Object {
                name,
                kind: Kind::Struct(fields),
            }) => {
                let is_it = fields.iter().any(|field| field.constant() == Some(&word));
                is_it.then_some((*name, *fields))
            }
            _ => None,
        });
        match found {
            Some((name, fields)) => self.fields(name, fields, map),
            None if self.method == "sendMediaGroup" && word == "animation" => {
                let words = format!("type \"{word}\" can't be used in sendMediaGroup");
                Err(Fault::inside(words))
            }
            None => Err(Fault::inside(format!("type \"{word}\" is unsupported"))),
        }
    }

    pub(super) fn object(&self, object: &Object, value: &mut Value) -> Result<(), Fault> {
        if let Some(text) = value.as_str().filter(|_| is_text_too(object.name)) {
            *value = Map::from_iter([("text".to_owned(), text.into())]).into();
        }
        match object.kind {
            Kind::Struct(fields) => {
                let wrong = || Fault::inside(words::wrong_kind(object.name));
                let map = value.as_object_mut().ok_or_else(wrong)?;
                match object.name {
                    "MessageEntity" => special::entity(map),
                    _ => self.fields(object.name, fields, map),
                }
            }
            Kind::Union { by, variants } => self.union(object.name, by, variants, value),
        }
    }

    fn union(
        &self,
        name: &str,
        by: &str,
        variants: &[Variant],
        value: &mut Value,
    ) -> Result<(), Fault> {
        // A rich text may be a text, or several, as well.
        let plain = variants.iter().find(|variant| match variant.of {
            Type::Text => value.is_string(),
            Type::Array(_) => value.is_array(),
            _ => false,
        });
        if let Some(variant) = plain {
            return self.value(&variant.of, value);
        }
        let map = value.as_object_mut();
        let map = map.ok_or_else(|| Fault::inside(words::wrong_kind(name)))?;
        let variant = if by.is_empty() {
            special::content(variants, map)?
        } else {
            variant(name, by, variants, map)?
        };
        match variant.of {
            Type::Ref(Object {
                name,
                kind: Kind::Struct(fields),
            }) => self.fields(name, fields, map),
            _ => Ok(()),
        }
    }

    pub(super) fn fields(
        &self,
        owner: &str,
        fields: &[Field],
        map: &mut Map<String, Value>,
    ) -> Result<(), Fault> {
        special::before(owner, map);
        let is_formatting = |name: &str| {
            let mut pairs = fields.iter().filter_map(Field::formatting);
            pairs.any(|(_, entities)| entities == name)
        };
        for field in fields {
            if field.constant().is_none() && !is_formatting(field.name) {
                self.field(owner, field, map)?;
            }
        }
        for (text, (mode, entities)) in fields
            .iter()
            .filter_map(|field| Some((field.name, field.formatting()?)))
        {
            self.formatted(map, text, mode, entities)?;
        }
        special::whole(owner, map)
    }

    fn field(&self, owner: &str, field: &Field, map: &mut Map<String, Value>) -> Result<(), Fault> {
        let name = field.name;
        if field.is_upload() {
            return self.upload(owner, name, map);
        }
        let is_nothing = |value: &Value| {
            value.is_null()
                && !field.is_required
                && matches!(field.of, Type::Ref(_) | Type::Array(_))
        };
        if map.get(name).is_some_and(is_nothing) {
            map.remove(name);
        }
        let Some(value) = map.get_mut(name) else {
            return self.absent(owner, field, map);
        };
        match field.of {
            Type::Text if name.ends_with("custom_emoji_id") => {
                *value = number_in(name, value, true)?.to_string().into();
                Ok(())
            }
            Type::Text | Type::File => {
                let text = text_in(name, value)?;
                let listed = field.words();
                let is_known = listed.is_empty() || listed.contains(&text.as_str());
                if let (Some(words), false) = (words::unknown_word(owner, name), is_known) {
                    return Err(Fault::inside(words));
                }
                *value = text.clone().into();
                let measured = match field.formatting() {
                    Some((mode, _)) if is_mode(text_of(map, mode)) => Measured::Formatted,
                    _ => Measured::Text(&text),
                };
                limits::check(owner, field, measured, None)
            }
            Type::Integer | Type::Long => {
                let is_long = matches!(field.of, Type::Long) || name == "background_color";
                let number = number_in(name, value, is_long)?;
                *value = number.into();
                limits::check(owner, field, Measured::Number(number), None)
            }
            Type::Float => match value.as_f64() {
                Some(number) => limits::check(owner, field, Measured::Float(number), None),
                None => Err(Fault::field(name, "of type Number")),
            },
            Type::Flag if value.is_boolean() => Ok(()),
            Type::Flag => Err(Fault::field(name, "of type Boolean")),
            Type::Array(of) => {
                let items = value.as_array_mut();
                let items = items.ok_or_else(|| Fault::field(name, "of type Array"))?;
                let prefix = words::field(owner, name);
                self.items(owner, field, of, items)
                    .map_err(|fault| fault.after(prefix))
            }
            Type::OneOf(types) if types.iter().any(|of| matches!(of, Type::Text)) => {
                match chat_in(name, value)? {
                    Some(chat) => *value = chat,
                    None if owner.starts_with("BotCommandScope") => {
                        return Err(Fault::inside("Empty chat_id specified"));
                    }
                    None => {
                        map.remove(name);
                    }
                }
                Ok(())
            }
            of if is_markup(of) => {
                let map = value.as_object_mut();
                let map = map.ok_or_else(|| Fault::field(name, "of type Object"))?;
                *value = self.markup(map, true)?;
                Ok(())
            }
            Type::Ref(object) if object.name == "InputMessageContent" && value.is_object() => {
                self.object(object, value)
            }
            of if value.is_object() || (takes_text(of) && !value.is_null()) => {
                let prefix = words::field(owner, name);
                self.value(&of, value).map_err(|fault| fault.after(prefix))
            }
            Type::Ref(object) if SAYS_WHAT_IT_IS.contains(&object.name) => {
                Err(Fault::inside(words::wrong_kind(object.name)))
            }
            _ => Err(Fault::field(name, "of type Object")),
        }
    }

    /// A field that is not there.
    fn absent(
        &self,
        owner: &str,
        field: &Field,
        map: &mut Map<String, Value>,
    ) -> Result<(), Fault> {
        if !field.is_required {
            return Ok(());
        }
        let default = match (owner, field.name) {
            ("AcceptedGiftTypes", "gifts_from_channels") => Value::Bool(true),
            ("AcceptedGiftTypes", name) => return Err(Fault::no_field(name)),
            // The file tells its format, but not to who makes a set.
            ("InputSticker", "format") if self.method != "createNewStickerSet" => "auto".into(),
            // That is where the text was before there was anything else.
            ("InlineQueryResultArticle", "input_message_content") => {
                return Err(Fault::no_field("message_text"));
            }
            ("InlineQueryResultPhoto", "thumbnail_url") => {
                return Err(Fault::whole("PHOTO_THUMB_URL_EMPTY"));
            }
            _ if matches!(field.of, Type::Flag) => Value::Bool(false),
            (_, name) => return Err(Fault::no_field(name)),
        };
        map.insert(field.name.to_owned(), default);
        Ok(())
    }

    /// A text that may name a part of the request.
    fn upload(&self, owner: &str, name: &str, map: &mut Map<String, Value>) -> Result<(), Fault> {
        let text = match map.get_mut(name) {
            Some(value) => text_in(name, value)?,
            None => String::new(),
        };
        let (words, source) = words::no_file(owner, name);
        let is_there = match text.strip_prefix("attach://") {
            Some(part) => self.args.has_file(part),
            None => source == Source::Any && !text.is_empty(),
        };
        if is_there {
            map.insert(name.to_owned(), text.into());
            return Ok(());
        }
        if words.is_empty() {
            map.remove(name);
            return Ok(());
        }
        if source == Source::Part && !map.contains_key(name) {
            return Err(Fault::no_field(name));
        }
        Err(Fault::inside(words))
    }

    /// A text, its mode and its entities, in an object.
    fn formatted(
        &self,
        map: &mut Map<String, Value>,
        text: &str,
        mode: &str,
        entities: &str,
    ) -> Result<(), Fault> {
        let is_parsed = check_formatting(text_of(map, text), text_of(map, mode))?;
        match map.get_mut(entities) {
            Some(Value::Array(items)) if !is_parsed => items
                .iter_mut()
                .try_for_each(|item| self.item(&MESSAGE_ENTITY, item)),
            _ => {
                map.remove(entities);
                Ok(())
            }
        }
    }

    /// Whether a parameter is what formats another one.
    fn is_formatting(&self, parameter: &str) -> bool {
        super::method(self.method).is_some_and(|method| {
            let mut pairs = method.parameters.iter().filter_map(Field::formatting);
            pairs.any(|(_, entities)| entities == parameter)
        })
    }

    /// Whether the server takes this for nothing.
    fn is_nothing(&self, parameter: &str, value: &Value) -> bool {
        match parameter {
            "results" | "explanation_media" | "mask_position" => value.is_null(),
            "media" => value.is_null() && self.method == "sendPoll",
            "reply_parameters" => value.as_object().is_some_and(Map::is_empty),
            _ => false,
        }
    }
}

/// The variant of a union that a field of the object tells.
fn variant<'v>(
    name: &str,
    by: &str,
    variants: &'v [Variant],
    map: &mut Map<String, Value>,
) -> Result<&'v Variant, Fault> {
    if name == "PassportElementError" {
        map.entry(by).or_insert_with(|| "unspecified".into());
    }
    let mut word = required_text(map, by)?;
    if name == "InlineQueryResult" {
        word.make_ascii_lowercase();
        map.insert(by.to_owned(), word.clone().into());
    }
    let mut found: Vec<&Variant> = variants
        .iter()
        .filter(|variant| variant.value == word)
        .collect();
    // A bot cannot pay for a reaction.
    let is_allowed = !(name == "ReactionType" && word == "paid");
    if found.len() > 1 {
        let is_cached = special::is_cached(&word, map);
        found.retain(|variant| name_of(&variant.of).contains("Cached") == is_cached);
    }
    let variant = found.first().copied().filter(|_| is_allowed);
    variant.ok_or_else(|| Fault::inside(words::unknown_variant(name).replace("{}", &word)))
}

/// The text of a field, or an empty one.
fn text_of<'m>(map: &'m Map<String, Value>, name: &str) -> &'m str {
    map.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Whether a text stands for an object that has nothing but a text.
fn is_text_too(object: &str) -> bool {
    matches!(object, "KeyboardButton" | "InputPollOption")
}

fn takes_text(of: Type) -> bool {
    match of {
        Type::Ref(object) => is_text_too(object.name) || object.name == "RichText",
        _ => false,
    }
}

fn is_markup(of: Type) -> bool {
    match of {
        Type::Ref(object) => object.name == "InlineKeyboardMarkup",
        Type::OneOf(types) => types.iter().any(|of| is_markup(*of)),
        _ => false,
    }
}

fn name_of(of: &Type) -> &'static str {
    match of {
        Type::Ref(object) => object.name,
        Type::OneOf(types) => types.first().map_or("", name_of),
        _ => "",
    }
}

const MESSAGE_ENTITY: Type = Type::Ref(&super::table::MESSAGE_ENTITY);

/// Parameters that the server reads where they are given and empty: an empty text is no JSON.
const READ_IF_EMPTY: [&str; 3] = ["permissions", "keywords", "correct_option_ids"];

/// Objects whose readers say themselves what they expected.
const SAYS_WHAT_IT_IS: [&str; 2] = ["ChatAdministratorRights", "MaskPosition"];
