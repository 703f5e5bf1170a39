//! Methods about the commands of a bot.

use chappe_types::types::{BotCommand, BotCommandScope};

use super::{Context, Simulated, access::Access, bots::language};
use crate::{
    reply::{Answer, Refusal},
    schema::json,
    state::{Id, chat::ChatKind, message::Place, profile::Scope},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("setMyCommands", &[], set_my_commands),
    Simulated::new("deleteMyCommands", &[], delete_my_commands),
    Simulated::new("getMyCommands", &[], get_my_commands),
];

fn set_my_commands(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let commands: Option<Vec<BotCommand>> =
        json::read(context.request, "setMyCommands", "commands")?;
    let scope = scope(context, "setMyCommands")?;
    let language = language(context)?;
    let commands: Vec<BotCommand> = commands
        .unwrap_or_default()
        .into_iter()
        .map(cleaned)
        .collect::<Result<_, _>>()?;
    if commands.len() > MAX_COMMANDS {
        return Err(Refusal::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    if !commands.iter().all(|command| is_name(&command.command)) {
        return Err(Refusal::bad_request("BOT_COMMAND_INVALID"));
    }
    let bot = context.bot;
    context.state.set_commands(bot, scope, language, commands);
    Ok(Answer::yes())
}

fn delete_my_commands(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let scope = scope(context, "deleteMyCommands")?;
    let language = language(context)?;
    let bot = context.bot;
    context.state.set_commands(bot, scope, language, Vec::new());
    Ok(Answer::yes())
}

fn get_my_commands(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let scope = scope(context, "getMyCommands")?;
    let language = language(context)?;
    let commands = context.state.commands_set(context.bot, scope, language);
    Ok(Answer::of(&commands))
}

/// Takes away what may stand around a command: blanks and the slash.
fn cleaned(mut command: BotCommand) -> Result<BotCommand, Refusal> {
    let name = command.command.trim();
    command.command = name.strip_prefix('/').unwrap_or(name).to_owned();
    command.description = command.description.trim().to_owned();
    let empty = if command.command.is_empty() {
        "command must be non-empty"
    } else if command.description.is_empty() {
        "command description must be non-empty"
    } else {
        return Ok(command);
    };
    Err(Refusal::bad_request(empty))
}

fn is_name(command: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    command.bytes().all(is_letter)
}

/// Reads `scope` and checks that the bot may name the chat in it.
fn scope(context: &mut Context<'_>, method: &str) -> Result<Scope, Refusal> {
    let named: Option<BotCommandScope> = json::read(context.request, method, "scope")?;
    match named {
        Some(BotCommandScope::AllPrivateChats(_)) => Ok(Scope::AllPrivateChats),
        Some(BotCommandScope::AllGroupChats(_)) => Ok(Scope::AllGroupChats),
        Some(BotCommandScope::AllChatAdministrators(_)) => Ok(Scope::AllChatAdministrators),
        Some(BotCommandScope::Chat(scope)) => {
            match context.check_chat_named(&scope.chat_id.to_string(), Access::Read)? {
                Place::Private { user, .. } => Ok(Scope::Chat(user)),
                place @ Place::Chat(_) => group(context, place).map(Scope::Chat),
            }
        }
        Some(BotCommandScope::ChatAdministrators(scope)) => {
            let place = context.check_chat_named(&scope.chat_id.to_string(), Access::Read)?;
            group(context, place).map(Scope::ChatAdministrators)
        }
        Some(BotCommandScope::ChatMember(scope)) => {
            let place = context.check_chat_named(&scope.chat_id.to_string(), Access::Read)?;
            if !context.state.knows(context.bot, scope.user_id) {
                return Err(Refusal::bad_request("user not found"));
            }
            let chat = group(context, place)?;
            Ok(Scope::ChatMember(chat, scope.user_id))
        }
        Some(BotCommandScope::Default(_)) | None => Ok(Scope::Default),
        Some(_) => Err(Refusal::not_simulated("this scope of commands")),
    }
}

/// The group in which a scope of its members makes sense.
fn group(context: &Context<'_>, place: Place) -> Result<Id, Refusal> {
    let text = match place {
        Place::Private { .. } => "can't use specified scope in private chats",
        Place::Chat(chat) if context.state.chat(chat).kind == ChatKind::Channel => {
            "can't change commands in channel chats"
        }
        Place::Chat(chat) => return Ok(chat),
    };
    Err(Refusal::bad_request(text))
}

const MAX_COMMANDS: usize = 100;
