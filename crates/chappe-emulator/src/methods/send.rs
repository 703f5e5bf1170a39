//! What all methods that send messages have in common.

use chappe_types::types::ReplyMarkup;
use serde_json::Value;

use super::{Context, access::Access, topics::thread};
use crate::{
    flags::{Permission, Right},
    render,
    reply::{Answer, Refusal},
    request::to_i32,
    state::{
        Id,
        chat::ChatKind,
        content::{Content, Text},
        message::{Draft, Place, ReplyTo},
    },
    text::{self, FormattedText},
};

/// Parameters that the emulator simulates in no method that sends.
pub(super) const LEFT_OUT: &[&str] = &[
    "business_connection_id",
    "direct_messages_topic_id",
    "ephemeral_message_parameters",
    "suggested_post_parameters",
];

/// How something is sent, beside what it is.
#[derive(Debug)]
pub(super) struct Options {
    reply: Option<Reply>,
    markup: Option<ReplyMarkup>,
}

#[derive(Clone, Copy, Debug)]
struct Reply {
    message_id: i64,
    allow_sending_without_reply: bool,
}

impl Options {
    /// Reads the options, in the server's order.
    pub(super) fn read(context: &Context<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            reply: reply_parameters(context)?,
            markup: reply_markup(context)?,
        })
    }
}

/// Sends a message whose content does not depend on where it goes.
pub(super) fn send(context: &mut Context<'_>, what: Content) -> Result<Answer, Refusal> {
    send_with(context, what.permission(), |_| Ok(what))
}

/// Sends a message that takes this permission: reads the options, checks the chat, then makes the
/// content and checks it.
pub(super) fn send_with<'a>(
    context: &mut Context<'a>,
    permission: (Permission, &str),
    make: impl FnOnce(&mut Context<'a>) -> Result<Content, Refusal>,
) -> Result<Answer, Refusal> {
    let options = Options::read(context)?;
    let place = context.check_chat(Access::Write)?;
    let mut draft = Draft::from(Content::Text(Text::default()));
    draft.reply_to = answered(context, place, options.reply)?;
    draft.thread = thread(context, place, &draft)?;
    check_may_send(context, place, permission)?;
    draft.content = make(context)?;
    check_length(&draft.content)?;
    draft.markup = keyboard(context, &draft.content, options.markup)?;
    draft.is_protected = context.request.flag("protect_content");
    let effect = context.arg("message_effect_id");
    if !effect.is_empty() && matches!(place, Place::Private { .. }) {
        draft.effect = Some(effect.to_owned());
    }
    let (bot, now) = (context.bot, context.now);
    let id = context.state.post(place, bot, draft, now);
    Ok(shown(context, place, id))
}

/// The message as the answer to the bot.
pub(super) fn shown(context: &Context<'_>, place: Place, id: i64) -> Answer {
    let message = context.state.message(place, id);
    message.map_or_else(Answer::yes, |message| {
        Answer::Result(render::message_json(
            context.state,
            context.bot,
            place,
            message,
        ))
    })
}

/// Reads a text and its formatting: `text` with `parse_mode` and `entities`, `caption` with
/// `caption_entities`.
pub(super) fn formatted(context: &Context<'_>, name: &str) -> Result<FormattedText, Refusal> {
    let entities = match name {
        "text" => "entities".to_owned(),
        _ => format!("{name}_entities"),
    };
    let (text, entities) = (context.arg(name), context.arg(&entities));
    let find_user = |id| context.find_user(id);
    text::read(text, context.arg("parse_mode"), entities, &find_user)
        .map_err(|error| Refusal::bad_request(&error))
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

/// Reads `reply_markup`.
pub(super) fn reply_markup(context: &Context<'_>) -> Result<Option<ReplyMarkup>, Refusal> {
    let text = context.arg("reply_markup");
    if text.is_empty() {
        return Ok(None);
    }
    let malformed = || Refusal::bad_request("can't parse reply keyboard markup JSON object");
    let value: Value = serde_json::from_str(text).map_err(|_| malformed())?;
    if !value.is_object() {
        return Err(Refusal::bad_request("object expected as reply markup"));
    }
    match serde_json::from_value(value) {
        Ok(ReplyMarkup::Unknown(_)) => Ok(None),
        Ok(markup) => Ok(Some(markup)),
        Err(_) => Err(malformed()),
    }
}

/// The keyboard of a message: a game and an invoice have one even where the bot gives none, and
/// their own button comes first in it.
fn keyboard(
    context: &Context<'_>,
    what: &Content,
    given: Option<ReplyMarkup>,
) -> Result<Option<ReplyMarkup>, Refusal> {
    let Some(own) = context.state.own_keyboard(what) else {
        return Ok(given);
    };
    let Some(ReplyMarkup::InlineKeyboard(keyboard)) = &given else {
        return Ok(Some(given.unwrap_or(ReplyMarkup::InlineKeyboard(own))));
    };
    let first = keyboard.inline_keyboard.iter().flatten().next();
    let (is_own, refusal) = match what {
        Content::Game(_) => (
            first.is_some_and(|button| button.callback_game.is_some()),
            "REPLY_MARKUP_GAME_EMPTY",
        ),
        _ => (
            first.is_some_and(|button| button.pay == Some(true)),
            "REPLY_MARKUP_BUY_EMPTY",
        ),
    };
    if is_own {
        Ok(given)
    } else {
        Err(Refusal::bad_request(refusal))
    }
}

fn answered(
    context: &Context<'_>,
    place: Place,
    reply: Option<Reply>,
) -> Result<Option<ReplyTo>, Refusal> {
    let Some(reply) = reply else { return Ok(None) };
    if context.state.message(place, reply.message_id).is_some() {
        return Ok(Some(ReplyTo {
            message: reply.message_id,
            quote: None,
        }));
    }
    if reply.allow_sending_without_reply {
        return Ok(None);
    }
    Err(Refusal::bad_request("message to be replied not found"))
}

fn check_length(content: &Content) -> Result<(), Refusal> {
    match content {
        Content::Text(text) if text.text.len() > MAX_TEXT => {
            Err(Refusal::bad_request("message is too long"))
        }
        Content::Media(media) => check_caption(&media.caption),
        _ => Ok(()),
    }
}

pub(super) fn check_caption(caption: &FormattedText) -> Result<(), Refusal> {
    if caption.len() > MAX_CAPTION {
        return Err(Refusal::bad_request("message caption is too long"));
    }
    Ok(())
}

/// Whether the bot may send here what takes this permission.
fn check_may_send(
    context: &Context<'_>,
    place: Place,
    (permission, what): (Permission, &str),
) -> Result<(), Refusal> {
    let chat = match place {
        Place::Chat(chat) => context.state.chat(chat),
        Place::Private { user, .. } => return check_may_write_to(context, user),
    };
    if chat.kind == ChatKind::Channel {
        let status = context.state.status(chat.id, context.bot);
        return if status.has(Right::PostMessages) {
            Ok(())
        } else {
            Err(Refusal::bad_request(
                "need administrator rights in the channel chat",
            ))
        };
    }
    if !context.state.may(chat, context.bot, permission) {
        let text = format!("not enough rights to send {what} to the chat");
        return Err(Refusal::bad_request(&text));
    }
    match context
        .state
        .slow_mode_wait(chat.id, context.bot, context.now)
    {
        Some(seconds) => Err(Refusal::too_many_requests(seconds as u32)),
        None => Ok(()),
    }
}

fn check_may_write_to(context: &Context<'_>, user: Id) -> Result<(), Refusal> {
    if context.state.is_bot(user) {
        let text = "the bot can't send messages to the bot";
        return Err(Refusal::forbidden(text));
    }
    let contact = context.state.contact(context.bot, user);
    if contact.is_blocked {
        return Err(Refusal::forbidden("bot was blocked by the user"));
    }
    let is_open = contact
        .open_until
        .is_some_and(|until| context.now.unix < until);
    if !contact.is_started && !is_open {
        let text = "bot can't initiate conversation with a user";
        return Err(Refusal::forbidden(text));
    }
    Ok(())
}

const MAX_TEXT: usize = 4_096;
const MAX_CAPTION: usize = 1_024;
