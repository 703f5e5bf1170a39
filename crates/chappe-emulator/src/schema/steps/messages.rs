//! The steps of methods about messages.

use super::{
    Step::{
        self, All, Chat, Connection, File, Formatted, If, Json, Message, Needs, OneOf, Partner,
        Place, Sender, User, WholeNumber,
    },
    Steps,
    When::{Given, Is, Nowhere},
};

pub(super) const STEPS: Steps = &[
    // Messages.
    ("sendMessage", &[TEXT, SEND]),
    ("sendPhoto", &[File("photo"), Formatted("caption"), SEND]),
    (
        "sendLivePhoto",
        &[
            File("live_photo"),
            File("photo"),
            Formatted("caption"),
            SEND,
        ],
    ),
    ("sendAudio", &[File("audio"), Formatted("caption"), SEND]),
    (
        "sendDocument",
        &[File("document"), Formatted("caption"), SEND],
    ),
    ("sendVideo", &[File("video"), Formatted("caption"), SEND]),
    (
        "sendAnimation",
        &[File("animation"), Formatted("caption"), SEND],
    ),
    ("sendVoice", &[File("voice"), Formatted("caption"), SEND]),
    ("sendVideoNote", &[File("video_note"), SEND]),
    ("sendSticker", &[File("sticker"), SEND]),
    (
        "sendPaidMedia",
        &[Needs("media"), Json("media"), Formatted("caption"), SEND],
    ),
    (
        "sendMediaGroup",
        &[
            Json("reply_parameters"),
            Needs("media"),
            Json("media"),
            WHERE,
        ],
    ),
    ("sendLocation sendVenue", &[Place, SEND]),
    (
        "sendContact",
        &[Needs("phone_number"), Needs("first_name"), SEND],
    ),
    (
        "sendPoll",
        &[
            Formatted("question"),
            Needs("options"),
            Json("options"),
            Formatted("description"),
            If(
                Is("type", "quiz"),
                &[
                    Formatted("explanation"),
                    Json("explanation_media"),
                    Json("correct_option_ids"),
                ],
                &[OneOf("type")],
            ),
            Json("country_codes"),
            Json("media"),
            SEND,
        ],
    ),
    (
        "sendChecklist",
        &[Needs("checklist"), Json("checklist"), SEND, Connection],
    ),
    ("sendDice", &[SEND]),
    ("sendGame", &[Needs("game_short_name"), SEND]),
    ("sendInvoice", &[INVOICE, SEND]),
    (
        "sendRichMessage",
        &[Needs("rich_message"), Json("rich_message"), SEND],
    ),
    (
        "sendRichMessageDraft",
        &[Needs("rich_message"), Json("rich_message"), Chat("chat_id")],
    ),
    ("sendMessageDraft", &[Formatted("text"), Chat("chat_id")]),
    ("sendChatAction", &[OneOf("action"), WHERE]),
    (
        "forwardMessage",
        &[
            Needs("from_chat_id"),
            Message("from_chat_id", "message to forward"),
            SEND,
        ],
    ),
    (
        "copyMessage",
        &[
            Needs("from_chat_id"),
            Formatted("caption"),
            Message("from_chat_id", "message to copy"),
            SEND,
        ],
    ),
    ("forwardMessages copyMessages", &[SEVERAL]),
    (
        "setMessageReaction",
        &[Json("reaction"), Message("chat_id", "message to react")],
    ),
    (
        "deleteMessageReaction",
        &[
            If(Given("user_id"), &[User("user_id")], &[]),
            Message("chat_id", "message to delete reactions"),
            If(Given("user_id"), &[], &[Sender("actor_chat_id")]),
        ],
    ),
    (
        "deleteAllMessageReactions",
        &[
            If(Given("user_id"), &[User("user_id")], &[]),
            Chat("chat_id"),
            If(Given("user_id"), &[], &[Sender("actor_chat_id")]),
        ],
    ),
    // Editing and deleting.
    (
        "editMessageText",
        &[TEXT_OR_RICH, Json("reply_markup"), EDIT],
    ),
    (
        "editMessageCaption",
        &[Json("reply_markup"), Formatted("caption"), EDIT],
    ),
    (
        "editMessageMedia",
        &[Json("reply_markup"), Needs("media"), Json("media"), EDIT],
    ),
    (
        "editMessageLiveLocation",
        &[Place, Json("reply_markup"), EDIT],
    ),
    (
        "stopMessageLiveLocation editMessageReplyMarkup",
        &[Json("reply_markup"), EDIT],
    ),
    (
        "editMessageChecklist",
        &[
            Json("reply_markup"),
            Needs("checklist"),
            Json("checklist"),
            Partner("chat_id"),
            Connection,
        ],
    ),
    (
        "stopPoll",
        &[
            Json("reply_markup"),
            If(
                Given("business_connection_id"),
                &[Partner("chat_id"), Connection],
                &[Message("chat_id", "message with poll to stop")],
            ),
        ],
    ),
    ("editEphemeralMessageText", &[TEXT_OR_RICH, EDIT_EPHEMERAL]),
    (
        "editEphemeralMessageMedia",
        &[Needs("media"), Json("media"), EDIT_EPHEMERAL],
    ),
    (
        "editEphemeralMessageCaption",
        &[Formatted("caption"), EDIT_EPHEMERAL],
    ),
    (
        "editEphemeralMessageReplyMarkup deleteEphemeralMessage",
        &[EDIT_EPHEMERAL],
    ),
    (
        "deleteMessage",
        &[
            Needs("chat_id"),
            Needs("message_id"),
            Message("chat_id", "message to delete"),
        ],
    ),
    (
        "deleteMessages",
        &[Needs("message_ids"), Json("message_ids"), Chat("chat_id")],
    ),
    (
        "approveSuggestedPost declineSuggestedPost",
        &[Message("chat_id", "suggested post")],
    ),
];

/// The chat, which is one of the business account where a connection is named.
pub(super) const WHERE: Step = If(
    Given("business_connection_id"),
    &[Partner("chat_id"), Connection],
    &[Chat("chat_id")],
);

/// What all methods that send one message have in common; it comes after the message itself.
const SEND: Step = All(&[
    Json("reply_parameters"),
    Json("suggested_post_parameters"),
    Json("ephemeral_message_parameters"),
    Json("reply_markup"),
    WHERE,
]);

/// The message that is edited.
const EDIT: Step = If(
    Nowhere,
    &[Needs("inline_message_id")],
    &[If(
        Given("business_connection_id"),
        &[Partner("chat_id"), Connection],
        &[Message("chat_id", "message to edit")],
    )],
);

/// An ephemeral message that is edited.
const EDIT_EPHEMERAL: Step = All(&[
    Json("reply_markup"),
    User("receiver_user_id"),
    Chat("chat_id"),
]);

/// A text that must be there.
const TEXT: Step = All(&[
    Json("link_preview_options"),
    Needs("text"),
    Formatted("text"),
]);

/// A text, or a rich message in place of it.
const TEXT_OR_RICH: Step = If(Given("rich_message"), &[Json("rich_message")], &[TEXT]);

pub(super) const INVOICE: Step = All(&[
    Needs("title"),
    Needs("description"),
    Needs("payload"),
    Needs("currency"),
    Needs("prices"),
    Json("prices"),
    WholeNumber("max_tip_amount"),
    Json("suggested_tip_amounts"),
]);

/// Several messages that are forwarded or copied.
const SEVERAL: Step = All(&[
    Needs("from_chat_id"),
    Needs("message_ids"),
    Json("message_ids"),
    Chat("chat_id"),
]);
