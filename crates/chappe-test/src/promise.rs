use std::fmt;

/// What every layer owes to the service within and to its caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Promise {
    /// It calls the service within only when that is ready, on the instance that said so, at
    /// repeated attempts too: an instance that was not asked may have no connection or permit for
    /// the call, and many panic.
    CallsWhenReady,
    /// A clone takes nothing of what the original was made ready with: stacks are cloned for each
    /// call, at any moment.
    LeavesReadiness,
    /// A future that is dropped, at whatever moment, gives back all that it held: callers give up
    /// in every `select!` and at every timeout, and what they leave behind adds up.
    GivesBack,
    /// It returns the last error of the service within, of the same kind, and a readiness error as
    /// it was: callers and outer layers decide by the kind whether a call may be repeated.
    ReturnsLastError,
    /// A reply comes out as it went in, with its extensions: that is where inner layers report.
    PassesReply,
    /// The options among a call's extensions reach the service within: inner layers obey them.
    PassesOptions,
    /// Each queue has a bound, and whoever comes past it hears of
    /// [`Overloaded`](chappe_core::Overloaded): a server that stalls must not fill the memory.
    BoundsQueues,
    /// It waits in its future, not in `poll_ready`, where the wait depends on the call: whoever
    /// asks for readiness has not said yet which call it will make, and another chat may be free.
    ReadyWithInner,
    /// It can be applied twice in one stack: users put a layer around the whole and around each
    /// attempt.
    Stacks,
    /// No option of a call and no answer makes it panic, be it zero or the longest time there is:
    /// they come from users and from servers.
    TakesExtremes,
    /// A panic of the service within costs that one call: the next one is made as ever.
    SurvivesPanics,
    /// While there is nothing to do it does nothing: it does not wake itself, nor anybody after
    /// its end.
    Rests,
}

impl Promise {
    /// All of them, in the order in which they are checked.
    pub const ALL: [Self; 12] = [
        Self::CallsWhenReady,
        Self::LeavesReadiness,
        Self::GivesBack,
        Self::ReturnsLastError,
        Self::PassesReply,
        Self::PassesOptions,
        Self::BoundsQueues,
        Self::ReadyWithInner,
        Self::Stacks,
        Self::TakesExtremes,
        Self::SurvivesPanics,
        Self::Rests,
    ];

    /// How a layer that breaks it is usually mended.
    pub const fn mend(self) -> &'static str {
        match self {
            Self::CallsWhenReady => {
                "call the instance that was readied: take it with `mem::replace` and leave a clone \
                 behind; before a repeated attempt wait for `poll_ready` of the instance that will \
                 be called"
            }
            Self::LeavesReadiness => {
                "hold one clone of the service within in each clone of the layer's service, never \
                 one for all behind an `Arc`"
            }
            Self::GivesBack => {
                "keep permits, places in queues and the call in flight in the future itself, so \
                 that they are dropped with it; where a task or a table must hold them, remove \
                 them in `Drop`"
            }
            Self::ReturnsLastError => {
                "return the error of the last attempt through `Into<Error>`; `Error::layer` gives \
                 an `Error` back as it was, `to_string()` loses its kind"
            }
            Self::PassesReply => "return the `Reply` itself, not a new one of the same result",
            Self::PassesOptions => {
                "pass on the `Call` itself or a clone of it, not a new one of the same parameters"
            }
            Self::BoundsQueues => {
                "count those who wait, and answer `Overloaded` past a limit; where the queue is \
                 long on purpose, raise `Contract::many` above its limit"
            }
            Self::ReadyWithInner => {
                "let `poll_ready` ask the service within and nothing else, and wait in the future \
                 that `call` returns"
            }
            Self::Stacks => {
                "make what the calls share (semaphores, tables) in `Layer::layer`, once for each \
                 service, not in the layer"
            }
            Self::TakesExtremes => {
                "count with `saturating_` and `checked_` functions, and take a time past some \
                 thirty years for none"
            }
            Self::SurvivesPanics => {
                "call the service within outside of every lock, or take a poisoned one with \
                 `PoisonError::into_inner`; let guards give back what a call holds"
            }
            Self::Rests => {
                "return `Pending` only after something that will wake the task was polled, instead \
                 of `wake_by_ref`"
            }
        }
    }
}

impl fmt::Display for Promise {
    /// As a sentence of what the layer does: `it calls …`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CallsWhenReady => {
                "it calls the service within only when that is ready, on the instance that said so"
            }
            Self::LeavesReadiness => "its clones take nothing of what the original is ready with",
            Self::GivesBack => "its future gives everything back when it is dropped",
            Self::ReturnsLastError => "it returns the last error of the service within, unchanged",
            Self::PassesReply => "it passes the reply on unchanged",
            Self::PassesOptions => "it passes the options of a call on",
            Self::BoundsQueues => "it bounds each queue",
            Self::ReadyWithInner => "it is ready when the service within is",
            Self::Stacks => "it can be applied twice in one stack",
            Self::TakesExtremes => "it takes extreme options and answers without panic",
            Self::SurvivesPanics => "it survives a panic of the service within",
            Self::Rests => "it rests while there is nothing to do",
        })
    }
}

/// Which promise a layer breaks, at which step, and how to mend it.
///
/// Its `Debug` text is the `Display` text, so that `unwrap` and `assert_eq!` show it in full.
#[derive(Clone, PartialEq, Eq)]
pub struct Broken {
    promise: Promise,
    step: Box<str>,
    found: Box<str>,
    mend: &'static str,
}

impl Broken {
    pub(crate) fn new(promise: Promise, fault: Fault) -> Self {
        Self {
            promise,
            step: fault.step,
            found: fault.found,
            mend: fault.mend.unwrap_or(promise.mend()),
        }
    }

    /// The promise.
    pub fn promise(&self) -> Promise {
        self.promise
    }

    /// What was being tried.
    pub fn step(&self) -> &str {
        &self.step
    }

    /// What came of it.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// How to mend it: as of the [`Promise`], or for what was found in particular.
    pub fn mend(&self) -> &str {
        self.mend
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the layer breaks a promise: {}\n  tried: {}\n  found: {}\n  mend:  {}",
            self.promise, self.step, self.found, self.mend
        )
    }
}

impl fmt::Debug for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Broken {}

/// What is wrong, before it is said of which promise.
pub(crate) struct Fault {
    step: Box<str>,
    found: Box<str>,
    /// In place of the promise's own words.
    mend: Option<&'static str>,
}

impl Fault {
    pub(crate) fn new(step: impl Into<Box<str>>, found: impl Into<Box<str>>) -> Self {
        Self {
            step: step.into(),
            found: found.into(),
            mend: None,
        }
    }

    pub(crate) fn mend(mut self, mend: &'static str) -> Self {
        self.mend = Some(mend);
        self
    }
}
