//! Runs the handlers of updates, from wherever they come: polling and the webhook stand on it.
//!
//! The order of a chat is kept by [`Lanes`], what was seen before and what has ended
//! by the [`Ledger`]; both are pure. This shell adds what they know nothing of: workers, time,
//! panics, and the durable [`Inbox`].
//!
//! # Workers and not a task for each update
//!
//! A worker is a task that takes one update after the other for as long as there is one whose turn
//! it is, and then ends. While much is to do no task is started; while little is, one task for an
//! update costs nothing that anybody would see. An update that is held is a place in a queue, and
//! no task that sleeps.

mod handlers;
mod lanes;
mod ledger;
mod response;
mod settings;
#[cfg(test)]
mod tests;
mod worker;

use std::{
    collections::{HashMap, HashSet},
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use chappe_client::Bot;
use chappe_core::BoxError;
use chappe_types::types::{Update, User};
use tokio::{
    sync::{Notify, Semaphore, oneshot},
    task::JoinSet,
    time::timeout,
};

use self::lanes::Lanes;
pub(crate) use self::{
    handlers::Handlers,
    ledger::{Ledger, Recent, Standing, Window},
    settings::Settings,
};
use crate::inbox::Inbox;

/// Runs the handlers of updates. A cheap clone; with the last one all handlers that run are
/// dropped.
#[derive(Clone)]
pub(crate) struct Engine {
    owner: Arc<Owner>,
}

/// Workers share what is inside, so that it does not end by itself.
struct Owner(Arc<Shared>);

impl Drop for Owner {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// What the engine and its workers share.
struct Shared {
    bot: Bot,
    me: Arc<User>,
    app: Handlers,
    settings: Settings,
    inbox: Option<Inbox>,
    /// A permit for each update that may be held.
    room: Semaphore,
    state: Mutex<State>,
    /// Something ended that somebody waits for.
    progress: Notify,
    /// A handler is given up.
    giving_up: Notify,
}

struct State {
    lanes: Lanes<Update>,
    ledger: Ledger,
    /// How many are held, from the first clone of the update on to the end of its handler.
    held: usize,
    /// Those that are on their way into the inbox.
    arriving: HashSet<i64>,
    /// Who is to be told what became of an update.
    receipts: HashMap<i64, Vec<(Wants, oneshot::Sender<End>)>>,
    workers: JoinSet<()>,
    at_work: usize,
    /// At how few updates in the ledger somebody wants to be woken.
    alarm: Option<usize>,
    /// Whose handler is given up, if it has run for so long.
    given_up: Option<(i64, Duration)>,
    is_closed: bool,
}

/// What became of an update.
#[derive(Debug)]
pub(crate) enum End {
    /// Its handler has ended, well or not.
    Handled,
    /// The handler left this call, as the body of a response, and it is the receiver's to make.
    Call(Bytes),
}

/// What the holder of a receipt can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wants {
    /// It only waits for the end.
    End,
    /// It can also write the call of an answer into a response.
    Call,
}

/// Becomes what became of the update; an error where it will not be handled by this engine.
pub(crate) type Receipt = oneshot::Receiver<End>;

/// What became of an update that was offered without waiting.
#[derive(Debug)]
pub(crate) enum Offered {
    /// It was taken; the receipt tells of its end.
    Taken(Receipt),
    /// It is held already, or on its way into the inbox; the receipt tells of its end.
    Held(Receipt),
    /// It was handled before, or is in the inbox: nobody has to send it again.
    Known,
    /// So many are held that there is no room for it, or the engine is closed.
    Refused,
}

impl Engine {
    pub(crate) fn new(
        bot: Bot,
        me: Arc<User>,
        app: Handlers,
        settings: Settings,
        ledger: Ledger,
        inbox: Option<Inbox>,
    ) -> Self {
        let state = State {
            lanes: Lanes::default(),
            ledger,
            held: 0,
            arriving: HashSet::new(),
            receipts: HashMap::new(),
            workers: JoinSet::new(),
            at_work: 0,
            alarm: None,
            given_up: None,
            is_closed: false,
        };
        let shared = Shared {
            room: Semaphore::new(settings.backlog.min(Semaphore::MAX_PERMITS)),
            bot,
            me,
            app,
            settings,
            inbox,
            state: Mutex::new(state),
            progress: Notify::new(),
            giving_up: Notify::new(),
        };
        Self {
            owner: Arc::new(Owner(Arc::new(shared))),
        }
    }

    fn shared(&self) -> &Arc<Shared> {
        &self.owner.0
    }

    /// Takes those updates of a batch that are new, waiting for room where there is none, and says
    /// how many these were.
    ///
    /// With an inbox all of them are there when this is done, and even before the first is handled.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future leaves some of them taken. The others are in the inbox, if there is one.
    pub(crate) async fn push_all(&self, mut batch: Vec<Update>) -> Result<usize, BoxError> {
        {
            let state = self.shared().lock();
            batch.retain(|update| state.ledger.standing(update.update_id) == Standing::New);
        }
        if let Some(inbox) = &self.shared().inbox {
            inbox.append(&batch).await?;
        }
        Ok(self.take_all(batch).await)
    }

    /// The same for updates that are in the inbox already.
    pub(crate) async fn take_all(&self, batch: Vec<Update>) -> usize {
        let mut taken = 0;
        for update in batch {
            // It is never closed.
            let Ok(permit) = self.shared().room.acquire().await else {
                break;
            };
            let mut state = self.shared().lock();
            if state.is_closed || state.ledger.admit(update.update_id) != Standing::New {
                continue;
            }
            permit.forget();
            taken += 1;
            self.shared().start(&mut state, update);
        }
        taken
    }

    /// Takes an update if there is room for it. With an inbox it is there when this is done.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future leaves the update not taken; it may be in the inbox all the same.
    pub(crate) async fn offer(&self, update: Update, wants: Wants) -> Result<Offered, BoxError> {
        let id = update.update_id;
        let (sender, receipt) = oneshot::channel();
        let reservation = {
            let mut state = self.shared().lock();
            match state.ledger.standing(id) {
                _ if state.is_closed => return Ok(Offered::Refused),
                Standing::Ended => return Ok(Offered::Known),
                Standing::Held
                    if self.shared().inbox.is_some() && !state.arriving.contains(&id) =>
                {
                    return Ok(Offered::Known);
                }
                Standing::Held => {
                    state.receipts.entry(id).or_default().push((wants, sender));
                    return Ok(Offered::Held(receipt));
                }
                Standing::New => {}
            }
            let Ok(permit) = self.shared().room.try_acquire() else {
                return Ok(Offered::Refused);
            };
            permit.forget();
            state.ledger.admit(id);
            state.arriving.insert(id);
            state.receipts.entry(id).or_default().push((wants, sender));
            Reservation {
                shared: self.shared(),
                id,
                is_used: false,
            }
        };
        if let Some(inbox) = &self.shared().inbox {
            inbox.append(std::slice::from_ref(&update)).await?;
        }
        reservation.redeem(update);
        Ok(Offered::Taken(receipt))
    }

    /// The id up to which everything may be confirmed, where the ledger keeps one.
    pub(crate) fn watermark(&self) -> Option<i64> {
        self.shared().lock().ledger.watermark()
    }

    /// The same, for whoever is about to ask for what comes from there on, with no other question
    /// under way.
    pub(crate) fn settle(&self) -> Option<i64> {
        self.shared().lock().ledger.settle()
    }

    /// How many updates lie behind the watermark.
    pub(crate) fn span(&self) -> usize {
        self.shared().lock().ledger.span()
    }

    /// Completes when at most `limit` updates lie behind the watermark. One caller at a time.
    pub(crate) async fn thinned_to(&self, limit: usize) {
        loop {
            {
                let mut state = self.shared().lock();
                if state.ledger.span() <= limit {
                    state.alarm = None;
                    return;
                }
                state.alarm = Some(limit);
            }
            self.shared().progress.notified().await;
        }
    }

    /// Drops the handler of the first update that has not ended, if it has run for so long. Its
    /// update counts as handled.
    pub(crate) fn give_up_first(&self, after: Duration) {
        let mut state = self.shared().lock();
        let first = state.ledger.watermark();
        state.given_up = first.map(|id| (id, after));
        drop(state);
        self.shared().giving_up.notify_waiters();
    }

    /// Waits until all that is held has ended, for so long at most, and takes nothing more after
    /// that. Says which updates were left.
    pub(crate) async fn drain(&self, limit: Duration) -> Vec<i64> {
        if limit > Duration::ZERO {
            let _ = timeout(limit, self.idle()).await;
        }
        self.shared().close()
    }

    async fn idle(&self) {
        loop {
            {
                if self.shared().lock().held == 0 {
                    return;
                }
            }
            self.shared().progress.notified().await;
        }
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine")
            .field("app", &self.shared().app)
            .field("settings", &self.shared().settings)
            .finish_non_exhaustive()
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // No code of a handler runs under the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts an update that was admitted into its lane.
    fn start(self: &Arc<Self>, state: &mut State, update: Update) {
        let lane = self.settings.lane(&update);
        state.held += 1;
        state.lanes.push(lane, update);
        self.employ(state);
    }

    /// Starts workers where there is work that nobody is on the way to.
    fn employ(self: &Arc<Self>, state: &mut State) {
        while state.workers.try_join_next().is_some() {}
        if state.lanes.ready() == 0 || state.at_work >= self.settings.concurrency {
            return;
        }
        state.at_work += 1;
        state.workers.spawn(worker::work(Arc::clone(self)));
    }

    /// Notes the end of an update and tells those who wait for it.
    fn end(&self, state: &mut State, id: i64, lane: Option<lanes::Lane>) {
        state.lanes.ended(lane);
        state.ledger.ended(id);
        state.held -= 1;
        if !state.receipts.is_empty() {
            for (_, receipt) in state.receipts.remove(&id).into_iter().flatten() {
                // Who went away does not want to know.
                let _ = receipt.send(End::Handled);
            }
        }
        self.room.add_permits(1);
        let is_due = state
            .alarm
            .is_some_and(|limit| state.ledger.span() <= limit);
        if is_due || state.held == 0 {
            self.progress.notify_one();
        }
    }

    /// Takes nothing more and drops the handlers that run; says whose they were.
    fn close(&self) -> Vec<i64> {
        let (workers, receipts, left);
        {
            let mut state = self.lock();
            state.is_closed = true;
            workers = std::mem::take(&mut state.workers);
            receipts = std::mem::take(&mut state.receipts);
            left = state.ledger.held();
        }
        // What these drop may be code of a handler, or somebody who asks the engine at once.
        drop(receipts);
        drop(workers);
        left
    }
}

/// A place in the ledger for an update that is on its way into the inbox.
struct Reservation<'a> {
    shared: &'a Arc<Shared>,
    id: i64,
    is_used: bool,
}

impl Reservation<'_> {
    fn redeem(mut self, update: Update) {
        self.is_used = true;
        let mut state = self.shared.lock();
        state.arriving.remove(&self.id);
        if !state.is_closed {
            self.shared.start(&mut state, update);
        }
    }
}

impl Drop for Reservation<'_> {
    fn drop(&mut self) {
        if self.is_used {
            return;
        }
        let mut state = self.shared.lock();
        state.arriving.remove(&self.id);
        state.ledger.release(self.id);
        let receipts = state.receipts.remove(&self.id);
        drop(state);
        drop(receipts);
        self.shared.room.add_permits(1);
    }
}
