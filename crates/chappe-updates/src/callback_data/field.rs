//! What can be packed.

use super::{
    CallbackDataError, CallbackDataProblem, Length, MAX_BYTES, Reader, Shape, TooLong, Unreadable,
    Writer,
};
use crate::Context;

/// A field of callback data: a whole number, `bool`, `char`, `String`, an `Option` or a tuple of
/// these, or a type that derives [`CallbackData`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be packed into callback data",
    label = "no field of callback data",
    note = "fields are whole numbers, `bool`, `char`, `String`, `Option`, tuples, and types with `#[derive(CallbackData)]`"
)]
pub trait CallbackField: Sized {
    /// What tells this type from others.
    const SHAPE: Shape;

    /// How many bytes it takes.
    const LENGTH: Length;

    /// Writes it.
    fn write(&self, writer: &mut Writer);

    /// Reads it.
    fn read(reader: &mut Reader<'_>) -> Result<Self, Unreadable>;
}

/// Callback data that fits into a button whatever its value, so that packing it cannot fail.
///
/// The derive of [`CallbackData`] implements it, and `From<Page> for String` with it, for types
/// without text. To implement it otherwise is to promise that [`CallbackField::LENGTH`] has a limit
/// and keeps it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may be longer than a button can hold",
    label = "its length is known only when it is packed",
    note = "pack the data by `.pack()?` in place of `.into()`"
)]
pub trait AlwaysFits {}

/// The data of a button as a type.
///
/// Made by [`#[derive(CallbackData)]`](macro@crate::CallbackData). The derive makes an
/// [extractor](crate::FromContext) of the type too, so that a handler takes it as an argument.
pub trait CallbackData: CallbackField + Send + 'static {
    /// What its data begins with, and no other type's.
    const PREFIX: &'static str;

    /// The code of its shape; none for an enum, whose variants have codes of their own.
    const CODE: Option<[u8; 3]>;

    /// What a user is told who presses a button of an earlier version of the bot.
    const OUTDATED: &'static str = "This button is out of date";

    /// The most bytes that it takes when packed, where there is a limit.
    const MAX_LEN: Option<usize> = whole::<Self>().max();

    /// Packs it into a text of at most 64 bytes.
    ///
    /// # Errors
    ///
    /// [`TooLong`] where it takes more, or a field takes more than its `max`. Types without text
    /// always fit: a button takes them as they are.
    fn pack(&self) -> Result<String, TooLong> {
        let (text, too_long) = write(self);
        let too_long =
            too_long.or_else(|| (text.len() > MAX_BYTES).then(|| TooLong::whole(text.len())));
        match too_long {
            Some(too_long) => Err(too_long.in_type::<Self>()),
            None => Ok(text),
        }
    }

    /// Reads what was packed.
    ///
    /// # Errors
    ///
    /// [`CallbackDataError`] where it is data of another type or another version of this one.
    fn unpack(data: &str) -> Result<Self, CallbackDataError> {
        let problem = match body(data, Self::PREFIX).map(read) {
            Some(Ok(value)) => return Ok(value),
            Some(Err(Unreadable::Outdated)) => CallbackDataProblem::Outdated,
            Some(Err(Unreadable::Malformed)) => CallbackDataProblem::Malformed,
            None => CallbackDataProblem::Other,
        };
        Err(CallbackDataError::new::<Self>(problem, data))
    }
}

/// How many bytes the data takes, with all that is before its fields.
pub const fn whole<T: CallbackData>() -> Length {
    let head = Length::fixed(T::PREFIX.len() + 1);
    match T::CODE {
        Some(code) => head.then(Length::fixed(code.len())).then(T::LENGTH),
        None => head.then(T::LENGTH),
    }
}

/// Packs what always fits.
pub fn pack_fitting<T: CallbackData + AlwaysFits>(data: &T) -> String {
    write(data).0
}

/// What the derive makes an extractor of.
pub fn unpack_from<T: CallbackData>(ctx: &Context) -> Result<T, CallbackDataError> {
    match data_of(ctx) {
        Some(data) => T::unpack(data),
        None => Err(CallbackDataError::new::<T>(CallbackDataProblem::Other, "")),
    }
}

/// The data of the button that was pressed.
pub(super) fn data_of(ctx: &Context) -> Option<&str> {
    ctx.callback_query()?.data.as_deref()
}

/// What stands behind the prefix, where it is this one.
pub(super) fn body<'a>(data: &'a str, prefix: &str) -> Option<&'a str> {
    data.strip_prefix(prefix)?.strip_prefix(':')
}

fn write<T: CallbackData>(data: &T) -> (String, Option<TooLong>) {
    let mut writer = Writer::new(T::PREFIX);
    if let Some(code) = T::CODE {
        writer.code(code);
    }
    data.write(&mut writer);
    writer.finish()
}

fn read<T: CallbackData>(body: &str) -> Result<T, Unreadable> {
    let mut reader = Reader::new(body);
    if let Some(code) = T::CODE {
        if reader.code()? != code {
            return Err(Unreadable::Outdated);
        }
    }
    let value = T::read(&mut reader)?;
    reader.end()?;
    Ok(value)
}
