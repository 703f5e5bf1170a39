use std::{
    any::Any,
    fmt,
    future::{Future, poll_fn},
    panic::{AssertUnwindSafe, catch_unwind},
    pin::pin,
    sync::Arc,
    task::Poll,
    time::Duration,
};

use chappe_core::{BoxError, Call};
use chappe_types::types::{Update, UpdateType};
use tokio::{
    sync::oneshot,
    task::yield_now,
    time::{Instant, timeout},
};

use super::{End, Shared, State, Wants, lanes::Lane, response};
use crate::{Answer, Context, answer::IntoResponse};

/// Handles one update after the other until there is none whose turn it is.
pub(super) async fn work(shared: Arc<Shared>) {
    let Some(mut next) = shared.first() else {
        return;
    };
    for turn in 1_u32.. {
        let (lane, update) = next;
        let running = Running::new(&shared, lane, update.update_id);
        shared.handle(update).await;
        match running.end() {
            Some(then) => next = then,
            None => return,
        }
        if turn % TURNS == 0 {
            // Handlers that never wait would keep the thread from everybody else.
            yield_now().await;
        }
    }
}

/// After how many updates a worker lets others have the thread.
const TURNS: u32 = 16;

type Next = (Option<Lane>, Update);

impl Shared {
    fn first(self: &Arc<Self>) -> Option<Next> {
        let mut state = self.lock();
        let next = state.lanes.next();
        if next.is_none() {
            state.at_work -= 1;
        }
        next
    }

    async fn handle(&self, update: Update) {
        let id = update.update_id;
        let kind = update.update_type();
        let mut ctx = Context::with_me(self.bot.clone(), Arc::clone(&self.me), update);
        let note = self.inbox.as_ref().map(|inbox| inbox.note(id));
        if let Some(note) = &note {
            ctx.extensions_mut().insert(note.clone());
        }
        if self.lock().has_taker(id) {
            ctx.extensions_mut().insert(IntoResponse);
        }
        let handling = without_panics(async {
            let answer = self.app.run(ctx).await?;
            self.follow(id, answer).await
        });
        let result = match self.settings.handler_timeout {
            Some(limit) => tokio::select! {
                biased;
                result = timeout(limit, handling) => {
                    result.unwrap_or(Err(Trouble::TooLong(limit)))
                }
                after = self.given_up(id) => Err(Trouble::InTheWay(after)),
            },
            None => handling.await,
        };
        if let Err(trouble) = result {
            trouble.report(id, &kind);
        }
        if let (Some(inbox), Some(note)) = (&self.inbox, note) {
            if let Err(error) = inbox.handled(id, &note).await {
                tracing::error!(
                    update_id = id,
                    %error,
                    "the storage did not note that an update was handled; it will be handled \
                     again after a restart"
                );
            }
        }
    }

    /// Completes when the handler that begins now is given up; says how long it was let be.
    async fn given_up(&self, id: i64) -> Duration {
        let begun = Instant::now();
        loop {
            let notified = self.giving_up.notified();
            let given_up = self.lock().given_up;
            match given_up {
                Some((first, after)) if first == id && begun.elapsed() >= after => return after,
                _ => notified.await,
            }
        }
    }

    /// Makes the call that a handler left, or has it made by the response to the webhook.
    async fn follow(&self, id: i64, answer: Answer) -> Result<(), BoxError> {
        let Some(call) = answer.into_call() else {
            return Ok(());
        };
        let Some(call) = self.hand_over(id, call) else {
            return Ok(());
        };
        self.bot.call_raw(call).await?;
        Ok(())
    }

    /// Gives the call to the first that waits for one; it comes back where nobody takes it.
    fn hand_over(&self, id: i64, call: Call) -> Option<Call> {
        if !self.lock().has_taker(id) {
            return Some(call);
        }
        let Some(mut body) = response::body(&call) else {
            return Some(call);
        };
        loop {
            let Some(taker) = self.lock().taker(id) else {
                return Some(call);
            };
            match taker.send(End::Call(body)) {
                Ok(()) => return None,
                // It has just gone: perhaps there is another.
                Err(End::Call(back)) => body = back,
                Err(End::Handled) => return Some(call),
            }
        }
    }
}

impl State {
    fn has_taker(&self, id: i64) -> bool {
        let receipts = self.receipts.get(&id).map_or(&[][..], Vec::as_slice);
        receipts.iter().any(|(wants, _)| *wants == Wants::Call)
    }

    /// Takes out somebody who waits for a call.
    fn taker(&mut self, id: i64) -> Option<oneshot::Sender<End>> {
        let receipts = self.receipts.get_mut(&id)?;
        let place = receipts
            .iter()
            .position(|(wants, _)| *wants == Wants::Call)?;
        Some(receipts.swap_remove(place).1)
    }
}

/// An update that is with its handler.
///
/// A panic that no `catch_unwind` sees, as in the destructor of a handler's future, ends the
/// worker; the chat goes on all the same.
struct Running<'a> {
    shared: &'a Arc<Shared>,
    lane: Option<Lane>,
    id: i64,
    has_ended: bool,
}

impl<'a> Running<'a> {
    fn new(shared: &'a Arc<Shared>, lane: Option<Lane>, id: i64) -> Self {
        Self {
            shared,
            lane,
            id,
            has_ended: false,
        }
    }

    /// Notes the end and takes the next.
    fn end(mut self) -> Option<Next> {
        self.has_ended = true;
        let mut state = self.shared.lock();
        if state.is_closed {
            return None;
        }
        self.shared.end(&mut state, self.id, self.lane);
        let next = state.lanes.next();
        if next.is_none() {
            state.at_work -= 1;
        }
        next
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        // A worker that is dropped without a panic was stopped, and its update comes again.
        if self.has_ended || !std::thread::panicking() {
            return;
        }
        tracing::error!(
            update_id = self.id,
            "the future of a handler panicked when it was dropped"
        );
        let mut state = self.shared.lock();
        if state.is_closed {
            return;
        }
        state.at_work -= 1;
        self.shared.end(&mut state, self.id, self.lane);
        self.shared.employ(&mut state);
    }
}

/// Why a handler has nothing to show.
enum Trouble {
    Failed(BoxError),
    Panicked(Box<dyn Any + Send>),
    TooLong(Duration),
    InTheWay(Duration),
}

impl Trouble {
    fn report(self, update_id: i64, kind: &UpdateType) {
        let kind = kind.as_str();
        match self {
            Self::Failed(error) => {
                let error = Chain(&*error);
                tracing::error!(update_id, kind, %error, "a handler failed");
            }
            Self::Panicked(payload) => {
                let said = said(&*payload);
                tracing::error!(update_id, kind, "a handler panicked: {said}");
            }
            Self::TooLong(limit) => tracing::error!(
                update_id,
                kind,
                "a handler did not end within {limit:?} and was dropped; `handler_timeout` sets \
                 the limit"
            ),
            Self::InTheWay(after) => tracing::error!(
                update_id,
                kind,
                "a handler had not ended after {after:?}, was in the way of all other updates, and \
                 was dropped; with `durable` no handler is in the way"
            ),
        }
    }
}

/// An error and what caused it.
struct Chain<'a>(&'a (dyn std::error::Error + 'static));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let causes = std::iter::successors(self.0.source(), |error| error.source());
        for cause in causes {
            write!(f, ": {cause}")?;
        }
        Ok(())
    }
}

/// What a panic said.
fn said(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

/// The future, whose panics are errors.
async fn without_panics(future: impl Future<Output = Result<(), BoxError>>) -> Result<(), Trouble> {
    let mut future = pin!(future);
    // After a panic the future is not polled again, so nobody sees what it left half done but the
    // handler's own shared state, for which a panic is what it is in any task.
    poll_fn(
        move |cx| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
            Ok(poll) => poll.map_err(Trouble::Failed),
            Err(payload) => Poll::Ready(Err(Trouble::Panicked(payload))),
        },
    )
    .await
}
