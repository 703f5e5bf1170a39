//! Methods about chats and who is in them.

use super::{Context, Simulated, access::Access, members::participant};
use crate::{
    render,
    reply::{Answer, Refusal},
    state::{Id, message::Place},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("getChat", &[], get_chat),
    Simulated::new("getChatAdministrators", &[], get_chat_administrators),
    Simulated::new("getChatMemberCount", &[], get_chat_member_count),
    Simulated::new("getChatMember", &[], get_chat_member),
];

fn get_chat(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let place = context.check_chat(Access::Read)?;
    let chat = render::full_chat(context.state, context.bot, place);
    Ok(Answer::of(&chat))
}

fn get_chat_administrators(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let Place::Chat(id) = context.check_chat(Access::Read)? else {
        let text = "there are no administrators in the private chat";
        return Err(Refusal::bad_request(text));
    };
    check_member_list(context, id)?;
    let with_bots = context.request.flag("return_bots");
    let me = context.bot;
    let is_shown = |user: Id| with_bots || user == me || !context.state.is_bot(user);
    let admins: Vec<_> = context
        .state
        .members_of(id)
        .filter(|(user, member)| member.status.is_admin() && is_shown(*user))
        .map(|(user, member)| render::member(context.state, me, id, user, member))
        .collect();
    Ok(Answer::of(&admins))
}

fn get_chat_member_count(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let count = match context.check_chat(Access::Read)? {
        Place::Private { bot, user } if bot == user => 1,
        Place::Private { .. } => 2,
        Place::Chat(id) => context.state.present(id).count(),
    };
    Ok(Answer::of(&count))
}

fn get_chat_member(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let place = context.check_chat(Access::Read)?;
    let me = context.bot;
    let chat = match place {
        Place::Private { user: other, .. } => {
            if user != me && user != other {
                return Err(Refusal::bad_request("member not found"));
            }
            let member = render::private_member(context.state, user);
            return Ok(Answer::of(&member));
        }
        Place::Chat(chat) => chat,
    };
    if user != me {
        check_member_list(context, chat)?;
    }
    let member = participant(context, chat, user)?;
    let member = render::member(context.state, me, chat, user, &member);
    Ok(Answer::of(&member))
}

/// The members of a channel are shown to its administrators only.
fn check_member_list(context: &Context<'_>, chat: Id) -> Result<(), Refusal> {
    let status = context.state.status(chat, context.bot);
    if context.state.chat(chat).is_channel() && !status.is_admin() {
        return Err(Refusal::bad_request("member list is inaccessible"));
    }
    Ok(())
}
