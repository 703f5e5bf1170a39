//! Counts, by valgrind.
//!
//! A work is run twice, the second time with a few hundred rounds more; the difference is what a
//! round costs, without the beginning and the end of the program.

use std::{
    env, fmt, io,
    net::SocketAddr,
    path::Path,
    process::{Command, Output},
};

use crate::works::Work;

/// What one round of a work costs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    pub(crate) instructions: f64,
    /// `malloc` and `realloc`.
    pub(crate) allocations: f64,
}

pub(crate) fn cost(work: &Work, server: SocketAddr) -> io::Result<Cost> {
    let per_round = |tool: &Tool| -> io::Result<f64> {
        let few = tool.count(work.name, work.rounds, server)?;
        let many = tool.count(work.name, 3 * work.rounds, server)?;
        Ok(many.saturating_sub(few) as f64 / (2 * work.rounds) as f64)
    };
    Ok(Cost {
        instructions: per_round(&INSTRUCTIONS)?,
        allocations: per_round(&ALLOCATIONS)?,
    })
}

/// The most memory that a process has had while it did this, in bytes.
pub(crate) fn peak_memory(work: &str, rounds: u64, server: SocketAddr) -> io::Result<u64> {
    let output = run(Command::new(env::current_exe()?), work, rounds, server)?;
    let said = String::from_utf8_lossy(&output.stdout);
    let kilobytes: u64 = number_behind("VmHWM:", &said)
        .ok_or_else(|| io::Error::other(format!("{work} did not tell its memory: {said}")))?;
    Ok(kilobytes * 1024)
}

struct Tool {
    arguments: &'static [&'static str],
    /// What stands before the number.
    label: &'static str,
}

const INSTRUCTIONS: Tool = Tool {
    arguments: &[
        "--tool=cachegrind",
        "--cache-sim=no",
        "--cachegrind-out-file=/dev/null",
    ],
    label: "refs:",
};

const ALLOCATIONS: Tool = Tool {
    arguments: &[
        "--tool=memcheck",
        "--leak-check=no",
        "--undef-value-errors=no",
    ],
    label: "total heap usage:",
};

impl Tool {
    fn count(&self, work: &str, rounds: u64, server: SocketAddr) -> io::Result<u64> {
        let mut command = Command::new("valgrind");
        command.args(self.arguments).arg(env::current_exe()?);
        let output = run(command, work, rounds, server)?;
        let said = String::from_utf8_lossy(&output.stderr);
        number_behind(self.label, &said)
            .ok_or_else(|| io::Error::other(format!("valgrind counted nothing: {said}")))
    }
}

fn run(mut command: Command, work: &str, rounds: u64, server: SocketAddr) -> io::Result<Output> {
    let shown = Path::new(command.get_program()).display().to_string();
    let output = command
        .args(["work", work, &rounds.to_string(), &server.to_string()])
        .output()
        .map_err(|error| io::Error::new(error.kind(), format!("{shown}: {error}")))?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(format!(
        "{shown} {work}: {}\n{said}",
        output.status
    )))
}

/// The number behind a label, with commas in it or without.
fn number_behind(label: &str, text: &str) -> Option<u64> {
    let (_, rest) = text.split_once(label)?;
    let digits = rest.split_whitespace().next()?.replace(',', "");
    digits.parse().ok()
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>12.0} {:>12.1}", self.instructions, self.allocations)
    }
}
