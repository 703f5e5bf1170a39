//! Methods about invite links and requests to join.

use super::{Context, Simulated, access::Access};
use crate::{
    render,
    reply::{Answer, Refusal},
    rights::Right,
    state::{
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
    let index = link(context, chat)?;
    check_with_telegram(context, &settings)?;
    let link = &context.state.chat(chat).links[index];
    check_is_editable(link)?;
    context.state.chat_mut(chat).links[index].settings = settings;
    shown(context, chat, index)
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
        name: clean_name(context.arg("name")),
        ..LinkSettings::default()
    };
    add(context, chat, settings, Some((period.into(), price.into())))
}

fn edit_subscription(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let place = context.check_chat(Access::Write)?;
    let chat = may_manage_links(context, place)?;
    let index = link(context, chat)?;
    check_is_editable(&context.state.chat(chat).links[index])?;
    let name = clean_name(context.arg("name"));
    context.state.chat_mut(chat).links[index].settings.name = name;
    shown(context, chat, index)
}

fn revoke(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let place = context.check_chat(Access::Write)?;
    let chat = may_manage_links(context, place)?;
    let index = link(context, chat)?;
    context.state.revoke_link(chat, index);
    shown(context, chat, index)
}

fn approve(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, index) = join_request(context, "USER_ALREADY_PARTICIPANT")?;
    let (bot, now) = (context.bot, context.now);
    context.state.end_request(chat, index, Some(bot), now);
    Ok(Answer::yes())
}

fn decline(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, index) = join_request(context, "HIDE_REQUESTER_MISSING")?;
    context.state.end_request(chat, index, None, context.now);
    Ok(Answer::yes())
}

/// Checks that the bot may manage the links of this chat.
fn may_manage_links(context: &Context<'_>, place: Place) -> Result<i64, Refusal> {
    let Place::Chat(chat) = place else {
        let text = "can't invite members to a private chat";
        return Err(Refusal::bad_request(text));
    };
    // An inactive basic group was refused by the check of its chat id.
    if context
        .state
        .chat(chat)
        .status(context.bot)
        .has(Right::InviteUsers)
    {
        Ok(chat)
    } else {
        let text = "not enough rights to manage chat invite link";
        Err(Refusal::bad_request(text))
    }
}

/// Finds the request to join that `user_id` and `chat_id` name, by its place among those of the
/// chat. `of_member` is what Telegram answers where the user is in already.
fn join_request(context: &mut Context<'_>, of_member: &str) -> Result<(i64, usize), Refusal> {
    let user = context.request.user_id()?;
    let Place::Chat(chat) = context.check_chat(Access::Write)? else {
        let text = "the chat can't have join requests";
        return Err(Refusal::bad_request(text));
    };
    let place = context.state.chat(chat);
    if !place.status(context.bot).has(Right::InviteUsers) {
        let text = "not enough rights to manage chat join requests";
        return Err(Refusal::bad_request(text));
    }
    let known = context.state.users.get(&user);
    let was_seen = context.me().known_users.contains(&user) || place.members.contains_key(&user);
    let Some(known) = known.filter(|_| was_seen) else {
        return Err(Refusal::bad_request("USER_ID_INVALID"));
    };
    let index = place
        .requests
        .iter()
        .position(|request| request.user == user);
    match index {
        Some(_) if known.is_deleted => Err(Refusal::forbidden("user is deactivated")),
        Some(index) => Ok((chat, index)),
        None if place.status(user).is_present() => Err(Refusal::bad_request(of_member)),
        None => Err(Refusal::bad_request("HIDE_REQUESTER_MISSING")),
    }
}

/// Finds the link that `invite_link` names and that the bot may change, by its place among those
/// of the chat.
fn link(context: &Context<'_>, chat: i64) -> Result<usize, Refusal> {
    let wanted = context.arg("invite_link");
    if wanted.is_empty() {
        return Err(Refusal::bad_request("invite link must be non-empty"));
    }
    let expired = || Refusal::bad_request("INVITE_HASH_EXPIRED");
    let hash = hash_of(wanted).ok_or_else(expired)?;
    let links = &context.state.chat(chat).links;
    let index = links
        .iter()
        .position(|link| hash_of(&link.url) == Some(hash))
        .ok_or_else(expired)?;
    let link = &links[index];
    if link.is_revoked {
        return Err(expired());
    }
    if link.creator != context.bot {
        let is_of_bot = context.state.bots.contains_key(&link.creator);
        return Err(Refusal::bad_request(if is_of_bot {
            "EDIT_BOT_INVITE_FORBIDDEN"
        } else {
            "CHAT_ADMIN_REQUIRED"
        }));
    }
    Ok(index)
}

fn add(
    context: &mut Context<'_>,
    chat: i64,
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
    context.state.add_link(link, chat);
    shown(context, chat, context.state.chat(chat).links.len() - 1)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it is the last step of methods, which may fail"
)]
fn shown(context: &Context<'_>, chat: i64, index: usize) -> Result<Answer, Refusal> {
    let link = &context.state.chat(chat).links[index];
    Ok(Answer::of(&render::link(
        context.state,
        context.bot,
        chat,
        link,
    )))
}

fn settings(context: &Context<'_>) -> LinkSettings {
    let request = context.request;
    LinkSettings {
        name: clean_name(context.arg("name")),
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

/// The name of a link: white space is collapsed, and what is too long is cut without a word.
fn clean_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(MAX_NAME).collect();
    name.trim_end().to_owned()
}

const MAX_NAME: usize = 32;
const MAX_MEMBER_LIMIT: i64 = 99_999;
const MAX_PRICE: i32 = 10_000;
/// Thirty days: the only period that Telegram takes so far.
const SUBSCRIPTION_PERIOD: i32 = 2_592_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_and_cut() {
        assert_eq!(clean_name("  spring \n\t sale "), "spring sale");
        assert_eq!(clean_name(&"x".repeat(40)).len(), 32);
        assert_eq!(clean_name("   "), "");
    }
}
