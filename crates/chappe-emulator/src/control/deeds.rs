//! What users do with messages that are there: edit, delete, forward, pin, react, vote.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    chats::find_place,
    error::{Body, Path, Problem},
    messages::Sent,
};
use crate::{
    actor::VoteError,
    emulator::Emulator,
    state::{Id, message::Place},
    text,
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(edit))
        .routes(routes!(delete))
        .routes(routes!(forward))
        .routes(routes!(pin))
        .routes(routes!(react))
        .routes(routes!(vote))
}

/// A message that is there.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "they are Telegram's names")]
struct Target {
    /// The chat, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    message_id: i64,
}

impl Target {
    fn place(&self, emulator: &Emulator, user: Id) -> Result<Place, Problem> {
        let user = super::users::find(emulator, user)?.id();
        Ok(find_place(emulator, self.chat_id, self.bot_id, Some(user))?.place())
    }
}

/// Other words for a message.
#[derive(Debug, Deserialize, ToSchema)]
struct Edit {
    #[serde(flatten)]
    target: Target,
    /// The text or caption that it is to have.
    text: String,
}

/// Changes the text or caption of a message.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/edits", operation_id = "edit_message", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Edit,
    responses((status = 204), (status = 409, body = Problem, description = "They may not.")),
)]
async fn edit(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(edit): Body<Edit>,
) -> Result<StatusCode, Problem> {
    let place = edit.target.place(&emulator, user)?;
    let (id, text) = (edit.target.message_id, text::plain(&edit.text));
    let edited = emulator.update(|state, now| state.user_edits(user, place, id, text, now));
    edited.map(done).map_err(Problem::conflict)
}

/// Deletes a message for everybody.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/deletions", operation_id = "delete_message",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = Target,
    responses((status = 204), (status = 409, body = Problem, description = "They may not.")),
)]
async fn delete(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(target): Body<Target>,
) -> Result<StatusCode, Problem> {
    let place = target.place(&emulator, user)?;
    let deleted = emulator.update(|state, _| state.user_deletes(user, place, target.message_id));
    deleted.map(done).map_err(Problem::conflict)
}

/// A message, and where it goes.
#[derive(Debug, Deserialize, ToSchema)]
struct Forward {
    #[serde(flatten)]
    target: Target,
    /// The chat that it is forwarded to, unless that is the private chat with a bot.
    to_chat_id: Option<i64>,
    /// The bot of the private chat that it is forwarded to.
    to_bot_id: Option<i64>,
}

/// Forwards a message.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/forwards", operation_id = "forward_message",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = Forward,
    responses(
        (status = 201, body = Sent),
        (status = 409, body = Problem, description = "They may not."),
    ),
)]
async fn forward(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(forward): Body<Forward>,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    let from = forward.target.place(&emulator, user)?;
    let to = find_place(&emulator, forward.to_chat_id, forward.to_bot_id, Some(user))?.place();
    let id = forward.target.message_id;
    let forwarded = emulator.update(|state, now| state.user_forwards(user, from, id, to, now));
    forwarded.map(Sent::created).map_err(Problem::conflict)
}

/// Pins a message.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/pins", operation_id = "pin_message", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Target,
    responses((status = 204), (status = 409, body = Problem, description = "They may not.")),
)]
async fn pin(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(target): Body<Target>,
) -> Result<StatusCode, Problem> {
    let place = target.place(&emulator, user)?;
    let pinned = emulator.update(|state, now| state.user_pins(user, place, target.message_id, now));
    pinned.map(done).map_err(Problem::conflict)
}

/// What somebody reacts with.
#[derive(Debug, Deserialize, ToSchema)]
struct React {
    #[serde(flatten)]
    target: Target,
    /// The emoji, or the ids of custom ones, in place of those before; none takes them back.
    #[schema(example = json!(["👍"]))]
    emoji: Vec<String>,
}

/// Reacts to a message.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/reactions", operation_id = "react_to_message",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = React,
    responses((status = 204), (status = 409, body = Problem, description = "They may not.")),
)]
async fn react(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(react): Body<React>,
) -> Result<StatusCode, Problem> {
    let place = react.target.place(&emulator, user)?;
    let emoji: Vec<&str> = react.emoji.iter().map(String::as_str).collect();
    let id = react.target.message_id;
    let reacted = emulator.update(|state, now| state.user_reacts(user, place, id, &emoji, now));
    reacted.map(done).map_err(Problem::conflict)
}

/// What somebody chooses of a poll.
#[derive(Debug, Deserialize, ToSchema)]
struct Choice {
    #[serde(flatten)]
    target: Target,
    /// The options by their places from 0, in place of those before; none takes the vote back.
    #[schema(example = json!([0]))]
    options: Vec<usize>,
}

/// Votes in a poll.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/votes", operation_id = "vote_in_poll", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Choice,
    responses((status = 204), (status = 409, body = Problem, description = "They may not.")),
)]
async fn vote(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(choice): Body<Choice>,
) -> Result<StatusCode, Problem> {
    let place = choice.target.place(&emulator, user)?;
    let (id, options) = (choice.target.message_id, &choice.options);
    let voted = emulator.update(|state, now| state.vote(user, place, id, options, now));
    voted
        .map(done)
        .map_err(|reason| Problem::conflict(VoteError::of(reason).to_string()))
}

const fn done((): ()) -> StatusCode {
    StatusCode::NO_CONTENT
}
