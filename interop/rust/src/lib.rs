//! The part of a player that is the same for all clients of Rust: it reads operations from
//! standard input, one JSON object a line, and answers each with one.

use std::{
    env,
    error::Error,
    fmt,
    io::{self, BufRead, Write},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What the runner says about the emulator.
#[derive(Debug, Deserialize)]
pub struct Server {
    pub url: String,
    pub token: String,
}

impl Server {
    /// Reads it from the environment.
    pub fn from_env() -> Self {
        let text = env::var("INTEROP_SERVER").expect("the runner sets INTEROP_SERVER");
        serde_json::from_str(&text).expect("the runner writes JSON")
    }
}

/// Who plays.
#[derive(Debug)]
pub struct Player {
    pub client: &'static str,
    pub operations: &'static [&'static str],
    /// Why its errors have no code, where they have none.
    pub without_codes: Option<&'static str>,
}

impl Player {
    /// Plays a client until standard input ends.
    pub fn play(self, mut operation: impl FnMut(&Args) -> Result<Value, Failed>) {
        say(&json!({
            "client": self.client,
            "version": locked_version(self.client),
            "operations": self.operations,
            "without_codes": self.without_codes,
        }));
        for line in io::stdin().lock().lines() {
            let line = line.expect("standard input is readable");
            let args: Args = serde_json::from_str(&line).expect("the runner writes operations");
            let mut answer = match operation(&args) {
                Ok(result) => json!({ "result": result }),
                Err(Failed::Typed(error)) => json!({ "error": error }),
                Err(Failed::Crash(text)) => json!({ "crash": text }),
            };
            answer["id"] = args.id.into();
            say(&answer);
        }
    }
}

/// An operation with all that one can carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Args {
    id: u64,
    pub op: String,
    pub chat: i64,
    pub text: String,
    pub parse_mode: Option<String>,
    pub rows: Vec<Vec<Button>>,
    pub name: Option<String>,
    /// A file's content in Base64.
    pub content: String,
    pub path: String,
    pub paths: Vec<String>,
    pub file_id: String,
    pub link: String,
    pub member_limit: Option<u32>,
    pub creates_join_request: Option<bool>,
    pub url: String,
    pub port: u16,
    pub secret: String,
}

impl Args {
    /// The content of the file to send.
    pub fn bytes(&self) -> Vec<u8> {
        BASE64_STANDARD
            .decode(&self.content)
            .expect("the runner writes Base64")
    }
}

/// A button: of an inline keyboard, or no more than a label.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Button {
    Label(String),
    Data { text: String, data: String },
    Url { text: String, url: String },
}

/// Why an operation failed.
#[derive(Debug)]
pub enum Failed {
    /// The client's own error says what the server answered.
    Typed(ApiError),
    /// Anything else.
    Crash(String),
}

/// An answer that is an error, as the client's own type shows it.
#[derive(Debug, Default, Serialize)]
pub struct ApiError {
    #[serde(rename = "type")]
    pub kind: String,
    pub code: Option<u64>,
    pub description: String,
    pub retry_after: Option<u32>,
}

impl Failed {
    /// Any error that is not the server's answer, with all that it stems from.
    pub fn crash(error: &(dyn Error + 'static)) -> Self {
        let mut text = error.to_string();
        let mut source = error.source();
        while let Some(error) = source {
            text.push_str(": ");
            text.push_str(&error.to_string());
            source = error.source();
        }
        Self::Crash(text)
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Error for Failed {}

/// A result as JSON again.
pub fn plain(thing: impl Serialize) -> Value {
    serde_json::to_value(thing).expect("what was decoded can be encoded")
}

/// A file that came as an answer.
pub fn base64(bytes: &[u8]) -> Value {
    BASE64_STANDARD.encode(bytes).into()
}

/// Whether a request to join is one that the bot of this suite lets in.
pub fn is_welcome(bio: Option<&str>) -> bool {
    bio.is_some_and(|bio| bio.starts_with("please"))
}

fn say(message: &Value) {
    let mut output = io::stdout().lock();
    // Where nobody listens any more, the input ends too.
    let _ = writeln!(output, "{message}").and_then(|()| output.flush());
}

fn locked_version(package: &str) -> &'static str {
    let header = format!("name = \"{package}\"\nversion = \"");
    let (_, rest) = LOCK.split_once(&header).expect("the client is locked");
    rest.split('"').next().unwrap_or_default()
}

const LOCK: &str = include_str!("../Cargo.lock");
