//! What the options of all macros have in common.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{
    Attribute, Error, Field, LitStr, Member, Path, Result, Type, ext::IdentExt,
    meta::ParseNestedMeta, spanned::Spanned,
};

/// Errors that are told all at once.
#[derive(Default)]
pub(crate) struct Errors {
    errors: Option<Error>,
}

impl Errors {
    pub(crate) fn add(&mut self, error: Error) {
        match &mut self.errors {
            Some(errors) => errors.combine(error),
            None => self.errors = Some(error),
        }
    }

    pub(crate) fn say(&mut self, span: Span, text: impl std::fmt::Display) {
        self.add(Error::new(span, text));
    }

    /// The value; the error is kept for later.
    pub(crate) fn take<T>(&mut self, result: Result<T>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    pub(crate) fn finish(self) -> Result<()> {
        self.errors.map_or(Ok(()), Err)
    }
}

/// Where the macros find what they refer to.
pub(crate) fn support(krate: Option<&Path>) -> TokenStream {
    let krate = krate.map_or_else(|| quote!(::chappe), ToTokens::to_token_stream);
    quote!(#krate::__macros)
}

/// Where something stands, with names looked up as those of the macro are.
pub(crate) fn located(tokens: &impl Spanned) -> Span {
    Span::call_site().located_at(tokens.span())
}

/// Reads `crate = "path"`.
pub(crate) fn crate_path(meta: &ParseNestedMeta<'_>) -> Result<Path> {
    meta.value()?.parse::<LitStr>()?.parse()
}

/// Reads the options in all attributes of this name.
pub(crate) fn read(
    attributes: &[Attribute],
    name: &str,
    mut option: impl FnMut(ParseNestedMeta<'_>) -> Result<()>,
) -> Result<()> {
    for attribute in attributes {
        if attribute.path().is_ident(name) {
            attribute.parse_nested_meta(&mut option)?;
        }
    }
    Ok(())
}

/// A field's name or number.
pub(crate) fn member(place: usize, field: &Field) -> Member {
    match &field.ident {
        Some(name) => Member::Named(name.clone()),
        None => Member::Unnamed(syn::Index {
            index: place as u32,
            span: field.ty.span(),
        }),
    }
}

/// A field's name or number, as users and shapes know it.
pub(crate) fn member_name(member: &Member) -> String {
    match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// The type itself, where it came as the argument of another macro.
pub(crate) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        ty => ty,
    }
}

/// The `T` of `Option<T>`, for a name such as `Option`.
pub(crate) fn inner_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ungrouped(ty) else {
        return None;
    };
    let last = path.path.segments.last()?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(syn::GenericArgument::Type(inner)) if last.ident == name => Some(inner),
        _ => None,
    }
}

/// The last name of a type's path.
pub(crate) fn type_name(ty: &Type) -> Option<String> {
    let Type::Path(path) = ungrouped(ty) else {
        return None;
    };
    Some(path.path.segments.last()?.ident.unraw().to_string())
}

/// `RefreshLink` as `refresh_link`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(character.to_lowercase());
    }
    snake
}
