//! The client of Chappe: [`Bot`], the codec and the transport.
//!
//! ```text
//!  Bot: Service<M: Method>          typed edge: a Call in, a decoded result out
//!    your layers                    Service<Call>, in the order in which they were added
//!    trace, deadline, coalesce,     the default layers, see `DefaultLayers`
//!    retry, attempt timeout
//!    codec                          JSON or multipart out, the envelope in
//!      your http layers             Service<http::Request>; the token is not in the URI yet
//!      token, transport             hyper over rustls, or any other http service
//! ```
//!
//! Nothing below the typed edge knows a single method: the vocabulary is in `chappe-types`.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use chappe_client::Bot;
//! use chappe_core::Call;
//!
//! let bot = Bot::from_env()?;
//! let reply = bot.call_raw(Call::raw("getMe", ())?).await?;
//! println!("{}", String::from_utf8_lossy(reply.result()));
//! # Ok(()) }
//! ```

mod api_url;
mod body;
mod bot;
mod builder;
pub mod codec;
mod default_layers;
mod download;
mod stack;
mod token;
pub mod transport;
mod upload;

pub use self::{
    api_url::{ApiUrl, ParseApiUrlError},
    body::RequestBody,
    bot::{Bot, CallService},
    builder::{BotBuilder, BuildError, DefaultTransport, GivenTransport, MakeTransport},
    default_layers::DefaultLayers,
    stack::{CallStack, HttpStack},
    token::{BotToken, ParseTokenError},
    upload::reader,
};
