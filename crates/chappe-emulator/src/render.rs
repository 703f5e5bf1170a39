//! The state in the words of the Bot API: what a bot is shown, and no more than that.

use chappe_core::UnixTime;
use chappe_types::types::{
    AcceptedGiftTypes, Chat, ChatFullInfo, ChatInviteLink, ChatJoinRequest, ChatMember,
    ChatMemberAdministrator, ChatMemberBanned, ChatMemberLeft, ChatMemberMember, ChatMemberOwner,
    ChatMemberUpdated, ChatPermissions, ChatType, Document, File, InlineKeyboardMarkup, Message,
    MessageEntity, MessageEntityType, User, WebhookInfo,
};

use crate::{
    clock::Moment,
    reply::to_json,
    rights::{Right, Rights},
    state::{
        State,
        account::Bot,
        chat::{ChatKind, Status, Via},
        link::{JoinRequest, Link},
        message::{self, Content, Place, Text},
    },
};

/// The bot itself, as `getMe` tells of it.
pub(crate) fn me(state: &State, bot: i64) -> User {
    user(state, bot)
        .can_join_groups(true)
        // Privacy mode is not simulated.
        .can_read_all_group_messages(true)
        .supports_guest_queries(false)
        .supports_inline_queries(false)
        .can_connect_to_business(false)
        .has_main_web_app(false)
        .has_topics_enabled(false)
        .allows_users_to_create_topics(false)
        .can_manage_bots(false)
        .supports_join_request_queries(false)
}

pub(crate) fn user(state: &State, id: i64) -> User {
    let known = state.user(id);
    let mut user = User::new(id, known.is_bot, &*known.first_name);
    user.last_name.clone_from(&known.last_name);
    user.username.clone_from(&known.username);
    user.language_code.clone_from(&known.language_code);
    user
}

pub(crate) fn chat(state: &State, place: Place) -> Chat {
    match place {
        Place::Private { user, .. } => {
            let user = state.user(user);
            let mut chat = Chat::new(user.id, ChatType::Private).first_name(&*user.first_name);
            chat.last_name.clone_from(&user.last_name);
            chat.username.clone_from(&user.username);
            chat
        }
        Place::Chat(id) => {
            let known = state.chat(id);
            let mut chat = Chat::new(id, chat_type(known.kind)).title(&*known.title);
            chat.username.clone_from(&known.username);
            chat
        }
    }
}

/// A chat as `getChat` tells of it to this bot.
pub(crate) fn full_chat(state: &State, bot: i64, place: Place) -> ChatFullInfo {
    let Chat {
        id,
        r#type,
        title,
        username,
        first_name,
        last_name,
        ..
    } = chat(state, place);
    let is_user = matches!(place, Place::Private { .. });
    let gifts = AcceptedGiftTypes::new(is_user, is_user, is_user, is_user, is_user);
    let mut full = ChatFullInfo::new(id, r#type, id.abs() % 7, MAX_REACTIONS, gifts);
    full.title = title;
    full.first_name = first_name;
    full.last_name = last_name;
    full.active_usernames = username.clone().map(|name| vec![name]);
    full.username = username;
    if let Place::Chat(id) = place {
        let known = state.chat(id);
        full.description.clone_from(&known.description);
        full.invite_link = state.primary_link(id, bot).map(|link| link.url.clone());
        if !known.is_channel() {
            full = full.permissions(permissions(known.members_may_write));
        }
    }
    full
}

/// Who somebody is in a chat, as this bot is told.
pub(crate) fn member(state: &State, bot: i64, chat: i64, user: i64, status: Status) -> ChatMember {
    let kind = state.chat(chat).kind;
    let person = self::user(state, user);
    match status {
        Status::Creator => ChatMemberOwner::new(person, false).into(),
        Status::Administrator {
            rights,
            promoted_by,
        } => administrator(person, rights, promoted_by == bot, kind).into(),
        Status::Member => ChatMemberMember::new(person).into(),
        Status::Left => ChatMemberLeft::new(person).into(),
        // Zero: for ever.
        Status::Kicked => ChatMemberBanned::new(person, UnixTime(0)).into(),
    }
}

/// Both sides of a private chat are plain members of it.
pub(crate) fn private_member(state: &State, user: i64) -> ChatMember {
    ChatMemberMember::new(self::user(state, user)).into()
}

/// A change of who somebody is in a chat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change<'a> {
    pub(crate) chat: i64,
    pub(crate) user: i64,
    pub(crate) actor: i64,
    pub(crate) old: Status,
    pub(crate) new: Status,
    pub(crate) via: &'a Via,
}

/// The content of `my_chat_member` and `chat_member`.
pub(crate) fn member_changed(state: &State, bot: i64, change: &Change<'_>, now: Moment) -> String {
    let mut update = ChatMemberUpdated::new(
        chat(state, Place::Chat(change.chat)),
        user(state, change.actor),
        now.unix,
        member(state, bot, change.chat, change.user, change.old),
        member(state, bot, change.chat, change.user, change.new),
    );
    if let Some(url) = &change.via.link {
        let links = &state.chat(change.chat).links;
        if let Some(used) = links.iter().find(|link| link.url == *url) {
            update = update.invite_link(link(state, bot, change.chat, used));
        }
    }
    if change.via.is_join_request {
        update = update.via_join_request(true);
    }
    to_json(&update)
}

/// The content of `my_chat_member` where a user stops the bot or lets it write again.
pub(crate) fn blocked(state: &State, bot: i64, user: i64, is_blocked: bool, now: Moment) -> String {
    let me = || self::user(state, bot);
    let banned = || ChatMember::from(ChatMemberBanned::new(me(), UnixTime(0)));
    let member = || ChatMember::from(ChatMemberMember::new(me()));
    let (old, new) = if is_blocked {
        (member(), banned())
    } else {
        (banned(), member())
    };
    let chat = chat(state, Place::Private { bot, user });
    let update = ChatMemberUpdated::new(chat, self::user(state, user), now.unix, old, new);
    to_json(&update)
}

/// The content of `chat_join_request`.
pub(crate) fn join_request(
    state: &State,
    bot: i64,
    chat: i64,
    request: &JoinRequest,
    now: Moment,
) -> String {
    let mut update = ChatJoinRequest::new(
        self::chat(state, Place::Chat(chat)),
        user(state, request.user),
        request.user,
        now.unix,
    );
    update.bio.clone_from(&request.bio);
    let links = &state.chat(chat).links;
    if let Some(used) = links.iter().find(|link| link.url == request.link) {
        update = update.invite_link(link(state, bot, chat, used));
    }
    to_json(&update)
}

/// A link, as this bot is shown it: that of another administrator only in part.
pub(crate) fn link(state: &State, bot: i64, chat: i64, link: &Link) -> ChatInviteLink {
    let url = if link.creator == bot {
        link.url.clone()
    } else {
        let shown = link.url.len() - link.url.len().min(HIDDEN);
        format!("{}...", &link.url[..shown])
    };
    let settings = &link.settings;
    let mut shown = ChatInviteLink::new(
        url,
        user(state, link.creator),
        settings.creates_join_request,
        link.is_primary,
        link.is_revoked,
    );
    if !settings.name.is_empty() {
        shown = shown.name(&*settings.name);
    }
    if settings.expire_date > 0 {
        shown = shown.expire_date(settings.expire_date);
    }
    if settings.member_limit > 0 {
        shown = shown.member_limit(settings.member_limit);
    }
    let pending = state.pending_requests(chat, &link.url);
    if pending > 0 {
        shown = shown.pending_join_request_count(pending as i64);
    }
    if let Some((period, price)) = link.subscription {
        shown = shown.subscription_period(period).subscription_price(price);
    }
    shown
}

/// A message, as JSON.
pub(crate) fn message_json(
    state: &State,
    bot: i64,
    place: Place,
    message: &message::Message,
) -> String {
    let shown = self::message(state, bot, place, message, Depth::WithReply);
    to_json(&shown)
}

/// Reads an inline keyboard, where the text is one.
pub(crate) fn parse_inline_keyboard(text: &str) -> Option<InlineKeyboardMarkup> {
    serde_json::from_str(text).ok()
}

/// A file, as `getFile` tells of it.
pub(crate) fn file(state: &State, bot: i64, index: usize) -> File {
    let known = state.files.get(index);
    File::new(file_id(state, bot, index), &*known.unique_id)
        .file_size(known.bytes.len() as i64)
        .file_path(state.files.path(index))
}

pub(crate) fn webhook_info(bot: &Bot) -> WebhookInfo {
    let info = WebhookInfo::new("", false, bot.queue.len() as i64);
    if *bot.queue.allowed() == crate::state::queue::Allowed::default() {
        return info;
    }
    info.allowed_updates(bot.queue.allowed().names().iter().copied())
}

/// Whether the message that a message answers is shown in it; never deeper than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    WithReply,
    WithoutReply,
}

fn message(
    state: &State,
    bot: i64,
    place: Place,
    message: &message::Message,
    depth: Depth,
) -> Message {
    let chat = chat(state, place);
    let mut shown = Message::new(message.id, message.date, chat.clone());
    shown = if chat.r#type == ChatType::Channel {
        shown.sender_chat(chat)
    } else {
        shown.from(user(state, message.author))
    };
    let draft = &message.draft;
    let answered = draft.reply_to.filter(|_| depth == Depth::WithReply);
    if let Some(answered) = answered.and_then(|id| state.message(place, id)) {
        let answered = self::message(state, bot, place, answered, Depth::WithoutReply);
        shown = shown.reply_to_message(answered);
    }
    shown = shown.has_protected_content(draft.is_protected);
    let keyboard = draft.inline_keyboard.as_ref();
    if let Some(keyboard) = keyboard.and_then(|text| parse_inline_keyboard(text)) {
        shown = shown.reply_markup(keyboard);
    }
    match &draft.content {
        Content::Text(text) => {
            let shown = shown.text(&*text.text);
            if text.entities.is_empty() {
                shown
            } else {
                shown.entities(entities(text))
            }
        }
        Content::Document { file, caption } => {
            shown = shown.document(document(state, bot, *file));
            if !caption.is_empty() {
                shown = shown.caption(&*caption.text);
            }
            if caption.entities.is_empty() {
                shown
            } else {
                shown.caption_entities(entities(caption))
            }
        }
        Content::NewMembers(users) => {
            shown.new_chat_members(users.iter().map(|id| user(state, *id)))
        }
        Content::LeftMember(id) => shown.left_chat_member(user(state, *id)),
        Content::GroupCreated => shown.group_chat_created(true),
        Content::SupergroupCreated => shown.supergroup_chat_created(true),
        Content::ChannelCreated => shown.channel_chat_created(true),
        Content::MigrateTo(id) => shown.migrate_to_chat_id(*id),
        Content::MigrateFrom(id) => shown.migrate_from_chat_id(*id),
    }
}

/// The bot commands, in the order of the text.
fn entities(text: &Text) -> impl Iterator<Item = MessageEntity> {
    text.entities.iter().map(|entity| {
        MessageEntity::new(MessageEntityType::BotCommand, entity.offset, entity.length)
    })
}

fn document(state: &State, bot: i64, index: usize) -> Document {
    let file = state.files.get(index);
    Document::new(file_id(state, bot, index), &*file.unique_id)
        .file_name(&*file.name)
        .mime_type(file.mime_type)
        .file_size(file.bytes.len() as i64)
}

fn file_id(state: &State, bot: i64, index: usize) -> &str {
    state
        .files
        .id(bot, index)
        .expect("a bot that is shown a file knows it")
}

fn administrator(
    user: User,
    rights: Rights,
    can_be_edited: bool,
    kind: ChatKind,
) -> ChatMemberAdministrator {
    let has = |right| rights.has(right);
    let shown = ChatMemberAdministrator::new(
        user,
        can_be_edited,
        has(Right::Anonymous),
        // Whoever is an administrator has this one.
        true,
        has(Right::DeleteMessages),
        has(Right::ManageVideoChats),
        has(Right::RestrictMembers),
        has(Right::PromoteMembers),
        has(Right::ChangeInfo),
        has(Right::InviteUsers),
        has(Right::PostStories),
        has(Right::EditStories),
        has(Right::DeleteStories),
        has(Right::SendWelcomeMessages),
    );
    match kind {
        ChatKind::Channel => shown
            .can_post_messages(has(Right::PostMessages))
            .can_edit_messages(has(Right::EditMessages))
            .can_manage_direct_messages(has(Right::ManageDirectMessages)),
        ChatKind::Supergroup => shown
            .can_pin_messages(has(Right::PinMessages))
            .can_manage_tags(has(Right::ManageTags))
            .can_manage_topics(has(Right::ManageTopics)),
        ChatKind::Group => shown
            .can_pin_messages(has(Right::PinMessages))
            .can_manage_tags(has(Right::ManageTags)),
    }
}

fn permissions(may_write: bool) -> ChatPermissions {
    ChatPermissions::new()
        .can_send_messages(may_write)
        .can_send_audios(may_write)
        .can_send_documents(may_write)
        .can_send_photos(may_write)
        .can_send_videos(may_write)
        .can_send_video_notes(may_write)
        .can_send_voice_notes(may_write)
        .can_send_polls(may_write)
        .can_send_other_messages(may_write)
        .can_add_web_page_previews(may_write)
        .can_react_to_messages(may_write)
        .can_edit_tag(may_write)
        .can_change_info(false)
        .can_invite_users(true)
        .can_pin_messages(false)
        .can_manage_topics(false)
}

fn chat_type(kind: ChatKind) -> ChatType {
    match kind {
        ChatKind::Group => ChatType::Group,
        ChatKind::Supergroup => ChatType::Supergroup,
        ChatKind::Channel => ChatType::Channel,
    }
}

/// How many reactions a message may have, as Telegram's settings have it.
const MAX_REACTIONS: i64 = 11;
/// How many characters of another administrator's link are not shown.
const HIDDEN: usize = 10;
