//! How large a picture is, as its first bytes say.

/// Width and height of a PNG, a JPEG or a GIF; `None` where the bytes are no such picture.
pub(super) fn size(bytes: &[u8]) -> Option<(i64, i64)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let read = |at: usize| {
            let bytes: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_be_bytes(bytes).into())
        };
        return Some((read(16)?, read(20)?));
    }
    if bytes.starts_with(b"GIF8") {
        let read = |at: usize| {
            let bytes: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
            Some(u16::from_le_bytes(bytes).into())
        };
        return Some((read(6)?, read(8)?));
    }
    jpeg(bytes.strip_prefix(b"\xff\xd8")?)
}

/// Looks for the segment of a JPEG that begins the picture itself.
fn jpeg(mut segments: &[u8]) -> Option<(i64, i64)> {
    loop {
        let [0xff, kind, high, low, rest @ ..] = segments else {
            return None;
        };
        let is_frame = matches!(kind, 0xc0..=0xcf) && ![0xc4, 0xc8, 0xcc].contains(kind);
        if is_frame {
            let number = |at: usize| {
                let bytes: [u8; 2] = rest.get(at..at + 2)?.try_into().ok()?;
                Some(u16::from_be_bytes(bytes).into())
            };
            // Behind the depth of the colors, the height comes first.
            return Some((number(3)?, number(1)?));
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        segments = rest.get(length.checked_sub(2)?..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_from_the_first_bytes() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xc8";
        let gif = b"GIF89a\x40\x01\xc8\0";
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x08\x08\0\xc8\x01\x40";
        for picture in [&png[..], gif, jpeg] {
            assert_eq!(size(picture), Some((320, 200)), "{picture:?}");
            for end in 0..picture.len() {
                assert_eq!(size(&picture[..end]), None, "{end} of {picture:?}");
            }
        }
        for text in ["", "no picture", "\u{7f}\u{7f}"] {
            assert_eq!(size(text.as_bytes()), None, "{text}");
        }
        assert_eq!(size(b"\xff\xd8\xff\xe0\0\0ab"), None, "it has no length");
    }
}
