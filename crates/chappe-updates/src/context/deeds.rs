//! What handlers do with what happened: edit, delete, answer, react, pass on.

use chappe_client::CallService;
use chappe_core::{ChatId, Error};
use chappe_text::{Formatted, Text};
use chappe_types::{
    Methods, Request,
    methods::{
        AnswerCallbackQuery, AnswerInlineQuery, AnswerPreCheckoutQuery, ApproveChatJoinRequest,
        CopyMessage, DeclineChatJoinRequest, DeleteMessage, EditMessageCaption,
        EditMessageReplyMarkup, EditMessageText, ForwardMessage, PinChatMessage,
        SetMessageReaction,
    },
    types::{InlineQueryResult, ReactionType, UpdateKind},
};
use tokio::io::AsyncWrite;

use super::Context;

/// Each function fills in what the update says: the chat, the message, the query. The request takes
/// the other parameters of its method, and is sent when it is awaited. Where the update has no such
/// thing, it fails then, and nothing is sent.
impl Context {
    /// Changes the text of the message whose button was pressed, or that was sent by inline mode.
    ///
    /// For an update that is a message itself, that message, which must be the bot's own.
    pub fn edit(&self, text: impl Into<Text>) -> Request<CallService, EditMessageText> {
        let edit = EditMessageText::new().formatted(text);
        match self.edited() {
            Ok(Edited::Inline(id)) => self.request(edit.inline_message_id(id)),
            Ok(Edited::InChat(chat, message)) => {
                self.request(edit.chat_id(chat).message_id(message))
            }
            Err(why) => self.request(edit).refuse(why),
        }
    }

    /// Changes the caption of the message, as [`edit`](Context::edit) changes a text.
    pub fn edit_caption(
        &self,
        caption: impl Into<Text>,
    ) -> Request<CallService, EditMessageCaption> {
        let edit = EditMessageCaption::new().formatted(caption);
        match self.edited() {
            Ok(Edited::Inline(id)) => self.request(edit.inline_message_id(id)),
            Ok(Edited::InChat(chat, message)) => {
                self.request(edit.chat_id(chat).message_id(message))
            }
            Err(why) => self.request(edit).refuse(why),
        }
    }

    /// Changes the buttons of the message, as [`edit`](Context::edit) changes a text; without a
    /// `reply_markup` they are taken away.
    pub fn edit_reply_markup(&self) -> Request<CallService, EditMessageReplyMarkup> {
        let edit = EditMessageReplyMarkup::new();
        match self.edited() {
            Ok(Edited::Inline(id)) => self.request(edit.inline_message_id(id)),
            Ok(Edited::InChat(chat, message)) => {
                self.request(edit.chat_id(chat).message_id(message))
            }
            Err(why) => self.request(edit).refuse(why),
        }
    }

    /// Deletes the message that the update is about, or whose button was pressed.
    pub fn delete(&self) -> Request<CallService, DeleteMessage> {
        self.about_message(DeleteMessage::new)
    }

    /// Reacts to the message with an emoji, in place of the bot's earlier reaction.
    pub fn react(
        &self,
        reaction: impl Into<ReactionType>,
    ) -> Request<CallService, SetMessageReaction> {
        let reaction = reaction.into();
        self.about_message(|chat, message| {
            SetMessageReaction::new(chat, message).reaction([reaction])
        })
    }

    /// Pins the message.
    pub fn pin(&self) -> Request<CallService, PinChatMessage> {
        self.about_message(PinChatMessage::new)
    }

    /// Forwards the message to another chat.
    pub fn forward_to(&self, chat: impl Into<ChatId>) -> Request<CallService, ForwardMessage> {
        self.about_message(|from, message| ForwardMessage::new(chat, from, message))
    }

    /// Copies the message to another chat, without a mark of where it came from.
    pub fn copy_to(&self, chat: impl Into<ChatId>) -> Request<CallService, CopyMessage> {
        self.about_message(|from, message| CopyMessage::new(chat, from, message))
    }

    /// Answers the callback query with a text that is shown for a moment.
    pub fn answer(&self, text: impl Into<String>) -> Request<CallService, AnswerCallbackQuery> {
        self.answer_callback_query().text(text)
    }

    /// Answers the callback query: the button stops to spin. Without a `text`, nothing else is
    /// seen.
    pub fn answer_callback_query(&self) -> Request<CallService, AnswerCallbackQuery> {
        match self.callback_query() {
            Some(query) => self.request(AnswerCallbackQuery::new(&*query.id)),
            None => self
                .request(AnswerCallbackQuery::new(""))
                .refuse(self.is_no("callback query")),
        }
    }

    /// Answers the inline query with results.
    pub fn answer_inline_query(
        &self,
        results: impl IntoIterator<Item = InlineQueryResult>,
    ) -> Request<CallService, AnswerInlineQuery> {
        match &self.update().kind {
            UpdateKind::InlineQuery(query) => {
                self.request(AnswerInlineQuery::new(&*query.id, results))
            }
            _ => self
                .request(AnswerInlineQuery::new("", results))
                .refuse(self.is_no("inline query")),
        }
    }

    /// Answers the pre-checkout query: the order is fine, and the payment goes on. It must be
    /// answered within 10 seconds.
    pub fn accept_pre_checkout_query(&self) -> Request<CallService, AnswerPreCheckoutQuery> {
        self.pre_checkout(true)
    }

    /// Answers the pre-checkout query: the order can't be served, for this reason, which the buyer
    /// is shown.
    pub fn refuse_pre_checkout_query(
        &self,
        why: impl Into<String>,
    ) -> Request<CallService, AnswerPreCheckoutQuery> {
        self.pre_checkout(false).error_message(why)
    }

    fn pre_checkout(&self, ok: bool) -> Request<CallService, AnswerPreCheckoutQuery> {
        match &self.update().kind {
            UpdateKind::PreCheckoutQuery(query) => {
                self.request(AnswerPreCheckoutQuery::new(&*query.id, ok))
            }
            _ => self
                .request(AnswerPreCheckoutQuery::new("", ok))
                .refuse(self.is_no("pre-checkout query")),
        }
    }

    /// Lets the user in who asks to join the chat.
    pub fn approve_chat_join_request(&self) -> Request<CallService, ApproveChatJoinRequest> {
        match &self.update().kind {
            UpdateKind::ChatJoinRequest(request) => self.request(ApproveChatJoinRequest::new(
                request.chat.id,
                request.from.id,
            )),
            _ => self
                .request(ApproveChatJoinRequest::new(0, 0))
                .refuse(self.is_no("join request")),
        }
    }

    /// Turns away the user who asks to join the chat.
    pub fn decline_chat_join_request(&self) -> Request<CallService, DeclineChatJoinRequest> {
        match &self.update().kind {
            UpdateKind::ChatJoinRequest(request) => self.request(DeclineChatJoinRequest::new(
                request.chat.id,
                request.from.id,
            )),
            _ => self
                .request(DeclineChatJoinRequest::new(0, 0))
                .refuse(self.is_no("join request")),
        }
    }

    /// Downloads the file that the message carries; of a photo, its largest size. Says how many
    /// bytes were written.
    ///
    /// ```
    /// # use chappe_updates::{Context, HandlerResult};
    /// async fn weigh(ctx: Context) -> HandlerResult {
    ///     let mut file = Vec::new();
    ///     let bytes = ctx.download(&mut file).await?;
    ///     ctx.reply(format!("{bytes} bytes")).await?;
    ///     Ok(())
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// An encode error where the message carries no file; else those of `getFile` and of
    /// [`Bot::download`](chappe_client::Bot::download).
    pub async fn download<W>(&self, writer: &mut W) -> Result<u64, Error>
    where
        W: AsyncWrite + Unpin + ?Sized,
    {
        let id = self.message().and_then(|message| message.file_id());
        let request = self.bot().get_file(id.unwrap_or_default());
        let request = match id {
            Some(_) => request,
            None => request.refuse(self.is_no("message with a file")),
        };
        let file = request.await?;
        self.bot().download(&file, writer).await
    }

    fn edited(&self) -> Result<Edited, super::Missing> {
        let inline = match &self.update().kind {
            UpdateKind::CallbackQuery(query) => query.inline_message_id.as_ref(),
            UpdateKind::ChosenInlineResult(chosen) => chosen.inline_message_id.as_ref(),
            _ => None,
        };
        if let Some(id) = inline {
            return Ok(Edited::Inline(id.clone()));
        }
        let message = self.message_id()?;
        Ok(Edited::InChat(self.chat_id()?, message))
    }
}

/// A message that can be edited.
enum Edited {
    InChat(ChatId, i64),
    /// One that a user sent by inline mode.
    Inline(String),
}
