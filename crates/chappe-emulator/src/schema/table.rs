// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Every method with its parameters, and the objects that parameters hold.

use super::shape::{
    Fact::{
        Always, Bytes, Chars, FormattedBy, FromNow, Items, NonZero, OneOfThese, Parsed, Range,
        Together, UnlessGiven, Upload,
    },
    Field,
    Kind::{Struct, Union},
    Method, Object,
    Type::{Array, File, Flag, Float, Integer, Long, OneOf, Ref, Text},
    Variant,
};

/// The methods of the Bot API, in the order of its documentation.
pub(super) static METHODS: &[Method] = &[
    Method {
        name: "getUpdates",
        parameters: &[
            Field::optional("offset", Integer, &[]),
            Field::optional("limit", Integer, &[Range(1, 100, &[])]),
            Field::optional("timeout", Integer, &[]),
            Field::optional("allowed_updates", Array(&Text), &[]),
        ],
    },
    Method {
        name: "setWebhook",
        parameters: &[
            Field::required("url", Text, &[]),
            Field::optional("certificate", File, &[]),
            Field::optional("ip_address", Text, &[]),
            Field::optional("max_connections", Integer, &[Range(1, 100, &[])]),
            Field::optional("allowed_updates", Array(&Text), &[]),
            Field::optional("drop_pending_updates", Flag, &[]),
            Field::optional("secret_token", Text, &[Chars(1, 256)]),
        ],
    },
    Method {
        name: "deleteWebhook",
        parameters: &[Field::optional("drop_pending_updates", Flag, &[])],
    },
    Method {
        name: "getWebhookInfo",
        parameters: &[],
    },
    Method {
        name: "getMe",
        parameters: &[],
    },
    Method {
        name: "logOut",
        parameters: &[],
    },
    Method {
        name: "close",
        parameters: &[],
    },
    Method {
        name: "sendMessage",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required(
                "text",
                Text,
                &[FormattedBy("parse_mode", "entities"), Parsed(1, 4_096)],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("link_preview_options", Ref(&LINK_PREVIEW_OPTIONS), &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "forwardMessage",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::required("from_chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("video_start_timestamp", Integer, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::required("message_id", Integer, &[]),
        ],
    },
    Method {
        name: "forwardMessages",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::required("from_chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_ids", Array(&Integer), &[Items(1, 100)]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
        ],
    },
    Method {
        name: "copyMessage",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::required("from_chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_id", Integer, &[]),
            Field::optional("video_start_timestamp", Integer, &[]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("show_caption_above_media", Flag, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "copyMessages",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::required("from_chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_ids", Array(&Integer), &[Items(1, 100)]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("remove_caption", Flag, &[]),
        ],
    },
    Method {
        name: "sendPhoto",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("photo", OneOf(&[File, Text]), &[]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("show_caption_above_media", Flag, &[]),
            Field::optional("has_spoiler", Flag, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendLivePhoto",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("live_photo", OneOf(&[File, Text]), &[]),
            Field::required("photo", OneOf(&[File, Text]), &[]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("show_caption_above_media", Flag, &[]),
            Field::optional("has_spoiler", Flag, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendAudio",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("audio", OneOf(&[File, Text]), &[]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("duration", Integer, &[]),
            Field::optional("performer", Text, &[]),
            Field::optional("title", Text, &[]),
            Field::optional("thumbnail", OneOf(&[File, Text]), &[Upload]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendDocument",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("document", OneOf(&[File, Text]), &[]),
            Field::optional("thumbnail", OneOf(&[File, Text]), &[Upload]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("disable_content_type_detection", Flag, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendVideo",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("video", OneOf(&[File, Text]), &[]),
            Field::optional("duration", Integer, &[]),
            Field::optional("width", Integer, &[]),
            Field::optional("height", Integer, &[]),
            Field::optional("thumbnail", OneOf(&[File, Text]), &[Upload]),
            Field::optional("cover", OneOf(&[File, Text]), &[Upload]),
            Field::optional("start_timestamp", Integer, &[]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("show_caption_above_media", Flag, &[]),
            Field::optional("has_spoiler", Flag, &[]),
            Field::optional("supports_streaming", Flag, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendAnimation",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("animation", OneOf(&[File, Text]), &[]),
            Field::optional("duration", Integer, &[]),
            Field::optional("width", Integer, &[]),
            Field::optional("height", Integer, &[]),
            Field::optional("thumbnail", OneOf(&[File, Text]), &[Upload]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("show_caption_above_media", Flag, &[]),
            Field::optional("has_spoiler", Flag, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendVoice",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("voice", OneOf(&[File, Text]), &[]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("duration", Integer, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendVideoNote",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("video_note", OneOf(&[File, Text]), &[]),
            Field::optional("duration", Integer, &[]),
            Field::optional("length", Integer, &[]),
            Field::optional("thumbnail", OneOf(&[File, Text]), &[Upload]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendPaidMedia",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::required("star_count", Integer, &[Range(1, 25_000, &[])]),
            Field::required("media", Array(&Ref(&INPUT_PAID_MEDIA)), &[Items(0, 10)]),
            Field::optional("payload", Text, &[Bytes(0, 128)]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("show_caption_above_media", Flag, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendMediaGroup",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::required(
                "media",
                Array(&OneOf(&[
                    Ref(&INPUT_MEDIA_AUDIO),
                    Ref(&INPUT_MEDIA_DOCUMENT),
                    Ref(&INPUT_MEDIA_LIVE_PHOTO),
                    Ref(&INPUT_MEDIA_PHOTO),
                    Ref(&INPUT_MEDIA_VIDEO),
                ])),
                &[Items(2, 10)],
            ),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
        ],
    },
    Method {
        name: "sendLocation",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("latitude", Float, &[]),
            Field::required("longitude", Float, &[]),
            Field::optional("horizontal_accuracy", Float, &[Range(0, 1_500, &[])]),
            Field::optional(
                "live_period",
                Integer,
                &[Range(60, 86_400, &[2_147_483_647])],
            ),
            Field::optional("heading", Integer, &[Range(1, 360, &[])]),
            Field::optional("proximity_alert_radius", Integer, &[Range(1, 100_000, &[])]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendVenue",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("latitude", Float, &[]),
            Field::required("longitude", Float, &[]),
            Field::required("title", Text, &[]),
            Field::required("address", Text, &[]),
            Field::optional("foursquare_id", Text, &[]),
            Field::optional("foursquare_type", Text, &[]),
            Field::optional("google_place_id", Text, &[]),
            Field::optional("google_place_type", Text, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendContact",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("phone_number", Text, &[]),
            Field::required("first_name", Text, &[]),
            Field::optional("last_name", Text, &[]),
            Field::optional("vcard", Text, &[Bytes(0, 2_048)]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendPoll",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::required(
                "question",
                Text,
                &[
                    FormattedBy("question_parse_mode", "question_entities"),
                    Chars(1, 300),
                ],
            ),
            Field::optional("question_parse_mode", Text, &[]),
            Field::optional("question_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::required("options", Array(&Ref(&INPUT_POLL_OPTION)), &[Items(1, 12)]),
            Field::optional("is_anonymous", Flag, &[]),
            Field::optional("type", Text, &[OneOfThese(&["quiz", "regular"])]),
            Field::optional("allows_multiple_answers", Flag, &[]),
            Field::optional("allows_revoting", Flag, &[]),
            Field::optional("shuffle_options", Flag, &[]),
            Field::optional("allow_adding_options", Flag, &[]),
            Field::optional("hide_results_until_closes", Flag, &[]),
            Field::optional("members_only", Flag, &[]),
            Field::optional("country_codes", Array(&Text), &[Items(0, 12)]),
            Field::optional("correct_option_ids", Array(&Integer), &[]),
            Field::optional(
                "explanation",
                Text,
                &[
                    FormattedBy("explanation_parse_mode", "explanation_entities"),
                    Parsed(0, 200),
                ],
            ),
            Field::optional("explanation_parse_mode", Text, &[]),
            Field::optional("explanation_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("explanation_media", Ref(&INPUT_POLL_MEDIA), &[]),
            Field::optional("open_period", Integer, &[Range(5, 2_628_000, &[])]),
            Field::optional("close_date", Integer, &[FromNow(5, 2_628_000)]),
            Field::optional("is_closed", Flag, &[]),
            Field::optional(
                "description",
                Text,
                &[
                    FormattedBy("description_parse_mode", "description_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("description_parse_mode", Text, &[]),
            Field::optional("description_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("media", Ref(&INPUT_POLL_MEDIA), &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendChecklist",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("checklist", Ref(&INPUT_CHECKLIST), &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "sendDice",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "emoji",
                Text,
                &[OneOfThese(&["🎲", "🎯", "🏀", "⚽", "🎳", "🎰"])],
            ),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendMessageDraft",
        parameters: &[
            Field::required("chat_id", Long, &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::required("draft_id", Long, &[NonZero]),
            Field::optional(
                "text",
                Text,
                &[FormattedBy("parse_mode", "entities"), Parsed(0, 4_096)],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("can_stop", Flag, &[]),
            Field::optional("keep_on_stop", Flag, &[]),
        ],
    },
    Method {
        name: "sendChatAction",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::required(
                "action",
                Text,
                &[OneOfThese(&[
                    "typing",
                    "upload_photo",
                    "record_video",
                    "upload_video",
                    "record_voice",
                    "upload_voice",
                    "upload_document",
                    "choose_sticker",
                    "find_location",
                    "record_video_note",
                    "upload_video_note",
                ])],
            ),
        ],
    },
    Method {
        name: "setMessageReaction",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_id", Integer, &[]),
            Field::optional("reaction", Array(&Ref(&REACTION_TYPE)), &[]),
            Field::optional("is_big", Flag, &[]),
        ],
    },
    Method {
        name: "getUserProfilePhotos",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::optional("offset", Integer, &[]),
            Field::optional("limit", Integer, &[Range(1, 100, &[])]),
        ],
    },
    Method {
        name: "getUserProfileAudios",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::optional("offset", Integer, &[]),
            Field::optional("limit", Integer, &[Range(1, 100, &[])]),
        ],
    },
    Method {
        name: "setUserEmojiStatus",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::optional("emoji_status_custom_emoji_id", Text, &[]),
            Field::optional("emoji_status_expiration_date", Integer, &[]),
        ],
    },
    Method {
        name: "getFile",
        parameters: &[Field::required("file_id", Text, &[])],
    },
    Method {
        name: "banChatMember",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
            Field::optional("until_date", Integer, &[]),
            Field::optional("revoke_messages", Flag, &[]),
        ],
    },
    Method {
        name: "unbanChatMember",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
            Field::optional("only_if_banned", Flag, &[]),
        ],
    },
    Method {
        name: "restrictChatMember",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
            Field::required("permissions", Ref(&CHAT_PERMISSIONS), &[]),
            Field::optional("use_independent_chat_permissions", Flag, &[]),
            Field::optional("until_date", Integer, &[]),
        ],
    },
    Method {
        name: "promoteChatMember",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
            Field::optional("is_anonymous", Flag, &[]),
            Field::optional("can_manage_chat", Flag, &[]),
            Field::optional("can_delete_messages", Flag, &[]),
            Field::optional("can_manage_video_chats", Flag, &[]),
            Field::optional("can_restrict_members", Flag, &[]),
            Field::optional("can_promote_members", Flag, &[]),
            Field::optional("can_change_info", Flag, &[]),
            Field::optional("can_invite_users", Flag, &[]),
            Field::optional("can_post_stories", Flag, &[]),
            Field::optional("can_edit_stories", Flag, &[]),
            Field::optional("can_delete_stories", Flag, &[]),
            Field::optional("can_post_messages", Flag, &[]),
            Field::optional("can_edit_messages", Flag, &[]),
            Field::optional("can_pin_messages", Flag, &[]),
            Field::optional("can_manage_topics", Flag, &[]),
            Field::optional("can_manage_direct_messages", Flag, &[]),
            Field::optional("can_manage_tags", Flag, &[]),
            Field::optional("can_send_welcome_messages", Flag, &[]),
        ],
    },
    Method {
        name: "setChatAdministratorCustomTitle",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
            Field::required("custom_title", Text, &[Chars(0, 16)]),
        ],
    },
    Method {
        name: "setChatMemberTag",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
            Field::optional("tag", Text, &[Chars(0, 16)]),
        ],
    },
    Method {
        name: "banChatSenderChat",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("sender_chat_id", Long, &[]),
        ],
    },
    Method {
        name: "unbanChatSenderChat",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("sender_chat_id", Long, &[]),
        ],
    },
    Method {
        name: "setChatPermissions",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("permissions", Ref(&CHAT_PERMISSIONS), &[]),
            Field::optional("use_independent_chat_permissions", Flag, &[]),
        ],
    },
    Method {
        name: "exportChatInviteLink",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "createChatInviteLink",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("name", Text, &[Chars(0, 32)]),
            Field::optional("expire_date", Integer, &[]),
            Field::optional("member_limit", Integer, &[Range(1, 99_999, &[])]),
            Field::optional("creates_join_request", Flag, &[]),
        ],
    },
    Method {
        name: "editChatInviteLink",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("invite_link", Text, &[]),
            Field::optional("name", Text, &[Chars(0, 32)]),
            Field::optional("expire_date", Integer, &[]),
            Field::optional("member_limit", Integer, &[Range(1, 99_999, &[])]),
            Field::optional("creates_join_request", Flag, &[]),
        ],
    },
    Method {
        name: "createChatSubscriptionInviteLink",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("name", Text, &[Chars(0, 32)]),
            Field::required("subscription_period", Integer, &[OneOfThese(&["2592000"])]),
            Field::required("subscription_price", Integer, &[Range(1, 10_000, &[])]),
        ],
    },
    Method {
        name: "editChatSubscriptionInviteLink",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("invite_link", Text, &[]),
            Field::optional("name", Text, &[Chars(0, 32)]),
        ],
    },
    Method {
        name: "revokeChatInviteLink",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("invite_link", Text, &[]),
        ],
    },
    Method {
        name: "approveChatJoinRequest",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
        ],
    },
    Method {
        name: "declineChatJoinRequest",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
        ],
    },
    Method {
        name: "answerChatJoinRequestQuery",
        parameters: &[
            Field::required("chat_join_request_query_id", Text, &[]),
            Field::required(
                "result",
                Text,
                &[OneOfThese(&["approve", "decline", "queue"])],
            ),
        ],
    },
    Method {
        name: "sendChatJoinRequestWebApp",
        parameters: &[
            Field::required("chat_join_request_query_id", Text, &[]),
            Field::required("web_app_url", Text, &[]),
        ],
    },
    Method {
        name: "setChatPhoto",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("photo", File, &[]),
        ],
    },
    Method {
        name: "deleteChatPhoto",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "setChatTitle",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("title", Text, &[Chars(1, 128)]),
        ],
    },
    Method {
        name: "setChatDescription",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("description", Text, &[Chars(0, 255)]),
        ],
    },
    Method {
        name: "pinChatMessage",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_id", Integer, &[]),
            Field::optional("disable_notification", Flag, &[]),
        ],
    },
    Method {
        name: "unpinChatMessage",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_id", Integer, &[]),
        ],
    },
    Method {
        name: "unpinAllChatMessages",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "leaveChat",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "getChat",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "getChatAdministrators",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("return_bots", Flag, &[]),
        ],
    },
    Method {
        name: "getChatMemberCount",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "getChatMember",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
        ],
    },
    Method {
        name: "getUserPersonalChatMessages",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("limit", Integer, &[Range(1, 20, &[])]),
        ],
    },
    Method {
        name: "setChatStickerSet",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("sticker_set_name", Text, &[]),
        ],
    },
    Method {
        name: "deleteChatStickerSet",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "getForumTopicIconStickers",
        parameters: &[],
    },
    Method {
        name: "createForumTopic",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("name", Text, &[Chars(1, 128)]),
            Field::optional(
                "icon_color",
                Integer,
                &[OneOfThese(&[
                    "7322096", "16766590", "13338331", "9367192", "16749490", "16478047",
                ])],
            ),
            Field::optional("icon_custom_emoji_id", Text, &[]),
        ],
    },
    Method {
        name: "editForumTopic",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_thread_id", Integer, &[]),
            Field::optional("name", Text, &[Chars(0, 128)]),
            Field::optional("icon_custom_emoji_id", Text, &[]),
        ],
    },
    Method {
        name: "closeForumTopic",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_thread_id", Integer, &[]),
        ],
    },
    Method {
        name: "reopenForumTopic",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_thread_id", Integer, &[]),
        ],
    },
    Method {
        name: "deleteForumTopic",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_thread_id", Integer, &[]),
        ],
    },
    Method {
        name: "unpinAllForumTopicMessages",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_thread_id", Integer, &[]),
        ],
    },
    Method {
        name: "editGeneralForumTopic",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("name", Text, &[Chars(1, 128)]),
        ],
    },
    Method {
        name: "closeGeneralForumTopic",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "reopenGeneralForumTopic",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "hideGeneralForumTopic",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "unhideGeneralForumTopic",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "unpinAllGeneralForumTopicMessages",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "answerCallbackQuery",
        parameters: &[
            Field::required("callback_query_id", Text, &[]),
            Field::optional("text", Text, &[Chars(0, 200)]),
            Field::optional("show_alert", Flag, &[]),
            Field::optional("url", Text, &[]),
            Field::optional("cache_time", Integer, &[]),
        ],
    },
    Method {
        name: "answerGuestQuery",
        parameters: &[
            Field::required("guest_query_id", Text, &[]),
            Field::required("result", Ref(&INLINE_QUERY_RESULT), &[]),
        ],
    },
    Method {
        name: "getUserChatBoosts",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("user_id", Long, &[]),
        ],
    },
    Method {
        name: "getBusinessConnection",
        parameters: &[Field::required("business_connection_id", Text, &[])],
    },
    Method {
        name: "getManagedBotToken",
        parameters: &[Field::required("user_id", Long, &[])],
    },
    Method {
        name: "replaceManagedBotToken",
        parameters: &[Field::required("user_id", Long, &[])],
    },
    Method {
        name: "getManagedBotAccessSettings",
        parameters: &[Field::required("user_id", Long, &[])],
    },
    Method {
        name: "setManagedBotAccessSettings",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("is_access_restricted", Flag, &[]),
            Field::optional("added_user_ids", Array(&Long), &[Items(0, 10)]),
        ],
    },
    Method {
        name: "setMyCommands",
        parameters: &[
            Field::required("commands", Array(&Ref(&BOT_COMMAND)), &[Items(0, 100)]),
            Field::optional("scope", Ref(&BOT_COMMAND_SCOPE), &[]),
            Field::optional("language_code", Text, &[]),
        ],
    },
    Method {
        name: "deleteMyCommands",
        parameters: &[
            Field::optional("scope", Ref(&BOT_COMMAND_SCOPE), &[]),
            Field::optional("language_code", Text, &[]),
        ],
    },
    Method {
        name: "getMyCommands",
        parameters: &[
            Field::optional("scope", Ref(&BOT_COMMAND_SCOPE), &[]),
            Field::optional("language_code", Text, &[]),
        ],
    },
    Method {
        name: "setMyName",
        parameters: &[
            Field::optional("name", Text, &[Chars(0, 64)]),
            Field::optional("language_code", Text, &[]),
        ],
    },
    Method {
        name: "getMyName",
        parameters: &[Field::optional("language_code", Text, &[])],
    },
    Method {
        name: "setMyDescription",
        parameters: &[
            Field::optional("description", Text, &[Chars(0, 512)]),
            Field::optional("language_code", Text, &[]),
        ],
    },
    Method {
        name: "getMyDescription",
        parameters: &[Field::optional("language_code", Text, &[])],
    },
    Method {
        name: "setMyShortDescription",
        parameters: &[
            Field::optional("short_description", Text, &[Chars(0, 120)]),
            Field::optional("language_code", Text, &[]),
        ],
    },
    Method {
        name: "getMyShortDescription",
        parameters: &[Field::optional("language_code", Text, &[])],
    },
    Method {
        name: "setMyProfilePhoto",
        parameters: &[Field::required("photo", Ref(&INPUT_PROFILE_PHOTO), &[])],
    },
    Method {
        name: "removeMyProfilePhoto",
        parameters: &[],
    },
    Method {
        name: "setChatMenuButton",
        parameters: &[
            Field::optional("chat_id", Long, &[]),
            Field::optional("menu_button", Ref(&MENU_BUTTON), &[]),
        ],
    },
    Method {
        name: "getChatMenuButton",
        parameters: &[Field::optional("chat_id", Long, &[])],
    },
    Method {
        name: "setMyDefaultAdministratorRights",
        parameters: &[
            Field::optional("rights", Ref(&CHAT_ADMINISTRATOR_RIGHTS), &[]),
            Field::optional("for_channels", Flag, &[]),
        ],
    },
    Method {
        name: "getMyDefaultAdministratorRights",
        parameters: &[Field::optional("for_channels", Flag, &[])],
    },
    Method {
        name: "getAvailableGifts",
        parameters: &[],
    },
    Method {
        name: "sendGift",
        parameters: &[
            Field::optional("user_id", Long, &[UnlessGiven(&["chat_id"])]),
            Field::optional(
                "chat_id",
                OneOf(&[Long, Text]),
                &[UnlessGiven(&["user_id"])],
            ),
            Field::required("gift_id", Text, &[]),
            Field::optional("pay_for_upgrade", Flag, &[]),
            Field::optional(
                "text",
                Text,
                &[
                    FormattedBy("text_parse_mode", "text_entities"),
                    Chars(0, 128),
                ],
            ),
            Field::optional("text_parse_mode", Text, &[]),
            Field::optional("text_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        ],
    },
    Method {
        name: "giftPremiumSubscription",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("month_count", Integer, &[OneOfThese(&["3", "6", "12"])]),
            Field::required(
                "star_count",
                Integer,
                &[OneOfThese(&["1000", "1500", "2500"])],
            ),
            Field::optional(
                "text",
                Text,
                &[
                    FormattedBy("text_parse_mode", "text_entities"),
                    Chars(0, 128),
                ],
            ),
            Field::optional("text_parse_mode", Text, &[]),
            Field::optional("text_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        ],
    },
    Method {
        name: "verifyUser",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::optional("custom_description", Text, &[Chars(0, 70)]),
        ],
    },
    Method {
        name: "verifyChat",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("custom_description", Text, &[Chars(0, 70)]),
        ],
    },
    Method {
        name: "removeUserVerification",
        parameters: &[Field::required("user_id", Long, &[])],
    },
    Method {
        name: "removeChatVerification",
        parameters: &[Field::required("chat_id", OneOf(&[Long, Text]), &[])],
    },
    Method {
        name: "readBusinessMessage",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("chat_id", Long, &[]),
            Field::required("message_id", Integer, &[]),
        ],
    },
    Method {
        name: "deleteBusinessMessages",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("message_ids", Array(&Integer), &[Items(1, 100)]),
        ],
    },
    Method {
        name: "setBusinessAccountName",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("first_name", Text, &[Chars(1, 64)]),
            Field::optional("last_name", Text, &[Chars(0, 64)]),
        ],
    },
    Method {
        name: "setBusinessAccountUsername",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::optional("username", Text, &[Chars(0, 32)]),
        ],
    },
    Method {
        name: "setBusinessAccountBio",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::optional("bio", Text, &[Chars(0, 140)]),
        ],
    },
    Method {
        name: "setBusinessAccountProfilePhoto",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("photo", Ref(&INPUT_PROFILE_PHOTO), &[]),
            Field::optional("is_public", Flag, &[]),
        ],
    },
    Method {
        name: "removeBusinessAccountProfilePhoto",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::optional("is_public", Flag, &[]),
        ],
    },
    Method {
        name: "setBusinessAccountGiftSettings",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("show_gift_button", Flag, &[]),
            Field::required("accepted_gift_types", Ref(&ACCEPTED_GIFT_TYPES), &[]),
        ],
    },
    Method {
        name: "getBusinessAccountStarBalance",
        parameters: &[Field::required("business_connection_id", Text, &[])],
    },
    Method {
        name: "transferBusinessAccountStars",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("star_count", Integer, &[Range(1, 10_000, &[])]),
        ],
    },
    Method {
        name: "getBusinessAccountGifts",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::optional("exclude_unsaved", Flag, &[]),
            Field::optional("exclude_saved", Flag, &[]),
            Field::optional("exclude_unlimited", Flag, &[]),
            Field::optional("exclude_limited_upgradable", Flag, &[]),
            Field::optional("exclude_limited_non_upgradable", Flag, &[]),
            Field::optional("exclude_unique", Flag, &[]),
            Field::optional("exclude_from_blockchain", Flag, &[]),
            Field::optional("sort_by_price", Flag, &[]),
            Field::optional("offset", Text, &[]),
            Field::optional("limit", Integer, &[Range(1, 100, &[])]),
        ],
    },
    Method {
        name: "getUserGifts",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::optional("exclude_unlimited", Flag, &[]),
            Field::optional("exclude_limited_upgradable", Flag, &[]),
            Field::optional("exclude_limited_non_upgradable", Flag, &[]),
            Field::optional("exclude_from_blockchain", Flag, &[]),
            Field::optional("exclude_unique", Flag, &[]),
            Field::optional("sort_by_price", Flag, &[]),
            Field::optional("offset", Text, &[]),
            Field::optional("limit", Integer, &[Range(1, 100, &[])]),
        ],
    },
    Method {
        name: "getChatGifts",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("exclude_unsaved", Flag, &[]),
            Field::optional("exclude_saved", Flag, &[]),
            Field::optional("exclude_unlimited", Flag, &[]),
            Field::optional("exclude_limited_upgradable", Flag, &[]),
            Field::optional("exclude_limited_non_upgradable", Flag, &[]),
            Field::optional("exclude_from_blockchain", Flag, &[]),
            Field::optional("exclude_unique", Flag, &[]),
            Field::optional("sort_by_price", Flag, &[]),
            Field::optional("offset", Text, &[]),
            Field::optional("limit", Integer, &[Range(1, 100, &[])]),
        ],
    },
    Method {
        name: "convertGiftToStars",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("owned_gift_id", Text, &[]),
        ],
    },
    Method {
        name: "upgradeGift",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("owned_gift_id", Text, &[]),
            Field::optional("keep_original_details", Flag, &[]),
            Field::optional("star_count", Integer, &[]),
        ],
    },
    Method {
        name: "transferGift",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("owned_gift_id", Text, &[]),
            Field::required("new_owner_chat_id", Long, &[]),
            Field::optional("star_count", Integer, &[]),
        ],
    },
    Method {
        name: "postStory",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("content", Ref(&INPUT_STORY_CONTENT), &[]),
            Field::required(
                "active_period",
                Integer,
                &[OneOfThese(&["21600", "43200", "86400", "172800"])],
            ),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 2_048),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("areas", Array(&Ref(&STORY_AREA)), &[]),
            Field::optional("post_to_chat_page", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
        ],
    },
    Method {
        name: "repostStory",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("from_chat_id", Long, &[]),
            Field::required("from_story_id", Integer, &[]),
            Field::required(
                "active_period",
                Integer,
                &[OneOfThese(&["21600", "43200", "86400", "172800"])],
            ),
            Field::optional("post_to_chat_page", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
        ],
    },
    Method {
        name: "editStory",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("story_id", Integer, &[]),
            Field::required("content", Ref(&INPUT_STORY_CONTENT), &[]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 2_048),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("areas", Array(&Ref(&STORY_AREA)), &[]),
        ],
    },
    Method {
        name: "deleteStory",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("story_id", Integer, &[]),
        ],
    },
    Method {
        name: "answerWebAppQuery",
        parameters: &[
            Field::required("web_app_query_id", Text, &[]),
            Field::required("result", Ref(&INLINE_QUERY_RESULT), &[]),
        ],
    },
    Method {
        name: "savePreparedInlineMessage",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("result", Ref(&INLINE_QUERY_RESULT), &[]),
            Field::optional("allow_user_chats", Flag, &[]),
            Field::optional("allow_bot_chats", Flag, &[]),
            Field::optional("allow_group_chats", Flag, &[]),
            Field::optional("allow_channel_chats", Flag, &[]),
        ],
    },
    Method {
        name: "savePreparedKeyboardButton",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("button", Ref(&KEYBOARD_BUTTON), &[]),
        ],
    },
    Method {
        name: "editMessageText",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::optional(
                "chat_id",
                OneOf(&[Long, Text]),
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "message_id",
                Integer,
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "inline_message_id",
                Text,
                &[UnlessGiven(&["chat_id", "message_id"])],
            ),
            Field::optional(
                "text",
                Text,
                &[
                    UnlessGiven(&["rich_message"]),
                    FormattedBy("parse_mode", "entities"),
                    Parsed(1, 4_096),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("link_preview_options", Ref(&LINK_PREVIEW_OPTIONS), &[]),
            Field::optional(
                "rich_message",
                Ref(&INPUT_RICH_MESSAGE),
                &[UnlessGiven(&["text"])],
            ),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editMessageCaption",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::optional(
                "chat_id",
                OneOf(&[Long, Text]),
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "message_id",
                Integer,
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "inline_message_id",
                Text,
                &[UnlessGiven(&["chat_id", "message_id"])],
            ),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("show_caption_above_media", Flag, &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editMessageMedia",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::optional(
                "chat_id",
                OneOf(&[Long, Text]),
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "message_id",
                Integer,
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "inline_message_id",
                Text,
                &[UnlessGiven(&["chat_id", "message_id"])],
            ),
            Field::required("media", Ref(&INPUT_MEDIA), &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editMessageLiveLocation",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::optional(
                "chat_id",
                OneOf(&[Long, Text]),
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "message_id",
                Integer,
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "inline_message_id",
                Text,
                &[UnlessGiven(&["chat_id", "message_id"])],
            ),
            Field::required("latitude", Float, &[]),
            Field::required("longitude", Float, &[]),
            Field::optional("live_period", Integer, &[]),
            Field::optional("horizontal_accuracy", Float, &[Range(0, 1_500, &[])]),
            Field::optional("heading", Integer, &[Range(1, 360, &[])]),
            Field::optional("proximity_alert_radius", Integer, &[Range(1, 100_000, &[])]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "stopMessageLiveLocation",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::optional(
                "chat_id",
                OneOf(&[Long, Text]),
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "message_id",
                Integer,
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "inline_message_id",
                Text,
                &[UnlessGiven(&["chat_id", "message_id"])],
            ),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editMessageChecklist",
        parameters: &[
            Field::required("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_id", Integer, &[]),
            Field::required("checklist", Ref(&INPUT_CHECKLIST), &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editMessageReplyMarkup",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::optional(
                "chat_id",
                OneOf(&[Long, Text]),
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "message_id",
                Integer,
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "inline_message_id",
                Text,
                &[UnlessGiven(&["chat_id", "message_id"])],
            ),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "stopPoll",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_id", Integer, &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editEphemeralMessageText",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("receiver_user_id", Long, &[]),
            Field::required("ephemeral_message_id", Integer, &[]),
            Field::optional(
                "text",
                Text,
                &[
                    UnlessGiven(&["rich_message"]),
                    FormattedBy("parse_mode", "entities"),
                    Parsed(1, 4_096),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional(
                "rich_message",
                Ref(&INPUT_RICH_MESSAGE),
                &[UnlessGiven(&["text"])],
            ),
            Field::optional("link_preview_options", Ref(&LINK_PREVIEW_OPTIONS), &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editEphemeralMessageMedia",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("receiver_user_id", Long, &[]),
            Field::required("ephemeral_message_id", Integer, &[]),
            Field::required("media", Ref(&INPUT_MEDIA), &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editEphemeralMessageCaption",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("receiver_user_id", Long, &[]),
            Field::required("ephemeral_message_id", Integer, &[]),
            Field::optional(
                "caption",
                Text,
                &[
                    FormattedBy("parse_mode", "caption_entities"),
                    Parsed(0, 1_024),
                ],
            ),
            Field::optional("parse_mode", Text, &[]),
            Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
            Field::optional("show_caption_above_media", Flag, &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "editEphemeralMessageReplyMarkup",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("receiver_user_id", Long, &[]),
            Field::required("ephemeral_message_id", Integer, &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "approveSuggestedPost",
        parameters: &[
            Field::required("chat_id", Long, &[]),
            Field::required("message_id", Integer, &[]),
            Field::optional("send_date", Integer, &[FromNow(0, 2_678_400)]),
        ],
    },
    Method {
        name: "declineSuggestedPost",
        parameters: &[
            Field::required("chat_id", Long, &[]),
            Field::required("message_id", Integer, &[]),
            Field::optional("comment", Text, &[Chars(0, 128)]),
        ],
    },
    Method {
        name: "deleteMessage",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_id", Integer, &[]),
        ],
    },
    Method {
        name: "deleteMessages",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_ids", Array(&Integer), &[Items(1, 100)]),
        ],
    },
    Method {
        name: "deleteEphemeralMessage",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("receiver_user_id", Long, &[]),
            Field::required("ephemeral_message_id", Integer, &[]),
        ],
    },
    Method {
        name: "deleteMessageReaction",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::required("message_id", Integer, &[]),
            Field::optional("user_id", Long, &[]),
            Field::optional("actor_chat_id", Long, &[]),
        ],
    },
    Method {
        name: "deleteAllMessageReactions",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("user_id", Long, &[]),
            Field::optional("actor_chat_id", Long, &[]),
        ],
    },
    Method {
        name: "sendSticker",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("sticker", OneOf(&[File, Text]), &[]),
            Field::optional("emoji", Text, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "getStickerSet",
        parameters: &[Field::required("name", Text, &[])],
    },
    Method {
        name: "getCustomEmojiStickers",
        parameters: &[Field::required(
            "custom_emoji_ids",
            Array(&Text),
            &[Items(0, 200)],
        )],
    },
    Method {
        name: "uploadStickerFile",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("sticker", File, &[]),
            Field::required(
                "sticker_format",
                Text,
                &[OneOfThese(&["static", "animated", "video"])],
            ),
        ],
    },
    Method {
        name: "createNewStickerSet",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("name", Text, &[Chars(1, 64)]),
            Field::required("title", Text, &[Chars(1, 64)]),
            Field::required("stickers", Array(&Ref(&INPUT_STICKER)), &[Items(1, 50)]),
            Field::optional(
                "sticker_type",
                Text,
                &[OneOfThese(&["regular", "mask", "custom_emoji"])],
            ),
            Field::optional("needs_repainting", Flag, &[]),
        ],
    },
    Method {
        name: "addStickerToSet",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("name", Text, &[]),
            Field::required("sticker", Ref(&INPUT_STICKER), &[]),
        ],
    },
    Method {
        name: "setStickerPositionInSet",
        parameters: &[
            Field::required("sticker", Text, &[]),
            Field::required("position", Integer, &[]),
        ],
    },
    Method {
        name: "deleteStickerFromSet",
        parameters: &[Field::required("sticker", Text, &[])],
    },
    Method {
        name: "replaceStickerInSet",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("name", Text, &[]),
            Field::required("old_sticker", Text, &[]),
            Field::required("sticker", Ref(&INPUT_STICKER), &[]),
        ],
    },
    Method {
        name: "setStickerEmojiList",
        parameters: &[
            Field::required("sticker", Text, &[]),
            Field::required("emoji_list", Array(&Text), &[Items(1, 20)]),
        ],
    },
    Method {
        name: "setStickerKeywords",
        parameters: &[
            Field::required("sticker", Text, &[]),
            Field::optional("keywords", Array(&Text), &[Items(0, 20), Together(64)]),
        ],
    },
    Method {
        name: "setStickerMaskPosition",
        parameters: &[
            Field::required("sticker", Text, &[]),
            Field::optional("mask_position", Ref(&MASK_POSITION), &[]),
        ],
    },
    Method {
        name: "setStickerSetTitle",
        parameters: &[
            Field::required("name", Text, &[]),
            Field::required("title", Text, &[Chars(1, 64)]),
        ],
    },
    Method {
        name: "setStickerSetThumbnail",
        parameters: &[
            Field::required("name", Text, &[]),
            Field::required("user_id", Long, &[]),
            Field::optional("thumbnail", OneOf(&[File, Text]), &[]),
            Field::required(
                "format",
                Text,
                &[OneOfThese(&["static", "animated", "video"])],
            ),
        ],
    },
    Method {
        name: "setCustomEmojiStickerSetThumbnail",
        parameters: &[
            Field::required("name", Text, &[]),
            Field::optional("custom_emoji_id", Text, &[]),
        ],
    },
    Method {
        name: "deleteStickerSet",
        parameters: &[Field::required("name", Text, &[])],
    },
    Method {
        name: "sendRichMessage",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::optional(
                "ephemeral_message_parameters",
                Ref(&EPHEMERAL_MESSAGE_PARAMETERS),
                &[],
            ),
            Field::required("rich_message", Ref(&INPUT_RICH_MESSAGE), &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional(
                "reply_markup",
                OneOf(&[
                    Ref(&INLINE_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_MARKUP),
                    Ref(&REPLY_KEYBOARD_REMOVE),
                    Ref(&FORCE_REPLY),
                ]),
                &[],
            ),
        ],
    },
    Method {
        name: "sendRichMessageDraft",
        parameters: &[
            Field::required("chat_id", Long, &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::required("draft_id", Long, &[NonZero]),
            Field::required("rich_message", Ref(&INPUT_RICH_MESSAGE), &[]),
            Field::optional("can_stop", Flag, &[]),
            Field::optional("keep_on_stop", Flag, &[]),
        ],
    },
    Method {
        name: "answerInlineQuery",
        parameters: &[
            Field::required("inline_query_id", Text, &[]),
            Field::required(
                "results",
                Array(&Ref(&INLINE_QUERY_RESULT)),
                &[Items(0, 50)],
            ),
            Field::optional("cache_time", Integer, &[]),
            Field::optional("is_personal", Flag, &[]),
            Field::optional("next_offset", Text, &[Bytes(0, 64)]),
            Field::optional("button", Ref(&INLINE_QUERY_RESULTS_BUTTON), &[]),
        ],
    },
    Method {
        name: "sendInvoice",
        parameters: &[
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::optional("direct_messages_topic_id", Long, &[]),
            Field::required("title", Text, &[Chars(1, 32)]),
            Field::required("description", Text, &[Chars(1, 255)]),
            Field::required("payload", Text, &[Bytes(1, 128)]),
            Field::optional("provider_token", Text, &[]),
            Field::required("currency", Text, &[]),
            Field::required("prices", Array(&Ref(&LABELED_PRICE)), &[]),
            Field::optional("max_tip_amount", Long, &[]),
            Field::optional("suggested_tip_amounts", Array(&Long), &[Items(0, 4)]),
            Field::optional("start_parameter", Text, &[]),
            Field::optional("provider_data", Text, &[]),
            Field::optional("photo_url", Text, &[]),
            Field::optional("photo_size", Integer, &[]),
            Field::optional("photo_width", Integer, &[]),
            Field::optional("photo_height", Integer, &[]),
            Field::optional("need_name", Flag, &[]),
            Field::optional("need_phone_number", Flag, &[]),
            Field::optional("need_email", Flag, &[]),
            Field::optional("need_shipping_address", Flag, &[]),
            Field::optional("send_phone_number_to_provider", Flag, &[]),
            Field::optional("send_email_to_provider", Flag, &[]),
            Field::optional("is_flexible", Flag, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional(
                "suggested_post_parameters",
                Ref(&SUGGESTED_POST_PARAMETERS),
                &[],
            ),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "createInvoiceLink",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("title", Text, &[Chars(1, 32)]),
            Field::required("description", Text, &[Chars(1, 255)]),
            Field::required("payload", Text, &[Bytes(1, 128)]),
            Field::optional("provider_token", Text, &[]),
            Field::required("currency", Text, &[]),
            Field::required("prices", Array(&Ref(&LABELED_PRICE)), &[]),
            Field::optional("subscription_period", Integer, &[OneOfThese(&["2592000"])]),
            Field::optional("max_tip_amount", Long, &[]),
            Field::optional("suggested_tip_amounts", Array(&Long), &[Items(0, 4)]),
            Field::optional("provider_data", Text, &[]),
            Field::optional("photo_url", Text, &[]),
            Field::optional("photo_size", Integer, &[]),
            Field::optional("photo_width", Integer, &[]),
            Field::optional("photo_height", Integer, &[]),
            Field::optional("need_name", Flag, &[]),
            Field::optional("need_phone_number", Flag, &[]),
            Field::optional("need_email", Flag, &[]),
            Field::optional("need_shipping_address", Flag, &[]),
            Field::optional("send_phone_number_to_provider", Flag, &[]),
            Field::optional("send_email_to_provider", Flag, &[]),
            Field::optional("is_flexible", Flag, &[]),
        ],
    },
    Method {
        name: "answerShippingQuery",
        parameters: &[
            Field::required("shipping_query_id", Text, &[]),
            Field::required("ok", Flag, &[]),
            Field::optional("shipping_options", Array(&Ref(&SHIPPING_OPTION)), &[]),
            Field::optional("error_message", Text, &[]),
        ],
    },
    Method {
        name: "answerPreCheckoutQuery",
        parameters: &[
            Field::required("pre_checkout_query_id", Text, &[]),
            Field::required("ok", Flag, &[]),
            Field::optional("error_message", Text, &[]),
        ],
    },
    Method {
        name: "getMyStarBalance",
        parameters: &[],
    },
    Method {
        name: "getStarTransactions",
        parameters: &[
            Field::optional("offset", Integer, &[]),
            Field::optional("limit", Integer, &[Range(1, 100, &[])]),
        ],
    },
    Method {
        name: "refundStarPayment",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("telegram_payment_charge_id", Text, &[]),
        ],
    },
    Method {
        name: "editUserStarSubscription",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("telegram_payment_charge_id", Text, &[]),
            Field::required("is_canceled", Flag, &[]),
        ],
    },
    Method {
        name: "setPassportDataErrors",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("errors", Array(&Ref(&PASSPORT_ELEMENT_ERROR)), &[]),
        ],
    },
    Method {
        name: "sendGame",
        parameters: &[
            Field::optional("business_connection_id", Text, &[]),
            Field::required("chat_id", OneOf(&[Long, Text]), &[]),
            Field::optional("message_thread_id", Integer, &[]),
            Field::required("game_short_name", Text, &[]),
            Field::optional("disable_notification", Flag, &[]),
            Field::optional("protect_content", Flag, &[]),
            Field::optional("allow_paid_broadcast", Flag, &[]),
            Field::optional("message_effect_id", Text, &[]),
            Field::optional("reply_parameters", Ref(&REPLY_PARAMETERS), &[]),
            Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        ],
    },
    Method {
        name: "setGameScore",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::required("score", Integer, &[Range(0, i64::MAX, &[])]),
            Field::optional("force", Flag, &[]),
            Field::optional("disable_edit_message", Flag, &[]),
            Field::optional("chat_id", Long, &[UnlessGiven(&["inline_message_id"])]),
            Field::optional(
                "message_id",
                Integer,
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "inline_message_id",
                Text,
                &[UnlessGiven(&["chat_id", "message_id"])],
            ),
        ],
    },
    Method {
        name: "getGameHighScores",
        parameters: &[
            Field::required("user_id", Long, &[]),
            Field::optional("chat_id", Long, &[UnlessGiven(&["inline_message_id"])]),
            Field::optional(
                "message_id",
                Integer,
                &[UnlessGiven(&["inline_message_id"])],
            ),
            Field::optional(
                "inline_message_id",
                Text,
                &[UnlessGiven(&["chat_id", "message_id"])],
            ),
        ],
    },
];

pub(super) static USER: Object = Object {
    name: "User",
    kind: Struct(&[
        Field::required("id", Long, &[]),
        Field::required("is_bot", Flag, &[]),
        Field::required("first_name", Text, &[]),
        Field::optional("last_name", Text, &[]),
        Field::optional("username", Text, &[]),
        Field::optional("language_code", Text, &[]),
        Field::optional("is_premium", Flag, &[]),
        Field::optional("added_to_attachment_menu", Flag, &[]),
        Field::optional("can_join_groups", Flag, &[]),
        Field::optional("can_read_all_group_messages", Flag, &[]),
        Field::optional("supports_guest_queries", Flag, &[]),
        Field::optional("supports_inline_queries", Flag, &[]),
        Field::optional("can_connect_to_business", Flag, &[]),
        Field::optional("has_main_web_app", Flag, &[]),
        Field::optional("has_topics_enabled", Flag, &[]),
        Field::optional("allows_users_to_create_topics", Flag, &[]),
        Field::optional("can_manage_bots", Flag, &[]),
        Field::optional("supports_join_request_queries", Flag, &[]),
    ]),
};

pub(super) static MESSAGE_ENTITY: Object = Object {
    name: "MessageEntity",
    kind: Struct(&[
        Field::required(
            "type",
            Text,
            &[OneOfThese(&[
                "mention",
                "hashtag",
                "cashtag",
                "bot_command",
                "url",
                "email",
                "phone_number",
                "bold",
                "italic",
                "underline",
                "strikethrough",
                "spoiler",
                "blockquote",
                "expandable_blockquote",
                "code",
                "pre",
                "text_link",
                "text_mention",
                "custom_emoji",
                "date_time",
            ])],
        ),
        Field::required("offset", Integer, &[]),
        Field::required("length", Integer, &[]),
        Field::optional("url", Text, &[]),
        Field::optional("user", Ref(&USER), &[]),
        Field::optional("language", Text, &[]),
        Field::optional("custom_emoji_id", Text, &[]),
        Field::optional("unix_time", Integer, &[]),
        Field::optional("date_time_format", Text, &[]),
    ]),
};

pub(super) static REPLY_PARAMETERS: Object = Object {
    name: "ReplyParameters",
    kind: Struct(&[
        Field::optional("message_id", Integer, &[]),
        Field::optional("chat_id", OneOf(&[Long, Text]), &[]),
        Field::optional("ephemeral_message_id", Integer, &[]),
        Field::optional("allow_sending_without_reply", Flag, &[]),
        Field::optional(
            "quote",
            Text,
            &[
                FormattedBy("quote_parse_mode", "quote_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("quote_parse_mode", Text, &[]),
        Field::optional("quote_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("quote_position", Integer, &[]),
        Field::optional("checklist_task_id", Integer, &[]),
        Field::optional("poll_option_id", Text, &[]),
    ]),
};

pub(super) static EPHEMERAL_MESSAGE_PARAMETERS: Object = Object {
    name: "EphemeralMessageParameters",
    kind: Struct(&[
        Field::required("receiver_user_id", Long, &[]),
        Field::optional("callback_query_id", Text, &[]),
        Field::optional("replace_callback_query_message", Flag, &[]),
    ]),
};

pub(super) static INPUT_POLL_MEDIA: Object = Object {
    name: "InputPollMedia",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "animation",
                of: Ref(&INPUT_MEDIA_ANIMATION),
            },
            Variant {
                value: "audio",
                of: Ref(&INPUT_MEDIA_AUDIO),
            },
            Variant {
                value: "document",
                of: Ref(&INPUT_MEDIA_DOCUMENT),
            },
            Variant {
                value: "live_photo",
                of: Ref(&INPUT_MEDIA_LIVE_PHOTO),
            },
            Variant {
                value: "location",
                of: Ref(&INPUT_MEDIA_LOCATION),
            },
            Variant {
                value: "photo",
                of: Ref(&INPUT_MEDIA_PHOTO),
            },
            Variant {
                value: "venue",
                of: Ref(&INPUT_MEDIA_VENUE),
            },
            Variant {
                value: "video",
                of: Ref(&INPUT_MEDIA_VIDEO),
            },
        ],
    },
};

pub(super) static INPUT_POLL_OPTION_MEDIA: Object = Object {
    name: "InputPollOptionMedia",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "animation",
                of: Ref(&INPUT_MEDIA_ANIMATION),
            },
            Variant {
                value: "link",
                of: Ref(&INPUT_MEDIA_LINK),
            },
            Variant {
                value: "live_photo",
                of: Ref(&INPUT_MEDIA_LIVE_PHOTO),
            },
            Variant {
                value: "location",
                of: Ref(&INPUT_MEDIA_LOCATION),
            },
            Variant {
                value: "photo",
                of: Ref(&INPUT_MEDIA_PHOTO),
            },
            Variant {
                value: "sticker",
                of: Ref(&INPUT_MEDIA_STICKER),
            },
            Variant {
                value: "venue",
                of: Ref(&INPUT_MEDIA_VENUE),
            },
            Variant {
                value: "video",
                of: Ref(&INPUT_MEDIA_VIDEO),
            },
        ],
    },
};

pub(super) static INPUT_POLL_OPTION: Object = Object {
    name: "InputPollOption",
    kind: Struct(&[
        Field::required(
            "text",
            Text,
            &[
                FormattedBy("text_parse_mode", "text_entities"),
                Chars(1, 100),
            ],
        ),
        Field::optional("text_parse_mode", Text, &[]),
        Field::optional("text_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("media", Ref(&INPUT_POLL_OPTION_MEDIA), &[]),
    ]),
};

pub(super) static INPUT_CHECKLIST_TASK: Object = Object {
    name: "InputChecklistTask",
    kind: Struct(&[
        Field::required("id", Integer, &[Range(1, i64::MAX, &[])]),
        Field::required(
            "text",
            Text,
            &[FormattedBy("parse_mode", "text_entities"), Parsed(1, 100)],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("text_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
    ]),
};

pub(super) static INPUT_CHECKLIST: Object = Object {
    name: "InputChecklist",
    kind: Struct(&[
        Field::required(
            "title",
            Text,
            &[FormattedBy("parse_mode", "title_entities"), Parsed(1, 255)],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("title_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::required("tasks", Array(&Ref(&INPUT_CHECKLIST_TASK)), &[Items(1, 30)]),
        Field::optional("others_can_add_tasks", Flag, &[]),
        Field::optional("others_can_mark_tasks_as_done", Flag, &[]),
    ]),
};

pub(super) static LOCATION: Object = Object {
    name: "Location",
    kind: Struct(&[
        Field::required("latitude", Float, &[]),
        Field::required("longitude", Float, &[]),
        Field::optional("horizontal_accuracy", Float, &[Range(0, 1_500, &[])]),
        Field::optional("live_period", Integer, &[]),
        Field::optional("heading", Integer, &[Range(1, 360, &[])]),
        Field::optional("proximity_alert_radius", Integer, &[]),
    ]),
};

pub(super) static LINK_PREVIEW_OPTIONS: Object = Object {
    name: "LinkPreviewOptions",
    kind: Struct(&[
        Field::optional("is_disabled", Flag, &[]),
        Field::optional("url", Text, &[]),
        Field::optional("prefer_small_media", Flag, &[]),
        Field::optional("prefer_large_media", Flag, &[]),
        Field::optional("show_above_text", Flag, &[]),
    ]),
};

pub(super) static SUGGESTED_POST_PRICE: Object = Object {
    name: "SuggestedPostPrice",
    kind: Struct(&[
        Field::required("currency", Text, &[OneOfThese(&["XTR", "TON"])]),
        Field::required("amount", Long, &[]),
    ]),
};

pub(super) static SUGGESTED_POST_PARAMETERS: Object = Object {
    name: "SuggestedPostParameters",
    kind: Struct(&[
        Field::optional("price", Ref(&SUGGESTED_POST_PRICE), &[]),
        Field::optional("send_date", Integer, &[FromNow(300, 2_678_400)]),
    ]),
};

pub(super) static WEB_APP_INFO: Object = Object {
    name: "WebAppInfo",
    kind: Struct(&[Field::required("url", Text, &[])]),
};

pub(super) static REPLY_KEYBOARD_MARKUP: Object = Object {
    name: "ReplyKeyboardMarkup",
    kind: Struct(&[
        Field::required("keyboard", Array(&Array(&Ref(&KEYBOARD_BUTTON))), &[]),
        Field::optional("is_persistent", Flag, &[]),
        Field::optional("resize_keyboard", Flag, &[]),
        Field::optional("one_time_keyboard", Flag, &[]),
        Field::optional("input_field_placeholder", Text, &[Chars(1, 64)]),
        Field::optional("selective", Flag, &[]),
        Field::optional("force_reply", Flag, &[]),
    ]),
};

pub(super) static KEYBOARD_BUTTON: Object = Object {
    name: "KeyboardButton",
    kind: Struct(&[
        Field::required("text", Text, &[]),
        Field::optional("icon_custom_emoji_id", Text, &[]),
        Field::optional(
            "style",
            Text,
            &[OneOfThese(&["danger", "success", "primary"])],
        ),
        Field::optional("request_users", Ref(&KEYBOARD_BUTTON_REQUEST_USERS), &[]),
        Field::optional("request_chat", Ref(&KEYBOARD_BUTTON_REQUEST_CHAT), &[]),
        Field::optional(
            "request_managed_bot",
            Ref(&KEYBOARD_BUTTON_REQUEST_MANAGED_BOT),
            &[],
        ),
        Field::optional("request_contact", Flag, &[]),
        Field::optional("request_location", Flag, &[]),
        Field::optional("request_poll", Ref(&KEYBOARD_BUTTON_POLL_TYPE), &[]),
        Field::optional("web_app", Ref(&WEB_APP_INFO), &[]),
    ]),
};

pub(super) static KEYBOARD_BUTTON_REQUEST_USERS: Object = Object {
    name: "KeyboardButtonRequestUsers",
    kind: Struct(&[
        Field::required("request_id", Integer, &[]),
        Field::optional("user_is_bot", Flag, &[]),
        Field::optional("user_is_premium", Flag, &[]),
        Field::optional("max_quantity", Integer, &[Range(1, 10, &[])]),
        Field::optional("request_name", Flag, &[]),
        Field::optional("request_username", Flag, &[]),
        Field::optional("request_photo", Flag, &[]),
    ]),
};

pub(super) static KEYBOARD_BUTTON_REQUEST_CHAT: Object = Object {
    name: "KeyboardButtonRequestChat",
    kind: Struct(&[
        Field::required("request_id", Integer, &[]),
        Field::required("chat_is_channel", Flag, &[]),
        Field::optional("chat_is_forum", Flag, &[]),
        Field::optional("chat_has_username", Flag, &[]),
        Field::optional("chat_is_created", Flag, &[]),
        Field::optional(
            "user_administrator_rights",
            Ref(&CHAT_ADMINISTRATOR_RIGHTS),
            &[],
        ),
        Field::optional(
            "bot_administrator_rights",
            Ref(&CHAT_ADMINISTRATOR_RIGHTS),
            &[],
        ),
        Field::optional("bot_is_member", Flag, &[]),
        Field::optional("request_title", Flag, &[]),
        Field::optional("request_username", Flag, &[]),
        Field::optional("request_photo", Flag, &[]),
    ]),
};

pub(super) static KEYBOARD_BUTTON_REQUEST_MANAGED_BOT: Object = Object {
    name: "KeyboardButtonRequestManagedBot",
    kind: Struct(&[
        Field::required("request_id", Integer, &[]),
        Field::optional("suggested_name", Text, &[]),
        Field::optional("suggested_username", Text, &[]),
    ]),
};

pub(super) static KEYBOARD_BUTTON_POLL_TYPE: Object = Object {
    name: "KeyboardButtonPollType",
    kind: Struct(&[Field::optional("type", Text, &[])]),
};

pub(super) static REPLY_KEYBOARD_REMOVE: Object = Object {
    name: "ReplyKeyboardRemove",
    kind: Struct(&[
        Field::required("remove_keyboard", Flag, &[]),
        Field::optional("selective", Flag, &[]),
    ]),
};

pub(super) static INLINE_KEYBOARD_MARKUP: Object = Object {
    name: "InlineKeyboardMarkup",
    kind: Struct(&[
        Field::required(
            "inline_keyboard",
            Array(&Array(&Ref(&INLINE_KEYBOARD_BUTTON))),
            &[],
        ),
        Field::optional("force_reply", Flag, &[]),
    ]),
};

pub(super) static INLINE_KEYBOARD_BUTTON: Object = Object {
    name: "InlineKeyboardButton",
    kind: Struct(&[
        Field::required("text", Text, &[]),
        Field::optional("icon_custom_emoji_id", Text, &[]),
        Field::optional(
            "style",
            Text,
            &[OneOfThese(&["danger", "success", "primary"])],
        ),
        Field::optional("url", Text, &[]),
        Field::optional("callback_data", Text, &[Bytes(1, 64)]),
        Field::optional("web_app", Ref(&WEB_APP_INFO), &[]),
        Field::optional("login_url", Ref(&LOGIN_URL), &[]),
        Field::optional("switch_inline_query", Text, &[]),
        Field::optional("switch_inline_query_current_chat", Text, &[]),
        Field::optional(
            "switch_inline_query_chosen_chat",
            Ref(&SWITCH_INLINE_QUERY_CHOSEN_CHAT),
            &[],
        ),
        Field::optional("copy_text", Ref(&COPY_TEXT_BUTTON), &[]),
        Field::optional("callback_game", Ref(&CALLBACK_GAME), &[]),
        Field::optional("pay", Flag, &[]),
        Field::optional("disabled", Ref(&DISABLED_BUTTON), &[]),
    ]),
};

pub(super) static LOGIN_URL: Object = Object {
    name: "LoginUrl",
    kind: Struct(&[
        Field::required("url", Text, &[]),
        Field::optional("forward_text", Text, &[]),
        Field::optional("bot_username", Text, &[]),
        Field::optional("request_write_access", Flag, &[]),
    ]),
};

pub(super) static SWITCH_INLINE_QUERY_CHOSEN_CHAT: Object = Object {
    name: "SwitchInlineQueryChosenChat",
    kind: Struct(&[
        Field::optional("query", Text, &[]),
        Field::optional("allow_user_chats", Flag, &[]),
        Field::optional("allow_bot_chats", Flag, &[]),
        Field::optional("allow_group_chats", Flag, &[]),
        Field::optional("allow_channel_chats", Flag, &[]),
    ]),
};

pub(super) static COPY_TEXT_BUTTON: Object = Object {
    name: "CopyTextButton",
    kind: Struct(&[Field::required("text", Text, &[Chars(1, 256)])]),
};

pub(super) static DISABLED_BUTTON: Object = Object {
    name: "DisabledButton",
    kind: Struct(&[]),
};

pub(super) static FORCE_REPLY: Object = Object {
    name: "ForceReply",
    kind: Struct(&[
        Field::required("force_reply", Flag, &[]),
        Field::optional("input_field_placeholder", Text, &[Chars(1, 64)]),
        Field::optional("selective", Flag, &[]),
    ]),
};

pub(super) static CHAT_ADMINISTRATOR_RIGHTS: Object = Object {
    name: "ChatAdministratorRights",
    kind: Struct(&[
        Field::required("is_anonymous", Flag, &[]),
        Field::required("can_manage_chat", Flag, &[]),
        Field::required("can_delete_messages", Flag, &[]),
        Field::required("can_manage_video_chats", Flag, &[]),
        Field::required("can_restrict_members", Flag, &[]),
        Field::required("can_promote_members", Flag, &[]),
        Field::required("can_change_info", Flag, &[]),
        Field::required("can_invite_users", Flag, &[]),
        Field::required("can_post_stories", Flag, &[]),
        Field::required("can_edit_stories", Flag, &[]),
        Field::required("can_delete_stories", Flag, &[]),
        Field::optional("can_post_messages", Flag, &[]),
        Field::optional("can_edit_messages", Flag, &[]),
        Field::optional("can_pin_messages", Flag, &[]),
        Field::optional("can_manage_topics", Flag, &[]),
        Field::optional("can_manage_direct_messages", Flag, &[]),
        Field::optional("can_manage_tags", Flag, &[]),
        Field::required("can_send_welcome_messages", Flag, &[]),
    ]),
};

pub(super) static CHAT_PERMISSIONS: Object = Object {
    name: "ChatPermissions",
    kind: Struct(&[
        Field::optional("can_send_messages", Flag, &[]),
        Field::optional("can_send_audios", Flag, &[]),
        Field::optional("can_send_documents", Flag, &[]),
        Field::optional("can_send_photos", Flag, &[]),
        Field::optional("can_send_videos", Flag, &[]),
        Field::optional("can_send_video_notes", Flag, &[]),
        Field::optional("can_send_voice_notes", Flag, &[]),
        Field::optional("can_send_polls", Flag, &[]),
        Field::optional("can_send_other_messages", Flag, &[]),
        Field::optional("can_add_web_page_previews", Flag, &[]),
        Field::optional("can_react_to_messages", Flag, &[]),
        Field::optional("can_edit_tag", Flag, &[]),
        Field::optional("can_change_info", Flag, &[]),
        Field::optional("can_invite_users", Flag, &[]),
        Field::optional("can_pin_messages", Flag, &[]),
        Field::optional("can_manage_topics", Flag, &[]),
    ]),
};

pub(super) static STORY_AREA_POSITION: Object = Object {
    name: "StoryAreaPosition",
    kind: Struct(&[
        Field::required("x_percentage", Float, &[]),
        Field::required("y_percentage", Float, &[]),
        Field::required("width_percentage", Float, &[]),
        Field::required("height_percentage", Float, &[]),
        Field::required("rotation_angle", Float, &[Range(0, 360, &[])]),
        Field::required("corner_radius_percentage", Float, &[]),
    ]),
};

pub(super) static LOCATION_ADDRESS: Object = Object {
    name: "LocationAddress",
    kind: Struct(&[
        Field::required("country_code", Text, &[]),
        Field::optional("state", Text, &[]),
        Field::optional("city", Text, &[]),
        Field::optional("street", Text, &[]),
    ]),
};

pub(super) static STORY_AREA_TYPE: Object = Object {
    name: "StoryAreaType",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "location",
                of: Ref(&STORY_AREA_TYPE_LOCATION),
            },
            Variant {
                value: "suggested_reaction",
                of: Ref(&STORY_AREA_TYPE_SUGGESTED_REACTION),
            },
            Variant {
                value: "link",
                of: Ref(&STORY_AREA_TYPE_LINK),
            },
            Variant {
                value: "weather",
                of: Ref(&STORY_AREA_TYPE_WEATHER),
            },
            Variant {
                value: "unique_gift",
                of: Ref(&STORY_AREA_TYPE_UNIQUE_GIFT),
            },
        ],
    },
};

pub(super) static STORY_AREA_TYPE_LOCATION: Object = Object {
    name: "StoryAreaTypeLocation",
    kind: Struct(&[
        Field::required("type", Text, &[Always("location")]),
        Field::required("latitude", Float, &[]),
        Field::required("longitude", Float, &[]),
        Field::optional("address", Ref(&LOCATION_ADDRESS), &[]),
    ]),
};

pub(super) static STORY_AREA_TYPE_SUGGESTED_REACTION: Object = Object {
    name: "StoryAreaTypeSuggestedReaction",
    kind: Struct(&[
        Field::required("type", Text, &[Always("suggested_reaction")]),
        Field::required("reaction_type", Ref(&REACTION_TYPE), &[]),
        Field::optional("is_dark", Flag, &[]),
        Field::optional("is_flipped", Flag, &[]),
    ]),
};

pub(super) static STORY_AREA_TYPE_LINK: Object = Object {
    name: "StoryAreaTypeLink",
    kind: Struct(&[
        Field::required("type", Text, &[Always("link")]),
        Field::required("url", Text, &[]),
    ]),
};

pub(super) static STORY_AREA_TYPE_WEATHER: Object = Object {
    name: "StoryAreaTypeWeather",
    kind: Struct(&[
        Field::required("type", Text, &[Always("weather")]),
        Field::required("temperature", Float, &[]),
        Field::required("emoji", Text, &[]),
        Field::required("background_color", Integer, &[]),
    ]),
};

pub(super) static STORY_AREA_TYPE_UNIQUE_GIFT: Object = Object {
    name: "StoryAreaTypeUniqueGift",
    kind: Struct(&[
        Field::required("type", Text, &[Always("unique_gift")]),
        Field::required("name", Text, &[]),
    ]),
};

pub(super) static STORY_AREA: Object = Object {
    name: "StoryArea",
    kind: Struct(&[
        Field::required("position", Ref(&STORY_AREA_POSITION), &[]),
        Field::required("type", Ref(&STORY_AREA_TYPE), &[]),
    ]),
};

pub(super) static REACTION_TYPE: Object = Object {
    name: "ReactionType",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "emoji",
                of: Ref(&REACTION_TYPE_EMOJI),
            },
            Variant {
                value: "custom_emoji",
                of: Ref(&REACTION_TYPE_CUSTOM_EMOJI),
            },
            Variant {
                value: "paid",
                of: Ref(&REACTION_TYPE_PAID),
            },
        ],
    },
};

pub(super) static REACTION_TYPE_EMOJI: Object = Object {
    name: "ReactionTypeEmoji",
    kind: Struct(&[
        Field::required("type", Text, &[Always("emoji")]),
        Field::required(
            "emoji",
            Text,
            &[OneOfThese(&[
                "❤",
                "👍",
                "👎",
                "🔥",
                "🥰",
                "👏",
                "😁",
                "🤔",
                "🤯",
                "😱",
                "🤬",
                "😢",
                "🎉",
                "🤩",
                "🤮",
                "💩",
                "🙏",
                "👌",
                "🕊",
                "🤡",
                "🥱",
                "🥴",
                "😍",
                "🐳",
                "❤\u{200d}🔥",
                "🌚",
                "🌭",
                "💯",
                "🤣",
                "⚡",
                "🍌",
                "🏆",
                "💔",
                "🤨",
                "😐",
                "🍓",
                "🍾",
                "💋",
                "🖕",
                "😈",
                "😴",
                "😭",
                "🤓",
                "👻",
                "👨\u{200d}💻",
                "👀",
                "🎃",
                "🙈",
                "😇",
                "😨",
                "🤝",
                "✍",
                "🤗",
                "🫡",
                "🎅",
                "🎄",
                "☃",
                "💅",
                "🤪",
                "🗿",
                "🆒",
                "💘",
                "🙉",
                "🦄",
                "😘",
                "💊",
                "🙊",
                "😎",
                "👾",
                "🤷\u{200d}♂",
                "🤷",
                "🤷\u{200d}♀",
                "😡",
            ])],
        ),
    ]),
};

pub(super) static REACTION_TYPE_CUSTOM_EMOJI: Object = Object {
    name: "ReactionTypeCustomEmoji",
    kind: Struct(&[
        Field::required("type", Text, &[Always("custom_emoji")]),
        Field::required("custom_emoji_id", Text, &[]),
    ]),
};

pub(super) static REACTION_TYPE_PAID: Object = Object {
    name: "ReactionTypePaid",
    kind: Struct(&[Field::required("type", Text, &[Always("paid")])]),
};

pub(super) static ACCEPTED_GIFT_TYPES: Object = Object {
    name: "AcceptedGiftTypes",
    kind: Struct(&[
        Field::required("unlimited_gifts", Flag, &[]),
        Field::required("limited_gifts", Flag, &[]),
        Field::required("unique_gifts", Flag, &[]),
        Field::required("premium_subscription", Flag, &[]),
        Field::required("gifts_from_channels", Flag, &[]),
    ]),
};

pub(super) static BOT_COMMAND: Object = Object {
    name: "BotCommand",
    kind: Struct(&[
        Field::required("command", Text, &[Chars(1, 32)]),
        Field::required("description", Text, &[Chars(1, 256)]),
        Field::optional("is_ephemeral", Flag, &[]),
    ]),
};

pub(super) static BOT_COMMAND_SCOPE: Object = Object {
    name: "BotCommandScope",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "default",
                of: Ref(&BOT_COMMAND_SCOPE_DEFAULT),
            },
            Variant {
                value: "all_private_chats",
                of: Ref(&BOT_COMMAND_SCOPE_ALL_PRIVATE_CHATS),
            },
            Variant {
                value: "all_group_chats",
                of: Ref(&BOT_COMMAND_SCOPE_ALL_GROUP_CHATS),
            },
            Variant {
                value: "all_chat_administrators",
                of: Ref(&BOT_COMMAND_SCOPE_ALL_CHAT_ADMINISTRATORS),
            },
            Variant {
                value: "chat",
                of: Ref(&BOT_COMMAND_SCOPE_CHAT),
            },
            Variant {
                value: "chat_administrators",
                of: Ref(&BOT_COMMAND_SCOPE_CHAT_ADMINISTRATORS),
            },
            Variant {
                value: "chat_member",
                of: Ref(&BOT_COMMAND_SCOPE_CHAT_MEMBER),
            },
        ],
    },
};

pub(super) static BOT_COMMAND_SCOPE_DEFAULT: Object = Object {
    name: "BotCommandScopeDefault",
    kind: Struct(&[Field::required("type", Text, &[Always("default")])]),
};

pub(super) static BOT_COMMAND_SCOPE_ALL_PRIVATE_CHATS: Object = Object {
    name: "BotCommandScopeAllPrivateChats",
    kind: Struct(&[Field::required(
        "type",
        Text,
        &[Always("all_private_chats")],
    )]),
};

pub(super) static BOT_COMMAND_SCOPE_ALL_GROUP_CHATS: Object = Object {
    name: "BotCommandScopeAllGroupChats",
    kind: Struct(&[Field::required("type", Text, &[Always("all_group_chats")])]),
};

pub(super) static BOT_COMMAND_SCOPE_ALL_CHAT_ADMINISTRATORS: Object = Object {
    name: "BotCommandScopeAllChatAdministrators",
    kind: Struct(&[Field::required(
        "type",
        Text,
        &[Always("all_chat_administrators")],
    )]),
};

pub(super) static BOT_COMMAND_SCOPE_CHAT: Object = Object {
    name: "BotCommandScopeChat",
    kind: Struct(&[
        Field::required("type", Text, &[Always("chat")]),
        Field::required("chat_id", OneOf(&[Long, Text]), &[]),
    ]),
};

pub(super) static BOT_COMMAND_SCOPE_CHAT_ADMINISTRATORS: Object = Object {
    name: "BotCommandScopeChatAdministrators",
    kind: Struct(&[
        Field::required("type", Text, &[Always("chat_administrators")]),
        Field::required("chat_id", OneOf(&[Long, Text]), &[]),
    ]),
};

pub(super) static BOT_COMMAND_SCOPE_CHAT_MEMBER: Object = Object {
    name: "BotCommandScopeChatMember",
    kind: Struct(&[
        Field::required("type", Text, &[Always("chat_member")]),
        Field::required("chat_id", OneOf(&[Long, Text]), &[]),
        Field::required("user_id", Long, &[]),
    ]),
};

pub(super) static MENU_BUTTON: Object = Object {
    name: "MenuButton",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "commands",
                of: Ref(&MENU_BUTTON_COMMANDS),
            },
            Variant {
                value: "web_app",
                of: Ref(&MENU_BUTTON_WEB_APP),
            },
            Variant {
                value: "default",
                of: Ref(&MENU_BUTTON_DEFAULT),
            },
        ],
    },
};

pub(super) static MENU_BUTTON_COMMANDS: Object = Object {
    name: "MenuButtonCommands",
    kind: Struct(&[Field::required("type", Text, &[Always("commands")])]),
};

pub(super) static MENU_BUTTON_WEB_APP: Object = Object {
    name: "MenuButtonWebApp",
    kind: Struct(&[
        Field::required("type", Text, &[Always("web_app")]),
        Field::required("text", Text, &[]),
        Field::required("web_app", Ref(&WEB_APP_INFO), &[]),
    ]),
};

pub(super) static MENU_BUTTON_DEFAULT: Object = Object {
    name: "MenuButtonDefault",
    kind: Struct(&[Field::required("type", Text, &[Always("default")])]),
};

pub(super) static INPUT_MEDIA: Object = Object {
    name: "InputMedia",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "animation",
                of: Ref(&INPUT_MEDIA_ANIMATION),
            },
            Variant {
                value: "audio",
                of: Ref(&INPUT_MEDIA_AUDIO),
            },
            Variant {
                value: "document",
                of: Ref(&INPUT_MEDIA_DOCUMENT),
            },
            Variant {
                value: "live_photo",
                of: Ref(&INPUT_MEDIA_LIVE_PHOTO),
            },
            Variant {
                value: "photo",
                of: Ref(&INPUT_MEDIA_PHOTO),
            },
            Variant {
                value: "video",
                of: Ref(&INPUT_MEDIA_VIDEO),
            },
        ],
    },
};

pub(super) static INPUT_MEDIA_ANIMATION: Object = Object {
    name: "InputMediaAnimation",
    kind: Struct(&[
        Field::required("type", Text, &[Always("animation")]),
        Field::required("media", Text, &[Upload]),
        Field::optional("thumbnail", Text, &[Upload]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("width", Integer, &[]),
        Field::optional("height", Integer, &[]),
        Field::optional("duration", Integer, &[]),
        Field::optional("has_spoiler", Flag, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_AUDIO: Object = Object {
    name: "InputMediaAudio",
    kind: Struct(&[
        Field::required("type", Text, &[Always("audio")]),
        Field::required("media", Text, &[Upload]),
        Field::optional("thumbnail", Text, &[Upload]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("duration", Integer, &[]),
        Field::optional("performer", Text, &[]),
        Field::optional("title", Text, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_DOCUMENT: Object = Object {
    name: "InputMediaDocument",
    kind: Struct(&[
        Field::required("type", Text, &[Always("document")]),
        Field::required("media", Text, &[Upload]),
        Field::optional("thumbnail", Text, &[Upload]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("disable_content_type_detection", Flag, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_LINK: Object = Object {
    name: "InputMediaLink",
    kind: Struct(&[
        Field::required("type", Text, &[Always("link")]),
        Field::required("url", Text, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_LIVE_PHOTO: Object = Object {
    name: "InputMediaLivePhoto",
    kind: Struct(&[
        Field::required("type", Text, &[Always("live_photo")]),
        Field::required("media", Text, &[Upload]),
        Field::required("photo", Text, &[Upload]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("has_spoiler", Flag, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_LOCATION: Object = Object {
    name: "InputMediaLocation",
    kind: Struct(&[
        Field::required("type", Text, &[Always("location")]),
        Field::required("latitude", Float, &[]),
        Field::required("longitude", Float, &[]),
        Field::optional("horizontal_accuracy", Float, &[Range(0, 1_500, &[])]),
    ]),
};

pub(super) static INPUT_MEDIA_PHOTO: Object = Object {
    name: "InputMediaPhoto",
    kind: Struct(&[
        Field::required("type", Text, &[Always("photo")]),
        Field::required("media", Text, &[Upload]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("has_spoiler", Flag, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_STICKER: Object = Object {
    name: "InputMediaSticker",
    kind: Struct(&[
        Field::required("type", Text, &[Always("sticker")]),
        Field::required("media", Text, &[Upload]),
        Field::optional("emoji", Text, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_VENUE: Object = Object {
    name: "InputMediaVenue",
    kind: Struct(&[
        Field::required("type", Text, &[Always("venue")]),
        Field::required("latitude", Float, &[]),
        Field::required("longitude", Float, &[]),
        Field::required("title", Text, &[]),
        Field::required("address", Text, &[]),
        Field::optional("foursquare_id", Text, &[]),
        Field::optional("foursquare_type", Text, &[]),
        Field::optional("google_place_id", Text, &[]),
        Field::optional("google_place_type", Text, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_VIDEO: Object = Object {
    name: "InputMediaVideo",
    kind: Struct(&[
        Field::required("type", Text, &[Always("video")]),
        Field::required("media", Text, &[Upload]),
        Field::optional("thumbnail", Text, &[Upload]),
        Field::optional("cover", Text, &[Upload]),
        Field::optional("start_timestamp", Integer, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("width", Integer, &[]),
        Field::optional("height", Integer, &[]),
        Field::optional("duration", Integer, &[]),
        Field::optional("supports_streaming", Flag, &[]),
        Field::optional("has_spoiler", Flag, &[]),
    ]),
};

pub(super) static INPUT_MEDIA_VOICE_NOTE: Object = Object {
    name: "InputMediaVoiceNote",
    kind: Struct(&[
        Field::required("type", Text, &[Always("voice_note")]),
        Field::required("media", Text, &[Upload]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("duration", Integer, &[]),
    ]),
};

pub(super) static INPUT_PAID_MEDIA: Object = Object {
    name: "InputPaidMedia",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "live_photo",
                of: Ref(&INPUT_PAID_MEDIA_LIVE_PHOTO),
            },
            Variant {
                value: "photo",
                of: Ref(&INPUT_PAID_MEDIA_PHOTO),
            },
            Variant {
                value: "video",
                of: Ref(&INPUT_PAID_MEDIA_VIDEO),
            },
        ],
    },
};

pub(super) static INPUT_PAID_MEDIA_LIVE_PHOTO: Object = Object {
    name: "InputPaidMediaLivePhoto",
    kind: Struct(&[
        Field::required("type", Text, &[Always("live_photo")]),
        Field::required("media", Text, &[Upload]),
        Field::required("photo", Text, &[Upload]),
    ]),
};

pub(super) static INPUT_PAID_MEDIA_PHOTO: Object = Object {
    name: "InputPaidMediaPhoto",
    kind: Struct(&[
        Field::required("type", Text, &[Always("photo")]),
        Field::required("media", Text, &[Upload]),
    ]),
};

pub(super) static INPUT_PAID_MEDIA_VIDEO: Object = Object {
    name: "InputPaidMediaVideo",
    kind: Struct(&[
        Field::required("type", Text, &[Always("video")]),
        Field::required("media", Text, &[Upload]),
        Field::optional("thumbnail", Text, &[Upload]),
        Field::optional("cover", Text, &[Upload]),
        Field::optional("start_timestamp", Integer, &[]),
        Field::optional("width", Integer, &[]),
        Field::optional("height", Integer, &[]),
        Field::optional("duration", Integer, &[]),
        Field::optional("supports_streaming", Flag, &[]),
    ]),
};

pub(super) static INPUT_PROFILE_PHOTO: Object = Object {
    name: "InputProfilePhoto",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "static",
                of: Ref(&INPUT_PROFILE_PHOTO_STATIC),
            },
            Variant {
                value: "animated",
                of: Ref(&INPUT_PROFILE_PHOTO_ANIMATED),
            },
        ],
    },
};

pub(super) static INPUT_PROFILE_PHOTO_STATIC: Object = Object {
    name: "InputProfilePhotoStatic",
    kind: Struct(&[
        Field::required("type", Text, &[Always("static")]),
        Field::required("photo", Text, &[Upload]),
    ]),
};

pub(super) static INPUT_PROFILE_PHOTO_ANIMATED: Object = Object {
    name: "InputProfilePhotoAnimated",
    kind: Struct(&[
        Field::required("type", Text, &[Always("animated")]),
        Field::required("animation", Text, &[Upload]),
        Field::optional("main_frame_timestamp", Float, &[]),
    ]),
};

pub(super) static INPUT_STORY_CONTENT: Object = Object {
    name: "InputStoryContent",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "photo",
                of: Ref(&INPUT_STORY_CONTENT_PHOTO),
            },
            Variant {
                value: "video",
                of: Ref(&INPUT_STORY_CONTENT_VIDEO),
            },
        ],
    },
};

pub(super) static INPUT_STORY_CONTENT_PHOTO: Object = Object {
    name: "InputStoryContentPhoto",
    kind: Struct(&[
        Field::required("type", Text, &[Always("photo")]),
        Field::required("photo", Text, &[Upload]),
    ]),
};

pub(super) static INPUT_STORY_CONTENT_VIDEO: Object = Object {
    name: "InputStoryContentVideo",
    kind: Struct(&[
        Field::required("type", Text, &[Always("video")]),
        Field::required("video", Text, &[Upload]),
        Field::optional("duration", Float, &[Range(0, 60, &[])]),
        Field::optional("cover_frame_timestamp", Float, &[]),
        Field::optional("is_animation", Flag, &[]),
    ]),
};

pub(super) static MASK_POSITION: Object = Object {
    name: "MaskPosition",
    kind: Struct(&[
        Field::required(
            "point",
            Text,
            &[OneOfThese(&["forehead", "eyes", "mouth", "chin"])],
        ),
        Field::required("x_shift", Float, &[]),
        Field::required("y_shift", Float, &[]),
        Field::required("scale", Float, &[]),
    ]),
};

pub(super) static INPUT_STICKER: Object = Object {
    name: "InputSticker",
    kind: Struct(&[
        Field::required("sticker", Text, &[Upload]),
        Field::required(
            "format",
            Text,
            &[OneOfThese(&["static", "animated", "video"])],
        ),
        Field::required("emoji_list", Array(&Text), &[Items(1, 20)]),
        Field::optional("mask_position", Ref(&MASK_POSITION), &[]),
        Field::optional("keywords", Array(&Text), &[Items(0, 20), Together(64)]),
    ]),
};

pub(super) static INPUT_RICH_MESSAGE: Object = Object {
    name: "InputRichMessage",
    kind: Struct(&[
        Field::optional("blocks", Array(&Ref(&INPUT_RICH_BLOCK)), &[]),
        Field::optional("html", Text, &[]),
        Field::optional("markdown", Text, &[]),
        Field::optional("media", Array(&Ref(&INPUT_RICH_MESSAGE_MEDIA)), &[]),
        Field::optional("is_rtl", Flag, &[]),
        Field::optional("skip_entity_detection", Flag, &[]),
    ]),
};

pub(super) static INPUT_RICH_MESSAGE_MEDIA: Object = Object {
    name: "InputRichMessageMedia",
    kind: Struct(&[
        Field::required("id", Text, &[Chars(1, 64)]),
        Field::required(
            "media",
            OneOf(&[
                Ref(&INPUT_MEDIA_ANIMATION),
                Ref(&INPUT_MEDIA_AUDIO),
                Ref(&INPUT_MEDIA_DOCUMENT),
                Ref(&INPUT_MEDIA_PHOTO),
                Ref(&INPUT_MEDIA_VIDEO),
                Ref(&INPUT_MEDIA_VOICE_NOTE),
            ]),
            &[],
        ),
    ]),
};

pub(super) static RICH_MESSAGE_BUTTON: Object = Object {
    name: "RichMessageButton",
    kind: Struct(&[
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::optional(
            "style",
            Text,
            &[OneOfThese(&["danger", "success", "primary", "link"])],
        ),
        Field::optional("url", Text, &[]),
        Field::optional("callback_data", Text, &[Bytes(1, 64)]),
        Field::optional("web_app", Ref(&WEB_APP_INFO), &[]),
        Field::optional("login_url", Ref(&LOGIN_URL), &[]),
        Field::optional("switch_inline_query", Text, &[]),
        Field::optional("switch_inline_query_current_chat", Text, &[]),
        Field::optional(
            "switch_inline_query_chosen_chat",
            Ref(&SWITCH_INLINE_QUERY_CHOSEN_CHAT),
            &[],
        ),
        Field::optional("copy_text", Ref(&COPY_TEXT_BUTTON), &[]),
        Field::optional("disabled", Ref(&DISABLED_BUTTON), &[]),
    ]),
};

pub(super) static RICH_TEXT: Object = Object {
    name: "RichText",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "",
                of: Text,
            },
            Variant {
                value: "",
                of: Array(&Ref(&RICH_TEXT)),
            },
            Variant {
                value: "bold",
                of: Ref(&RICH_TEXT_BOLD),
            },
            Variant {
                value: "italic",
                of: Ref(&RICH_TEXT_ITALIC),
            },
            Variant {
                value: "underline",
                of: Ref(&RICH_TEXT_UNDERLINE),
            },
            Variant {
                value: "strikethrough",
                of: Ref(&RICH_TEXT_STRIKETHROUGH),
            },
            Variant {
                value: "spoiler",
                of: Ref(&RICH_TEXT_SPOILER),
            },
            Variant {
                value: "date_time",
                of: Ref(&RICH_TEXT_DATE_TIME),
            },
            Variant {
                value: "text_mention",
                of: Ref(&RICH_TEXT_TEXT_MENTION),
            },
            Variant {
                value: "subscript",
                of: Ref(&RICH_TEXT_SUBSCRIPT),
            },
            Variant {
                value: "superscript",
                of: Ref(&RICH_TEXT_SUPERSCRIPT),
            },
            Variant {
                value: "marked",
                of: Ref(&RICH_TEXT_MARKED),
            },
            Variant {
                value: "code",
                of: Ref(&RICH_TEXT_CODE),
            },
            Variant {
                value: "custom_emoji",
                of: Ref(&RICH_TEXT_CUSTOM_EMOJI),
            },
            Variant {
                value: "mathematical_expression",
                of: Ref(&RICH_TEXT_MATHEMATICAL_EXPRESSION),
            },
            Variant {
                value: "url",
                of: Ref(&RICH_TEXT_URL),
            },
            Variant {
                value: "email_address",
                of: Ref(&RICH_TEXT_EMAIL_ADDRESS),
            },
            Variant {
                value: "phone_number",
                of: Ref(&RICH_TEXT_PHONE_NUMBER),
            },
            Variant {
                value: "bank_card_number",
                of: Ref(&RICH_TEXT_BANK_CARD_NUMBER),
            },
            Variant {
                value: "mention",
                of: Ref(&RICH_TEXT_MENTION),
            },
            Variant {
                value: "hashtag",
                of: Ref(&RICH_TEXT_HASHTAG),
            },
            Variant {
                value: "cashtag",
                of: Ref(&RICH_TEXT_CASHTAG),
            },
            Variant {
                value: "bot_command",
                of: Ref(&RICH_TEXT_BOT_COMMAND),
            },
            Variant {
                value: "button",
                of: Ref(&RICH_TEXT_BUTTON),
            },
            Variant {
                value: "anchor",
                of: Ref(&RICH_TEXT_ANCHOR),
            },
            Variant {
                value: "anchor_link",
                of: Ref(&RICH_TEXT_ANCHOR_LINK),
            },
            Variant {
                value: "reference",
                of: Ref(&RICH_TEXT_REFERENCE),
            },
            Variant {
                value: "reference_link",
                of: Ref(&RICH_TEXT_REFERENCE_LINK),
            },
        ],
    },
};

pub(super) static RICH_TEXT_BOLD: Object = Object {
    name: "RichTextBold",
    kind: Struct(&[
        Field::required("type", Text, &[Always("bold")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_ITALIC: Object = Object {
    name: "RichTextItalic",
    kind: Struct(&[
        Field::required("type", Text, &[Always("italic")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_UNDERLINE: Object = Object {
    name: "RichTextUnderline",
    kind: Struct(&[
        Field::required("type", Text, &[Always("underline")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_STRIKETHROUGH: Object = Object {
    name: "RichTextStrikethrough",
    kind: Struct(&[
        Field::required("type", Text, &[Always("strikethrough")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_SPOILER: Object = Object {
    name: "RichTextSpoiler",
    kind: Struct(&[
        Field::required("type", Text, &[Always("spoiler")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_DATE_TIME: Object = Object {
    name: "RichTextDateTime",
    kind: Struct(&[
        Field::required("type", Text, &[Always("date_time")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("unix_time", Integer, &[]),
        Field::required("date_time_format", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_TEXT_MENTION: Object = Object {
    name: "RichTextTextMention",
    kind: Struct(&[
        Field::required("type", Text, &[Always("text_mention")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("user", Ref(&USER), &[]),
    ]),
};

pub(super) static RICH_TEXT_SUBSCRIPT: Object = Object {
    name: "RichTextSubscript",
    kind: Struct(&[
        Field::required("type", Text, &[Always("subscript")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_SUPERSCRIPT: Object = Object {
    name: "RichTextSuperscript",
    kind: Struct(&[
        Field::required("type", Text, &[Always("superscript")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_MARKED: Object = Object {
    name: "RichTextMarked",
    kind: Struct(&[
        Field::required("type", Text, &[Always("marked")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_CODE: Object = Object {
    name: "RichTextCode",
    kind: Struct(&[
        Field::required("type", Text, &[Always("code")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_TEXT_CUSTOM_EMOJI: Object = Object {
    name: "RichTextCustomEmoji",
    kind: Struct(&[
        Field::required("type", Text, &[Always("custom_emoji")]),
        Field::required("custom_emoji_id", Text, &[]),
        Field::required("alternative_text", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_MATHEMATICAL_EXPRESSION: Object = Object {
    name: "RichTextMathematicalExpression",
    kind: Struct(&[
        Field::required("type", Text, &[Always("mathematical_expression")]),
        Field::required("expression", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_URL: Object = Object {
    name: "RichTextUrl",
    kind: Struct(&[
        Field::required("type", Text, &[Always("url")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("url", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_EMAIL_ADDRESS: Object = Object {
    name: "RichTextEmailAddress",
    kind: Struct(&[
        Field::required("type", Text, &[Always("email_address")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("email_address", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_PHONE_NUMBER: Object = Object {
    name: "RichTextPhoneNumber",
    kind: Struct(&[
        Field::required("type", Text, &[Always("phone_number")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("phone_number", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_BANK_CARD_NUMBER: Object = Object {
    name: "RichTextBankCardNumber",
    kind: Struct(&[
        Field::required("type", Text, &[Always("bank_card_number")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("bank_card_number", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_MENTION: Object = Object {
    name: "RichTextMention",
    kind: Struct(&[
        Field::required("type", Text, &[Always("mention")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("username", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_HASHTAG: Object = Object {
    name: "RichTextHashtag",
    kind: Struct(&[
        Field::required("type", Text, &[Always("hashtag")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("hashtag", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_CASHTAG: Object = Object {
    name: "RichTextCashtag",
    kind: Struct(&[
        Field::required("type", Text, &[Always("cashtag")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("cashtag", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_BOT_COMMAND: Object = Object {
    name: "RichTextBotCommand",
    kind: Struct(&[
        Field::required("type", Text, &[Always("bot_command")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("bot_command", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_BUTTON: Object = Object {
    name: "RichTextButton",
    kind: Struct(&[
        Field::required("type", Text, &[Always("button")]),
        Field::required("button", Ref(&RICH_MESSAGE_BUTTON), &[]),
    ]),
};

pub(super) static RICH_TEXT_ANCHOR: Object = Object {
    name: "RichTextAnchor",
    kind: Struct(&[
        Field::required("type", Text, &[Always("anchor")]),
        Field::required("name", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_ANCHOR_LINK: Object = Object {
    name: "RichTextAnchorLink",
    kind: Struct(&[
        Field::required("type", Text, &[Always("anchor_link")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("anchor_name", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_REFERENCE: Object = Object {
    name: "RichTextReference",
    kind: Struct(&[
        Field::required("type", Text, &[Always("reference")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("name", Text, &[]),
    ]),
};

pub(super) static RICH_TEXT_REFERENCE_LINK: Object = Object {
    name: "RichTextReferenceLink",
    kind: Struct(&[
        Field::required("type", Text, &[Always("reference_link")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("reference_name", Text, &[]),
    ]),
};

pub(super) static RICH_BLOCK_CAPTION: Object = Object {
    name: "RichBlockCaption",
    kind: Struct(&[
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::optional("credit", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static RICH_BLOCK_TABLE_CELL: Object = Object {
    name: "RichBlockTableCell",
    kind: Struct(&[
        Field::optional("text", Ref(&RICH_TEXT), &[]),
        Field::optional("is_header", Flag, &[]),
        Field::optional("colspan", Integer, &[]),
        Field::optional("rowspan", Integer, &[]),
        Field::required("align", Text, &[OneOfThese(&["left", "center", "right"])]),
        Field::required("valign", Text, &[OneOfThese(&["top", "middle", "bottom"])]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_LIST_ITEM: Object = Object {
    name: "InputRichBlockListItem",
    kind: Struct(&[
        Field::required("blocks", Array(&Ref(&INPUT_RICH_BLOCK)), &[]),
        Field::optional("has_checkbox", Flag, &[]),
        Field::optional("is_checked", Flag, &[]),
        Field::optional("value", Integer, &[]),
        Field::optional("type", Text, &[OneOfThese(&["a", "A", "i", "I", "1"])]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK: Object = Object {
    name: "InputRichBlock",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "paragraph",
                of: Ref(&INPUT_RICH_BLOCK_PARAGRAPH),
            },
            Variant {
                value: "heading",
                of: Ref(&INPUT_RICH_BLOCK_SECTION_HEADING),
            },
            Variant {
                value: "pre",
                of: Ref(&INPUT_RICH_BLOCK_PREFORMATTED),
            },
            Variant {
                value: "footer",
                of: Ref(&INPUT_RICH_BLOCK_FOOTER),
            },
            Variant {
                value: "divider",
                of: Ref(&INPUT_RICH_BLOCK_DIVIDER),
            },
            Variant {
                value: "mathematical_expression",
                of: Ref(&INPUT_RICH_BLOCK_MATHEMATICAL_EXPRESSION),
            },
            Variant {
                value: "anchor",
                of: Ref(&INPUT_RICH_BLOCK_ANCHOR),
            },
            Variant {
                value: "list",
                of: Ref(&INPUT_RICH_BLOCK_LIST),
            },
            Variant {
                value: "blockquote",
                of: Ref(&INPUT_RICH_BLOCK_BLOCK_QUOTATION),
            },
            Variant {
                value: "expandable_blockquote",
                of: Ref(&INPUT_RICH_BLOCK_EXPANDABLE_BLOCK_QUOTATION),
            },
            Variant {
                value: "pullquote",
                of: Ref(&INPUT_RICH_BLOCK_PULL_QUOTATION),
            },
            Variant {
                value: "collage",
                of: Ref(&INPUT_RICH_BLOCK_COLLAGE),
            },
            Variant {
                value: "slideshow",
                of: Ref(&INPUT_RICH_BLOCK_SLIDESHOW),
            },
            Variant {
                value: "table",
                of: Ref(&INPUT_RICH_BLOCK_TABLE),
            },
            Variant {
                value: "details",
                of: Ref(&INPUT_RICH_BLOCK_DETAILS),
            },
            Variant {
                value: "map",
                of: Ref(&INPUT_RICH_BLOCK_MAP),
            },
            Variant {
                value: "buttons",
                of: Ref(&INPUT_RICH_BLOCK_BUTTONS),
            },
            Variant {
                value: "animation",
                of: Ref(&INPUT_RICH_BLOCK_ANIMATION),
            },
            Variant {
                value: "audio",
                of: Ref(&INPUT_RICH_BLOCK_AUDIO),
            },
            Variant {
                value: "document",
                of: Ref(&INPUT_RICH_BLOCK_DOCUMENT),
            },
            Variant {
                value: "photo",
                of: Ref(&INPUT_RICH_BLOCK_PHOTO),
            },
            Variant {
                value: "video",
                of: Ref(&INPUT_RICH_BLOCK_VIDEO),
            },
            Variant {
                value: "voice_note",
                of: Ref(&INPUT_RICH_BLOCK_VOICE_NOTE),
            },
            Variant {
                value: "thinking",
                of: Ref(&INPUT_RICH_BLOCK_THINKING),
            },
        ],
    },
};

pub(super) static INPUT_RICH_BLOCK_PARAGRAPH: Object = Object {
    name: "InputRichBlockParagraph",
    kind: Struct(&[
        Field::required("type", Text, &[Always("paragraph")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_SECTION_HEADING: Object = Object {
    name: "InputRichBlockSectionHeading",
    kind: Struct(&[
        Field::required("type", Text, &[Always("heading")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::required("size", Integer, &[Range(1, 6, &[])]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_PREFORMATTED: Object = Object {
    name: "InputRichBlockPreformatted",
    kind: Struct(&[
        Field::required("type", Text, &[Always("pre")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::optional("language", Text, &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_FOOTER: Object = Object {
    name: "InputRichBlockFooter",
    kind: Struct(&[
        Field::required("type", Text, &[Always("footer")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_DIVIDER: Object = Object {
    name: "InputRichBlockDivider",
    kind: Struct(&[Field::required("type", Text, &[Always("divider")])]),
};

pub(super) static INPUT_RICH_BLOCK_MATHEMATICAL_EXPRESSION: Object = Object {
    name: "InputRichBlockMathematicalExpression",
    kind: Struct(&[
        Field::required("type", Text, &[Always("mathematical_expression")]),
        Field::required("expression", Text, &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_ANCHOR: Object = Object {
    name: "InputRichBlockAnchor",
    kind: Struct(&[
        Field::required("type", Text, &[Always("anchor")]),
        Field::required("name", Text, &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_LIST: Object = Object {
    name: "InputRichBlockList",
    kind: Struct(&[
        Field::required("type", Text, &[Always("list")]),
        Field::required("items", Array(&Ref(&INPUT_RICH_BLOCK_LIST_ITEM)), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_BLOCK_QUOTATION: Object = Object {
    name: "InputRichBlockBlockQuotation",
    kind: Struct(&[
        Field::required("type", Text, &[Always("blockquote")]),
        Field::required("blocks", Array(&Ref(&INPUT_RICH_BLOCK)), &[]),
        Field::optional("credit", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_EXPANDABLE_BLOCK_QUOTATION: Object = Object {
    name: "InputRichBlockExpandableBlockQuotation",
    kind: Struct(&[
        Field::required("type", Text, &[Always("expandable_blockquote")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::optional("credit", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_PULL_QUOTATION: Object = Object {
    name: "InputRichBlockPullQuotation",
    kind: Struct(&[
        Field::required("type", Text, &[Always("pullquote")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
        Field::optional("credit", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_COLLAGE: Object = Object {
    name: "InputRichBlockCollage",
    kind: Struct(&[
        Field::required("type", Text, &[Always("collage")]),
        Field::required("blocks", Array(&Ref(&INPUT_RICH_BLOCK)), &[]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_SLIDESHOW: Object = Object {
    name: "InputRichBlockSlideshow",
    kind: Struct(&[
        Field::required("type", Text, &[Always("slideshow")]),
        Field::required("blocks", Array(&Ref(&INPUT_RICH_BLOCK)), &[]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_TABLE: Object = Object {
    name: "InputRichBlockTable",
    kind: Struct(&[
        Field::required("type", Text, &[Always("table")]),
        Field::required("cells", Array(&Array(&Ref(&RICH_BLOCK_TABLE_CELL))), &[]),
        Field::optional("is_bordered", Flag, &[]),
        Field::optional("is_striped", Flag, &[]),
        Field::optional("is_compact", Flag, &[]),
        Field::optional("caption", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_DETAILS: Object = Object {
    name: "InputRichBlockDetails",
    kind: Struct(&[
        Field::required("type", Text, &[Always("details")]),
        Field::required("summary", Ref(&RICH_TEXT), &[]),
        Field::required("blocks", Array(&Ref(&INPUT_RICH_BLOCK)), &[]),
        Field::optional("is_open", Flag, &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_MAP: Object = Object {
    name: "InputRichBlockMap",
    kind: Struct(&[
        Field::required("type", Text, &[Always("map")]),
        Field::required("location", Ref(&LOCATION), &[]),
        Field::optional("zoom", Integer, &[Range(0, 24, &[])]),
        Field::optional("width", Integer, &[Range(0, 10_000, &[])]),
        Field::optional("height", Integer, &[Range(0, 10_000, &[])]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_BUTTONS: Object = Object {
    name: "InputRichBlockButtons",
    kind: Struct(&[
        Field::required("type", Text, &[Always("buttons")]),
        Field::required("buttons", Array(&Ref(&RICH_MESSAGE_BUTTON)), &[Items(1, 8)]),
        Field::optional("align", Text, &[OneOfThese(&["left", "center", "right"])]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_ANIMATION: Object = Object {
    name: "InputRichBlockAnimation",
    kind: Struct(&[
        Field::required("type", Text, &[Always("animation")]),
        Field::required("animation", Ref(&INPUT_MEDIA_ANIMATION), &[]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_AUDIO: Object = Object {
    name: "InputRichBlockAudio",
    kind: Struct(&[
        Field::required("type", Text, &[Always("audio")]),
        Field::required("audio", Ref(&INPUT_MEDIA_AUDIO), &[]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_DOCUMENT: Object = Object {
    name: "InputRichBlockDocument",
    kind: Struct(&[
        Field::required("type", Text, &[Always("document")]),
        Field::required("document", Ref(&INPUT_MEDIA_DOCUMENT), &[]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_PHOTO: Object = Object {
    name: "InputRichBlockPhoto",
    kind: Struct(&[
        Field::required("type", Text, &[Always("photo")]),
        Field::required("photo", Ref(&INPUT_MEDIA_PHOTO), &[]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_VIDEO: Object = Object {
    name: "InputRichBlockVideo",
    kind: Struct(&[
        Field::required("type", Text, &[Always("video")]),
        Field::required("video", Ref(&INPUT_MEDIA_VIDEO), &[]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_VOICE_NOTE: Object = Object {
    name: "InputRichBlockVoiceNote",
    kind: Struct(&[
        Field::required("type", Text, &[Always("voice_note")]),
        Field::required("voice_note", Ref(&INPUT_MEDIA_VOICE_NOTE), &[]),
        Field::optional("caption", Ref(&RICH_BLOCK_CAPTION), &[]),
    ]),
};

pub(super) static INPUT_RICH_BLOCK_THINKING: Object = Object {
    name: "InputRichBlockThinking",
    kind: Struct(&[
        Field::required("type", Text, &[Always("thinking")]),
        Field::required("text", Ref(&RICH_TEXT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULTS_BUTTON: Object = Object {
    name: "InlineQueryResultsButton",
    kind: Struct(&[
        Field::required("text", Text, &[]),
        Field::optional("web_app", Ref(&WEB_APP_INFO), &[]),
        Field::optional("start_parameter", Text, &[Chars(1, 64)]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT: Object = Object {
    name: "InlineQueryResult",
    kind: Union {
        by: "type",
        variants: &[
            Variant {
                value: "audio",
                of: Ref(&INLINE_QUERY_RESULT_CACHED_AUDIO),
            },
            Variant {
                value: "document",
                of: Ref(&INLINE_QUERY_RESULT_CACHED_DOCUMENT),
            },
            Variant {
                value: "gif",
                of: Ref(&INLINE_QUERY_RESULT_CACHED_GIF),
            },
            Variant {
                value: "mpeg4_gif",
                of: Ref(&INLINE_QUERY_RESULT_CACHED_MPEG4_GIF),
            },
            Variant {
                value: "photo",
                of: Ref(&INLINE_QUERY_RESULT_CACHED_PHOTO),
            },
            Variant {
                value: "sticker",
                of: Ref(&INLINE_QUERY_RESULT_CACHED_STICKER),
            },
            Variant {
                value: "video",
                of: Ref(&INLINE_QUERY_RESULT_CACHED_VIDEO),
            },
            Variant {
                value: "voice",
                of: Ref(&INLINE_QUERY_RESULT_CACHED_VOICE),
            },
            Variant {
                value: "article",
                of: Ref(&INLINE_QUERY_RESULT_ARTICLE),
            },
            Variant {
                value: "audio",
                of: Ref(&INLINE_QUERY_RESULT_AUDIO),
            },
            Variant {
                value: "contact",
                of: Ref(&INLINE_QUERY_RESULT_CONTACT),
            },
            Variant {
                value: "game",
                of: Ref(&INLINE_QUERY_RESULT_GAME),
            },
            Variant {
                value: "document",
                of: Ref(&INLINE_QUERY_RESULT_DOCUMENT),
            },
            Variant {
                value: "gif",
                of: Ref(&INLINE_QUERY_RESULT_GIF),
            },
            Variant {
                value: "location",
                of: Ref(&INLINE_QUERY_RESULT_LOCATION),
            },
            Variant {
                value: "mpeg4_gif",
                of: Ref(&INLINE_QUERY_RESULT_MPEG4_GIF),
            },
            Variant {
                value: "photo",
                of: Ref(&INLINE_QUERY_RESULT_PHOTO),
            },
            Variant {
                value: "venue",
                of: Ref(&INLINE_QUERY_RESULT_VENUE),
            },
            Variant {
                value: "video",
                of: Ref(&INLINE_QUERY_RESULT_VIDEO),
            },
            Variant {
                value: "voice",
                of: Ref(&INLINE_QUERY_RESULT_VOICE),
            },
        ],
    },
};

pub(super) static INLINE_QUERY_RESULT_ARTICLE: Object = Object {
    name: "InlineQueryResultArticle",
    kind: Struct(&[
        Field::required("type", Text, &[Always("article")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("title", Text, &[]),
        Field::required("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("url", Text, &[]),
        Field::optional("description", Text, &[]),
        Field::optional("thumbnail_url", Text, &[]),
        Field::optional("thumbnail_width", Integer, &[]),
        Field::optional("thumbnail_height", Integer, &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_PHOTO: Object = Object {
    name: "InlineQueryResultPhoto",
    kind: Struct(&[
        Field::required("type", Text, &[Always("photo")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("photo_url", Text, &[]),
        Field::required("thumbnail_url", Text, &[]),
        Field::optional("photo_width", Integer, &[]),
        Field::optional("photo_height", Integer, &[]),
        Field::optional("title", Text, &[]),
        Field::optional("description", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_GIF: Object = Object {
    name: "InlineQueryResultGif",
    kind: Struct(&[
        Field::required("type", Text, &[Always("gif")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("gif_url", Text, &[]),
        Field::optional("gif_width", Integer, &[]),
        Field::optional("gif_height", Integer, &[]),
        Field::optional("gif_duration", Integer, &[]),
        Field::required("thumbnail_url", Text, &[]),
        Field::optional(
            "thumbnail_mime_type",
            Text,
            &[OneOfThese(&["image/jpeg", "image/gif", "video/mp4"])],
        ),
        Field::optional("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_MPEG4_GIF: Object = Object {
    name: "InlineQueryResultMpeg4Gif",
    kind: Struct(&[
        Field::required("type", Text, &[Always("mpeg4_gif")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("mpeg4_url", Text, &[]),
        Field::optional("mpeg4_width", Integer, &[]),
        Field::optional("mpeg4_height", Integer, &[]),
        Field::optional("mpeg4_duration", Integer, &[]),
        Field::required("thumbnail_url", Text, &[]),
        Field::optional(
            "thumbnail_mime_type",
            Text,
            &[OneOfThese(&["image/jpeg", "image/gif", "video/mp4"])],
        ),
        Field::optional("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_VIDEO: Object = Object {
    name: "InlineQueryResultVideo",
    kind: Struct(&[
        Field::required("type", Text, &[Always("video")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("video_url", Text, &[]),
        Field::required(
            "mime_type",
            Text,
            &[OneOfThese(&["text/html", "video/mp4"])],
        ),
        Field::required("thumbnail_url", Text, &[]),
        Field::required("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("video_width", Integer, &[]),
        Field::optional("video_height", Integer, &[]),
        Field::optional("video_duration", Integer, &[]),
        Field::optional("description", Text, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_AUDIO: Object = Object {
    name: "InlineQueryResultAudio",
    kind: Struct(&[
        Field::required("type", Text, &[Always("audio")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("audio_url", Text, &[]),
        Field::required("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("performer", Text, &[]),
        Field::optional("audio_duration", Integer, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_VOICE: Object = Object {
    name: "InlineQueryResultVoice",
    kind: Struct(&[
        Field::required("type", Text, &[Always("voice")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("voice_url", Text, &[]),
        Field::required("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("voice_duration", Integer, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_DOCUMENT: Object = Object {
    name: "InlineQueryResultDocument",
    kind: Struct(&[
        Field::required("type", Text, &[Always("document")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::required("document_url", Text, &[]),
        Field::required(
            "mime_type",
            Text,
            &[OneOfThese(&["application/pdf", "application/zip"])],
        ),
        Field::optional("description", Text, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
        Field::optional("thumbnail_url", Text, &[]),
        Field::optional("thumbnail_width", Integer, &[]),
        Field::optional("thumbnail_height", Integer, &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_LOCATION: Object = Object {
    name: "InlineQueryResultLocation",
    kind: Struct(&[
        Field::required("type", Text, &[Always("location")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("latitude", Float, &[]),
        Field::required("longitude", Float, &[]),
        Field::required("title", Text, &[]),
        Field::optional("horizontal_accuracy", Float, &[Range(0, 1_500, &[])]),
        Field::optional(
            "live_period",
            Integer,
            &[Range(60, 86_400, &[2_147_483_647])],
        ),
        Field::optional("heading", Integer, &[Range(1, 360, &[])]),
        Field::optional("proximity_alert_radius", Integer, &[Range(1, 100_000, &[])]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
        Field::optional("thumbnail_url", Text, &[]),
        Field::optional("thumbnail_width", Integer, &[]),
        Field::optional("thumbnail_height", Integer, &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_VENUE: Object = Object {
    name: "InlineQueryResultVenue",
    kind: Struct(&[
        Field::required("type", Text, &[Always("venue")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("latitude", Float, &[]),
        Field::required("longitude", Float, &[]),
        Field::required("title", Text, &[]),
        Field::required("address", Text, &[]),
        Field::optional("foursquare_id", Text, &[]),
        Field::optional("foursquare_type", Text, &[]),
        Field::optional("google_place_id", Text, &[]),
        Field::optional("google_place_type", Text, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
        Field::optional("thumbnail_url", Text, &[]),
        Field::optional("thumbnail_width", Integer, &[]),
        Field::optional("thumbnail_height", Integer, &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CONTACT: Object = Object {
    name: "InlineQueryResultContact",
    kind: Struct(&[
        Field::required("type", Text, &[Always("contact")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("phone_number", Text, &[]),
        Field::required("first_name", Text, &[]),
        Field::optional("last_name", Text, &[]),
        Field::optional("vcard", Text, &[Bytes(0, 2_048)]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
        Field::optional("thumbnail_url", Text, &[]),
        Field::optional("thumbnail_width", Integer, &[]),
        Field::optional("thumbnail_height", Integer, &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_GAME: Object = Object {
    name: "InlineQueryResultGame",
    kind: Struct(&[
        Field::required("type", Text, &[Always("game")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("game_short_name", Text, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CACHED_PHOTO: Object = Object {
    name: "InlineQueryResultCachedPhoto",
    kind: Struct(&[
        Field::required("type", Text, &[Always("photo")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("photo_file_id", Text, &[]),
        Field::optional("title", Text, &[]),
        Field::optional("description", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CACHED_GIF: Object = Object {
    name: "InlineQueryResultCachedGif",
    kind: Struct(&[
        Field::required("type", Text, &[Always("gif")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("gif_file_id", Text, &[]),
        Field::optional("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CACHED_MPEG4_GIF: Object = Object {
    name: "InlineQueryResultCachedMpeg4Gif",
    kind: Struct(&[
        Field::required("type", Text, &[Always("mpeg4_gif")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("mpeg4_file_id", Text, &[]),
        Field::optional("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CACHED_STICKER: Object = Object {
    name: "InlineQueryResultCachedSticker",
    kind: Struct(&[
        Field::required("type", Text, &[Always("sticker")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("sticker_file_id", Text, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CACHED_DOCUMENT: Object = Object {
    name: "InlineQueryResultCachedDocument",
    kind: Struct(&[
        Field::required("type", Text, &[Always("document")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("title", Text, &[]),
        Field::required("document_file_id", Text, &[]),
        Field::optional("description", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CACHED_VIDEO: Object = Object {
    name: "InlineQueryResultCachedVideo",
    kind: Struct(&[
        Field::required("type", Text, &[Always("video")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("video_file_id", Text, &[]),
        Field::required("title", Text, &[]),
        Field::optional("description", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("show_caption_above_media", Flag, &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CACHED_VOICE: Object = Object {
    name: "InlineQueryResultCachedVoice",
    kind: Struct(&[
        Field::required("type", Text, &[Always("voice")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("voice_file_id", Text, &[]),
        Field::required("title", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INLINE_QUERY_RESULT_CACHED_AUDIO: Object = Object {
    name: "InlineQueryResultCachedAudio",
    kind: Struct(&[
        Field::required("type", Text, &[Always("audio")]),
        Field::required("id", Text, &[Bytes(1, 64)]),
        Field::required("audio_file_id", Text, &[]),
        Field::optional(
            "caption",
            Text,
            &[
                FormattedBy("parse_mode", "caption_entities"),
                Parsed(0, 1_024),
            ],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("caption_entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("reply_markup", Ref(&INLINE_KEYBOARD_MARKUP), &[]),
        Field::optional("input_message_content", Ref(&INPUT_MESSAGE_CONTENT), &[]),
    ]),
};

pub(super) static INPUT_MESSAGE_CONTENT: Object = Object {
    name: "InputMessageContent",
    kind: Union {
        by: "",
        variants: &[
            Variant {
                value: "",
                of: Ref(&INPUT_TEXT_MESSAGE_CONTENT),
            },
            Variant {
                value: "",
                of: Ref(&INPUT_RICH_MESSAGE_CONTENT),
            },
            Variant {
                value: "",
                of: Ref(&INPUT_LOCATION_MESSAGE_CONTENT),
            },
            Variant {
                value: "",
                of: Ref(&INPUT_VENUE_MESSAGE_CONTENT),
            },
            Variant {
                value: "",
                of: Ref(&INPUT_CONTACT_MESSAGE_CONTENT),
            },
            Variant {
                value: "",
                of: Ref(&INPUT_INVOICE_MESSAGE_CONTENT),
            },
        ],
    },
};

pub(super) static INPUT_TEXT_MESSAGE_CONTENT: Object = Object {
    name: "InputTextMessageContent",
    kind: Struct(&[
        Field::required(
            "message_text",
            Text,
            &[FormattedBy("parse_mode", "entities"), Chars(1, 4_096)],
        ),
        Field::optional("parse_mode", Text, &[]),
        Field::optional("entities", Array(&Ref(&MESSAGE_ENTITY)), &[]),
        Field::optional("link_preview_options", Ref(&LINK_PREVIEW_OPTIONS), &[]),
    ]),
};

pub(super) static INPUT_RICH_MESSAGE_CONTENT: Object = Object {
    name: "InputRichMessageContent",
    kind: Struct(&[Field::required(
        "rich_message",
        Ref(&INPUT_RICH_MESSAGE),
        &[],
    )]),
};

pub(super) static INPUT_LOCATION_MESSAGE_CONTENT: Object = Object {
    name: "InputLocationMessageContent",
    kind: Struct(&[
        Field::required("latitude", Float, &[]),
        Field::required("longitude", Float, &[]),
        Field::optional("horizontal_accuracy", Float, &[Range(0, 1_500, &[])]),
        Field::optional(
            "live_period",
            Integer,
            &[Range(60, 86_400, &[2_147_483_647])],
        ),
        Field::optional("heading", Integer, &[Range(1, 360, &[])]),
        Field::optional("proximity_alert_radius", Integer, &[Range(1, 100_000, &[])]),
    ]),
};

pub(super) static INPUT_VENUE_MESSAGE_CONTENT: Object = Object {
    name: "InputVenueMessageContent",
    kind: Struct(&[
        Field::required("latitude", Float, &[]),
        Field::required("longitude", Float, &[]),
        Field::required("title", Text, &[]),
        Field::required("address", Text, &[]),
        Field::optional("foursquare_id", Text, &[]),
        Field::optional("foursquare_type", Text, &[]),
        Field::optional("google_place_id", Text, &[]),
        Field::optional("google_place_type", Text, &[]),
    ]),
};

pub(super) static INPUT_CONTACT_MESSAGE_CONTENT: Object = Object {
    name: "InputContactMessageContent",
    kind: Struct(&[
        Field::required("phone_number", Text, &[]),
        Field::required("first_name", Text, &[]),
        Field::optional("last_name", Text, &[]),
        Field::optional("vcard", Text, &[Bytes(0, 2_048)]),
    ]),
};

pub(super) static INPUT_INVOICE_MESSAGE_CONTENT: Object = Object {
    name: "InputInvoiceMessageContent",
    kind: Struct(&[
        Field::required("title", Text, &[Chars(1, 32)]),
        Field::required("description", Text, &[Chars(1, 255)]),
        Field::required("payload", Text, &[Bytes(1, 128)]),
        Field::optional("provider_token", Text, &[]),
        Field::required("currency", Text, &[]),
        Field::required("prices", Array(&Ref(&LABELED_PRICE)), &[]),
        Field::optional("max_tip_amount", Long, &[]),
        Field::optional("suggested_tip_amounts", Array(&Long), &[Items(0, 4)]),
        Field::optional("provider_data", Text, &[]),
        Field::optional("photo_url", Text, &[]),
        Field::optional("photo_size", Integer, &[]),
        Field::optional("photo_width", Integer, &[]),
        Field::optional("photo_height", Integer, &[]),
        Field::optional("need_name", Flag, &[]),
        Field::optional("need_phone_number", Flag, &[]),
        Field::optional("need_email", Flag, &[]),
        Field::optional("need_shipping_address", Flag, &[]),
        Field::optional("send_phone_number_to_provider", Flag, &[]),
        Field::optional("send_email_to_provider", Flag, &[]),
        Field::optional("is_flexible", Flag, &[]),
    ]),
};

pub(super) static LABELED_PRICE: Object = Object {
    name: "LabeledPrice",
    kind: Struct(&[
        Field::required("label", Text, &[]),
        Field::required("amount", Long, &[]),
    ]),
};

pub(super) static SHIPPING_OPTION: Object = Object {
    name: "ShippingOption",
    kind: Struct(&[
        Field::required("id", Text, &[]),
        Field::required("title", Text, &[]),
        Field::required("prices", Array(&Ref(&LABELED_PRICE)), &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR: Object = Object {
    name: "PassportElementError",
    kind: Union {
        by: "source",
        variants: &[
            Variant {
                value: "data",
                of: Ref(&PASSPORT_ELEMENT_ERROR_DATA_FIELD),
            },
            Variant {
                value: "front_side",
                of: Ref(&PASSPORT_ELEMENT_ERROR_FRONT_SIDE),
            },
            Variant {
                value: "reverse_side",
                of: Ref(&PASSPORT_ELEMENT_ERROR_REVERSE_SIDE),
            },
            Variant {
                value: "selfie",
                of: Ref(&PASSPORT_ELEMENT_ERROR_SELFIE),
            },
            Variant {
                value: "file",
                of: Ref(&PASSPORT_ELEMENT_ERROR_FILE),
            },
            Variant {
                value: "files",
                of: Ref(&PASSPORT_ELEMENT_ERROR_FILES),
            },
            Variant {
                value: "translation_file",
                of: Ref(&PASSPORT_ELEMENT_ERROR_TRANSLATION_FILE),
            },
            Variant {
                value: "translation_files",
                of: Ref(&PASSPORT_ELEMENT_ERROR_TRANSLATION_FILES),
            },
            Variant {
                value: "unspecified",
                of: Ref(&PASSPORT_ELEMENT_ERROR_UNSPECIFIED),
            },
        ],
    },
};

pub(super) static PASSPORT_ELEMENT_ERROR_DATA_FIELD: Object = Object {
    name: "PassportElementErrorDataField",
    kind: Struct(&[
        Field::required("source", Text, &[Always("data")]),
        Field::required(
            "type",
            Text,
            &[OneOfThese(&[
                "personal_details",
                "passport",
                "driver_license",
                "identity_card",
                "internal_passport",
                "address",
            ])],
        ),
        Field::required("field_name", Text, &[]),
        Field::required("data_hash", Text, &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR_FRONT_SIDE: Object = Object {
    name: "PassportElementErrorFrontSide",
    kind: Struct(&[
        Field::required("source", Text, &[Always("front_side")]),
        Field::required(
            "type",
            Text,
            &[OneOfThese(&[
                "passport",
                "driver_license",
                "identity_card",
                "internal_passport",
            ])],
        ),
        Field::required("file_hash", Text, &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR_REVERSE_SIDE: Object = Object {
    name: "PassportElementErrorReverseSide",
    kind: Struct(&[
        Field::required("source", Text, &[Always("reverse_side")]),
        Field::required(
            "type",
            Text,
            &[OneOfThese(&["driver_license", "identity_card"])],
        ),
        Field::required("file_hash", Text, &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR_SELFIE: Object = Object {
    name: "PassportElementErrorSelfie",
    kind: Struct(&[
        Field::required("source", Text, &[Always("selfie")]),
        Field::required(
            "type",
            Text,
            &[OneOfThese(&[
                "passport",
                "driver_license",
                "identity_card",
                "internal_passport",
            ])],
        ),
        Field::required("file_hash", Text, &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR_FILE: Object = Object {
    name: "PassportElementErrorFile",
    kind: Struct(&[
        Field::required("source", Text, &[Always("file")]),
        Field::required(
            "type",
            Text,
            &[OneOfThese(&[
                "utility_bill",
                "bank_statement",
                "rental_agreement",
                "passport_registration",
                "temporary_registration",
            ])],
        ),
        Field::required("file_hash", Text, &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR_FILES: Object = Object {
    name: "PassportElementErrorFiles",
    kind: Struct(&[
        Field::required("source", Text, &[Always("files")]),
        Field::required(
            "type",
            Text,
            &[OneOfThese(&[
                "utility_bill",
                "bank_statement",
                "rental_agreement",
                "passport_registration",
                "temporary_registration",
            ])],
        ),
        Field::required("file_hashes", Array(&Text), &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR_TRANSLATION_FILE: Object = Object {
    name: "PassportElementErrorTranslationFile",
    kind: Struct(&[
        Field::required("source", Text, &[Always("translation_file")]),
        Field::required(
            "type",
            Text,
            &[OneOfThese(&[
                "passport",
                "driver_license",
                "identity_card",
                "internal_passport",
                "utility_bill",
                "bank_statement",
                "rental_agreement",
                "passport_registration",
                "temporary_registration",
            ])],
        ),
        Field::required("file_hash", Text, &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR_TRANSLATION_FILES: Object = Object {
    name: "PassportElementErrorTranslationFiles",
    kind: Struct(&[
        Field::required("source", Text, &[Always("translation_files")]),
        Field::required(
            "type",
            Text,
            &[OneOfThese(&[
                "passport",
                "driver_license",
                "identity_card",
                "internal_passport",
                "utility_bill",
                "bank_statement",
                "rental_agreement",
                "passport_registration",
                "temporary_registration",
            ])],
        ),
        Field::required("file_hashes", Array(&Text), &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static PASSPORT_ELEMENT_ERROR_UNSPECIFIED: Object = Object {
    name: "PassportElementErrorUnspecified",
    kind: Struct(&[
        Field::required("source", Text, &[Always("unspecified")]),
        Field::required("type", Text, &[]),
        Field::required("element_hash", Text, &[]),
        Field::required("message", Text, &[]),
    ]),
};

pub(super) static CALLBACK_GAME: Object = Object {
    name: "CallbackGame",
    kind: Struct(&[]),
};
