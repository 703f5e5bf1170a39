//! Methods that change who somebody is in a chat.
//!
//! What somebody becomes is checked in the order of the core behind the server: what was is looked
//! up, then it is decided whether this is a promotion or a restriction, and each of the two asks
//! for a right of its own.

use super::{
    Context, Simulated,
    access::Access,
    names::{has_emoji, strip},
    permissions::permissions,
};
use crate::{
    flags::{Right, Rights},
    reply::{Answer, Refusal},
    request::to_i64,
    schema::Args,
    state::{
        Id,
        chat::ChatKind,
        member::{Member, Status, Via, until},
        message::Place,
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("banChatMember", &[], ban),
    Simulated::new("unbanChatMember", &[], unban),
    Simulated::new("restrictChatMember", &[], restrict),
    Simulated::new("promoteChatMember", &[], promote),
    Simulated::new("setChatAdministratorCustomTitle", &[], set_title),
    Simulated::new("setChatMemberTag", &[], set_tag),
    Simulated::new("banChatSenderChat", &[], ban_sender),
    Simulated::new("unbanChatSenderChat", &[], unban_sender),
    Simulated::new("leaveChat", &[], leave),
];

/// What `revoke_messages` asks for is done in any case, and nobody sees it: whoever is removed
/// loses sight of the chat.
fn ban(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let until = until_date(context);
    let Place::Chat(chat) = context.check_chat(Access::Write)? else {
        let text = "can't ban members in private chats";
        return Err(Refusal::bad_request(text));
    };
    if context.state.chat(chat).kind == ChatKind::Group {
        return remove_from_group(context, chat, user);
    }
    let old = participant(context, chat, user)?;
    change(context, chat, user, &old, Status::Kicked { until })
}

fn unban(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let place = context.check_chat(Access::Write)?;
    let chat = supergroup_or_channel(context, place)?;
    let old = participant(context, chat, user)?;
    if context.request.flag("only_if_banned") && !old.status.is_kicked() {
        return Ok(Answer::yes());
    }
    change(context, chat, user, &old, Status::Left)
}

fn restrict(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let until = until_date(context);
    let permissions = permissions(context)?;
    let place = context.check_chat(Access::Write)?;
    let chat = supergroup(context, place)?;
    let old = participant(context, chat, user)?;
    let new = Status::restricted(permissions, until, old.status.is_present());
    change(context, chat, user, &old, new)
}

fn promote(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let request = context.request;
    // The older name of the right to manage video chats.
    let manages_voice_chats = request.flag("can_manage_voice_chats");
    let mut rights = Rights::chosen(|_, name| request.flag(name));
    if manages_voice_chats {
        rights = rights.can_manage_video_chats(true);
    }
    let place = context.check_chat(Access::Write)?;
    let chat = supergroup_or_channel(context, place)?;
    let kind = context.state.chat(chat).kind;
    let is_said = request.has_arg("can_restrict_members");
    if kind == ChatKind::Channel && !is_said && rights != Rights::none() {
        // Before there was such a right in channels, every administrator could do it.
        rights = rights.can_restrict_members(true);
    }
    let old = participant(context, chat, user)?;
    let new = Status::promoted(kind, rights, context.bot);
    change(context, chat, user, &old, new)
}

fn set_title(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let place = context.check_chat(Access::Write)?;
    let chat = group(context, place)?;
    let mut member = participant(context, chat, user)?;
    let promoted_by = match member.status {
        Status::Administrator { promoted_by, .. } => promoted_by,
        Status::Creator => {
            let text = "only the owner can edit their custom title";
            return Err(Refusal::bad_request(text));
        }
        _ => return Err(Refusal::bad_request("user is not an administrator")),
    };
    if promoted_by != context.bot {
        let text = "not enough rights to change custom title of the user";
        return Err(Refusal::bad_request(text));
    }
    if !own_status(context, chat).has(Right::PromoteMembers) {
        return Err(Refusal::bad_request("not enough rights"));
    }
    member.title = label(context, "custom_title")?;
    Ok(write_down(context, chat, user, &member))
}

fn set_tag(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let place = context.check_chat(Access::Write)?;
    let chat = group(context, place)?;
    if !own_status(context, chat).has(Right::ManageTags) {
        return Err(Refusal::bad_request("CHAT_ADMIN_REQUIRED"));
    }
    let mut member = participant(context, chat, user)?;
    if member.status.is_admin() {
        return Err(Refusal::bad_request("CHAT_CREATOR_REQUIRED"));
    }
    if !member.status.is_present() {
        return Err(Refusal::bad_request("USER_NOT_PARTICIPANT"));
    }
    member.tag = label(context, "tag")?;
    Ok(write_down(context, chat, user, &member))
}

fn ban_sender(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, sender) = sender(context, "can't ban chats in basic groups")?;
    context.state.set_sender_banned(chat, sender, true);
    Ok(Answer::yes())
}

fn unban_sender(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, sender) = sender(context, "chats can't be members of basic groups")?;
    context.state.set_sender_banned(chat, sender, false);
    Ok(Answer::yes())
}

fn leave(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let Place::Chat(chat) = context.check_chat(Access::Read)? else {
        return Err(Refusal::bad_request("can't leave private chats"));
    };
    let (bot, now) = (context.bot, context.now);
    if context.state.status(chat, bot).is_present() {
        context.state.let_out(chat, bot, Status::Left, bot, now);
    }
    Ok(Answer::yes())
}

/// What a user is in a chat, as far as the bot can name the user at all.
pub(super) fn participant(
    context: &mut Context<'_>,
    chat: Id,
    user: Id,
) -> Result<Member, Refusal> {
    let me = context.bot;
    if !context.state.knows(me, user) {
        let is_member = context.state.members.contains_key(&(chat, user));
        if !is_member || !context.state.users.contains_key(&user) {
            return Err(Refusal::bad_request("PARTICIPANT_ID_INVALID"));
        }
        context.state.know(me, user);
    }
    Ok(context.state.member(chat, user))
}

/// Changes what somebody is in a supergroup or channel.
fn change(
    context: &mut Context<'_>,
    chat: Id,
    user: Id,
    old: &Member,
    new: Status,
) -> Result<Answer, Refusal> {
    if is_same(old.status, new) && old.status != Status::Creator {
        return Ok(Answer::yes());
    }
    if old.status == Status::Creator {
        return Err(Refusal::bad_request("can't remove chat owner"));
    }
    let is_promotion = new.is_admin() || (new == Status::Member && old.status.is_admin());
    if is_promotion {
        check_promotion(context, chat, user, old.status, new)?;
        let (bot, now) = (context.bot, context.now);
        let state = &mut *context.state;
        state.set_status(chat, user, new, bot, &Via::default(), now);
        return Ok(Answer::yes());
    }
    if user == context.bot {
        return restrict_self(context, chat, new);
    }
    check_restriction(context, chat, old.status)?;
    apply(context, chat, user, new);
    Ok(Answer::yes())
}

fn check_promotion(
    context: &Context<'_>,
    chat: Id,
    user: Id,
    old: Status,
    new: Status,
) -> Result<(), Refusal> {
    let own = own_status(context, chat);
    let refused = |text| Err(Refusal::bad_request(text));
    if user == context.bot {
        return refused(if new.is_admin() {
            "can't promote self"
        } else {
            "CHAT_ADMIN_REQUIRED"
        });
    }
    if !own.has(Right::PromoteMembers) {
        return refused("not enough rights");
    }
    match old {
        Status::Administrator { promoted_by, .. } if promoted_by != context.bot => {
            return refused("CHAT_ADMIN_REQUIRED");
        }
        Status::Kicked { .. } => return refused("USER_KICKED"),
        _ if !old.is_present() => return refused("USER_NOT_MUTUAL_CONTACT"),
        _ => {}
    }
    let covers = match (own, new) {
        (Status::Administrator { rights: own, .. }, Status::Administrator { rights, .. }) => {
            // Every administrator has this one, whether it was named or not.
            own.can_manage_chat(true).covers(rights)
        }
        _ => true,
    };
    if !covers {
        return refused("RIGHT_FORBIDDEN");
    }
    let present = context.state.present(chat);
    let admins = present.filter(|(_, status)| status.is_admin()).count();
    if !old.is_admin() && admins >= MAX_ADMINS {
        return refused("ADMINS_TOO_MUCH");
    }
    Ok(())
}

fn check_restriction(context: &Context<'_>, chat: Id, old: Status) -> Result<(), Refusal> {
    check_may_restrict(context, chat)?;
    match old {
        Status::Administrator { promoted_by, .. } if promoted_by != context.bot => {
            let text = "user is an administrator of the chat";
            Err(Refusal::bad_request(text))
        }
        _ => Ok(()),
    }
}

fn check_may_restrict(context: &Context<'_>, chat: Id) -> Result<(), Refusal> {
    if own_status(context, chat).has(Right::RestrictMembers) {
        return Ok(());
    }
    let text = "not enough rights to restrict/unrestrict chat member";
    Err(Refusal::bad_request(text))
}

/// A bot may do no more to itself than go.
fn restrict_self(context: &mut Context<'_>, chat: Id, new: Status) -> Result<Answer, Refusal> {
    if new != Status::Left {
        return Err(Refusal::bad_request("can't restrict self"));
    }
    let (bot, now) = (context.bot, context.now);
    context.state.let_out(chat, bot, Status::Left, bot, now);
    Ok(Answer::yes())
}

/// Bans, restricts or frees somebody. Whoever is to have left while they are there is banned and
/// freed again: there is no other way to make somebody go.
fn apply(context: &mut Context<'_>, chat: Id, user: Id, new: Status) {
    let (bot, now) = (context.bot, context.now);
    let state = &mut *context.state;
    let is_present = state.status(chat, user).is_present();
    if is_present && !new.is_present() {
        let until = match new {
            Status::Kicked { until } => until,
            _ => now.unix + KICK_TIME,
        };
        state.let_out(chat, user, Status::Kicked { until }, bot, now);
    }
    state.set_status(chat, user, new, bot, &Via::default(), now);
}

/// In a basic group a ban is no more than a removal.
fn remove_from_group(context: &mut Context<'_>, chat: Id, user: Id) -> Result<Answer, Refusal> {
    let (bot, now) = (context.bot, context.now);
    let refused = |text| Err(Refusal::bad_request(text));
    if user != bot {
        if participant(context, chat, user).is_err() {
            return refused("USER_ID_INVALID");
        }
        let status = context.state.status(chat, user);
        if !status.is_present() {
            return refused("USER_NOT_PARTICIPANT");
        }
        if !own_status(context, chat).has(Right::RestrictMembers) {
            return refused("CHAT_ADMIN_REQUIRED");
        }
        if status.is_admin() {
            return refused("user is an administrator of the chat");
        }
    }
    context.state.let_out(chat, user, Status::Left, bot, now);
    Ok(Answer::yes())
}

fn write_down(context: &mut Context<'_>, chat: Id, user: Id, member: &Member) -> Answer {
    let (bot, now) = (context.bot, context.now);
    let state = &mut *context.state;
    state.set_member(chat, user, member, bot, &Via::default(), now);
    Answer::yes()
}

/// Finds the chat and the channel that is to write there no more, or again.
fn sender(context: &mut Context<'_>, of_group: &str) -> Result<(Id, Id), Refusal> {
    let place = context.check_chat(Access::Write)?;
    let text = context.arg("sender_chat_id");
    let refused = |text| Err(Refusal::bad_request(text));
    if text.is_empty() {
        return refused("sender_chat_id is empty");
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return refused("sender_chat_id is not a valid Integer");
    }
    let Place::Chat(chat) = place else {
        return refused("can't ban members in private chats");
    };
    if context.state.chat(chat).kind == ChatKind::Group {
        return refused(of_group);
    }
    let id = to_i64(text);
    let Some(sender) = context.state.chats.get(&id) else {
        return refused("member not found");
    };
    if sender.kind == ChatKind::Group {
        return refused("can't restrict the chat");
    }
    check_may_restrict(context, chat)?;
    Ok((chat, id))
}

fn supergroup_or_channel(context: &Context<'_>, place: Place) -> Result<Id, Refusal> {
    let kinds = [ChatKind::Supergroup, ChatKind::Channel];
    let text = "method is available for supergroup and channel chats only";
    of_kind(context, place, &kinds, text)
}

fn supergroup(context: &Context<'_>, place: Place) -> Result<Id, Refusal> {
    let text = "method is available only for supergroups";
    of_kind(context, place, &[ChatKind::Supergroup], text)
}

fn group(context: &Context<'_>, place: Place) -> Result<Id, Refusal> {
    let kinds = [ChatKind::Group, ChatKind::Supergroup];
    let text = "method is available only for groups and supergroups";
    of_kind(context, place, &kinds, text)
}

pub(super) fn of_kind(
    context: &Context<'_>,
    place: Place,
    kinds: &[ChatKind],
    otherwise: &str,
) -> Result<Id, Refusal> {
    match place {
        Place::Chat(chat) if kinds.contains(&context.state.chat(chat).kind) => Ok(chat),
        _ => Err(Refusal::bad_request(otherwise)),
    }
}

fn own_status(context: &Context<'_>, chat: Id) -> Status {
    context.state.status(chat, context.bot)
}

fn until_date(context: &Context<'_>) -> i64 {
    let ordered = context.request.integer("until_date", 0, i32::MIN, i32::MAX);
    until(ordered.into(), context.now)
}

/// What stands beside somebody's name; an empty text takes it away.
fn label(context: &Context<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let text = strip(context.arg(name), MAX_LABEL);
    if has_emoji(&text) {
        return Err(Refusal::bad_request("ADMIN_RANK_EMOJI_NOT_ALLOWED"));
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// Whether nothing would change: it does not matter who has promoted an administrator.
fn is_same(old: Status, new: Status) -> bool {
    match (old, new) {
        (Status::Administrator { rights: old, .. }, Status::Administrator { rights: new, .. }) => {
            old == new
        }
        _ => old == new,
    }
}

/// For how many seconds somebody is banned who is only made to go.
const KICK_TIME: i64 = 60;
const MAX_ADMINS: usize = 50;
const MAX_LABEL: usize = 16;
