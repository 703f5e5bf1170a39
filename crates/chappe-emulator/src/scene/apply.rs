//! Puts a scene into the state: all of it or, where something is wrong, nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AccountRef, MemberStatus, Scene, SceneBot, SceneChat, SceneError, SceneLink, SceneMember,
};
use crate::{
    clock::Moment,
    flags::{Permissions, Rights},
    state::{
        Id, State,
        chat::ChatKind,
        link::{Link, LinkSettings, hash_of},
        member::{Member, Status},
    },
};

pub(super) fn apply(state: &mut State, scene: &Scene, now: Moment) -> Result<(), SceneError> {
    // Nothing is drawn or changed before all of it is checked.
    let mut plan = Plan::new(state);
    plan.check(scene)?;
    let accounts = add_accounts(state, scene);
    for chat in &scene.chats {
        add_chat(state, chat, &accounts, now);
    }
    Ok(())
}

/// What is taken, by the state and by the scene so far.
struct Plan<'a> {
    state: &'a State,
    ids: BTreeSet<Id>,
    names: BTreeSet<String>,
    links: BTreeSet<String>,
    references: References,
}

/// Which accounts a scene speaks of: those of it and those that are there.
#[derive(Default)]
struct References {
    /// By lower-case username, or by first name; `None` where more than one have it.
    names: BTreeMap<String, Option<Id>>,
    bots: BTreeSet<Id>,
    users: BTreeSet<Id>,
}

impl<'a> Plan<'a> {
    fn new(state: &'a State) -> Self {
        let mut references = References::default();
        for user in state.users.values() {
            references.add(user.id, user.is_bot, user.username.as_deref(), None);
        }
        let chats = state.chats.values();
        let users = state.users.values();
        let names = users
            .filter_map(|user| user.username.as_deref())
            .chain(chats.filter_map(|chat| chat.username.as_deref()))
            .map(str::to_ascii_lowercase)
            .collect();
        Self {
            state,
            ids: state
                .users
                .keys()
                .chain(state.chats.keys())
                .copied()
                .collect(),
            names,
            links: state.links.values().map(|link| link.url.clone()).collect(),
            references,
        }
    }

    fn check(&mut self, scene: &Scene) -> Result<(), SceneError> {
        for (index, bot) in scene.bots.iter().enumerate() {
            let place = format!("bots[{index}]");
            let id = match &bot.token {
                Some(token) => bot_id(token).ok_or_else(|| {
                    error(&place, "token: a token is the bot's id, a colon, and a secret of 24 to 70 letters, digits, \"-\" and \"_\"")
                })?,
                None => stand_in(&self.references),
            };
            self.take_id(&place, id)?;
            self.take_name(&place, &bot.username)?;
            self.references.add(id, true, Some(&bot.username), None);
        }
        for (index, user) in scene.users.iter().enumerate() {
            let place = format!("users[{index}]");
            let id = user.id.unwrap_or_else(|| stand_in(&self.references));
            if id == 0 || (user.id.is_some() && id < 0) {
                return Err(error(&place, "id: the ids of users are positive"));
            }
            if user.first_name.trim().is_empty() {
                return Err(error(&place, "first_name: a user has one"));
            }
            self.take_id(&place, id)?;
            if let Some(username) = &user.username {
                self.take_name(&place, username)?;
            }
            let (username, name) = (user.username.as_deref(), &user.first_name);
            self.references.add(id, false, username, Some(name));
        }
        for (index, user) in scene.users.iter().enumerate() {
            for bot in user.started.iter().chain(&user.blocked) {
                let id = self.references.find(&format!("users[{index}]"), bot)?;
                if !self.references.bots.contains(&id) {
                    return Err(error(
                        &format!("users[{index}]"),
                        &format!("{bot} is no bot"),
                    ));
                }
            }
        }
        for (index, chat) in scene.chats.iter().enumerate() {
            self.check_chat(&format!("chats[{index}]"), chat)?;
        }
        Ok(())
    }

    fn check_chat(&mut self, place: &str, chat: &SceneChat) -> Result<(), SceneError> {
        if let Some(id) = chat.id {
            if id >= 0 {
                return Err(error(place, "id: the ids of chats are negative"));
            }
            self.take_id(place, id)?;
        }
        if chat.title.trim().is_empty() {
            return Err(error(place, "title: a chat has one"));
        }
        if let Some(username) = &chat.username {
            if chat.kind == ChatKind::Group {
                return Err(error(place, "username: a basic group cannot have one"));
            }
            self.take_name(place, username)?;
        }
        if chat.is_forum && chat.kind != ChatKind::Supergroup {
            return Err(error(place, "is_forum: only supergroups have topics"));
        }
        let owner = self.references.find(place, &chat.owner)?;
        if !self.references.users.contains(&owner) {
            let text = format!(
                "owner: {} is a bot, and a chat is owned by a user",
                chat.owner
            );
            return Err(error(place, &text));
        }
        let mut seen = BTreeSet::from([owner]);
        for (index, member) in chat.members.iter().enumerate() {
            let place = format!("{place}.members[{index}]");
            let id = self.references.find(&place, &member.account)?;
            if !seen.insert(id) {
                let text = format!("{} is there already", member.account);
                return Err(error(&place, &text));
            }
            check_member(&place, member)?;
        }
        for (index, link) in chat.links.iter().enumerate() {
            let place = format!("{place}.links[{index}]");
            self.references.find(&place, &link.creator)?;
            if let Some(url) = &link.link {
                if hash_of(url).is_none() {
                    let text = "link: an invite link has the form \"https://t.me/+…\"";
                    return Err(error(&place, text));
                }
                if !self.links.insert(url.clone()) {
                    return Err(error(&place, &format!("link: {url:?} is taken")));
                }
            }
        }
        Ok(())
    }

    fn take_id(&mut self, place: &str, id: Id) -> Result<(), SceneError> {
        if self.ids.insert(id) {
            return Ok(());
        }
        Err(error(place, &format!("the id {id} is taken")))
    }

    fn take_name(&mut self, place: &str, username: &str) -> Result<(), SceneError> {
        let name = username.trim_start_matches('@').to_ascii_lowercase();
        let is_name = |char: char| char.is_ascii_alphanumeric() || char == '_';
        if name.is_empty() || name.len() > 32 || !name.chars().all(is_name) {
            let text = format!(
                "username: {username:?} is none: up to 32 Latin letters, digits and underscores"
            );
            return Err(error(place, &text));
        }
        if self.names.insert(name) && self.state.by_username(username).is_none() {
            return Ok(());
        }
        Err(error(place, &format!("username: {username:?} is taken")))
    }
}

impl References {
    fn add(&mut self, id: Id, is_bot: bool, username: Option<&str>, first_name: Option<&str>) {
        let ids = if is_bot {
            &mut self.bots
        } else {
            &mut self.users
        };
        ids.insert(id);
        let username = username.map(|name| name.trim_start_matches('@').to_ascii_lowercase());
        if let Some(name) = &username {
            self.names.insert(name.clone(), Some(id));
        }
        let first_name = first_name.map(str::to_owned);
        if let Some(name) = first_name.filter(|name| Some(name) != username.as_ref()) {
            self.names
                .entry(name)
                .and_modify(|known| *known = None)
                .or_insert(Some(id));
        }
    }

    fn find(&self, place: &str, reference: &AccountRef) -> Result<Id, SceneError> {
        let wrong = |what: &str| Err(error(place, &format!("{reference} {what}")));
        let name = match reference {
            AccountRef::Id(id) if self.users.contains(id) || self.bots.contains(id) => {
                return Ok(*id);
            }
            AccountRef::Id(_) => return wrong("is the id of no user and no bot"),
            AccountRef::Name(name) => name,
        };
        let username = name.trim_start_matches('@').to_ascii_lowercase();
        match self.names.get(name).or_else(|| self.names.get(&username)) {
            Some(Some(id)) => Ok(*id),
            Some(None) => wrong("are several: say the username or the id"),
            None => wrong("is nobody: say the username or the id of a user or bot"),
        }
    }
}

fn check_member(place: &str, member: &SceneMember) -> Result<(), SceneError> {
    if member.rights.is_some() && member.status != MemberStatus::Administrator {
        return Err(error(place, "rights: only an administrator has some"));
    }
    if member.permissions.is_some() && member.status != MemberStatus::Restricted {
        let text = "permissions: only somebody who is restricted has their own";
        return Err(error(place, text));
    }
    Ok(())
}

/// Makes the users and bots, and says under which ids.
fn add_accounts(state: &mut State, scene: &Scene) -> References {
    for bot in &scene.bots {
        add_bot(state, bot);
    }
    let mut references = References::default();
    for user in state.users.values() {
        references.add(user.id, user.is_bot, user.username.as_deref(), None);
    }
    for user in &scene.users {
        let id = user.id.unwrap_or_else(|| state.free_user_id());
        state.put_user(id, &user.first_name);
        if let Some(made) = state.users.get_mut(&id) {
            made.last_name.clone_from(&user.last_name);
            made.username = user.username.as_deref().map(without_at);
            made.is_premium = user.is_premium;
            if let Some(code) = &user.language_code {
                made.language_code = Some(code.clone());
            }
        }
        let (username, name) = (user.username.as_deref(), &user.first_name);
        references.add(id, false, username, Some(name));
        for bot in &user.started {
            state.contacts.row((found(&references, bot), id)).is_started = true;
        }
        for bot in &user.blocked {
            state.contacts.row((found(&references, bot), id)).is_blocked = true;
        }
    }
    references
}

fn add_bot(state: &mut State, bot: &SceneBot) {
    match bot.token.as_deref().and_then(|token| token.split_once(':')) {
        Some((id, secret)) => {
            let id = id.parse().expect("a token that was checked");
            state.put_bot(id, &bot.name, &bot.username, secret.to_owned(), false);
        }
        None => {
            state.add_bot(&bot.name, &bot.username, false);
        }
    }
}

fn add_chat(state: &mut State, chat: &SceneChat, accounts: &References, now: Moment) {
    let id = chat.id.unwrap_or_else(|| state.free_chat_id(chat.kind));
    let owner = found(accounts, &chat.owner);
    state.put_chat(id, chat.kind, &chat.title, owner, now);
    let made = state.chat_mut(id);
    made.username = chat.username.as_deref().map(without_at);
    made.description.clone_from(&chat.description);
    made.permissions = chat.permissions.unwrap_or(made.permissions);
    made.slow_mode = chat.slow_mode;
    if chat.is_forum {
        state.make_forum(id, owner);
    }
    for member in &chat.members {
        let account = found(accounts, &member.account);
        let mut record = Member::new(status(member, owner));
        record.title.clone_from(&member.title);
        state.put_member(id, account, record);
        if state.is_bot(account) {
            state.know(account, owner);
        }
    }
    for link in &chat.links {
        add_link(state, id, link, found(accounts, &link.creator));
    }
}

fn status(member: &SceneMember, owner: Id) -> Status {
    let until = member.until;
    match member.status {
        MemberStatus::Administrator => Status::Administrator {
            rights: member.rights.unwrap_or(Rights::none()),
            promoted_by: owner,
        },
        MemberStatus::Member => Status::Member,
        MemberStatus::Restricted => Status::Restricted {
            permissions: member.permissions.unwrap_or(Permissions::none()),
            until,
            is_member: true,
        },
        MemberStatus::Left => Status::Left,
        MemberStatus::Banned => Status::Kicked { until },
    }
}

fn add_link(state: &mut State, chat: Id, link: &SceneLink, creator: Id) {
    let made = Link {
        url: String::new(),
        creator,
        settings: LinkSettings {
            name: link.name.clone(),
            expire_date: link.expire_date,
            member_limit: link.member_limit,
            creates_join_request: link.creates_join_request,
        },
        is_primary: link.is_primary,
        is_revoked: link.is_revoked,
        subscription: None,
    };
    let number = state.add_link(made, chat);
    if let Some(url) = &link.link {
        state.link_mut(chat, number).url.clone_from(url);
    }
}

/// A reference that was checked.
fn found(accounts: &References, reference: &AccountRef) -> Id {
    let found = accounts.find("", reference);
    found.expect("a reference that was checked")
}

/// The id in a token, where it can be one.
fn bot_id(token: &str) -> Option<Id> {
    let (id, secret) = token.split_once(':')?;
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_secret = (24..=70).contains(&secret.len()) && secret.bytes().all(is_letter);
    let id: Id = id.parse().ok()?;
    (id > 0 && is_secret).then_some(id)
}

/// An id of which nobody has to know: the real one is drawn when all is checked.
fn stand_in(references: &References) -> Id {
    -1 - (references.users.len() + references.bots.len()) as Id
}

fn without_at(username: &str) -> String {
    username.trim_start_matches('@').to_owned()
}

fn error(place: &str, what: &str) -> SceneError {
    SceneError(format!("{place}: {what}"))
}
