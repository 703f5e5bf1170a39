//! Methods about files.

use super::{Context, Simulated, stickers::check_user};
use crate::{
    render,
    reply::{Answer, Refusal},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("getFile", &[], get_file),
    Simulated::new("getUserProfilePhotos", &[], get_user_profile_photos),
];

fn get_file(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let id = context.arg("file_id");
    if id.is_empty() {
        return Err(Refusal::bad_request("file_id not specified"));
    }
    let index = context
        .state
        .file_by_id(context.bot, id)
        .ok_or_else(|| Refusal::bad_request("invalid file_id"))?;
    if context.state.file(index).bytes.len() > MAX_DOWNLOAD {
        return Err(Refusal::bad_request("file is too big"));
    }
    let until = context.now.unix + DOWNLOAD_WINDOW;
    context.state.downloads.insert((context.bot, index), until);
    Ok(Answer::of(&render::file(context.state, context.bot, index)))
}

fn get_user_profile_photos(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let offset = context.request.integer("offset", 0, 0, i32::MAX) as usize;
    let limit = context.request.integer("limit", 100, 1, 100) as usize;
    check_user(context, user)?;
    let photos = render::profile_photos(context.state, context.bot, user, offset, limit);
    Ok(Answer::of(&photos))
}

/// For how many seconds a file can be downloaded after it was asked for.
const DOWNLOAD_WINDOW: i64 = 3_600;
const MAX_DOWNLOAD: usize = 20 << 20;
