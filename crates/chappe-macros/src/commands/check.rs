//! What Telegram would refuse when the program runs.

use proc_macro2::Span;
use syn::Result;

use super::{Commands, text::Text, variant::Variant};
use crate::options::Errors;

pub(super) fn check(commands: &Commands) -> Result<()> {
    let mut errors = Errors::default();
    let variants = &commands.variants;
    if variants.is_empty() {
        errors.say(commands.name.span(), "there is no command in it");
    }
    if let Some(variant) = variants.iter().filter(|variant| !variant.hidden).nth(MOST) {
        errors.say(
            variant.ident.span(),
            format!("Telegram shows at most {MOST} commands: hide some by `#[command(hidden)]`"),
        );
    }
    let mut known: Vec<&str> = Vec::new();
    for variant in variants {
        for name in std::iter::once(&variant.name).chain(&variant.aliases) {
            check_name(name, &known, &mut errors);
            known.push(&name.value);
        }
        check_descriptions(variant, &mut errors);
    }
    errors.finish()
}

fn check_name(name: &Text, known: &[&str], errors: &mut Errors) {
    let Text { value, span } = name;
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if !(1..=LONGEST_NAME).contains(&value.len()) || !value.bytes().all(is_letter) {
        errors.say(
            *span,
            format!(
                "{value:?} can't be a command: use 1 to {LONGEST_NAME} of a-z, 0-9 and `_`, \
                 without `/`"
            ),
        );
    } else if known.contains(&value.as_str()) {
        errors.say(*span, format!("there is another command /{value}"));
    }
}

fn check_descriptions(variant: &Variant, errors: &mut Errors) {
    match &variant.description {
        Some(description) => check_description(description, errors),
        None if variant.hidden => {}
        None => errors.say(
            variant.ident.span(),
            "what does the command do? Say it in a doc comment or by `#[command(description = \
             \"…\")]`, or keep it out of the menu by `#[command(hidden)]`",
        ),
    }
    let mut known: Vec<&str> = Vec::new();
    for (language, description) in &variant.descriptions {
        check_language(language, &known, errors);
        known.push(&language.value);
        check_description(description, errors);
    }
}

fn check_description(description: &Text, errors: &mut Errors) {
    let length = description.value.trim().chars().count();
    if !(1..=LONGEST_DESCRIPTION).contains(&length) {
        errors.say(
            description.span,
            format!(
                "a description has 1 to {LONGEST_DESCRIPTION} characters, and this one {length}"
            ),
        );
    }
}

fn check_language(language: &Text, known: &[&str], errors: &mut Errors) {
    let Text { value, span } = language;
    if value.len() != 2 || !value.bytes().all(|byte| byte.is_ascii_lowercase()) {
        say_language(*span, value, errors);
    } else if known.contains(&value.as_str()) {
        errors.say(*span, format!("there is another description in {value:?}"));
    }
}

fn say_language(span: Span, value: &str, errors: &mut Errors) {
    errors.say(
        span,
        format!("{value:?} is no language: use two letters of ISO 639-1, such as `de`"),
    );
}

/// <https://core.telegram.org/bots/api#setmycommands>
const MOST: usize = 100;
/// <https://core.telegram.org/bots/api#botcommand>
const LONGEST_NAME: usize = 32;
const LONGEST_DESCRIPTION: usize = 256;
