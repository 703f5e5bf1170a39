// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Keyboards, buttons and what comes back from them.

use crate::types::{
    CallbackGame, ChatAdministratorRights, MaybeInaccessibleMessage, PollType, User,
};

/// The HTTPS address of a Mini App.
///
/// <https://core.telegram.org/bots/api#webappinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WebAppInfo {
    /// The HTTPS address of the Web App, which gets the data about the user when it opens.
    pub url: String,
}

builder! { WebAppInfo(url: into String) {} }

object! { WebAppInfo {
    url: required,
} }

/// A keyboard of ready answers, shown in place of the user's own.
///
/// <https://core.telegram.org/bots/api#replykeyboardmarkup>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplyKeyboardMarkup {
    /// The rows of buttons, each a list from left to right.
    pub keyboard: Vec<Vec<KeyboardButton>>,
    /// Keeps the keyboard open whenever the letter keyboard is closed; otherwise users can hide it.
    /// Default `false`.
    pub is_persistent: Option<bool>,
    /// Makes the keyboard as low as its rows allow; otherwise it is as high as the letter keyboard.
    /// Default `false`.
    pub resize_keyboard: Option<bool>,
    /// Hides the keyboard after a press; the user can bring it back. Default `false`.
    pub one_time_keyboard: Option<bool>,
    /// The faint text in the empty input field. 1 to 64 characters.
    pub input_field_placeholder: Option<String>,
    /// Limits it to users whom the text mentions and to the sender of the message that is replied
    /// to.
    pub selective: Option<bool>,
    /// Opens a reply to the message too, as if the user had chosen to reply.
    pub force_reply: Option<bool>,
}

builder! { ReplyKeyboardMarkup(keyboard: rows KeyboardButton) {
    /// Keeps the keyboard open whenever the letter keyboard is closed; otherwise users can hide it.
    is_persistent: plain bool,
    /// Makes the keyboard as low as its rows allow; otherwise it is as high as the letter keyboard.
    resize_keyboard: plain bool,
    /// Hides the keyboard after a press; the user can bring it back.
    one_time_keyboard: plain bool,
    /// The faint text in the empty input field.
    input_field_placeholder: into String,
    /// Limits it to users whom the text mentions and to the sender of the message that is replied
    /// to.
    selective: plain bool,
    /// Opens a reply to the message too, as if the user had chosen to reply.
    force_reply: plain bool,
} }

object! { ReplyKeyboardMarkup {
    keyboard: required, is_persistent: optional, resize_keyboard: optional,
    one_time_keyboard: optional, input_field_placeholder: optional, selective: optional,
    force_reply: optional,
} }

/// A key of a reply keyboard.
///
/// It sends its text, or one of the optional fields says what it asks for instead.
///
/// <https://core.telegram.org/bots/api#keyboardbutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButton {
    /// What the button says; it is sent as a message unless the button has a task of its own.
    pub text: String,
    /// The custom emoji before the text; only if the bot's owner has Premium or the bot bought a
    /// username.
    pub icon_custom_emoji_id: Option<String>,
    /// The color: red, green or blue; without it that of the app.
    pub style: Option<ButtonStyle>,
    /// Lets the user pick users, who arrive as `users_shared`; only in private chats.
    pub request_users: Option<Box<KeyboardButtonRequestUsers>>,
    /// Lets the user pick a chat, which arrives as `chat_shared`; only in private chats.
    pub request_chat: Option<Box<KeyboardButtonRequestChat>>,
    /// Lets the user create a bot for this one to manage; only in private chats, if turned on at
    /// `@BotFather`.
    pub request_managed_bot: Option<Box<KeyboardButtonRequestManagedBot>>,
    /// Sends the user's phone number as a contact; only in private chats.
    pub request_contact: Option<bool>,
    /// Sends where the user is; only in private chats.
    pub request_location: Option<bool>,
    /// Lets the user make a poll and send it; only in private chats.
    pub request_poll: Option<Box<KeyboardButtonPollType>>,
    /// Opens a Web App that can send `web_app_data` to the bot; only in private chats.
    pub web_app: Option<Box<WebAppInfo>>,
}

builder! { KeyboardButton(text: into String) {
    /// The custom emoji before the text; only if the bot's owner has Premium or the bot bought a
    /// username.
    icon_custom_emoji_id: into String,
    /// The color: red, green or blue; without it that of the app.
    style: into ButtonStyle,
    /// Lets the user pick users, who arrive as `users_shared`; only in private chats.
    request_users: boxed KeyboardButtonRequestUsers,
    /// Lets the user pick a chat, which arrives as `chat_shared`; only in private chats.
    request_chat: boxed KeyboardButtonRequestChat,
    /// Lets the user create a bot for this one to manage; only in private chats, if turned on at
    /// `@BotFather`.
    request_managed_bot: boxed KeyboardButtonRequestManagedBot,
    /// Sends the user's phone number as a contact; only in private chats.
    request_contact: plain bool,
    /// Sends where the user is; only in private chats.
    request_location: plain bool,
    /// Lets the user make a poll and send it; only in private chats.
    request_poll: boxed KeyboardButtonPollType,
    /// Opens a Web App that can send `web_app_data` to the bot; only in private chats.
    web_app: boxed WebAppInfo,
} }

object! { KeyboardButton {
    text: required, icon_custom_emoji_id: optional, style: optional, request_users: optional,
    request_chat: optional, request_managed_bot: optional, request_contact: optional,
    request_location: optional, request_poll: optional, web_app: optional,
} }

/// Which users a keyboard button lets the user pick.
///
/// <https://core.telegram.org/bots/api#keyboardbuttonrequestusers>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButtonRequestUsers {
    /// A number of the bot's choice that comes back in [`UsersShared`](crate::types::UsersShared);
    /// different for each button.
    pub request_id: i64,
    /// True: only bots, false: only people; absent: both.
    pub user_is_bot: Option<bool>,
    /// True: only users with Telegram Premium, false: only without; absent: both.
    pub user_is_premium: Option<bool>,
    /// How many users can be picked at most. 1 to 10. Default 1.
    pub max_quantity: Option<i64>,
    /// Asks for the names of the users too.
    pub request_name: Option<bool>,
    /// Asks for the username too.
    pub request_username: Option<bool>,
    /// Asks for the photo too.
    pub request_photo: Option<bool>,
}

builder! { KeyboardButtonRequestUsers(request_id: plain i64) {
    /// True: only bots, false: only people; absent: both.
    user_is_bot: plain bool,
    /// True: only users with Telegram Premium, false: only without; absent: both.
    user_is_premium: plain bool,
    /// How many users can be picked at most.
    max_quantity: plain i64,
    /// Asks for the names of the users too.
    request_name: plain bool,
    /// Asks for the username too.
    request_username: plain bool,
    /// Asks for the photo too.
    request_photo: plain bool,
} }

object! { KeyboardButtonRequestUsers {
    request_id: required, user_is_bot: optional, user_is_premium: optional, max_quantity: optional,
    request_name: optional, request_username: optional, request_photo: optional,
} }

/// Which chats a keyboard button lets the user pick.
///
/// <https://core.telegram.org/bots/api#keyboardbuttonrequestchat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButtonRequestChat {
    /// A number of the bot's choice that comes back in [`ChatShared`](crate::types::ChatShared);
    /// different for each button.
    pub request_id: i64,
    /// True: a channel; false: a group or supergroup.
    pub chat_is_channel: bool,
    /// True: a supergroup with topics, false: a chat without; absent: either.
    pub chat_is_forum: Option<bool>,
    /// True: a chat with a public username, false: one without; absent: either.
    pub chat_has_username: Option<bool>,
    /// Offers only chats that the user owns.
    pub chat_is_created: Option<bool>,
    /// The rights the user must have there; they must include those asked for the bot.
    pub user_administrator_rights: Option<Box<ChatAdministratorRights>>,
    /// The rights the bot must have there; all of them must be asked of the user too.
    pub bot_administrator_rights: Option<Box<ChatAdministratorRights>>,
    /// Offers only chats that the bot is in.
    pub bot_is_member: Option<bool>,
    /// Asks for the title of the chat too.
    pub request_title: Option<bool>,
    /// Asks for the username too.
    pub request_username: Option<bool>,
    /// Asks for the photo too.
    pub request_photo: Option<bool>,
}

builder! { KeyboardButtonRequestChat(request_id: plain i64, chat_is_channel: plain bool) {
    /// True: a supergroup with topics, false: a chat without; absent: either.
    chat_is_forum: plain bool,
    /// True: a chat with a public username, false: one without; absent: either.
    chat_has_username: plain bool,
    /// Offers only chats that the user owns.
    chat_is_created: plain bool,
    /// The rights the user must have there; they must include those asked for the bot.
    user_administrator_rights: boxed ChatAdministratorRights,
    /// The rights the bot must have there; all of them must be asked of the user too.
    bot_administrator_rights: boxed ChatAdministratorRights,
    /// Offers only chats that the bot is in.
    bot_is_member: plain bool,
    /// Asks for the title of the chat too.
    request_title: plain bool,
    /// Asks for the username too.
    request_username: plain bool,
    /// Asks for the photo too.
    request_photo: plain bool,
} }

object! { KeyboardButtonRequestChat {
    request_id: required, chat_is_channel: required, chat_is_forum: optional,
    chat_has_username: optional, chat_is_created: optional, user_administrator_rights: optional,
    bot_administrator_rights: optional, bot_is_member: optional, request_title: optional,
    request_username: optional, request_photo: optional,
} }

/// What a keyboard button suggests for a managed bot that the user is to make.
///
/// <https://core.telegram.org/bots/api#keyboardbuttonrequestmanagedbot>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButtonRequestManagedBot {
    /// A number of the bot's choice; different for each button.
    pub request_id: i64,
    /// The name to propose for the new bot.
    pub suggested_name: Option<String>,
    /// The username to propose for the new bot.
    pub suggested_username: Option<String>,
}

builder! { KeyboardButtonRequestManagedBot(request_id: plain i64) {
    /// The name to propose for the new bot.
    suggested_name: into String,
    /// The username to propose for the new bot.
    suggested_username: into String,
} }

object! { KeyboardButtonRequestManagedBot {
    request_id: required, suggested_name: optional, suggested_username: optional,
} }

/// Which kind of poll a keyboard button lets the user make; any kind without a type.
///
/// <https://core.telegram.org/bots/api#keyboardbuttonpolltype>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButtonPollType {
    /// `quiz` admits only quizzes, `regular` only plain polls; absent admits both.
    pub r#type: Option<PollType>,
}

builder! { KeyboardButtonPollType() {
    /// `quiz` admits only quizzes, `regular` only plain polls; absent admits both.
    r#type: into PollType,
} }

object! { KeyboardButtonPollType {
    r#type: optional,
} }

/// The order to take a reply keyboard away from the user.
///
/// <https://core.telegram.org/bots/api#replykeyboardremove>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplyKeyboardRemove {
    /// Takes the reply keyboard away; to only hide it, use `one_time_keyboard`.
    pub remove_keyboard: bool,
    /// Limits it to users whom the text mentions and to the sender of the message that is replied
    /// to.
    pub selective: Option<bool>,
}

builder! { ReplyKeyboardRemove() always remove_keyboard {
    /// Limits it to users whom the text mentions and to the sender of the message that is replied
    /// to.
    selective: plain bool,
} }

object! { ReplyKeyboardRemove {
    remove_keyboard: required, selective: optional,
} }

/// A keyboard attached to a message.
///
/// <https://core.telegram.org/bots/api#inlinekeyboardmarkup>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineKeyboardMarkup {
    /// The rows of buttons, each a list from left to right.
    pub inline_keyboard: Vec<Vec<InlineKeyboardButton>>,
    /// Opens a reply to the message too, as if the user had chosen to reply; an edit cannot change
    /// it.
    pub force_reply: Option<bool>,
}

builder! { InlineKeyboardMarkup(inline_keyboard: rows InlineKeyboardButton) {
    /// Opens a reply to the message too, as if the user had chosen to reply; an edit cannot change
    /// it.
    force_reply: plain bool,
} }

object! { InlineKeyboardMarkup {
    inline_keyboard: required, force_reply: optional,
} }

/// A button under a message.
///
/// Exactly one of the fields beside text, icon and style says what it does.
///
/// <https://core.telegram.org/bots/api#inlinekeyboardbutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineKeyboardButton {
    /// What the button says.
    pub text: String,
    /// The custom emoji before the text; only if the bot's owner has Premium or the bot bought a
    /// username.
    pub icon_custom_emoji_id: Option<String>,
    /// The color: red, green or blue; without it that of the app.
    pub style: Option<ButtonStyle>,
    /// Opens this HTTP or `tg://` address; `tg://user?id=` leads to a user whose privacy settings
    /// allow it.
    pub url: Option<String>,
    /// What the bot gets back in a callback query when the button is pressed; users do not see it.
    /// 1 to 64 bytes.
    pub callback_data: Option<String>,
    /// Opens a Web App, which can answer by
    /// [`answerWebAppQuery`](crate::methods::AnswerWebAppQuery); only in private chats with the
    /// bot.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Opens a website and logs the user in there; not in ephemeral messages.
    pub login_url: Option<Box<LoginUrl>>,
    /// Has the user choose a chat and puts the bot's @username and this query there; may be empty.
    pub switch_inline_query: Option<String>,
    /// Puts the bot's @username and this query into this chat's input field; may be empty; not in
    /// channels.
    pub switch_inline_query_current_chat: Option<String>,
    /// Has the user choose a chat of the kinds given and puts the bot's @username and a query
    /// there.
    pub switch_inline_query_chosen_chat: Option<Box<SwitchInlineQueryChosenChat>>,
    /// Copies a text to the user's clipboard.
    pub copy_text: Option<Box<CopyTextButton>>,
    /// Opens a game; must be the first button of the first row.
    pub callback_game: Option<CallbackGame>,
    /// Makes it the pay button of an invoice; must be the first button of the first row.
    pub pay: Option<bool>,
    /// Makes a button that does nothing when pressed.
    pub disabled: Option<DisabledButton>,
}

builder! { InlineKeyboardButton(text: into String) {
    /// The custom emoji before the text; only if the bot's owner has Premium or the bot bought a
    /// username.
    icon_custom_emoji_id: into String,
    /// The color: red, green or blue; without it that of the app.
    style: into ButtonStyle,
    /// Opens this HTTP or `tg://` address; `tg://user?id=` leads to a user whose privacy settings
    /// allow it.
    url: into String,
    /// What the bot gets back in a callback query when the button is pressed; users do not see it.
    callback_data: into String,
    /// Opens a Web App, which can answer by
    /// [`answerWebAppQuery`](crate::methods::AnswerWebAppQuery); only in private chats with the
    /// bot.
    web_app: boxed WebAppInfo,
    /// Opens a website and logs the user in there; not in ephemeral messages.
    login_url: boxed LoginUrl,
    /// Has the user choose a chat and puts the bot's @username and this query there; may be empty.
    switch_inline_query: into String,
    /// Puts the bot's @username and this query into this chat's input field; may be empty; not in
    /// channels.
    switch_inline_query_current_chat: into String,
    /// Has the user choose a chat of the kinds given and puts the bot's @username and a query
    /// there.
    switch_inline_query_chosen_chat: boxed SwitchInlineQueryChosenChat,
    /// Copies a text to the user's clipboard.
    copy_text: boxed CopyTextButton,
    /// Opens a game; must be the first button of the first row.
    callback_game: plain CallbackGame,
    /// Makes it the pay button of an invoice; must be the first button of the first row.
    pay: plain bool,
    /// Makes a button that does nothing when pressed.
    disabled: plain DisabledButton,
} }

object! { InlineKeyboardButton {
    text: required, icon_custom_emoji_id: optional, style: optional, url: optional,
    callback_data: optional, web_app: optional, login_url: optional, switch_inline_query: optional,
    switch_inline_query_current_chat: optional, switch_inline_query_chosen_chat: optional,
    copy_text: optional, callback_game: optional, pay: optional, disabled: optional,
} }

/// The address that an inline button opens with the user logged in.
///
/// The data that Telegram adds must be checked by its hash before it is trusted.
///
/// <https://core.telegram.org/bots/api#loginurl>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginUrl {
    /// The HTTPS address to open with the user's data added; check their hash before you trust
    /// them.
    pub url: String,
    /// What the button says in forwarded messages.
    pub forward_text: Option<String>,
    /// The bot to log in with, if not this one; its domain at `@BotFather` must be that of the
    /// address.
    pub bot_username: Option<String>,
    /// Asks the user to let the bot write to them.
    pub request_write_access: Option<bool>,
}

builder! { LoginUrl(url: into String) {
    /// What the button says in forwarded messages.
    forward_text: into String,
    /// The bot to log in with, if not this one; its domain at `@BotFather` must be that of the
    /// address.
    bot_username: into String,
    /// Asks the user to let the bot write to them.
    request_write_access: plain bool,
} }

object! { LoginUrl {
    url: required, forward_text: optional, bot_username: optional, request_write_access: optional,
} }

/// Which kinds of chat an inline button offers for an inline query.
///
/// <https://core.telegram.org/bots/api#switchinlinequerychosenchat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SwitchInlineQueryChosenChat {
    /// The query to put in after the bot's username; without it only the username is put in.
    pub query: Option<String>,
    /// Admits private chats with users.
    pub allow_user_chats: Option<bool>,
    /// Admits private chats with bots.
    pub allow_bot_chats: Option<bool>,
    /// Admits groups and supergroups.
    pub allow_group_chats: Option<bool>,
    /// Admits channels.
    pub allow_channel_chats: Option<bool>,
}

builder! { SwitchInlineQueryChosenChat() {
    /// The query to put in after the bot's username; without it only the username is put in.
    query: into String,
    /// Admits private chats with users.
    allow_user_chats: plain bool,
    /// Admits private chats with bots.
    allow_bot_chats: plain bool,
    /// Admits groups and supergroups.
    allow_group_chats: plain bool,
    /// Admits channels.
    allow_channel_chats: plain bool,
} }

object! { SwitchInlineQueryChosenChat {
    query: optional, allow_user_chats: optional, allow_bot_chats: optional,
    allow_group_chats: optional, allow_channel_chats: optional,
} }

/// The text that an inline button copies to the clipboard.
///
/// <https://core.telegram.org/bots/api#copytextbutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CopyTextButton {
    /// What is put on the clipboard. 1 to 256 characters.
    pub text: String,
}

builder! { CopyTextButton(text: into String) {} }

object! { CopyTextButton {
    text: required,
} }

/// The mark of a button that does nothing when pressed.
///
/// <https://core.telegram.org/bots/api#disabledbutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DisabledButton {}

builder! { DisabledButton() {} }

object! { DisabledButton {} }

/// The press of an inline button that tells the bot.
///
/// The button shows a spinner until [`answerCallbackQuery`](crate::methods::AnswerCallbackQuery).
/// `message` is there for messages of the bot, `inline_message_id` for those sent inline, and
/// either `data` or `game_short_name` says which button it was.
///
/// <https://core.telegram.org/bots/api#callbackquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CallbackQuery {
    /// The id to answer by, with [`answerCallbackQuery`](crate::methods::AnswerCallbackQuery);
    /// until then the button shows that it waits.
    pub id: String,
    /// The user who pressed the button.
    pub from: User,
    /// The message with the button, if the bot sent it; without content if it is too old.
    pub message: Option<MaybeInaccessibleMessage>,
    /// Set where the message was sent through inline mode: what to edit it by.
    pub inline_message_id: Option<String>,
    /// Stands for the chat of the message with the button; for keeping scores of games apart.
    pub chat_instance: String,
    /// The `callback_data` of the button, which the user's app can forge; absent for game buttons.
    pub data: Option<String>,
    /// Set where a game button was pressed: the short name of the game.
    pub game_short_name: Option<String>,
}

builder! { CallbackQuery(id: into String, from: plain User, chat_instance: into String) {
    /// The message with the button, if the bot sent it; without content if it is too old.
    message: into MaybeInaccessibleMessage,
    /// Set where the message was sent through inline mode: what to edit it by.
    inline_message_id: into String,
    /// The `callback_data` of the button, which the user's app can forge; absent for game buttons.
    data: into String,
    /// Set where a game button was pressed: the short name of the game.
    game_short_name: into String,
} }

object! { CallbackQuery {
    id: required, from: required, message: optional, inline_message_id: optional,
    chat_instance: required, data: optional, game_short_name: optional,
} }

/// The order to open the reply field to the bot's message, as if the user had chosen “Reply”.
///
/// <https://core.telegram.org/bots/api#forcereply>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForceReply {
    /// Opens a reply to the message, as if the user had chosen to reply.
    pub force_reply: bool,
    /// The faint text in the empty input field. 1 to 64 characters.
    pub input_field_placeholder: Option<String>,
    /// Limits it to users whom the text mentions and to the sender of the message that is replied
    /// to.
    pub selective: Option<bool>,
}

builder! { ForceReply() always force_reply {
    /// The faint text in the empty input field.
    input_field_placeholder: into String,
    /// Limits it to users whom the text mentions and to the sender of the message that is replied
    /// to.
    selective: plain bool,
} }

object! { ForceReply {
    force_reply: required, input_field_placeholder: optional, selective: optional,
} }

/// The message that a Mini App has sent for a user.
///
/// <https://core.telegram.org/bots/api#sentwebappmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SentWebAppMessage {
    /// What to edit the message by; absent unless it has an inline keyboard.
    pub inline_message_id: Option<String>,
}

builder! { SentWebAppMessage() {
    /// What to edit the message by; absent unless it has an inline keyboard.
    inline_message_id: into String,
} }

object! { SentWebAppMessage {
    inline_message_id: optional,
} }

/// The identifier of a button that a Mini App can show.
///
/// <https://core.telegram.org/bots/api#preparedkeyboardbutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PreparedKeyboardButton {
    /// The id by which a Web App offers the button.
    pub id: String,
}

builder! { PreparedKeyboardButton(id: into String) {} }

object! { PreparedKeyboardButton {
    id: required,
} }

/// What a message shows below itself or in place of the user's keyboard.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReplyMarkup {
    /// A keyboard attached to a message.
    InlineKeyboard(InlineKeyboardMarkup),
    /// A keyboard of ready answers, shown in place of the user's own.
    ReplyKeyboard(ReplyKeyboardMarkup),
    /// The order to take a reply keyboard away from the user.
    RemoveKeyboard(ReplyKeyboardRemove),
    /// The order to open the reply field to the bot's message, as if the user had chosen “Reply”.
    ForceReply(ForceReply),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

keyed! { ReplyMarkup:
    ["inline_keyboard"] => InlineKeyboard(own InlineKeyboardMarkup),
    ["keyboard"] => ReplyKeyboard(own ReplyKeyboardMarkup),
    ["remove_keyboard"] => RemoveKeyboard(own ReplyKeyboardRemove),
    ["force_reply"] => ForceReply(own ForceReply),
}

open_enum! {
    /// The look of a button.
    pub enum ButtonStyle {
        /// Red.
        Danger = "danger",
        /// Green.
        Success = "success",
        /// Blue.
        Primary = "primary",
        /// Like a link; in rich messages only.
        Link = "link",
    }
}
