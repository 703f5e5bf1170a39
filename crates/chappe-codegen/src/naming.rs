//! `api/names.toml`, and Telegram's names in Rust's spelling.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The names that `bot-api.json` does not have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    pub types: BTreeMap<String, Family>,
    pub methods: BTreeMap<String, Family>,
    pub plain: Plain,
    pub enums: BTreeMap<String, EnumNames>,
    pub one_of: BTreeMap<String, OneOfNames>,
    pub variants: BTreeMap<String, BTreeMap<String, String>>,
}

/// One file of types or methods.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Family {
    pub title: String,
    pub has: Vec<String>,
}

/// Strings with documented values that stay strings.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Plain {
    pub fields: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EnumNames {
    pub family: String,
    pub doc: String,
    /// `Owner.field` of each string that has these values.
    #[serde(default)]
    pub fields: Vec<String>,
    /// The `format` of each string that has these values.
    pub format: Option<String>,
    /// The type whose optional fields are the values.
    pub values_of: Option<String>,
    /// Names for values that make no good name.
    #[serde(default)]
    pub variants: BTreeMap<String, String>,
    /// What a value means.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneOfNames {
    pub family: String,
    pub doc: String,
    pub of: Vec<String>,
}

/// `exportChatInviteLink` as the name of a struct: `ExportChatInviteLink`.
pub(crate) fn struct_name(method: &str) -> String {
    let mut letters = method.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// `exportChatInviteLink` as the name of a function: `export_chat_invite_link`.
pub(crate) fn function_name(method: &str) -> String {
    let mut name = String::new();
    for letter in method.chars() {
        if letter.is_uppercase() {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

/// `expandable_blockquote` as the name of a variant: `ExpandableBlockquote`.
pub(crate) fn variant_name(value: &str) -> String {
    value
        .split('_')
        .map(|word| {
            if word.chars().all(|letter| letter.is_ascii_uppercase()) {
                struct_name(&word.to_lowercase())
            } else {
                struct_name(word)
            }
        })
        .collect()
}

/// A field's name as Rust writes it: `type` is a keyword.
pub(crate) fn field_name(name: &str) -> String {
    match name {
        "type" => "r#type".to_owned(),
        _ => name.to_owned(),
    }
}

/// The names of a union's variants: the types' names without the words that all share at the
/// beginning or at the end.
pub(crate) fn without_shared_words(types: &[&str]) -> Vec<String> {
    let words: Vec<Vec<&str>> = types.iter().map(|name| split_words(name)).collect();
    let shortest = words.iter().map(Vec::len).min().unwrap_or(0);
    let shared_by_all = |word: &dyn Fn(&[&str]) -> String| {
        let first = word(&words[0]);
        words.iter().all(|other| word(other) == first)
    };
    let front = (0..shortest)
        .take_while(|&place| shared_by_all(&|words| words[place].to_owned()))
        .count();
    let back = (1..=shortest)
        .take_while(|&place| shared_by_all(&|words| words[words.len() - place].to_owned()))
        .count();
    words
        .iter()
        .map(|words| {
            let end = (words.len() - back).max(front);
            words[front..end].concat()
        })
        .collect()
}

fn split_words(name: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = name
        .char_indices()
        .filter(|(_, letter)| letter.is_uppercase())
        .map(|(place, _)| place)
        .collect();
    starts.push(name.len());
    starts
        .windows(2)
        .map(|pair| &name[pair[0]..pair[1]])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        assert_eq!(struct_name("exportChatInviteLink"), "ExportChatInviteLink");
        assert_eq!(
            function_name("exportChatInviteLink"),
            "export_chat_invite_link"
        );
        assert_eq!(
            variant_name("expandable_blockquote"),
            "ExpandableBlockquote"
        );
        assert_eq!(variant_name("HTML"), "Html");
        assert_eq!(variant_name("MarkdownV2"), "MarkdownV2");
        assert_eq!(field_name("type"), "r#type");
    }

    #[test]
    fn variants_lose_what_all_share() {
        assert_eq!(
            without_shared_words(&["ChatMemberOwner", "ChatMemberLeft"]),
            ["Owner", "Left"]
        );
        assert_eq!(
            without_shared_words(&["InputTextMessageContent", "InputRichMessageContent"]),
            ["Text", "Rich"]
        );
    }
}
