//! Methods that send messages once more: forwarded, or copied.

use chappe_types::types::MessageId;

use super::{
    Context, Simulated,
    access::Access,
    messages::message_ids,
    send::{check_may_send, formatted, post, prepare, shown},
};
use crate::{
    reply::{Answer, Refusal},
    schema::{Args as _, refuse},
    state::{
        content::{Content, Text},
        forward::Albums,
        message::{Draft, Message, Place},
    },
    text::FormattedText,
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("forwardMessage", LEFT_OUT, forward_message),
    Simulated::new("forwardMessages", LEFT_OUT, forward_messages),
    Simulated::new("copyMessage", LEFT_OUT, copy_message),
    Simulated::new("copyMessages", LEFT_OUT, copy_messages),
];

fn forward_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (from, message) = original(context, "message to forward")?;
    let (place, sent) = prepare(context, message.draft.content.permission())?;
    check_may_go(context, &message, Way::Forward)?;
    let mut draft = context.state.forwarded(from, &message, &mut Albums::new());
    draft.thread = sent.thread;
    draft.effect = sent.effect;
    draft.is_protected = sent.is_protected;
    draft.is_silent = sent.is_silent;
    let (bot, now) = (context.bot, context.now);
    let id = context.state.post(place, bot, draft, now);
    Ok(shown(context, place, id))
}

fn copy_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    required(context, "from_chat_id")?;
    // An empty caption is one as well: it takes the old one away.
    let has_caption = context.request.has_arg("caption");
    let caption = formatted(context, "caption")?;
    let (_, message) = original(context, "message to copy")?;
    let (place, mut draft) = prepare(context, message.draft.content.permission())?;
    check_may_go(context, &message, Way::Copy)?;
    let (bot, now) = (context.bot, context.now);
    let copied = context.state.copied(&message, bot, &mut Albums::new(), now);
    draft.content = copied.content;
    if let Content::Media(media) = &mut draft.content {
        if has_caption {
            media.caption = caption;
            media.is_caption_above = context.request.flag("show_caption_above_media");
        }
    }
    let id = post(context, place, draft)?;
    Ok(Answer::of(&MessageId::new(id)))
}

fn forward_messages(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    send_all(context, Way::Forward)
}

fn copy_messages(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    send_all(context, Way::Copy)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Forward,
    Copy,
}

/// Sends several messages, all of them or those that may go.
fn send_all(context: &mut Context<'_>, way: Way) -> Result<Answer, Refusal> {
    let from = required(context, "from_chat_id")?;
    let ids = message_ids(context)?;
    let (place, sent) = prepare(context, Content::Text(Text::default()).permission())?;
    let from = context.check_chat_named(from, Access::Read)?;
    if !context.can_see_messages(from) {
        return Err(Refusal::bad_request("message to forward not found"));
    }
    if ids.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err(Refusal::bad_request(
            "message identifiers must be in a strictly increasing order",
        ));
    }
    let found = ids.iter().filter_map(|id| context.state.message(from, *id));
    let messages: Vec<Message> = found.cloned().collect();
    if messages.is_empty() {
        return Err(Refusal::bad_request("there are no messages to forward"));
    }
    let mut drafts = Vec::new();
    let mut albums = Albums::new();
    for message in &messages {
        if check_may_go(context, message, way).is_err() {
            continue;
        }
        check_may_send(context, place, message.draft.content.permission())?;
        drafts.push(again(context, from, message, way, &mut albums));
    }
    if drafts.is_empty() {
        return Err(Refusal::bad_request("messages can't be forwarded"));
    }
    let mut sent_ids = Vec::new();
    for mut draft in drafts {
        draft.thread = sent.thread;
        draft.is_protected = sent.is_protected;
        draft.is_silent = sent.is_silent;
        let (bot, now) = (context.bot, context.now);
        sent_ids.push(MessageId::new(context.state.post(place, bot, draft, now)));
    }
    Ok(Answer::of(&sent_ids))
}

/// A message as it is sent once more.
fn again(
    context: &mut Context<'_>,
    from: Place,
    message: &Message,
    way: Way,
    albums: &mut Albums,
) -> Draft {
    if way == Way::Forward {
        return context.state.forwarded(from, message, albums);
    }
    let (bot, now) = (context.bot, context.now);
    let mut draft = context.state.copied(message, bot, albums, now);
    if let Content::Media(media) = &mut draft.content {
        if context.request.flag("remove_caption") {
            media.caption = FormattedText::default();
        }
    }
    draft
}

/// The message that is sent once more, and where it stands.
fn original(context: &mut Context<'_>, what: &str) -> Result<(Place, Message), Refusal> {
    let from = required(context, "from_chat_id")?;
    let id = context.message_id();
    context.check_message(from, id, Access::Read, what)
}

fn required<'a>(context: &Context<'a>, name: &str) -> Result<&'a str, Refusal> {
    match context.arg(name) {
        "" => {
            let text = format!("parameter \"{name}\" is required");
            Err(Refusal::bad_request(&text))
        }
        value => Ok(value),
    }
}

/// Whether a message may be sent once more at all.
fn check_may_go(context: &Context<'_>, message: &Message, way: Way) -> Result<(), Refusal> {
    if message.draft.is_protected {
        let text = "message has protected content and can't be forwarded";
        return Err(Refusal::bad_request(text));
    }
    let may_go = match &message.draft.content {
        Content::Service(_) => false,
        Content::PaidMedia(_) | Content::Invoice(_) => way == Way::Forward,
        // Whoever copies a quiz has to know the answer.
        Content::Poll(id) if way == Way::Copy => {
            let poll = context.state.poll(*id);
            poll.quiz.is_none() || poll.is_closed || poll.author == context.bot
        }
        _ => true,
    };
    match way {
        _ if may_go => Ok(()),
        Way::Forward => Err(refuse("The message can't be forwarded")),
        Way::Copy => Err(refuse("The message can't be copied")),
    }
}

/// Parameters that are not simulated.
const LEFT_OUT: &[&str] = &[
    "direct_messages_topic_id",
    "suggested_post_parameters",
    "video_start_timestamp",
];
