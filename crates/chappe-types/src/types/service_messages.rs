// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! What service messages tell.

use chappe_core::UnixTime;

use crate::types::{Community, PhotoSize, User};

/// Data that a Mini App has sent to the bot; a bad client may send anything.
///
/// <https://core.telegram.org/bots/api#webappdata>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WebAppData {
    /// What the Web App sent; the user's app can forge it.
    pub data: String,
    /// The text of the button that opened the Web App; the user's app can forge it.
    pub button_text: String,
}

builder! { WebAppData(data: into String, button_text: into String) {} }

object! { WebAppData {
    data: required, button_text: required,
} }

/// A service event: one user with a live location came near another who had set an alert.
///
/// <https://core.telegram.org/bots/api#proximityalerttriggered>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProximityAlertTriggered {
    /// Who came near.
    pub traveler: User,
    /// Who had set the alert.
    pub watcher: User,
    /// How far apart the two are, in meters.
    pub distance: i64,
}

builder! { ProximityAlertTriggered(traveler: plain User, watcher: plain User, distance: plain i64) {} }

object! { ProximityAlertTriggered {
    traveler: required, watcher: required, distance: required,
} }

/// A service event: the time after which messages delete themselves has changed.
///
/// <https://core.telegram.org/bots/api#messageautodeletetimerchanged>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageAutoDeleteTimerChanged {
    /// After how many seconds new messages are deleted by themselves from now on; 0 for never.
    pub message_auto_delete_time: i64,
}

builder! { MessageAutoDeleteTimerChanged(message_auto_delete_time: plain i64) {} }

object! { MessageAutoDeleteTimerChanged {
    message_auto_delete_time: required,
} }

/// A service event: a user has made a bot that this bot is to manage.
///
/// <https://core.telegram.org/bots/api#managedbotcreated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ManagedBotCreated {
    /// The managed bot; its token comes from
    /// [`getManagedBotToken`](crate::methods::GetManagedBotToken).
    pub bot: User,
}

builder! { ManagedBotCreated(bot: plain User) {} }

object! { ManagedBotCreated {
    bot: required,
} }

/// A service event: a user has boosted the chat.
///
/// <https://core.telegram.org/bots/api#chatboostadded>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostAdded {
    /// How many boosts the user added.
    pub boost_count: i64,
}

builder! { ChatBoostAdded(boost_count: plain i64) {} }

object! { ChatBoostAdded {
    boost_count: required,
} }

/// A service event: the chat or the bot was added to a community.
///
/// <https://core.telegram.org/bots/api#communitychatadded>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommunityChatAdded {
    /// The community that the chat or the bot is part of now.
    pub community: Community,
}

builder! { CommunityChatAdded(community: plain Community) {} }

object! { CommunityChatAdded {
    community: required,
} }

/// A service event: a user came to the chat by way of a community.
///
/// <https://core.telegram.org/bots/api#communitychatjoined>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommunityChatJoined {
    /// The community by way of which the user came.
    pub community: Community,
}

builder! { CommunityChatJoined(community: plain Community) {} }

object! { CommunityChatJoined {
    community: required,
} }

/// A service event: the chat or the bot was removed from a community.
///
/// <https://core.telegram.org/bots/api#communitychatremoved>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommunityChatRemoved {}

builder! { CommunityChatRemoved() {} }

object! { CommunityChatRemoved {} }

/// A user whom somebody has picked for the bot by a keyboard button.
///
/// <https://core.telegram.org/bots/api#shareduser>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SharedUser {
    /// The user who was picked; the bot may be unable to reach that user; it needs up to 52 bits.
    pub user_id: i64,
    /// The first name, if the button asked for names.
    pub first_name: Option<String>,
    /// The last name, if the button asked for names and there is one.
    pub last_name: Option<String>,
    /// The username, if the button asked for it and there is one.
    pub username: Option<String>,
    /// The profile photo in its sizes, if the button asked for it.
    pub photo: Option<Vec<PhotoSize>>,
}

builder! { SharedUser(user_id: plain i64) {
    /// The first name, if the button asked for names.
    first_name: into String,
    /// The last name, if the button asked for names and there is one.
    last_name: into String,
    /// The username, if the button asked for it and there is one.
    username: into String,
    /// The profile photo in its sizes, if the button asked for it.
    photo: each PhotoSize,
} }

object! { SharedUser {
    user_id: required, first_name: optional, last_name: optional, username: optional,
    photo: optional,
} }

/// A service event: a user has picked users by a keyboard button of the bot.
///
/// <https://core.telegram.org/bots/api#usersshared>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UsersShared {
    /// The `request_id` of the button that was pressed.
    pub request_id: i64,
    /// The users who were picked.
    pub users: Vec<SharedUser>,
}

builder! { UsersShared(request_id: plain i64, users: each SharedUser) {} }

object! { UsersShared {
    request_id: required, users: required,
} }

/// A service event: a user has picked a chat by a keyboard button of the bot.
///
/// The bot need not have access to the chat.
///
/// <https://core.telegram.org/bots/api#chatshared>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatShared {
    /// The `request_id` of the button that was pressed.
    pub request_id: i64,
    /// The chat that was picked; the bot may be unable to reach it; it needs up to 52 bits.
    pub chat_id: i64,
    /// The title of the chat, if the button asked for it.
    pub title: Option<String>,
    /// The username of the chat, if the button asked for it and there is one.
    pub username: Option<String>,
    /// The photo of the chat in its sizes, if the button asked for it.
    pub photo: Option<Vec<PhotoSize>>,
}

builder! { ChatShared(request_id: plain i64, chat_id: plain i64) {
    /// The title of the chat, if the button asked for it.
    title: into String,
    /// The username of the chat, if the button asked for it and there is one.
    username: into String,
    /// The photo of the chat in its sizes, if the button asked for it.
    photo: each PhotoSize,
} }

object! { ChatShared {
    request_id: required, chat_id: required, title: optional, username: optional, photo: optional,
} }

/// A service event: a user has allowed the bot to write.
///
/// By adding it to the attachment menu, by opening a Mini App from a link, or by agreeing to the
/// Mini App's request.
///
/// <https://core.telegram.org/bots/api#writeaccessallowed>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WriteAccessAllowed {
    /// Set where the user agreed to a request that a Web App made.
    pub from_request: Option<bool>,
    /// Set where the user opened a Web App by a link: its name.
    pub web_app_name: Option<String>,
    /// Set where the user put the bot into the attachment or side menu.
    pub from_attachment_menu: Option<bool>,
}

builder! { WriteAccessAllowed() {
    /// Set where the user agreed to a request that a Web App made.
    from_request: plain bool,
    /// Set where the user opened a Web App by a link: its name.
    web_app_name: into String,
    /// Set where the user put the bot into the attachment or side menu.
    from_attachment_menu: plain bool,
} }

object! { WriteAccessAllowed {
    from_request: optional, web_app_name: optional, from_attachment_menu: optional,
} }

/// A service event: a video chat is planned.
///
/// <https://core.telegram.org/bots/api#videochatscheduled>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoChatScheduled {
    /// When the video chat is to begin.
    pub start_date: UnixTime,
}

builder! { VideoChatScheduled(start_date: into UnixTime) {} }

object! { VideoChatScheduled {
    start_date: required,
} }

/// A service event: a video chat has begun.
///
/// <https://core.telegram.org/bots/api#videochatstarted>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoChatStarted {}

builder! { VideoChatStarted() {} }

object! { VideoChatStarted {} }

/// A service event: a video chat is over.
///
/// <https://core.telegram.org/bots/api#videochatended>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoChatEnded {
    /// How long the video chat was, in seconds.
    pub duration: i64,
}

builder! { VideoChatEnded(duration: plain i64) {} }

object! { VideoChatEnded {
    duration: required,
} }

/// A service event: users were invited to a video chat.
///
/// <https://core.telegram.org/bots/api#videochatparticipantsinvited>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoChatParticipantsInvited {
    /// The users who were invited.
    pub users: Vec<User>,
}

builder! { VideoChatParticipantsInvited(users: each User) {} }

object! { VideoChatParticipantsInvited {
    users: required,
} }

/// A service event: messages in the chat cost another number of Telegram Stars now.
///
/// <https://core.telegram.org/bots/api#paidmessagepricechanged>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMessagePriceChanged {
    /// What a message costs now, in Telegram Stars, for those who are not administrators.
    pub paid_message_star_count: i64,
}

builder! { PaidMessagePriceChanged(paid_message_star_count: plain i64) {} }

object! { PaidMessagePriceChanged {
    paid_message_star_count: required,
} }

/// A service event: direct messages to the channel were opened, closed or priced anew.
///
/// <https://core.telegram.org/bots/api#directmessagepricechanged>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DirectMessagePriceChanged {
    /// Whether the channel takes direct messages now.
    pub are_direct_messages_enabled: bool,
    /// What a direct message costs now, in Telegram Stars; administrators can exempt users.
    /// Default 0.
    pub direct_message_star_count: Option<i64>,
}

builder! { DirectMessagePriceChanged(are_direct_messages_enabled: plain bool) {
    /// What a direct message costs now, in Telegram Stars; administrators can exempt users.
    direct_message_star_count: plain i64,
} }

object! { DirectMessagePriceChanged {
    are_direct_messages_enabled: required, direct_message_star_count: optional,
} }

/// A service event: the owner has left the chat.
///
/// <https://core.telegram.org/bots/api#chatownerleft>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatOwnerLeft {
    /// Who becomes the owner unless the old one comes back.
    pub new_owner: Option<Box<User>>,
}

builder! { ChatOwnerLeft() {
    /// Who becomes the owner unless the old one comes back.
    new_owner: boxed User,
} }

object! { ChatOwnerLeft {
    new_owner: optional,
} }

/// A service event: the chat has a new owner.
///
/// <https://core.telegram.org/bots/api#chatownerchanged>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatOwnerChanged {
    /// Who is the owner now.
    pub new_owner: User,
}

builder! { ChatOwnerChanged(new_owner: plain User) {} }

object! { ChatOwnerChanged {
    new_owner: required,
} }
