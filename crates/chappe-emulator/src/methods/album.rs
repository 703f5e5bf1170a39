//! Albums, and media that have to be paid for.

use super::{
    Context, Simulated,
    input_media::{InputMedia, required},
    media::Piece,
    send::{LEFT_OUT, Options, check_caption, check_may_send, formatted, send_with},
    upload::Failure,
};
use crate::{
    flags::Permission,
    render,
    reply::{Answer, Refusal},
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
    let media: Vec<InputMedia> = required(context, "sendMediaGroup", "media")?;
    let mut pieces = Vec::new();
    for item in &media {
        let mut piece = item.piece(context)?;
        // In an album, documents stay documents.
        piece.is_document = true;
        pieces.push(piece);
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
    let media: Vec<InputMedia> = required(context, "sendPaidMedia", "media")?;
    let mut pieces = Vec::new();
    for item in &media {
        pieces.push(item.piece(context)?);
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
            let word = piece.kind.name();
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
