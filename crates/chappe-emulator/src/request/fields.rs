//! The lines of a head: `Name: value`, of a request or of a part of a form.

use memchr::memchr;

/// The fields of a head, one after the other, as forgiving as the server.
///
/// A name ends at the next colon wherever that is, so a line without one is part of the next
/// line's name. A value ends at a line break that no space or tab follows.
pub(crate) struct Fields<'a> {
    rest: &'a [u8],
}

/// The head ends within a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unfinished;

impl<'a> Fields<'a> {
    /// The lines, each with its line break.
    pub(crate) const fn of(lines: &'a [u8]) -> Self {
        Self { rest: lines }
    }

    fn read(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        let colon = memchr(b':', self.rest)?;
        let (name, rest) = (&self.rest[..colon], &self.rest[colon + 1..]);
        let mut length = 0;
        loop {
            length += memchr(b'\r', &rest[length..])?;
            if rest.get(length + 1) != Some(&b'\n') {
                return None;
            }
            let next = rest.get(length + 2);
            if !next.is_some_and(|byte| matches!(byte, b' ' | b'\t')) {
                self.rest = &rest[length + 2..];
                return Some((name.trim_ascii(), rest[..length].trim_ascii()));
            }
            length += 2;
        }
    }
}

impl<'a> Iterator for Fields<'a> {
    /// A name, in whatever case, and a value, both trimmed.
    type Item = Result<(&'a [u8], &'a [u8]), Unfinished>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let field = self.read().ok_or(Unfinished);
        if field.is_err() {
            self.rest = &[];
        }
        Some(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(lines: &str) -> Result<Vec<(&str, &str)>, Unfinished> {
        let text = |bytes| std::str::from_utf8(bytes).unwrap();
        Fields::of(lines.as_bytes())
            .map(|field| field.map(|(name, value)| (text(name), text(value))))
            .collect()
    }

    #[test]
    fn fields_are_read_as_forgivingly_as_the_server_reads_them() {
        for (lines, expected) in [
            ("", Ok(vec![])),
            ("A:b\r\nC :  d \r\n", Ok(vec![("A", "b"), ("C", "d")])),
            (
                "A: b\r\n c\r\n\td\r\nE:\r\n",
                Ok(vec![("A", "b\r\n c\r\n\td"), ("E", "")]),
            ),
            ("none\r\nA: b\r\n", Ok(vec![("none\r\nA", "b")])),
            ("A: b:c\r\n", Ok(vec![("A", "b:c")])),
            ("A: b\r\nnone\r\n", Err(Unfinished)),
            ("A: b\rc\r\n", Err(Unfinished)),
            ("A: b\n", Err(Unfinished)),
            ("\r\n", Err(Unfinished)),
        ] {
            assert_eq!(fields(lines), expected, "{lines:?}");
        }
    }
}
