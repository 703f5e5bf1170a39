use super::{
    KeyboardError, KeyboardProblem,
    error::{MAX_IN_ROW, MAX_KEYS, MAX_PLACEHOLDER},
    rows::Rows,
};
use crate::types::{KeyboardButton, KeyboardButtonPollType, ReplyKeyboardMarkup, WebAppInfo};

/// Builds a keyboard of ready answers, in place of the user's own.
///
/// ```
/// use chappe_types::keyboard::ReplyKeyboard;
///
/// let keyboard = ReplyKeyboard::new()
///     .buttons(["Red", "Green", "Blue", "None of these"])
///     .columns(2)
///     .request_location("Where I am")
///     .resize()
///     .one_time()
///     .placeholder("Which color?")
///     .build()?;
/// assert_eq!(keyboard.keyboard.len(), 3);
/// # Ok::<(), chappe_types::keyboard::KeyboardError>(())
/// ```
///
/// See the [module docs](crate::keyboard). What has no function of its own, such as the choice of a
/// chat, is set on a [`KeyboardButton`], which [`button`](Self::button) takes.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a keyboard is built by `build`"]
pub struct ReplyKeyboard {
    rows: Rows<KeyboardButton>,
    /// The settings, without the keys.
    markup: ReplyKeyboardMarkup,
}

impl ReplyKeyboard {
    /// A keyboard without keys.
    pub fn new() -> Self {
        Self {
            rows: Rows::new(),
            markup: ReplyKeyboardMarkup::new(Vec::<Vec<KeyboardButton>>::new()),
        }
    }

    /// A key of any sort, in the row that is being built; a string is one that sends it.
    pub fn button(mut self, button: impl Into<KeyboardButton>) -> Self {
        self.rows.push(button.into());
        self
    }

    /// Keys of any sort, in the row that is being built; an `Option` is one or none.
    pub fn buttons<B>(self, buttons: impl IntoIterator<Item = B>) -> Self
    where
        B: Into<KeyboardButton>,
    {
        buttons.into_iter().fold(self, Self::button)
    }

    /// A key that sends its text.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.button(KeyboardButton::new(text))
    }

    /// A key that sends the user's phone number; only in private chats.
    pub fn request_contact(self, text: impl Into<String>) -> Self {
        self.button(KeyboardButton::new(text).request_contact(true))
    }

    /// A key that sends where the user is; only in private chats.
    pub fn request_location(self, text: impl Into<String>) -> Self {
        self.button(KeyboardButton::new(text).request_location(true))
    }

    /// A key that lets the user make a poll of any kind; only in private chats.
    pub fn request_poll(self, text: impl Into<String>) -> Self {
        self.button(KeyboardButton::new(text).request_poll(KeyboardButtonPollType::new()))
    }

    /// A key that opens a Web App, which can answer; only in private chats.
    pub fn web_app(self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.button(KeyboardButton::new(text).web_app(WebAppInfo::new(url)))
    }

    /// Begins a new row.
    pub fn row(mut self) -> Self {
        self.rows.end_row();
        self
    }

    /// Breaks the row that is being built into rows of at most so many keys, as equal as can be;
    /// what follows is in a new row.
    pub fn columns(mut self, most: usize) -> Self {
        self.rows.columns(most);
        self
    }

    /// Breaks the row that is being built into rows whose texts have at most so many letters
    /// together, of which an emoji or an ideograph counts as two; what follows is in a new row.
    pub fn wrap(mut self, most: usize) -> Self {
        self.rows.wrap(most, |button| &button.text);
        self
    }

    /// Makes the keyboard as low as its rows allow.
    pub fn resize(mut self) -> Self {
        self.markup.resize_keyboard = Some(true);
        self
    }

    /// Hides the keyboard after a press.
    pub fn one_time(mut self) -> Self {
        self.markup.one_time_keyboard = Some(true);
        self
    }

    /// Shows the keyboard whenever the user's own is hidden.
    pub fn persistent(mut self) -> Self {
        self.markup.is_persistent = Some(true);
        self
    }

    /// Shows the keyboard only to those whom the text mentions, and to whom it replies.
    pub fn selective(mut self) -> Self {
        self.markup.selective = Some(true);
        self
    }

    /// The faint text in the empty input field, 1 to 64 characters.
    pub fn placeholder(mut self, text: impl Into<String>) -> Self {
        self.markup.input_field_placeholder = Some(text.into());
        self
    }

    /// The keyboard, as methods take it.
    ///
    /// # Errors
    ///
    /// [`KeyboardError`] where Telegram would refuse a key or leave it out. What depends on the
    /// chat is left to Telegram.
    pub fn build(self) -> Result<ReplyKeyboardMarkup, KeyboardError> {
        let mut markup = self.markup;
        markup.keyboard = self.rows.finish();
        check(&markup)?;
        Ok(markup)
    }
}

impl Default for ReplyKeyboard {
    fn default() -> Self {
        Self::new()
    }
}

/// A key that sends its text.
impl From<&str> for KeyboardButton {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// A key that sends its text.
impl From<String> for KeyboardButton {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

fn check(markup: &ReplyKeyboardMarkup) -> Result<(), KeyboardError> {
    for (row, buttons) in markup.keyboard.iter().enumerate() {
        for (column, button) in buttons.iter().enumerate() {
            problem(button, column, buttons.len()).map_or(Ok(()), |problem| {
                Err(KeyboardError::of_button(
                    problem,
                    &button.text,
                    (row, column),
                ))
            })?;
        }
    }
    let count = markup.keyboard.iter().map(Vec::len).sum();
    if count > MAX_KEYS {
        let limit = MAX_KEYS;
        let problem = KeyboardProblem::TooManyButtons { count, limit };
        return Err(KeyboardError::new(problem));
    }
    let placeholder = markup.input_field_placeholder.as_ref();
    let placeholder = placeholder.map(|text| text.chars().count());
    match placeholder.filter(|length| !(1..=MAX_PLACEHOLDER).contains(length)) {
        Some(length) => Err(KeyboardError::new(KeyboardProblem::Placeholder(length))),
        None => Ok(()),
    }
}

/// What is wrong with a key in this column, in a row of so many.
fn problem(button: &KeyboardButton, column: usize, in_row: usize) -> Option<KeyboardProblem> {
    if button.text.is_empty() {
        return Some(KeyboardProblem::NoText);
    }
    let actions = [
        button.request_users.is_some(),
        button.request_chat.is_some(),
        button.request_managed_bot.is_some(),
        button.request_contact.unwrap_or_default(),
        button.request_location.unwrap_or_default(),
        button.request_poll.is_some(),
        button.web_app.is_some(),
    ];
    if actions.into_iter().filter(|is_done| *is_done).count() > 1 {
        return Some(KeyboardProblem::SeveralActions);
    }
    (column >= MAX_IN_ROW).then_some(KeyboardProblem::RowTooLong(in_row))
}
