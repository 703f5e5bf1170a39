use std::{
    fmt::{self, Debug},
    ops::{Deref, DerefMut},
};

use super::{
    SessionData, SessionError,
    transaction::{Loan, Transaction},
};
use crate::{Context, FromContext};

/// What the bot remembers of a user in a chat, as an argument of a handler.
///
/// It dereferences to `T`. What was changed through it is saved when the handler has ended without
/// an error. See the [module docs](super).
///
/// An update that belongs to no session, such as a channel post for one of a user, is an error; for
/// handlers that deal with it there is `Option<Session<T>>`.
pub struct Session<T: SessionData> {
    data: T,
    is_new: bool,
    fate: Fate,
    loan: Loan,
}

/// What becomes of the session when the handler has ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Unchanged,
    Changed,
    Removed,
}

impl<T: SessionData> Session<T> {
    /// Whether nothing was stored: the data is the default.
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// Forgets the data: nothing will be stored, and the next handler begins with the default.
    ///
    /// What is changed afterwards is stored all the same.
    pub fn remove(&mut self) {
        self.data = T::default();
        self.fate = Fate::Removed;
    }
}

impl<S: Sync, T: SessionData> FromContext<S> for Session<T> {
    type Rejection = SessionError;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, SessionError> {
        let transaction = Transaction::of(ctx, T::NAME)?;
        let (stored, loan) = transaction.lend::<T>(ctx).await?;
        Ok(Self {
            is_new: stored.is_none(),
            data: stored.unwrap_or_default(),
            fate: Fate::Unchanged,
            loan,
        })
    }
}

impl<T: SessionData> Deref for Session<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T: SessionData> DerefMut for Session<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.fate = Fate::Changed;
        &mut self.data
    }
}

impl<T: SessionData> Drop for Session<T> {
    fn drop(&mut self) {
        match self.fate {
            Fate::Unchanged => self.loan.unchanged(),
            Fate::Changed => self.loan.changed(Some(&self.data)),
            Fate::Removed => self.loan.changed::<T>(None),
        }
    }
}

impl<T: SessionData + Debug> Debug for Session<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.data.fmt(f)
    }
}
