//! Files on their way to the server and back, through the whole stack.

use std::time::Duration;

use chappe::{DefaultLayers, GaveUp, layers::retry::AutoRetry, prelude::*, reader};
use chappe_emulator::{Chat, Emulator, Fault, Rights, Server};

struct Scene {
    emulator: Emulator,
    chat: Chat,
    bot: Bot,
    _server: Server,
}

impl Scene {
    async fn new() -> Self {
        let emulator = Emulator::new();
        let chat = emulator.supergroup("Readers");
        chat.promote(&emulator.bot(), Rights::all());
        let server = emulator.serve().await.unwrap();
        let moment = Duration::from_millis(1);
        let bot = Bot::builder(emulator.token().try_into().unwrap())
            .default_layers(DefaultLayers::new().retry(AutoRetry::new().backoff(moment, moment)))
            .api_url(server.url().try_into().unwrap())
            .build()
            .unwrap();
        Self {
            emulator,
            chat,
            bot,
            _server: server,
        }
    }

    fn received(&self) -> Vec<(String, usize)> {
        let messages = self.chat.messages();
        let files = messages
            .into_iter()
            .filter_map(|message| Some((message.file_name?, message.file?.len())));
        files.collect()
    }
}

/// Larger than every buffer on the way, and no two pieces of it equal.
fn content() -> Vec<u8> {
    (0..3_000_000_u32)
        .flat_map(u32::to_le_bytes)
        .take(3_000_001)
        .collect()
}

#[tokio::test]
async fn a_file_on_disk_is_sent_anew_with_each_attempt() {
    let scene = Scene::new().await;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("big.bin");
    std::fs::write(&path, content()).unwrap();

    let fault = Fault::on("sendDocument").times(2).too_many_requests(0);
    scene.emulator.fault(fault);
    let message = scene
        .bot
        .send_document(scene.chat.id(), path)
        .await
        .unwrap();
    assert_eq!(scene.emulator.calls("sendDocument"), 3);
    assert_eq!(scene.received(), [("big.bin".to_owned(), 3_000_001)]);

    let file_id = message.document.unwrap().file_id;
    let file = scene.bot.get_file(file_id).await.unwrap();
    assert_eq!(file.file_size, Some(3_000_001));
    let mut downloaded = Vec::new();
    let size = scene.bot.download(&file, &mut downloaded).await.unwrap();
    assert_eq!(size, 3_000_001);
    assert!(downloaded == content(), "what comes back is what was sent");
}

#[tokio::test]
async fn a_stream_is_sent_once_and_a_429_returned_with_the_reason() {
    let scene = Scene::new().await;
    let log = || reader("log.txt", None, std::io::Cursor::new(content()));
    scene
        .bot
        .send_document(scene.chat.id(), log())
        .await
        .unwrap();
    assert_eq!(scene.received(), [("log.txt".to_owned(), 3_000_001)]);

    scene
        .emulator
        .fault(Fault::on("sendDocument").too_many_requests(1));
    let error = scene
        .bot
        .send_document(scene.chat.id(), log())
        .await
        .unwrap_err();
    assert_eq!(error.report().unwrap().gave_up, Some(GaveUp::NotReplayable));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(1)));
    assert_eq!(scene.emulator.calls("sendDocument"), 2);
    assert_eq!(scene.received().len(), 1);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let scene = Scene::new().await;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("huge.bin");
    // Sparse: it takes no room on the disk.
    std::fs::File::create(&path)
        .unwrap()
        .set_len(2_000_000_001)
        .unwrap();
    let error = scene
        .bot
        .send_document(scene.chat.id(), path)
        .await
        .unwrap_err();
    let words = ["huge.bin", "2000000001 bytes", "at most 2000000000"];
    assert!(
        words.iter().all(|word| error.to_string().contains(word)),
        "{error}"
    );
    assert_eq!(scene.emulator.calls("sendDocument"), 0);
}

#[tokio::test]
async fn files_deep_in_the_parameters_are_sent_too() {
    use chappe::types::{InputMediaDocument, MediaGroupItem};

    let scene = Scene::new().await;
    let media: [MediaGroupItem; 2] = [
        InputMediaDocument::new(InputFile::bytes("one.txt", "1")).into(),
        InputMediaDocument::new(InputFile::bytes("two.pdf", "2"))
            .thumbnail(InputFile::bytes("three.jpg", "3"))
            .into(),
    ];
    let sent = scene.bot.send_media_group(scene.chat.id(), media).await;
    assert_eq!(sent.unwrap().len(), 2);
    let call = &scene.emulator.calls_of("sendMediaGroup")[0];
    assert_eq!(call.files().len(), 3);
    for file in call.files() {
        let reference = format!("attach://{file}");
        assert!(
            call.param("media").unwrap().contains(&reference),
            "{reference}"
        );
    }
}
