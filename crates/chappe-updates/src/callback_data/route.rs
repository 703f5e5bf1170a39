use std::{any::TypeId, fmt, marker::PhantomData};

use chappe_core::BoxError;
use chappe_types::{Methods, types::UpdateType};

use super::{
    CallbackData, CallbackDataError, CallbackDataProblem,
    field::{body, data_of},
};
use crate::{
    Answer, Context, Handler, HandlerService, IntoAnswer, Kinds, Router,
    filter::{Check, Filter},
    rescue::Rescued,
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
    /// The handler answers the press itself, by `answerCallbackQuery`. It is not run where the
    /// button is of another version of the bot, whose data cannot be read any more: the user gets a
    /// short notice then, [`CallbackData::OUTDATED`], and the button does not spin on. To deal with
    /// it otherwise take a `Result<Page, CallbackDataError>` as the argument; to leave it to the
    /// error handler, write `.on(filter::callback::<Page>(), handler)`.
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
            .on_service(callback::<D>(), Rescued::new(handler, notice))
    }
}

fn notice(ctx: &Context, error: BoxError) -> Result<Answer, BoxError> {
    let error = error.downcast::<CallbackDataError>()?;
    let query = match (error.problem(), ctx.callback_query()) {
        // The handler takes data of another type, too. The user can't help it.
        (CallbackDataProblem::Other, _) | (_, None) => return Err(error),
        (_, Some(query)) => query,
    };
    tracing::debug!(%error, "an outdated button was pressed");
    ctx.bot()
        .answer_callback_query(&query.id)
        .text(error.for_user())
        .into_answer(ctx)
}
