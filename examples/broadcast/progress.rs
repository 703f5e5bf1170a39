//! What is known of a broadcast: a file to which a line is added at every step.

use std::{
    collections::HashMap,
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    path::Path,
};

use chappe::{ChatId, Result};
use fs4::{FileExt, TryLockError};
use serde::{Deserialize, Serialize};

/// How far a recipient has got.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub(crate) enum State {
    /// The message is handed to the bot. Where this is the last that is known, the program ended
    /// before it learnt what came of it.
    Begun,
    /// Telegram took it.
    Sent,
    /// The recipient has blocked the bot.
    Blocked,
    /// Telegram refused it, and would do so again.
    Refused { why: String },
    /// It has surely not been sent, for a reason that may pass.
    Unsent { why: String },
    /// It may have been sent, or not.
    Unknown { why: String },
}

/// The file, and what it says.
#[derive(Debug)]
pub(crate) struct Progress {
    file: File,
    states: HashMap<ChatId, State>,
}

/// The first line.
#[derive(Deserialize, Serialize)]
struct Head {
    message: String,
}

/// Every other line.
#[derive(Deserialize, Serialize)]
struct Step {
    chat: ChatId,
    #[serde(flatten)]
    state: State,
}

impl Progress {
    /// Opens the file of the broadcast of this message, and makes it where there is none.
    ///
    /// It is locked until it is dropped, or the program ends in whatever way.
    pub(crate) fn open(path: &Path, message: &str) -> Result<Self> {
        let name = path.display();
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(path)
            .map_err(|error| format!("{name}: {error}"))?;
        FileExt::try_lock(&file).map_err(|error| match error {
            TryLockError::WouldBlock => format!("{name}: another program is at this broadcast"),
            TryLockError::Error(error) => format!("{name} cannot be locked: {error}"),
        })?;

        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
        // A line that was cut off while it was written is as if it had never been begun: what it
        // announces happens after it is written.
        let end = content.iter().rposition(|&byte| byte == b'\n');
        content.truncate(end.map_or(0, |end| end + 1));
        file.set_len(content.len() as u64)?;

        let mut lines = content.split_inclusive(|&byte| byte == b'\n');
        let head: Option<Head> = lines.next().map(serde_json::from_slice).transpose()?;
        match head {
            None => add(
                &mut file,
                &Head {
                    message: message.into(),
                },
            )?,
            Some(head) if head.message == message => {}
            Some(_) => return Err(format!("{name} is of another message").into()),
        }
        let mut states = HashMap::new();
        for (index, line) in lines.enumerate() {
            let step: Step = serde_json::from_slice(line)
                .map_err(|error| format!("{name}, line {}: {error}", index + 2))?;
            states.insert(step.chat, step.state);
        }
        Ok(Self { file, states })
    }

    /// How far this recipient has got; `None` where nothing was begun.
    pub(crate) fn of(&self, chat: &ChatId) -> Option<&State> {
        self.states.get(chat)
    }

    /// Writes a step down. The line is with the operating system when this returns, so it outlives
    /// the program in whatever way that ends; to outlive a power cut, add `File::sync_data`.
    pub(crate) fn note(&mut self, chat: ChatId, state: State) -> io::Result<()> {
        let step = Step { chat, state };
        add(&mut self.file, &step)?;
        self.states.insert(step.chat, step.state);
        Ok(())
    }
}

/// Adds a line with one write, and not one a token.
fn add(file: &mut File, line: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(line)?;
    line.push(b'\n');
    file.write_all(&line)
}
