//! How a bot has its updates sent.

use std::time::Duration;

use super::{Context, Simulated};
use crate::{
    profile::Profile,
    render,
    reply::{Answer, Refusal},
    request::{Request, Upload},
    state::{
        queue::{Allowed, Ended},
        webhook::Settings,
    },
    webhook::Target,
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("setWebhook", &[], set_webhook),
    Simulated::new("deleteWebhook", &[], delete_webhook),
    Simulated::new("getWebhookInfo", &[], get_webhook_info),
];

fn set_webhook(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    change(context, context.arg("url"))
}

fn delete_webhook(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    change(context, "")
}

/// Sets a webhook, or deletes it where the URL is empty.
///
/// The webhook that is there is deleted first, so that a bot whose settings are refused after that
/// has none.
fn change(context: &mut Context<'_>, url: &str) -> Result<Answer, Refusal> {
    let (bot, request, now) = (context.bot, context.request, context.now);
    let is_deletion = url.is_empty();
    if !is_deletion {
        let next_set = &mut context.state.webhooks.row(bot).next_set;
        if now.elapsed < *next_set {
            return Err(Refusal::too_many_requests(1));
        }
        *next_set = now.elapsed + PAUSE;
    }
    let wanted = (!is_deletion).then(|| settings(url, request, context.webhooks.profile));
    let allowed = Allowed::parse(request.arg("allowed_updates"));
    let drops_updates = request.flag("drop_pending_updates");
    let is_same = context.state.webhook(bot) == wanted.as_ref();
    if is_same && request.arg("certificate").is_empty() && !drops_updates {
        allow(context, allowed);
        return Ok(described(if is_deletion {
            "Webhook is already deleted"
        } else {
            "Webhook is already set"
        }));
    }
    if !is_deletion {
        context.queue_mut().end_poll(Ended::SetWebhook, now);
    }
    let was_set = context.state.remove_webhook(bot);
    if drops_updates {
        context.queue_mut().clear();
    }
    let Some(settings) = wanted else {
        return Ok(described(if was_set {
            "Webhook was deleted"
        } else {
            "Webhook is already deleted"
        }));
    };
    let ip_address = check(&settings, context)?;
    allow(context, allowed);
    context.state.set_webhook(bot, settings, ip_address);
    Ok(described("Webhook was set"))
}

fn settings(url: &str, request: &Request, profile: Profile) -> Settings {
    let (usual, most) = match profile {
        Profile::Cloud => (40, 100),
        Profile::SelfHosted => (100, 100_000),
    };
    let max_connections = request.integer("max_connections", usual, 1, most);
    Settings {
        url: url.to_owned(),
        has_certificate: certificate(request).is_some(),
        max_connections: usize::try_from(max_connections).unwrap_or(1),
        fixed_ip: request.arg("ip_address").to_owned(),
        secret: request.arg("secret_token").to_owned(),
    }
}

/// The file of a certificate, which may stand in a part of another name.
fn certificate(request: &Request) -> Option<&Upload> {
    let elsewhere = || {
        let name = request.arg("certificate").strip_prefix("attach://")?;
        request.file(name)
    };
    request.file("certificate").or_else(elsewhere)
}

/// Gives the address that updates will be sent to.
fn check(settings: &Settings, context: &Context<'_>) -> Result<String, Refusal> {
    let target = Target::parse(&settings.url)
        .ok_or_else(|| Refusal::bad_request("invalid webhook URL specified"))?;
    if settings.secret.len() > MAX_SECRET {
        return Err(Refusal::bad_request("secret token is too long"));
    }
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if !settings.secret.bytes().all(is_allowed) {
        let text = "secret token contains unallowed characters";
        return Err(Refusal::bad_request(text));
    }
    let size = certificate(context.request).map_or(0, |file| file.bytes.len());
    if size > MAX_CERTIFICATE {
        let text = format!("certificate size is too big ({size} bytes)");
        return Err(Refusal::bad_request(&text));
    }
    let found = context.webhooks.check(&target, &settings.fixed_ip)?;
    Ok(found[0].to_string())
}

fn allow(context: &mut Context<'_>, allowed: Option<Allowed>) {
    if let Some(allowed) = allowed {
        context.queue_mut().set_allowed(allowed);
    }
}

fn described(description: &'static str) -> Answer {
    Answer::Described("true".to_owned(), description)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_webhook_info(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    Ok(Answer::of(&render::webhook_info(
        context.state,
        context.bot,
    )))
}

const PAUSE: Duration = Duration::from_secs(1);
const MAX_SECRET: usize = 256;
const MAX_CERTIFICATE: usize = 3 << 20;
