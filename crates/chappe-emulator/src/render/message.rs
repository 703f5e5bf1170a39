//! Messages.

use chappe_types::types::{
    ChatType, ExternalReplyInfo, ForumTopicClosed, ForumTopicCreated, ForumTopicEdited,
    ForumTopicReopened, GeneralForumTopicHidden, GeneralForumTopicUnhidden, InaccessibleMessage,
    MaybeInaccessibleMessage, Message, MessageOrigin, MessageOriginChannel, MessageOriginChat,
    MessageOriginHiddenUser, MessageOriginUser, TextQuote, User,
};

use super::{account::user, chat::chat, game::game, media, member::tag, payment::invoice, poll};
use crate::{
    reply::to_json,
    state::{
        Id, State,
        content::{Content, Service, Text},
        message::{self, Elsewhere, Place, ReplyTo},
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

/// A message, with the one that it answers or that it says to be pinned.
pub(crate) fn message(state: &State, bot: Id, place: Place, message: &message::Message) -> Message {
    let mut shown = alone(state, bot, place, message);
    if let Some(reply) = &message.draft.reply_to {
        shown = answering(state, bot, place, reply, shown);
    }
    if let Content::Service(Service::Pinned(id)) = message.draft.content {
        shown = shown.pinned_message(pinned(state, bot, place, id));
    }
    shown
}

/// Where a message comes from, once it is forwarded or answered elsewhere.
pub(crate) fn origin(state: &State, place: Place, message: &message::Message) -> MessageOrigin {
    let date = message.date;
    let chat = || chat(state, place);
    if state.is_channel(place) {
        return MessageOriginChannel::new(date, chat(), message.id).into();
    }
    if let Some(sender) = message.draft.sender_chat {
        let sender = self::chat(state, Place::Chat(sender));
        return MessageOriginChat::new(date, sender).into();
    }
    let author = state.user(message.author);
    if state.hidden_users.contains_key(&author.id) {
        return MessageOriginHiddenUser::new(date, author.name()).into();
    }
    MessageOriginUser::new(date, user(state, author.id)).into()
}

/// Shows what a message answers; never deeper than that.
fn answering(state: &State, bot: Id, place: Place, reply: &ReplyTo, mut shown: Message) -> Message {
    if let Some(elsewhere) = &reply.elsewhere {
        shown = shown.external_reply(external(state, bot, reply.message, elsewhere));
    } else if let Some(answered) = state.message(place, reply.message) {
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

/// What is shown of a message that stands elsewhere.
fn external(state: &State, bot: Id, id: i64, elsewhere: &Elsewhere) -> ExternalReplyInfo {
    let place = elsewhere.place;
    let mut info = ExternalReplyInfo::new(elsewhere.origin.clone());
    let chat = chat(state, place);
    if matches!(chat.r#type, ChatType::Supergroup | ChatType::Channel) {
        info = info.chat(chat).message_id(id);
    }
    let Some(answered) = state.message(place, id) else {
        return info;
    };
    let shown = alone(state, bot, place, answered);
    info.link_preview_options = shown.link_preview_options;
    info.animation = shown.animation;
    info.audio = shown.audio;
    info.document = shown.document;
    info.paid_media = shown.paid_media;
    info.photo = shown.photo;
    info.sticker = shown.sticker;
    info.video = shown.video;
    info.video_note = shown.video_note;
    info.voice = shown.voice;
    info.has_media_spoiler = shown.has_media_spoiler;
    info.checklist = shown.checklist;
    info.contact = shown.contact;
    info.dice = shown.dice;
    info.game = shown.game;
    info.invoice = shown.invoice;
    info.location = shown.location;
    info.poll = shown.poll;
    info.venue = shown.venue;
    info
}

fn pinned(state: &State, bot: Id, place: Place, id: i64) -> MaybeInaccessibleMessage {
    match state.message(place, id) {
        Some(pinned) => alone(state, bot, place, pinned).into(),
        None => InaccessibleMessage::new(chat(state, place), id, 0).into(),
    }
}

fn alone(state: &State, bot: Id, place: Place, message: &message::Message) -> Message {
    let draft = &message.draft;
    let chat = chat(state, place);
    let mut shown = Message::new(message.id, message.date, chat.clone());
    shown = match draft.sender_chat {
        _ if chat.r#type == ChatType::Channel => shown.sender_chat(chat.clone()),
        Some(sender) => {
            let sender_chat = self::chat(state, Place::Chat(sender));
            let (from, signature) = if sender == chat.id {
                (group_anonymous_bot(), tag(state, place, message.author))
            } else {
                (channel_bot(), None)
            };
            shown.author_signature = signature;
            shown.from(from).sender_chat(sender_chat)
        }
        None => {
            shown.sender_tag = tag(state, place, message.author);
            shown.from(user(state, message.author))
        }
    };
    shown.edit_date = message.edited.map(Into::into);
    shown.message_thread_id = draft.thread;
    shown.is_topic_message = draft.thread.is_some() && chat.is_forum;
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
        Content::Poll(id) => poll::show(state, bot, *id, shown),
        Content::Service(content) => service(state, bot, place, content, shown),
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

fn service(state: &State, bot: Id, place: Place, content: &Service, shown: Message) -> Message {
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
        Service::NewTitle(title) => shown.new_chat_title(&**title),
        Service::NewPhoto(file) => shown.new_chat_photo([media::photo_size(state, bot, *file)]),
        Service::PhotoDeleted => shown.delete_chat_photo(true),
        Service::TopicCreated {
            name,
            icon_color,
            icon,
        } => {
            let mut topic = ForumTopicCreated::new(&**name, *icon_color);
            topic.icon_custom_emoji_id.clone_from(icon);
            shown.forum_topic_created(topic)
        }
        Service::TopicEdited { name, icon } => {
            let mut edit = ForumTopicEdited::new();
            edit.name.clone_from(name);
            edit.icon_custom_emoji_id.clone_from(icon);
            shown.forum_topic_edited(edit)
        }
        Service::TopicClosed => shown.forum_topic_closed(ForumTopicClosed::new()),
        Service::TopicReopened => shown.forum_topic_reopened(ForumTopicReopened::new()),
        Service::GeneralTopicHidden => {
            shown.general_forum_topic_hidden(GeneralForumTopicHidden::new())
        }
        Service::GeneralTopicShown => {
            shown.general_forum_topic_unhidden(GeneralForumTopicUnhidden::new())
        }
        // What was pinned is shown where no more messages are shown within it.
        Service::Pinned(_) => shown,
        Service::PollOptionAdded { message, id, text } => {
            let poll = state.message(place, *message);
            let poll = poll.map(|poll| alone(state, bot, place, poll));
            shown.poll_option_added(poll::option_added(id, text, poll))
        }
    }
}

/// The account under which anonymous administrators write, for clients that know no better.
pub(super) fn group_anonymous_bot() -> User {
    User::new(1_087_968_824, true, "Group").username("GroupAnonymousBot")
}

/// The account under which channels write in groups, for clients that know no better.
fn channel_bot() -> User {
    User::new(136_817_688, true, "Channel").username("Channel_Bot")
}
