//! The results that bots offer in inline mode.

use chappe_types::types::{
    Contact, InlineKeyboardMarkup, InputContactMessageContent, InputInvoiceMessageContent,
    InputLocationMessageContent, InputMessageContent, InputTextMessageContent,
    InputVenueMessageContent, Location, MessageEntity, ParseMode, Venue,
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Context, games::game, payments, places::check_point};
use crate::{
    reply::{Refusal, to_json},
    state::{
        content::{Content, Media, Text},
        file::FileKind,
        inline::{InlineResult, Offer},
        payment::{Asked, Invoice},
    },
    text::{self, FormattedText},
};

/// What results of all kinds have in common.
#[derive(Debug, Deserialize)]
struct Given {
    r#type: String,
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    caption: String,
    parse_mode: Option<ParseMode>,
    #[serde(default)]
    caption_entities: Vec<MessageEntity>,
    #[serde(default)]
    show_caption_above_media: bool,
    reply_markup: Option<InlineKeyboardMarkup>,
    input_message_content: Option<InputMessageContent>,
    #[serde(default)]
    game_short_name: String,
}

/// Makes of a result what a user can send. Its structure has been checked.
pub(super) fn read(context: &Context<'_>, value: &Value) -> Result<InlineResult, Refusal> {
    let mut given: Given = decoded(value)?;
    if given.title.is_empty() {
        if let Some(words) = untitled(&given.r#type, value) {
            return Err(Refusal::bad_request(words));
        }
    }
    let offer = match given.input_message_content.take() {
        Some(message) => offered(context, message)?,
        None => own(context, &given, value)?,
    };
    Ok(InlineResult {
        id: given.id,
        kind: given.r#type,
        title: given.title,
        description: given.description,
        offer,
        markup: given.reply_markup,
    })
}

/// What is sent where the result says nothing else: itself.
fn own(context: &Context<'_>, given: &Given, value: &Value) -> Result<Offer, Refusal> {
    let kind = match given.r#type.as_str() {
        "game" => return game(context, &given.game_short_name).map(Offer::Content),
        "contact" => return Ok(Offer::Content(contact(decoded(value)?))),
        "location" => return location(&decoded(value)?).map(Offer::Content),
        "venue" => return venue(decoded(value)?).map(Offer::Content),
        "audio" => FileKind::Audio,
        "document" => FileKind::Document,
        "gif" | "mpeg4_gif" => FileKind::Animation,
        "photo" => FileKind::Photo,
        "sticker" => FileKind::Sticker,
        "video" => FileKind::Video,
        "voice" => FileKind::Voice,
        _ => {
            let text = "can't parse inline query result: Can't find field \"message_text\"";
            return Err(Refusal::bad_request(text));
        }
    };
    let caption = formatted(
        context,
        &given.caption,
        given.parse_mode.as_ref(),
        &given.caption_entities,
    )?;
    if caption.len() > MAX_CAPTION {
        return Err(Refusal::bad_request("MEDIA_CAPTION_TOO_LONG"));
    }
    let name = given.r#type.strip_suffix("_gif").unwrap_or(&given.r#type);
    let Some(id) = value[format!("{name}_file_id")].as_str() else {
        let what = format!("a {} that is named by its URL", given.r#type);
        return Ok(Offer::NotSimulated(what));
    };
    let mut media = file(context, kind, id)?;
    media.caption = caption;
    media.is_caption_above = given.show_caption_above_media;
    Ok(Offer::Content(Content::Media(media)))
}

/// A file that the bot knows.
fn file(context: &Context<'_>, kind: FileKind, id: &str) -> Result<Media, Refusal> {
    let Some(index) = context.state.file_by_id(context.bot, id) else {
        let text = "wrong remote file identifier specified: Wrong character in the string";
        return Err(Refusal::bad_request(text));
    };
    let known = context.state.file(index).kind;
    if !known.fits(kind) {
        return Err(Refusal::bad_request(match kind {
            FileKind::Photo => "PHOTO_INVALID",
            FileKind::Sticker => "STICKER_DOCUMENT_INVALID",
            _ => "DOCUMENT_INVALID",
        }));
    }
    Ok(Media::new(known, index))
}

/// What a result sends in place of itself.
fn offered(context: &Context<'_>, message: InputMessageContent) -> Result<Offer, Refusal> {
    let shown = match message {
        InputMessageContent::Text(message) => text(context, *message)?,
        InputMessageContent::Location(message) => location(&message)?,
        InputMessageContent::Venue(message) => venue(*message)?,
        InputMessageContent::Contact(message) => contact(*message),
        InputMessageContent::Invoice(message) => invoice(context, *message)?,
        _ => return Ok(Offer::NotSimulated("rich messages".to_owned())),
    };
    Ok(Offer::Content(shown))
}

fn text(context: &Context<'_>, message: InputTextMessageContent) -> Result<Content, Refusal> {
    let text = formatted(
        context,
        &message.message_text,
        message.parse_mode.as_ref(),
        &message.entities.unwrap_or_default(),
    )?;
    if text.is_blank() {
        return Err(Refusal::bad_request("message text is empty"));
    }
    if text.len() > MAX_TEXT {
        return Err(Refusal::bad_request("MESSAGE_TOO_LONG"));
    }
    Ok(Content::Text(Text {
        text,
        link_preview: message.link_preview_options,
    }))
}

fn location(message: &InputLocationMessageContent) -> Result<Content, Refusal> {
    let mut location = Location::new(message.latitude, message.longitude);
    check_point(&location, "wrong location specified")?;
    location.horizontal_accuracy = message.horizontal_accuracy;
    location.live_period = message.live_period;
    location.heading = message.heading;
    location.proximity_alert_radius = message.proximity_alert_radius;
    Ok(Content::Location(location))
}

fn venue(message: InputVenueMessageContent) -> Result<Content, Refusal> {
    let location = Location::new(message.latitude, message.longitude);
    check_point(&location, "wrong venue location specified")?;
    let mut venue = Venue::new(location, message.title, message.address);
    venue.foursquare_id = message.foursquare_id;
    venue.foursquare_type = message.foursquare_type;
    venue.google_place_id = message.google_place_id;
    venue.google_place_type = message.google_place_type;
    Ok(Content::Venue(Box::new(venue)))
}

fn contact(message: InputContactMessageContent) -> Content {
    let mut contact = Contact::new(message.phone_number, message.first_name);
    contact.last_name = message.last_name;
    contact.vcard = message.vcard;
    Content::Contact(Box::new(contact))
}

fn invoice(context: &Context<'_>, message: InputInvoiceMessageContent) -> Result<Content, Refusal> {
    let is = |flag: Option<bool>| flag.unwrap_or(false);
    let is_flexible = is(message.is_flexible);
    let invoice = Invoice {
        asks: payments::asks(&[
            (is(message.need_name), Asked::Name),
            (
                is(message.need_phone_number) || is(message.send_phone_number_to_provider),
                Asked::PhoneNumber,
            ),
            (
                is(message.need_email) || is(message.send_email_to_provider),
                Asked::Email,
            ),
            (
                is(message.need_shipping_address) || is_flexible,
                Asked::ShippingAddress,
            ),
        ]),
        title: message.title,
        description: message.description,
        payload: message.payload,
        provider_token: message.provider_token.unwrap_or_default(),
        start_parameter: String::new(),
        currency: message.currency,
        prices: message.prices,
        max_tip: message.max_tip_amount.unwrap_or(0),
        suggested_tips: message.suggested_tip_amounts.unwrap_or_default(),
        is_flexible,
        subscription_period: None,
    };
    payments::check(context, &invoice)?;
    Ok(Content::Invoice(Box::new(invoice)))
}

/// What Telegram says of a result without a title that needs one.
fn untitled(kind: &str, value: &Value) -> Option<&'static str> {
    match kind {
        "article" => Some("ARTICLE_TITLE_EMPTY"),
        "document" => Some("FILE_TITLE_EMPTY"),
        "video" => Some("VIDEO_TITLE_EMPTY"),
        "audio" if value["audio_file_id"].is_null() => Some("AUDIO_TITLE_EMPTY"),
        _ => None,
    }
}

fn formatted(
    context: &Context<'_>,
    text: &str,
    mode: Option<&ParseMode>,
    entities: &[MessageEntity],
) -> Result<FormattedText, Refusal> {
    let find_user = |id| context.find_user(id);
    let mode = mode.map_or("", ParseMode::as_str);
    let entities = if entities.is_empty() {
        String::new()
    } else {
        to_json(&entities)
    };
    text::read(text, mode, &entities, &find_user).map_err(|words| Refusal::bad_request(&words))
}

fn decoded<T: DeserializeOwned>(value: &Value) -> Result<T, Refusal> {
    T::deserialize(value).map_err(|error| {
        tracing::debug!(%error, "a result that was checked cannot be decoded");
        Refusal::bad_request("can't parse inline query result: expected an Object")
    })
}

const MAX_TEXT: usize = 4_096;
const MAX_CAPTION: usize = 1_024;
