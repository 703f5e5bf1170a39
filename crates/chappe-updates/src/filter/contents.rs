//! By what is in the message.

use super::Filter;
use crate::Context;

/// Lets through messages with a text; captions are none.
pub fn text() -> impl Filter + Clone {
    |ctx: &Context| ctx.message().is_some_and(|message| message.text.is_some())
}
