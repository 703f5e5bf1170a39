//! What the command line says.

use std::{env, num::NonZeroU32, path::PathBuf};

use chappe::Result;

#[derive(Debug)]
pub(crate) struct Options {
    /// `--recipients`
    pub(crate) recipients: Option<PathBuf>,
    /// `--text`
    pub(crate) text: Option<String>,
    /// `--progress`
    pub(crate) progress: PathBuf,
    /// `--per-second`
    pub(crate) per_second: Option<NonZeroU32>,
    /// `--resend-unknown`
    pub(crate) resend_unknown: bool,
}

impl Options {
    pub(crate) fn from_args() -> Result<Self> {
        let mut options = Self {
            recipients: None,
            text: None,
            progress: "broadcast.jsonl".into(),
            per_second: None,
            resend_unknown: false,
        };
        let mut args = env::args().skip(1);
        while let Some(name) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{name} needs a value"));
            match name.as_str() {
                "--recipients" => options.recipients = Some(value()?.into()),
                "--text" => options.text = Some(value()?),
                "--progress" => options.progress = value()?.into(),
                "--per-second" => options.per_second = Some(value()?.parse()?),
                "--resend-unknown" => options.resend_unknown = true,
                _ => return Err(format!("{name}: no such option").into()),
            }
        }
        Ok(options)
    }
}
