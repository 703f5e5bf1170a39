use std::fmt;

use chappe_types::types::{UpdateKind, UpdateType};

/// A set of kinds of updates.
///
/// A filter says by it which updates it may let through; a router asks Telegram for no others.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kinds(u64);

/// Every kind has the bit of its place in `UpdateType::ALL`; kinds that are not in it share one.
const LATER: u64 = 1 << 63;

impl Kinds {
    /// No kind.
    pub const fn none() -> Self {
        Self(0)
    }

    /// Every kind, also those that Telegram adds later.
    pub const fn all() -> Self {
        let known = (1 << UpdateType::ALL.len()) - 1;
        Self(known | LATER)
    }

    /// What Telegram sends to a bot that does not say what it wants: every kind but
    /// `chat_member`, `message_reaction` and `message_reaction_count`.
    pub fn usual() -> Self {
        let asked_for = [
            UpdateType::ChatMember,
            UpdateType::MessageReaction,
            UpdateType::MessageReactionCount,
        ];
        Self(Self::all().0 & !Self::from_iter(asked_for).0)
    }

    /// Whether the kind is one of these.
    pub fn contains(self, kind: &UpdateType) -> bool {
        self.0 & bit(kind) != 0
    }

    /// Whether updates of this kind are among these.
    pub(crate) fn matches(self, kind: &UpdateKind) -> bool {
        match kind {
            // No name needs to be copied to learn that it is not known.
            UpdateKind::Unknown(unknown) => {
                let known = UpdateType::ALL
                    .iter()
                    .position(|kind| kind.as_str() == unknown.name);
                self.0 & known.map_or(LATER, |place| 1 << place) != 0
            }
            kind => self.contains(&kind.update_type()),
        }
    }

    /// The kinds in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The kinds in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The kinds that can be named in `allowed_updates`.
    pub fn iter(self) -> impl Iterator<Item = UpdateType> {
        UpdateType::ALL
            .iter()
            .filter(move |kind| self.contains(kind))
            .cloned()
    }
}

fn bit(kind: &UpdateType) -> u64 {
    UpdateType::ALL
        .iter()
        .position(|known| known == kind)
        .map_or(LATER, |place| 1 << place)
}

impl FromIterator<UpdateType> for Kinds {
    fn from_iter<I: IntoIterator<Item = UpdateType>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |bits, kind| bits | bit(&kind)))
    }
}

impl<const N: usize> From<[UpdateType; N]> for Kinds {
    fn from(kinds: [UpdateType; N]) -> Self {
        Self::from_iter(kinds)
    }
}

impl From<UpdateType> for Kinds {
    fn from(kind: UpdateType) -> Self {
        Self(bit(&kind))
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_kinds_are_those_that_need_not_be_asked_for() {
        let usual = Kinds::usual();
        assert!(usual.contains(&UpdateType::Message));
        assert!(usual.contains(&UpdateType::Other("next_year".into())));
        assert!(!usual.contains(&UpdateType::ChatMember));
        assert_eq!(usual.iter().count(), UpdateType::ALL.len() - 3);
    }

    #[test]
    fn sets_join_and_meet() {
        let messages = Kinds::from([UpdateType::Message, UpdateType::EditedMessage]);
        let new = Kinds::from([UpdateType::Message, UpdateType::ChannelPost]);
        assert_eq!(messages.union(new).iter().count(), 3);
        assert_eq!(
            messages.intersection(new).iter().collect::<Vec<_>>(),
            [UpdateType::Message]
        );
        assert_eq!(Kinds::none().union(new), new);
        assert_eq!(Kinds::all().intersection(new), new);
    }
}
