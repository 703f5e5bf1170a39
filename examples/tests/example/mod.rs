//! Where the examples are.

use std::path::PathBuf;

/// An example as a program. Cargo builds them before the tests, in a folder beside theirs.
pub(crate) fn path(name: &str) -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let folder = tests.parent().unwrap().with_file_name("examples");
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
