//! What the readers of markup share: the text before them, and the text that they leave.

/// A text that is read byte by byte. Past its end there are zeros, as in the server's strings, so
/// that a reader can look ahead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a>(pub(crate) &'a str);

impl Source<'_> {
    pub(crate) const fn len(self) -> usize {
        self.0.len()
    }

    pub(crate) fn byte(self, at: usize) -> u8 {
        self.0.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The character that begins here; only within the text.
    pub(crate) fn char(self, at: usize) -> char {
        self.0[at..].chars().next().unwrap_or_default()
    }

    /// Where the first such byte stands, or the end of the text.
    pub(crate) fn skip_until(self, from: usize, is_end: impl Fn(u8) -> bool) -> usize {
        let bytes = &self.0.as_bytes()[from..];
        let length = bytes.iter().position(|byte| is_end(*byte));
        from + length.unwrap_or(bytes.len())
    }

    pub(crate) fn starts_with(self, at: usize, what: &str) -> bool {
        self.0.as_bytes()[at.min(self.len())..].starts_with(what.as_bytes())
    }

    /// The character behind a backslash that stands here.
    pub(crate) fn escaped(self, at: usize) -> Option<char> {
        let next = self.byte(at + 1);
        (self.byte(at) == b'\\' && (1..=126).contains(&next)).then_some(next as char)
    }

    /// What stands behind the three backticks that open a block of code: its language, and where
    /// the code begins. One line break is not part of it.
    pub(crate) fn fence(self, at: usize) -> (String, usize) {
        let mut end = at;
        while !is_space(self.byte(end)) && self.byte(end) != b'`' {
            end += 1;
        }
        let is_language = end > at && end < self.len() && self.byte(end) != b'`';
        let (language, at) = if is_language {
            (self.0[at..end].to_owned(), end)
        } else {
            (String::new(), at)
        };
        let is_break = |byte| matches!(byte, b'\n' | b'\r');
        let (first, second) = (self.byte(at), self.byte(at + 1));
        let skipped = match is_break(first) {
            true if is_break(second) && first != second => 2,
            true => 1,
            false => 0,
        };
        (language, at + skipped)
    }
}

/// The text without its markup, as far as it is read.
#[derive(Debug, Default)]
pub(crate) struct Plain {
    pub(crate) text: String,
    /// Its length in UTF-16 code units.
    pub(crate) units: usize,
}

impl Plain {
    pub(crate) fn push(&mut self, char: char) {
        self.units += char.len_utf16();
        self.text.push(char);
    }

    pub(crate) fn push_str(&mut self, text: &str) {
        self.units += if text.is_ascii() {
            text.len()
        } else {
            text.encode_utf16().count()
        };
        self.text.push_str(text);
    }
}

/// White space as the server has it; what lies behind the end of a text is, too.
pub(crate) const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0 | 0x0b)
}
