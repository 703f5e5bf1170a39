// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Commands and the menu button.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::{BotCommand, BotCommandScope, MenuButton};

/// Sets the list of commands that apps show for the bot.
///
/// Each pair of scope and language has a list of its own, and a call replaces the whole list. Apps
/// show the list of the narrowest scope that fits.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): replaces the whole list.
///
/// <https://core.telegram.org/bots/api#setmycommands>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetMyCommands {
    /// The whole list, in the order shown; it takes the place of the old one. At most 100 items.
    pub commands: Vec<BotCommand>,
    /// The chats and users for whom the commands hold; without it, all that have no narrower list.
    pub scope: Option<BotCommandScope>,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { SetMyCommands(commands: each BotCommand) {
    /// The chats and users for whom the commands hold; without it, all that have no narrower list.
    scope: into BotCommandScope,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { SetMyCommands {
    commands: required, scope: optional, language_code: optional,
} }

impl Method for SetMyCommands {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setMyCommands", Repeat::Idempotent);
}

/// Deletes the command list of one scope and language.
///
/// Users then see the list of the next wider scope.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#deletemycommands>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteMyCommands {
    /// The chats and users for whom the commands hold; without it, all that have no narrower list.
    pub scope: Option<BotCommandScope>,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { DeleteMyCommands() {
    /// The chats and users for whom the commands hold; without it, all that have no narrower list.
    scope: into BotCommandScope,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { DeleteMyCommands {
    scope: optional, language_code: optional,
} }

impl Method for DeleteMyCommands {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteMyCommands", Repeat::Idempotent);
}

/// Returns the command list of one scope and language.
///
/// The list is empty where none was set; wider scopes are not looked at.
///
/// Returns a list of [`BotCommand`](crate::types::BotCommand).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getmycommands>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetMyCommands {
    /// The chats and users for whom the commands hold; without it, all that have no narrower list.
    pub scope: Option<BotCommandScope>,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { GetMyCommands() {
    /// The chats and users for whom the commands hold; without it, all that have no narrower list.
    scope: into BotCommandScope,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { GetMyCommands {
    scope: optional, language_code: optional,
} }

impl Method for GetMyCommands {
    type Output = Vec<BotCommand>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getMyCommands", Repeat::Safe);
}

/// Sets the button beside the message field in a private chat, or the default one.
///
/// Without `chat_id` the default for all private chats is set.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setchatmenubutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetChatMenuButton {
    /// The private chat to change the button in; without it the default button changes.
    pub chat_id: Option<ChatId>,
    /// The button beside the input field; without it the default one comes back.
    pub menu_button: Option<MenuButton>,
}

method_builder! { SetChatMenuButton() {
    /// The private chat to change the button in; without it the default button changes.
    chat_id: into ChatId,
    /// The button beside the input field; without it the default one comes back.
    menu_button: into MenuButton,
} }

parameters! { SetChatMenuButton {
    chat_id: optional, menu_button: optional,
} }

impl Method for SetChatMenuButton {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setChatMenuButton", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}

/// Returns the menu button of a private chat, or the default one.
///
/// Returns [`MenuButton`](crate::types::MenuButton).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getchatmenubutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetChatMenuButton {
    /// The private chat to ask about; without it the default button is returned.
    pub chat_id: Option<ChatId>,
}

method_builder! { GetChatMenuButton() {
    /// The private chat to ask about; without it the default button is returned.
    chat_id: into ChatId,
} }

parameters! { GetChatMenuButton {
    chat_id: optional,
} }

impl Method for GetChatMenuButton {
    type Output = MenuButton;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getChatMenuButton", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}
