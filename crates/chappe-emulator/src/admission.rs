//! What a call waits for before it is executed: the thin shell around the ledger of limits.

use std::{collections::HashMap, fmt, sync::Arc, time::Duration};

use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::{
    emulator::{Emulator, World},
    limits::{is_message, ledger::Asked},
    reply::Refusal,
    request::{Request, to_i64},
    service::Call,
};

/// The chats in which a call is under way or waits for another one, where the server holds calls.
#[derive(Debug, Default)]
pub(crate) struct Turns(HashMap<Key, Arc<Mutex<()>>>);

/// A bot and a chat.
type Key = (i64, i64);

/// The turn of a call in its chat. The next call has its turn when this is dropped.
#[must_use]
pub(crate) struct Turn<'a> {
    // Given back first, so that the place behind it can be seen to be empty.
    _guard: OwnedMutexGuard<()>,
    _place: Place<'a>,
}

impl fmt::Debug for Turn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Turn").finish_non_exhaustive()
    }
}

/// A place in the line of a chat, which is forgotten with the last place in it.
struct Place<'a> {
    emulator: &'a Emulator,
    key: Key,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let turns = &mut self.emulator.lock().turns.0;
        let is_last = |line: &Arc<_>| Arc::strong_count(line) == 1;
        if turns.get(&self.key).is_some_and(is_last) {
            turns.remove(&self.key);
        }
    }
}

impl Emulator {
    /// Lets a call through to its execution, or refuses it. Where calls of a chat have to keep
    /// their order, the turn is to be kept until this one is executed.
    pub(crate) async fn admit<'a>(
        &'a self,
        call: &Call<'_>,
        request: &Request,
    ) -> Result<Option<Turn<'a>>, Refusal> {
        let method = call.method;
        let Some(bot) = call.bot else {
            // The token is refused, not the call.
            self.lock().journal.executed(call.entry, method);
            return Ok(None);
        };
        let (asked, is_held, is_overload) = {
            let world = self.lock();
            let asked = asked(&world, bot, method, request);
            let is_overload = world.ledger.is_overloaded(bot, method);
            let is_held = world.ledger.limits().longest_hold().is_some();
            (asked, is_held, is_overload)
        };
        if is_overload {
            tokio::time::sleep(OVERLOAD_HOLD).await;
            self.lock().ledger.refuse_overload();
            return Err(Refusal::too_many_requests(OVERLOAD_RETRY_AFTER));
        }
        let turn = match asked.chat.filter(|_| is_held) {
            None => None,
            Some(chat) => Some(self.turn((bot, chat)).await),
        };
        let mut waited = Duration::ZERO;
        loop {
            let wait = {
                let now = self.now().elapsed;
                let mut world = self.lock();
                let Err(flood) = world.ledger.admit(&asked, now) else {
                    world.journal.executed(call.entry, method);
                    return Ok(turn);
                };
                let seconds = retry_after(flood.wait);
                let wait = Duration::from_secs(seconds.into());
                let longest = world.ledger.limits().longest_hold();
                if longest.is_none_or(|longest| waited + wait > longest) {
                    world.ledger.refuse(flood);
                    return Err(Refusal::too_many_requests(seconds));
                }
                wait
            };
            tokio::time::sleep(wait).await;
            waited += wait;
        }
    }

    async fn turn(&self, key: Key) -> Turn<'_> {
        let line = Arc::clone(self.lock().turns.0.entry(key).or_default());
        let place = Place {
            emulator: self,
            key,
        };
        Turn {
            _guard: line.lock_owned().await,
            _place: place,
        }
    }
}

/// The call as the laws see it.
fn asked<'a>(world: &World, bot: i64, method: &'a str, request: &Request) -> Asked<'a> {
    let is_message = is_message(method);
    let chat = match request.arg("chat_id") {
        "" => None,
        _ if !is_message => None,
        id => match id.strip_prefix('@') {
            Some(name) => world.state.by_username(name),
            None => Some(to_i64(id)),
        },
    };
    Asked {
        bot,
        method,
        chat,
        is_message,
    }
}

/// Whole seconds, rounded up and at least one.
fn retry_after(wait: Duration) -> u32 {
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    u32::try_from(seconds).unwrap_or(u32::MAX).max(1)
}

/// What the open-source server does to a bot that has too many requests under way.
const OVERLOAD_HOLD: Duration = Duration::from_secs(3);
const OVERLOAD_RETRY_AFTER: u32 = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_line_is_forgotten_with_the_last_place_in_it() {
        let emulator = Emulator::new();
        let lines = || emulator.lock().turns.0.len();
        let first = emulator.turn((1, 7)).await;
        let second = tokio::time::timeout(Duration::from_secs(1), emulator.turn((1, 7)));
        assert!(second.await.is_err(), "one turn at a time");
        let other = emulator.turn((1, 8)).await;
        assert_eq!(lines(), 2);
        let (next, ()) = tokio::join!(emulator.turn((1, 7)), async { drop(first) });
        drop(other);
        assert_eq!(lines(), 1);
        drop(next);
        assert_eq!(lines(), 0);
    }
}
