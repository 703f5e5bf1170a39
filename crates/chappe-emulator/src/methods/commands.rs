//! Methods about the commands of a bot.

use chappe_types::types::BotCommand;
use serde_json::Value;

use super::{
    Context, Simulated,
    access::Access,
    bots::language,
    json::{Object, Read, decode, refuse},
};
use crate::{
    reply::{Answer, Refusal},
    state::{Id, message::Place, profile::Scope},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("setMyCommands", &[], set_my_commands),
    Simulated::new("deleteMyCommands", &[], delete_my_commands),
    Simulated::new("getMyCommands", &[], get_my_commands),
];

fn set_my_commands(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let commands = commands(context)?;
    let scope = scope(context)?;
    let language = language(context)?;
    let commands = commands
        .into_iter()
        .map(cleaned)
        .collect::<Read<Vec<_>>>()
        .map_err(|reason| refuse(&reason))?;
    check(&commands)?;
    let bot = context.bot;
    context.state.set_commands(bot, scope, language, commands);
    Ok(Answer::yes())
}

fn delete_my_commands(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let scope = scope(context)?;
    let language = language(context)?;
    let bot = context.bot;
    context.state.set_commands(bot, scope, language, Vec::new());
    Ok(Answer::yes())
}

fn get_my_commands(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let scope = scope(context)?;
    let language = language(context)?;
    let commands = context.state.commands(context.bot, scope, language);
    Ok(Answer::of(&commands))
}

fn commands(context: &Context<'_>) -> Result<Vec<BotCommand>, Refusal> {
    let text = context.arg("commands");
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let value = decode(text, "commands")?;
    let Some(values) = value.as_array() else {
        return Err(refuse("Expected an Array of BotCommand"));
    };
    let commands: Read<Vec<BotCommand>> = values.iter().map(command).collect();
    commands.map_err(|reason| refuse(&format!("Can't parse BotCommand: {reason}")))
}

fn command(value: &Value) -> Read<BotCommand> {
    let object = Object::of(value).ok_or("expected an Object")?;
    let mut command = BotCommand::new(object.text("command")?, object.text("description")?);
    command.is_ephemeral = object.flag("is_ephemeral")?.then_some(true);
    Ok(command)
}

/// Takes away what stands around a command: blanks and the slash.
fn cleaned(mut command: BotCommand) -> Read<BotCommand> {
    let name = command.command.trim();
    command.command = name.strip_prefix('/').unwrap_or(name).to_owned();
    command.description = command.description.trim().to_owned();
    if command.command.is_empty() {
        return Err("Command must be non-empty".to_owned());
    }
    if command.command.chars().count() > MAX_NAME {
        return Err(format!("Command length must not exceed {MAX_NAME}"));
    }
    if command.description.is_empty() {
        return Err("Command description must be non-empty".to_owned());
    }
    if command.description.chars().count() > MAX_DESCRIPTION {
        let text = format!("Command description length must not exceed {MAX_DESCRIPTION}");
        return Err(text);
    }
    Ok(command)
}

fn check(commands: &[BotCommand]) -> Result<(), Refusal> {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if commands.len() > MAX_COMMANDS {
        return Err(refuse("BOT_COMMANDS_TOO_MUCH"));
    }
    let mut names = commands.iter().map(|command| &command.command);
    if !names.all(|name| name.bytes().all(is_letter)) {
        return Err(refuse("BOT_COMMAND_INVALID"));
    }
    Ok(())
}

/// Reads `scope` and checks that the bot may name the chat in it.
fn scope(context: &mut Context<'_>) -> Result<Scope, Refusal> {
    let text = context.arg("scope");
    if text.is_empty() {
        return Ok(Scope::Default);
    }
    let value = decode(text, "BotCommandScope")?;
    let named = named_scope(&value);
    match named.map_err(|reason| refuse(&format!("Can't parse BotCommandScope: {reason}")))? {
        Named::General(scope) => Ok(scope),
        Named::Chat { kind, chat, user } => scope_of_chat(context, kind, &chat, user),
    }
}

/// A scope as a bot names it.
#[derive(Debug)]
enum Named {
    General(Scope),
    Chat {
        kind: ChatScope,
        chat: String,
        user: Id,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ChatScope {
    Everybody,
    Administrators,
    Member,
}

fn named_scope(value: &Value) -> Read<Named> {
    let object = Object::of(value).ok_or("BotCommandScope must be an Object")?;
    let kind = match object.text("type")?.as_str() {
        "default" => return Ok(Named::General(Scope::Default)),
        "all_private_chats" => return Ok(Named::General(Scope::AllPrivateChats)),
        "all_group_chats" => return Ok(Named::General(Scope::AllGroupChats)),
        "all_chat_administrators" => return Ok(Named::General(Scope::AllChatAdministrators)),
        "chat" => ChatScope::Everybody,
        "chat_administrators" => ChatScope::Administrators,
        "chat_member" => ChatScope::Member,
        _ => return Err("Unsupported type specified".to_owned()),
    };
    let chat = object.text("chat_id")?;
    if chat.is_empty() {
        return Err("Empty chat_id specified".to_owned());
    }
    let mut user = 0;
    if kind == ChatScope::Member {
        user = object.integer("user_id")?;
        if user <= 0 {
            return Err("Invalid user_id specified".to_owned());
        }
    }
    Ok(Named::Chat { kind, chat, user })
}

fn scope_of_chat(
    context: &mut Context<'_>,
    kind: ChatScope,
    chat: &str,
    user: Id,
) -> Result<Scope, Refusal> {
    let place = context.check_chat_id(chat, Access::Read)?;
    if kind == ChatScope::Member && !context.state.knows(context.bot, user) {
        return Err(refuse("User not found"));
    }
    let chat = match place {
        Place::Private { .. } if kind != ChatScope::Everybody => {
            return Err(refuse("Can't use specified scope in private chats"));
        }
        Place::Private { user, .. } => return Ok(Scope::Chat(user)),
        Place::Chat(chat) => chat,
    };
    if context.state.chat(chat).is_channel() {
        return Err(refuse("Can't change commands in channel chats"));
    }
    Ok(match kind {
        ChatScope::Everybody => Scope::Chat(chat),
        ChatScope::Administrators => Scope::ChatAdministrators(chat),
        ChatScope::Member => Scope::ChatMember(chat, user),
    })
}

const MAX_COMMANDS: usize = 100;
const MAX_NAME: usize = 32;
const MAX_DESCRIPTION: usize = 256;
