//! The player of teloxide.

use std::net::{Ipv4Addr, SocketAddr};

use chappe_interop::{ApiError, Args, Button, Failed, Player, Server, base64, is_welcome, plain};
use serde_json::Value;
use teloxide::{
    DownloadError, RequestError,
    adaptors::throttle::Limits,
    dispatching::{DefaultKey, ShutdownToken},
    error_handlers::LoggingErrorHandler,
    net::Download,
    prelude::*,
    types::{
        FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia, InputMediaPhoto,
        KeyboardButton, KeyboardMarkup, ParseMode,
    },
    update_listeners::webhooks,
    utils::command::BotCommands,
};
use tokio::{runtime::Runtime, task::JoinHandle};

fn main() {
    let server = Server::from_env();
    let url = server.url.parse().expect("the emulator's URL is one");
    let bot = Bot::new(server.token).set_api_url(url);
    let runtime = Runtime::new().expect("a runtime starts");
    let mut polling = None;
    let player = Player {
        client: "teloxide",
        operations: OPERATIONS,
        without_codes: Some("`ApiError` has the description and no code"),
    };
    player.play(|args| runtime.block_on(perform(&bot, &mut polling, args)));
}

/// The dispatcher at work.
struct Polling {
    token: ShutdownToken,
    task: JoinHandle<()>,
}

async fn perform(bot: &Bot, polling: &mut Option<Polling>, args: &Args) -> Result<Value, Failed> {
    match args.op.as_str() {
        "start_polling" => {
            *polling = Some(start_polling(bot));
            Ok(Value::Null)
        }
        "start_webhook" => {
            *polling = Some(start_webhook(bot, args).await.map_err(failed)?);
            Ok(Value::Null)
        }
        "stop_polling" | "stop_webhook" => {
            let Polling { token, task } = polling.take().expect("it was started");
            token.shutdown().expect("the dispatcher runs").await;
            task.await.map_err(|error| Failed::crash(&error))?;
            Ok(Value::Null)
        }
        "download" => download(bot, args).await,
        _ => call(bot, args).await.map_err(failed),
    }
}

async fn call(bot: &Bot, args: &Args) -> Result<Value, RequestError> {
    let chat = ChatId(args.chat);
    let result = match args.op.as_str() {
        "me" => plain(bot.get_me().await?),
        "send_text" => {
            let mut request = bot.send_message(chat, &args.text);
            request.parse_mode = args.parse_mode.as_deref().map(parse_mode);
            plain(request.await?)
        }
        "send_with_retry" => {
            let throttled = bot.clone().throttle(Limits::default());
            plain(throttled.send_message(chat, &args.text).await?)
        }
        "send_inline_keyboard" => {
            let request = bot.send_message(chat, &args.text);
            plain(request.reply_markup(inline_keyboard(args)).await?)
        }
        "send_reply_keyboard" => {
            let keyboard = reply_keyboard(args).resize_keyboard();
            let request = bot.send_message(chat, &args.text);
            plain(request.reply_markup(keyboard).await?)
        }
        "send_document" => {
            let name = args.name.clone().unwrap_or_default();
            let file = InputFile::memory(args.bytes()).file_name(name.clone());
            plain(bot.send_document(chat, file).caption(name).await?)
        }
        "send_photo" => plain(bot.send_photo(chat, InputFile::file(&args.path)).await?),
        "send_album" => {
            let paths = args.paths.iter().map(InputFile::file);
            let media = paths.map(|file| InputMedia::Photo(InputMediaPhoto::new(file)));
            plain(bot.send_media_group(chat, media).await?)
        }
        "export_link" => plain(bot.export_chat_invite_link(chat).await?),
        "create_link" => {
            let mut request = bot.create_chat_invite_link(chat);
            request.name.clone_from(&args.name);
            request.member_limit = args.member_limit;
            request.creates_join_request = args.creates_join_request;
            plain(request.await?)
        }
        "edit_link" => {
            let mut request = bot.edit_chat_invite_link(chat, &args.link);
            request.name.clone_from(&args.name);
            request.member_limit = args.member_limit;
            plain(request.await?)
        }
        "revoke_link" => plain(bot.revoke_chat_invite_link(chat, &args.link).await?),
        other => unreachable!("{other} is none of the operations"),
    };
    Ok(result)
}

async fn download(bot: &Bot, args: &Args) -> Result<Value, Failed> {
    let id = FileId(args.file_id.clone());
    let file = bot.get_file(id).await.map_err(failed)?;
    let mut bytes = Vec::new();
    bot.download_file(&file.path, &mut bytes)
        .await
        .map_err(|error: DownloadError| Failed::crash(&error))?;
    Ok(base64(&bytes))
}

fn inline_keyboard(args: &Args) -> InlineKeyboardMarkup {
    let button = |button: &Button| match button {
        Button::Label(text) => InlineKeyboardButton::callback(text, text),
        Button::Data { text, data } => InlineKeyboardButton::callback(text, data),
        Button::Url { text, url } => {
            InlineKeyboardButton::url(text, url.parse().expect("the runner writes URLs"))
        }
    };
    InlineKeyboardMarkup::new(args.rows.iter().map(|row| row.iter().map(button)))
}

fn reply_keyboard(args: &Args) -> KeyboardMarkup {
    let button = |button: &Button| match button {
        Button::Label(text) | Button::Data { text, .. } | Button::Url { text, .. } => {
            KeyboardButton::new(text)
        }
    };
    KeyboardMarkup::new(args.rows.iter().map(|row| row.iter().map(button)))
}

fn parse_mode(name: &str) -> ParseMode {
    match name {
        "MarkdownV2" => ParseMode::MarkdownV2,
        _ => ParseMode::Html,
    }
}

#[derive(BotCommands, Clone)]
#[command(rename_rule = "lowercase")]
enum Command {
    /// Begins.
    Start(String),
}

fn start_polling(bot: &Bot) -> Polling {
    let mut dispatcher = dispatcher(bot);
    let token = dispatcher.shutdown_token();
    let task = tokio::spawn(async move { dispatcher.dispatch().await });
    Polling { token, task }
}

async fn start_webhook(bot: &Bot, args: &Args) -> Result<Polling, RequestError> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    let url = args.url.parse().expect("the runner writes URLs");
    let options = webhooks::Options::new(address, url).secret_token(args.secret.clone());
    let listener = webhooks::axum(bot.clone(), options).await?;
    let mut dispatcher = dispatcher(bot);
    let token = dispatcher.shutdown_token();
    let task = tokio::spawn(async move {
        let log = LoggingErrorHandler::with_custom_text("the webhook");
        dispatcher.dispatch_with_listener(listener, log).await;
    });
    Ok(Polling { token, task })
}

fn dispatcher(bot: &Bot) -> Dispatcher<Bot, RequestError, DefaultKey> {
    let handler = dptree::entry()
        .branch(
            Update::filter_message()
                .filter_command::<Command>()
                .endpoint(start),
        )
        .branch(Update::filter_callback_query().endpoint(choose))
        .branch(Update::filter_chat_join_request().endpoint(decide));
    Dispatcher::builder(bot.clone(), handler).build()
}

async fn start(bot: Bot, message: Message, command: Command) -> ResponseResult<()> {
    let Command::Start(payload) = command;
    let name = message.from.map(|user| user.first_name).unwrap_or_default();
    bot.send_message(message.chat.id, format!("started by {name} with {payload}"))
        .await?;
    Ok(())
}

async fn choose(bot: Bot, query: CallbackQuery) -> ResponseResult<()> {
    let data = query.data.clone().unwrap_or_default();
    bot.answer_callback_query(query.id.clone())
        .text(format!("you chose {data}"))
        .await?;
    if let Some(message) = query.message {
        bot.edit_message_text(message.chat().id, message.id(), format!("chosen: {data}"))
            .await?;
    }
    Ok(())
}

async fn decide(bot: Bot, request: teloxide::types::ChatJoinRequest) -> ResponseResult<()> {
    let (chat, user) = (request.chat.id, request.from.id);
    if is_welcome(request.bio.as_deref()) {
        bot.approve_chat_join_request(chat, user).await?;
    } else {
        bot.decline_chat_join_request(chat, user).await?;
    }
    Ok(())
}

fn failed(error: RequestError) -> Failed {
    match error {
        RequestError::Api(error) => Failed::Typed(ApiError {
            kind: format!("ApiError::{error:?}"),
            description: error.to_string(),
            ..ApiError::default()
        }),
        RequestError::RetryAfter(seconds) => Failed::Typed(ApiError {
            kind: "RequestError::RetryAfter".to_owned(),
            description: error.to_string(),
            retry_after: Some(seconds.seconds()),
            ..ApiError::default()
        }),
        other => Failed::crash(&other),
    }
}

const OPERATIONS: &[&str] = &[
    "me",
    "send_text",
    "send_inline_keyboard",
    "send_reply_keyboard",
    "send_document",
    "send_photo",
    "send_album",
    "download",
    "export_link",
    "create_link",
    "edit_link",
    "revoke_link",
    "start_polling",
    "stop_polling",
    "start_webhook",
    "stop_webhook",
    "send_with_retry",
];
