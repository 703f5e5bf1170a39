//! What comes in too fast, twice, or from those who may not.
//!
//! - [`RateLimit`]: so many updates in so long a time for each user.
//! - [`Debounce`]: a button that is pressed twice is handled once.
//! - [`admins_only`]: a filter for administrators, whose rights are cached.
//!
//! The first two are tower layers. By [`Router::layer`](crate::Router::layer) they are around each
//! handler, and count what handlers are called for; around the router as a whole they count all
//! that comes.

mod admins;
mod buckets;
mod debounce;
mod rate;

use chappe_types::methods::AnswerCallbackQuery;

pub use self::{
    admins::{Admins, AdminsOnly, NotKnown, WatchAdmins, admins_only},
    debounce::{Debounce, Debounced},
    rate::{RateLimit, RateLimited},
};
use crate::{Answer, Context};

/// The answer to an update that is passed over: a button that was pressed does not wait on.
fn passed_over(ctx: &Context) -> Answer {
    match ctx.callback_query() {
        Some(query) => Answer::call(chappe_core::Call::new(AnswerCallbackQuery::new(&*query.id))),
        None => Answer::none(),
    }
}
