//! Methods about files.

use super::{Context, Simulated};
use crate::{
    render,
    reply::{Answer, Refusal},
};

pub(super) const METHODS: &[Simulated] = &[Simulated::new("getFile", &[], get_file)];

fn get_file(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = context.arg("file_id");
    if id.is_empty() {
        return Err(Refusal::bad_request("file_id not specified"));
    }
    let files = &context.state.files;
    let index = files
        .by_id(context.bot, id)
        .ok_or_else(|| Refusal::bad_request("invalid file_id"))?;
    if files.get(index).bytes.len() > MAX_DOWNLOAD {
        return Err(Refusal::bad_request("file is too big"));
    }
    Ok(Answer::of(&render::file(context.state, context.bot, index)))
}

const MAX_DOWNLOAD: usize = 20 << 20;
