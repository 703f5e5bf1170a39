use std::time::Duration;

use tokio::time::{sleep, timeout};

use crate::engine::Engine;

/// How soon to ask for more while updates are being handled.
///
/// The server answers at once with all that is not confirmed, so a poll for each update that ends
/// would fetch the others again and again. What is worth asking for is half a batch, or a look
/// whether somebody new has come, less and less often while nobody has.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// How many looks in a row have found nothing new.
    idle: u32,
}

impl Pace {
    /// Rests after a batch with so many updates, of which so many were new.
    pub(super) async fn rest(&mut self, engine: &Engine, count: usize, new: usize) {
        if new > 0 {
            self.idle = 0;
        }
        let span = engine.span();
        if span == 0 {
            return;
        }
        if new == 0 && count >= BATCH {
            // Nothing new is handed out before the first of these has ended.
            while timeout(IN_THE_WAY, engine.thinned_to(span - 1))
                .await
                .is_err()
            {
                engine.give_up_first(IN_THE_WAY);
            }
        }
        tokio::select! {
            () = engine.thinned_to(span.min(count) / 2) => {}
            () = sleep(self.pause()) => {}
        }
        self.idle += 1;
    }

    fn pause(&self) -> Duration {
        let pause = FIRST_PAUSE * 2_u32.pow(self.idle.min(8));
        pause.min(LONGEST_PAUSE)
    }
}

/// The most that the server hands out at once.
const BATCH: usize = 100;
const FIRST_PAUSE: Duration = Duration::from_millis(100);
/// How long somebody who writes while another's handler works may have to wait.
const LONGEST_PAUSE: Duration = Duration::from_millis(500);
/// How long a handler may be in the way of all that wait behind a full batch.
const IN_THE_WAY: Duration = Duration::from_secs(60);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_become_rarer_while_they_find_nothing() {
        let pauses: Vec<u128> = (0..6)
            .map(|idle| Pace { idle }.pause().as_millis())
            .collect();
        assert_eq!(pauses, [100, 200, 400, 500, 500, 500]);
        assert_eq!(Pace { idle: u32::MAX }.pause(), LONGEST_PAUSE);
    }
}
