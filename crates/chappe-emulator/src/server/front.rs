//! What stands behind the socket: the Bot API, and the control API beside it.

use bytes::Bytes;
use http::Request;
use http_body_util::Full;
use tower_service::Service as _;

#[cfg(feature = "control")]
use crate::control::Control;
use crate::{
    emulator::Emulator,
    profile::Profile,
    service::{Cut, Response},
};

#[derive(Clone)]
pub(super) struct Front {
    emulator: Emulator,
    #[cfg(feature = "control")]
    control: Control,
}

impl Front {
    pub(super) fn new(emulator: Emulator) -> Self {
        Self {
            #[cfg(feature = "control")]
            control: Control::new(emulator.clone()),
            emulator,
        }
    }

    pub(super) fn profile(&self) -> Profile {
        self.emulator.profile()
    }

    pub(super) async fn call(&mut self, request: Request<Full<Bytes>>) -> Result<Response, Cut> {
        #[cfg(feature = "control")]
        if Control::has(request.uri().path()) {
            return Ok(self.control.answer(request).await);
        }
        self.emulator.call(request).await
    }

    /// Whether what begins so is an address of the control API, which takes any verb.
    pub(super) fn takes_any_verb(target: &[u8]) -> bool {
        cfg!(feature = "control") && target.starts_with(b"/emulator/")
    }
}
