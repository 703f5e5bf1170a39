//! What the emulator does, from the outside.

mod bots;
mod callback_queries;
mod chats;
mod commands;
mod faults;
mod games;
mod http_forms;
mod inline;
mod invite_links;
mod join_requests;
mod keyboards;
mod limits;
mod messages;
mod payments;
mod sockets;
mod support;
mod updates;
