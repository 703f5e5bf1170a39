//! What the emulator does, from the outside.

mod administrators;
mod chat_settings;
mod chats;
#[cfg(feature = "control")]
mod control;
mod faults;
mod fuzz;
mod http_forms;
mod invite_links;
mod join_requests;
mod limited_links;
mod limits;
mod members;
mod messages;
mod parameters;
#[cfg(feature = "program")]
mod program;
mod quiet_groups;
mod sockets;
#[cfg(feature = "program")]
mod store;
mod support;
mod topics;
mod updates;
mod wire;
