//! What bots remember: sessions, dialogues, questions, albums; and limits of what comes in.

mod albums;
mod dialogues;
mod limits;
mod locks;
mod questions;
mod scene;
mod sessions;
