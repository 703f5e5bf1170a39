// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! The bot itself.

use chappe_core::{Attach, InputFile, Method, MethodSpec, Repeat};

use crate::types::{
    BotDescription, BotName, BotShortDescription, ChatAdministratorRights, InputProfilePhoto, User,
};

/// Returns the bot's own account and what it is able to do.
///
/// Changes nothing and takes no parameters, so it is the usual way to check a token.
///
/// Returns [`User`](crate::types::User).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getme>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetMe {}

method_builder! { GetMe() {} }

parameters! { GetMe {} }

impl Method for GetMe {
    type Output = User;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getMe", Repeat::Safe);
}

/// Logs the bot out of Telegram's cloud Bot API server.
///
/// Do this before moving the bot to a server of your own; otherwise updates may go to the wrong
/// place. For 10 minutes afterwards the bot can't return to the cloud server.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a bot that is logged out stays
/// so; the second answers `Logged out`.
///
/// <https://core.telegram.org/bots/api#logout>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LogOut {}

method_builder! { LogOut() {} }

parameters! { LogOut {} }

impl Method for LogOut {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("logOut", Repeat::Idempotent);
}

/// Shuts down the bot's instance on one Bot API server before it moves to another.
///
/// Delete the webhook first, or the instance comes back when the server restarts. In the first 10
/// minutes of an instance the answer is 429.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a closed instance stays closed;
/// the second answers `the bot has already been closed`.
///
/// <https://core.telegram.org/bots/api#close>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Close {}

method_builder! { Close() {} }

parameters! { Close {} }

impl Method for Close {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("close", Repeat::Idempotent);
}

/// Changes the bot's name, for everyone or for one language.
///
/// An empty name removes the one of that language. Called often, it is answered with 429 and a long
/// wait.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setmyname>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetMyName {
    /// The new name for this language; empty removes the one it has. At most 64 characters.
    pub name: Option<String>,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { SetMyName() {
    /// The new name for this language; empty removes the one it has.
    name: into String,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { SetMyName {
    name: optional, language_code: optional,
} }

impl Method for SetMyName {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setMyName", Repeat::Idempotent);
}

/// Returns the bot's name as users of a language see it.
///
/// Returns [`BotName`](crate::types::BotName).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getmyname>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetMyName {
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { GetMyName() {
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { GetMyName {
    language_code: optional,
} }

impl Method for GetMyName {
    type Output = BotName;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getMyName", Repeat::Safe);
}

/// Changes the text shown in an empty chat with the bot.
///
/// It can differ by language; an empty text removes the one of that language.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setmydescription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetMyDescription {
    /// What an empty chat with the bot shows, in this language; empty removes it. At most 512
    /// characters.
    pub description: Option<String>,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { SetMyDescription() {
    /// What an empty chat with the bot shows, in this language; empty removes it.
    description: into String,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { SetMyDescription {
    description: optional, language_code: optional,
} }

impl Method for SetMyDescription {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setMyDescription", Repeat::Idempotent);
}

/// Returns the text that an empty chat with the bot shows in a language.
///
/// Returns [`BotDescription`](crate::types::BotDescription).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getmydescription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetMyDescription {
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { GetMyDescription() {
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { GetMyDescription {
    language_code: optional,
} }

impl Method for GetMyDescription {
    type Output = BotDescription;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getMyDescription", Repeat::Safe);
}

/// Changes the text on the bot's profile page and in shared links to it.
///
/// It can differ by language; an empty text removes the one of that language.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setmyshortdescription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetMyShortDescription {
    /// What the bot's profile and links to it show, in this language; empty removes it. At most 120
    /// characters.
    pub short_description: Option<String>,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { SetMyShortDescription() {
    /// What the bot's profile and links to it show, in this language; empty removes it.
    short_description: into String,
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { SetMyShortDescription {
    short_description: optional, language_code: optional,
} }

impl Method for SetMyShortDescription {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setMyShortDescription", Repeat::Idempotent);
}

/// Returns the text on the bot's profile page in a language.
///
/// Returns [`BotShortDescription`](crate::types::BotShortDescription).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getmyshortdescription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetMyShortDescription {
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    pub language_code: Option<String>,
}

method_builder! { GetMyShortDescription() {
    /// Two letters of ISO 639-1; empty or absent for users whose language has nothing of its own.
    language_code: into String,
} }

parameters! { GetMyShortDescription {
    language_code: optional,
} }

impl Method for GetMyShortDescription {
    type Output = BotShortDescription;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getMyShortDescription", Repeat::Safe);
}

/// Gives the bot a new profile photo, still or animated.
///
/// The file must be uploaded afresh; an identifier or a URL is not taken.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): each upload is a new photo; the
/// one before it may stay among the older ones.
///
/// <https://core.telegram.org/bots/api#setmyprofilephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetMyProfilePhoto {
    /// The new profile photo of the bot, still or moving.
    pub photo: InputProfilePhoto,
}

method_builder! { SetMyProfilePhoto(photo: into InputProfilePhoto) {} }

parameters! { SetMyProfilePhoto {
    photo: required,
} }

impl Method for SetMyProfilePhoto {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setMyProfilePhoto", Repeat::Duplicating);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.photo.visit_files(visit);
    }
}

/// Removes the bot's profile photo.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): an older photo may come up in
/// its place, which the second removes too.
///
/// <https://core.telegram.org/bots/api#removemyprofilephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RemoveMyProfilePhoto {}

method_builder! { RemoveMyProfilePhoto() {} }

parameters! { RemoveMyProfilePhoto {} }

impl Method for RemoveMyProfilePhoto {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("removeMyProfilePhoto", Repeat::Duplicating);
}

/// Sets the rights that the bot asks for when it is added as an administrator.
///
/// They are a suggestion: whoever adds the bot may change them. Groups and channels have separate
/// lists, and rights in chats where the bot already is do not change.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setmydefaultadministratorrights>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetMyDefaultAdministratorRights {
    /// The rights to propose when the bot is added as an administrator; without it they are
    /// cleared.
    pub rights: Option<ChatAdministratorRights>,
    /// Means the rights in channels; otherwise those in groups and supergroups.
    pub for_channels: Option<bool>,
}

method_builder! { SetMyDefaultAdministratorRights() {
    /// The rights to propose when the bot is added as an administrator; without it they are
    /// cleared.
    rights: plain ChatAdministratorRights,
    /// Means the rights in channels; otherwise those in groups and supergroups.
    for_channels: plain bool,
} }

parameters! { SetMyDefaultAdministratorRights {
    rights: optional, for_channels: optional,
} }

impl Method for SetMyDefaultAdministratorRights {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setMyDefaultAdministratorRights", Repeat::Idempotent);
}

/// Returns the rights that the bot asks for when it is added as an administrator.
///
/// Returns [`ChatAdministratorRights`](crate::types::ChatAdministratorRights).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getmydefaultadministratorrights>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetMyDefaultAdministratorRights {
    /// Means the rights in channels; otherwise those in groups and supergroups.
    pub for_channels: Option<bool>,
}

method_builder! { GetMyDefaultAdministratorRights() {
    /// Means the rights in channels; otherwise those in groups and supergroups.
    for_channels: plain bool,
} }

parameters! { GetMyDefaultAdministratorRights {
    for_channels: optional,
} }

impl Method for GetMyDefaultAdministratorRights {
    type Output = ChatAdministratorRights;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("getMyDefaultAdministratorRights", Repeat::Safe);
}
