//! Sessions: loaded, saved with the note, versioned, expired.

use std::{sync::Arc, time::Duration};

use chappe_core::BoxError;
use chappe_updates::{
    Context, Failure, FromContext, HandlerResult, Router,
    session::{Scope, Session, SessionData, SessionError, Sessions},
    storage::{Change, Handled, Memory, SharedStorage, Storage},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::scene::{Scene, Watched, handle};

#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Count(pub(crate) u32);

impl SessionData for Count {
    const NAME: &'static str = "count";
}

pub(crate) async fn count(mut count: Session<Count>) -> String {
    count.0 += 1;
    count.0.to_string()
}

fn counting(storage: SharedStorage) -> Router {
    Router::new().message(count).layer(Sessions::new(storage))
}

/// The key of the session of user 7 in chat -1.
fn key(scene: &Scene, name: &str) -> String {
    format!("session/{}/{name}/chat/-1/user/7", scene.bot().id())
}

#[tokio::test(start_paused = true)]
async fn each_user_has_a_session_in_each_chat() {
    let scene = Scene::new();
    let app = counting(Watched::new());
    for (chat, user, expected) in [
        (-1, 7, "1"),
        (-1, 7, "2"),
        (-1, 8, "1"),
        (-2, 7, "1"),
        (-1, 7, "3"),
    ] {
        let answer = handle(&app, scene.message(chat, user, "hi")).await.unwrap();
        assert_eq!(answer.as_deref(), Some(expected), "{user} in {chat}");
    }
}

#[tokio::test(start_paused = true)]
async fn scopes_say_who_shares_a_session() {
    #[derive(Default, Serialize, Deserialize)]
    struct OfChat(u32);
    impl SessionData for OfChat {
        const NAME: &'static str = "of chat";
        const SCOPE: Scope = Scope::Chat;
    }
    #[derive(Default, Serialize, Deserialize)]
    struct OfUser(u32);
    impl SessionData for OfUser {
        const NAME: &'static str = "of user";
        const SCOPE: Scope = Scope::User;
    }
    #[derive(Default, Serialize, Deserialize)]
    struct OfText(u32);
    impl SessionData for OfText {
        const NAME: &'static str = "of text";
        const SCOPE: Scope = Scope::By(|ctx| ctx.text().map(str::to_owned));
    }
    async fn count_all(
        mut chat: Session<OfChat>,
        mut user: Session<OfUser>,
        mut text: Session<OfText>,
    ) -> String {
        chat.0 += 1;
        user.0 += 1;
        text.0 += 1;
        format!("{} {} {}", chat.0, user.0, text.0)
    }
    let scene = Scene::new();
    let app: Router = Router::new()
        .message(count_all)
        .layer(Sessions::new(Watched::new()));
    for (chat, user, text, expected) in [
        (-1, 7, "a", "1 1 1"),
        (-1, 8, "a", "2 1 2"),
        (-2, 7, "b", "1 2 1"),
        (-2, 7, "a/b", "2 3 1"),
    ] {
        let answer = handle(&app, scene.message(chat, user, text)).await.unwrap();
        assert_eq!(answer.as_deref(), Some(expected));
    }
}

#[tokio::test(start_paused = true)]
async fn a_chat_of_a_business_account_is_another_one() {
    let scene = Scene::new();
    let app: Router = Router::new()
        .fallback(count)
        .layer(Sessions::new(Watched::new()));
    let message = r#"{"message_id":1,"date":1,"chat":{"id":7,"type":"private","first_name":"A"},
        "from":{"id":7,"is_bot":false,"first_name":"A"},"text":"hi""#;
    let own = format!(r#""message":{message}}}"#);
    let business = format!(r#""business_message":{message},"business_connection_id":"c"}}"#);
    for (update, expected) in [(&own, "1"), (&business, "1"), (&own, "2")] {
        let answer = handle(&app, scene.update(update)).await.unwrap();
        assert_eq!(answer.as_deref(), Some(expected));
    }
}

#[tokio::test(start_paused = true)]
async fn a_session_and_the_note_are_one_commit() {
    async fn silent(mut count: Session<Count>) {
        count.0 += 1;
    }
    let scene = Scene::new();
    let storage = Watched::new();
    let shared: SharedStorage = storage.clone();
    let app: Router = Router::new()
        .message(silent)
        .layer(Sessions::new(shared.clone()));
    handle(&app, noted(&scene, -1, shared)).await.unwrap();
    let commits = storage.take_commits();
    let written = Change::put(key(&scene, "count"), r#"{"version":1,"data":1}"#);
    assert_eq!(commits, [vec![written, Change::delete("inbox/5")]]);
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_cannot_be_sent_leaves_all_as_it_was() {
    let scene = Scene::new();
    let storage = Watched::new();
    let shared: SharedStorage = storage.clone();
    let app = counting(shared.clone());
    let error = handle(&app, noted(&scene, -1, shared)).await.unwrap_err();
    assert!(error.to_string().contains("chat not found"), "{error}");
    assert_eq!(storage.take_commits(), [] as [Vec<Change>; 0]);
}

/// A message of user 7 over an inbox that is in this storage.
fn noted(scene: &Scene, chat: i64, storage: SharedStorage) -> Context {
    let mut ctx = scene.message(chat, 7, "hi");
    let note = Handled::new(storage, vec![Change::delete("inbox/5")]);
    ctx.extensions_mut().insert(note);
    ctx
}

#[tokio::test(start_paused = true)]
async fn a_note_in_another_storage_is_left_alone() {
    let scene = Scene::new();
    let storage = Watched::new();
    let app = counting(storage.clone());
    let ctx = noted(&scene, -1, Arc::new(Memory::new()));
    assert_eq!(handle(&app, ctx).await.unwrap().as_deref(), Some("1"));
    assert_eq!(storage.take_commits()[0].len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_answer_is_sent_before_the_note_is_written() {
    let scene = Scene::new();
    let storage = Watched::new();
    let shared: SharedStorage = storage.clone();
    let app = counting(shared.clone());
    let ann = scene.emulator.user("Ann");
    ann.send_private(&scene.me, "hi");
    let chat = ann.chat_with(&scene.me);
    let ctx = noted(&scene, chat.id(), shared);
    let answer = handle(&app, ctx).await.unwrap();
    assert_eq!(answer, None, "it was made already");
    assert_eq!(chat.last_message().unwrap().text, "1");
    assert_eq!(storage.take_commits()[0].len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_storage_that_fails_fails_the_handler_and_changes_nothing() {
    let scene = Scene::new();
    let storage = Watched::new();
    let app = counting(storage.clone());
    handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    storage.fail(true);
    let error = handle(&app, scene.message(-1, 7, "hi")).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the storage failed to save the sessions of a handler: the disk is full"
    );
    storage.fail(false);
    let answer = handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(answer.as_deref(), Some("2"));
}

#[tokio::test(start_paused = true)]
async fn what_is_not_changed_is_not_written() {
    async fn look(count: Session<Count>) -> String {
        format!("{} {}", count.0, count.is_new())
    }
    let scene = Scene::new();
    let storage = Watched::new();
    let app = counting(storage.clone());
    let looking: Router = Router::new()
        .message(look)
        .layer(Sessions::new(storage.clone()));
    let see = || handle(&looking, scene.message(-1, 7, "hi"));
    assert_eq!(see().await.unwrap().as_deref(), Some("0 true"));
    handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(see().await.unwrap().as_deref(), Some("1 false"));
    assert_eq!(storage.take_commits().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_fails_changes_nothing() {
    async fn fail(mut count: Session<Count>) -> HandlerResult {
        count.0 += 100;
        Err("half way".into())
    }
    async fn apologise(failure: Failure, mut count: Session<Count>) -> String {
        count.0 += 1;
        format!("{failure}: {}", count.0)
    }
    let scene = Scene::new();
    let storage = Watched::new();
    let failing: Router = Router::new()
        .message(fail)
        .layer(Sessions::new(storage.clone()));
    handle(&failing, scene.message(-1, 7, "hi"))
        .await
        .unwrap_err();
    assert_eq!(storage.take_commits(), [] as [Vec<Change>; 0]);

    // An error handler may count the failure; what the handler did is forgotten all the same.
    let apologising: Router = Router::new()
        .message(fail)
        .on_error(apologise)
        .layer(Sessions::new(storage.clone()));
    for expected in ["half way: 1", "half way: 2"] {
        let answer = handle(&apologising, scene.message(-1, 7, "hi"))
            .await
            .unwrap();
        assert_eq!(answer.as_deref(), Some(expected));
    }
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_removed_begins_anew() {
    async fn forget(mut count: Session<Count>) {
        count.remove();
    }
    let scene = Scene::new();
    let storage = Watched::new();
    let sessions = Sessions::new(storage.clone());
    let app: Router = Router::new()
        .command("forget", forget)
        .message(count)
        .layer(sessions);
    let forget = r#""message":{"message_id":1,"date":1,"chat":{"id":-1,"type":"group","title":"G"},
        "from":{"id":7,"is_bot":false,"first_name":"A"},"text":"/forget",
        "entities":[{"type":"bot_command","offset":0,"length":7}]}"#;
    for expected in ["1", "2"] {
        let answer = handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
        assert_eq!(answer.as_deref(), Some(expected));
    }
    handle(&app, scene.update(forget)).await.unwrap();
    assert_eq!(storage.text(&key(&scene, "count")).await, None);
    let answer = handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(answer.as_deref(), Some("1"));
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Name {
    first: String,
}

impl SessionData for Name {
    const NAME: &'static str = "name";
    const VERSION: u32 = 3;

    fn migrate(from: u32, data: Value) -> Result<Self, BoxError> {
        match from {
            2 => Ok(Self {
                first: serde_json::from_value(data)?,
            }),
            from => Err(format!("version {from} was never published").into()),
        }
    }
}

async fn name(name: Session<Name>) -> String {
    name.first.clone()
}

#[tokio::test(start_paused = true)]
async fn older_versions_are_migrated() {
    let scene = Scene::new();
    let storage = Watched::new();
    let app: Router = Router::new()
        .message(name)
        .layer(Sessions::new(storage.clone()));
    storage
        .put(&key(&scene, "name"), r#"{"version":2,"data":"Ann"}"#)
        .await;
    let answer = handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(answer.as_deref(), Some("Ann"));
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_read_is_named_and_kept() {
    let scene = Scene::new();
    let storage = Watched::new();
    let app: Router = Router::new()
        .message(name)
        .layer(Sessions::new(storage.clone()));
    let key = key(&scene, "name");
    for (stored, version, reason) in [
        (
            r#"{"version":1,"data":"Ann"}"#,
            Some(1),
            "version 1 was never published",
        ),
        (
            r#"{"version":4,"data":"Ann"}"#,
            Some(4),
            "this program knows versions up to 3",
        ),
        (
            r#"{"version":3,"data":{"last":"B"}}"#,
            Some(3),
            "missing field `first`",
        ),
        ("nonsense", None, "expected"),
    ] {
        storage.put(&key, stored).await;
        let error = handle(&app, scene.message(-1, 7, "hi")).await.unwrap_err();
        let text = error.to_string();
        assert!(text.contains("the session \"name\""), "{text}");
        assert!(text.contains(&key) && text.contains(reason), "{text}");
        match error.downcast_ref::<SessionError>() {
            Some(SessionError::Unreadable { version: found, .. }) => assert_eq!(*found, version),
            other => panic!("{other:?}"),
        }
        assert_eq!(storage.text(&key).await.as_deref(), Some(stored));
    }
}

#[tokio::test(start_paused = true)]
async fn sessions_expire_after_the_last_write() {
    async fn look(count: Session<Count>) -> String {
        count.0.to_string()
    }
    let scene = Scene::new();
    let storage = Watched::new();
    let sessions = Sessions::new(storage.clone()).expire_after(Duration::from_secs(3600));
    let app: Router = Router::new().message(count).layer(sessions.clone());
    let looking: Router = Router::new().message(look).layer(sessions.clone());
    let say = || handle(&app, scene.message(-1, 7, "hi"));
    let wait = |seconds| tokio::time::sleep(Duration::from_secs(seconds));
    assert_eq!(say().await.unwrap().as_deref(), Some("1"));
    wait(3500).await;
    assert_eq!(say().await.unwrap().as_deref(), Some("2"));
    wait(3500).await;
    let seen = handle(&looking, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(
        seen.as_deref(),
        Some("2"),
        "a look does not make it live longer"
    );
    wait(200).await;
    assert_eq!(say().await.unwrap().as_deref(), Some("1"));
    wait(3700).await;
    assert!(storage.text(&key(&scene, "count")).await.is_some());
    assert_eq!(sessions.sweep().await.unwrap(), 1);
    assert_eq!(storage.text(&key(&scene, "count")).await, None);
}

#[tokio::test(start_paused = true)]
async fn what_has_expired_is_taken_away_with_later_writes() {
    let scene = Scene::new();
    let storage = Watched::new();
    let sessions = Sessions::new(storage.clone()).expire_after(Duration::from_secs(60));
    let app: Router = Router::new().message(count).layer(sessions);
    for user in 0..1000 {
        handle(&app, scene.message(-1, user, "hi")).await.unwrap();
    }
    tokio::time::sleep(Duration::from_secs(61)).await;
    for _ in 0..200 {
        handle(&app, scene.message(-1, 5000, "hi")).await.unwrap();
    }
    let left = storage.values.scan("session/").await.unwrap();
    assert_eq!(left.len(), 1, "200 writes look at 1,600 sessions");
}

#[tokio::test(start_paused = true)]
async fn mistakes_are_told() {
    async fn twice(_first: Session<Count>, _second: Session<Count>) {}
    async fn maybe(count: Option<Session<Count>>) -> String {
        count.is_some().to_string()
    }
    async fn keep(mut count: Session<Count>) {
        count.0 += 1;
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_secs(9)).await;
            drop(count);
        });
    }
    let scene = Scene::new();
    let post = r#""channel_post":{"message_id":1,"date":1,"chat":{"id":-1,"type":"channel",
        "title":"C"},"text":"hi"}"#;
    let app = |app: Router| app.layer(Sessions::new(Watched::new()));
    let bare: Router = Router::new().message(count);
    let error = handle(&bare, scene.message(-1, 7, "hi")).await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("put `Sessions` around the router"),
        "{error}"
    );

    let twice = app(Router::new().message(twice));
    let error = handle(&twice, scene.message(-1, 7, "hi"))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("take it once"), "{error}");

    let counting = app(Router::new().fallback(count));
    let error = handle(&counting, scene.update(post)).await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("update 5 (channel_post) belongs to no"),
        "{error}"
    );
    let maybe = app(Router::new().fallback(maybe));
    assert_eq!(
        handle(&maybe, scene.update(post)).await.unwrap().as_deref(),
        Some("false")
    );

    let keeping = app(Router::new().message(keep));
    let error = handle(&keeping, scene.message(-1, 7, "hi"))
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("do not move it into a task"),
        "{error}"
    );
    // Its lock was let go of.
    let error = handle(&keeping, scene.message(-1, 7, "hi"))
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("do not move it into a task"),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_task_that_is_left_behind_gets_no_session() {
    let scene = Scene::new();
    let (tell, told) = tokio::sync::oneshot::channel();
    let tell = Arc::new(std::sync::Mutex::new(Some(tell)));
    let leave = async move |ctx: Context| {
        let tell = tell.lock().unwrap().take().unwrap();
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let late = Session::<Count>::from_context(&ctx, &()).await;
            tell.send(late.unwrap_err().to_string()).unwrap();
        });
    };
    let app: Router = Router::new()
        .message(leave)
        .layer(Sessions::new(Watched::new()));
    handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    let error = told.await.unwrap();
    assert!(error.contains("after the handler had ended"), "{error}");
}
