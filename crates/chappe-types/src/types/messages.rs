// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Messages.

use chappe_core::UnixTime;

use crate::types::{
    Animation, Audio, Chat, ChatBackground, ChatBoostAdded, ChatOwnerChanged, ChatOwnerLeft,
    ChatShared, Checklist, ChecklistTasksAdded, ChecklistTasksDone, CommunityChatAdded,
    CommunityChatJoined, CommunityChatRemoved, Contact, Dice, DirectMessagePriceChanged, Document,
    ExternalReplyInfo, ForumTopicClosed, ForumTopicCreated, ForumTopicEdited, ForumTopicReopened,
    Game, GeneralForumTopicHidden, GeneralForumTopicUnhidden, GiftInfo, Giveaway,
    GiveawayCompleted, GiveawayCreated, GiveawayWinners, InlineKeyboardMarkup, Invoice,
    LinkPreviewOptions, LivePhoto, Location, ManagedBotCreated, MessageAutoDeleteTimerChanged,
    MessageEntity, MessageOrigin, PaidMediaInfo, PaidMessagePriceChanged, PassportData, PhotoSize,
    Poll, PollOptionAdded, PollOptionDeleted, ProximityAlertTriggered, RefundedPayment,
    RichMessage, Sticker, Story, SuccessfulPayment, SuggestedPostApprovalFailed,
    SuggestedPostApproved, SuggestedPostDeclined, SuggestedPostInfo, SuggestedPostPaid,
    SuggestedPostRefunded, TextQuote, UniqueGiftInfo, User, UsersShared, Venue, Video,
    VideoChatEnded, VideoChatParticipantsInvited, VideoChatScheduled, VideoChatStarted, VideoNote,
    Voice, WebAppData, WriteAccessAllowed,
};

/// A message, of any kind, in any chat.
///
/// One of the fields of content or of service events says what kind it is. Ephemeral messages have
/// `message_id` 0 and are known by `ephemeral_message_id`.
///
/// <https://core.telegram.org/bots/api#message>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// The id within the chat; 0 for ephemeral messages and while a large video is not yet sent.
    pub message_id: i64,
    /// Set where the message is in a topic or a thread: which; only in supergroups and private
    /// chats.
    pub message_thread_id: Option<i64>,
    /// Set where the message is in a direct messages chat of a channel: its topic.
    pub direct_messages_topic: Option<Box<DirectMessagesTopic>>,
    /// Who sent it; often absent in channels, and a stand-in where it was sent in the name of a
    /// chat.
    pub from: Option<Box<User>>,
    /// Set where it was sent in the name of a chat: the group itself, a channel, or the linked
    /// channel.
    pub sender_chat: Option<Box<Chat>>,
    /// Set where the sender boosted the chat: how many times.
    pub sender_boost_count: Option<i64>,
    /// Set where a bot sent the message for a business account: that bot.
    pub sender_business_bot: Option<Box<User>>,
    /// The tag or the custom title of the sender; only in supergroups.
    pub sender_tag: Option<String>,
    /// Set where the message is ephemeral: the user who can see it.
    pub receiver_user: Option<Box<User>>,
    /// Set where the message is ephemeral: its id in the chat, which can later be used again.
    pub ephemeral_message_id: Option<i64>,
    /// When the message was sent; always above 0.
    pub date: UnixTime,
    /// Set where the bot was called as a guest, perhaps into a chat it is not in: the query to
    /// answer.
    pub guest_query_id: Option<String>,
    /// Set where it came through a business connection, from a chat of that account: which
    /// connection.
    pub business_connection_id: Option<String>,
    /// The chat that the message is in.
    pub chat: Chat,
    /// Set where the message was forwarded: where it first came from.
    pub forward_origin: Option<MessageOrigin>,
    /// Set where the message is in a topic of a forum or of a private chat with the bot.
    pub is_topic_message: bool,
    /// Set where a channel post was put into the discussion group by Telegram.
    pub is_automatic_forward: bool,
    /// Set where it replies within the chat: the message replied to, without a `reply_to_message`
    /// of its own.
    pub reply_to_message: Option<Box<Message>>,
    /// Set where it replies to a message of another chat or topic: what is known of that one.
    pub external_reply: Option<Box<ExternalReplyInfo>>,
    /// Set where it replies to a part of a message: that part.
    pub quote: Option<Box<TextQuote>>,
    /// Set where it replies to a story: that story.
    pub reply_to_story: Option<Box<Story>>,
    /// Set where it replies to one task of a checklist: that task.
    pub reply_to_checklist_task_id: Option<i64>,
    /// Set where it replies to one answer of a poll: that answer's lasting id.
    pub reply_to_poll_option_id: Option<String>,
    /// Set where it was sent through a bot's inline mode: that bot.
    pub via_bot: Option<Box<User>>,
    /// Set where a guest bot sent it: the user who called the bot.
    pub guest_bot_caller_user: Option<Box<User>>,
    /// Set where a guest bot sent it: the chat in whose name the bot was called.
    pub guest_bot_caller_chat: Option<Box<Chat>>,
    /// Set where the message was edited: when last.
    pub edit_date: Option<UnixTime>,
    /// Set where the message cannot be forwarded.
    pub has_protected_content: bool,
    /// Set where nobody was there to send it: a greeting, an away message or a scheduled one.
    pub is_from_offline: bool,
    /// Set where the post was paid for; it cannot be edited, and deleting it within 24 hours
    /// forfeits the pay.
    pub is_paid_post: bool,
    /// Set where the message is part of an album: the same in all its messages.
    pub media_group_id: Option<String>,
    /// Set where a channel post is signed, or an anonymous administrator has a title: the name or
    /// title.
    pub author_signature: Option<String>,
    /// Set where the sender paid to write: how many Telegram Stars.
    pub paid_star_count: Option<i64>,
    /// Set where the message is a text: the text.
    pub text: Option<String>,
    /// Set where the text has formatting, links, mentions or commands: where each of them is.
    pub entities: Option<Vec<MessageEntity>>,
    /// Set where the message is a text whose link preview was changed: how.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Set where the message is a suggested post: its price, its date and how it stands.
    pub suggested_post_info: Option<Box<SuggestedPostInfo>>,
    /// Set where an effect plays with the message: which one.
    pub effect_id: Option<String>,
    /// Set where the message is a rich message: its blocks.
    pub rich_message: Option<Box<RichMessage>>,
    /// Set where the message is an animation; `document` is then set too.
    pub animation: Option<Box<Animation>>,
    /// Set where the message is a music file.
    pub audio: Option<Box<Audio>>,
    /// Set where the message is a file of any kind, or an animation.
    pub document: Option<Box<Document>>,
    /// Set where the message is a live photo; `photo` is then set too.
    pub live_photo: Option<Box<LivePhoto>>,
    /// Set where the message is paid media: what can be seen of them.
    pub paid_media: Option<Box<PaidMediaInfo>>,
    /// Set where the message is a photo: its sizes.
    pub photo: Option<Vec<PhotoSize>>,
    /// Set where the message is a sticker.
    pub sticker: Option<Box<Sticker>>,
    /// Set where the message is a forwarded story.
    pub story: Option<Box<Story>>,
    /// Set where the message is a video.
    pub video: Option<Box<Video>>,
    /// Set where the message is a round video note.
    pub video_note: Option<Box<VideoNote>>,
    /// Set where the message is a voice message.
    pub voice: Option<Box<Voice>>,
    /// Set where the media have a caption: its text.
    pub caption: Option<String>,
    /// Set where the caption has formatting, links, mentions or commands: where each of them is.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Set where the caption stands above the media.
    pub show_caption_above_media: bool,
    /// Set where the media is covered by a spoiler.
    pub has_media_spoiler: bool,
    /// Set where the message is a checklist.
    pub checklist: Option<Box<Checklist>>,
    /// Set where the message is a contact.
    pub contact: Option<Box<Contact>>,
    /// Set where the message is a dice: what was thrown.
    pub dice: Option<Box<Dice>>,
    /// Set where the message is a game.
    pub game: Option<Box<Game>>,
    /// Set where the message is a poll: how it stands.
    pub poll: Option<Box<Poll>>,
    /// Set where the message is a venue; `location` is then set too.
    pub venue: Option<Box<Venue>>,
    /// Set where the message is a location or a venue: the position.
    pub location: Option<Box<Location>>,
    /// Set where users were added or joined: who; the bot may be among them.
    pub new_chat_members: Option<Vec<User>>,
    /// Set where a member left or was removed: who; it may be the bot itself.
    pub left_chat_member: Option<Box<User>>,
    /// Set where the owner left the chat.
    pub chat_owner_left: Option<Box<ChatOwnerLeft>>,
    /// Set where the chat got a new owner.
    pub chat_owner_changed: Option<Box<ChatOwnerChanged>>,
    /// Set where the chat was renamed: the new title.
    pub new_chat_title: Option<String>,
    /// Set where the chat got a new photo: its sizes.
    pub new_chat_photo: Option<Vec<PhotoSize>>,
    /// Set where the chat photo was deleted.
    pub delete_chat_photo: bool,
    /// Set where a group was created.
    pub group_chat_created: bool,
    /// Set where a supergroup was created; met only in `reply_to_message`, as bots come in later.
    pub supergroup_chat_created: bool,
    /// Set where a channel was created; met only in `reply_to_message`, as bots come in later.
    pub channel_chat_created: bool,
    /// Set where the time after which messages vanish was changed.
    pub message_auto_delete_timer_changed: Option<Box<MessageAutoDeleteTimerChanged>>,
    /// Set where the group became a supergroup: the id to use from now on.
    pub migrate_to_chat_id: Option<i64>,
    /// Set where the supergroup was made from a group: the id of that group.
    pub migrate_from_chat_id: Option<i64>,
    /// Set where a message was pinned: which; it carries no `reply_to_message` here.
    pub pinned_message: Option<MaybeInaccessibleMessage>,
    /// Set where the message is an invoice.
    pub invoice: Option<Box<Invoice>>,
    /// Set where a payment went through: what was paid.
    pub successful_payment: Option<Box<SuccessfulPayment>>,
    /// Set where a payment was given back: which one.
    pub refunded_payment: Option<Box<RefundedPayment>>,
    /// Set where a user picked users at a keyboard button: whom.
    pub users_shared: Option<Box<UsersShared>>,
    /// Set where a user picked a chat at a keyboard button: which one.
    pub chat_shared: Option<Box<ChatShared>>,
    /// Set where a regular gift came or went.
    pub gift: Option<Box<GiftInfo>>,
    /// Set where a unique gift came or went.
    pub unique_gift: Option<Box<UniqueGiftInfo>>,
    /// Set where somebody bought the upgrade of a gift already sent.
    pub gift_upgrade_sent: Option<Box<GiftInfo>>,
    /// Set where the user logged in to a website through Telegram: its domain.
    pub connected_website: Option<String>,
    /// Set where the user allowed the bot to write.
    pub write_access_allowed: Option<Box<WriteAccessAllowed>>,
    /// Set where the user shared documents from Telegram Passport: the encrypted data.
    pub passport_data: Option<Box<PassportData>>,
    /// Set where a user came near another one who shares a live location.
    pub proximity_alert_triggered: Option<Box<ProximityAlertTriggered>>,
    /// Set where a user boosted the chat.
    pub boost_added: Option<Box<ChatBoostAdded>>,
    /// Set where the background of the chat was set.
    pub chat_background_set: Option<Box<ChatBackground>>,
    /// Set where tasks of a checklist were ticked off or reopened.
    pub checklist_tasks_done: Option<Box<ChecklistTasksDone>>,
    /// Set where tasks were added to a checklist.
    pub checklist_tasks_added: Option<Box<ChecklistTasksAdded>>,
    /// Set where the chat or the bot became part of a community.
    pub community_chat_added: Option<Box<CommunityChatAdded>>,
    /// Set where a user joined the chat by way of a community.
    pub community_chat_joined: Option<Box<CommunityChatJoined>>,
    /// Set where the chat or the bot was taken out of a community.
    pub community_chat_removed: Option<CommunityChatRemoved>,
    /// Set where a channel's price for direct messages changed.
    pub direct_message_price_changed: Option<Box<DirectMessagePriceChanged>>,
    /// Set where a topic was created.
    pub forum_topic_created: Option<Box<ForumTopicCreated>>,
    /// Set where a topic got a new name or icon.
    pub forum_topic_edited: Option<Box<ForumTopicEdited>>,
    /// Set where a topic was closed.
    pub forum_topic_closed: Option<ForumTopicClosed>,
    /// Set where a closed topic was opened again.
    pub forum_topic_reopened: Option<ForumTopicReopened>,
    /// Set where the General topic was hidden.
    pub general_forum_topic_hidden: Option<GeneralForumTopicHidden>,
    /// Set where the General topic was shown again.
    pub general_forum_topic_unhidden: Option<GeneralForumTopicUnhidden>,
    /// Set where a giveaway was set up.
    pub giveaway_created: Option<Box<GiveawayCreated>>,
    /// Set where the message announces a giveaway.
    pub giveaway: Option<Box<Giveaway>>,
    /// Set where the message names the winners of a giveaway.
    pub giveaway_winners: Option<Box<GiveawayWinners>>,
    /// Set where a giveaway ended whose winners are not public.
    pub giveaway_completed: Option<Box<GiveawayCompleted>>,
    /// Set where a user created a bot that this one manages.
    pub managed_bot_created: Option<Box<ManagedBotCreated>>,
    /// Set where the price for writing in the chat changed.
    pub paid_message_price_changed: Option<Box<PaidMessagePriceChanged>>,
    /// Set where an answer was added to a poll.
    pub poll_option_added: Option<Box<PollOptionAdded>>,
    /// Set where an answer was removed from a poll.
    pub poll_option_deleted: Option<Box<PollOptionDeleted>>,
    /// Set where a suggested post was approved.
    pub suggested_post_approved: Option<Box<SuggestedPostApproved>>,
    /// Set where a suggested post could not be approved, as the money was lacking.
    pub suggested_post_approval_failed: Option<Box<SuggestedPostApprovalFailed>>,
    /// Set where a suggested post was declined.
    pub suggested_post_declined: Option<Box<SuggestedPostDeclined>>,
    /// Set where the payment for a suggested post came in.
    pub suggested_post_paid: Option<Box<SuggestedPostPaid>>,
    /// Set where the payment for a suggested post was given back.
    pub suggested_post_refunded: Option<Box<SuggestedPostRefunded>>,
    /// Set where a video chat was planned: for when.
    pub video_chat_scheduled: Option<Box<VideoChatScheduled>>,
    /// Set where a video chat began.
    pub video_chat_started: Option<VideoChatStarted>,
    /// Set where a video chat ended: how long it was.
    pub video_chat_ended: Option<Box<VideoChatEnded>>,
    /// Set where users were invited to a video chat: whom.
    pub video_chat_participants_invited: Option<Box<VideoChatParticipantsInvited>>,
    /// Set where a Web App sent data to the bot.
    pub web_app_data: Option<Box<WebAppData>>,
    /// Set where the message has an inline keyboard; login buttons appear in it as plain links.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

builder! { Message(message_id: plain i64, date: into UnixTime, chat: plain Chat) {
    /// Set where the message is in a topic or a thread: which; only in supergroups and private
    /// chats.
    message_thread_id: plain i64,
    /// Set where the message is in a direct messages chat of a channel: its topic.
    direct_messages_topic: boxed DirectMessagesTopic,
    /// Who sent it; often absent in channels, and a stand-in where it was sent in the name of a
    /// chat.
    from: boxed User,
    /// Set where it was sent in the name of a chat: the group itself, a channel, or the linked
    /// channel.
    sender_chat: boxed Chat,
    /// Set where the sender boosted the chat: how many times.
    sender_boost_count: plain i64,
    /// Set where a bot sent the message for a business account: that bot.
    sender_business_bot: boxed User,
    /// The tag or the custom title of the sender; only in supergroups.
    sender_tag: into String,
    /// Set where the message is ephemeral: the user who can see it.
    receiver_user: boxed User,
    /// Set where the message is ephemeral: its id in the chat, which can later be used again.
    ephemeral_message_id: plain i64,
    /// Set where the bot was called as a guest, perhaps into a chat it is not in: the query to
    /// answer.
    guest_query_id: into String,
    /// Set where it came through a business connection, from a chat of that account: which
    /// connection.
    business_connection_id: into String,
    /// Set where the message was forwarded: where it first came from.
    forward_origin: into MessageOrigin,
    /// Set where the message is in a topic of a forum or of a private chat with the bot.
    is_topic_message: flag bool,
    /// Set where a channel post was put into the discussion group by Telegram.
    is_automatic_forward: flag bool,
    /// Set where it replies within the chat: the message replied to, without a `reply_to_message`
    /// of its own.
    reply_to_message: boxed Message,
    /// Set where it replies to a message of another chat or topic: what is known of that one.
    external_reply: boxed ExternalReplyInfo,
    /// Set where it replies to a part of a message: that part.
    quote: boxed TextQuote,
    /// Set where it replies to a story: that story.
    reply_to_story: boxed Story,
    /// Set where it replies to one task of a checklist: that task.
    reply_to_checklist_task_id: plain i64,
    /// Set where it replies to one answer of a poll: that answer's lasting id.
    reply_to_poll_option_id: into String,
    /// Set where it was sent through a bot's inline mode: that bot.
    via_bot: boxed User,
    /// Set where a guest bot sent it: the user who called the bot.
    guest_bot_caller_user: boxed User,
    /// Set where a guest bot sent it: the chat in whose name the bot was called.
    guest_bot_caller_chat: boxed Chat,
    /// Set where the message was edited: when last.
    edit_date: into UnixTime,
    /// Set where the message cannot be forwarded.
    has_protected_content: flag bool,
    /// Set where nobody was there to send it: a greeting, an away message or a scheduled one.
    is_from_offline: flag bool,
    /// Set where the post was paid for; it cannot be edited, and deleting it within 24 hours
    /// forfeits the pay.
    is_paid_post: flag bool,
    /// Set where the message is part of an album: the same in all its messages.
    media_group_id: into String,
    /// Set where a channel post is signed, or an anonymous administrator has a title: the name or
    /// title.
    author_signature: into String,
    /// Set where the sender paid to write: how many Telegram Stars.
    paid_star_count: plain i64,
    /// Set where the message is a text: the text.
    text: into String,
    /// Set where the text has formatting, links, mentions or commands: where each of them is.
    entities: each MessageEntity,
    /// Set where the message is a text whose link preview was changed: how.
    link_preview_options: boxed LinkPreviewOptions,
    /// Set where the message is a suggested post: its price, its date and how it stands.
    suggested_post_info: boxed SuggestedPostInfo,
    /// Set where an effect plays with the message: which one.
    effect_id: into String,
    /// Set where the message is a rich message: its blocks.
    rich_message: boxed RichMessage,
    /// Set where the message is an animation; `document` is then set too.
    animation: boxed Animation,
    /// Set where the message is a music file.
    audio: boxed Audio,
    /// Set where the message is a file of any kind, or an animation.
    document: boxed Document,
    /// Set where the message is a live photo; `photo` is then set too.
    live_photo: boxed LivePhoto,
    /// Set where the message is paid media: what can be seen of them.
    paid_media: boxed PaidMediaInfo,
    /// Set where the message is a photo: its sizes.
    photo: each PhotoSize,
    /// Set where the message is a sticker.
    sticker: boxed Sticker,
    /// Set where the message is a forwarded story.
    story: boxed Story,
    /// Set where the message is a video.
    video: boxed Video,
    /// Set where the message is a round video note.
    video_note: boxed VideoNote,
    /// Set where the message is a voice message.
    voice: boxed Voice,
    /// Set where the media have a caption: its text.
    caption: into String,
    /// Set where the caption has formatting, links, mentions or commands: where each of them is.
    caption_entities: each MessageEntity,
    /// Set where the caption stands above the media.
    show_caption_above_media: flag bool,
    /// Set where the media is covered by a spoiler.
    has_media_spoiler: flag bool,
    /// Set where the message is a checklist.
    checklist: boxed Checklist,
    /// Set where the message is a contact.
    contact: boxed Contact,
    /// Set where the message is a dice: what was thrown.
    dice: boxed Dice,
    /// Set where the message is a game.
    game: boxed Game,
    /// Set where the message is a poll: how it stands.
    poll: boxed Poll,
    /// Set where the message is a venue; `location` is then set too.
    venue: boxed Venue,
    /// Set where the message is a location or a venue: the position.
    location: boxed Location,
    /// Set where users were added or joined: who; the bot may be among them.
    new_chat_members: each User,
    /// Set where a member left or was removed: who; it may be the bot itself.
    left_chat_member: boxed User,
    /// Set where the owner left the chat.
    chat_owner_left: boxed ChatOwnerLeft,
    /// Set where the chat got a new owner.
    chat_owner_changed: boxed ChatOwnerChanged,
    /// Set where the chat was renamed: the new title.
    new_chat_title: into String,
    /// Set where the chat got a new photo: its sizes.
    new_chat_photo: each PhotoSize,
    /// Set where the chat photo was deleted.
    delete_chat_photo: flag bool,
    /// Set where a group was created.
    group_chat_created: flag bool,
    /// Set where a supergroup was created; met only in `reply_to_message`, as bots come in later.
    supergroup_chat_created: flag bool,
    /// Set where a channel was created; met only in `reply_to_message`, as bots come in later.
    channel_chat_created: flag bool,
    /// Set where the time after which messages vanish was changed.
    message_auto_delete_timer_changed: boxed MessageAutoDeleteTimerChanged,
    /// Set where the group became a supergroup: the id to use from now on.
    migrate_to_chat_id: plain i64,
    /// Set where the supergroup was made from a group: the id of that group.
    migrate_from_chat_id: plain i64,
    /// Set where a message was pinned: which; it carries no `reply_to_message` here.
    pinned_message: into MaybeInaccessibleMessage,
    /// Set where the message is an invoice.
    invoice: boxed Invoice,
    /// Set where a payment went through: what was paid.
    successful_payment: boxed SuccessfulPayment,
    /// Set where a payment was given back: which one.
    refunded_payment: boxed RefundedPayment,
    /// Set where a user picked users at a keyboard button: whom.
    users_shared: boxed UsersShared,
    /// Set where a user picked a chat at a keyboard button: which one.
    chat_shared: boxed ChatShared,
    /// Set where a regular gift came or went.
    gift: boxed GiftInfo,
    /// Set where a unique gift came or went.
    unique_gift: boxed UniqueGiftInfo,
    /// Set where somebody bought the upgrade of a gift already sent.
    gift_upgrade_sent: boxed GiftInfo,
    /// Set where the user logged in to a website through Telegram: its domain.
    connected_website: into String,
    /// Set where the user allowed the bot to write.
    write_access_allowed: boxed WriteAccessAllowed,
    /// Set where the user shared documents from Telegram Passport: the encrypted data.
    passport_data: boxed PassportData,
    /// Set where a user came near another one who shares a live location.
    proximity_alert_triggered: boxed ProximityAlertTriggered,
    /// Set where a user boosted the chat.
    boost_added: boxed ChatBoostAdded,
    /// Set where the background of the chat was set.
    chat_background_set: boxed ChatBackground,
    /// Set where tasks of a checklist were ticked off or reopened.
    checklist_tasks_done: boxed ChecklistTasksDone,
    /// Set where tasks were added to a checklist.
    checklist_tasks_added: boxed ChecklistTasksAdded,
    /// Set where the chat or the bot became part of a community.
    community_chat_added: boxed CommunityChatAdded,
    /// Set where a user joined the chat by way of a community.
    community_chat_joined: boxed CommunityChatJoined,
    /// Set where the chat or the bot was taken out of a community.
    community_chat_removed: plain CommunityChatRemoved,
    /// Set where a channel's price for direct messages changed.
    direct_message_price_changed: boxed DirectMessagePriceChanged,
    /// Set where a topic was created.
    forum_topic_created: boxed ForumTopicCreated,
    /// Set where a topic got a new name or icon.
    forum_topic_edited: boxed ForumTopicEdited,
    /// Set where a topic was closed.
    forum_topic_closed: plain ForumTopicClosed,
    /// Set where a closed topic was opened again.
    forum_topic_reopened: plain ForumTopicReopened,
    /// Set where the General topic was hidden.
    general_forum_topic_hidden: plain GeneralForumTopicHidden,
    /// Set where the General topic was shown again.
    general_forum_topic_unhidden: plain GeneralForumTopicUnhidden,
    /// Set where a giveaway was set up.
    giveaway_created: boxed GiveawayCreated,
    /// Set where the message announces a giveaway.
    giveaway: boxed Giveaway,
    /// Set where the message names the winners of a giveaway.
    giveaway_winners: boxed GiveawayWinners,
    /// Set where a giveaway ended whose winners are not public.
    giveaway_completed: boxed GiveawayCompleted,
    /// Set where a user created a bot that this one manages.
    managed_bot_created: boxed ManagedBotCreated,
    /// Set where the price for writing in the chat changed.
    paid_message_price_changed: boxed PaidMessagePriceChanged,
    /// Set where an answer was added to a poll.
    poll_option_added: boxed PollOptionAdded,
    /// Set where an answer was removed from a poll.
    poll_option_deleted: boxed PollOptionDeleted,
    /// Set where a suggested post was approved.
    suggested_post_approved: boxed SuggestedPostApproved,
    /// Set where a suggested post could not be approved, as the money was lacking.
    suggested_post_approval_failed: boxed SuggestedPostApprovalFailed,
    /// Set where a suggested post was declined.
    suggested_post_declined: boxed SuggestedPostDeclined,
    /// Set where the payment for a suggested post came in.
    suggested_post_paid: boxed SuggestedPostPaid,
    /// Set where the payment for a suggested post was given back.
    suggested_post_refunded: boxed SuggestedPostRefunded,
    /// Set where a video chat was planned: for when.
    video_chat_scheduled: boxed VideoChatScheduled,
    /// Set where a video chat began.
    video_chat_started: plain VideoChatStarted,
    /// Set where a video chat ended: how long it was.
    video_chat_ended: boxed VideoChatEnded,
    /// Set where users were invited to a video chat: whom.
    video_chat_participants_invited: boxed VideoChatParticipantsInvited,
    /// Set where a Web App sent data to the bot.
    web_app_data: boxed WebAppData,
    /// Set where the message has an inline keyboard; login buttons appear in it as plain links.
    reply_markup: boxed InlineKeyboardMarkup,
} }

object! { Message {
    message_id: required, message_thread_id: optional, direct_messages_topic: optional,
    from: optional, sender_chat: optional, sender_boost_count: optional,
    sender_business_bot: optional, sender_tag: optional, receiver_user: optional,
    ephemeral_message_id: optional, date: required, guest_query_id: optional,
    business_connection_id: optional, chat: required, forward_origin: optional,
    is_topic_message: flag, is_automatic_forward: flag, reply_to_message: optional,
    external_reply: optional, quote: optional, reply_to_story: optional,
    reply_to_checklist_task_id: optional, reply_to_poll_option_id: optional, via_bot: optional,
    guest_bot_caller_user: optional, guest_bot_caller_chat: optional, edit_date: optional,
    has_protected_content: flag, is_from_offline: flag, is_paid_post: flag,
    media_group_id: optional, author_signature: optional, paid_star_count: optional, text: optional,
    entities: optional, link_preview_options: optional, suggested_post_info: optional,
    effect_id: optional, rich_message: optional, animation: optional, audio: optional,
    document: optional, live_photo: optional, paid_media: optional, photo: optional,
    sticker: optional, story: optional, video: optional, video_note: optional, voice: optional,
    caption: optional, caption_entities: optional, show_caption_above_media: flag,
    has_media_spoiler: flag, checklist: optional, contact: optional, dice: optional, game: optional,
    poll: optional, venue: optional, location: optional, new_chat_members: optional,
    left_chat_member: optional, chat_owner_left: optional, chat_owner_changed: optional,
    new_chat_title: optional, new_chat_photo: optional, delete_chat_photo: flag,
    group_chat_created: flag, supergroup_chat_created: flag, channel_chat_created: flag,
    message_auto_delete_timer_changed: optional, migrate_to_chat_id: optional,
    migrate_from_chat_id: optional, pinned_message: optional, invoice: optional,
    successful_payment: optional, refunded_payment: optional, users_shared: optional,
    chat_shared: optional, gift: optional, unique_gift: optional, gift_upgrade_sent: optional,
    connected_website: optional, write_access_allowed: optional, passport_data: optional,
    proximity_alert_triggered: optional, boost_added: optional, chat_background_set: optional,
    checklist_tasks_done: optional, checklist_tasks_added: optional, community_chat_added: optional,
    community_chat_joined: optional, community_chat_removed: optional,
    direct_message_price_changed: optional, forum_topic_created: optional,
    forum_topic_edited: optional, forum_topic_closed: optional, forum_topic_reopened: optional,
    general_forum_topic_hidden: optional, general_forum_topic_unhidden: optional,
    giveaway_created: optional, giveaway: optional, giveaway_winners: optional,
    giveaway_completed: optional, managed_bot_created: optional,
    paid_message_price_changed: optional, poll_option_added: optional,
    poll_option_deleted: optional, suggested_post_approved: optional,
    suggested_post_approval_failed: optional, suggested_post_declined: optional,
    suggested_post_paid: optional, suggested_post_refunded: optional,
    video_chat_scheduled: optional, video_chat_started: optional, video_chat_ended: optional,
    video_chat_participants_invited: optional, web_app_data: optional, reply_markup: optional,
} }

/// The identifier of a message, where the message itself is not returned.
///
/// <https://core.telegram.org/bots/api#messageid>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageId {
    /// The id within the chat; 0 while the message, such as a large video, is not yet sent.
    pub message_id: i64,
}

builder! { MessageId(message_id: plain i64) {} }

object! { MessageId {
    message_id: required,
} }

/// A message that was deleted or that the bot may not see; its date is always 0.
///
/// <https://core.telegram.org/bots/api#inaccessiblemessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InaccessibleMessage {
    /// The chat that the message was in.
    pub chat: Chat,
    /// The id within the chat.
    pub message_id: i64,
    /// Always 0: the mark of a message that was deleted or cannot be read.
    pub date: i64,
}

builder! { InaccessibleMessage(chat: plain Chat, message_id: plain i64, date: plain i64) {} }

object! { InaccessibleMessage {
    chat: required, message_id: required, date: required,
} }

/// A message that the bot may or may not see.
///
/// It is a [`Message`](crate::types::Message) where the bot has access, and an
/// [`InaccessibleMessage`](crate::types::InaccessibleMessage), told by its date of 0, where the
/// message was deleted or is out of reach.
///
/// <https://core.telegram.org/bots/api#maybeinaccessiblemessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MaybeInaccessibleMessage {
    /// A message that was deleted or that the bot may not see; its date is always 0.
    Inaccessible(Box<InaccessibleMessage>),
    /// A message, of any kind, in any chat.
    Accessible(Box<Message>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

numbered! { MaybeInaccessibleMessage by "date", 0 is the first:
    Inaccessible(box InaccessibleMessage),
    Accessible(box Message),
}

/// The news that a user has stopped a message that the bot was showing as a draft.
///
/// <https://core.telegram.org/bots/api#messagegenerationstopped>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageGenerationStopped {
    /// The private chat of the draft.
    pub chat: Chat,
    /// The topic of the draft, if it is in one.
    pub message_thread_id: Option<i64>,
    /// The draft that is no longer to be continued.
    pub draft_id: i64,
}

builder! { MessageGenerationStopped(chat: plain Chat, draft_id: plain i64) {
    /// The topic of the draft, if it is in one.
    message_thread_id: plain i64,
} }

object! { MessageGenerationStopped {
    chat: required, message_thread_id: optional, draft_id: required,
} }

/// A topic in the direct messages of a channel: the talk with one user.
///
/// <https://core.telegram.org/bots/api#directmessagestopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DirectMessagesTopic {
    /// The topic, for `direct_messages_topic_id`.
    pub topic_id: i64,
    /// The user whose messages the topic holds.
    pub user: Option<Box<User>>,
}

builder! { DirectMessagesTopic(topic_id: plain i64) {
    /// The user whose messages the topic holds.
    user: boxed User,
} }

object! { DirectMessagesTopic {
    topic_id: required, user: optional,
} }

/// The edited message, or only the word that it was edited: inline messages are never shown to the
/// bot.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessageOrTrue {
    /// A message, of any kind, in any chat.
    Message(Box<Message>),
    /// Nothing more is known.
    True,
}

or_true! { MessageOrTrue:
    Message(box Message)
}

open_enum! {
    /// What a bot is seen doing in a chat.
    pub enum ChatAction {
        /// `typing`.
        Typing = "typing",
        /// `upload_photo`.
        UploadPhoto = "upload_photo",
        /// `record_video`.
        RecordVideo = "record_video",
        /// `upload_video`.
        UploadVideo = "upload_video",
        /// `record_voice`.
        RecordVoice = "record_voice",
        /// `upload_voice`.
        UploadVoice = "upload_voice",
        /// `upload_document`.
        UploadDocument = "upload_document",
        /// `choose_sticker`.
        ChooseSticker = "choose_sticker",
        /// `find_location`.
        FindLocation = "find_location",
        /// `record_video_note`.
        RecordVideoNote = "record_video_note",
        /// `upload_video_note`.
        UploadVideoNote = "upload_video_note",
    }
}
