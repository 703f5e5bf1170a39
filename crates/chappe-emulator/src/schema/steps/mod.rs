//! What the Bot API server looks at in each method before it asks Telegram anything, in its order.
//!
//! It is the order in which `Client.cpp` of the open-source server (10.0) reads the parameters:
//! what is not here it hands on as it is. Of the methods that are newer than it (ephemeral and rich
//! messages, queries about requests to join) the order is that of their older siblings.

mod messages;
mod others;

/// One thing that is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// It must not be empty.
    Needs(&'static str),
    /// The identifier of a user: a number above zero.
    User(&'static str),
    /// The number or the name of a chat.
    Chat(&'static str),
    /// The number of a chat that takes part as a sender.
    Sender(&'static str),
    /// The number of a chat of a business account.
    Partner(&'static str),
    /// The identifier of a business connection.
    Connection,
    /// `message_id`, in the chat that this parameter names, and what the message is called.
    Message(&'static str, &'static str),
    /// A file: an identifier, a URL or a part of the request.
    File(&'static str),
    /// A file that must be a part of the request.
    Part(&'static str),
    /// A text with its formatting.
    Formatted(&'static str),
    /// JSON, where there is any.
    Json(&'static str),
    /// A word of a list.
    OneOf(&'static str),
    /// A whole number that is read strictly.
    WholeNumber(&'static str),
    /// A place on Earth.
    Place,
    If(When, &'static [Step], &'static [Step]),
    All(&'static [Step]),
}

#[derive(Clone, Copy, Debug)]
pub(super) enum When {
    /// The parameter is not empty.
    Given(&'static str),
    /// The parameter is true.
    Flag(&'static str),
    Is(&'static str, &'static str),
    /// Neither a chat nor a message is named.
    Nowhere,
}

/// The steps of methods, whose names stand side by side.
type Steps = &'static [(&'static str, &'static [Step])];

/// The steps of a method; none where there is nothing to look at.
pub(super) fn of(method: &str) -> &'static [Step] {
    [messages::STEPS, others::STEPS]
        .into_iter()
        .flatten()
        .find(|(methods, _)| methods.split(' ').any(|name| name == method))
        .map_or(&[], |(_, steps)| *steps)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{method, shape::Type, table::METHODS},
        Step::{
            All, Chat, Connection, File, Formatted, If, Json, Message, Needs, OneOf, Part, Partner,
            Place, Sender, User, WholeNumber,
        },
        *,
    };

    fn named(steps: &[Step]) -> Vec<&'static str> {
        let of_step = |step: &Step| match *step {
            Needs(name)
            | User(name)
            | Chat(name)
            | Sender(name)
            | Partner(name)
            | File(name)
            | Part(name)
            | Formatted(name)
            | Json(name)
            | OneOf(name)
            | WholeNumber(name)
            | Message(name, _) => vec![name],
            Connection => vec!["business_connection_id"],
            Place => vec!["latitude", "longitude"],
            All(steps) => named(steps),
            If(_, yes, no) => [named(yes), named(no)].concat(),
        };
        steps.iter().flat_map(of_step).collect()
    }

    /// What all methods of a kind share may name what one of them does not have.
    const SHARED: [&str; 6] = [
        "reply_parameters",
        "suggested_post_parameters",
        "ephemeral_message_parameters",
        "reply_markup",
        "business_connection_id",
        "menu_button",
    ];

    #[test]
    fn steps_are_about_parameters_that_there_are() {
        for (methods, steps) in [messages::STEPS, others::STEPS].concat() {
            for name in methods.split(' ') {
                let known = method(name).unwrap_or_else(|| panic!("there is no method {name}"));
                for parameter in named(steps) {
                    assert!(
                        known.parameter(parameter).is_some() || SHARED.contains(&parameter),
                        "{name} has no {parameter}"
                    );
                }
            }
        }
    }

    fn is_json(of: Type) -> bool {
        match of {
            Type::Ref(_) | Type::Array(_) => true,
            Type::OneOf(types) => types.iter().any(|of| is_json(*of)),
            _ => false,
        }
    }

    #[test]
    fn every_parameter_that_is_json_is_read() {
        for known in METHODS {
            let read = named(of(known.name));
            for field in known.parameters {
                let is_formatting = known.parameters.iter().any(|text| {
                    let formatting = text.formatting();
                    formatting.is_some_and(|(_, entities)| entities == field.name)
                });
                // What the server takes in any form, it does not read before.
                let is_read = read.contains(&field.name) || field.name == "allowed_updates";
                assert!(
                    !is_json(field.of) || is_formatting || is_read,
                    "{}.{} is not read",
                    known.name,
                    field.name
                );
            }
        }
    }
}
