//! Buttons on their way into rows.

/// Rows that are done, and the one that is being built.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rows<B> {
    done: Vec<Vec<B>>,
    current: Vec<B>,
}

impl<B> Rows<B> {
    pub(super) const fn new() -> Self {
        Self {
            done: Vec::new(),
            current: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, button: B) {
        self.current.push(button);
    }

    /// Ends the row, if there is anything in it.
    pub(super) fn end_row(&mut self) {
        if !self.current.is_empty() {
            self.done.push(std::mem::take(&mut self.current));
        }
    }

    /// Makes rows of at most so many buttons of the current one, as equal as can be.
    pub(super) fn columns(&mut self, most: usize) {
        let buttons = std::mem::take(&mut self.current);
        let count = buttons.len();
        let rows = count.div_ceil(most.max(1)).max(1);
        let mut buttons = buttons.into_iter();
        for row in 0..rows {
            let length = count / rows + usize::from(row < count % rows);
            self.current.extend(buttons.by_ref().take(length));
            self.end_row();
        }
    }

    /// Makes rows of the current one, each as long as it can be without being wider than this.
    pub(super) fn wrap(&mut self, most: usize, text: impl Fn(&B) -> &str) {
        let mut width = 0;
        for button in std::mem::take(&mut self.current) {
            let own = width_of(text(&button));
            if width + own > most {
                self.end_row();
                width = 0;
            }
            width += own;
            self.current.push(button);
        }
        self.end_row();
    }

    pub(super) fn finish(mut self) -> Vec<Vec<B>> {
        self.end_row();
        self.done
    }
}

/// About how wide a text is, in Latin letters: ideographs and emoji take twice the room.
fn width_of(text: &str) -> usize {
    text.chars()
        .map(|char| match char {
            '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' => 0,
            '\0'..'\u{1100}' => 1,
            _ => 2,
        })
        .sum()
}
