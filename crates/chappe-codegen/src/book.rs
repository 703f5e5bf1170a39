//! Everything that is known, in one place: the description of the Bot API, the names, the
//! sentences and the repeat classes, checked against each other.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::Path,
};

use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    docs::Docs,
    enums::Enum,
    model::{Api, Field, Kind, Method, Type},
    naming::{Family, Names, struct_name},
    unions::Union,
};

/// What the writers are given.
#[derive(Debug)]
pub(crate) struct Book {
    pub api: Api,
    pub names: Names,
    pub docs: Docs,
    pub enums: Vec<Enum>,
    pub unions: Vec<Union>,
    repeat: BTreeMap<String, RepeatEntry>,
    type_families: BTreeMap<String, String>,
    method_families: BTreeMap<String, String>,
    problems: RefCell<BTreeSet<String>>,
}

/// An entry of `repeat.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RepeatEntry {
    pub repeat: RepeatClass,
    pub reason: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RepeatClass {
    Safe,
    Idempotent,
    Superseding,
    Duplicating,
}

impl Book {
    /// Reads the folder `api/`.
    pub(crate) fn open(folder: &Path) -> Result<Self, String> {
        let path = folder.join("bot-api.json");
        let api = serde_json::from_str(&read(&path)?).map_err(|error| in_file(&path, &error))?;
        Ok(Self::new(
            api,
            read_toml(&folder.join("names.toml"))?,
            Docs::open(&folder.join("docs"))?,
            read_toml(&folder.join("repeat.toml"))?,
        ))
    }

    /// Puts it all together, and notes what does not fit.
    fn new(api: Api, names: Names, docs: Docs, repeat: BTreeMap<String, RepeatEntry>) -> Self {
        let mut book = Self {
            type_families: families(&names.types, &names, true),
            method_families: families(&names.methods, &names, false),
            docs,
            repeat,
            enums: Vec::new(),
            unions: Vec::new(),
            problems: RefCell::default(),
            api,
            names,
        };
        book.check_families();
        book.check_docs();
        book.check_repeat();
        book.enums = crate::enums::read(&book);
        book.unions = crate::unions::read(&book);
        book
    }

    /// Notes what is missing or wrong; `problems` fails with all of it.
    pub(crate) fn problem(&self, what: impl Into<String>) {
        self.problems.borrow_mut().insert(what.into());
    }

    /// Fails where anything was missing or wrong.
    pub(crate) fn problems(&self) -> Result<(), String> {
        let problems = self.problems.borrow();
        if problems.is_empty() {
            return Ok(());
        }
        let mut text = format!("{} things to put right:", problems.len());
        for problem in problems.iter() {
            text.push_str("\n  ");
            text.push_str(problem);
        }
        Err(text)
    }

    pub(crate) fn find_type(&self, name: &str) -> Option<&Type> {
        self.api.types.iter().find(|known| known.name == name)
    }

    pub(crate) fn union(&self, name: &str) -> Option<&Union> {
        self.unions.iter().find(|union| union.name == name)
    }

    /// Each owner of parameters or fields, by Telegram's name.
    pub(crate) fn owners(&self) -> impl Iterator<Item = (&str, &[Field])> {
        let methods = self.api.methods.iter();
        let types = self.api.types.iter();
        methods
            .map(|method| (method.name.as_str(), method.params.as_slice()))
            .chain(types.map(|known| (known.name.as_str(), known.fields.as_slice())))
    }

    pub(crate) fn type_family(&self, name: &str) -> &str {
        self.type_families.get(name).map_or("", String::as_str)
    }

    pub(crate) fn methods_of<'a>(&'a self, family: &'a str) -> impl Iterator<Item = &'a Method> {
        self.api.methods.iter().filter(move |method| {
            self.method_families.get(&method.name).map(String::as_str) == Some(family)
        })
    }

    pub(crate) fn method_doc(&self, name: &str) -> String {
        let text = self.docs.methods.get(name).map_or("", |text| text.trim());
        self.linked(text, name)
    }

    pub(crate) fn type_doc(&self, name: &str) -> String {
        let text = self.docs.types.get(name).map_or("", |text| text.trim());
        self.linked(text, name)
    }

    pub(crate) fn field_doc(&self, owner: &str, field: &str) -> String {
        let text = self.docs.field(owner, field).unwrap_or_default();
        self.linked(text, owner)
    }

    pub(crate) fn repeat(&self, method: &str) -> (RepeatClass, Option<&str>) {
        self.repeat
            .get(method)
            .map_or((RepeatClass::Duplicating, None), |entry| {
                (entry.repeat, entry.reason.as_deref())
            })
    }

    /// The same text, with a link at each method or type that it names.
    pub(crate) fn linked(&self, text: &str, owner: &str) -> String {
        let mut linked = String::new();
        for (place, part) in text.split('`').enumerate() {
            if place % 2 == 0 {
                // It is no word of English, so it is set as what it is: a name.
                let plain = part.replace("@BotFather", "BotFather");
                linked.push_str(&plain.replace("BotFather", "`@BotFather`"));
                continue;
            }
            let target = if part == owner || linked.ends_with('[') {
                None
            } else if self.method_families.contains_key(part) {
                Some(format!("methods::{}", struct_name(part)))
            } else if self.type_families.contains_key(part) {
                Some(format!("types::{part}"))
            } else {
                None
            };
            match target {
                Some(target) => write!(linked, "[`{part}`](crate::{target})").unwrap(),
                None => write!(linked, "`{part}`").unwrap(),
            }
        }
        linked
    }

    fn check_families(&self) {
        for known in &self.api.types {
            if known.kind != Kind::Special && !self.type_families.contains_key(&known.name) {
                self.problem(format!(
                    "type `{}` has no family: add it to a `[types.*]` of names.toml",
                    known.name
                ));
            }
        }
        for method in &self.api.methods {
            if !self.method_families.contains_key(&method.name) {
                self.problem(format!(
                    "method `{}` has no family: add it to a `[methods.*]` of names.toml",
                    method.name
                ));
            }
        }
        for family in self.names.types.values() {
            for name in &family.has {
                if self.find_type(name).is_none() {
                    self.problem(format!(
                        "type `{name}` is not in bot-api.json: remove it from names.toml"
                    ));
                }
            }
        }
        for family in self.names.methods.values() {
            for name in &family.has {
                if !self.api.methods.iter().any(|method| &method.name == name) {
                    self.problem(format!(
                        "method `{name}` is not in bot-api.json: remove it from names.toml"
                    ));
                }
            }
        }
        let enums = self
            .names
            .enums
            .iter()
            .map(|(name, names)| (name, &names.family));
        let one_of = self
            .names
            .one_of
            .iter()
            .map(|(name, names)| (name, &names.family));
        for (name, family) in enums.chain(one_of) {
            if !self.names.types.contains_key(family) {
                self.problem(format!(
                    "`{name}` is in the family `{family}`, which names.toml has no `[types.{family}]` for"
                ));
            }
        }
    }

    fn check_docs(&self) {
        for method in &self.api.methods {
            if !self.docs.methods.contains_key(&method.name) {
                self.problem(format!(
                    "method `{}` has no sentence: add it to docs/methods.toml",
                    method.name
                ));
            }
        }
        for known in &self.api.types {
            if known.kind != Kind::Special && !self.docs.types.contains_key(&known.name) {
                self.problem(format!(
                    "type `{}` has no sentence: add it to docs/types.toml",
                    known.name
                ));
            }
        }
        for (owner, fields) in self.owners() {
            for field in fields.iter().filter(|field| field.r#const.is_none()) {
                let name = &field.name;
                if self.docs.field(owner, name).is_none() {
                    self.problem(format!(
                        "field `{owner}.{name}` has no sentence: add \"{owner}.{name}\" or \"{name}\" to docs/fields.toml"
                    ));
                }
            }
        }
        for page in self.docs.pages.keys() {
            if !self.api.methods.iter().any(|method| &method.name == page) {
                self.problem(format!(
                    "docs/pages/{page}.md is about no method of bot-api.json"
                ));
            }
        }
    }

    fn check_repeat(&self) {
        for method in &self.api.methods {
            if !self.repeat.contains_key(&method.name) {
                self.problem(format!(
                    "method `{}` has no repeat class: add it to repeat.toml",
                    method.name
                ));
            }
        }
        for name in self.repeat.keys() {
            if !self.api.methods.iter().any(|method| &method.name == name) {
                self.problem(format!(
                    "method `{name}` is not in bot-api.json: remove it from repeat.toml"
                ));
            }
        }
    }
}

/// The family of each name; for types also of the enums and unions that Telegram does not name.
fn families(
    families: &BTreeMap<String, Family>,
    names: &Names,
    of_types: bool,
) -> BTreeMap<String, String> {
    let mut by_name = BTreeMap::new();
    for (family, content) in families {
        for name in &content.has {
            by_name.insert(name.clone(), family.clone());
        }
    }
    if of_types {
        for (name, content) in &names.enums {
            by_name.insert(name.clone(), content.family.clone());
        }
        for (name, content) in &names.one_of {
            by_name.insert(name.clone(), content.family.clone());
        }
    }
    by_name
}

pub(crate) fn read_toml<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    toml::from_str(&read(path)?).map_err(|error| in_file(path, &error))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| in_file(path, &error))
}

fn in_file(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(change: impl FnOnce(&mut Book)) -> Book {
        let api = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api");
        let mut book = Book::open(&api).expect("api/ can be read");
        change(&mut book);
        Book::new(book.api, book.names, book.docs, book.repeat)
    }

    fn problems(change: impl FnOnce(&mut Book)) -> String {
        let book = book(change);
        crate::generate(&book);
        book.problems().expect_err("the change is noticed")
    }

    #[test]
    fn what_is_committed_is_complete() {
        let book = book(|_| {});
        crate::generate(&book);
        book.problems().unwrap();
    }

    #[test]
    fn a_new_type_is_asked_for_by_name() {
        let text = problems(|book| {
            let new = r#"{"name":"ChatMood","kind":"object","section":"s","anchor":"x",
                "fields":[{"name":"mood","type":{"kind":"prim","name":"string"},"required":true,
                "enum":["calm","cross"]}]}"#;
            book.api.types.push(serde_json::from_str(new).unwrap());
        });
        for line in [
            "type `ChatMood` has no family: add it to a `[types.*]` of names.toml",
            "type `ChatMood` has no sentence: add it to docs/types.toml",
            "field `ChatMood.mood` has no sentence: add \"ChatMood.mood\" or \"mood\" to docs/fields.toml",
            "`ChatMood.mood` has documented values: add it to an enum, or to `plain`, in names.toml",
        ] {
            assert!(text.contains(line), "{text}");
        }
    }

    #[test]
    fn a_new_method_is_asked_for_by_name() {
        let text = problems(|book| {
            let new = r#"{"name":"sendMood","section":"s","anchor":"x","multipart":false,
                "params":[],"returns":{"type":{"kind":"one_of","of":[{"kind":"ref","name":"Chat"},
                {"kind":"prim","name":"true"}]}}}"#;
            book.api.methods.push(serde_json::from_str(new).unwrap());
        });
        for line in [
            "method `sendMood` has no family: add it to a `[methods.*]` of names.toml",
            "method `sendMood` has no sentence: add it to docs/methods.toml",
            "method `sendMood` has no repeat class: add it to repeat.toml",
        ] {
            assert!(text.contains(line), "{text}");
        }
    }

    #[test]
    fn a_choice_without_a_name_is_asked_for() {
        let text = problems(|book| drop(book.names.one_of.remove("MessageOrTrue")));
        assert!(
            text.contains("`editMessageText` returns `Message|true`, which has no name"),
            "{text}"
        );
    }

    #[test]
    fn what_is_no_more_is_to_be_removed() {
        let text = problems(|book| book.api.methods.retain(|method| method.name != "getMe"));
        assert!(
            text.contains("method `getMe` is not in bot-api.json"),
            "{text}"
        );
    }

    #[test]
    fn a_fact_that_nobody_reads_is_an_error() {
        let unknown =
            r#"{"name":"a","type":{"kind":"prim","name":"string"},"required":true,"mood":1}"#;
        assert!(serde_json::from_str::<Field>(unknown).is_err());
    }

    #[test]
    fn names_in_sentences_become_links() {
        let book = book(|_| {});
        assert_eq!(
            book.linked(
                "See `getMe`, [`Chat`](x) and `text`; `Message` too.",
                "Message"
            ),
            "See [`getMe`](crate::methods::GetMe), [`Chat`](x) and `text`; `Message` too."
        );
    }
}
