//! What the emulator does, from the outside.

mod albums;
mod chats;
mod faults;
mod http_forms;
mod invite_links;
mod join_requests;
mod limits;
mod media;
mod messages;
mod places;
mod polls;
mod sockets;
mod stickers;
mod support;
mod updates;
