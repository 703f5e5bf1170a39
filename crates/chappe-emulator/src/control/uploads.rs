//! What users send beside texts: files and places.

use axum::{Json, extract::State};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use chappe_types::types::Location;
use http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    chats::find_place,
    error::{Body, Path, Problem},
    messages::Sent,
};
use crate::{
    emulator::Emulator,
    state::{
        Id,
        content::{Content, Media},
        file::{Details, FileKind},
        message::Draft,
    },
    text,
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(send_file))
        .routes(routes!(send_location))
}

/// As what a file is sent.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Animation,
    Audio,
    #[default]
    Document,
    Photo,
    Video,
    VideoNote,
    Voice,
}

impl From<Kind> for FileKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Animation => Self::Animation,
            Kind::Audio => Self::Audio,
            Kind::Document => Self::Document,
            Kind::Photo => Self::Photo,
            Kind::Video => Self::Video,
            Kind::VideoNote => Self::VideoNote,
            Kind::Voice => Self::Voice,
        }
    }
}

/// A file to be sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewFile {
    /// The chat, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    /// As what it is sent; as a document unless it is there.
    #[serde(default, rename = "type")]
    kind: Kind,
    #[schema(example = "notes.txt")]
    name: String,
    /// What is in it, in base64.
    base64: String,
    #[serde(default)]
    caption: String,
    /// How many seconds it plays.
    #[serde(default)]
    duration: u32,
}

/// Sends a file.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/files", operation_id = "send_file", tag = "actions",
    params(("user_id" = i64, Path)), request_body = NewFile,
    responses(
        (status = 201, body = Sent),
        (status = 409, body = Problem, description = "They may not write there."),
        (status = 422, body = Problem),
    ),
)]
async fn send_file(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(new): Body<NewFile>,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    let kind = FileKind::from(new.kind);
    let bytes = BASE64_STANDARD.decode(&new.base64);
    let bytes = bytes.map_err(|error| Problem::unprocessable(format!("base64: {error}")))?;
    let mut details = Details {
        duration: new.duration.into(),
        ..Details::default()
    };
    if kind == FileKind::Photo {
        let size = imagesize::blob_size(&bytes);
        let size = size.map_err(|_| Problem::unprocessable("base64: it is no picture"))?;
        details.width = size.width as i64;
        details.height = size.height as i64;
    }
    let bytes = Bytes::from(bytes);
    let file = emulator.update(|state, _| state.add_file(kind, &new.name, bytes, details));
    let mut media = Media::new(kind, file);
    media.caption = text::plain(&new.caption);
    write(
        &emulator,
        user,
        (new.chat_id, new.bot_id),
        Content::Media(media),
    )
}

/// A place on the map.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewLocation {
    /// The chat, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    latitude: f64,
    longitude: f64,
}

/// Sends a place on the map.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/locations", operation_id = "send_location",
    tag = "actions",
    params(("user_id" = i64, Path)), request_body = NewLocation,
    responses(
        (status = 201, body = Sent),
        (status = 409, body = Problem, description = "They may not write there."),
    ),
)]
async fn send_location(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(new): Body<NewLocation>,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    let is_there =
        (-90.0..=90.0).contains(&new.latitude) && (-180.0..=180.0).contains(&new.longitude);
    if !is_there {
        return Err(Problem::unprocessable(
            "latitude goes from -90 to 90, longitude from -180 to 180",
        ));
    }
    let location = Location::new(new.latitude, new.longitude);
    let target = (new.chat_id, new.bot_id);
    write(&emulator, user, target, Content::Location(location))
}

fn write(
    emulator: &Emulator,
    user: Id,
    (chat, bot): (Option<Id>, Option<Id>),
    content: Content,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    super::users::find(emulator, user)?;
    let place = find_place(emulator, chat, bot, Some(user))?.place();
    let draft = Draft::from(content);
    let sent = emulator.update(|state, now| state.write(place, user, draft, now));
    sent.map(Sent::created).map_err(Problem::conflict)
}
