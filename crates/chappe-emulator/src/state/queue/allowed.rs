//! The kinds of updates, and which of them a bot wants.

use serde::{Deserialize, Serialize};

/// What the kinds of updates are called, whether a bot gets them unasked, and for how many seconds
/// one is kept.
pub(crate) const UPDATE_TYPES: &[UpdateType] = &[
    UpdateType::new("message", DAY),
    UpdateType::new("edited_message", DAY),
    UpdateType::new("channel_post", DAY),
    UpdateType::new("edited_channel_post", DAY),
    UpdateType::new("business_connection", DAY),
    UpdateType::new("business_message", DAY),
    UpdateType::new("edited_business_message", DAY),
    UpdateType::new("deleted_business_messages", DAY),
    UpdateType::new("guest_message", DAY),
    UpdateType::on_request("message_reaction", DAY),
    UpdateType::on_request("message_reaction_count", DAY),
    UpdateType::new("inline_query", 30),
    UpdateType::new("chosen_inline_result", 600),
    UpdateType::new("callback_query", 150),
    UpdateType::new("shipping_query", 150),
    UpdateType::new("pre_checkout_query", 150),
    UpdateType::new("purchased_paid_media", DAY),
    UpdateType::new("poll", DAY),
    UpdateType::new("poll_answer", DAY),
    UpdateType::new("my_chat_member", DAY),
    UpdateType::on_request("chat_member", DAY),
    UpdateType::new("chat_join_request", DAY),
    UpdateType::new("chat_boost", DAY),
    UpdateType::new("removed_chat_boost", DAY),
    UpdateType::new("managed_bot", DAY),
    UpdateType::new("subscription", DAY),
    UpdateType::new("stopped_message_generation", DAY),
];

#[derive(Clone, Copy, Debug)]
pub(crate) struct UpdateType {
    pub(crate) name: &'static str,
    is_default: bool,
    pub(super) lifetime: i64,
}

impl UpdateType {
    const fn new(name: &'static str, lifetime: i64) -> Self {
        Self {
            name,
            is_default: true,
            lifetime,
        }
    }

    const fn on_request(name: &'static str, lifetime: i64) -> Self {
        Self {
            name,
            is_default: false,
            lifetime,
        }
    }
}

/// The kinds of updates that a bot wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Allowed(Vec<&'static str>);

impl Serialize for Allowed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Allowed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of(&Vec::<String>::deserialize(deserializer)?))
    }
}

impl Default for Allowed {
    fn default() -> Self {
        Self(
            UPDATE_TYPES
                .iter()
                .filter(|kind| kind.is_default)
                .map(|kind| kind.name)
                .collect(),
        )
    }
}

impl Allowed {
    /// Reads `allowed_updates`; `None` where the text is no array of strings, and the setting
    /// stays as it was.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let names: Vec<String> = serde_json::from_str(text).ok()?;
        Some(Self::of(&names))
    }

    /// Those of these names that there are; the usual ones where there are none.
    fn of(names: &[String]) -> Self {
        let known: Vec<&'static str> = UPDATE_TYPES
            .iter()
            .filter(|kind| {
                names
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case(kind.name))
            })
            .map(|kind| kind.name)
            .collect();
        if known.is_empty() {
            Self::default()
        } else {
            Self(known)
        }
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.contains(&name)
    }

    pub(crate) fn names(&self) -> &[&'static str] {
        &self.0
    }
}

pub(super) const DAY: i64 = 86_400;
