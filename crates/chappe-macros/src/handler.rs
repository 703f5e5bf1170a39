//! `#[handler]`

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, Error, FnArg, LitStr, Path, Result, ReturnType, Signature, Type, Visibility,
    parse::{ParseStream, Parser},
    spanned::Spanned,
};

use crate::options::{self, Errors, inner_of, located};

/// The function as it is, and checks of it behind.
pub(crate) fn attribute(options: TokenStream, item: &TokenStream) -> TokenStream {
    let checks = checks(options, item.clone()).unwrap_or_else(Error::into_compile_error);
    quote!(#item #checks)
}

pub(crate) fn checks(options: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let options = Options::read(options)?;
    let signature = signature.parse2(item)?;
    let arguments = arguments(&signature)?;
    Ok(expand(&options, &signature, &arguments))
}

#[derive(Default)]
struct Options {
    krate: Option<Path>,
    state: Option<Type>,
}

impl Options {
    fn read(options: TokenStream) -> Result<Self> {
        let mut read = Self::default();
        let parser = syn::meta::parser(|meta| {
            if meta.path.is_ident("state") {
                read.state = Some(meta.value()?.parse()?);
            } else if meta.path.is_ident("crate") {
                let path = meta.value()?.parse::<LitStr>()?;
                read.krate = Some(path.parse()?);
            } else {
                return Err(meta.error("a handler takes `state` and `crate`"));
            }
            Ok(())
        });
        parser.parse2(options)?;
        Ok(read)
    }
}

/// Reads a function up to its body, which may be half written.
fn signature(input: ParseStream<'_>) -> Result<Signature> {
    input.call(Attribute::parse_outer)?;
    input.parse::<Visibility>()?;
    let signature = input.parse()?;
    input.parse::<TokenStream>()?;
    Ok(signature)
}

/// The types of the arguments, where the compiler has a chance to understand the function.
fn arguments(signature: &Signature) -> Result<Vec<&Type>> {
    let mut errors = Errors::default();
    let returns_future = matches!(&signature.output, ReturnType::Type(_, ty) if is_impl(ty));
    if signature.asyncness.is_none() && !returns_future {
        errors.say(
            signature.fn_token.span,
            format!(
                "a handler is an `async` function: write `async fn {}`",
                signature.ident
            ),
        );
    }
    if !signature.generics.params.is_empty() {
        errors.say(
            signature.generics.span(),
            "`#[handler]` can't check a function with parameters: leave it out here",
        );
    }
    let mut types = Vec::new();
    for argument in &signature.inputs {
        match argument {
            FnArg::Receiver(receiver) => errors.say(
                receiver.span(),
                "a handler is a function of its own: share things with it by `State<T>`",
            ),
            FnArg::Typed(argument) => {
                check_argument(&argument.ty, &mut errors);
                types.push(&*argument.ty);
            }
        }
    }
    if let Some(argument) = signature.inputs.iter().nth(MOST_ARGUMENTS) {
        errors.say(
            argument.span(),
            format!(
                "a handler has at most {MOST_ARGUMENTS} arguments: put some into one extractor"
            ),
        );
    }
    errors.finish()?;
    Ok(types)
}

fn check_argument(ty: &Type, errors: &mut Errors) {
    if let Type::Reference(reference) = options::ungrouped(ty) {
        let inner = reference.elem.to_token_stream();
        errors.say(
            ty.span(),
            format!("a handler owns its arguments: take `{inner}` without `&`"),
        );
    } else if is_impl(ty) {
        errors.say(ty.span(), "a handler names the types of its arguments");
    }
}

fn is_impl(ty: &Type) -> bool {
    matches!(options::ungrouped(ty), Type::ImplTrait(_))
}

fn expand(options: &Options, signature: &Signature, arguments: &[&Type]) -> TokenStream {
    let support = options::support(options.krate.as_ref());
    let state = state(options, arguments);
    let extracted = arguments.iter().enumerate().map(|(place, ty)| {
        let name = format_ident!("_argument_{place}");
        quote_spanned! {located(*ty)=>
            fn #name()
            where
                #ty: __chappe::FromContext<#state> + ::core::marker::Send + 'static,
            {}
        }
    });
    let answer = answer(signature);
    let future = future(signature, arguments);
    quote! {
        const _: () = {
            use #support as __chappe;

            #(#extracted)*
            #answer
            #future
        };
    }
}

/// The state that was named, or that the handler takes, or none.
fn state(options: &Options, arguments: &[&Type]) -> TokenStream {
    let mut taken = arguments.iter().filter_map(|ty| inner_of(ty, "State"));
    let state = options.state.as_ref().or_else(|| taken.next());
    state.map_or_else(|| quote!(()), ToTokens::to_token_stream)
}

fn answer(signature: &Signature) -> Option<TokenStream> {
    match &signature.output {
        ReturnType::Type(_, ty) if !is_impl(ty) => Some(quote_spanned! {located(ty)=>
            fn _answer()
            where
                #ty: __chappe::IntoAnswer,
            {}
        }),
        _ => None,
    }
}

fn future(signature: &Signature, arguments: &[&Type]) -> TokenStream {
    let name = &signature.ident;
    let values: Vec<_> = (0..arguments.len())
        .map(|place| format_ident!("value{place}", span = Span::call_site()))
        .collect();
    let call = quote_spanned!(located(name)=> is_send(#name(#(#values),*)));
    quote! {
        fn _future(#(#values: #arguments),*) {
            fn is_send<F: ::core::future::Future + ::core::marker::Send + 'static>(_future: F) {}
            #call
        }
    }
}

/// As many as `Handler` is implemented for.
const MOST_ARGUMENTS: usize = 8;
