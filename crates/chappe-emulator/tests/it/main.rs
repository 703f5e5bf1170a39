//! What the emulator does, from the outside.

mod albums;
mod chats;
#[cfg(feature = "control")]
mod control;
mod faults;
mod http_forms;
mod invite_links;
mod join_requests;
mod limits;
mod media;
mod messages;
mod parameters;
mod places;
mod polls;
#[cfg(feature = "program")]
mod program;
mod sockets;
mod sticker_sets;
mod stickers;
#[cfg(feature = "program")]
mod store;
mod support;
mod updates;
mod user_media;
