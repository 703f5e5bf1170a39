//! Objects with fields: all but the fields themselves is written once, here.

use super::{Entries, Failure, Source};

/// An object that is being decoded.
pub(crate) trait Fields {
    /// Decodes the field at this place among the keys.
    fn field(&mut self, place: usize, source: &mut dyn Source) -> Result<(), Failure>;
}

/// The keys of an object, in Telegram's order.
pub(crate) struct Keys {
    names: &'static [&'static str],
    required: Places,
}

impl Keys {
    pub(crate) const fn new(names: &'static [&'static str], required: &[bool]) -> Self {
        let mut places = Places::NONE;
        let mut place = 0;
        while place < required.len() {
            if required[place] {
                places.insert(place);
            }
            place += 1;
        }
        Self {
            names,
            required: places,
        }
    }

    /// The place of a key.
    ///
    /// Telegram writes keys nearly in the order of its documentation, so the search begins behind
    /// the last key, and goes forwards and backwards in turn.
    fn find(&self, key: &str, next: usize) -> Option<usize> {
        let mut distance = 0;
        loop {
            let after = self.names.get(next + distance);
            if after.is_some_and(|name| *name == key) {
                return Some(next + distance);
            }
            distance += 1;
            let place = next.wrapping_sub(distance);
            let before = self.names.get(place);
            if before.is_some_and(|name| *name == key) {
                return Some(place);
            }
            if after.is_none() && before.is_none() {
                return None;
            }
        }
    }
}

/// Decodes an object.
pub(crate) fn fill(
    object: &mut dyn Fields,
    keys: &Keys,
    entries: &mut dyn Entries,
) -> Result<(), Failure> {
    let mut next = 0;
    let mut find = |key: &str| {
        let place = keys.find(key, next)?;
        next = place + 1;
        Some(place)
    };
    let mut seen = Places::NONE;
    entries.each(&mut find, &mut |place, source| {
        seen.insert(place);
        object.field(place, source)
    })?;
    match keys.required.first_but(&seen) {
        Some(place) => Err(Failure::Missing(keys.names[place])),
        None => Ok(()),
    }
}

/// A set of places, one bit for each.
struct Places([u64; 4]);

impl Places {
    const NONE: Self = Self([0; 4]);

    const fn insert(&mut self, place: usize) {
        self.0[place / 64] |= 1 << (place % 64);
    }

    /// The first place that is not in the other set.
    fn first_but(&self, other: &Self) -> Option<usize> {
        let missing = self.0.iter().zip(&other.0).map(|(own, other)| own & !other);
        let (word, bits) = missing.enumerate().find(|(_, bits)| *bits != 0)?;
        Some(word * 64 + bits.trailing_zeros() as usize)
    }
}
