//! Albums, media that have to be paid for, and the objects that describe media within parameters.

use std::mem;

use serde_json::Value;

use super::{
    Context, Simulated,
    media::{MAX_DURATION, MAX_SIDE, Piece},
    object::{Mistake, Object},
    send::{LEFT_OUT, Options, check_caption, check_may_send, formatted, send_with},
    upload::{Failure, Upload},
};
use crate::{
    flags::Permission,
    render,
    reply::{Answer, Refusal},
    request,
    state::{
        content::{Content, PaidMedia},
        file::FileKind,
        message::Place,
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("sendMediaGroup", LEFT_OUT, send_media_group),
    Simulated::new("sendPaidMedia", LEFT_OUT, send_paid_media),
];

fn send_media_group(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let options = Options::read_without_markup(context)?;
    let media = array(context, "media", "media", "InputMedia")?;
    let mut pieces = Vec::new();
    for item in &media {
        let piece = input_media(context, item, true);
        pieces.push(piece.map_err(|mistake| mistake.within("can't parse InputMedia"))?);
    }
    let (place, draft) = options.settle(context)?;
    check_album(&pieces)?;
    for piece in &pieces {
        check_may_send(context, place, piece.kind.permission())?;
        check_caption(&piece.caption)?;
    }
    let mut contents = Vec::new();
    for (index, piece) in pieces.into_iter().enumerate() {
        let media = piece.keep(context).map_err(|failure| match failure {
            Failure::Refused(refusal) => refusal,
            Failure::Refuted(words) => Refusal::bad_request(&format!(
                "failed to send message #{} with the error message \"{words}\"",
                index + 1
            )),
        })?;
        contents.push(Content::Media(media));
    }
    // One alone is a message like any other.
    let is_album = contents.len() > 1;
    let group = is_album.then(|| context.state.media_group());
    let (bot, now) = (context.bot, context.now);
    let mut messages = Vec::new();
    for content in contents {
        let mut draft = draft.clone();
        draft.content = content;
        draft.media_group.clone_from(&group);
        let id = context.state.post(place, bot, draft, now);
        messages.extend(json_of(context, place, id));
    }
    Ok(Answer::Result(format!("[{}]", messages.join(","))))
}

fn send_paid_media(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let star_count = context.request.integer("star_count", 0, 0, 1_000_000_000);
    let media = array(context, "media", "paid media", "InputPaidMedia")?;
    let mut pieces = Vec::new();
    for item in &media {
        let piece = input_paid_media(context, item);
        pieces.push(piece.map_err(|mistake| mistake.within("can't parse InputPaidMedia"))?);
    }
    let mut paid = PaidMedia {
        star_count: star_count.into(),
        media: Vec::new(),
        payload: context.arg("payload").to_owned(),
        caption: formatted(context, "caption")?,
        is_caption_above: context.request.flag("show_caption_above_media"),
    };
    send_with(context, (Permission::SendPhotos, "paid media"), |context| {
        if !PRICES.contains(&star_count) {
            return Err(Refusal::bad_request("invalid media price specified"));
        }
        if pieces.is_empty() || pieces.len() > MAX_MEDIA {
            let text = "invalid number of paid media specified";
            return Err(Refusal::bad_request(text));
        }
        for piece in pieces {
            paid.media.push(piece.keep(context)?);
        }
        Ok(Content::PaidMedia(paid))
    })
}

/// Reads an array of objects.
fn array(
    context: &Context<'_>,
    name: &str,
    words: &str,
    object: &str,
) -> Result<Vec<Value>, Refusal> {
    let text = context.required(name)?;
    let malformed = || Refusal::bad_request(&format!("can't parse {words} JSON object"));
    let Value::Array(items) = serde_json::from_str(text).map_err(|_| malformed())? else {
        let text = format!("expected an Array of {object}");
        return Err(Refusal::bad_request(&text));
    };
    Ok(items)
}

/// Reads an `InputMedia`, for an album or to stand alone.
pub(super) fn input_media<'a>(
    context: &Context<'a>,
    value: &Value,
    is_album: bool,
) -> Result<Piece<'a>, Mistake> {
    let object = Object::of(value).ok_or_else(|| Mistake::words("expected an Object"))?;
    let caption = object.formatted(context, "caption", ["parse_mode", "caption_entities"])?;
    let is_caption_above = object.flag("show_caption_above_media")?;
    let has_spoiler = object.flag("has_spoiler")?;
    let mut piece = file_of(context, object, is_album)?;
    piece.caption = caption;
    if matches!(
        piece.kind,
        FileKind::Photo | FileKind::Video | FileKind::Animation
    ) {
        piece.is_caption_above = is_caption_above;
        piece.has_spoiler = has_spoiler;
    }
    Ok(piece)
}

/// Reads an `InputPaidMedia`.
fn input_paid_media<'a>(context: &Context<'a>, value: &Value) -> Result<Piece<'a>, Mistake> {
    let object = Object::of(value).ok_or_else(|| Mistake::words("expected an Object"))?;
    let kind = object.required_text("type")?;
    if !["photo", "live_photo", "video"].contains(&&*kind) {
        return Err(unsupported(&kind));
    }
    file_of(context, object, false)
}

/// Reads the file of an object by its `type`, and what is said of the file.
pub(super) fn file_of<'a>(
    context: &Context<'a>,
    object: Object<'_>,
    is_album: bool,
) -> Result<Piece<'a>, Mistake> {
    let kind = object.required_text("type")?;
    let media = file(context, object, "media")?.ok_or_else(|| Mistake::words("media not found"))?;
    let mut piece = Piece::new(FileKind::Photo, media);
    match &*kind {
        "photo" => return Ok(piece),
        "live_photo" => {
            let photo = file(context, object, "photo")?;
            let photo = photo.ok_or_else(|| Mistake::words("photo not found"))?;
            piece.live = Some(mem::replace(&mut piece.upload, photo));
            return Ok(piece);
        }
        "video" => piece.kind = FileKind::Video,
        "animation" if is_album => {
            let words = format!("type \"{kind}\" can't be used in sendMediaGroup");
            return Err(Mistake::Words(words));
        }
        "animation" => piece.kind = FileKind::Animation,
        "audio" => piece.kind = FileKind::Audio,
        "document" => piece.kind = FileKind::Document,
        _ => return Err(unsupported(&kind)),
    }
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    piece.thumbnail = thumbnail(context, object)?;
    match piece.kind {
        FileKind::Audio => {
            piece.details.title = some(object.text("title")?);
            piece.details.performer = some(object.text("performer")?);
        }
        FileKind::Document => {
            piece.is_document = object.flag("disable_content_type_detection")? || is_album;
            return Ok(piece);
        }
        _ => {
            piece.details.width = object.integer("width", MAX_SIDE.into())?;
            piece.details.height = object.integer("height", MAX_SIDE.into())?;
        }
    }
    piece.details.duration = object.integer("duration", MAX_DURATION.into())?;
    if piece.kind == FileKind::Video {
        piece.cover = file(context, object, "cover")?;
        piece.start = object.integer("start_timestamp", MAX_DURATION.into())?;
    }
    Ok(piece)
}

fn unsupported(kind: &str) -> Mistake {
    Mistake::Words(format!("type \"{kind}\" is unsupported"))
}

/// The file that a field names.
fn file<'a>(
    context: &Context<'a>,
    object: Object<'_>,
    name: &str,
) -> Result<Option<Upload<'a>>, Mistake> {
    Ok(Upload::find(context, "", &object.text(name)?))
}

/// The small picture of a file: the part that a field names, or else the only one there is.
fn thumbnail<'a>(
    context: &Context<'a>,
    object: Object<'_>,
) -> Result<Option<&'a request::Upload>, Mistake> {
    for name in ["thumbnail", "thumb"] {
        if let Some(part) = object.text(name)?.strip_prefix("attach://") {
            if let Some(part) = context.request.file(part) {
                return Ok(Some(part));
            }
        }
    }
    let mut parts = ["thumbnail", "thumb"].into_iter();
    Ok(parts.find_map(|name| context.request.file(name)))
}

/// Whether these can stand together.
fn check_album(pieces: &[Piece<'_>]) -> Result<(), Refusal> {
    let Some(first) = pieces.first() else {
        return Err(Refusal::bad_request("there are no messages to send"));
    };
    if pieces.len() > MAX_MEDIA {
        let text = "too many messages to send as an album";
        return Err(Refusal::bad_request(text));
    }
    if pieces
        .iter()
        .any(|piece| piece.is_caption_above != first.is_caption_above)
    {
        let text = "parameter show_caption_above_media must be the same for all messages";
        return Err(Refusal::bad_request(text));
    }
    // Music stands with music, documents stand with documents, and the rest stands together.
    let is_mixed = pieces.iter().any(|piece| piece.kind != first.kind);
    let unmixed = [FileKind::Audio, FileKind::Document];
    let unmixed = pieces.iter().find(|piece| unmixed.contains(&piece.kind));
    match unmixed.filter(|_| is_mixed) {
        None => Ok(()),
        Some(piece) => {
            let word = piece.kind.field();
            let text = format!("{word} can't be mixed with other media types");
            Err(Refusal::bad_request(&text))
        }
    }
}

fn json_of(context: &Context<'_>, place: Place, id: i64) -> Option<String> {
    let message = context.state.message(place, id)?;
    let json = render::message_json(context.state, context.bot, place, message);
    Some(json)
}

const MAX_MEDIA: usize = 10;
/// What paid media may cost, in Telegram Stars.
const PRICES: std::ops::RangeInclusive<i32> = 1..=25_000;
