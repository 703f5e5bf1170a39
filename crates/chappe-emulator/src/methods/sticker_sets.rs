//! Methods about sets of stickers as a whole.

use chappe_types::types::StickerType;

use super::{
    Context, Simulated,
    input_media::required,
    input_sticker::{InputSticker, format},
    stickers::{check_owner, check_user, no_name, no_set, no_sticker, own_set},
    upload::{Failure, Upload, known_file},
};
use crate::{
    render,
    reply::{Answer, Refusal},
    schema,
    state::{
        file::{Details, FileKind, dimensions},
        sticker::{Format, StickerSet},
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("getStickerSet", &[], get_sticker_set),
    Simulated::new("createNewStickerSet", &[], create_new_sticker_set),
    Simulated::new("setStickerSetTitle", &[], set_sticker_set_title),
    Simulated::new("setStickerSetThumbnail", &[], set_sticker_set_thumbnail),
    Simulated::new(
        "setCustomEmojiStickerSetThumbnail",
        &[],
        set_custom_emoji_sticker_set_thumbnail,
    ),
    Simulated::new("deleteStickerSet", &[], delete_sticker_set),
];

fn get_sticker_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let set = context.state.sticker_set(context.arg("name").trim());
    let set = set.ok_or_else(no_set)?;
    let set = render::sticker_set(context.state, context.bot, set);
    Ok(Answer::of(&set))
}

fn create_new_sticker_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let owner = context.request.user_id()?;
    let title = title(context);
    let inputs: Vec<InputSticker> = required(context, "createNewStickerSet", "stickers")?;
    let kind = sticker_type(context)?;
    check_user(context, owner)?;
    let title = title.ok_or_else(no_title)?;
    let name = context.arg("name").trim().to_owned();
    if name.is_empty() {
        return Err(no_name());
    }
    let located: Result<Vec<_>, Refusal> = inputs
        .into_iter()
        .map(|input| input.locate(context, &kind))
        .collect();
    let located = located?;
    check_owner(context, owner)?;
    check_name(context, &name)?;
    if located.is_empty() {
        return Err(Refusal::bad_request("STICKERS_EMPTY"));
    }
    for sticker in &located {
        sticker.check()?;
    }
    let mut set = StickerSet {
        name,
        title,
        needs_repainting: kind == StickerType::CustomEmoji
            && context.request.flag("needs_repainting"),
        kind,
        owner,
        bot: context.bot,
        stickers: Vec::new(),
        thumbnail: None,
    };
    for sticker in located {
        let file = sticker.keep(context);
        context.state.enter_sticker_set(file, &set.name);
        set.stickers.push(file);
    }
    context.state.add_sticker_set(set);
    Ok(Answer::yes())
}

fn set_sticker_set_title(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let title = title(context).ok_or_else(no_title)?;
    let name = own_set(context, None)?.name.clone();
    Ok(change_set(context, &name, |set| set.title = title))
}

fn set_sticker_set_thumbnail(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let owner = context.request.user_id()?;
    let mut names = ["thumbnail", "thumb"].into_iter();
    let upload = names.find_map(|name| Upload::read(context, name));
    let format = match context.arg("format") {
        "" => None,
        word => format(word).map_err(schema::refuse)?,
    };
    check_user(context, owner)?;
    let name = own_set(context, Some(owner))?.name.clone();
    let thumbnail = match upload {
        None => None,
        Some(upload) => Some(keep_thumbnail(context, &upload, format)?),
    };
    Ok(change_set(context, &name, |set| set.thumbnail = thumbnail))
}

fn set_custom_emoji_sticker_set_thumbnail(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id: i64 = context.arg("custom_emoji_id").parse().unwrap_or(0);
    let set = own_set(context, None)?;
    if set.kind != StickerType::CustomEmoji {
        return Err(no_set());
    }
    let name = set.name.clone();
    let thumbnail = match id {
        0 => None,
        id => {
            let file = context.state.custom_emoji(id);
            let file = file.filter(|file| set.stickers.contains(file));
            Some(file.ok_or_else(no_sticker)?)
        }
    };
    Ok(change_set(context, &name, |set| set.thumbnail = thumbnail))
}

fn delete_sticker_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let name = own_set(context, None)?.name.clone();
    context.state.delete_sticker_set(&name);
    Ok(Answer::yes())
}

/// Changes a set, which is there.
fn change_set(
    context: &mut Context<'_>,
    name: &str,
    change: impl FnOnce(&mut StickerSet),
) -> Answer {
    if let Some(set) = context.state.sticker_set_mut(name) {
        change(set);
    }
    Answer::yes()
}

/// Reads `title`, which is cut where it is too long; `None` where there is nothing to see.
fn title(context: &Context<'_>) -> Option<String> {
    let title: String = context
        .arg("title")
        .trim()
        .chars()
        .take(MAX_TITLE)
        .collect();
    Some(title).filter(|title| !title.is_empty())
}

fn sticker_type(context: &Context<'_>) -> Result<StickerType, Refusal> {
    if context.request.flag("contains_masks") {
        return Ok(StickerType::Mask);
    }
    match context.arg("sticker_type") {
        "" => Ok(StickerType::Regular),
        word => match StickerType::from(word) {
            StickerType::Other(_) => {
                let text = "unsupported sticker type specified";
                Err(Refusal::bad_request(text))
            }
            kind => Ok(kind),
        },
    }
}

/// Whether a new set of this bot can have this name: letters, digits and single underscores, and
/// the bot's username at the end.
fn check_name(context: &Context<'_>, name: &str) -> Result<(), Refusal> {
    let bot = context.state.user(context.bot).username.as_deref();
    let end = format!("_by_{}", bot.unwrap_or_default()).to_ascii_lowercase();
    let is_valid = name.len() <= MAX_NAME
        && name.starts_with(|char: char| char.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !name.contains("__")
        && name.len() > end.len()
        && name.to_ascii_lowercase().ends_with(&end);
    if !is_valid {
        let text = "invalid sticker set name is specified";
        return Err(Refusal::bad_request(text));
    }
    if context.state.sticker_set(name).is_some() {
        let text = "sticker set name is already occupied";
        return Err(Refusal::bad_request(text));
    }
    Ok(())
}

/// Keeps the picture of a set.
fn keep_thumbnail(
    context: &mut Context<'_>,
    upload: &Upload<'_>,
    format: Option<Format>,
) -> Result<u64, Refusal> {
    let (name, bytes) = match upload {
        Upload::Part(part) => (part.name.clone(), part.bytes.clone()),
        Upload::Known(id) => {
            let file = context
                .state
                .file(known_file(context, id, FileKind::Sticker)?);
            (file.name.clone(), file.bytes.clone())
        }
    };
    let found = Format::of(&bytes);
    let format = format.or(found).unwrap_or(Format::Static);
    let limit = match format {
        Format::Static => MAX_THUMBNAIL,
        Format::Animated | Format::Video => MAX_MOVING_THUMBNAIL,
    };
    if bytes.len() > limit {
        return Err(Refusal::bad_request("file is too big"));
    }
    let size = match format {
        Format::Static => dimensions(&bytes),
        Format::Animated | Format::Video => Some(THUMBNAIL),
    };
    if found != Some(format) || size != Some(THUMBNAIL) {
        let words = match format {
            Format::Static => "STICKER_THUMB_PNG_NOPNG",
            Format::Animated => "STICKER_THUMB_TGS_NOTGS",
            Format::Video => "STICKER_VIDEO_NOWEBM",
        };
        return Err(Failure::Refuted(words).into());
    }
    let details = Details {
        width: THUMBNAIL.0,
        height: THUMBNAIL.1,
        ..Details::default()
    };
    let kind = FileKind::Thumbnail;
    Ok(context.state.add_file(kind, &name, bytes, details))
}

fn no_title() -> Refusal {
    Refusal::bad_request("sticker set title must be non-empty")
}

const MAX_NAME: usize = 64;
const MAX_TITLE: usize = 64;
/// Width and height of a set's picture.
const THUMBNAIL: (i64, i64) = (100, 100);
const MAX_THUMBNAIL: usize = 128 << 10;
const MAX_MOVING_THUMBNAIL: usize = 32 << 10;
