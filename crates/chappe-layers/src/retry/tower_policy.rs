use std::{
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::{Call, Error, Reply};
use pin_project_lite::pin_project;
use tokio::time::{Sleep, sleep};
use tower::retry::Policy;

use super::{
    AutoRetry, RetryPolicy,
    progress::{Next, Progress},
};

/// A [`RetryPolicy`] as a policy of tower's own [`RetryLayer`](tower::retry::RetryLayer).
///
/// For stacks that are built of tower's parts already; see [what is lost
/// there](super#why-not-towers-retry).
///
/// ```
/// # use chappe_core::{ApiError, Call, Error, Reply};
/// use chappe_layers::retry::{AutoRetry, TowerPolicy};
/// use tower::{ServiceBuilder, ServiceExt, retry::RetryLayer};
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result<(), Error> {
/// # let answers = std::sync::Arc::new(std::sync::Mutex::new(vec![
/// #     Ok(Reply::new("true")),
/// #     Err(ApiError::new(429, "Too Many Requests: retry after 3").with_retry_after(3)),
/// # ]));
/// # let codec = tower::service_fn(move |_: Call| {
/// #     let answer = answers.lock().unwrap().pop().expect("two attempts");
/// #     async move { answer.map_err(Error::from) }
/// # });
/// let stack = ServiceBuilder::new()
///     .layer(RetryLayer::new(TowerPolicy::new(AutoRetry::new().attempts(3))))
///     .service(codec);
/// stack.oneshot(Call::raw("getMe", ())?).await?; // the first attempt is answered "retry after 3"
/// # Ok(())
/// # }
/// ```
///
/// Clones share the policy. tower makes one for each call, in which the progress of that call is
/// kept.
#[derive(Debug)]
#[must_use = "a policy does nothing until it is given to a layer"]
pub struct TowerPolicy<P = AutoRetry> {
    policy: Arc<P>,
    progress: Progress,
    begun: bool,
}

impl<P> TowerPolicy<P> {
    /// The same policy, for tower.
    pub fn new(policy: P) -> Self {
        Self {
            policy: Arc::new(policy),
            progress: Progress::default(),
            begun: false,
        }
    }
}

impl<P> Clone for TowerPolicy<P> {
    fn clone(&self) -> Self {
        Self {
            policy: Arc::clone(&self.policy),
            progress: self.progress,
            begun: self.begun,
        }
    }
}

impl<P: RetryPolicy> Policy<Call, Reply, Error> for TowerPolicy<P> {
    type Future = Pause;

    fn retry(&mut self, call: &mut Call, result: &mut Result<Reply, Error>) -> Option<Pause> {
        // This is the clone for one call, and its later attempts are no calls of their own.
        self.begun = true;
        let error = match result {
            Ok(reply) => {
                self.progress.succeeded(reply);
                return None;
            }
            Err(error) => error,
        };
        let wait = match self.progress.failed(&*self.policy, call, error) {
            Next::Wait(wait) => wait,
            Next::AtOnce => Duration::ZERO,
            Next::Return => return None,
        };
        self.progress.waited(wait);
        Some(Pause::new(wait))
    }

    /// Always the call: one that must not be repeated is to be reported as well.
    fn clone_request(&mut self, call: &Call) -> Option<Call> {
        if !self.begun {
            self.policy.begin(call);
        }
        Some(call.clone())
    }
}

pin_project! {
    /// The wait before the next attempt, in tower's own layer.
    ///
    /// # Cancel safety
    ///
    /// Dropping it ends the wait.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless polled"]
    pub struct Pause {
        #[pin]
        sleep: Option<Sleep>,
    }
}

impl Pause {
    fn new(wait: Duration) -> Self {
        Self {
            sleep: (!wait.is_zero()).then(|| sleep(wait)),
        }
    }
}

impl Future for Pause {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if let Some(sleep) = self.project().sleep.as_pin_mut() {
            ready!(sleep.poll(cx));
        }
        Poll::Ready(())
    }
}
