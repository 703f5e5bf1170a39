use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    time::Duration,
};

use chappe_core::Reply;
use tokio::time::sleep;
use tower_layer::Layer;

use super::{CallService, Cases, Contract, begin};
use crate::{
    Script, Strict, api,
    clock::{End, Wakes, drive, tasks},
    flood,
    promise::Fault,
};

/// In how many of its moments a future is dropped at most.
const MOMENTS: usize = 64;

impl<L> Contract<L>
where
    L: Layer<Strict, Service: CallService>,
{
    pub(super) async fn gives_back(&self) -> Result<(), Fault> {
        for &(what, script) in SCRIPTS {
            for moment in 0..MOMENTS {
                let step = format!("a call that {what}, dropped at its {moment}. poll");
                if self.drops_at(moment, script(), &step).await? {
                    break;
                }
            }
        }
        for moment in 0..MOMENTS {
            let step = format!("a call behind another one, dropped at its {moment}. poll");
            if self.drops_behind(moment, &step).await? {
                break;
            }
        }
        self.drops_many().await
    }

    /// Drops a call at one of its moments; true where it had no such moment.
    async fn drops_at(&self, moment: usize, script: Script, step: &str) -> Result<bool, Fault> {
        let tasks_before = tasks();
        let (service, log) = self.serve(script);
        let mut instance = service.clone();
        let call = self.calls().next();
        let mut future = Box::pin(begin(self.patience, &mut instance, call, step).await?);
        let last = !matches!(
            drive(self.patience, moment, future.as_mut()).await,
            End::Moments
        );
        drop(future);
        drop(instance);
        pause().await;
        if log.held() > 0 || log.in_flight() > 0 {
            return Err(Fault::new(
                step,
                "the service within is still held: its readiness, or a call in flight",
            ));
        }
        let arrived = log.arrived();
        drop(service);
        pause().await;
        if tasks() > tasks_before {
            return Err(Fault::new(
                step,
                format!("{} tasks run on, for nobody", tasks() - tasks_before),
            ));
        }
        sleep(self.patience).await;
        if log.arrived() > arrived {
            return Err(Fault::new(step, "another attempt was made, for nobody"));
        }
        Ok(last)
    }

    async fn drops_behind(&self, moment: usize, step: &str) -> Result<bool, Fault> {
        let calls = self.calls();
        let (service, log) = self.serve(Script::new());
        let mut first = service.clone();
        let mut ahead = Box::pin(begin(self.patience, &mut first, calls.next(), step).await?);
        let wakes = Arc::<Wakes>::default();
        // It may refuse at once, and then nothing is ahead.
        let ended = wakes.settle(|cx| ahead.as_mut().poll(cx)).await.is_ready();
        pause().await;
        let before = (log.held(), log.in_flight());

        let mut second = service.clone();
        let mut future = Box::pin(begin(self.patience, &mut second, calls.next(), step).await?);
        // A short while only, in which the one ahead does not end.
        let last = !matches!(
            drive(Duration::from_millis(100), moment, future.as_mut()).await,
            End::Moments
        );
        drop(future);
        drop(second);
        pause().await;
        if (log.held(), log.in_flight()) > before {
            return Err(Fault::new(step, "the service within is still held"));
        }
        if !ended && log.in_flight() < before.1 {
            return Err(Fault::new(step, "the call ahead was dropped with it"));
        }
        drop(ahead);
        drop(first);
        pause().await;
        if log.held() > 0 || log.in_flight() > 0 {
            let step = format!("{step}, and then the one ahead");
            return Err(Fault::new(step, "the service within is still held"));
        }
        Ok(last)
    }

    async fn drops_many(&self) -> Result<(), Fault> {
        let expected = self.succeeds().await;
        let calls = self.calls();
        let answers = Arc::new(AtomicBool::new(false));
        let switch = Arc::clone(&answers);
        let (service, log) = self.serve(
            Script::new().then(move |_| switch.load(SeqCst).then(|| Ok(Reply::new("true")))),
        );
        let wakes = Arc::<Wakes>::default();
        for number in 0..self.many {
            let step = format!("a call after {number} that were dropped");
            let mut instance = service.clone();
            let future = begin(self.patience, &mut instance, calls.next(), &step).await?;
            let mut future = Box::pin(future);
            // Unpolled, after the first polls, and in flight for a while.
            if number % 3 > 0 {
                let _ = wakes.settle(|cx| future.as_mut().poll(cx)).await;
            }
            if number % 3 > 1 {
                pause().await;
            }
        }
        sleep(self.patience).await;
        answers.store(true, SeqCst);

        let step = format!("a call after {} that were dropped", self.many);
        let held = log.in_flight();
        if held > 0 {
            return Err(Fault::new(
                step,
                format!("{held} of them are in flight still"),
            ));
        }
        match self.ask(&mut service.clone(), calls.next()).await {
            Some(Err(error)) if expected => Err(Fault::new(
                step,
                format!("their places are not free: {error}"),
            )),
            Some(_) => Ok(()),
            None => Err(self.stuck(step)),
        }
    }
}

const SCRIPTS: Cases<fn() -> Script> = &[
    ("the server does not answer", Script::new),
    ("is told to wait", || {
        Script::new().answers((0..3).map(|_| Err(flood(5))))
    }),
    ("fails for a while", || {
        Script::new()
            .answers((0..2).map(|_| Err(api(503, "Service Unavailable"))))
            .then(|_| Some(Ok(Reply::new("true"))))
    }),
];

/// What another task was left to do has its chance.
async fn pause() {
    sleep(Duration::from_millis(1)).await;
}
