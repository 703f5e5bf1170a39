//! Calls without a client.

use std::{str::from_utf8, time::Duration};

use bytes::Bytes;
use chappe_emulator::{BotAccount, Cut, Emulator};
use http::{Request, StatusCode, header::HeaderMap};
use http_body_util::{BodyExt as _, Full};
use serde_json::Value;
use tower_service::Service as _;

/// An answer whose body is in hand.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        from_utf8(&self.body).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// `result` of a success.
    pub(crate) fn result(&self) -> Value {
        let mut json = self.json();
        assert_eq!(json["ok"], true, "{json}");
        json["result"].take()
    }

    /// Code and description of a refusal, which are those of the status as well.
    pub(crate) fn refusal(&self) -> String {
        let json = self.json();
        assert_eq!(json["ok"], false, "{json}");
        assert_eq!(json["error_code"], self.status.as_u16());
        format!(
            "{} {}",
            json["error_code"],
            json["description"].as_str().unwrap()
        )
    }
}

pub(crate) async fn send(emulator: &Emulator, request: Request<String>) -> Result<Answer, Cut> {
    let response = emulator.clone().call(request).await?;
    let (parts, body) = response.into_parts();
    Ok(Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.collect().await.unwrap().to_bytes(),
    })
}

pub(crate) fn request(bot: &BotAccount, method: &str, params: &Value) -> Request<String> {
    Request::post(format!("http://telegram/bot{}/{method}", bot.token()))
        .header("content-type", "application/json")
        .body(params.to_string())
        .unwrap()
}

/// Calls a method as a bot.
pub(crate) async fn call_as(
    emulator: &Emulator,
    bot: &BotAccount,
    method: &str,
    params: Value,
) -> Answer {
    send(emulator, request(bot, method, &params)).await.unwrap()
}

/// Calls a method as the first bot.
pub(crate) async fn call(emulator: &Emulator, method: &str, params: Value) -> Answer {
    call_as(emulator, &emulator.bot(), method, params).await
}

/// Calls a method as the first bot, which is to do it and answer `true`.
pub(crate) async fn done(emulator: &Emulator, method: &str, params: Value) {
    let answer = call(emulator, method, params.clone()).await;
    assert_eq!(answer.result(), true, "{method} {params}");
}

/// Calls a method as the first bot, which is to be refused with 400 and this text.
pub(crate) async fn refused(emulator: &Emulator, method: &str, params: Value, expected: &str) {
    let answer = call(emulator, method, params.clone()).await;
    assert_eq!(
        answer.refusal(),
        format!("400 Bad Request: {expected}"),
        "{method} {params}"
    );
}

/// Fetches all updates of the first bot, confirms them, and gives their contents.
pub(crate) async fn updates(emulator: &Emulator) -> Vec<(String, Value)> {
    updates_of(emulator, &emulator.bot()).await
}

pub(crate) async fn updates_of(emulator: &Emulator, bot: &BotAccount) -> Vec<(String, Value)> {
    // Past the throttle of repeated offsets.
    tokio::time::sleep(Duration::from_secs(5)).await;
    let mut found = Vec::new();
    let mut offset = Value::from(0);
    loop {
        let params = serde_json::json!({ "offset": offset });
        let page = call_as(emulator, bot, "getUpdates", params).await.result();
        let page = page.as_array().unwrap();
        let Some(last) = page.last() else {
            return found;
        };
        offset = (last["update_id"].as_i64().unwrap() + 1).into();
        for update in page {
            // Every update is one that a strict client decodes.
            let text = update.to_string();
            let decoded: chappe_types::types::Update = serde_json::from_str(&text).unwrap();
            assert!(!matches!(
                decoded.kind,
                chappe_types::types::UpdateKind::Unknown(_)
            ));
            let kind = update.as_object().unwrap();
            let (name, content) = kind.iter().find(|(name, _)| *name != "update_id").unwrap();
            found.push((name.clone(), content.clone()));
        }
    }
}

/// The kinds of updates.
pub(crate) fn kinds(updates: &[(String, Value)]) -> Vec<&str> {
    updates.iter().map(|(name, _)| name.as_str()).collect()
}

/// Calls a method as the first bot, with files: of each the part, its name, and what it holds.
pub(crate) async fn upload(
    emulator: &Emulator,
    method: &str,
    params: Value,
    files: &[(&str, &str, &[u8])],
) -> Answer {
    let mut body = Vec::new();
    for (name, value) in params.as_object().unwrap() {
        let value = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let part =
            format!("--B\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for (name, file, content) in files {
        let head = format!(
            "--B\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--B--\r\n");
    let request = Request::post(format!("/bot{}/{method}", emulator.token()))
        .header("content-type", "multipart/form-data; boundary=B")
        .body(Full::new(Bytes::from(body)))
        .unwrap();
    let (parts, body) = emulator.clone().call(request).await.unwrap().into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.collect().await.unwrap().to_bytes(),
    }
}

/// The beginning of a PNG of this size, which is all that is looked at.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 6, 0, 0, 0]);
    bytes
}

/// The beginning of a WEBP of this size.
pub(crate) fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00".to_vec();
    bytes.extend(&(width - 1).to_le_bytes()[..3]);
    bytes.extend(&(height - 1).to_le_bytes()[..3]);
    bytes
}

/// The beginning of a GIF of this size.
pub(crate) fn gif(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = b"GIF89a".to_vec();
    bytes.extend(width.to_le_bytes());
    bytes.extend(height.to_le_bytes());
    bytes.extend([0, 0, 0]);
    bytes
}

/// The beginnings of an animated and of a video sticker.
pub(crate) const TGS: &[u8] = b"\x1f\x8b\x08 an animation";
pub(crate) const WEBM: &[u8] = b"\x1a\x45\xdf\xa3 a video";
