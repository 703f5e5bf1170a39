use std::{
    mem,
    sync::Arc,
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use chappe_core::BoxError;
use chappe_types::types::{Message, Update, UpdateKind};
use serde::{Deserialize, Serialize};
use tower_service::Service;

use super::{
    recorder::RecorderLayer,
    script::{Question, Script, Step, Wants},
};
use crate::{
    Answer, Context,
    command::Command,
    handler::HandlerFuture,
    session::{Loan, SessionData, SessionError, Transaction},
    storage::{Change, SharedStorage},
};

/// Lets handlers ask questions. See the [module docs](super).
#[derive(Clone, Debug)]
pub struct WithQuestions<S> {
    inner: S,
    expire_after: Duration,
}

/// A handler that waits for an answer, as it is stored.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Conversation {
    /// The update that the handler began with, and begins with again.
    update: Option<Box<Update>>,
    steps: Vec<Step>,
    question: Option<Question>,
}

impl SessionData for Conversation {
    const NAME: &'static str = "conversation";
}

impl Context {
    /// Ends the conversation with the user in this chat: the handler that waits for an answer will
    /// not be run again. Says whether there was one.
    ///
    /// It holds when the handler that calls it has ended without an error.
    ///
    /// # Errors
    ///
    /// See [`SessionError`].
    pub async fn stop_asking(&self) -> Result<bool, SessionError> {
        let transaction = Transaction::of(self, Conversation::NAME)?;
        let (waiting, loan) = transaction.lend::<Conversation>(self).await?;
        if waiting.is_some() {
            loan.changed::<Conversation>(None);
        } else {
            loan.unchanged();
        }
        Ok(waiting.is_some())
    }
}

// ===== impl WithQuestions =====

impl<S> WithQuestions<S> {
    pub(super) const fn new(inner: S, expire_after: Duration) -> Self {
        Self {
            inner,
            expire_after,
        }
    }
}

impl<S> Service<Context> for WithQuestions<S>
where
    S: Service<Context, Response = Answer> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        let clone = self.inner.clone();
        let inner = mem::replace(&mut self.inner, clone);
        if Conversation::SCOPE.key(&ctx).is_none() {
            // Nobody there to ask.
            let mut inner = inner;
            let handling = inner.call(ctx);
            return Box::pin(async move { handling.await.map_err(Into::into) });
        }
        Box::pin(handle(inner, ctx, self.expire_after))
    }
}

async fn handle<S>(mut inner: S, ctx: Context, expire_after: Duration) -> Result<Answer, BoxError>
where
    S: Service<Context, Response = Answer>,
    S::Error: Into<BoxError>,
{
    let transaction = Transaction::of(&ctx, Conversation::NAME)?;
    let answered = answered(&transaction, &ctx).await?;
    let ending = answered.as_ref().map(|answered| Ending {
        storage: Arc::clone(transaction.storage()),
        key: answered.key.clone(),
    });
    let (update, steps) = match answered {
        Some(answered) => (answered.update, answered.steps),
        None => (Box::new(ctx.update().clone()), Vec::new()),
    };
    let script = Arc::new(Script::resume(steps));
    let handling = inner.call(recorded(&ctx, &update, &script));
    let ended = tokio::select! {
        biased;
        question = script.suspended() => Err(question),
        result = handling => Ok(result.map_err(Into::into)),
    };
    match ended {
        Err(question) => {
            // What the handler changed so far, it changes again when it is run again.
            transaction.roll_back();
            let (_, loan) = transaction.lend::<Conversation>(&ctx).await?;
            let waiting = Conversation {
                update: Some(update),
                steps: script.take_steps(),
                question: Some(question),
            };
            loan.changed_for(Some(expire_after), Some(&waiting));
            if let Some(ending) = ending {
                ending.leave_it();
            }
            Ok(Answer::none())
        }
        Ok(Ok(answer)) => {
            let Some(ending) = ending else {
                return Ok(answer);
            };
            // Once the conversation is over, nobody would make the call after a kill.
            match answer.make(&ctx).await {
                Ok(answer) => {
                    let (_, loan) = transaction.lend::<Conversation>(&ctx).await?;
                    loan.changed::<Conversation>(None);
                    ending.leave_it();
                    Ok(answer)
                }
                Err(error) => {
                    ending.end_now().await;
                    Err(error)
                }
            }
        }
        Ok(Err(error)) => {
            if let Some(ending) = ending {
                ending.end_now().await;
            }
            Err(error)
        }
    }
}

/// A conversation whose question this update answers.
struct Answered {
    update: Box<Update>,
    steps: Vec<Step>,
    key: String,
}

async fn answered(
    transaction: &Arc<Transaction>,
    ctx: &Context,
) -> Result<Option<Answered>, BoxError> {
    let Some(message) = possible_answer(ctx) else {
        return Ok(None);
    };
    let (waiting, loan): (Option<Conversation>, Loan) = transaction.lend(ctx).await?;
    loan.unchanged();
    let Some(Conversation {
        update: Some(update),
        mut steps,
        question: Some(question),
    }) = waiting
    else {
        return Ok(None);
    };
    if question.wants == Wants::Text && message.text.is_none() {
        return Ok(None);
    }
    let Some(step) = steps.get_mut(question.place) else {
        return Ok(None);
    };
    *step = Step::Answer(Box::new(message.clone()));
    Ok(Some(Answered {
        update,
        steps,
        key: loan.key().to_owned(),
    }))
}

/// A new message that is no command.
fn possible_answer(ctx: &Context) -> Option<&Message> {
    match &ctx.update().kind {
        UpdateKind::Message(message) if Command::of(ctx.update()).is_none() => Some(message),
        _ => None,
    }
}

/// The context of the update that the handler began with, whose calls are recorded.
fn recorded(ctx: &Context, update: &Update, script: &Arc<Script>) -> Context {
    let bot = ctx.bot().with_layer(RecorderLayer {
        script: Arc::clone(script),
    });
    let mut recorded = match ctx.me() {
        Some(me) => Context::with_me(bot, Arc::new(me.clone()), update.clone()),
        None => Context::new(bot, update.clone()),
    };
    recorded.extensions_mut().extend(ctx.extensions().clone());
    recorded.extensions_mut().insert(Arc::clone(script));
    recorded
}

/// Ends the conversation where its handler does not end well: the next message would only run it
/// into the same trouble.
struct Ending {
    storage: SharedStorage,
    key: String,
}

impl Ending {
    async fn end_now(mut self) {
        end(Arc::clone(&self.storage), mem::take(&mut self.key)).await;
    }

    /// Another commit says what becomes of the conversation.
    fn leave_it(mut self) {
        self.key.clear();
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        if self.key.is_empty() || !std::thread::panicking() {
            return;
        }
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            return;
        };
        let (storage, key) = (Arc::clone(&self.storage), mem::take(&mut self.key));
        runtime.spawn(end(storage, key));
    }
}

async fn end(storage: SharedStorage, key: String) {
    if let Err(error) = storage.commit(vec![Change::delete(key)]).await {
        tracing::warn!(%error, "the conversation of a handler that failed was not ended");
    }
}
