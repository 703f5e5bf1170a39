//! Pinned messages.

use super::{Id, State, content::Service, message::Place};
use crate::{
    clock::Moment,
    flags::{Permission, Right},
};

impl State {
    pub(crate) fn is_pinned(&self, place: Place, message: i64) -> bool {
        self.dialogs
            .get(&place)
            .is_some_and(|dialog| dialog.pinned.contains(&message))
    }

    /// In private everybody may pin; in channels it goes with the right to edit.
    pub(crate) fn may_pin(&self, place: Place, account: Id) -> bool {
        let Place::Chat(id) = place else {
            return true;
        };
        if self.chat(id).is_channel() {
            return self.status(id, account).has(Right::EditMessages);
        }
        self.may_manage(id, account, Permission::PinMessages)
    }

    /// The pinned message that was sent last.
    pub(crate) fn last_pinned(&self, place: Place) -> Option<i64> {
        let dialog = self.dialogs.get(&place)?;
        dialog.pinned.iter().copied().max()
    }

    /// Pins a message and says so in its place. Says no where it was pinned.
    pub(crate) fn pin(&mut self, place: Place, message: i64, actor: Id, now: Moment) -> bool {
        if self.is_pinned(place, message) {
            return false;
        }
        self.dialogs.row(place).pinned.push(message);
        self.post(place, actor, Service::Pinned(message).into(), now);
        true
    }

    /// Says no where the message was not pinned.
    pub(crate) fn unpin(&mut self, place: Place, message: i64) -> bool {
        let is_pinned = self.is_pinned(place, message);
        if is_pinned {
            let pinned = &mut self.dialogs.row(place).pinned;
            pinned.retain(|known| *known != message);
        }
        is_pinned
    }

    pub(crate) fn unpin_all(&mut self, place: Place) {
        if self.last_pinned(place).is_some() {
            self.dialogs.row(place).pinned.clear();
        }
    }
}
