//! What tells data of one version of a type from that of another.

/// What a type looks like, as a number: the same for types that are packed alike and mean the same.
///
/// Made by constant functions, so that it costs nothing when the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape(u64);

impl Shape {
    /// The shape that has this name only.
    pub const fn named(name: &str) -> Self {
        Self(OFFSET).text(name)
    }

    /// This with a field, whose name is part of its meaning.
    #[must_use]
    pub const fn field(self, name: &str, shape: Self) -> Self {
        self.text(name).number(shape.0)
    }

    /// This, told from earlier ones that look the same.
    #[must_use]
    pub const fn version(self, version: u32) -> Self {
        if version == 0 {
            return self;
        }
        self.number(version as u64)
    }

    /// The three characters that stand for it in packed data.
    pub const fn code(self) -> [u8; 3] {
        // The upper bits of FNV are the better mixed ones.
        let bits = self.0 ^ (self.0 >> 32);
        [
            DIGITS[(bits >> 12) as usize & 63],
            DIGITS[(bits >> 6) as usize & 63],
            DIGITS[bits as usize & 63],
        ]
    }

    /// FNV-1a over the text and an end, so that `ab` and `c` are not `a` and `bc`.
    const fn text(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut place = 0;
        while place < bytes.len() {
            self = self.byte(bytes[place]);
            place += 1;
        }
        self.byte(0xff)
    }

    const fn number(mut self, number: u64) -> Self {
        let bytes = number.to_le_bytes();
        let mut place = 0;
        while place < bytes.len() {
            self = self.byte(bytes[place]);
            place += 1;
        }
        self
    }

    const fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(PRIME))
    }
}

/// Whether any two of the codes are the same.
pub const fn have_twins(codes: &[[u8; 3]]) -> bool {
    let mut one = 0;
    while one < codes.len() {
        let mut other = one + 1;
        while other < codes.len() {
            let (a, b) = (codes[one], codes[other]);
            if a[0] == b[0] && a[1] == b[1] && a[2] == b[2] {
                return true;
            }
            other += 1;
        }
        one += 1;
    }
    false
}

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;
const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
