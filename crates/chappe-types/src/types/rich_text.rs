// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! The text of rich messages.

use chappe_core::UnixTime;
use serde::Serialize;

use crate::types::{RichMessageButton, User};

/// A text with formatting inside a rich message.
///
/// A plain string, a list of texts in a row, or one of the objects: a format such as bold around a
/// text, something that was found in it such as a link or a hashtag, a formula, a custom emoji, a
/// button, or an anchor or reference with the links to it.
///
/// <https://core.telegram.org/bots/api#richtext>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RichText {
    /// A text without anything.
    Plain(String),
    /// Several of them, one after the other.
    Sequence(Vec<RichText>),
    /// Text in bold.
    Bold(Box<RichTextBold>),
    /// Text in italics.
    Italic(Box<RichTextItalic>),
    /// Text that is underlined.
    Underline(Box<RichTextUnderline>),
    /// Text that is struck through.
    Strikethrough(Box<RichTextStrikethrough>),
    /// Text that is hidden until it is tapped.
    Spoiler(Box<RichTextSpoiler>),
    /// Text that stands for a moment and is shown in the reader's time zone.
    DateTime(Box<RichTextDateTime>),
    /// A mention of a user by any text, for users without a username.
    TextMention(Box<RichTextTextMention>),
    /// Text set low, as an index.
    Subscript(Box<RichTextSubscript>),
    /// Text set high, as an exponent.
    Superscript(Box<RichTextSuperscript>),
    /// Text that is highlighted.
    Marked(Box<RichTextMarked>),
    /// Text in a monospaced font.
    Code(Box<RichTextCode>),
    /// A custom emoji, with the text for where it can't be shown.
    CustomEmoji(Box<RichTextCustomEmoji>),
    /// A formula within a line.
    MathematicalExpression(Box<RichTextMathematicalExpression>),
    /// Text that leads to a web page.
    Url(Box<RichTextUrl>),
    /// An e-mail address in a text.
    EmailAddress(Box<RichTextEmailAddress>),
    /// A phone number in a text.
    PhoneNumber(Box<RichTextPhoneNumber>),
    /// The number of a bank card in a text.
    BankCardNumber(Box<RichTextBankCardNumber>),
    /// A mention of a user or chat by its `@username`.
    Mention(Box<RichTextMention>),
    /// A hashtag in a text.
    Hashtag(Box<RichTextHashtag>),
    /// A cashtag, such as `$USD`, in a text.
    Cashtag(Box<RichTextCashtag>),
    /// A bot command in a text.
    BotCommand(Box<RichTextBotCommand>),
    /// A button within a line of text.
    Button(Box<RichTextButton>),
    /// A named place in a rich message that links can lead to.
    Anchor(Box<RichTextAnchor>),
    /// A link to a named place in the same message.
    AnchorLink(Box<RichTextAnchorLink>),
    /// A note that links in the text can refer to.
    Reference(Box<RichTextReference>),
    /// A link from the text to a note.
    ReferenceLink(Box<RichTextReferenceLink>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

text_or_tagged! { RichText by "type", text Plain, list Sequence:
    "bold" => Bold(box RichTextBold),
    "italic" => Italic(box RichTextItalic),
    "underline" => Underline(box RichTextUnderline),
    "strikethrough" => Strikethrough(box RichTextStrikethrough),
    "spoiler" => Spoiler(box RichTextSpoiler),
    "date_time" => DateTime(box RichTextDateTime),
    "text_mention" => TextMention(box RichTextTextMention),
    "subscript" => Subscript(box RichTextSubscript),
    "superscript" => Superscript(box RichTextSuperscript),
    "marked" => Marked(box RichTextMarked),
    "code" => Code(box RichTextCode),
    "custom_emoji" => CustomEmoji(box RichTextCustomEmoji),
    "mathematical_expression" => MathematicalExpression(box RichTextMathematicalExpression),
    "url" => Url(box RichTextUrl),
    "email_address" => EmailAddress(box RichTextEmailAddress),
    "phone_number" => PhoneNumber(box RichTextPhoneNumber),
    "bank_card_number" => BankCardNumber(box RichTextBankCardNumber),
    "mention" => Mention(box RichTextMention),
    "hashtag" => Hashtag(box RichTextHashtag),
    "cashtag" => Cashtag(box RichTextCashtag),
    "bot_command" => BotCommand(box RichTextBotCommand),
    "button" => Button(box RichTextButton),
    "anchor" => Anchor(box RichTextAnchor),
    "anchor_link" => AnchorLink(box RichTextAnchorLink),
    "reference" => Reference(box RichTextReference),
    "reference_link" => ReferenceLink(box RichTextReferenceLink),
}

/// Text in bold.
///
/// <https://core.telegram.org/bots/api#richtextbold>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "bold")]
#[non_exhaustive]
pub struct RichTextBold {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextBold(text: into RichText) {} }

/// Text in italics.
///
/// <https://core.telegram.org/bots/api#richtextitalic>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "italic")]
#[non_exhaustive]
pub struct RichTextItalic {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextItalic(text: into RichText) {} }

/// Text that is underlined.
///
/// <https://core.telegram.org/bots/api#richtextunderline>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "underline")]
#[non_exhaustive]
pub struct RichTextUnderline {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextUnderline(text: into RichText) {} }

/// Text that is struck through.
///
/// <https://core.telegram.org/bots/api#richtextstrikethrough>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "strikethrough")]
#[non_exhaustive]
pub struct RichTextStrikethrough {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextStrikethrough(text: into RichText) {} }

/// Text that is hidden until it is tapped.
///
/// <https://core.telegram.org/bots/api#richtextspoiler>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "spoiler")]
#[non_exhaustive]
pub struct RichTextSpoiler {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextSpoiler(text: into RichText) {} }

/// Text that stands for a moment and is shown in the reader's time zone.
///
/// <https://core.telegram.org/bots/api#richtextdatetime>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "date_time")]
#[non_exhaustive]
pub struct RichTextDateTime {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The moment that the text stands for.
    pub unix_time: UnixTime,
    /// How the moment is written out.
    pub date_time_format: String,
}

object! { RichTextDateTime(text: into RichText, unix_time: into UnixTime, date_time_format: into String) {} }

/// A mention of a user by any text, for users without a username.
///
/// <https://core.telegram.org/bots/api#richtexttextmention>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "text_mention")]
#[non_exhaustive]
pub struct RichTextTextMention {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The user who is mentioned.
    pub user: User,
}

object! { RichTextTextMention(text: into RichText, user: plain User) {} }

/// Text set low, as an index.
///
/// <https://core.telegram.org/bots/api#richtextsubscript>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "subscript")]
#[non_exhaustive]
pub struct RichTextSubscript {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextSubscript(text: into RichText) {} }

/// Text set high, as an exponent.
///
/// <https://core.telegram.org/bots/api#richtextsuperscript>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "superscript")]
#[non_exhaustive]
pub struct RichTextSuperscript {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextSuperscript(text: into RichText) {} }

/// Text that is highlighted.
///
/// <https://core.telegram.org/bots/api#richtextmarked>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "marked")]
#[non_exhaustive]
pub struct RichTextMarked {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextMarked(text: into RichText) {} }

/// Text in a monospaced font.
///
/// <https://core.telegram.org/bots/api#richtextcode>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "code")]
#[non_exhaustive]
pub struct RichTextCode {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

object! { RichTextCode(text: into RichText) {} }

/// A custom emoji, with the text for where it can't be shown.
///
/// <https://core.telegram.org/bots/api#richtextcustomemoji>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "custom_emoji")]
#[non_exhaustive]
pub struct RichTextCustomEmoji {
    /// The custom emoji, for [`getCustomEmojiStickers`](crate::methods::GetCustomEmojiStickers).
    pub custom_emoji_id: String,
    /// The ordinary emoji shown where the custom one cannot be.
    pub alternative_text: String,
}

object! { RichTextCustomEmoji(custom_emoji_id: into String, alternative_text: into String) {} }

/// A formula within a line.
///
/// <https://core.telegram.org/bots/api#richtextmathematicalexpression>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "mathematical_expression")]
#[non_exhaustive]
pub struct RichTextMathematicalExpression {
    /// The formula in LaTeX.
    pub expression: String,
}

object! { RichTextMathematicalExpression(expression: into String) {} }

/// Text that leads to a web page.
///
/// <https://core.telegram.org/bots/api#richtexturl>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "url")]
#[non_exhaustive]
pub struct RichTextUrl {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The address that a tap opens.
    pub url: String,
}

object! { RichTextUrl(text: into RichText, url: into String) {} }

/// An e-mail address in a text.
///
/// <https://core.telegram.org/bots/api#richtextemailaddress>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "email_address")]
#[non_exhaustive]
pub struct RichTextEmailAddress {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The address that the text stands for.
    pub email_address: String,
}

object! { RichTextEmailAddress(text: into RichText, email_address: into String) {} }

/// A phone number in a text.
///
/// <https://core.telegram.org/bots/api#richtextphonenumber>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "phone_number")]
#[non_exhaustive]
pub struct RichTextPhoneNumber {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The phone number that the text stands for.
    pub phone_number: String,
}

object! { RichTextPhoneNumber(text: into RichText, phone_number: into String) {} }

/// The number of a bank card in a text.
///
/// <https://core.telegram.org/bots/api#richtextbankcardnumber>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "bank_card_number")]
#[non_exhaustive]
pub struct RichTextBankCardNumber {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The number of the bank card.
    pub bank_card_number: String,
}

object! { RichTextBankCardNumber(text: into RichText, bank_card_number: into String) {} }

/// A mention of a user or chat by its `@username`.
///
/// <https://core.telegram.org/bots/api#richtextmention>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "mention")]
#[non_exhaustive]
pub struct RichTextMention {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The username that the text mentions.
    pub username: String,
}

object! { RichTextMention(text: into RichText, username: into String) {} }

/// A hashtag in a text.
///
/// <https://core.telegram.org/bots/api#richtexthashtag>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "hashtag")]
#[non_exhaustive]
pub struct RichTextHashtag {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The hashtag that the text stands for.
    pub hashtag: String,
}

object! { RichTextHashtag(text: into RichText, hashtag: into String) {} }

/// A cashtag, such as `$USD`, in a text.
///
/// <https://core.telegram.org/bots/api#richtextcashtag>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "cashtag")]
#[non_exhaustive]
pub struct RichTextCashtag {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The cashtag that the text stands for.
    pub cashtag: String,
}

object! { RichTextCashtag(text: into RichText, cashtag: into String) {} }

/// A bot command in a text.
///
/// <https://core.telegram.org/bots/api#richtextbotcommand>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "bot_command")]
#[non_exhaustive]
pub struct RichTextBotCommand {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The command that the text stands for.
    pub bot_command: String,
}

object! { RichTextBotCommand(text: into RichText, bot_command: into String) {} }

/// A button within a line of text.
///
/// <https://core.telegram.org/bots/api#richtextbutton>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "button")]
#[non_exhaustive]
pub struct RichTextButton {
    /// The button in the line of text.
    pub button: RichMessageButton,
}

object! { RichTextButton(button: plain RichMessageButton) {} }

/// A named place in a rich message that links can lead to.
///
/// <https://core.telegram.org/bots/api#richtextanchor>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "anchor")]
#[non_exhaustive]
pub struct RichTextAnchor {
    /// The name by which links in the message jump here.
    pub name: String,
}

object! { RichTextAnchor(name: into String) {} }

/// A link to a named place in the same message.
///
/// <https://core.telegram.org/bots/api#richtextanchorlink>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "anchor_link")]
#[non_exhaustive]
pub struct RichTextAnchorLink {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The anchor to jump to; empty for the top of the message.
    pub anchor_name: String,
}

object! { RichTextAnchorLink(text: into RichText, anchor_name: into String) {} }

/// A note that links in the text can refer to.
///
/// <https://core.telegram.org/bots/api#richtextreference>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "reference")]
#[non_exhaustive]
pub struct RichTextReference {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The name by which links in the message show this.
    pub name: String,
}

object! { RichTextReference(text: into RichText, name: into String) {} }

/// A link from the text to a note.
///
/// <https://core.telegram.org/bots/api#richtextreferencelink>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "reference_link")]
#[non_exhaustive]
pub struct RichTextReferenceLink {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The reference to show, by its name.
    pub reference_name: String,
}

object! { RichTextReferenceLink(text: into RichText, reference_name: into String) {} }
