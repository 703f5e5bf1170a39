//! What bots say of themselves: names, descriptions, commands.

use chappe_types::types::BotCommand;
use serde::{Deserialize, Serialize};

use super::{Id, State, chat::ChatKind, message::Place};

/// What a bot says of itself in a language; what is empty is as it is in no language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Profile {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) short_description: String,
}

/// For whom a list of commands is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Scope {
    Default,
    AllPrivateChats,
    AllGroupChats,
    AllChatAdministrators,
    Chat(Id),
    ChatAdministrators(Id),
    ChatMember(Id, Id),
}

/// A list of commands, never an empty one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Commands(pub(crate) Vec<BotCommand>);

impl State {
    /// What a bot says of itself to those who have a language, part by part.
    pub(crate) fn profile(&self, bot: Id, language: &str) -> Profile {
        let of = |language: &str| {
            let profile = self.profiles.get(&(bot, language.to_owned()));
            profile.cloned().unwrap_or_default()
        };
        let general = of("");
        let special = of(language);
        let first = |texts: [String; 2]| {
            let mut texts = texts.into_iter();
            texts.find(|text| !text.is_empty()).unwrap_or_default()
        };
        Profile {
            name: first([special.name, self.user(bot).first_name.clone()]),
            description: first([special.description, general.description]),
            short_description: first([special.short_description, general.short_description]),
        }
    }

    /// Changes what a bot says of itself in a language.
    pub(crate) fn edit_profile(
        &mut self,
        bot: Id,
        language: &str,
        change: impl FnOnce(&mut Profile),
    ) {
        change(self.profiles.row((bot, language.to_owned())));
    }

    /// The commands that were set for just this scope and language.
    pub(crate) fn commands_set(&self, bot: Id, scope: Scope, language: &str) -> &[BotCommand] {
        let key = (bot, scope, language.to_owned());
        self.commands.get(&key).map_or(&[], |list| &list.0)
    }

    /// Puts a list of commands in the place of the one before; an empty one takes it away.
    pub(crate) fn set_commands(
        &mut self,
        bot: Id,
        scope: Scope,
        language: &str,
        commands: Vec<BotCommand>,
    ) {
        let key = (bot, scope, language.to_owned());
        if commands.is_empty() {
            self.commands.remove(&key);
        } else {
            self.commands.insert(key, Commands(commands));
        }
    }

    /// The commands of a bot that a user is shown in a chat: those of the narrowest scope that has
    /// any, and in each scope those of the user's language first.
    pub(crate) fn commands_shown(&self, bot: Id, place: Place, user: Id) -> &[BotCommand] {
        let language = self.user(user).language_code.as_deref().unwrap_or("");
        self.scopes(place, user)
            .into_iter()
            .flat_map(|scope| [(scope, language), (scope, "")])
            .map(|(scope, language)| self.commands_set(bot, scope, language))
            .find(|commands| !commands.is_empty())
            .unwrap_or(&[])
    }

    /// The scopes that a user in a chat falls under, the narrowest first.
    fn scopes(&self, place: Place, user: Id) -> Vec<Scope> {
        let chat = match place {
            Place::Private { user, .. } => {
                return vec![Scope::Chat(user), Scope::AllPrivateChats, Scope::Default];
            }
            Place::Chat(chat) => chat,
        };
        if self.chat(chat).kind == ChatKind::Channel {
            return Vec::new();
        }
        let is_admin = self.status(chat, user).is_admin();
        let mut scopes = vec![
            Scope::ChatMember(chat, user),
            Scope::ChatAdministrators(chat),
            Scope::Chat(chat),
            Scope::AllChatAdministrators,
            Scope::AllGroupChats,
            Scope::Default,
        ];
        scopes.retain(|scope| {
            let is_for_admins = matches!(
                scope,
                Scope::ChatAdministrators(_) | Scope::AllChatAdministrators
            );
            is_admin || !is_for_admins
        });
        scopes
    }
}
