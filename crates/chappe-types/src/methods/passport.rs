// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Telegram Passport.

use chappe_core::{Method, MethodSpec, Repeat};

use crate::types::PassportElementError;

/// Tells a user what is wrong with the Telegram Passport data they sent.
///
/// Until the named items have changed the user can't send the data again.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): names each fault by the hash of
/// the faulty data, so data sent anew is not touched.
///
/// <https://core.telegram.org/bots/api#setpassportdataerrors>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetPassportDataErrors {
    /// The user who shared the data.
    pub user_id: i64,
    /// What is wrong with the data, piece by piece; the user must correct it before submitting
    /// again.
    pub errors: Vec<PassportElementError>,
}

method_builder! { SetPassportDataErrors(user_id: plain i64, errors: each PassportElementError) {} }

parameters! { SetPassportDataErrors {
    user_id: required, errors: required,
} }

impl Method for SetPassportDataErrors {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setPassportDataErrors", Repeat::Idempotent);
}
