//! Methods that change messages.

use chappe_types::types::{InlineKeyboardMarkup, ReplyMarkup};

use super::{
    Context, Simulated,
    access::Access,
    buttons::{self, Stand},
    messages::text,
    send::{check_length, formatted, reply_markup, shown},
};
use crate::{
    flags::Right,
    reply::{Answer, Refusal},
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
];

fn edit_message_text(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let text = text(context)?;
    let markup = reply_markup(context)?;
    let edited = Edited::find(context, Part::Content)?;
    if !matches!(edited.message.draft.content, Content::Text(_)) {
        return Err(refuse("There is no text in the message to edit"));
    }
    edited.put(context, Some(Content::Text(text)), markup)
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
    edited.put(context, Some(captioned), markup)
}

fn edit_message_reply_markup(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let markup = reply_markup(context)?;
    Edited::find(context, Part::Keyboard)?.put(context, None, markup)
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
        if !may_change(&message.draft.content, part) {
            return Err(refuse("Message can't be edited"));
        }
        Ok(Self {
            place,
            message,
            is_inline: true,
        })
    }

    /// Puts a new content and a new keyboard in the place of the old ones.
    fn put(
        self,
        context: &mut Context<'_>,
        new: Option<Content>,
        markup: Option<ReplyMarkup>,
    ) -> Result<Answer, Refusal> {
        let Self {
            place,
            message,
            is_inline,
        } = self;
        let new = new.unwrap_or_else(|| message.draft.content.clone());
        let stand = Stand {
            place,
            kind: new.kind(),
            is_edited: true,
        };
        let mut markup = buttons::fit(context, stand, markup)?;
        keep_forced_reply(message.keyboard(), &mut markup);
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
    is_allowed && may_change(&draft.content, part)
}

/// Whether such a content can be changed, or the keyboard below it.
fn may_change(content: &Content, part: Part) -> bool {
    match content {
        Content::Service(_) => false,
        Content::Media(media) => {
            let is_stiff = matches!(media.kind, FileKind::Sticker | FileKind::VideoNote);
            !is_stiff || part == Part::Keyboard
        }
        Content::Text(_) | Content::Game(_) | Content::PaidMedia(_) => true,
        _ => part == Part::Keyboard,
    }
}

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply \
    markup are exactly the same as a current content and reply markup of the message";
/// For how many seconds what others post in a channel can be edited.
const EDIT_WINDOW: i64 = 48 * 3_600;
