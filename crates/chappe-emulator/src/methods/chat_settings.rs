//! Methods that change what a chat is called, looks like and allows.

use chappe_types::types::UserChatBoosts;

use super::{
    Context, Simulated,
    access::Access,
    members::of_kind,
    names::{clean, strip},
    permissions::permissions,
};
use crate::{
    flags::{Permission, Right},
    reply::{Answer, Refusal},
    state::{
        Id,
        chat::{ChatKind, MIN_FOR_STICKERS},
        file::{Details, FileKind, dimensions},
        message::Place,
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("setChatPermissions", &[], set_permissions),
    Simulated::new("setChatPhoto", &[], set_photo),
    Simulated::new("deleteChatPhoto", &[], delete_photo),
    Simulated::new("setChatTitle", &[], set_title),
    Simulated::new("setChatDescription", &[], set_description),
    Simulated::new("setChatStickerSet", &[], set_sticker_set),
    Simulated::new("deleteChatStickerSet", &[], delete_sticker_set),
    Simulated::new("getUserChatBoosts", &[], get_boosts),
];

fn set_permissions(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let permissions = permissions(context)?;
    let chat = match context.check_chat(Access::Write)? {
        Place::Private { .. } => {
            let text = "can't change private chat permissions";
            return Err(Refusal::bad_request(text));
        }
        Place::Chat(chat) => chat,
    };
    let state = &mut *context.state;
    if state.chat(chat).is_channel() {
        let text = "can't change channel chat permissions";
        return Err(Refusal::bad_request(text));
    }
    if !state.status(chat, context.bot).has(Right::RestrictMembers) {
        let text = "not enough rights to change chat permissions";
        return Err(Refusal::bad_request(text));
    }
    state.chat_mut(chat).permissions = permissions;
    Ok(Answer::yes())
}

fn set_photo(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let named = context.arg("photo");
    let part = named.strip_prefix("attach://").unwrap_or("photo");
    let Some(upload) = context.request.file(part) else {
        return Err(Refusal::bad_request(if named.is_empty() {
            "there is no photo in the request"
        } else {
            "photo must be uploaded as an InputFile"
        }));
    };
    let chat = may_change_info(context, "photo")?;
    let Some((width, height)) = dimensions(&upload.bytes) else {
        return Err(Refusal::bad_request("IMAGE_PROCESS_FAILED"));
    };
    if width.min(height) < MIN_PHOTO {
        return Err(Refusal::bad_request("PHOTO_CROP_SIZE_SMALL"));
    }
    let details = Details {
        width,
        height,
        ..Details::default()
    };
    let (bot, now) = (context.bot, context.now);
    let bytes = upload.bytes.clone();
    let state = &mut *context.state;
    let file = state.add_file(FileKind::Photo, &upload.name, bytes, details);
    state.set_photo(chat, bot, Some(file), now);
    Ok(Answer::yes())
}

fn delete_photo(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let chat = may_change_info(context, "photo")?;
    let (bot, now) = (context.bot, context.now);
    if context.state.set_photo(chat, bot, None, now) {
        Ok(Answer::yes())
    } else {
        Err(Refusal::bad_request("CHAT_NOT_MODIFIED"))
    }
}

fn set_title(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let title = clean(context.arg("title"), MAX_TITLE);
    let place = context.check_chat(Access::Write)?;
    if title.is_empty() {
        return Err(Refusal::bad_request("title must be non-empty"));
    }
    let chat = may_change_info_of(context, place, "title")?;
    let (bot, now) = (context.bot, context.now);
    // The core behind the server does not ask Telegram to set the title that there is.
    context.state.set_title(chat, bot, &title, now);
    Ok(Answer::yes())
}

fn set_description(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let description = strip(context.arg("description"), MAX_DESCRIPTION);
    let Place::Chat(chat) = context.check_chat(Access::Write)? else {
        let text = "can't change private chat description";
        return Err(Refusal::bad_request(text));
    };
    let state = &mut *context.state;
    if !state.may_manage(chat, context.bot, Permission::ChangeInfo) {
        let text = "not enough rights to set chat description";
        return Err(Refusal::bad_request(text));
    }
    let description = Some(description).filter(|description| !description.is_empty());
    let known = state.chat_mut(chat);
    if known.description == description {
        let text = "chat description is not modified";
        return Err(Refusal::bad_request(text));
    }
    known.description = description;
    Ok(Answer::yes())
}

/// There are no sticker sets whose name could be found.
fn set_sticker_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    supergroup(context)?;
    if context.arg("sticker_set_name").is_empty() {
        return Err(Refusal::bad_request("sticker_set_name is empty"));
    }
    Err(Refusal::bad_request("sticker set not found"))
}

fn delete_sticker_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let chat = supergroup(context)?;
    may_set_sticker_set(context, chat)?;
    context.state.chat_mut(chat).sticker_set = None;
    Ok(Answer::yes())
}

/// Nobody boosts a chat here, so the list is empty.
fn get_boosts(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let place = context.check_chat(Access::Write)?;
    let refused = |text| Err(Refusal::bad_request(text));
    let chat = match place {
        Place::Chat(chat) if context.state.chat(chat).kind != ChatKind::Group => chat,
        _ => return refused("PEER_ID_INVALID"),
    };
    if !context.state.knows(context.bot, user) {
        return refused("USER_ID_INVALID");
    }
    if !context.state.status(chat, context.bot).is_admin() {
        return refused("CHAT_ADMIN_REQUIRED");
    }
    Ok(Answer::of(&UserChatBoosts::new([])))
}

fn may_change_info(context: &mut Context<'_>, what: &str) -> Result<Id, Refusal> {
    let place = context.check_chat(Access::Write)?;
    may_change_info_of(context, place, what)
}

fn may_change_info_of(context: &Context<'_>, place: Place, what: &str) -> Result<Id, Refusal> {
    let Place::Chat(chat) = place else {
        let text = format!("can't change private chat {what}");
        return Err(Refusal::bad_request(&text));
    };
    let state = &*context.state;
    if state.may_manage(chat, context.bot, Permission::ChangeInfo) {
        return Ok(chat);
    }
    let text = format!("not enough rights to change chat {what}");
    Err(Refusal::bad_request(&text))
}

fn supergroup(context: &mut Context<'_>) -> Result<Id, Refusal> {
    let place = context.check_chat(Access::Write)?;
    let text = "method is available only for supergroups";
    of_kind(context, place, &[ChatKind::Supergroup], text)
}

fn may_set_sticker_set(context: &Context<'_>, chat: Id) -> Result<(), Refusal> {
    let state = &*context.state;
    if !state.may_manage(chat, context.bot, Permission::ChangeInfo) {
        let text = "not enough rights to change supergroup sticker set";
        return Err(Refusal::bad_request(text));
    }
    if state.present(chat).count() < MIN_FOR_STICKERS {
        return Err(Refusal::bad_request("PARTICIPANTS_TOO_FEW"));
    }
    Ok(())
}

const MAX_TITLE: usize = 128;
const MAX_DESCRIPTION: usize = 255;
/// In pixels, of the shorter side.
const MIN_PHOTO: i64 = 160;
