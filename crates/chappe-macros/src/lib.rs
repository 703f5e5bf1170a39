#![doc = include_str!("../README.md")]

mod callback_data;
mod commands;
mod handler;
mod options;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

#[doc = include_str!("../docs/commands.md")]
#[proc_macro_derive(Commands, attributes(command))]
pub fn derive_commands(item: TokenStream) -> TokenStream {
    or_error(commands::derive(item.into()))
}

#[doc = include_str!("../docs/callback_data.md")]
#[proc_macro_derive(CallbackData, attributes(callback))]
pub fn derive_callback_data(item: TokenStream) -> TokenStream {
    or_error(callback_data::derive(item.into()))
}

#[doc = include_str!("../docs/handler.md")]
#[proc_macro_attribute]
pub fn handler(options: TokenStream, item: TokenStream) -> TokenStream {
    handler::attribute(options.into(), &item.into()).into()
}

fn or_error(code: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    code.unwrap_or_else(syn::Error::into_compile_error).into()
}
