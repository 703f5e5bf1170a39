use std::{borrow::Cow, fmt::Debug, time::Duration};

use serde::{
    Serialize,
    de::{DeserializeOwned, Error as _},
};

use crate::{ChatId, DecodeError, InputFile};

/// A method of the Bot API, with its parameters: the request that a bot author makes.
///
/// Open, not sealed: implement it for a method that Telegram added yesterday, and every layer and
/// client takes it.
///
/// The value serialises as a JSON object with exactly the parameters that were given. A parameter
/// that was not given is left out: a Bot API server reads `null` as the text `"null"`.
///
/// ```
/// use chappe_core::{ChatId, Method, MethodSpec, Repeat};
///
/// #[derive(Clone, Debug, serde::Serialize)]
/// struct GetChatMood {
///     chat_id: ChatId,
/// }
///
/// impl Method for GetChatMood {
///     type Output = String;
///     const SPEC: &'static MethodSpec = &MethodSpec::new("getChatMood", Repeat::Safe);
///
///     fn chat(&self) -> Option<&ChatId> {
///         Some(&self.chat_id)
///     }
///     fn chat_mut(&mut self) -> Option<&mut ChatId> {
///         Some(&mut self.chat_id)
///     }
/// }
/// ```
pub trait Method: Serialize + Clone + Debug + Send + Sync + 'static {
    /// What `result` of a successful answer holds.
    type Output: DeserializeOwned + Send + 'static;

    /// The method's name and what a layer may know of it without looking at the parameters.
    const SPEC: &'static MethodSpec;

    /// The chat that the call addresses, where it addresses one: `chat_id`.
    fn chat(&self) -> Option<&ChatId> {
        None
    }

    /// The same chat, to be replaced when a group has become a supergroup.
    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        None
    }

    /// Shows each file of the parameters to `visit`, at whatever depth it stands.
    ///
    /// A file that is not shown here is not uploaded.
    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        let _ = visit;
    }

    /// How long the server may hold the call on purpose before it answers: `timeout` of
    /// `getUpdates`, zero for all others.
    fn hold(&self) -> Duration {
        Duration::ZERO
    }

    /// Decodes `result`, the JSON text of an answer.
    ///
    /// Override it only where one odd element must not cost the rest, as `getUpdates` does.
    fn decode(result: &[u8]) -> Result<Self::Output, DecodeError> {
        // All of it is checked to be UTF-8 at once: that is faster than text by text.
        std::str::from_utf8(result)
            .map_err(serde_json::Error::custom)
            .and_then(serde_json::from_str)
            .map_err(|error| DecodeError::new(error, result))
    }
}

/// What a layer knows of a method without looking at the parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodSpec {
    name: Cow<'static, str>,
    repeat: Repeat,
}

impl MethodSpec {
    /// A method by its name in Telegram's spelling (`exportChatInviteLink`).
    pub const fn new(name: &'static str, repeat: Repeat) -> Self {
        Self {
            name: Cow::Borrowed(name),
            repeat,
        }
    }

    pub(crate) const fn owned(name: String, repeat: Repeat) -> Self {
        Self {
            name: Cow::Owned(name),
            repeat,
        }
    }

    /// The method's name, in Telegram's spelling.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What a second execution with the same parameters does.
    pub const fn repeat(&self) -> Repeat {
        self.repeat
    }

    pub(crate) fn set_repeat(&mut self, repeat: Repeat) {
        self.repeat = repeat;
    }
}

/// What a second execution of a call does; it decides what may be repeated when nobody knows
/// whether the first one was executed.
///
/// The class of each method is kept, with reasons, in `api/repeat.toml` of the repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Repeat {
    /// The method only reads: `getChat`.
    Safe,
    /// One execution or two leave the same visible state: `setMyCommands`, `banChatMember`.
    Idempotent,
    /// Each success invalidates what the last one returned: `exportChatInviteLink`.
    Superseding,
    /// Each execution has an effect of its own: `sendMessage`, `createChatInviteLink`.
    Duplicating,
}

impl Repeat {
    /// Whether a call may be repeated when the outcome of the last attempt is unknown.
    ///
    /// `Superseding` is not among them: a repeat would replace a result that somebody may hold.
    pub const fn survives_repetition(self) -> bool {
        matches!(self, Self::Safe | Self::Idempotent)
    }
}
