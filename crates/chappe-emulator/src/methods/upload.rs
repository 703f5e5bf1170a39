//! Files that parameters name: parts of the request, and files that the bot knows.

use super::Context;
use crate::{reply::Refusal, request, schema, state::file::FileKind};

/// A file that a parameter names.
#[derive(Clone, Debug)]
pub(super) enum Upload<'a> {
    /// A part of the request.
    Part(&'a request::Upload),
    /// A file that the bot knows, by its id.
    Known(String),
}

/// Why a file cannot be sent.
#[derive(Debug)]
pub(super) enum Failure {
    /// It is refused before anything is sent.
    Refused(Refusal),
    /// Telegram refuses it in these words.
    Refuted(&'static str),
}

impl<'a> Upload<'a> {
    /// Finds the file that a parameter names.
    pub(super) fn read(context: &Context<'a>, name: &str) -> Option<Self> {
        Self::find(context, name, context.arg(name))
    }

    /// Finds the file that a parameter names, which must be a part of the request.
    pub(super) fn read_part(context: &Context<'a>, name: &str) -> Option<&'a request::Upload> {
        let field = context.arg(name).strip_prefix("attach://").unwrap_or(name);
        context.request.file(field)
    }

    /// Finds the file that a text names: `attach://` and a part, or an id. Where the text is
    /// empty, it is the part of this name.
    pub(super) fn find(context: &Context<'a>, part: &str, text: &str) -> Option<Self> {
        let part = match text.strip_prefix("attach://") {
            Some(part) => part,
            None if text.is_empty() => part,
            None => return Some(Self::Known(text.to_owned())),
        };
        // A body that is no form has no name.
        let part = Some(part).filter(|part| !part.is_empty())?;
        context.request.file(part).map(Self::Part)
    }
}

/// Finds the file that the bot knows by this id, where it can stand for one of this kind.
pub(super) fn known_file(
    context: &Context<'_>,
    file_id: &str,
    asked: FileKind,
) -> Result<u64, Failure> {
    if file_id.contains('.') {
        let refusal = Refusal::not_simulated("a file that is named by its URL");
        return Err(Failure::Refused(refusal));
    }
    let Some(file) = context.state.file_by_id(context.bot, file_id) else {
        return Err(match misspelled(file_id) {
            Some(words) => {
                let text = format!("wrong remote file identifier specified: {words}");
                Failure::Refused(Refusal::bad_request(&text))
            }
            None => Failure::Refuted("Wrong file identifier/HTTP URL specified"),
        });
    };
    let kind = context.state.file(file).kind;
    if !kind.fits(asked) {
        let (kind, asked) = (kind.type_name(), asked.type_name());
        let text = format!("can't use file of type {kind} as {asked}");
        return Err(Failure::Refused(Refusal::bad_request(&text)));
    }
    Ok(file)
}

/// What is wrong with an id that cannot be one of a file, whoever's it were.
fn misspelled(file_id: &str) -> Option<&'static str> {
    let id = file_id.trim_end_matches('=');
    if id.len() % 4 == 1 {
        return Some("Wrong string length");
    }
    let is_base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if !id.bytes().all(is_base64url) {
        return Some("Wrong character in the string");
    }
    (id.len() != FILE_ID).then_some("can't unserialize it. Wrong last symbol")
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => refusal,
            Failure::Refuted(words) => schema::refuse(words),
        }
    }
}

/// How long the ids of files are here.
const FILE_ID: usize = 43;
