//! Decoding of updates: one odd update never costs the others.

use std::{fmt, time::Duration};

use chappe_core::DecodeError;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Visitor},
    ser::SerializeMap,
};
use serde_json::{Map, Value, value::RawValue};

use crate::{
    object::Key,
    types::{Update, UpdateKind},
};

/// An update that is of no known kind, or could not be decoded.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnknownUpdate {
    /// The kind's name; empty where the update has nothing but its id.
    pub name: String,
    /// What the update has under that name.
    pub value: Value,
    /// Why an update of a known kind could not be decoded.
    pub reason: Option<String>,
}

/// What `Update` needs to know of its kinds.
pub(crate) trait Kinds: Sized {
    fn is_known(name: &str) -> bool;

    /// Decodes the value of a known kind; `None` for `null`.
    fn decode<'de, A: MapAccess<'de>>(name: &str, map: &mut A) -> Result<Option<Self>, A::Error>;

    /// Writes the one entry that tells what happened.
    fn encode<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

impl Update {
    /// An update of this kind.
    pub fn new(update_id: i64, kind: UpdateKind) -> Self {
        Self { update_id, kind }
    }

    /// Reads the body that a webhook receives.
    ///
    /// Fails only where this is no update at all: a kind that is new, or that cannot be decoded,
    /// becomes [`UpdateKind::Unknown`].
    ///
    /// ```
    /// use chappe_types::types::{Update, UpdateKind};
    ///
    /// let update = Update::from_slice(br#"{"update_id":7,"message":{"text":5}}"#)?;
    /// assert_eq!(update.update_id, 7);
    /// let UpdateKind::Unknown(unknown) = update.kind else { unreachable!() };
    /// assert_eq!(unknown.name, "message");
    /// assert!(unknown.reason.is_some());
    /// # Ok::<(), chappe_core::DecodeError>(())
    /// ```
    pub fn from_slice(json: &[u8]) -> Result<Self, DecodeError> {
        serde_json::from_slice(json).or_else(|reason| {
            let whole: Value =
                serde_json::from_slice(json).map_err(|error| DecodeError::new(error, json))?;
            if whole.get("update_id").and_then(Value::as_i64).is_none() {
                return Err(DecodeError::new(reason, json));
            }
            Ok(Self::undecodable(whole, &reason))
        })
    }

    fn undecodable(whole: Value, reason: &serde_json::Error) -> Self {
        let (update_id, name, value) = match whole {
            Value::Object(object) => apart(object),
            other => (0, String::new(), other),
        };
        Self {
            update_id,
            kind: UpdateKind::Unknown(Box::new(UnknownUpdate {
                name,
                value,
                reason: Some(reason.to_string()),
            })),
        }
    }
}

/// The id of an update, and the entry that tells what happened: a known kind before others.
fn apart(mut object: Map<String, Value>) -> (i64, String, Value) {
    let update_id = object
        .remove("update_id")
        .and_then(|id| id.as_i64())
        .unwrap_or(0);
    object.retain(|_, value| !value.is_null());
    let known = object.keys().find(|name| UpdateKind::is_known(name));
    let name = known
        .or_else(|| object.keys().next())
        .cloned()
        .unwrap_or_default();
    let value = object.remove(&name).unwrap_or_default();
    (update_id, name, value)
}

/// How long the server holds `getUpdates` open.
pub(crate) fn hold(timeout: Option<i64>) -> Duration {
    let seconds = timeout.and_then(|seconds| u64::try_from(seconds).ok());
    Duration::from_secs(seconds.unwrap_or(0))
}

/// The answer to `getUpdates`: at once where all is well, and one by one where it is not.
///
/// An element that has not even an id has 0 for it.
pub(crate) fn decode_batch(result: &[u8]) -> Result<Vec<Update>, DecodeError> {
    if let Ok(updates) = serde_json::from_slice(result) {
        return Ok(updates);
    }
    let elements: Vec<&RawValue> =
        serde_json::from_slice(result).map_err(|error| DecodeError::new(error, result))?;
    elements
        .into_iter()
        .map(|element| {
            // From bytes, though it is a `str`: all of `Update` is compiled once more for that.
            let element = element.get().as_bytes();
            serde_json::from_slice(element).or_else(|reason| {
                let whole = serde_json::from_slice(element)
                    .map_err(|error| DecodeError::new(error, result))?;
                Ok(Update::undecodable(whole, &reason))
            })
        })
        .collect()
}

impl Serialize for Update {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("update_id", &self.update_id)?;
        self.kind.encode(&mut map)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Update {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(UpdateVisitor)
    }
}

struct UpdateVisitor;

impl<'de> Visitor<'de> for UpdateVisitor {
    type Value = Update;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object, Update")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Update, A::Error> {
        let mut update_id = None;
        let mut kind = None;
        let mut unknown: Option<UnknownUpdate> = None;
        while let Some(Key(key)) = map.next_key()? {
            if key == "update_id" {
                update_id = Some(map.next_value()?);
            } else if UpdateKind::is_known(&key) && kind.is_none() {
                kind = UpdateKind::decode(&key, &mut map)?;
            } else {
                let value: Value = map.next_value()?;
                if unknown.is_none() && !value.is_null() {
                    unknown = Some(UnknownUpdate {
                        name: key.into_owned(),
                        value,
                        reason: None,
                    });
                }
            }
        }
        Ok(Update {
            update_id: update_id.ok_or_else(|| A::Error::missing_field("update_id"))?,
            kind: kind.unwrap_or_else(|| {
                UpdateKind::Unknown(Box::new(unknown.unwrap_or_else(|| UnknownUpdate {
                    name: String::new(),
                    value: Value::Null,
                    reason: None,
                })))
            }),
        })
    }
}
