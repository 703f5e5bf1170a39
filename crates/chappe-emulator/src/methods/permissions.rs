//! How permissions are read.

use serde_json::{Map, Value};

use super::Context;
use crate::{
    flags::{Permission, Permissions},
    reply::Refusal,
};

/// Reads `permissions`; who names none gives none.
pub(super) fn permissions(context: &Context<'_>) -> Result<Permissions, Refusal> {
    let text = context.arg("permissions");
    if text.is_empty() {
        return Ok(Permissions::none());
    }
    let value: Value = serde_json::from_str(text)
        .map_err(|_| Refusal::bad_request("can't parse permissions JSON object"))?;
    let Value::Object(fields) = value else {
        return Err(Refusal::bad_request("object expected as permissions"));
    };
    let is_independent = context.request.flag("use_independent_chat_permissions");
    let named = named(&fields)
        .map_err(|text| Refusal::bad_request(&format!("can't parse chat permissions: {text}")))?;
    Ok(complete(named, &fields, is_independent))
}

/// What the object itself says.
fn named(fields: &Map<String, Value>) -> Result<Permissions, String> {
    let mut permissions = Permissions::none();
    for (permission, name) in Permission::ALL {
        permissions = permissions.set(*permission, flag(fields, name)?);
    }
    if !MEDIA.iter().any(|(_, name)| fields.contains_key(*name))
        && flag(fields, "can_send_media_messages")?
    {
        // What there was before each kind of media had a permission of its own.
        permissions = with_media(permissions);
    }
    Ok(permissions)
}

/// What follows from it.
fn complete(
    mut permissions: Permissions,
    fields: &Map<String, Value>,
    is_independent: bool,
) -> Permissions {
    if !is_independent {
        let implies_media = permissions.has(Permission::SendOtherMessages)
            || permissions.has(Permission::AddWebPagePreviews);
        if implies_media {
            permissions = with_media(permissions);
        }
        let has_media = MEDIA
            .iter()
            .all(|(permission, _)| permissions.has(*permission));
        let has_old_media = has_media && fields.contains_key("can_send_media_messages");
        if implies_media || has_old_media || permissions.has(Permission::SendPolls) {
            permissions = permissions.can_send_messages(true);
        }
    }
    for (permission, name, source) in DEFAULTS {
        if !fields.contains_key(*name) {
            permissions = permissions.set(*permission, permissions.has(*source));
        }
    }
    permissions
}

fn with_media(permissions: Permissions) -> Permissions {
    MEDIA.iter().fold(permissions, |set, (permission, _)| {
        set.set(*permission, true)
    })
}

/// A field that is true, false, or not there.
fn flag(fields: &Map<String, Value>, name: &str) -> Result<bool, String> {
    match fields.get(name) {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Bool(value)) => Ok(*value),
        Some(_) => Err(format!("Field \"{name}\" must be of type Boolean")),
    }
}

/// The kinds of media that have a permission each.
const MEDIA: &[(Permission, &str)] = &[
    (Permission::SendAudios, "can_send_audios"),
    (Permission::SendDocuments, "can_send_documents"),
    (Permission::SendPhotos, "can_send_photos"),
    (Permission::SendVideos, "can_send_videos"),
    (Permission::SendVideoNotes, "can_send_video_notes"),
    (Permission::SendVoiceNotes, "can_send_voice_notes"),
];

/// What counts where a permission is not named.
const DEFAULTS: &[(Permission, &str, Permission)] = &[
    (
        Permission::ReactToMessages,
        "can_react_to_messages",
        Permission::SendMessages,
    ),
    (Permission::EditTag, "can_edit_tag", Permission::PinMessages),
    (
        Permission::ManageTopics,
        "can_manage_topics",
        Permission::PinMessages,
    ),
];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(object: &Value, is_independent: bool) -> Result<Permissions, String> {
        let fields = object.as_object().unwrap();
        Ok(complete(named(fields)?, fields, is_independent))
    }

    #[test]
    fn stickers_and_previews_imply_all_media() {
        let media = with_media(Permissions::none())
            .can_send_messages(true)
            .can_react_to_messages(true);
        for (object, implied) in [
            (
                json!({"can_send_other_messages": true}),
                media.can_send_other_messages(true),
            ),
            (
                json!({"can_add_web_page_previews": true}),
                media.can_add_web_page_previews(true),
            ),
            (json!({"can_send_media_messages": true}), media),
            (
                json!({"can_send_polls": true}),
                Permissions::none()
                    .can_send_polls(true)
                    .can_send_messages(true)
                    .can_react_to_messages(true),
            ),
        ] {
            assert_eq!(read(&object, false), Ok(implied), "{object}");
        }
        let only = json!({"can_send_other_messages": true});
        let expected = Permissions::none().can_send_other_messages(true);
        assert_eq!(read(&only, true), Ok(expected));
        assert_eq!(
            read(&json!({"can_send_photos": true}), false),
            Ok(Permissions::none().can_send_photos(true))
        );
    }

    #[test]
    fn what_is_not_named_follows_another() {
        assert_eq!(
            read(&json!({"can_pin_messages": true}), false),
            Ok(Permissions::none()
                .can_pin_messages(true)
                .can_edit_tag(true)
                .can_manage_topics(true))
        );
        assert_eq!(
            read(
                &json!({"can_pin_messages": true, "can_manage_topics": false, "can_edit_tag": null}),
                false
            ),
            Ok(Permissions::none().can_pin_messages(true))
        );
        let wrong = read(&json!({"can_pin_messages": 1}), false);
        let expected = "Field \"can_pin_messages\" must be of type Boolean";
        assert_eq!(wrong.unwrap_err(), expected);
    }
}
