//! A retry policy of your own: what a failure means, and what to do about it.
//!
//! ```sh
//! cargo run --example retry_policy
//! ```
//!
//! The policy knows three things that the default cannot know, and leaves all else to it. With
//! `BOT_TOKEN` and `CHAT` set it sends to that chat on Telegram, where most likely nothing fails;
//! without a token it plays on the embedded emulator, which is ordered to fail.
//!
//! ```text
//! A message, while the proxy is restarted:
//!   attempt 1 failed (NotExecuted): again
//!   sent
//! A message whose answer is lost:
//!   attempt 1 failed (Unknown): given up, the call may have been executed, and repeating it could do harm
//! An alarm whose answer is lost:
//!   attempt 1 failed (Unknown): again
//!   sent
//! The report of the night, in a flood:
//!   attempt 1 failed (Flood { retry_after: 60s }): given up, the wait is longer than allowed
//! What the server executed:
//!   Hello.
//!   Is anybody here?
//!   The boiler is too hot!
//!   The boiler is too hot!
//! ```

use std::time::Duration;

use chappe::{
    Call, DefaultLayers, ErrorKind, GaveUp, Priority,
    emulator::Fault,
    layers::retry::{Attempt, AutoRetry, Decision, Failure, RetryPolicy},
    prelude::{Error, Message, Methods, Result},
};
use chappe_examples::Stage;

/// Put among the options of a call: two of it are better than none.
#[derive(Clone, Copy, Debug)]
struct Alarm;

/// What this house wants.
#[derive(Clone, Debug, Default)]
struct HousePolicy {
    otherwise: AutoRetry,
}

impl RetryPolicy for HousePolicy {
    fn begin(&self, call: &Call) {
        self.otherwise.begin(call);
    }

    /// Our own proxy answers 503 while it restarts, and has passed nothing on then. From any other
    /// server a 503 may come after the message was sent.
    fn classify(&self, _call: &Call, error: &Error) -> Failure {
        match error.kind() {
            ErrorKind::Http(http) if http.status().as_u16() == 503 => Failure::NotExecuted,
            _ => Failure::of(error),
        }
    }

    fn decide(&self, failure: Failure, attempt: &Attempt<'_>) -> Decision {
        let options = attempt.call.extensions();
        let is_alarm = options.get::<Alarm>().is_some();
        let nobody_waits = options.get() == Some(&Priority::Low);
        let decision = match failure {
            Failure::Unknown if is_alarm && attempt.failures < 5 => Decision::Repeat {
                after: Duration::from_millis(200),
            },
            // The next report makes up for it, and the flood is left to those who talk.
            Failure::Flood { retry_after } if nobody_waits && retry_after.as_secs() > 10 => {
                Decision::GiveUp(GaveUp::LongestWait)
            }
            _ => self.otherwise.decide(failure, attempt),
        };
        let attempt = attempt.attempts;
        match decision {
            Decision::Repeat { .. } => println!("  attempt {attempt} failed ({failure:?}): again"),
            Decision::GiveUp(reason) => {
                println!("  attempt {attempt} failed ({failure:?}): given up, {reason}");
            }
        }
        decision
    }
}

#[tokio::main]
async fn main() -> Result {
    let stage = Stage::new().await?;
    let layers = DefaultLayers::new().retry(HousePolicy::default());
    let (bot, chat) = (stage.builder.default_layers(layers).build()?, stage.chat);
    let order = |fault| {
        if let Some(emulator) = &stage.emulator {
            emulator.fault(fault);
        }
    };
    let sending = || Fault::on("sendMessage");

    println!("A message, while the proxy is restarted:");
    order(sending().status(503, "restarting", "text/plain"));
    show(&bot.send_message(&chat, "Hello.").await);

    println!("A message whose answer is lost:");
    order(sending().cut_after());
    show(&bot.send_message(&chat, "Is anybody here?").await);

    println!("An alarm whose answer is lost:");
    order(sending().cut_after());
    let alarm = bot.send_message(&chat, "The boiler is too hot!");
    show(&alarm.extension(Alarm).await);

    println!("The report of the night, in a flood:");
    order(sending().too_many_requests(60));
    let report = bot.send_message(&chat, "All is quiet.");
    show(&report.priority(Priority::Low).await);

    if let Some(emulator) = &stage.emulator {
        println!("What the server executed:");
        let calls = emulator.calls_of("sendMessage");
        for call in calls.iter().filter(|call| call.executed()) {
            println!("  {}", call.param("text").unwrap_or_default());
        }
    }
    Ok(())
}

fn show(result: &Result<Message, Error>) {
    if result.is_ok() {
        println!("  sent");
    }
}
