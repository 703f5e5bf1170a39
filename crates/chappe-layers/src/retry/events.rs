//! What the layer says before it waits.

use std::time::Duration;

use chappe_core::{Call, Error};

/// A wait from here on is worth a warning: whoever asked has left by then.
const LONG: Duration = Duration::from_secs(60);

/// An event at `WARN` where the wait is long, and at `INFO` otherwise.
macro_rules! say {
    (@ $level:ident, $call:ident, $wait:ident, $attempt:ident, $($text:tt)*) => {
        tracing::$level!(
            method = $call.name(),
            attempt = $attempt,
            wait_ms = $wait.as_millis() as u64,
            $($text)*
        )
    };
    ($call:ident, $wait:ident, $attempt:ident, $($text:tt)*) => {
        if $wait >= LONG {
            say!(@ warn, $call, $wait, $attempt, $($text)*);
        } else {
            say!(@ info, $call, $wait, $attempt, $($text)*);
        }
    };
}

pub(super) fn paused(call: &Call, error: &Error, wait: Duration, attempt: u32) {
    let method = call.name();
    let asked = error.retry_after().unwrap_or(wait);
    say!(
        call,
        wait,
        attempt,
        "the server asks to wait {asked:?} before {method}: waiting {wait:.1?}, then attempt \
         {attempt}",
    );
}

pub(super) fn requeued(call: &Call, wait: Duration, attempt: u32) {
    let method = call.name();
    say!(
        call,
        wait,
        attempt,
        "the server asks to wait {wait:?} before {method}: it waits in the queue of flood control, \
         that long at least, then attempt {attempt}",
    );
}

pub(super) fn backing_off(call: &Call, error: &Error, wait: Duration, attempt: u32) {
    let method = call.name();
    say!(
        call,
        wait,
        attempt,
        "{method} failed: {error}; waiting {wait:.1?}, then attempt {attempt}",
    );
}
