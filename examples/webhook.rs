//! A webhook in axum: the bot is one route of a site.
//!
//! ```sh
//! cargo run --example webhook
//! ```
//!
//! With `BOT_TOKEN` and `WEBHOOK_URL` set (`https://bot.example.org/telegram`) it is a bot on
//! Telegram, which listens at `127.0.0.1:8080` behind a proxy that does TLS. Without a token it
//! plays the scene below on the embedded emulator, which posts the updates over loopback.
//!
//! ```text
//! Ann:  /start
//! Bot:  Hello, Ann! This came by webhook.
//! A browser asks for /: 200 OK: The bot is up.
//! A stranger posts to /telegram: 401 Unauthorized: the secret token is missing or wrong
//! getWebhookInfo: http://127.0.0.1:…/telegram, 0 updates wait
//! ```

use axum::routing::get;
use chappe::{prelude::*, webhook::Webhook};
use chappe_examples::Scene;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

async fn start(user: Event<User>) -> String {
    format!("Hello, {}! This came by webhook.", user.first_name)
}

/// Serves the site, with the bot in it, until `stop` completes.
async fn serve(
    bot: Bot,
    url: String,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result {
    let app = Router::new().command("start", start);
    // Tells Telegram the address, with a secret that is made anew at each start.
    let webhook = Webhook::new(bot, app).url(url).start().await?;
    let site = axum::Router::new()
        .route("/", get(async || "The bot is up."))
        .route_service("/telegram", webhook.clone());
    axum::serve(listener, site)
        .with_graceful_shutdown(stop)
        .await?;
    // Handlers that are still at work.
    webhook.drain().await;
    Ok(())
}

#[tokio::main]
async fn main() -> Result {
    if std::env::var_os("BOT_TOKEN").is_none() {
        return play().await;
    }
    tracing_subscriber::fmt::init(); // RUST_LOG=info shows what it does.
    let url = std::env::var("WEBHOOK_URL").map_err(|_| "set WEBHOOK_URL to the public address")?;
    let listener = TcpListener::bind("127.0.0.1:8080").await?;
    serve(Bot::from_env()?, url, listener, chappe::shutdown_signal()).await
}

/// The scene on the emulator.
async fn play() -> Result {
    let scene = Scene::new().await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let url = format!("http://{address}/telegram");
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let site = tokio::spawn(serve(scene.bot.clone(), url, listener, async {
        stopped.await.ok();
    }));

    scene.person("Ann").says("/start").await?;
    let page = request(&address, "GET / HTTP/1.0\r\n\r\n").await?;
    println!("A browser asks for /: {page}");
    let update = r#"{"update_id":1}"#;
    let forged = format!(
        "POST /telegram HTTP/1.0\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{update}",
        update.len()
    );
    let refusal = request(&address, &forged).await?;
    println!("A stranger posts to /telegram: {refusal}");
    scene.settled().await?;
    let info = scene.bot.get_webhook_info().await?;
    println!(
        "getWebhookInfo: {}, {} updates wait",
        info.url, info.pending_update_count
    );

    stop.send(()).ok();
    site.await?
}

/// The status of the response, and its body.
async fn request(address: &str, request: &str) -> Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    let (head, body) = response
        .split_once("\r\n\r\n")
        .ok_or("the response has no head")?;
    let status = head.lines().next().unwrap_or_default();
    let status = status.trim_start_matches("HTTP/1.0 ");
    Ok(format!("{status}: {}", body.trim_end()))
}
