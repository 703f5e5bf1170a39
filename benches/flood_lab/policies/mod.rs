//! The policies that are compared: Chappe, other libraries as they document themselves, and the
//! steps from a shared pause to a gate.
//!
//! A model is the idea of a library, not its code: what it waits for, what it repeats and how
//! often, with the numbers of its defaults. Each cites where that is written.

mod chappe;
mod gramio;
mod grammy;
mod none;
mod python_telegram_bot;
mod shared_gate;
mod telers;
mod teloxide;
mod tgbot;

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use ::chappe::{
    Bot, Call, Error, Reply,
    layers::{FromFnLayer, Next, from_fn},
};

use crate::world::World;

/// A policy of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Policy {
    pub(crate) name: &'static str,
    /// Whether it has a line in the plots; those that do the same as another have none.
    pub(crate) is_plotted: bool,
    pub(crate) bot: fn(&World) -> Bot,
}

/// All of them, in the order of the table.
pub(crate) const ALL: &[Policy] = &[
    Policy {
        name: "Chappe, default",
        is_plotted: true,
        bot: chappe::default,
    },
    Policy {
        name: "Chappe, Limits::telegram()",
        is_plotted: true,
        bot: chappe::told,
    },
    Policy {
        name: "none",
        is_plotted: false,
        bot: |world| world.modelled(none::None),
    },
    Policy {
        name: "GramIO withRetries",
        is_plotted: true,
        bot: |world| world.modelled(gramio::WithRetries),
    },
    Policy {
        name: "grammY auto-retry",
        is_plotted: false,
        bot: |world| world.modelled(grammy::AutoRetry),
    },
    Policy {
        name: "telers send_with_retry",
        is_plotted: false,
        bot: |world| world.modelled(telers::SendWithRetry),
    },
    Policy {
        name: "tgbot",
        is_plotted: false,
        bot: |world| world.modelled(tgbot::Client),
    },
    Policy {
        name: "GramIO auto-retry",
        is_plotted: false,
        bot: |world| world.modelled(gramio::Detached),
    },
    Policy {
        name: "teloxide Throttle",
        is_plotted: true,
        bot: |world| world.modelled(teloxide::Throttle::new()),
    },
    Policy {
        name: "grammY throttler + auto-retry",
        is_plotted: true,
        bot: |world| world.modelled(grammy::Throttled::new()),
    },
    Policy {
        name: "PTB AIORateLimiter, 0 retries",
        is_plotted: false,
        bot: |world| world.modelled(python_telegram_bot::AioRateLimiter::new(0)),
    },
    Policy {
        name: "PTB AIORateLimiter, 20 retries",
        is_plotted: true,
        bot: |world| world.modelled(python_telegram_bot::AioRateLimiter::new(20)),
    },
    Policy {
        name: "shared gate, all at once",
        is_plotted: true,
        bot: |world| world.modelled(shared_gate::AllAtOnce::new()),
    },
    Policy {
        name: "shared gate, one probe",
        is_plotted: true,
        bot: |world| world.modelled(shared_gate::OneProbe::new()),
    },
];

/// How a library waits and repeats: a layer, written as one function.
pub(crate) trait Model: Send + Sync + Sized + 'static {
    /// Makes the call, as often as the library would, and gives what its caller gets.
    fn run(
        self: Arc<Self>,
        call: Call,
        next: Next,
    ) -> impl Future<Output = Result<Reply, Error>> + Send;

    /// The model as a layer.
    fn layer(
        self,
    ) -> FromFnLayer<impl FnOnce(Call, Next) -> Running + Clone + Send + Sync + 'static> {
        let model = Arc::new(self);
        from_fn(move |call, next| Box::pin(model.run(call, next)) as Running)
    }
}

/// The future of a model.
type Running = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

/// Locks what is never held across an await.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a chat is a group or a channel, as libraries tell it: by the sign of its id.
fn is_group(call: &Call) -> bool {
    call.chat()
        .is_some_and(|chat| chat.to_string().starts_with('-'))
}
