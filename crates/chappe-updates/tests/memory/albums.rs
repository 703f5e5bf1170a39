//! Albums, collected from messages that come one by one.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe_updates::{
    Context, HandlerResult, Router,
    albums::{Album, Albums},
    session::{Session, Sessions},
    storage::{Change, Handled, SharedStorage, Storage},
};
use tokio::time::sleep;

use crate::{
    scene::{Scene, Watched, handle},
    sessions::Count,
};

type Seen = Arc<Mutex<Vec<String>>>;

/// A bot that notes what it is handed.
fn noting(seen: &Seen) -> Router {
    let (albums, others) = (seen.clone(), seen.clone());
    let album = move |album: Album| {
        let ids: Vec<_> = album.iter().map(|message| message.message_id).collect();
        let caption = album.caption().unwrap_or_default().to_owned();
        albums.lock().unwrap().push(format!("{ids:?} {caption}"));
        std::future::ready(())
    };
    let other = move |ctx: Context| {
        let text = ctx.text().unwrap_or_default().to_owned();
        others.lock().unwrap().push(text);
        std::future::ready(())
    };
    Router::new().on(Album::filter(), album).fallback(other)
}

fn part(scene: &Scene, user: i64, group: &str, message: i64, caption: &str) -> Context {
    scene.update(&format!(
        r#""message":{{"message_id":{message},"date":1,"chat":{{"id":-1,"type":"group",
        "title":"G"}},"from":{{"id":{user},"is_bot":false,"first_name":"A"}},
        "media_group_id":"{group}","photo":[{{"file_id":"f","file_unique_id":"u","width":1,
        "height":1}}],"caption":"{caption}"}}"#
    ))
}

fn taken(seen: &Seen) -> Vec<String> {
    std::mem::take(&mut seen.lock().unwrap())
}

async fn stored(storage: &Watched) -> usize {
    storage.values.scan("album/").await.unwrap().len()
}

#[tokio::test(start_paused = true)]
async fn an_album_is_handled_when_it_has_been_quiet() {
    let scene = Scene::new();
    let (seen, storage) = (Seen::default(), Watched::new());
    let albums = Albums::new(storage.clone());
    let app = albums.around(noting(&seen));
    // Out of order, and one of them twice.
    for (message, caption) in [(3, ""), (2, "holiday"), (4, ""), (3, "")] {
        handle(&app, part(&scene, 7, "a", message, caption))
            .await
            .unwrap();
        sleep(Duration::from_millis(400)).await;
    }
    assert_eq!(taken(&seen), [""; 0]);
    assert_eq!(stored(&storage).await, 3);
    albums.settled().await;
    assert_eq!(taken(&seen), ["[2, 3, 4] holiday"]);
    assert_eq!(stored(&storage).await, 0);
    handle(&app, part(&scene, 7, "a", 5, "late")).await.unwrap();
    albums.settled().await;
    assert_eq!(taken(&seen), ["[5] late"]);
}

#[tokio::test(start_paused = true)]
async fn an_album_of_ten_is_handled_at_once() {
    let scene = Scene::new();
    let seen = Seen::default();
    let app = Albums::new(Watched::new()).around(noting(&seen));
    for message in 1..=10 {
        handle(&app, part(&scene, 7, "a", message, ""))
            .await
            .unwrap();
    }
    assert_eq!(taken(&seen), ["[1, 2, 3, 4, 5, 6, 7, 8, 9, 10] "]);
    sleep(Duration::from_secs(5)).await;
    assert_eq!(taken(&seen), [""; 0]);
}

#[tokio::test(start_paused = true)]
async fn what_the_same_user_does_next_comes_after_the_album() {
    let scene = Scene::new();
    let seen = Seen::default();
    let albums = Albums::new(Watched::new());
    let app = albums.around(noting(&seen));
    handle(&app, part(&scene, 7, "a", 1, "")).await.unwrap();
    handle(&app, scene.message(-1, 8, "another user"))
        .await
        .unwrap();
    handle(&app, part(&scene, 8, "b", 2, "")).await.unwrap();
    handle(&app, part(&scene, 7, "a", 3, "")).await.unwrap();
    handle(&app, scene.message(-1, 7, "next")).await.unwrap();
    handle(&app, part(&scene, 7, "c", 4, "")).await.unwrap();
    handle(&app, part(&scene, 7, "d", 5, "")).await.unwrap();
    albums.settled().await;
    let mut all = taken(&seen);
    assert_eq!(all[..4], ["another user", "[1, 3] ", "next", "[4] "]);
    all[4..].sort();
    assert_eq!(all[4..], ["[2] ", "[5] "]);
}

#[tokio::test(start_paused = true)]
async fn a_message_and_the_note_are_one_commit() {
    let scene = Scene::new();
    let storage = Watched::new();
    let shared: SharedStorage = storage.clone();
    let app = Albums::new(shared.clone()).around(noting(&Seen::default()));
    let mut ctx = part(&scene, 7, "a", 1, "");
    ctx.extensions_mut()
        .insert(Handled::new(shared, vec![Change::delete("inbox/5")]));
    handle(&app, ctx).await.unwrap();
    let commits = storage.take_commits();
    assert_eq!(commits.len(), 1);
    assert_eq!(commits[0].len(), 2);
    assert_eq!(commits[0][1], Change::delete("inbox/5"));

    storage.fail(true);
    let error = handle(&app, part(&scene, 7, "a", 2, "")).await.unwrap_err();
    assert_eq!(error.to_string(), "the disk is full");
}

#[tokio::test(start_paused = true)]
async fn what_an_earlier_run_left_is_handled_with_the_first_update() {
    let scene = Scene::new();
    let storage = Watched::new();
    let (before, seen) = (Seen::default(), Seen::default());
    {
        let killed = Albums::new(storage.clone()).quiet(Duration::from_secs(1_000_000));
        let app = killed.around(noting(&before));
        for (user, group, message) in [(7, "a", 1), (7, "a", 2), (8, "b", 3)] {
            handle(&app, part(&scene, user, group, message, ""))
                .await
                .unwrap();
        }
    }
    let key = format!("album/{}/-1/x/9", scene.bot().id());
    storage
        .put(&key, "what nobody can read is in nobody's way")
        .await;
    let albums = Albums::new(storage.clone());
    let app = albums.around(noting(&seen));
    handle(&app, scene.message(-2, 9, "anything"))
        .await
        .unwrap();
    albums.settled().await;
    let mut all = taken(&seen);
    all.sort();
    assert_eq!(all, ["[1, 2] ", "[3] ", "anything"]);
    assert_eq!(stored(&storage).await, 1);
}

#[tokio::test(start_paused = true)]
async fn the_sessions_of_an_album_and_its_end_are_one_commit() {
    async fn count(album: Album, mut count: Session<Count>) {
        count.0 += album.len() as u32;
    }
    let scene = Scene::new();
    let storage = Watched::new();
    let albums = Albums::new(storage.clone());
    let app = Router::new().on(Album::filter(), count);
    let app = albums.around(Sessions::new(storage.clone()).around(app));
    for message in [1, 2] {
        handle(&app, part(&scene, 7, "a", message, ""))
            .await
            .unwrap();
    }
    storage.take_commits();
    albums.settled().await;
    let commits = storage.take_commits();
    let ends = commits[0]
        .iter()
        .filter(|change| matches!(change, Change::Delete { .. }));
    assert_eq!(ends.count(), 2);
    assert_eq!(commits[0].len(), 3);
}

#[tokio::test(start_paused = true)]
async fn an_album_whose_handler_fails_or_panics_is_over() {
    async fn fail(album: Album) -> HandlerResult {
        assert_ne!(album[0].message_id, 1, "on purpose");
        Err("no luck".into())
    }
    let scene = Scene::new();
    let storage = Watched::new();
    let albums = Albums::new(storage.clone());
    let app = albums.around(Router::new().on(Album::filter(), fail));
    for message in [1, 2] {
        handle(&app, part(&scene, 7, &message.to_string(), message, ""))
            .await
            .unwrap();
        albums.settled().await;
        assert_eq!(stored(&storage).await, 0);
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_to_an_album_is_sent() {
    let scene = Scene::new();
    let albums = Albums::new(Watched::new());
    let app = Router::new().on(Album::filter(), async |album: Album| {
        format!("{} pictures", album.len())
    });
    let running = scene.run(albums.around(app));
    let ann = scene.emulator.user("Ann");
    let chat = ann.chat_with(&scene.me);
    ann.send_private(&scene.me, "hello");
    ann.send_album(
        &chat,
        [("a.jpg", PIXEL), ("b.jpg", PIXEL), ("c.jpg", PIXEL)],
    );
    let answer = chat.next_message_from(&scene.me).await.unwrap();
    assert_eq!(answer.text, "3 pictures");
    running.stop().await;
}

/// A picture of one pixel.
const PIXEL: &[u8] = b"GIF89a\x01\0\x01\0\0\0\0;";

#[tokio::test(start_paused = true)]
async fn mistakes_are_told() {
    let scene = Scene::new();
    let app: Router = Router::new().message(async |_: Album| {});
    let error = handle(&app, scene.message(-1, 7, "hi")).await.unwrap_err();
    assert!(error.to_string().contains("put `Albums` around"), "{error}");
}
