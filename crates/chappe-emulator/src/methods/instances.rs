//! Methods about the server that is at work for the bot.

use super::{Context, Simulated};
use crate::reply::{Answer, Refusal};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("logOut", &[], log_out),
    Simulated::new("close", &[], close),
];

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn log_out(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    context.state.log_out(context.bot, context.now);
    Ok(Answer::yes())
}

fn close(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    context.state.close(context.bot, context.now)?;
    Ok(Answer::yes())
}
