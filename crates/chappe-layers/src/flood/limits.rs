use std::time::Duration;

/// So many calls in so much time: `Rate::new(30, Duration::from_secs(1))`.
///
/// It is kept as a bucket that holds [`burst`](Rate::burst) calls and fills evenly: a pause is made
/// up for by a burst, and never by more than that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    calls: u32,
    per: Duration,
    burst: u32,
}

impl Rate {
    /// `calls` in every `per`, and as many at once after a pause.
    ///
    /// No calls count as one, and no time as a nanosecond, so that a call has to wait but not for
    /// ever.
    pub const fn new(calls: u32, per: Duration) -> Self {
        let calls = if calls == 0 { 1 } else { calls };
        let per = if per.is_zero() {
            Duration::from_nanos(1)
        } else {
            per
        };
        Self {
            calls,
            per,
            burst: calls,
        }
    }

    /// How many calls may be made at once after a pause; 0 counts as 1.
    pub const fn burst(mut self, calls: u32) -> Self {
        self.burst = if calls == 0 { 1 } else { calls };
        self
    }

    pub(super) fn per_second(self) -> f64 {
        f64::from(self.calls) / self.per.as_secs_f64()
    }

    pub(super) fn depth(self) -> f64 {
        f64::from(self.burst)
    }
}

/// Limits to keep to from the beginning, before the server has to say so.
///
/// Without them flood control learns from the server's answers: it begins carefully, and from the
/// first 429 on it knows the pace. That suits most bots, because Telegram calls its limits dynamic
/// and publishes few. With them not even the first 429 comes, which is worth having for bulk sends.
/// What the server says still counts: where it takes less than this, less is sent.
///
/// ```
/// use std::time::Duration;
///
/// use chappe_layers::flood::{FloodLayer, Limits, Rate};
///
/// let published = FloodLayer::new().limits(Limits::telegram());
/// let own = FloodLayer::new().limits(
///     Limits::none()
///         .bot(Rate::new(100, Duration::from_secs(1)))
///         .chat(Rate::new(1, Duration::from_secs(1)).burst(5)),
/// );
/// # let _ = (published, own);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[must_use = "limits do nothing until they are given to a layer"]
pub struct Limits {
    pub(super) bot: Option<Rate>,
    pub(super) chat: Option<Rate>,
    pub(super) group: Option<Rate>,
}

impl Limits {
    /// Nothing is known beforehand.
    pub const fn none() -> Self {
        Self {
            bot: None,
            chat: None,
            group: None,
        }
    }

    /// What Telegram publishes in its [FAQ for bots]: 30 messages a second over all chats, one a
    /// second in a chat (of which "short bursts" are allowed; 3 are taken for that), 20 a minute in
    /// a group.
    ///
    /// [FAQ for bots]: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    pub const fn telegram() -> Self {
        Self {
            bot: Some(Rate::new(30, Duration::from_secs(1))),
            chat: Some(Rate::new(1, Duration::from_secs(1)).burst(3)),
            group: Some(Rate::new(20, Duration::from_secs(60))),
        }
    }

    /// The same for bots that pay for each message above the free ones (`allow_paid_broadcast`):
    /// 1000 messages a second over all chats.
    pub const fn paid_broadcast() -> Self {
        let second = Duration::from_secs(1);
        Self::telegram().bot(Rate::new(1000, second))
    }

    /// Over all chats of the bot.
    pub const fn bot(mut self, rate: Rate) -> Self {
        self.bot = Some(rate);
        self
    }

    /// In each chat.
    pub const fn chat(mut self, rate: Rate) -> Self {
        self.chat = Some(rate);
        self
    }

    /// In each group, supergroup and channel, together with the limit of a chat.
    ///
    /// These are the chats with a negative id and those named by `@username`.
    pub const fn group(mut self, rate: Rate) -> Self {
        self.group = Some(rate);
        self
    }
}
