use super::{
    KeyboardError, KeyboardProblem, Pages,
    error::{MAX_CALLBACK_DATA, MAX_COPY_TEXT, MAX_IN_ROW, MAX_INLINE_BUTTONS},
    rows::Rows,
};
use crate::types::{
    CallbackGame, CopyTextButton, DisabledButton, InlineKeyboardButton, InlineKeyboardMarkup,
    LoginUrl, WebAppInfo,
};

/// Builds the keyboard below a message.
///
/// See the [module docs](crate::keyboard). What has no function of its own, such as a color, is set
/// on an [`InlineKeyboardButton`], which [`button`](Self::button) takes.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a keyboard is built by `build`"]
pub struct InlineKeyboard {
    rows: Rows<InlineKeyboardButton>,
}

impl InlineKeyboard {
    /// A keyboard without buttons. As it is, it takes the one of a message away.
    pub const fn new() -> Self {
        Self { rows: Rows::new() }
    }

    /// A button of any sort, in the row that is being built.
    pub fn button(mut self, button: InlineKeyboardButton) -> Self {
        self.rows.push(button);
        self
    }

    /// Buttons of any sort, in the row that is being built; an `Option` is one or none.
    pub fn buttons(self, buttons: impl IntoIterator<Item = InlineKeyboardButton>) -> Self {
        buttons.into_iter().fold(self, Self::button)
    }

    /// A button that sends a callback query with these data, 1 to 64 bytes.
    pub fn callback(self, text: impl Into<String>, data: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).callback_data(data))
    }

    /// Such a button for each text with its data.
    ///
    /// ```
    /// use chappe_types::keyboard::InlineKeyboard;
    ///
    /// let cups = (1..=3).map(|cups| (cups.to_string(), format!("pour {cups}")));
    /// let keyboard = InlineKeyboard::new().callbacks(cups).build()?;
    /// assert_eq!(keyboard.inline_keyboard[0].len(), 3);
    /// # Ok::<(), chappe_types::keyboard::KeyboardError>(())
    /// ```
    pub fn callbacks<T: Into<String>, D: Into<String>>(
        self,
        buttons: impl IntoIterator<Item = (T, D)>,
    ) -> Self {
        let buttons = buttons.into_iter();
        buttons.fold(self, |keyboard, (text, data)| keyboard.callback(text, data))
    }

    /// A button that opens a URL.
    pub fn url(self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).url(url))
    }

    /// A button that has the user choose a chat, and puts the bot's name and a query there.
    pub fn switch_inline(self, text: impl Into<String>, query: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).switch_inline_query(query))
    }

    /// A button that puts the bot's name and a query into the input field of this chat.
    pub fn switch_inline_current_chat(
        self,
        text: impl Into<String>,
        query: impl Into<String>,
    ) -> Self {
        self.button(InlineKeyboardButton::new(text).switch_inline_query_current_chat(query))
    }

    /// A button that opens a Web App; only in private chats.
    pub fn web_app(self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).web_app(WebAppInfo::new(url)))
    }

    /// A button that opens a website and logs the user in there.
    pub fn login_url(self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).login_url(LoginUrl::new(url)))
    }

    /// A button that copies a text, of 1 to 256 characters.
    pub fn copy_text(self, text: impl Into<String>, copied: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).copy_text(CopyTextButton::new(copied)))
    }

    /// The button that pays an invoice, which must be the first one.
    pub fn pay(self, text: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).pay(true))
    }

    /// The button that opens a game, which must be the first one.
    pub fn game(self, text: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).callback_game(CallbackGame::new()))
    }

    /// A button that does nothing.
    pub fn disabled(self, text: impl Into<String>) -> Self {
        self.button(InlineKeyboardButton::new(text).disabled(DisabledButton::new()))
    }

    /// Begins a new row.
    pub fn row(mut self) -> Self {
        self.rows.end_row();
        self
    }

    /// Breaks the row that is being built into rows of at most so many buttons, as equal as can be;
    /// what follows is in a new row.
    ///
    /// ```
    /// use chappe_types::keyboard::InlineKeyboard;
    ///
    /// let digits = (1..=7).fold(InlineKeyboard::new(), |keyboard, digit| {
    ///     keyboard.callback(digit.to_string(), digit.to_string())
    /// });
    /// let keyboard = digits.columns(3).callback("Cancel", "cancel").build()?;
    /// let lengths: Vec<usize> = keyboard.inline_keyboard.iter().map(Vec::len).collect();
    /// assert_eq!(lengths, [3, 2, 2, 1]);
    /// # Ok::<(), chappe_types::keyboard::KeyboardError>(())
    /// ```
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

    /// A row to leaf through pages: `‹ 1 · 2 · 3 ›`; none, where there is but one page.
    ///
    /// It has at most three numbers, the one of the current page in the middle where it can be, and
    /// that one does nothing. `data` makes the callback data of a page, whose number it gets.
    /// See [`Pages`].
    pub fn pages<D: Into<String>>(self, pages: Pages, data: impl Fn(usize) -> D) -> Self {
        let mut keyboard = self.row();
        for (text, page) in pages.buttons() {
            keyboard = match page {
                Some(page) => keyboard.callback(text, data(page)),
                None => keyboard.disabled(text),
            };
        }
        keyboard.row()
    }

    /// The keyboard, as methods take it.
    ///
    /// # Errors
    ///
    /// [`KeyboardError`] where Telegram would refuse a button or leave it out. What depends on the
    /// chat or the kind of the message is left to Telegram.
    pub fn build(self) -> Result<InlineKeyboardMarkup, KeyboardError> {
        let rows = self.rows.finish();
        check(&rows)?;
        Ok(InlineKeyboardMarkup::new(rows))
    }
}

impl Default for InlineKeyboard {
    fn default() -> Self {
        Self::new()
    }
}

fn check(rows: &[Vec<InlineKeyboardButton>]) -> Result<(), KeyboardError> {
    for (row, buttons) in rows.iter().enumerate() {
        for (column, button) in buttons.iter().enumerate() {
            let place = (row, column);
            problem(button, place, buttons.len()).map_or(Ok(()), |problem| {
                Err(KeyboardError::of_button(problem, &button.text, place))
            })?;
        }
    }
    let count = rows.iter().map(Vec::len).sum();
    if count > MAX_INLINE_BUTTONS {
        let limit = MAX_INLINE_BUTTONS;
        let problem = KeyboardProblem::TooManyButtons { count, limit };
        return Err(KeyboardError::new(problem));
    }
    Ok(())
}

/// What is wrong with a button at this place, in a row of so many.
fn problem(
    button: &InlineKeyboardButton,
    place: (usize, usize),
    in_row: usize,
) -> Option<KeyboardProblem> {
    if button.text.is_empty() {
        return Some(KeyboardProblem::NoText);
    }
    match actions(button) {
        0 => return Some(KeyboardProblem::NoAction),
        1 => {}
        _ => return Some(KeyboardProblem::SeveralActions),
    }
    let bytes = button.callback_data.as_ref().map(String::len);
    if let Some(bytes) = bytes.filter(|bytes| !(1..=MAX_CALLBACK_DATA).contains(bytes)) {
        return Some(KeyboardProblem::CallbackData(bytes));
    }
    let copied = button.copy_text.as_ref();
    let copied = copied.map(|copied| copied.text.chars().count());
    if let Some(length) = copied.filter(|length| !(1..=MAX_COPY_TEXT).contains(length)) {
        return Some(KeyboardProblem::CopyText(length));
    }
    let is_first = button.pay.is_some() || button.callback_game.is_some();
    if is_first && place != (0, 0) {
        return Some(KeyboardProblem::NotFirst);
    }
    (place.1 >= MAX_IN_ROW).then_some(KeyboardProblem::RowTooLong(in_row))
}

/// How many things a button does.
fn actions(button: &InlineKeyboardButton) -> usize {
    [
        button.url.as_ref().is_some_and(|url| !url.is_empty()),
        button.callback_data.is_some(),
        button.web_app.is_some(),
        button.login_url.is_some(),
        button.switch_inline_query.is_some(),
        button.switch_inline_query_current_chat.is_some(),
        button.switch_inline_query_chosen_chat.is_some(),
        button.copy_text.is_some(),
        button.callback_game.is_some(),
        button.pay.is_some(),
        button.disabled.is_some(),
    ]
    .into_iter()
    .filter(|is_done| *is_done)
    .count()
}
