//! Dialogues: what a user says next means what the state of the dialogue says.
//!
//! A dialogue is an enum of states, whose default is the beginning. The state is a
//! [session](crate::session): each user has one in each chat, or whatever
//! [`SCOPE`](crate::session::SessionData::SCOPE) says, and it survives a restart. [`in_state`] and
//! [`case`] are filters that route by it; [`Dialogue`] is the argument of a handler that changes
//! it.
//!
//! ```
//! use std::sync::Arc;
//! use chappe_updates::{
//!     Context, Router,
//!     dialogue::{self, Case, Dialogue},
//!     filter::{self, Filter},
//!     session::{SessionData, Sessions},
//!     storage::Memory,
//! };
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Default, Serialize, Deserialize)]
//! enum Registration {
//!     #[default]
//!     Beginning,
//!     Name,
//!     Age { name: String },
//! }
//!
//! impl SessionData for Registration {
//!     const NAME: &'static str = "registration";
//! }
//!
//! async fn register(mut dialogue: Dialogue<Registration>) -> &'static str {
//!     dialogue.set(Registration::Name);
//!     "What is your name?"
//! }
//!
//! async fn name(ctx: Context, mut dialogue: Dialogue<Registration>) -> &'static str {
//!     let name = ctx.text().unwrap_or_default().to_owned();
//!     dialogue.set(Registration::Age { name });
//!     "How old are you?"
//! }
//!
//! async fn age(
//!     ctx: Context,
//!     Case(name): Case<String>,
//!     mut dialogue: Dialogue<Registration>,
//! ) -> String {
//!     let Some(Ok(age)) = ctx.text().map(str::parse::<u32>) else {
//!         return "Please write your age in digits.".to_owned();
//!     };
//!     dialogue.exit();
//!     format!("Welcome, {name}, {age}!")
//! }
//!
//! let in_name = dialogue::in_state(|state: &Registration| matches!(state, Registration::Name));
//! let in_age = dialogue::case(|state: &Registration| match state {
//!     Registration::Age { name } => Some(name.clone()),
//!     _ => None,
//! });
//! let app = Router::new()
//!     .command("register", register)
//!     .on(filter::text().and(in_name), name)
//!     .on(filter::text().and(in_age), age);
//! let app = Sessions::new(Arc::new(Memory::new())).around(app);
//! ```
//!
//! The sessions are [around](crate::session::Sessions::around) the router, since its filters read
//! the state. From the first filter that does, the session is locked until the handler has ended
//! and the next state is saved: an update never meets a state that another one is about to leave.
//!
//! Put the cheap filters before the state (`filter::text().and(in_name)`): what they hold back
//! needs no look at the storage.
//!
//! For questions that follow each other in a straight line, [`ask`](crate::ask) needs no states.

use std::{
    fmt::{self, Debug},
    marker::PhantomData,
};

use crate::{
    Context, FromContext,
    filter::{Check, Filter},
    session::{Session, SessionData, SessionError, Transaction},
};

/// The state of a dialogue, as an argument of a handler. See the [module docs](self).
pub struct Dialogue<D: SessionData> {
    session: Session<D>,
}

impl<D: SessionData> Dialogue<D> {
    /// The state; the default one where there is no dialogue yet.
    pub fn get(&self) -> &D {
        &self.session
    }

    /// Goes to a state: what comes next is routed by it, once the handler has ended without an
    /// error.
    pub fn set(&mut self, state: D) {
        *self.session = state;
    }

    /// Ends the dialogue: it is in its default state, and nothing is stored of it.
    pub fn exit(&mut self) {
        self.session.remove();
    }
}

impl<S: Sync, D: SessionData> FromContext<S> for Dialogue<D> {
    type Rejection = SessionError;

    async fn from_context(ctx: &Context, state: &S) -> Result<Self, SessionError> {
        let session = Session::from_context(ctx, state).await?;
        Ok(Self { session })
    }
}

impl<D: SessionData + Debug> Debug for Dialogue<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.session.fmt(f)
    }
}

/// Lets through updates whose dialogue is in a state for which `is_meant` says so.
///
/// Where no dialogue has begun, that is the default state. What belongs to no dialogue, such as a
/// channel post for one of a user, is held back. See the [module docs](self).
pub fn in_state<D: SessionData>(
    is_meant: impl Fn(&D) -> bool + Clone + Send + Sync + 'static,
) -> impl Filter + Clone {
    case(move |state: &D| is_meant(state).then_some(InState))
}

#[derive(Clone, Copy)]
struct InState;

/// Lets through updates whose dialogue is in a state in which `find` finds something, and gives it
/// to the handler as a [`Case`].
///
/// Otherwise like [`in_state`].
pub fn case<D: SessionData, T: Clone + Send + Sync + 'static>(
    find: impl Fn(&D) -> Option<T> + Clone + Send + Sync + 'static,
) -> impl Filter + Clone {
    ByState {
        find,
        state: PhantomData::<fn(&D)>,
    }
}

struct ByState<D, F> {
    find: F,
    state: PhantomData<fn(&D)>,
}

impl<D, F: Clone> Clone for ByState<D, F> {
    fn clone(&self) -> Self {
        Self {
            find: self.find.clone(),
            state: PhantomData,
        }
    }
}

impl<D, T, F> Filter for ByState<D, F>
where
    D: SessionData,
    T: Clone + Send + Sync + 'static,
    F: Fn(&D) -> Option<T> + Send + Sync + 'static,
{
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        if D::SCOPE.key(ctx).is_none() {
            return Check::No;
        }
        Check::Later(Box::pin(async move {
            let transaction = Transaction::of(ctx, D::NAME)?;
            let state = transaction.read::<D>(ctx).await?.unwrap_or_default();
            let found = (self.find)(&state).map(|found| Check::with(Case(found)));
            match found {
                Some(check) => check.verdict().await,
                None => Ok(None),
            }
        }))
    }
}

/// What the filter [`case`] found in the state, as an argument of a handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case<T>(pub T);

impl<S: Sync, T: Clone + Send + Sync + 'static> FromContext<S> for Case<T> {
    type Rejection = NoCase;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, NoCase> {
        ctx.extensions().get().cloned().ok_or(NoCase {
            what: std::any::type_name::<T>(),
        })
    }
}

/// A handler takes a [`Case`] that no filter has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoCase {
    what: &'static str,
}

impl fmt::Display for NoCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.what;
        write!(
            f,
            "no filter found a `{what}` in the state of a dialogue: add the handler with \
             `dialogue::case`"
        )
    }
}

impl std::error::Error for NoCase {}
