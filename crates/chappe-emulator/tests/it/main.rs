//! What the emulator does, from the outside.

mod chats;
#[cfg(feature = "control")]
mod control;
mod faults;
mod http_forms;
mod invite_links;
mod join_requests;
mod limits;
mod messages;
mod parameters;
#[cfg(feature = "program")]
mod program;
mod sockets;
#[cfg(feature = "program")]
mod store;
mod support;
mod updates;
mod webhooks;
