//! Layers of one's own and of tower's, at both levels.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe::{
    ApiErrorKind, Call, ChatId, ErrorKind, RequestBody,
    layers::{Next, from_fn, retry::RetryLayer},
    methods::GetMe,
    prelude::*,
};
use chappe_emulator::{Emulator, Fault, Rights};
use tower::{
    Layer, Service, ServiceExt,
    layer::util::Identity,
    limit::ConcurrencyLimitLayer,
    timeout::TimeoutLayer,
    util::{MapErrLayer, MapRequestLayer},
};

fn bot_on(emulator: &Emulator) -> Bot {
    Bot::builder(emulator.token().try_into().unwrap())
        .transport(emulator.clone())
        .build()
        .unwrap()
}

#[tokio::test]
async fn the_layer_added_first_sees_a_call_first() {
    let emulator = Emulator::new();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let note = |name: &'static str| {
        let seen = seen.clone();
        from_fn(move |call: Call, next: Next| {
            seen.lock().unwrap().push(name);
            next.run(call)
        })
    };
    let http_note = |name: &'static str| {
        let seen = seen.clone();
        MapRequestLayer::new(move |request: http::Request<RequestBody>| {
            seen.lock().unwrap().push(name);
            assert!(
                request.uri().path().starts_with("/bot***/"),
                "{}",
                request.uri()
            );
            request
        })
    };
    let bot = Bot::builder(emulator.token().try_into().unwrap())
        .layer(note("first"))
        .http_layer(http_note("http first"))
        .layer(note("second"))
        .http_layer(http_note("http second"))
        .transport(emulator.clone())
        .build()
        .unwrap();
    bot.get_me().await.unwrap();
    assert_eq!(
        *seen.lock().unwrap(),
        ["first", "second", "http first", "http second"]
    );
}

#[tokio::test(start_paused = true)]
async fn layers_of_tower_fit_and_typed_errors_pass_through_them() {
    let emulator = Emulator::new();
    let bot = Bot::builder(emulator.token().try_into().unwrap())
        .layer(TimeoutLayer::new(Duration::from_secs(5)))
        .layer(ConcurrencyLimitLayer::new(2))
        .transport(emulator.clone())
        .build()
        .unwrap();
    // TimeoutLayer boxes all errors; ours comes back as it was.
    let error = bot.get_chat(1).await.unwrap_err();
    assert_eq!(error.api().unwrap().kind(), ApiErrorKind::ChatNotFound);
    // An error of the layer's own is kept, too.
    emulator.fault(Fault::on("getMe").hang());
    let error = bot.get_me().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Layer(_)), "{error:?}");
    assert_eq!(error.method(), Some("getMe"));
}

#[tokio::test]
async fn a_bot_is_a_tower_service_of_every_method() {
    let emulator = Emulator::new();
    let mut bot = bot_on(&emulator);
    let me = ServiceExt::<GetMe>::ready(&mut bot).await.unwrap();
    let me = me.call(GetMe::new()).await.unwrap();
    assert_eq!(me.id, bot.id());
    let failing = MapErrLayer::new(|error: Error| error.to_string()).layer(bot);
    let error = failing
        .oneshot(chappe::methods::GetChat::new(7))
        .await
        .unwrap_err();
    assert!(
        error.starts_with("getChat: 400 Bad Request: chat not found"),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn default_layers_can_be_set_and_left_out() {
    let emulator = Emulator::new();
    let builder = Bot::builder(emulator.token().try_into().unwrap()).transport(emulator.clone());

    let bare = builder
        .clone()
        .default_layers(Identity::new())
        .build()
        .unwrap();
    emulator.fault(Fault::on("getMe").too_many_requests(1));
    assert_eq!(
        bare.get_me().await.unwrap_err().retry_after(),
        Some(Duration::from_secs(1))
    );

    let only_retry = builder.default_layers(RetryLayer::new()).build().unwrap();
    emulator.fault(Fault::on("getMe").too_many_requests(1));
    only_retry.get_me().await.unwrap();
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_is_followed() {
    let emulator = Emulator::new();
    let group = emulator.group("Readers");
    group.promote(&emulator.bot(), Rights::none().can_invite_users(true));
    let bot = bot_on(&emulator);
    let supergroup = group.upgrade();
    // The first call finds out, the second knows.
    for calls in [2, 3] {
        let link = bot.export_chat_invite_link(group.id()).await.unwrap();
        let links = supergroup.invite_links();
        let living: Vec<_> = links.iter().filter(|link| !link.is_revoked).collect();
        assert!(living.iter().any(|known| known.link == link));
        assert_eq!(emulator.calls("exportChatInviteLink"), calls);
    }
}

#[tokio::test]
async fn a_layer_can_answer_in_the_servers_place() {
    let emulator = Emulator::new();
    let bot = Bot::builder(emulator.token().try_into().unwrap())
        .layer(from_fn(async |mut call: Call, next: Next| {
            if call.chat() == Some(&ChatId::from("@canned")) {
                return Ok(chappe::Reply::new("7"));
            }
            call.extensions_mut().insert("noted");
            next.run(call).await
        }))
        .transport(emulator.clone())
        .build()
        .unwrap();
    assert_eq!(bot.get_chat_member_count("@canned").await.unwrap(), 7);
    assert_eq!(emulator.calls("getChatMemberCount"), 0);
    // An answer of the wrong type is told with what it was.
    let error = bot.get_chat("@canned").await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Decode(_)), "{error:?}");
    assert!(error.to_string().contains("near \"7\""), "{error}");
}

#[tokio::test]
async fn requests_can_be_sent_between_threads() {
    let emulator = Emulator::new();
    let bot = bot_on(&emulator);
    let me = tokio::spawn(async move { bot.get_me().await })
        .await
        .unwrap()
        .unwrap();
    assert!(me.is_bot);
}
