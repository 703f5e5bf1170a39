//! Both spellings: the request that is awaited, and the method that is sent.

use std::{
    future::{Ready, ready},
    pin::pin,
    sync::{Arc, Mutex},
    task::{Context, Poll, Waker},
    time::Duration,
};

use chappe_core::{
    AttemptTimeout, Call, Error, ErrorKind, Method, Overloaded, Reply, RetryOverride, TotalTimeout,
    Typed,
};
use chappe_types::{
    Methods, Request,
    methods::{ExportChatInviteLink, GetUpdates, SendMessage},
    types::{InlineKeyboardButton, InlineKeyboardMarkup, ParseMode, ReplyParameters},
};
use serde_json::{Value, json};
use tower_service::Service;

/// Answers with a text, after some polls of `poll_ready`, and keeps the calls.
#[derive(Clone)]
struct Stub {
    reply: &'static str,
    busy: usize,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Stub {
    fn new(reply: &'static str) -> Self {
        Self {
            reply,
            busy: 0,
            calls: Arc::default(),
        }
    }

    fn body(&self) -> Value {
        let calls = self.calls.lock().unwrap();
        serde_json::from_slice(&calls.last().expect("a call").to_json().unwrap()).unwrap()
    }
}

impl Service<Call> for Stub {
    type Response = Reply;
    type Error = Overloaded;
    type Future = Ready<Result<Reply, Overloaded>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Overloaded>> {
        if self.busy == 0 {
            return Poll::Ready(Ok(()));
        }
        self.busy -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }

    fn call(&mut self, call: Call) -> Self::Future {
        assert_eq!(self.busy, 0, "called before it was ready");
        self.calls.lock().unwrap().push(call);
        ready(Ok(Reply::new(self.reply)))
    }
}

fn block_on<F: IntoFuture>(future: F) -> F::Output {
    let mut future = pin!(future.into_future());
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
    }
}

#[test]
fn both_spellings_write_the_same_body() {
    let stub = Stub::new(r#"{"message_id":1,"date":2,"chat":{"id":3,"type":"private"}}"#);
    let bot = Typed::new(stub.clone());
    let markup =
        || InlineKeyboardMarkup::new([[InlineKeyboardButton::new("a").callback_data("b")]]);
    let message = block_on(
        bot.send_message("@chappe_news", "hi")
            .parse_mode(ParseMode::Html)
            .disable_notification(true)
            .reply_parameters(ReplyParameters::new().message_id(7))
            .reply_markup(markup()),
    )
    .unwrap();
    assert_eq!(message.chat.id, 3);
    let body = stub.body();
    let expected = json!({
        "chat_id": "@chappe_news",
        "text": "hi",
        "parse_mode": "HTML",
        "disable_notification": true,
        "reply_parameters": { "message_id": 7 },
        "reply_markup": { "inline_keyboard": [[{ "text": "a", "callback_data": "b" }]] },
    });
    assert_eq!(body, expected);

    let method = SendMessage::new("@chappe_news", "hi")
        .parse_mode(ParseMode::Html)
        .disable_notification(true)
        .reply_parameters(ReplyParameters::new().message_id(7))
        .reply_markup(markup());
    block_on(bot.send(method)).unwrap();
    assert_eq!(stub.body(), expected);
}

#[test]
fn options_travel_in_the_extensions() {
    let stub = Stub {
        busy: 3,
        ..Stub::new(r#""https://t.me/+a""#)
    };
    let bot = Typed::new(stub.clone());
    let request = bot
        .export_chat_invite_link(-1001)
        .timeout(Duration::from_secs(1))
        .deadline(Duration::from_secs(2))
        .retry(RetryOverride::never());
    assert_eq!(block_on(request).unwrap(), "https://t.me/+a");
    let calls = stub.calls.lock().unwrap();
    let options = calls[0].extensions();
    assert_eq!(options.get(), Some(&AttemptTimeout(Duration::from_secs(1))));
    assert_eq!(options.get(), Some(&TotalTimeout(Duration::from_secs(2))));
    assert_eq!(options.get(), Some(&RetryOverride::never()));
}

#[test]
fn the_timeout_of_get_updates_is_another_one() {
    let stub = Stub::new("[]");
    let bot = Typed::new(stub.clone());
    block_on(bot.get_updates().poll_timeout(30).limit(5)).unwrap();
    assert_eq!(stub.body(), json!({ "timeout": 30, "limit": 5 }));

    let method = GetUpdates::new().timeout(30);
    assert_eq!(method.timeout, Some(30));
    assert_eq!(method.hold(), Duration::from_secs(30));
    assert_eq!(GetUpdates::new().timeout(-1).hold(), Duration::ZERO);
}

#[test]
fn an_error_names_the_method() {
    let bot = Typed::new(Stub::new("7"));
    let error = block_on(bot.export_chat_invite_link(-1001)).unwrap_err();
    assert_eq!(error.method(), Some("exportChatInviteLink"));
    assert!(matches!(error.kind(), ErrorKind::Decode(_)));
}

#[test]
fn a_request_is_changed_and_taken_apart() {
    let request =
        Request::new((), SendMessage::new(1, "a")).map(|method| method.message_effect_id("5"));
    assert_eq!(request.method().message_effect_id.as_deref(), Some("5"));
    assert_eq!(
        request.into_method(),
        SendMessage::new(1, "a").message_effect_id("5")
    );
}

#[test]
fn a_request_can_be_spawned() {
    fn assert_send<T: Send>(_: &T) {}
    let bot = Typed::new(Stub::new("\"\""));
    let request = bot.send(ExportChatInviteLink::new(1));
    assert_send(&request);
    assert_send(&request.into_future());
    let _: fn(Error) = drop;
}
