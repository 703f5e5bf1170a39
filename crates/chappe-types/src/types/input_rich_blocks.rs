// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Blocks of a rich message to send.

use crate::types::{
    HorizontalAlign, InputMediaAnimation, InputMediaAudio, InputMediaDocument, InputMediaPhoto,
    InputMediaVideo, InputMediaVoiceNote, ListNumbering, Location, RichBlockCaption,
    RichBlockTableCell, RichMessageButton, RichText,
};

/// One entry of a list block to be sent.
///
/// <https://core.telegram.org/bots/api#inputrichblocklistitem>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockListItem {
    /// What it contains, block by block.
    pub blocks: Vec<InputRichBlock>,
    /// Gives the item a checkbox.
    pub has_checkbox: bool,
    /// Ticks the checkbox.
    pub is_checked: bool,
    /// The number of the item; only in numbered lists.
    pub value: Option<i64>,
    /// How the number is written: in letters, Roman or Arabic numerals; only in numbered lists.
    pub r#type: Option<ListNumbering>,
}

builder! { InputRichBlockListItem(blocks: each InputRichBlock) {
    /// Gives the item a checkbox.
    has_checkbox: flag bool,
    /// Ticks the checkbox.
    is_checked: flag bool,
    /// The number of the item; only in numbered lists.
    value: plain i64,
    /// How the number is written: in letters, Roman or Arabic numerals; only in numbered lists.
    r#type: into ListNumbering,
} }

object! { InputRichBlockListItem {
    blocks: required, has_checkbox: flag, is_checked: flag, value: optional, r#type: optional,
} }

/// A block of a rich message to be sent.
///
/// The kinds are those of [`RichBlock`](crate::types::RichBlock), with media as they are uploaded
/// or referred to. The “thinking” note is only for
/// [`sendRichMessageDraft`](crate::methods::SendRichMessageDraft).
///
/// <https://core.telegram.org/bots/api#inputrichblock>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputRichBlock {
    /// A block to be sent that is a paragraph of text.
    Paragraph(Box<InputRichBlockParagraph>),
    /// A block to be sent that is a heading, 1 being the largest.
    SectionHeading(Box<InputRichBlockSectionHeading>),
    /// A block to be sent of code or of text with fixed spacing.
    Preformatted(Box<InputRichBlockPreformatted>),
    /// A block to be sent of text that closes the message.
    Footer(Box<InputRichBlockFooter>),
    /// A block to be sent that is a line between others.
    Divider(Box<InputRichBlockDivider>),
    /// A block to be sent that is a formula.
    MathematicalExpression(Box<InputRichBlockMathematicalExpression>),
    /// A block to be sent that is a named place for links.
    Anchor(Box<InputRichBlockAnchor>),
    /// A block to be sent that is a list: with bullets, numbers or boxes to tick.
    List(Box<InputRichBlockList>),
    /// A block to be sent that quotes other blocks.
    BlockQuotation(Box<InputRichBlockBlockQuotation>),
    /// A block to be sent with a quotation that can be folded and unfolded.
    ExpandableBlockQuotation(Box<InputRichBlockExpandableBlockQuotation>),
    /// A block to be sent with a short quotation set off in the centre.
    PullQuotation(Box<InputRichBlockPullQuotation>),
    /// A block to be sent that shows several media side by side.
    Collage(Box<InputRichBlockCollage>),
    /// A block to be sent that shows several media one after another.
    Slideshow(Box<InputRichBlockSlideshow>),
    /// A block to be sent that is a table.
    Table(Box<InputRichBlockTable>),
    /// A block to be sent with a summary that unfolds more blocks.
    Details(Box<InputRichBlockDetails>),
    /// A block to be sent that shows a map.
    Map(Box<InputRichBlockMap>),
    /// A block to be sent that is a row of buttons.
    Buttons(Box<InputRichBlockButtons>),
    /// A block to be sent that is an animation.
    Animation(Box<InputRichBlockAnimation>),
    /// A block to be sent that is an audio file.
    Audio(Box<InputRichBlockAudio>),
    /// A block to be sent that is a file.
    Document(Box<InputRichBlockDocument>),
    /// A block to be sent that is a photo.
    Photo(Box<InputRichBlockPhoto>),
    /// A block to be sent that is a video.
    Video(Box<InputRichBlockVideo>),
    /// A block to be sent that is a voice message.
    VoiceNote(Box<InputRichBlockVoiceNote>),
    /// A block to be sent in a draft, to say that the bot is still thinking.
    Thinking(Box<InputRichBlockThinking>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { InputRichBlock by "type":
    "paragraph" => Paragraph(box InputRichBlockParagraph),
    "heading" => SectionHeading(box InputRichBlockSectionHeading),
    "pre" => Preformatted(box InputRichBlockPreformatted),
    "footer" => Footer(box InputRichBlockFooter),
    "divider" => Divider(box InputRichBlockDivider),
    "mathematical_expression" => MathematicalExpression(box InputRichBlockMathematicalExpression),
    "anchor" => Anchor(box InputRichBlockAnchor),
    "list" => List(box InputRichBlockList),
    "blockquote" => BlockQuotation(box InputRichBlockBlockQuotation),
    "expandable_blockquote" => ExpandableBlockQuotation(box InputRichBlockExpandableBlockQuotation),
    "pullquote" => PullQuotation(box InputRichBlockPullQuotation),
    "collage" => Collage(box InputRichBlockCollage),
    "slideshow" => Slideshow(box InputRichBlockSlideshow),
    "table" => Table(box InputRichBlockTable),
    "details" => Details(box InputRichBlockDetails),
    "map" => Map(box InputRichBlockMap),
    "buttons" => Buttons(box InputRichBlockButtons),
    "animation" => Animation(box InputRichBlockAnimation),
    "audio" => Audio(box InputRichBlockAudio),
    "document" => Document(box InputRichBlockDocument),
    "photo" => Photo(box InputRichBlockPhoto),
    "video" => Video(box InputRichBlockVideo),
    "voice_note" => VoiceNote(box InputRichBlockVoiceNote),
    "thinking" => Thinking(box InputRichBlockThinking),
}

/// A block to be sent that is a paragraph of text.
///
/// <https://core.telegram.org/bots/api#inputrichblockparagraph>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockParagraph {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { InputRichBlockParagraph(text: into RichText) {} }

object! { InputRichBlockParagraph by "type" = "paragraph" {
    text: required,
} }

/// A block to be sent that is a heading, 1 being the largest.
///
/// <https://core.telegram.org/bots/api#inputrichblocksectionheading>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockSectionHeading {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The level of the heading; 1 is the largest. 1 to 6.
    pub size: i64,
}

builder! { InputRichBlockSectionHeading(text: into RichText, size: plain i64) {} }

object! { InputRichBlockSectionHeading by "type" = "heading" {
    text: required, size: required,
} }

/// A block to be sent of code or of text with fixed spacing.
///
/// <https://core.telegram.org/bots/api#inputrichblockpreformatted>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockPreformatted {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The programming language of the code, to color it by.
    pub language: Option<String>,
}

builder! { InputRichBlockPreformatted(text: into RichText) {
    /// The programming language of the code, to color it by.
    language: into String,
} }

object! { InputRichBlockPreformatted by "type" = "pre" {
    text: required, language: optional,
} }

/// A block to be sent of text that closes the message.
///
/// <https://core.telegram.org/bots/api#inputrichblockfooter>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockFooter {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { InputRichBlockFooter(text: into RichText) {} }

object! { InputRichBlockFooter by "type" = "footer" {
    text: required,
} }

/// A block to be sent that is a line between others.
///
/// <https://core.telegram.org/bots/api#inputrichblockdivider>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockDivider {}

builder! { InputRichBlockDivider() {} }

object! { InputRichBlockDivider by "type" = "divider" {} }

/// A block to be sent that is a formula.
///
/// <https://core.telegram.org/bots/api#inputrichblockmathematicalexpression>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockMathematicalExpression {
    /// The formula in LaTeX.
    pub expression: String,
}

builder! { InputRichBlockMathematicalExpression(expression: into String) {} }

object! { InputRichBlockMathematicalExpression by "type" = "mathematical_expression" {
    expression: required,
} }

/// A block to be sent that is a named place for links.
///
/// <https://core.telegram.org/bots/api#inputrichblockanchor>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockAnchor {
    /// The name by which links in the message jump here.
    pub name: String,
}

builder! { InputRichBlockAnchor(name: into String) {} }

object! { InputRichBlockAnchor by "type" = "anchor" {
    name: required,
} }

/// A block to be sent that is a list: with bullets, numbers or boxes to tick.
///
/// <https://core.telegram.org/bots/api#inputrichblocklist>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockList {
    /// The items of the list, in order.
    pub items: Vec<InputRichBlockListItem>,
}

builder! { InputRichBlockList(items: each InputRichBlockListItem) {} }

object! { InputRichBlockList by "type" = "list" {
    items: required,
} }

/// A block to be sent that quotes other blocks.
///
/// <https://core.telegram.org/bots/api#inputrichblockblockquotation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockBlockQuotation {
    /// What it contains, block by block.
    pub blocks: Vec<InputRichBlock>,
    /// Whom or what it is taken from.
    pub credit: Option<RichText>,
}

builder! { InputRichBlockBlockQuotation(blocks: each InputRichBlock) {
    /// Whom or what it is taken from.
    credit: into RichText,
} }

object! { InputRichBlockBlockQuotation by "type" = "blockquote" {
    blocks: required, credit: optional,
} }

/// A block to be sent with a quotation that can be folded and unfolded.
///
/// <https://core.telegram.org/bots/api#inputrichblockexpandableblockquotation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockExpandableBlockQuotation {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// Whom or what it is taken from.
    pub credit: Option<RichText>,
}

builder! { InputRichBlockExpandableBlockQuotation(text: into RichText) {
    /// Whom or what it is taken from.
    credit: into RichText,
} }

object! { InputRichBlockExpandableBlockQuotation by "type" = "expandable_blockquote" {
    text: required, credit: optional,
} }

/// A block to be sent with a short quotation set off in the centre.
///
/// <https://core.telegram.org/bots/api#inputrichblockpullquotation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockPullQuotation {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// Whom or what it is taken from.
    pub credit: Option<RichText>,
}

builder! { InputRichBlockPullQuotation(text: into RichText) {
    /// Whom or what it is taken from.
    credit: into RichText,
} }

object! { InputRichBlockPullQuotation by "type" = "pullquote" {
    text: required, credit: optional,
} }

/// A block to be sent that shows several media side by side.
///
/// <https://core.telegram.org/bots/api#inputrichblockcollage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockCollage {
    /// What it contains, block by block.
    pub blocks: Vec<InputRichBlock>,
    /// The caption of the collage.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockCollage(blocks: each InputRichBlock) {
    /// The caption of the collage.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockCollage by "type" = "collage" {
    blocks: required, caption: optional,
} }

/// A block to be sent that shows several media one after another.
///
/// <https://core.telegram.org/bots/api#inputrichblockslideshow>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockSlideshow {
    /// What it contains, block by block.
    pub blocks: Vec<InputRichBlock>,
    /// The caption of the slideshow.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockSlideshow(blocks: each InputRichBlock) {
    /// The caption of the slideshow.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockSlideshow by "type" = "slideshow" {
    blocks: required, caption: optional,
} }

/// A block to be sent that is a table.
///
/// <https://core.telegram.org/bots/api#inputrichblocktable>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockTable {
    /// The rows of the table, each a list of cells.
    pub cells: Vec<Vec<RichBlockTableCell>>,
    /// Draws lines around the cells.
    pub is_bordered: bool,
    /// Shades every second row.
    pub is_striped: bool,
    /// Leaves less room around the text in the cells.
    pub is_compact: bool,
    /// The caption of the table.
    pub caption: Option<RichText>,
}

builder! { InputRichBlockTable(cells: rows RichBlockTableCell) {
    /// Draws lines around the cells.
    is_bordered: flag bool,
    /// Shades every second row.
    is_striped: flag bool,
    /// Leaves less room around the text in the cells.
    is_compact: flag bool,
    /// The caption of the table.
    caption: into RichText,
} }

object! { InputRichBlockTable by "type" = "table" {
    cells: required, is_bordered: flag, is_striped: flag, is_compact: flag, caption: optional,
} }

/// A block to be sent with a summary that unfolds more blocks.
///
/// <https://core.telegram.org/bots/api#inputrichblockdetails>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockDetails {
    /// The line that is always shown; a tap on it opens the rest.
    pub summary: RichText,
    /// What it contains, block by block.
    pub blocks: Vec<InputRichBlock>,
    /// Shows the content from the start, without a tap.
    pub is_open: bool,
}

builder! { InputRichBlockDetails(summary: into RichText, blocks: each InputRichBlock) {
    /// Shows the content from the start, without a tap.
    is_open: flag bool,
} }

object! { InputRichBlockDetails by "type" = "details" {
    summary: required, blocks: required, is_open: flag,
} }

/// A block to be sent that shows a map.
///
/// <https://core.telegram.org/bots/api#inputrichblockmap>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockMap {
    /// The middle of the map.
    pub location: Location,
    /// How far the map is zoomed in. 0 to 24.
    pub zoom: Option<i64>,
    /// The width the map is meant to have. 0 to 10000.
    pub width: Option<i64>,
    /// The height the map is meant to have. 0 to 10000.
    pub height: Option<i64>,
    /// The caption of the map.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockMap(location: plain Location) {
    /// How far the map is zoomed in.
    zoom: plain i64,
    /// The width the map is meant to have.
    width: plain i64,
    /// The height the map is meant to have.
    height: plain i64,
    /// The caption of the map.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockMap by "type" = "map" {
    location: required, zoom: optional, width: optional, height: optional, caption: optional,
} }

/// A block to be sent that is a row of buttons.
///
/// <https://core.telegram.org/bots/api#inputrichblockbuttons>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockButtons {
    /// The buttons of the block. 1 to 8 items.
    pub buttons: Vec<RichMessageButton>,
    /// Where it stands from left to right.
    pub align: Option<HorizontalAlign>,
}

builder! { InputRichBlockButtons(buttons: each RichMessageButton) {
    /// Where it stands from left to right.
    align: into HorizontalAlign,
} }

object! { InputRichBlockButtons by "type" = "buttons" {
    buttons: required, align: optional,
} }

/// A block to be sent that is an animation.
///
/// <https://core.telegram.org/bots/api#inputrichblockanimation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockAnimation {
    /// The animation; a caption within it has no effect.
    pub animation: InputMediaAnimation,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockAnimation(animation: plain InputMediaAnimation) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockAnimation by "type" = "animation" {
    animation: required, caption: optional,
} }

/// A block to be sent that is an audio file.
///
/// <https://core.telegram.org/bots/api#inputrichblockaudio>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockAudio {
    /// The music file; a caption within it has no effect.
    pub audio: InputMediaAudio,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockAudio(audio: plain InputMediaAudio) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockAudio by "type" = "audio" {
    audio: required, caption: optional,
} }

/// A block to be sent that is a file.
///
/// <https://core.telegram.org/bots/api#inputrichblockdocument>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockDocument {
    /// The file; a caption within it has no effect.
    pub document: InputMediaDocument,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockDocument(document: plain InputMediaDocument) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockDocument by "type" = "document" {
    document: required, caption: optional,
} }

/// A block to be sent that is a photo.
///
/// <https://core.telegram.org/bots/api#inputrichblockphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockPhoto {
    /// The photo; a caption within it has no effect.
    pub photo: InputMediaPhoto,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockPhoto(photo: plain InputMediaPhoto) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockPhoto by "type" = "photo" {
    photo: required, caption: optional,
} }

/// A block to be sent that is a video.
///
/// <https://core.telegram.org/bots/api#inputrichblockvideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockVideo {
    /// The video; a caption within it has no effect.
    pub video: InputMediaVideo,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockVideo(video: plain InputMediaVideo) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockVideo by "type" = "video" {
    video: required, caption: optional,
} }

/// A block to be sent that is a voice message.
///
/// <https://core.telegram.org/bots/api#inputrichblockvoicenote>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockVoiceNote {
    /// The voice message; a caption within it has no effect.
    pub voice_note: InputMediaVoiceNote,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { InputRichBlockVoiceNote(voice_note: plain InputMediaVoiceNote) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { InputRichBlockVoiceNote by "type" = "voice_note" {
    voice_note: required, caption: optional,
} }

/// A block to be sent in a draft, to say that the bot is still thinking.
///
/// <https://core.telegram.org/bots/api#inputrichblockthinking>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockThinking {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { InputRichBlockThinking(text: into RichText) {} }

object! { InputRichBlockThinking by "type" = "thinking" {
    text: required,
} }

attach! { InputRichBlockListItem: blocks }
attach! { InputRichBlockList: items }
attach! { InputRichBlockBlockQuotation: blocks }
attach! { InputRichBlockCollage: blocks }
attach! { InputRichBlockSlideshow: blocks }
attach! { InputRichBlockDetails: blocks }
attach! { InputRichBlockAnimation: animation }
attach! { InputRichBlockAudio: audio }
attach! { InputRichBlockDocument: document }
attach! { InputRichBlockPhoto: photo }
attach! { InputRichBlockVideo: video }
attach! { InputRichBlockVoiceNote: voice_note }
attach! { enum InputRichBlock: List, BlockQuotation, Collage, Slideshow, Details, Animation, Audio, Document, Photo, Video, VoiceNote }
