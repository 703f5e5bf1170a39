//! How a moment is written out: the format of a `date_time` entity.

/// The format in markup, as the server shows it; nothing, where it is wrong. Of the short and the
/// long form of a part the short one wins.
pub fn marked_format(format: &str) -> Option<String> {
    read(format, |short| {
        let forms = [short, short.to_ascii_uppercase()];
        forms.into_iter().find(|form| format.contains(*form))
    })
}

/// The format of an entity, as the server shows it; nothing, where it is wrong. Of the short and
/// the long form of a part the last one wins.
pub fn given_format(format: &str) -> Option<String> {
    read(format, |short| {
        let mut chars = format.chars().rev();
        chars.find(|char| char.eq_ignore_ascii_case(&short))
    })
}

/// The digits that a text begins with, as a number of 32 bits that runs over.
pub fn leading_number(text: &str) -> i64 {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let number = digits
        .bytes()
        .take_while(u8::is_ascii_digit)
        .fold(0_u32, |number, digit| {
            number
                .wrapping_mul(10)
                .wrapping_add(u32::from(digit - b'0'))
        });
    let number = i64::from(number as i32);
    if digits.len() < text.len() {
        -number
    } else {
        number
    }
}

/// Reads a format; `form` is the form of a part that has a short and a long one.
fn read(format: &str, form: impl Fn(char) -> Option<char>) -> Option<String> {
    if matches!(format, "r" | "R") {
        return Some("r".to_owned());
    }
    if !format.chars().all(|char| "tTdDwW".contains(char)) {
        return None;
    }
    let day = format.contains(['w', 'W']).then_some('w');
    Some([day, form('d'), form('t')].into_iter().flatten().collect())
}
