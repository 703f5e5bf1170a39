//! Methods that send and delete messages.

use serde_json::Value;

use super::{Context, Simulated, access::Access};
use crate::{
    render,
    reply::{Answer, Refusal},
    request::to_i32,
    rights::Right,
    state::{
        chat::{ChatKind, Status},
        message::{Content, Draft, Place, Text},
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new(
        "sendMessage",
        &[
            "business_connection_id",
            "message_thread_id",
            "direct_messages_topic_id",
            "ephemeral_message_parameters",
            "entities",
            "link_preview_options",
            "message_effect_id",
            "suggested_post_parameters",
        ],
        send_message,
    ),
    Simulated::new(
        "sendDocument",
        &[
            "business_connection_id",
            "message_thread_id",
            "direct_messages_topic_id",
            "ephemeral_message_parameters",
            "thumbnail",
            "caption_entities",
            "message_effect_id",
            "suggested_post_parameters",
        ],
        send_document,
    ),
    Simulated::new("deleteMessage", &[], delete_message),
];

fn send_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let text = formatted(context, "text")?;
    if text.is_empty() {
        return Err(Refusal::bad_request("message text is empty"));
    }
    send(context, Kind::Text, |_| Ok(Content::Text(text)))
}

fn send_document(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let named = context.arg("document");
    let part = match named.strip_prefix("attach://") {
        Some(part) => context.request.file(part),
        None if named.is_empty() => context.request.file("document"),
        None => None,
    };
    let is_attached = named.is_empty() || named.starts_with("attach://");
    if is_attached && part.is_none() {
        return Err(Refusal::bad_request("there is no document in the request"));
    }
    if named.starts_with("http://") || named.starts_with("https://") {
        return Err(Refusal::not_simulated(
            "documents that are named by their URL",
        ));
    }
    let caption = if context.arg("caption").is_empty() {
        Text::default()
    } else {
        formatted(context, "caption")?
    };
    send(context, Kind::Document, |context| {
        if caption.len() > MAX_CAPTION {
            return Err(Refusal::bad_request("message caption is too long"));
        }
        let file = if let Some(part) = part {
            if part.bytes.is_empty() {
                return Err(Refusal::bad_request("file must be non-empty"));
            }
            context.state.add_file(&part.name, part.bytes.clone())
        } else {
            let wrong = || Refusal::bad_request("wrong file identifier/HTTP URL specified");
            let files = &context.state.files;
            files.by_id(context.bot, named).ok_or_else(wrong)?
        };
        Ok(Content::Document { file, caption })
    })
}

fn delete_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    if context.arg("chat_id").is_empty() {
        return Err(Refusal::bad_request("chat identifier is not specified"));
    }
    let id = to_i32(context.arg("message_id"));
    if id <= 0 {
        return Err(Refusal::bad_request("message identifier is not specified"));
    }
    let place = context.check_chat(Access::Write)?;
    let message = context
        .state
        .message(place, id.into())
        .ok_or_else(|| Refusal::bad_request("message to delete not found"))?;
    let is_own = message.author == context.bot;
    let is_fresh = context.now.unix - message.date < DELETE_WINDOW;
    let is_allowed = match context.state.status_in(place, context.bot) {
        None => is_fresh,
        Some(status) => status.has(Right::DeleteMessages) || (is_own && is_fresh),
    };
    if !is_allowed {
        return Err(Refusal::bad_request("message can't be deleted"));
    }
    if let Some(dialog) = context.state.dialogs.get_mut(&place) {
        dialog.messages.remove(&i64::from(id));
    }
    Ok(Answer::yes())
}

/// What is sent, as the refusals call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Document,
}

/// The common part of all methods that send one message.
fn send<'a>(
    context: &mut Context<'a>,
    kind: Kind,
    build: impl FnOnce(&mut Context<'a>) -> Result<Content, Refusal>,
) -> Result<Answer, Refusal> {
    let reply = reply_parameters(context)?;
    let inline_keyboard = reply_markup(context)?;
    let place = context.check_chat(Access::Write)?;
    let reply_to = match reply {
        None => None,
        Some(reply) if context.state.message(place, reply.message_id).is_some() => {
            Some(reply.message_id)
        }
        Some(reply) if reply.allow_sending_without_reply => None,
        Some(_) => return Err(Refusal::bad_request("message to be replied not found")),
    };
    check_may_send(context, place, kind)?;
    let draft = Draft {
        content: build(context)?,
        reply_to,
        inline_keyboard,
        is_protected: context.request.flag("protect_content"),
    };
    if let Content::Text(text) = &draft.content {
        if text.len() > MAX_TEXT {
            return Err(Refusal::bad_request("message is too long"));
        }
    }
    let id = context.state.post(place, context.bot, draft, context.now);
    let message = context.state.message(place, id);
    Ok(message.map_or_else(Answer::yes, |message| {
        Answer::Result(render::message_json(
            context.state,
            context.bot,
            place,
            message,
        ))
    }))
}

/// Reads a text and its formatting.
fn formatted(context: &Context<'_>, name: &str) -> Result<Text, Refusal> {
    let text = context.arg(name);
    if text.is_empty() {
        return Ok(Text::default());
    }
    if text.len() > MAX_TEXT_BYTES {
        return Err(Refusal::bad_request("text is too long"));
    }
    let mode = context.arg("parse_mode");
    if mode.is_empty() || mode.eq_ignore_ascii_case("none") {
        return Ok(Text::new(text));
    }
    let is_known = ["markdown", "markdownv2", "html"]
        .iter()
        .any(|known| mode.eq_ignore_ascii_case(known));
    Err(if is_known {
        Refusal::not_simulated("the parameter parse_mode")
    } else {
        Refusal::bad_request("unsupported parse_mode")
    })
}

#[derive(Clone, Copy, Debug)]
struct Reply {
    message_id: i64,
    allow_sending_without_reply: bool,
}

fn reply_parameters(context: &Context<'_>) -> Result<Option<Reply>, Refusal> {
    let text = context.arg("reply_parameters");
    if text.is_empty() {
        // The older way, which the server still takes.
        let message_id = to_i32(context.arg("reply_to_message_id"));
        return Ok((message_id > 0).then(|| Reply {
            message_id: message_id.into(),
            allow_sending_without_reply: context.request.flag("allow_sending_without_reply"),
        }));
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        let refusal = Refusal::bad_request("can't parse reply parameters JSON object");
        return Err(refusal);
    };
    let Value::Object(fields) = value else {
        return Err(Refusal::bad_request("object expected as reply parameters"));
    };
    let simulated = ["message_id", "allow_sending_without_reply"];
    if let Some(name) = fields
        .keys()
        .find(|name| !simulated.contains(&name.as_str()))
    {
        let what = format!("the field {name} of reply_parameters");
        return Err(Refusal::not_simulated(&what));
    }
    let message_id = match fields.get("message_id") {
        Some(Value::Number(id)) => id.as_i64().unwrap_or(0),
        Some(Value::String(id)) => i64::from(to_i32(id)),
        _ => 0,
    };
    if message_id <= 0 {
        return Ok(None);
    }
    let allow = fields.get("allow_sending_without_reply");
    Ok(Some(Reply {
        message_id,
        allow_sending_without_reply: allow.and_then(Value::as_bool).unwrap_or(false),
    }))
}

/// Reads `reply_markup` and gives the inline keyboard in it: no other kind shows in the message.
fn reply_markup(context: &Context<'_>) -> Result<Option<String>, Refusal> {
    let text = context.arg("reply_markup");
    if text.is_empty() {
        return Ok(None);
    }
    let malformed = || Refusal::bad_request("can't parse reply keyboard markup JSON object");
    let value: Value = serde_json::from_str(text).map_err(|_| malformed())?;
    let Value::Object(fields) = value else {
        return Err(Refusal::bad_request("object expected as reply markup"));
    };
    if !fields.contains_key("inline_keyboard") {
        return Ok(None);
    }
    if render::parse_inline_keyboard(text).is_none() {
        let what = "the server's judgement of a malformed inline keyboard";
        return Err(Refusal::not_simulated(what));
    }
    Ok(Some(text.to_owned()))
}

/// Whether the bot may send this kind of message here.
fn check_may_send(context: &Context<'_>, place: Place, kind: Kind) -> Result<(), Refusal> {
    let chat = match place {
        Place::Chat(chat) => context.state.chat(chat),
        Place::Private { user, .. } => return check_may_write_to(context, user),
    };
    let status = chat.status(context.bot);
    if chat.kind == ChatKind::Channel {
        return if status.has(Right::PostMessages) {
            Ok(())
        } else {
            Err(Refusal::bad_request(
                "need administrator rights in the channel chat",
            ))
        };
    }
    if status == Status::Member && !chat.members_may_write {
        let what = match kind {
            Kind::Text => "text messages",
            Kind::Document => "documents",
        };
        let text = format!("not enough rights to send {what} to the chat");
        return Err(Refusal::bad_request(&text));
    }
    Ok(())
}

fn check_may_write_to(context: &Context<'_>, user: i64) -> Result<(), Refusal> {
    if context.state.bots.contains_key(&user) {
        let text = "the bot can't send messages to the bot";
        return Err(Refusal::forbidden(text));
    }
    let chat = context.me().private.get(&user).copied().unwrap_or_default();
    if chat.is_blocked {
        return Err(Refusal::forbidden("bot was blocked by the user"));
    }
    let is_open = chat
        .open_until
        .is_some_and(|until| context.now.unix < until);
    if !chat.is_started && !is_open {
        let text = "bot can't initiate conversation with a user";
        return Err(Refusal::forbidden(text));
    }
    Ok(())
}

const MAX_TEXT_BYTES: usize = 32_768;
const MAX_TEXT: usize = 4_096;
const MAX_CAPTION: usize = 1_024;
/// For how many seconds a message can be deleted by whoever has no right to delete any.
const DELETE_WINDOW: i64 = 48 * 3_600;
