//! Ends one attempt of a call that takes too long.
//!
//! A connection can die without a word, and a request on it waits for ever. So each attempt has a
//! limit, after which it ends with a [`TimeoutError`] of [`Limit::Attempt`] and the layers around
//! decide what to do. Nobody knows whether the server executed it.
//!
//! # Which limit
//!
//! | the call | its limit |
//! |---|---|
//! | carries an option [`AttemptTimeout`] | exactly that |
//! | is held by the server on purpose ([`Call::hold`]) | the hold + 10 s |
//! | uploads from memory or from disk | the layer's + 1 s for each 64 KiB begun |
//! | uploads from a stream, or from a file whose size cannot be told | 10 × the layer's, + 1 s for each 64 KiB of the other uploads |
//! | is any other | the layer's: 30 s by default |
//!
//! It runs from when the answer is first waited for. An answer that is there at once, as from an
//! emulator in process, costs no timer.
//!
//! **Why 30 seconds?** For a bot the server sleeps through short floods itself: it repeats the
//! work within until the waits would add up to more than 8 seconds, and answers only then. A limit
//! under 10 seconds turns such a clean wait into an unknown outcome, after which a message can
//! neither be repeated nor be called lost.
//!
//! **Why by size?** An upload takes as long as the line takes. 64 KiB/s is 0.5 Mbit/s, a poor
//! line. A file on disk is looked at as each attempt begins, because it may have grown since the
//! last; a pipe or a device has no size to be told. Where an upload needs longer, say so for the
//! call.
//!
//! # When not
//!
//! To say how long a caller is ready to wait: that is the deadline's.
//!
//! # Where in the stack
//!
//! Within the retry layer, so that each attempt has the time anew, and within whatever makes calls
//! queue, because waiting there is no sign of a dead connection. Around the retry layer it would
//! throw a 429 away together with its `retry_after`.
//!
//! # Example
//!
//! ```
//! use std::{future::pending, time::Duration};
//!
//! use chappe_core::{Call, Error, Reply};
//! use chappe_layers::attempt_timeout::AttemptTimeoutLayer;
//! use tower::{Layer, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Error> {
//! let server = tower::service_fn(|_: Call| pending::<Result<Reply, Error>>());
//! let stack = AttemptTimeoutLayer::new(Duration::from_secs(20)).layer(server);
//!
//! let error = stack.oneshot(Call::raw("getMe", ())?).await.unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "no answer to an attempt within 20s; the call may have been executed",
//! );
//! # Ok(())
//! # }
//! ```

use std::{
    fs::Metadata,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::{AttemptTimeout, Call, Error, Limit, Reply, Source, TimeoutError, Upload};
use pin_project_lite::pin_project;
use tokio::time::{Sleep, sleep};
use tower_layer::Layer;
use tower_service::Service;

/// What a call gets on top of the time that the server holds it on purpose.
const AFTER_HOLD: Duration = Duration::from_secs(10);

/// The limit of a call with an upload of unknown size, in limits of the layer.
const UNKNOWN_SIZE: u32 = 10;

/// How much of an upload is allowed a second more.
const BYTES_PER_SECOND: u64 = 64 * 1024;

/// A longer time than this is no limit: 30 years, well within what the clock can count to.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// See the [module docs](crate::attempt_timeout).
#[derive(Clone, Copy, Debug)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct AttemptTimeoutLayer {
    limit: Duration,
}

impl AttemptTimeoutLayer {
    /// Limits an attempt of an ordinary call to `limit`.
    ///
    /// A time too long to be counted, such as [`Duration::MAX`], is no limit.
    pub const fn new(limit: Duration) -> Self {
        Self { limit }
    }
}

impl Default for AttemptTimeoutLayer {
    /// 30 seconds.
    fn default() -> Self {
        Self::new(Duration::from_secs(30))
    }
}

impl<S> Layer<S> for AttemptTimeoutLayer {
    type Service = WithAttemptTimeout<S>;

    fn layer(&self, inner: S) -> WithAttemptTimeout<S> {
        WithAttemptTimeout {
            inner,
            limit: self.limit,
        }
    }
}

/// See the [module docs](crate::attempt_timeout).
#[derive(Clone, Copy, Debug)]
pub struct WithAttemptTimeout<S> {
    inner: S,
    limit: Duration,
}

// ===== impl WithAttemptTimeout =====

impl<S> WithAttemptTimeout<S> {
    /// The service within.
    pub const fn get_ref(&self) -> &S {
        &self.inner
    }

    /// The service within, to be changed.
    pub const fn get_mut(&mut self) -> &mut S {
        &mut self.inner
    }

    /// Gives the service within back.
    pub fn into_inner(self) -> S {
        self.inner
    }
}

impl<S> Service<Call> for WithAttemptTimeout<S>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
{
    type Response = Reply;
    type Error = Error;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, call: Call) -> Self::Future {
        ResponseFuture {
            timer: None,
            limit: limit_of(&call, self.limit),
            inner: self.inner.call(call),
        }
    }
}

/// The limit of an attempt of `call`, where an ordinary one has `limit`.
fn limit_of(call: &Call, limit: Duration) -> Duration {
    if let Some(&AttemptTimeout(limit)) = call.extensions().get() {
        return limit;
    }
    let hold = call.hold();
    if !hold.is_zero() {
        return hold.saturating_add(AFTER_HOLD);
    }
    let sizes: Vec<_> = call.uploads().into_iter().map(size).collect();
    let limit = if sizes.contains(&None) {
        limit.saturating_mul(UNKNOWN_SIZE)
    } else {
        limit
    };
    let bytes = sizes.into_iter().flatten().fold(0, u64::saturating_add);
    limit.saturating_add(Duration::from_secs(bytes.div_ceil(BYTES_PER_SECOND)))
}

/// How many bytes there are to send, where that can be told beforehand.
fn size(upload: &Upload) -> Option<u64> {
    match upload.source() {
        Source::Bytes(content) => Some(content.len() as u64),
        // This blocks, for as long as it takes to ask for one file's entry: microseconds, where a
        // thread of the pool would cost more. Nothing is opened or read.
        Source::Path(path) => std::fs::metadata(path)
            .ok()
            .filter(Metadata::is_file)
            .map(|file| file.len()),
        _ => None,
    }
}

pin_project! {
    /// Ends an attempt after its time.
    ///
    /// # Cancel safety
    ///
    /// Dropping it drops the attempt: whether the call is executed is then unknown.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<F> {
        #[pin]
        inner: F,
        // Set when the answer is first waited for: one that is there at once needs none.
        #[pin]
        timer: Option<Sleep>,
        limit: Duration,
    }
}

impl<F, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<Reply, E>>,
    E: Into<Error>,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        // The answer first: one that came in time is not thrown away because it was looked at
        // late.
        if let Poll::Ready(result) = this.inner.poll(cx) {
            return Poll::Ready(result.map_err(Into::into));
        }
        let limit = *this.limit;
        if this.timer.is_none() && limit <= FOREVER {
            this.timer.set(Some(sleep(limit)));
        }
        match this.timer.as_pin_mut() {
            Some(timer) => {
                ready!(timer.poll(cx));
                Poll::Ready(Err(TimeoutError::new(Limit::Attempt, limit).into()))
            }
            None => Poll::Pending,
        }
    }
}

#[cfg(test)]
mod tests {
    use chappe_core::{ErrorKind, Execution, InputFile, Method, MethodSpec, Repeat};
    use tokio::time::Instant;
    use tower::ServiceExt;

    use super::*;
    use crate::contract::{self, Strict};

    const LIMIT: Duration = Duration::from_secs(30);

    /// A method with all that the limit depends on.
    #[derive(Clone, Debug, Default, serde::Serialize)]
    struct SendFiles {
        files: Vec<InputFile>,
        #[serde(skip)]
        hold: Duration,
    }

    impl Method for SendFiles {
        type Output = bool;
        const SPEC: &'static MethodSpec = &MethodSpec::new("sendMediaGroup", Repeat::Duplicating);

        fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
            self.files.iter().for_each(visit);
        }

        fn hold(&self) -> Duration {
            self.hold
        }
    }

    #[test]
    fn an_answer_that_is_there_at_once_needs_no_timer() {
        // Without a runtime a timer would panic.
        let server =
            tower::service_fn(|_: Call| std::future::ready(Ok::<_, Error>(Reply::new("1"))));
        let mut service = AttemptTimeoutLayer::new(LIMIT).layer(server);
        let mut call = tokio_test::task::spawn(service.call(upload([])));
        tokio_test::assert_ready_ok!(call.poll());
    }

    fn upload(files: impl IntoIterator<Item = InputFile>) -> Call {
        Call::new(SendFiles {
            files: files.into_iter().collect(),
            hold: Duration::ZERO,
        })
    }

    fn hold(hold: Duration) -> Call {
        Call::new(SendFiles {
            files: Vec::new(),
            hold,
        })
    }

    #[tokio::test(start_paused = true)]
    async fn keeps_the_contract() {
        for layer in [
            AttemptTimeoutLayer::default(),
            AttemptTimeoutLayer::new(Duration::MAX),
        ] {
            let call = contract::call(Repeat::Safe);
            assert_eq!(contract::check(&layer, &call).await, Ok(()));
        }
    }

    #[test]
    fn an_ordinary_call_has_the_layers_limit() {
        assert_eq!(limit_of(&upload([]), LIMIT), LIMIT);
        assert_eq!(limit_of(&upload(["file_id".into()]), LIMIT), LIMIT);
    }

    #[test]
    fn a_call_that_the_server_holds_has_its_hold_and_ten_seconds() {
        let call = hold(Duration::from_secs(50));
        assert_eq!(limit_of(&call, LIMIT), Duration::from_secs(60));
        assert_eq!(limit_of(&hold(Duration::MAX), LIMIT), Duration::MAX);
    }

    #[test]
    fn an_upload_from_memory_has_a_second_more_for_each_64_kib() {
        let file = |bytes: usize| InputFile::bytes("a.bin", vec![0; bytes]);
        for (files, more) in [
            (vec![file(0)], 0),
            (vec![file(1)], 1),
            (vec![file(64 * 1024)], 1),
            (vec![file(64 * 1024), file(1)], 2),
        ] {
            let limit = LIMIT + Duration::from_secs(more);
            assert_eq!(limit_of(&upload(files), LIMIT), limit);
        }
    }

    #[test]
    fn an_upload_from_disk_has_a_second_more_for_each_64_kib() {
        let file = tempfile::NamedTempFile::new().unwrap();
        for (bytes, more) in [(0, 0), (1, 1), (20 * 64 * 1024, 20)] {
            file.as_file().set_len(bytes).unwrap();
            let call = upload([InputFile::path(file.path())]);
            let limit = LIMIT + Duration::from_secs(more);
            assert_eq!(limit_of(&call, LIMIT), limit);
        }
    }

    #[test]
    fn an_upload_of_unknown_size_has_ten_times_the_limit() {
        let folder = std::env::temp_dir();
        for path in ["/no/such/file".into(), folder] {
            let path = InputFile::path(path);
            assert_eq!(limit_of(&upload([path.clone()]), LIMIT), 10 * LIMIT);
            let files = [InputFile::bytes("a.bin", "a"), path];
            let limit = 10 * LIMIT + Duration::from_secs(1);
            assert_eq!(limit_of(&upload(files.clone()), LIMIT), limit);
            assert_eq!(limit_of(&upload(files), Duration::MAX), Duration::MAX);
        }
    }

    #[test]
    fn a_calls_own_limit_overrides_all() {
        let own = Duration::from_secs(1);
        for mut call in [
            upload([InputFile::path("b.bin")]),
            hold(Duration::from_secs(50)),
            contract::call(Repeat::Safe),
        ] {
            call.extensions_mut().insert(AttemptTimeout(own));
            assert_eq!(limit_of(&call, LIMIT), own);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn an_attempt_ends_at_its_limit_and_its_outcome_is_unknown() {
        let began = Instant::now();
        let (server, log) = Strict::new([]);
        let service = AttemptTimeoutLayer::default().layer(server);
        let call = contract::call(Repeat::Safe);
        let error = service.oneshot(call).await.unwrap_err();
        assert_eq!(began.elapsed().as_secs(), 30);
        assert_eq!(error.execution(), Execution::Unknown);
        match error.kind() {
            ErrorKind::Timeout(error) => {
                assert_eq!(*error, TimeoutError::new(Limit::Attempt, LIMIT));
            }
            kind => panic!("{kind:?}"),
        }
        assert_eq!(log.held(), 0);
    }
}
