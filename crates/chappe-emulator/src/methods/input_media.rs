//! Media within parameters: albums, paid media, edited media, and what stands with polls.

use chappe_types::types::{Location, MessageEntity, Venue};
use serde::{Deserialize, de::DeserializeOwned};

use super::{Context, media::Piece, send::read_text, upload::Upload};
use crate::{
    reply::{Refusal, to_json},
    schema,
    state::{file::FileKind, poll::PollMedia},
    text::FormattedText,
};

/// An object that describes a medium, of whichever type: each has some of these fields.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct InputMedia {
    r#type: String,
    media: String,
    /// The still picture of a live photo.
    photo: String,
    thumbnail: String,
    cover: String,
    start_timestamp: i64,
    caption: String,
    parse_mode: String,
    caption_entities: Vec<MessageEntity>,
    show_caption_above_media: bool,
    has_spoiler: bool,
    width: i64,
    height: i64,
    duration: i64,
    title: String,
    performer: String,
    disable_content_type_detection: bool,
    url: String,
    latitude: f64,
    longitude: f64,
    horizontal_accuracy: Option<f64>,
    address: String,
    foursquare_id: Option<String>,
    foursquare_type: Option<String>,
    google_place_id: Option<String>,
    google_place_type: Option<String>,
}

impl InputMedia {
    /// The file that is described, to be sent.
    pub(super) fn piece<'a>(&self, context: &Context<'a>) -> Result<Piece<'a>, Refusal> {
        let kind = match &*self.r#type {
            "animation" => FileKind::Animation,
            "audio" => FileKind::Audio,
            "document" => FileKind::Document,
            "sticker" => FileKind::Sticker,
            "video" => FileKind::Video,
            _ => FileKind::Photo,
        };
        let file = |text: &str| {
            let not_found = || Refusal::bad_request("can't parse InputMedia: media not found");
            Upload::find(context, "", text).ok_or_else(not_found)
        };
        let mut piece = Piece::new(kind, file(&self.media)?);
        if self.r#type == "live_photo" {
            piece.live = Some(piece.upload);
            piece.upload = file(&self.photo)?;
        }
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        match kind {
            FileKind::Photo | FileKind::Sticker => {}
            FileKind::Audio => {
                piece.details.title = some(&self.title);
                piece.details.performer = some(&self.performer);
            }
            FileKind::Document => piece.is_document = self.disable_content_type_detection,
            _ => {
                piece.details.width = self.width.clamp(0, MAX_SIDE);
                piece.details.height = self.height.clamp(0, MAX_SIDE);
            }
        }
        piece.details.duration = self.duration.clamp(0, MAX_DURATION);
        piece.cover = Upload::find(context, "", &self.cover);
        piece.start = self.start_timestamp.clamp(0, MAX_DURATION);
        // The part that a field names, or else the only one there is.
        let part = self.thumbnail.strip_prefix("attach://");
        let mut parts = part.into_iter().chain(["thumbnail", "thumb"]);
        piece.thumbnail = parts.find_map(|part| context.request.file(part));
        piece.caption = self.caption(context)?;
        piece.is_caption_above = self.show_caption_above_media;
        piece.has_spoiler = self.has_spoiler;
        Ok(piece)
    }

    /// What stands with a poll, where that is no file.
    pub(super) fn placed(&self) -> Option<PollMedia> {
        let mut location = Location::new(self.latitude, self.longitude);
        location.horizontal_accuracy = self.horizontal_accuracy;
        match &*self.r#type {
            "link" => Some(PollMedia::Link(self.url.clone())),
            "location" => Some(PollMedia::Location(location)),
            "venue" => {
                let mut venue = Venue::new(location, &*self.title, &*self.address);
                venue.foursquare_id.clone_from(&self.foursquare_id);
                venue.foursquare_type.clone_from(&self.foursquare_type);
                venue.google_place_id.clone_from(&self.google_place_id);
                venue.google_place_type.clone_from(&self.google_place_type);
                Some(PollMedia::Venue(Box::new(venue)))
            }
            _ => None,
        }
    }

    fn caption(&self, context: &Context<'_>) -> Result<FormattedText, Refusal> {
        let entities = entities_json(&self.caption_entities);
        let caption = read_text(context, &self.caption, &self.parse_mode, &entities);
        caption.map_err(|refusal| within("can't parse InputMedia", refusal))
    }
}

/// Reads a parameter that must be there and is JSON.
pub(super) fn required<T: DeserializeOwned>(
    context: &Context<'_>,
    method: &str,
    name: &str,
) -> Result<T, Refusal> {
    let value = schema::json::read(context.request, method, name)?;
    value.ok_or_else(|| schema::missing(method, name))
}

/// The JSON of entities, as parameters have it.
pub(super) fn entities_json(entities: &[MessageEntity]) -> String {
    if entities.is_empty() {
        return String::new();
    }
    to_json(&entities)
}

/// A refusal of a text, with words before it that say where the text stands.
fn within(place: &str, refusal: Refusal) -> Refusal {
    let Some(words) = refusal.description.strip_prefix("Bad Request: ") else {
        return refusal;
    };
    let mut chars = words.chars();
    let first = chars.next().map(char::to_uppercase);
    let words: String = first.into_iter().flatten().chain(chars).collect();
    Refusal::bad_request(&format!("{place}: {words}"))
}

pub(super) const MAX_DURATION: i64 = 86_400;
pub(super) const MAX_SIDE: i64 = 10_000;
