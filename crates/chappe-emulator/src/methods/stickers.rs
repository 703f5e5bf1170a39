//! Methods about stickers and their places in sets.

use chappe_types::types::{MaskPosition, StickerType};

use super::{
    Context, Simulated,
    input_media::required,
    input_sticker::{InputSticker, format, searchable, wrong_format},
    upload::{Upload, known_file},
};
use crate::{
    render,
    reply::{Answer, Refusal},
    request::to_i32,
    schema::{self, json::read},
    state::{
        Id,
        file::FileKind,
        sticker::{Format, Sticker, StickerSet},
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("getCustomEmojiStickers", &[], get_custom_emoji_stickers),
    Simulated::new("uploadStickerFile", &[], upload_sticker_file),
    Simulated::new("addStickerToSet", &[], add_sticker_to_set),
    Simulated::new("setStickerPositionInSet", &[], set_sticker_position_in_set),
    Simulated::new("deleteStickerFromSet", &[], delete_sticker_from_set),
    Simulated::new("replaceStickerInSet", &[], replace_sticker_in_set),
    Simulated::new("setStickerEmojiList", &[], set_sticker_emoji_list),
    Simulated::new("setStickerKeywords", &[], set_sticker_keywords),
    Simulated::new("setStickerMaskPosition", &[], set_sticker_mask_position),
];

fn get_custom_emoji_stickers(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let ids: Vec<String> = required(context, "getCustomEmojiStickers", "custom_emoji_ids")?;
    // Those that nobody has are left out without a word.
    let found: Vec<_> = ids
        .iter()
        .filter_map(|id| context.state.custom_emoji(id.parse().ok()?))
        .map(|file| render::sticker(context.state, context.bot, file))
        .collect();
    Ok(Answer::of(&found))
}

fn upload_sticker_file(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let format = format(context.arg("sticker_format")).map_err(schema::refuse)?;
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

fn add_sticker_to_set(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let owner = context.request.user_id()?;
    let input = required(context, "addStickerToSet", "sticker")?;
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
    let input = required(context, "replaceStickerInSet", "sticker")?;
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
    let emojis = required(context, "setStickerEmojiList", "emoji_list")?;
    change(context, id, |sticker| sticker.emojis = emojis)
}

fn set_sticker_keywords(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = sticker_id(context, "sticker")?;
    let keywords: Option<Vec<String>> = read(context.request, "setStickerKeywords", "keywords")?;
    let keywords = searchable(keywords.unwrap_or_default());
    change(context, id, |sticker| sticker.keywords = keywords)
}

fn set_sticker_mask_position(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = sticker_id(context, "sticker")?;
    let position: Option<MaskPosition> =
        read(context.request, "setStickerMaskPosition", "mask_position")?;
    let (file, _) = own_sticker(context, id)?;
    let is_mask = |sticker: &Sticker| sticker.kind == StickerType::Mask;
    if !context.state.stickers.get(&file).is_some_and(is_mask) {
        return Err(no_sticker());
    }
    change(context, id, |sticker| sticker.mask_position = position)
}

/// Puts a sticker into a set, at this place.
fn put(
    context: &mut Context<'_>,
    name: &str,
    input: InputSticker,
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
pub(super) fn own_set<'a>(
    context: &'a Context<'_>,
    owner: Option<Id>,
) -> Result<&'a StickerSet, Refusal> {
    let name = context.arg("name").trim();
    if name.is_empty() {
        return Err(no_name());
    }
    let set = context.state.sticker_set(name);
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

fn sticker_id<'a>(context: &Context<'a>, name: &str) -> Result<&'a str, Refusal> {
    match context.arg(name).trim() {
        "" => Err(Refusal::bad_request("sticker is not specified")),
        id => Ok(id),
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
pub(super) fn check_owner(context: &Context<'_>, user: Id) -> Result<(), Refusal> {
    if context.state.contact(context.bot, user).is_started {
        return Ok(());
    }
    Err(Refusal::bad_request("PEER_ID_INVALID"))
}

pub(super) fn no_name() -> Refusal {
    Refusal::bad_request("sticker set name must be non-empty")
}

pub(super) fn no_set() -> Refusal {
    Refusal::bad_request("STICKERSET_INVALID")
}

pub(super) fn no_sticker() -> Refusal {
    Refusal::bad_request("STICKER_INVALID")
}
