//! Limits of single values: most are Telegram's own, which the Bot API server hands on to.

use super::{
    fault::Fault,
    shape::{Fact, Field},
    words::{self, Limit},
};

/// What is held against the limits.
#[derive(Clone, Copy, Debug)]
pub(super) enum Measured<'a> {
    Text(&'a str),
    /// A text whose length is known only when its formatting is read.
    Formatted,
    Number(i64),
    Float(f64),
    /// How many there are, and how many characters they have together.
    Items(usize, usize),
}

/// Checks a value of a method's parameter, or of an object's field. `now` is when it is checked,
/// where that is known.
pub(super) fn check(
    owner: &str,
    field: &Field,
    value: Measured<'_>,
    now: Option<i64>,
) -> Result<(), Fault> {
    field.facts.iter().try_for_each(|fact| {
        let Some((side, rule)) = beyond(*fact, value, now) else {
            return Ok(());
        };
        let no_words = || {
            // Methods begin with a small letter, objects with a capital one.
            let of = if owner.starts_with(char::is_uppercase) {
                format!(" of {owner}")
            } else {
                String::new()
            };
            Err(Fault::whole(format!("{}{of} {rule}", field.name)))
        };
        let said = |low: &'static str, high: &'static str| match side {
            Side::Below => low,
            Side::Above | Side::Beside => high,
        };
        match words::limit(owner, field.name) {
            Limit::Lenient => Ok(()),
            Limit::Says(words) => Err(Fault::whole(words)),
            Limit::Bounds(low, high) => match said(low, high) {
                "" => Ok(()),
                words => Err(Fault::whole(words)),
            },
            Limit::Within(low, high) => Err(Fault::inside(said(low, high))),
            Limit::Unknown => no_words(),
        }
    })
}

/// On which side of a limit a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Below,
    Above,
    /// It is none of a list.
    Beside,
}

/// Whether a value is beyond what this says, with what it should be.
fn beyond(fact: Fact, value: Measured<'_>, now: Option<i64>) -> Option<(Side, String)> {
    match (fact, value) {
        (Fact::Range(min, max, also), Measured::Number(number)) => {
            let side = side(number, min, max).filter(|_| !also.contains(&number))?;
            Some((side, in_range(min, max)))
        }
        (Fact::Range(min, max, _), Measured::Float(number)) => {
            let side = side(number, min as f64, max as f64)?;
            Some((side, in_range(min, max)))
        }
        (Fact::NonZero, Measured::Number(0)) => Some((Side::Below, "must not be 0".to_owned())),
        (Fact::FromNow(min, max), Measured::Number(moment)) => {
            let ahead = moment.saturating_sub(now?);
            let (min, max) = (
                i64::try_from(min).ok()?,
                i64::try_from(max).unwrap_or(i64::MAX),
            );
            let rule = format!("must be from {min} to {max} seconds ahead");
            side(ahead, min, max).map(|side| (side, rule))
        }
        (Fact::Chars(min, max), Measured::Text(text)) => {
            length(text.chars().count(), min, max, "characters")
        }
        (Fact::Parsed(min, max), Measured::Text(text)) => {
            length(text.encode_utf16().count(), min, max, "characters")
        }
        (Fact::Bytes(min, max), Measured::Text(text)) => length(text.len(), min, max, "bytes"),
        (Fact::Items(min, max), Measured::Items(count, _)) => {
            let rule = format!("must have from {min} to {max} items");
            side(count, min, max).map(|side| (side, rule))
        }
        (Fact::Together(max), Measured::Items(_, chars)) if chars > max => {
            let rule = format!("must have at most {max} characters in all items together");
            Some((Side::Above, rule))
        }
        (Fact::OneOfThese(values), value) => {
            let is_among = match value {
                Measured::Text(text) => values.contains(&text),
                Measured::Number(number) => values.contains(&number.to_string().as_str()),
                _ => true,
            };
            let rule = || format!("must be one of {}", values.join(", "));
            (!is_among).then(|| (Side::Beside, rule()))
        }
        _ => None,
    }
}

fn length(length: usize, min: usize, max: usize, unit: &str) -> Option<(Side, String)> {
    let rule = || format!("must be from {min} to {max} {unit} long");
    side(length, min, max).map(|side| (side, rule()))
}

fn side<T: PartialOrd + Copy>(value: T, min: T, max: T) -> Option<Side> {
    if value < min {
        Some(Side::Below)
    } else if value > max {
        Some(Side::Above)
    } else {
        None
    }
}

fn in_range(min: i64, max: i64) -> String {
    if max == i64::MAX {
        format!("must be at least {min}")
    } else {
        format!("must be from {min} to {max}")
    }
}

#[cfg(test)]
mod tests {
    use super::{super::method, *};

    fn said(owner: &str, parameter: &str, value: Measured<'_>) -> Option<String> {
        let field = method(owner).unwrap().parameter(parameter).unwrap();
        let fault = check(owner, field, value, Some(1_000_000)).err()?;
        Some(fault.refusal().description.replace("Bad Request: ", ""))
    }

    #[test]
    fn limits_are_told_in_the_servers_words_or_by_name() {
        let long = "x".repeat(5_000);
        for (method, parameter, value, expected) in [
            (
                "sendMessage",
                "text",
                Measured::Text(&long),
                Some("message is too long"),
            ),
            ("sendMessage", "text", Measured::Formatted, None),
            ("createChatInviteLink", "name", Measured::Text(&long), None),
            (
                "createChatInviteLink",
                "member_limit",
                Measured::Number(100_000),
                Some("USAGE_LIMIT_INVALID"),
            ),
            (
                "sendLocation",
                "live_period",
                Measured::Number(59),
                Some("wrong live location period specified"),
            ),
            (
                "sendLocation",
                "live_period",
                Measured::Number(0x7fff_ffff),
                None,
            ),
            (
                "sendLocation",
                "horizontal_accuracy",
                Measured::Float(2_000.0),
                None,
            ),
            (
                "sendDice",
                "emoji",
                Measured::Text("🐟"),
                Some("EMOTICON_INVALID"),
            ),
            ("sendDice", "emoji", Measured::Text("🎲"), None),
            ("sendMediaGroup", "media", Measured::Items(1, 0), None),
            (
                "sendMediaGroup",
                "media",
                Measured::Items(11, 0),
                Some("too many messages to send as an album"),
            ),
            (
                "verifyUser",
                "custom_description",
                Measured::Text(&long),
                Some("custom_description must be from 0 to 70 characters long"),
            ),
            (
                "giftPremiumSubscription",
                "month_count",
                Measured::Number(4),
                Some("month_count must be one of 3, 6, 12"),
            ),
            (
                "setStickerKeywords",
                "keywords",
                Measured::Items(2, 65),
                Some("keywords must have at most 64 characters in all items together"),
            ),
            (
                "sendMessageDraft",
                "draft_id",
                Measured::Number(0),
                Some("draft_id must not be 0"),
            ),
            (
                "approveSuggestedPost",
                "send_date",
                Measured::Number(1_000_000 + 2_678_401),
                Some("send_date must be from 0 to 2678400 seconds ahead"),
            ),
        ] {
            assert_eq!(
                said(method, parameter, value).as_deref(),
                expected,
                "{method}.{parameter} {value:?}"
            );
        }
    }
}
