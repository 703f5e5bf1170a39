//! A command: a variant with its options.

use syn::{
    Error, Ident, LitStr, Result, Token, ext::IdentExt, meta::ParseNestedMeta, parenthesized,
    parse::ParseStream, punctuated::Punctuated,
};

use super::{
    argument::{self, Argument},
    text::{self, Text},
};
use crate::options;

pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) name: Text,
    pub(super) aliases: Vec<Text>,
    pub(super) description: Option<Text>,
    pub(super) descriptions: Vec<(Text, Text)>,
    pub(super) scopes: Vec<Scope>,
    pub(super) hidden: bool,
    pub(super) arguments: Vec<Argument>,
}

impl Variant {
    pub(super) fn read(variant: syn::Variant, rename: Rename, scopes: &[Scope]) -> Result<Self> {
        let ident = variant.ident;
        let mut command = Self {
            name: Text::new(rename.apply(&ident.unraw().to_string()), ident.span()),
            ident,
            aliases: Vec::new(),
            description: text::from_doc_comment(&variant.attrs),
            descriptions: Vec::new(),
            scopes: scopes.to_vec(),
            hidden: false,
            arguments: argument::read_all(&variant.fields)?,
        };
        options::read(&variant.attrs, "command", |meta| command.set(&meta))?;
        Ok(command)
    }

    fn set(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        if meta.path.is_ident("name") {
            self.name = meta.value()?.parse::<LitStr>()?.into();
        } else if meta.path.is_ident("aliases") {
            let content;
            parenthesized!(content in meta.input);
            let aliases = Punctuated::<LitStr, Token![,]>::parse_terminated(&content)?;
            self.aliases.extend(aliases.into_iter().map(Text::from));
        } else if meta.path.is_ident("description") && meta.input.peek(Token![=]) {
            self.description = Some(meta.value()?.parse::<LitStr>()?.into());
        } else if meta.path.is_ident("description") {
            let content;
            parenthesized!(content in meta.input);
            let texts = content.parse_terminated(in_a_language, Token![,])?;
            self.descriptions.extend(texts);
        } else if meta.path.is_ident("scope") {
            self.scopes = Scope::parse_all(meta)?;
        } else if meta.path.is_ident("hidden") {
            self.hidden = true;
        } else {
            return Err(meta
                .error("a command takes `name`, `aliases`, `description`, `scope` and `hidden`"));
        }
        Ok(())
    }
}

/// Reads `de = "Verbannt jemanden"`. Some languages have the names of keywords.
fn in_a_language(input: ParseStream<'_>) -> Result<(Text, Text)> {
    let language = input.call(Ident::parse_any)?;
    input.parse::<Token![=]>()?;
    let description: LitStr = input.parse()?;
    let code = Text::new(language.unraw().to_string(), language.span());
    Ok((code, description.into()))
}

/// How the names of commands are made of those of variants.
#[derive(Clone, Copy)]
pub(super) enum Rename {
    Lowercase,
    SnakeCase,
}

impl Rename {
    pub(super) fn parse(rule: &LitStr) -> Result<Self> {
        match rule.value().as_str() {
            "lowercase" => Ok(Self::Lowercase),
            "snake_case" => Ok(Self::SnakeCase),
            other => Err(Error::new(
                rule.span(),
                format!("no rule for names: {other:?}; there are \"lowercase\" and \"snake_case\""),
            )),
        }
    }

    fn apply(self, name: &str) -> String {
        match self {
            Self::Lowercase => name.to_lowercase(),
            Self::SnakeCase => options::snake_case(name),
        }
    }
}

/// A variant of `CommandScope`.
#[derive(Clone)]
pub(super) struct Scope(pub(super) Ident);

impl Default for Scope {
    fn default() -> Self {
        Self::of("Default")
    }
}

impl Scope {
    /// Reads `scope = all_private_chats | all_chat_administrators`.
    pub(super) fn parse_all(meta: &ParseNestedMeta<'_>) -> Result<Vec<Self>> {
        let value = meta.value()?;
        let mut scopes = vec![Self::parse(value)?];
        while value.peek(Token![|]) {
            value.parse::<Token![|]>()?;
            scopes.push(Self::parse(value)?);
        }
        Ok(scopes)
    }

    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name = input.call(Ident::parse_any)?;
        match name.to_string().as_str() {
            "default" => Ok(Self::of("Default")),
            "all_private_chats" => Ok(Self::of("AllPrivateChats")),
            "all_group_chats" => Ok(Self::of("AllGroupChats")),
            "all_chat_administrators" => Ok(Self::of("AllChatAdministrators")),
            _ => Err(Error::new(
                name.span(),
                "no scope of commands: there are `default`, `all_private_chats`, \
                 `all_group_chats` and `all_chat_administrators`",
            )),
        }
    }

    fn of(variant: &str) -> Self {
        Self(Ident::new(variant, proc_macro2::Span::call_site()))
    }
}
