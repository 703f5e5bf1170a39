//! Writes the state down as a scene.

use super::{
    AccountRef, MemberStatus, Scene, SceneBot, SceneChat, SceneLink, SceneMember, SceneUser,
};
use crate::{
    flags::Permissions,
    state::{
        Id, State,
        chat::Chat,
        link::Link,
        member::{Member, Status},
    },
};

pub(super) fn save(state: &State) -> Scene {
    let mut bots: Vec<_> = state.bots.values().collect();
    bots.sort_by_key(|bot| bot.number);
    let bots = bots.into_iter().map(|bot| {
        let user = state.user(bot.id);
        SceneBot {
            token: Some(format!("{}:{}", bot.id, bot.secret)),
            name: user.first_name.clone(),
            username: user.username.clone().unwrap_or_default(),
        }
    });
    let users = state.users.values().filter(|user| !user.is_bot);
    let users = users.map(|user| {
        let bots = |is_it: fn(&State, Id, Id) -> bool| {
            let bots = state.bots.keys().copied();
            bots.filter(|bot| is_it(state, *bot, user.id))
                .map(AccountRef::Id)
                .collect()
        };
        SceneUser {
            id: Some(user.id),
            first_name: user.first_name.clone(),
            last_name: user.last_name.clone(),
            username: user.username.clone(),
            language_code: user.language_code.clone(),
            is_premium: user.is_premium,
            started: bots(|state, bot, user| state.contact(bot, user).is_started),
            blocked: bots(|state, bot, user| state.contact(bot, user).is_blocked),
        }
    });
    let chats = state.chats.values().filter(|chat| !chat.is_inactive());
    Scene {
        bots: bots.collect(),
        users: users.collect(),
        chats: chats.map(|known| chat(state, known)).collect(),
    }
}

fn chat(state: &State, chat: &Chat) -> SceneChat {
    let owner = state.creator(chat.id);
    let members = state.members_of(chat.id);
    let members = members.filter(|(_, member)| member.status != Status::Creator);
    let links = state.links_of(chat.id);
    SceneChat {
        id: Some(chat.id),
        kind: chat.kind,
        title: chat.title.clone(),
        username: chat.username.clone(),
        description: chat.description.clone(),
        permissions: Some(chat.permissions).filter(|set| *set != Permissions::usual()),
        slow_mode: chat.slow_mode,
        is_forum: chat.is_forum,
        owner: AccountRef::Id(owner.unwrap_or_default()),
        members: members.map(|(id, record)| member(id, record)).collect(),
        links: links.map(|(_, known)| link(known)).collect(),
    }
}

fn member(id: Id, member: &Member) -> SceneMember {
    let mut shown = SceneMember {
        account: AccountRef::Id(id),
        status: MemberStatus::Member,
        rights: None,
        permissions: None,
        until: 0,
        title: member.title.clone(),
    };
    match member.status {
        Status::Creator | Status::Member => {}
        Status::Administrator { rights, .. } => {
            shown.status = MemberStatus::Administrator;
            shown.rights = Some(rights);
        }
        Status::Restricted {
            permissions, until, ..
        } => {
            shown.status = MemberStatus::Restricted;
            shown.permissions = Some(permissions);
            shown.until = until;
        }
        Status::Left => shown.status = MemberStatus::Left,
        Status::Kicked { until } => {
            shown.status = MemberStatus::Banned;
            shown.until = until;
        }
    }
    shown
}

fn link(link: &Link) -> SceneLink {
    SceneLink {
        link: Some(link.url.clone()),
        creator: AccountRef::Id(link.creator),
        name: link.settings.name.clone(),
        expire_date: link.settings.expire_date,
        member_limit: link.settings.member_limit,
        creates_join_request: link.settings.creates_join_request,
        is_primary: link.is_primary,
        is_revoked: link.is_revoked,
    }
}
