//! What users ask bots: presses on inline buttons.

use super::{Chat, User};
use crate::{
    emulator::{Emulator, Missing},
    state::query,
};

impl User {
    /// Presses an inline button, which is named by its text or its data.
    ///
    /// # Panics
    ///
    /// Where the user does not see the message, or it has no such button, or the button is one
    /// that no bot is told of: it opens a page, copies a text, pays.
    pub fn click(&self, chat: &Chat, message: i64, button: &str) -> Clicked {
        let clicked = self
            .emulator
            .update(|state, now| state.click(self.id(), chat.place, message, button, now));
        match clicked {
            Ok(id) => Clicked {
                emulator: self.emulator.clone(),
                id,
            },
            Err(reason) => panic!("{} cannot click: {reason}", self.first_name()),
        }
    }
}

/// A press on an inline button, which the bot answers or does not.
#[derive(Clone, Debug)]
pub struct Clicked {
    emulator: Emulator,
    id: i64,
}

impl Clicked {
    /// The id of the callback query. A press whose answer is cached has the id of the one before.
    pub fn id(&self) -> String {
        self.id.to_string()
    }

    /// Waits for what the bot answers.
    ///
    /// # Errors
    ///
    /// [`Missing`] where it did not answer within the [patience](crate::Builder::patience) of the
    /// emulator: the user's app shows all the while that it waits.
    pub async fn answer(&self) -> Result<CallbackAnswer, Missing> {
        let answer = self.emulator.wait_for(|| self.answered()).await;
        answer.ok_or_else(|| {
            let what = format!("the answer to the callback query {}", self.id);
            self.emulator.missing(what, Vec::new())
        })
    }

    /// What the bot has answered so far.
    pub fn answered(&self) -> Option<CallbackAnswer> {
        self.emulator.view(|state| {
            let answer = state.callbacks.get(&self.id)?.answer.as_ref()?;
            Some(CallbackAnswer::new(answer))
        })
    }
}

/// What a bot shows to whoever pressed a button.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CallbackAnswer {
    /// What it says; empty for nothing.
    pub text: String,
    /// Whether the user has to close it, where it is shown for a moment otherwise.
    pub show_alert: bool,
    /// The page that is opened.
    pub url: Option<String>,
}

impl CallbackAnswer {
    fn new(toast: &query::Toast) -> Self {
        Self {
            text: toast.text.clone(),
            show_alert: toast.is_alert,
            url: Some(toast.url.clone()).filter(|url| !url.is_empty()),
        }
    }
}
