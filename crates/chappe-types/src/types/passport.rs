// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Telegram Passport.

use chappe_core::UnixTime;

/// The Telegram Passport data that a user has shared with the bot, encrypted.
///
/// <https://core.telegram.org/bots/api#passportdata>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportData {
    /// The documents and other pieces of data that the user shared.
    pub data: Vec<EncryptedPassportElement>,
    /// The encrypted key with which to decrypt the data.
    pub credentials: EncryptedCredentials,
}

builder! { PassportData(data: each EncryptedPassportElement, credentials: plain EncryptedCredentials) {} }

object! { PassportData {
    data: required, credentials: required,
} }

/// A file of Telegram Passport, encrypted; all of them are JPEG below 10 MB once decrypted.
///
/// <https://core.telegram.org/bots/api#passportfile>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportFile {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// The size of the file in bytes.
    pub file_size: i64,
    /// When the file was uploaded.
    pub file_date: UnixTime,
}

builder! { PassportFile(
    file_id: into String,
    file_unique_id: into String,
    file_size: plain i64,
    file_date: into UnixTime,
) {} }

object! { PassportFile {
    file_id: required, file_unique_id: required, file_size: required, file_date: required,
} }

/// A document or other item of Telegram Passport, encrypted.
///
/// <https://core.telegram.org/bots/api#encryptedpassportelement>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EncryptedPassportElement {
    /// What the piece of data is, such as a passport or an address.
    pub r#type: PassportElementType,
    /// The encrypted data in base64; only for personal details, identity documents and addresses.
    pub data: Option<String>,
    /// The user's verified phone number; only where that was shared.
    pub phone_number: Option<String>,
    /// The user's verified email address; only where that was shared.
    pub email: Option<String>,
    /// The encrypted files of the document; only for utility bills, statements, agreements and
    /// registrations.
    pub files: Option<Vec<PassportFile>>,
    /// The encrypted front side of the document; only for passports, licenses and identity cards.
    pub front_side: Option<Box<PassportFile>>,
    /// The encrypted back of the document; only for driver licenses and identity cards.
    pub reverse_side: Option<Box<PassportFile>>,
    /// An encrypted photo of the user holding the document, if it was asked for.
    pub selfie: Option<Box<PassportFile>>,
    /// The encrypted files of the document's translation, if it was asked for.
    pub translation: Option<Vec<PassportFile>>,
    /// A hash of the element in base64, for
    /// [`PassportElementErrorUnspecified`](crate::types::PassportElementErrorUnspecified).
    pub hash: String,
}

builder! { EncryptedPassportElement(r#type: into PassportElementType, hash: into String) {
    /// The encrypted data in base64; only for personal details, identity documents and addresses.
    data: into String,
    /// The user's verified phone number; only where that was shared.
    phone_number: into String,
    /// The user's verified email address; only where that was shared.
    email: into String,
    /// The encrypted files of the document; only for utility bills, statements, agreements and
    /// registrations.
    files: each PassportFile,
    /// The encrypted front side of the document; only for passports, licenses and identity cards.
    front_side: boxed PassportFile,
    /// The encrypted back of the document; only for driver licenses and identity cards.
    reverse_side: boxed PassportFile,
    /// An encrypted photo of the user holding the document, if it was asked for.
    selfie: boxed PassportFile,
    /// The encrypted files of the document's translation, if it was asked for.
    translation: each PassportFile,
} }

object! { EncryptedPassportElement {
    r#type: required, data: optional, phone_number: optional, email: optional, files: optional,
    front_side: optional, reverse_side: optional, selfie: optional, translation: optional,
    hash: required,
} }

/// What is needed to decrypt Telegram Passport data, itself encrypted to the bot's key.
///
/// <https://core.telegram.org/bots/api#encryptedcredentials>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EncryptedCredentials {
    /// The encrypted JSON in base64: payload, hashes and secrets needed for the elements.
    pub data: String,
    /// The hash in base64 to check `data` against.
    pub hash: String,
    /// The secret in base64, encrypted for the bot's public RSA key; it opens `data`.
    pub secret: String,
}

builder! { EncryptedCredentials(data: into String, hash: into String, secret: into String) {} }

object! { EncryptedCredentials {
    data: required, hash: required, secret: required,
} }

/// A fault in a Telegram Passport item that the user is to mend.
///
/// In a data field, the front or reverse side, the selfie, one file or the list of files, one file
/// or all of a translation, or in no place in particular.
///
/// <https://core.telegram.org/bots/api#passportelementerror>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PassportElementError {
    /// A fault in a data field; gone when the field changes.
    DataField(Box<PassportElementErrorDataField>),
    /// A fault in the front side of a document; gone when that file changes.
    FrontSide(Box<PassportElementErrorFrontSide>),
    /// A fault in the reverse side of a document; gone when that file changes.
    ReverseSide(Box<PassportElementErrorReverseSide>),
    /// A fault in the selfie with a document; gone when that file changes.
    Selfie(Box<PassportElementErrorSelfie>),
    /// A fault in one scan of a document; gone when that file changes.
    File(Box<PassportElementErrorFile>),
    /// A fault in the scans of a document; gone when the list of files changes.
    Files(Box<PassportElementErrorFiles>),
    /// A fault in one file of a translation; gone when that file changes.
    TranslationFile(Box<PassportElementErrorTranslationFile>),
    /// A fault in a translation; gone when any of its files changes.
    TranslationFiles(Box<PassportElementErrorTranslationFiles>),
    /// A fault that is in no particular place; gone when something is added.
    Unspecified(Box<PassportElementErrorUnspecified>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { PassportElementError by "source":
    "data" => DataField(box PassportElementErrorDataField),
    "front_side" => FrontSide(box PassportElementErrorFrontSide),
    "reverse_side" => ReverseSide(box PassportElementErrorReverseSide),
    "selfie" => Selfie(box PassportElementErrorSelfie),
    "file" => File(box PassportElementErrorFile),
    "files" => Files(box PassportElementErrorFiles),
    "translation_file" => TranslationFile(box PassportElementErrorTranslationFile),
    "translation_files" => TranslationFiles(box PassportElementErrorTranslationFiles),
    "unspecified" => Unspecified(box PassportElementErrorUnspecified),
}

/// A fault in a data field; gone when the field changes.
///
/// <https://core.telegram.org/bots/api#passportelementerrordatafield>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorDataField {
    /// The part of the user's data that is wrong.
    pub r#type: PassportElementType,
    /// The field of the data that is wrong.
    pub field_name: String,
    /// The hash of the data that has the fault, in base64.
    pub data_hash: String,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorDataField(
    r#type: into PassportElementType,
    field_name: into String,
    data_hash: into String,
    message: into String,
) {} }

object! { PassportElementErrorDataField by "source" = "data" {
    r#type: required, field_name: required, data_hash: required, message: required,
} }

/// A fault in the front side of a document; gone when that file changes.
///
/// <https://core.telegram.org/bots/api#passportelementerrorfrontside>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorFrontSide {
    /// The document whose front side is wrong.
    pub r#type: PassportElementType,
    /// The hash of the file that has the fault, in base64.
    pub file_hash: String,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorFrontSide(r#type: into PassportElementType, file_hash: into String, message: into String) {} }

object! { PassportElementErrorFrontSide by "source" = "front_side" {
    r#type: required, file_hash: required, message: required,
} }

/// A fault in the reverse side of a document; gone when that file changes.
///
/// <https://core.telegram.org/bots/api#passportelementerrorreverseside>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorReverseSide {
    /// The document whose back is wrong.
    pub r#type: PassportElementType,
    /// The hash of the file that has the fault, in base64.
    pub file_hash: String,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorReverseSide(r#type: into PassportElementType, file_hash: into String, message: into String) {} }

object! { PassportElementErrorReverseSide by "source" = "reverse_side" {
    r#type: required, file_hash: required, message: required,
} }

/// A fault in the selfie with a document; gone when that file changes.
///
/// <https://core.telegram.org/bots/api#passportelementerrorselfie>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorSelfie {
    /// The document whose selfie is wrong.
    pub r#type: PassportElementType,
    /// The hash of the file that has the fault, in base64.
    pub file_hash: String,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorSelfie(r#type: into PassportElementType, file_hash: into String, message: into String) {} }

object! { PassportElementErrorSelfie by "source" = "selfie" {
    r#type: required, file_hash: required, message: required,
} }

/// A fault in one scan of a document; gone when that file changes.
///
/// <https://core.telegram.org/bots/api#passportelementerrorfile>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorFile {
    /// The document of which a scan is wrong.
    pub r#type: PassportElementType,
    /// The hash of the file that has the fault, in base64.
    pub file_hash: String,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorFile(r#type: into PassportElementType, file_hash: into String, message: into String) {} }

object! { PassportElementErrorFile by "source" = "file" {
    r#type: required, file_hash: required, message: required,
} }

/// A fault in the scans of a document; gone when the list of files changes.
///
/// <https://core.telegram.org/bots/api#passportelementerrorfiles>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorFiles {
    /// The document of which several scans are wrong.
    pub r#type: PassportElementType,
    /// The hashes of the files that have the fault, in base64.
    pub file_hashes: Vec<String>,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorFiles(r#type: into PassportElementType, file_hashes: each_into String, message: into String) {} }

object! { PassportElementErrorFiles by "source" = "files" {
    r#type: required, file_hashes: required, message: required,
} }

/// A fault in one file of a translation; gone when that file changes.
///
/// <https://core.telegram.org/bots/api#passportelementerrortranslationfile>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorTranslationFile {
    /// The document in whose translation a file is wrong.
    pub r#type: PassportElementType,
    /// The hash of the file that has the fault, in base64.
    pub file_hash: String,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorTranslationFile(r#type: into PassportElementType, file_hash: into String, message: into String) {} }

object! { PassportElementErrorTranslationFile by "source" = "translation_file" {
    r#type: required, file_hash: required, message: required,
} }

/// A fault in a translation; gone when any of its files changes.
///
/// <https://core.telegram.org/bots/api#passportelementerrortranslationfiles>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorTranslationFiles {
    /// The document whose translation is wrong.
    pub r#type: PassportElementType,
    /// The hashes of the files that have the fault, in base64.
    pub file_hashes: Vec<String>,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorTranslationFiles(r#type: into PassportElementType, file_hashes: each_into String, message: into String) {} }

object! { PassportElementErrorTranslationFiles by "source" = "translation_files" {
    r#type: required, file_hashes: required, message: required,
} }

/// A fault that is in no particular place; gone when something is added.
///
/// <https://core.telegram.org/bots/api#passportelementerrorunspecified>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorUnspecified {
    /// The part of the user's data that is wrong in a way of its own.
    pub r#type: PassportElementType,
    /// The hash of the element that has the fault, in base64.
    pub element_hash: String,
    /// What is wrong, in words for the user.
    pub message: String,
}

builder! { PassportElementErrorUnspecified(r#type: into PassportElementType, element_hash: into String, message: into String) {} }

object! { PassportElementErrorUnspecified by "source" = "unspecified" {
    r#type: required, element_hash: required, message: required,
} }

open_enum! {
    /// The parts of a Telegram Passport.
    pub enum PassportElementType {
        /// `personal_details`.
        PersonalDetails = "personal_details",
        /// `passport`.
        Passport = "passport",
        /// `driver_license`.
        DriverLicense = "driver_license",
        /// `identity_card`.
        IdentityCard = "identity_card",
        /// `internal_passport`.
        InternalPassport = "internal_passport",
        /// `address`.
        Address = "address",
        /// `utility_bill`.
        UtilityBill = "utility_bill",
        /// `bank_statement`.
        BankStatement = "bank_statement",
        /// `rental_agreement`.
        RentalAgreement = "rental_agreement",
        /// `passport_registration`.
        PassportRegistration = "passport_registration",
        /// `temporary_registration`.
        TemporaryRegistration = "temporary_registration",
        /// `phone_number`.
        PhoneNumber = "phone_number",
        /// `email`.
        Email = "email",
    }
}
