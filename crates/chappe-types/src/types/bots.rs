// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! What a bot says of itself: commands, menu button, names; and the bots it manages.

use chappe_core::ChatId;
use serde::Serialize;

use crate::types::{User, WebAppInfo};

/// The news that a managed bot was made, or that its token or its owner has changed.
///
/// <https://core.telegram.org/bots/api#managedbotupdated>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ManagedBotUpdated {
    /// The user who created the bot.
    pub user: User,
    /// The managed bot; its token comes from
    /// [`getManagedBotToken`](crate::methods::GetManagedBotToken).
    pub bot: User,
}

object! { ManagedBotUpdated(user: plain User, bot: plain User) {} }

/// The news that a user's paid subscription to the bot was cancelled, resumed or not paid.
///
/// <https://core.telegram.org/bots/api#botsubscriptionupdated>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BotSubscriptionUpdated {
    /// The user who has the subscription.
    pub user: User,
    /// The payload that the bot gave to the invoice.
    pub invoice_payload: String,
    /// What happened: the user stopped it, took it up again, or the payment failed.
    pub state: SubscriptionState,
}

object! { BotSubscriptionUpdated(user: plain User, invoice_payload: into String, state: into SubscriptionState) {} }

/// Who may use a managed bot.
///
/// <https://core.telegram.org/bots/api#botaccesssettings>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BotAccessSettings {
    /// Whether only chosen users can use the bot; its owner always can.
    pub is_access_restricted: bool,
    /// Who may use the bot besides its owner, where access is restricted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added_users: Option<Vec<User>>,
}

object! { BotAccessSettings(is_access_restricted: plain bool) {
    /// Who may use the bot besides its owner, where access is restricted.
    added_users: each User,
} }

/// A command of the bot and what it is for.
///
/// <https://core.telegram.org/bots/api#botcommand>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BotCommand {
    /// The command without the slash; small Latin letters, digits and underscores. 1 to 32
    /// characters.
    pub command: String,
    /// What the command does, as the menu shows it. 1 to 256 characters.
    pub description: String,
    /// Set where the command is sent as an ephemeral message, seen by its sender and the bot alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_ephemeral: Option<bool>,
}

object! { BotCommand(command: into String, description: into String) {
    /// Set where the command is sent as an ephemeral message, seen by its sender and the bot alone.
    is_ephemeral: plain bool,
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "default")]
#[non_exhaustive]
pub struct BotCommandScopeDefault {}

object! { BotCommandScopeDefault() {} }

/// The scope of all private chats.
///
/// <https://core.telegram.org/bots/api#botcommandscopeallprivatechats>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "all_private_chats")]
#[non_exhaustive]
pub struct BotCommandScopeAllPrivateChats {}

object! { BotCommandScopeAllPrivateChats() {} }

/// The scope of all groups and supergroups.
///
/// <https://core.telegram.org/bots/api#botcommandscopeallgroupchats>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "all_group_chats")]
#[non_exhaustive]
pub struct BotCommandScopeAllGroupChats {}

object! { BotCommandScopeAllGroupChats() {} }

/// The scope of the administrators of all groups and supergroups.
///
/// <https://core.telegram.org/bots/api#botcommandscopeallchatadministrators>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "all_chat_administrators")]
#[non_exhaustive]
pub struct BotCommandScopeAllChatAdministrators {}

object! { BotCommandScopeAllChatAdministrators() {} }

/// The scope of one chat.
///
/// <https://core.telegram.org/bots/api#botcommandscopechat>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "chat")]
#[non_exhaustive]
pub struct BotCommandScopeChat {
    /// The chat in which the commands hold, by id or @username; not a channel.
    pub chat_id: ChatId,
}

object! { BotCommandScopeChat(chat_id: into ChatId) {} }

/// The scope of the administrators of one group or supergroup.
///
/// <https://core.telegram.org/bots/api#botcommandscopechatadministrators>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "chat_administrators")]
#[non_exhaustive]
pub struct BotCommandScopeChatAdministrators {
    /// The chat whose administrators see the commands, by id or @username; not a channel.
    pub chat_id: ChatId,
}

object! { BotCommandScopeChatAdministrators(chat_id: into ChatId) {} }

/// The scope of one member of a group or supergroup.
///
/// <https://core.telegram.org/bots/api#botcommandscopechatmember>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "chat_member")]
#[non_exhaustive]
pub struct BotCommandScopeChatMember {
    /// The chat in which the commands hold, by id or @username; not a channel.
    pub chat_id: ChatId,
    /// The member who sees the commands.
    pub user_id: i64,
}

object! { BotCommandScopeChatMember(chat_id: into ChatId, user_id: plain i64) {} }

/// The bot's name in a language.
///
/// <https://core.telegram.org/bots/api#botname>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BotName {
    /// The name of the bot.
    pub name: String,
}

object! { BotName(name: into String) {} }

/// The bot's description in a language.
///
/// <https://core.telegram.org/bots/api#botdescription>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BotDescription {
    /// What an empty chat with the bot shows.
    pub description: String,
}

object! { BotDescription(description: into String) {} }

/// The bot's short description in a language.
///
/// <https://core.telegram.org/bots/api#botshortdescription>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BotShortDescription {
    /// What the bot's profile and links to it show.
    pub short_description: String,
}

object! { BotShortDescription(short_description: into String) {} }

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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "commands")]
#[non_exhaustive]
pub struct MenuButtonCommands {}

object! { MenuButtonCommands() {} }

/// A menu button that opens a Mini App.
///
/// <https://core.telegram.org/bots/api#menubuttonwebapp>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "web_app")]
#[non_exhaustive]
pub struct MenuButtonWebApp {
    /// What the button says.
    pub text: String,
    /// The Web App to open, which can answer by
    /// [`answerWebAppQuery`](crate::methods::AnswerWebAppQuery); also a `t.me` link to one of the
    /// bot.
    pub web_app: WebAppInfo,
}

object! { MenuButtonWebApp(text: into String, web_app: plain WebAppInfo) {} }

/// The mark that no menu button of its own is set.
///
/// <https://core.telegram.org/bots/api#menubuttondefault>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "default")]
#[non_exhaustive]
pub struct MenuButtonDefault {}

object! { MenuButtonDefault() {} }

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
