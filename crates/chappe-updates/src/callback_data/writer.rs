use super::TooLong;

/// What data is packed into, field by field.
#[derive(Debug)]
pub struct Writer {
    text: String,
    /// Whether the text ends with a mark that the last field does not need.
    is_marked: bool,
    too_long: Option<TooLong>,
}

impl Writer {
    pub(super) fn new(prefix: &str) -> Self {
        Self {
            text: format!("{prefix}:"),
            is_marked: false,
            too_long: None,
        }
    }

    /// Writes characters whose number the reader knows.
    pub fn fixed(&mut self, text: &str) {
        self.text.push_str(text);
        self.is_marked = self.is_marked && text.is_empty();
    }

    /// Writes the code of a shape.
    pub fn code(&mut self, code: [u8; 3]) {
        self.text.extend(code.map(char::from));
        self.is_marked = false;
    }

    /// Writes a text of any length, with a mark behind it.
    pub fn varying(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                ':' => self.text.push_str("\\."),
                '\\' => self.text.push_str("\\\\"),
                other => self.text.push(other),
            }
        }
        self.text.push(':');
        self.is_marked = true;
    }

    /// Writes a field that may take no more than so many bytes.
    pub fn at_most(&mut self, max: usize, field: &'static str, write: impl FnOnce(&mut Self)) {
        let start = self.text.len();
        write(self);
        let written = self.text.len() - start;
        let length = written.saturating_sub(usize::from(self.is_marked));
        if length > max && self.too_long.is_none() {
            self.too_long = Some(TooLong::field(field, length, max));
        }
    }

    pub(super) fn finish(mut self) -> (String, Option<TooLong>) {
        if self.is_marked {
            self.text.pop();
        }
        (self.text, self.too_long)
    }
}
