//! Which updates a handler is for.
//!
//! A [`Filter`] looks at an update and lets it pass or not; what it found on the way, such as the
//! captures of a regular expression, an extractor gives to the handler. Filters compose with
//! [`and`](Filter::and), [`or`](Filter::or) and [`not`](Filter::not). A function from `&Context`
//! to `bool` is a filter, too.
//!
//! ```
//! use chappe_updates::{Context, Router, filter::{self, Filter}};
//!
//! fn is_premium(ctx: &Context) -> bool {
//!     ctx.user().is_some_and(|user| user.is_premium)
//! }
//!
//! let app: Router = Router::new()
//!     .on(filter::private().and(filter::text()).and(is_premium), async |_: Context| "Dear friend!")
//!     .on(filter::group().or(filter::channel()), async |_: Context| "Write to me in private.");
//! ```

mod chats;
mod check;
mod combine;
mod contents;
mod kind;
mod queries;

pub use self::{
    chats::{channel, from_bot, from_user, group, in_chat, private},
    check::{Check, CheckFuture},
    combine::{And, Not, Or},
    contents::{
        animation, audio, command, contact, deep_link, document, edited_message, file, forwarded,
        hears, left_chat_member, location, media_group, message, new_chat_members, photo, reply,
        sticker, successful_payment, text, video, video_note, voice,
    },
    kind::{Kind, kind},
    queries::{callback_query, chosen_inline_result, inline_query, reaction},
};
use crate::{Context, Kinds};
pub use crate::{callback_data::route::callback, commands::filter::commands};

/// Which updates a handler is for.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no filter",
    label = "a filter implements `Filter`, or is a function `fn(&Context) -> bool`"
)]
pub trait Filter: Send + Sync + 'static {
    /// Looks at an update.
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a>;

    /// The kinds of updates that may pass: all, unless the filter says better.
    ///
    /// By it the router knows what to ask Telegram for, and passes over filters that cannot be
    /// meant. For a filter that may let through all kinds it asks for [what Telegram sends
    /// unasked](Kinds::usual).
    fn kinds(&self) -> Kinds {
        Kinds::all()
    }

    /// Lets through what passes this filter and then the other.
    fn and<F: Filter>(self, other: F) -> And<Self, F>
    where
        Self: Sized,
    {
        And {
            first: self,
            second: other,
        }
    }

    /// Lets through what passes this filter, or else the other.
    fn or<F: Filter>(self, other: F) -> Or<Self, F>
    where
        Self: Sized,
    {
        Or {
            first: self,
            second: other,
        }
    }

    /// Lets through what this filter holds back.
    fn not(self) -> Not<Self>
    where
        Self: Sized,
    {
        Not { filter: self }
    }
}

impl<F> Filter for F
where
    F: Fn(&Context) -> bool + Send + Sync + 'static,
{
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        self(ctx).into()
    }
}
