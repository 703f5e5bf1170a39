//! Presses on the buttons of bots.

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
            .update(|state, now| state.click(self.id(), chat.place(), message, button, now));
        match clicked {
            Ok(id) => Clicked {
                emulator: self.emulator.clone(),
                id,
            },
            Err(reason) => panic!("{} cannot click: {reason}", self.first_name()),
        }
    }

    /// Presses a button of the keyboard that a bot has put in the place of the user's own, and
    /// gives the id of the message that is sent by it: a text, the user's phone number, or
    /// [where they are](Self::at).
    ///
    /// # Panics
    ///
    /// Where the user has no such button, may not write there, or the button asks for what is not
    /// simulated: users, chats, polls, Mini Apps.
    pub fn press(&self, chat: &Chat, button: &str) -> i64 {
        let pressed = self
            .emulator
            .update(|state, now| state.press(self.id(), chat.place(), button, now));
        pressed.unwrap_or_else(|reason| panic!("{} cannot press: {reason}", self.first_name()))
    }

    /// What the buttons say that a bot has put in the place of the user's own keyboard, row by row.
    pub fn keyboard(&self, chat: &Chat) -> Vec<Vec<String>> {
        self.emulator.view(|state| {
            let keyboard = state.reply_keyboard(self.id(), chat.place());
            let rows = keyboard.into_iter().flat_map(|keyboard| &keyboard.keyboard);
            rows.map(|row| row.iter().map(|button| button.text.clone()).collect())
                .collect()
        })
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
        let answer = self
            .emulator
            .wait_for(self.emulator.patience(), || self.answered())
            .await;
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
