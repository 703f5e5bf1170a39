use std::{future::poll_fn, pin::pin, sync::Arc, time::Duration};

use chappe_core::{Call, Reply};
use tokio::{task::yield_now, time::sleep};
use tower_layer::Layer;
use tower_service::Service;

use super::{CallService, Contract, begin, make, yes};
use crate::{
    Log, Script, Strict, api,
    clock::{Wakes, within},
    flood, never_written,
    promise::Fault,
};

/// How often a call may wake itself while nothing happens.
const RESTLESS: usize = 1000;

impl<L> Contract<L>
where
    L: Layer<Strict, Service: CallService>,
{
    pub(super) async fn calls_when_ready(&self) -> Result<(), Fault> {
        let calls = self.calls();
        let (mut service, log) = self.serve(yes().answers([
            Ok(Reply::new("true")),
            Err(flood(1)),
            Ok(Reply::new("true")),
            Err(api(503, "Service Unavailable")),
            Err(never_written()),
        ]));
        for step in [
            "a call that succeeds",
            "a call that is answered with a 429",
            "a call that is answered with a 503",
            "a call that cannot be written",
            "one more call",
        ] {
            self.ends(&mut service, calls.next(), step).await?;
            all_were_ready(&log, step)?;

            self.ends(&mut service.clone(), calls.next(), step).await?;
            all_were_ready(&log, &format!("{step}, made by a clone"))?;
        }

        let step = "two calls in flight of one instance";
        let first = begin(self.patience, &mut service, calls.next(), step).await?;
        let second = begin(self.patience, &mut service, calls.next(), step).await?;
        for future in [first, second] {
            within(self.patience, future)
                .await
                .ok_or_else(|| self.stuck(step))?
                .ok();
        }
        all_were_ready(&log, step)
    }

    pub(super) async fn leaves_readiness(&self) -> Result<(), Fault> {
        let step = "a clone is made ready and called between an instance's readiness and its call";
        // What goes wrong with two calls one after the other is another promise's affair.
        let (mut service, log) = self.serve(yes());
        let calls = self.calls();
        for _ in 0..2 {
            self.ends(&mut service.clone(), calls.next(), "two calls")
                .await?;
            self.ends(&mut service, calls.next(), "two calls").await?;
        }
        let anyway = log.unready();

        let (mut service, log) = self.serve(yes());
        let calls = self.calls();
        for _ in 0..2 {
            let ready = within(self.patience, poll_fn(|cx| service.poll_ready(cx))).await;
            if !matches!(ready, Some(Ok(()))) {
                return Err(Fault::new(step, "the instance does not become ready"));
            }
            let mut clone = service.clone();
            self.ends(&mut clone, calls.next(), step).await?;
            within(self.patience, service.call(calls.next()))
                .await
                .ok_or_else(|| self.stuck(step))?
                .ok();
        }
        if log.unready() > anyway {
            return Err(Fault::new(
                step,
                "the instance's call reached a service within that was not ready any more",
            ));
        }
        Ok(())
    }

    pub(super) async fn ready_with_inner(&self) -> Result<(), Fault> {
        let second = Duration::from_secs(1);
        let calls = self.calls();
        let (mut service, _log) = self.serve(Script::new().answers([Err(flood(60))]));
        let mut futures = Vec::new();
        for step in [
            "readiness for a first call",
            "readiness while a call has been told to wait 60 s",
        ] {
            let future = begin(second, &mut service, calls.next(), step).await?;
            let mut future = Box::pin(future);
            let wakes = Arc::<Wakes>::default();
            let mut ended = false;
            // The second time, the 429 has come.
            for _ in 0..2 {
                if !ended {
                    let polled = wakes.settle(|cx| future.as_mut().poll(cx)).await;
                    ended = polled.is_ready();
                    sleep(Duration::from_millis(10)).await;
                }
            }
            futures.push(future);
        }
        for (who, mut asked) in [("a clone", service.clone()), ("the instance", service)] {
            let ready = within(second, poll_fn(|cx| asked.poll_ready(cx))).await;
            if ready.is_none() {
                return Err(Fault::new(
                    format!("readiness of {who} while two calls wait"),
                    format!("not ready within {second:?}, though the service within is"),
                ));
            }
        }
        Ok(())
    }

    pub(super) async fn rests(&self) -> Result<(), Fault> {
        let calls = self.calls();
        let (mut service, _log) = self.serve(Script::new().never_ready());
        let wakes = Arc::<Wakes>::default();
        // The instance may be ready without the service within, and wait for that in its future.
        if !quiet(&wakes, async || {
            let asked = wakes.settle(|cx| service.poll_ready(cx)).await;
            asked.is_ready()
        })
        .await
        {
            return Err(restless(
                "`poll_ready` while the service within is not ready",
            ));
        }

        for (step, script) in [
            ("a call that the server does not answer", Script::new()),
            (
                "a call while the service within is not ready",
                Script::new().never_ready(),
            ),
        ] {
            let (service, _log) = self.serve(script);
            let call = calls.next();
            let mut future = Box::pin(alone(service, call));
            let wakes = Arc::<Wakes>::default();
            if !quiet(&wakes, async || {
                let polled = wakes.settle(|cx| future.as_mut().poll(cx)).await;
                polled.is_ready()
            })
            .await
            {
                return Err(restless(step));
            }
            drop(future);
            let before = wakes.count();
            sleep(self.patience).await;
            // One timer may have been about to ring.
            let after = wakes.count().saturating_sub(before);
            if after > 1 {
                return Err(Fault::new(
                    format!("{step}, dropped"),
                    format!("its task was woken {after} times after the end"),
                ));
            }
        }
        Ok(())
    }
}

/// A call with all that it needs.
async fn alone<S: CallService>(mut service: S, call: Call) {
    if let Ok(future) = make(&mut service, call).await {
        let future = pin!(future);
        future.await.ok();
    }
}

fn all_were_ready(log: &Log, step: &str) -> Result<(), Fault> {
    match log.unready() {
        0 => Ok(()),
        unready => Err(Fault::new(
            step,
            format!(
                "{unready} of {} calls came to an instance that was not ready",
                log.arrived()
            ),
        )),
    }
}

/// Whether the polled thing ends, or waits without waking itself, while the clock stands.
async fn quiet(wakes: &Wakes, mut ended: impl AsyncFnMut() -> bool) -> bool {
    for _ in 0..RESTLESS {
        let before = wakes.count();
        if ended().await {
            return true;
        }
        yield_now().await;
        if wakes.count() == before {
            return true;
        }
    }
    false
}

fn restless(step: &str) -> Fault {
    Fault::new(
        step,
        "it wakes itself again and again while nothing happens",
    )
}
