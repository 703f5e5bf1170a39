use std::ops::Range;

/// A long list in pages, and the page that is shown.
///
/// Pages are counted from 1, as people see them.
///
/// ```
/// use chappe_types::keyboard::{InlineKeyboard, Pages};
///
/// let towns = ["Lille", "Paris", "Lyon", "Metz", "Brest", "Dijon", "Calais"];
/// let pages = Pages::new(towns.len(), 2).at(2);
/// assert_eq!(pages.slice(&towns), ["Lyon", "Metz"]);
///
/// let keyboard = InlineKeyboard::new()
///     .callback("Back", "menu")
///     .pages(pages, |page| format!("towns:{page}"))
///     .build()?;
/// let texts: Vec<&str> = keyboard.inline_keyboard[1].iter().map(|button| &*button.text).collect();
/// assert_eq!(texts, ["‹", "1", "· 2 ·", "3", "›"]);
/// # Ok::<(), chappe_types::keyboard::KeyboardError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pages {
    items: usize,
    per_page: usize,
    current: usize,
}

impl Pages {
    /// The pages of so many items, with so many on each, and at least one; the first is shown.
    pub const fn new(items: usize, per_page: usize) -> Self {
        Self {
            items,
            per_page: if per_page == 0 { 1 } else { per_page },
            current: 1,
        }
    }

    /// Shows another page. A number that is too high or too low is the last or the first page's:
    /// the list may have become shorter since the button was made.
    #[must_use]
    pub fn at(mut self, page: usize) -> Self {
        self.current = page.clamp(1, self.count());
        self
    }

    /// How many pages there are: one at least, though it may be empty.
    pub fn count(&self) -> usize {
        self.items.div_ceil(self.per_page).max(1)
    }

    /// The number of the page that is shown.
    pub const fn current(&self) -> usize {
        self.current
    }

    /// The indices of the items on the page.
    pub fn range(&self) -> Range<usize> {
        let start = (self.current - 1) * self.per_page;
        start..start.saturating_add(self.per_page).min(self.items)
    }

    /// The items on the page, of all of them.
    ///
    /// Where there are fewer than there should be, those that there are.
    pub fn slice<'a, T>(&self, items: &'a [T]) -> &'a [T] {
        let range = self.range();
        let end = range.end.min(items.len());
        &items[range.start.min(end)..end]
    }

    /// The texts of the buttons that lead to other pages, and where each leads.
    pub(super) fn buttons(self) -> Vec<(String, Option<usize>)> {
        let (current, count) = (self.current, self.count());
        if count == 1 {
            return Vec::new();
        }
        let first = current
            .saturating_sub(1)
            .min(count.saturating_sub(2))
            .max(1);
        let numbers = (first..=count).take(NUMBERS).map(|page| {
            if page == current {
                (format!("· {page} ·"), None)
            } else {
                (page.to_string(), Some(page))
            }
        });
        let back = (current > 1).then(|| ("‹".to_owned(), Some(current - 1)));
        let on = (current < count).then(|| ("›".to_owned(), Some(current + 1)));
        back.into_iter().chain(numbers).chain(on).collect()
    }
}

/// How many numbers of pages are shown.
const NUMBERS: usize = 3;
