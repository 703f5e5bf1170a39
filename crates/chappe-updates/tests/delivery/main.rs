//! How updates come: polling, the durable inbox and the webhook against the emulator.

mod crowd;
mod durable;
mod flood;
mod polling;
mod support;
mod webhook;
