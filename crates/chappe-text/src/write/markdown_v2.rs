use crate::markup::span::{Kind, Span, Style};

/// Writes `MarkdownV2`, which has traps: `_` and `__` run together, a quotation lasts until a line
/// that does not begin with `>`, and the line break before that line is the last of it.
#[derive(Debug, Default)]
pub(super) struct Writer {
    markdown: String,
    /// Whether the last that was written is an underscore that is markup.
    is_after_underscore: bool,
    is_in_bold: bool,
    /// What was written last of a line: where nothing was, a quotation can begin.
    line: Line,
    quote: Quote,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Line {
    #[default]
    Empty,
    Begun,
}

/// Where the writer is, as seen from the quotations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Quote {
    #[default]
    Far,
    Within,
    /// Within, and the last line break is to come: the mark of one that is expandable goes before
    /// it.
    AtLastBreak,
    /// Behind one, whose line goes on.
    Behind,
    /// Behind one, and its line has ended.
    BelowIt,
}

impl Writer {
    pub(super) fn finish(self) -> String {
        self.markdown
    }

    fn markup(&mut self, sign: &str) {
        if self.is_after_underscore && sign.starts_with('_') {
            // Something empty between the two, as Telegram advises.
            self.markdown
                .push_str(if self.is_in_bold { "``" } else { "**" });
        }
        self.markdown.push_str(sign);
        self.is_after_underscore = sign.ends_with('_');
    }

    fn break_line(&mut self) {
        self.markdown.push('\n');
        self.line = Line::Empty;
        self.is_after_underscore = false;
    }

    /// Ends the line of a quotation that is over.
    fn leave_quote(&mut self) {
        if self.quote == Quote::Behind {
            self.break_line();
        }
        if matches!(self.quote, Quote::Behind | Quote::BelowIt) {
            self.quote = Quote::Far;
        }
    }

    fn open_quote(&mut self) {
        let follows_another = matches!(self.quote, Quote::Behind | Quote::BelowIt);
        self.leave_quote();
        if self.line == Line::Begun {
            self.break_line();
        }
        if follows_another {
            // Else it would be the next line of the other.
            self.markdown.push_str("**");
        }
        self.markdown.push('>');
        self.is_after_underscore = false;
        self.quote = Quote::Within;
    }

    fn close_quote(&mut self, kind: &Kind) {
        if matches!(kind, Kind::ExpandableBlockquote) {
            self.markdown.push_str("||");
        }
        if self.quote == Quote::AtLastBreak {
            self.break_line();
            self.quote = Quote::BelowIt;
        } else {
            self.quote = Quote::Behind;
        }
    }

    /// Writes what stands behind a quotation, and begins with the line break that its line needs.
    fn end_quoted_line(&mut self, run: &str) {
        self.quote = Quote::Far;
        self.plain(run);
        if run == "\n" {
            self.quote = Quote::BelowIt;
        }
    }

    fn code(&mut self, run: &str) {
        let begins_block = self.markdown.ends_with("```") || self.markdown.ends_with('\n');
        for (index, char) in run.chars().enumerate() {
            // A `\r` right behind the first line break of a block would be taken for a part of it.
            let is_swallowed = index == 0 && begins_block && char == '\r';
            if matches!(char, '`' | '\\') || is_swallowed {
                self.markdown.push('\\');
            }
            self.markdown.push(char);
        }
        self.line = Line::Begun;
    }

    fn plain(&mut self, run: &str) {
        for char in run.chars() {
            if char == '\n' {
                self.break_line();
                if self.quote == Quote::Within {
                    self.markdown.push('>');
                }
                continue;
            }
            if RESERVED.contains(char) {
                self.markdown.push('\\');
            }
            self.markdown.push(char);
            if char != '\r' {
                self.line = Line::Begun;
            }
        }
    }

    fn url(&mut self, url: &str) {
        self.markdown.push_str("](");
        for char in url.chars() {
            if matches!(char, ')' | '\\') {
                self.markdown.push('\\');
            }
            self.markdown.push(char);
        }
        self.markdown.push(')');
        self.is_after_underscore = false;
    }
}

impl super::Write for Writer {
    fn open(&mut self, span: &Span) {
        if span.kind.is_quote() {
            return self.open_quote();
        }
        self.leave_quote();
        match &span.kind {
            Kind::Style(style) => {
                self.markup(sign(*style));
                self.is_in_bold |= *style == Style::Bold;
            }
            Kind::Code => self.markup("`"),
            Kind::Pre => self.markup("```\n"),
            Kind::PreCode(language) => {
                let language = language.split(ends_language).next().unwrap_or_default();
                self.markup(&format!("```{language}\n"));
            }
            Kind::TextLink(_) | Kind::TextMention(_) => self.markup("["),
            Kind::CustomEmoji(_) | Kind::DateTime { .. } => self.markup("!["),
            _ => {}
        }
    }

    fn text(&mut self, run: &str, end: usize, within: &[&Span]) {
        self.is_after_underscore = false;
        if self.quote == Quote::Behind && run.starts_with('\n') {
            return self.end_quoted_line(run);
        }
        self.leave_quote();
        let last = within.last().map(|span| &span.kind);
        if last.is_some_and(is_code) {
            return self.code(run);
        }
        let is_last_of_quote = within
            .last()
            .is_some_and(|span| span.kind.is_quote() && span.end() == end);
        match run.strip_suffix('\n') {
            Some(run) if is_last_of_quote => {
                self.plain(run);
                self.quote = Quote::AtLastBreak;
            }
            _ => self.plain(run),
        }
    }

    fn close(&mut self, span: &Span) {
        match &span.kind {
            kind if kind.is_quote() => self.close_quote(kind),
            Kind::Style(style) => {
                self.markup(sign(*style));
                self.is_in_bold &= *style != Style::Bold;
            }
            Kind::Code => self.markup("`"),
            Kind::Pre | Kind::PreCode(_) => self.markup("```"),
            Kind::TextLink(url) => self.url(url),
            Kind::TextMention(user) => self.url(&format!("tg://user?id={}", user.id)),
            Kind::CustomEmoji(id) => self.url(&format!("tg://emoji?id={id}")),
            Kind::DateTime { unix, format } => {
                self.url(&format!("tg://time?unix={unix}&format={format}"));
            }
            _ => {}
        }
    }
}

const fn sign(style: Style) -> &'static str {
    match style {
        Style::Bold => "*",
        Style::Italic => "_",
        Style::Underline => "__",
        Style::Strikethrough => "~",
        Style::Spoiler => "||",
    }
}

const fn is_code(kind: &Kind) -> bool {
    matches!(kind, Kind::Code | Kind::Pre | Kind::PreCode(_))
}

const fn ends_language(char: char) -> bool {
    matches!(char, '`' | ' ' | '\t' | '\r' | '\n' | '\0' | '\u{b}')
}

/// What is escaped in a text: what is reserved, and the backslash itself.
const RESERVED: &str = r"_*[]()~`>#+-=|{}.!\";
