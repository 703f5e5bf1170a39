use std::fmt;

/// A keyboard that Telegram would refuse, or would not show as it was built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyboardError {
    button: Option<Box<Button>>,
    problem: KeyboardProblem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Button {
    text: String,
    row: usize,
    column: usize,
}

/// What is wrong with a keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyboardProblem {
    /// A button has no text.
    NoText,
    /// A button does nothing: it has neither data nor a URL nor anything else.
    NoAction,
    /// A button does several things, of which Telegram takes the first that it comes to.
    SeveralActions,
    /// Callback data have this many bytes, which are none or too many.
    CallbackData(usize),
    /// A text to be copied has this many characters, which are none or too many.
    CopyText(usize),
    /// A button to pay or to play is not the first one.
    NotFirst,
    /// A row has this many buttons, which are too many.
    RowTooLong(usize),
    /// The keyboard has too many buttons.
    TooManyButtons {
        /// How many it has.
        count: usize,
        /// How many it can have.
        limit: usize,
    },
    /// The placeholder has this many characters, which are none or too many.
    Placeholder(usize),
}

impl KeyboardError {
    pub(super) const fn new(problem: KeyboardProblem) -> Self {
        Self {
            button: None,
            problem,
        }
    }

    /// Of a button, and the row and the column in which it stands, counted from 0.
    pub(super) fn of_button(
        problem: KeyboardProblem,
        text: &str,
        (row, column): (usize, usize),
    ) -> Self {
        let button = Button {
            text: text.to_owned(),
            row,
            column,
        };
        Self {
            button: Some(Box::new(button)),
            problem,
        }
    }

    /// What is wrong.
    pub const fn problem(&self) -> &KeyboardProblem {
        &self.problem
    }

    /// The text of the button that is wrong; none, where it is the keyboard.
    pub fn button(&self) -> Option<&str> {
        self.button.as_ref().map(|button| button.text.as_str())
    }
}

impl fmt::Display for KeyboardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.button {
            Some(button) => {
                let (row, column) = (button.row + 1, button.column + 1);
                write!(f, "button {:?} (row {row}, column {column})", button.text)?;
            }
            None => f.write_str("keyboard")?,
        }
        write!(f, " {}", self.problem)
    }
}

impl std::error::Error for KeyboardError {}

impl fmt::Display for KeyboardProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoText => f.write_str("has no text: give it one"),
            Self::NoAction => f.write_str("does nothing: give it callback data or a URL"),
            Self::SeveralActions => f.write_str("does several things: make a button of each"),
            Self::CallbackData(0) => f.write_str("has empty callback data: give it some"),
            Self::CallbackData(bytes) => write!(
                f,
                "has callback data of {bytes} bytes: make them {MAX_CALLBACK_DATA} at most",
            ),
            Self::CopyText(0) => f.write_str("copies an empty text: give it some"),
            Self::CopyText(length) => write!(
                f,
                "copies a text of {length} characters: make it {MAX_COPY_TEXT} at most",
            ),
            Self::NotFirst => f.write_str("is to pay or to play: put it first"),
            Self::RowTooLong(count) => write!(
                f,
                "is one too many in a row of {count}: put {MAX_IN_ROW} into a row at most",
            ),
            Self::TooManyButtons { count, limit } => {
                write!(f, "has {count} buttons: make them {limit} at most")
            }
            Self::Placeholder(0) => f.write_str("has an empty placeholder: give it some or none"),
            Self::Placeholder(length) => write!(
                f,
                "has a placeholder of {length} characters: make it {MAX_PLACEHOLDER} at most",
            ),
        }
    }
}

/// In bytes.
pub(super) const MAX_CALLBACK_DATA: usize = 64;

/// In characters.
pub(super) const MAX_COPY_TEXT: usize = 256;

/// In characters.
pub(super) const MAX_PLACEHOLDER: usize = 64;

/// How many buttons TDLib takes in a row; it leaves out the others without a word.
pub(super) const MAX_IN_ROW: usize = 12;

/// How many buttons a message can have below it. Telegram does not say so; clients have found it.
pub(super) const MAX_INLINE_BUTTONS: usize = 100;

/// How many keys TDLib takes in a reply keyboard; it leaves out the others without a word.
pub(super) const MAX_KEYS: usize = 300;
