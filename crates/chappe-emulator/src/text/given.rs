//! The entities that a bot sends itself.

use chappe_text::markup::{
    FindUser, clean, date, link,
    span::{Kind, Span, Style},
};
use serde_json::{Map, Value};

/// Reads the JSON of entities. What is no array of them counts as none.
///
/// All are read before the first is checked, as in the server, so that its errors come first.
pub(crate) fn read(json: &str, find_user: FindUser<'_>) -> Result<Vec<Span>, String> {
    let Ok(Value::Array(entities)) = serde_json::from_str(json) else {
        return Ok(Vec::new());
    };
    let mut given = Vec::with_capacity(entities.len());
    for entity in &entities {
        let entity =
            Given::read(entity).map_err(|error| format!("can't parse MessageEntity: {error}"))?;
        given.extend(entity);
    }
    let mut checked = Vec::with_capacity(given.len());
    for entity in given {
        let (offset, length) = (entity.offset, entity.length);
        let kind = entity.what.check(find_user)?;
        checked.extend(kind.map(|kind| (kind, offset, length)));
    }
    checked
        .into_iter()
        .map(|(kind, offset, length)| {
            let offset = in_range("offset", offset)?;
            let length = in_range("length", length)?;
            Ok(Span::new(kind, offset, length))
        })
        .collect()
}

/// An entity as it is sent.
struct Given {
    offset: i32,
    length: i32,
    what: What,
}

enum What {
    Plain(Kind),
    Pre(String),
    Link(String),
    Mention(i64),
    Emoji(i64),
    Time(i32, String),
}

impl Given {
    /// Nothing, where the server finds such entities itself.
    fn read(entity: &Value) -> Result<Option<Self>, String> {
        let Value::Object(entity) = entity else {
            return Err("expected an Object".to_owned());
        };
        let offset = number(entity, "offset")?;
        let length = number(entity, "length")?;
        let what = What::read(entity)?;
        Ok(what.map(|what| Self {
            offset,
            length,
            what,
        }))
    }
}

impl What {
    fn read(entity: &Map<String, Value>) -> Result<Option<Self>, String> {
        let kind = string(entity, "type")?;
        Ok(Some(match kind.as_str() {
            "" => return Err("Type is not specified".to_owned()),
            "bold" => Self::Plain(Kind::Style(Style::Bold)),
            "italic" => Self::Plain(Kind::Style(Style::Italic)),
            "underline" => Self::Plain(Kind::Style(Style::Underline)),
            "strikethrough" => Self::Plain(Kind::Style(Style::Strikethrough)),
            "spoiler" => Self::Plain(Kind::Style(Style::Spoiler)),
            "blockquote" => Self::Plain(Kind::Blockquote),
            "expandable_blockquote" => Self::Plain(Kind::ExpandableBlockquote),
            "code" => Self::Plain(Kind::Code),
            "pre" => Self::Pre(optional_string(entity, "language")?),
            "text_link" => Self::Link(string(entity, "url")?),
            "text_mention" => match field(entity, "user")? {
                Value::Object(user) => Self::Mention(number(user, "id")?),
                _ => return Err("Field \"user\" must be of type Object".to_owned()),
            },
            "custom_emoji" => Self::Emoji(number(entity, "custom_emoji_id")?),
            "date_time" => {
                let unix = number(entity, "unix_time")?;
                let format = date::given_format(&optional_string(entity, "date_time_format")?)
                    .ok_or_else(|| "Invalid date-time format specified".to_owned())?;
                Self::Time(unix, format)
            }
            "mention" | "hashtag" | "cashtag" | "bot_command" | "url" | "email"
            | "phone_number" | "bank_card_number" => return Ok(None),
            _ => return Err("Unsupported type specified".to_owned()),
        }))
    }

    /// Nothing, where the entity mentions somebody whom the bot does not know.
    fn check(self, find_user: FindUser<'_>) -> Result<Option<Kind>, String> {
        Ok(Some(match self {
            Self::Plain(kind) => kind,
            Self::Pre(language) => Kind::code_block(&language),
            Self::Link(url) => {
                let url = clean::string(&url);
                if let Some(id) = link::user_id(&url) {
                    return Ok(mention(id, find_user));
                }
                let checked = link::check(&url);
                Kind::TextLink(
                    checked.map_err(|error| format!("entity URL '{url}' is invalid: {error}"))?,
                )
            }
            Self::Mention(id) if !link::is_user_id(id) => return Err("user not found".to_owned()),
            Self::Mention(id) => return Ok(mention(id, find_user)),
            Self::Emoji(0) => return Err("invalid custom emoji identifier specified".to_owned()),
            Self::Emoji(id) => Kind::CustomEmoji(id),
            Self::Time(..=0, _) => return Err("invalid date specified".to_owned()),
            Self::Time(unix, format) => Kind::DateTime {
                unix: unix.into(),
                format,
            },
        }))
    }
}

fn mention(id: i64, find_user: FindUser<'_>) -> Option<Kind> {
    find_user(id).map(|user| Kind::TextMention(Box::new(user)))
}

fn in_range(name: &str, value: i32) -> Result<usize, String> {
    usize::try_from(value)
        .ok()
        .filter(|value| *value <= MAX_POSITION)
        .ok_or_else(|| format!("receive an entity with incorrect {name} {value}"))
}

fn field<'a>(object: &'a Map<String, Value>, name: &str) -> Result<&'a Value, String> {
    object
        .get(name)
        .ok_or_else(|| format!("Can't find field \"{name}\""))
}

/// A number, which may stand in a string.
fn number<N>(object: &Map<String, Value>, name: &str) -> Result<N, String>
where
    N: std::str::FromStr + ToString,
{
    let text = match field(object, name)? {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return Err(format!("Field \"{name}\" must be a Number")),
    };
    link::exact(&text).ok_or_else(|| format!("Field \"{name}\" must be a valid Number"))
}

/// A string, or the text of a number.
fn string(object: &Map<String, Value>, name: &str) -> Result<String, String> {
    match field(object, name)? {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        _ => Err(format!("Field \"{name}\" must be of type String")),
    }
}

fn optional_string(object: &Map<String, Value>, name: &str) -> Result<String, String> {
    if object.contains_key(name) {
        return string(object, name);
    }
    Ok(String::new())
}

/// Where an entity may begin at most, and how long it may be.
const MAX_POSITION: usize = 1_000_000;
