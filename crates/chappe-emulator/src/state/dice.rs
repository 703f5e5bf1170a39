//! Dice and the other emoji that show a number.

use chappe_types::types::Dice;

use super::State;

/// What is thrown where nothing is asked for.
pub(crate) const DEFAULT: &str = "🎲";

impl State {
    /// Throws a die; `None` where the emoji is none that shows a number.
    pub(crate) fn throw(&mut self, emoji: &str) -> Option<Dice> {
        // Some keyboards add the mark that asks for the colored form.
        let emoji = emoji.trim_end_matches('\u{fe0f}');
        let (_, faces) = DICE.iter().find(|(known, _)| *known == emoji)?;
        Some(Dice::new(emoji, self.rng.i64(1..=*faces)))
    }
}

/// How many values each of them has.
const DICE: &[(&str, i64)] = &[
    ("🎲", 6),
    ("🎯", 6),
    ("🎳", 6),
    ("🏀", 5),
    ("⚽", 5),
    ("🎰", 64),
];
