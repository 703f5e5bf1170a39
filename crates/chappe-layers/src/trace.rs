//! One `tracing` span for each call, and an event where it fails.
//!
//! The span is named `bot_api_call` and has these fields:
//!
//! | field | |
//! |---|---|
//! | `method` | `sendMessage` |
//! | `chat` | the id or `@username` that the call addresses, where it addresses one |
//! | `outcome` | `ok`, `error`, or `dropped` where nobody waited for the answer |
//! | `code` | the error code of the server, or the HTTP status of an answer without one |
//! | `attempts`, `waited_ms` | what the retry layer has reported |
//! | `gave_up` | why it made no more attempts of a call that failed |
//! | `elapsed_ms` | from the call to its end |
//!
//! All but the first two are recorded at the end. What layers and handlers say meanwhile stands in the
//! span, so a line such as *the server asks to wait 3s* says which call it is about.
//!
//! # Levels
//!
//! The span is at [`Level::INFO`], unless [`TraceLayer::level`] says otherwise, so that the events
//! within have their context in an ordinary log; nothing is written for it alone. A failure is an
//! event at `WARN` where the operator may have to do something: 429, 5xx, timeouts, connections,
//! a token that is refused (401), a second poller (409), errors of layers. It is at `DEBUG` where
//! only the caller knows what it means, which it learns anyway: any other 4xx, a call that cannot
//! be written.
//!
//! # What it never shows
//!
//! Parameters, and so the texts of messages: no more of a call than its method and chat. Nor the
//! bot's token, which a call does not carry. Of a failed call it shows the error's text: the
//! server's words.
//!
//! # What it costs
//!
//! Where no subscriber wants the span nor the warnings, a look at two cached flags: nothing is
//! formatted, allocated or timed.
//!
//! # When not
//!
//! Where each call must be counted, use metrics: whoever filters spans would filter the counts.
//!
//! # Where in the stack
//!
//! Outermost, so that a call is one span with all its attempts. For a span for each attempt, put a
//! second one within the retry layer.
//!
//! # Example
//!
//! ```
//! use chappe_core::{ApiError, Call, Error, Reply};
//! use chappe_layers::trace::TraceLayer;
//! use tower::{Layer, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! tracing_subscriber::fmt().init();
//!
//! let server = tower::service_fn(|_: Call| async {
//!     Err::<Reply, _>(Error::from(ApiError::new(502, "Bad Gateway")))
//! });
//! // WARN bot_api_call{method="getChat" chat=-100123 outcome="error" code=502 elapsed_ms=0}:
//! //      chappe_layers::trace: call failed: 502 Bad Gateway
//! let call = Call::raw("getChat", serde_json::json!({ "chat_id": -100123 }))?;
//! TraceLayer::new().layer(server).oneshot(call).await.unwrap_err();
//! # Ok(())
//! # }
//! ```

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};

use chappe_core::{ApiErrorKind, Call, ChatId, Error, ErrorKind, MethodSpec, Reply, Report};
use pin_project_lite::pin_project;
use tokio::time::Instant;
use tower_layer::Layer;
use tower_service::Service;
use tracing::{Level, Span, field};

/// See the [module docs](crate::trace).
#[derive(Clone, Copy, Debug)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct TraceLayer {
    level: Level,
}

impl TraceLayer {
    /// Spans at [`Level::INFO`].
    pub const fn new() -> Self {
        Self { level: Level::INFO }
    }

    /// Spans at another level; the levels of events stay.
    pub const fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }
}

impl Default for TraceLayer {
    /// The same as [`TraceLayer::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Layer<S> for TraceLayer {
    type Service = Trace<S>;

    fn layer(&self, inner: S) -> Trace<S> {
        Trace {
            inner,
            level: self.level,
        }
    }
}

/// See the [module docs](crate::trace).
#[derive(Clone, Copy, Debug)]
pub struct Trace<S> {
    inner: S,
    level: Level,
}

// ===== impl Trace =====

impl<S> Trace<S> {
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

impl<S> Service<Call> for Trace<S>
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
        let watch = Watch::begin(self.level, &call);
        let inner = match &watch {
            Some(watch) => watch.span.in_scope(|| self.inner.call(call)),
            None => self.inner.call(call),
        };
        ResponseFuture { inner, watch }
    }
}

pin_project! {
    /// A call within its span.
    ///
    /// # Cancel safety
    ///
    /// Dropping it drops the call, and records that in the span.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<F> {
        // Dropped before the span ends, so that what it says in doing so stands in it.
        #[pin]
        inner: F,
        // In a box, because where nobody listens there is none, and every future is moved.
        watch: Option<Box<Watch>>,
    }
}

impl<F, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<Reply, E>>,
    E: Into<Error>,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let Some(watch) = this.watch else {
            return this.inner.poll(cx).map_err(Into::into);
        };
        let entered = watch.span.enter();
        let result = ready!(this.inner.poll(cx)).map_err(Into::into);
        drop(entered);
        match &result {
            Ok(reply) => watch.succeeded(reply),
            Err(error) => watch.failed(error),
        }
        Poll::Ready(result)
    }
}

/// What somebody wants to know of a call.
#[derive(Debug)]
struct Watch {
    span: Span,
    /// What the span would have said, where only the events are listened to.
    unspanned: Option<(MethodSpec, Option<ChatId>)>,
    started: Instant,
    ended: bool,
}

impl Watch {
    fn begin(level: Level, call: &Call) -> Option<Box<Self>> {
        let span = new_span(level, call);
        if span.is_disabled() && !tracing::event_enabled!(Level::WARN) {
            return None;
        }
        Some(Box::new(Self {
            unspanned: span
                .is_disabled()
                .then(|| (call.spec().clone(), known_chat(call).cloned())),
            span,
            started: Instant::now(),
            ended: false,
        }))
    }

    fn succeeded(&mut self, reply: &Reply) {
        self.end("ok", reply.report());
    }

    fn failed(&mut self, error: &Error) {
        if let Some(code) = code(error) {
            self.span.record("code", code);
        }
        self.end("error", error.report());

        let _entered = self.span.enter();
        let method = self.unspanned.as_ref().map(|(spec, _)| spec.name());
        let chat = self.unspanned.as_ref().and_then(|(_, chat)| chat.as_ref());
        let chat = chat.map(field::display);
        if concerns_the_operator(error) {
            tracing::warn!(method, chat, "call failed: {error}");
        } else {
            tracing::debug!(method, chat, "call failed: {error}");
        }
    }

    fn end(&mut self, outcome: &'static str, report: Option<&Report>) {
        self.ended = true;
        if self.span.is_disabled() {
            return;
        }
        self.span.record("outcome", outcome);
        if let Some(report) = report {
            self.span.record("attempts", report.attempts);
            self.span
                .record("waited_ms", report.waited.as_millis() as u64);
            if let Some(reason) = report.gave_up {
                self.span.record("gave_up", field::display(reason));
            }
        }
        self.span
            .record("elapsed_ms", self.started.elapsed().as_millis() as u64);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if !self.ended {
            self.end("dropped", None);
        }
    }
}

fn new_span(level: Level, call: &Call) -> Span {
    // A span's level is part of what is known of it before the program runs, so there is one for
    // each level.
    macro_rules! span {
        ($level:ident) => {
            tracing::span!(
                Level::$level,
                "bot_api_call",
                method = call.name(),
                chat = known_chat(call).map(field::display),
                outcome = field::Empty,
                code = field::Empty,
                attempts = field::Empty,
                waited_ms = field::Empty,
                gave_up = field::Empty,
                elapsed_ms = field::Empty,
            )
        };
    }
    match level {
        Level::ERROR => span!(ERROR),
        Level::WARN => span!(WARN),
        Level::INFO => span!(INFO),
        Level::DEBUG => span!(DEBUG),
        Level::TRACE => span!(TRACE),
    }
}

/// The chat that is addressed, unless it is any text that was put there by mistake.
fn known_chat(call: &Call) -> Option<&ChatId> {
    call.chat()
        .filter(|chat| chat.id().is_some() || chat.username().is_some())
}

fn code(error: &Error) -> Option<u16> {
    match error.kind() {
        ErrorKind::Api(api) => Some(api.code()),
        ErrorKind::Http(http) => Some(http.status().as_u16()),
        _ => None,
    }
}

fn concerns_the_operator(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Api(api) => matches!(
            api.kind(),
            ApiErrorKind::TooManyRequests
                | ApiErrorKind::Server
                | ApiErrorKind::Unauthorized
                | ApiErrorKind::Conflict
        ),
        ErrorKind::Encode(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use chappe_core::{GaveUp, HttpError, Overloaded, Repeat};
    use tower::ServiceExt;

    use super::*;
    use crate::{
        contract::{self, Strict, api, flood},
        recorder::{Recorder, fields},
    };

    async fn answer(answer: Result<Reply, Error>) {
        let (server, _log) = Strict::new([answer]);
        let service = TraceLayer::new().layer(server);
        let _ = service.oneshot(contract::call(Repeat::Safe)).await;
    }

    #[tokio::test(start_paused = true)]
    async fn keeps_the_contract() {
        let call = contract::call(Repeat::Safe);
        assert_eq!(contract::check(&TraceLayer::new(), &call).await, Ok(()));
        let (_recorder, _guard) = Recorder::listen(Level::TRACE);
        assert_eq!(contract::check(&TraceLayer::new(), &call).await, Ok(()));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_is_one_span() {
        let (recorder, _guard) = Recorder::listen(Level::TRACE);
        let mut reply = Reply::new("true");
        let report = Report::new(2, Duration::from_millis(3100), None);
        reply.set_report(report);
        answer(Ok(reply)).await;
        let expected = fields([
            ("method", "getChat"),
            ("chat", "1"),
            ("outcome", "ok"),
            ("attempts", "2"),
            ("waited_ms", "3100"),
            ("elapsed_ms", "1"),
        ]);
        assert_eq!(recorder.span(), (Level::INFO, expected));
        assert!(recorder.events().is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn why_a_call_was_given_up_stands_in_the_span() {
        let (recorder, _guard) = Recorder::listen(Level::TRACE);
        let mut error = flood(301);
        let report = Report::new(1, Duration::ZERO, Some(GaveUp::LongestWait));
        error.set_report(report);
        answer(Err(error)).await;
        let reason = &recorder.span().1["gave_up"];
        assert_eq!(reason, "the wait is longer than allowed");
    }

    #[tokio::test(start_paused = true)]
    async fn a_failure_is_an_event_in_the_span() {
        let (recorder, _guard) = Recorder::listen(Level::TRACE);
        answer(Err(flood(3))).await;
        let (_, span) = recorder.span();
        assert_eq!((&*span["outcome"], &*span["code"]), ("error", "429"));
        let message = "call failed: 429 Too Many Requests: retry after 3";
        let expected = fields([("message", message)]);
        assert_eq!(recorder.events(), [(Level::WARN, expected)]);
    }

    #[tokio::test(start_paused = true)]
    async fn the_level_of_an_event_is_by_kind() {
        for (error, level) in [
            (flood(3), Level::WARN),
            (api(502, "Bad Gateway"), Level::WARN),
            (api(401, "Unauthorized"), Level::WARN),
            (api(409, "Conflict"), Level::WARN),
            (
                HttpError::new(502_u16.try_into().unwrap(), b"").into(),
                Level::WARN,
            ),
            (Overloaded::new("queue", 1).into(), Level::WARN),
            (api(400, "Bad Request: chat not found"), Level::DEBUG),
            (api(403, "Forbidden: bot was kicked"), Level::DEBUG),
        ] {
            let (recorder, _guard) = Recorder::listen(Level::TRACE);
            let text = error.to_string();
            answer(Err(error)).await;
            assert_eq!(recorder.events()[0].0, level, "{text}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_warning_without_a_span_says_which_call() {
        let (recorder, _guard) = Recorder::listen(Level::WARN);
        answer(Err(api(502, "Bad Gateway"))).await;
        let expected = fields([
            ("method", "getChat"),
            ("chat", "1"),
            ("message", "call failed: 502 Bad Gateway"),
        ]);
        assert_eq!(recorder.events(), [(Level::WARN, expected)]);
        assert!(recorder.spans().is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn where_nobody_listens_nothing_is_kept() {
        let call = contract::call(Repeat::Safe);
        let (_recorder, _guard) = Recorder::listen(Level::ERROR);
        assert!(Watch::begin(Level::INFO, &call).is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_is_dropped_says_so() {
        let (recorder, _guard) = Recorder::listen(Level::TRACE);
        let (server, _log) = Strict::new([]);
        let mut service = TraceLayer::new().layer(server);
        let ready = service.ready().await.unwrap();
        drop(ready.call(contract::call(Repeat::Safe)));
        assert_eq!(recorder.span().1["outcome"], "dropped");
    }

    #[tokio::test(start_paused = true)]
    async fn a_text_in_the_place_of_a_chat_is_not_shown() {
        let (recorder, _guard) = Recorder::listen(Level::TRACE);
        let mut call = contract::call(Repeat::Safe);
        call.set_chat("a text that is meant for nobody else".into());
        let (server, _log) = Strict::new([Ok(Reply::new("true"))]);
        TraceLayer::new().layer(server).oneshot(call).await.unwrap();
        assert!(!recorder.span().1.contains_key("chat"));
    }

    #[tokio::test(start_paused = true)]
    async fn the_level_of_the_span_can_be_chosen() {
        let (recorder, _guard) = Recorder::listen(Level::TRACE);
        let call = contract::call(Repeat::Safe);
        for level in [
            Level::ERROR,
            Level::WARN,
            Level::INFO,
            Level::DEBUG,
            Level::TRACE,
        ] {
            let (server, _log) = Strict::new([Ok(Reply::new("true"))]);
            let service = TraceLayer::new().level(level).layer(server);
            service.oneshot(call.clone()).await.unwrap();
            assert_eq!(recorder.spans().last().unwrap().0, level);
        }
    }
}
