//! What users write, and what stands in a chat.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Path, Problem};
use crate::{
    emulator::Emulator,
    render,
    state::{
        Id, State as World,
        content::{Content, Text},
        message::{Draft, Message, Place, ReplyTo},
        topic::in_message,
    },
    text,
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(send))
        .routes(routes!(of_chat))
        .routes(routes!(of_private_chat))
}

/// A message as the Bot API shows it, and what only a test sees.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MessageView {
    /// The id of who really wrote it.
    from_id: i64,
    /// Their first name.
    from_name: String,
    /// Whether Telegram wrote it: somebody came, went, and so on.
    is_service: bool,
    /// The `Message` of the Bot API; `reply_markup` may be a reply keyboard as well.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    message: serde_json::Value,
}

impl MessageView {
    pub(super) fn of(state: &World, place: Place, message: &Message) -> Self {
        // Somebody has to look: the bot of the chat, or any.
        let viewer = match place {
            Place::Private { bot, .. } => Some(bot),
            Place::Chat(chat) => {
                let mut present = state.present(chat).map(|(id, _)| id);
                present.find(|id| state.is_bot(*id)).or(state.first_bot())
            }
        };
        let viewer = viewer.unwrap_or_default();
        let shown = render::message_json(state, viewer, place, message);
        let mut shown = serde_json::from_str(&shown).unwrap_or_default();
        if let (serde_json::Value::Object(fields), Some(markup)) =
            (&mut shown, &message.draft.markup)
        {
            let markup = serde_json::to_value(markup).unwrap_or_default();
            fields.insert("reply_markup".to_owned(), markup);
        }
        Self {
            from_id: message.author,
            from_name: state.user(message.author).first_name.clone(),
            is_service: message.draft.content.is_service(),
            message: shown,
        }
    }
}

/// A message to be written.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewMessage {
    /// The chat, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    /// What the user types.
    text: String,
    /// The message that it answers.
    reply_to_message_id: Option<i64>,
    /// The topic that it is written in; the General one unless it is there.
    message_thread_id: Option<i64>,
}

/// Where a message stands.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Sent {
    message_id: i64,
}

impl Sent {
    pub(super) const fn created(message_id: i64) -> (StatusCode, Json<Self>) {
        (StatusCode::CREATED, Json(Self { message_id }))
    }
}

/// Writes into a chat. The bots that see it get an update.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/messages", operation_id = "send_message",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = NewMessage,
    responses(
        (status = 201, body = Sent),
        (status = 404, body = Problem),
        (status = 409, body = Problem, description = "The user may not write there."),
    ),
)]
async fn send(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(new): Body<NewMessage>,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    let user = super::users::find(&emulator, id)?.id();
    let chat = super::chats::find_place(&emulator, new.chat_id, new.bot_id, Some(user))?;
    if new.text.trim().is_empty() {
        return Err(Problem::unprocessable("text: a message has one"));
    }
    let mut draft = Draft::from(Content::Text(Text {
        text: text::plain(&new.text),
        link_preview: None,
    }));
    draft.reply_to = new.reply_to_message_id.map(ReplyTo::here);
    if let (Place::Chat(id), Some(thread)) = (chat.place(), new.message_thread_id) {
        if emulator.view(|state| state.topic(id, thread).is_none()) {
            return Err(Problem::not_found(format!("there is no topic {thread}")));
        }
        draft.thread = in_message(thread);
    }
    let message_id = emulator
        .update(|state, now| state.write(chat.place(), user, draft, now))
        .map_err(Problem::conflict)?;
    Ok((StatusCode::CREATED, Json(Sent { message_id })))
}

/// Lists the messages of a group, supergroup or channel, oldest first.
#[utoipa::path(
    get, path = "/emulator/chats/{chat_id}/messages", operation_id = "list_messages", tag = "chats",
    params(("chat_id" = i64, Path)),
    responses((status = 200, body = Vec<MessageView>), (status = 404, body = Problem)),
)]
async fn of_chat(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<Json<Vec<MessageView>>, Problem> {
    super::chats::find(&emulator, id)?;
    Ok(Json(all(&emulator, Place::Chat(id))))
}

/// Lists the messages of the private chat of a user with a bot, oldest first.
#[utoipa::path(
    get, path = "/emulator/users/{user_id}/chats/{bot_id}/messages", operation_id = "list_private_messages",
    tag = "chats",
    params(("user_id" = i64, Path), ("bot_id" = i64, Path)),
    responses((status = 200, body = Vec<MessageView>), (status = 404, body = Problem)),
)]
async fn of_private_chat(
    State(emulator): State<Emulator>,
    Path((user, bot)): Path<(Id, Id)>,
) -> Result<Json<Vec<MessageView>>, Problem> {
    let chat = super::chats::find_place(&emulator, None, Some(bot), Some(user))?;
    Ok(Json(all(&emulator, chat.place())))
}

fn all(emulator: &Emulator, place: Place) -> Vec<MessageView> {
    emulator.view(|state| {
        let messages = state.messages_in(place);
        messages
            .map(|message| MessageView::of(state, place, message))
            .collect()
    })
}
