//! What one handler reads and writes, from its first session to the commit.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    mem,
    pin::pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use tokio::sync::{Mutex as AsyncMutex, Notify};

use super::{
    SessionData, SessionError, Shared,
    locks::Held,
    record,
    sweep::{key_of, lock_for},
};
use crate::{
    Context,
    storage::{Change, SharedStorage},
};

/// What one handler reads and writes, from its first session to the commit.
///
/// It holds the locks of the sessions that were asked for. Two handlers could wait for each
/// other's: so nobody waits for a lock that is lower than one he holds. Where such a one is not
/// free, the handler is [dropped](Transaction::interrupted), and begun anew over a transaction that
/// has all the locks it is known to need, [taken in their order](Transaction::anew).
#[derive(Debug)]
pub(crate) struct Transaction {
    shared: Arc<Shared>,
    state: Mutex<State>,
    /// One lock at a time, also where arguments are made side by side.
    acquiring: AsyncMutex<()>,
    interrupt: Notify,
    over: Notify,
}

#[derive(Debug, Default)]
struct State {
    held: BTreeMap<String, Held>,
    /// The lock that has to be waited for before the handler begins anew.
    wanted: Option<String>,
    values: HashMap<String, Value>,
    failure: Option<SessionError>,
    /// It changes when all that was handed out becomes void.
    generation: u64,
    ended: bool,
}

/// A value of the storage, as the handler sees it.
#[derive(Debug)]
struct Value {
    now: Option<Bytes>,
    changed: bool,
    lent: bool,
}

impl Transaction {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self {
            shared,
            state: Mutex::default(),
            acquiring: AsyncMutex::new(()),
            interrupt: Notify::new(),
            over: Notify::new(),
        }
    }

    /// Ends this transaction and begins another, with the locks that the handler is known to need.
    ///
    /// The handler must have been dropped. A task that it left behind finds that it has ended.
    pub(super) async fn anew(&self) -> Self {
        let wanted = self.state().wanted.take();
        let mut needed: BTreeSet<String> = self.end().into_keys().collect();
        needed.extend(wanted);
        let next = Self::new(Arc::clone(&self.shared));
        for lock in needed {
            let held = next.shared.locks.lock(&lock).await;
            next.state().held.insert(lock, held);
        }
        next
    }

    /// The transaction of the handler that this context was made for.
    pub(crate) fn of(ctx: &Context, name: &'static str) -> Result<Arc<Self>, SessionError> {
        let transaction = ctx.extensions().get::<Arc<Self>>();
        transaction.cloned().ok_or(SessionError::NoLayer { name })
    }

    /// Whether it is one of these sessions.
    pub(super) fn is_of(&self, shared: &Arc<Shared>) -> bool {
        Arc::ptr_eq(&self.shared.locks, &shared.locks)
    }

    pub(crate) fn storage(&self) -> &SharedStorage {
        &self.shared.storage
    }

    /// What is stored for the update, if it is; `None` too where the update belongs to no session.
    pub(crate) async fn read<T: SessionData>(
        &self,
        ctx: &Context,
    ) -> Result<Option<T>, SessionError> {
        let Some(scope) = T::SCOPE.key(ctx) else {
            return Ok(None);
        };
        let key = self.load::<T>(ctx, &scope).await?;
        self.decode(&key)
    }

    /// What is stored for the update, if it is, for the handler to change.
    pub(crate) async fn lend<T: SessionData>(
        self: &Arc<Self>,
        ctx: &Context,
    ) -> Result<(Option<T>, Loan), SessionError> {
        let scope = T::SCOPE.key(ctx).ok_or_else(|| SessionError::NoKey {
            name: T::NAME,
            kind: ctx.update().kind.name().to_owned(),
            update_id: ctx.update().update_id,
        })?;
        let key = self.load::<T>(ctx, &scope).await?;
        let data = self.decode(&key)?;
        let mut state = self.state();
        let generation = state.generation;
        match state.values.get_mut(&key) {
            Some(value) if !value.lent => value.lent = true,
            _ => return Err(SessionError::TakenTwice { name: T::NAME }),
        }
        drop(state);
        let loan = Loan {
            transaction: Arc::clone(self),
            key,
            generation,
        };
        Ok((data, loan))
    }

    /// Takes the lock and the value, and says under which key the value is.
    async fn load<T: SessionData>(
        &self,
        ctx: &Context,
        scope: &str,
    ) -> Result<String, SessionError> {
        const { assert_name(T::NAME) };
        let bot = ctx.bot().id();
        let key = key_of(bot, T::NAME, scope);
        let _one_at_a_time = self.acquiring.lock().await;
        self.acquire(&lock_for(bot, scope), T::NAME).await?;
        if self.state().values.contains_key(&key) {
            return Ok(key);
        }
        let loaded = self.shared.storage.load(&key).await;
        let now = loaded.map_err(|reason| SessionError::Storage {
            doing: format!("load {key}"),
            reason,
        })?;
        let value = Value {
            now,
            changed: false,
            lent: false,
        };
        self.state().values.insert(key.clone(), value);
        Ok(key)
    }

    fn decode<T: SessionData>(&self, key: &str) -> Result<Option<T>, SessionError> {
        let value = self
            .state()
            .values
            .get(key)
            .and_then(|value| value.now.clone());
        match value {
            Some(value) => record::read(key, &value, self.shared.clock.now()),
            None => Ok(None),
        }
    }

    async fn acquire(&self, lock: &str, name: &'static str) -> Result<(), SessionError> {
        let locks = &self.shared.locks;
        let is_next = {
            let state = self.state();
            if state.ended {
                return Err(SessionError::Ended { name });
            }
            if state.held.contains_key(lock) {
                return Ok(());
            }
            let last = state.held.keys().next_back();
            last.is_none_or(|last| last.as_str() < lock)
        };
        let held = if is_next {
            locks.lock(lock).await
        } else if let Some(held) = locks.try_lock(lock) {
            held
        } else {
            let mut over = pin!(self.over.notified());
            over.as_mut().enable();
            self.state().wanted = Some(lock.to_owned());
            self.interrupt.notify_one();
            // The handler is dropped here.
            over.await;
            return Err(SessionError::Ended { name });
        };
        let mut state = self.state();
        if state.ended {
            return Err(SessionError::Ended { name });
        }
        state.held.insert(lock.to_owned(), held);
        Ok(())
    }

    /// Waits until the handler has to be dropped and begun anew.
    pub(super) async fn interrupted(&self) {
        self.interrupt.notified().await;
    }

    /// Forgets what was changed; the locks stay.
    pub(crate) fn roll_back(&self) {
        let mut state = self.state();
        state.generation += 1;
        state.values.clear();
        state.failure = None;
    }

    /// What is to be written; an error where something cannot be.
    pub(super) fn changes(&self) -> Result<Vec<Change>, SessionError> {
        let mut state = self.state();
        if let Some(failure) = state.failure.take() {
            return Err(failure);
        }
        if let Some((key, _)) = state.values.iter().find(|(_, value)| value.lent) {
            return Err(SessionError::StillHeld { key: key.clone() });
        }
        let written = state.values.iter().filter(|(_, value)| value.changed);
        let changes = written.map(|(key, value)| match &value.now {
            Some(value) => Change::put(key, value.clone()),
            None => Change::delete(key),
        });
        Ok(changes.collect())
    }

    /// Ends it, so that nothing can be read any more, and gives back the locks.
    pub(super) fn end(&self) -> BTreeMap<String, Held> {
        let mut state = self.state();
        state.ended = true;
        state.generation += 1;
        state.values.clear();
        self.over.notify_waiters();
        mem::take(&mut state.held)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that can panic is done while it is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A value that was handed out to be changed.
#[derive(Debug)]
pub(crate) struct Loan {
    transaction: Arc<Transaction>,
    key: String,
    generation: u64,
}

impl Loan {
    /// Gives the value back as it was.
    pub(crate) fn unchanged(&self) {
        self.give_back(|_| {});
    }

    /// Gives the value back with other data; without any to have it removed.
    pub(crate) fn changed<T: SessionData>(&self, data: Option<&T>) {
        self.changed_for(T::EXPIRE_AFTER, data);
    }

    /// The same, where it is to be kept for another time than its type says.
    pub(crate) fn changed_for<T: SessionData>(&self, time: Option<Duration>, data: Option<&T>) {
        let written = data.map(|data| record::write(data, self.transaction.shared.expiry(time)));
        match written.transpose() {
            Ok(now) => self.give_back(|value| {
                value.now = now;
                value.changed = true;
            }),
            Err(error) => {
                self.give_back(|_| {});
                self.fail(SessionError::Unwritable {
                    name: T::NAME,
                    key: self.key.clone(),
                    reason: error.into(),
                });
            }
        }
    }

    /// The key that the value is stored under.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    fn give_back(&self, change: impl FnOnce(&mut Value)) {
        let mut state = self.transaction.state();
        if state.generation != self.generation {
            return;
        }
        if let Some(value) = state.values.get_mut(&self.key) {
            value.lent = false;
            change(value);
        }
    }

    fn fail(&self, error: SessionError) {
        let mut state = self.transaction.state();
        if state.generation == self.generation {
            state.failure.get_or_insert(error);
        }
    }
}

/// The name is a part of keys, which have `/` between their parts.
const fn assert_name(name: &str) {
    let name = name.as_bytes();
    assert!(!name.is_empty(), "`SessionData::NAME` is empty");
    let mut place = 0;
    while place < name.len() {
        assert!(name[place] != b'/', "`SessionData::NAME` has a `/` in it");
        place += 1;
    }
}
