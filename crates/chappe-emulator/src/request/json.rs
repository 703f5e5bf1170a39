//! A JSON body, read as the server reads it.
//!
//! Why not `serde_json`? The server takes what comes before a mistake, a comma before the last
//! brace, line breaks within texts, numbers such as `1.50` or `+7` as they are written, and no more
//! than a hundred levels of nesting. One pass finds where each value ends and no value is built
//! that nobody asked for.

use memchr::{memchr, memchr2};

use super::text_of;

/// What is wrong with the body from there on.
pub(super) type Mistake = &'static str;

/// Reads the members of an object, or a bare text, into `args`. What comes before a mistake stays.
pub(super) fn read(body: &[u8], args: &mut Vec<(String, String)>) -> Result<(), Mistake> {
    let mut scanner = Scanner { rest: body };
    scanner.skip_space();
    if scanner.peek() == Some(b'"') {
        let content = scanner.text()?;
        scanner.expect_end()?;
        args.push(("content".to_owned(), content));
        return Ok(());
    }
    scanner.expect(b'{', "an object is expected")?;
    loop {
        scanner.skip_space();
        if scanner.eat(b'}') {
            scanner.skip_space();
            return scanner.expect_end();
        }
        let name = scanner.text()?;
        scanner.skip_space();
        scanner.expect(b':', "a colon is expected")?;
        scanner.skip_space();
        let value = scanner.value()?;
        args.push((name, value));
        scanner.skip_space();
        if scanner.peek() != Some(b'}') {
            scanner.expect(b',', "a comma or the object's end is expected")?;
        }
    }
}

struct Scanner<'a> {
    rest: &'a [u8],
}

impl<'a> Scanner<'a> {
    fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        if is_there {
            self.rest = &self.rest[1..];
        }
        is_there
    }

    fn expect(&mut self, byte: u8, otherwise: Mistake) -> Result<(), Mistake> {
        if self.eat(byte) {
            Ok(())
        } else {
            Err(otherwise)
        }
    }

    fn expect_end(&self) -> Result<(), Mistake> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err("there is more after the end")
        }
    }

    fn skip_space(&mut self) {
        self.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    }

    fn skip_while(&mut self, is_skipped: impl Fn(u8) -> bool) {
        let length = self.rest.iter().take_while(|byte| is_skipped(**byte));
        self.rest = &self.rest[length.count()..];
    }

    /// A text as it is meant; all else, `null` among it, as it is written.
    fn value(&mut self) -> Result<String, Mistake> {
        if self.peek() == Some(b'"') {
            return self.text();
        }
        let before = self.rest;
        self.skip_value(MAX_DEPTH)?;
        let written = &before[..before.len() - self.rest.len()];
        Ok(text_of(written))
    }

    fn text(&mut self) -> Result<String, Mistake> {
        let written = self.written_text()?;
        if memchr(b'\\', written).is_none() {
            return Ok(text_of(written));
        }
        let mut text = Vec::with_capacity(written.len());
        unescape(written, |bytes| text.extend_from_slice(bytes))?;
        Ok(text_of(&text))
    }

    /// What stands between the quotation marks.
    fn written_text(&mut self) -> Result<&'a [u8], Mistake> {
        self.expect(b'"', "a text is expected")?;
        let text = self.rest;
        let mut length = 0;
        loop {
            let rest = text.get(length..).unwrap_or_default();
            length += memchr2(b'"', b'\\', rest).ok_or("a text does not end")?;
            if text[length] == b'"' {
                self.rest = &text[length + 1..];
                return Ok(&text[..length]);
            }
            length += 2;
        }
    }

    fn skip_value(&mut self, depth: i32) -> Result<(), Mistake> {
        if depth < 0 {
            return Err("it is nested too deeply");
        }
        self.skip_space();
        match self.peek() {
            Some(b'f') => self.skip_word(b"false"),
            Some(b't') => self.skip_word(b"true"),
            Some(b'n') => self.skip_word(b"null"),
            Some(b'"') => unescape(self.written_text()?, |_| {}),
            Some(b'[') => self.skip_list(b']', depth, Self::skip_value),
            Some(b'{') => self.skip_list(b'}', depth, Self::skip_member),
            Some(b'-' | b'+' | b'.' | b'0'..=b'9') => {
                let is_number =
                    |byte| matches!(byte, b'-' | b'+' | b'.' | b'0'..=b'9' | b'e' | b'E');
                self.skip_while(is_number);
                Ok(())
            }
            _ => Err("a value is expected"),
        }
    }

    fn skip_word(&mut self, word: &[u8]) -> Result<(), Mistake> {
        let rest = self.rest.strip_prefix(word);
        self.rest = rest.ok_or("false, true or null is expected")?;
        Ok(())
    }

    fn skip_list(
        &mut self,
        end: u8,
        depth: i32,
        skip: fn(&mut Self, i32) -> Result<(), Mistake>,
    ) -> Result<(), Mistake> {
        self.rest = &self.rest[1..];
        self.skip_space();
        if self.eat(end) {
            return Ok(());
        }
        loop {
            skip(self, depth - 1)?;
            self.skip_space();
            if self.eat(end) {
                return Ok(());
            }
            self.expect(b',', "a comma or the list's end is expected")?;
            self.skip_space();
        }
    }

    fn skip_member(&mut self, depth: i32) -> Result<(), Mistake> {
        unescape(self.written_text()?, |_| {})?;
        self.skip_space();
        self.expect(b':', "a colon is expected")?;
        self.skip_value(depth)
    }
}

/// Hands out what a text means, piece by piece. An escape that JSON does not have means the
/// character itself.
fn unescape(written: &[u8], mut take: impl FnMut(&[u8])) -> Result<(), Mistake> {
    let mut rest = written;
    while let Some(slash) = memchr(b'\\', rest) {
        take(&rest[..slash]);
        let (escape, after) = rest[slash + 1..]
            .split_first()
            .ok_or("a text ends within an escape")?;
        rest = after;
        match escape {
            b'b' => take(b"\x08"),
            b'f' => take(b"\x0c"),
            b'n' => take(b"\n"),
            b'r' => take(b"\r"),
            b't' => take(b"\t"),
            b'u' => {
                let char = escaped_char(&mut rest)?;
                take(char.encode_utf8(&mut [0; 4]).as_bytes());
            }
            other => take(&[*other]),
        }
    }
    take(rest);
    Ok(())
}

/// Reads the digits after `\u`, and those of the second half of a pair. Half a pair is no
/// character.
fn escaped_char(rest: &mut &[u8]) -> Result<char, Mistake> {
    let mut code = code_unit(rest)?;
    if is_surrogate(code) {
        if let Some(mut after) = rest.strip_prefix(b"\\u") {
            let second = code_unit(&mut after)?;
            if is_surrogate(second) {
                code = 0x10000 + (((code & 0x3FF) << 10) | (second & 0x3FF));
                *rest = after;
            }
        }
    }
    Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
}

fn code_unit(rest: &mut &[u8]) -> Result<u32, Mistake> {
    let (digits, after) = rest
        .split_at_checked(4)
        .ok_or("an escape has fewer than four digits")?;
    *rest = after;
    digits.iter().try_fold(0, |code, digit| {
        let digit = char::from(*digit).to_digit(16);
        Ok(code * 16 + digit.ok_or("an escape has something else than digits")?)
    })
}

const fn is_surrogate(code: u32) -> bool {
    matches!(code, 0xD800..=0xDFFF)
}

/// How many lists a value may stand in.
const MAX_DEPTH: i32 = 100;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Map, Value};

    use super::*;

    fn args(body: &str) -> Vec<(String, String)> {
        let mut args = Vec::new();
        let _ = read(body.as_bytes(), &mut args);
        args
    }

    fn shown(body: &str) -> String {
        let shown: Vec<String> = args(body)
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        shown.join("|")
    }

    #[test]
    fn what_comes_before_a_mistake_counts() {
        for (body, expected) in [
            ("", ""),
            ("[]", ""),
            ("7", ""),
            ("{", ""),
            ("{}", ""),
            (r#"{"a":1"#, "a=1"),
            (r#"{"a":1,}"#, "a=1"),
            (r#"{"a":1 "b":2}"#, "a=1"),
            (r#"{"a":1,,"b":2}"#, "a=1"),
            (r#"{"a":1,"b":}"#, "a=1"),
            (r#"{"a":1,"b":x}"#, "a=1"),
            (r#"{"a":1,"b":"x}"#, "a=1"),
            (r#"{"a":1,"b":"x\"#, "a=1"),
            (r#"{"a":1,"b":nul}"#, "a=1"),
            (r#"{"a":1,"b":"\u12"}"#, "a=1"),
            (r#"{"a":1,"b":["\u12x4"]}"#, "a=1"),
            (r#"{"a":1,b:2}"#, "a=1"),
            (r#"{"a":1} x"#, "a=1"),
            (r#"{"a":falsey}"#, "a=false"),
            (r#"{"a":[1 2]}"#, ""),
            (r#"{"a":{"b" 2}}"#, ""),
        ] {
            assert_eq!(shown(body), expected, "{body}");
        }
    }

    #[test]
    fn values_that_are_no_text_stay_as_they_are_written() {
        for (body, expected) in [
            (r#"{"n":null,"t":true,"f":false}"#, "n=null|t=true|f=false"),
            (r#"{"i": 1.50 , "e":-1E+5,"p":+7}"#, "i=1.50|e=-1E+5|p=+7"),
            (
                r#"{"o":{"a": [1,{}],"b":"\u0416"}}"#,
                r#"o={"a": [1,{}],"b":"\u0416"}"#,
            ),
            ("{\"a\":\"b\nc\",\"d\":\"\t\"}", "a=b\nc|d=\t"),
            (r#"{"a":"","a":2}"#, "a=|a=2"),
        ] {
            assert_eq!(shown(body), expected, "{body}");
        }
    }

    #[test]
    fn escapes_mean_what_they_mean_in_json() {
        for (written, expected) in [
            (r#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{c}\n\r\t"),
            (r"\u0416\u0034", "Ж4"),
            (r"\uD83D\uDE00", "\u{1F600}"),
            (r"\x\q", "xq"),
            (r"\uD83D", "\u{FFFD}"),
            (r"\uD83Dx", "\u{FFFD}x"),
            (r"\uD83D\u0041", "\u{FFFD}A"),
        ] {
            let body = format!(r#"{{"a":"{written}"}}"#);
            assert_eq!(shown(&body), format!("a={expected}"), "{written}");
        }
    }

    #[test]
    fn a_bare_text_is_the_content() {
        assert_eq!(shown(r#" "bare""#), "content=bare");
        assert_eq!(shown(r#""bare" "#), "", "nothing may follow it");
        assert_eq!(shown(r#""bare"#), "");
    }

    #[test]
    fn a_hundred_levels_are_the_limit() {
        let nested = |levels: usize| {
            let list = "[".repeat(levels) + "7" + &"]".repeat(levels);
            shown(&format!(r#"{{"a":1,"b":{list}}}"#))
        };
        assert!(nested(100).starts_with("a=1|b=[[["));
        assert_eq!(nested(101), "a=1");
        assert_eq!(nested(500_000), "a=1");
        let objects = r#"{"a":"#.repeat(500_000);
        assert_eq!(shown(&objects), "");
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |value| {
            prop_oneof![
                prop::collection::vec(value.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec((any::<String>(), value), 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn json_that_is_right_is_read_right(
            members in prop::collection::vec((any::<String>(), values()), 0..6),
        ) {
            let object: Map<String, Value> = members.into_iter().collect();
            let expected: Vec<(String, String)> = object
                .iter()
                .map(|(name, value)| match value {
                    Value::String(text) => (name.clone(), text.clone()),
                    other => (name.clone(), other.to_string()),
                })
                .collect();
            let body = Value::Object(object).to_string();
            let mut found = Vec::new();
            prop_assert_eq!(read(body.as_bytes(), &mut found), Ok(()));
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn no_body_makes_it_panic(body in prop::collection::vec(
            prop_oneof![Just(b'"'), Just(b'\\'), Just(b'{'), Just(b'['), Just(b':'), any::<u8>()],
            0..64,
        )) {
            let _ = read(&body, &mut Vec::new());
        }
    }
}
