//! The server that is at work for a bot: its first call brings it up, `close` takes it down, and
//! `logOut` keeps it away.

use std::time::Duration;

use super::{Id, State, queue::Ended};
use crate::{clock::Moment, reply::Refusal};

impl State {
    /// A bot is about to call a method.
    ///
    /// # Errors
    ///
    /// Where it has logged out, or closes what is closed.
    pub(crate) fn turn_up(&mut self, bot: Id, method: &str, now: Moment) -> Result<(), Refusal> {
        if let Some(until) = self.logged_out.get(&bot).copied() {
            if now.unix < until {
                return Err(Refusal::logged_out());
            }
            self.logged_out.remove(&bot);
        }
        if self.instances.contains_key(&bot) {
            return Ok(());
        }
        if method.eq_ignore_ascii_case("close") {
            return Err(Refusal::bad_request("the bot has already been closed"));
        }
        self.instances.insert(bot, now.elapsed);
        Ok(())
    }

    /// Takes the server of a bot down, until the next call brings it up again.
    ///
    /// # Errors
    ///
    /// Where it came up less than ten minutes ago, and not at the beginning.
    pub(crate) fn close(&mut self, bot: Id, now: Moment) -> Result<(), Refusal> {
        let since = self.instances.get(&bot).copied().unwrap_or_default();
        let rest = (since + PAUSE).saturating_sub(now.elapsed);
        if since > PAUSE && !rest.is_zero() {
            let seconds = rest.as_secs() + u64::from(rest.subsec_nanos() > 0);
            return Err(Refusal::too_many_requests(seconds as u32));
        }
        self.instances.remove(&bot);
        self.queue_mut(bot).end_poll(Ended::Closed, now);
        Ok(())
    }

    /// A bot leaves for another server: what this one has of it is forgotten.
    pub(crate) fn log_out(&mut self, bot: Id, now: Moment) {
        self.remove_webhook(bot);
        let queue = self.queue_mut(bot);
        queue.end_poll(Ended::LoggedOut, now);
        queue.clear();
        self.instances.remove(&bot);
        let until = now.unix + PAUSE.as_secs() as i64;
        self.logged_out.insert(bot, until);
    }
}

/// How soon a bot may close again, and how long it may not log in again where it has logged out.
const PAUSE: Duration = Duration::from_secs(600);
