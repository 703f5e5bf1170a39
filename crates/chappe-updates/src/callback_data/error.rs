use std::{any::type_name, error::Error, fmt};

use super::MAX_BYTES;

/// The data of a button could not be read.
///
/// [`Router::callback`](crate::Router::callback) tells the user about it; a handler that takes
/// `Result<Page, CallbackDataError>` deals with it itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackDataError {
    problem: CallbackDataProblem,
    type_name: &'static str,
    outdated: &'static str,
    data: Box<str>,
}

/// Why the data of a button could not be read. See [`CallbackDataError::problem`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallbackDataProblem {
    /// It is of another type, or there is none.
    Other,
    /// It is of another version of the type, and another version of the bot has packed it.
    Outdated,
    /// It looks right up to its fields; no version of the bot has packed it.
    Malformed,
}

impl CallbackDataError {
    pub(super) fn new<T: super::CallbackData>(problem: CallbackDataProblem, data: &str) -> Self {
        Self {
            problem,
            type_name: short_name::<T>(),
            outdated: T::OUTDATED,
            data: data.into(),
        }
    }

    /// What is wrong with it.
    pub fn problem(&self) -> CallbackDataProblem {
        self.problem
    }

    /// The data.
    pub fn data(&self) -> &str {
        &self.data
    }

    /// What the type wants a user to be told who has pressed an outdated button.
    pub fn for_user(&self) -> &'static str {
        self.outdated
    }
}

impl fmt::Display for CallbackDataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            type_name, data, ..
        } = self;
        match self.problem {
            CallbackDataProblem::Other => {
                write!(f, "the callback data {data:?} is none of `{type_name}`")
            }
            CallbackDataProblem::Outdated => write!(
                f,
                "the callback data {data:?} is of another version of `{type_name}`"
            ),
            CallbackDataProblem::Malformed => write!(
                f,
                "the callback data {data:?} was not packed by `{type_name}`: its fields are wrong"
            ),
        }
    }
}

impl Error for CallbackDataError {}

/// Callback data takes more bytes than a button can hold, or a field more than its `max`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLong {
    type_name: &'static str,
    field: Option<&'static str>,
    length: usize,
    max: usize,
}

impl TooLong {
    pub(super) const fn whole(length: usize) -> Self {
        Self {
            type_name: "",
            field: None,
            length,
            max: MAX_BYTES,
        }
    }

    pub(super) const fn field(field: &'static str, length: usize, max: usize) -> Self {
        Self {
            type_name: "",
            field: Some(field),
            length,
            max,
        }
    }

    pub(super) fn in_type<T>(mut self) -> Self {
        self.type_name = short_name::<T>();
        self
    }

    /// How many bytes it takes.
    pub fn length(&self) -> usize {
        self.length
    }

    /// How many there may be.
    pub fn max(&self) -> usize {
        self.max
    }
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            type_name,
            length,
            max,
            ..
        } = self;
        match self.field {
            Some(field) => write!(
                f,
                "`{type_name}` can't be packed: its field `{field}` takes {length} bytes and may \
                 take {max}"
            ),
            None => write!(
                f,
                "`{type_name}` can't be packed: it takes {length} bytes, and a button holds {max}"
            ),
        }
    }
}

impl Error for TooLong {}

/// The name of a type without the path of its module.
pub(super) fn short_name<T>() -> &'static str {
    let name = type_name::<T>();
    name.rsplit("::").next().unwrap_or(name)
}
