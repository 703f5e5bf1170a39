use std::time::Duration;

use chappe_core::{Priority, RetryOverride};
use chappe_types::{methods::SendChatAction, types::ChatAction};
use tokio::task::AbortHandle;

use super::Context;

impl Context {
    /// Shows that the bot is typing, until what this returns is dropped.
    ///
    /// ```
    /// # use chappe_updates::{Context, HandlerResult};
    /// # async fn slow_answer() -> String { String::new() }
    /// async fn think(ctx: Context) -> HandlerResult {
    ///     let _typing = ctx.typing();
    ///     ctx.send(slow_answer().await).await?;
    ///     Ok(())
    /// }
    /// ```
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn typing(&self) -> Acting {
        self.acting(ChatAction::Typing)
    }

    /// Shows what the bot is doing, until what this returns is dropped.
    ///
    /// Telegram shows it for 5 seconds or until the bot sends something, so it is sent again every
    /// 4 seconds. Whether that works is nobody's concern: failures are reported by a `tracing`
    /// event at level DEBUG, and such a call waits behind all others.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn acting(&self, action: ChatAction) -> Acting {
        let ctx = self.clone();
        let task = tokio::spawn(async move {
            let mut interval = tokio::time::interval(INTERVAL);
            interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            loop {
                interval.tick().await;
                let request = ctx.send_here(|chat| SendChatAction::new(chat, action.clone()));
                let shown = request
                    .priority(Priority::Low)
                    .retry(RetryOverride::never())
                    .deadline(INTERVAL)
                    .await;
                if let Err(error) = shown {
                    tracing::debug!(%error, "the chat action could not be shown");
                }
            }
        });
        Acting {
            task: task.abort_handle(),
        }
    }
}

/// A chat action that is shown until this is dropped. See [`Context::acting`].
#[derive(Debug)]
#[must_use = "the chat action is shown until this is dropped: name it `_typing`, not `_`"]
pub struct Acting {
    task: AbortHandle,
}

impl Drop for Acting {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A little less than the 5 seconds for which Telegram shows an action.
const INTERVAL: Duration = Duration::from_secs(4);
