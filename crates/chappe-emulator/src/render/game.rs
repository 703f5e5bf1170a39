//! Games.

use chappe_types::types::{Game, GameHighScore, PhotoSize};

use super::account::user;
use crate::state::{
    Id, State,
    content::GameContent,
    game::{self, Rank},
};

/// A game, as it stands in a message.
pub(super) fn game(state: &State, bot: Id, content: &GameContent, known: &game::Game) -> Game {
    let photo = known.photo.map(|index| {
        let file = state.file(index);
        let (width, height) = (file.details.width, file.details.height);
        PhotoSize::new(file.id_for(bot, index), &*file.unique_id, width, height)
            .file_size(file.bytes.len() as i64)
    });
    let mut shown = Game::new(&*known.title, &*known.description, photo);
    if !content.text.is_empty() {
        shown = shown.text(&*content.text.text);
    }
    if !content.text.entities.is_empty() {
        shown = shown.text_entities(content.text.entities.iter().cloned());
    }
    shown
}

/// A line of a table of scores.
pub(crate) fn high_score(state: &State, rank: Rank) -> GameHighScore {
    GameHighScore::new(rank.position as i64, user(state, rank.user), rank.points)
}
