//! The keyboards that bots put in the place of a user's own.

use chappe_types::types::{
    Contact, KeyboardButton, MessageEntityType, ReplyKeyboardMarkup, ReplyMarkup,
};

use super::{
    Id, State,
    content::{Content, Text},
    message::{Message, Place},
};
use crate::{clock::Moment, text};

impl State {
    /// The keyboard that a user has in a place: the last one that was meant for them and was not
    /// taken away.
    pub(crate) fn reply_keyboard(&self, user: Id, place: Place) -> Option<&ReplyKeyboardMarkup> {
        let mut last = self.messages_in(place).rev().filter_map(|message| {
            let markup = message.draft.markup.as_ref()?;
            let (is_selective, keyboard) = match markup {
                ReplyMarkup::ReplyKeyboard(keyboard) => (keyboard.selective, Some(keyboard)),
                ReplyMarkup::RemoveKeyboard(remove) => (remove.selective, None),
                _ => return None,
            };
            let is_for_all = is_selective != Some(true);
            (is_for_all || self.is_addressed(message, user, place)).then_some(keyboard)
        });
        last.next().flatten()
    }

    /// A user presses a button of that keyboard, which sends what it says or what it asks for. The
    /// message's id is given, or why there is none.
    pub(crate) fn press(
        &mut self,
        user: Id,
        place: Place,
        button: &str,
        now: Moment,
    ) -> Result<i64, String> {
        let keyboard = self
            .reply_keyboard(user, place)
            .ok_or("no bot has given them a keyboard here")?;
        let mut buttons = keyboard.keyboard.iter().flatten();
        let pressed = buttons.find(|known| known.text == button);
        let Some(pressed) = pressed else {
            let buttons = keyboard.keyboard.iter().flatten();
            let there: Vec<&str> = buttons.map(|known| &*known.text).collect();
            return Err(format!(
                "there is no button {button:?}, there are {there:?}"
            ));
        };
        let content = self.pressed_content(user, pressed)?;
        self.write(place, user, content.into(), now)
    }

    fn pressed_content(&self, user: Id, button: &KeyboardButton) -> Result<Content, String> {
        if button.request_contact == Some(true) {
            let known = self.user(user);
            let mut contact = Contact::new(known.phone_number(), &*known.first_name).user_id(user);
            contact.last_name.clone_from(&known.last_name);
            return Ok(Content::Contact(Box::new(contact)));
        }
        if button.request_location == Some(true) {
            let location = self.user(user).location.clone();
            let location = location.ok_or("they do not know where they are")?;
            return Ok(Content::Location(location));
        }
        let asks_for_more = button.request_users.is_some()
            || button.request_chat.is_some()
            || button.request_managed_bot.is_some()
            || button.request_poll.is_some()
            || button.web_app.is_some();
        if asks_for_more {
            let name = &button.text;
            return Err(format!(
                "what the button {name:?} asks for is not simulated"
            ));
        }
        let text = Text {
            text: text::plain(&button.text),
            link_preview: None,
        };
        Ok(Content::Text(text))
    }

    /// Whether a message answers one of this user, or names them.
    fn is_addressed(&self, message: &Message, user: Id, place: Place) -> bool {
        let answered = message.draft.reply_to.as_ref();
        let answered = answered.and_then(|reply| self.message(place, reply.message));
        if answered.is_some_and(|answered| answered.author == user) {
            return true;
        }
        let Some(text) = message.draft.content.text() else {
            return false;
        };
        let username = self.user(user).username.as_deref();
        text.entities.iter().any(|entity| match entity.r#type {
            MessageEntityType::TextMention => {
                entity.user.as_ref().is_some_and(|named| named.id == user)
            }
            MessageEntityType::Mention => username.is_some_and(|username| {
                let units = text.text.encode_utf16().skip(entity.offset as usize + 1);
                let name: Vec<u16> = units.take(entity.length as usize - 1).collect();
                String::from_utf16_lossy(&name).eq_ignore_ascii_case(username)
            }),
            _ => false,
        })
    }
}
