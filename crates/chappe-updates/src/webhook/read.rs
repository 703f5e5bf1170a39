//! Reads an update out of a request, and believes nothing of it.

use std::{future::poll_fn, pin::pin, time::Duration};

use bytes::{Buf as _, BufMut as _, BytesMut};
use chappe_types::types::Update;
use http::{HeaderMap, Method, header, request::Parts};
use http_body::Body;
use tokio::time::timeout;

use super::{refusal::Refusal, secret::Secret};

/// What a request has to keep to.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    /// None where whoever stands before the webhook knows who asks.
    pub(super) secret: Option<Secret>,
    pub(super) body_limit: usize,
    pub(super) body_timeout: Duration,
}

impl Rules {
    /// The update in the request. The head is checked as a whole before the body is looked at.
    pub(super) async fn read<B: Body>(&self, head: &Parts, body: B) -> Result<Update, Refusal> {
        self.check(head)?;
        let json = timeout(self.body_timeout, collect(body, self.body_limit))
            .await
            .unwrap_or(Err(Refusal::TooSlow))?;
        let update = Update::from_slice(&json).map_err(|_| Refusal::Json)?;
        // Ids are positive, and 0 stands for none.
        if update.update_id <= 0 {
            return Err(Refusal::Json);
        }
        Ok(update)
    }

    fn check(&self, head: &Parts) -> Result<(), Refusal> {
        if head.method != Method::POST {
            return Err(Refusal::Method);
        }
        if self
            .secret
            .as_ref()
            .is_some_and(|secret| !secret.is_in(&head.headers))
        {
            return Err(Refusal::Secret);
        }
        if !is_json(&head.headers) {
            return Err(Refusal::ContentType);
        }
        let length = head.headers.get(header::CONTENT_LENGTH);
        let length = length.and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
        if length.is_some_and(|length| length > self.body_limit) {
            return Err(Refusal::TooLarge);
        }
        Ok(())
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE);
    let text = value.and_then(|value| value.to_str().ok()).unwrap_or("");
    let media_type = text.split(';').next().unwrap_or("").trim();
    media_type.eq_ignore_ascii_case("application/json")
}

async fn collect<B: Body>(body: B, limit: usize) -> Result<BytesMut, Refusal> {
    let mut body = pin!(body);
    // It grows with what comes, and not with what is announced.
    let mut bytes = BytesMut::new();
    while let Some(frame) = poll_fn(|cx| body.as_mut().poll_frame(cx)).await {
        let Ok(frame) = frame else {
            return Err(Refusal::Broken);
        };
        let Ok(data) = frame.into_data() else {
            continue;
        };
        if data.remaining() > limit - bytes.len() {
            return Err(Refusal::TooLarge);
        }
        bytes.put(data);
    }
    Ok(bytes)
}
