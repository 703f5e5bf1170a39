use std::{
    any::TypeId,
    fmt,
    marker::PhantomData,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use chappe_types::{Methods, types::UpdateType};
use tower_service::Service;

use super::{
    CallbackData, CallbackDataError,
    field::{body, data_of},
};
use crate::{
    Answer, Context, Handler, HandlerFuture, HandlerService, IntoAnswer, Kinds, Router,
    filter::{Check, Filter},
};

/// Lets through presses of buttons whose data is of this type, be it of another version or not.
///
/// Data of another version is not read; the error goes where all errors of handlers go.
/// [`Router::callback`](crate::Router::callback) tells the user.
pub fn callback<T: CallbackData>() -> impl Filter + Clone {
    Pressed::<T>(PhantomData)
}

struct Pressed<T>(PhantomData<fn() -> T>);

impl<T: CallbackData> Filter for Pressed<T> {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        data_of(ctx)
            .is_some_and(|data| body(data, T::PREFIX).is_some())
            .into()
    }

    fn kinds(&self) -> Kinds {
        UpdateType::CallbackQuery.into()
    }
}

impl<T> Clone for Pressed<T> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

impl<T: CallbackData> fmt::Debug for Pressed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pressed").field(&T::PREFIX).finish()
    }
}

impl<S: Send + Sync + 'static> Router<S> {
    /// Handles presses of buttons with this data, which the handler takes as an argument.
    ///
    /// A button of another version of the bot, whose data cannot be read any more, is answered by
    /// a short notice, [`CallbackData::OUTDATED`], and the handler is not run: no button is left
    /// to spin. To deal with it otherwise take a `Result<Page, CallbackDataError>` as the argument;
    /// to leave it to the error handler, write `.on(filter::callback::<Page>(), handler)`.
    ///
    /// ```
    /// use chappe_types::{Methods, types::InlineKeyboardButton};
    /// use chappe_updates::{CallbackData, Context, HandlerResult, Router};
    ///
    /// #[derive(CallbackData)]
    /// #[callback(crate = "chappe_updates")]
    /// struct Page(u32);
    ///
    /// async fn turn(ctx: Context, Page(number): Page) -> HandlerResult {
    ///     let next = InlineKeyboardButton::new("Next").callback_data(Page(number + 1));
    ///     # let _ = next;
    ///     if let Some(query) = ctx.callback_query() {
    ///         ctx.bot().answer_callback_query(&query.id).text(format!("Page {number}")).await?;
    ///     }
    ///     Ok(())
    /// }
    ///
    /// let app: Router = Router::new().callback::<Page, _>(turn);
    /// ```
    ///
    /// # Panics
    ///
    /// Where the router handles another type with the same prefix: data of one would be taken for
    /// data of the other.
    #[must_use]
    pub fn callback<D: CallbackData, T: 'static>(self, handler: impl Handler<T, S>) -> Self {
        let handler = HandlerService::new(handler, None);
        self.claim_prefix(D::PREFIX, TypeId::of::<D>())
            .on_service(callback::<D>(), Answered { handler })
    }
}

/// A handler whose presses of outdated buttons are answered.
#[derive(Clone)]
struct Answered<H> {
    handler: H,
}

impl<H> Service<Context> for Answered<H>
where
    H: Service<Context, Response = Answer, Error = BoxError, Future = HandlerFuture>,
{
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        self.handler.poll_ready(cx)
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        let handling = self.handler.call(ctx.clone());
        Box::pin(async move {
            match handling.await {
                Ok(answer) => Ok(answer),
                Err(error) => notice(&ctx, &*error.downcast::<CallbackDataError>()?),
            }
        })
    }
}

fn notice(ctx: &Context, error: &CallbackDataError) -> Result<Answer, BoxError> {
    let Some(query) = ctx.callback_query() else {
        return Ok(Answer::none());
    };
    tracing::debug!(%error, "an outdated button was pressed");
    ctx.bot()
        .answer_callback_query(&query.id)
        .text(error.for_user())
        .into_answer(ctx)
}
