//! The arguments of a command: the fields of its variant.

use syn::{Error, Field, Fields, LitStr, Member, Result, Type, spanned::Spanned};

use crate::options::{self, Errors, inner_of, snake_case};

pub(super) struct Argument {
    pub(super) member: Member,
    /// What the usage line calls it.
    pub(super) name: String,
    /// What is read: the inner type of an `Option` or a `Vec`.
    pub(super) value: Type,
    pub(super) how: How,
}

/// How an argument is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    Required,
    Optional,
    Several,
    Rest,
    OptionalRest,
}

impl How {
    fn must_be_there(self) -> bool {
        matches!(self, Self::Required | Self::Rest)
    }

    fn takes_all(self) -> bool {
        matches!(self, Self::Several | Self::Rest | Self::OptionalRest)
    }
}

pub(super) fn read_all(fields: &Fields) -> Result<Vec<Argument>> {
    let mut errors = Errors::default();
    let mut arguments: Vec<Argument> = Vec::new();
    for (place, field) in fields.iter().enumerate() {
        let Some(argument) = errors.take(read(place, field)) else {
            continue;
        };
        let span = match &field.ident {
            Some(name) => name.span(),
            None => field.ty.span(),
        };
        if let Some(before) = arguments.last() {
            if before.how.takes_all() {
                errors.say(
                    span,
                    format!("`{}` before it takes all that is left", before.name),
                );
            } else if argument.how.must_be_there() && !before.how.must_be_there() {
                errors.say(
                    span,
                    format!(
                        "an argument that must be there can't follow `{}`, which may be left out",
                        before.name
                    ),
                );
            }
        }
        arguments.push(argument);
    }
    errors.finish()?;
    Ok(arguments)
}

fn read(place: usize, field: &Field) -> Result<Argument> {
    let mut name = None;
    let mut rest = None;
    options::read(&field.attrs, "command", |meta| {
        if meta.path.is_ident("name") {
            name = Some(meta.value()?.parse::<LitStr>()?.value());
        } else if meta.path.is_ident("rest") {
            rest = Some(meta.path.span());
        } else {
            return Err(meta.error("an argument takes `name` and `rest`"));
        }
        Ok(())
    })?;
    let (value, how) = match (&field.ty, rest) {
        (ty, Some(span)) if inner_of(ty, "Vec").is_some() => {
            return Err(Error::new(span, "a `Vec` takes all that is left anyway"));
        }
        (ty, Some(_)) => match inner_of(ty, "Option") {
            Some(inner) => (inner, How::OptionalRest),
            None => (ty, How::Rest),
        },
        (ty, None) => match (inner_of(ty, "Option"), inner_of(ty, "Vec")) {
            (Some(inner), _) => (inner, How::Optional),
            (None, Some(inner)) => (inner, How::Several),
            (None, None) => (ty, How::Required),
        },
    };
    let member = options::member(place, field);
    let name = name.unwrap_or_else(|| match &member {
        Member::Named(_) => options::member_name(&member),
        Member::Unnamed(_) => kind_of(value),
    });
    Ok(Argument {
        member,
        name,
        value: value.clone(),
        how,
    })
}

/// What a user would call a value of this type.
fn kind_of(ty: &Type) -> String {
    let name = options::type_name(ty).unwrap_or_default();
    match name.as_str() {
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128"
        | "usize" | "f32" | "f64" => "number".into(),
        "String" => "text".into(),
        "" => "argument".into(),
        other => snake_case(other),
    }
}
