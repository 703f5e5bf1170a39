use chappe_core::BoxError;

use super::{CommandError, CommandProblem, Commands, filter::commands};
use crate::{Answer, Context, Handler, HandlerService, IntoAnswer, Router, rescue::Rescued};

impl<S: Send + Sync + 'static> Router<S> {
    /// Handles the commands of an enum, which the handler takes as an argument.
    ///
    /// Commands that are not in the enum go on to the next route. One that is, and has the wrong
    /// arguments, does not: the user gets a reply that says what is wrong and how the command is
    /// called, which is the text of the [`CommandError`]. The same reply is made of a
    /// `CommandError` that the handler [returns itself](CommandError::refused). For other words
    /// take a `Result<Command, CommandError>` as the argument; to leave it to the error handler,
    /// write `.on(filter::commands::<Command>(), handler)`.
    ///
    /// ```
    /// use chappe_updates::{Commands, Context, HandlerResult, Router};
    ///
    /// #[derive(Commands)]
    /// #[command(crate = "chappe_updates")]
    /// enum Command {
    ///     /// Rolls a die
    ///     Roll { sides: Option<u32> },
    ///     /// Shows this text
    ///     Help,
    /// }
    ///
    /// async fn handle(ctx: Context, command: Command) -> HandlerResult {
    ///     match command {
    ///         Command::Roll { sides } => ctx.send(format!("1 of {}", sides.unwrap_or(6))).await?,
    ///         Command::Help => ctx.send(Command::help()).await?,
    ///     };
    ///     Ok(())
    /// }
    ///
    /// let app: Router = Router::new().commands::<Command, _>(handle);
    /// ```
    #[must_use]
    pub fn commands<C: Commands, T: 'static>(self, handler: impl Handler<T, S>) -> Self {
        let handler = HandlerService::new(handler, None);
        self.on_service(commands::<C>(), Rescued::new(handler, reply))
    }
}

fn reply(ctx: &Context, error: BoxError) -> Result<Answer, BoxError> {
    let error = error.downcast::<CommandError>()?;
    if *error.problem() == CommandProblem::NoCommand {
        // The handler takes commands of another enum, too. The user can't help it.
        return Err(error);
    }
    ctx.reply(error.to_string()).into_answer(ctx)
}
