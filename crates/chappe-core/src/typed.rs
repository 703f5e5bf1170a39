use std::{
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

use pin_project_lite::pin_project;
use tower_service::Service;

use crate::{Call, Error, Method, Reply};

/// The typed edge of a stack: a `Service<M>` for every [`Method`] over a `Service<Call>`.
///
/// It turns the method into a [`Call`] and decodes the [`Reply`], and does nothing else, because
/// whatever lives here is compiled once for each method.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<S> {
    inner: S,
}

impl<S> Typed<S> {
    /// Puts the typed edge around a stack.
    pub const fn new(inner: S) -> Self {
        Self { inner }
    }

    /// The stack within.
    pub const fn get_ref(&self) -> &S {
        &self.inner
    }

    /// The stack within, to be changed.
    pub const fn get_mut(&mut self) -> &mut S {
        &mut self.inner
    }

    /// Gives the stack back.
    pub fn into_inner(self) -> S {
        self.inner
    }
}

impl<S> Caller for Typed<S>
where
    S: Service<Call, Response = Reply> + Clone,
    S::Error: Into<Error>,
{
    type Service = S;

    fn service(&self) -> S {
        self.inner.clone()
    }
}

impl<S, M> Service<M> for Typed<S>
where
    M: Method,
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
{
    type Response = M::Output;
    type Error = Error;
    type Future = ResponseFuture<S::Future, M>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, method: M) -> Self::Future {
        ResponseFuture::new(self.inner.call(Call::new(method)))
    }
}

/// Something that calls can be made through: a `Bot`, or [`Typed`] around any stack.
///
/// `chappe_types::Methods` gives every `Caller` a function for each method of the Bot API.
pub trait Caller {
    /// The stack that a call passes through.
    type Service: Service<Call, Response = Reply, Error: Into<Error>>;

    /// The stack, for one call: a cheap clone.
    fn service(&self) -> Self::Service;
}

pin_project! {
    /// Decodes the reply to a call of method `M`.
    ///
    /// Dropping it drops the call: whether a request that was being sent is executed is then
    /// unknown.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<F, M> {
        #[pin]
        inner: F,
        method: PhantomData<fn() -> M>,
    }
}

impl<F, M> ResponseFuture<F, M> {
    /// Decodes what `inner`, the future of a `Service<Call>`, answers.
    pub const fn new(inner: F) -> Self {
        Self {
            inner,
            method: PhantomData,
        }
    }
}

impl<F, E, M> Future for ResponseFuture<F, M>
where
    F: Future<Output = Result<Reply, E>>,
    E: Into<Error>,
    M: Method,
{
    type Output = Result<M::Output, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let name = M::SPEC.name();
        Poll::Ready(match ready!(self.project().inner.poll(cx)) {
            Ok(reply) => M::decode(reply.result()).map_err(|error| {
                let mut error = Error::from(error).in_method(name);
                if let Some(report) = reply.report() {
                    error.set_report(*report);
                }
                error.extensions_mut().clone_from(reply.extensions());
                error
            }),
            Err(error) => Err(error.into().in_method(name)),
        })
    }
}
