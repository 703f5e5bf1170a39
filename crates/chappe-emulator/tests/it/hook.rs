//! A bot that listens at a webhook.

use std::{future::Future, net::SocketAddr, time::Duration};

use bytes::Bytes;
use chappe_emulator::{Emulator, User};
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    sync::mpsc,
    task::{AbortHandle, JoinSet},
    time::{Instant, sleep, timeout},
};

use crate::support::call;

/// A bot that listens, and what it was sent.
pub(crate) struct Hook {
    pub(crate) url: String,
    pub(crate) address: SocketAddr,
    pub(crate) received: mpsc::UnboundedReceiver<Value>,
    task: AbortHandle,
}

impl Drop for Hook {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub(crate) type Reply = Response<Full<Bytes>>;

impl Hook {
    /// A bot that answers an update so.
    pub(crate) async fn start<F>(
        answer: impl Fn(Value) -> F + Clone + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Reply> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        Self::listen(listener, answer)
    }

    pub(crate) fn listen<F>(
        listener: TcpListener,
        answer: impl Fn(Value) -> F + Clone + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Reply> + Send + 'static,
    {
        let address = listener.local_addr().unwrap();
        let (sender, received) = mpsc::unbounded_channel();
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let (answer, sender) = (answer.clone(), sender.clone());
                let service = service_fn(move |request: Request<Incoming>| {
                    let (answer, sender) = (answer.clone(), sender.clone());
                    async move {
                        let body = request.into_body().collect().await?.to_bytes();
                        let update: Value = serde_json::from_slice(&body).unwrap();
                        let _ = sender.send(update.clone());
                        Ok::<_, hyper::Error>(answer(update).await)
                    }
                });
                connections.spawn(async move {
                    let connection = http1::Builder::new();
                    let _ = connection
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                });
            }
        });
        Self {
            url: format!("http://{address}/hook"),
            address,
            received,
            task: task.abort_handle(),
        }
    }

    /// A bot that is content with all that it gets.
    pub(crate) async fn content() -> Self {
        Self::start(|_| async { status(200) }).await
    }

    pub(crate) async fn next(&mut self) -> Value {
        timeout(PATIENCE, self.received.recv())
            .await
            .expect("an update comes")
            .unwrap()
    }

    /// The text of the message that comes next.
    pub(crate) async fn text(&mut self) -> String {
        let update = self.next().await;
        update["message"]["text"].as_str().unwrap().to_owned()
    }
}

pub(crate) fn status(code: u16) -> Reply {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::from_u16(code).unwrap();
    response
}

pub(crate) async fn set(emulator: &Emulator, url: &str) {
    let answer = call(emulator, "setWebhook", json!({"url": url})).await;
    assert_eq!(
        answer.text(),
        r#"{"ok":true,"result":true,"description":"Webhook was set"}"#
    );
}

pub(crate) async fn info(emulator: &Emulator) -> Value {
    let answer = call(emulator, "getWebhookInfo", json!({})).await;
    let info: chappe_types::types::WebhookInfo = serde_json::from_value(answer.result()).unwrap();
    serde_json::to_value(info).unwrap()
}

/// Looks again and again.
pub(crate) async fn until(what: &str, look: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !look() {
        assert!(Instant::now() < deadline, "{what} does not come");
        sleep(Duration::from_millis(5)).await;
    }
}

pub(crate) async fn delivered(emulator: &Emulator) {
    until("the end of the queue", || {
        emulator.bot().pending_updates() == 0
    })
    .await;
}

pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn actors<const N: usize>(emulator: &Emulator, names: [&str; N]) -> [User; N] {
    names.map(|name| emulator.user(name))
}
