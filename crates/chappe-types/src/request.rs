//! A method on its way to being called: `bot.send_message(chat, "hi").parse_mode(mode).await`.

use std::{
    fmt,
    future::{Future, IntoFuture},
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::{
    AttemptTimeout, Call, EncodeError, Error, Method, Priority, Reply, ResponseFuture,
    RetryOverride, TotalTimeout,
};
use http::Extensions;
use pin_project_lite::pin_project;
use tower_service::Service;

use crate::methods::GetUpdates;

/// A method, the stack that it will pass through, and the options of this one call.
///
/// [`Methods`](crate::Methods) makes them. The optional parameters of the method are its setters,
/// under Telegram's names, and so are the options of the call: [`timeout`](Request::timeout),
/// [`deadline`](Request::deadline), [`retry`](Request::retry) and whatever else a layer reads.
/// Nothing is sent before it is awaited.
///
/// ```
/// # use chappe_core::{Call, Error, Reply, Typed};
/// # use std::{future::{Ready, ready}, task::{Context, Poll}, time::Duration};
/// # #[derive(Clone)]
/// # struct Stub;
/// # impl tower_service::Service<Call> for Stub {
/// #     type Response = Reply;
/// #     type Error = Error;
/// #     type Future = Ready<Result<Reply, Error>>;
/// #     fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Error>> { Poll::Ready(Ok(())) }
/// #     fn call(&mut self, call: Call) -> Self::Future {
/// #         assert_eq!(call.to_json().unwrap(), r#"{"chat_id":-1001234567890,"name":"July"}"#);
/// #         ready(Ok(Reply::new(r#"{"invite_link":"https://t.me/+a","creator":{"id":1,"is_bot":true,
/// #             "first_name":"b"},"creates_join_request":false,"is_primary":false,"is_revoked":false}"#)))
/// #     }
/// # }
/// # fn block_on<F: Future>(future: F) -> F::Output {
/// #     let mut future = std::pin::pin!(future);
/// #     let mut cx = Context::from_waker(std::task::Waker::noop());
/// #     loop { if let Poll::Ready(output) = future.as_mut().poll(&mut cx) { return output } }
/// # }
/// # block_on(async {
/// # let bot = Typed::new(Stub);
/// use chappe_types::Methods;
///
/// let link = bot
///     .create_chat_invite_link(-1001234567890)
///     .name("July")
///     .timeout(Duration::from_secs(5))
///     .await?;
/// assert_eq!(link.invite_link, "https://t.me/+a");
/// # Ok::<(), Error>(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Request<S, M> {
    service: S,
    pub(crate) method: M,
    extensions: Extensions,
    refusal: Option<Box<str>>,
}

impl<S, M> Request<S, M> {
    /// A call of `method` through `service`.
    pub fn new(service: S, method: M) -> Self {
        Self {
            service,
            method,
            extensions: Extensions::new(),
            refusal: None,
        }
    }

    /// How long one attempt may take.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.extension(AttemptTimeout(timeout))
    }

    /// How long the call may take with all its attempts and waits.
    pub fn deadline(self, deadline: Duration) -> Self {
        self.extension(TotalTimeout(deadline))
    }

    /// What the retry layer may do for this call, in place of its own settings.
    pub fn retry(self, retry: RetryOverride) -> Self {
        self.extension(retry)
    }

    /// How urgent the call is where it has to wait with others.
    pub fn priority(self, priority: Priority) -> Self {
        self.extension(priority)
    }

    /// An option that a layer of the stack reads.
    pub fn extension<T: Clone + Send + Sync + 'static>(mut self, option: T) -> Self {
        self.extensions.insert(option);
        self
    }

    /// The options of this call.
    pub fn extensions(&self) -> &Extensions {
        &self.extensions
    }

    /// The method, as it stands.
    pub fn method(&self) -> &M {
        &self.method
    }

    /// The method without the stack and the options.
    pub fn into_method(self) -> M {
        self.method
    }

    /// Makes a request that can't be made: it fails for this reason when it is awaited, and
    /// nothing is sent.
    ///
    /// For functions that return a request and can find nothing to put into it, such as the chat
    /// where an inline query happened.
    pub fn refuse(mut self, why: impl fmt::Display) -> Self {
        self.refusal = Some(why.to_string().into());
        self
    }

    /// The call that awaiting the request would make, with its options, without the stack.
    ///
    /// # Errors
    ///
    /// An encode error where the request was [refused](Request::refuse).
    pub fn into_call(self) -> Result<Call, Error>
    where
        M: Method,
    {
        self.apart().1
    }

    /// The stack, and the call.
    fn apart(self) -> (S, Result<Call, Error>)
    where
        M: Method,
    {
        if let Some(why) = self.refusal {
            let error = Error::from(EncodeError::new(String::from(why)));
            return (self.service, Err(error.in_method(M::SPEC.name())));
        }
        let mut call = Call::new(self.method);
        call.extensions_mut().extend(self.extensions);
        (self.service, Ok(call))
    }

    /// Changes the method: for a parameter that is set only sometimes.
    pub fn map(mut self, change: impl FnOnce(M) -> M) -> Self {
        self.method = change(self.method);
        self
    }
}

impl<S> Request<S, GetUpdates> {
    /// How many seconds Telegram holds the request open while there are no updates: the
    /// parameter `timeout`, whose name the [time limit of an attempt](Request::timeout) has here.
    pub fn poll_timeout(self, seconds: i64) -> Self {
        self.map(|method| method.timeout(seconds))
    }
}

impl<S, M> IntoFuture for Request<S, M>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
    M: Method,
{
    type Output = Result<M::Output, Error>;
    type IntoFuture = RequestFuture<S, M>;

    fn into_future(self) -> Self::IntoFuture {
        let (service, call) = self.apart();
        RequestFuture {
            state: match call {
                Ok(call) => State::Waiting {
                    service,
                    call: Some(call),
                },
                Err(error) => State::Refused { error: Some(error) },
            },
            method: PhantomData,
        }
    }
}

pin_project! {
    /// The future of a [`Request`]: waits until the stack is ready, calls it, decodes the reply.
    ///
    /// # Cancel safety
    ///
    /// Dropping it drops the call. Where the call had been handed to the stack already, nobody
    /// knows whether it is executed.
    #[must_use = "futures do nothing unless polled"]
    pub struct RequestFuture<S, M>
    where
        S: Service<Call>,
    {
        #[pin]
        state: State<S, ResponseFuture<S::Future, M>>,
        method: PhantomData<fn() -> M>,
    }
}

pin_project! {
    #[project = StateProj]
    enum State<S, F> {
        Refused { error: Option<Error> },
        Waiting { service: S, call: Option<Call> },
        Calling { #[pin] response: F },
    }
}

impl<S, M> fmt::Debug for RequestFuture<S, M>
where
    S: Service<Call>,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestFuture").finish_non_exhaustive()
    }
}

impl<S, M> Future for RequestFuture<S, M>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
    M: Method,
{
    type Output = Result<M::Output, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        loop {
            let response = match this.state.as_mut().project() {
                StateProj::Refused { error } => {
                    let error = error.take().expect("a refused request fails once");
                    return Poll::Ready(Err(error));
                }
                StateProj::Waiting { service, call } => {
                    ready!(service.poll_ready(cx))
                        .map_err(|error| error.into().in_method(M::SPEC.name()))?;
                    let call = call.take().expect("the call is made once");
                    ResponseFuture::new(service.call(call))
                }
                StateProj::Calling { response } => return response.poll(cx),
            };
            this.state.set(State::Calling { response });
        }
    }
}
