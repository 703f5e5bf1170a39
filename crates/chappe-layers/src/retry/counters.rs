//! The counters, with the feature `metrics`; nothing without it.

use chappe_core::GaveUp;

/// A call is made again.
pub(super) fn repeated() {
    #[cfg(feature = "metrics")]
    metrics::counter!("chappe_retry_requests_total").increment(1);
}

/// A call succeeded after a repeat.
pub(super) fn succeeded() {
    #[cfg(feature = "metrics")]
    metrics::counter!("chappe_retry_successes_total").increment(1);
}

/// A failed call is returned.
pub(super) fn gave_up(reason: GaveUp) {
    #[cfg(feature = "metrics")]
    metrics::counter!("chappe_retry_given_up_total", "reason" => label(reason)).increment(1);
    #[cfg(not(feature = "metrics"))]
    let _ = reason;
}

#[cfg(feature = "metrics")]
fn label(reason: GaveUp) -> &'static str {
    match reason {
        GaveUp::Final => "final",
        GaveUp::OutcomeUnknown => "outcome_unknown",
        GaveUp::NotReplayable => "not_replayable",
        GaveUp::Attempts => "attempts",
        GaveUp::Budget => "budget",
        GaveUp::LongestWait => "longest_wait",
        GaveUp::Deadline => "deadline",
        _ => "other",
    }
}
