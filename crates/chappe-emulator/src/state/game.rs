//! Games and who is how good at them.

use chappe_types::types::{CallbackGame, InlineKeyboardButton, InlineKeyboardMarkup};
use serde::{Deserialize, Serialize};

use super::{Id, State, content::Content, message::Place};
use crate::{clock::Moment, text};

/// A game of a bot, as it was made at `@BotFather`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Game {
    pub(crate) title: String,
    pub(crate) description: String,
    /// Its picture, a file.
    pub(crate) photo: Option<u64>,
}

/// What somebody has reached in a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Score {
    pub(crate) points: i64,
    /// When: of two who are equally good the first one is the better.
    pub(crate) date: i64,
}

/// A line of a table of scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rank {
    pub(crate) position: usize,
    pub(crate) user: Id,
    pub(crate) points: i64,
}

/// Scores are kept for each chat: by place, bot, game and user.
pub(crate) type ScoreKey = (Place, Id, String, Id);

impl Game {
    /// The button under a game for which the bot gives none.
    pub(crate) fn keyboard(&self) -> InlineKeyboardMarkup {
        let text = format!("Play {}", self.title);
        let button = InlineKeyboardButton::new(text).callback_game(CallbackGame::new());
        InlineKeyboardMarkup::new([[button]])
    }
}

impl State {
    /// Sets what a user has reached in a game, unless that is no better than before and the bot
    /// does not insist; says whether it did.
    pub(crate) fn set_score(
        &mut self,
        key: ScoreKey,
        points: i64,
        is_forced: bool,
        now: Moment,
    ) -> bool {
        let before = self.scores.get(&key).map(|score| score.points);
        let is_better = before.is_none_or(|before| points > before);
        let is_changed = before != Some(points);
        if !is_changed || !(is_better || is_forced) {
            return false;
        }
        let date = now.unix;
        self.scores.insert(key, Score { points, date });
        true
    }

    /// The table of scores of a game in a chat, the best first.
    pub(crate) fn ranking(&self, place: Place, bot: Id, game: &str) -> Vec<Rank> {
        let first = (place, bot, game.to_owned(), Id::MIN);
        let last = (place, bot, game.to_owned(), Id::MAX);
        let mut scores: Vec<(Id, Score)> = self
            .scores
            .range(first..=last)
            .map(|((_, _, _, user), score)| (*user, *score))
            .collect();
        scores.sort_by_key(|(_, score)| (-score.points, score.date));
        scores
            .into_iter()
            .enumerate()
            .map(|(index, (user, score))| Rank {
                position: index + 1,
                user,
                points: score.points,
            })
            .collect()
    }

    /// Writes the table of scores into a message of the game.
    pub(crate) fn show_scores(&mut self, place: Place, message: i64, now: Moment) {
        let Some(Content::Game(game)) = self.content(place, message) else {
            return;
        };
        let lines: Vec<String> = self
            .ranking(place, game.bot, &game.short_name)
            .iter()
            .take(RANKS_SHOWN)
            .map(|rank| {
                let name = &self.user(rank.user).first_name;
                format!("{}. {name} – {}", rank.position, rank.points)
            })
            .collect();
        let table = text::plain(&lines.join("\n"));
        let bot = game.bot;
        self.edit_message(place, message, bot, now, |draft| {
            if let Content::Game(game) = &mut draft.content {
                game.text = table;
            }
        });
    }

    /// What a message consists of.
    pub(crate) fn content(&self, place: Place, message: i64) -> Option<&Content> {
        let message = self.message(place, message)?;
        Some(&message.draft.content)
    }
}

/// How many of the best the message of a game names.
const RANKS_SHOWN: usize = 10;
