//! Every type and method of `api/bot-api.json` against the description itself.
//!
//! The values are made at run time from the description, so that nothing here repeats what the
//! generator believes; only the lists in `generated` come from it, and `counts` checks them.

mod codec;
mod counts;
mod data;
mod files;
mod generated;
mod methods;
mod requests;
mod sample;
mod sizes;
mod types;
mod unknown;
mod updates;
