//! Texts: of the message, behind the command, behind the link that led to the bot.

use std::{convert::Infallible, ops::Deref};

use chappe_text::Text;

use super::{FromContext, NoExtension};
use crate::{Context, Missing};

/// The text of the message, or the caption of what it carries, with its formatting.
///
/// Where there is none, the handler is not called, and [`Missing`] goes where errors go.
///
/// ```
/// use chappe_text::Text;
/// use chappe_updates::{Context, Router, filter};
///
/// async fn echo(text: Text) -> Text {
///     text
/// }
///
/// let app: Router = Router::new().on(filter::text(), echo);
/// ```
impl<S: Sync> FromContext<S> for Text {
    type Rejection = Missing;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, Missing> {
        match ctx.message() {
            Some(message) if ctx.text().is_some() => Ok(Self::of(message)),
            _ => Err(ctx.has_no("text")),
        }
    }
}

/// What stands behind the command, without the white space around it; empty where nothing does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments(pub String);

impl<S: Sync> FromContext<S> for Arguments {
    type Rejection = Infallible;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, Infallible> {
        Ok(Self(ctx.arguments().to_owned()))
    }
}

impl Deref for Arguments {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// What the link said by which somebody came to the bot: `t.me/my_bot?start=summer`.
///
/// For handlers behind [`filter::deep_link`](crate::filter::deep_link). [`Context::deep_link`]
/// makes such links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeepLink(pub String);

impl<S: Sync> FromContext<S> for DeepLink {
    type Rejection = NoExtension;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, NoExtension> {
        ctx.extensions()
            .get()
            .cloned()
            .ok_or_else(NoExtension::of::<Self>)
    }
}

impl Deref for DeepLink {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}
