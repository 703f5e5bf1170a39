use std::time::Duration;

use chappe_core::BoxError;
use serde::{Serialize, de::DeserializeOwned};

use crate::Context;

/// What a bot remembers between updates: the `T` of a [`Session<T>`](super::Session).
///
/// A type with serde's derives and a default, which is what a user begins with. Only the name has
/// to be given:
///
/// ```
/// use chappe_updates::session::SessionData;
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Default, Serialize, Deserialize)]
/// struct Cart {
///     articles: Vec<String>,
/// }
///
/// impl SessionData for Cart {
///     const NAME: &'static str = "cart";
/// }
/// ```
///
/// # Versions
///
/// Fields may come and go as serde allows (`#[serde(default)]`). For a change that goes deeper,
/// raise [`VERSION`](SessionData::VERSION) and say in [`migrate`](SessionData::migrate) how to read
/// what the program has written before. It is migrated when it is read, and written anew when it is
/// changed.
///
/// ```
/// use chappe_updates::{HandlerResult, session::SessionData};
/// use serde::{Deserialize, Serialize};
/// use serde_json::Value;
///
/// #[derive(Default, Serialize, Deserialize)]
/// struct Cart {
///     articles: Vec<(String, u32)>,
/// }
///
/// impl SessionData for Cart {
///     const NAME: &'static str = "cart";
///     const VERSION: u32 = 2;
///
///     fn migrate(from: u32, mut data: Value) -> HandlerResult<Self> {
///         // Version 1 had every article once.
///         let articles: Vec<String> = serde_json::from_value(data["articles"].take())?;
///         let articles = articles.into_iter().map(|article| (article, 1)).collect();
///         Ok(Self { articles })
///     }
/// }
/// ```
pub trait SessionData: Serialize + DeserializeOwned + Default + Send + Sync + 'static {
    /// Under what name it is stored, without `/`: another one for each type. Whoever changes it
    /// begins anew.
    ///
    /// Why is it not the name of the type? Because renaming a type, or moving it, would lose what
    /// the users have entered, and nothing would say so.
    const NAME: &'static str;

    /// The version of the type, to be raised where data of the one before cannot be read as this
    /// one.
    const VERSION: u32 = 1;

    /// Who shares one session: by default each user has one in each chat.
    const SCOPE: Scope = Scope::ChatAndUser;

    /// How long it is kept after it was last written; by default what
    /// [`Sessions::expire_after`](super::Sessions::expire_after) says.
    const EXPIRE_AFTER: Option<Duration> = None;

    /// Reads data that an earlier version of the program has written.
    ///
    /// # Errors
    ///
    /// Where there is no way, which is what the default says. The handler then fails with
    /// [`SessionError::Unreadable`](super::SessionError::Unreadable), and the data stays as it is.
    fn migrate(from: u32, data: serde_json::Value) -> Result<Self, BoxError> {
        let _ = data;
        Err(format!("nothing says how to migrate it from version {from}").into())
    }
}

/// Who shares one session.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Scope {
    /// Each user has one in each chat.
    ChatAndUser,
    /// All in a chat have one: settings of a group.
    Chat,
    /// Each user has one, whatever the chat: a profile, a language.
    User,
    /// The function says which it is; for `None` there is none.
    By(fn(&Context) -> Option<String>),
}

impl Scope {
    /// The key of the session that the update belongs to.
    pub(crate) fn key(&self, ctx: &Context) -> Option<String> {
        let chat = || chat_of(ctx);
        let user = || ctx.user().map(|user| user.id);
        match self {
            Self::ChatAndUser => Some(format!("{}/user/{}", chat()?, user()?)),
            Self::Chat => chat(),
            Self::User => Some(format!("user/{}", user()?)),
            Self::By(key) => key(ctx).map(|key| format!("by/{key}")),
        }
    }
}

/// A chat of a business account has the number that the user's own chat with the bot has.
fn chat_of(ctx: &Context) -> Option<String> {
    let chat = ctx.chat()?.id;
    let business = ctx
        .message()
        .and_then(|message| message.business_connection_id.as_deref());
    Some(match business {
        Some(connection) => format!("business/{connection}/chat/{chat}"),
        None => format!("chat/{chat}"),
    })
}
