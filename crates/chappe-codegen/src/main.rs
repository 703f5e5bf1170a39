//! Writes `chappe-types`, and the emulator's table of parameters, from the description of the Bot
//! API in `api/`.
//!
//! ```text
//! cargo run -p chappe-codegen              writes the files that differ
//! cargo run -p chappe-codegen -- --check   writes nothing, fails where a file differs
//! ```
//!
//! What stands where:
//!
//! | module | what |
//! |---|---|
//! | `model` | `bot-api.json` as it is |
//! | `naming` | `names.toml`, and Telegram's names in Rust's spelling |
//! | `docs` | the sentences of `docs/*.toml` and `docs/pages`, and the facts of the data in words |
//! | `book` | all of it together: the one thing that the writers below are given |
//! | `shape` | the Rust type of a parameter or field |
//! | `layout` | what is boxed: recursion, and what is large and rare |
//! | `types`, `unions`, `enums`, `methods`, `tests` | the writers of `chappe-types` |
//! | `schema` | the writer of the table that the emulator checks parameters by |
//! | `output` | rustfmt, and the comparison with what is on disk |
//!
//! Nothing is guessed: a type without a family, a field without a sentence or a key that nobody
//! knows is an error that names the entry and the file to edit. All of them are listed at once.

mod book;
mod docs;
mod enums;
mod layout;
mod methods;
mod model;
mod naming;
mod output;
mod schema;
mod shape;
mod tests;
mod types;
mod unions;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{book::Book, output::Files};

const USAGE: &str = "usage: chappe-codegen [--check] [--api FOLDER]";

fn main() -> ExitCode {
    match run() {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut check = false;
    let mut api = root.join("api");
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--check" => check = true,
            "--api" => api = arguments.next().map(PathBuf::from).ok_or(USAGE)?,
            _ => return Err(USAGE.to_owned()),
        }
    }

    let book = Book::open(&api)?;
    let files = generate(&book);
    book.problems()?;
    let files = files.formatted(&root)?;
    if check {
        files.check(&root)
    } else {
        files.write(&root)
    }
}

fn generate(book: &Book) -> Files {
    let mut files = Files::default();
    types::write(book, &mut files);
    methods::write(book, &mut files);
    tests::write(book, &mut files);
    schema::write(book, &mut files);
    files
}
