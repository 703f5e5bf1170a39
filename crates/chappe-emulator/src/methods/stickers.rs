//! Methods about stickers and their sets.

use chappe_types::types::StickerType;
use serde_json::Value;

use super::{
    Context, Simulated,
    input_sticker::{
        InputSticker, emojis, format, keywords, mask_position, sticker, stickers, wrong_format,
    },
    upload::{Failure, Upload, known_file},
};
use crate::{
    render,
    reply::{Answer, Refusal},
    request::to_i32,
    state::{
        Id,
        file::{Details, FileKind, dimensions},
        sticker::{Format, Sticker, StickerSet},
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("getStickerSet", &[], get_sticker_set),
    Simulated::new("getCustomEmojiStickers", &[], get_custom_emoji_stickers),
    Simulated::new("uploadStickerFile", &[], upload_sticker_file),
    Simulated::new("createNewStickerSet", &[], create_new_sticker_set),
    Simulated::new("addStickerToSet", &[], add_sticker_to_set),
    Simulated::new("setStickerPositionInSet", &[], set_sticker_position_in_set),
    Simulated::new("deleteStickerFromSet", &[], delete_sticker_from_set),
    Simulated::new("replaceStickerInSet", &[], replace_sticker_in_set),
    Simulated::new("setStickerEmojiList", &[], set_sticker_emoji_list),
    Simulated::new("setStickerKeywords", &[], set_sticker_keywords),
    Simulated::new("setStickerMaskPosition", &[], set_sticker_mask_position),
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

fn get_custom_emoji_stickers(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let text = context.required("custom_emoji_ids")?;
    let malformed = |_| Refusal::bad_request("can't parse custom emoji identifiers JSON object");
    let Value::Array(items) = serde_json::from_str(text).map_err(malformed)? else {
        let text = "expected an Array of custom emoji identifiers";
        return Err(Refusal::bad_request(text));
    };
    let mut ids: Vec<i64> = Vec::new();
    for item in &items {
        let text = item.as_str().ok_or_else(|| {
            Refusal::bad_request("custom emoji identifier must be of type String")
        })?;
        let id = text.parse();
        ids.push(
            id.map_err(|_| Refusal::bad_request("invalid custom emoji identifier specified"))?,
        );
    }
    if ids.len() > MAX_EMOJI_IDS {
        let text = "too many custom emoji identifiers specified";
        return Err(Refusal::bad_request(text));
    }
    // Those that nobody has are left out without a word.
    let found: Vec<_> = ids
        .iter()
        .filter_map(|id| context.state.custom_emoji(*id))
        .map(|file| render::sticker(context.state, context.bot, file))
        .collect();
    Ok(Answer::of(&found))
}

fn upload_sticker_file(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let format = format(context.arg("sticker_format")).map_err(sentence)?;
    let part = Upload::read_part(context, "sticker");
    check_user(context, user)?;
    let part = part.ok_or_else(|| Refusal::bad_request("inputFile is not specified"))?;
    if part.bytes.is_empty() {
        return Err(Refusal::bad_request("file must be non-empty"));
    }
    let format = format.or_else(|| Format::of(&part.bytes));
    let format = format.unwrap_or(Format::Static);
    if part.bytes.len() > format.limit(&StickerType::Regular) {
        return Err(Refusal::bad_request("file is too big"));
    }
    check_owner(context, user)?;
    // Its size is looked at when it goes into a set: not all sets want the same.
    if Format::of(&part.bytes) != Some(format) {
        return Err(wrong_format(format).into());
    }
    let sticker = Sticker::new(format, StickerType::Regular);
    let (name, bytes) = (&part.name, part.bytes.clone());
    let file = context.state.add_sticker(name, bytes, sticker);
    Ok(Answer::of(&render::file(context.state, context.bot, file)))
}

fn create_new_sticker_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let owner = context.request.user_id()?;
    let title = title(context);
    let inputs = stickers(context)?;
    let kind = sticker_type(context)?;
    check_user(context, owner)?;
    let title = title.ok_or_else(no_title)?;
    let name = context.arg("name").trim().to_owned();
    if name.is_empty() {
        let text = "sticker set name must be non-empty";
        return Err(Refusal::bad_request(text));
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

fn add_sticker_to_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let owner = context.request.user_id()?;
    let input = sticker(context)?;
    check_user(context, owner)?;
    let set = own_set(context, Some(owner))?;
    if set.stickers.len() >= set.capacity() {
        return Err(Refusal::bad_request("STICKERS_TOO_MUCH"));
    }
    let (name, end) = (set.name.clone(), set.stickers.len());
    put(context, &name, input, end)?;
    Ok(Answer::yes())
}

fn set_sticker_position_in_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = sticker_id(context, "sticker")?;
    let position = match context.arg("position") {
        "" => -1,
        text => to_i32(text),
    };
    let position = usize::try_from(position)
        .map_err(|_| Refusal::bad_request("wrong sticker position specified"))?;
    let (file, set) = own_sticker(context, id)?;
    if let Some(set) = context.state.sticker_set_mut(&set) {
        set.stickers.retain(|known| *known != file);
        let position = position.min(set.stickers.len());
        set.stickers.insert(position, file);
    }
    Ok(Answer::yes())
}

fn delete_sticker_from_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = sticker_id(context, "sticker")?;
    let (file, _) = own_sticker(context, id)?;
    context.state.remove_from_set(file);
    Ok(Answer::yes())
}

fn replace_sticker_in_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let owner = context.request.user_id()?;
    let id = sticker_id(context, "old_sticker")?;
    let input = sticker(context)?;
    check_user(context, owner)?;
    let set = own_set(context, Some(owner))?;
    let old = known_file(context, id, FileKind::Sticker)?;
    let position = set.stickers.iter().position(|file| *file == old);
    let position = position.ok_or_else(no_sticker)?;
    let name = set.name.clone();
    put(context, &name, input, position)?;
    context.state.remove_from_set(old);
    Ok(Answer::yes())
}

fn set_sticker_emoji_list(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = sticker_id(context, "sticker")?;
    let malformed = |_| Refusal::bad_request("can't parse emoji list JSON array");
    let value: Value = serde_json::from_str(context.arg("emoji_list")).map_err(malformed)?;
    let within = |words| Refusal::bad_request(&format!("can't parse emoji list: {words}"));
    let items = value.as_array();
    let items = items.ok_or_else(|| within("expected an Array of string"))?;
    let emojis = emojis(items).map_err(within)?;
    change(context, id, |sticker| sticker.emojis = emojis)
}

fn set_sticker_keywords(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = sticker_id(context, "sticker")?;
    let keywords = match context.arg("keywords") {
        "" => Vec::new(),
        text => {
            let malformed = |_| Refusal::bad_request("can't parse keywords JSON object");
            let value: Value = serde_json::from_str(text).map_err(malformed)?;
            let items = value.as_array();
            let items =
                items.ok_or_else(|| Refusal::bad_request("field \"keywords\" must be an Array"))?;
            keywords(items).map_err(Refusal::bad_request)?
        }
    };
    change(context, id, |sticker| sticker.keywords = keywords)
}

fn set_sticker_mask_position(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = sticker_id(context, "sticker")?;
    let position = match context.arg("mask_position") {
        "" => None,
        text => {
            let malformed = |_| Refusal::bad_request("can't parse mask position JSON object");
            let value: Value = serde_json::from_str(text).map_err(malformed)?;
            mask_position(&value).map_err(|mistake| mistake.within("can't parse mask position"))?
        }
    };
    let (file, _) = own_sticker(context, id)?;
    let is_mask = |sticker: &Sticker| sticker.kind == StickerType::Mask;
    if !context.state.stickers.get(&file).is_some_and(is_mask) {
        return Err(no_sticker());
    }
    change(context, id, |sticker| sticker.mask_position = position)
}

fn set_sticker_set_title(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let title = title(context).ok_or_else(no_title)?;
    let name = own_set(context, None)?.name.clone();
    change_set(context, &name, |set| set.title = title)
}

fn set_sticker_set_thumbnail(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let owner = context.request.user_id()?;
    let upload = ["thumbnail", "thumb"].into_iter();
    let upload = upload.filter_map(|name| Upload::read(context, name)).next();
    let format = match context.arg("format") {
        "" => None,
        word => format(word).map_err(sentence)?,
    };
    check_user(context, owner)?;
    let name = own_set(context, Some(owner))?.name.clone();
    let thumbnail = match upload {
        None => None,
        Some(upload) => Some(keep_thumbnail(context, &upload, format)?),
    };
    change_set(context, &name, |set| set.thumbnail = thumbnail)
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
    change_set(context, &name, |set| set.thumbnail = thumbnail)
}

fn delete_sticker_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let name = own_set(context, None)?.name.clone();
    context.state.delete_sticker_set(&name);
    Ok(Answer::yes())
}

/// Puts a sticker into a set, at this place.
fn put(
    context: &mut Context<'_>,
    name: &str,
    input: InputSticker<'_>,
    position: usize,
) -> Result<(), Refusal> {
    let kind = context
        .state
        .sticker_set(name)
        .ok_or_else(no_set)?
        .kind
        .clone();
    let located = input.locate(context, &kind)?;
    located.check()?;
    let file = located.keep(context);
    context.state.insert_into_set(file, name, position);
    Ok(())
}

/// The set of `name`, which this bot has made, for this user where one is named.
fn own_set<'a>(context: &'a Context<'_>, owner: Option<Id>) -> Result<&'a StickerSet, Refusal> {
    let set = context.state.sticker_set(context.arg("name").trim());
    let is_own =
        |set: &&StickerSet| set.bot == context.bot && owner.is_none_or(|owner| set.owner == owner);
    set.filter(is_own).ok_or_else(no_set)
}

/// The sticker that this id names, and its set, which this bot has made.
fn own_sticker(context: &Context<'_>, id: &str) -> Result<(u64, String), Refusal> {
    let file = known_file(context, id, FileKind::Sticker)?;
    let sticker = context.state.stickers.get(&file);
    let name = sticker.and_then(|sticker| sticker.set.clone());
    let name = name.ok_or_else(no_sticker)?;
    let set = context.state.sticker_set(&name);
    let is_own = set.is_some_and(|set| set.bot == context.bot);
    is_own.then_some((file, name)).ok_or_else(no_sticker)
}

/// Changes a sticker of a set that this bot has made.
fn change(
    context: &mut Context<'_>,
    id: &str,
    change: impl FnOnce(&mut Sticker),
) -> Result<Answer, Refusal> {
    let (file, _) = own_sticker(context, id)?;
    if let Some(sticker) = context.state.stickers.get_mut(&file) {
        change(sticker);
    }
    Ok(Answer::yes())
}

/// Changes a set, which is there.
fn change_set(
    context: &mut Context<'_>,
    name: &str,
    change: impl FnOnce(&mut StickerSet),
) -> Result<Answer, Refusal> {
    if let Some(set) = context.state.sticker_set_mut(name) {
        change(set);
    }
    Ok(Answer::yes())
}

fn sticker_id<'a>(context: &Context<'a>, name: &str) -> Result<&'a str, Refusal> {
    match context.arg(name).trim() {
        "" => Err(Refusal::bad_request("sticker is not specified")),
        id => Ok(id),
    }
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

/// Whether the bot has ever seen a user.
pub(super) fn check_user(context: &Context<'_>, user: Id) -> Result<(), Refusal> {
    if context.state.knows(context.bot, user) {
        return Ok(());
    }
    Err(Refusal::bad_request("user not found"))
}

/// Whether stickers can be uploaded for a user: only who talks to the bot has sets of it.
fn check_owner(context: &Context<'_>, user: Id) -> Result<(), Refusal> {
    if context.state.contact(context.bot, user).is_started {
        return Ok(());
    }
    Err(Refusal::bad_request("PEER_ID_INVALID"))
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

fn sentence(words: &'static str) -> Refusal {
    Failure::Refuted(words).into()
}

fn no_set() -> Refusal {
    Refusal::bad_request("STICKERSET_INVALID")
}

fn no_sticker() -> Refusal {
    Refusal::bad_request("STICKER_INVALID")
}

fn no_title() -> Refusal {
    Refusal::bad_request("sticker set title must be non-empty")
}

const MAX_NAME: usize = 64;
const MAX_TITLE: usize = 64;
const MAX_EMOJI_IDS: usize = 200;
/// Width and height of a set's picture.
const THUMBNAIL: (i64, i64) = (100, 100);
const MAX_THUMBNAIL: usize = 128 << 10;
const MAX_MOVING_THUMBNAIL: usize = 32 << 10;
