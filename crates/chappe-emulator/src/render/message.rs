//! Messages.

use chappe_types::types::{ChatType, Message, TextQuote};

use super::{account::user, chat::chat, game::game, media, payment::invoice};
use crate::{
    reply::to_json,
    state::{
        Id, State,
        content::{Content, Service, Text},
        message::{self, Place, ReplyTo},
    },
};

/// A message, as JSON.
pub(crate) fn message_json(
    state: &State,
    bot: Id,
    place: Place,
    message: &message::Message,
) -> String {
    to_json(&self::message(state, bot, place, message))
}

/// A message, with the one that it answers.
pub(crate) fn message(state: &State, bot: Id, place: Place, message: &message::Message) -> Message {
    let mut shown = alone(state, bot, place, message);
    if let Some(reply) = &message.draft.reply_to {
        shown = answering(state, bot, place, reply, shown);
    }
    shown
}

/// Shows what a message answers; never deeper than that.
fn answering(state: &State, bot: Id, place: Place, reply: &ReplyTo, mut shown: Message) -> Message {
    if let Some(answered) = state.message(place, reply.message) {
        shown = shown.reply_to_message(alone(state, bot, place, answered));
    }
    if let Some(quote) = &reply.quote {
        let mut text = TextQuote::new(&*quote.text.text, quote.position);
        if !quote.text.entities.is_empty() {
            text = text.entities(quote.text.entities.iter().cloned());
        }
        text.is_manual = quote.is_manual;
        shown = shown.quote(text);
    }
    shown
}

fn alone(state: &State, bot: Id, place: Place, message: &message::Message) -> Message {
    let draft = &message.draft;
    let chat = chat(state, place);
    let mut shown = Message::new(message.id, message.date, chat.clone());
    shown = match draft.sender_chat {
        _ if chat.r#type == ChatType::Channel => shown.sender_chat(chat),
        Some(sender) => shown
            .from(group_anonymous_bot())
            .sender_chat(self::chat(state, Place::Chat(sender))),
        None => shown.from(user(state, message.author)),
    };
    shown.edit_date = message.edited.map(Into::into);
    shown.message_thread_id = draft.thread;
    shown.is_topic_message = draft.thread.is_some();
    shown.forward_origin.clone_from(&draft.forwarded);
    shown.media_group_id.clone_from(&draft.media_group);
    shown.effect_id.clone_from(&draft.effect);
    if let Some(via) = draft.via_bot {
        shown = shown.via_bot(user(state, via));
    }
    shown = shown.has_protected_content(draft.is_protected);
    if let Some(keyboard) = message.keyboard() {
        shown = shown.reply_markup(keyboard.clone());
    }
    match &draft.content {
        Content::Text(content) => text(content, shown),
        Content::Media(content) => media::show(state, bot, content, shown),
        Content::Game(content) => {
            let key = (content.bot, content.short_name.clone());
            let known = state.games.get(&key);
            match known {
                Some(known) => shown.game(game(state, bot, content, known)),
                None => shown,
            }
        }
        Content::Invoice(content) => shown.invoice(invoice(content)),
        Content::PaidMedia(content) => {
            let is_shown = message.author == bot;
            media::show_paid(state, bot, content, is_shown, shown)
        }
        Content::Location(content) => shown.location(content.clone()),
        Content::Venue(content) => shown.venue((**content).clone()),
        Content::Contact(content) => shown.contact((**content).clone()),
        Content::Dice(content) => shown.dice(content.clone()),
        Content::Service(content) => service(state, content, shown),
    }
}

fn text(content: &Text, mut shown: Message) -> Message {
    shown = shown.text(&*content.text.text);
    if !content.text.entities.is_empty() {
        shown = shown.entities(content.text.entities.iter().cloned());
    }
    shown.link_preview_options.clone_from(&content.link_preview);
    shown
}

fn service(state: &State, content: &Service, shown: Message) -> Message {
    match content {
        Service::NewMembers(users) => {
            shown.new_chat_members(users.iter().map(|id| user(state, *id)))
        }
        Service::LeftMember(id) => shown.left_chat_member(user(state, *id)),
        Service::GroupCreated => shown.group_chat_created(true),
        Service::SupergroupCreated => shown.supergroup_chat_created(true),
        Service::ChannelCreated => shown.channel_chat_created(true),
        Service::MigrateTo(id) => shown.migrate_to_chat_id(*id),
        Service::MigrateFrom(id) => shown.migrate_from_chat_id(*id),
        Service::Paid(payment) => shown.successful_payment((**payment).clone()),
        Service::Refunded(payment) => shown.refunded_payment((**payment).clone()),
    }
}

/// The account under which anonymous administrators and chats write, for clients that know no
/// better.
fn group_anonymous_bot() -> chappe_types::types::User {
    chappe_types::types::User::new(1_087_968_824, true, "Group").username("GroupAnonymousBot")
}
