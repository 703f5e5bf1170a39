//! The code of the derive.

use super::{
    Commands,
    argument::{Argument, How},
    variant::Variant,
};
use crate::options::{self, located};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;

pub(super) fn expand(commands: &Commands) -> TokenStream {
    let support = options::support(commands.krate.as_ref());
    let name = &commands.name;
    let specs = commands.variants.iter().map(spec);
    let last = commands.variants.len() - 1;
    let arms = commands
        .variants
        .iter()
        .enumerate()
        .map(|(place, variant)| {
            let command = &variant.name.value;
            let pattern = if place == last {
                quote!(_)
            } else {
                quote!(#command)
            };
            let value = value(variant);
            quote!(#pattern => #value)
        });
    quote! {
        const _: () = {
            use #support as __chappe;

            #[automatically_derived]
            impl __chappe::Commands for #name {
                const COMMANDS: &'static [__chappe::CommandSpec] = &[#(#specs),*];

                fn from_arguments(
                    arguments: &mut __chappe::Arguments<'_>,
                ) -> __chappe::Result<Self, __chappe::CommandError> {
                    match arguments.command().name() {
                        #(#arms,)*
                    }
                }
            }

            #[automatically_derived]
            impl<__S: ::core::marker::Sync> __chappe::FromContext<__S> for #name {
                type Rejection = __chappe::CommandError;

                async fn from_context(
                    ctx: &__chappe::Context,
                    _state: &__S,
                ) -> __chappe::Result<Self, __chappe::CommandError> {
                    __chappe::command_from(ctx)
                }
            }
        };
    }
}

fn spec(variant: &Variant) -> TokenStream {
    let name = &variant.name.value;
    let description = variant.description.as_ref().map(|text| text.value.trim());
    let description = description.unwrap_or_default();
    let aliases = variant.aliases.iter().map(|alias| &alias.value);
    let descriptions = variant.descriptions.iter().map(|(language, text)| {
        let (language, text) = (&language.value, text.value.trim());
        quote!((#language, #text))
    });
    let scopes = variant.scopes.iter().map(|scope| {
        let scope = &scope.0;
        quote!(__chappe::CommandScope::#scope)
    });
    let arguments = variant.arguments.iter().map(argument_spec);
    let hidden = variant.hidden.then(|| quote!(.hidden()));
    quote! {
        __chappe::CommandSpec::new(#name, #description)
            .with_aliases(&[#(#aliases),*])
            .with_descriptions(&[#(#descriptions),*])
            .with_scopes(&[#(#scopes),*])
            .with_arguments(&[#(#arguments),*])
            #hidden
    }
}

fn argument_spec(argument: &Argument) -> TokenStream {
    let name = &argument.name;
    match argument.how {
        How::Required | How::Rest => quote!(__chappe::ArgumentSpec::required(#name)),
        How::Optional | How::OptionalRest => quote!(__chappe::ArgumentSpec::optional(#name)),
        How::Several => quote!(__chappe::ArgumentSpec::several(#name)),
    }
}

/// Reads the arguments and makes the variant of them.
///
/// A command without arguments takes no notice of what stands behind it: links to a bot bring a
/// payload along, and people type on.
fn value(variant: &Variant) -> TokenStream {
    let ident = &variant.ident;
    if variant.arguments.is_empty() {
        return quote!(__chappe::Result::Ok(Self::#ident {}));
    }
    let members = variant.arguments.iter().map(|argument| &argument.member);
    let values: Vec<_> = (0..variant.arguments.len())
        .map(|place| format_ident!("value{place}"))
        .collect();
    let reads = variant.arguments.iter().map(|argument| {
        let ty = &argument.value;
        let read = match argument.how {
            How::Required => "required",
            How::Optional => "optional",
            How::Several => "several",
            How::Rest => "rest",
            How::OptionalRest => "optional_rest",
        };
        let read = Ident::new(read, located(ty));
        quote_spanned!(located(ty)=> arguments.#read::<#ty>()?)
    });
    quote!({
        #(let #values = #reads;)*
        arguments.end()?;
        __chappe::Result::Ok(Self::#ident { #(#members: #values),* })
    })
}
