//! Every parameter of every method: missing, empty, of another kind, out of range, too long, too
//! many, too deep, no text at all.

use std::{env, fmt::Write as _, fs, path::Path};

use bytes::Bytes;
use chappe_emulator::{Emulator, Rights};
use http::Request;
use http_body_util::{BodyExt as _, Full};
use serde_json::{Value, json};
use tower_service::Service as _;

use self::samples::{Known, list, methods, text};
use crate::support::{Answer, call};

mod samples;

/// Parameters that the documentation requires and the server does not miss, with the reason.
/// Flags are among them without being listed: one that is missing is not set.
const LENIENT: &[(&str, &str, &str)] = &[
    ("setWebhook", "url", "an empty address deletes the webhook"),
    (
        "setMyCommands",
        "commands",
        "no commands delete those there are",
    ),
    ("answerInlineQuery", "results", "no results are a result"),
    ("setChatPermissions", "permissions", "nothing is permitted"),
    ("restrictChatMember", "permissions", "nothing is permitted"),
    (
        "setChatAdministratorCustomTitle",
        "custom_title",
        "an empty title is none",
    ),
    (
        "setStickerSetThumbnail",
        "format",
        "the file tells its format",
    ),
    (
        "setGameScore",
        "score",
        "a missing number is zero, which is a score",
    ),
];

/// To write the list anew: `CHAPPE_WRITE=1 cargo test -p chappe-emulator missing_parameters`.
#[tokio::test(start_paused = true)]
async fn missing_parameters_are_refused_as_listed() {
    let mut listed = String::new();
    let mut stage = Stage::new().await;
    for method in methods() {
        let name = text(method, "name");
        for (parameter, _) in stage.base(method) {
            let mut args = stage.base(method);
            args.retain(|(known, _)| *known != parameter);
            let answer = stage.call(name, &args).await;
            check(&answer, name, &parameter, "missing");
            let said = match lenience(method, &parameter) {
                Some(reason) if answer.status != 400 => format!("taken: {reason}"),
                _ => {
                    let said = described(&answer);
                    assert_eq!(answer.status, 400, "{name} without {parameter}: {said}");
                    said
                }
            };
            let _ = writeln!(listed, "{name} {parameter} → {said}");
            stage.renew(&answer).await;
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/missing_parameters.txt");
    if env::var_os("CHAPPE_WRITE").is_some() {
        fs::write(&path, &listed).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == listed,
        "missing_parameters.txt is stale: \
         CHAPPE_WRITE=1 cargo test -p chappe-emulator missing_parameters\n{}",
        first_difference(&written, &listed)
    );
}

#[tokio::test(start_paused = true)]
async fn valid_parameters_are_not_refused_where_nothing_is_simulated() {
    let stage = Stage::new().await;
    for method in methods() {
        let name = text(method, "name");
        if simulated().contains(&name) {
            continue;
        }
        let base = stage.base(method);
        for parameter in list(method, "params") {
            let value = stage.known.parameter(name, parameter);
            let args = with(&base, text(parameter, "name"), &value);
            let answer = stage.call(name, &args).await;
            assert_eq!(
                described(&answer),
                format!("501 Not Implemented: the emulator does not simulate {name}"),
                "{args:?}"
            );
        }
    }
}

#[tokio::test(start_paused = true)]
async fn no_value_of_any_parameter_brings_the_emulator_down() {
    let mut cases = 0;
    let mut stage = Stage::new().await;
    for method in methods() {
        let name = text(method, "name");
        for parameter in list(method, "params") {
            let parameter_name = text(parameter, "name");
            for (kind, value) in wrong_values(stage.known, name, parameter) {
                let mut args = stage.base(method);
                args.retain(|(known, _)| known != parameter_name);
                args.push((parameter_name.to_owned(), value));
                let answer = stage.call(name, &args).await;
                check(&answer, name, parameter_name, &kind);
                stage.renew(&answer).await;
                cases += 1;
            }
        }
    }
    println!("{cases} wrong values of parameters");
    assert!(cases > 15_000, "{cases}");
}

#[tokio::test(start_paused = true)]
async fn no_value_of_any_field_brings_the_emulator_down() {
    let mut cases = 0;
    let mut stage = Stage::new().await;
    for method in methods() {
        let name = text(method, "name");
        for parameter in list(method, "params") {
            let parameter_name = text(parameter, "name");
            let sample = stage.known.parameter(name, parameter);
            for (kind, value) in wrong_fields(&sample) {
                let base = stage.base(method);
                let args = with(&base, parameter_name, &value);
                let answer = stage.call(name, &args).await;
                check(&answer, name, parameter_name, &kind);
                stage.renew(&answer).await;
                cases += 1;
            }
        }
    }
    println!("{cases} wrong values of fields");
    assert!(cases > 5_000, "{cases}");
}

/// What the calls are about: a supergroup in which the bot may do everything, and a member of it.
struct Stage {
    emulator: Emulator,
    known: Known,
}

type Args = Vec<(String, Vec<u8>)>;

impl Stage {
    async fn new() -> Self {
        let emulator = Emulator::new();
        let chat = emulator.supergroup("Readers");
        chat.promote(&emulator.bot(), Rights::all());
        let ann = emulator.user("Ann");
        chat.add(&ann);
        ann.send_private(&emulator.bot(), "/start");
        let params = json!({"chat_id": chat.id(), "text": "hi"});
        let sent = call(&emulator, "sendMessage", params).await.result();
        let known = Known {
            chat: chat.id(),
            user: ann.id(),
            message: sent["message_id"].as_i64().unwrap(),
        };
        Self { emulator, known }
    }

    /// The parameters that a call of the method must have.
    fn base(&self, method: &Value) -> Args {
        let name = text(method, "name");
        let instead = ["inline_message_id", "rich_message"];
        list(method, "params")
            .iter()
            .filter(|parameter| {
                let known = text(parameter, "name");
                let is_choice = parameter.get("required_if_absent").is_some()
                    && !instead.contains(&known)
                    && (name, known) != ("sendGift", "chat_id");
                parameter["required"] == true || is_choice || NEEDED.contains(&(name, known))
            })
            .map(|parameter| {
                let value = self.known.parameter(name, parameter);
                (text(parameter, "name").to_owned(), bytes_of(&value))
            })
            .collect()
    }

    /// Begins anew where a call may have changed something.
    async fn renew(&mut self, answer: &Answer) {
        if answer.status == 200 {
            *self = Self::new().await;
        }
    }

    /// Calls a method with these parameters, and with a file in a part of its own.
    async fn call(&self, method: &str, args: &Args) -> Answer {
        let mut body = Vec::new();
        for (name, value) in args {
            let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"");
            body.extend(head.bytes());
            body.extend(b"\r\n\r\n");
            body.extend(value);
            body.extend(b"\r\n");
        }
        let file = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"part\"; filename=\"a.png\"\
             \r\n\r\nfile\r\n--{BOUNDARY}--\r\n"
        );
        body.extend(file.bytes());
        let url = format!("http://telegram/bot{}/{method}", self.emulator.token());
        let request = Request::post(url)
            .header(
                "content-type",
                format!("multipart/form-data; boundary={BOUNDARY}"),
            )
            .body(Full::new(Bytes::from(body)))
            .unwrap();
        let response = self.emulator.clone().call(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: body.collect().await.unwrap().to_bytes(),
        }
    }
}

/// The same parameters with another value of one.
fn with(base: &Args, name: &str, value: &Value) -> Args {
    let mut args = base.clone();
    args.retain(|(known, _)| known != name);
    args.push((name.to_owned(), bytes_of(value)));
    args
}

/// An answer has a status that is defined, and the envelope that belongs to it.
fn check(answer: &Answer, method: &str, parameter: &str, kind: &str) {
    let case = || format!("{method}, {parameter} {kind}: {}", described(answer));
    let status = answer.status.as_u16();
    let defined = [200, 400, 401, 403, 404, 409, 429, 501];
    assert!(defined.contains(&status), "{}", case());
    assert_eq!(
        answer.headers["content-type"],
        "application/json",
        "{}",
        case()
    );
    let json = answer.json();
    assert_eq!(json["ok"], status == 200, "{}", case());
    if status == 200 {
        assert!(json.get("result").is_some(), "{}", case());
        return;
    }
    assert_eq!(json["error_code"], status, "{}", case());
    let description = json["description"].as_str().unwrap();
    let beginning = match status {
        400 if description == "Logged out" => "Logged out",
        400 => "Bad Request: ",
        401 => "Unauthorized",
        403 => "Forbidden: ",
        404 => "Not Found",
        409 => "Conflict: ",
        429 => "Too Many Requests: retry after ",
        _ => "Not Implemented: the emulator does not simulate ",
    };
    assert!(description.starts_with(beginning), "{}", case());
    assert!(answer.body.is_ascii(), "{}", case());
}

fn described(answer: &Answer) -> String {
    let json = answer.json();
    let description = json["description"].as_str().unwrap_or("ok");
    format!("{} {description}", answer.status.as_u16())
}

/// Values that a parameter should not have, and what is wrong with each.
fn wrong_values(known: Known, method: &str, parameter: &Value) -> Vec<(String, Vec<u8>)> {
    let mut values: Vec<(String, Vec<u8>)> = [
        "",
        "null",
        " ",
        "abc",
        "-1",
        "0",
        "1.5",
        "1e999",
        "true",
        "[]",
        "{}",
        "[1]",
        "\"x\"",
        "{\"type\":5}",
        "[[[1]]]",
        "[null]",
        "attach://none",
        "@",
        "@x",
        "99999999999999999999999999",
        "-9223372036854775808",
        "[99999999999999999999]",
    ]
    .iter()
    .map(|text| (format!("{text:?}"), text.as_bytes().to_vec()))
    .collect();
    let mut add = |kind: &str, value: Vec<u8>| values.push((kind.to_owned(), value));
    add("not UTF-8", vec![0xff, 0xfe, 0xc3, 0x28]);
    add("a NUL", vec![0]);
    add("long", vec![b'x'; 33_000]);
    add("deep arrays", nested("[", "]"));
    add("deep objects", nested("{\"a\":", "}"));
    for (key, step) in [("min", -1.0), ("max", 1.0)] {
        if let Some(bound) = parameter[key].as_f64() {
            add("out of range", format!("{}", bound + step).into_bytes());
        }
    }
    if let Some(length) = parameter["max_len"].as_u64() {
        add("too long", vec![b'x'; length as usize + 1]);
        add(
            "too long in bytes",
            "я".repeat(length as usize + 1).into_bytes(),
        );
    }
    if text(&parameter["type"], "kind") == "array" {
        let item = known.parameter(method, parameter)[0].clone();
        let most = parameter["max_items"].as_u64().unwrap_or(1_000) as usize;
        let many = vec![item; most + 1];
        add("too many", bytes_of(&many.into()));
    }
    values
}

fn nested(open: &str, close: &str) -> Vec<u8> {
    format!("{}1{}", open.repeat(1_000), close.repeat(1_000)).into_bytes()
}

/// The same value with one field, however deep, taken out or replaced.
fn wrong_fields(sample: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for path in paths(sample) {
        let (parent, name) = path.rsplit_once('/').unwrap();
        let mut without = sample.clone();
        if let Some(object) = without.pointer_mut(parent).and_then(Value::as_object_mut) {
            object.remove(name);
        }
        found.push((format!("without {path}"), without));
        let long = "x".repeat(5_000);
        for wrong in [
            json!(null),
            json!("x"),
            json!(long),
            json!(-1),
            json!(1.5),
            json!(1e300),
            json!(true),
            json!([]),
            json!([5]),
            json!({}),
            json!({"type": "x"}),
        ] {
            let mut changed = sample.clone();
            *changed.pointer_mut(&path).unwrap() = wrong.clone();
            found.push((format!("with {path} = {wrong:.20}"), changed));
        }
    }
    found
}

/// Where the fields of a value are.
fn paths(value: &Value) -> Vec<String> {
    let below = |(name, value): (String, &Value)| {
        let path = format!("/{name}");
        let deeper = paths(value).into_iter().map(|rest| format!("{path}{rest}"));
        [path.clone()].into_iter().chain(deeper).collect::<Vec<_>>()
    };
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| below((name.clone(), value)))
            .collect(),
        Value::Array(items) => items
            .iter()
            .take(1)
            .flat_map(|item| below(("0".to_owned(), item)))
            .collect(),
        _ => Vec::new(),
    }
}

fn bytes_of(value: &Value) -> Vec<u8> {
    match value {
        Value::String(text) => text.clone().into_bytes(),
        other => other.to_string().into_bytes(),
    }
}

/// Why the server does not miss a parameter.
fn lenience(method: &Value, parameter: &str) -> Option<&'static str> {
    let is_flag = list(method, "params")
        .iter()
        .any(|known| text(known, "name") == parameter && text(&known["type"], "name") == "boolean");
    if is_flag {
        return Some("a flag that is missing is not set");
    }
    let method = text(method, "name");
    let known = LENIENT
        .iter()
        .find(|(of, name, _)| *of == method && *name == parameter);
    known.map(|(_, _, reason)| *reason)
}

/// The methods that are simulated, as the list of them says.
fn simulated() -> Vec<&'static str> {
    let rows = include_str!("../../METHODS.md").lines();
    rows.filter_map(|row| row.strip_prefix("| `")?.split('`').next())
        .collect()
}

fn first_difference(written: &str, listed: &str) -> String {
    let pairs = listed
        .lines()
        .zip(written.lines().chain(std::iter::repeat("")));
    let mut differing = pairs.filter(|(new, old)| new != old);
    let first = differing.next();
    first.map_or_else(String::new, |(new, old)| format!("- {old}\n+ {new}"))
}

/// Parameters that a call must have because of others.
const NEEDED: [(&str, &str); 3] = [
    ("answerShippingQuery", "shipping_options"),
    ("deleteMessageReaction", "user_id"),
    ("deleteAllMessageReactions", "user_id"),
];

const BOUNDARY: &str = "parameters-of-a-call";
