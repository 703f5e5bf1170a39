//! What parameters each method takes, and what the server says of those that are wrong.
//!
//! `table` is written by `chappe-codegen` from `api/bot-api.json`. `steps` says in what order the
//! server looks at the parameters of a method, `words` what it says of each; both are by hand. A
//! method that is not simulated is checked by [`check()`] as a whole. A method that is simulated
//! looks at its parameters itself, and has its JSON read by [`json::read`].

mod check;
mod fault;
pub(crate) mod json;
mod limits;
mod markup;
mod plain;
mod shape;
mod special;
mod steps;
mod table;
#[cfg(test)]
mod tests;
mod words;

use self::shape::Method;
pub(crate) use self::{check::check, fault::refuse};
use crate::{reply::Refusal, request::Request};

/// The parameters and files of a call.
pub(crate) trait Args {
    /// The parameter of this name, or an empty text.
    fn arg(&self, name: &str) -> &str;

    /// Whether there is a parameter of this name, be it empty.
    fn has_arg(&self, name: &str) -> bool;

    /// Whether there is a file in the part of this name.
    fn has_file(&self, name: &str) -> bool;
}

impl Args for Request {
    fn arg(&self, name: &str) -> &str {
        self.arg(name)
    }

    fn has_arg(&self, name: &str) -> bool {
        self.args().iter().any(|(known, _)| known == name)
    }

    fn has_file(&self, name: &str) -> bool {
        self.file(name).is_some()
    }
}

/// What the server answers where this parameter of a method is missing.
pub(crate) fn missing(method: &str, parameter: &str) -> Refusal {
    refuse(&words::missing(method, parameter))
}

/// The method of this name, in Telegram's spelling.
fn method(name: &str) -> Option<&'static Method> {
    table::METHODS.iter().find(|method| method.name == name)
}
