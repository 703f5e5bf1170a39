//! The test kit for Chappe: a bot under test, and what every layer owes, on the paused clock.
//!
//! - For bots: [`App`] runs a router on an embedded Bot API server and plays its users.
//!   This is the feature `bots`, which is on by default.
//! - For layers: [`layer_contract!`] puts a layer through what every layer owes, as follows.
//!
//! # Why a contract
//!
//! A `tower` layer over a [`Call`] is some twenty lines, and easily wrong in ways that no test of
//! its own purpose shows: it calls a clone that nobody made ready, keeps a permit when its caller
//! gives up, turns a 429 into a text. So what all layers owe is written down as [`Promise`]s, and
//! each has a test here that any layer can be put through.
//!
//! # A plugin and its test
//!
//! ```
//! use std::task::{Context, Poll};
//!
//! use chappe_core::{Call, Error, Priority, Reply};
//! use tower_layer::Layer;
//! use tower_service::Service;
//!
//! /// Lets calls of one method wait behind all others.
//! #[derive(Clone, Debug)]
//! pub struct UnhurriedLayer(&'static str);
//!
//! impl<S> Layer<S> for UnhurriedLayer {
//!     type Service = Unhurried<S>;
//!
//!     fn layer(&self, inner: S) -> Unhurried<S> {
//!         Unhurried { inner, method: self.0 }
//!     }
//! }
//!
//! #[derive(Clone, Debug)]
//! pub struct Unhurried<S> {
//!     inner: S,
//!     method: &'static str,
//! }
//!
//! impl<S: Service<Call, Response = Reply>> Service<Call> for Unhurried<S>
//! where
//!     S::Error: Into<Error>,
//! {
//!     type Response = Reply;
//!     type Error = S::Error;
//!     type Future = S::Future;
//!
//!     fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
//!         self.inner.poll_ready(cx)
//!     }
//!
//!     fn call(&mut self, mut call: Call) -> S::Future {
//!         if call.name() == self.method {
//!             call.extensions_mut().insert(Priority::Low);
//!         }
//!         self.inner.call(call)
//!     }
//! }
//!
//! #[cfg(test)]
//! mod contract {
//!     use super::UnhurriedLayer;
//!
//!     chappe_test::layer_contract! {
//!         applies: UnhurriedLayer("getChat"),
//!         does_not_apply: UnhurriedLayer("sendMessage"),
//!     }
//! }
//! # fn main() {
//! #     for method in ["getChat", "sendMessage"] {
//! #         let contract = chappe_test::Contract::new(UnhurriedLayer(method));
//! #         chappe_test::paused(contract.check()).unwrap();
//! #     }
//! # }
//! ```
//!
//! Each line becomes a module of tests, one for each promise:
//!
//! ```text
//! test contract::applies::bounds_queues ... ok
//! test contract::applies::calls_when_ready ... FAILED
//! …
//! the layer breaks a promise: it calls the service within only when that is ready, on the
//! instance that said so
//!   tried: a call that succeeds
//!   found: 1 of 1 calls came to an instance that was not ready
//!   mend:  call the instance that was readied: take it with `mem::replace` and leave a clone …
//! ```
//!
//! # What is checked
//!
//! Twelve promises, listed at [`Promise`] with the reason of each. Beyond them the compiler checks
//! that the service is `Clone`, `Send` and `Sync`, and its future `Send`: see [`CallService`].
//!
//! The clock is tokio's, paused: an hour takes no time, so a call is dropped at each of its
//! moments, waits included, and what is stuck is found out. Give the layer's own extremes a line
//! each: no time at all, the longest time there is, a queue of one.
//!
//! # Layers that queue, limit or join
//!
//! [`Contract`] says how the calls are made and how many fill a queue, and what a layer breaks
//! because that is its purpose. In the macro it stands behind a `=`:
//!
//! ```
//! # use tower_layer::Identity;
//! use chappe_test::Contract;
//!
//! chappe_test::layer_contract! {
//!     short_queue = Contract::new(Identity::new()).many(500),
//! }
//! # fn main() {}
//! ```
//!
//! # Tests of its own purpose
//!
//! [`Script`] makes a [`Strict`] server: it answers from a list or by a function, takes its time,
//! is ready only at the second asking, and its [`Log`] says what arrived and what is still held.
//! [`call`], [`api`], [`flood`], [`never_written`] and [`outcome_unknown`] make what goes in and
//! comes out.
//!
//! ```
//! # use tower_layer::{Identity, Layer};
//! # use tower_service::Service;
//! use chappe_core::{Repeat, Reply};
//! use chappe_test::{Strict, call, flood, paused};
//!
//! # let my_layer = Identity::new();
//! paused(async {
//!     let (server, log) = Strict::new([Err(flood(3)), Ok(Reply::new("true"))]);
//!     let mut service = my_layer.layer(server);
//!     std::future::poll_fn(|cx| service.poll_ready(cx)).await?;
//!     let error = service.call(call(Repeat::Safe)).await.unwrap_err();
//!     assert_eq!(error.retry_after().unwrap().as_secs(), 3);
//!     assert_eq!(log.held(), 0);
//!     Ok::<_, chappe_core::Error>(())
//! })
//! # .unwrap();
//! ```
//!
//! # What it cannot see
//!
//! What a layer keeps in memory without holding a call (a table that grows with each chat), threads
//! of its own, and anything that needs real time or several threads to go wrong.
//!
//! [`Call`]: chappe_core::Call

#[cfg(feature = "bots")]
pub mod app;
mod clock;
mod contract;
mod erased;
mod promise;
mod samples;
mod server;

#[cfg(feature = "bots")]
pub use self::app::App;
pub use self::{
    clock::paused,
    contract::{CallService, Contract},
    promise::{Broken, Promise},
    samples::{api, call, flood, never_written, outcome_unknown, panics},
    server::{Log, Script, Strict},
};

/// Tests of all [`Promise`]s for each of some layers: a module a layer, a test a promise.
///
/// A line is `name: layer` for a layer with [`Contract::new`], or `name = contract` for a
/// [`Contract`] that says more. Both are expressions that see what is in scope around the macro,
/// which must stand in a module, not in a function. They are evaluated in each test. Attributes
/// such as `#[cfg(…)]` may stand before a line.
///
/// ```
/// use chappe_test::{Contract, layer_contract};
/// use tower_layer::Identity;
///
/// layer_contract! {
///     does_nothing: Identity::new(),
///     does_nothing_to_few_calls = Contract::new(Identity::new()).many(10),
/// }
/// # fn main() {}
/// ```
///
/// The tests run on a clock and a runtime of their own and need no attribute of tokio's.
#[macro_export]
macro_rules! layer_contract {
    () => {};
    ($(#[$attribute:meta])* $name:ident : $layer:expr $(, $($rest:tt)*)?) => {
        $crate::__contract_tests! { $(#[$attribute])* $name, $crate::Contract::new($layer) }
        $($crate::layer_contract! { $($rest)* })?
    };
    ($(#[$attribute:meta])* $name:ident = $contract:expr $(, $($rest:tt)*)?) => {
        $crate::__contract_tests! { $(#[$attribute])* $name, $contract }
        $($crate::layer_contract! { $($rest)* })?
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __contract_tests {
    ($(#[$attribute:meta])* $name:ident, $contract:expr) => {
        $crate::__contract_tests! { $(#[$attribute])* $name, $contract =>
            calls_when_ready CallsWhenReady,
            leaves_readiness LeavesReadiness,
            gives_back GivesBack,
            returns_last_error ReturnsLastError,
            passes_reply PassesReply,
            passes_options PassesOptions,
            bounds_queues BoundsQueues,
            ready_with_inner ReadyWithInner,
            stacks Stacks,
            takes_extremes TakesExtremes,
            survives_panics SurvivesPanics,
            rests Rests,
        }
    };
    (
        $(#[$attribute:meta])* $name:ident, $contract:expr
            => $($test:ident $promise:ident,)*
    ) => {
        $(#[$attribute])*
        mod $name {
            #[allow(unused_imports, clippy::wildcard_imports)]
            use super::*;

            $(
                #[test]
                fn $test() {
                    let contract = $contract;
                    let kept = $crate::paused(contract.keeps($crate::Promise::$promise));
                    if let Err(broken) = kept {
                        panic!("{broken}");
                    }
                }
            )*

            /// A promise that was forgotten above would have no test.
            const _: () = assert!([$($crate::Promise::$promise),*].len() == $crate::Promise::ALL.len());
        }
    };
}
