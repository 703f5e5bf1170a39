//! What handlers call.

use std::{
    future::{IntoFuture, pending},
    pin::Pin,
    sync::Arc,
};

use chappe_client::CallService;
use chappe_core::BoxError;
use chappe_types::{Request, methods::SendMessage, types::Message};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::value::{RawValue, to_raw_value};

use super::{
    AskError,
    script::{Deed, Outcome, Question, Script, Step, Wants},
};
use crate::Context;

impl Context {
    /// Asks the user something, in the chat where it happened, and waits for a text as the answer.
    ///
    /// Nothing happens before it is awaited. The handler is dropped there, and run again when the
    /// answer comes; see [`ask`](crate::ask) for what that means.
    ///
    /// # Errors
    ///
    /// See [`AskError`].
    pub fn ask(&self, question: impl Into<chappe_text::Text>) -> Ask {
        self.ask_by(self.send(question))
    }

    /// Asks by a request that was not awaited: with a keyboard, or as a reply.
    ///
    /// ```
    /// # use chappe_updates::{Context, HandlerResult};
    /// # use chappe_types::types::ForceReply;
    /// # async fn example(ctx: Context) -> HandlerResult {
    /// let question = ctx.reply("What is your name?").reply_markup(ForceReply::new());
    /// let name = ctx.ask_by(question).await?;
    /// # Ok(()) }
    /// ```
    pub fn ask_by(&self, question: Request<CallService, SendMessage>) -> Ask {
        Ask {
            script: self.script(),
            question,
        }
    }

    /// Does something once, although a handler that asks is run again from its beginning.
    ///
    /// In the first run the future is awaited, and its result recorded; afterwards it is not even
    /// polled, and the result is the recorded one. An error is not recorded, so the next run tries
    /// again. Without [`Questions`](super::Questions) around, every run is the first.
    ///
    /// ```
    /// # use chappe_updates::{Context, HandlerResult};
    /// # async fn draw() -> HandlerResult<u32> { Ok(4) }
    /// async fn guess(ctx: Context) -> HandlerResult<&'static str> {
    ///     let number = ctx.once(draw()).await?;
    ///     let guess = ctx.ask("Which number do I think of?").await?;
    ///     Ok(if guess == number.to_string() { "Yes!" } else { "No." })
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// That of the future; [`AskError::Diverged`] and [`AskError::Unreadable`] where the handler
    /// did something else here before.
    pub async fn once<T, E>(&self, deed: impl Future<Output = Result<T, E>>) -> Result<T, BoxError>
    where
        T: Serialize + DeserializeOwned,
        E: Into<BoxError>,
    {
        let Some(script) = self.script() else {
            return deed.await.map_err(Into::into);
        };
        let place = match script.begin(Deed::Value)? {
            Outcome::Known(Step::Value(value)) => return Ok(read(&value)?),
            Outcome::Known(step) => return Err(format!("{step} is no value").into()),
            Outcome::Unknown(place) => place,
        };
        let value = deed.await.map_err(Into::into)?;
        script.end(place, Step::Value(to_raw_value(&value)?));
        Ok(value)
    }

    fn script(&self) -> Option<Arc<Script>> {
        self.extensions().get().cloned()
    }
}

fn read<T: DeserializeOwned>(value: &RawValue) -> Result<T, AskError> {
    serde_json::from_str(value.get()).map_err(|error| AskError::Unreadable(error.into()))
}

/// A question that waits for a text. See [`Context::ask`].
#[derive(Debug)]
#[must_use = "a question is not asked before it is awaited"]
pub struct Ask {
    script: Option<Arc<Script>>,
    question: Request<CallService, SendMessage>,
}

impl Ask {
    /// Takes any message for the answer: a photo, a contact, a place.
    pub fn message(self) -> AskForMessage {
        AskForMessage { ask: self }
    }

    async fn answer(self, wants: Wants) -> Result<Message, AskError> {
        let script = self.script.ok_or(AskError::NoLayer)?;
        self.question.await.map_err(AskError::Send)?;
        match script.begin(Deed::Question)? {
            Outcome::Known(Step::Answer(message)) => Ok(*message),
            Outcome::Known(step) => {
                Err(AskError::Unreadable(format!("{step} is no answer").into()))
            }
            Outcome::Unknown(place) => {
                script.suspend(Question { place, wants });
                // The handler is dropped here.
                pending().await
            }
        }
    }
}

impl IntoFuture for Ask {
    type Output = Result<String, AskError>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let message = self.answer(Wants::Text).await?;
            Ok(message.text.unwrap_or_default())
        })
    }
}

/// A question that waits for a message of any kind. See [`Ask::message`].
#[derive(Debug)]
#[must_use = "a question is not asked before it is awaited"]
pub struct AskForMessage {
    ask: Ask,
}

impl IntoFuture for AskForMessage {
    type Output = Result<Message, AskError>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.ask.answer(Wants::Message))
    }
}
