//! Files, as they stand in messages.

use chappe_types::types::{
    Animation, Audio, Document, File, Message, PhotoSize, Video, VideoNote, Voice,
};

use crate::state::{
    Id, State,
    content::Media,
    file::{self, FileKind},
};

/// A file, as `getFile` tells of it.
pub(crate) fn file(state: &State, bot: Id, index: u64) -> File {
    let known = state.file(index);
    File::new(known.id_for(bot, index), &*known.unique_id)
        .file_size(known.bytes.len() as i64)
        .file_path(known.path(index))
}

/// Puts a file and what is said about it into a message.
pub(super) fn show(state: &State, bot: Id, media: &Media, mut shown: Message) -> Message {
    let seen = Seen {
        state,
        bot,
        index: media.file,
        file: state.file(media.file),
    };
    shown = match media.kind {
        FileKind::Animation => shown.animation(seen.animation()).document(seen.document()),
        FileKind::Audio => shown.audio(seen.audio()),
        FileKind::Document | FileKind::Thumbnail | FileKind::Sticker => {
            shown.document(seen.document())
        }
        FileKind::Photo => shown.photo([seen.photo_size()]),
        FileKind::Video => shown.video(seen.video()),
        FileKind::VideoNote => shown.video_note(seen.video_note()),
        FileKind::Voice => shown.voice(seen.voice()),
    };
    if !media.caption.is_empty() {
        shown = shown.caption(&*media.caption.text);
    }
    if !media.caption.entities.is_empty() {
        shown = shown.caption_entities(media.caption.entities.iter().cloned());
    }
    if media.is_caption_above {
        shown = shown.show_caption_above_media(true);
    }
    if media.has_spoiler {
        shown = shown.has_media_spoiler(true);
    }
    shown
}

/// A picture that stands by itself.
pub(super) fn photo_size(state: &State, bot: Id, index: u64) -> PhotoSize {
    let file = state.file(index);
    let seen = Seen {
        state,
        bot,
        index,
        file,
    };
    seen.photo_size()
}

/// A file as a bot sees it.
struct Seen<'a> {
    state: &'a State,
    bot: Id,
    index: u64,
    file: &'a file::File,
}

impl Seen<'_> {
    fn id(&self) -> String {
        self.file.id_for(self.bot, self.index)
    }

    fn size(&self) -> i64 {
        self.file.bytes.len() as i64
    }

    fn thumbnail(&self) -> Option<PhotoSize> {
        let index = self.file.details.thumbnail?;
        let seen = Seen {
            index,
            file: self.state.file(index),
            ..*self
        };
        Some(seen.photo_size())
    }

    /// The only size of a picture there is: the emulator draws no others.
    fn photo_size(&self) -> PhotoSize {
        let details = &self.file.details;
        PhotoSize::new(
            self.id(),
            &*self.file.unique_id,
            details.width,
            details.height,
        )
        .file_size(self.size())
    }

    fn document(&self) -> Document {
        let mut document = Document::new(self.id(), &*self.file.unique_id)
            .file_name(&*self.file.name)
            .mime_type(&*self.file.mime_type)
            .file_size(self.size());
        document.thumbnail = self.thumbnail().map(Box::new);
        document
    }

    fn animation(&self) -> Animation {
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
        animation.thumbnail = self.thumbnail().map(Box::new);
        animation
    }

    fn audio(&self) -> Audio {
        let details = &self.file.details;
        let mut audio = Audio::new(self.id(), &*self.file.unique_id, details.duration)
            .file_name(&*self.file.name)
            .mime_type(&*self.file.mime_type)
            .file_size(self.size());
        audio.performer.clone_from(&details.performer);
        audio.title.clone_from(&details.title);
        audio.thumbnail = self.thumbnail().map(Box::new);
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
        video.thumbnail = self.thumbnail().map(Box::new);
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
        note.thumbnail = self.thumbnail().map(Box::new);
        note
    }

    fn voice(&self) -> Voice {
        Voice::new(self.id(), &*self.file.unique_id, self.file.details.duration)
            .mime_type(&*self.file.mime_type)
            .file_size(self.size())
    }
}
