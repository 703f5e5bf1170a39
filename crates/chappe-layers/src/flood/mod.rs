//! wip

pub mod future;
mod gate;
mod in_process;
mod layer;
mod limits;
mod service;
mod store;

pub use self::{
    in_process::{Admit, InProcess, Leave},
    layer::{FloodLayer, StoreLayer},
    limits::{Limits, Rate},
    service::Flood,
    store::{Ask, Key, Outcome, Permit, Refusal, Store},
};

/// Among the extensions of a 429 that flood control answered itself: the call was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSent(());
