// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Blocks of a rich message that was received.

use crate::types::{
    Animation, Audio, Document, HorizontalAlign, ListNumbering, Location, PhotoSize,
    RichMessageButton, RichText, VerticalAlign, Video, Voice,
};

/// The caption of a block, with the credit for its content.
///
/// <https://core.telegram.org/bots/api#richblockcaption>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockCaption {
    /// The text of the caption.
    pub text: RichText,
    /// Whom or what it is taken from.
    pub credit: Option<RichText>,
}

builder! { RichBlockCaption(text: into RichText) {
    /// Whom or what it is taken from.
    credit: into RichText,
} }

object! { RichBlockCaption {
    text: required, credit: optional,
} }

/// A cell of a table.
///
/// <https://core.telegram.org/bots/api#richblocktablecell>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockTableCell {
    /// The text in the cell; without it the cell is not shown.
    pub text: Option<RichText>,
    /// Set for a cell of the heading.
    pub is_header: bool,
    /// Over how many columns the cell reaches, if more than one.
    pub colspan: Option<i64>,
    /// Over how many rows the cell reaches, if more than one.
    pub rowspan: Option<i64>,
    /// Where the content stands between the left and the right of the cell.
    pub align: HorizontalAlign,
    /// Where the content stands between the top and the bottom of the cell.
    pub valign: VerticalAlign,
}

builder! { RichBlockTableCell(align: into HorizontalAlign, valign: into VerticalAlign) {
    /// The text in the cell; without it the cell is not shown.
    text: into RichText,
    /// Set for a cell of the heading.
    is_header: flag bool,
    /// Over how many columns the cell reaches, if more than one.
    colspan: plain i64,
    /// Over how many rows the cell reaches, if more than one.
    rowspan: plain i64,
} }

object! { RichBlockTableCell {
    text: optional, is_header: flag, colspan: optional, rowspan: optional, align: required,
    valign: required,
} }

/// One entry of a list block, with its label.
///
/// <https://core.telegram.org/bots/api#richblocklistitem>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockListItem {
    /// What stands before the item, such as its number.
    pub label: String,
    /// What it contains, block by block.
    pub blocks: Vec<RichBlock>,
    /// Set where the item has a checkbox.
    pub has_checkbox: bool,
    /// Set where the checkbox is ticked.
    pub is_checked: bool,
    /// The number of the item; only in numbered lists.
    pub value: Option<i64>,
    /// How the number is written: in letters, Roman or Arabic numerals; only in numbered lists.
    pub r#type: Option<ListNumbering>,
}

builder! { RichBlockListItem(label: into String, blocks: each RichBlock) {
    /// Set where the item has a checkbox.
    has_checkbox: flag bool,
    /// Set where the checkbox is ticked.
    is_checked: flag bool,
    /// The number of the item; only in numbered lists.
    value: plain i64,
    /// How the number is written: in letters, Roman or Arabic numerals; only in numbered lists.
    r#type: into ListNumbering,
} }

object! { RichBlockListItem {
    label: required, blocks: required, has_checkbox: flag, is_checked: flag, value: optional,
    r#type: optional,
} }

/// A block of a rich message.
///
/// Text (paragraph, heading, code, footer, formula, quotations), structure (list, table, details,
/// divider, anchor, buttons), media (photo, video, animation, audio, voice, document, map, and
/// collage or slideshow of them), and the “thinking” note, which only drafts have.
///
/// <https://core.telegram.org/bots/api#richblock>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RichBlock {
    /// A block that is a paragraph of text.
    Paragraph(Box<RichBlockParagraph>),
    /// A block that is a heading, 1 being the largest.
    SectionHeading(Box<RichBlockSectionHeading>),
    /// A block of code or of text with fixed spacing.
    Preformatted(Box<RichBlockPreformatted>),
    /// A block of text that closes the message.
    Footer(Box<RichBlockFooter>),
    /// A block that is a line between others.
    Divider(Box<RichBlockDivider>),
    /// A block that is a formula.
    MathematicalExpression(Box<RichBlockMathematicalExpression>),
    /// A block that is a named place for links.
    Anchor(Box<RichBlockAnchor>),
    /// A block that is a list: with bullets, numbers or boxes to tick.
    List(Box<RichBlockList>),
    /// A block that quotes other blocks.
    BlockQuotation(Box<RichBlockBlockQuotation>),
    /// A block with a quotation that can be folded and unfolded.
    ExpandableBlockQuotation(Box<RichBlockExpandableBlockQuotation>),
    /// A block with a short quotation set off in the centre.
    PullQuotation(Box<RichBlockPullQuotation>),
    /// A block that shows several media side by side.
    Collage(Box<RichBlockCollage>),
    /// A block that shows several media one after another.
    Slideshow(Box<RichBlockSlideshow>),
    /// A block that is a table.
    Table(Box<RichBlockTable>),
    /// A block with a summary that unfolds more blocks.
    Details(Box<RichBlockDetails>),
    /// A block that shows a map.
    Map(Box<RichBlockMap>),
    /// A block that is a row of buttons.
    Buttons(Box<RichBlockButtons>),
    /// A block that is an animation.
    Animation(Box<RichBlockAnimation>),
    /// A block that is an audio file.
    Audio(Box<RichBlockAudio>),
    /// A block that is a file.
    Document(Box<RichBlockDocument>),
    /// A block that is a photo.
    Photo(Box<RichBlockPhoto>),
    /// A block that is a video.
    Video(Box<RichBlockVideo>),
    /// A block that is a voice message.
    VoiceNote(Box<RichBlockVoiceNote>),
    /// A block that says that the bot is still thinking; only drafts have it.
    Thinking(Box<RichBlockThinking>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { RichBlock by "type":
    "paragraph" => Paragraph(box RichBlockParagraph),
    "heading" => SectionHeading(box RichBlockSectionHeading),
    "pre" => Preformatted(box RichBlockPreformatted),
    "footer" => Footer(box RichBlockFooter),
    "divider" => Divider(box RichBlockDivider),
    "mathematical_expression" => MathematicalExpression(box RichBlockMathematicalExpression),
    "anchor" => Anchor(box RichBlockAnchor),
    "list" => List(box RichBlockList),
    "blockquote" => BlockQuotation(box RichBlockBlockQuotation),
    "expandable_blockquote" => ExpandableBlockQuotation(box RichBlockExpandableBlockQuotation),
    "pullquote" => PullQuotation(box RichBlockPullQuotation),
    "collage" => Collage(box RichBlockCollage),
    "slideshow" => Slideshow(box RichBlockSlideshow),
    "table" => Table(box RichBlockTable),
    "details" => Details(box RichBlockDetails),
    "map" => Map(box RichBlockMap),
    "buttons" => Buttons(box RichBlockButtons),
    "animation" => Animation(box RichBlockAnimation),
    "audio" => Audio(box RichBlockAudio),
    "document" => Document(box RichBlockDocument),
    "photo" => Photo(box RichBlockPhoto),
    "video" => Video(box RichBlockVideo),
    "voice_note" => VoiceNote(box RichBlockVoiceNote),
    "thinking" => Thinking(box RichBlockThinking),
}

/// A block that is a paragraph of text.
///
/// <https://core.telegram.org/bots/api#richblockparagraph>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockParagraph {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichBlockParagraph(text: into RichText) {} }

object! { RichBlockParagraph by "type" = "paragraph" {
    text: required,
} }

/// A block that is a heading, 1 being the largest.
///
/// <https://core.telegram.org/bots/api#richblocksectionheading>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockSectionHeading {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The level of the heading; 1 is the largest. 1 to 6.
    pub size: i64,
}

builder! { RichBlockSectionHeading(text: into RichText, size: plain i64) {} }

object! { RichBlockSectionHeading by "type" = "heading" {
    text: required, size: required,
} }

/// A block of code or of text with fixed spacing.
///
/// <https://core.telegram.org/bots/api#richblockpreformatted>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockPreformatted {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// The programming language of the code, to color it by.
    pub language: Option<String>,
}

builder! { RichBlockPreformatted(text: into RichText) {
    /// The programming language of the code, to color it by.
    language: into String,
} }

object! { RichBlockPreformatted by "type" = "pre" {
    text: required, language: optional,
} }

/// A block of text that closes the message.
///
/// <https://core.telegram.org/bots/api#richblockfooter>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockFooter {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichBlockFooter(text: into RichText) {} }

object! { RichBlockFooter by "type" = "footer" {
    text: required,
} }

/// A block that is a line between others.
///
/// <https://core.telegram.org/bots/api#richblockdivider>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockDivider {}

builder! { RichBlockDivider() {} }

object! { RichBlockDivider by "type" = "divider" {} }

/// A block that is a formula.
///
/// <https://core.telegram.org/bots/api#richblockmathematicalexpression>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockMathematicalExpression {
    /// The formula in LaTeX.
    pub expression: String,
}

builder! { RichBlockMathematicalExpression(expression: into String) {} }

object! { RichBlockMathematicalExpression by "type" = "mathematical_expression" {
    expression: required,
} }

/// A block that is a named place for links.
///
/// <https://core.telegram.org/bots/api#richblockanchor>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockAnchor {
    /// The name by which links in the message jump here.
    pub name: String,
}

builder! { RichBlockAnchor(name: into String) {} }

object! { RichBlockAnchor by "type" = "anchor" {
    name: required,
} }

/// A block that is a list: with bullets, numbers or boxes to tick.
///
/// <https://core.telegram.org/bots/api#richblocklist>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockList {
    /// The items of the list, in order.
    pub items: Vec<RichBlockListItem>,
}

builder! { RichBlockList(items: each RichBlockListItem) {} }

object! { RichBlockList by "type" = "list" {
    items: required,
} }

/// A block that quotes other blocks.
///
/// <https://core.telegram.org/bots/api#richblockblockquotation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockBlockQuotation {
    /// What it contains, block by block.
    pub blocks: Vec<RichBlock>,
    /// Whom or what it is taken from.
    pub credit: Option<RichText>,
}

builder! { RichBlockBlockQuotation(blocks: each RichBlock) {
    /// Whom or what it is taken from.
    credit: into RichText,
} }

object! { RichBlockBlockQuotation by "type" = "blockquote" {
    blocks: required, credit: optional,
} }

/// A block with a quotation that can be folded and unfolded.
///
/// <https://core.telegram.org/bots/api#richblockexpandableblockquotation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockExpandableBlockQuotation {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// Whom or what it is taken from.
    pub credit: Option<RichText>,
}

builder! { RichBlockExpandableBlockQuotation(text: into RichText) {
    /// Whom or what it is taken from.
    credit: into RichText,
} }

object! { RichBlockExpandableBlockQuotation by "type" = "expandable_blockquote" {
    text: required, credit: optional,
} }

/// A block with a short quotation set off in the centre.
///
/// <https://core.telegram.org/bots/api#richblockpullquotation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockPullQuotation {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
    /// Whom or what it is taken from.
    pub credit: Option<RichText>,
}

builder! { RichBlockPullQuotation(text: into RichText) {
    /// Whom or what it is taken from.
    credit: into RichText,
} }

object! { RichBlockPullQuotation by "type" = "pullquote" {
    text: required, credit: optional,
} }

/// A block that shows several media side by side.
///
/// <https://core.telegram.org/bots/api#richblockcollage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockCollage {
    /// What it contains, block by block.
    pub blocks: Vec<RichBlock>,
    /// The caption of the collage.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockCollage(blocks: each RichBlock) {
    /// The caption of the collage.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockCollage by "type" = "collage" {
    blocks: required, caption: optional,
} }

/// A block that shows several media one after another.
///
/// <https://core.telegram.org/bots/api#richblockslideshow>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockSlideshow {
    /// What it contains, block by block.
    pub blocks: Vec<RichBlock>,
    /// The caption of the slideshow.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockSlideshow(blocks: each RichBlock) {
    /// The caption of the slideshow.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockSlideshow by "type" = "slideshow" {
    blocks: required, caption: optional,
} }

/// A block that is a table.
///
/// <https://core.telegram.org/bots/api#richblocktable>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockTable {
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

builder! { RichBlockTable(cells: rows RichBlockTableCell) {
    /// Draws lines around the cells.
    is_bordered: flag bool,
    /// Shades every second row.
    is_striped: flag bool,
    /// Leaves less room around the text in the cells.
    is_compact: flag bool,
    /// The caption of the table.
    caption: into RichText,
} }

object! { RichBlockTable by "type" = "table" {
    cells: required, is_bordered: flag, is_striped: flag, is_compact: flag, caption: optional,
} }

/// A block with a summary that unfolds more blocks.
///
/// <https://core.telegram.org/bots/api#richblockdetails>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockDetails {
    /// The line that is always shown; a tap on it opens the rest.
    pub summary: RichText,
    /// What it contains, block by block.
    pub blocks: Vec<RichBlock>,
    /// Shows the content from the start, without a tap.
    pub is_open: bool,
}

builder! { RichBlockDetails(summary: into RichText, blocks: each RichBlock) {
    /// Shows the content from the start, without a tap.
    is_open: flag bool,
} }

object! { RichBlockDetails by "type" = "details" {
    summary: required, blocks: required, is_open: flag,
} }

/// A block that shows a map.
///
/// <https://core.telegram.org/bots/api#richblockmap>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockMap {
    /// The middle of the map.
    pub location: Location,
    /// How far the map is zoomed in.
    pub zoom: i64,
    /// The width the map is meant to have.
    pub width: i64,
    /// The height the map is meant to have.
    pub height: i64,
    /// The caption of the map.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockMap(
    location: plain Location,
    zoom: plain i64,
    width: plain i64,
    height: plain i64,
) {
    /// The caption of the map.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockMap by "type" = "map" {
    location: required, zoom: required, width: required, height: required, caption: optional,
} }

/// A block that is a row of buttons.
///
/// <https://core.telegram.org/bots/api#richblockbuttons>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockButtons {
    /// The buttons of the block.
    pub buttons: Vec<RichMessageButton>,
    /// Where it stands from left to right.
    pub align: Option<HorizontalAlign>,
}

builder! { RichBlockButtons(buttons: each RichMessageButton) {
    /// Where it stands from left to right.
    align: into HorizontalAlign,
} }

object! { RichBlockButtons by "type" = "buttons" {
    buttons: required, align: optional,
} }

/// A block that is an animation.
///
/// <https://core.telegram.org/bots/api#richblockanimation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockAnimation {
    /// The animation.
    pub animation: Animation,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: bool,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockAnimation(animation: plain Animation) {
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: flag bool,
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockAnimation by "type" = "animation" {
    animation: required, has_spoiler: flag, caption: optional,
} }

/// A block that is an audio file.
///
/// <https://core.telegram.org/bots/api#richblockaudio>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockAudio {
    /// The music file.
    pub audio: Audio,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockAudio(audio: plain Audio) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockAudio by "type" = "audio" {
    audio: required, caption: optional,
} }

/// A block that is a file.
///
/// <https://core.telegram.org/bots/api#richblockdocument>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockDocument {
    /// The file.
    pub document: Document,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockDocument(document: plain Document) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockDocument by "type" = "document" {
    document: required, caption: optional,
} }

/// A block that is a photo.
///
/// <https://core.telegram.org/bots/api#richblockphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockPhoto {
    /// The photo, once for each size in which it can be had.
    pub photo: Vec<PhotoSize>,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: bool,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockPhoto(photo: each PhotoSize) {
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: flag bool,
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockPhoto by "type" = "photo" {
    photo: required, has_spoiler: flag, caption: optional,
} }

/// A block that is a video.
///
/// <https://core.telegram.org/bots/api#richblockvideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockVideo {
    /// The video.
    pub video: Video,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: bool,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockVideo(video: plain Video) {
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: flag bool,
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockVideo by "type" = "video" {
    video: required, has_spoiler: flag, caption: optional,
} }

/// A block that is a voice message.
///
/// <https://core.telegram.org/bots/api#richblockvoicenote>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockVoiceNote {
    /// The voice message.
    pub voice_note: Voice,
    /// The caption shown with the media.
    pub caption: Option<Box<RichBlockCaption>>,
}

builder! { RichBlockVoiceNote(voice_note: plain Voice) {
    /// The caption shown with the media.
    caption: boxed RichBlockCaption,
} }

object! { RichBlockVoiceNote by "type" = "voice_note" {
    voice_note: required, caption: optional,
} }

/// A block that says that the bot is still thinking; only drafts have it.
///
/// <https://core.telegram.org/bots/api#richblockthinking>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockThinking {
    /// The text inside the element, which can be formatted in turn.
    pub text: RichText,
}

builder! { RichBlockThinking(text: into RichText) {} }

object! { RichBlockThinking by "type" = "thinking" {
    text: required,
} }
