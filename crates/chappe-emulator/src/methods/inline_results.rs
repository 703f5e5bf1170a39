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
    render,
    reply::{Refusal, to_json},
    state::{
        content::{Content, Media, Text},
        file::FileKind,
        inline::{InlineResult, Offer},
        payment::{Asks, Invoice},
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
pub(super) fn read(context: &Context<'_>, value: Value) -> Result<InlineResult, Refusal> {
    let mut given: Given = decoded(&value)?;
    if given.title.is_empty() {
        if let Some(words) = untitled(&given.r#type, &value) {
            return Err(Refusal::bad_request(words));
        }
    }
    let offer = match given.input_message_content.take() {
        Some(content) => offered(context, content)?,
        None => own(context, &given, &value)?,
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
fn offered(context: &Context<'_>, content: InputMessageContent) -> Result<Offer, Refusal> {
    let content = match content {
        InputMessageContent::Text(content) => text(context, *content)?,
        InputMessageContent::Location(content) => location(&content)?,
        InputMessageContent::Venue(content) => venue(*content)?,
        InputMessageContent::Contact(content) => contact(*content),
        InputMessageContent::Invoice(content) => invoice(context, *content)?,
        _ => return Ok(Offer::NotSimulated("rich messages".to_owned())),
    };
    Ok(Offer::Content(content))
}

fn text(context: &Context<'_>, content: InputTextMessageContent) -> Result<Content, Refusal> {
    let text = formatted(
        context,
        &content.message_text,
        content.parse_mode.as_ref(),
        &content.entities.unwrap_or_default(),
    )?;
    if text.is_blank() {
        return Err(Refusal::bad_request("message text is empty"));
    }
    if text.len() > MAX_TEXT {
        return Err(Refusal::bad_request("MESSAGE_TOO_LONG"));
    }
    Ok(Content::Text(Text {
        text,
        link_preview: content.link_preview_options,
    }))
}

fn location(content: &InputLocationMessageContent) -> Result<Content, Refusal> {
    let mut location = Location::new(content.latitude, content.longitude);
    check_point(&location, "wrong location specified")?;
    location.horizontal_accuracy = content.horizontal_accuracy;
    location.live_period = content.live_period;
    location.heading = content.heading;
    location.proximity_alert_radius = content.proximity_alert_radius;
    Ok(Content::Location(location))
}

fn venue(content: InputVenueMessageContent) -> Result<Content, Refusal> {
    let location = Location::new(content.latitude, content.longitude);
    check_point(&location, "wrong venue location specified")?;
    let mut venue = Venue::new(location, content.title, content.address);
    venue.foursquare_id = content.foursquare_id;
    venue.foursquare_type = content.foursquare_type;
    venue.google_place_id = content.google_place_id;
    venue.google_place_type = content.google_place_type;
    Ok(Content::Venue(Box::new(venue)))
}

fn contact(content: InputContactMessageContent) -> Content {
    let mut contact = Contact::new(content.phone_number, content.first_name);
    contact.last_name = content.last_name;
    contact.vcard = content.vcard;
    Content::Contact(Box::new(contact))
}

fn invoice(context: &Context<'_>, content: InputInvoiceMessageContent) -> Result<Content, Refusal> {
    let is = |flag: Option<bool>| flag.unwrap_or(false);
    let is_flexible = is(content.is_flexible);
    let invoice = Invoice {
        asks: Asks {
            name: is(content.need_name),
            phone_number: is(content.need_phone_number)
                || is(content.send_phone_number_to_provider),
            email: is(content.need_email) || is(content.send_email_to_provider),
            shipping_address: is(content.need_shipping_address) || is_flexible,
        },
        title: content.title,
        description: content.description,
        payload: content.payload,
        provider_token: content.provider_token.unwrap_or_default(),
        start_parameter: String::new(),
        currency: content.currency,
        prices: content.prices,
        max_tip: content.max_tip_amount.unwrap_or(0),
        suggested_tips: content.suggested_tip_amounts.unwrap_or_default(),
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
    let find_user = |id: i64| {
        let is_known = context.state.knows(context.bot, id);
        is_known.then(|| render::user(context.state, id))
    };
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
