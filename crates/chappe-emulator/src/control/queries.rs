//! What users ask bots: presses on buttons, and inline mode.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    error::{Body, Path, Problem, Query},
    expect::patience,
    messages::Sent,
};
use crate::{
    emulator::Emulator,
    state::{inline, query},
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(click))
        .routes(routes!(callback))
        .routes(routes!(press))
        .routes(routes!(ask))
        .routes(routes!(offered))
        .routes(routes!(choose))
}

/// For how long an answer is waited for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wait {
    /// In seconds.
    pub(super) timeout: Option<f64>,
}

/// An inline button to be pressed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Click {
    /// The chat, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    message_id: i64,
    /// What the button says to the bot, or to the user.
    data: String,
}

/// The callback query that the bot got.
#[derive(Debug, Serialize, ToSchema)]
struct Clicked {
    callback_query_id: String,
}

/// Presses an inline button.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/clicks", operation_id = "click_inline_button",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = Click,
    responses(
        (status = 201, body = Clicked),
        (status = 404, body = Problem),
        (status = 409, body = Problem, description = "There is no such button for them."),
    ),
)]
async fn click(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(click): Body<Click>,
) -> Result<(StatusCode, Json<Clicked>), Problem> {
    let user = super::users::find(&emulator, id)?.id();
    let chat = super::chats::find_place(&emulator, click.chat_id, click.bot_id, Some(user))?;
    let place = chat.place();
    let query = emulator
        .update(|state, now| state.click(user, place, click.message_id, &click.data, now))
        .map_err(Problem::conflict)?;
    let clicked = Clicked {
        callback_query_id: query.to_string(),
    };
    Ok((StatusCode::CREATED, Json(clicked)))
}

/// What a bot shows to whoever pressed a button.
#[derive(Debug, Serialize, ToSchema)]
struct CallbackView {
    /// Empty for nothing.
    text: String,
    /// Whether the user has to close it, where it is shown for a moment otherwise.
    show_alert: bool,
    /// The page that is opened.
    #[serde(skip_serializing_if = "String::is_empty")]
    url: String,
}

impl From<&query::Toast> for CallbackView {
    fn from(toast: &query::Toast) -> Self {
        Self {
            text: toast.text.clone(),
            show_alert: toast.is_alert,
            url: toast.url.clone(),
        }
    }
}

/// Waits for what the bot answers to a press.
#[utoipa::path(
    get, path = "/emulator/callbacks/{callback_query_id}", operation_id = "get_callback_answer",
    tag = "expectations",
    params(
        ("callback_query_id" = i64, Path),
        ("timeout" = Option<f64>, Query, description = "How many seconds to wait, at most 60; 10 unless it is there."),
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
    if emulator.view(|state| !state.callbacks.contains_key(&id)) {
        return Err(Problem::not_found(format!(
            "there is no callback query {id}"
        )));
    }
    let look = || {
        emulator.view(|state| {
            let answer = state.callbacks.get(&id)?.answer.as_ref()?;
            Some(CallbackView::from(answer))
        })
    };
    let patience = patience(wait.timeout)?;
    let answer = emulator.wait_for(patience, look).await;
    let late = || Problem::timeout(format!("the bot did not answer {id} within {patience:?}"));
    answer.map(Json).ok_or_else(late)
}

/// A button of a reply keyboard to be pressed.
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

/// Presses a button of the keyboard that a bot has put in the place of the user's own.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/presses", operation_id = "press_reply_button",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = Press,
    responses(
        (status = 201, body = Sent),
        (status = 404, body = Problem),
        (status = 409, body = Problem, description = "They have no such button."),
    ),
)]
async fn press(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(press): Body<Press>,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    let user = super::users::find(&emulator, id)?.id();
    let chat = super::chats::find_place(&emulator, press.chat_id, press.bot_id, Some(user))?;
    let message_id = emulator
        .update(|state, now| state.press(user, chat.place(), &press.button, now))
        .map_err(Problem::conflict)?;
    Ok(Sent::created(message_id))
}

/// What a user types after the name of a bot.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Ask {
    /// The bot that is asked.
    inline_bot_id: i64,
    /// The chat, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    query: String,
    /// The `next_offset` of the results before.
    #[serde(default)]
    offset: String,
}

/// The inline query that the bot got, or that was answered in its place.
#[derive(Debug, Serialize, ToSchema)]
struct Asked {
    inline_query_id: String,
}

/// Types the name of a bot and a query.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/inline_queries", operation_id = "ask_inline_bot",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = Ask,
    responses(
        (status = 201, body = Asked),
        (status = 404, body = Problem),
        (status = 409, body = Problem, description = "The bot has no inline mode."),
    ),
)]
async fn ask(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(ask): Body<Ask>,
) -> Result<(StatusCode, Json<Asked>), Problem> {
    let user = super::users::find(&emulator, id)?.id();
    let bot = super::bots::find(&emulator, ask.inline_bot_id)?.id();
    let chat = super::chats::find_place(&emulator, ask.chat_id, ask.bot_id, Some(user))?;
    let query = emulator
        .update(|state, now| {
            state.ask_inline((user, bot), chat.place(), &ask.query, &ask.offset, now)
        })
        .map_err(Problem::conflict)?;
    let asked = Asked {
        inline_query_id: query.to_string(),
    };
    Ok((StatusCode::CREATED, Json(asked)))
}

/// What a bot offers in inline mode.
#[derive(Debug, Serialize, ToSchema)]
struct OfferedView {
    results: Vec<ResultView>,
    /// Where more of them begin; empty where there are no more.
    next_offset: String,
    /// What the button above them says.
    #[serde(skip_serializing_if = "Option::is_none")]
    button: Option<String>,
}

/// One of the results.
#[derive(Debug, Serialize, ToSchema)]
struct ResultView {
    id: String,
    /// In Telegram's word.
    r#type: String,
    title: String,
    description: String,
}

impl From<&inline::InlineAnswer> for OfferedView {
    fn from(answer: &inline::InlineAnswer) -> Self {
        let results = answer.results.iter().map(|result| ResultView {
            id: result.id.clone(),
            r#type: result.kind.clone(),
            title: result.title.clone(),
            description: result.description.clone(),
        });
        Self {
            results: results.collect(),
            next_offset: answer.next_offset.clone(),
            button: answer.button.as_ref().map(|button| button.text.clone()),
        }
    }
}

/// Waits for the results that a bot offers.
#[utoipa::path(
    get, path = "/emulator/inline_queries/{inline_query_id}", operation_id = "get_inline_results",
    tag = "expectations",
    params(
        ("inline_query_id" = i64, Path),
        ("timeout" = Option<f64>, Query, description = "How many seconds to wait, at most 60; 10 unless it is there."),
    ),
    responses(
        (status = 200, body = OfferedView),
        (status = 404, body = Problem),
        (status = 408, body = Problem, description = "The bot did not answer."),
    ),
)]
async fn offered(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Query(wait): Query<Wait>,
) -> Result<Json<OfferedView>, Problem> {
    if emulator.view(|state| !state.inline_queries.contains_key(&id)) {
        return Err(Problem::not_found(format!("there is no inline query {id}")));
    }
    let look = || {
        emulator.view(|state| {
            let answer = state.inline_queries.get(&id)?.answer.as_ref()?;
            Some(OfferedView::from(answer))
        })
    };
    let patience = patience(wait.timeout)?;
    let answer = emulator.wait_for(patience, look).await;
    let late = || Problem::timeout(format!("the bot did not answer {id} within {patience:?}"));
    answer.map(Json).ok_or_else(late)
}

/// A result to be sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Choice {
    result_id: String,
}

/// Sends one of the results.
#[utoipa::path(
    post, path = "/emulator/inline_queries/{inline_query_id}/choices", operation_id = "choose_inline_result",
    tag = "actions",
    params(("inline_query_id" = i64, Path)), request_body = Choice,
    responses(
        (status = 201, body = Sent),
        (status = 409, body = Problem, description = "There is no such result, or it cannot be sent."),
    ),
)]
async fn choose(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(choice): Body<Choice>,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    let message_id = emulator
        .update(|state, now| state.choose(id, &choice.result_id, now))
        .map_err(Problem::conflict)?;
    Ok(Sent::created(message_id))
}
