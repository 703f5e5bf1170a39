// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Rich messages.

use crate::types::{
    ButtonStyle, CopyTextButton, DisabledButton, InputRichBlock, LoginUrl, RichBlock,
    RichMessageFile, RichText, SwitchInlineQueryChosenChat, WebAppInfo,
};

/// The content of a rich message: a list of blocks.
///
/// <https://core.telegram.org/bots/api#richmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichMessage {
    /// What it contains, block by block.
    pub blocks: Vec<RichBlock>,
    /// Set where the message is laid out from right to left.
    pub is_rtl: Option<bool>,
}

builder! { RichMessage(blocks: each RichBlock) {
    /// Set where the message is laid out from right to left.
    is_rtl: plain bool,
} }

object! { RichMessage {
    blocks: required, is_rtl: optional,
} }

/// The content of a rich message that the bot sends.
///
/// Its content is given in exactly one way: as blocks, as HTML or as Markdown.
///
/// <https://core.telegram.org/bots/api#inputrichmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichMessage {
    /// The content as blocks; the other ways are `html` and `markdown`.
    pub blocks: Option<Vec<InputRichBlock>>,
    /// The content in HTML; its media are listed in `media`.
    pub html: Option<String>,
    /// The content in Markdown; its media are listed in `media`.
    pub markdown: Option<String>,
    /// The media that links such as `tg://photo?id=` in `html` or `markdown` call for.
    pub media: Option<Vec<InputRichMessageMedia>>,
    /// Lays the message out from right to left.
    pub is_rtl: Option<bool>,
    /// Leaves links, mentions, hashtags, commands and the like in the text as plain text.
    pub skip_entity_detection: Option<bool>,
}

builder! { InputRichMessage() {
    /// The content as blocks; the other ways are `html` and `markdown`.
    blocks: each InputRichBlock,
    /// The content in HTML; its media are listed in `media`.
    html: into String,
    /// The content in Markdown; its media are listed in `media`.
    markdown: into String,
    /// The media that links such as `tg://photo?id=` in `html` or `markdown` call for.
    media: each InputRichMessageMedia,
    /// Lays the message out from right to left.
    is_rtl: plain bool,
    /// Leaves links, mentions, hashtags, commands and the like in the text as plain text.
    skip_entity_detection: plain bool,
} }

object! { InputRichMessage {
    blocks: optional, html: optional, markdown: optional, media: optional, is_rtl: optional,
    skip_entity_detection: optional,
} }

/// A file to be sent within a rich message, known there by its `id`.
///
/// <https://core.telegram.org/bots/api#inputrichmessagemedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichMessageMedia {
    /// The id that the link in the text has, such as `tg://photo?id=`; letters, digits, `_` and
    /// `-`. 1 to 64 characters.
    pub id: String,
    /// The file with its properties; a caption has no effect here.
    pub media: RichMessageFile,
}

builder! { InputRichMessageMedia(id: into String, media: into RichMessageFile) {} }

object! { InputRichMessageMedia {
    id: required, media: required,
} }

/// A button within the content of a rich message.
///
/// Exactly one of the fields beside text and style says what it does.
///
/// <https://core.telegram.org/bots/api#richmessagebutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichMessageButton {
    /// What the button says: plain text, custom emoji and times.
    pub text: RichText,
    /// The color: red, green or blue, or the looks of a link, for callback buttons; without it that
    /// of the app.
    pub style: Option<ButtonStyle>,
    /// Opens this HTTP or `tg://` address; `tg://user?id=` leads to a user whose privacy settings
    /// allow it.
    pub url: Option<String>,
    /// What comes back to the bot in a callback query when the button is pressed. 1 to 64 bytes.
    pub callback_data: Option<String>,
    /// Opens a Web App, which can answer by
    /// [`answerWebAppQuery`](crate::methods::AnswerWebAppQuery); only in private chats with the
    /// bot.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Logs the user in to a website; not in ephemeral messages.
    pub login_url: Option<Box<LoginUrl>>,
    /// Has the user choose a chat and puts the bot's username and this query there; may be empty.
    pub switch_inline_query: Option<String>,
    /// Puts the bot's username and this query into the input field of this chat; may be empty.
    pub switch_inline_query_current_chat: Option<String>,
    /// Has the user choose a chat of given kinds and puts the bot's username and a query there.
    pub switch_inline_query_chosen_chat: Option<Box<SwitchInlineQueryChosenChat>>,
    /// Copies a text to the clipboard.
    pub copy_text: Option<Box<CopyTextButton>>,
    /// Makes a button that does nothing when pressed.
    pub disabled: Option<DisabledButton>,
}

builder! { RichMessageButton(text: into RichText) {
    /// The color: red, green or blue, or the looks of a link, for callback buttons; without it that
    /// of the app.
    style: into ButtonStyle,
    /// Opens this HTTP or `tg://` address; `tg://user?id=` leads to a user whose privacy settings
    /// allow it.
    url: into String,
    /// What comes back to the bot in a callback query when the button is pressed.
    callback_data: into String,
    /// Opens a Web App, which can answer by
    /// [`answerWebAppQuery`](crate::methods::AnswerWebAppQuery); only in private chats with the
    /// bot.
    web_app: boxed WebAppInfo,
    /// Logs the user in to a website; not in ephemeral messages.
    login_url: boxed LoginUrl,
    /// Has the user choose a chat and puts the bot's username and this query there; may be empty.
    switch_inline_query: into String,
    /// Puts the bot's username and this query into the input field of this chat; may be empty.
    switch_inline_query_current_chat: into String,
    /// Has the user choose a chat of given kinds and puts the bot's username and a query there.
    switch_inline_query_chosen_chat: boxed SwitchInlineQueryChosenChat,
    /// Copies a text to the clipboard.
    copy_text: boxed CopyTextButton,
    /// Makes a button that does nothing when pressed.
    disabled: plain DisabledButton,
} }

object! { RichMessageButton {
    text: required, style: optional, url: optional, callback_data: optional, web_app: optional,
    login_url: optional, switch_inline_query: optional, switch_inline_query_current_chat: optional,
    switch_inline_query_chosen_chat: optional, copy_text: optional, disabled: optional,
} }

open_enum! {
    /// Where something stands between left and right.
    pub enum HorizontalAlign {
        /// `left`.
        Left = "left",
        /// `center`.
        Center = "center",
        /// `right`.
        Right = "right",
    }
}

open_enum! {
    /// How the items of a list are numbered.
    pub enum ListNumbering {
        /// a, b, c.
        LowercaseLetters = "a",
        /// A, B, C.
        UppercaseLetters = "A",
        /// i, ii, iii.
        LowercaseRoman = "i",
        /// I, II, III.
        UppercaseRoman = "I",
        /// 1, 2, 3.
        Numbers = "1",
    }
}

open_enum! {
    /// Where something stands between top and bottom.
    pub enum VerticalAlign {
        /// `top`.
        Top = "top",
        /// `middle`.
        Middle = "middle",
        /// `bottom`.
        Bottom = "bottom",
    }
}

attach! { InputRichMessage: blocks, media }
attach! { InputRichMessageMedia: media }
