//! What the emulator does, from the outside.

mod chat_settings;
mod chats;
#[cfg(feature = "control")]
mod control;
mod faults;
mod http_forms;
mod invite_links;
mod join_requests;
mod limits;
mod members;
mod messages;
#[cfg(feature = "program")]
mod program;
mod sockets;
mod support;
mod topics;
mod updates;
