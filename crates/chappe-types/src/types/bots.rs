// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! What a bot says of itself: commands, menu button, names; and the bots it manages.

use chappe_core::ChatId;

use crate::types::{User, WebAppInfo};

/// The news that a managed bot was made, or that its token or its owner has changed.
///
/// <https://core.telegram.org/bots/api#managedbotupdated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ManagedBotUpdated {
    /// The user who created the bot.
    pub user: User,
    /// The managed bot; its token comes from
    /// [`getManagedBotToken`](crate::methods::GetManagedBotToken).
    pub bot: User,
}

builder! { ManagedBotUpdated(user: plain User, bot: plain User) {} }

object! { ManagedBotUpdated {
    user: required, bot: required,
} }

/// The news that a user's paid subscription to the bot was cancelled, resumed or not paid.
///
/// <https://core.telegram.org/bots/api#botsubscriptionupdated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotSubscriptionUpdated {
    /// The user who has the subscription.
    pub user: User,
    /// The payload that the bot gave to the invoice.
    pub invoice_payload: String,
    /// What happened: the user stopped it, took it up again, or the payment failed.
    pub state: SubscriptionState,
}

builder! { BotSubscriptionUpdated(user: plain User, invoice_payload: into String, state: into SubscriptionState) {} }

object! { BotSubscriptionUpdated {
    user: required, invoice_payload: required, state: required,
} }

/// Who may use a managed bot.
///
/// <https://core.telegram.org/bots/api#botaccesssettings>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotAccessSettings {
    /// Whether only chosen users can use the bot; its owner always can.
    pub is_access_restricted: bool,
    /// Who may use the bot besides its owner, where access is restricted.
    pub added_users: Option<Vec<User>>,
}

builder! { BotAccessSettings(is_access_restricted: plain bool) {
    /// Who may use the bot besides its owner, where access is restricted.
    added_users: each User,
} }

object! { BotAccessSettings {
    is_access_restricted: required, added_users: optional,
} }

/// A command of the bot and what it is for.
///
/// <https://core.telegram.org/bots/api#botcommand>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommand {
    /// The command without the slash; small Latin letters, digits and underscores. 1 to 32
    /// characters.
    pub command: String,
    /// What the command does, as the menu shows it. 1 to 256 characters.
    pub description: String,
    /// Set where the command is sent as an ephemeral message, seen by its sender and the bot alone.
    pub is_ephemeral: Option<bool>,
}

builder! { BotCommand(command: into String, description: into String) {
    /// Set where the command is sent as an ephemeral message, seen by its sender and the bot alone.
    is_ephemeral: plain bool,
} }

object! { BotCommand {
    command: required, description: required, is_ephemeral: optional,
} }

/// For whom a list of commands is meant.
///
/// Everyone, all private chats, all groups, the administrators of all groups, one chat, its
/// administrators, or one member. The narrowest scope with a list wins.
///
/// <https://core.telegram.org/bots/api#botcommandscope>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BotCommandScope {
    /// The scope that holds where no narrower one has a list.
    Default(BotCommandScopeDefault),
    /// The scope of all private chats.
    AllPrivateChats(BotCommandScopeAllPrivateChats),
    /// The scope of all groups and supergroups.
    AllGroupChats(BotCommandScopeAllGroupChats),
    /// The scope of the administrators of all groups and supergroups.
    AllChatAdministrators(BotCommandScopeAllChatAdministrators),
    /// The scope of one chat.
    Chat(BotCommandScopeChat),
    /// The scope of the administrators of one group or supergroup.
    ChatAdministrators(BotCommandScopeChatAdministrators),
    /// The scope of one member of a group or supergroup.
    ChatMember(BotCommandScopeChatMember),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { BotCommandScope by "type":
    "default" => Default(own BotCommandScopeDefault),
    "all_private_chats" => AllPrivateChats(own BotCommandScopeAllPrivateChats),
    "all_group_chats" => AllGroupChats(own BotCommandScopeAllGroupChats),
    "all_chat_administrators" => AllChatAdministrators(own BotCommandScopeAllChatAdministrators),
    "chat" => Chat(own BotCommandScopeChat),
    "chat_administrators" => ChatAdministrators(own BotCommandScopeChatAdministrators),
    "chat_member" => ChatMember(own BotCommandScopeChatMember),
}

/// The scope that holds where no narrower one has a list.
///
/// <https://core.telegram.org/bots/api#botcommandscopedefault>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeDefault {}

builder! { BotCommandScopeDefault() {} }

object! { BotCommandScopeDefault by "type" = "default" {} }

/// The scope of all private chats.
///
/// <https://core.telegram.org/bots/api#botcommandscopeallprivatechats>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeAllPrivateChats {}

builder! { BotCommandScopeAllPrivateChats() {} }

object! { BotCommandScopeAllPrivateChats by "type" = "all_private_chats" {} }

/// The scope of all groups and supergroups.
///
/// <https://core.telegram.org/bots/api#botcommandscopeallgroupchats>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeAllGroupChats {}

builder! { BotCommandScopeAllGroupChats() {} }

object! { BotCommandScopeAllGroupChats by "type" = "all_group_chats" {} }

/// The scope of the administrators of all groups and supergroups.
///
/// <https://core.telegram.org/bots/api#botcommandscopeallchatadministrators>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeAllChatAdministrators {}

builder! { BotCommandScopeAllChatAdministrators() {} }

object! { BotCommandScopeAllChatAdministrators by "type" = "all_chat_administrators" {} }

/// The scope of one chat.
///
/// <https://core.telegram.org/bots/api#botcommandscopechat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeChat {
    /// The chat in which the commands hold, by id or @username; not a channel.
    pub chat_id: ChatId,
}

builder! { BotCommandScopeChat(chat_id: into ChatId) {} }

object! { BotCommandScopeChat by "type" = "chat" {
    chat_id: required,
} }

/// The scope of the administrators of one group or supergroup.
///
/// <https://core.telegram.org/bots/api#botcommandscopechatadministrators>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeChatAdministrators {
    /// The chat whose administrators see the commands, by id or @username; not a channel.
    pub chat_id: ChatId,
}

builder! { BotCommandScopeChatAdministrators(chat_id: into ChatId) {} }

object! { BotCommandScopeChatAdministrators by "type" = "chat_administrators" {
    chat_id: required,
} }

/// The scope of one member of a group or supergroup.
///
/// <https://core.telegram.org/bots/api#botcommandscopechatmember>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeChatMember {
    /// The chat in which the commands hold, by id or @username; not a channel.
    pub chat_id: ChatId,
    /// The member who sees the commands.
    pub user_id: i64,
}

builder! { BotCommandScopeChatMember(chat_id: into ChatId, user_id: plain i64) {} }

object! { BotCommandScopeChatMember by "type" = "chat_member" {
    chat_id: required, user_id: required,
} }

/// The bot's name in a language.
///
/// <https://core.telegram.org/bots/api#botname>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotName {
    /// The name of the bot.
    pub name: String,
}

builder! { BotName(name: into String) {} }

object! { BotName {
    name: required,
} }

/// The bot's description in a language.
///
/// <https://core.telegram.org/bots/api#botdescription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotDescription {
    /// What an empty chat with the bot shows.
    pub description: String,
}

builder! { BotDescription(description: into String) {} }

object! { BotDescription {
    description: required,
} }

/// The bot's short description in a language.
///
/// <https://core.telegram.org/bots/api#botshortdescription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotShortDescription {
    /// What the bot's profile and links to it show.
    pub short_description: String,
}

builder! { BotShortDescription(short_description: into String) {} }

object! { BotShortDescription {
    short_description: required,
} }

/// The button beside the message field in a private chat with the bot.
///
/// It opens the list of commands, opens a Mini App, or is left to the default. A button set for the
/// chat comes before the default one.
///
/// <https://core.telegram.org/bots/api#menubutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MenuButton {
    /// A menu button for the list of commands.
    Commands(MenuButtonCommands),
    /// A menu button that opens a Mini App.
    WebApp(MenuButtonWebApp),
    /// The mark that no menu button of its own is set.
    Default(MenuButtonDefault),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { MenuButton by "type":
    "commands" => Commands(own MenuButtonCommands),
    "web_app" => WebApp(own MenuButtonWebApp),
    "default" => Default(own MenuButtonDefault),
}

/// A menu button for the list of commands.
///
/// <https://core.telegram.org/bots/api#menubuttoncommands>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MenuButtonCommands {}

builder! { MenuButtonCommands() {} }

object! { MenuButtonCommands by "type" = "commands" {} }

/// A menu button that opens a Mini App.
///
/// <https://core.telegram.org/bots/api#menubuttonwebapp>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MenuButtonWebApp {
    /// What the button says.
    pub text: String,
    /// The Web App to open, which can answer by
    /// [`answerWebAppQuery`](crate::methods::AnswerWebAppQuery); also a `t.me` link to one of the
    /// bot.
    pub web_app: WebAppInfo,
}

builder! { MenuButtonWebApp(text: into String, web_app: plain WebAppInfo) {} }

object! { MenuButtonWebApp by "type" = "web_app" {
    text: required, web_app: required,
} }

/// The mark that no menu button of its own is set.
///
/// <https://core.telegram.org/bots/api#menubuttondefault>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MenuButtonDefault {}

builder! { MenuButtonDefault() {} }

object! { MenuButtonDefault by "type" = "default" {} }

open_enum! {
    /// The state of a subscription to a bot.
    pub enum SubscriptionState {
        /// `canceled`.
        Canceled = "canceled",
        /// `active`.
        Active = "active",
        /// `failed`.
        Failed = "failed",
    }
}
