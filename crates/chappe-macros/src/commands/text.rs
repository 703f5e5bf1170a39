//! Descriptions, and where they come from.

use proc_macro2::Span;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, spanned::Spanned};

/// A text of the user's, and where it stands.
#[derive(Clone)]
pub(super) struct Text {
    pub(super) value: String,
    pub(super) span: Span,
}

impl Text {
    pub(super) fn new(value: impl Into<String>, span: Span) -> Self {
        Self {
            value: value.into(),
            span,
        }
    }
}

impl From<LitStr> for Text {
    fn from(literal: LitStr) -> Self {
        Self::new(literal.value(), literal.span())
    }
}

/// The first paragraph of a doc comment as one line, without its full stop.
pub(super) fn from_doc_comment(attributes: &[Attribute]) -> Option<Text> {
    let mut lines = attributes.iter().filter_map(doc_line).peekable();
    while lines.next_if(|line| line.value.is_empty()).is_some() {}
    let first = lines.next()?;
    let mut value = first.value;
    while let Some(line) = lines.next_if(|line| !line.value.is_empty()) {
        value.push(' ');
        value.push_str(&line.value);
    }
    if value.ends_with('.') && !value.ends_with("..") {
        value.pop();
    }
    Some(Text::new(value, first.span))
}

fn doc_line(attribute: &Attribute) -> Option<Text> {
    let Meta::NameValue(meta) = &attribute.meta else {
        return None;
    };
    match &meta.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(line),
            ..
        }) if meta.path.is_ident("doc") => Some(Text::new(line.value().trim(), attribute.span())),
        _ => None,
    }
}
