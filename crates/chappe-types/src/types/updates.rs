// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! What reaches a bot: updates and the webhook that brings them.

use chappe_core::UnixTime;

use crate::types::{
    BotSubscriptionUpdated, BusinessConnection, BusinessMessagesDeleted, CallbackQuery,
    ChatBoostRemoved, ChatBoostUpdated, ChatJoinRequest, ChatMemberUpdated, ChosenInlineResult,
    InlineQuery, ManagedBotUpdated, Message, MessageGenerationStopped, MessageReactionCountUpdated,
    MessageReactionUpdated, PaidMediaPurchased, Poll, PollAnswer, PreCheckoutQuery, ShippingQuery,
};

/// An event that the bot is told of: an identifier and exactly one kind of event.
///
/// `chat_member`, `message_reaction` and `message_reaction_count` come only where they are asked
/// for in `allowed_updates`. Identifiers grow by one from update to update, except after a quiet
/// week, when they start anew.
///
/// `Deserialize` fails where a known kind cannot be decoded; [`Update::from_slice`] and
/// [`GetUpdates`](crate::methods::GetUpdates) make a [`UpdateKind::Unknown`] of it.
///
/// <https://core.telegram.org/bots/api#update>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Update {
    /// Numbers the update; they rise one by one, so it serves to put them in order and to drop
    /// repeats.
    pub update_id: i64,
    /// What happened.
    pub kind: UpdateKind,
}

/// What happened, and to what.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdateKind {
    /// Set where there is a new message in a private chat or a group, of whatever kind.
    Message(Box<Message>),
    /// Set where a message the bot knows was edited: as it is now, even if no change in it shows.
    EditedMessage(Box<Message>),
    /// Set where there is a new post in a channel.
    ChannelPost(Box<Message>),
    /// Set where a channel post the bot knows was edited: as it is now.
    EditedChannelPost(Box<Message>),
    /// Set where a business account connected or disconnected the bot, or changed what it may do.
    BusinessConnection(Box<BusinessConnection>),
    /// Set where a connected business account sent or received a message.
    BusinessMessage(Box<Message>),
    /// Set where a message of a connected business account was edited: as it is now.
    EditedBusinessMessage(Box<Message>),
    /// Set where messages of a connected business account were deleted.
    DeletedBusinessMessages(Box<BusinessMessagesDeleted>),
    /// Set where the bot was called as a guest; answer with
    /// [`answerGuestQuery`](crate::methods::AnswerGuestQuery) and its `guest_query_id`.
    GuestMessage(Box<Message>),
    /// Set where a user changed a reaction; must be asked for in `allowed_updates`, by an
    /// administrator bot.
    MessageReaction(Box<MessageReactionUpdated>),
    /// Set where anonymous reactions changed, maybe minutes ago; only if asked for, by an
    /// administrator bot.
    MessageReactionCount(Box<MessageReactionCountUpdated>),
    /// Set where a user types a query for the bot's inline mode.
    InlineQuery(Box<InlineQuery>),
    /// Set where a user sent an inline result; only with inline feedback turned on at `@BotFather`.
    ChosenInlineResult(Box<ChosenInlineResult>),
    /// Set where a user pressed a callback button.
    CallbackQuery(Box<CallbackQuery>),
    /// Set where a buyer gave a shipping address; only for invoices with `is_flexible`.
    ShippingQuery(Box<ShippingQuery>),
    /// Set where a buyer is about to pay: the last chance to refuse the order.
    PreCheckoutQuery(Box<PreCheckoutQuery>),
    /// Set where a user bought paid media with a payload, sent by the bot outside of channels.
    PurchasedPaidMedia(Box<PaidMediaPurchased>),
    /// Set where a poll changed: one that the bot sent, or one that was stopped by hand.
    Poll(Box<Poll>),
    /// Set where a user changed a vote in a poll of this bot that is not anonymous.
    PollAnswer(Box<PollAnswer>),
    /// Set where the bot's own standing in a chat changed; in private chats: blocked or unblocked.
    MyChatMember(Box<ChatMemberUpdated>),
    /// Set where a member's standing changed; must be asked for in `allowed_updates`, by an
    /// administrator bot.
    ChatMember(Box<ChatMemberUpdated>),
    /// Set where a user asks to join a chat; only if the bot may invite users there.
    ChatJoinRequest(Box<ChatJoinRequest>),
    /// Set where a boost was added or changed; only if the bot is an administrator.
    ChatBoost(Box<ChatBoostUpdated>),
    /// Set where a boost was taken away; only if the bot is an administrator.
    RemovedChatBoost(Box<ChatBoostRemoved>),
    /// Set where a bot managed by this one was created, or got a new token or owner.
    ManagedBot(Box<ManagedBotUpdated>),
    /// Set where a user's paid subscription to the bot changed.
    Subscription(Box<BotSubscriptionUpdated>),
    /// Set where a user pressed the stop button of a draft.
    StoppedMessageGeneration(Box<MessageGenerationStopped>),
    /// A kind that Telegram added later, or a known one that could not be decoded.
    Unknown(Box<crate::update::UnknownUpdate>),
}

update_kinds! {
    "message" => Message,
    "edited_message" => EditedMessage,
    "channel_post" => ChannelPost,
    "edited_channel_post" => EditedChannelPost,
    "business_connection" => BusinessConnection,
    "business_message" => BusinessMessage,
    "edited_business_message" => EditedBusinessMessage,
    "deleted_business_messages" => DeletedBusinessMessages,
    "guest_message" => GuestMessage,
    "message_reaction" => MessageReaction,
    "message_reaction_count" => MessageReactionCount,
    "inline_query" => InlineQuery,
    "chosen_inline_result" => ChosenInlineResult,
    "callback_query" => CallbackQuery,
    "shipping_query" => ShippingQuery,
    "pre_checkout_query" => PreCheckoutQuery,
    "purchased_paid_media" => PurchasedPaidMedia,
    "poll" => Poll,
    "poll_answer" => PollAnswer,
    "my_chat_member" => MyChatMember,
    "chat_member" => ChatMember,
    "chat_join_request" => ChatJoinRequest,
    "chat_boost" => ChatBoost,
    "removed_chat_boost" => RemovedChatBoost,
    "managed_bot" => ManagedBot,
    "subscription" => Subscription,
    "stopped_message_generation" => StoppedMessageGeneration,
}

/// The state of the webhook: its URL, the waiting updates and the last error.
///
/// <https://core.telegram.org/bots/api#webhookinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WebhookInfo {
    /// The address that updates are sent to; empty if there is no webhook.
    pub url: String,
    /// Whether a certificate was uploaded for the webhook.
    pub has_custom_certificate: bool,
    /// How many updates wait to be delivered.
    pub pending_update_count: i64,
    /// The address that the webhook's name leads to at present.
    pub ip_address: Option<String>,
    /// When an update last could not be delivered; absent if that never happened.
    pub last_error_date: Option<UnixTime>,
    /// Why it could not, in words.
    pub last_error_message: Option<String>,
    /// When Telegram's servers last failed to pass updates on among themselves.
    pub last_synchronization_error_date: Option<UnixTime>,
    /// How many connections to the webhook Telegram may hold open at the same time.
    pub max_connections: Option<i64>,
    /// The kinds of update the bot gets; absent: all except `chat_member` and the reaction kinds.
    pub allowed_updates: Option<Vec<UpdateType>>,
}

builder! { WebhookInfo(url: into String, has_custom_certificate: plain bool, pending_update_count: plain i64) {
    /// The address that the webhook's name leads to at present.
    ip_address: into String,
    /// When an update last could not be delivered; absent if that never happened.
    last_error_date: into UnixTime,
    /// Why it could not, in words.
    last_error_message: into String,
    /// When Telegram's servers last failed to pass updates on among themselves.
    last_synchronization_error_date: into UnixTime,
    /// How many connections to the webhook Telegram may hold open at the same time.
    max_connections: plain i64,
    /// The kinds of update the bot gets; absent: all except `chat_member` and the reaction kinds.
    allowed_updates: each_into UpdateType,
} }

object! { WebhookInfo {
    url: required, has_custom_certificate: required, pending_update_count: required,
    ip_address: optional, last_error_date: optional, last_error_message: optional,
    last_synchronization_error_date: optional, max_connections: optional, allowed_updates: optional,
} }

/// The extra facts of an error: how long to wait, or where a group has moved.
///
/// <https://core.telegram.org/bots/api#responseparameters>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ResponseParameters {
    /// Set where the group became a supergroup: the id to repeat the request with.
    pub migrate_to_chat_id: Option<i64>,
    /// Set where there were too many requests: how many seconds to wait before the next try.
    pub retry_after: Option<i64>,
}

builder! { ResponseParameters() {
    /// Set where the group became a supergroup: the id to repeat the request with.
    migrate_to_chat_id: plain i64,
    /// Set where there were too many requests: how many seconds to wait before the next try.
    retry_after: plain i64,
} }

object! { ResponseParameters {
    migrate_to_chat_id: optional, retry_after: optional,
} }

open_enum! {
    /// The kinds of updates, to choose which of them a bot receives.
    pub enum UpdateType {
        /// Set where there is a new message in a private chat or a group, of whatever kind.
        Message = "message",
        /// Set where a message the bot knows was edited: as it is now, even if no change in it
        /// shows.
        EditedMessage = "edited_message",
        /// Set where there is a new post in a channel.
        ChannelPost = "channel_post",
        /// Set where a channel post the bot knows was edited: as it is now.
        EditedChannelPost = "edited_channel_post",
        /// Set where a business account connected or disconnected the bot, or changed what it may
        /// do.
        BusinessConnection = "business_connection",
        /// Set where a connected business account sent or received a message.
        BusinessMessage = "business_message",
        /// Set where a message of a connected business account was edited: as it is now.
        EditedBusinessMessage = "edited_business_message",
        /// Set where messages of a connected business account were deleted.
        DeletedBusinessMessages = "deleted_business_messages",
        /// Set where the bot was called as a guest; answer with
        /// [`answerGuestQuery`](crate::methods::AnswerGuestQuery) and its `guest_query_id`.
        GuestMessage = "guest_message",
        /// Set where a user changed a reaction; must be asked for in `allowed_updates`, by an
        /// administrator bot.
        MessageReaction = "message_reaction",
        /// Set where anonymous reactions changed, maybe minutes ago; only if asked for, by an
        /// administrator bot.
        MessageReactionCount = "message_reaction_count",
        /// Set where a user types a query for the bot's inline mode.
        InlineQuery = "inline_query",
        /// Set where a user sent an inline result; only with inline feedback turned on at
        /// `@BotFather`.
        ChosenInlineResult = "chosen_inline_result",
        /// Set where a user pressed a callback button.
        CallbackQuery = "callback_query",
        /// Set where a buyer gave a shipping address; only for invoices with `is_flexible`.
        ShippingQuery = "shipping_query",
        /// Set where a buyer is about to pay: the last chance to refuse the order.
        PreCheckoutQuery = "pre_checkout_query",
        /// Set where a user bought paid media with a payload, sent by the bot outside of channels.
        PurchasedPaidMedia = "purchased_paid_media",
        /// Set where a poll changed: one that the bot sent, or one that was stopped by hand.
        Poll = "poll",
        /// Set where a user changed a vote in a poll of this bot that is not anonymous.
        PollAnswer = "poll_answer",
        /// Set where the bot's own standing in a chat changed; in private chats: blocked or
        /// unblocked.
        MyChatMember = "my_chat_member",
        /// Set where a member's standing changed; must be asked for in `allowed_updates`, by an
        /// administrator bot.
        ChatMember = "chat_member",
        /// Set where a user asks to join a chat; only if the bot may invite users there.
        ChatJoinRequest = "chat_join_request",
        /// Set where a boost was added or changed; only if the bot is an administrator.
        ChatBoost = "chat_boost",
        /// Set where a boost was taken away; only if the bot is an administrator.
        RemovedChatBoost = "removed_chat_boost",
        /// Set where a bot managed by this one was created, or got a new token or owner.
        ManagedBot = "managed_bot",
        /// Set where a user's paid subscription to the bot changed.
        Subscription = "subscription",
        /// Set where a user pressed the stop button of a draft.
        StoppedMessageGeneration = "stopped_message_generation",
    }
}
