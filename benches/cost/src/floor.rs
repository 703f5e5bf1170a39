//! The same calls without Chappe: hyper alone, and hyper-util's pooled client with `serde_json`
//! and types that have nothing but what is looked at.

use std::net::SocketAddr;

use bytes::Bytes;
use http::{
    HeaderValue, Request, Uri,
    header::{CONTENT_TYPE, HOST},
};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioIo},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tokio::net::TcpStream;

use crate::corpus::{CHAT, TEXT, TOKEN};

#[derive(Serialize)]
pub(crate) struct ExportChatInviteLink {
    chat_id: i64,
}

impl ExportChatInviteLink {
    pub(crate) const fn new() -> Self {
        Self { chat_id: CHAT }
    }
}

#[derive(Serialize)]
pub(crate) struct SendMessage {
    chat_id: i64,
    text: &'static str,
    reply_markup: Markup,
}

#[derive(Serialize)]
struct Markup {
    inline_keyboard: Vec<Vec<Button>>,
}

#[derive(Serialize)]
struct Button {
    text: String,
    callback_data: String,
}

impl SendMessage {
    pub(crate) fn new() -> Self {
        let button = |row, column| Button {
            text: "six o'clock".to_owned(),
            callback_data: format!("vote:{row}:{column}"),
        };
        let inline_keyboard = (0..3)
            .map(|row| (0..2).map(|column| button(row, column)).collect())
            .collect();
        Self {
            chat_id: CHAT,
            text: TEXT,
            reply_markup: Markup { inline_keyboard },
        }
    }
}

#[derive(Serialize)]
pub(crate) struct GetUpdates {
    pub(crate) offset: i64,
}

#[derive(Deserialize)]
struct Answer<T> {
    result: T,
}

#[derive(Deserialize)]
pub(crate) struct Message {
    pub(crate) message_id: i64,
}

#[derive(Deserialize)]
pub(crate) struct Update {
    pub(crate) update_id: i64,
}

/// hyper-util's client, as one would use it for a single bot.
#[derive(Debug)]
pub(crate) struct Floor {
    client: Client<HttpConnector, Full<Bytes>>,
    server: SocketAddr,
}

impl Floor {
    pub(crate) fn new(server: SocketAddr) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        Self {
            client: Client::builder(TokioExecutor::new()).build(connector),
            server,
        }
    }

    /// The URI of a method, to be made once.
    pub(crate) fn uri(&self, method: &str) -> Uri {
        let server = self.server;
        format!("http://{server}/bot{TOKEN}/{method}")
            .parse()
            .expect("a valid URI")
    }

    pub(crate) async fn call<T: DeserializeOwned>(
        &self,
        uri: &Uri,
        parameters: &impl Serialize,
    ) -> T {
        let request = Request::post(uri.clone())
            .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
            .body(json(parameters))
            .expect("a valid request");
        let response = self.client.request(request).await.expect("an answer");
        let body = response.into_body().collect().await.expect("a whole body");
        let answer: Answer<T> = serde_json::from_slice(&body.to_bytes()).expect("an envelope");
        answer.result
    }
}

/// One connection of hyper's, without a pool; the answer is not read as JSON.
#[derive(Debug)]
pub(crate) struct Connection {
    sender: SendRequest<Full<Bytes>>,
    host: HeaderValue,
}

impl Connection {
    pub(crate) async fn open(server: SocketAddr) -> Self {
        let stream = TcpStream::connect(server).await.expect("a connection");
        stream.set_nodelay(true).expect("a TCP socket");
        let (sender, driver) = http1::handshake(TokioIo::new(stream))
            .await
            .expect("a connection");
        tokio::spawn(driver);
        Self {
            sender,
            host: server.to_string().try_into().expect("an address"),
        }
    }

    pub(crate) async fn call(&mut self, path: &Uri, parameters: &impl Serialize) -> Bytes {
        let request = Request::post(path.clone())
            .header(HOST, self.host.clone())
            .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
            .body(json(parameters))
            .expect("a valid request");
        self.sender.ready().await.expect("a living connection");
        let response = self.sender.send_request(request).await.expect("an answer");
        response
            .into_body()
            .collect()
            .await
            .expect("a whole body")
            .to_bytes()
    }
}

fn json(parameters: &impl Serialize) -> Full<Bytes> {
    Full::from(serde_json::to_vec(parameters).expect("plain parameters"))
}
