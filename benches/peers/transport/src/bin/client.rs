//! One bot, whose calls go over what the environment says, and what they took.
//!
//! `TRANSPORT` is `pool` (Chappe's own), `http1` or `http2` (hyper-util's client over hyper-rustls);
//! `CALLERS` call at the same time, `CALLS` in all. Prints a line of JSON.

use std::{env, sync::Arc};

use chappe::{
    ApiUrl, Bot, BotToken, DefaultLayers, HttpStack, Methods, RequestBody,
    transport::Hyper,
};
use chappe_peers_harness::{LINK, TOKEN, Watch, variable};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
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
        "http1" => bot(client(|connector| connector.enable_http1().build())),
        "http2" => bot(client(|connector| connector.enable_http2().build())),
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
