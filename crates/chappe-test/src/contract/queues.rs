use std::{
    mem::discriminant,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use chappe_core::{Call, Error, ErrorKind};
use tokio::time::{Duration, sleep};
use tower_layer::Layer;

use super::{CallService, Calls, Contract};
use crate::{Log, Script, Strict, clock::Wakes, promise::Fault};

/// How many calls a full queue must refuse to be believed.
const MORE: usize = 100;

impl<L> Contract<L>
where
    L: Layer<Strict, Service: CallService>,
{
    pub(super) async fn bounds_queues(&self) -> Result<(), Fault> {
        for (what, script) in [
            ("answers nothing", Script::new as fn() -> Script),
            ("is never ready", || Script::new().never_ready()),
        ] {
            let step = format!("{} calls to a service within that {what}", self.many);
            // A layer may refuse every call, for a reason of its own.
            let (service, log) = self.serve(script());
            let mut alone = Crowd::<L::Service>::default();
            alone.join(&service, &self.calls(), 1).await;
            let anyway = alone.refused();
            drop((service, log));

            let (service, log) = self.serve(script());
            let calls = self.calls();
            let mut crowd = Crowd::default();
            crowd.join(&service, &calls, self.many).await;
            let before = crowd.kept_from(&log);
            crowd.join(&service, &calls, MORE).await;
            let after = crowd.kept_from(&log);
            if after > before {
                return Err(Fault::new(
                    step,
                    format!(
                        "{before} calls wait in the layer, and of {MORE} more it keeps {}",
                        after - before
                    ),
                ));
            }
            if let Some(error) = crowd.refused() {
                let as_ever = anyway.is_some_and(|anyway| {
                    discriminant(anyway.kind()) == discriminant(error.kind())
                });
                if !as_ever && !matches!(error.kind(), ErrorKind::Overloaded(_)) {
                    return Err(Fault::new(
                        step,
                        format!(
                            "calls past the bound are refused, but not with `Overloaded`: {error}"
                        ),
                    ));
                }
            }
        }
        Ok(())
    }
}

/// Many callers of one service.
struct Crowd<S: CallService> {
    callers: Vec<Caller<S>>,
}

enum Caller<S: CallService> {
    /// It waits until the service is ready.
    Asks(S, Option<Call>),
    /// It waits for an answer. The instance lives on, as a clone in a caller's hands does.
    Waits(Pin<Box<S::Future>>),
    Ended(Option<Error>),
}

impl<S: CallService> Crowd<S> {
    async fn join(&mut self, service: &S, calls: &Calls<'_>, count: usize) {
        for _ in 0..count {
            let mut caller = Caller::Asks(service.clone(), Some(calls.next()));
            caller.go_on().await;
            self.callers.push(caller);
        }
        // Tasks of the layer have their chance.
        for _ in 0..3 {
            sleep(Duration::from_millis(10)).await;
            for caller in &mut self.callers {
                caller.go_on().await;
            }
        }
    }

    /// How many calls wait in the layer: neither in flight, nor pushed back by `poll_ready`.
    fn kept_from(&self, log: &Log) -> usize {
        let waiting = self
            .callers
            .iter()
            .filter(|caller| matches!(caller, Caller::Waits(_)));
        waiting.count().saturating_sub(log.in_flight())
    }

    /// An error of the last of those who were refused.
    fn refused(&self) -> Option<&Error> {
        self.callers.iter().rev().find_map(|caller| match caller {
            Caller::Ended(error) => error.as_ref(),
            _ => None,
        })
    }
}

impl<S: CallService> Default for Crowd<S> {
    fn default() -> Self {
        Self {
            callers: Vec::new(),
        }
    }
}

impl<S: CallService> Caller<S> {
    async fn go_on(&mut self) {
        // Whoever ends leaves nothing behind.
        if let Poll::Ready(error) = Arc::<Wakes>::default().settle(|cx| self.poll(cx)).await {
            *self = Self::Ended(error);
        }
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Error>> {
        if let Self::Asks(service, call) = self {
            let ready = std::task::ready!(service.poll_ready(cx));
            match (ready, call.take()) {
                (Ok(()), Some(call)) => *self = Self::Waits(Box::pin(service.call(call))),
                (ready, _) => return Poll::Ready(ready.err().map(Into::into)),
            }
        }
        match self {
            Self::Waits(future) => future
                .as_mut()
                .poll(cx)
                .map(|answer| answer.err().map(Into::into)),
            Self::Asks(..) | Self::Ended(_) => Poll::Pending,
        }
    }
}
