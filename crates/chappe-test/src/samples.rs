//! Calls and errors to try a layer with.

use std::{collections::BTreeMap, io};

use chappe_core::{ApiError, Call, Error, Repeat, Reply, TransportError};

/// A call of the class `repeat`: `getChat` of chat 1.
///
/// # Panics
///
/// Never: the method's name and parameters are well-formed.
pub fn call(repeat: Repeat) -> Call {
    call_to(1).with_repeat(repeat)
}

/// A [`Safe`](Repeat::Safe) call that addresses this chat.
pub(crate) fn call_to(chat: u64) -> Call {
    Call::raw("getChat", BTreeMap::from([("chat_id", chat)]))
        .expect("a name of letters and an object of parameters")
        .with_repeat(Repeat::Safe)
}

/// An error of the server.
pub fn api(code: u16, text: &str) -> Error {
    ApiError::new(code, text).into()
}

/// A 429 that asks for `seconds`.
pub fn flood(seconds: u32) -> Error {
    ApiError::new(429, format!("Too Many Requests: retry after {seconds}"))
        .with_retry_after(seconds)
        .into()
}

/// A connection that was refused: the call was surely not executed.
pub fn never_written() -> Error {
    let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
    TransportError::never_written("connect to the server", refused).into()
}

/// A connection that broke after the request was written: the call may have been executed.
pub fn outcome_unknown() -> Error {
    let reset = io::Error::from(io::ErrorKind::ConnectionReset);
    TransportError::outcome_unknown("read the answer", reset).into()
}

/// An answer that is never given.
///
/// # Panics
///
/// Always, with this text: put it where a service must not be called, or is to panic.
pub fn panics(text: &str) -> Result<Reply, Error> {
    panic!("{text}")
}
