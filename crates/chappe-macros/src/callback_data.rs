//! `#[derive(CallbackData)]`

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{
    Data, DeriveInput, Error, Fields, Ident, LitInt, LitStr, Member, Path, Result, Type,
    ext::IdentExt,
};

use crate::options::{self, located};

pub(crate) fn derive(item: TokenStream) -> Result<TokenStream> {
    let item: DeriveInput = syn::parse2(item)?;
    if !item.generics.params.is_empty() {
        return Err(Error::new_spanned(
            item.generics,
            "callback data has no parameters: what was packed outlives every borrow, and its \
             shape is known when the program is compiled",
        ));
    }
    let settings = Settings::read(&item)?;
    let variants = variants(&item)?;
    Ok(expand(&item.ident, &settings, &variants))
}

/// The options of the type.
struct Settings {
    krate: Option<Path>,
    prefix: String,
    version: u32,
    outdated: Option<LitStr>,
}

impl Settings {
    fn read(item: &DeriveInput) -> Result<Self> {
        let name = item.ident.unraw().to_string();
        let mut prefix_span = item.ident.span();
        let mut settings = Self {
            krate: None,
            prefix: name.to_lowercase(),
            version: 0,
            outdated: None,
        };
        options::read(&item.attrs, "callback", |meta| {
            if meta.path.is_ident("crate") {
                settings.krate = Some(options::crate_path(&meta)?);
            } else if meta.path.is_ident("prefix") {
                let prefix: LitStr = meta.value()?.parse()?;
                prefix_span = prefix.span();
                settings.prefix = prefix.value();
            } else if meta.path.is_ident("version") {
                settings.version = meta.value()?.parse::<LitInt>()?.base10_parse()?;
            } else if meta.path.is_ident("outdated") {
                settings.outdated = Some(notice(meta.value()?.parse()?)?);
            } else {
                return Err(
                    meta.error("callback data takes `prefix`, `version`, `outdated` and `crate`")
                );
            }
            Ok(())
        })?;
        check_prefix(&settings.prefix, prefix_span)?;
        Ok(settings)
    }
}

fn check_prefix(prefix: &str, span: Span) -> Result<()> {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if (1..=LONGEST_PREFIX).contains(&prefix.len()) && prefix.bytes().all(is_letter) {
        return Ok(());
    }
    Err(Error::new(
        span,
        format!(
            "{prefix:?} can't be a prefix: give one of 1 to {LONGEST_PREFIX} letters, digits, `_` \
             and `-` by `#[callback(prefix = \"…\")]`"
        ),
    ))
}

fn notice(text: LitStr) -> Result<LitStr> {
    let length = text.value().chars().count();
    if (1..=LONGEST_NOTICE).contains(&length) {
        return Ok(text);
    }
    Err(Error::new(
        text.span(),
        format!("a notice has 1 to {LONGEST_NOTICE} characters, and this one {length}"),
    ))
}

/// A variant of an enum, or the only one of a struct.
struct Variant {
    /// None for a struct.
    name: Option<Ident>,
    fields: Vec<Field>,
}

struct Field {
    member: Member,
    ty: Type,
    max: Option<LitInt>,
}

fn variants(item: &DeriveInput) -> Result<Vec<Variant>> {
    match &item.data {
        Data::Struct(data) => Ok(vec![Variant::read(None, &data.fields)?]),
        Data::Enum(data) if data.variants.is_empty() => Err(Error::new(
            item.ident.span(),
            "an enum without variants has no values that could be packed",
        )),
        Data::Enum(data) => data
            .variants
            .iter()
            .map(|variant| Variant::read(Some(variant.ident.clone()), &variant.fields))
            .collect(),
        Data::Union(_) => Err(Error::new(
            item.ident.span(),
            "callback data is a struct or an enum",
        )),
    }
}

impl Variant {
    fn read(name: Option<Ident>, fields: &Fields) -> Result<Self> {
        let fields = fields.iter().enumerate();
        let fields = fields.map(|(place, field)| Field::read(place, field));
        Ok(Self {
            name,
            fields: fields.collect::<Result<_>>()?,
        })
    }

    fn path(&self) -> TokenStream {
        let name = self.name.as_ref().map(|name| quote!(::#name));
        quote!(Self #name)
    }

    fn shape(&self, settings: &Settings) -> TokenStream {
        let name = self.name.as_ref().map(|name| name.unraw().to_string());
        let name = name.unwrap_or_default();
        let version = settings.version;
        let fields = self.fields.iter().map(|field| {
            let (name, ty) = (options::member_name(&field.member), &field.ty);
            quote_spanned!(located(ty)=> .field(#name, <#ty as __chappe::CallbackField>::SHAPE))
        });
        quote!(__chappe::Shape::named(#name)#(#fields)*.version(#version))
    }

    fn length(&self) -> TokenStream {
        let fields = self
            .fields
            .iter()
            .map(|field| match (&field.max, &field.ty) {
                (Some(max), _) => quote!(.then(__chappe::Length::varying(#max))),
                (None, ty) => {
                    quote_spanned!(located(ty)=> .then(<#ty as __chappe::CallbackField>::LENGTH))
                }
            });
        quote!(__chappe::Length::fixed(0)#(#fields)*)
    }

    fn write(&self, code: Option<&Ident>) -> TokenStream {
        let path = self.path();
        let members = self.fields.iter().map(|field| &field.member);
        let names: Vec<_> = self.names().collect();
        let code = code.map(|code| quote!(writer.code(#code);));
        let writes = self.fields.iter().zip(&names).map(|(field, name)| {
            let write = quote!(__chappe::CallbackField::write(#name, writer));
            match &field.max {
                Some(max) => {
                    let field = options::member_name(&field.member);
                    quote!(writer.at_most(#max, #field, |writer| #write))
                }
                None => write,
            }
        });
        quote!(#path { #(#members: #names),* } => { #code #(#writes;)* })
    }

    fn read_back(&self) -> TokenStream {
        let path = self.path();
        let members = self.fields.iter().map(|field| &field.member);
        let types = self.fields.iter().map(|field| &field.ty);
        quote! {
            __chappe::Result::Ok(#path {
                #(#members: <#types as __chappe::CallbackField>::read(reader)?),*
            })
        }
    }

    fn names(&self) -> impl Iterator<Item = Ident> {
        (0..self.fields.len()).map(|place| format_ident!("field{place}"))
    }
}

impl Field {
    fn read(place: usize, field: &syn::Field) -> Result<Self> {
        let mut max = None;
        options::read(&field.attrs, "callback", |meta| {
            if !meta.path.is_ident("max") {
                return Err(meta.error("a field of callback data takes `max`"));
            }
            let bytes: LitInt = meta.value()?.parse()?;
            bytes.base10_parse::<usize>()?;
            max = Some(bytes);
            Ok(())
        })?;
        Ok(Self {
            member: options::member(place, field),
            ty: field.ty.clone(),
            max,
        })
    }
}

fn expand(name: &Ident, settings: &Settings, variants: &[Variant]) -> TokenStream {
    let support = options::support(settings.krate.as_ref());
    let field = match variants {
        [variant] if variant.name.is_none() => expand_struct(name, settings, variant),
        _ => expand_enum(name, settings, variants),
    };
    let data = expand_data(name, settings, variants);
    let fits = expand_fits(name, variants);
    quote! {
        const _: () = {
            use #support as __chappe;

            #field
            #data
            #fits

            #[automatically_derived]
            impl<__S: ::core::marker::Sync> __chappe::FromContext<__S> for #name {
                type Rejection = __chappe::CallbackDataError;

                async fn from_context(
                    ctx: &__chappe::Context,
                    _state: &__S,
                ) -> __chappe::Result<Self, __chappe::CallbackDataError> {
                    __chappe::unpack_from(ctx)
                }
            }
        };
    }
}

fn expand_struct(name: &Ident, settings: &Settings, variant: &Variant) -> TokenStream {
    let shape = variant.shape(settings);
    let length = variant.length();
    let write = variant.write(None);
    let read = variant.read_back();
    quote! {
        #[automatically_derived]
        impl __chappe::CallbackField for #name {
            const SHAPE: __chappe::Shape = #shape;
            const LENGTH: __chappe::Length = #length;

            fn write(&self, writer: &mut __chappe::Writer) {
                match self { #write }
            }

            fn read(
                reader: &mut __chappe::Reader<'_>,
            ) -> __chappe::Result<Self, __chappe::Unreadable> {
                #read
            }
        }
    }
}

/// The shape of an enum says nothing of its variants, which are told by their codes: so data that
/// holds one is not outdated by a variant that it does not hold.
fn expand_enum(name: &Ident, settings: &Settings, variants: &[Variant]) -> TokenStream {
    let codes: Vec<_> = (0..variants.len())
        .map(|place| format_ident!("CODE_{place}"))
        .collect();
    let shapes = variants.iter().map(|variant| variant.shape(settings));
    let lengths = variants.iter().map(Variant::length);
    let writes = variants
        .iter()
        .zip(&codes)
        .map(|(variant, code)| variant.write(Some(code)));
    let reads = variants.iter().map(Variant::read_back);
    let twins = format!(
        "two variants of `{name}` have the same code by chance: rename one of them, or set \
         `#[callback(version = 1)]` above the enum"
    );
    quote! {
        #(const #codes: [u8; 3] = #shapes.code();)*

        const _: () = ::core::assert!(!__chappe::have_twins(&[#(#codes),*]), #twins);

        #[automatically_derived]
        impl __chappe::CallbackField for #name {
            const SHAPE: __chappe::Shape = __chappe::Shape::named("enum");
            const LENGTH: __chappe::Length =
                __chappe::Length::fixed(3).then(__chappe::Length::fixed(0)#(.or(#lengths))*);

            fn write(&self, writer: &mut __chappe::Writer) {
                match self { #(#writes)* }
            }

            fn read(
                reader: &mut __chappe::Reader<'_>,
            ) -> __chappe::Result<Self, __chappe::Unreadable> {
                match reader.code()? {
                    #(#codes => #reads,)*
                    _ => __chappe::Result::Err(__chappe::Unreadable::Outdated),
                }
            }
        }
    }
}

fn expand_data(name: &Ident, settings: &Settings, variants: &[Variant]) -> TokenStream {
    let prefix = &settings.prefix;
    let is_struct = matches!(variants, [Variant { name: None, .. }]);
    let code = if is_struct {
        quote!(Some(<Self as __chappe::CallbackField>::SHAPE.code()))
    } else {
        quote!(None)
    };
    let outdated = settings.outdated.as_ref();
    let outdated = outdated.map(|text| quote!(const OUTDATED: &'static str = #text;));
    quote! {
        #[automatically_derived]
        impl __chappe::CallbackData for #name {
            const PREFIX: &'static str = #prefix;
            const CODE: ::core::option::Option<[u8; 3]> = ::core::option::Option::#code;
            #outdated
        }
    }
}

/// A button takes the data as it is where all fields always fit. Bounds without a lifetime would
/// have to hold for every type that the derive is put on; those with one need not.
fn expand_fits(name: &Ident, variants: &[Variant]) -> TokenStream {
    let fields = variants.iter().flat_map(|variant| &variant.fields);
    let bounds: Vec<_> = fields
        .map(|field| {
            let limited: Type = syn::parse_quote!(__chappe::String);
            let ty = if field.max.is_some() {
                &limited
            } else {
                &field.ty
            };
            quote!(for<'fits> #ty: __chappe::AlwaysFits)
        })
        .collect();
    let too_long = format!(
        "`{name}` can take more than the 64 bytes that a button holds: give it a shorter prefix, \
         smaller numbers, or text with a smaller `max`"
    );
    let assertion = quote_spanned! {located(name)=>
        const _: () = ::core::assert!(__chappe::whole::<#name>().may_fit(), #too_long);
    };
    quote! {
        #assertion

        #[automatically_derived]
        impl __chappe::AlwaysFits for #name
        where
            #(#bounds,)*
        {}

        #[automatically_derived]
        impl __chappe::From<#name> for __chappe::String
        where
            #(#bounds,)*
        {
            fn from(data: #name) -> Self {
                __chappe::pack_fitting(&data)
            }
        }
    }
}

const LONGEST_PREFIX: usize = 16;
/// <https://core.telegram.org/bots/api#answercallbackquery>
const LONGEST_NOTICE: usize = 200;
