//! The plots that the guide to flood control shows, beside the guide.

use std::{error::Error, fmt::Write, fs, path::Path};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

const SHOWN: [&str; 4] = [
    "30-lengthens-drain",
    "20-lengthens-drain",
    "20-lengthens-429s",
    "toy-lengthens-drain",
];

/// What may not stand in a `data:` URL, or not in the destination of a link.
const RESERVED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'(')
    .add(b')')
    .add(b'<')
    .add(b'>')
    .add(b'\\');

/// Takes the plots over from the lab's folder: as files for those who read the guide in the
/// repository, and as link definitions in Markdown for rustdoc, which has no place for files.
pub(crate) fn refresh(lab: &Path) -> Result<(), Box<dyn Error>> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/plots");
    fs::create_dir_all(&docs)?;
    let mut embedded = String::new();
    for name in SHOWN {
        let file = format!("{name}.svg");
        let svg = fs::read_to_string(lab.join(&file))?;
        fs::write(docs.join(&file), &svg)?;
        let data = utf8_percent_encode(&svg, RESERVED);
        writeln!(
            embedded,
            "[{name}]: data:image/svg+xml;charset=utf-8,{data}"
        )?;
    }
    fs::write(docs.join("embedded.md"), embedded)?;
    Ok(())
}
