//! The floor: a client of the few methods that are needed, on hyper-util's pooled client.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{
    Request, Uri,
    header::{CONTENT_TYPE, HeaderValue},
};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use serde::{Serialize, de::DeserializeOwned};

#[path = "../../thin.rs"]
pub mod thin;

use thin::{Answer, Error, ExportChatInviteLink, GetUpdates, Message, SendMessage, Update};

/// The client. Clones share its connections.
#[derive(Clone, Debug)]
pub struct Api {
    http: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    // Made once: they are the same for each call.
    get_updates: Uri,
    export_chat_invite_link: Uri,
    send_message: Uri,
}

impl Api {
    /// A client of the server at this URL.
    pub fn new(api_url: &str, token: &str) -> Result<Self, Error> {
        let uri = |method| format!("{api_url}/bot{token}/{method}").parse::<Uri>();
        let connector = HttpsConnectorBuilder::new()
            .with_webpki_roots()
            .https_or_http()
            .enable_http1()
            .build();
        Ok(Self {
            http: Client::builder(TokioExecutor::new()).build(connector),
            get_updates: uri("getUpdates")?,
            export_chat_invite_link: uri("exportChatInviteLink")?,
            send_message: uri("sendMessage")?,
        })
    }

    /// Calls `getUpdates`.
    pub async fn get_updates(&self, call: &GetUpdates) -> Result<Vec<Update>, Error> {
        self.call(&self.get_updates, call).await
    }

    /// Calls `exportChatInviteLink`.
    pub async fn export_chat_invite_link(
        &self,
        call: &ExportChatInviteLink,
    ) -> Result<String, Error> {
        self.call(&self.export_chat_invite_link, call).await
    }

    /// Calls `sendMessage`.
    pub async fn send_message(&self, call: &SendMessage<'_>) -> Result<Message, Error> {
        self.call(&self.send_message, call).await
    }

    async fn call<T: DeserializeOwned>(
        &self,
        uri: &Uri,
        call: &impl Serialize,
    ) -> Result<T, Error> {
        let mut request = Request::post(uri).body(Full::from(serde_json::to_vec(call)?))?;
        let json = HeaderValue::from_static("application/json");
        request.headers_mut().insert(CONTENT_TYPE, json);
        let response = self.http.request(request).await?;
        let body = response.into_body().collect().await?.to_bytes();
        serde_json::from_slice::<Answer<T>>(&body)?.into_result()
    }
}
