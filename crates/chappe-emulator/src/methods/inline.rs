//! Methods that answer inline queries, and those that send for a user what a bot offers.

use chappe_types::types::{InlineQueryResultsButton, PreparedInlineMessage, SentWebAppMessage};
use serde_json::Value;

use super::{Context, Simulated, inline_results::read, queries::expired};
use crate::{
    reply::{Answer, Refusal},
    request::to_i64,
    schema::{self, json},
    state::inline::{InlineAnswer, InlineResult, Kinds, Prepared},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("answerInlineQuery", &[], answer_inline_query),
    Simulated::new(
        "savePreparedInlineMessage",
        &["allow_user_chats"],
        save_prepared_inline_message,
    ),
    Simulated::new("answerWebAppQuery", &[], answer_web_app_query),
];

fn answer_inline_query(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let method = "answerInlineQuery";
    let id = to_i64(context.arg("inline_query_id"));
    let is_personal = context.request.flag("is_personal");
    let cache_time = context
        .request
        .integer("cache_time", 300, 0, MAX_CACHE_TIME);
    let next_offset = context.arg("next_offset");
    let button = button(context, method)?;
    let given: Option<Vec<Value>> = json::read(context.request, method, "results")?;
    let results: Vec<InlineResult> = given
        .unwrap_or_default()
        .iter()
        .map(|result| read(context, result))
        .collect::<Result<_, _>>()?;
    let query = context.state.inline_queries.get(&id);
    query
        .filter(|query| query.bot == context.bot && query.is_open(context.now))
        .ok_or_else(expired)?;
    if next_offset.len() > MAX_OFFSET {
        return Err(Refusal::bad_request("NEXT_OFFSET_INVALID"));
    }
    if let Some(button) = &button {
        check_button(button)?;
    }
    let is_repeated = |index: usize| {
        let id = &results[index].id;
        results[..index].iter().any(|other| other.id == *id)
    };
    if (0..results.len()).any(is_repeated) {
        return Err(Refusal::bad_request("RESULT_ID_DUPLICATE"));
    }
    let answer = InlineAnswer {
        results,
        next_offset: next_offset.to_owned(),
        button,
        cached_until: context.now.unix + i64::from(cache_time),
        is_personal,
    };
    context.state.answer_inline(id, answer);
    Ok(Answer::yes())
}

fn save_prepared_inline_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let result = result(context, "savePreparedInlineMessage")?;
    let flag = |name| context.request.flag(name);
    let kinds = Kinds {
        bots: flag("allow_bot_chats"),
        groups: flag("allow_group_chats"),
        channels: flag("allow_channel_chats"),
    };
    if !context.state.knows(context.bot, user) {
        return Err(Refusal::bad_request("user not found"));
    }
    if !(kinds.bots || kinds.groups || kinds.channels) {
        return Err(Refusal::bad_request("PEER_TYPES_INVALID"));
    }
    let expires = context.now.unix + PREPARED_LIFETIME;
    let prepared = Prepared {
        bot: context.bot,
        user,
        result,
        kinds,
        expires,
    };
    let id = context.state.prepare(prepared);
    Ok(Answer::of(&PreparedInlineMessage::new(id, expires)))
}

fn answer_web_app_query(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let result = result(context, "answerWebAppQuery")?;
    let id = context.arg("web_app_query_id").to_owned();
    let query = context.state.web_app_queries.get(&id).copied();
    let query = query
        .filter(|query| query.bot == context.bot)
        .ok_or_else(expired)?;
    if let Some(what) = result.not_simulated() {
        return Err(Refusal::not_simulated(what));
    }
    let now = context.now;
    let message = context
        .state
        .send_via(query.bot, query.user, query.place, &result, now)
        .map_err(|_| Refusal::bad_request("CHAT_WRITE_FORBIDDEN"))?;
    context.state.web_app_queries.remove(&id);
    let mut sent = SentWebAppMessage::new();
    sent.inline_message_id = context.state.editable_by(query.place, message);
    Ok(Answer::of(&sent))
}

/// Reads `result`, the only one.
fn result(context: &Context<'_>, method: &str) -> Result<InlineResult, Refusal> {
    let given: Option<Value> = json::read(context.request, method, "result")?;
    match given {
        Some(given) => read(context, &given),
        None => Err(schema::missing(method, "result")),
    }
}

/// Reads `button`, or the older parameters that stand for it.
fn button(
    context: &Context<'_>,
    method: &str,
) -> Result<Option<InlineQueryResultsButton>, Refusal> {
    let text = context.arg("switch_pm_text");
    if context.arg("button").is_empty() && !text.is_empty() {
        let parameter = context.arg("switch_pm_parameter");
        let button = InlineQueryResultsButton::new(text).start_parameter(parameter);
        return Ok(Some(button));
    }
    json::read(context.request, method, "button")
}

fn check_button(button: &InlineQueryResultsButton) -> Result<(), Refusal> {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let web_app = button.web_app.as_ref();
    let parameter = button.start_parameter.as_deref();
    let words = if button.text.is_empty() {
        "SWITCH_PM_TEXT_EMPTY"
    } else if web_app.is_some_and(|app| !app.url.starts_with("https://")) {
        "SWITCH_WEBVIEW_URL_INVALID"
    } else if parameter == Some("") {
        "START_PARAM_EMPTY"
    } else if parameter.is_some_and(|text| text.len() > 64 || !text.bytes().all(is_letter)) {
        "START_PARAM_INVALID"
    } else {
        return Ok(());
    };
    Err(Refusal::bad_request(words))
}

/// In seconds.
const MAX_CACHE_TIME: i32 = 24 * 3_600;
/// In bytes.
const MAX_OFFSET: usize = 64;
/// For how many seconds a prepared message can be shared. Telegram names no number.
const PREPARED_LIFETIME: i64 = 24 * 3_600;
