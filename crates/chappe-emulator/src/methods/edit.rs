//! Methods that change messages.

use chappe_types::types::{InlineKeyboardMarkup, Location, ReplyMarkup};

use super::{
    Context, Simulated,
    access::Access,
    buttons::{self, Stand},
    input_media::{InputMedia, required},
    messages::text,
    places::{FOREVER, check_point, moving, point},
    send::{check_caption, check_length, formatted, reply_markup, shown},
};
use crate::{
    flags::Right,
    reply::{Answer, Refusal},
    request::to_i32,
    schema::refuse,
    state::{
        content::{Content, Media, PaidMedia},
        file::FileKind,
        message::{Message, Place},
    },
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new(
        "editMessageText",
        &["business_connection_id", "rich_message"],
        edit_message_text,
    ),
    Simulated::new(
        "editMessageCaption",
        &["business_connection_id"],
        edit_message_caption,
    ),
    Simulated::new(
        "editMessageReplyMarkup",
        &["business_connection_id"],
        edit_message_reply_markup,
    ),
    Simulated::new(
        "editMessageMedia",
        &["business_connection_id"],
        edit_message_media,
    ),
    Simulated::new(
        "editMessageLiveLocation",
        &["business_connection_id"],
        edit_message_live_location,
    ),
    Simulated::new(
        "stopMessageLiveLocation",
        &["business_connection_id"],
        stop_message_live_location,
    ),
];

fn edit_message_text(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let text = text(context)?;
    let markup = reply_markup(context)?;
    let edited = Edited::find(context, Part::Content)?;
    if !matches!(edited.message.draft.content, Content::Text(_)) {
        return Err(refuse("There is no text in the message to edit"));
    }
    edited.put(context, markup, |_| Ok(Content::Text(text)))
}

fn edit_message_caption(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let markup = reply_markup(context)?;
    let caption = formatted(context, "caption")?;
    let edited = Edited::find(context, Part::Content)?;
    let captioned = match &edited.message.draft.content {
        Content::Media(media) if media.kind.has_caption() => Content::Media(Media {
            caption,
            is_caption_above: context.request.flag("show_caption_above_media"),
            ..media.clone()
        }),
        Content::PaidMedia(paid) => Content::PaidMedia(PaidMedia {
            caption,
            is_caption_above: context.request.flag("show_caption_above_media"),
            ..paid.clone()
        }),
        _ => return Err(refuse("There is no caption in the message to edit")),
    };
    edited.put(context, markup, |_| Ok(captioned))
}

fn edit_message_reply_markup(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let markup = reply_markup(context)?;
    let edited = Edited::find(context, Part::Keyboard)?;
    let same = edited.message.draft.content.clone();
    edited.put(context, markup, |_| Ok(same))
}

fn edit_message_media(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let markup = reply_markup(context)?;
    let media: InputMedia = required(context, "editMessageMedia", "media")?;
    let piece = media.piece(context)?;
    let edited = Edited::find(context, Part::Content)?;
    check_may_become(&edited.message, piece.kind)?;
    edited.put(context, markup, |context| {
        check_caption(&piece.caption)?;
        Ok(Content::Media(piece.keep(context)?))
    })
}

fn edit_message_live_location(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let location = point(context)?;
    let period = i64::from(to_i32(context.arg("live_period")));
    let markup = reply_markup(context)?;
    let edited = Edited::find(context, Part::Content)?;
    let old = edited.live_period()?;
    edited.put(context, markup, |context| {
        check_point(&location, "invalid location specified")?;
        let period = match period {
            0 => old,
            period if period == i64::from(FOREVER) || (1..=old + DAY).contains(&period) => period,
            _ => return Err(refuse("Wrong live location period specified")),
        };
        Ok(Content::Location(moving(location, period, context)?))
    })
}

fn stop_message_live_location(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let markup = reply_markup(context)?;
    let edited = Edited::find(context, Part::Content)?;
    edited.live_period()?;
    let Content::Location(location) = &edited.message.draft.content else {
        return Err(refuse(NO_LIVE_LOCATION));
    };
    let mut stopped = Location::new(location.latitude, location.longitude);
    stopped.horizontal_accuracy = location.horizontal_accuracy;
    edited.put(context, markup, |_| Ok(Content::Location(stopped)))
}

/// Whether a message may become a file of this kind. In an album, it stays what can stand there.
fn check_may_become(message: &Message, kind: FileKind) -> Result<(), Refusal> {
    let old = match &message.draft.content {
        Content::Text(_) => return Ok(()),
        Content::Media(media) if media.kind != FileKind::Voice => media.kind,
        _ => return Err(refuse("Message media can't be edited")),
    };
    if message.draft.media_group.is_none() || old == kind {
        return Ok(());
    }
    let mixes = |kind| matches!(kind, FileKind::Photo | FileKind::Video);
    if !mixes(old) || !mixes(kind) {
        return Err(refuse("Can't change media type in the album"));
    }
    Ok(())
}

/// What of a message is to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Content,
    Keyboard,
}

/// A message that the bot may edit.
struct Edited {
    place: Place,
    message: Message,
    /// Whether it was sent through the bot by a user.
    is_inline: bool,
}

impl Edited {
    /// Finds the message that the parameters name.
    fn find(context: &mut Context<'_>, part: Part) -> Result<Self, Refusal> {
        let chat = context.arg("chat_id");
        let id = context.message_id();
        if chat.is_empty() && id == 0 {
            return Self::find_inline(context, part);
        }
        let what = "message to edit";
        let (place, message) = context.check_message(chat, id, Access::Write, what)?;
        if !may_edit(context, place, &message, part) {
            return Err(refuse("Message can't be edited"));
        }
        Ok(Self {
            place,
            message,
            is_inline: false,
        })
    }

    /// Finds the message that `inline_message_id` names.
    fn find_inline(context: &Context<'_>, part: Part) -> Result<Self, Refusal> {
        let (place, id) = context.inline_message()?;
        let message = context.state.message(place, id).cloned();
        let message = message.ok_or_else(|| refuse("MESSAGE_ID_INVALID"))?;
        if !may_change(context, &message, part) {
            return Err(refuse("Message can't be edited"));
        }
        Ok(Self {
            place,
            message,
            is_inline: true,
        })
    }

    /// For how many seconds the location moves that the message shows.
    fn live_period(&self) -> Result<i64, Refusal> {
        let location = match &self.message.draft.content {
            Content::Location(location) => location.live_period,
            _ => None,
        };
        location.ok_or_else(|| refuse(NO_LIVE_LOCATION))
    }

    /// Puts a new content and a new keyboard in the place of the old ones.
    fn put<'a>(
        self,
        context: &mut Context<'a>,
        markup: Option<ReplyMarkup>,
        make: impl FnOnce(&mut Context<'a>) -> Result<Content, Refusal>,
    ) -> Result<Answer, Refusal> {
        let Self {
            place,
            message,
            is_inline,
        } = self;
        let stand = Stand {
            place,
            kind: message.draft.content.kind(),
            is_edited: true,
        };
        let mut markup = buttons::fit(context, stand, markup)?;
        keep_forced_reply(message.keyboard(), &mut markup);
        let new = make(context)?;
        check_length(&new)?;
        if new == message.draft.content && markup == message.draft.markup {
            return Err(Refusal::bad_request(NOT_MODIFIED));
        }
        let (bot, now) = (context.bot, context.now);
        context
            .state
            .edit_message(place, message.id, bot, now, |draft| {
                draft.content = new;
                draft.markup = markup;
            });
        if is_inline {
            return Ok(Answer::yes());
        }
        Ok(shown(context, place, message.id))
    }
}

/// An edit cannot change whether a keyboard opens a reply.
fn keep_forced_reply(old: Option<&InlineKeyboardMarkup>, new: &mut Option<ReplyMarkup>) {
    if let Some(ReplyMarkup::InlineKeyboard(keyboard)) = new {
        keyboard.force_reply = old.and_then(|old| old.force_reply);
    }
}

/// Whether a bot may edit a message: its own, and in channels those of others with a right. Who
/// changes only a keyboard may do so in more kinds of messages.
fn may_edit(context: &Context<'_>, place: Place, message: &Message, part: Part) -> bool {
    let draft = &message.draft;
    let has_other_markup = draft.markup.is_some() && message.keyboard().is_none();
    if draft.forwarded.is_some() || has_other_markup {
        return false;
    }
    if draft.via_bot.is_some_and(|via| via != context.bot) {
        return false;
    }
    let is_own = message.author == context.bot;
    let is_allowed = match context.state.status_in(place, context.bot) {
        Some(status) if context.state.is_channel(place) => {
            let is_fresh = context.now.unix - message.date < EDIT_WINDOW;
            let may_edit_all = is_fresh || part == Part::Keyboard;
            (is_own && status.has(Right::PostMessages))
                || (status.has(Right::EditMessages) && (is_own || may_edit_all))
        }
        _ => is_own,
    };
    is_allowed && may_change(context, message, part)
}

/// Whether the content of a message can be changed, or the keyboard below it.
fn may_change(context: &Context<'_>, message: &Message, part: Part) -> bool {
    match &message.draft.content {
        Content::Service(_) => false,
        Content::Media(media) => {
            let is_stiff = matches!(media.kind, FileKind::Sticker | FileKind::VideoNote);
            !is_stiff || part == Part::Keyboard
        }
        Content::Location(location) => {
            let period = location.live_period.unwrap_or_default();
            let is_live = context.now.unix - message.date < period || period == i64::from(FOREVER);
            is_live || part == Part::Keyboard
        }
        Content::Text(_) | Content::Game(_) | Content::PaidMedia(_) => true,
        _ => part == Part::Keyboard,
    }
}

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply \
    markup are exactly the same as a current content and reply markup of the message";
const NO_LIVE_LOCATION: &str = "There is no live location in the message to edit";
/// By how many seconds the time of a live location can be made longer at once.
const DAY: i64 = 86_400;
/// For how many seconds what others post in a channel can be edited.
const EDIT_WINDOW: i64 = 48 * 3_600;
