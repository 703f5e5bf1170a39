//! Decoding of updates: one odd update never costs the others.

use std::{mem, time::Duration};

use chappe_core::DecodeError;
use serde_json::{Map, Value, value::RawValue};

use crate::{
    decode::{Decode, Entries, Failure, Fields, Object, Source, from_json, optional},
    encode::{Encode, Sink},
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

impl UnknownUpdate {
    fn new(name: String, value: Value) -> Self {
        Self {
            name,
            value,
            reason: None,
        }
    }

    /// An update that has nothing but its id.
    fn nothing() -> Self {
        Self::new(String::new(), Value::Null)
    }
}

/// What `Update` needs to know of its kinds.
pub(crate) trait Kinds: Sized {
    const NAMES: &'static [&'static str];

    /// Decodes the value of the kind with this name; `None` for `null`.
    fn decode(name: &str, source: &mut dyn Source) -> Result<Option<Self>, Failure>;

    /// What happened.
    fn value(&self) -> &dyn Encode;
}

/// The value of one kind; `None` for `null`.
pub(crate) fn kind<T: Decode>(
    source: &mut dyn Source,
    kind: fn(T) -> UpdateKind,
) -> Result<Option<UpdateKind>, Failure> {
    let mut value = None;
    optional(&mut value, source)?;
    Ok(value.map(kind))
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
        from_json(json).or_else(|reason| {
            let whole: Value = from_json(json).map_err(|error| DecodeError::new(error, json))?;
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
    let known = object
        .keys()
        .find(|name| UpdateKind::NAMES.contains(&name.as_str()));
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
    if let Ok(updates) = from_json(result) {
        return Ok(updates);
    }
    let elements: Vec<&RawValue> =
        from_json(result).map_err(|error| DecodeError::new(error, result))?;
    elements
        .into_iter()
        .map(|element| {
            serde_json::from_str(element.get()).or_else(|reason| {
                let whole = serde_json::from_str(element.get())
                    .map_err(|error| DecodeError::new(error, result))?;
                Ok(Update::undecodable(whole, &reason))
            })
        })
        .collect()
}

serialize! { Update }
deserialize! { Update }

impl Encode for Update {
    fn encode(&self, sink: &mut dyn Sink) {
        let fields: [(&str, &dyn Encode); 2] = [
            ("update_id", &self.update_id),
            (self.kind.name(), self.kind.value()),
        ];
        let is_empty = self.kind.name().is_empty();
        sink.object(if is_empty { &fields[..1] } else { &fields });
    }
}

impl Decode for Update {
    fn blank() -> Self {
        Self::new(0, UpdateKind::Unknown(Box::new(UnknownUpdate::nothing())))
    }

    fn decode(slot: &mut Option<Self>, source: &mut dyn Source) -> Result<(), Failure> {
        source.object("Update", slot)
    }
}

impl Object for Option<Update> {
    fn fill(&mut self, entries: &mut dyn Entries) -> Result<(), Failure> {
        let mut parts = Parts::default();
        entries.fields(&mut parts)?;
        *self = Some(parts.joined()?);
        Ok(())
    }
}

/// What was found in an update so far.
#[derive(Default)]
struct Parts {
    update_id: Option<i64>,
    kind: Option<UpdateKind>,
    unknown: Option<UnknownUpdate>,
    /// The last key that is of no known kind.
    unheard: String,
}

impl Parts {
    /// The places behind those of the known kinds.
    const UPDATE_ID: usize = UpdateKind::NAMES.len();
    const UNHEARD: usize = Self::UPDATE_ID + 1;

    fn joined(self) -> Result<Update, Failure> {
        let update_id = self.update_id.ok_or(Failure::Missing("update_id"))?;
        let unknown = || self.unknown.unwrap_or_else(UnknownUpdate::nothing);
        let kind = self.kind;
        Ok(Update {
            update_id,
            kind: kind.unwrap_or_else(|| UpdateKind::Unknown(Box::new(unknown()))),
        })
    }
}

impl Fields for Parts {
    fn place(&mut self, key: &str) -> Option<usize> {
        if key == "update_id" {
            return Some(Self::UPDATE_ID);
        }
        let known = UpdateKind::NAMES.iter().position(|name| *name == key);
        Some(known.unwrap_or_else(|| {
            key.clone_into(&mut self.unheard);
            Self::UNHEARD
        }))
    }

    fn field(&mut self, place: usize, source: &mut dyn Source) -> Result<(), Failure> {
        if place == Self::UPDATE_ID {
            return Decode::decode(&mut self.update_id, source);
        }
        let known = UpdateKind::NAMES.get(place);
        if let Some(name) = known.filter(|_| self.kind.is_none()) {
            self.kind = UpdateKind::decode(name, source)?;
            return Ok(());
        }
        let name = known.map_or_else(|| mem::take(&mut self.unheard), |name| (*name).to_owned());
        let value = source.value()?;
        if self.unknown.is_none() && !value.is_null() {
            self.unknown = Some(UnknownUpdate::new(name, value));
        }
        Ok(())
    }
}
