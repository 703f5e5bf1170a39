//! What the emulator does, from the outside.

mod bots;
mod callback_queries;
mod chats;
mod commands;
#[cfg(feature = "control")]
mod control;
mod faults;
mod games;
mod http_forms;
mod inline;
mod invite_links;
mod join_requests;
mod keyboards;
mod limits;
mod messages;
mod parameters;
mod payments;
#[cfg(feature = "program")]
mod program;
mod sockets;
#[cfg(feature = "program")]
mod store;
mod support;
mod updates;
