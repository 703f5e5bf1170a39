//! What the emulator does, from the outside.

mod chats;
mod faults;
mod http_forms;
mod invite_links;
mod join_requests;
mod limits;
mod messages;
mod parameters;
mod sockets;
mod support;
mod updates;
