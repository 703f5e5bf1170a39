use std::{fmt, time::Duration};

/// The server's own error: it understood the call and refused it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    code: u16,
    description: Box<str>,
    retry_after: Option<u32>,
    migrate_to_chat_id: Option<i64>,
}

impl ApiError {
    /// An error as the envelope has it: `error_code` and `description`.
    pub fn new(code: u16, description: impl Into<Box<str>>) -> Self {
        Self {
            code,
            description: description.into(),
            retry_after: None,
            migrate_to_chat_id: None,
        }
    }

    /// The same with `parameters.retry_after`, in seconds.
    pub fn with_retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// The same with `parameters.migrate_to_chat_id`.
    pub fn with_migrate_to_chat_id(mut self, chat_id: i64) -> Self {
        self.migrate_to_chat_id = Some(chat_id);
        self
    }

    /// The error code, which is the HTTP status as well.
    pub fn code(&self) -> u16 {
        self.code
    }

    /// The server's text, unchanged. It changes between versions of the server: prefer
    /// [`kind`](ApiError::kind).
    pub fn description(&self) -> &str {
        &self.description
    }

    /// What the error means, as far as it is known.
    pub fn kind(&self) -> ApiErrorKind {
        ApiErrorKind::of(
            self.code,
            &self.description,
            self.migrate_to_chat_id.is_some(),
        )
    }

    /// How long the server asks to wait before the call is made again: whole seconds.
    ///
    /// A 429 without the parameter, as some proxies answer, asks for what its text says, and for
    /// one second where the text says nothing.
    pub fn retry_after(&self) -> Option<Duration> {
        let seconds = match self.retry_after {
            Some(seconds) => u64::from(seconds),
            None if self.code == 429 => self
                .description
                .rsplit_once("retry after ")
                .and_then(|(_, seconds)| seconds.trim().parse().ok())
                .unwrap_or(1),
            None => return None,
        };
        Some(Duration::from_secs(seconds))
    }

    /// The supergroup that the addressed group has become.
    pub fn migrate_to_chat_id(&self) -> Option<i64> {
        self.migrate_to_chat_id
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.description)
    }
}

impl std::error::Error for ApiError {}

/// What an [`ApiError`] means.
///
/// Read from the code first and then from how the description begins, because the wording changes
/// between versions of the server. The texts were taken from the source of the open Bot API server
/// and of TDLib; `api/errors.json` of the repository lists them with their origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApiErrorKind {
    /// 401: the token is wrong or was revoked. Ask `@BotFather` for the current one.
    Unauthorized,
    /// 404: the method's name is unknown to the server, or, on Telegram's own server, the token
    /// is malformed.
    NotFound,
    /// 409: another program polls updates of this bot, or a webhook is set.
    Conflict,
    /// 413: a file or the request is too large.
    TooLarge,
    /// 429: wait for [`ApiError::retry_after`].
    TooManyRequests,
    /// 400: the group has become a supergroup; see [`ApiError::migrate_to_chat_id`].
    Migrated,
    /// 400: no such chat, or the bot has never met it.
    ChatNotFound,
    /// 400: no such user, or the bot has never met them.
    UserNotFound,
    /// 400: no such message, or it may not be seen.
    MessageNotFound,
    /// 400: an edit that would change nothing.
    MessageNotModified,
    /// 400: the text is longer than a message may be.
    MessageTooLong,
    /// 400: the formatting of a text is broken; the description names the place.
    CannotParseEntities,
    /// 400: the bot lacks a right in the chat.
    NotEnoughRights,
    /// 400: the callback, inline or other query is too old to be answered.
    QueryTooOld,
    /// 400: the `file_id` is of another bot, or broken.
    InvalidFileId,
    /// 400: the invite link is unknown or was revoked.
    InviteLinkExpired,
    /// 400: there is no such join request, or it was handled already.
    JoinRequestMissing,
    /// 400: the user is in the chat already.
    AlreadyMember,
    /// 403: the user has blocked the bot.
    BotBlocked,
    /// 403: the bot was removed from the chat.
    BotKicked,
    /// 403: the bot is not a member of the chat.
    NotMember,
    /// 403: the user has deleted their account.
    UserDeactivated,
    /// 403: the user has never started the bot.
    CannotInitiateConversation,
    /// 403: the group was deleted.
    GroupDeleted,
    /// 403 for another reason.
    Forbidden,
    /// 400 for another reason.
    BadRequest,
    /// 500 and above: the server failed, and may have executed the call.
    Server,
    /// Any other code.
    Other,
}

impl ApiErrorKind {
    fn of(code: u16, description: &str, migrated: bool) -> Self {
        /// What comes behind the prefix, in lower case. First match wins.
        const BAD_REQUEST: &[(&str, ApiErrorKind)] = &[
            (
                "group chat was upgraded to a supergroup",
                ApiErrorKind::Migrated,
            ),
            ("chat not found", ApiErrorKind::ChatNotFound),
            ("private chat not found", ApiErrorKind::ChatNotFound),
            ("user not found", ApiErrorKind::UserNotFound),
            ("member not found", ApiErrorKind::UserNotFound),
            ("participant_id_invalid", ApiErrorKind::UserNotFound),
            ("message is not modified", ApiErrorKind::MessageNotModified),
            ("message is too long", ApiErrorKind::MessageTooLong),
            ("text is too long", ApiErrorKind::MessageTooLong),
            ("message caption is too long", ApiErrorKind::MessageTooLong),
            ("can't parse entities", ApiErrorKind::CannotParseEntities),
            ("not enough rights", ApiErrorKind::NotEnoughRights),
            ("need administrator rights", ApiErrorKind::NotEnoughRights),
            ("have no rights", ApiErrorKind::NotEnoughRights),
            ("have no write access", ApiErrorKind::NotEnoughRights),
            ("chat_admin_required", ApiErrorKind::NotEnoughRights),
            ("chat_write_forbidden", ApiErrorKind::NotEnoughRights),
            ("query is too old", ApiErrorKind::QueryTooOld),
            ("wrong file identifier", ApiErrorKind::InvalidFileId),
            ("wrong remote file identifier", ApiErrorKind::InvalidFileId),
            ("invalid file_id", ApiErrorKind::InvalidFileId),
            ("invite_hash_expired", ApiErrorKind::InviteLinkExpired),
            ("hide_requester_missing", ApiErrorKind::JoinRequestMissing),
            ("user_already_participant", ApiErrorKind::AlreadyMember),
        ];
        const FORBIDDEN: &[(&str, ApiErrorKind)] = &[
            ("bot was blocked by the user", ApiErrorKind::BotBlocked),
            ("bot was kicked", ApiErrorKind::BotKicked),
            ("bot is not a member", ApiErrorKind::NotMember),
            ("user is deactivated", ApiErrorKind::UserDeactivated),
            (
                "bot can't initiate conversation",
                ApiErrorKind::CannotInitiateConversation,
            ),
            ("the group chat was deleted", ApiErrorKind::GroupDeleted),
            ("not enough rights", ApiErrorKind::NotEnoughRights),
        ];

        if migrated {
            return Self::Migrated;
        }
        let (table, otherwise): (&[_], _) = match code {
            400 => (BAD_REQUEST, Self::BadRequest),
            401 => (&[], Self::Unauthorized),
            403 => (FORBIDDEN, Self::Forbidden),
            404 => (&[], Self::NotFound),
            409 => (&[], Self::Conflict),
            413 => (&[], Self::TooLarge),
            429 => (&[], Self::TooManyRequests),
            500.. => (&[], Self::Server),
            _ => (&[], Self::Other),
        };
        if table.is_empty() {
            return otherwise;
        }
        let text = description
            .split_once(": ")
            .map_or(description, |(_, text)| text)
            .to_ascii_lowercase();
        if code == 400 && text.starts_with("message ") && text.ends_with(" not found") {
            return Self::MessageNotFound;
        }
        table
            .iter()
            .find(|(prefix, _)| text.starts_with(prefix))
            .map_or(otherwise, |(_, kind)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_from_code_and_text() {
        for (code, text, kind) in [
            (
                400,
                "Bad Request: chat not found",
                ApiErrorKind::ChatNotFound,
            ),
            (
                400,
                "Bad Request: not enough rights to manage chat invite link",
                ApiErrorKind::NotEnoughRights,
            ),
            (
                400,
                "Bad Request: CHAT_ADMIN_REQUIRED",
                ApiErrorKind::NotEnoughRights,
            ),
            (
                400,
                "Bad Request: message to edit not found",
                ApiErrorKind::MessageNotFound,
            ),
            (
                400,
                "Bad Request: message thread not found",
                ApiErrorKind::MessageNotFound,
            ),
            (
                400,
                "Bad Request: INVITE_HASH_EXPIRED",
                ApiErrorKind::InviteLinkExpired,
            ),
            (
                400,
                "Bad Request: HIDE_REQUESTER_MISSING",
                ApiErrorKind::JoinRequestMissing,
            ),
            (400, "Bad Request: something new", ApiErrorKind::BadRequest),
            (
                403,
                "Forbidden: bot is not a member of the channel chat",
                ApiErrorKind::NotMember,
            ),
            (
                403,
                "Forbidden: bot was kicked from the group chat",
                ApiErrorKind::BotKicked,
            ),
            (403, "Forbidden: something new", ApiErrorKind::Forbidden),
            (401, "Unauthorized", ApiErrorKind::Unauthorized),
            (404, "Not Found", ApiErrorKind::NotFound),
            (502, "Bad Gateway", ApiErrorKind::Server),
            (418, "I'm a teapot", ApiErrorKind::Other),
        ] {
            assert_eq!(ApiError::new(code, text).kind(), kind, "{code} {text}");
        }
    }

    #[test]
    fn retry_after_is_read_from_the_text_where_the_parameter_is_missing() {
        let seconds = |error: ApiError| error.retry_after().map(|wait| wait.as_secs());
        assert_eq!(
            seconds(ApiError::new(429, "Too Many Requests: retry after 17")),
            Some(17)
        );
        assert_eq!(seconds(ApiError::new(429, "Too Many Requests")), Some(1));
        assert_eq!(
            seconds(ApiError::new(429, "retry after 17").with_retry_after(3)),
            Some(3)
        );
        assert_eq!(seconds(ApiError::new(400, "retry after 17")), None);
    }
}
