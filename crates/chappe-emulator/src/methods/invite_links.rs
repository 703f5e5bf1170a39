//! Methods about invite links and requests to join.

use super::{Context, Simulated, access::Access, names::clean};
use crate::{
    flags::Right,
    render,
    reply::{Answer, Refusal},
    schema::missing,
    state::{
        Id,
        chat::ChatKind,
        link::{Link, LinkSettings, hash_of},
        message::Place,
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("exportChatInviteLink", &[], export),
    Simulated::new("createChatInviteLink", &[], create),
    Simulated::new("editChatInviteLink", &[], edit),
    Simulated::new("createChatSubscriptionInviteLink", &[], create_subscription),
    Simulated::new("editChatSubscriptionInviteLink", &[], edit_subscription),
    Simulated::new("revokeChatInviteLink", &[], revoke),
    Simulated::new("approveChatJoinRequest", &[], approve),
    Simulated::new("declineChatJoinRequest", &[], decline),
    Simulated::new("answerChatJoinRequestQuery", &[], answer_query),
];

fn export(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let place = context.check_chat(Access::Write)?;
    let chat = may_manage_links(context, place)?;
    let url = context.state.export_link(chat, context.bot);
    Ok(Answer::of(&url))
}

fn create(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let settings = settings(context);
    let place = context.check_chat(Access::Write)?;
    check_limit(&settings)?;
    let chat = may_manage_links(context, place)?;
    check_with_telegram(context, &settings)?;
    add(context, chat, settings, None)
}

fn edit(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let settings = settings(context);
    let place = context.check_chat(Access::Write)?;
    let chat = may_manage_links(context, place)?;
    check_limit(&settings)?;
    let number = link(context, chat)?;
    check_with_telegram(context, &settings)?;
    check_is_editable(context.state.link(chat, number))?;
    context.state.link_mut(chat, number).settings = settings;
    shown(context, chat, number)
}

fn create_subscription(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let period = context
        .request
        .integer("subscription_period", 0, 0, 1_000_000_000);
    let price = context
        .request
        .integer("subscription_price", 0, 0, 1_000_000_000);
    let place = context.check_chat(Access::Write)?;
    if period == 0 || price == 0 {
        let text = "invalid subscription pricing specified";
        return Err(Refusal::bad_request(text));
    }
    let chat = may_manage_links(context, place)?;
    if context.state.chat(chat).kind != ChatKind::Channel || price > MAX_PRICE {
        return Err(Refusal::bad_request("PRICING_CHAT_INVALID"));
    }
    if period != SUBSCRIPTION_PERIOD {
        return Err(Refusal::bad_request("SUBSCRIPTION_PERIOD_INVALID"));
    }
    let settings = LinkSettings {
        name: clean(context.arg("name"), MAX_NAME),
        ..LinkSettings::default()
    };
    add(context, chat, settings, Some((period.into(), price.into())))
}

fn edit_subscription(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let place = context.check_chat(Access::Write)?;
    let chat = may_manage_links(context, place)?;
    let number = link(context, chat)?;
    check_is_editable(context.state.link(chat, number))?;
    let name = clean(context.arg("name"), MAX_NAME);
    context.state.link_mut(chat, number).settings.name = name;
    shown(context, chat, number)
}

fn revoke(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let place = context.check_chat(Access::Write)?;
    let chat = may_manage_links(context, place)?;
    let number = link(context, chat)?;
    context.state.revoke_link(chat, number);
    shown(context, chat, number)
}

fn approve(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, user) = join_request(context, "USER_ALREADY_PARTICIPANT")?;
    let (bot, now) = (context.bot, context.now);
    context.state.end_request(chat, user, Some(bot), now);
    Ok(Answer::yes())
}

fn decline(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, user) = join_request(context, "HIDE_REQUESTER_MISSING")?;
    context.state.end_request(chat, user, None, context.now);
    Ok(Answer::yes())
}

/// The guard of a chat decides about a request, or leaves it to the administrators.
fn answer_query(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (bot, now) = (context.bot, context.now);
    let (name, id, result) = (
        "answerChatJoinRequestQuery",
        context.arg("chat_join_request_query_id"),
        context.arg("result"),
    );
    if id.is_empty() {
        return Err(missing(name, "chat_join_request_query_id"));
    }
    if result.is_empty() {
        return Err(missing(name, "result"));
    }
    if !["approve", "decline", "queue"].contains(&result) {
        return Err(Refusal::bad_request("invalid result specified"));
    }
    let Some((chat, user)) = context.state.join_query(bot, id, now) else {
        let text = "query is too old and response timeout expired or query ID is invalid";
        return Err(Refusal::bad_request(text));
    };
    match result {
        "approve" => context.state.end_request(chat, user, Some(bot), now),
        "decline" => context.state.end_request(chat, user, None, now),
        _ => {
            if let Some(request) = context.state.requests.get_mut(&(chat, user)) {
                request.query = None;
            }
        }
    }
    Ok(Answer::yes())
}

/// Checks that the bot may manage the links of this chat.
fn may_manage_links(context: &Context<'_>, place: Place) -> Result<Id, Refusal> {
    let Place::Chat(chat) = place else {
        let text = "can't invite members to a private chat";
        return Err(Refusal::bad_request(text));
    };
    // An inactive basic group was refused by the check of its chat id.
    let status = context.state.status(chat, context.bot);
    if status.has(Right::InviteUsers) {
        Ok(chat)
    } else {
        let text = "not enough rights to manage chat invite link";
        Err(Refusal::bad_request(text))
    }
}

/// Finds the request to join that `user_id` and `chat_id` name, by chat and user. `of_member` is what
/// Telegram answers where the user is in already.
fn join_request(context: &mut Context<'_>, of_member: &str) -> Result<(Id, Id), Refusal> {
    let user = context.request.user_id()?;
    let Place::Chat(chat) = context.check_chat(Access::Write)? else {
        let text = "the chat can't have join requests";
        return Err(Refusal::bad_request(text));
    };
    let state = &*context.state;
    if !state.status(chat, context.bot).has(Right::InviteUsers) {
        let text = "not enough rights to manage chat join requests";
        return Err(Refusal::bad_request(text));
    }
    let was_seen = state.knows(context.bot, user) || state.members.contains_key(&(chat, user));
    let Some(known) = state.users.get(&user).filter(|_| was_seen) else {
        return Err(Refusal::bad_request("USER_ID_INVALID"));
    };
    if state.requests.contains_key(&(chat, user)) {
        return if known.is_deleted {
            Err(Refusal::forbidden("user is deactivated"))
        } else {
            Ok((chat, user))
        };
    }
    Err(Refusal::bad_request(
        if state.status(chat, user).is_present() {
            of_member
        } else {
            "HIDE_REQUESTER_MISSING"
        },
    ))
}

/// Finds the link that `invite_link` names and that the bot may change, by its number in the chat.
fn link(context: &Context<'_>, chat: Id) -> Result<u32, Refusal> {
    let wanted = context.arg("invite_link");
    if wanted.is_empty() {
        return Err(Refusal::bad_request("invite link must be non-empty"));
    }
    let expired = || Refusal::bad_request("INVITE_HASH_EXPIRED");
    let hash = hash_of(wanted).ok_or_else(expired)?;
    let mut links = context.state.links_of(chat);
    let (number, link) = links
        .find(|(_, link)| hash_of(&link.url) == Some(hash))
        .ok_or_else(expired)?;
    if link.is_revoked {
        return Err(expired());
    }
    if link.creator != context.bot {
        let is_of_bot = context.state.is_bot(link.creator);
        return Err(Refusal::bad_request(if is_of_bot {
            "EDIT_BOT_INVITE_FORBIDDEN"
        } else {
            "CHAT_ADMIN_REQUIRED"
        }));
    }
    Ok(number)
}

fn add(
    context: &mut Context<'_>,
    chat: Id,
    settings: LinkSettings,
    subscription: Option<(i64, i64)>,
) -> Result<Answer, Refusal> {
    let link = Link {
        url: String::new(),
        creator: context.bot,
        settings,
        is_primary: false,
        is_revoked: false,
        subscription,
    };
    let number = context.state.add_link(link, chat);
    shown(context, chat, number)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it is the last step of methods, which may fail"
)]
fn shown(context: &Context<'_>, chat: Id, number: u32) -> Result<Answer, Refusal> {
    Ok(Answer::of(&render::link(
        context.state,
        context.bot,
        chat,
        number,
    )))
}

fn settings(context: &Context<'_>) -> LinkSettings {
    let request = context.request;
    LinkSettings {
        name: clean(context.arg("name"), MAX_NAME),
        expire_date: request.integer("expire_date", 0, 0, i32::MAX).into(),
        member_limit: request.integer("member_limit", 0, 0, 100_000).into(),
        creates_join_request: request.flag("creates_join_request"),
    }
}

fn check_limit(settings: &LinkSettings) -> Result<(), Refusal> {
    if settings.creates_join_request && settings.member_limit > 0 {
        return Err(Refusal::bad_request(
            "member limit can't be specified for links requiring administrator approval",
        ));
    }
    Ok(())
}

/// What only Telegram itself checks, behind the Bot API server.
fn check_with_telegram(context: &Context<'_>, settings: &LinkSettings) -> Result<(), Refusal> {
    if settings.expire_date > 0 && settings.expire_date <= context.now.unix {
        return Err(Refusal::bad_request("EXPIRE_DATE_INVALID"));
    }
    if settings.member_limit > MAX_MEMBER_LIMIT {
        return Err(Refusal::bad_request("USAGE_LIMIT_INVALID"));
    }
    Ok(())
}

fn check_is_editable(link: &Link) -> Result<(), Refusal> {
    if link.is_primary {
        return Err(Refusal::bad_request("CHAT_INVITE_PERMANENT"));
    }
    Ok(())
}

const MAX_NAME: usize = 32;
const MAX_MEMBER_LIMIT: i64 = 99_999;
const MAX_PRICE: i32 = 10_000;
/// Thirty days: the only period that Telegram takes so far.
const SUBSCRIPTION_PERIOD: i32 = 2_592_000;
