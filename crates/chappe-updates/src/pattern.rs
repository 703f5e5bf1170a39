//! Which texts a handler is for.

use std::{fmt, ops::RangeFull, sync::Arc};

use http::Extensions;

#[cfg(feature = "regex")]
use crate::extract::Captures;

/// Which texts a handler is for: a text, several texts, a function, a regular expression (feature
/// `regex`), or `..` for any.
///
/// ```
/// use chappe_updates::{Context, Router};
///
/// let app: Router = Router::new()
///     .hears("ping", async |_: Context| "pong")
///     .hears(["hi", "hello"], async |_: Context| "Hello!")
///     .hears(|text: &str| text.ends_with('?'), async |_: Context| "Good question.")
///     .callback_query(.., async |ctx: Context| ctx.answer_callback_query());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no pattern",
    label = "a pattern is a text, an array of texts, a function `fn(&str) -> bool`, a `Regex`, or `..`",
    note = "regular expressions need the feature `regex`"
)]
pub trait Pattern: Send + Sync + 'static {
    /// What is found in a text: nothing, where it is not meant; else what the handler may want.
    fn find(&self, text: &str) -> Option<Extensions>;
}

/// Any text.
impl Pattern for RangeFull {
    fn find(&self, _text: &str) -> Option<Extensions> {
        Some(Extensions::new())
    }
}

/// The whole text, letter by letter.
impl Pattern for &'static str {
    fn find(&self, text: &str) -> Option<Extensions> {
        (text == *self).then(Extensions::new)
    }
}

/// The whole text, letter by letter.
impl Pattern for String {
    fn find(&self, text: &str) -> Option<Extensions> {
        (text == self).then(Extensions::new)
    }
}

/// One of these.
impl<P: Pattern, const N: usize> Pattern for [P; N] {
    fn find(&self, text: &str) -> Option<Extensions> {
        self.iter().find_map(|pattern| pattern.find(text))
    }
}

/// One of these.
impl<P: Pattern> Pattern for Vec<P> {
    fn find(&self, text: &str) -> Option<Extensions> {
        self.iter().find_map(|pattern| pattern.find(text))
    }
}

/// What the function says.
impl<F> Pattern for F
where
    F: Fn(&str) -> bool + Send + Sync + 'static,
{
    fn find(&self, text: &str) -> Option<Extensions> {
        self(text).then(Extensions::new)
    }
}

/// Where the expression matches anywhere in the text. [`Captures`] has what was found.
#[cfg(feature = "regex")]
impl Pattern for regex::Regex {
    fn find(&self, text: &str) -> Option<Extensions> {
        let captures = Captures::of(self, text)?;
        let mut found = Extensions::new();
        found.insert(captures);
        Some(found)
    }
}

/// A pattern, its type erased.
#[derive(Clone)]
pub(crate) struct AnyPattern(Arc<dyn Pattern>);

impl AnyPattern {
    pub(crate) fn new(pattern: impl Pattern) -> Self {
        Self(Arc::new(pattern))
    }

    pub(crate) fn find(&self, text: &str) -> Option<Extensions> {
        self.0.find(text)
    }
}

impl fmt::Debug for AnyPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pattern")
    }
}
