//! The player of frankenstein, which has no dispatcher of its own: the loop here is the one of its
//! examples.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

use chappe_interop::{ApiError, Args, Button, Failed, Player, Server, base64, is_welcome, plain};
use frankenstein::{
    Error, ParseMode, TelegramApi,
    client_ureq::Bot,
    input_media::{InputMediaPhoto, MediaGroupInputMedia},
    methods::{
        AnswerCallbackQueryParams, ApproveChatJoinRequestParams, CreateChatInviteLinkParams,
        DeclineChatJoinRequestParams, EditChatInviteLinkParams, EditMessageTextParams,
        ExportChatInviteLinkParams, GetFileParams, GetUpdatesParams, RevokeChatInviteLinkParams,
        SendDocumentParams, SendMediaGroupParams, SendMessageParams, SendPhotoParams,
    },
    types::{
        CallbackQuery, ChatJoinRequest, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton,
        MaybeInaccessibleMessage, Message, ReplyKeyboardMarkup, ReplyMarkup,
    },
    updates::UpdateContent,
};
use serde_json::Value;

fn main() {
    let server = Server::from_env();
    let bot = Bot::new_url(format!("{}/bot{}", server.url, server.token));
    let mut polling = None;
    let player = Player {
        client: "frankenstein",
        operations: OPERATIONS,
        without_codes: None,
    };
    player.play(|args| perform(&server, &bot, &mut polling, args));
}

/// The loop at work.
struct Polling {
    is_over: Arc<AtomicBool>,
    thread: JoinHandle<Result<(), Error>>,
}

fn perform(
    server: &Server,
    bot: &Bot,
    polling: &mut Option<Polling>,
    args: &Args,
) -> Result<Value, Failed> {
    match args.op.as_str() {
        "start_polling" => {
            *polling = Some(start_polling(bot));
            Ok(Value::Null)
        }
        "stop_polling" => {
            let Polling { is_over, thread } = polling.take().expect("it was started");
            is_over.store(true, Ordering::Relaxed);
            thread
                .join()
                .expect("the loop did not panic")
                .map_err(failed)?;
            Ok(Value::Null)
        }
        "download" => download(server, bot, args),
        _ => call(bot, args).map_err(failed),
    }
}

fn call(bot: &Bot, args: &Args) -> Result<Value, Error> {
    let chat = args.chat;
    let result = match args.op.as_str() {
        "me" => plain(bot.get_me()?.result),
        "send_text" => {
            let params = SendMessageParams::builder().chat_id(chat).text(&args.text);
            let mode = args.parse_mode.as_deref().map(parse_mode);
            plain(
                bot.send_message(&params.maybe_parse_mode(mode).build())?
                    .result,
            )
        }
        "send_inline_keyboard" => {
            let keyboard = ReplyMarkup::InlineKeyboardMarkup(inline_keyboard(args));
            plain(send_keyboard(bot, args, keyboard)?)
        }
        "send_reply_keyboard" => {
            let keyboard = ReplyMarkup::ReplyKeyboardMarkup(reply_keyboard(args));
            plain(send_keyboard(bot, args, keyboard)?)
        }
        "send_document" => {
            let params = SendDocumentParams::builder()
                .chat_id(chat)
                .document(PathBuf::from(&args.path))
                .maybe_caption(args.name.clone())
                .build();
            plain(bot.send_document(&params)?.result)
        }
        "send_photo" => {
            let params = SendPhotoParams::builder()
                .chat_id(chat)
                .photo(PathBuf::from(&args.path))
                .build();
            plain(bot.send_photo(&params)?.result)
        }
        "send_album" => {
            let photo = |path| {
                InputMediaPhoto::builder()
                    .media(PathBuf::from(path))
                    .build()
            };
            let media = args
                .paths
                .iter()
                .map(photo)
                .map(MediaGroupInputMedia::Photo);
            let params = SendMediaGroupParams::builder()
                .chat_id(chat)
                .media(media.collect::<Vec<_>>())
                .build();
            plain(bot.send_media_group(&params)?.result)
        }
        _ => call_for_links(bot, args)?,
    };
    Ok(result)
}

fn call_for_links(bot: &Bot, args: &Args) -> Result<Value, Error> {
    let chat = args.chat;
    let result = match args.op.as_str() {
        "export_link" => {
            let params = ExportChatInviteLinkParams::builder().chat_id(chat).build();
            plain(bot.export_chat_invite_link(&params)?.result)
        }
        "create_link" => {
            let params = CreateChatInviteLinkParams::builder()
                .chat_id(chat)
                .maybe_name(args.name.clone())
                .maybe_member_limit(args.member_limit)
                .maybe_creates_join_request(args.creates_join_request)
                .build();
            plain(bot.create_chat_invite_link(&params)?.result)
        }
        "edit_link" => {
            let params = EditChatInviteLinkParams::builder()
                .chat_id(chat)
                .invite_link(&args.link)
                .maybe_name(args.name.clone())
                .maybe_member_limit(args.member_limit)
                .build();
            plain(bot.edit_chat_invite_link(&params)?.result)
        }
        "revoke_link" => {
            let params = RevokeChatInviteLinkParams::builder()
                .chat_id(chat)
                .invite_link(&args.link)
                .build();
            plain(bot.revoke_chat_invite_link(&params)?.result)
        }
        other => unreachable!("{other} is none of the operations"),
    };
    Ok(result)
}

fn send_keyboard(bot: &Bot, args: &Args, keyboard: ReplyMarkup) -> Result<Message, Error> {
    let params = SendMessageParams::builder()
        .chat_id(args.chat)
        .text(&args.text)
        .reply_markup(keyboard)
        .build();
    Ok(bot.send_message(&params)?.result)
}

fn download(server: &Server, bot: &Bot, args: &Args) -> Result<Value, Failed> {
    let params = GetFileParams::builder().file_id(&args.file_id).build();
    let file = bot.get_file(&params).map_err(failed)?.result;
    let path = file.file_path.unwrap_or_default();
    let url = format!("{}/file/bot{}/{path}", server.url, server.token);
    let bytes = ureq::get(&url)
        .call()
        .and_then(|mut response| response.body_mut().read_to_vec())
        .map_err(|error| Failed::crash(&error))?;
    Ok(base64(&bytes))
}

fn inline_keyboard(args: &Args) -> InlineKeyboardMarkup {
    let button = |button: &Button| match button {
        Button::Label(text) => InlineKeyboardButton::builder().text(text).build(),
        Button::Data { text, data } => InlineKeyboardButton::builder()
            .text(text)
            .callback_data(data)
            .build(),
        Button::Url { text, url } => InlineKeyboardButton::builder().text(text).url(url).build(),
    };
    let rows = args.rows.iter().map(|row| row.iter().map(button).collect());
    InlineKeyboardMarkup::builder()
        .inline_keyboard(rows.collect::<Vec<_>>())
        .build()
}

fn reply_keyboard(args: &Args) -> ReplyKeyboardMarkup {
    let button = |button: &Button| match button {
        Button::Label(text) | Button::Data { text, .. } | Button::Url { text, .. } => {
            KeyboardButton::builder().text(text).build()
        }
    };
    let rows = args.rows.iter().map(|row| row.iter().map(button).collect());
    ReplyKeyboardMarkup::builder()
        .keyboard(rows.collect::<Vec<_>>())
        .resize_keyboard(true)
        .build()
}

fn parse_mode(name: &str) -> ParseMode {
    name.parse().expect("the runner writes parse modes")
}

fn start_polling(bot: &Bot) -> Polling {
    let is_over = Arc::new(AtomicBool::new(false));
    let (bot, flag) = (bot.clone(), Arc::clone(&is_over));
    let thread = thread::spawn(move || poll(&bot, &flag));
    Polling { is_over, thread }
}

fn poll(bot: &Bot, is_over: &AtomicBool) -> Result<(), Error> {
    // It stops when its last long poll is over, which is to be soon.
    let mut params = GetUpdatesParams::builder().timeout(1_u32).build();
    while !is_over.load(Ordering::Relaxed) {
        for update in bot.get_updates(&params)?.result {
            params.offset = Some(i64::from(update.update_id) + 1);
            let handled = match update.content {
                UpdateContent::Message(message) => start(bot, &message),
                UpdateContent::CallbackQuery(query) => choose(bot, &query),
                UpdateContent::ChatJoinRequest(request) => decide(bot, &request),
                _ => Ok(()),
            };
            if let Err(error) = handled {
                eprintln!("{error}");
            }
        }
    }
    Ok(())
}

fn start(bot: &Bot, message: &Message) -> Result<(), Error> {
    let text = message.text.as_deref().unwrap_or_default();
    let (command, payload) = text.split_once(' ').unwrap_or((text, ""));
    if command.split('@').next() != Some("/start") {
        return Ok(());
    }
    let name = message.from.as_ref().map_or("", |user| &user.first_name);
    let params = SendMessageParams::builder()
        .chat_id(message.chat.id)
        .text(format!("started by {name} with {payload}"))
        .build();
    bot.send_message(&params)?;
    Ok(())
}

fn choose(bot: &Bot, query: &CallbackQuery) -> Result<(), Error> {
    let data = query.data.as_deref().unwrap_or_default();
    let answer = AnswerCallbackQueryParams::builder()
        .callback_query_id(&query.id)
        .text(format!("you chose {data}"))
        .build();
    bot.answer_callback_query(&answer)?;
    if let Some(MaybeInaccessibleMessage::Message(message)) = &query.message {
        let edit = EditMessageTextParams::builder()
            .chat_id(message.chat.id)
            .message_id(message.message_id)
            .text(format!("chosen: {data}"))
            .build();
        bot.edit_message_text(&edit)?;
    }
    Ok(())
}

fn decide(bot: &Bot, request: &ChatJoinRequest) -> Result<(), Error> {
    let (chat, user) = (request.chat.id, request.from.id);
    if is_welcome(request.bio.as_deref()) {
        let params = ApproveChatJoinRequestParams::builder()
            .chat_id(chat)
            .user_id(user)
            .build();
        bot.approve_chat_join_request(&params)?;
    } else {
        let params = DeclineChatJoinRequestParams::builder()
            .chat_id(chat)
            .user_id(user)
            .build();
        bot.decline_chat_join_request(&params)?;
    }
    Ok(())
}

fn failed(error: Error) -> Failed {
    match error {
        Error::Api(response) => Failed::Typed(ApiError {
            kind: "Error::Api".to_owned(),
            code: Some(response.error_code),
            description: response.description,
            retry_after: response
                .parameters
                .and_then(|parameters| parameters.retry_after)
                .map(u32::from),
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
];
