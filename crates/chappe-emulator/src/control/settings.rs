//! What owners do with their chats: settings, topics, requests to join.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    chats::find,
    error::{Body, Path, Problem},
};
use crate::{
    emulator::Emulator,
    flags::Permissions,
    state::{Id, chat::ChatKind},
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(set))
        .routes(routes!(topics, create_topic))
        .routes(routes!(decide))
}

/// What changes; what is not there stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewSettings {
    title: Option<String>,
    description: Option<String>,
    /// What members may do who are no administrators; what it does not name they may not.
    #[schema(value_type = Option<std::collections::BTreeMap<String, bool>>)]
    permissions: Option<Permissions>,
    /// How many seconds a member has to wait between two messages; 0 for no wait.
    slow_mode: Option<u32>,
    /// True gives a supergroup topics.
    #[serde(default)]
    is_forum: bool,
}

/// The owner changes the settings of a chat.
#[utoipa::path(
    patch, path = "/emulator/chats/{chat_id}", operation_id = "change_chat", tag = "chats",
    params(("chat_id" = i64, Path)), request_body = NewSettings,
    responses((status = 204), (status = 404, body = Problem), (status = 422, body = Problem)),
)]
async fn set(
    State(emulator): State<Emulator>,
    Path(id): Path<Id>,
    Body(new): Body<NewSettings>,
) -> Result<StatusCode, Problem> {
    let chat = find(&emulator, id)?;
    if new
        .title
        .as_ref()
        .is_some_and(|title| title.trim().is_empty())
    {
        return Err(Problem::unprocessable("title: a chat has one"));
    }
    let is_supergroup = emulator.view(|state| state.chat(id).kind == ChatKind::Supergroup);
    if new.is_forum && !is_supergroup {
        return Err(Problem::unprocessable(
            "is_forum: only supergroups have topics",
        ));
    }
    emulator.update(|state, _| {
        let chat = state.chat_mut(id);
        chat.permissions = new.permissions.unwrap_or(chat.permissions);
        chat.slow_mode = new.slow_mode.map_or(chat.slow_mode, i64::from);
        if let Some(description) = new.description {
            chat.description = Some(description).filter(|text| !text.is_empty());
        }
    });
    if new.is_forum {
        chat.enable_topics();
    }
    if let Some(title) = &new.title {
        chat.set_title(title);
    }
    Ok(StatusCode::NO_CONTENT)
}

/// A topic of a supergroup.
#[derive(Debug, Serialize, ToSchema)]
struct TopicView {
    /// The number by which messages name it.
    message_thread_id: i64,
    name: String,
    is_closed: bool,
}

/// Lists the topics of a supergroup, the General one first.
#[utoipa::path(
    get, path = "/emulator/chats/{chat_id}/topics", operation_id = "list_topics", tag = "chats",
    params(("chat_id" = i64, Path)),
    responses(
        (status = 200, body = Vec<TopicView>),
        (status = 404, body = Problem),
        (status = 409, body = Problem, description = "The chat has no topics."),
    ),
)]
async fn topics(
    State(emulator): State<Emulator>,
    Path(id): Path<Id>,
) -> Result<Json<Vec<TopicView>>, Problem> {
    let chat = find(&emulator, id)?;
    check_forum(&emulator, id)?;
    let topics = chat.topics().into_iter().map(|topic| TopicView {
        message_thread_id: topic.id(),
        name: topic.name(),
        is_closed: topic.is_closed(),
    });
    Ok(Json(topics.collect()))
}

/// A topic to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTopic {
    name: String,
}

/// The owner makes a topic.
#[utoipa::path(
    post, path = "/emulator/chats/{chat_id}/topics", operation_id = "create_topic", tag = "chats",
    params(("chat_id" = i64, Path)), request_body = NewTopic,
    responses(
        (status = 201, body = TopicView),
        (status = 409, body = Problem, description = "The chat has no topics."),
    ),
)]
async fn create_topic(
    State(emulator): State<Emulator>,
    Path(id): Path<Id>,
    Body(new): Body<NewTopic>,
) -> Result<(StatusCode, Json<TopicView>), Problem> {
    let chat = find(&emulator, id)?;
    check_forum(&emulator, id)?;
    if new.name.trim().is_empty() {
        return Err(Problem::unprocessable("name: a topic has one"));
    }
    let topic = chat.create_topic(&new.name);
    let view = TopicView {
        message_thread_id: topic.id(),
        name: topic.name(),
        is_closed: false,
    };
    Ok((StatusCode::CREATED, Json(view)))
}

/// What becomes of a request to join.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Decision {
    /// Whether the user is let in.
    approve: bool,
}

/// The owner lets in somebody who has asked to join, or turns them down.
#[utoipa::path(
    put, path = "/emulator/chats/{chat_id}/join_requests/{user_id}", operation_id = "decide_join_request",
    tag = "chats",
    params(("chat_id" = i64, Path), ("user_id" = i64, Path)), request_body = Decision,
    responses(
        (status = 204),
        (status = 404, body = Problem, description = "The user has not asked."),
    ),
)]
async fn decide(
    State(emulator): State<Emulator>,
    Path((chat, user)): Path<(Id, Id)>,
    Body(decision): Body<Decision>,
) -> Result<StatusCode, Problem> {
    find(&emulator, chat)?;
    emulator.update(|state, now| {
        if !state.requests.contains_key(&(chat, user)) {
            let text = format!("the user {user} has not asked to join");
            return Err(Problem::not_found(text));
        }
        let owner = state.creator(chat).filter(|_| decision.approve);
        state.end_request(chat, user, owner, now);
        Ok(StatusCode::NO_CONTENT)
    })
}

fn check_forum(emulator: &Emulator, chat: Id) -> Result<(), Problem> {
    if emulator.view(|state| state.chat(chat).is_forum) {
        return Ok(());
    }
    Err(Problem::conflict(
        "the chat has no topics: PATCH it with {\"is_forum\":true}",
    ))
}
