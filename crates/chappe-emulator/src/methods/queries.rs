//! Methods that answer presses on inline buttons.

use super::{Context, Simulated};
use crate::{
    reply::{Answer, Refusal},
    request::to_i64,
    state::query::{Payload, Toast},
};

pub(super) const METHODS: &[Simulated] = &[Simulated::new(
    "answerCallbackQuery",
    &[],
    answer_callback_query,
)];

fn answer_callback_query(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = to_i64(context.arg("callback_query_id"));
    let cache_time = context.request.integer("cache_time", 0, 0, MAX_CACHE_TIME);
    let toast = Toast {
        text: context.arg("text").to_owned(),
        is_alert: context.request.flag("show_alert"),
        url: context.arg("url").to_owned(),
        cached_until: context.now.unix + i64::from(cache_time),
    };
    let callback = context.state.callbacks.get(&id);
    let callback = callback
        .filter(|callback| callback.bot == context.bot && callback.is_open(context.now))
        .ok_or_else(expired)?;
    if toast.text.chars().count() > MAX_TEXT {
        return Err(Refusal::bad_request("MESSAGE_TOO_LONG"));
    }
    if !toast.url.is_empty() && !may_open(context, &callback.payload, &toast.url) {
        return Err(Refusal::bad_request("URL_INVALID"));
    }
    context.state.answer_callback(id, toast);
    Ok(Answer::yes())
}

/// The refusal of an answer to nothing.
pub(super) fn expired() -> Refusal {
    let text = "query is too old and response timeout expired or query ID is invalid";
    Refusal::bad_request(text)
}

/// A press on the button of a game may open any page, another one only the chat with the bot.
fn may_open(context: &Context<'_>, payload: &Payload, url: &str) -> bool {
    if matches!(payload, Payload::Game(_)) {
        return url.starts_with("https://") || url.starts_with("http://");
    }
    let username = context.state.user(context.bot).username.as_deref();
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
        .unwrap_or(url);
    let path = rest
        .strip_prefix("t.me/")
        .or_else(|| rest.strip_prefix("telegram.me/"));
    let named = path.and_then(|path| path.split_once('?'));
    named.is_some_and(|(name, query)| {
        username.is_some_and(|username| username.eq_ignore_ascii_case(name))
            && query.starts_with("start=")
    })
}

/// In characters.
const MAX_TEXT: usize = 200;
/// In seconds.
const MAX_CACHE_TIME: i32 = 30 * 24 * 3_600;
