use std::{fmt, future::Future, pin::Pin};

use chappe_core::BoxError;
use http::Extensions;

/// A future that ends with the verdict of a filter: what it found, or nothing where the update
/// does not pass.
pub type CheckFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Option<Extensions>, BoxError>> + Send + 'a>>;

/// The verdict of a [`Filter`](super::Filter) on an update.
pub enum Check<'a> {
    /// The update does not pass.
    No,
    /// The update passes, and this was found in it, for the handler's extractors.
    Yes(Extensions),
    /// It has to be asked for.
    Later(CheckFuture<'a>),
}

impl<'a> Check<'a> {
    /// The update passes.
    pub fn yes() -> Self {
        Self::Yes(Extensions::new())
    }

    /// The update passes, and the handler may want to have this.
    pub fn with<T: Clone + Send + Sync + 'static>(found: T) -> Self {
        let mut extensions = Extensions::new();
        extensions.insert(found);
        Self::Yes(extensions)
    }

    /// The update passes where something was found in it.
    pub fn found(found: Option<Extensions>) -> Self {
        found.map_or(Self::No, Self::Yes)
    }

    /// The future will say whether the update passes.
    pub fn later(verdict: impl Future<Output = Result<bool, BoxError>> + Send + 'a) -> Self {
        Self::Later(Box::pin(
            async move { Ok(verdict.await?.then(Extensions::new)) },
        ))
    }

    /// The verdict, once it is there.
    pub async fn verdict(self) -> Result<Option<Extensions>, BoxError> {
        match self {
            Self::No => Ok(None),
            Self::Yes(found) => Ok(Some(found)),
            Self::Later(verdict) => verdict.await,
        }
    }
}

impl From<bool> for Check<'_> {
    fn from(passes: bool) -> Self {
        if passes { Self::yes() } else { Self::No }
    }
}

impl fmt::Debug for Check<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::No => "No",
            Self::Yes(_) => "Yes",
            Self::Later(_) => "Later",
        })
    }
}
