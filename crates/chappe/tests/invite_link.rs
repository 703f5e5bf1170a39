//! The promise: the caller gets the final result, and no link is lost on the way.

use std::time::Duration;

use chappe::{
    ApiErrorKind, Call, ErrorKind, Execution, GaveUp, RetryOverride, UnixTime, prelude::*,
};
use chappe_emulator::{Chat, Emulator, Fault, Rights, Server};
use tokio::time::Instant;

/// An emulator with a supergroup where the bot may invite, and a bot that talks to it.
struct Scene {
    emulator: Emulator,
    chat: Chat,
    bot: Bot,
    _server: Option<Server>,
}

impl Scene {
    /// In process, on the paused clock.
    fn in_process() -> Self {
        let (emulator, chat) = Self::prepare();
        let bot = Bot::builder(emulator.token().try_into().unwrap())
            .transport(emulator.clone())
            .build()
            .unwrap();
        Self {
            emulator,
            chat,
            bot,
            _server: None,
        }
    }

    /// Over real HTTP.
    async fn over_http() -> Self {
        let (emulator, chat) = Self::prepare();
        let server = emulator.serve().await.unwrap();
        let bot = Bot::builder(emulator.token().try_into().unwrap())
            .api_url(server.url().try_into().unwrap())
            .build()
            .unwrap();
        Self {
            emulator,
            chat,
            bot,
            _server: Some(server),
        }
    }

    fn prepare() -> (Emulator, Chat) {
        let emulator = Emulator::new();
        let chat = emulator.supergroup("Readers");
        chat.promote(&emulator.bot(), Rights::none().can_invite_users(true));
        (emulator, chat)
    }

    async fn export(&self) -> Result<String, Error> {
        self.bot.export_chat_invite_link(self.chat.id()).await
    }

    /// The bot's links that were made, and those of them that still let people in.
    fn links(&self) -> (usize, Vec<String>) {
        let links = self.chat.invite_links();
        let ours = links
            .iter()
            .filter(|link| link.creator_id == self.emulator.bot().id());
        let alive = ours.clone().filter(|link| !link.is_revoked);
        (
            ours.clone().count(),
            alive.map(|link| link.link.clone()).collect(),
        )
    }
}

#[tokio::test(start_paused = true)]
async fn one_429_and_the_caller_gets_the_link_that_lives() {
    let scene = Scene::in_process();
    scene
        .emulator
        .fault(Fault::on("exportChatInviteLink").too_many_requests(7));
    let start = Instant::now();
    let link = scene.export().await.unwrap();
    assert!(
        start.elapsed() >= Duration::from_secs(7),
        "waited only {:?}",
        start.elapsed()
    );
    assert_eq!(scene.emulator.calls("exportChatInviteLink"), 2);
    assert_eq!(scene.links(), (1, vec![link]));
}

#[tokio::test]
async fn one_429_over_http() {
    let scene = Scene::over_http().await;
    scene
        .emulator
        .fault(Fault::on("exportChatInviteLink").too_many_requests(1));
    let link = scene.export().await.unwrap();
    assert_eq!(scene.emulator.calls("exportChatInviteLink"), 2);
    assert_eq!(scene.emulator.executions("exportChatInviteLink"), 1);
    assert_eq!(scene.links(), (1, vec![link]));
}

#[tokio::test]
async fn a_connection_cut_after_execution_is_told_and_nothing_repeated() {
    for scene in [Scene::over_http().await, Scene::in_process()] {
        scene
            .emulator
            .fault(Fault::on("exportChatInviteLink").cut_after());
        let error = scene.export().await.unwrap_err();
        assert_eq!(error.execution(), Execution::Unknown);
        assert!(
            error.to_string().contains("may have been executed"),
            "{error}"
        );
        assert_eq!(
            error.report().unwrap().gave_up,
            Some(GaveUp::OutcomeUnknown)
        );
        assert_eq!(error.report().unwrap().attempts, 1);
        assert_eq!(scene.emulator.calls("exportChatInviteLink"), 1);
        assert_eq!(scene.links().0, 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_gateways_502_is_told_and_nothing_repeated_unless_asked_for() {
    let scene = Scene::in_process();
    scene
        .emulator
        .fault(Fault::on("exportChatInviteLink").bad_gateway());
    let error = scene.export().await.unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::Http(http) if http.status() == 502),
        "{error:?}"
    );
    assert!(error.to_string().contains("<html>"), "{error}");
    assert_eq!(scene.emulator.calls("exportChatInviteLink"), 1);

    scene
        .emulator
        .fault(Fault::on("exportChatInviteLink").bad_gateway());
    let link = scene
        .bot
        .export_chat_invite_link(scene.chat.id())
        .retry(RetryOverride::default().even_if_executed(true))
        .await
        .unwrap();
    assert_eq!(scene.links().1, [link]);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_hangs_is_left_after_the_timeout_of_an_attempt() {
    let scene = Scene::in_process();
    scene
        .emulator
        .fault(Fault::on("exportChatInviteLink").hang());
    let start = Instant::now();
    let error = scene
        .bot
        .export_chat_invite_link(scene.chat.id())
        .timeout(Duration::from_secs(12))
        .await
        .unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Timeout(_)), "{error:?}");
    assert_eq!(start.elapsed().as_secs(), 12);
    assert_eq!(error.execution(), Execution::Unknown);
}

#[tokio::test(start_paused = true)]
async fn a_wait_past_the_deadline_is_not_begun() {
    let scene = Scene::in_process();
    scene
        .emulator
        .fault(Fault::on("exportChatInviteLink").too_many_requests(60));
    let start = Instant::now();
    let error = scene
        .bot
        .export_chat_invite_link(scene.chat.id())
        .deadline(Duration::from_secs(30))
        .await
        .unwrap_err();
    assert!(
        start.elapsed() < Duration::from_millis(5),
        "waited {:?}",
        start.elapsed()
    );
    assert_eq!(error.retry_after(), Some(Duration::from_secs(60)));
    assert_eq!(error.report().unwrap().gave_up, Some(GaveUp::Deadline));
}

#[tokio::test]
async fn twenty_calls_at_once_are_one_rotation_and_twenty_equal_links() {
    for scene in [Scene::over_http().await, Scene::in_process()] {
        // Long enough for all twenty to be on their way before the first is answered.
        let slow = Fault::on("exportChatInviteLink").delay(Duration::from_millis(200));
        scene.emulator.fault(slow);
        let calls: Vec<_> = (0..20)
            .map(|_| {
                let request = scene.bot.export_chat_invite_link(scene.chat.id());
                tokio::spawn(request.into_future())
            })
            .collect();
        let mut links = Vec::new();
        for call in calls {
            links.push(call.await.unwrap().unwrap());
        }
        links.dedup();
        assert_eq!(links.len(), 1, "{links:?}");
        assert_eq!(scene.links(), (1, links));
        assert_eq!(scene.emulator.calls("exportChatInviteLink"), 1);

        // A call that begins later is one of its own.
        let later = scene.export().await.unwrap();
        assert_eq!(scene.links(), (2, vec![later]));
    }
}

#[tokio::test]
async fn calls_for_two_chats_are_two_rotations() {
    let scene = Scene::over_http().await;
    let other = scene.emulator.supergroup("Writers");
    other.promote(&scene.emulator.bot(), Rights::none().can_invite_users(true));
    let (one, two) = tokio::join!(
        scene.export(),
        scene.bot.export_chat_invite_link(other.id()).into_future()
    );
    assert_ne!(one.unwrap(), two.unwrap());
    assert_eq!(scene.emulator.calls("exportChatInviteLink"), 2);
}

#[tokio::test(start_paused = true)]
async fn errors_of_the_page_have_their_kinds() {
    let scene = Scene::in_process();
    let kind = async |chat: ChatId| {
        let error = scene.bot.export_chat_invite_link(chat).await.unwrap_err();
        error.api().unwrap().kind()
    };
    assert_eq!(kind(123.into()).await, ApiErrorKind::ChatNotFound);
    assert_eq!(
        kind("@nobody_here".into()).await,
        ApiErrorKind::ChatNotFound
    );

    scene.chat.promote(&scene.emulator.bot(), Rights::none());
    assert_eq!(
        kind(scene.chat.id().into()).await,
        ApiErrorKind::NotEnoughRights
    );
    scene.chat.remove(&scene.emulator.bot());
    assert_eq!(kind(scene.chat.id().into()).await, ApiErrorKind::NotMember);
    scene.chat.kick(&scene.emulator.bot());
    assert_eq!(kind(scene.chat.id().into()).await, ApiErrorKind::BotKicked);
    assert_eq!(scene.links().0, 0);
}

#[tokio::test(start_paused = true)]
async fn a_group_that_became_a_supergroup_is_followed_once() {
    let scene = Scene::in_process();
    let group = scene.emulator.group("Old group");
    group.promote(&scene.emulator.bot(), Rights::all());
    let supergroup = group.upgrade();
    let link = scene.bot.export_chat_invite_link(group.id()).await.unwrap();
    assert_eq!(supergroup.primary_link(&scene.emulator.bot()), Some(link));
    assert_eq!(scene.emulator.calls("exportChatInviteLink"), 2);
}

#[tokio::test(start_paused = true)]
async fn the_family_in_one_story() {
    let scene = Scene::in_process();
    let (bot, chat) = (&scene.bot, scene.chat.id());
    let (ann, bob) = (scene.emulator.user("Ann"), scene.emulator.user("Bob"));

    let july = bot
        .create_chat_invite_link(chat)
        .name("July")
        .member_limit(1)
        .expire_date(UnixTime(scene.emulator.unix_time() + 3600))
        .await
        .unwrap();
    assert_eq!(
        (july.name.as_deref(), july.member_limit),
        (Some("July"), Some(1))
    );
    ann.join(&july.invite_link).unwrap();
    assert!(
        bob.join(&july.invite_link).is_err(),
        "the limit of one is reached"
    );

    let edited = bot
        .edit_chat_invite_link(chat, &july.invite_link)
        .creates_join_request(true)
        .await
        .unwrap();
    assert_eq!(
        (edited.name, edited.member_limit),
        (None, None),
        "what is left out is reset"
    );
    bob.join(&july.invite_link).unwrap();
    assert!(!scene.chat.has(&bob));
    assert!(bot.approve_chat_join_request(chat, bob.id()).await.unwrap());
    assert!(scene.chat.has(&bob));
    let again = bot
        .decline_chat_join_request(chat, bob.id())
        .await
        .unwrap_err();
    assert_eq!(
        again.api().unwrap().kind(),
        ApiErrorKind::JoinRequestMissing
    );

    let revoked = bot
        .revoke_chat_invite_link(chat, &july.invite_link)
        .await
        .unwrap();
    assert!(revoked.is_revoked);
}

#[tokio::test(start_paused = true)]
async fn a_raw_call_passes_through_the_same_stack() {
    let scene = Scene::in_process();
    scene
        .emulator
        .fault(Fault::on("exportChatInviteLink").too_many_requests(3));
    let params = serde_json::json!({ "chat_id": scene.chat.id() });
    let reply = scene
        .bot
        .call_raw(Call::raw("exportChatInviteLink", params).unwrap())
        .await
        .unwrap();
    let link: String = serde_json::from_slice(reply.result()).unwrap();
    assert_eq!(scene.links().1, [link]);
    let report = reply.report().unwrap();
    assert_eq!(report.attempts, 2);
    assert!(report.waited >= Duration::from_secs(3));
}
