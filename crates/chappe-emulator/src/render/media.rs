//! Files, as they stand in messages.

use chappe_types::types::{
    Animation, Audio, Document, File, LivePhoto, Message, PaidMedia, PaidMediaInfo,
    PaidMediaLivePhoto, PaidMediaPhoto, PaidMediaPreview, PaidMediaVideo, PhotoSize,
    UserProfilePhotos, Video, VideoNote, Voice,
};

use super::sticker::sticker;
use crate::{
    state::{
        Id, State,
        content::{self, Media},
        file::{self, FileKind},
    },
    text::FormattedText,
};

/// A file, as `getFile` tells of it.
pub(crate) fn file(state: &State, bot: Id, index: u64) -> File {
    let known = state.file(index);
    File::new(known.id_for(bot, index), &*known.unique_id)
        .file_size(known.bytes.len() as i64)
        .file_path(known.path(index))
}

/// The pictures that a user shows, the newest first.
pub(crate) fn profile_photos(
    state: &State,
    bot: Id,
    user: Id,
    offset: usize,
    limit: usize,
) -> UserProfilePhotos {
    let all = (user, u64::MIN)..=(user, u64::MAX);
    let all = || state.profile_photos.range(all.clone()).rev();
    let shown = all().skip(offset).take(limit);
    let shown = shown.map(|((_, file), _)| [Seen::new(state, bot, *file).photo_size()]);
    UserProfilePhotos::new(all().count() as i64, shown)
}

/// Puts a file and what is said about it into a message.
pub(super) fn show(state: &State, bot: Id, media: &Media, mut shown: Message) -> Message {
    let seen = Seen::new(state, bot, media.file);
    shown = match media.kind {
        FileKind::Animation => shown.animation(seen.animation()).document(seen.document()),
        FileKind::Audio => shown.audio(seen.audio()),
        FileKind::Document | FileKind::Thumbnail => shown.document(seen.document()),
        FileKind::Photo => {
            // For those who do not know of live photos, it is a photo as well.
            let live = media.live.map(|_| Box::new(live_photo(state, bot, media)));
            shown.live_photo = live;
            shown.photo([seen.photo_size()])
        }
        FileKind::Sticker => shown.sticker(sticker(state, bot, media.file)),
        FileKind::Video => shown.video(video(state, bot, media)),
        FileKind::VideoNote => shown.video_note(seen.video_note()),
        FileKind::Voice => shown.voice(seen.voice()),
    };
    shown = caption(&media.caption, media.is_caption_above, shown);
    if media.has_spoiler {
        shown = shown.has_media_spoiler(true);
    }
    shown
}

/// A picture that stands by itself.
pub(super) fn photo_size(state: &State, bot: Id, index: u64) -> PhotoSize {
    Seen::new(state, bot, index).photo_size()
}

/// Puts media that have to be paid for into a message: all of them, or a hint of each.
pub(super) fn show_paid(
    state: &State,
    bot: Id,
    paid: &content::PaidMedia,
    is_shown: bool,
    shown: Message,
) -> Message {
    let media = paid.media.iter().map(|media| {
        if is_shown {
            paid_media(state, bot, media)
        } else {
            preview(state, media)
        }
    });
    let shown = shown.paid_media(PaidMediaInfo::new(paid.star_count, media));
    caption(&paid.caption, paid.is_caption_above, shown)
}

/// One of the media of a message, as those see it who have paid.
pub(super) fn paid_media(state: &State, bot: Id, media: &Media) -> PaidMedia {
    let seen = Seen::new(state, bot, media.file);
    if media.kind == FileKind::Video {
        return PaidMediaVideo::new(video(state, bot, media)).into();
    }
    match media.live {
        Some(_) => PaidMediaLivePhoto::new(live_photo(state, bot, media)).into(),
        None => PaidMediaPhoto::new([seen.photo_size()]).into(),
    }
}

fn preview(state: &State, media: &Media) -> PaidMedia {
    let details = &state.file(media.live.unwrap_or(media.file)).details;
    let some = |value: i64| (value > 0).then_some(value);
    let mut preview = PaidMediaPreview::new();
    preview.width = some(details.width);
    preview.height = some(details.height);
    preview.duration = some(details.duration);
    preview.into()
}

fn caption(caption: &FormattedText, is_above: bool, mut shown: Message) -> Message {
    if !caption.is_empty() {
        shown = shown.caption(&*caption.text);
    }
    if !caption.entities.is_empty() {
        shown = shown.caption_entities(caption.entities.iter().cloned());
    }
    if is_above {
        shown = shown.show_caption_above_media(true);
    }
    shown
}

/// A video with what the message says of it.
pub(super) fn video(state: &State, bot: Id, media: &Media) -> Video {
    let mut video = Seen::new(state, bot, media.file).video();
    if let Some(cover) = media.cover {
        video = video.cover([Seen::new(state, bot, cover).photo_size()]);
    }
    if media.start > 0 {
        video = video.start_timestamp(media.start);
    }
    video
}

/// The photo and the video that a live photo consists of.
pub(super) fn live_photo(state: &State, bot: Id, media: &Media) -> LivePhoto {
    let photo = Seen::new(state, bot, media.file);
    let moving = Seen::new(state, bot, media.live.unwrap_or(media.file));
    let details = &moving.file.details;
    LivePhoto::new(
        moving.id(),
        &*moving.file.unique_id,
        details.width,
        details.height,
        details.duration,
    )
    .photo([photo.photo_size()])
    .mime_type(&*moving.file.mime_type)
    .file_size(moving.size())
}

/// A file as a bot sees it.
pub(super) struct Seen<'a> {
    state: &'a State,
    bot: Id,
    index: u64,
    pub(super) file: &'a file::File,
}

impl<'a> Seen<'a> {
    pub(super) fn new(state: &'a State, bot: Id, index: u64) -> Self {
        Self {
            state,
            bot,
            index,
            file: state.file(index),
        }
    }

    pub(super) fn id(&self) -> String {
        self.file.id_for(self.bot, self.index)
    }

    pub(super) fn size(&self) -> i64 {
        self.file.bytes.len() as i64
    }

    fn thumbnail(&self) -> Option<Box<PhotoSize>> {
        let index = self.file.details.thumbnail?;
        let seen = Seen::new(self.state, self.bot, index);
        Some(Box::new(seen.photo_size()))
    }

    /// The only size of a picture there is: the emulator draws no others.
    pub(super) fn photo_size(&self) -> PhotoSize {
        let details = &self.file.details;
        PhotoSize::new(
            self.id(),
            &*self.file.unique_id,
            details.width,
            details.height,
        )
        .file_size(self.size())
    }

    pub(super) fn document(&self) -> Document {
        let mut document = Document::new(self.id(), &*self.file.unique_id)
            .file_name(&*self.file.name)
            .mime_type(&*self.file.mime_type)
            .file_size(self.size());
        document.thumbnail = self.thumbnail();
        document
    }

    pub(super) fn animation(&self) -> Animation {
        let details = &self.file.details;
        let mut animation = Animation::new(
            self.id(),
            &*self.file.unique_id,
            details.width,
            details.height,
            details.duration,
        )
        .file_name(&*self.file.name)
        .mime_type(&*self.file.mime_type)
        .file_size(self.size());
        animation.thumbnail = self.thumbnail();
        animation
    }

    pub(super) fn audio(&self) -> Audio {
        let details = &self.file.details;
        let mut audio = Audio::new(self.id(), &*self.file.unique_id, details.duration)
            .file_name(&*self.file.name)
            .mime_type(&*self.file.mime_type)
            .file_size(self.size());
        audio.performer.clone_from(&details.performer);
        audio.title.clone_from(&details.title);
        audio.thumbnail = self.thumbnail();
        audio
    }

    fn video(&self) -> Video {
        let details = &self.file.details;
        let mut video = Video::new(
            self.id(),
            &*self.file.unique_id,
            details.width,
            details.height,
            details.duration,
        )
        .file_name(&*self.file.name)
        .mime_type(&*self.file.mime_type)
        .file_size(self.size());
        video.thumbnail = self.thumbnail();
        video
    }

    fn video_note(&self) -> VideoNote {
        let details = &self.file.details;
        let mut note = VideoNote::new(
            self.id(),
            &*self.file.unique_id,
            details.width,
            details.duration,
        )
        .file_size(self.size());
        note.thumbnail = self.thumbnail();
        note
    }

    fn voice(&self) -> Voice {
        Voice::new(self.id(), &*self.file.unique_id, self.file.details.duration)
            .mime_type(&*self.file.mime_type)
            .file_size(self.size())
    }
}
