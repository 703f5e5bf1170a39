//! Methods that send texts and delete messages.

use chappe_types::types::LinkPreviewOptions;

use super::{
    Context, Simulated,
    access::Access,
    send::{LEFT_OUT, check_length, check_may_send, formatted, send},
};
use crate::{
    flags::Right,
    reply::{Answer, Refusal},
    request::to_i64,
    schema::{self, refuse},
    state::{
        content::{Content, Service, Text},
        message::{Message, Place},
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("sendMessage", LEFT_OUT, send_message),
    Simulated::new(
        "sendMessageDraft",
        &["message_thread_id", "can_stop", "keep_on_stop"],
        send_message_draft,
    ),
    Simulated::new(
        "sendChatAction",
        &["business_connection_id"],
        send_chat_action,
    ),
    Simulated::new("deleteMessage", &[], delete_message),
    Simulated::new("deleteMessages", &[], delete_messages),
];

fn send_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let text = text(context)?;
    send(context, Content::Text(text))
}

/// Reads the text of a message with its formatting and what is said about the preview of a link.
pub(super) fn text(context: &Context<'_>) -> Result<Text, Refusal> {
    let link_preview = link_preview(context)?;
    if context.arg("text").is_empty() {
        return Err(Refusal::bad_request("message text is empty"));
    }
    let text = formatted(context, "text")?;
    Ok(Text { text, link_preview })
}

/// Nothing, where the preview is to be as it is by itself.
fn link_preview(context: &Context<'_>) -> Result<Option<Box<LinkPreviewOptions>>, Refusal> {
    let read = schema::json::read(context.request, "sendMessage", "link_preview_options")?;
    // The older way, which the server still takes.
    let is_disabled = context.request.flag("disable_web_page_preview");
    let options = read.unwrap_or_else(|| LinkPreviewOptions::new().is_disabled(is_disabled));
    let shown = shown_preview(options);
    Ok((shown != LinkPreviewOptions::new()).then(|| Box::new(shown)))
}

/// What is said of a preview without what would be so anyway.
fn shown_preview(mut options: LinkPreviewOptions) -> LinkPreviewOptions {
    options.url = options.url.filter(|url| !url.is_empty());
    for flag in [
        &mut options.is_disabled,
        &mut options.prefer_small_media,
        &mut options.prefer_large_media,
        &mut options.show_above_text,
    ] {
        *flag = flag.filter(|flag| *flag);
    }
    options
}

/// Shows a text that is still being made. The emulator shows it to nobody, but checks it.
fn send_message_draft(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    if context.arg("draft_id").is_empty() {
        return Err(schema::missing("sendMessageDraft", "draft_id"));
    }
    let text = formatted(context, "text")?;
    if to_i64(context.arg("draft_id")) == 0 {
        return Err(Refusal::bad_request("draft_id must not be 0"));
    }
    let place = context.check_chat(Access::Write)?;
    if !matches!(place, Place::Private { .. }) {
        return Err(Refusal::bad_request("TEXTDRAFT_PEER_INVALID"));
    }
    let is_begun = !text.is_blank();
    let shown = Content::Text(Text {
        text,
        link_preview: None,
    });
    check_may_send(context, place, shown.permission())?;
    if is_begun {
        check_length(&shown)?;
    }
    Ok(Answer::yes())
}

fn send_chat_action(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let action = context.arg("action");
    if !ACTIONS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(action))
    {
        return Err(refuse("Wrong parameter action in request"));
    }
    let place = context.check_chat(Access::Write)?;
    let permission = Content::Text(Text::default()).permission();
    check_may_send(context, place, permission)?;
    Ok(Answer::yes())
}

fn delete_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let chat = context.arg("chat_id");
    if chat.is_empty() {
        return Err(Refusal::bad_request("chat identifier is not specified"));
    }
    let id = context.message_id();
    if id == 0 {
        return Err(Refusal::bad_request("message identifier is not specified"));
    }
    let what = "message to delete";
    let (place, message) = context.check_message(chat, id, Access::Write, what)?;
    check_may_delete(context, place, &message)?;
    context.state.delete_message(place, message.id);
    Ok(Answer::yes())
}

fn delete_messages(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let ids = message_ids(context)?;
    let place = context.check_chat(Access::Write)?;
    if !context.can_see_messages(place) {
        return Err(Refusal::bad_request("message to delete not found"));
    }
    // Those that are not there are passed over, and one that may not go keeps all others.
    let found = ids
        .iter()
        .filter_map(|id| context.state.message(place, *id));
    for message in found {
        check_may_delete(context, place, message)?;
    }
    for id in ids {
        context.state.delete_message(place, id);
    }
    Ok(Answer::yes())
}

/// Reads `message_ids`.
pub(super) fn message_ids(context: &Context<'_>) -> Result<Vec<i64>, Refusal> {
    let method = "deleteMessages";
    let ids: Option<Vec<i64>> = schema::json::read(context.request, method, "message_ids")?;
    ids.ok_or_else(|| schema::missing(method, "message_ids"))
}

/// No bot deletes what is older than two days, whatever its rights.
fn check_may_delete(context: &Context<'_>, place: Place, message: &Message) -> Result<(), Refusal> {
    let is_service = message.draft.content.is_service();
    let is_own = message.author == context.bot;
    let is_fresh = context.now.unix - message.date < DELETE_WINDOW;
    let is_creation = matches!(
        message.draft.content,
        Content::Service(
            Service::SupergroupCreated | Service::ChannelCreated | Service::MigrateFrom(_)
        )
    );
    let may_delete = match context.state.status_in(place, context.bot) {
        None => true,
        Some(status) if status.has(Right::DeleteMessages) => !is_creation,
        Some(status) if is_service || context.state.is_channel(place) => {
            is_own && status.has(Right::PostMessages)
        }
        Some(_) => is_own,
    };
    if !may_delete || !is_fresh {
        return Err(Refusal::bad_request("message can't be deleted"));
    }
    Ok(())
}

/// What a bot can be seen to do.
const ACTIONS: &[&str] = &[
    "cancel",
    "typing",
    "record_video",
    "upload_video",
    "record_audio",
    "record_voice",
    "upload_audio",
    "upload_voice",
    "upload_photo",
    "upload_document",
    "choose_sticker",
    "pick_up_location",
    "find_location",
    "record_video_note",
    "upload_video_note",
];
/// For how many seconds a bot can delete a message.
const DELETE_WINDOW: i64 = 48 * 3_600;
