use std::time::Duration;

use chappe_core::{ApiErrorKind, BoxError, Error};

use super::RunError;

/// How long to wait before the next attempt after some have failed.
#[derive(Debug, Default)]
pub(crate) struct Backoff {
    failures: u32,
}

impl Backoff {
    pub(crate) fn reset(&mut self) {
        self.failures = 0;
    }

    /// The wait after this error; or the error, where no wait will help.
    pub(crate) fn after(&mut self, error: Error) -> Result<Duration, RunError> {
        let conflict = match error.api().map(|api| (api.kind(), api.description())) {
            Some((ApiErrorKind::Unauthorized | ApiErrorKind::NotFound, _)) => {
                return Err(RunError::Refused(error));
            }
            Some((ApiErrorKind::Conflict, text)) if text.contains("webhook") => {
                return Err(RunError::Webhook(error));
            }
            Some((ApiErrorKind::Conflict, _)) => true,
            _ => false,
        };
        let wait = self.next();
        let wait = error.retry_after().map_or(wait, |asked| asked.max(wait));
        if conflict {
            tracing::warn!(
                "another program polls updates of this bot: stop it, or this one; trying again in \
                 {wait:.1?}"
            );
        } else {
            tracing::warn!(%error, "the server cannot be asked; trying again in {wait:.1?}");
        }
        Ok(wait)
    }

    /// The wait after the storage failed.
    pub(crate) fn after_storage(&mut self, error: &BoxError) -> Duration {
        let wait = self.next();
        tracing::error!(
            %error,
            "updates could not be written to the storage; trying again in {wait:.1?}"
        );
        wait
    }

    fn next(&mut self) -> Duration {
        self.failures = self.failures.saturating_add(1);
        let longest = LONGEST.min(Duration::from_secs(1 << self.failures.min(5)));
        longest.mul_f64(0.5 + fastrand::f64() / 2.0)
    }
}

const LONGEST: Duration = Duration::from_secs(30);
