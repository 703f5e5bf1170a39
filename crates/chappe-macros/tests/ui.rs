//! What the compiler says of code that is wrong, and where.
//!
//! Each file in `ui/` is given to the compiler that runs this test. A line at which an error or a
//! note has to stand ends with `//~` and what it has to say; other words may change from compiler to
//! compiler.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
    time::SystemTime,
};

/// A compiler, and the build of `chappe` that it can use.
struct Compiler {
    rustc: PathBuf,
    libraries: PathBuf,
    chappe: PathBuf,
    scratch: PathBuf,
}

impl Compiler {
    fn get() -> &'static Self {
        static COMPILER: OnceLock<Compiler> = OnceLock::new();
        COMPILER.get_or_init(Self::find)
    }

    /// This test was linked with `chappe`, so a build of it lies beside: the newest before the test.
    fn find() -> Self {
        let test = env::current_exe().unwrap();
        let libraries = test.parent().unwrap().to_owned();
        let rustc = match env::var_os("CARGO") {
            Some(cargo) => Path::new(&cargo).with_file_name("rustc"),
            None => "rustc".into(),
        };
        for chappe in builds(&libraries, modified(&test)) {
            let compiler = Self {
                rustc: rustc.clone(),
                libraries: libraries.clone(),
                chappe,
                scratch: env!("CARGO_TARGET_TMPDIR").into(),
            };
            let said = compiler.compile("fine");
            if said.is_empty() {
                return compiler;
            }
            assert!(
                is_of_another_kind(&said),
                "code that is right does not compile:\n{said}"
            );
        }
        panic!("no build of `chappe` lies in {}", libraries.display());
    }

    /// What the compiler says, with the places in its short form.
    fn compile(&self, case: &str) -> String {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/ui/{case}.rs"));
        let output = Command::new(&self.rustc)
            .args([
                "--edition",
                "2024",
                "--crate-type",
                "lib",
                "--emit",
                "metadata",
            ])
            .args(["--cap-lints", "allow", "--diagnostic-width", "500"])
            .arg("-L")
            .arg(format!("dependency={}", self.libraries.display()))
            .arg("--extern")
            .arg(format!("chappe={}", self.chappe.display()))
            .arg("-o")
            .arg(self.scratch.join(format!("{case}.rmeta")))
            .arg(source)
            .output()
            .unwrap();
        String::from_utf8(output.stderr).unwrap()
    }
}

/// Whether a build cannot be meant: another compiler made it, its dependencies are gone, or it has
/// no macros.
fn is_of_another_kind(said: &str) -> bool {
    let signs = ["E0514", "E0460", "E0463", "the `macros` feature"];
    signs.iter().any(|sign| said.contains(sign))
}

/// All builds of `chappe` up to a time, the newest first.
fn builds(libraries: &Path, latest: SystemTime) -> Vec<PathBuf> {
    let mut builds: Vec<(SystemTime, PathBuf)> = fs::read_dir(libraries)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let name = path.file_stem().and_then(|name| name.to_str());
            let is_library = path.extension().is_some_and(|kind| kind == "rlib");
            is_library && name.is_some_and(|name| name.starts_with("libchappe-"))
        })
        .map(|path| (modified(&path), path))
        .filter(|(time, _)| *time <= latest)
        .collect();
    builds.sort();
    builds.into_iter().rev().map(|(_, path)| path).collect()
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

/// Compiles a case, and finds each of its expectations at its line.
#[track_caller]
fn complains(case: &str) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/ui/{case}.rs"));
    let source = fs::read_to_string(source).unwrap();
    let said = Compiler::get().compile(case);
    let mut expectations = 0;
    for (number, line) in (1..).zip(source.lines()) {
        let Some((_, expected)) = line.split_once("//~ ") else {
            continue;
        };
        expectations += 1;
        assert!(
            stands_at(&said, case, number, expected),
            "line {number} of {case}.rs should get {expected:?}:\n{said}"
        );
    }
    assert!(expectations > 0, "{case}.rs expects nothing");
}

/// Whether a diagnostic has this line as its place, or a label below it, and says this.
fn stands_at(said: &str, case: &str, line: usize, expected: &str) -> bool {
    let place = format!("{case}.rs:{line}:");
    let shown = format!("{line} |");
    let mut header = "";
    let mut is_below = false;
    for text in said.lines() {
        let is_code = text
            .trim_start()
            .starts_with(|first: char| first.is_ascii_digit());
        if is_code {
            is_below = text.trim_start().starts_with(&shown);
        }
        let is_place = text.trim_start().starts_with("--> ");
        if is_place && text.contains(&place) && header.contains(expected) {
            return true;
        }
        if is_below && !is_code && text.contains(expected) {
            return true;
        }
        header = text;
    }
    false
}

#[test]
fn an_argument_that_is_no_extractor() {
    complains("argument");
}

#[test]
fn a_result_that_makes_no_answer() {
    complains("answer");
}

#[test]
fn a_future_that_cannot_be_sent() {
    complains("not_send");
}

#[test]
fn an_argument_of_a_command_that_cannot_be_read() {
    complains("arguments");
}

#[test]
fn callback_data_that_does_not_fit() {
    complains("callback_data");
}

#[test]
fn a_field_that_cannot_be_packed() {
    complains("field");
}
