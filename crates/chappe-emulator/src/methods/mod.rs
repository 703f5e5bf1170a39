//! The methods that are simulated: small functions, one file per family, found by name.
//!
//! A method is a function of [`Context`]: the state, the bot that calls, the parameters, the
//! moment. It checks in the server's order and with the server's words, changes the state, and
//! gives the JSON of `result`.
//!
//! To simulate one more, write its function and add it to the `METHODS` of its family. What it
//! leaves out is named there too, by parameter: a call that uses one is refused with 501 rather
//! than answered as if it had been done.

use std::sync::LazyLock;

use chappe_types::types::User;

use crate::{
    clock::Moment,
    render,
    reply::{Answer, Refusal},
    request::Request,
    state::{Id, State, queue::Queue},
    webhook,
};

pub(crate) mod access;
mod album;
mod bots;
mod buttons;
mod chat_settings;
mod chats;
mod commands;
mod edit;
mod files;
mod forward;
mod games;
mod inline;
mod inline_results;
mod input_media;
mod input_sticker;
mod instances;
mod invite_links;
mod media;
mod members;
mod messages;
mod names;
mod payments;
mod permissions;
mod pins;
mod places;
mod polls;
mod queries;
mod reactions;
mod replies;
mod send;
mod sticker_sets;
mod stickers;
mod topics;
mod updates;
mod upload;
mod webhooks;

/// A method that is simulated.
#[derive(Debug)]
pub(crate) struct Simulated {
    /// In Telegram's spelling.
    pub(crate) name: &'static str,
    /// Parameters that the Bot API has and the emulator does not simulate.
    pub(crate) leaves_out: &'static [&'static str],
    run: fn(&mut Context<'_>) -> Result<Answer, Refusal>,
}

impl Simulated {
    const fn new(
        name: &'static str,
        leaves_out: &'static [&'static str],
        run: fn(&mut Context<'_>) -> Result<Answer, Refusal>,
    ) -> Self {
        Self {
            name,
            leaves_out,
            run,
        }
    }

    /// Runs the method.
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<Answer, Refusal> {
        let request = context.request;
        let left_out = self.leaves_out.iter().find(|name| {
            let is_used = !request.arg(name).is_empty() && !is_default(request.arg(name));
            is_used || request.file(name).is_some()
        });
        if let Some(parameter) = left_out {
            let what = format!("the parameter {parameter} of {}", self.name);
            return Err(Refusal::not_simulated(&what));
        }
        (self.run)(context)
    }
}

/// What a method works with.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) state: &'a mut State,
    /// The bot that calls.
    pub(crate) bot: Id,
    pub(crate) request: &'a Request,
    pub(crate) now: Moment,
    pub(crate) webhooks: webhook::Rules,
}

impl<'a> Context<'a> {
    /// The parameter of this name, or an empty text.
    pub(crate) fn arg(&self, name: &str) -> &'a str {
        self.request.arg(name)
    }

    /// The user of this id, where the bot has met them.
    pub(crate) fn find_user(&self, id: Id) -> Option<User> {
        let is_known = self.state.knows(self.bot, id);
        is_known.then(|| render::user(self.state, id))
    }

    /// The updates of the bot that calls.
    pub(crate) fn queue_mut(&mut self) -> &mut Queue {
        self.state.queue_mut(self.bot)
    }
}

/// The families, each with the heading that the list of methods gives it.
pub(crate) const FAMILIES: &[(&str, &[Simulated])] = &[
    ("Updates", updates::METHODS),
    ("Webhooks", webhooks::METHODS),
    ("The bot", bots::METHODS),
    ("Its server", instances::METHODS),
    ("Commands", commands::METHODS),
    ("Presses on buttons", queries::METHODS),
    ("Inline mode", inline::METHODS),
    ("Games", games::METHODS),
    ("Payments", payments::METHODS),
    ("Messages", messages::METHODS),
    ("Edits", edit::METHODS),
    ("Forwards and copies", forward::METHODS),
    ("Pins", pins::METHODS),
    ("Reactions", reactions::METHODS),
    ("Media", media::METHODS),
    ("Albums and paid media", album::METHODS),
    ("Places, contacts and dice", places::METHODS),
    ("Polls", polls::METHODS),
    ("Files", files::METHODS),
    ("Stickers", stickers::METHODS),
    ("Sets of stickers", sticker_sets::METHODS),
    ("Chats", chats::METHODS),
    ("Members", members::METHODS),
    ("Settings of chats", chat_settings::METHODS),
    ("Topics", topics::METHODS),
    ("Invite links and join requests", invite_links::METHODS),
];

/// Older names that the server still takes.
const ALIASES: &[(&str, &str)] = &[
    ("getChatMembersCount", "getChatMemberCount"),
    ("kickChatMember", "banChatMember"),
    ("setStickerSetThumb", "setStickerSetThumbnail"),
];

/// What is known of a method name.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Found {
    Simulated(&'static Simulated),
    /// The Bot API has it, in this spelling.
    NotSimulated(&'static str),
    Unknown,
}

impl Found {
    /// The name in Telegram's spelling, where the Bot API has such a method.
    pub(crate) const fn name(&self) -> Option<&'static str> {
        match self {
            Self::Simulated(method) => Some(method.name),
            Self::NotSimulated(name) => Some(name),
            Self::Unknown => None,
        }
    }
}

/// Finds a method, whatever the case it is written in.
pub(crate) fn find(name: &str) -> Found {
    let found = INDEX.binary_search_by(|(known, _)| folded(known).cmp(folded(name)));
    found.map_or(Found::Unknown, |place| INDEX[place].1)
}

/// All names and aliases, in the order of their letters.
static INDEX: LazyLock<Vec<(&'static str, Found)>> = LazyLock::new(|| {
    let simulated = FAMILIES.iter().flat_map(|(_, methods)| *methods);
    let mut known: Vec<_> = known_names()
        .map(|name| (name, Found::NotSimulated(name)))
        .collect();
    for method in simulated {
        if let Some(place) = known.iter().position(|(name, _)| *name == method.name) {
            known[place].1 = Found::Simulated(method);
        }
    }
    for (alias, name) in ALIASES {
        if let Some(place) = known.iter().position(|(known, _)| known == name) {
            known.push((alias, known[place].1));
        }
    }
    known.sort_by(|(one, _), (other, _)| folded(one).cmp(folded(other)));
    known
});

fn folded(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().map(|byte| byte.to_ascii_lowercase())
}

/// The names of all methods of the Bot API, in the order of its documentation.
pub(crate) fn known_names() -> impl Iterator<Item = &'static str> {
    chappe_types::methods::SPECS.iter().map(|spec| spec.name())
}

/// Whether a value asks for nothing that would not be so without it.
fn is_default(value: &str) -> bool {
    let value = value.trim();
    ["false", "0", "[]", "{}"].contains(&value)
}

#[cfg(test)]
mod tests {
    use std::{env, fmt::Write as _, fs, path::Path};

    use super::*;

    #[test]
    fn every_simulated_method_is_one_of_the_bot_api() {
        let known: Vec<&str> = known_names().collect();
        let mut seen = Vec::new();
        for method in FAMILIES.iter().flat_map(|(_, methods)| *methods) {
            assert!(known.contains(&method.name), "{}", method.name);
            assert!(
                !seen.contains(&method.name),
                "{} is there twice",
                method.name
            );
            seen.push(method.name);
        }
        for (_, name) in ALIASES {
            assert!(known.contains(name), "{name}");
        }
    }

    #[test]
    fn names_are_found_in_any_case() {
        assert_eq!(find("GETME").name(), Some("getMe"));
        assert_eq!(
            find("getchatmemberscount").name(),
            Some("getChatMemberCount")
        );
        assert!(matches!(
            find("postStory"),
            Found::NotSimulated("postStory")
        ));
        assert!(matches!(find("sendGift"), Found::NotSimulated("sendGift")));
        assert!(matches!(find("sendNothing"), Found::Unknown));
    }

    /// To write the list anew: `CHAPPE_WRITE=1 cargo test -p chappe-emulator methods_list`.
    #[test]
    fn the_methods_list_is_up_to_date() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("METHODS.md");
        let list = list();
        if env::var_os("CHAPPE_WRITE").is_some() {
            fs::write(&path, &list).unwrap();
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            written, list,
            "METHODS.md is stale: CHAPPE_WRITE=1 cargo test -p chappe-emulator methods_list"
        );
    }

    fn list() -> String {
        let count: usize = FAMILIES.iter().map(|(_, methods)| methods.len()).sum();
        let mut text = format!(
            "{count} of the {} methods of the Bot API are simulated. A call of any other one, or \
             with a\nparameter that is left out, is refused with 501 `Not Implemented: the emulator \
             does not simulate …`.\n",
            known_names().count()
        );
        for (family, methods) in FAMILIES {
            let _ = write!(text, "\n| {family} | left out |\n| --- | --- |\n");
            for method in *methods {
                let left_out: Vec<String> = method
                    .leaves_out
                    .iter()
                    .map(|name| format!("`{name}`"))
                    .collect();
                let _ = writeln!(text, "| `{}` | {} |", method.name, left_out.join(", "));
            }
        }
        text.push_str(
            "\nNot simulated; their parameters are checked all the same, before the 501:\n\n",
        );
        for name in known_names().filter(|name| matches!(find(name), Found::NotSimulated(_))) {
            let _ = writeln!(text, "- `{name}`");
        }
        text
    }
}
