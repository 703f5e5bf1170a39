//! Files in memory.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::{State, ids};

#[derive(Debug)]
pub(crate) struct File {
    pub(crate) unique_id: String,
    pub(crate) name: String,
    pub(crate) mime_type: &'static str,
    pub(crate) bytes: Bytes,
}

/// The files, by index; nothing is ever removed, as in a test nothing has to be.
#[derive(Debug, Default)]
pub(crate) struct Files {
    files: Vec<File>,
    /// The ids that each bot knows files by: the same file has another id for each bot.
    ids: BTreeMap<(i64, usize), String>,
}

impl Files {
    pub(crate) fn get(&self, index: usize) -> &File {
        &self.files[index]
    }

    /// The file that this bot knows by this id.
    pub(crate) fn by_id(&self, bot: i64, file_id: &str) -> Option<usize> {
        self.ids
            .range((bot, 0)..=(bot, usize::MAX))
            .find(|(_, known)| known.as_str() == file_id)
            .map(|((_, index), _)| *index)
    }

    /// The id by which this bot knows a file, where it has met it.
    pub(crate) fn id(&self, bot: i64, index: usize) -> Option<&str> {
        self.ids.get(&(bot, index)).map(String::as_str)
    }

    /// The file at a path that [`path`](Self::path) gave, for a bot that knows it.
    pub(crate) fn by_path(&self, bot: i64, path: &str) -> Option<usize> {
        (0..self.files.len())
            .filter(|index| self.ids.contains_key(&(bot, *index)))
            .find(|index| self.path(*index) == path)
    }

    /// Where a file is downloaded.
    pub(crate) fn path(&self, index: usize) -> String {
        match extension(&self.files[index].name) {
            Some(extension) => format!("documents/file_{index}.{extension}"),
            None => format!("documents/file_{index}"),
        }
    }
}

impl State {
    pub(crate) fn add_file(&mut self, name: &str, bytes: Bytes) -> usize {
        let file = File {
            unique_id: format!("AgAD{}", ids::base64url(&mut self.rng, 11)),
            // The server keeps the last part of a path only.
            name: name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned(),
            mime_type: mime_type(name),
            bytes,
        };
        self.files.files.push(file);
        self.files.files.len() - 1
    }

    /// Lets a bot know a file.
    pub(crate) fn show_file(&mut self, bot: i64, index: usize) {
        let Self { files, rng, .. } = self;
        files
            .ids
            .entry((bot, index))
            .or_insert_with(|| format!("BQACAgIAAxk{}", ids::base64url(rng, 61)));
    }
}

fn extension(name: &str) -> Option<&str> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_plain = !stem.is_empty()
        && (1..=8).contains(&extension.len())
        && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_plain.then_some(extension)
}

/// The type that the server reads from a file's name; what the upload says does not count.
fn mime_type(name: &str) -> &'static str {
    let extension = extension(name).unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "csv" => "text/csv",
        "gif" => "image/gif",
        "gz" => "application/gzip",
        "htm" | "html" => "text/html",
        "jpeg" | "jpg" => "image/jpeg",
        "json" => "application/json",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" | "log" => "text/plain",
        "webp" => "image/webp",
        "xml" => "text/xml",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
