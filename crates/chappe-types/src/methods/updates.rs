// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Receiving updates, by polling or by webhook.

use chappe_core::{Attach, DecodeError, InputFile, Method, MethodSpec, Repeat};

use crate::types::{Update, UpdateType, WebhookInfo};

/// Returns the updates that wait for the bot.
///
/// An `offset` one above the highest `update_id` seen confirms everything before it; without that
/// the same updates come again. Only one request may wait at a time: a newer one ends the older
/// with a 409, and while a webhook is set the answer is always 409. Telegram keeps unconfirmed
/// updates for 24 hours at most.
///
/// Returns a list of [`Update`](crate::types::Update).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): confirms what is below `offset`,
/// and the same `offset` brings the same updates again; a lost answer loses nothing, unless
/// `offset` is negative.
///
/// <https://core.telegram.org/bots/api#getupdates>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetUpdates {
    /// The first `update_id` to return; lower ones count as confirmed, a negative one counts from
    /// the end.
    pub offset: Option<i64>,
    /// How many updates to return at most. 1 to 100. Default 100.
    pub limit: Option<i64>,
    /// How many seconds to hold the request open until an update comes; 0 answers at once, for
    /// tests only. Default 0.
    pub timeout: Option<i64>,
    /// The kinds of update wanted; empty for all except `chat_member` and the reaction kinds,
    /// absent for no change.
    pub allowed_updates: Option<Vec<UpdateType>>,
}

builder! { GetUpdates() {
    /// The first `update_id` to return; lower ones count as confirmed, a negative one counts from
    /// the end.
    offset: plain i64,
    /// How many updates to return at most.
    limit: plain i64,
    /// How many seconds to hold the request open until an update comes; 0 answers at once, for
    /// tests only.
    timeout: plain i64,
    /// The kinds of update wanted; empty for all except `chat_member` and the reaction kinds,
    /// absent for no change.
    allowed_updates: each_into UpdateType,
} }

request_setters! { GetUpdates {
    /// The first `update_id` to return; lower ones count as confirmed, a negative one counts from
    /// the end.
    offset: plain i64,
    /// How many updates to return at most.
    limit: plain i64,
    /// The kinds of update wanted; empty for all except `chat_member` and the reaction kinds,
    /// absent for no change.
    allowed_updates: each_into UpdateType,
} }

parameters! { GetUpdates {
    offset: optional, limit: optional, timeout: optional, allowed_updates: optional,
} }

impl Method for GetUpdates {
    type Output = Vec<Update>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getUpdates", Repeat::Idempotent);

    fn hold(&self) -> std::time::Duration {
        crate::update::hold(self.timeout)
    }

    fn decode(result: &[u8]) -> Result<Self::Output, DecodeError> {
        crate::update::decode_batch(result)
    }
}

/// Makes Telegram deliver updates to a URL instead of keeping them for
/// [`getUpdates`](crate::methods::GetUpdates).
///
/// The URL must be HTTPS on port 443, 80, 88 or 8443, and any answer but 2xx makes Telegram try
/// again for a while. Set `secret_token` and check the header `X-Telegram-Bot-Api-Secret-Token`, so
/// that forged requests are told apart. Success does not prove that the URL works:
/// [`getWebhookInfo`](crate::methods::GetWebhookInfo) shows the last delivery error.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): settings that already hold are
/// accepted and left; with `drop_pending_updates` a repeat also drops what came in between.
///
/// <https://core.telegram.org/bots/api#setwebhook>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetWebhook {
    /// The HTTPS address that updates are sent to; an empty string removes the webhook.
    pub url: String,
    /// The public key certificate of a server that signs for itself, as an uploaded file.
    pub certificate: Option<InputFile>,
    /// A fixed address to send to, in place of the one that DNS gives.
    pub ip_address: Option<String>,
    /// How many connections to the webhook Telegram may hold open at the same time. 1 to 100.
    /// Default 40.
    pub max_connections: Option<i64>,
    /// The kinds of update wanted; empty for all except `chat_member` and the reaction kinds,
    /// absent for no change.
    pub allowed_updates: Option<Vec<UpdateType>>,
    /// Throws away the updates that still wait for delivery.
    pub drop_pending_updates: Option<bool>,
    /// A secret that each request carries in `X-Telegram-Bot-Api-Secret-Token`; letters, digits,
    /// `_` and `-`. 1 to 256 characters.
    pub secret_token: Option<String>,
}

method_builder! { SetWebhook(url: into String) {
    /// The public key certificate of a server that signs for itself, as an uploaded file.
    certificate: into InputFile,
    /// A fixed address to send to, in place of the one that DNS gives.
    ip_address: into String,
    /// How many connections to the webhook Telegram may hold open at the same time.
    max_connections: plain i64,
    /// The kinds of update wanted; empty for all except `chat_member` and the reaction kinds,
    /// absent for no change.
    allowed_updates: each_into UpdateType,
    /// Throws away the updates that still wait for delivery.
    drop_pending_updates: plain bool,
    /// A secret that each request carries in `X-Telegram-Bot-Api-Secret-Token`; letters, digits,
    /// `_` and `-`.
    secret_token: into String,
} }

parameters! { SetWebhook {
    url: required, certificate: optional, ip_address: optional, max_connections: optional,
    allowed_updates: optional, drop_pending_updates: optional, secret_token: optional,
} }

impl Method for SetWebhook {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setWebhook", Repeat::Idempotent);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.certificate.visit_files(visit);
    }
}

/// Removes the webhook, so that [`getUpdates`](crate::methods::GetUpdates) works again.
///
/// Succeeds also where no webhook is set. Updates that wait are kept unless `drop_pending_updates`
/// is set.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): succeeds also where no webhook is
/// set; with `drop_pending_updates` a repeat also drops what came in between.
///
/// <https://core.telegram.org/bots/api#deletewebhook>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteWebhook {
    /// Throws away the updates that still wait for delivery.
    pub drop_pending_updates: Option<bool>,
}

method_builder! { DeleteWebhook() {
    /// Throws away the updates that still wait for delivery.
    drop_pending_updates: plain bool,
} }

parameters! { DeleteWebhook {
    drop_pending_updates: optional,
} }

impl Method for DeleteWebhook {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteWebhook", Repeat::Idempotent);
}

/// Returns the webhook's URL, the number of waiting updates and the last delivery error.
///
/// The URL is empty where no webhook is set. The last error stays after later deliveries have
/// succeeded, until the webhook is set again or deleted.
///
/// Returns [`WebhookInfo`](crate::types::WebhookInfo).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getwebhookinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetWebhookInfo {}

method_builder! { GetWebhookInfo() {} }

parameters! { GetWebhookInfo {} }

impl Method for GetWebhookInfo {
    type Output = WebhookInfo;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getWebhookInfo", Repeat::Safe);
}
