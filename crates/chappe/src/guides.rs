//! Guides for authors of bots: longer than the page of a layer, and about the whole.
//!
//! | guide | says |
//! |---|---|
//! | [`getting_started`] | how to get from an empty folder to a bot, and where to go from there |
//! | [`coming_from`] | the same ten things in GramIO, grammY, teloxide, python-telegram-bot and Chappe |
//! | [`flood_control`] | what Telegram does to a bot that calls too often, and how to write to 100,000 people |

// The guides lie in `docs`, where people read them beside the code, and link to files there. Of two
// definitions of a link the first counts: so here the same words lead to the items, and the plots
// stand within the page. `docs` of this crate has links to the files, which a package follows. The first
// two show several features, and are compiled where these are.

/// [`Admins`]: crate::limits::Admins
/// [`Album`]: crate::albums::Album
/// [`Albums`]: crate::albums::Albums
/// [`Arguments`]: crate::Arguments
/// [`ask`]: crate::ask
/// [`Bot`]: crate::Bot
/// [`BotBuilder::layer`]: crate::BotBuilder::layer
#[cfg_attr(feature = "regex", doc = "[`Captures`]: crate::Captures")]
/// [`Context`]: crate::Context
/// [`Debounce`]: crate::limits::Debounce
/// [`DeepLink`]: crate::DeepLink
/// [`Error`]: crate::Error
/// [`Failure`]: crate::Failure
/// [`FromContext`]: crate::FromContext
/// [`limits`]: crate::limits
/// [`Polling`]: crate::Polling
/// [`RateLimit`]: crate::limits::RateLimit
/// [`Router::callback`]: crate::Router::callback
/// [`Router::commands`]: crate::Router::commands
/// [`Router::deep_link`]: crate::Router::deep_link
/// [`Router::hears`]: crate::Router::hears
/// [`Router::layer`]: crate::Router::layer
/// [`Router::with_state`]: crate::Router::with_state
/// [`SessionData::SCOPE`]: crate::session::SessionData::SCOPE
/// [`Sessions`]: crate::session::Sessions
/// [`Sessions::around`]: crate::session::Sessions::around
#[cfg_attr(feature = "macros", doc = "[callback data]: macro@crate::CallbackData")]
/// [case]: crate::dialogue::Case
/// [coming from]: coming_from
#[cfg_attr(feature = "macros", doc = "[commands]: macro@crate::Commands")]
/// [design]: crate
/// [dialogue]: crate::dialogue::Dialogue
/// [emulator]: https://docs.rs/chappe-emulator
/// [event]: crate::Event
/// [examples]: crate
/// [extension]: crate::Extension
/// [flood control]: flood_control
/// [run]: crate::run()
/// [session]: crate::session::Session
/// [state]: crate::State
#[cfg_attr(
    all(feature = "emulator", feature = "macros", feature = "redb", feature = "regex"),
    doc = include_str!("../docs/guide.md")
)]
#[cfg_attr(
    not(all(
        feature = "emulator",
        feature = "macros",
        feature = "redb",
        feature = "regex"
    )),
    doc = "This guide shows all features, and is in the documentation that is made with them."
)]
pub mod getting_started {}

/// [`Error`]: crate::Error
/// [custom layer]: crate::layers
/// [emulator]: https://docs.rs/chappe-emulator
#[cfg_attr(
    all(feature = "emulator", feature = "macros", feature = "redb", feature = "regex"),
    doc = include_str!("../docs/coming-from.md")
)]
#[cfg_attr(
    not(all(
        feature = "emulator",
        feature = "macros",
        feature = "redb",
        feature = "regex"
    )),
    doc = "This guide shows all features, and is in the documentation that is made with them."
)]
pub mod coming_from {}

/// [`AutoRetry`]: crate::layers::retry::AutoRetry
/// [`Bot`]: crate::Bot
/// [`DefaultLayers::deadline`]: crate::DefaultLayers::deadline
/// [`Execution::Unknown`]: crate::Execution::Unknown
/// [`FloodLayer`]: crate::layers::flood::FloodLayer
/// [`FloodLayer::with_store`]: crate::layers::flood::FloodLayer::with_store
/// [`Limits::paid_broadcast()`]: crate::layers::flood::Limits::paid_broadcast
/// [`Limits::telegram()`]: crate::layers::flood::Limits::telegram
/// [`Overloaded`]: crate::Overloaded
/// [`Priority::High`]: crate::Priority::High
/// [`Priority::Low`]: crate::Priority::Low
/// [`Report`]: crate::Report
/// [`retry`]: crate::layers::retry
/// [`RetryOverride::longest_wait`]: crate::RetryOverride::longest_wait()
/// [`RetryPolicy`]: crate::layers::retry::RetryPolicy
/// [`Store`]: crate::layers::flood::Store
#[doc = include_str!("../docs/plots.md")]
#[doc = include_str!("../docs/flood-control.md")]
pub mod flood_control {}
