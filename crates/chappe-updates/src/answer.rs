//! What a handler hands back.

use chappe_core::{BoxError, Call, Method};
use chappe_text::Text;
use chappe_types::Request;

use crate::Context;

/// What a handler hands back: nothing, or a call for whoever runs the bot to make.
///
/// [`Polling`](crate::Polling) makes the call through the bot's stack before the update counts as
/// handled. A webhook may write it into its response instead. Either way the handler does not see
/// the result; a handler that needs it awaits the request itself.
///
/// ```
/// use chappe_types::{Request, methods::SendMessage};
/// use chappe_client::CallService;
/// use chappe_updates::{Context, Router};
///
/// async fn quote(ctx: Context) -> Request<CallService, SendMessage> {
///     ctx.reply("You said that.")
/// }
///
/// let app: Router = Router::new()
///     .command("start", async |_: Context| "Hello!")
///     .message(quote);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Answer {
    call: Option<Call>,
}

impl Answer {
    /// Nothing is left to do.
    pub const fn none() -> Self {
        Self { call: None }
    }

    /// This call is to be made.
    pub const fn call(call: Call) -> Self {
        Self { call: Some(call) }
    }

    /// The call that is to be made.
    pub fn into_call(self) -> Option<Call> {
        self.call
    }

    /// Makes the call now, through the bot of the context, so that nothing is left to do.
    pub(crate) async fn make(self, ctx: &Context) -> Result<Self, BoxError> {
        if let Some(call) = self.call {
            ctx.bot().call_raw(call).await?;
        }
        Ok(Self::none())
    }
}

/// Stands in the extensions of a context whose answer will be written into a response.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IntoResponse;

/// What a handler may return.
///
/// Nothing; a text, plain or formatted, which is sent to the chat where the update happened; a
/// [`Request`] that was not awaited; an [`Answer`]; and any of these in an `Option` or a `Result`
/// with whatever error `?` brings.
#[diagnostic::on_unimplemented(
    message = "a handler can't return `{Self}`",
    label = "a handler returns `()`, a text, a request, or a `Result` of these",
    note = "the error of a `Result` must be `Send + Sync`; `chappe::Result` takes any such error"
)]
pub trait IntoAnswer {
    /// Makes an answer of it, for an update that this context is about.
    fn into_answer(self, ctx: &Context) -> Result<Answer, BoxError>;
}

impl IntoAnswer for Answer {
    fn into_answer(self, _ctx: &Context) -> Result<Answer, BoxError> {
        Ok(self)
    }
}

impl IntoAnswer for () {
    fn into_answer(self, _ctx: &Context) -> Result<Answer, BoxError> {
        Ok(Answer::none())
    }
}

impl<S, M: Method> IntoAnswer for Request<S, M> {
    fn into_answer(self, _ctx: &Context) -> Result<Answer, BoxError> {
        Ok(Answer::call(self.into_call()?))
    }
}

impl IntoAnswer for Text {
    fn into_answer(self, ctx: &Context) -> Result<Answer, BoxError> {
        ctx.send(self).into_answer(ctx)
    }
}

impl IntoAnswer for String {
    fn into_answer(self, ctx: &Context) -> Result<Answer, BoxError> {
        ctx.send(self).into_answer(ctx)
    }
}

impl IntoAnswer for &str {
    fn into_answer(self, ctx: &Context) -> Result<Answer, BoxError> {
        ctx.send(self).into_answer(ctx)
    }
}

impl<T: IntoAnswer> IntoAnswer for Option<T> {
    fn into_answer(self, ctx: &Context) -> Result<Answer, BoxError> {
        self.map_or(Ok(Answer::none()), |answer| answer.into_answer(ctx))
    }
}

impl<T: IntoAnswer, E: Into<BoxError>> IntoAnswer for Result<T, E> {
    fn into_answer(self, ctx: &Context) -> Result<Answer, BoxError> {
        self.map_err(Into::into)?.into_answer(ctx)
    }
}
