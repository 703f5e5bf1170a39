//! Users.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Path, Problem};
use crate::{
    actor::{Joined, User},
    emulator::Emulator,
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(show, delete))
        .routes(routes!(join))
        .routes(routes!(leave))
        .routes(routes!(block))
        .routes(routes!(unblock))
}

/// A user, as the control API shows it.
#[derive(Debug, Serialize, ToSchema)]
struct UserView {
    /// Telegram's id of the user.
    id: i64,
    first_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<String>,
    /// Without `@`.
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language_code: Option<String>,
}

impl UserView {
    fn of(emulator: &Emulator, user: &User) -> Self {
        emulator.view(|state| {
            let user = state.user(user.id());
            Self {
                id: user.id,
                first_name: user.first_name.clone(),
                last_name: user.last_name.clone(),
                username: user.username.clone(),
                language_code: user.language_code.clone(),
            }
        })
    }
}

/// A user to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewUser {
    first_name: String,
    last_name: Option<String>,
    /// With or without `@`.
    username: Option<String>,
    /// The language of the user's app: `en` unless it is there.
    language_code: Option<String>,
}

/// Lists the users.
#[utoipa::path(
    get, path = "/emulator/users", operation_id = "list_users", tag = "accounts",
    responses((status = 200, body = Vec<UserView>)),
)]
async fn list(State(emulator): State<Emulator>) -> Json<Vec<UserView>> {
    let users = emulator.users();
    Json(
        users
            .iter()
            .map(|user| UserView::of(&emulator, user))
            .collect(),
    )
}

/// Makes a user.
#[utoipa::path(
    post, path = "/emulator/users", operation_id = "create_user",
    tag = "accounts", request_body = NewUser,
    responses((status = 201, body = UserView), (status = 422, body = Problem)),
)]
async fn create(
    State(emulator): State<Emulator>,
    Body(new): Body<NewUser>,
) -> Result<(StatusCode, Json<UserView>), Problem> {
    if new.first_name.trim().is_empty() {
        return Err(Problem::unprocessable("first_name: a user has one"));
    }
    if let Some(username) = &new.username {
        check_free(&emulator, username)?;
    }
    let mut user = emulator.user(&new.first_name);
    if let Some(last_name) = &new.last_name {
        user = user.with_last_name(last_name);
    }
    if let Some(username) = &new.username {
        user = user.with_username(username);
    }
    if let Some(code) = &new.language_code {
        user = user.with_language(code);
    }
    Ok((StatusCode::CREATED, Json(UserView::of(&emulator, &user))))
}

/// Tells of a user.
#[utoipa::path(
    get, path = "/emulator/users/{user_id}", operation_id = "get_user", tag = "accounts",
    params(("user_id" = i64, Path)),
    responses((status = 200, body = UserView), (status = 404, body = Problem)),
)]
async fn show(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<Json<UserView>, Problem> {
    let user = find(&emulator, id)?;
    Ok(Json(UserView::of(&emulator, &user)))
}

/// Deletes the account of a user, who stays known as a deleted one.
#[utoipa::path(
    delete, path = "/emulator/users/{user_id}", operation_id = "delete_user", tag = "accounts",
    params(("user_id" = i64, Path)),
    responses((status = 204), (status = 404, body = Problem)),
)]
async fn delete(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<StatusCode, Problem> {
    find(&emulator, id)?.delete_account();
    Ok(StatusCode::NO_CONTENT)
}

/// An invite link to follow.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Join {
    /// The link.
    link: String,
    /// A few words about oneself, which a bot sees in the request to join.
    bio: Option<String>,
}

/// What following an invite link led to.
#[derive(Debug, Serialize, ToSchema)]
struct JoinOutcome {
    /// `joined`, or `requested` where an administrator has to approve.
    outcome: &'static str,
}

/// Opens an invite link and presses the button.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/joins", operation_id = "join_chat", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Join,
    responses(
        (status = 200, body = JoinOutcome),
        (status = 409, body = Problem, description = "The link leads nowhere."),
    ),
)]
async fn join(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(join): Body<Join>,
) -> Result<Json<JoinOutcome>, Problem> {
    let user = find(&emulator, id)?;
    let joined = match &join.bio {
        Some(bio) => user.join_with_bio(&join.link, bio),
        None => user.join(&join.link),
    };
    let outcome = match joined {
        Ok(Joined::Member) => "joined",
        Ok(Joined::RequestSent) => "requested",
        Err(error) => return Err(Problem::conflict(error.to_string())),
    };
    Ok(Json(JoinOutcome { outcome }))
}

/// A chat to leave.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Leave {
    chat_id: i64,
}

/// Leaves a chat.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/leaves", operation_id = "leave_chat", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Leave,
    responses((status = 204), (status = 404, body = Problem)),
)]
async fn leave(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(leave): Body<Leave>,
) -> Result<StatusCode, Problem> {
    let user = find(&emulator, id)?;
    let chat = super::chats::find(&emulator, leave.chat_id)?;
    user.leave(&chat);
    Ok(StatusCode::NO_CONTENT)
}

/// Blocks a bot.
#[utoipa::path(
    put, path = "/emulator/users/{user_id}/blocks/{bot_id}", operation_id = "block_bot",
    tag = "actions",
    params(("user_id" = i64, Path), ("bot_id" = i64, Path)),
    responses((status = 204), (status = 404, body = Problem)),
)]
async fn block(
    State(emulator): State<Emulator>,
    Path((user, bot)): Path<(i64, i64)>,
) -> Result<StatusCode, Problem> {
    let bot = super::bots::find(&emulator, bot)?;
    find(&emulator, user)?.block(&bot);
    Ok(StatusCode::NO_CONTENT)
}

/// Lets a bot write again.
#[utoipa::path(
    delete, path = "/emulator/users/{user_id}/blocks/{bot_id}", operation_id = "unblock_bot",
    tag = "actions",
    params(("user_id" = i64, Path), ("bot_id" = i64, Path)),
    responses((status = 204), (status = 404, body = Problem)),
)]
async fn unblock(
    State(emulator): State<Emulator>,
    Path((user, bot)): Path<(i64, i64)>,
) -> Result<StatusCode, Problem> {
    let bot = super::bots::find(&emulator, bot)?;
    find(&emulator, user)?.unblock(&bot);
    Ok(StatusCode::NO_CONTENT)
}

pub(super) fn find(emulator: &Emulator, id: i64) -> Result<User, Problem> {
    emulator
        .find_user(id)
        .ok_or_else(|| Problem::not_found(format!("no user has the id {id}")))
}

pub(super) fn check_free(emulator: &Emulator, username: &str) -> Result<(), Problem> {
    let name = username.trim_start_matches('@');
    if emulator.view(|state| state.by_username(name)).is_some() {
        return Err(Problem::conflict(format!("username: {name:?} is taken")));
    }
    Ok(())
}
