//! What the emulator does, from the outside.

mod chats;
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
mod pins;
mod reactions;
mod replies;
mod sockets;
mod support;
mod updates;
mod users;
