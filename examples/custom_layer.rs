//! A layer of your own, written twice: as a `Layer` with its `Service`, and as a closure.
//!
//! ```sh
//! cargo run --example custom_layer
//! ```
//!
//! Both make every message silent. With `BOT_TOKEN` and `CHAT` set it sends to that chat on
//! Telegram; without a token it plays on the embedded emulator.
//!
//! ```text
//! the layer saw 1 message
//! the closure sees "Sent through the closure."
//! the server was asked for silence: true
//! the server was asked for silence: true
//! ```

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    task::{Context, Poll},
};

use chappe::{
    Call, Reply,
    layers::{Next, from_fn},
    methods::SendMessage,
    prelude::{Methods, Result},
};
use chappe_examples::Stage;
use tower::{Layer, Service};

/// Makes every message silent, and counts them.
#[derive(Clone, Debug, Default)]
struct SilentLayer {
    count: Arc<AtomicU32>,
}

impl<S> Layer<S> for SilentLayer {
    type Service = Silent<S>;

    fn layer(&self, inner: S) -> Silent<S> {
        Silent {
            inner,
            count: self.count.clone(),
        }
    }
}

/// The service of [`SilentLayer`].
#[derive(Clone, Debug)]
struct Silent<S> {
    inner: S,
    count: Arc<AtomicU32>,
}

impl<S> Service<Call> for Silent<S>
where
    S: Service<Call, Response = Reply>,
{
    type Response = Reply;
    type Error = S::Error;
    // Nothing happens after the call, so the inner future is ours.
    type Future = S::Future;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut call: Call) -> S::Future {
        if let Some(message) = call.payload_mut::<SendMessage>() {
            message.disable_notification = Some(true);
            self.count.fetch_add(1, Ordering::Relaxed);
        }
        self.inner.call(call)
    }
}

#[tokio::main]
async fn main() -> Result {
    let stage = Stage::new().await?;

    let layer = SilentLayer::default();
    let bot = stage.builder.clone().layer(layer.clone()).build()?;
    bot.send_message(&stage.chat, "Sent through the layer.")
        .await?;
    println!(
        "the layer saw {} message",
        layer.count.load(Ordering::Relaxed)
    );

    let closure = from_fn(async |mut call: Call, next: Next| {
        if let Some(message) = call.payload_mut::<SendMessage>() {
            message.disable_notification = Some(true);
            println!("the closure sees {:?}", message.text);
        }
        next.run(call).await
    });
    let bot = stage.builder.layer(closure).build()?;
    bot.send_message(&stage.chat, "Sent through the closure.")
        .await?;

    if let Some(emulator) = stage.emulator {
        for call in emulator.calls_of("sendMessage") {
            let silent = call.param("disable_notification").unwrap_or("no");
            println!("the server was asked for silence: {silent}");
        }
    }
    Ok(())
}
