//! What every layer owes, for the tests of each: `chappe-test` under the names used here.

#[allow(
    unused_imports,
    reason = "some of its tools serve the tests of one feature only"
)]
pub(crate) use chappe_test::{
    Broken, Log, Strict, api, call, flood, never_written, outcome_unknown, panics,
};

use chappe_core::Call;
use chappe_test::{CallService, Contract};
use tower_layer::Layer;

/// Checks a layer with calls like `call`, each to a chat of its own, on the paused clock.
pub(crate) async fn check<L>(layer: &L, call: &Call) -> Result<(), Broken>
where
    L: Layer<Strict, Service: CallService>,
{
    let call = call.clone();
    let numbered = move |number: u64| {
        let mut call = call.clone();
        call.set_chat((number as i64).into());
        call
    };
    // Fewer than the default, because `tests/contract.rs` checks with that.
    Contract::new(layer).call(numbered).many(500).check().await
}
