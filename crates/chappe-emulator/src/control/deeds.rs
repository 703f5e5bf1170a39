//! What users do with messages that are there: edit, delete, forward, pin, react, vote, press.

use std::time::Duration;

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    chats::find_place,
    error::{Body, Path, Problem, Query},
    expect::patience,
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
        .routes(routes!(press))
        .routes(routes!(click))
        .routes(routes!(callback))
}

/// A message that is there.
#[derive(Debug, Deserialize, ToSchema)]
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
    post, path = "/emulator/users/{user_id}/edits", tag = "actions",
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
    post, path = "/emulator/users/{user_id}/deletions", tag = "actions",
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
    post, path = "/emulator/users/{user_id}/forwards", tag = "actions",
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
    post, path = "/emulator/users/{user_id}/pins", tag = "actions",
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
    post, path = "/emulator/users/{user_id}/reactions", tag = "actions",
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
    post, path = "/emulator/users/{user_id}/votes", tag = "actions",
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

/// A button of the keyboard that a bot has put in the place of the user's own.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Press {
    /// The chat, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    /// What the button says.
    button: String,
}

/// Presses a button of the reply keyboard, which sends what it says or asks for.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/presses", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Press,
    responses(
        (status = 201, body = Sent),
        (status = 409, body = Problem, description = "There is no such button."),
    ),
)]
async fn press(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(press): Body<Press>,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    super::users::find(&emulator, user)?;
    let place = find_place(&emulator, press.chat_id, press.bot_id, Some(user))?.place();
    let pressed = emulator.update(|state, now| state.press(user, place, &press.button, now));
    pressed.map(Sent::created).map_err(Problem::conflict)
}

/// An inline button: say one of `data` and `text`.
#[derive(Debug, Deserialize, ToSchema)]
struct Click {
    #[serde(flatten)]
    target: Target,
    /// The data of the button.
    data: Option<String>,
    /// What the button says.
    text: Option<String>,
}

/// A press on an inline button.
#[derive(Debug, Serialize, ToSchema)]
struct Clicked {
    callback_query_id: String,
}

/// Presses an inline button. What the bot answers is at `/emulator/callbacks/{callback_query_id}`.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/clicks", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Click,
    responses(
        (status = 201, body = Clicked),
        (status = 409, body = Problem, description = "There is no such button."),
    ),
)]
async fn click(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(click): Body<Click>,
) -> Result<(StatusCode, Json<Clicked>), Problem> {
    let place = click.target.place(&emulator, user)?;
    let (Some(button), None) | (None, Some(button)) = (&click.data, &click.text) else {
        return Err(Problem::unprocessable("say one of data and text"));
    };
    let id = click.target.message_id;
    let clicked = emulator.update(|state, now| state.click(user, place, id, button, now));
    let id = clicked.map_err(Problem::conflict)?;
    let clicked = Clicked {
        callback_query_id: id.to_string(),
    };
    Ok((StatusCode::CREATED, Json(clicked)))
}

/// How long to wait.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wait {
    timeout: Option<f64>,
}

impl Wait {
    pub(super) fn patience(&self) -> Result<Duration, Problem> {
        patience(self.timeout)
    }
}

/// What a bot shows to whoever pressed a button.
#[derive(Debug, Serialize, ToSchema)]
struct CallbackView {
    answered: bool,
    /// What it says; empty for nothing.
    text: String,
    /// Whether the user has to close it.
    show_alert: bool,
    /// The page that is opened.
    url: Option<String>,
}

/// Waits for what the bot answers to a press on an inline button.
#[utoipa::path(
    get, path = "/emulator/callbacks/{callback_query_id}", tag = "expectations",
    params(
        ("callback_query_id" = i64, Path),
        ("timeout" = Option<f64>, Query, description = "Seconds, at most 60; 10 unless said."),
    ),
    responses(
        (status = 200, body = CallbackView),
        (status = 404, body = Problem),
        (status = 408, body = Problem, description = "The bot did not answer."),
    ),
)]
async fn callback(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Query(wait): Query<Wait>,
) -> Result<Json<CallbackView>, Problem> {
    if !emulator.view(|state| state.callbacks.contains_key(&id)) {
        return Err(Problem::not_found(format!("there is no callback query {id}")));
    }
    let patience = wait.patience()?;
    let look = || {
        emulator.view(|state| {
            let toast = state.callbacks.get(&id)?.answer.as_ref()?;
            Some(CallbackView {
                answered: true,
                text: toast.text.clone(),
                show_alert: toast.is_alert,
                url: Some(toast.url.clone()).filter(|url| !url.is_empty()),
            })
        })
    };
    let answered = emulator.wait_for(patience, look).await;
    answered.map(Json).ok_or_else(|| {
        Problem::timeout(format!("the bot did not answer within {patience:?}"))
    })
}

const fn done((): ()) -> StatusCode {
    StatusCode::NO_CONTENT
}
