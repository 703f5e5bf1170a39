//! Methods that send files.

use super::{
    Context, Simulated,
    send::{LEFT_OUT, check_caption, formatted, send_with},
};
use crate::{
    reply::{Answer, Refusal},
    state::{
        content::{Content, Media},
        file::{Details, FileKind},
    },
};

pub(super) const METHODS: &[Simulated] = &[Simulated::new("sendDocument", LEFT_OUT, send_document)];

fn send_document(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let kind = FileKind::Document;
    let upload = Upload::read(context, "document")?;
    let caption = formatted(context, "caption")?;
    send_with(context, kind.permission(), |context| {
        check_caption(&caption)?;
        let file = upload.keep(context, kind, Details::default())?;
        let mut media = Media::new(kind, file);
        media.caption = caption;
        Ok(Content::Media(media))
    })
}

/// What a parameter that is a file names.
#[derive(Clone, Copy, Debug)]
enum Upload<'a> {
    /// A part of the request.
    Part(&'a crate::request::Upload),
    /// A file that the bot knows.
    Known(&'a str),
}

impl<'a> Upload<'a> {
    /// Finds the file that a parameter names.
    fn read(context: &Context<'a>, name: &str) -> Result<Self, Refusal> {
        let named = context.arg(name);
        let part = match named.strip_prefix("attach://") {
            Some(part) => context.request.file(part),
            None if named.is_empty() => context.request.file(name),
            None => None,
        };
        if let Some(part) = part {
            return Ok(Self::Part(part));
        }
        if named.is_empty() || named.starts_with("attach://") {
            let text = format!("there is no {name} in the request");
            return Err(Refusal::bad_request(&text));
        }
        if named.starts_with("http://") || named.starts_with("https://") {
            return Err(Refusal::not_simulated(&format!(
                "a {name} that is named by its URL"
            )));
        }
        Ok(Self::Known(named))
    }

    /// Keeps an upload, or finds the file that is there already.
    fn keep(
        self,
        context: &mut Context<'_>,
        kind: FileKind,
        details: Details,
    ) -> Result<u64, Refusal> {
        match self {
            Self::Part(part) if part.bytes.is_empty() => {
                Err(Refusal::bad_request("file must be non-empty"))
            }
            Self::Part(part) => {
                let bytes = part.bytes.clone();
                Ok(context.state.add_file(kind, &part.name, bytes, details))
            }
            Self::Known(id) => {
                let wrong = || Refusal::bad_request("wrong file identifier/HTTP URL specified");
                context.state.file_by_id(context.bot, id).ok_or_else(wrong)
            }
        }
    }
}
