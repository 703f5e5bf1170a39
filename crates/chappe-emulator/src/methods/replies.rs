//! `reply_parameters`: the message that another one answers, and what is quoted of it.

use chappe_types::types::{MessageEntity, MessageEntityType, ParseMode, ReplyParameters};

use super::{Context, access::Access, send::read_text};
use crate::{
    render,
    reply::{Refusal, to_json},
    request::to_i32,
    schema,
    state::message::{Elsewhere, Message, Place, Quote, ReplyTo},
    text::FormattedText,
};

/// What is to be answered, as the bot names it.
#[derive(Debug, Default)]
pub(super) struct Reply {
    message: i64,
    /// The chat of that message; empty for the one that the answer goes to.
    chat: String,
    may_be_missing: bool,
    quote: FormattedText,
    quote_position: i64,
}

impl Reply {
    pub(super) fn read(context: &Context<'_>) -> Result<Self, Refusal> {
        if context.arg("reply_parameters").is_empty() {
            // The older way, which the server still takes.
            return Ok(Self {
                message: to_i32(context.arg("reply_to_message_id")).max(0).into(),
                may_be_missing: context.request.flag("allow_sending_without_reply"),
                ..Self::default()
            });
        }
        let read = schema::json::read(context.request, "sendMessage", "reply_parameters")?;
        let given: ReplyParameters = read.unwrap_or_default();
        let left_out = [
            (given.ephemeral_message_id.is_some(), "ephemeral_message_id"),
            (given.checklist_task_id.is_some(), "checklist_task_id"),
            (given.poll_option_id.is_some(), "poll_option_id"),
        ];
        if let Some((_, name)) = left_out.iter().find(|(is_given, _)| *is_given) {
            let what = format!("the field {name} of reply_parameters");
            return Err(Refusal::not_simulated(&what));
        }
        let mode = given
            .quote_parse_mode
            .as_ref()
            .map_or("", ParseMode::as_str);
        let entities = given.quote_entities.as_ref().map(to_json);
        let quote = read_text(
            context,
            &given.quote.unwrap_or_default(),
            mode,
            &entities.unwrap_or_default(),
        )?;
        Ok(Self {
            message: given.message_id.unwrap_or_default().max(0),
            chat: given
                .chat_id
                .map_or_else(String::new, |chat| chat.to_string()),
            may_be_missing: given.allow_sending_without_reply.unwrap_or_default(),
            quote,
            quote_position: given.quote_position.unwrap_or_default(),
        })
    }

    /// Finds the message, for an answer that goes to `place`.
    pub(super) fn find(
        self,
        context: &mut Context<'_>,
        place: Place,
    ) -> Result<Option<ReplyTo>, Refusal> {
        if self.message == 0 {
            return Ok(None);
        }
        let is_here = self.chat.is_empty() || self.chat == context.arg("chat_id");
        let there = if is_here {
            place
        } else {
            context.check_chat_named(&self.chat, Access::Read)?
        };
        let not_found = || Refusal::bad_request("message to be replied not found");
        if !context.can_see_messages(there) {
            return Err(not_found());
        }
        let Some(message) = context.state.message(there, self.message) else {
            return if self.may_be_missing {
                Ok(None)
            } else {
                Err(not_found())
            };
        };
        if message.draft.content.is_service() && there != place {
            return Err(not_found());
        }
        let elsewhere = (there != place).then(|| Elsewhere {
            place: there,
            origin: render::origin(context.state, there, message),
        });
        let quote = if self.quote.is_empty() {
            elsewhere.as_ref().and_then(|_| whole(message))
        } else {
            Some(self.quoted(message)?)
        };
        Ok(Some(ReplyTo {
            message: self.message,
            elsewhere,
            quote,
        }))
    }

    /// What the bot quotes, where it stands in the message.
    fn quoted(&self, message: &Message) -> Result<Quote, Refusal> {
        let invalid = || Refusal::bad_request("QUOTE_TEXT_INVALID");
        let text = message.draft.content.text().ok_or_else(invalid)?;
        let wanted = self.quote_position;
        let quote = FormattedText {
            text: self.quote.text.clone(),
            entities: kept(&self.quote.entities),
        };
        if quote.len() > MAX_QUOTE {
            return Err(invalid());
        }
        let position = positions(&text.text, &quote.text)
            .filter(|position| cut(text, *position, &quote) == quote.entities)
            .min_by_key(|position| (position - wanted).abs())
            .ok_or_else(invalid)?;
        Ok(Quote {
            text: quote,
            position,
            is_manual: true,
        })
    }
}

/// What Telegram quotes by itself where the message stands in another chat: as much as it can.
fn whole(message: &Message) -> Option<Quote> {
    let text = message
        .draft
        .content
        .text()
        .filter(|text| !text.is_empty())?;
    let mut units = 0;
    let is_within = |char: &char| {
        units += char.len_utf16();
        units <= MAX_QUOTE
    };
    let mut quote = FormattedText {
        text: text.text.chars().take_while(is_within).collect(),
        entities: Vec::new(),
    };
    quote.entities = cut(text, 0, &quote);
    Some(Quote {
        text: quote,
        position: 0,
        is_manual: false,
    })
}

/// Where a text stands in another one, in UTF-16 code units.
fn positions<'a>(text: &'a str, part: &'a str) -> impl Iterator<Item = i64> + 'a {
    let starts = text.char_indices().map(|(index, _)| index);
    let found = starts.filter(move |index| text[*index..].starts_with(part));
    found.map(move |index| text[..index].encode_utf16().count() as i64)
}

/// The entities of a part of a text, as far as quotes keep them.
fn cut(text: &FormattedText, position: i64, part: &FormattedText) -> Vec<MessageEntity> {
    let (start, end) = (position, position + part.len() as i64);
    let inside = kept(&text.entities).into_iter().filter_map(|mut entity| {
        let from = entity.offset.max(start);
        let to = (entity.offset + entity.length).min(end);
        entity.offset = from - start;
        entity.length = to - from;
        (entity.length > 0).then_some(entity)
    });
    inside.collect()
}

fn kept(entities: &[MessageEntity]) -> Vec<MessageEntity> {
    let is_kept = |entity: &&MessageEntity| {
        matches!(
            entity.r#type,
            MessageEntityType::Bold
                | MessageEntityType::Italic
                | MessageEntityType::Underline
                | MessageEntityType::Strikethrough
                | MessageEntityType::Spoiler
                | MessageEntityType::CustomEmoji
                | MessageEntityType::DateTime
        )
    };
    entities.iter().filter(is_kept).cloned().collect()
}

/// In UTF-16 code units.
const MAX_QUOTE: usize = 1_024;
