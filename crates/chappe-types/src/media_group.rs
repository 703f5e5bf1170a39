//! A builder of albums, which one call of `sendMediaGroup` sends.

use std::fmt;

use chappe_core::InputFile;
use serde_json::json;

use crate::types::{
    InputMediaAudio, InputMediaDocument, InputMediaLivePhoto, InputMediaPhoto, InputMediaVideo,
    MediaGroupItem, MessageEntity, ParseMode,
};

/// Builds an album of 2 to 10 photos and videos, or of audio files, or of documents.
///
/// ```
/// use chappe_core::InputFile;
/// use chappe_types::{media_group::MediaGroup, types::InputMediaVideo};
///
/// let media = MediaGroup::new()
///     .photo(InputFile::bytes("tower.jpg", &b"..."[..]))
///     .item(InputMediaVideo::new("https://example.org/tower.mp4").has_spoiler(true))
///     .caption("A tower, twice")
///     .build()?;
/// assert_eq!(media.len(), 2);
/// # Ok::<(), chappe_types::media_group::MediaGroupError>(())
/// ```
///
/// What [`build`](Self::build) gives is what `send_media_group` takes. A caption of formatted text is
/// set by `formatted`, of `chappe-text`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "an album is built by `build`"]
pub struct MediaGroup {
    items: Vec<MediaGroupItem>,
    caption: Option<Caption>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Caption {
    text: String,
    parse_mode: Option<ParseMode>,
    entities: Option<Vec<MessageEntity>>,
}

impl MediaGroup {
    /// An album without anything in it.
    pub const fn new() -> Self {
        Self {
            items: Vec::new(),
            caption: None,
        }
    }

    /// An item with settings of its own: an [`InputMediaPhoto`], an [`InputMediaVideo`] and so on.
    pub fn item(mut self, item: impl Into<MediaGroupItem>) -> Self {
        self.items.push(item.into());
        self
    }

    /// Items with settings of their own.
    pub fn items<I: Into<MediaGroupItem>>(self, items: impl IntoIterator<Item = I>) -> Self {
        items.into_iter().fold(self, Self::item)
    }

    /// A photo.
    pub fn photo(self, photo: impl Into<InputFile>) -> Self {
        self.item(InputMediaPhoto::new(photo))
    }

    /// Photos, one after the other.
    pub fn photos<F: Into<InputFile>>(self, photos: impl IntoIterator<Item = F>) -> Self {
        photos.into_iter().fold(self, Self::photo)
    }

    /// A video.
    pub fn video(self, video: impl Into<InputFile>) -> Self {
        self.item(InputMediaVideo::new(video))
    }

    /// A live photo: the video, and the photo that stands for it.
    pub fn live_photo(self, video: impl Into<InputFile>, photo: impl Into<InputFile>) -> Self {
        self.item(InputMediaLivePhoto::new(video, photo))
    }

    /// An audio file.
    pub fn audio(self, audio: impl Into<InputFile>) -> Self {
        self.item(InputMediaAudio::new(audio))
    }

    /// A document.
    pub fn document(self, document: impl Into<InputFile>) -> Self {
        self.item(InputMediaDocument::new(document))
    }

    /// The caption of the album, which is the caption of its first item. At most 1024 characters.
    ///
    /// It takes the place of one that the first item has.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption.get_or_insert_default().text = caption.into();
        self
    }

    /// The markup of the [`caption`](Self::caption).
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.caption.get_or_insert_default().parse_mode = Some(parse_mode.into());
        self
    }

    /// The formatting of the [`caption`](Self::caption) as a list, in place of markup.
    pub fn caption_entities(mut self, entities: impl IntoIterator<Item = MessageEntity>) -> Self {
        let caption = self.caption.get_or_insert_default();
        caption.entities = Some(entities.into_iter().collect());
        caption.parse_mode = None;
        self
    }

    /// The items, as `sendMediaGroup` takes them.
    ///
    /// # Errors
    ///
    /// [`MediaGroupError`] where Telegram would refuse the album.
    pub fn build(self) -> Result<Vec<MediaGroupItem>, MediaGroupError> {
        let mut items = self.items;
        if !(MIN_ITEMS..=MAX_ITEMS).contains(&items.len()) {
            return Err(MediaGroupError::Count(items.len()));
        }
        check_kinds(&items)?;
        if let Some(caption) = self.caption {
            caption.put_on(&mut items[0]);
        }
        Ok(items)
    }
}

/// Telegram would refuse the album.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MediaGroupError {
    /// There are this many items in it, which are too few or too many.
    Count(usize),
    /// The item with this index, counted from 0, does not go with the first.
    Mixed {
        /// The index of the item.
        index: usize,
        /// What it is, in Telegram's word.
        item: &'static str,
        /// What the first item is.
        first: &'static str,
    },
    /// The item with this index, counted from 0, has its caption on another side than the first.
    CaptionSide(usize),
}

impl fmt::Display for MediaGroupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(
                f,
                "media group of {count}: send {MIN_ITEMS} to {MAX_ITEMS} items together",
            ),
            Self::Mixed { index, item, first } => write!(
                f,
                "item {} of the media group is {item}, the first is {first}: send audio files and \
                 documents only among themselves",
                index + 1,
            ),
            Self::CaptionSide(index) => write!(
                f,
                "item {} of the media group differs from the first in show_caption_above_media: \
                 set it for all of them or for none",
                index + 1,
            ),
        }
    }
}

impl std::error::Error for MediaGroupError {}

impl Caption {
    fn put_on(self, item: &mut MediaGroupItem) {
        macro_rules! put {
            ($media:ident) => {{
                $media.caption = Some(self.text);
                $media.parse_mode = self.parse_mode;
                $media.caption_entities = self.entities;
            }};
        }
        match item {
            MediaGroupItem::Audio(media) => put!(media),
            MediaGroupItem::Document(media) => put!(media),
            MediaGroupItem::LivePhoto(media) => put!(media),
            MediaGroupItem::Photo(media) => put!(media),
            MediaGroupItem::Video(media) => put!(media),
            MediaGroupItem::Unknown(media) => self.put_into(media),
        }
    }

    fn put_into(self, media: &mut serde_json::Value) {
        let Some(media) = media.as_object_mut() else {
            return;
        };
        let parts = [
            ("caption", json!(self.text)),
            ("parse_mode", json!(self.parse_mode)),
            ("caption_entities", json!(self.entities)),
        ];
        for (key, value) in parts {
            media.insert(key.to_owned(), value);
        }
        media.retain(|_, value| !value.is_null());
    }
}

fn check_kinds(items: &[MediaGroupItem]) -> Result<(), MediaGroupError> {
    let (first, is_above) = (kind(&items[0]), is_caption_above(&items[0]));
    for (index, other) in items.iter().enumerate() {
        let item = kind(other);
        let is_alone = [first, item].iter().any(|kind| UNMIXED.contains(kind));
        if is_alone && item != first {
            return Err(MediaGroupError::Mixed { index, item, first });
        }
        if is_caption_above(other) != is_above {
            return Err(MediaGroupError::CaptionSide(index));
        }
    }
    Ok(())
}

const fn kind(item: &MediaGroupItem) -> &'static str {
    match item {
        MediaGroupItem::Audio(_) => AUDIO,
        MediaGroupItem::Document(_) => DOCUMENT,
        MediaGroupItem::LivePhoto(_) => "live_photo",
        MediaGroupItem::Photo(_) => "photo",
        MediaGroupItem::Video(_) => "video",
        MediaGroupItem::Unknown(_) => "unknown",
    }
}

fn is_caption_above(item: &MediaGroupItem) -> bool {
    let is_above = match item {
        MediaGroupItem::LivePhoto(media) => media.show_caption_above_media,
        MediaGroupItem::Photo(media) => media.show_caption_above_media,
        MediaGroupItem::Video(media) => media.show_caption_above_media,
        _ => None,
    };
    is_above.unwrap_or_default()
}

const AUDIO: &str = "audio";
const DOCUMENT: &str = "document";

/// What goes only with its own kind.
const UNMIXED: [&str; 2] = [AUDIO, DOCUMENT];

/// How many items an album has. Telegram sends one alone as a message that is no album.
const MIN_ITEMS: usize = 2;
const MAX_ITEMS: usize = 10;

#[cfg(test)]
mod tests {
    use super::{MediaGroup, MediaGroupError};
    use crate::types::{InputMediaPhoto, MediaGroupItem, MessageEntity, ParseMode};

    fn photos(count: usize) -> MediaGroup {
        MediaGroup::new().photos(vec!["file"; count])
    }

    fn mixed(index: usize, item: &'static str, first: &'static str) -> MediaGroupError {
        MediaGroupError::Mixed { index, item, first }
    }

    #[test]
    fn an_album_has_two_to_ten_items() {
        for (count, is_taken) in [(0, false), (1, false), (2, true), (10, true), (11, false)] {
            let built = photos(count).build();
            let expected = (!is_taken).then_some(MediaGroupError::Count(count));
            assert_eq!(built.err(), expected);
        }
    }

    #[test]
    fn audio_and_documents_stand_alone() {
        let good = photos(1).video("v").live_photo("l", "p");
        assert_eq!(good.clone().build().map(|items| items.len()), Ok(3));
        assert_eq!(
            good.clone().audio("a").build(),
            Err(mixed(3, "audio", "photo"))
        );
        assert_eq!(
            good.document("d").build(),
            Err(mixed(3, "document", "photo"))
        );
        assert!(MediaGroup::new().audio("a").audio("b").build().is_ok());
        assert!(
            MediaGroup::new()
                .document("a")
                .document("b")
                .build()
                .is_ok()
        );
        let error = MediaGroup::new()
            .document("a")
            .audio("b")
            .build()
            .unwrap_err();
        assert_eq!(error, mixed(1, "audio", "document"));
        assert_eq!(
            error.to_string(),
            "item 2 of the media group is audio, the first is document: send audio files and \
             documents only among themselves",
        );
        let photo_behind = MediaGroup::new().audio("a").photo("b").build();
        assert_eq!(photo_behind, Err(mixed(1, "photo", "audio")));
    }

    #[test]
    fn captions_are_on_one_side() {
        let above = InputMediaPhoto::new("p").show_caption_above_media(true);
        let one = photos(1).item(above.clone()).build();
        assert_eq!(one, Err(MediaGroupError::CaptionSide(1)));
        assert!(
            MediaGroup::new()
                .items([above.clone(), above])
                .build()
                .is_ok()
        );
        let below = InputMediaPhoto::new("p").show_caption_above_media(false);
        assert!(photos(1).item(below).build().is_ok());
    }

    #[test]
    fn the_caption_is_on_the_first_item() {
        let bold = MessageEntity::new("bold", 0, 1);
        let album = photos(2).parse_mode(ParseMode::Html).caption("c");
        let marked_up = album.clone().build().unwrap();
        let json = serde_json::to_value(&marked_up).unwrap();
        assert_eq!(
            json,
            serde_json::json!([
                {"type": "photo", "media": "file", "caption": "c", "parse_mode": "HTML"},
                {"type": "photo", "media": "file"},
            ]),
        );
        let formatted = album.caption_entities([bold]).build().unwrap();
        assert_eq!(
            serde_json::to_value(&formatted[0]).unwrap(),
            serde_json::json!({
                "type": "photo",
                "media": "file",
                "caption": "c",
                "caption_entities": [{"type": "bold", "offset": 0, "length": 1}],
            }),
        );
    }

    #[test]
    fn every_kind_takes_the_caption() {
        let unknown = serde_json::json!({"type": "hologram", "media": "file"});
        let unknown = MediaGroupItem::Unknown(Box::new(unknown));
        for album in [
            MediaGroup::new().audio("a").audio("b"),
            MediaGroup::new().document("a").document("b"),
            MediaGroup::new().video("a").photo("b"),
            MediaGroup::new().live_photo("a", "a").photo("b"),
            MediaGroup::new().item(unknown).photo("b"),
        ] {
            let items = album.caption("c").build().unwrap();
            let first = serde_json::to_value(&items[0]).unwrap();
            assert_eq!(first["caption"], "c");
        }
    }
}
