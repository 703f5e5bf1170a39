//! The future of a call that follows its chat.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::{ApiErrorKind, Call, Error, Held, Reply, RetryOverride};
use pin_project_lite::pin_project;
use tower_service::Service;

use super::{Migrated, ambiguous::names_another_group, service::Memory};

pin_project! {
    /// The result of a call: that of the call to the new chat, where there was one.
    ///
    /// # Cancel safety
    ///
    /// Dropping it drops the call in flight, and none is made afterwards. What was learned of the
    /// chat until then is remembered.
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<S, F> {
        // None for a call without a chat.
        follow: Option<Follow<S>>,
        #[pin]
        state: State<F>,
    }
}

pin_project! {
    #[project = StateProj]
    enum State<F> {
        Call { #[pin] call: F },
        // The service is to be ready for the call to the new chat.
        Ready,
    }
}

/// What is needed to follow a chat, and to tell of it.
pub(super) struct Follow<S> {
    pub(super) service: S,
    pub(super) memory: Memory,
    /// The chat that the caller has addressed.
    pub(super) from: i64,
    /// The one that the call goes to, where that is another.
    pub(super) to: Option<i64>,
    /// The call as it was sent last.
    pub(super) call: Call,
    /// Where there is a second call, how long the first was held back.
    pub(super) followed: Option<Duration>,
}

impl<S, F> ResponseFuture<S, F> {
    pub(super) const fn without_chat(call: F) -> Self {
        Self {
            follow: None,
            state: State::Call { call },
        }
    }

    /// `first` answers to the call that `follow` has a clone of.
    pub(super) const fn new(first: F, follow: Follow<S>) -> Self {
        Self {
            follow: Some(follow),
            state: State::Call { call: first },
        }
    }
}

impl<S> Future for ResponseFuture<S, S::Future>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        loop {
            match this.state.as_mut().project() {
                StateProj::Call { call } => {
                    let result = ready!(call.poll(cx)).map_err(Into::into);
                    let Some(follow) = this.follow else {
                        return Poll::Ready(result);
                    };
                    match result {
                        Err(error) if follow.moved(&error) => this.state.set(State::Ready),
                        result => return Poll::Ready(follow.noted(result)),
                    }
                }
                StateProj::Ready => {
                    let follow = this.follow.as_mut().expect("the chat has moved");
                    if let Err(error) = ready!(follow.service.poll_ready(cx)) {
                        return Poll::Ready(follow.noted(Err(error.into())));
                    }
                    let call = follow.service.call(follow.call.clone());
                    this.state.set(State::Call { call });
                }
            }
        }
    }
}

impl<S> Follow<S> {
    /// Whether the call is to be sent to another chat now; the chat's new id is learned in any case.
    fn moved(&mut self, error: &Error) -> bool {
        let from = self.to.unwrap_or(self.from);
        let Some(to) = supergroup(error).filter(|&to| to != from) else {
            return false;
        };
        if names_another_group(&self.call, from) {
            return false;
        }
        self.memory.known().learn(from, to);
        if self.followed.is_some() || !may_be_sent_again(&self.call) {
            tracing::warn!(
                method = self.call.name(),
                from,
                to,
                "the group {from} has become the supergroup {to}: later calls go there; store the \
                 new id",
            );
            return false;
        }
        tracing::warn!(
            method = self.call.name(),
            from,
            to,
            "the group {from} has become the supergroup {to}: sending {} there, and later calls \
             too; store the new id",
            self.call.name(),
        );
        self.call.set_chat(to.into());
        self.to = Some(to);
        let held = error.extensions().get().map(|&Held(time)| time);
        self.followed = Some(held.unwrap_or_default());
        true
    }

    /// The result, with what there is to say of the chat.
    fn noted(&self, mut result: Result<Reply, Error>) -> Result<Reply, Error> {
        let Some(to) = self.to else { return result };
        let extensions = match &mut result {
            Ok(reply) => reply.extensions_mut(),
            Err(error) => error.extensions_mut(),
        };
        let from = self.from;
        extensions.insert(Migrated { from, to });
        if let Some(held) = self.followed.filter(|held| !held.is_zero()) {
            let last = extensions.get().map_or(Duration::ZERO, |&Held(time)| time);
            extensions.insert(Held(held.saturating_add(last)));
        }
        result
    }
}

fn may_be_sent_again(call: &Call) -> bool {
    let options = call.extensions().get::<RetryOverride>();
    let attempts = options.and_then(|options| options.attempts);
    attempts.is_none_or(|attempts| attempts > 1) && call.is_replayable()
}

/// The supergroup that the addressed group has become.
fn supergroup(error: &Error) -> Option<i64> {
    let api = error.api()?;
    match api.kind() {
        ApiErrorKind::Migrated if api.code() == 400 => api.migrate_to_chat_id(),
        _ => None,
    }
}

impl<S, F> fmt::Debug for ResponseFuture<S, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let follow = self.follow.as_ref();
        f.debug_struct("ResponseFuture")
            .field("from", &follow.map(|follow| follow.from))
            .field("to", &follow.and_then(|follow| follow.to))
            .finish_non_exhaustive()
    }
}
