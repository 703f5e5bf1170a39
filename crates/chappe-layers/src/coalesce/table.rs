use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};

use bytes::Bytes;

use super::flight::{Flight, Outcome};

/// What equal calls have in common: the method and its parameters as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key(Arc<(Box<str>, Bytes)>);

impl Key {
    pub(super) fn new(method: &str, json: Bytes) -> Self {
        Self(Arc::new((method.into(), json)))
    }
}

/// The shared calls in flight, by what they have in common.
#[derive(Default)]
pub(super) struct Table(Mutex<HashMap<Key, Entry>>);

struct Entry {
    flight: Arc<Flight>,
    /// How many seats there are.
    taken: usize,
}

impl Table {
    /// Takes a seat in the flight of the calls that are equal to this one, or in a new flight
    /// where there is none or the last one has landed.
    pub(super) fn board(table: &Arc<Self>, key: Key, new: impl FnOnce() -> Flight) -> Seat {
        let mut entries = table.lock();
        let flight = match entries.get_mut(&key) {
            Some(entry) if !entry.flight.has_landed() => {
                entry.taken += 1;
                Arc::clone(&entry.flight)
            }
            _ => {
                let flight = Arc::new(new());
                let entry = Entry {
                    flight: Arc::clone(&flight),
                    taken: 1,
                };
                let landed = entries.insert(key.clone(), entry);
                drop(entries);
                drop(landed);
                flight
            }
        };
        Seat {
            number: flight.number_a_seat(),
            flight: Some(flight),
            table: Arc::clone(table),
            key,
        }
    }

    /// Gives a seat up, and forgets the flight with its last one, or as soon as it has landed.
    fn leave(&self, key: &Key, flight: &Arc<Flight>) {
        let mut entries = self.lock();
        // The entry may be of a later flight.
        let Some(entry) = entries
            .get_mut(key)
            .filter(|entry| Arc::ptr_eq(&entry.flight, flight))
        else {
            return;
        };
        entry.taken -= 1;
        if entry.taken == 0 || flight.has_landed() {
            let gone = entries.remove(key);
            drop(entries);
            drop(gone);
        }
    }

    /// How many calls are in flight.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.lock().len()
    }

    /// No code of others runs under the lock, so it is never poisoned half-way.
    fn lock(&self) -> MutexGuard<'_, HashMap<Key, Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A caller's place in a flight; dropping it gives the place up.
pub(super) struct Seat {
    flight: Option<Arc<Flight>>,
    number: u64,
    table: Arc<Table>,
    key: Key,
}

impl Seat {
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Outcome> {
        let flight = self.flight.as_ref().expect("a seat is not polled again");
        let outcome = std::task::ready!(flight.poll(self.number, cx));
        // Leave now, so that the last caller gets the error itself and not a copy.
        self.leave();
        Poll::Ready(outcome)
    }

    fn leave(&mut self) {
        if let Some(flight) = self.flight.take() {
            flight.give_up_seat(self.number);
            self.table.leave(&self.key, &flight);
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.leave();
    }
}

impl fmt::Debug for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seat").finish_non_exhaustive()
    }
}
