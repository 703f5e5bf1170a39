//! How the data of a session is written.

use std::cmp::Ordering;

use bytes::Bytes;
use chappe_core::BoxError;
use serde::{Deserialize, Serialize, de::IgnoredAny};
use serde_json::value::RawValue;

use super::{SessionData, SessionError};

/// The data with what has to be known to read it later.
#[derive(Serialize, Deserialize)]
struct Record<D> {
    version: u32,
    /// When it counts as absent, in milliseconds since the Unix epoch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires: Option<u64>,
    data: D,
}

/// Writes data down.
pub(super) fn write<T: SessionData>(
    data: &T,
    expires: Option<u64>,
) -> Result<Bytes, serde_json::Error> {
    let record = Record {
        version: T::VERSION,
        expires,
        data,
    };
    Ok(serde_json::to_vec(&record)?.into())
}

/// Reads data of whatever version; nothing where it has expired.
pub(super) fn read<T: SessionData>(
    key: &str,
    value: &[u8],
    now: u64,
) -> Result<Option<T>, SessionError> {
    let unreadable = |version, reason: BoxError| SessionError::Unreadable {
        name: T::NAME,
        key: key.to_owned(),
        version,
        reason,
    };
    let record: Record<Box<RawValue>> =
        serde_json::from_slice(value).map_err(|error| unreadable(None, error.into()))?;
    if record.expires.is_some_and(|expires| expires <= now) {
        return Ok(None);
    }
    let version = record.version;
    let json = record.data.get();
    let data = match version.cmp(&T::VERSION) {
        Ordering::Equal => serde_json::from_str(json).map_err(BoxError::from),
        Ordering::Less => serde_json::from_str(json)
            .map_err(BoxError::from)
            .and_then(|data| T::migrate(version, data)),
        Ordering::Greater => {
            let newest = T::VERSION;
            Err(format!("this program knows versions up to {newest}").into())
        }
    };
    data.map(Some)
        .map_err(|reason| unreadable(Some(version), reason))
}

/// Whether a record has expired, whatever its data; one that cannot be read has not.
pub(super) fn has_expired(value: &[u8], now: u64) -> bool {
    serde_json::from_slice::<Record<IgnoredAny>>(value)
        .is_ok_and(|record| record.expires.is_some_and(|expires| expires <= now))
}
