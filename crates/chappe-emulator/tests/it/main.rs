//! What the emulator does, from the outside.

mod chats;
#[cfg(feature = "control")]
mod control;
mod deletes;
mod edit;
mod faults;
mod forward;
mod http_forms;
mod invite_links;
mod join_requests;
mod keyboards;
mod limits;
mod messages;
mod parameters;
mod pins;
#[cfg(feature = "program")]
mod program;
mod reactions;
mod replies;
mod sockets;
#[cfg(feature = "program")]
mod store;
mod support;
mod updates;
mod users;
