//! What a 429 closes, and who is turned away by it.

use std::{iter::successors, time::Duration};

use tokio::time::Instant;

use super::{Gate, Grant, Key, Lane, Pace, Refusal, State, Waiter};

/// How many refusals are remembered.
const MOST_STRIKES: usize = 64;

/// Something was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::flood) struct Closing {
    pub(in crate::flood) whole_bot: bool,
    pub(in crate::flood) until: Instant,
}

impl<M> Gate<M> {
    /// A call was refused: closes its chat, or the bot.
    pub(super) fn refuse(
        &mut self,
        grant: Grant,
        key: &Key,
        retry_after: Duration,
        now: Instant,
        random: f64,
    ) -> Option<Closing> {
        let lane = match self.by_key.get(key) {
            Some(&lane) => lane,
            None => self.add_lane(key.clone(), None),
        };
        // While calls press against the bot's known limit, a chat that asks for nothing else is
        // refused for the bot's sake.
        let Lane { waiting, pace, .. } = &self.lanes[lane];
        let is_idle = *waiting == 0 && pace.as_ref().is_none_or(|pace| !pace.was_refused());
        let is_expected = is_idle && self.waiting > 0 && self.bot.expects(retry_after);
        let pace = self.lanes[lane]
            .pace
            .get_or_insert_with(|| Box::new(Pace::new([None, None], grant.bot.began)));
        let ticket = grant.chat.unwrap_or(grant.bot);
        if grant.chat.is_none() {
            // It was not counted when it began, because nothing was known of the chat.
            pace.join();
        }
        let news = pace.refuse(ticket, retry_after, now, random);
        let chat_until = pace.closed_until(now);

        if !self.strikes.iter().any(|(_, struck)| struck == key) {
            if self.strikes.len() >= MOST_STRIKES {
                self.strikes.remove(0);
            }
            self.strikes.push((now, key.clone()));
        }
        let enough = if is_expected {
            1
        } else {
            self.settings.escalation
        };
        let is_bot = self.settings.escalation < usize::MAX && self.strikes.len() >= enough;
        if !is_bot {
            self.bot.doubt(grant.bot, now);
            self.turn_away(Some(lane), chat_until, now);
            let until = chat_until.filter(|_| news)?;
            return Some(Closing {
                whole_bot: false,
                until,
            });
        }
        // What the chats seemed to say about themselves was said about the bot.
        for (_, key) in &self.strikes {
            let pace = self
                .by_key
                .get(key)
                .and_then(|&lane| self.lanes[lane].pace.as_mut());
            if let Some(pace) = pace {
                pace.unlearn();
            }
        }
        let news = self.bot.refuse(grant.bot, retry_after, now, random);
        let until = self.bot.closed_until(now);
        self.turn_away(None, until, now);
        self.turn_away(Some(lane), chat_until, now);
        let until = until.filter(|_| news)?;
        Some(Closing {
            whole_bot: true,
            until,
        })
    }

    /// Ends the wait of those, in this lane or everywhere, who cannot wait until then.
    fn turn_away(&mut self, lane: Option<usize>, until: Option<Instant>, now: Instant) {
        let Some(until) = until else { return };
        let wait = until.saturating_duration_since(now);
        let longest = self.settings.longest_wait;
        let cannot = |waiter: &Waiter<M>| {
            wait > waiter.longest_wait.unwrap_or(longest)
                || waiter.deadline.is_some_and(|deadline| deadline <= until)
        };
        let ids: Vec<usize> = match lane {
            // The common case looks only at those with a deadline that is too early.
            None if wait <= longest && self.particular == 0 => {
                let early = self.deadlines.range(..=(until, usize::MAX));
                early.map(|&(_, id)| id).collect()
            }
            None => {
                let all = self.waiters.iter();
                let waiting = all.filter(|(_, waiter)| matches!(waiter.state, State::Waiting(_)));
                let cannot = waiting.filter(|(_, waiter)| cannot(waiter));
                cannot.map(|(id, _)| id).collect()
            }
            Some(lane) => {
                let heads = self.lanes[lane].lines.iter().filter_map(|line| line.head);
                let behind = |&id: &usize| self.waiters[id].next;
                let all = heads.flat_map(|head| successors(Some(head), behind));
                all.filter(|&id| cannot(&self.waiters[id])).collect()
            }
        };
        for id in ids {
            let mark = self.unlink(id);
            self.waiters[id].state = State::Ended(Err(Refusal::Closed(until)));
            self.woken.extend(mark);
        }
    }
}
