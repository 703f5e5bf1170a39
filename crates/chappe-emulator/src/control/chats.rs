//! Groups, supergroups and channels, and who is in them.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Path, Problem};
use crate::{
    actor::{Chat, InviteLink},
    emulator::Emulator,
    flags::{Permissions, Rights},
    scene::MemberStatus,
    state::{
        Id,
        chat::ChatKind,
        member::{Status, Via},
        message::Place,
    },
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(show, delete))
        .routes(routes!(upgrade))
        .routes(routes!(members))
        .routes(routes!(set_member))
        .routes(routes!(links))
        .routes(routes!(requests))
}

/// A chat, as the control API shows it.
#[derive(Debug, Serialize, ToSchema)]
struct ChatView {
    /// The id by which a bot addresses it.
    id: i64,
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "supergroup")]
    kind: ChatKind,
    title: String,
    /// Without `@`.
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    /// The id of the owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<i64>,
    /// The supergroup that a basic group has become.
    #[serde(skip_serializing_if = "Option::is_none")]
    upgraded_to: Option<i64>,
    /// How many are in it.
    member_count: usize,
}

impl ChatView {
    fn of(emulator: &Emulator, id: Id) -> Self {
        emulator.view(|state| {
            let chat = state.chat(id);
            Self {
                id,
                kind: chat.kind,
                title: chat.title.clone(),
                username: chat.username.clone(),
                description: chat.description.clone(),
                owner: state.creator(id),
                upgraded_to: chat.upgraded_to,
                member_count: state.present(id).count(),
            }
        })
    }
}

/// A chat to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewChat {
    /// `group`, `supergroup` or `channel`.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "supergroup")]
    kind: ChatKind,
    title: String,
    /// With or without `@`; supergroups and channels only.
    username: Option<String>,
    description: Option<String>,
    /// The user who owns it; one is made for it unless it is there.
    owner: Option<i64>,
}

/// Lists the chats; private ones are not among them.
#[utoipa::path(
    get, path = "/emulator/chats", operation_id = "list_chats", tag = "chats",
    responses((status = 200, body = Vec<ChatView>)),
)]
async fn list(State(emulator): State<Emulator>) -> Json<Vec<ChatView>> {
    let chats = emulator.chats();
    Json(
        chats
            .iter()
            .map(|chat| ChatView::of(&emulator, chat.id()))
            .collect(),
    )
}

/// Makes a chat. No bot is in it yet.
#[utoipa::path(
    post, path = "/emulator/chats", operation_id = "create_chat",
    tag = "chats", request_body = NewChat,
    responses((status = 201, body = ChatView), (status = 422, body = Problem)),
)]
async fn create(
    State(emulator): State<Emulator>,
    Body(new): Body<NewChat>,
) -> Result<(StatusCode, Json<ChatView>), Problem> {
    if new.title.trim().is_empty() {
        return Err(Problem::unprocessable("title: a chat has one"));
    }
    if let Some(username) = &new.username {
        if new.kind == ChatKind::Group {
            let text = "username: a basic group cannot have one";
            return Err(Problem::unprocessable(text));
        }
        super::users::check_free(&emulator, username)?;
    }
    let owner = match new.owner {
        Some(id) => super::users::find(&emulator, id)?,
        None => emulator.user("Owner"),
    };
    let mut chat = emulator.create_chat(new.kind, &new.title, owner.id());
    if let Some(username) = &new.username {
        chat = chat.with_username(username);
    }
    if let Some(description) = &new.description {
        chat = chat.with_description(description);
    }
    Ok((
        StatusCode::CREATED,
        Json(ChatView::of(&emulator, chat.id())),
    ))
}

/// Tells of a chat.
#[utoipa::path(
    get, path = "/emulator/chats/{chat_id}", operation_id = "get_chat", tag = "chats",
    params(("chat_id" = i64, Path)),
    responses((status = 200, body = ChatView), (status = 404, body = Problem)),
)]
async fn show(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<Json<ChatView>, Problem> {
    find(&emulator, id)?;
    Ok(Json(ChatView::of(&emulator, id)))
}

/// The owner deletes a basic group.
#[utoipa::path(
    delete, path = "/emulator/chats/{chat_id}", operation_id = "delete_group", tag = "chats",
    params(("chat_id" = i64, Path)),
    responses(
        (status = 204),
        (status = 409, body = Problem, description = "It is no basic group."),
    ),
)]
async fn delete(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<StatusCode, Problem> {
    let chat = find(&emulator, id)?;
    check_group(&emulator, id)?;
    chat.delete();
    Ok(StatusCode::NO_CONTENT)
}

/// The owner turns a basic group into a supergroup, which has another id.
#[utoipa::path(
    post, path = "/emulator/chats/{chat_id}/upgrade", operation_id = "upgrade_group", tag = "chats",
    params(("chat_id" = i64, Path)),
    responses(
        (status = 200, body = ChatView, description = "The supergroup."),
        (status = 409, body = Problem, description = "It is no basic group, or one that is no more."),
    ),
)]
async fn upgrade(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<Json<ChatView>, Problem> {
    let chat = find(&emulator, id)?;
    check_group(&emulator, id)?;
    let supergroup = chat.upgrade();
    Ok(Json(ChatView::of(&emulator, supergroup.id())))
}

/// Who somebody is in a chat.
#[derive(Debug, Serialize, ToSchema)]
struct MemberView {
    /// The id of the user or bot.
    account_id: i64,
    /// `creator`, `administrator`, `member`, `restricted`, `left` or `banned`.
    status: &'static str,
    /// The rights of an administrator, and what a restricted member may do.
    granted: BTreeMap<&'static str, bool>,
    /// The invite link they came in by.
    #[serde(skip_serializing_if = "Option::is_none")]
    via_link: Option<String>,
}

/// Lists all who are in a chat or were.
#[utoipa::path(
    get, path = "/emulator/chats/{chat_id}/members", operation_id = "list_members", tag = "chats",
    params(("chat_id" = i64, Path)),
    responses((status = 200, body = Vec<MemberView>), (status = 404, body = Problem)),
)]
async fn members(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<Json<Vec<MemberView>>, Problem> {
    find(&emulator, id)?;
    Ok(Json(emulator.view(|state| {
        let members = state.members_of(id);
        members
            .map(|(account_id, member)| {
                let (status, granted) = match member.status {
                    Status::Creator => ("creator", BTreeMap::new()),
                    Status::Administrator { rights, .. } => ("administrator", rights.to_map()),
                    Status::Member => ("member", BTreeMap::new()),
                    Status::Restricted { permissions, .. } => ("restricted", permissions.to_map()),
                    Status::Left => ("left", BTreeMap::new()),
                    Status::Kicked { .. } => ("banned", BTreeMap::new()),
                };
                MemberView {
                    account_id,
                    status,
                    granted,
                    via_link: member.via_link.clone(),
                }
            })
            .collect()
    })))
}

/// Who somebody is to be in a chat.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewMember {
    status: MemberStatus,
    /// The rights of an administrator; none unless they are there.
    #[schema(value_type = Option<BTreeMap<String, bool>>)]
    rights: Option<Rights>,
    /// What a restricted member may do; nothing unless it is there.
    #[schema(value_type = Option<BTreeMap<String, bool>>)]
    permissions: Option<Permissions>,
    /// When a restriction or ban ends, as a Unix time; never unless it is there.
    #[serde(default)]
    until: i64,
}

/// The owner adds, promotes, demotes, restricts, removes or bans a user or bot.
#[utoipa::path(
    put, path = "/emulator/chats/{chat_id}/members/{account_id}", operation_id = "set_member",
    tag = "chats",
    params(("chat_id" = i64, Path), ("account_id" = i64, Path)), request_body = NewMember,
    responses(
        (status = 204),
        (status = 404, body = Problem),
        (status = 409, body = Problem, description = "The owner stays the owner."),
    ),
)]
async fn set_member(
    State(emulator): State<Emulator>,
    Path((chat, account)): Path<(i64, i64)>,
    Body(new): Body<NewMember>,
) -> Result<StatusCode, Problem> {
    find(&emulator, chat)?;
    if !emulator.view(|state| state.users.contains_key(&account)) {
        let text = format!("no user and no bot has the id {account}");
        return Err(Problem::not_found(text));
    }
    emulator.update(|state, now| {
        let owner = state.creator(chat).unwrap_or_default();
        if account == owner {
            return Err(Problem::conflict("the owner stays the owner"));
        }
        if state.chat(chat).is_inactive() {
            return Err(Problem::conflict("the group is no more"));
        }
        let until = new.until;
        let (status, stays) = match new.status {
            MemberStatus::Administrator => {
                let rights = new.rights.unwrap_or(Rights::none());
                let promoted_by = owner;
                let status = Status::Administrator {
                    rights,
                    promoted_by,
                };
                (status, true)
            }
            MemberStatus::Member => (Status::Member, true),
            MemberStatus::Restricted => {
                let status = Status::Restricted {
                    permissions: new.permissions.unwrap_or(Permissions::none()),
                    until,
                    is_member: true,
                };
                (status, true)
            }
            MemberStatus::Left => (Status::Left, false),
            MemberStatus::Banned => (Status::Kicked { until }, false),
        };
        if !stays {
            state.let_out(chat, account, status, owner, now);
            return Ok(StatusCode::NO_CONTENT);
        }
        let comes_as_admin = state.chat(chat).is_channel() && state.is_bot(account);
        if !comes_as_admin {
            state.let_in(chat, account, owner, &Via::default(), now);
        }
        state.set_status(chat, account, status, owner, &Via::default(), now);
        Ok(StatusCode::NO_CONTENT)
    })
}

/// An invite link, as the administrators of its chat see it.
#[derive(Debug, Serialize, ToSchema)]
struct LinkView {
    link: String,
    creator_id: i64,
    name: String,
    expire_date: Option<i64>,
    member_limit: Option<i64>,
    creates_join_request: bool,
    is_primary: bool,
    is_revoked: bool,
    /// How many came in by it and are still there.
    joined: usize,
    /// How many wait to be let in by it.
    pending: usize,
}

impl From<InviteLink> for LinkView {
    fn from(link: InviteLink) -> Self {
        Self {
            link: link.link,
            creator_id: link.creator_id,
            name: link.name,
            expire_date: link.expire_date,
            member_limit: link.member_limit,
            creates_join_request: link.creates_join_request,
            is_primary: link.is_primary,
            is_revoked: link.is_revoked,
            joined: link.joined,
            pending: link.pending,
        }
    }
}

/// Lists the invite links of a chat that were ever made, oldest first.
#[utoipa::path(
    get, path = "/emulator/chats/{chat_id}/invite_links", operation_id = "list_invite_links",
    tag = "chats",
    params(("chat_id" = i64, Path)),
    responses((status = 200, body = Vec<LinkView>), (status = 404, body = Problem)),
)]
async fn links(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<Json<Vec<LinkView>>, Problem> {
    let links = find(&emulator, id)?.invite_links();
    Ok(Json(links.into_iter().map(LinkView::from).collect()))
}

/// Lists those who wait to be let into a chat, by their ids.
#[utoipa::path(
    get, path = "/emulator/chats/{chat_id}/join_requests", operation_id = "list_join_requests",
    tag = "chats",
    params(("chat_id" = i64, Path)),
    responses((status = 200, body = Vec<i64>), (status = 404, body = Problem)),
)]
async fn requests(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<Json<Vec<i64>>, Problem> {
    Ok(Json(find(&emulator, id)?.join_requests()))
}

pub(super) fn find(emulator: &Emulator, id: i64) -> Result<Chat, Problem> {
    emulator.find_chat(id).ok_or_else(|| {
        Problem::not_found(format!("no group, supergroup or channel has the id {id}"))
    })
}

/// A chat by its id, or the private chat of a user with a bot by both of theirs.
pub(super) fn find_place(
    emulator: &Emulator,
    chat_id: Option<i64>,
    bot_id: Option<i64>,
    user_id: Option<i64>,
) -> Result<Chat, Problem> {
    match (chat_id, bot_id, user_id) {
        (Some(chat), None, _) => find(emulator, chat),
        (None, Some(bot), Some(user)) => {
            let bot = super::bots::find(emulator, bot)?.id();
            let user = super::users::find(emulator, user)?.id();
            Ok(Chat::new(emulator, Place::Private { bot, user }))
        }
        _ => Err(Problem::unprocessable(
            "say where: either chat_id, or bot_id and the user for their private chat",
        )),
    }
}

fn check_group(emulator: &Emulator, id: Id) -> Result<(), Problem> {
    let is_group = emulator.view(|state| {
        let chat = state.chat(id);
        chat.kind == ChatKind::Group && !chat.is_inactive()
    });
    if is_group {
        return Ok(());
    }
    Err(Problem::conflict(
        "it is no basic group, or one that is no more",
    ))
}
