//! A client of the few methods that are needed, on reqwest.

use reqwest::Client;
use rustls::crypto::ring;
use serde::{Serialize, de::DeserializeOwned};

#[path = "../../thin.rs"]
pub mod thin;

use thin::{Answer, Error, ExportChatInviteLink, GetUpdates, Message, SendMessage, Update};

/// The client. Clones share its connections.
#[derive(Clone, Debug)]
pub struct Api {
    http: Client,
    // Made once; reqwest parses them at each call all the same.
    get_updates: String,
    export_chat_invite_link: String,
    send_message: String,
}

impl Api {
    /// A client of the server at this URL.
    pub fn new(api_url: &str, token: &str) -> Result<Self, Error> {
        let url = |method| format!("{api_url}/bot{token}/{method}");
        // Without a provider of its own, reqwest takes that of the process. Whoever was first is right.
        ring::default_provider().install_default().ok();
        Ok(Self {
            http: Client::builder().build()?,
            get_updates: url("getUpdates"),
            export_chat_invite_link: url("exportChatInviteLink"),
            send_message: url("sendMessage"),
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
        url: &str,
        call: &impl Serialize,
    ) -> Result<T, Error> {
        let response = self.http.post(url).json(call).send().await?;
        response.json::<Answer<T>>().await?.into_result()
    }
}
