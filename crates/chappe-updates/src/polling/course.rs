use chappe_types::types::Update;

use crate::engine::Engine;

/// From where on to ask.
pub(super) struct Course {
    pub(super) source: Source,
    /// What was asked for last.
    pub(super) asked: Option<i64>,
}

/// Who keeps what is not handled.
pub(super) enum Source {
    /// The server.
    Window,
    /// The storage.
    Durable {
        /// What is to be handled before anything else.
        left: Vec<Update>,
        offset: Option<i64>,
    },
}

impl Course {
    /// A course that begins with whatever the server has.
    pub(super) fn new(source: Source) -> Self {
        Self {
            source,
            asked: None,
        }
    }

    /// The same as [`next`](Course::next), for the question that is asked now.
    pub(super) fn ask(&mut self, engine: &Engine) -> Option<i64> {
        engine.settle();
        self.asked = self.next(engine);
        self.asked
    }

    /// From where on everything is new or not handled.
    pub(super) fn next(&self, engine: &Engine) -> Option<i64> {
        match &self.source {
            Source::Window => engine.watermark(),
            Source::Durable { offset, .. } => *offset,
        }
    }

    /// Notes the last id of a batch that is stored.
    pub(super) fn received(&mut self, last: Option<i64>) {
        if let (Source::Durable { offset, .. }, Some(last)) = (&mut self.source, last) {
            *offset = Some(last + 1);
        }
    }
}
