// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! The text of rich messages.

use chappe_core::UnixTime;

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
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextBold {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextBold(text: into RichText) {} }

object! { RichTextBold by "type" = "bold" {
    text: required,
} }

/// Text in italics.
///
/// <https://core.telegram.org/bots/api#richtextitalic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextItalic {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextItalic(text: into RichText) {} }

object! { RichTextItalic by "type" = "italic" {
    text: required,
} }

/// Text that is underlined.
///
/// <https://core.telegram.org/bots/api#richtextunderline>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextUnderline {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextUnderline(text: into RichText) {} }

object! { RichTextUnderline by "type" = "underline" {
    text: required,
} }

/// Text that is struck through.
///
/// <https://core.telegram.org/bots/api#richtextstrikethrough>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextStrikethrough {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextStrikethrough(text: into RichText) {} }

object! { RichTextStrikethrough by "type" = "strikethrough" {
    text: required,
} }

/// Text that is hidden until it is tapped.
///
/// <https://core.telegram.org/bots/api#richtextspoiler>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextSpoiler {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextSpoiler(text: into RichText) {} }

object! { RichTextSpoiler by "type" = "spoiler" {
    text: required,
} }

/// Text that stands for a moment and is shown in the reader's time zone.
///
/// <https://core.telegram.org/bots/api#richtextdatetime>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextDateTime {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The moment that the text stands for.
    pub unix_time: UnixTime,
    /// How the moment is written out.
    pub date_time_format: String,
}

builder! { RichTextDateTime(text: into RichText, unix_time: into UnixTime, date_time_format: into String) {} }

object! { RichTextDateTime by "type" = "date_time" {
    text: required, unix_time: required, date_time_format: required,
} }

/// A mention of a user by any text, for users without a username.
///
/// <https://core.telegram.org/bots/api#richtexttextmention>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextTextMention {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The user who is mentioned.
    pub user: User,
}

builder! { RichTextTextMention(text: into RichText, user: plain User) {} }

object! { RichTextTextMention by "type" = "text_mention" {
    text: required, user: required,
} }

/// Text set low, as an index.
///
/// <https://core.telegram.org/bots/api#richtextsubscript>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextSubscript {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextSubscript(text: into RichText) {} }

object! { RichTextSubscript by "type" = "subscript" {
    text: required,
} }

/// Text set high, as an exponent.
///
/// <https://core.telegram.org/bots/api#richtextsuperscript>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextSuperscript {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextSuperscript(text: into RichText) {} }

object! { RichTextSuperscript by "type" = "superscript" {
    text: required,
} }

/// Text that is highlighted.
///
/// <https://core.telegram.org/bots/api#richtextmarked>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextMarked {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextMarked(text: into RichText) {} }

object! { RichTextMarked by "type" = "marked" {
    text: required,
} }

/// Text in a monospaced font.
///
/// <https://core.telegram.org/bots/api#richtextcode>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextCode {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichTextCode(text: into RichText) {} }

object! { RichTextCode by "type" = "code" {
    text: required,
} }

/// A custom emoji, with the text for where it can't be shown.
///
/// <https://core.telegram.org/bots/api#richtextcustomemoji>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextCustomEmoji {
    /// The custom emoji, for [`getCustomEmojiStickers`](crate::methods::GetCustomEmojiStickers).
    pub custom_emoji_id: String,
    /// The ordinary emoji shown where the custom one cannot be.
    pub alternative_text: String,
}

builder! { RichTextCustomEmoji(custom_emoji_id: into String, alternative_text: into String) {} }

object! { RichTextCustomEmoji by "type" = "custom_emoji" {
    custom_emoji_id: required, alternative_text: required,
} }

/// A formula within a line.
///
/// <https://core.telegram.org/bots/api#richtextmathematicalexpression>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextMathematicalExpression {
    /// The formula in LaTeX.
    pub expression: String,
}

builder! { RichTextMathematicalExpression(expression: into String) {} }

object! { RichTextMathematicalExpression by "type" = "mathematical_expression" {
    expression: required,
} }

/// Text that leads to a web page.
///
/// <https://core.telegram.org/bots/api#richtexturl>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextUrl {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The address that a tap opens.
    pub url: String,
}

builder! { RichTextUrl(text: into RichText, url: into String) {} }

object! { RichTextUrl by "type" = "url" {
    text: required, url: required,
} }

/// An e-mail address in a text.
///
/// <https://core.telegram.org/bots/api#richtextemailaddress>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextEmailAddress {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The address that the text stands for.
    pub email_address: String,
}

builder! { RichTextEmailAddress(text: into RichText, email_address: into String) {} }

object! { RichTextEmailAddress by "type" = "email_address" {
    text: required, email_address: required,
} }

/// A phone number in a text.
///
/// <https://core.telegram.org/bots/api#richtextphonenumber>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextPhoneNumber {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The phone number that the text stands for.
    pub phone_number: String,
}

builder! { RichTextPhoneNumber(text: into RichText, phone_number: into String) {} }

object! { RichTextPhoneNumber by "type" = "phone_number" {
    text: required, phone_number: required,
} }

/// The number of a bank card in a text.
///
/// <https://core.telegram.org/bots/api#richtextbankcardnumber>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextBankCardNumber {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The number of the bank card.
    pub bank_card_number: String,
}

builder! { RichTextBankCardNumber(text: into RichText, bank_card_number: into String) {} }

object! { RichTextBankCardNumber by "type" = "bank_card_number" {
    text: required, bank_card_number: required,
} }

/// A mention of a user or chat by its `@username`.
///
/// <https://core.telegram.org/bots/api#richtextmention>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextMention {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The username that the text mentions.
    pub username: String,
}

builder! { RichTextMention(text: into RichText, username: into String) {} }

object! { RichTextMention by "type" = "mention" {
    text: required, username: required,
} }

/// A hashtag in a text.
///
/// <https://core.telegram.org/bots/api#richtexthashtag>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextHashtag {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The hashtag that the text stands for.
    pub hashtag: String,
}

builder! { RichTextHashtag(text: into RichText, hashtag: into String) {} }

object! { RichTextHashtag by "type" = "hashtag" {
    text: required, hashtag: required,
} }

/// A cashtag, such as `$USD`, in a text.
///
/// <https://core.telegram.org/bots/api#richtextcashtag>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextCashtag {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The cashtag that the text stands for.
    pub cashtag: String,
}

builder! { RichTextCashtag(text: into RichText, cashtag: into String) {} }

object! { RichTextCashtag by "type" = "cashtag" {
    text: required, cashtag: required,
} }

/// A bot command in a text.
///
/// <https://core.telegram.org/bots/api#richtextbotcommand>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextBotCommand {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The command that the text stands for.
    pub bot_command: String,
}

builder! { RichTextBotCommand(text: into RichText, bot_command: into String) {} }

object! { RichTextBotCommand by "type" = "bot_command" {
    text: required, bot_command: required,
} }

/// A button within a line of text.
///
/// <https://core.telegram.org/bots/api#richtextbutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextButton {
    /// The button in the line of text.
    pub button: RichMessageButton,
}

builder! { RichTextButton(button: plain RichMessageButton) {} }

object! { RichTextButton by "type" = "button" {
    button: required,
} }

/// A named place in a rich message that links can lead to.
///
/// <https://core.telegram.org/bots/api#richtextanchor>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextAnchor {
    /// The name by which links in the message jump here.
    pub name: String,
}

builder! { RichTextAnchor(name: into String) {} }

object! { RichTextAnchor by "type" = "anchor" {
    name: required,
} }

/// A link to a named place in the same message.
///
/// <https://core.telegram.org/bots/api#richtextanchorlink>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextAnchorLink {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The anchor to jump to; empty for the top of the message.
    pub anchor_name: String,
}

builder! { RichTextAnchorLink(text: into RichText, anchor_name: into String) {} }

object! { RichTextAnchorLink by "type" = "anchor_link" {
    text: required, anchor_name: required,
} }

/// A note that links in the text can refer to.
///
/// <https://core.telegram.org/bots/api#richtextreference>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextReference {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The name by which links in the message show this.
    pub name: String,
}

builder! { RichTextReference(text: into RichText, name: into String) {} }

object! { RichTextReference by "type" = "reference" {
    text: required, name: required,
} }

/// A link from the text to a note.
///
/// <https://core.telegram.org/bots/api#richtextreferencelink>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextReferenceLink {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The reference to show, by its name.
    pub reference_name: String,
}

builder! { RichTextReferenceLink(text: into RichText, reference_name: into String) {} }

object! { RichTextReferenceLink by "type" = "reference_link" {
    text: required, reference_name: required,
} }
