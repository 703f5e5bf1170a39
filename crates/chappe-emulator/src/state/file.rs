//! Files, and the ids by which bots know them.

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use super::{Id, State, ids};
use crate::{clock::Moment, flags::Permission};

/// A file that somebody has uploaded. None is ever removed: a bot may keep its id for ever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct File {
    pub(crate) kind: FileKind,
    pub(crate) unique_id: String,
    pub(crate) name: String,
    pub(crate) mime_type: String,
    /// Kept apart from the record.
    #[serde(skip)]
    pub(crate) bytes: Bytes,
    /// Makes its ids such that nobody can make one up.
    pub(crate) key: u64,
    pub(crate) details: Details,
}

/// What is known of the content; zero and nothing where it is not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Details {
    pub(crate) width: i64,
    pub(crate) height: i64,
    /// In seconds.
    pub(crate) duration: i64,
    pub(crate) performer: Option<String>,
    pub(crate) title: Option<String>,
    /// The small picture of it, a file.
    pub(crate) thumbnail: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileKind {
    Animation,
    Audio,
    Document,
    Photo,
    Sticker,
    Thumbnail,
    Video,
    VideoNote,
    Voice,
}

impl FileKind {
    /// The folder of its downloads, and what the ids of such files begin with.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Animation => ("animations", "CgACAgIAAxk"),
            Self::Audio => ("music", "CQACAgIAAxk"),
            Self::Document => ("documents", "BQACAgIAAxk"),
            Self::Photo => ("photos", "AgACAgIAAxk"),
            Self::Sticker => ("stickers", "CAACAgIAAxk"),
            Self::Thumbnail => ("thumbnails", "AAMCAgADGQE"),
            Self::Video => ("videos", "BAACAgIAAxk"),
            Self::VideoNote => ("video_notes", "DQACAgIAAxk"),
            Self::Voice => ("voice", "AwACAgIAAxk"),
        }
    }

    /// The name of the field that shows such a file in a message.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Animation => "animation",
            Self::Audio => "audio",
            Self::Document | Self::Thumbnail => "document",
            Self::Photo => "photo",
            Self::Sticker => "sticker",
            Self::Video => "video",
            Self::VideoNote => "video_note",
            Self::Voice => "voice",
        }
    }

    /// Whether words can go with it.
    pub(crate) const fn has_caption(self) -> bool {
        !matches!(self, Self::Sticker | Self::VideoNote)
    }

    /// What the server calls it where it refuses a file of one kind as another.
    pub(crate) const fn type_name(self) -> &'static str {
        match self {
            Self::Animation => "Animation",
            Self::Audio => "Audio",
            Self::Document => "Document",
            Self::Photo => "Photo",
            Self::Sticker => "Sticker",
            Self::Thumbnail => "Thumbnail",
            Self::Video => "Video",
            Self::VideoNote => "VideoNote",
            Self::Voice => "VoiceNote",
        }
    }

    /// Whether a file of this kind can be named where another is asked for. Documents of all kinds
    /// can stand for each other, and stay what they are; pictures are no documents.
    pub(crate) const fn fits(self, asked: Self) -> bool {
        match (self, asked) {
            (Self::Photo, Self::Photo) | (Self::Thumbnail, Self::Thumbnail) => true,
            (Self::Photo | Self::Thumbnail, _) | (_, Self::Photo | Self::Thumbnail) => false,
            _ => true,
        }
    }

    /// What the permission to send it is, and what the refusal calls it.
    pub(crate) const fn permission(self) -> (Permission, &'static str) {
        match self {
            Self::Animation => (Permission::SendOtherMessages, "animations"),
            Self::Audio => (Permission::SendAudios, "music"),
            Self::Document | Self::Thumbnail => (Permission::SendDocuments, "documents"),
            Self::Photo => (Permission::SendPhotos, "photos"),
            Self::Sticker => (Permission::SendOtherMessages, "stickers"),
            Self::Video => (Permission::SendVideos, "videos"),
            Self::VideoNote => (Permission::SendVideoNotes, "video notes"),
            Self::Voice => (Permission::SendVoiceNotes, "voice notes"),
        }
    }
}

impl File {
    /// The id by which a bot knows the file: the same file has another one for each bot.
    pub(crate) fn id_for(&self, bot: Id, index: u64) -> String {
        let (_, prefix) = self.kind.words();
        let mut bytes = [0; 24];
        bytes[..8].copy_from_slice(&index.to_be_bytes());
        bytes[8..16].copy_from_slice(&bot.to_be_bytes());
        bytes[16..].copy_from_slice(&self.seal(bot).to_be_bytes());
        format!("{prefix}{}", ids::base64url_of(&bytes))
    }

    /// Where it is downloaded.
    pub(crate) fn path(&self, index: u64) -> String {
        let (folder, _) = self.kind.words();
        match extension(&self.name) {
            Some(extension) => format!("{folder}/file_{index}.{extension}"),
            None => format!("{folder}/file_{index}"),
        }
    }

    /// A number that only the emulator can work out.
    fn seal(&self, bot: Id) -> u64 {
        fastrand::Rng::with_seed(self.key ^ bot as u64).u64(..)
    }
}

impl State {
    /// The file of this index, which the emulator gave out itself.
    pub(crate) fn file(&self, index: u64) -> &File {
        self.files
            .get(&index)
            .expect("a file that the emulator keeps")
    }

    /// Keeps a file and gives its index.
    pub(crate) fn add_file(
        &mut self,
        kind: FileKind,
        name: &str,
        bytes: Bytes,
        details: Details,
    ) -> u64 {
        let index = self.files.len() as u64;
        let file = File {
            kind,
            unique_id: format!("AgAD{}", ids::base64url(&mut self.rng, 11)),
            // The server keeps the last part of a path only.
            name: name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned(),
            mime_type: mime_type(name).to_owned(),
            bytes,
            key: self.rng.u64(..),
            details,
        };
        self.files.insert(index, file);
        index
    }

    /// The file that this bot knows by this id.
    pub(crate) fn file_by_id(&self, bot: Id, file_id: &str) -> Option<u64> {
        let (_, sealed) = file_id.split_at_checked(PREFIX)?;
        let bytes: [u8; 24] = ids::bytes_of(sealed)?.try_into().ok()?;
        let index = u64::from_be_bytes(bytes[..8].try_into().ok()?);
        let file = self.files.get(&index)?;
        (file.id_for(bot, index) == file_id).then_some(index)
    }

    /// The file at a path that a bot was given, as long as it is good.
    pub(crate) fn file_to_download(&self, bot: Id, path: &str, now: Moment) -> Option<u64> {
        let index = self.file_by_path(path)?;
        let until = self.downloads.get(&(bot, index))?;
        (now.unix < *until).then_some(index)
    }

    /// The file at a path that [`File::path`] gave.
    fn file_by_path(&self, path: &str) -> Option<u64> {
        let (_, name) = path.split_once("/file_")?;
        let number = name.split('.').next().unwrap_or(name);
        let index: u64 = number.parse().ok()?;
        let file = self.files.get(&index)?;
        (file.path(index) == path).then_some(index)
    }
}

/// Width and height of a picture; `None` where these bytes are none.
pub(crate) fn dimensions(bytes: &[u8]) -> Option<(i64, i64)> {
    let size = imagesize::blob_size(bytes).ok()?;
    let pixels = |count: usize| i64::try_from(count).ok().filter(|count| *count > 0);
    Some((pixels(size.width)?, pixels(size.height)?))
}

fn extension(name: &str) -> Option<&str> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_plain = !stem.is_empty()
        && (1..=8).contains(&extension.len())
        && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_plain.then_some(extension)
}

/// The type that the server reads from a file's name; what the upload says does not count.
fn mime_type(name: &str) -> &'static str {
    let extension = extension(name).unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "avi" => "video/x-msvideo",
        "bmp" => "image/bmp",
        "csv" => "text/csv",
        "gif" => "image/gif",
        "gz" => "application/gzip",
        "htm" | "html" => "text/html",
        "jpeg" | "jpg" => "image/jpeg",
        "json" => "application/json",
        "m4a" => "audio/mp4",
        "mkv" => "video/x-matroska",
        "mov" => "video/quicktime",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "oga" | "ogg" | "opus" => "audio/ogg",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "tif" | "tiff" => "image/tiff",
        "tgs" => "application/x-tgsticker",
        "txt" | "log" => "text/plain",
        "wav" => "audio/x-wav",
        "webm" => "video/webm",
        "webp" => "image/webp",
        "xml" => "text/xml",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// How long the beginning of an id is that tells the kind of the file.
const PREFIX: usize = 11;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_good_for_its_bot_only() {
        let mut state = State::new(1);
        let bytes = Bytes::from_static(b"hi");
        let index = state.add_file(FileKind::Photo, "a/b.jpg", bytes, Details::default());
        let file = state.file(index);
        let id = file.id_for(7, index);
        assert!(id.starts_with("AgACAgIAAxk"));
        assert_eq!(state.file_by_id(7, &id), Some(index));
        assert_eq!(state.file_by_id(8, &id), None);
        let forged = format!("{}A", &id[..id.len() - 1]);
        for wrong in ["", "AgACAgIAAxk", "ж", &forged[..], &id[..id.len() - 1]] {
            assert_eq!(state.file_by_id(7, wrong), None, "{wrong:?}");
        }
        assert_eq!(file.name, "b.jpg");
        let path = file.path(index);
        assert_eq!(path, "photos/file_0.jpg");
        assert_eq!(state.file_by_path(&path), Some(index));
        for wrong in ["photos/file_0", "photos/file_1.jpg", "file_0.jpg", ""] {
            assert_eq!(state.file_by_path(wrong), None, "{wrong:?}");
        }
    }
}
