use std::{ops::Range, sync::Arc};

use regex::Regex;

use super::{FromContext, NoExtension};
use crate::Context;

/// What a regular expression has found in the text.
///
/// ```
/// use chappe_updates::{Captures, Router};
/// use regex::Regex;
///
/// let dice = Regex::new(r"(?i)roll (?<count>\d+)d(\d+)")?;
/// let app: Router = Router::new().hears(dice, async |captures: Captures| {
///     format!("{} dice of {} sides", &captures["count"], &captures[2])
/// });
/// # Ok::<(), regex::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Captures {
    found: Arc<Found>,
}

#[derive(Debug)]
struct Found {
    text: Box<str>,
    groups: Vec<Option<Range<usize>>>,
    names: Vec<Option<Box<str>>>,
}

impl Captures {
    pub(crate) fn of(regex: &Regex, text: &str) -> Option<Self> {
        let captures = regex.captures(text)?;
        let groups = captures
            .iter()
            .map(|group| group.map(|group| group.range()))
            .collect();
        let names = regex
            .capture_names()
            .map(|name| name.map(Into::into))
            .collect();
        Some(Self {
            found: Arc::new(Found {
                text: text.into(),
                groups,
                names,
            }),
        })
    }

    /// The text of a group by its number; the whole match has number 0. None where the expression
    /// has no such group, or the group took no part in the match.
    pub fn get(&self, group: usize) -> Option<&str> {
        let range = self.found.groups.get(group)?.clone()?;
        Some(&self.found.text[range])
    }

    /// The text of a group by its name.
    pub fn name(&self, name: &str) -> Option<&str> {
        let group = self
            .found
            .names
            .iter()
            .position(|known| known.as_deref() == Some(name))?;
        self.get(group)
    }
}

/// # Panics
///
/// Where the expression has no such group, or the group took no part in the match.
impl std::ops::Index<usize> for Captures {
    type Output = str;

    fn index(&self, group: usize) -> &str {
        self.get(group)
            .unwrap_or_else(|| panic!("the expression has found nothing for group {group}"))
    }
}

/// # Panics
///
/// Where the expression has no group of this name, or the group took no part in the match.
impl std::ops::Index<&str> for Captures {
    type Output = str;

    fn index(&self, name: &str) -> &str {
        self.name(name)
            .unwrap_or_else(|| panic!("the expression has found nothing for group {name:?}"))
    }
}

impl<S: Sync> FromContext<S> for Captures {
    type Rejection = NoExtension;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, NoExtension> {
        ctx.extensions()
            .get()
            .cloned()
            .ok_or_else(NoExtension::of::<Self>)
    }
}
