//! Methods that send places, contacts and dice.

use chappe_types::types::{Contact, Dice, Location, Venue};

use super::{
    Context, Simulated,
    send::{LEFT_OUT, send, send_with},
};
use crate::{
    reply::{Answer, Refusal},
    request::to_i32,
    state::{content::Content, dice},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("sendLocation", LEFT_OUT, send_location),
    Simulated::new("sendVenue", LEFT_OUT, send_venue),
    Simulated::new("sendContact", LEFT_OUT, send_contact),
    Simulated::new("sendDice", LEFT_OUT, send_dice),
];

fn send_location(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let mut location = point(context)?;
    let live_period = to_i32(context.arg("live_period"));
    if live_period != 0 {
        location.live_period = Some(live_period.into());
    }
    let permission = Content::Location(location.clone()).permission();
    send_with(context, permission, |context| {
        check_point(&location, "wrong location specified")?;
        if live_period != 0 {
            location = live(location, live_period, context)?;
        }
        Ok(Content::Location(location))
    })
}

fn send_venue(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let location = point(context)?;
    let title = context.required("title")?;
    let mut venue = Venue::new(location, title, context.required("address")?);
    // Foursquare's names win where both are given.
    let foursquare = ["foursquare_id", "foursquare_type"].map(|name| some(context, name));
    if foursquare.iter().any(Option::is_some) {
        [venue.foursquare_id, venue.foursquare_type] = foursquare;
    } else {
        venue.google_place_id = some(context, "google_place_id");
        venue.google_place_type = some(context, "google_place_type");
    }
    let what = Content::Venue(Box::new(venue.clone()));
    send_with(context, what.permission(), |_| {
        check_point(&venue.location, "wrong venue location specified")?;
        Ok(what)
    })
}

fn send_contact(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let phone_number = context.required("phone_number")?;
    let first_name = context.required("first_name")?;
    let mut contact = Contact::new(phone_number, first_name);
    contact.last_name = some(context, "last_name");
    contact.vcard = some(context, "vcard");
    send(context, Content::Contact(Box::new(contact)))
}

fn send_dice(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let emoji = match context.arg("emoji") {
        "" => dice::DEFAULT,
        emoji => emoji,
    };
    let permission = Content::Dice(Dice::new(emoji, 0)).permission();
    send_with(context, permission, |context| {
        let dice = context.state.throw(emoji);
        let dice = dice.ok_or_else(|| Refusal::bad_request("EMOTICON_INVALID"))?;
        Ok(Content::Dice(dice))
    })
}

/// Reads `latitude`, `longitude` and `horizontal_accuracy`.
pub(super) fn point(context: &Context<'_>) -> Result<Location, Refusal> {
    let [latitude, longitude] = ["latitude", "longitude"].map(|name| {
        let text = context.arg(name).trim();
        let refusal = || Refusal::bad_request(&format!("{name} is empty"));
        (!text.is_empty()).then(|| to_f64(text)).ok_or_else(refusal)
    });
    let mut location = Location::new(latitude?, longitude?);
    let accuracy = to_f64(context.arg("horizontal_accuracy").trim());
    if accuracy > 0.0 {
        location.horizontal_accuracy = Some(accuracy.min(MAX_ACCURACY));
    }
    Ok(location)
}

/// Whether there is such a point on Earth.
pub(super) fn check_point(location: &Location, refusal: &str) -> Result<(), Refusal> {
    if location.latitude.abs() > 90.0 || location.longitude.abs() > 180.0 {
        return Err(Refusal::bad_request(refusal));
    }
    Ok(())
}

/// Makes a point one that moves for so many seconds.
fn live(location: Location, period: i32, context: &Context<'_>) -> Result<Location, Refusal> {
    if !LIVE_PERIODS.contains(&period) && period != FOREVER {
        return Err(Refusal::bad_request("wrong live location period specified"));
    }
    moving(location, period.into(), context)
}

/// A point that moves for so many seconds, with its `heading` and `proximity_alert_radius`.
pub(super) fn moving(
    mut location: Location,
    period: i64,
    context: &Context<'_>,
) -> Result<Location, Refusal> {
    let heading = to_i32(context.arg("heading"));
    if !(0..=360).contains(&heading) {
        let text = "wrong live location heading specified";
        return Err(Refusal::bad_request(text));
    }
    let radius = to_i32(context.arg("proximity_alert_radius"));
    if !(0..=MAX_ALERT_RADIUS).contains(&radius) {
        let text = "wrong live location proximity alert radius specified";
        return Err(Refusal::bad_request(text));
    }
    location.live_period = Some(period);
    location.heading = (heading > 0).then_some(heading.into());
    location.proximity_alert_radius = (radius > 0).then_some(radius.into());
    Ok(location)
}

impl<'a> Context<'a> {
    /// A parameter that must be there.
    pub(super) fn required(&self, name: &str) -> Result<&'a str, Refusal> {
        match self.arg(name) {
            "" => {
                let text = format!("parameter \"{name}\" is required");
                Err(Refusal::bad_request(&text))
            }
            value => Ok(value),
        }
    }
}

fn some(context: &Context<'_>, name: &str) -> Option<String> {
    let text = context.arg(name);
    (!text.is_empty()).then(|| text.to_owned())
}

/// Reads the number that a text begins with; none is zero.
pub(super) fn to_f64(text: &str) -> f64 {
    let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
    let length = text.bytes().take(LONGEST_NUMBER).take_while(is_part);
    (1..=length.count())
        .rev()
        .find_map(|end| text[..end].parse().ok())
        .unwrap_or(0.0)
}

/// For how many seconds a location can move.
const LIVE_PERIODS: std::ops::RangeInclusive<i32> = 60..=86_400;
/// A period that never ends.
pub(super) const FOREVER: i32 = i32::MAX;
const MAX_ALERT_RADIUS: i32 = 100_000;
const MAX_ACCURACY: f64 = 1_500.0;
const LONGEST_NUMBER: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_far_as_they_go() {
        for (text, expected) in [
            ("", 0.0),
            ("x", 0.0),
            ("52.5", 52.5),
            ("-13.25 degrees", -13.25),
            ("1e2", 100.0),
            ("1e", 1.0),
            ("4.5.6", 4.5),
            ("inf", 0.0),
            ("ж", 0.0),
        ] {
            assert!((to_f64(text) - expected).abs() < 1e-9, "{text}");
        }
    }
}
