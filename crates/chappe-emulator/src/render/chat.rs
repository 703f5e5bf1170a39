//! Chats.

use chappe_types::types::{
    AcceptedGiftTypes, Chat, ChatFullInfo, ChatPermissions, ChatPhoto, ChatType, Message,
};

use super::{account::user, message};
use crate::{
    flags::{Permission, Permissions, Right},
    state::{
        Id, State,
        chat::{self, ChatKind, MIN_FOR_STICKERS},
        message::Place,
    },
};

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
            chat.is_forum = known.is_forum;
            chat
        }
    }
}

/// A chat as `getChat` tells of it to this bot.
pub(crate) fn full_chat(state: &State, bot: Id, place: Place) -> ChatFullInfo {
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
    full.pinned_message = pinned_message(state, bot, place).map(Box::new);
    match place {
        Place::Private { .. } => full,
        Place::Chat(id) => with_settings(state, bot, state.chat(id), full),
    }
}

/// What only a chat of more than two has.
fn with_settings(
    state: &State,
    bot: Id,
    known: &chat::Chat,
    mut full: ChatFullInfo,
) -> ChatFullInfo {
    let status = state.status(known.id, bot);
    full.description.clone_from(&known.description);
    let primary = state.primary_link(known.id, bot);
    full.invite_link = primary.map(|(_, link)| link.url.clone());
    full.photo = known.photo.map(|file| Box::new(photo(state, bot, file)));
    if !known.is_channel() {
        full = full.permissions(permissions(known.permissions));
    }
    full.slow_mode_delay = Some(known.slow_mode).filter(|seconds| *seconds > 0);
    full.is_forum = known.is_forum;
    full.available_reactions.clone_from(&known.reactions);
    full.linked_chat_id = known.linked;
    full.join_by_request = known.joins_by_request;
    if known.kind == ChatKind::Supergroup {
        full.sticker_set_name.clone_from(&known.sticker_set);
        let is_large = state.present(known.id).count() >= MIN_FOR_STICKERS;
        full.can_set_sticker_set = is_large && status.has(Right::ChangeInfo);
    }
    if let Some(guard) = known.guard {
        full = full.guard_bot(user(state, guard));
    }
    full
}

/// The picture of a chat in both of its sizes, which are the same file: the emulator draws none.
fn photo(state: &State, bot: Id, index: u64) -> ChatPhoto {
    let file = state.file(index);
    let id = file.id_for(bot, index);
    ChatPhoto::new(&*id, &*file.unique_id, &*id, &*file.unique_id)
}

fn pinned_message(state: &State, bot: Id, place: Place) -> Option<Message> {
    let message = state.message(place, state.last_pinned(place)?)?;
    Some(message::message(state, bot, place, message))
}

/// What members may do, as an object that names everything.
pub(crate) fn permissions(permissions: Permissions) -> ChatPermissions {
    let may = |permission| permissions.has(permission);
    ChatPermissions::new()
        .can_send_messages(may(Permission::SendMessages))
        .can_send_audios(may(Permission::SendAudios))
        .can_send_documents(may(Permission::SendDocuments))
        .can_send_photos(may(Permission::SendPhotos))
        .can_send_videos(may(Permission::SendVideos))
        .can_send_video_notes(may(Permission::SendVideoNotes))
        .can_send_voice_notes(may(Permission::SendVoiceNotes))
        .can_send_polls(may(Permission::SendPolls))
        .can_send_other_messages(may(Permission::SendOtherMessages))
        .can_add_web_page_previews(may(Permission::AddWebPagePreviews))
        .can_react_to_messages(may(Permission::ReactToMessages))
        .can_edit_tag(may(Permission::EditTag))
        .can_change_info(may(Permission::ChangeInfo))
        .can_invite_users(may(Permission::InviteUsers))
        .can_pin_messages(may(Permission::PinMessages))
        .can_manage_topics(may(Permission::ManageTopics))
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
