//! By what somebody pressed, typed in inline mode, or reacted with.

use chappe_types::types::{ReactionType, UpdateKind, UpdateType};
use http::Extensions;

use super::{Check, Filter};
use crate::{
    Context, Kinds,
    pattern::{AnyPattern, Pattern},
};

/// Lets through presses of buttons whose data is as the pattern says.
///
/// Buttons of games have no data, and pass by no pattern; `filter::kind(UpdateType::CallbackQuery)`
/// lets them through.
pub fn callback_query(pattern: impl Pattern) -> impl Filter {
    Texts {
        kind: UpdateType::CallbackQuery,
        pattern: AnyPattern::new(pattern),
        find: |kind, pattern| match kind {
            UpdateKind::CallbackQuery(query) => pattern.find(query.data.as_deref()?),
            _ => None,
        },
    }
}

/// Lets through inline queries whose text is as the pattern says.
pub fn inline_query(pattern: impl Pattern) -> impl Filter {
    Texts {
        kind: UpdateType::InlineQuery,
        pattern: AnyPattern::new(pattern),
        find: |kind, pattern| match kind {
            UpdateKind::InlineQuery(query) => pattern.find(&query.query),
            _ => None,
        },
    }
}

/// Lets through the news that a user chose an inline result whose id is as the pattern says.
pub fn chosen_inline_result(pattern: impl Pattern) -> impl Filter {
    Texts {
        kind: UpdateType::ChosenInlineResult,
        pattern: AnyPattern::new(pattern),
        find: |kind, pattern| match kind {
            UpdateKind::ChosenInlineResult(chosen) => pattern.find(&chosen.result_id),
            _ => None,
        },
    }
}

/// Lets through the news that a user has reacted with an emoji that is as the pattern says, and
/// had not reacted with it before.
///
/// It comes to bots that are administrators of the chat. Custom emoji are found by their ids.
pub fn reaction(pattern: impl Pattern) -> impl Filter {
    Texts {
        kind: UpdateType::MessageReaction,
        pattern: AnyPattern::new(pattern),
        find: |kind, pattern| match kind {
            UpdateKind::MessageReaction(change) => change
                .new_reaction
                .iter()
                .filter(|reaction| !change.old_reaction.contains(reaction))
                .find_map(|reaction| match reaction {
                    ReactionType::Emoji(reaction) => pattern.find(&reaction.emoji),
                    ReactionType::CustomEmoji(reaction) => pattern.find(&reaction.custom_emoji_id),
                    _ => None,
                }),
            _ => None,
        },
    }
}

/// A pattern on a text of one kind of update.
struct Texts {
    kind: UpdateType,
    pattern: AnyPattern,
    find: fn(&UpdateKind, &AnyPattern) -> Option<Extensions>,
}

impl Filter for Texts {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        Check::found((self.find)(&ctx.update().kind, &self.pattern))
    }

    fn kinds(&self) -> Kinds {
        Kinds::from(self.kind.clone())
    }
}
