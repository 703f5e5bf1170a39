//! The counters, with the feature `metrics`; nothing without it.

use std::time::Duration;

use super::gate::Closing;

/// Telegram answered 429.
pub(super) fn limit_exceeded() {
    #[cfg(feature = "metrics")]
    metrics::counter!("chappe_flood_limit_exceeded_total").increment(1);
}

/// A call found the queue full.
pub(super) fn overflow() {
    #[cfg(feature = "metrics")]
    metrics::counter!("chappe_flood_overflow_total").increment(1);
}

/// Something is closed for so long.
pub(super) fn closed(closing: Closing, wait: Duration) {
    #[cfg(feature = "metrics")]
    metrics::histogram!(
        "chappe_flood_closed_seconds",
        "scope" => if closing.whole_bot { "bot" } else { "chat" },
    )
    .record(wait.as_secs_f64());
    #[cfg(not(feature = "metrics"))]
    let _ = (closing, wait);
}

/// So many calls wait.
pub(super) fn queue_depth(waiting: usize) {
    #[cfg(feature = "metrics")]
    metrics::gauge!("chappe_flood_queue_depth").set(waiting as f64);
    #[cfg(not(feature = "metrics"))]
    let _ = waiting;
}
