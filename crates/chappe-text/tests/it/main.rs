//! Texts as bots make them, and what the server makes of them.

mod compose;
mod emulator;
mod markup;
mod split;
mod strategies;
