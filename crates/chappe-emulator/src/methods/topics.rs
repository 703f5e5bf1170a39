//! Methods about the topics of forums.

use super::{Context, Simulated, access::Access, names::clean};
use crate::{
    flags::{Permission, Right},
    render,
    reply::{Answer, Refusal},
    request::{to_i32, to_i64},
    schema::Args,
    state::{
        Id,
        message::{Draft, Place},
        topic::{GENERAL, ICON_COLORS, TopicEdit},
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("getForumTopicIconStickers", &[], get_icons),
    Simulated::new("createForumTopic", &[], create),
    Simulated::new("editForumTopic", &[], edit),
    Simulated::new("closeForumTopic", &[], close),
    Simulated::new("reopenForumTopic", &[], reopen),
    Simulated::new("deleteForumTopic", &[], delete),
    Simulated::new("unpinAllForumTopicMessages", &[], unpin_all),
    Simulated::new("editGeneralForumTopic", &[], edit_general),
    Simulated::new("closeGeneralForumTopic", &[], close_general),
    Simulated::new("reopenGeneralForumTopic", &[], reopen_general),
    Simulated::new("hideGeneralForumTopic", &[], hide_general),
    Simulated::new("unhideGeneralForumTopic", &[], unhide_general),
    Simulated::new("unpinAllGeneralForumTopicMessages", &[], unpin_all_general),
];

/// Reads `message_thread_id` where a message is sent, and checks that the bot may write there. Where
/// none is named, an answer goes into the topic of what it answers.
pub(super) fn thread(
    context: &Context<'_>,
    place: Place,
    draft: &Draft,
) -> Result<Option<i64>, Refusal> {
    let named = thread_id(context);
    if named != 0 && !is_thread(context, place, named) {
        return Err(Refusal::bad_request("message thread not found"));
    }
    let Place::Chat(chat) = place else {
        return Ok(None);
    };
    let named = (named != 0).then_some(named);
    let thread = named.or_else(|| context.state.thread_of(place, draft));
    if !context.state.may_write_in_topic(chat, thread, context.bot) {
        return Err(Refusal::bad_request("TOPIC_CLOSED"));
    }
    Ok(thread)
}

/// Whether messages can be sent into this thread: a topic, or what follows a message where there
/// are no topics. The General topic is not named by those who send to it, and private chats have
/// none.
fn is_thread(context: &Context<'_>, place: Place, thread: i64) -> bool {
    let state = &*context.state;
    match place {
        Place::Private { .. } => false,
        Place::Chat(chat) if state.chat(chat).is_forum => {
            thread != GENERAL && state.topic(chat, thread).is_some()
        }
        Place::Chat(_) => state.message(place, thread).is_some(),
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_icons(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let icons = context.state.topic_icons();
    let stickers: Vec<_> = icons
        .into_iter()
        .map(|file| render::sticker(context.state, context.bot, file))
        .collect();
    Ok(Answer::of(&stickers))
}

fn create(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let chat = forum(context)?;
    if !context.state.may_create_topics(chat, context.bot) {
        let text = "not enough rights to create a topic";
        return Err(Refusal::bad_request(text));
    }
    let name = clean(context.arg("name"), MAX_NAME);
    if name.is_empty() {
        return Err(Refusal::bad_request("title must be non-empty"));
    }
    let color = context
        .request
        .integer("icon_color", 0, i32::MIN, i32::MAX)
        .into();
    if !(0..=0xFF_FFFF).contains(&color) {
        return Err(Refusal::bad_request("invalid icon color specified"));
    }
    let icon = to_i64(context.arg("icon_custom_emoji_id"));
    check_icon(context, icon)?;
    let (bot, now) = (context.bot, context.now);
    let state = &mut *context.state;
    let color = if ICON_COLORS.contains(&color) {
        color
    } else {
        // Telegram chooses one itself.
        ICON_COLORS[state.rng.usize(..ICON_COLORS.len())]
    };
    let icon = (icon != 0).then(|| icon.to_string());
    let thread = state.create_topic(chat, bot, &name, color, icon, now);
    let topic = state.topic(chat, thread);
    Ok(topic.map_or_else(Answer::yes, |topic| {
        Answer::of(&render::topic(thread, topic))
    }))
}

fn edit(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, thread) = named(context)?;
    check_may_manage(context, chat, thread, "edit the topic")?;
    let icon = context
        .request
        .has_arg("icon_custom_emoji_id")
        .then(|| to_i64(context.arg("icon_custom_emoji_id")));
    change(context, chat, thread, icon)
}

fn edit_general(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let chat = forum(context)?;
    check_may_manage(context, chat, GENERAL, "edit the topic")?;
    change(context, chat, GENERAL, None)
}

fn close(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, thread) = named(context)?;
    set_closed(context, chat, thread, true)
}

fn reopen(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, thread) = named(context)?;
    set_closed(context, chat, thread, false)
}

fn close_general(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let chat = forum(context)?;
    set_closed(context, chat, GENERAL, true)
}

fn reopen_general(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let chat = forum(context)?;
    set_closed(context, chat, GENERAL, false)
}

fn hide_general(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    set_hidden(context, true)
}

fn unhide_general(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    set_hidden(context, false)
}

fn delete(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, thread) = named(context)?;
    let state = &mut *context.state;
    let topic = state.topic(chat, thread).filter(|_| thread != GENERAL);
    let Some(topic) = topic else {
        return Err(Refusal::bad_request("TOPIC_ID_INVALID"));
    };
    let may = state.status(chat, context.bot).has(Right::DeleteMessages);
    if !may && topic.creator != context.bot {
        let text = "not enough rights to delete the topic";
        return Err(Refusal::bad_request(text));
    }
    state.delete_topic(chat, thread);
    Ok(Answer::yes())
}

fn unpin_all(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, thread) = named(context)?;
    unpin(context, chat, thread)
}

fn unpin_all_general(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let chat = forum(context)?;
    unpin(context, chat, GENERAL)
}

fn unpin(context: &mut Context<'_>, chat: Id, thread: i64) -> Result<Answer, Refusal> {
    let state = &mut *context.state;
    if !state.may_manage(chat, context.bot, Permission::PinMessages) {
        let text = "not enough rights to manage pinned messages in the chat";
        return Err(Refusal::bad_request(text));
    }
    if state.topic(chat, thread).is_none() {
        return Err(Refusal::bad_request("TOPIC_ID_INVALID"));
    }
    state.unpin_topic(chat, thread);
    Ok(Answer::yes())
}

/// Changes the name to `name` and the icon to this one, where they are said; zero is no icon.
fn change(
    context: &mut Context<'_>,
    chat: Id,
    thread: i64,
    icon: Option<i64>,
) -> Result<Answer, Refusal> {
    let named = context.arg("name");
    let name = clean(named, MAX_NAME);
    if !named.is_empty() && name.is_empty() {
        return Err(Refusal::bad_request("title must be non-empty"));
    }
    if named.is_empty() && icon.is_none() {
        return Ok(Answer::yes());
    }
    if context.state.topic(chat, thread).is_none() {
        return Err(Refusal::bad_request("TOPIC_ID_INVALID"));
    }
    if thread == GENERAL && icon.is_some() {
        return Err(Refusal::bad_request("GENERAL_MODIFY_ICON_FORBIDDEN"));
    }
    check_icon(context, icon.unwrap_or(0))?;
    let edit = TopicEdit {
        name: Some(name).filter(|name| !name.is_empty()),
        icon: icon.map(|icon| match icon {
            0 => String::new(),
            icon => icon.to_string(),
        }),
    };
    let (bot, now) = (context.bot, context.now);
    modified(context.state.edit_topic(chat, thread, bot, edit, now))
}

fn set_closed(
    context: &mut Context<'_>,
    chat: Id,
    thread: i64,
    is_closed: bool,
) -> Result<Answer, Refusal> {
    check_may_manage(context, chat, thread, "close or open the topic")?;
    if context.state.topic(chat, thread).is_none() {
        return Err(Refusal::bad_request("TOPIC_ID_INVALID"));
    }
    let (bot, now) = (context.bot, context.now);
    modified(
        context
            .state
            .set_topic_closed(chat, thread, bot, is_closed, now),
    )
}

fn set_hidden(context: &mut Context<'_>, is_hidden: bool) -> Result<Answer, Refusal> {
    let chat = forum(context)?;
    check_may_manage(context, chat, GENERAL, "close or open the topic")?;
    let (bot, now) = (context.bot, context.now);
    modified(context.state.set_general_hidden(chat, bot, is_hidden, now))
}

fn modified(is_modified: bool) -> Result<Answer, Refusal> {
    if is_modified {
        Ok(Answer::yes())
    } else {
        Err(Refusal::bad_request("TOPIC_NOT_MODIFIED"))
    }
}

/// Finds the forum and the number of the topic that the bot names, which there may not be.
fn named(context: &mut Context<'_>) -> Result<(Id, i64), Refusal> {
    let chat = forum(context)?;
    match thread_id(context) {
        0 => Err(Refusal::bad_request(
            "invalid message thread identifier specified",
        )),
        thread => Ok((chat, thread)),
    }
}

fn forum(context: &mut Context<'_>) -> Result<Id, Refusal> {
    match context.check_chat(Access::Write)? {
        Place::Chat(chat) if context.state.chat(chat).is_forum => Ok(chat),
        _ => Err(Refusal::bad_request("the chat is not a forum")),
    }
}

fn check_may_manage(
    context: &Context<'_>,
    chat: Id,
    thread: i64,
    what: &str,
) -> Result<(), Refusal> {
    let state = &*context.state;
    let topic = state.topic(chat, thread);
    if topic.is_none_or(|topic| state.may_manage_topic(chat, topic, context.bot)) {
        return Ok(());
    }
    let text = format!("not enough rights to {what}");
    Err(Refusal::bad_request(&text))
}

/// Checks that there is such a custom emoji; zero is none.
fn check_icon(context: &Context<'_>, icon: i64) -> Result<(), Refusal> {
    if icon == 0 || context.state.is_topic_icon(icon) {
        Ok(())
    } else {
        Err(Refusal::bad_request("DOCUMENT_INVALID"))
    }
}

fn thread_id(context: &Context<'_>) -> i64 {
    to_i32(context.arg("message_thread_id")).max(0).into()
}

const MAX_NAME: usize = 128;
