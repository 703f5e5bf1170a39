//! Scenes: who and what is there when a test or a program begins, as TOML or JSON.

mod apply;
mod save;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    emulator::Emulator,
    flags::{Permissions, Rights},
    state::chat::ChatKind,
};

/// The cast and the stage: users, bots, chats, who is in them, and their invite links.
///
/// What was said is no part of it: messages, files and updates are kept by a state in a file. What
/// has no id, token or link here gets one from the emulator's seed.
///
/// ```
/// use chappe_emulator::{Emulator, Scene};
///
/// let scene = Scene::from_toml(r#"
///     [[users]]
///     first_name = "Ann"
///     username = "ann"
///
///     [[chats]]
///     type = "supergroup"
///     title = "Readers"
///     owner = "ann"
///     members = [
///         { account = "chappe_bot", status = "administrator", rights = { can_invite_users = true } },
///     ]
/// "#)?;
/// let emulator = Emulator::new();
/// emulator.add_scene(&scene)?;
/// assert!(emulator.chats()[0].has(&emulator.bot()));
/// # Ok::<(), chappe_emulator::SceneError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Scene {
    /// The bots, the first one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bots: Vec<SceneBot>,
    /// The users.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<SceneUser>,
    /// The groups, supergroups and channels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chats: Vec<SceneChat>,
}

/// A bot of a [`Scene`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SceneBot {
    /// Its token; drawn from the seed unless it is there. The id of the bot is in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "123456789:AAExampleExampleExampleExample_Exam")]
    pub token: Option<String>,
    /// Its name.
    pub name: String,
    /// Its username, with or without `@`.
    pub username: String,
}

/// A user of a [`Scene`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SceneUser {
    /// Telegram's id of the user; drawn from the seed unless it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The first name.
    pub first_name: String,
    /// The last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The username, with or without `@`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The language of the user's app: `en` unless it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_code: Option<String>,
    /// Whether the user has Telegram Premium.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_premium: bool,
    /// The bots that the user has written to, so that they may write.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub started: Vec<AccountRef>,
    /// The bots that the user has blocked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked: Vec<AccountRef>,
}

/// A chat of a [`Scene`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SceneChat {
    /// Telegram's id of the chat, negative; drawn from the seed unless it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// What kind of chat it is.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "supergroup")]
    pub(crate) kind: ChatKind,
    /// The title.
    pub title: String,
    /// The public name, with or without `@`; supergroups and channels only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What members may do who are no administrators; what is usual unless it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<std::collections::BTreeMap<String, bool>>)]
    pub permissions: Option<Permissions>,
    /// How many seconds a member has to wait between two messages.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub slow_mode: i64,
    /// Whether it has topics; supergroups only.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_forum: bool,
    /// The owner, a user.
    pub owner: AccountRef,
    /// Who else is there or was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<SceneMember>,
    /// The invite links, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<SceneLink>,
}

/// Who somebody is in a chat of a [`Scene`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SceneMember {
    /// Who it is.
    pub account: AccountRef,
    /// As what.
    #[serde(default)]
    pub status: MemberStatus,
    /// The rights of an administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<std::collections::BTreeMap<String, bool>>)]
    pub rights: Option<Rights>,
    /// What somebody who is restricted may still do.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<std::collections::BTreeMap<String, bool>>)]
    pub permissions: Option<Permissions>,
    /// When a restriction or a ban ends, as a Unix time; never unless it is there.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub until: i64,
    /// What an administrator is called there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// As what somebody is in a chat, in the words of the Bot API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum MemberStatus {
    /// Somebody who has certain rights.
    Administrator,
    /// Somebody without further rights or restrictions.
    #[default]
    Member,
    /// Somebody who may do less than the others.
    Restricted,
    /// Somebody who is not there, or not any more.
    Left,
    /// Somebody who may not come back.
    Banned,
}

/// An invite link of a [`Scene`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SceneLink {
    /// The link itself; drawn from the seed unless it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The administrator who made it.
    pub creator: AccountRef,
    /// The name that the creator gave it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Until when it leads into the chat, as a Unix time; for ever unless it is there.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub expire_date: i64,
    /// How many may be in the chat by it at the same time; any number unless it is there.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub member_limit: i64,
    /// Whether an administrator has to approve.
    #[serde(default, skip_serializing_if = "is_false")]
    pub creates_join_request: bool,
    /// Whether it is the creator's primary link, or was.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_primary: bool,
    /// Whether it leads nowhere any more.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_revoked: bool,
}

/// A user or bot, by id or by username (with or without `@`); users of a scene also by their first
/// name, where nobody else in the scene has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum AccountRef {
    /// The id.
    Id(i64),
    /// The username or first name.
    Name(String),
}

impl fmt::Display for AccountRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => id.fmt(f),
            Self::Name(name) => write!(f, "{name:?}"),
        }
    }
}

impl Scene {
    /// Reads a scene that is written in TOML.
    ///
    /// # Errors
    ///
    /// [`SceneError`] with the line and what is wrong in it.
    pub fn from_toml(text: &str) -> Result<Self, SceneError> {
        toml::from_str(text).map_err(|error| SceneError(error.to_string().trim().to_owned()))
    }

    /// Reads a scene that is written in JSON.
    ///
    /// # Errors
    ///
    /// [`SceneError`] with the line and what is wrong in it.
    pub fn from_json(text: &str) -> Result<Self, SceneError> {
        serde_json::from_str(text).map_err(|error| SceneError(error.to_string()))
    }

    /// Writes the scene in TOML.
    #[expect(
        clippy::missing_panics_doc,
        reason = "it has such a form whatever is in it"
    )]
    pub fn to_toml(&self) -> String {
        toml::to_string(self).expect("a scene has a form in TOML")
    }

    /// Writes the scene in JSON, for people to read.
    #[expect(
        clippy::missing_panics_doc,
        reason = "it has such a form whatever is in it"
    )]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("a scene has a form in JSON")
    }
}

impl FromStr for Scene {
    type Err = SceneError;

    /// Reads JSON where the text begins with `{`, and TOML otherwise.
    fn from_str(text: &str) -> Result<Self, SceneError> {
        if text.trim_start().starts_with('{') {
            Self::from_json(text)
        } else {
            Self::from_toml(text)
        }
    }
}

impl Emulator {
    /// Adds users, bots and chats to those that are there.
    ///
    /// # Errors
    ///
    /// [`SceneError`] where an id, username, token or link is malformed or taken, or a reference leads
    /// nowhere. Nothing was added then.
    pub fn add_scene(&self, scene: &Scene) -> Result<(), SceneError> {
        self.update(|state, now| apply::apply(state, scene, now))
    }

    /// The scene as it is now. What was said is no part of it.
    pub fn scene(&self) -> Scene {
        self.view(save::save)
    }
}

/// What is wrong with a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneError(String);

impl fmt::Display for SceneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SceneError {}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_false(flag: &bool) -> bool {
    !flag
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_zero(number: &i64) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCENE: &str = r#"
        [[bots]]
        token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
        name = "Librarian"
        username = "@librarian_bot"

        [[users]]
        id = 1001
        first_name = "Ann"
        last_name = "Ex"
        username = "ann"
        language_code = "de"
        started = ["librarian_bot"]

        [[users]]
        first_name = "Bob"
        blocked = [110201543]

        [[chats]]
        type = "supergroup"
        title = "Readers"
        username = "readers"
        owner = "Ann"
        slow_mode = 10
        permissions = { can_send_messages = true }
        members = [
            { account = "@Librarian_Bot", status = "administrator", rights = { can_invite_users = true } },
            { account = "Bob", status = "restricted", permissions = { can_send_polls = true }, until = 4000000000 },
        ]
        links = [
            { creator = "librarian_bot", link = "https://t.me/+abc", is_primary = true },
            { creator = 1001, name = "spring", member_limit = 5 },
        ]

        [[chats]]
        type = "channel"
        title = "News"
        owner = 1001
    "#;

    #[test]
    fn a_scene_that_is_saved_and_loaded_is_the_same() {
        let emulator = Emulator::builder().without_bot().build();
        emulator.add_scene(&SCENE.parse().unwrap()).unwrap();
        assert_eq!(emulator.bot().username(), "librarian_bot");
        assert_eq!(emulator.bot().id(), 110_201_543);
        let scene = emulator.scene();
        assert_eq!(scene.users.len(), 2);
        assert_eq!(scene.chats.len(), 2);
        let readers = scene
            .chats
            .iter()
            .find(|chat| chat.title == "Readers")
            .unwrap();
        assert_eq!(readers.members.len(), 2);
        assert_eq!(readers.links[0].link.as_deref(), Some("https://t.me/+abc"));
        for text in [scene.to_toml(), scene.to_json()] {
            let again = Emulator::builder().without_bot().build();
            again.add_scene(&text.parse().unwrap()).unwrap();
            assert_eq!(again.scene(), scene, "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_named_and_nothing_is_added() {
        let chat = |rest: &str| format!("[[chats]]\ntype = \"group\"\ntitle = \"x\"\n{rest}");
        let user = "[[users]]\nfirst_name = \"Ann\"\n";
        for (text, expected) in [
            (chat(""), "missing field `owner`"),
            (
                chat("owner = 5"),
                "chats[0]: 5 is the id of no user and no bot",
            ),
            (chat("owner = \"Ann\""), "chats[0]: \"Ann\" is nobody"),
            (
                chat("owner = \"chappe_bot\""),
                "chats[0]: owner: \"chappe_bot\" is a bot",
            ),
            (
                format!("{user}{user}{}", chat("owner = \"Ann\"")),
                "\"Ann\" are several",
            ),
            (
                format!("{user}{}", chat("owner = \"Ann\"\nusername = \"xyz\"")),
                "chats[0]: username: a basic group cannot have one",
            ),
            (
                format!(
                    "{user}{}",
                    chat("owner = \"Ann\"\nmembers = [{account = \"Ann\"}]")
                ),
                "chats[0].members[0]: \"Ann\" is there already",
            ),
            (
                format!(
                    "{user}{}",
                    chat("owner = \"Ann\"\nlinks = [{creator = \"Ann\", link = \"x\"}]")
                ),
                "chats[0].links[0]: link: an invite link has the form",
            ),
            (
                "[[bots]]\ntoken = \"1:a\"\nname = \"x\"\nusername = \"x_bot\"".to_owned(),
                "bots[0]: token: a token is the bot's id",
            ),
            (
                "[[bots]]\nname = \"x\"\nusername = \"Chappe_bot\"".to_owned(),
                "bots[0]: username: \"Chappe_bot\" is taken",
            ),
            (
                format!("{user}id = 0"),
                "users[0]: id: the ids of users are positive",
            ),
            (
                format!("{user}username = \"a b\""),
                "users[0]: username: \"a b\" is none",
            ),
            (format!("{user}age = 5"), "unknown field `age`"),
            ("{\"users\": 5}".to_owned(), "invalid type: integer `5`"),
        ] {
            let emulator = Emulator::new();
            let before = emulator.scene();
            let scene = text.parse::<Scene>();
            let added = scene.and_then(|scene| emulator.add_scene(&scene));
            let error = added.unwrap_err().to_string();
            assert!(error.contains(expected), "{text}\n{error}");
            assert_eq!(emulator.scene(), before);
        }
    }
}
