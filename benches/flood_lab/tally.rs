//! What happened: every attempt, as the innermost layer saw it, and every call, as its caller did.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chappe::{
    Call, Error, Execution, Reply,
    layers::{FromFnLayer, Next, from_fn},
};
use tokio::time::Instant;

use crate::load::{Job, JobId};

/// Counts attempts and calls; clones count together.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    start: Instant,
    notes: Arc<Mutex<Notes>>,
}

/// All that was noted down, in the order in which it began.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    pub(crate) attempts: Vec<Attempt>,
    pub(crate) calls: Vec<Returned>,
}

/// One request to the server. Times are since the run began.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt {
    pub(crate) job: usize,
    pub(crate) begun: Duration,
    pub(crate) ended: Duration,
    pub(crate) answer: Answer,
}

/// What a request was answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// None so far, or whoever asked went away.
    Pending,
    Success,
    /// 429, and for how long.
    Flood(Duration),
    /// Nobody knows whether it was executed.
    Unknown,
    /// Refused for another reason.
    Refused,
}

/// A call that came back to its caller.
#[derive(Clone, Debug)]
pub(crate) struct Returned {
    pub(crate) job: Job,
    pub(crate) began: Duration,
    pub(crate) ended: Duration,
    pub(crate) result: Result<Reply, Failure>,
}

/// What the caller was told in place of a result.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failure {
    pub(crate) retry_after: Option<Duration>,
}

/// The future of the layer.
type Watched = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

// ===== impl Tally =====

impl Tally {
    /// An empty one; time begins now.
    pub(crate) fn new() -> Self {
        Self {
            start: Instant::now(),
            notes: Arc::default(),
        }
    }

    /// The innermost layer, which sees every request that is made.
    pub(crate) fn layer(
        &self,
    ) -> FromFnLayer<impl FnOnce(Call, Next) -> Watched + Clone + Send + Sync + 'static> {
        let tally = self.clone();
        from_fn(move |call, next| Box::pin(tally.watch(call, next)) as Watched)
    }

    /// How long the run has lasted.
    pub(crate) fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    /// Notes a call that came back.
    pub(crate) fn returned(&self, job: Job, began: Duration, result: Result<Reply, Error>) {
        let ended = self.elapsed();
        let result = result.map_err(|error| Failure {
            retry_after: error.retry_after(),
        });
        self.lock().calls.push(Returned {
            job,
            began,
            ended,
            result,
        });
    }

    /// How many requests were made so far.
    pub(crate) fn sent(&self) -> usize {
        self.lock().attempts.len()
    }

    /// Everything so far.
    pub(crate) fn take(&self) -> Notes {
        std::mem::take(&mut self.lock())
    }

    async fn watch(self, call: Call, next: Next) -> Result<Reply, Error> {
        let job = call
            .extensions()
            .get()
            .map(|&JobId(id)| id)
            .expect("each call of the lab belongs to a job");
        let begun = self.elapsed();
        let place = {
            let mut notes = self.lock();
            notes.attempts.push(Attempt {
                job,
                begun,
                ended: begun,
                answer: Answer::Pending,
            });
            notes.attempts.len() - 1
        };
        let result = next.run(call).await;
        let ended = self.elapsed();
        // A request that outlives the run finds its note taken away.
        if let Some(attempt) = self.lock().attempts.get_mut(place) {
            attempt.ended = ended;
            attempt.answer = Answer::of(&result);
        }
        result
    }

    fn lock(&self) -> MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Returned {
    /// From the call to its return, in seconds.
    pub(crate) fn time_taken(&self) -> f64 {
        self.ended.saturating_sub(self.began).as_secs_f64()
    }
}

impl Answer {
    fn of(result: &Result<Reply, Error>) -> Self {
        match result {
            Ok(_) => Self::Success,
            Err(error) => match (error.retry_after(), error.execution()) {
                (Some(wait), _) => Self::Flood(wait),
                (None, Execution::Unknown) => Self::Unknown,
                (None, _) => Self::Refused,
            },
        }
    }
}
