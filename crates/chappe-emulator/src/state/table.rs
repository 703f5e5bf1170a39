//! The shelves of the state: maps that know what was changed in them.

use std::{
    borrow::Borrow,
    collections::{BTreeMap, BTreeSet},
    ops::Deref,
};

/// A map from keys to records, which can tell what was changed in it.
///
/// It is read as the map that it is. What changes it goes through the methods here, so that a state
/// that is kept in a file writes down what a call changed, and no more than that.
#[derive(Clone, Debug)]
pub(crate) struct Table<K, V> {
    rows: BTreeMap<K, V>,
    /// The keys whose records were changed or removed; `None` where nobody asks.
    changed: Option<BTreeSet<K>>,
}

impl<K: Ord + Clone, V> Table<K, V> {
    pub(crate) fn insert(&mut self, key: K, row: V) -> Option<V> {
        self.note(&key);
        self.rows.insert(key, row)
    }

    pub(crate) fn remove<Q>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
        Q: Ord + ?Sized,
    {
        let (key, row) = self.rows.remove_entry(key)?;
        self.note(&key);
        Some(row)
    }

    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let row = self.rows.get_mut(key)?;
        if let Some(changed) = &mut self.changed {
            changed.insert(key.clone());
        }
        Some(row)
    }

    /// The record of this key, which is made where there is none.
    pub(crate) fn row(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.note(&key);
        self.rows.entry(key).or_default()
    }

    /// Removes the records for which this says no.
    pub(crate) fn retain(&mut self, mut is_kept: impl FnMut(&K, &V) -> bool) {
        let changed = &mut self.changed;
        self.rows.retain(|key, row| {
            let is_kept = is_kept(key, row);
            if let Some(changed) = changed.as_mut().filter(|_| !is_kept) {
                changed.insert(key.clone());
            }
            is_kept
        });
    }

    /// Removes the record with the least key.
    pub(crate) fn pop_first(&mut self) -> Option<(K, V)> {
        let (key, row) = self.rows.pop_first()?;
        self.note(&key);
        Some((key, row))
    }

    pub(crate) fn clear(&mut self) {
        if let Some(changed) = &mut self.changed {
            changed.extend(self.rows.keys().cloned());
        }
        self.rows.clear();
    }

    /// Begins to note what is changed; what is there already counts as changed.
    #[cfg(feature = "store")]
    pub(crate) fn track(&mut self) {
        self.changed = Some(self.rows.keys().cloned().collect());
    }

    #[cfg(feature = "store")]
    pub(crate) const fn is_tracked(&self) -> bool {
        self.changed.is_some()
    }

    /// What was changed since this was asked last: keys, with their records where they are not
    /// removed. Nothing where nobody [tracks](Self::track) it.
    #[cfg(feature = "store")]
    pub(crate) fn changes(&mut self) -> Vec<(K, Option<&V>)> {
        let changed = self.changed.as_mut().map(std::mem::take);
        let rows = &self.rows;
        let keys = changed.into_iter().flatten();
        keys.map(|key| {
            let row = rows.get(&key);
            (key, row)
        })
        .collect()
    }

    /// The keys of what was changed since it was asked for.
    #[cfg(feature = "store")]
    pub(crate) fn changed(&self) -> impl Iterator<Item = K> + '_ {
        self.changed.iter().flatten().cloned()
    }

    /// A record, to change what is no part of it.
    #[cfg(feature = "store")]
    pub(crate) fn quietly(&mut self, key: &K) -> Option<&mut V> {
        self.rows.get_mut(key)
    }

    /// Takes a record from a file, which is no change.
    #[cfg(feature = "store")]
    pub(crate) fn load(&mut self, key: K, row: V) {
        self.rows.insert(key, row);
    }

    fn note(&mut self, key: &K) {
        if let Some(changed) = &mut self.changed {
            changed.insert(key.clone());
        }
    }
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
            changed: None,
        }
    }
}

impl<K, V> Deref for Table<K, V> {
    type Target = BTreeMap<K, V>;

    fn deref(&self) -> &Self::Target {
        &self.rows
    }
}
