//! One bot, whose calls go over what the environment says, and what they took.
//!
//! `TRANSPORT` is `pool` (Chappe's own), `http1` or `http2` (hyper-util's client over hyper-rustls);
//! `CALLERS` call at the same time, `CALLS` in all. Prints a line of JSON.

use chappe::{
    ApiUrl, Bot, BotToken, DefaultLayers, HttpStack, Methods, RequestBody, transport::Hyper,
};
use chappe_peers_harness::{LINK, TOKEN, Watch, variable};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder, builderstates::WantsProtocols1};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use tokio::task::JoinSet;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring::default_provider};

#[tokio::main(worker_threads = 2)]
async fn main() {
    let transport: String = variable("TRANSPORT");
    let bot = match transport.as_str() {
        "pool" => bot(Hyper::with_tls_config(tls())),
        "http1" => bot(client(|connector| {
            connector.enable_http1().wrap_connector(tcp())
        })),
        "http2" => bot(client(|connector| {
            connector.enable_http2().wrap_connector(tcp())
        })),
        unknown => panic!("TRANSPORT is {unknown}, which is none"),
    };
    let callers: usize = variable("CALLERS");
    let calls: usize = variable("CALLS");
    // The first ones connect.
    all_callers(&bot, callers, 1).await;
    let watch = Watch::start();
    all_callers(&bot, callers, calls / callers).await;
    watch.stop(calls / callers * callers).print();
}

/// Each caller has a chat of its own: equal calls at the same time may be made one.
async fn all_callers(bot: &Bot, callers: usize, calls_of_each: usize) {
    let mut all = JoinSet::new();
    for chat in (1..).take(callers) {
        let bot = bot.clone();
        all.spawn(async move {
            for _ in 0..calls_of_each {
                let link = bot.export_chat_invite_link(chat).await;
                assert_eq!(link.expect("a link"), LINK);
            }
        });
    }
    all.join_all().await;
}

/// A bot with the default layers over this transport.
fn bot(transport: impl HttpStack) -> Bot {
    let url: String = variable("API_URL");
    Bot::builder(BotToken::parse(TOKEN).expect("a token"))
        .default_layers(DefaultLayers::new())
        .api_url(ApiUrl::parse(&url).expect("a URL"))
        .transport(transport)
        .build()
        .expect("a bot")
}

/// TLS that trusts the server's certificate.
fn tls() -> ClientConfig {
    let certificate: String = variable("CERTIFICATE");
    let certificate: Vec<u8> = serde_json::from_str(&certificate).expect("a list of bytes");
    let mut roots = RootCertStore::empty();
    roots.add(certificate.into()).expect("a certificate");
    ClientConfig::builder_with_provider(default_provider().into())
        .with_safe_default_protocol_versions()
        .expect("versions that ring has")
        .with_root_certificates(roots)
        .with_no_client_auth()
}

type Connector = HttpsConnector<HttpConnector>;

/// hyper-util's client, with the settings that Chappe's pool has.
fn client(
    protocol: impl FnOnce(HttpsConnectorBuilder<WantsProtocols1>) -> Connector,
) -> Client<Connector, RequestBody> {
    let builder = HttpsConnectorBuilder::new()
        .with_tls_config(tls())
        .https_only();
    Client::builder(TokioExecutor::new())
        .retry_canceled_requests(false)
        .build(protocol(builder))
}

/// Without `TCP_NODELAY` each call over HTTP/2 waits some 40 ms for the server's acknowledgement.
fn tcp() -> HttpConnector {
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    tcp
}
