//! How often a bot may call: laws as data, the state machine of them, and its counts.

mod bucket;
mod law;
pub(crate) mod ledger;
#[cfg(test)]
mod tests;

use std::time::Duration;

pub use self::law::Law;
use crate::methods;

/// Which flood laws the emulated server applies; none by default.
///
/// A call is checked against all laws that it is under, and takes a token from each or from none.
/// A call that is refused is not executed; it is answered 429 with the longest wait of the laws
/// that refuse it, in whole seconds, rounded up and at least one.
///
/// Sends and edits are the methods whose name begins with `send`, `edit`, `forward` or `copy`, and
/// `stopPoll`, `stopMessageLiveLocation` and `setGameScore`, which edit a message as well; not
/// those that edit an invite link, a topic, a story or a subscription. `sendChatAction` and the
/// drafts of a message count, an album counts as one call. Whether Telegram counts so is known of
/// sends and edits of messages alone; the rest is a guess.
///
/// ```
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
/// use chappe_emulator::{Emulator, Law, Limits};
/// use tower_service::Service;
///
/// let second = Duration::from_secs(1);
/// let limits = Limits::none().chat(Law::new(1, second).closes_for(3 * second));
/// let mut emulator = Emulator::builder().limits(limits).build();
/// let ann = emulator.user("Ann");
/// ann.send_private(&emulator.bot(), "/start");
///
/// let url = format!(
///     "http://telegram/bot{}/sendMessage?chat_id={}&text=hi",
///     emulator.token(),
///     ann.id(),
/// );
/// for (expected, wait) in [(200, 0), (429, 2), (429, 1), (200, 0)] {
///     let response = emulator.call(http::Request::get(&url).body(String::new())?).await?;
///     assert_eq!(response.status(), expected);
///     tokio::time::sleep(wait * second).await;
/// }
/// assert_eq!(emulator.refusals().overflows, 1);
/// assert_eq!(emulator.refusals().while_closed, 1);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "limits do nothing until an emulator has them"]
pub struct Limits {
    bot: Option<Law>,
    chat: Option<Law>,
    group: Option<Law>,
    methods: Vec<(String, Law)>,
    hold: Option<Duration>,
    overload: Option<usize>,
}

impl Limits {
    /// No limits.
    pub const fn none() -> Self {
        Self {
            bot: None,
            chat: None,
            group: None,
            methods: Vec::new(),
            hold: None,
            overload: None,
        }
    }

    /// What Telegram says of its limits, and a guess at what it does to those who pass them.
    ///
    /// Published in its FAQ for bots: about 30 messages a second over all chats, one a second in a
    /// chat with short bursts going through, 20 a minute in a group. Invented: that the depth of a
    /// chat's bucket is 3, and the closures: 5 s for the bot, 3 s for a chat, 30 s for a group,
    /// each doubling up to 5 minutes. They are chosen so that what a flooding bot is told falls
    /// where public reports of `retry_after` lie: 1 to 8 s, 25 to 37 s, 134 to 291 s. The server's
    /// own [`hold`](Self::hold) and [`overload`](Self::overload) are not among them.
    pub fn telegram() -> Self {
        const LONGEST: Duration = Duration::from_secs(300);
        let law = |calls, per, closure| {
            Law::new(calls, Duration::from_secs(per))
                .closes_for(Duration::from_secs(closure))
                .grows(2.0, LONGEST)
        };
        Self::none()
            .bot(law(30, 1, 5))
            .chat(law(1, 1, 3).burst(3))
            .group(law(20, 60, 30))
    }

    /// Sends and edits over all chats of one bot.
    pub fn bot(mut self, law: Law) -> Self {
        self.bot = Some(law);
        self
    }

    /// Sends and edits in each chat, of whatever kind.
    pub fn chat(mut self, law: Law) -> Self {
        self.chat = Some(law);
        self
    }

    /// Sends and edits in each group, supergroup and channel, beside the law of a chat.
    pub fn group(mut self, law: Law) -> Self {
        self.group = Some(law);
        self
    }

    /// All calls of one method by one bot, whatever the spelling's case; downloads go by the name
    /// `file`. Another law for the same method takes the place of the first.
    ///
    /// No number is published for any method: those of invite links, for one, are invented
    /// wherever they stand.
    pub fn method(mut self, name: &str, law: Law) -> Self {
        let name = methods::find(name).name().unwrap_or(name);
        self.methods
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.methods.push((name.to_owned(), law));
        self
    }

    /// The server waits in the bot's stead: it sleeps and tries again while the waits of a call
    /// sum up to no more than `longest`, and only then answers 429, with the last wait.
    ///
    /// The open-source server does so up to 8 s for the floods that Telegram's servers report to
    /// it, so that short ones show as latency. A message that waits delays the following ones of
    /// its chat; that time is not counted as theirs. None unless said otherwise.
    pub fn hold(mut self, longest: Duration) -> Self {
        self.hold = Some(longest);
        self
    }

    /// Where a bot has more than this many requests under way, the next one waits 3 s and is
    /// answered 429 with a `retry_after` of 60.
    ///
    /// All requests of the bot are counted, that one and a `getUpdates` among them; `close`,
    /// `logOut`, `getMe`, `getUpdates`, `setWebhook`, `deleteWebhook` and `getWebhookInfo` are
    /// answered in spite of it. The open-source server allows 1000, and one more for each update
    /// of the last minute, which is not simulated.
    pub fn overload(mut self, active: usize) -> Self {
        self.overload = Some(active);
        self
    }

    pub(crate) fn longest_hold(&self) -> Option<Duration> {
        self.hold
    }

    fn has_laws(&self) -> bool {
        let has_any = self.bot.is_some() || self.chat.is_some() || self.group.is_some();
        has_any || !self.methods.is_empty()
    }

    /// The law of groups, where this is the id of one: theirs are negative.
    fn group_of(&self, chat: i64) -> Option<&Law> {
        self.group.as_ref().filter(|_| chat < 0)
    }
}

/// How many calls were answered 429 by the emulator's [`Limits`], each counted once. Faults are
/// not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refusals {
    /// Calls that found an open bucket empty, and no law closed.
    pub overflows: u64,
    /// Calls during a closure.
    pub while_closed: u64,
    /// Calls beyond the number that may be under way.
    pub overloads: u64,
}

/// Whether a method, in Telegram's spelling, sends or edits. The documentation of [`Limits`] says
/// it in words.
pub(crate) fn is_message(method: &str) -> bool {
    let has_prefix = ["send", "edit", "forward", "copy"]
        .iter()
        .any(|prefix| method.starts_with(prefix));
    if has_prefix {
        !OTHERS.contains(&method)
    } else {
        EDITS.contains(&method)
    }
}

/// Edits by another name.
const EDITS: &[&str] = &["stopPoll", "stopMessageLiveLocation", "setGameScore"];

/// Sends and edits of other things than messages.
const OTHERS: &[&str] = &[
    "editChatInviteLink",
    "editChatSubscriptionInviteLink",
    "editForumTopic",
    "editGeneralForumTopic",
    "editStory",
    "editUserStarSubscription",
    "sendChatJoinRequestWebApp",
];
