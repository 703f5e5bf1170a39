//! Uploads files from disk, from memory and from a reader, and downloads one again.
//!
//! ```sh
//! cargo run --example upload
//! ```
//!
//! Each file is streamed from where it is. One from a reader can be read only once, so a call that
//! carries it is never repeated. With `BOT_TOKEN` and `CHAT` set it sends to that chat on
//! Telegram; without a token it plays on the embedded emulator.
//!
//! ```text
//! from disk:     report.csv, 8 bytes
//! from memory:   notes.txt, 11 bytes
//! from a reader: log.txt, 9 bytes
//! by its id:     report.csv, 8 bytes
//! downloaded again: "a,b\n1,2\n"
//! not there: sendDocument: the request cannot be written: file no/such/file.pdf cannot be read: No such file or directory (os error 2)
//! ```

use chappe::{InputFile, prelude::*, reader, types::Document};
use chappe_examples::Stage;

#[tokio::main]
async fn main() -> Result {
    let stage = Stage::new().await?;
    let (bot, chat) = (stage.builder.build()?, stage.chat);
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("report.csv");
    tokio::fs::write(&path, "a,b\n1,2\n").await?;

    let from_disk = document(bot.send_document(&chat, path).await?)?;
    show("from disk:", &from_disk);

    let notes = InputFile::bytes("notes.txt", "Hello there");
    show(
        "from memory:",
        &document(bot.send_document(&chat, notes).await?)?,
    );

    // Any `AsyncRead` does: a socket, a child's output, a decompressor.
    let log = reader("log.txt", None, &b"line one\n"[..]);
    show(
        "from a reader:",
        &document(bot.send_document(&chat, log).await?)?,
    );

    let known = InputFile::file_id(&from_disk.file_id);
    show(
        "by its id:",
        &document(bot.send_document(&chat, known).await?)?,
    );

    let file = bot.get_file(&from_disk.file_id).await?;
    let mut content = Vec::new();
    bot.download(&file, &mut content).await?;
    println!("downloaded again: {:?}", String::from_utf8(content)?);

    let missing = InputFile::path("no/such/file.pdf");
    let error = bot.send_document(&chat, missing).await.unwrap_err();
    println!("not there: {error}");
    Ok(())
}

fn document(message: Message) -> Result<Document> {
    let document = message.document.ok_or("the message has no document")?;
    Ok(*document)
}

fn show(how: &str, document: &Document) {
    println!(
        "{how:<14} {}, {} bytes",
        document.file_name.as_deref().unwrap_or("unnamed"),
        document.file_size.unwrap_or_default()
    );
}
