use std::{collections::BTreeSet, time::Duration};

use chappe_emulator::Fault;
use chappe_types::{
    Methods,
    types::{UpdateKind, UpdateType},
};
use chappe_updates::{Context, Polling, Router, RunError, filter};
use tokio::time::{Instant, sleep};
use tower::ServiceBuilder;

use crate::support::{Scene, poll, until};

const fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

#[tokio::test(start_paused = true)]
async fn a_slow_chat_stops_nobody_else_and_is_confirmed_last() {
    let scene = Scene::new();
    let running = poll(scene.polling());
    sleep(seconds(5)).await;
    let before = scene.emulator.calls("getUpdates");
    scene.write("50000");
    let mut longest = Duration::ZERO;
    for number in 0..30 {
        sleep(seconds(1)).await;
        let written = Instant::now();
        scene.write(&format!("quick {number}"));
        let expected = scene.seen.len() + 1;
        until("the other chat", || scene.seen.len() == expected).await;
        longest = longest.max(written.elapsed());
    }
    assert!(longest <= Duration::from_millis(1_010), "{longest:?}");
    assert_eq!(
        scene.me.pending_updates(),
        31,
        "nothing is confirmed before the slow one"
    );
    until("the slow one", || scene.seen.len() == 31).await;
    sleep(seconds(1)).await;
    assert_eq!(scene.me.pending_updates(), 0);
    let calls = scene.emulator.calls("getUpdates") - before;
    assert!(calls < 150, "{calls} polls in 50 seconds");
    assert_eq!(scene.seen.len(), 31, "each is handled once");
    running.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_hangs_holds_up_a_window_until_it_is_given_up() {
    let scene = Scene::new();
    scene.write("1000000000");
    for number in 0..150 {
        scene.write(&format!("quick {number}"));
    }
    let running = poll(scene.polling().handler_timeout(seconds(20)));
    sleep(seconds(15)).await;
    assert_eq!(scene.seen.len(), 99, "those within the window");
    let calls = scene.emulator.calls("getUpdates");
    assert!(calls < 5, "there is nothing to ask for: {calls} polls");
    sleep(seconds(10)).await;
    assert_eq!(scene.seen.len(), 150);
    let distinct: BTreeSet<String> = scene.seen.all().into_iter().collect();
    assert_eq!(distinct.len(), 150);
    running.stop().await.unwrap();
    assert_eq!(scene.me.pending_updates(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_handler_is_let_be_until_it_is_in_the_way_of_all_others() {
    let scene = Scene::new();
    let running = poll(scene.polling());
    // What sits out a long 429, say.
    scene.write("300000");
    scene.write("quick");
    sleep(seconds(310)).await;
    assert_eq!(scene.seen.all(), ["quick", "300000"]);

    scene.write("300000");
    sleep(seconds(30)).await;
    for number in 0..150 {
        scene.write(&format!("quick {number}"));
    }
    sleep(seconds(50)).await;
    assert_eq!(scene.seen.len(), 2 + 99, "within the window");
    sleep(seconds(15)).await;
    assert_eq!(
        scene.seen.len(),
        2 + 150,
        "the one in the way has been dropped"
    );
    sleep(seconds(600)).await;
    assert_eq!(scene.seen.len(), 2 + 150);
    running.stop().await.unwrap();
    assert_eq!(scene.me.pending_updates(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_kill_brings_back_what_is_not_confirmed() {
    let scene = Scene::new();
    scene.write("10000");
    scene.write("quick");
    let running = poll(scene.polling());
    sleep(seconds(5)).await;
    assert_eq!(scene.seen.all(), ["quick"]);
    running.kill().await;
    let running = poll(scene.polling());
    sleep(seconds(20)).await;
    running.stop().await.unwrap();
    assert_eq!(scene.seen.all(), ["quick", "quick", "10000"]);
    let running = poll(scene.polling());
    sleep(seconds(20)).await;
    running.stop().await.unwrap();
    assert_eq!(scene.seen.len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_poll_without_a_wait_does_not_spin() {
    let scene = Scene::new();
    let running = poll(scene.polling().poll_timeout(Duration::ZERO));
    sleep(seconds(60)).await;
    running.stop().await.unwrap();
    let calls = scene.emulator.calls("getUpdates");
    assert!((20..=121).contains(&calls), "{calls} polls in a minute");
}

#[tokio::test(start_paused = true)]
async fn as_many_are_held_as_the_backlog_says() {
    let scene = Scene::new();
    for _ in 0..60 {
        scene.write("1000");
    }
    let running = poll(scene.polling().backlog(10).concurrency(5));
    for step in 1..=12 {
        sleep(Duration::from_millis(1_001)).await;
        let seen = scene.seen.len();
        assert!(seen <= step * 5, "{seen} after {step} seconds");
    }
    sleep(seconds(2)).await;
    assert_eq!(scene.seen.len(), 60);
    running.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_handlers_say_which_kinds_are_asked_for() {
    let scene = Scene::new();
    let asked = async |polling: Polling| {
        scene.emulator.clear_journal();
        let running = poll(polling);
        sleep(seconds(1)).await;
        running.stop().await.unwrap();
        scene.params("getUpdates", "allowed_updates")[0].clone()
    };
    let quiet = async |_: Context| {};
    let app: Router = Router::new()
        .message(quiet)
        .on(filter::kind([UpdateType::ChatMember]), quiet);
    let polling = Polling::new(scene.bot(), app.clone());
    let expected = Some(String::from(r#"["message","chat_member"]"#));
    assert_eq!(asked(polling).await, expected);

    let later = UpdateType::Other("next_year".into());
    let chosen = Polling::new(scene.bot(), app.clone()).allowed_updates([UpdateType::Poll, later]);
    let expected = Some(r#"["poll","next_year"]"#);
    assert_eq!(asked(chosen).await.as_deref(), expected);

    let wrapped = ServiceBuilder::new().timeout(seconds(5)).service(app);
    let polling = Polling::new(scene.bot(), wrapped);
    assert_eq!(asked(polling).await, None, "a service does not say it");
}

#[tokio::test(start_paused = true)]
async fn any_service_handles_updates() {
    let scene = Scene::new();
    let app = ServiceBuilder::new()
        .timeout(seconds(5))
        .service(scene.noting());
    let running = poll(Polling::new(scene.bot(), app));
    scene.write("7000");
    scene.write("quick");
    sleep(seconds(10)).await;
    running.stop().await.unwrap();
    assert_eq!(scene.seen.all(), ["quick"], "the layer's limit applies");
}

#[tokio::test(start_paused = true)]
async fn another_key_gives_another_order() {
    let scene = Scene::new();
    let ann = scene.emulator.user("Ann");
    for text in ["300", "200", "100", "150"] {
        ann.send_private(&scene.me, text);
    }
    let by_length = scene.polling().order_by(|update| {
        let text = update.message()?.text.clone()?;
        text.ends_with("00").then_some(text.len())
    });
    let running = poll(by_length);
    sleep(seconds(1)).await;
    running.stop().await.unwrap();
    assert_eq!(scene.seen.all(), ["150", "300", "200", "100"]);
}

#[tokio::test(start_paused = true)]
async fn updates_without_a_chat_are_ordered_by_their_user() {
    let scene = Scene::new();
    let me = scene.me.clone().with_inline_mode("search");
    let app = {
        let seen = scene.seen.clone();
        let noting = scene.noting();
        noting.on(
            filter::kind(UpdateType::InlineQuery),
            move |ctx: Context| {
                let seen = seen.clone();
                async move {
                    if let UpdateKind::InlineQuery(query) = &ctx.update().kind {
                        seen.add(query.query.clone());
                    }
                }
            },
        )
    };
    let running = poll(Polling::new(scene.bot(), app));
    sleep(seconds(1)).await;
    let (ann, bob) = (scene.emulator.user("Ann"), scene.emulator.user("Bob"));
    ann.send_private(&me, "5000");
    let chat = scene.emulator.supergroup("Readers");
    chat.add(&ann);
    chat.add(&bob);
    ann.inline(&me, &chat, "of Ann");
    bob.inline(&me, &chat, "of Bob");
    sleep(seconds(10)).await;
    running.stop().await.unwrap();
    assert_eq!(scene.seen.all(), ["of Bob", "5000", "of Ann"]);
}

#[tokio::test(start_paused = true)]
async fn what_waits_at_the_start_can_be_thrown_away() {
    for deletes_webhook in [true, false] {
        let scene = Scene::new();
        for number in 0..5 {
            scene.write(&format!("old {number}"));
        }
        let mut polling = scene.polling().drop_pending_updates();
        if deletes_webhook {
            polling = polling.delete_webhook();
        }
        let running = poll(polling);
        sleep(seconds(5)).await;
        scene.write("new");
        sleep(seconds(5)).await;
        running.stop().await.unwrap();
        assert_eq!(scene.seen.all(), ["new"]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_webhook_ends_polling_or_is_removed() {
    let scene = Scene::new();
    let bot = scene.bot();
    let url = "http://127.0.0.1:1/hook";
    bot.set_webhook(url).await.unwrap();
    let error = poll(scene.polling()).ended().await.unwrap_err();
    assert!(matches!(error, RunError::Webhook(_)), "{error}");
    assert!(
        error.to_string().contains("Polling::delete_webhook"),
        "{error}"
    );

    let running = poll(scene.polling().delete_webhook());
    scene.write("hi");
    sleep(seconds(5)).await;
    assert_eq!(scene.seen.all(), ["hi"]);
    // Somebody sets one while it polls.
    bot.set_webhook(url).await.unwrap();
    let error = running.ended().await.unwrap_err();
    assert!(matches!(error, RunError::Webhook(_)), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_second_instance_is_waited_out() {
    let scene = Scene::new();
    let (one, other) = (poll(scene.polling()), poll(scene.polling()));
    sleep(seconds(60)).await;
    one.stop().await.unwrap();
    scene.write("hi");
    until("the other", || scene.seen.len() == 1).await;
    other.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_revoked_ends_polling_when_handlers_have_ended() {
    let scene = Scene::new();
    scene.write("3000");
    let running = poll(scene.polling());
    sleep(seconds(1)).await;
    scene
        .emulator
        .fault(Fault::on("getUpdates").refusal(401, "Unauthorized"));
    let error = running.ended().await.unwrap_err();
    assert!(matches!(error, RunError::Refused(_)), "{error}");
    assert_eq!(scene.seen.all(), ["3000"]);
}

#[tokio::test(start_paused = true)]
async fn it_can_be_stopped_and_started_again() {
    let scene = Scene::new();
    for round in 0..5 {
        let running = poll(scene.polling());
        scene.write(&format!("{round}"));
        sleep(seconds(2)).await;
        scene.write("100");
        sleep(Duration::from_millis(20)).await;
        running.stop().await.unwrap();
        assert_eq!(scene.me.pending_updates(), 0);
    }
    assert_eq!(scene.seen.len(), 10);
}

#[tokio::test(start_paused = true)]
async fn a_stop_with_nothing_to_do_takes_a_second_at_most() {
    let scene = Scene::new();
    for wait in [Duration::from_millis(50), seconds(10)] {
        let running = poll(scene.polling());
        scene.write("hi");
        sleep(wait).await;
        let begun = Instant::now();
        running.stop().await.unwrap();
        let taken = begun.elapsed();
        assert!(
            taken <= Duration::from_millis(1_010),
            "{taken:?} after {wait:?}"
        );
        assert_eq!(scene.me.pending_updates(), 0);
    }
    assert_eq!(scene.seen.len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_hundred_a_second_cost_few_polls() {
    let scene = Scene::new();
    let running = poll(scene.polling());
    for _ in 0..1_000 {
        scene.write("300");
        sleep(Duration::from_millis(10)).await;
    }
    sleep(seconds(2)).await;
    running.stop().await.unwrap();
    assert_eq!(scene.seen.len(), 1_000);
    let calls = scene.emulator.calls("getUpdates");
    assert!(calls < 150, "{calls} polls in ten seconds");
}
