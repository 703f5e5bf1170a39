//! Finds a command of ours in an update.

use super::{Arguments, CommandError, CommandSpec, Commands};
use crate::{Context, command::Command};

/// The command that the update is, where it is one of these and meant for this bot.
pub(super) fn command_of<'a>(
    commands: &'static [CommandSpec],
    ctx: &'a Context,
) -> Option<Arguments<'a>> {
    let command = Command::of(ctx.update()).filter(|command| command.is_for(ctx.me()))?;
    let spec = CommandSpec::find(commands, command.name)?;
    Some(Arguments::new(spec, command.arguments))
}

/// What the derive makes an extractor of.
pub fn command_from<C: Commands>(ctx: &Context) -> Result<C, CommandError> {
    let mut arguments = command_of(C::COMMANDS, ctx).ok_or_else(CommandError::no_command)?;
    C::from_arguments(&mut arguments)
}
