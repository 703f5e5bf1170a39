use bytes::Bytes;
use http::Extensions;

/// The answer to a successful [`Call`](crate::Call).
#[derive(Clone, Debug, Default)]
pub struct Reply {
    result: Bytes,
    extensions: Extensions,
}

impl Reply {
    /// A reply whose `result` is this JSON text.
    ///
    /// The text is neither copied nor checked here; whoever decodes it hears of what is wrong.
    pub fn new(result: impl Into<Bytes>) -> Self {
        Self {
            result: result.into(),
            extensions: Extensions::new(),
        }
    }

    /// The JSON text of `result`: a part of the body that was received, not a copy.
    pub fn result(&self) -> &Bytes {
        &self.result
    }

    /// What the stack learned on the way, such as the [`Report`](crate::Report) of the retry
    /// layer.
    pub fn extensions(&self) -> &Extensions {
        &self.extensions
    }

    /// The same, to be added to.
    pub fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.extensions
    }
}
