//! What the emulator does, from the outside.

mod administrators;
mod albums;
mod bots;
mod callback_queries;
mod chat_settings;
mod chats;
mod commands;
#[cfg(feature = "control")]
mod control;
mod deletes;
mod edit;
mod edit_media;
mod faults;
mod forward;
mod fuzz;
mod games;
mod hook;
mod http_forms;
mod inline;
mod instances;
mod invite_links;
mod join_requests;
mod keyboards;
mod limited_links;
mod limits;
mod media;
mod members;
mod messages;
mod parameters;
mod payments;
mod pins;
mod places;
mod polls;
#[cfg(feature = "program")]
mod program;
mod quiet_groups;
mod reactions;
mod replies;
mod reply_keyboards;
mod sockets;
mod sticker_sets;
mod stickers;
#[cfg(feature = "program")]
mod store;
mod support;
mod topics;
mod updates;
mod user_media;
mod users;
mod webhook_settings;
mod webhooks;
mod wire;
