//! Methods that send files.

use chappe_types::types::StickerType;

use super::{
    Context, Simulated,
    input_media::{MAX_DURATION, MAX_SIDE},
    send::{LEFT_OUT, check_caption, formatted, send_with},
    upload::{Failure, Upload, known_file},
};
use crate::{
    reply::{Answer, Refusal},
    request::{self, to_i32},
    state::{
        content::{Content, Media},
        file::{Details, FileKind, dimensions},
        sticker::{Format, Sticker, is_webp},
    },
    text::FormattedText,
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("sendPhoto", LEFT_OUT, |context| {
        send_file(context, FileKind::Photo)
    }),
    Simulated::new("sendLivePhoto", LEFT_OUT, send_live_photo),
    Simulated::new("sendAudio", LEFT_OUT, |context| {
        send_file(context, FileKind::Audio)
    }),
    Simulated::new("sendDocument", LEFT_OUT, |context| {
        send_file(context, FileKind::Document)
    }),
    Simulated::new("sendVideo", LEFT_OUT, |context| {
        send_file(context, FileKind::Video)
    }),
    Simulated::new("sendAnimation", LEFT_OUT, |context| {
        send_file(context, FileKind::Animation)
    }),
    Simulated::new("sendVoice", LEFT_OUT, |context| {
        send_file(context, FileKind::Voice)
    }),
    Simulated::new("sendVideoNote", LEFT_OUT, |context| {
        send_file(context, FileKind::VideoNote)
    }),
    Simulated::new("sendSticker", LEFT_OUT, |context| {
        send_file(context, FileKind::Sticker)
    }),
];

/// Sends the file that the parameter named after this kind names.
fn send_file(context: &mut Context<'_>, kind: FileKind) -> Result<Answer, Refusal> {
    let upload = named(context, kind.name())?;
    let piece = Piece::read(context, kind, upload)?;
    send_piece(context, piece)
}

fn send_live_photo(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let live = named(context, "live_photo")?;
    let photo = named(context, "photo")?;
    let mut piece = Piece::read(context, FileKind::Photo, photo)?;
    piece.live = Some(live);
    send_piece(context, piece)
}

fn send_piece(context: &mut Context<'_>, piece: Piece<'_>) -> Result<Answer, Refusal> {
    send_with(context, piece.kind.permission(), |context| {
        check_caption(&piece.caption)?;
        Ok(Content::Media(piece.keep(context)?))
    })
}

fn named<'a>(context: &Context<'a>, name: &str) -> Result<Upload<'a>, Refusal> {
    let refusal = || {
        let text = format!("there is no {} in the request", name.replace('_', " "));
        Refusal::bad_request(&text)
    };
    Upload::read(context, name).ok_or_else(refusal)
}

/// A file that is to be sent, with what is said about it. It is not kept yet.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    pub(super) kind: FileKind,
    pub(super) upload: Upload<'a>,
    /// The moving part of a live photo.
    pub(super) live: Option<Upload<'a>>,
    pub(super) thumbnail: Option<&'a request::Upload>,
    pub(super) cover: Option<Upload<'a>>,
    pub(super) start: i64,
    /// What a file that is uploaded is said to be.
    pub(super) details: Details,
    /// The emoji of a sticker that is uploaded.
    pub(super) emoji: Option<String>,
    /// Whether a document stays one whatever it holds.
    pub(super) is_document: bool,
    pub(super) caption: FormattedText,
    pub(super) is_caption_above: bool,
    pub(super) has_spoiler: bool,
}

impl<'a> Piece<'a> {
    pub(super) fn new(kind: FileKind, upload: Upload<'a>) -> Self {
        Self {
            kind,
            upload,
            live: None,
            thumbnail: None,
            cover: None,
            start: 0,
            details: Details::default(),
            emoji: None,
            is_document: false,
            caption: FormattedText::default(),
            is_caption_above: false,
            has_spoiler: false,
        }
    }

    /// Reads what the parameters say of a file.
    fn read(context: &Context<'a>, kind: FileKind, upload: Upload<'a>) -> Result<Self, Refusal> {
        let mut piece = Self::new(kind, upload);
        let has = |what: &[FileKind]| what.contains(&kind);
        let number = |name: &str, max: i64| i64::from(to_i32(context.arg(name))).clamp(0, max);
        let text = |name: &str| Some(context.arg(name).to_owned()).filter(|text| !text.is_empty());
        if !has(&[FileKind::Photo, FileKind::Voice, FileKind::Sticker]) {
            piece.thumbnail = Upload::read_part(context, "thumbnail")
                .or_else(|| Upload::read_part(context, "thumb"));
        }
        piece.details.duration = number("duration", MAX_DURATION);
        match kind {
            FileKind::Video | FileKind::Animation => {
                piece.details.width = number("width", MAX_SIDE);
                piece.details.height = number("height", MAX_SIDE);
            }
            FileKind::VideoNote => {
                let length = number("length", MAX_SIDE);
                piece.details.width = length;
                piece.details.height = length;
            }
            FileKind::Audio => {
                piece.details.performer = text("performer");
                piece.details.title = text("title");
            }
            FileKind::Sticker => piece.emoji = text("emoji"),
            FileKind::Document => {
                piece.is_document = context.request.flag("disable_content_type_detection");
            }
            _ => {}
        }
        if kind == FileKind::Video {
            piece.cover = Upload::read(context, "cover");
            piece.start = number("start_timestamp", MAX_DURATION);
        }
        if !has(&[FileKind::VideoNote, FileKind::Sticker]) {
            piece.caption = formatted(context, "caption")?;
        }
        if has(&[FileKind::Photo, FileKind::Video, FileKind::Animation]) {
            piece.is_caption_above = context.request.flag("show_caption_above_media");
            piece.has_spoiler = context.request.flag("has_spoiler");
        }
        Ok(piece)
    }

    /// Keeps what is uploaded, and finds what is there already. A file that is there is what it
    /// was, whatever is said of it now.
    pub(super) fn keep(self, context: &mut Context<'_>) -> Result<Media, Failure> {
        let file = match &self.upload {
            Upload::Known(id) => known_file(context, id, self.kind)?,
            Upload::Part(part) => self.add(context, part)?,
        };
        let mut media = Media::new(context.state.file(file).kind, file);
        media.live = match self.live {
            None => None,
            Some(live) => Some(Self::new(FileKind::Video, live).keep(context)?.file),
        };
        media.cover = match self.cover {
            None => None,
            Some(cover) => Some(Self::new(FileKind::Photo, cover).keep(context)?.file),
        };
        media.start = self.start;
        media.caption = self.caption;
        media.is_caption_above = self.is_caption_above;
        media.has_spoiler = self.has_spoiler;
        Ok(media)
    }

    fn add(&self, context: &mut Context<'_>, part: &request::Upload) -> Result<u64, Failure> {
        if part.bytes.is_empty() {
            return Err(Refusal::bad_request("file must be non-empty").into());
        }
        let mut details = self.details.clone();
        let size = dimensions(&part.bytes);
        let mut kind = self.kind;
        match kind {
            FileKind::Photo => (details.width, details.height) = check_photo(&part.bytes, size)?,
            FileKind::VideoNote if details.width > MAX_NOTE => {
                return Err(Refusal::bad_request("wrong video note length").into());
            }
            FileKind::VideoNote if details.width == 0 => details.width = NOTE,
            FileKind::Sticker => {
                if let Some(format) = sticker_format(&part.bytes) {
                    let mut sticker = Sticker::new(format, StickerType::Regular);
                    sticker.emojis = self.emoji.iter().cloned().collect();
                    let (name, bytes) = (&part.name, part.bytes.clone());
                    return Ok(context.state.add_sticker(name, bytes, sticker));
                }
                kind = FileKind::Document;
            }
            FileKind::Document if !self.is_document && part.bytes.starts_with(GIF) => {
                kind = FileKind::Animation;
            }
            _ => {}
        }
        if kind == FileKind::Animation && details.width == 0 {
            (details.width, details.height) = size.unwrap_or_default();
        }
        details.thumbnail = self.thumbnail.and_then(|part| add_thumbnail(context, part));
        let (name, bytes) = (&part.name, part.bytes.clone());
        Ok(context.state.add_file(kind, name, bytes, details))
    }
}

/// The size of a photo, where it is one that Telegram takes.
fn check_photo(bytes: &[u8], size: Option<(i64, i64)>) -> Result<(i64, i64), Failure> {
    if bytes.len() > MAX_PHOTO {
        let text = format!(
            "file of size {} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes",
            bytes.len()
        );
        return Err(Refusal::bad_request(&text).into());
    }
    let (width, height) = size.ok_or(Failure::Refuted("IMAGE_PROCESS_FAILED"))?;
    let is_narrow = width.max(height) > MAX_RATIO * width.min(height);
    if width + height > MAX_SIDES || is_narrow {
        return Err(Failure::Refuted("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok((width, height))
}

/// The format of a sticker that is sent by itself; other files are sent as documents.
fn sticker_format(bytes: &[u8]) -> Option<Format> {
    let format = Format::of(bytes)?;
    (format != Format::Static || is_webp(bytes)).then_some(format)
}

/// Keeps the small picture of a file; one that Telegram does not take is left out.
fn add_thumbnail(context: &mut Context<'_>, part: &request::Upload) -> Option<u64> {
    let (width, height) = dimensions(&part.bytes)?;
    if width.max(height) > MAX_THUMBNAIL_SIDE || part.bytes.len() > MAX_THUMBNAIL {
        return None;
    }
    let details = Details {
        width,
        height,
        ..Details::default()
    };
    let (kind, bytes) = (FileKind::Thumbnail, part.bytes.clone());
    Some(context.state.add_file(kind, &part.name, bytes, details))
}

const GIF: &[u8] = b"GIF8";
const MAX_PHOTO: usize = 10 << 20;
/// Of width and height together.
const MAX_SIDES: i64 = 10_000;
const MAX_RATIO: i64 = 20;
const MAX_NOTE: i64 = 640;
/// The size of a video note that nobody tells.
const NOTE: i64 = 240;
const MAX_THUMBNAIL: usize = 200 << 10;
const MAX_THUMBNAIL_SIDE: i64 = 320;
