//! An embedded Telegram Bot API server to develop and test bots against.
//!
//! # Why an emulator and not a mock
//!
//! A mock answers what the test told it to. It cannot tell that a bot lost an update because it
//! confirmed one too many, that a link which was exported twice is dead, that two pollers fight
//! over one token. The emulator holds a small Telegram: users, chats, rights, invite links,
//! messages, files, and a queue of updates for each bot. It checks what the server checks, in the
//! server's order and with the server's words, and what it does not simulate it refuses, instead
//! of saying that it was done.
//!
//! It is a `tower` service of HTTP requests, so a test calls it in process, without a socket, and
//! on tokio's paused clock: hours of waiting in milliseconds, and the same figures in each run,
//! because identifiers, tokens and links come from a seed and its time is a fixed beginning plus
//! the time on tokio's clock.
//!
//! # In process
//!
//! ```
//! use chappe_emulator::{Emulator, Rights};
//! use http_body_util::BodyExt;
//! use tower_service::Service;
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut emulator = Emulator::new();
//! let bot = emulator.bot();
//! let ann = emulator.user("Ann");
//! let readers = emulator.supergroup("Readers");
//! readers.promote(&bot, Rights::none().can_invite_users(true));
//!
//! let request = http::Request::post(format!(
//!     "http://telegram/bot{}/exportChatInviteLink",
//!     emulator.token(),
//! ))
//! .header("content-type", "application/json")
//! .body(format!(r#"{{"chat_id":{}}}"#, readers.id()))?;
//! let response = emulator.call(request).await?;
//!
//! assert_eq!(response.status(), 200);
//! let link = readers.primary_link(&bot).expect("the link that was exported");
//! let body = response.into_body().collect().await?.to_bytes();
//! assert_eq!(body, format!(r#"{{"ok":true,"result":"{link}"}}"#));
//!
//! ann.join(&link)?;
//! assert!(readers.has(&ann));
//! assert_eq!(emulator.calls("exportChatInviteLink"), 1);
//! # Ok(())
//! # }
//! ```
//!
//! # Behind a socket
//!
//! [`Emulator::serve`] listens at a free port, for clients of any language and for what only a
//! socket can show. Hand [`Server::url`] to the client in place of `https://api.telegram.org`.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> std::io::Result<()> {
//! let emulator = chappe_emulator::Emulator::new();
//! let server = emulator.serve().await?;
//! assert!(server.url().starts_with("http://127.0.0.1:"));
//! # Ok(())
//! # }
//! ```
//!
//! # Webhooks
//!
//! A bot that calls `setWebhook` is sent its updates as Telegram sends them: a chat in order, chats
//! side by side, again and again after a failure, and what its answer calls is called. They go to
//! loopback addresses (`http://127.0.0.1:8080/hook`, `localhost`, `[::1]`) over http and at any
//! port, which Telegram would not take; [`Builder::strict_webhooks`] refuses them as it does. With
//! `ip_address` any host name leads to this machine. A webhook elsewhere, or over https, is refused
//! as not simulated.
//!
//! # From other languages, and for longer
//!
//! [`Emulator::serve`] also serves the control API under `/emulator/`, where a test in any language
//! plays the users, orders faults and reads the journal; it describes itself at
//! `/emulator/openapi.json`. A [`Scene`] in TOML or JSON says who and what is there at the beginning,
//! and [`Builder::open`] keeps the whole world in a file. The program `chappe-emulator` has all of it
//! behind flags. These are the features `control`, `store` and `program`; all are on unless
//! default features are switched off.
//!
//! # What a test has in hand
//!
//! - **Actors**: a [`User`] writes, answers, edits, deletes, forwards, pins, reacts, votes, joins,
//!   leaves, blocks; a [`Chat`] adds, promotes, restricts and
//!   bans in its owner's name, changes its settings, makes a [`Topic`], and shows its messages,
//!   members and links; a [`BotAccount`] has a token and, where asked, privacy mode.
//! - **Queries**: [`User::click`], [`User::inline`] and [`User::pay`] ask what a bot has to answer,
//!   and wait for it.
//! - **Faults**: a [`Fault`] orders a 429, a gateway's HTML page, a connection that is cut before
//!   or after the call is executed, silence, slowness, half an answer.
//! - **Flood laws**: [`Limits`] refuse what is too much, close for those who go on, or hold a call
//!   back as the server does; [`Builder::latency`] gives each call its round trip.
//! - **The journal**: [`Emulator::journal`] has every request with its parameters, whether it was
//!   executed, and how it ended.
//!
//! # How true it is
//!
//! URLs, parameters, leniencies, envelopes, checks and their order are those of the open-source
//! Bot API server. What only Telegram's own servers decide follows their published error tables
//! and what clients have seen; where neither says anything, the choice is noted here:
//!
//! - A bot that names another administrator's invite link is refused with
//!   `EDIT_BOT_INVITE_FORBIDDEN` where that is a bot, and `CHAT_ADMIN_REQUIRED` where it is not.
//! - An expiry date that is past is refused with `EXPIRE_DATE_INVALID`; none is too far ahead.
//! - A link that has expired can still be edited, which may revive it; a revoked one cannot.
//! - The author of the service message about somebody who came in by a link is that somebody.
//! - A press on a button, an inline query and a question about shipping can be answered for 15
//!   seconds, a question about a payment for 10.
//! - Names and descriptions of a bot that are too long are refused with `BOT_TITLE_INVALID` and
//!   `ABOUT_TOO_LONG`.
//! - Scores are kept for each chat, and written into the message of a game as `1. Ann – 10`.
//! - To promote somebody who is not in the chat is refused with `USER_NOT_MUTUAL_CONTACT`, and a
//!   bot that demotes itself with `CHAT_ADMIN_REQUIRED`.
//! - A ban or a restriction that ends by itself is told to nobody.
//! - Service messages reach all bots of a group, also where a bot is the cause, and most of them that
//!   bot as well.
//! - To copy protected content is refused as to forward it.
//! - A forwarded message keeps its inline keyboard where all buttons are links.
//! - An edit of a keyboard alone changes `edit_date` too.
//! - More than 100 buttons below a message are refused with `reply markup is too long`.
//! - A quote that is longer than 1024 characters is refused with `QUOTE_TEXT_INVALID`, and reactions
//!   are taken back from others with `CHAT_ADMIN_REQUIRED` where the bot may not delete messages.
//! - The time of a live location can be made a day longer as often as one likes.
//! - A request to join is told to all bots that may invite; the guard of the chat gets a query
//!   with it, and from ten seconds later on, or the answer `queue`, it waits for an administrator.
//! - An icon of a topic is one of those of `getForumTopicIconStickers` or a custom emoji of a set;
//!   any other id is refused with `DOCUMENT_INVALID`.
//! - Where the date on which a poll closes is too near or too far, it is refused with `wrong poll data
//!   specified`. A bot is told how a poll of its own stands after each vote.
//! - A sticker or a set that another bot has made is refused with `STICKER_INVALID` or
//!   `STICKERSET_INVALID`, as one that there is not; so is the place of a mask for what is none.
//! - A sticker set can be made for somebody who has written to the bot, `PEER_ID_INVALID` otherwise.
//!
//! Of a method that is not simulated the parameters are checked all the same: a call that the
//! server would refuse whatever there is in its world is refused in its words, and only then with
//! 501.
//!
//! And this is simpler than the original:
//!
//! - Privacy mode is off unless [switched on](BotAccount::enable_privacy_mode): a bot sees all
//!   messages of its groups, except those of bots.
//! - An answer in a supergroup without topics begins no thread.
//! - What the count of reactions to a post has become is told at once, and not gathered.
//! - A draft that is sent by `sendMessageDraft` is checked and shown to nobody.
//! - Posts of a channel are not copied into the group that is linked to it.
//! - A subscription to a channel ends with the period that was paid for.
//! - All bots see the same message ids in a basic group.
//! - A file is what its method says, whatever it holds, with these exceptions: a GIF that is sent as
//!   a document is an animation, unless detection is switched off, and what is no WEBP, TGS or WEBM
//!   is a document and no sticker. Of pictures, width and height are read; of videos, music and
//!   moving stickers nothing is. Photos have one size. A thumbnail that Telegram would not take is
//!   left out.
//! - A file that is named by its URL is refused with 501.
//! - The emoji of a sticker are told from a text by having no letters.
//! - Users have Telegram Stars and money enough, and a subscription does not renew itself.
//! - Users have private chats with bots only, so nobody calls a bot from any other one.
//! - No limits on how often a bot may call, unless it is told of some: Telegram's own are not known
//!   well enough to be there by default, see [`Limits::telegram`].
//! - Of the open-source server's own limits there are [`Limits::hold`] and [`Limits::overload`], and
//!   none of uploads, of messages unsent in a chat, of new bots.
//! - `setWebhook` answers before a connection was tried; that nobody listens stands in
//!   `getWebhookInfo`, as where Telegram cannot reach a bot. So it never meets another `setWebhook`
//!   that is under way.
//! - A webhook is given up after 60 seconds without a whole answer, not without a byte of one.
//! - A bot that has called `logOut` is back after ten minutes, whatever the profile.
//! - A request's address may have 64 KiB, and not 256; a self-hosted server takes uploads of 2002
//!   MiB, and not 4 GiB.
//! - Bytes in a parameter that are no UTF-8 become U+FFFD; the server refuses most of them.
//! - A connection is closed after an answer where the client asks for that, or speaks HTTP/1.0 and
//!   does not ask for the contrary; the server leaves that to the client.
//! - A `getUpdates` whose caller went away no longer takes part in conflicts.
//!
//! # Methods
//!
#![doc = include_str!("../METHODS.md")]

mod actor;
mod admission;
mod builder;
mod call_log;
mod clock;
#[cfg(feature = "control")]
mod control;
mod emulator;
mod fault;
mod flags;
mod journal;
mod limits;
mod methods;
mod profile;
mod render;
mod reply;
mod request;
mod route;
#[cfg(feature = "control")]
mod scene;
mod schema;
mod server;
mod service;
mod state;
#[cfg(feature = "store")]
mod store;
mod text;
mod webhook;

#[cfg(feature = "control")]
pub use self::scene::{
    AccountRef, MemberStatus, Scene, SceneBot, SceneChat, SceneError, SceneLink, SceneMember,
    SceneUser,
};
#[cfg(feature = "store")]
pub use self::store::StoreError;
pub use self::{
    actor::{
        Account, BotAccount, Button, CallbackAnswer, Chat, Clicked, Entity, Inline, InlineResult,
        InlineResults, InviteLink, JoinError, Joined, Message, Order, Paid, PayError, Reaction,
        Topic, User, VoteError,
    },
    builder::Builder,
    emulator::{Emulator, Missing},
    fault::{Fault, Trigger},
    flags::{Permissions, Rights},
    journal::{Entry, Outcome},
    limits::{Law, Limits, Refusals},
    profile::Profile,
    server::Server,
    service::{Cut, Response, ResponseFuture},
};

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
