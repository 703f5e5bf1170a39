//! Guides for authors of bots: longer than the page of a layer, and about the whole.
//!
//! | guide | says |
//! |---|---|
//! | [`flood_control`] | what Telegram does to a bot that calls too often, and how to write to 100,000 people |

// The guides lie in `docs`, where people read them beside the code, and link to files there. Of two
// definitions of a link the first counts: so here the same words lead to the items, and the plots
// stand within the page. `docs` of this crate has links to the files, which a package follows.

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
