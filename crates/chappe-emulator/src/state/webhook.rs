//! The webhook of a bot.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Id, State};
use crate::clock::Moment;

/// What is kept of a bot's webhook, be there one or not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Webhook {
    /// How often one was set or deleted: whoever delivers knows by it whether the webhook is still
    /// the same.
    pub(crate) version: u64,
    pub(crate) settings: Option<Settings>,
    /// Where the host of the URL is.
    pub(crate) ip_address: String,
    /// What went wrong last. It stays when all is well again.
    pub(crate) trouble: Option<Trouble>,
    /// Before this moment no webhook may be set.
    #[serde(skip)]
    pub(crate) next_set: Duration,
}

/// What a bot asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Settings {
    pub(crate) url: String,
    pub(crate) has_certificate: bool,
    pub(crate) max_connections: usize,
    /// Where to connect to, whatever the host of the URL; empty where the host says it.
    pub(crate) fixed_ip: String,
    /// What each request shows, empty where there is no such thing.
    pub(crate) secret: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Trouble {
    /// As a Unix time.
    pub(crate) date: i64,
    pub(crate) message: String,
}

impl State {
    /// The settings of a bot's webhook, where it has one.
    pub(crate) fn webhook(&self, bot: Id) -> Option<&Settings> {
        self.webhooks.get(&bot)?.settings.as_ref()
    }

    pub(crate) fn set_webhook(&mut self, bot: Id, settings: Settings, ip_address: String) {
        let webhook = self.webhooks.row(bot);
        webhook.version += 1;
        webhook.settings = Some(settings);
        webhook.ip_address = ip_address;
        webhook.trouble = None;
    }

    /// Says whether there was one.
    pub(crate) fn remove_webhook(&mut self, bot: Id) -> bool {
        if self.webhook(bot).is_none() {
            return false;
        }
        let webhook = self.webhooks.row(bot);
        webhook.version += 1;
        webhook.settings = None;
        webhook.ip_address.clear();
        webhook.trouble = None;
        true
    }

    /// An update could not be delivered.
    pub(crate) fn note_trouble(&mut self, bot: Id, message: String, now: Moment) {
        self.webhooks.row(bot).trouble = Some(Trouble {
            date: now.unix,
            message,
        });
    }
}
