//! Which handler gets an update, what it gets, and what stands around it.

mod filters;
mod handlers;
mod layers;
mod routes;
mod support;
