//! Numbers as the server reads them: leniently, and without an error.

/// Reads the digits that a text begins with; no digits are zero, and too many wrap around.
pub(crate) fn to_i64(text: &str) -> i64 {
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let value = digits
        .bytes()
        .take_while(u8::is_ascii_digit)
        .fold(0_u64, |value, digit| {
            value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'))
        });
    let value = value as i64;
    if is_negative {
        value.wrapping_neg()
    } else {
        value
    }
}

/// The same in 32 bits.
pub(crate) fn to_i32(text: &str) -> i32 {
    to_i64(text) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_up_to_what_is_no_digit() {
        for (text, expected) in [
            ("12", 12),
            ("-12", -12),
            ("12abc", 12),
            ("abc", 0),
            ("", 0),
            ("-", 0),
            (" 7", 0),
            ("+7", 0),
            ("-1001234567890", -1_001_234_567_890),
            ("18446744073709551617", 1),
        ] {
            assert_eq!(to_i64(text), expected, "{text:?}");
        }
        assert_eq!(to_i32("4294967297"), 1);
    }
}
