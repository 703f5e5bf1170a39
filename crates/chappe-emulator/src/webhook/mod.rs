//! Webhooks: updates that are sent instead of fetched.
//!
//! [`target`] reads URLs and says which of them may be used. [`schedule`] and [`connections`] are
//! the order of things, without a clock or a socket: which update is sent next, when again after a
//! failure, and how many connections there may be. [`deliver`] is the task that does as they say.
//!
//! # Where updates are sent
//!
//! To this machine and nowhere else: whatever the profile, a webhook at any other address is
//! refused as not simulated.

pub(crate) mod connections;
pub(crate) mod deliver;
pub(crate) mod schedule;
pub(crate) mod target;

pub(crate) use self::target::{Rules, Target};
