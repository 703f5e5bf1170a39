//! Methods about the bot itself.

use super::{Context, Simulated};
use crate::{
    render,
    reply::{Answer, Refusal},
};

pub(super) const METHODS: &[Simulated] = &[Simulated::new("getMe", &[], get_me)];

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_me(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    Ok(Answer::of(&render::me(context.state, context.bot)))
}
