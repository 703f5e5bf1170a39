//! What a test can order to go wrong.

use std::{collections::VecDeque, time::Duration};

use bytes::Bytes;
use fastrand::Rng;

/// A failure that the emulator is ordered to show: which calls, how many of them, and what
/// happens to them.
///
/// Faults are tried in the order in which they were ordered; the first one that matches a call is
/// used up by one and no other is looked at. A fault with a [chance](Trigger::chance) matches where
/// the draw says so.
///
/// ```
/// use std::time::Duration;
/// use chappe_emulator::{Emulator, Fault};
///
/// let emulator = Emulator::new();
/// // Two refusals for the next two calls, then one connection that breaks.
/// emulator.fault(Fault::on("exportChatInviteLink").times(2).too_many_requests(3));
/// emulator.fault(Fault::on_any().cut_after());
/// // The third download is slow.
/// emulator.fault(Fault::on("file").after(2).delay(Duration::from_secs(8)));
/// // And one message in twenty is refused, until `Emulator::clear_faults`.
/// emulator.fault(Fault::on("sendMessage").chance(0.05).bad_gateway());
/// ```
#[derive(Clone, Debug)]
#[must_use = "a fault does nothing until it is handed to `Emulator::fault`"]
pub struct Fault {
    trigger: Trigger,
    kind: Kind,
}

impl Fault {
    /// A fault of one method, whatever the spelling's case; downloads go by the name `file`.
    pub fn on(method: impl Into<String>) -> Trigger {
        Trigger {
            method: Some(method.into()),
            times: None,
            after: 0,
            chance: None,
        }
    }

    /// A fault of whatever call comes next.
    pub const fn on_any() -> Trigger {
        Trigger {
            method: None,
            times: None,
            after: 0,
            chance: None,
        }
    }
}

/// The calls that a [`Fault`] is for; the last step says what happens to them.
#[derive(Clone, Debug)]
#[must_use = "say what happens to the calls, such as `.bad_gateway()`"]
pub struct Trigger {
    method: Option<String>,
    times: Option<u32>,
    after: u32,
    chance: Option<f64>,
}

impl Trigger {
    /// How many calls it is for; one unless said otherwise, or all that it [meets by
    /// chance](Self::chance).
    pub const fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Meets each call with this probability, drawn from the emulator's seed, until
    /// [`clear_faults`](crate::Emulator::clear_faults) or as many [times](Self::times) as are
    /// said.
    ///
    /// # Panics
    ///
    /// Where it is not from 0 to 1.
    pub const fn chance(mut self, probability: f64) -> Self {
        assert!(
            probability >= 0.0 && probability <= 1.0,
            "no probability is below 0 or above 1"
        );
        self.chance = Some(probability);
        self
    }

    /// How many matching calls go through untouched before.
    pub const fn after(mut self, calls: u32) -> Self {
        self.after = calls;
        self
    }

    /// Answers 429 `Too Many Requests: retry after N` instead of executing the call.
    pub fn too_many_requests(self, retry_after: u32) -> Fault {
        self.with(Kind::TooManyRequests(retry_after))
    }

    /// Refuses the call as the server would, with this code and description, instead of executing
    /// it: `refusal(400, "Bad Request: CHANNELS_TOO_MUCH")`.
    pub fn refusal(self, code: u16, description: impl Into<String>) -> Fault {
        self.with(Kind::Refusal(code, description.into()))
    }

    /// Answers 502 with the HTML page of the front of api.telegram.org instead of executing the
    /// call.
    pub fn bad_gateway(self) -> Fault {
        self.status(502, BAD_GATEWAY, "text/html")
    }

    /// Answers with this status, body and content type instead of executing the call.
    pub fn status(
        self,
        code: u16,
        body: impl Into<Bytes>,
        content_type: impl Into<String>,
    ) -> Fault {
        self.with(Kind::Status {
            code,
            body: body.into(),
            content_type: content_type.into(),
        })
    }

    /// Answers 302 to another address instead of executing the call.
    pub fn redirect(self, url: impl Into<String>) -> Fault {
        self.with(Kind::Redirect(url.into()))
    }

    /// Never answers, and does not execute the call.
    pub fn hang(self) -> Fault {
        self.with(Kind::Hang)
    }

    /// Closes the connection without executing the call.
    pub fn cut_before(self) -> Fault {
        self.with(Kind::CutBefore)
    }

    /// Executes the call, then closes the connection instead of answering.
    pub fn cut_after(self) -> Fault {
        self.with(Kind::CutAfter)
    }

    /// Waits, then executes the call as usual.
    pub fn delay(self, wait: Duration) -> Fault {
        self.with(Kind::Delay(wait))
    }

    /// Executes the call, then answers with the first half of the answer.
    pub fn malformed_json(self) -> Fault {
        self.with(Kind::MalformedJson)
    }

    fn with(self, kind: Kind) -> Fault {
        Fault {
            trigger: self,
            kind,
        }
    }

    fn is_for(&self, method: &str) -> bool {
        self.method
            .as_ref()
            .is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    TooManyRequests(u32),
    Refusal(u16, String),
    Status {
        code: u16,
        body: Bytes,
        content_type: String,
    },
    Redirect(String),
    Hang,
    CutBefore,
    CutAfter,
    Delay(Duration),
    MalformedJson,
}

/// The faults that were ordered and are not used up yet.
#[derive(Debug)]
pub(crate) struct Faults {
    ordered: VecDeque<Fault>,
    rng: Rng,
}

impl Faults {
    /// None yet; chances are drawn from this.
    pub(crate) fn new(rng: Rng) -> Self {
        Self {
            ordered: VecDeque::new(),
            rng,
        }
    }

    pub(crate) fn order(&mut self, mut fault: Fault) {
        let trigger = &mut fault.trigger;
        if trigger.chance.is_none() {
            trigger.times.get_or_insert(1);
        }
        if trigger.times != Some(0) {
            self.ordered.push_back(fault);
        }
    }

    pub(crate) fn clear(&mut self) {
        self.ordered.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.ordered.len()
    }

    /// What happens to this call, where something is ordered for it.
    pub(crate) fn take(&mut self, method: &str) -> Option<Kind> {
        let mut found = None;
        for (index, fault) in self.ordered.iter_mut().enumerate() {
            if !fault.trigger.is_for(method) {
                continue;
            }
            if fault.trigger.after > 0 {
                fault.trigger.after -= 1;
                continue;
            }
            let chance = fault.trigger.chance;
            if chance.is_some_and(|chance| self.rng.f64() >= chance) {
                continue;
            }
            let left = fault.trigger.times.as_mut();
            let is_used_up = left.is_some_and(|left| {
                *left -= 1;
                *left == 0
            });
            found = Some((index, is_used_up, fault.kind.clone()));
            break;
        }
        let (index, is_used_up, kind) = found?;
        if is_used_up {
            self.ordered.remove(index);
        }
        Some(kind)
    }
}

const BAD_GATEWAY: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
    <center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n\
    </html>\r\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_count_down_in_the_order_in_which_they_were_ordered() {
        let mut faults = Faults::new(Rng::with_seed(0));
        faults.order(Fault::on("getMe").times(2).hang());
        faults.order(Fault::on_any().cut_before());
        assert!(matches!(faults.take("GETME"), Some(Kind::Hang)));
        assert!(matches!(faults.take("getChat"), Some(Kind::CutBefore)));
        assert!(matches!(faults.take("getMe"), Some(Kind::Hang)));
        assert!(faults.take("getMe").is_none());
        assert_eq!(faults.len(), 0);
    }

    #[test]
    fn after_lets_calls_through() {
        let mut faults = Faults::new(Rng::with_seed(0));
        faults.order(Fault::on("getMe").after(1).hang());
        faults.order(Fault::on("getMe").times(0).hang());
        assert!(faults.take("getMe").is_none());
        assert!(faults.take("getMe").is_some());
        assert!(faults.take("getMe").is_none());
    }
}
