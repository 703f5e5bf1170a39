//! Calls a method that the crate has no type for: as raw JSON, and with a type of your own.
//!
//! ```sh
//! cargo run --example raw_method
//! ```
//!
//! For the day on which Telegram adds a method. (The one called here exists, so that the example
//! runs.) Both pass through the whole stack: retry, timeouts, your layers. With `BOT_TOKEN` and
//! `CHAT` set it asks about that chat on Telegram; without a token it plays on the embedded
//! emulator.
//!
//! ```text
//! raw:   2
//! typed: 2
//! ```

use chappe::{Call, ChatId, MethodSpec, Repeat, prelude::*};
use chappe_examples::Stage;
use serde::Serialize;
use serde_json::json;

/// A method of your own: its parameters, its name, what a second execution does, its answer.
#[derive(Clone, Debug, Serialize)]
struct CountMembers {
    chat_id: ChatId,
}

impl Method for CountMembers {
    type Output = u32;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getChatMemberCount", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

#[tokio::main]
async fn main() -> Result {
    let stage = Stage::new().await?;
    let (bot, chat) = (stage.builder.build()?, stage.chat);

    // Nobody knows what a second execution of an unknown method does: say so where you do.
    let call =
        Call::raw("getChatMemberCount", json!({ "chat_id": &chat }))?.with_repeat(Repeat::Safe);
    let reply = bot.call_raw(call).await?;
    println!("raw:   {}", serde_json::from_slice::<u32>(reply.result())?);

    let count = bot.send(CountMembers { chat_id: chat }).await?;
    println!("typed: {count}");
    Ok(())
}
