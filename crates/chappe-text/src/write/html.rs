use std::fmt::Write as _;

use crate::markup::span::{Kind, Span, Style};

#[derive(Debug, Default)]
pub(super) struct Writer {
    html: String,
}

impl Writer {
    pub(super) fn finish(self) -> String {
        self.html
    }

    fn escape(&mut self, text: &str) {
        for char in text.chars() {
            match char {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                // It is not taken in HTML, and a space anywhere else.
                '\0' => self.html.push(' '),
                _ => self.html.push(char),
            }
        }
    }

    /// A start tag with an attribute.
    fn tag(&mut self, tag: &str, attribute: &str, value: &str) {
        self.open_tag(tag);
        self.attribute(attribute, value);
        self.html.push('>');
    }

    fn open_tag(&mut self, tag: &str) {
        self.html.push('<');
        self.html.push_str(tag);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let _ = write!(self.html, " {name}=\"");
        for (index, part) in value.split('"').enumerate() {
            if index > 0 {
                self.html.push_str("&quot;");
            }
            self.escape(part);
        }
        self.html.push('"');
    }
}

impl super::Write for Writer {
    fn open(&mut self, span: &Span) {
        match &span.kind {
            Kind::PreCode(language) => {
                self.html.push_str("<pre>");
                self.tag("code", "class", &format!("language-{language}"));
            }
            Kind::TextLink(url) => self.tag("a", "href", url),
            Kind::TextMention(user) => {
                self.tag("a", "href", &format!("tg://user?id={}", user.id));
            }
            Kind::CustomEmoji(id) => self.tag("tg-emoji", "emoji-id", &id.to_string()),
            Kind::DateTime { unix, format } => {
                self.open_tag("tg-time");
                self.attribute("unix", &unix.to_string());
                self.attribute("format", format);
                self.html.push('>');
            }
            Kind::ExpandableBlockquote => self.html.push_str("<blockquote expandable>"),
            kind => {
                if let Some(name) = name(kind) {
                    let _ = write!(self.html, "<{name}>");
                }
            }
        }
    }

    fn text(&mut self, run: &str, _end: usize, _within: &[&Span]) {
        self.escape(run);
    }

    fn close(&mut self, span: &Span) {
        if matches!(span.kind, Kind::PreCode(_)) {
            self.html.push_str("</code>");
        }
        if let Some(name) = name(&span.kind) {
            let _ = write!(self.html, "</{name}>");
        }
    }
}

/// The tag of a span; none, where it is found and not marked.
const fn name(kind: &Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Style(Style::Bold) => "b",
        Kind::Style(Style::Italic) => "i",
        Kind::Style(Style::Underline) => "u",
        Kind::Style(Style::Strikethrough) => "s",
        Kind::Style(Style::Spoiler) => "tg-spoiler",
        Kind::Blockquote | Kind::ExpandableBlockquote => "blockquote",
        Kind::Code => "code",
        Kind::Pre | Kind::PreCode(_) => "pre",
        Kind::TextLink(_) | Kind::TextMention(_) => "a",
        Kind::CustomEmoji(_) => "tg-emoji",
        Kind::DateTime { .. } => "tg-time",
        Kind::Mention
        | Kind::Hashtag
        | Kind::Cashtag
        | Kind::BotCommand
        | Kind::Url
        | Kind::Email
        | Kind::BankCard => return None,
    })
}
