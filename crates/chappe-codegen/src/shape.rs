//! The Rust type of a parameter or field.

use crate::{
    book::Book,
    model::{Field, Kind, Prim, TypeExpr},
    unions,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Int,
    Float,
    Bool,
    /// A boolean that is only ever true: absent is false.
    True,
    Text,
    Time,
    Chat,
    File,
    Enum(String),
    Union(String),
    Object(String),
    Array(Box<Shape>),
}

/// Who a field belongs to: a type's numeric `chat_id` stays a number, a method's is a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner<'a> {
    Method(&'a str),
    Type(&'a str),
}

impl<'a> Owner<'a> {
    pub(crate) fn name(self) -> &'a str {
        match self {
            Self::Method(name) | Self::Type(name) => name,
        }
    }
}

impl Shape {
    pub(crate) fn of(book: &Book, owner: Owner<'_>, field: &Field) -> Self {
        let known = book
            .enums
            .iter()
            .find(|known| known.holds(owner.name(), field));
        let is_chat = matches!(field.name.as_str(), "chat_id" | "from_chat_id");
        match &field.r#type {
            TypeExpr::OneOf { .. } if is_chat => Self::Chat,
            TypeExpr::Prim { name: Prim::Int64 }
                if field.name == "chat_id" && matches!(owner, Owner::Method(_)) =>
            {
                Self::Chat
            }
            TypeExpr::Prim { name: Prim::Integer | Prim::Int64 } if field.unix_time => Self::Time,
            TypeExpr::Prim { name: Prim::String } if field.attach => Self::File,
            expr => Self::of_expr(book, expr, known.map(|known| known.name.as_str())).unwrap_or_else(
                || {
                    book.problem(format!(
                        "`{}.{}` is `{}`, which has no name: add it to a `[one_of.*]` of names.toml",
                        owner.name(),
                        field.name,
                        expr.spelled()
                    ));
                    Self::Bool
                },
            ),
        }
    }

    /// What a method returns.
    pub(crate) fn of_result(book: &Book, method: &str, expr: &TypeExpr) -> Self {
        Self::of_expr(book, expr, None).unwrap_or_else(|| {
            book.problem(format!(
                "`{method}` returns `{}`, which has no name: add it to a `[one_of.*]` of names.toml",
                expr.spelled()
            ));
            Self::Bool
        })
    }

    fn of_expr(book: &Book, expr: &TypeExpr, text: Option<&str>) -> Option<Self> {
        Some(match expr {
            TypeExpr::Prim { name } => match name {
                Prim::Integer | Prim::Int64 => Self::Int,
                Prim::Float => Self::Float,
                Prim::Boolean => Self::Bool,
                Prim::True => Self::True,
                Prim::String => text.map_or(Self::Text, |name| Self::Enum(name.to_owned())),
            },
            TypeExpr::Ref { name } => match book.find_type(name)?.kind {
                Kind::Union => Self::Union(name.clone()),
                Kind::Special => Self::File,
                Kind::Object | Kind::Empty => Self::Object(name.clone()),
            },
            TypeExpr::Array { of } => Self::Array(Box::new(Self::of_expr(book, of, text)?)),
            TypeExpr::OneOf { of } if expr.spelled() == "InputFile|string" => {
                debug_assert_eq!(of.len(), 2);
                Self::File
            }
            TypeExpr::OneOf { of } => Self::Union(unions::name_of(book, of)?.to_owned()),
        })
    }

    /// The type in Rust, not boxed and not optional.
    pub(crate) fn rust(&self) -> String {
        match self {
            Self::Int => "i64".to_owned(),
            Self::Float => "f64".to_owned(),
            Self::Bool | Self::True => "bool".to_owned(),
            Self::Text => "String".to_owned(),
            Self::Time => "UnixTime".to_owned(),
            Self::Chat => "ChatId".to_owned(),
            Self::File => "InputFile".to_owned(),
            Self::Enum(name) | Self::Union(name) | Self::Object(name) => name.clone(),
            Self::Array(of) => format!("Vec<{}>", of.rust()),
        }
    }

    /// How a constructor or setter takes it, in the words of `builder!`: a conversion and a type.
    pub(crate) fn taken(&self, boxed: bool) -> String {
        match self {
            Self::Object(name) if boxed => format!("boxed {name}"),
            Self::Int | Self::Float | Self::Bool | Self::Object(_) => {
                format!("plain {}", self.rust())
            }
            Self::True => "flag bool".to_owned(),
            Self::Text | Self::Time | Self::Chat | Self::File | Self::Enum(_) | Self::Union(_) => {
                format!("into {}", self.rust())
            }
            Self::Array(of) => match &**of {
                Self::Array(of) => format!("rows {}", of.rust()),
                of if of.is_plain_item() => format!("each {}", of.rust()),
                of => format!("each_into {}", of.rust()),
            },
        }
    }

    /// How a function of the trait `Methods` takes it.
    pub(crate) fn argument(&self) -> String {
        match self {
            Self::Array(of) => match &**of {
                Self::Array(of) => {
                    format!(
                        "impl IntoIterator<Item = impl IntoIterator<Item = {}>>",
                        of.rust()
                    )
                }
                of if of.is_plain_item() => format!("impl IntoIterator<Item = {}>", of.rust()),
                of => format!("impl IntoIterator<Item = impl Into<{}>>", of.rust()),
            },
            _ if self.is_plain() => self.rust(),
            _ => format!("impl Into<{}>", self.rust()),
        }
    }

    /// The name of the generated type that it is or is made of.
    pub(crate) fn named(&self) -> Option<&str> {
        match self {
            Self::Enum(name) | Self::Union(name) | Self::Object(name) => Some(name),
            Self::Array(of) => of.named(),
            _ => None,
        }
    }

    /// The same of the contract's types.
    pub(crate) fn of_core(&self) -> Option<&'static str> {
        match self {
            Self::Time => Some("UnixTime"),
            Self::Chat => Some("ChatId"),
            Self::File => Some("InputFile"),
            Self::Array(of) => of.of_core(),
            _ => None,
        }
    }

    /// Whether a file may be in it.
    pub(crate) fn may_attach(&self, book: &Book) -> bool {
        match self {
            Self::File => true,
            Self::Object(name) => book.find_type(name).is_some_and(|known| known.may_attach),
            Self::Union(name) => match book.find_type(name) {
                Some(known) => known.may_attach,
                None => book.union(name).is_some_and(|union| {
                    union
                        .variants
                        .iter()
                        .any(|variant| variant.may_attach(book))
                }),
            },
            Self::Array(of) => of.may_attach(book),
            _ => false,
        }
    }

    /// The items of a list of unions are taken as they are: with `impl Into` nobody could write
    /// `[photo.into(), video.into()]`.
    fn is_plain_item(&self) -> bool {
        self.is_plain() || matches!(self, Self::Union(_))
    }

    fn is_plain(&self) -> bool {
        matches!(
            self,
            Self::Int | Self::Float | Self::Bool | Self::True | Self::Object(_)
        )
    }
}

impl unions::Variant {
    /// Whether a file may be in it.
    pub(crate) fn may_attach(&self, book: &Book) -> bool {
        match &self.payload {
            unions::Payload::Type(name) => {
                book.find_type(name).is_some_and(|known| known.may_attach)
            }
            _ => false,
        }
    }
}
