//! A bot, as its owner knows it.

use std::fmt;

use super::{Account, Chat, User, sealed};
use crate::{
    emulator::Emulator,
    state::account::{self, InlineMode, Settings},
};

/// A bot, as its owner knows it.
#[derive(Clone)]
pub struct BotAccount {
    pub(super) emulator: Emulator,
    pub(super) id: i64,
}

impl BotAccount {
    pub(crate) fn new(emulator: &Emulator, id: i64) -> Self {
        Self {
            emulator: emulator.clone(),
            id,
        }
    }

    /// Telegram's id of the bot.
    pub const fn id(&self) -> i64 {
        self.id
    }

    /// The bot's name.
    pub fn name(&self) -> String {
        self.emulator
            .view(|state| state.user(self.id).first_name.clone())
    }

    /// The bot's username, without `@`.
    pub fn username(&self) -> String {
        let username = self
            .emulator
            .view(|state| state.user(self.id).username.clone());
        username.unwrap_or_default()
    }

    /// The token that its requests are signed with.
    pub fn token(&self) -> String {
        self.emulator
            .view(|state| format!("{}:{}", self.id, state.bot(self.id).secret))
    }

    /// Switches privacy mode on, which every bot of Telegram's begins with: of the groups that the
    /// bot does not administrate it is told what is meant for it, and service messages. Here it is
    /// off unless said otherwise.
    pub fn enable_privacy_mode(&self) {
        self.change(|bot| bot.has_privacy = true);
    }

    /// Switches privacy mode off again: the bot is told of all that is written in its groups, except
    /// by bots.
    pub fn disable_privacy_mode(&self) {
        self.change(|bot| bot.has_privacy = false);
    }

    /// How many updates wait for it.
    pub fn pending_updates(&self) -> usize {
        self.emulator.view(|state| state.queue(self.id).len())
    }

    /// Lets users call the bot from any chat, by its username and a query. The placeholder is what
    /// stands in the input field until they type something.
    pub fn with_inline_mode(self, placeholder: &str) -> Self {
        self.set_up_inline(|inline| placeholder.clone_into(&mut inline.placeholder));
        self
    }

    /// Turns inline mode on, and has the bot told which of its results users choose:
    /// `chosen_inline_result`.
    pub fn with_inline_feedback(self) -> Self {
        self.set_up_inline(|inline| inline.with_feedback = true);
        self
    }

    /// Turns inline mode on, and has the bot told where those [are](User::at) who call it.
    pub fn with_inline_locations(self) -> Self {
        self.set_up_inline(|inline| inline.with_locations = true);
        self
    }

    /// Gives the bot a main Mini App, which `getMe` tells of.
    pub fn with_main_web_app(self) -> Self {
        self.set_up(|settings| settings.has_main_web_app = true);
        self
    }

    /// Keeps the bot out of groups from now on: `getMe` tells of it. Whoever adds it all the same
    /// is a test, and may.
    pub fn without_groups(self) -> Self {
        self.set_up(|settings| settings.can_join_groups = false);
        self
    }

    /// The commands that a user is shown in a chat, each with its description: those of the
    /// narrowest scope for which the bot has set any.
    pub fn commands_for(&self, user: &User, chat: &Chat) -> Vec<(String, String)> {
        self.emulator.view(|state| {
            let commands = state.commands_shown(self.id, chat.place(), user.id());
            commands
                .iter()
                .map(|command| (command.command.clone(), command.description.clone()))
                .collect()
        })
    }

    fn set_up_inline(&self, change: impl FnOnce(&mut InlineMode)) {
        self.set_up(|settings| change(settings.inline.get_or_insert_default()));
    }

    pub(crate) fn set_up(&self, change: impl FnOnce(&mut Settings)) {
        self.change(|bot| change(&mut bot.settings));
    }

    fn change(&self, change: impl FnOnce(&mut account::Bot)) {
        self.emulator.update(|state, _| {
            if let Some(bot) = state.bots.get_mut(&self.id) {
                change(bot);
            }
        });
    }
}

impl fmt::Debug for BotAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BotAccount")
            .field("id", &self.id)
            .field("username", &self.username())
            .finish_non_exhaustive()
    }
}

impl sealed::Sealed for BotAccount {}

impl Account for BotAccount {
    fn id(&self) -> i64 {
        self.id
    }
}
