//! The check of a whole call.

use serde::de::IgnoredAny;

use super::{
    Args,
    fault::{Fault, refuse},
    json,
    limits::{self, Measured},
    plain::{check_formatting, is_mode, strict},
    shape::{Fact, Field, Method, Type},
    steps::{self, Step, When},
    words,
};
use crate::{
    reply::Refusal,
    request::{to_i32, to_i64},
};

/// Finds what the server would refuse in the parameters of this method, apart from what depends on
/// who and what there is.
///
/// First comes what the Bot API server looks at, in its order; then what must be there by the
/// documentation and is not; then Telegram's limits.
pub(crate) fn check(method: &str, args: &dyn Args, now: i64) -> Result<(), Refusal> {
    let Some(method) = super::method(method) else {
        return Ok(());
    };
    let check = Check { method, args, now };
    check.steps(steps::of(method.name))?;
    for field in method.parameters {
        check.presence(field)?;
    }
    for field in method.parameters {
        check.limits(field).map_err(|fault| fault.refusal())?;
    }
    check.place().map_err(|fault| fault.refusal())
}

struct Check<'a> {
    method: &'static Method,
    args: &'a dyn Args,
    now: i64,
}

impl Check<'_> {
    fn steps(&self, steps: &[Step]) -> Result<(), Refusal> {
        steps.iter().try_for_each(|step| self.step(*step))
    }

    fn step(&self, step: Step) -> Result<(), Refusal> {
        match step {
            Step::Needs(name) if self.is_given(name) => Ok(()),
            Step::Needs(name) => Err(self.missing(name)),
            Step::User(name) if to_i64(self.args.arg(name)) > 0 => Ok(()),
            Step::User(name) => Err(refuse(&format!("Invalid {name} specified"))),
            Step::Chat(name) => self.chat(name),
            Step::Sender(name) => self.number(
                name,
                "sender_chat_id is empty",
                "sender_chat_id is not a valid Integer",
            ),
            Step::Partner(name) => self.number(
                name,
                "chat identifier is empty",
                "chat identifier must be a valid Integer",
            ),
            Step::Connection if self.args.arg(CONNECTION).is_empty() => {
                Err(self.missing(CONNECTION))
            }
            Step::Connection => Ok(()),
            Step::Message(chat, what) => {
                self.chat(chat)?;
                if to_i32(self.args.arg("message_id")) > 0 {
                    return Ok(());
                }
                Err(refuse(&format!("{what} not found")))
            }
            Step::File(name) => self.file(name),
            Step::Part(name) => self.part(name),
            Step::Formatted(name) => self.formatted(name),
            Step::Json(name) => {
                json::read::<IgnoredAny>(self.args, self.method.name, name).map(|_| ())
            }
            Step::OneOf(name) => self.one_of(name),
            Step::WholeNumber(name) => {
                let text = self.args.arg(name);
                if text.is_empty() || strict(text).is_some() {
                    return Ok(());
                }
                Err(refuse(&format!("Can't parse \"{name}\" as Number")))
            }
            Step::Place => ["latitude", "longitude"].iter().try_for_each(|name| {
                if self.args.arg(name).trim().is_empty() {
                    return Err(refuse(&format!("{name} is empty")));
                }
                Ok(())
            }),
            Step::If(when, yes, no) => self.steps(if self.holds(when) { yes } else { no }),
            Step::All(steps) => self.steps(steps),
        }
    }

    fn holds(&self, when: When) -> bool {
        match when {
            When::Given(name) => !self.args.arg(name).is_empty(),
            When::Flag(name) => is_true(self.args.arg(name)),
            When::Is(name, value) => self.args.arg(name) == value,
            When::Nowhere => {
                self.args.arg("chat_id").is_empty() && to_i32(self.args.arg("message_id")) <= 0
            }
        }
    }

    /// Whether a parameter has a value: a small number must be above zero, a file may be a part.
    fn is_given(&self, name: &str) -> bool {
        let text = self.args.arg(name);
        match self.method.parameter(name).map(|field| field.of) {
            Some(Type::Integer) => to_i32(text) > 0,
            _ => !text.is_empty() || self.args.has_file(name),
        }
    }

    fn missing(&self, name: &str) -> Refusal {
        super::missing(self.method.name, name)
    }

    fn chat(&self, name: &str) -> Result<(), Refusal> {
        let text = self.args.arg(name);
        if text.is_empty() {
            return Err(refuse("chat_id is empty"));
        }
        if !text.starts_with('@') && to_i64(text) == 0 {
            return Err(refuse("chat not found"));
        }
        Ok(())
    }

    fn number(&self, name: &str, empty: &str, invalid: &str) -> Result<(), Refusal> {
        match self.args.arg(name) {
            "" => Err(refuse(empty)),
            text if strict(text).is_none() => Err(refuse(invalid)),
            _ => Ok(()),
        }
    }

    fn file(&self, name: &str) -> Result<(), Refusal> {
        let text = self.args.arg(name);
        let is_there = match text.strip_prefix("attach://") {
            Some(part) => self.args.has_file(part),
            None => !text.is_empty() || self.args.has_file(name),
        };
        if is_there {
            Ok(())
        } else {
            Err(self.missing(name))
        }
    }

    fn part(&self, name: &str) -> Result<(), Refusal> {
        let text = self.args.arg(name);
        let part = text.strip_prefix("attach://").unwrap_or(name);
        if self.args.has_file(part) {
            return Ok(());
        }
        if text.is_empty() || name != "photo" {
            return Err(self.missing(name));
        }
        Err(refuse("Photo must be uploaded as an InputFile"))
    }

    fn formatted(&self, name: &str) -> Result<(), Refusal> {
        let formatting = self.method.parameter(name).and_then(Field::formatting);
        let (mode, entities) = formatting.unwrap_or_default();
        let (text, mode) = (self.args.arg(name), self.args.arg(mode));
        let is_parsed = check_formatting(text, mode).map_err(|fault| fault.refusal())?;
        if !is_parsed {
            json::read::<IgnoredAny>(self.args, self.method.name, entities)?;
        }
        Ok(())
    }

    fn one_of(&self, name: &str) -> Result<(), Refusal> {
        let Some(field) = self.method.parameter(name) else {
            return Ok(());
        };
        let mut text = self.args.arg(name).to_owned();
        if name == "action" {
            text.make_ascii_lowercase();
        }
        let is_optional = !field.is_required || words::is_lenient(self.method.name, name);
        let is_known = [field.words(), unlisted(name)]
            .concat()
            .contains(&text.as_str());
        if is_known || (text.is_empty() && is_optional) {
            return Ok(());
        }
        let words = words::unknown_word(self.method.name, name);
        Err(words.map_or_else(|| self.missing(name), refuse))
    }

    /// Refuses a call without what it must have.
    fn presence(&self, field: &Field) -> Result<(), Refusal> {
        let name = field.name;
        let is_given = |name: &str| !self.args.arg(name).is_empty() || self.args.has_file(name);
        let is_required = field.is_required
            || field.facts.iter().any(|fact| match fact {
                Fact::UnlessGiven(others) => !others.iter().any(|other| is_given(other)),
                _ => false,
            });
        // A flag that is not there is one that is not set.
        let is_lenient =
            matches!(field.of, Type::Flag) || words::is_lenient(self.method.name, name);
        if is_required && !is_lenient && !is_given(name) {
            return Err(self.missing(name));
        }
        Ok(())
    }

    fn limits(&self, field: &Field) -> Result<(), Fault> {
        let text = self.args.arg(field.name);
        if text.is_empty() {
            return Ok(());
        }
        let value = match field.of {
            Type::Integer => Measured::Number(to_i32(text).into()),
            Type::Long => Measured::Number(to_i64(text)),
            Type::Float => Measured::Float(to_f64(text)),
            Type::Text => match field.formatting() {
                Some((mode, _)) if is_mode(self.args.arg(mode)) => Measured::Formatted,
                _ => Measured::Text(text),
            },
            _ => return Ok(()),
        };
        // Zero is what the server has where nothing is given.
        if matches!(value, Measured::Number(0)) && !field.is_required {
            return Ok(());
        }
        // What was looked at by its word is known by others as well.
        if words::unknown_word(self.method.name, field.name).is_some() {
            return Ok(());
        }
        limits::check(self.method.name, field, value, Some(self.now))
    }

    /// Whether a place is on Earth.
    fn place(&self) -> Result<(), Fault> {
        let is_beyond = |name: &str, max: f64| {
            self.method.parameter(name).is_some() && to_f64(self.args.arg(name)).abs() > max
        };
        if !is_beyond("latitude", 90.0) && !is_beyond("longitude", 180.0) {
            return Ok(());
        }
        let is_live = self.method.name == "editMessageLiveLocation"
            || to_i32(self.args.arg("live_period")) != 0;
        Err(Fault::whole(if is_live {
            "Invalid live location specified"
        } else {
            "Invalid location specified"
        }))
    }
}

fn is_true(text: &str) -> bool {
    let text = text.trim();
    ["true", "yes", "1"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
}

/// Reads the number that a text begins with; none is zero.
fn to_f64(text: &str) -> f64 {
    let text = text.trim();
    let end = text
        .find(|letter: char| !letter.is_ascii_digit() && !"+-.eE".contains(letter))
        .unwrap_or(text.len());
    let numbers = (1..=end).rev().filter_map(|end| text[..end].parse().ok());
    numbers.into_iter().next().unwrap_or(0.0)
}

/// Words that the server takes and the documentation does not list.
fn unlisted(parameter: &str) -> &'static [&'static str] {
    match parameter {
        "action" => &["cancel", "pick_up_location", "record_audio", "upload_audio"],
        "format" | "sticker_format" => &["auto"],
        _ => &[],
    }
}

const CONNECTION: &str = "business_connection_id";
