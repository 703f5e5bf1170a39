//! The token is in no error, log line, span, `Debug` or panic: every failure is driven, and all
//! output searched.

use std::{
    io::Write,
    panic::catch_unwind,
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe::{
    ApiUrl, DefaultLayers, Polling, RequestBody,
    layers::{Next, from_fn, retry::AutoRetry},
    prelude::*,
};
use chappe_emulator::{Emulator, Fault, Rights, Server};
use tracing::Level;

/// Everything that was written anywhere.
#[derive(Clone, Default)]
struct Output(Arc<Mutex<Vec<u8>>>);

impl Output {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }

    /// Takes whatever shows a value: its `Display` (plain and with its causes) and its `Debug`.
    fn error(&self, error: &(dyn std::error::Error + 'static)) {
        let mut out = self.clone();
        writeln!(out, "{error}\n{error:?}\n{error:#?}").unwrap();
        if let Some(cause) = error.source() {
            self.error(cause);
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_token_is_shown_nowhere() {
    let output = Output::default();
    let emulator = Emulator::new();
    let token = emulator.token();
    let secret = token.split_once(':').unwrap().1.to_owned();

    let writer = output.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(Level::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_writer(move || writer.clone())
        .finish();
    // For all threads and tasks: this file has one test.
    tracing::subscriber::set_global_default(subscriber).unwrap();
    drive(&emulator, &output).await;

    let panicked = catch_unwind(|| {
        let token = BotToken::parse(&token).unwrap();
        panic!("{token} {token:?} {:?}", Bot::builder(token.clone()));
    });
    let message = panicked.unwrap_err();
    write!(
        output.clone(),
        "{}",
        message.downcast_ref::<String>().unwrap()
    )
    .unwrap();

    let text = output.text();
    assert!(text.contains("bot_api_call"), "the spans were not captured");
    assert!(text.contains("getMe"), "the failures were not captured");
    assert!(
        !text.contains(&secret),
        "the token is shown: {}",
        around(&text, &secret)
    );
    let encoded = secret.replace('-', "%2D").replace('_', "%5F");
    assert!(!text.contains(&encoded));
}

/// Makes each kind of call fail in each way, over real sockets.
async fn drive(emulator: &Emulator, output: &Output) {
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), Rights::all());
    let server = emulator.serve().await.unwrap();
    let url: ApiUrl = server.url().try_into().unwrap();
    let spying = output.clone();
    let spy = from_fn(move |call: chappe::Call, next: Next| {
        let mut out = spying.clone();
        async move {
            writeln!(out, "{call:?}").unwrap();
            next.run(call).await
        }
    });
    let http_spy = {
        let output = output.clone();
        tower::util::MapRequestLayer::new(move |request: http::Request<RequestBody>| {
            writeln!(output.clone(), "{request:?}").unwrap();
            request
        })
    };
    let builder = Bot::builder(emulator.token().try_into().unwrap());
    writeln!(output.clone(), "{builder:?}").unwrap();
    let builder = builder
        .layer(spy)
        .http_layer(http_spy)
        .api_url(url)
        .default_layers(impatient());
    let bot = builder.clone().build().unwrap();
    writeln!(output.clone(), "{bot:?} {:?}", bot.get_me()).unwrap();

    let on = || Fault::on("getMe").times(10);
    let faults: [&dyn Fn() -> Fault; 8] = [
        &|| on().too_many_requests(1000),
        &|| on().bad_gateway(),
        &|| on().status(403, "forbidden", "text/plain"),
        &|| on().redirect("http://127.0.0.1:1/elsewhere"),
        &|| on().hang(),
        &|| on().cut_before(),
        &|| on().cut_after(),
        &|| on().malformed_json(),
    ];
    for fault in faults {
        emulator.clear_faults();
        emulator.fault(fault());
        output.error(&bot.get_me().await.unwrap_err());
    }
    emulator.clear_faults();

    output.error(&bot.send_message("no chat", "text").await.unwrap_err());
    output.error(&bot.send_message(1, "text").await.unwrap_err());
    let file = InputFile::path("/no/such/file");
    output.error(&bot.send_document(chat.id(), file).await.unwrap_err());
    let file = InputFile::bytes("a.txt", "a");
    emulator.fault(Fault::on("sendDocument").cut_after());
    output.error(&bot.send_document(chat.id(), file).await.unwrap_err());
    output.error(
        &bot.download("no/such/file", &mut Vec::new())
            .await
            .unwrap_err(),
    );
    output.error(&bot.download("", &mut Vec::new()).await.unwrap_err());

    drive_strangers(emulator, output, &server).await;

    // A server that is not there, and one that does not speak TLS.
    drop(server);
    output.error(&bot.get_me().await.unwrap_err());
    for url in [
        "https://127.0.0.1:1",
        "http://127.0.0.1:1",
        "http://no-such-host.invalid",
    ] {
        let bot = builder
            .clone()
            .api_url(url.try_into().unwrap())
            .build()
            .unwrap();
        output.error(&bot.get_me().await.unwrap_err());
        output.error(&bot.download("file", &mut Vec::new()).await.unwrap_err());
    }

    parse_badly(emulator, output);
}

/// Another bot's token, which the server refuses.
async fn drive_strangers(emulator: &Emulator, output: &Output, server: &Server) {
    let id = emulator.bot().id();
    let wrong = emulator.token().replace(&format!("{id}:"), "987654:");
    let stranger = Bot::builder(wrong.try_into().unwrap())
        .default_layers(impatient())
        .api_url(server.url().try_into().unwrap())
        .build()
        .unwrap();
    output.error(&stranger.get_me().await.unwrap_err());
    let polling = Polling::new(stranger, Router::new());
    let refused = polling.run_until(std::future::pending()).await;
    output.error(&refused.unwrap_err());
}

/// Bad tokens and URLs.
fn parse_badly(emulator: &Emulator, output: &Output) {
    for bad in [
        emulator.token().replacen(':', "", 1),
        format!("{} x", emulator.token()),
        format!("0{}", emulator.token()),
        format!("{}{}", emulator.token(), "A".repeat(80)),
    ] {
        output.error(&BotToken::parse(&bad).unwrap_err());
    }
    for bad in [
        format!("http://127.0.0.1/bot{}/", emulator.token()),
        format!("127.0.0.1/bot{}/getMe", emulator.token()),
        format!("http://{}@127.0.0.1", emulator.token()),
    ] {
        output.error(&ApiUrl::parse(&bad).unwrap_err());
    }
}

/// The default layers, all of them, in a hurry.
fn impatient() -> DefaultLayers {
    let moment = Duration::from_millis(1);
    DefaultLayers::new()
        .timeout(Duration::from_millis(50))
        .retry(AutoRetry::new().backoff(moment, moment))
}

fn around(text: &str, needle: &str) -> String {
    let at = text.find(needle).unwrap_or_default();
    let before: Vec<char> = text[..at].chars().rev().take(200).collect();
    before.into_iter().rev().collect()
}
