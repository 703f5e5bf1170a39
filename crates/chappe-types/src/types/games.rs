// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Games.

use crate::types::{Animation, MessageEntity, PhotoSize, User};

/// A game of the bot, made at `@BotFather` and known by its short name.
///
/// <https://core.telegram.org/bots/api#game>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Game {
    /// The title of the game.
    pub title: String,
    /// What the game is about.
    pub description: String,
    /// The picture of the game message, in its sizes.
    pub photo: Vec<PhotoSize>,
    /// The text of the game message: a few words or the scores, which
    /// [`setGameScore`](crate::methods::SetGameScore) can write there. At most 4096 characters.
    pub text: Option<String>,
    /// The formatting in that text.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// The animation of the game message, as set up at `@BotFather`.
    pub animation: Option<Box<Animation>>,
}

builder! { Game(title: into String, description: into String, photo: each PhotoSize) {
    /// The text of the game message: a few words or the scores, which
    /// [`setGameScore`](crate::methods::SetGameScore) can write there.
    text: into String,
    /// The formatting in that text.
    text_entities: each MessageEntity,
    /// The animation of the game message, as set up at `@BotFather`.
    animation: boxed Animation,
} }

object! { Game {
    title: required, description: required, photo: required, text: optional,
    text_entities: optional, animation: optional,
} }

/// The mark of the button that starts a game; it has no content.
///
/// <https://core.telegram.org/bots/api#callbackgame>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CallbackGame {}

builder! { CallbackGame() {} }

object! { CallbackGame {} }

/// A row of a game's table of scores.
///
/// <https://core.telegram.org/bots/api#gamehighscore>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GameHighScore {
    /// The place in the table; 1 is the best.
    pub position: i64,
    /// The player.
    pub user: User,
    /// The player's score.
    pub score: i64,
}

builder! { GameHighScore(position: plain i64, user: plain User, score: plain i64) {} }

object! { GameHighScore {
    position: required, user: required, score: required,
} }
