//! `#[derive(Commands)]`

mod argument;
mod check;
mod expand;
mod text;
mod variant;

use proc_macro2::TokenStream;
use syn::{Data, DeriveInput, Error, Ident, LitStr, Path, Result};

use self::variant::{Rename, Scope, Variant};
use crate::options::{self, Errors};

/// An enum of commands.
struct Commands {
    name: Ident,
    krate: Option<Path>,
    variants: Vec<Variant>,
}

pub(crate) fn derive(item: TokenStream) -> Result<TokenStream> {
    let commands = read(syn::parse2(item)?)?;
    check::check(&commands)?;
    Ok(expand::expand(&commands))
}

fn read(item: DeriveInput) -> Result<Commands> {
    let Data::Enum(data) = item.data else {
        return Err(Error::new(
            item.ident.span(),
            "commands are an enum, with a variant for each",
        ));
    };
    if !item.generics.params.is_empty() {
        return Err(Error::new_spanned(
            item.generics,
            "an enum of commands has no parameters",
        ));
    }
    let mut krate = None;
    let mut rename = Rename::Lowercase;
    let mut scopes = vec![Scope::default()];
    options::read(&item.attrs, "command", |meta| {
        if meta.path.is_ident("crate") {
            krate = Some(options::crate_path(&meta)?);
        } else if meta.path.is_ident("rename_all") {
            rename = Rename::parse(&meta.value()?.parse::<LitStr>()?)?;
        } else if meta.path.is_ident("scope") {
            scopes = Scope::parse_all(&meta)?;
        } else {
            return Err(meta.error("an enum of commands takes `rename_all`, `scope` and `crate`"));
        }
        Ok(())
    })?;
    let mut errors = Errors::default();
    let variants = data
        .variants
        .into_iter()
        .filter_map(|variant| errors.take(Variant::read(variant, rename, &scopes)))
        .collect();
    errors.finish()?;
    Ok(Commands {
        name: item.ident,
        krate,
        variants,
    })
}
