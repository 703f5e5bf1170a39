use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    time::Duration,
};

use chappe_core::{
    ApiError, AttemptTimeout, Call, Error, Method, MethodSpec, Priority, Repeat, Reply,
    RetryOverride, TotalTimeout,
};
use tower_layer::Layer;

use super::{CallService, Cases, Contract, panicked, yes};
use crate::{Script, Strict, api, clock::catch, panics, promise::Fault};

impl<L> Contract<L>
where
    L: Layer<Strict, Service: CallService>,
{
    pub(super) async fn stacks(&self) -> Result<(), Fault> {
        let step = "a call through the layer around itself";
        let expected = self.succeeds().await;
        let calls = self.calls();
        let (server, _log) = yes().serve();
        let mut service = self.apply(Strict::layered(self.apply(server)));
        for _ in 0..3 {
            match self.ask(&mut service, calls.next()).await {
                Some(Err(error)) if expected => {
                    return Err(Fault::new(step, format!("the call fails: {error}")));
                }
                Some(_) => {}
                None => return Err(self.stuck(step)),
            }
        }
        Ok(())
    }

    pub(super) async fn takes_extremes(&self) -> Result<(), Fault> {
        for &(what, option) in OPTIONS {
            for &(answered, answer) in ANSWERS {
                let step = format!("a call {what}, answered {answered}");
                let given = AtomicUsize::new(0);
                let (mut service, _log) = self.serve(Script::new().then(move |_| {
                    let first = given.fetch_add(1, SeqCst) < 2;
                    Some(if first {
                        answer()
                    } else {
                        Ok(Reply::new("true"))
                    })
                }));
                let call = option(self.calls().next());
                // That nothing comes of it is no fault: what was asked for may be to wait for ever.
                if let Err(panic) = catch(self.ask(&mut service, call)).await {
                    return Err(panicked(step, &panic));
                }
            }
        }
        Ok(())
    }

    pub(super) async fn survives_panics(&self) -> Result<(), Fault> {
        let expected = self.succeeds().await;
        for &(place, script) in PANICS {
            let calls = self.calls();
            let (mut service, _log) = self.serve(script());
            let before = service.clone();
            // Whether the panic comes through or becomes an error is the layer's affair.
            let _ = catch(self.ask(&mut service, calls.next())).await;
            let after = catch(async { service.clone() }).await;
            let mut later = vec![
                ("on the same instance", service),
                ("on an older clone", before),
            ];
            match after {
                Ok(after) => later.push(("on a new clone", after)),
                Err(panic) => {
                    let step = format!("a clone after a panic {place}");
                    return Err(panicked(step, &panic));
                }
            }
            for (who, mut service) in later {
                let step = format!("a call {who}, after a panic {place}");
                match catch(self.ask(&mut service, calls.next())).await {
                    Ok(Some(Err(error))) if expected => {
                        return Err(Fault::new(step, format!("the call fails: {error}")));
                    }
                    Ok(Some(_)) => {}
                    Ok(None) => return Err(self.stuck(step)),
                    Err(panic) => return Err(panicked(step, &panic)),
                }
            }
        }
        Ok(())
    }
}

const PANICS: Cases<fn() -> Script> = &[
    ("in `call`", || yes().panics_in_call(1)),
    ("in its future", || {
        let given = AtomicUsize::new(0);
        Script::new().then(move |_| {
            Some(match given.fetch_add(1, SeqCst) {
                0 => panics("the service within panics in its future, as its script says"),
                _ => Ok(Reply::new("true")),
            })
        })
    }),
];

/// What a user may put on a call.
const OPTIONS: Cases<fn(Call) -> Call> = &[
    ("without options", |call| call),
    ("with no time for an attempt", |call| {
        with(call, AttemptTimeout(Duration::ZERO))
    }),
    ("with all time for an attempt", |call| {
        with(call, AttemptTimeout(Duration::MAX))
    }),
    ("with no time in all", |call| {
        with(call, TotalTimeout(Duration::ZERO))
    }),
    ("with all time there is", |call| {
        with(call, TotalTimeout(Duration::MAX))
    }),
    ("with no attempts", |call| {
        with(call, RetryOverride::default().attempts(0))
    }),
    ("with all attempts", |call| {
        with(call, RetryOverride::default().attempts(u32::MAX))
    }),
    ("with no wait", |call| {
        with(call, RetryOverride::default().longest_wait(Duration::ZERO))
    }),
    ("with any wait", |call| {
        with(call, RetryOverride::default().longest_wait(Duration::MAX))
    }),
    ("that may be executed twice", |call| {
        with(call, RetryOverride::default().even_if_executed(true))
    }),
    ("that is not urgent", |call| with(call, Priority::Low)),
    ("that is urgent", |call| with(call, Priority::High)),
    ("without a chat", |_| {
        let call = Call::raw("getMe", BTreeMap::<&str, u64>::new());
        call.expect("a name of letters and no parameters")
            .with_repeat(Repeat::Safe)
    }),
    ("that the server holds for ever", |_| {
        Call::new(HeldForEver {})
    }),
];

fn with<T: Clone + Send + Sync + 'static>(mut call: Call, option: T) -> Call {
    call.extensions_mut().insert(option);
    call
}

/// What a server may answer.
const ANSWERS: Cases<fn() -> Result<Reply, Error>> = &[
    ("with `true`", || Ok(Reply::new("true"))),
    ("with an empty body", || Ok(Reply::new(""))),
    ("429, without a time to wait", || {
        Err(api(429, "Too Many Requests"))
    }),
    ("429, with no time to wait", || {
        Err(ApiError::new(429, "Too Many Requests")
            .with_retry_after(0)
            .into())
    }),
    ("429, with the longest time to wait", || {
        Err(ApiError::new(429, "Too Many Requests")
            .with_retry_after(u32::MAX)
            .into())
    }),
    ("500, with the longest time to wait", || {
        Err(ApiError::new(500, "Internal Server Error")
            .with_retry_after(u32::MAX)
            .into())
    }),
    ("400, moved to the lowest chat id", || {
        let error = ApiError::new(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
        );
        Err(error.with_migrate_to_chat_id(i64::MIN).into())
    }),
    ("999", || Err(api(999, ""))),
];

/// A method that the server holds for ever on purpose.
#[derive(Clone, Debug, serde::Serialize)]
struct HeldForEver {}

impl Method for HeldForEver {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("holdForEver", Repeat::Safe);

    fn hold(&self) -> Duration {
        Duration::MAX
    }
}
