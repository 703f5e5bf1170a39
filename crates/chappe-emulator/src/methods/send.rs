//! What all methods that send messages have in common.

use chappe_types::types::ReplyMarkup;

use super::{
    Context,
    access::Access,
    buttons::{self, Stand},
    replies::Reply,
    topics::thread,
};
use crate::{
    flags::{Permission, Right},
    render,
    reply::{Answer, Refusal},
    request::to_i64,
    schema::{self, refuse},
    state::{
        Id,
        chat::ChatKind,
        content::{Content, Text},
        message::{Draft, Place},
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
    reply: Reply,
    markup: Option<ReplyMarkup>,
}

impl Options {
    /// Reads the options, in the server's order.
    pub(super) fn read(context: &Context<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            reply: Reply::read(context)?,
            markup: reply_markup(context)?,
        })
    }

    /// The same of a method that takes no keyboard.
    pub(super) fn read_without_markup(context: &Context<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            reply: Reply::read(context)?,
            markup: None,
        })
    }

    /// Checks the chat and what is answered, and gives a message without content.
    pub(super) fn settle(self, context: &mut Context<'_>) -> Result<(Place, Draft), Refusal> {
        let place = context.check_chat(Access::Write)?;
        let mut draft = Draft::from(Content::Text(Text::default()));
        draft.reply_to = self.reply.find(context, place)?;
        draft.thread = thread(context, place, &draft)?;
        draft.markup = self.markup;
        draft.is_protected = context.request.flag("protect_content");
        draft.is_silent = context.request.flag("disable_notification");
        draft.effect = effect(context, place)?;
        Ok((place, draft))
    }
}

/// Reads `reply_markup`.
pub(super) fn reply_markup(context: &Context<'_>) -> Result<Option<ReplyMarkup>, Refusal> {
    schema::json::read(context.request, "sendMessage", "reply_markup")
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
    let (place, mut draft) = prepare(context, permission)?;
    draft.content = make(context)?;
    let id = post(context, place, draft)?;
    Ok(shown(context, place, id))
}

/// Reads the options and checks the chat: where a message goes, and all of it but its content.
pub(super) fn prepare(
    context: &mut Context<'_>,
    permission: (Permission, &str),
) -> Result<(Place, Draft), Refusal> {
    let (place, draft) = Options::read(context)?.settle(context)?;
    check_may_send(context, place, permission)?;
    Ok((place, draft))
}

/// Checks what depends on the content, and posts the message; gives its id.
pub(super) fn post(
    context: &mut Context<'_>,
    place: Place,
    mut draft: Draft,
) -> Result<i64, Refusal> {
    let stand = Stand {
        place,
        kind: draft.content.kind(),
        is_edited: false,
    };
    let given = buttons::fit(context, stand, draft.markup)?;
    // A game and an invoice have a button even where the bot gives none.
    let own = || context.state.own_keyboard(&draft.content);
    draft.markup = given.or_else(|| own().map(ReplyMarkup::InlineKeyboard));
    check_length(&draft.content)?;
    let (bot, now) = (context.bot, context.now);
    Ok(context.state.post(place, bot, draft, now))
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
    let entities = if name == "text" {
        "entities".to_owned()
    } else {
        format!("{name}_entities")
    };
    read_text(
        context,
        context.arg(name),
        context.arg("parse_mode"),
        context.arg(&entities),
    )
}

/// The same with the values of the three parameters, wherever they come from.
pub(super) fn read_text(
    context: &Context<'_>,
    text: &str,
    parse_mode: &str,
    entities: &str,
) -> Result<FormattedText, Refusal> {
    let find_user = |id| context.find_user(id);
    text::read(text, parse_mode, entities, &find_user).map_err(|words| refuse(&words))
}

pub(super) fn check_length(content: &Content) -> Result<(), Refusal> {
    match content {
        Content::Text(text) if text.text.is_blank() => {
            Err(Refusal::bad_request("text must be non-empty"))
        }
        Content::Text(text) if text.text.len() > MAX_TEXT => {
            Err(Refusal::bad_request("message is too long"))
        }
        Content::Media(media) => check_caption(&media.caption),
        Content::PaidMedia(paid) => check_caption(&paid.caption),
        _ => Ok(()),
    }
}

pub(super) fn check_caption(caption: &FormattedText) -> Result<(), Refusal> {
    if caption.len() > MAX_CAPTION {
        return Err(Refusal::bad_request("message caption is too long"));
    }
    Ok(())
}

/// The effect that a message is to come with. Which ones there are is not known here.
fn effect(context: &Context<'_>, place: Place) -> Result<Option<String>, Refusal> {
    let effect = context.arg("message_effect_id");
    if to_i64(effect) == 0 {
        return Ok(None);
    }
    if !matches!(place, Place::Private { .. }) {
        return Err(refuse("Can't use message effects in the chat"));
    }
    Ok(Some(effect.to_owned()))
}

/// Whether the bot may send here what takes this permission.
pub(super) fn check_may_send(
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
            let text = "need administrator rights in the channel chat";
            Err(Refusal::bad_request(text))
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
