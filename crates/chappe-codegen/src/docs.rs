//! The sentences of `api/docs`, and the facts of the data in words.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

use crate::model::Field;

/// The longest line of a doc comment, `///` and indentation included.
const WIDTH: usize = 100;

/// `api/docs`: what each method, type and field is.
#[derive(Debug)]
pub(crate) struct Docs {
    pub methods: BTreeMap<String, String>,
    pub types: BTreeMap<String, String>,
    pub fields: BTreeMap<String, String>,
    /// Whole pages about a method, by its name.
    pub pages: BTreeMap<String, String>,
}

impl Docs {
    pub(crate) fn open(folder: &Path) -> Result<Self, String> {
        Ok(Self {
            methods: crate::book::read_toml(&folder.join("methods.toml"))?,
            types: crate::book::read_toml(&folder.join("types.toml"))?,
            fields: crate::book::read_toml(&folder.join("fields.toml"))?,
            pages: pages(&folder.join("pages"))?,
        })
    }

    /// The sentence of a field: its own, or the one that all fields of this name share.
    pub(crate) fn field(&self, owner: &str, field: &str) -> Option<&str> {
        self.fields
            .get(&format!("{owner}.{field}"))
            .or_else(|| self.fields.get(field))
            .map(|text| text.trim())
    }
}

fn pages(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut pages = BTreeMap::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(pages);
    };
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(&path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            pages.insert(name.into_owned(), text);
        }
    }
    Ok(pages)
}

/// The first sentence of a text, which stands alone in lists.
pub(crate) fn first_sentence(text: &str) -> String {
    let paragraph = text.trim().split("\n\n").next().unwrap_or_default();
    let paragraph = paragraph.replace('\n', " ");
    let mut inside_code = false;
    let letters: Vec<char> = paragraph.chars().collect();
    for (place, letter) in letters.iter().enumerate() {
        match letter {
            '`' => inside_code = !inside_code,
            '.' if !inside_code
                && letters.get(place + 1) == Some(&' ')
                && letters
                    .get(place + 2)
                    .is_some_and(|next| !next.is_lowercase()) =>
            {
                return letters[..=place].iter().collect();
            }
            _ => {}
        }
    }
    paragraph
}

/// A doc comment of these paragraphs, wrapped; code blocks and tables are left as they are.
pub(crate) fn comment(indent: usize, text: &str) -> String {
    let margin = " ".repeat(indent);
    let mut comment = String::new();
    let mut inside_code = false;
    for line in text.trim().lines() {
        let fence = line.trim_start().starts_with("```");
        let lines = if fence || inside_code || line.starts_with('|') {
            vec![line.to_owned()]
        } else {
            wrap(line, WIDTH - indent - "/// ".len())
        };
        inside_code ^= fence;
        for line in lines {
            comment.push_str(format!("{margin}/// {line}").trim_end());
            comment.push('\n');
        }
    }
    comment
}

/// Breaks a line of Markdown; what follows on an item of a list is indented as the item is.
fn wrap(line: &str, width: usize) -> Vec<String> {
    let hanging = if line.trim_start().starts_with("- ") {
        line.len() - line.trim_start().len() + 2
    } else {
        0
    };
    let mut lines = Vec::new();
    let mut current = String::new();
    for (place, word) in line.split(' ').enumerate() {
        let fits = current.chars().count() + 1 + word.chars().count() <= width;
        if place == 0 {
            current.push_str(word);
        } else if fits {
            current.push(' ');
            current.push_str(word);
        } else {
            // A word that would begin a list takes the one before it along.
            let taken = match current.rsplit_once(' ') {
                Some((_, last)) if begins_something(word) => format!("{last} {word}"),
                _ => word.to_owned(),
            };
            current.truncate(current.len() + word.len() - taken.len());
            lines.push(std::mem::replace(
                &mut current,
                " ".repeat(hanging) + &taken,
            ));
        }
    }
    lines.push(current);
    lines
}

/// Whether a word at the beginning of a line would begin a list, a heading or a quotation.
fn begins_something(word: &str) -> bool {
    matches!(word, "-" | "+" | "*" | ">" | "=")
        || word.starts_with('#')
        || word
            .strip_suffix(['.', ')'])
            .is_some_and(|number| number.parse::<u32>().is_ok())
}

/// The limits and defaults of a field in short sentences.
///
/// `values_are_known` says that the type of the field shows its values already.
pub(crate) fn facts(field: &Field, values_are_known: bool) -> String {
    let mut facts: Vec<String> = Vec::new();
    if let Some(text) = length(field) {
        facts.push(text);
    }
    if let Some(text) = items(field) {
        facts.push(text);
    }
    if let Some(longest) = field.total_max_len {
        facts.push(format!("Together at most {longest} characters."));
    }
    if let Some(text) = range(field) {
        facts.push(text);
    }
    match (field.min_from_now, field.max_from_now) {
        (Some(min), Some(max)) => facts.push(format!("From {min} to {max} seconds from now.")),
        (Some(min), None) => facts.push(format!("At least {min} seconds from now.")),
        (None, Some(max)) => facts.push(format!("At most {max} seconds from now.")),
        (None, None) => {}
    }
    if field.nonzero {
        facts.push("Not 0.".to_owned());
    }
    if !values_are_known && !field.values.is_empty() {
        facts.push(one_of(&field.values));
    }
    if let Some(default) = &field.default {
        facts.push(format!("Default {}.", quoted(default)));
    }
    match (&field.parse_mode_field, &field.entities_field) {
        (Some(mode), Some(entities)) => {
            facts.push(format!("Formatted by `{mode}` or `{entities}`."));
        }
        (Some(other), None) | (None, Some(other)) => {
            facts.push(format!("Formatted by `{other}`."));
        }
        (None, None) => {}
    }
    if !field.required_if_absent.is_empty() {
        let others: Vec<String> = field
            .required_if_absent
            .iter()
            .map(|other| format!("`{other}`"))
            .collect();
        facts.push(format!("Required without {}.", others.join(" and ")));
    }
    facts.join(" ")
}

fn length(field: &Field) -> Option<String> {
    let unit = match field.len_unit.as_deref() {
        Some("bytes") => "bytes",
        _ => "characters",
    };
    let after = if field.after_entities_parsing {
        " after entities are parsed"
    } else {
        ""
    };
    match (field.min_len, field.max_len) {
        (None | Some(0), Some(max)) => Some(format!("At most {max} {unit}{after}.")),
        (Some(min), Some(max)) if min == max => Some(format!("{max} {unit}{after}.")),
        (Some(min), Some(max)) => Some(format!("{min} to {max} {unit}{after}.")),
        (Some(min), None) => Some(format!("At least {min} {unit}{after}.")),
        (None, None) => None,
    }
}

fn items(field: &Field) -> Option<String> {
    match (field.min_items, field.max_items) {
        (None | Some(0), Some(max)) => Some(format!("At most {max} items.")),
        (Some(min), Some(max)) => Some(format!("{min} to {max} items.")),
        (Some(min), None) => Some(format!("At least {min} items.")),
        (None, None) => None,
    }
}

fn range(field: &Field) -> Option<String> {
    let also = match field.also.as_slice() {
        [] => String::new(),
        also => format!(
            ", or {}",
            also.iter().map(quoted).collect::<Vec<_>>().join(", ")
        ),
    };
    match (&field.min, &field.max) {
        (Some(min), Some(max)) => Some(format!("{min} to {max}{also}.")),
        (Some(min), None) => Some(format!("At least {min}{also}.")),
        (None, Some(max)) => Some(format!("At most {max}{also}.")),
        (None, None) => None,
    }
}

fn one_of(values: &[Value]) -> String {
    match values {
        [only] => format!("Always {}.", quoted(only)),
        [others @ .., last] => {
            let others: Vec<String> = others.iter().map(quoted).collect();
            format!("{} or {}.", others.join(", "), quoted(last))
        }
        [] => String::new(),
    }
}

fn quoted(value: &Value) -> String {
    match value {
        Value::String(text) => format!("`{text}`"),
        Value::Bool(value) => format!("`{value}`"),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_sentence_ends_at_its_stop() {
        assert_eq!(first_sentence("Sends it. Then waits."), "Sends it.");
        assert_eq!(
            first_sentence("Sends `a. B`, e.g. now."),
            "Sends `a. B`, e.g. now."
        );
        assert_eq!(first_sentence("One.\n\nTwo."), "One.");
    }

    #[test]
    fn a_wrapped_line_begins_no_list() {
        let text = format!("{} a - b", "a".repeat(93));
        assert!(comment(0, &text).ends_with("\n/// a - b\n"));
    }
}
