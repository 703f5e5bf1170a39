//! What one `exportChatInviteLink` costs on its way through the stack, without a network.
//!
//! ```sh
//! cargo bench -p chappe-benches --bench call
//! ```
//!
//! The transport answers the same bytes at once, so that what is measured is the stack alone:
//! time, and allocations counted by the allocator. The rows are to be compared with each other
//! within one run. `http_only` is the floor: the same request and answer without Chappe.

use std::{
    convert::Infallible,
    future::{Ready, ready},
    task::{Context, Poll},
};

use bytes::Bytes;
use chappe::{
    Bot, Call, Methods, RequestBody,
    layers::{Next, flood::FloodLayer, from_fn, migrate::MigrateLayer},
};
use divan::{AllocProfiler, Bencher};
use http_body_util::Full;
use tokio::runtime::{Builder, Runtime};
use tower::{Service, ServiceExt, layer::util::Identity};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

const TOKEN: &str = "123456:AAF-this_is_not_a_real_token_00000";
const ANSWER: &[u8] = br#"{"ok":true,"result":"https://t.me/+AbCdEfGhIjKlMnOp"}"#;

/// Answers every request with the same link.
#[derive(Clone, Copy, Debug)]
struct Answers;

impl Service<http::Request<RequestBody>> for Answers {
    type Response = http::Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _request: http::Request<RequestBody>) -> Self::Future {
        ready(Ok(http::Response::new(Full::new(Bytes::from_static(
            ANSWER,
        )))))
    }
}

fn runtime() -> Runtime {
    Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime of one thread")
}

#[divan::bench]
fn http_only(bencher: Bencher<'_, '_>) {
    let runtime = runtime();
    bencher.bench_local(|| {
        runtime.block_on(async {
            let body = Bytes::from_static(br#"{"chat_id":-1001234567890}"#);
            let request = http::Request::post(format!(
                "https://api.telegram.org/bot{TOKEN}/exportChatInviteLink"
            ))
            .header("content-type", "application/json")
            .body(RequestBody::from(body))
            .expect("a valid request");
            Answers.oneshot(request).await
        })
    });
}

#[divan::bench]
fn codec_alone(bencher: Bencher<'_, '_>) {
    let bot = Bot::builder(TOKEN.try_into().expect("a valid token"))
        .default_layers(Identity::new())
        .transport(Answers)
        .build()
        .expect("a bot");
    call(bencher, &bot);
}

#[divan::bench]
fn codec_and_flood_control(bencher: Bencher<'_, '_>) {
    let bot = Bot::builder(TOKEN.try_into().expect("a valid token"))
        .default_layers(FloodLayer::new())
        .transport(Answers)
        .build()
        .expect("a bot");
    call(bencher, &bot);
}

#[divan::bench]
fn codec_and_migrate(bencher: Bencher<'_, '_>) {
    let bot = Bot::builder(TOKEN.try_into().expect("a valid token"))
        .default_layers(MigrateLayer::new())
        .transport(Answers)
        .build()
        .expect("a bot");
    call(bencher, &bot);
}

#[divan::bench]
fn default_stack(bencher: Bencher<'_, '_>) {
    let bot = Bot::builder(TOKEN.try_into().expect("a valid token"))
        .transport(Answers)
        .build()
        .expect("a bot");
    call(bencher, &bot);
}

#[divan::bench]
fn default_stack_and_a_closure(bencher: Bencher<'_, '_>) {
    let bot = Bot::builder(TOKEN.try_into().expect("a valid token"))
        .layer(from_fn(|call: Call, next: Next| next.run(call)))
        .transport(Answers)
        .build()
        .expect("a bot");
    call(bencher, &bot);
}

fn call(bencher: Bencher<'_, '_>, bot: &Bot) {
    let runtime = runtime();
    bencher.bench_local(|| {
        runtime
            .block_on(
                bot.export_chat_invite_link(-1_001_234_567_890)
                    .into_future(),
            )
            .expect("a link")
    });
}

fn main() {
    divan::main();
}
