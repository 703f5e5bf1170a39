//! The written files: rustfmt, and the comparison with what is on disk.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The first lines of every written file.
const HEADER: &str =
    "// Written by chappe-codegen from `api/`: edit the data there and run it again.\n\n";

/// The crate that most files are written for.
const TYPES: &str = "crates/chappe-types";

/// The folders that hold nothing but written files.
const OWNED: [&str; 3] = [
    "crates/chappe-types/src/methods",
    "crates/chappe-types/src/types",
    "crates/chappe-types/tests/api/generated",
];

/// File contents by their path inside the repository.
#[derive(Debug, Default)]
pub(crate) struct Files(BTreeMap<PathBuf, String>);

impl Files {
    /// A file of `chappe-types`, by its path in there.
    pub(crate) fn add(&mut self, path: impl AsRef<Path>, content: &str) {
        self.add_to(TYPES, path, content);
    }

    /// A file of another crate, by its path in there.
    pub(crate) fn add_to(&mut self, folder: &str, path: impl AsRef<Path>, content: &str) {
        let path = Path::new(folder).join(path);
        self.0.insert(path, format!("{HEADER}{content}"));
    }

    /// The same files as rustfmt has them.
    pub(crate) fn formatted(mut self, root: &Path) -> Result<Self, String> {
        for (path, content) in &mut self.0 {
            *content = rustfmt(root, content)
                .map_err(|error| format!("cannot format {}: {error}", path.display()))?;
        }
        Ok(self)
    }

    /// Writes what differs from the disk, and removes what is no longer made.
    pub(crate) fn write(&self, root: &Path) -> Result<String, String> {
        let (mut written, mut removed) = (0, 0);
        for path in self.differing(root)? {
            let place = root.join(&path);
            if let Some(content) = self.0.get(&path) {
                if let Some(folder) = place.parent() {
                    fs::create_dir_all(folder).map_err(|error| trouble(folder, &error))?;
                }
                fs::write(&place, content).map_err(|error| trouble(&place, &error))?;
                written += 1;
            } else {
                fs::remove_file(&place).map_err(|error| trouble(&place, &error))?;
                removed += 1;
            }
        }
        let lines: usize = self.0.values().map(|content| content.lines().count()).sum();
        Ok(format!(
            "{} files, {lines} lines: {written} written, {removed} removed",
            self.0.len()
        ))
    }

    /// Fails where a file on disk is not the one that would be written.
    pub(crate) fn check(&self, root: &Path) -> Result<String, String> {
        let differing = self.differing(root)?;
        if differing.is_empty() {
            return Ok(format!("{} files are as they should be", self.0.len()));
        }
        let mut error = "these files are not what chappe-codegen writes; run it again:".to_owned();
        for path in differing {
            error.push_str("\n  ");
            error.push_str(&path.to_string_lossy());
        }
        Err(error)
    }

    /// The paths whose content on disk is another one, and those of files that nobody writes.
    fn differing(&self, root: &Path) -> Result<Vec<PathBuf>, String> {
        let mut differing: Vec<PathBuf> = self
            .0
            .iter()
            .filter(|(path, content)| {
                fs::read_to_string(root.join(path)).ok().as_ref() != Some(content)
            })
            .map(|(path, _)| path.clone())
            .collect();
        for folder in OWNED {
            let Ok(entries) = fs::read_dir(root.join(folder)) else {
                continue;
            };
            for entry in entries {
                let entry = entry.map_err(|error| trouble(Path::new(folder), &error))?;
                let path = Path::new(folder).join(entry.file_name());
                if !self.0.contains_key(&path) {
                    differing.push(path);
                }
            }
        }
        Ok(differing)
    }
}

fn rustfmt(root: &Path, content: &str) -> Result<String, String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot run rustfmt: {error}"))?;
    let mut stdin = child.stdin.take().expect("stdin was asked for");
    let content = content.to_owned();
    // Another thread feeds it, so that neither side waits for a full pipe.
    let feeder = std::thread::spawn(move || stdin.write_all(content.as_bytes()));
    let output = child
        .wait_with_output()
        .map_err(|error| error.to_string())?;
    let fed = feeder.join().expect("writing to a pipe does not panic");
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    fed.map_err(|error| error.to_string())?;
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

fn trouble(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
