//! By what is in a message.

use chappe_types::types::{Message, UpdateType};

use super::{Check, Filter};
use crate::{
    Context, Kinds,
    command::{Command, assert_valid},
    extract::DeepLink,
    pattern::{AnyPattern, Pattern},
};

/// Lets through new messages and channel posts that are as `is_meant` says.
///
/// ```
/// use chappe_updates::filter;
///
/// let long = filter::message(|message| message.text.as_ref().is_some_and(|text| text.len() > 999));
/// ```
pub fn message(is_meant: impl Fn(&Message) -> bool + Send + Sync + 'static) -> impl Filter {
    Messages {
        kinds: new_messages(),
        is_meant,
    }
}

/// Lets through messages and channel posts that were edited, and now are as `is_meant` says.
pub fn edited_message(is_meant: impl Fn(&Message) -> bool + Send + Sync + 'static) -> impl Filter {
    Messages {
        kinds: Kinds::from([
            UpdateType::EditedMessage,
            UpdateType::EditedChannelPost,
            UpdateType::EditedBusinessMessage,
        ]),
        is_meant,
    }
}

struct Messages<F> {
    kinds: Kinds,
    is_meant: F,
}

impl<F> Filter for Messages<F>
where
    F: Fn(&Message) -> bool + Send + Sync + 'static,
{
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        let passes =
            self.kinds.matches(&ctx.update().kind) && ctx.message().is_some_and(&self.is_meant);
        passes.into()
    }

    fn kinds(&self) -> Kinds {
        self.kinds
    }
}

macro_rules! contents {
    ($($(#[$doc:meta])* $name:ident: |$message:ident| $meant:expr;)+) => {
        $($(#[$doc])*
        pub fn $name() -> impl Filter {
            message(|$message| $meant)
        })+
    };
}

contents! {
    /// Lets through new messages with a text; captions are none.
    text: |message| message.text.is_some();
    /// Lets through new messages with a photo.
    photo: |message| message.photo.is_some();
    /// Lets through new messages with a video.
    video: |message| message.video.is_some();
    /// Lets through new messages with a silent clip.
    animation: |message| message.animation.is_some();
    /// Lets through new messages with a piece of music.
    audio: |message| message.audio.is_some();
    /// Lets through new voice messages.
    voice: |message| message.voice.is_some();
    /// Lets through new round video messages.
    video_note: |message| message.video_note.is_some();
    /// Lets through new messages with a file; a silent clip is none.
    document: |message| message.document.is_some() && message.animation.is_none();
    /// Lets through new messages with a file of any sort: photo, video, music, document, sticker.
    file: |message| message.file_id().is_some();
    /// Lets through new stickers.
    sticker: |message| message.sticker.is_some();
    /// Lets through new messages with a point on the map.
    location: |message| message.location.is_some();
    /// Lets through new messages with a phone contact.
    contact: |message| message.contact.is_some();
    /// Lets through new messages that are parts of an album.
    media_group: |message| message.media_group_id.is_some();
    /// Lets through new messages that answer another one.
    reply: |message| message.reply_to_message.is_some();
    /// Lets through new messages that were forwarded.
    forwarded: |message| message.forward_origin.is_some();
    /// Lets through messages that tell who joined a group.
    new_chat_members: |message| message.new_chat_members.is_some();
    /// Lets through messages that tell who left a group.
    left_chat_member: |message| message.left_chat_member.is_some();
    /// Lets through messages that tell of a payment.
    successful_payment: |message| message.successful_payment.is_some();
}

/// Lets through new messages whose text is as the pattern says; captions are no texts.
pub fn hears(pattern: impl Pattern) -> impl Filter {
    Hears(AnyPattern::new(pattern))
}

struct Hears(AnyPattern);

impl Filter for Hears {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        if !self.kinds().matches(&ctx.update().kind) {
            return Check::No;
        }
        let text = ctx.message().and_then(|message| message.text.as_deref());
        Check::found(text.and_then(|text| self.0.find(text)))
    }

    fn kinds(&self) -> Kinds {
        new_messages()
    }
}

/// Lets through a command, as [`Router::command`](crate::Router::command) does, to be composed
/// with other filters.
///
/// # Panics
///
/// Where the name can't be a command: Telegram takes 1 to 32 ASCII letters, digits and
/// underscores.
pub fn command(name: &'static str) -> impl Filter {
    assert_valid(name);
    IsCommand(name)
}

struct IsCommand(&'static str);

impl Filter for IsCommand {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        Command::for_us(ctx)
            .is_some_and(|command| command.name.eq_ignore_ascii_case(self.0))
            .into()
    }

    fn kinds(&self) -> Kinds {
        Command::kinds()
    }
}

/// Lets through people who come to the bot by a link with a parameter, `t.me/my_bot?start=summer`,
/// where the pattern is for the parameter. [`DeepLink`] gives it to the handler.
///
/// Add it before the handler of the command `start`, which is for those who come without one.
///
/// ```
/// use chappe_updates::{Context, DeepLink, Router};
///
/// let app: Router = Router::new()
///     .deep_link(.., async |DeepLink(code): DeepLink| format!("Invited by {code}"))
///     .command("start", async |_: Context| "Welcome!");
/// ```
pub fn deep_link(pattern: impl Pattern) -> impl Filter {
    IsDeepLink(AnyPattern::new(pattern))
}

struct IsDeepLink(AnyPattern);

impl Filter for IsDeepLink {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        let parameter = Command::for_us(ctx)
            .filter(|command| command.name.eq_ignore_ascii_case("start"))
            .map(|command| command.arguments)
            .filter(|parameter| !parameter.is_empty());
        let found = parameter.and_then(|parameter| {
            let mut found = self.0.find(parameter)?;
            found.insert(DeepLink(parameter.to_owned()));
            Some(found)
        });
        Check::found(found)
    }

    fn kinds(&self) -> Kinds {
        Command::kinds()
    }
}

fn new_messages() -> Kinds {
    Kinds::from([
        UpdateType::Message,
        UpdateType::ChannelPost,
        UpdateType::BusinessMessage,
    ])
}
