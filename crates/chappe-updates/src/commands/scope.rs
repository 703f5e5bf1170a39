use std::fmt;

use chappe_types::types::{
    BotCommandScope, BotCommandScopeAllChatAdministrators, BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats, BotCommandScopeDefault,
};

/// Where a command is shown.
///
/// Telegram shows the list of the narrowest scope for which there is one, and nothing of the wider
/// ones. A command that is meant for all chats is meant for private ones as well, so
/// [`sync_commands`](super::sync_commands) puts it into their list, too.
///
/// The scopes of single chats are not here: they are not known when the program is compiled. Set
/// their lists by `setMyCommands`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CommandScope {
    /// In all chats: `default`.
    Default,
    /// In private chats: `all_private_chats`.
    AllPrivateChats,
    /// In groups and supergroups: `all_group_chats`.
    AllGroupChats,
    /// To administrators of groups and supergroups: `all_chat_administrators`.
    AllChatAdministrators,
}

impl CommandScope {
    /// All of them, the widest first.
    pub const ALL: &'static [Self] = &[
        Self::Default,
        Self::AllPrivateChats,
        Self::AllGroupChats,
        Self::AllChatAdministrators,
    ];

    /// Telegram's name for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::AllPrivateChats => "all_private_chats",
            Self::AllGroupChats => "all_group_chats",
            Self::AllChatAdministrators => "all_chat_administrators",
        }
    }

    /// Whether whoever this scope is for is among those whom the other is for.
    pub(super) const fn is_within(self, wider: Self) -> bool {
        match wider {
            Self::Default => true,
            Self::AllPrivateChats => matches!(self, Self::AllPrivateChats),
            Self::AllGroupChats => {
                matches!(self, Self::AllGroupChats | Self::AllChatAdministrators)
            }
            Self::AllChatAdministrators => matches!(self, Self::AllChatAdministrators),
        }
    }
}

impl fmt::Display for CommandScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<CommandScope> for BotCommandScope {
    fn from(scope: CommandScope) -> Self {
        match scope {
            CommandScope::Default => Self::Default(BotCommandScopeDefault::new()),
            CommandScope::AllPrivateChats => {
                Self::AllPrivateChats(BotCommandScopeAllPrivateChats::new())
            }
            CommandScope::AllGroupChats => Self::AllGroupChats(BotCommandScopeAllGroupChats::new()),
            CommandScope::AllChatAdministrators => {
                Self::AllChatAdministrators(BotCommandScopeAllChatAdministrators::new())
            }
        }
    }
}
