use bytes::Bytes;
use http::Extensions;

use crate::Report;

/// The answer to a successful [`Call`](crate::Call).
#[derive(Clone, Debug, Default)]
pub struct Reply {
    result: Bytes,
    report: Option<Report>,
    extensions: Extensions,
}

impl Reply {
    /// A reply whose `result` is this JSON text.
    ///
    /// The text is neither copied nor checked here; whoever decodes it hears of what is wrong.
    pub fn new(result: impl Into<Bytes>) -> Self {
        Self {
            result: result.into(),
            report: None,
            extensions: Extensions::new(),
        }
    }

    /// The JSON text of `result`: a part of the body that was received, not a copy.
    pub fn result(&self) -> &Bytes {
        &self.result
    }

    /// What the retry layer did for the call; `None` where there is none in the stack.
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// Says what was done for the call: for layers that repeat calls.
    pub fn set_report(&mut self, report: Report) {
        self.report = Some(report);
    }

    /// What else the stack learned on the way.
    pub fn extensions(&self) -> &Extensions {
        &self.extensions
    }

    /// The same, to be added to.
    pub fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.extensions
    }
}
