//! What bots remember: sessions, dialogues, questions, albums; and limits of what comes in.

mod locks;
mod scene;
mod sessions;
