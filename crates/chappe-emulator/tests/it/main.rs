//! What the emulator does, from the outside.

mod administrators;
mod albums;
mod chat_settings;
mod chats;
#[cfg(feature = "control")]
mod control;
mod deletes;
mod edit;
mod edit_media;
mod faults;
mod forward;
mod fuzz;
mod http_forms;
mod invite_links;
mod join_requests;
mod keyboards;
mod limited_links;
mod limits;
mod media;
mod members;
mod messages;
mod parameters;
mod pins;
mod places;
mod polls;
#[cfg(feature = "program")]
mod program;
mod quiet_groups;
mod reactions;
mod replies;
mod sockets;
mod sticker_sets;
mod stickers;
#[cfg(feature = "program")]
mod store;
mod support;
mod topics;
mod updates;
mod users;
mod wire;
