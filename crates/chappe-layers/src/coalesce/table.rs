use std::{
    collections::{
        HashMap,
        hash_map::{Entry, RandomState},
    },
    fmt,
    hash::{BuildHasher, BuildHasherDefault, Hash, Hasher},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use chappe_core::MethodSpec;

use super::flight::{Flight, Outcome, Work};

/// The shared calls in flight, by what they have in common.
#[derive(Default)]
pub(super) struct Table {
    flights: Mutex<Flights>,
    hashing: RandomState,
}

type Flights = HashMap<Key, Arc<Flight>, BuildHasherDefault<Hashed>>;

impl Table {
    /// The key of the calls of this method with these parameters.
    pub(super) fn key(&self, method: MethodSpec, json: Bytes) -> Key {
        let mut hasher = self.hashing.build_hasher();
        hasher.write(&json);
        Key {
            hash: hasher.finish(),
            method,
            json,
        }
    }

    /// Takes a seat in the flight of the calls that are equal to this one, or in a new flight
    /// where there is none or the last one has landed.
    pub(super) fn board(table: &Arc<Self>, key: Key, work: impl FnOnce() -> Work) -> Seat {
        let mut flights = table.lock();
        let mut landed = None;
        let flight = match flights.get(&key) {
            Some(flight) if !flight.has_landed() => Arc::clone(flight),
            _ => {
                let flight = Arc::new(Flight::new(work()));
                landed = flights.insert(key.clone(), Arc::clone(&flight));
                flight
            }
        };
        let number = flight.take_seat();
        drop(flights);
        drop(landed);
        Seat {
            taken: Some((flight, key)),
            number,
            table: Arc::clone(table),
        }
    }

    /// Gives a seat up, and says whether it was the last one. The flight is forgotten with its last
    /// seat, or as soon as it has landed.
    fn leave(&self, key: Key, flight: &Arc<Flight>) -> bool {
        let mut flights = self.lock();
        let is_last = flight.give_up_seat();
        if !is_last && !flight.has_landed() {
            return false;
        }
        if let Entry::Occupied(entry) = flights.entry(key) {
            // There may be a later flight in its place.
            if Arc::ptr_eq(entry.get(), flight) {
                entry.remove();
            }
        }
        is_last
    }

    /// Whether several callers have a seat.
    fn is_shared(&self, flight: &Flight) -> bool {
        let _flights = self.lock();
        flight.taken() > 1
    }

    /// How many calls are in flight.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.lock().len()
    }

    /// No code of others runs under the lock, so it is never poisoned half-way.
    fn lock(&self) -> MutexGuard<'_, Flights> {
        self.flights.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What equal calls have in common: the method's name and its parameters as JSON.
#[derive(Clone)]
pub(super) struct Key {
    /// Of the parameters, computed once.
    hash: u64,
    method: MethodSpec,
    json: Bytes,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
            && self.method.name() == other.method.name()
            && self.json == other.json
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

/// Takes a hash for what it is.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("a key is hashed already");
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A caller's place in a flight; dropping it gives the place up.
pub(super) struct Seat {
    /// Until it is given up.
    taken: Option<(Arc<Flight>, Key)>,
    number: u64,
    table: Arc<Table>,
}

impl Seat {
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Outcome> {
        let (flight, _) = self.taken.as_ref().expect("a seat is not polled again");
        ready!(flight.poll(self.number, cx));
        // Nobody joins a flight that has landed, so whoever is alone now is the last one, who gets
        // the outcome itself and not a copy.
        let copy = if self.table.is_shared(flight) {
            flight.outcome()
        } else {
            None
        };
        let outcome = self.leave().or(copy);
        Poll::Ready(outcome.expect("the flight has landed"))
    }

    /// Gives the place up; the last one to do so takes what has come of the flight along.
    fn leave(&mut self) -> Option<Outcome> {
        let (flight, key) = self.taken.take()?;
        flight.forget(self.number);
        let is_last = self.table.leave(key, &flight);
        if is_last { flight.empty() } else { None }
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
