//! What the emulator does, from the outside.

mod chat_settings;
mod chats;
mod faults;
mod http_forms;
mod invite_links;
mod join_requests;
mod limits;
mod members;
mod messages;
mod sockets;
mod support;
mod topics;
mod updates;
