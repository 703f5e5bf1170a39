use std::{
    error::Error as StdError,
    fmt, io,
    mem::discriminant,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use chappe_core::{
    ApiError, DecodeError, EncodeError, Error, ErrorKind, Limit, Overloaded, Reply, TimeoutError,
    TransportError,
};
use tower_layer::Layer;

use super::{CallService, Cases, Contract, yes};
use crate::{Script, Strict, api, flood, promise::Fault};

impl<L> Contract<L>
where
    L: Layer<Strict, Service: CallService>,
{
    pub(super) async fn returns_last_error(&self) -> Result<(), Fault> {
        for &(what, error) in ERRORS {
            let step = format!("a server that fails with {what}");
            let last = Arc::new(Mutex::new(None));
            let given = AtomicUsize::new(0);
            let note = Arc::clone(&last);
            let (mut service, _log) = self.serve(Script::new().then(move |_| {
                let number = given.fetch_add(1, SeqCst) + 1;
                // Not for ever: a layer may be told to be patient without end.
                let answer = if number <= 5 {
                    error(number)
                } else {
                    api(400, "Bad Request")
                };
                *note.lock().unwrap_or_else(PoisonError::into_inner) = Some(Signs::of(&answer));
                Some(Err(answer))
            }));
            let answer = self.ask(&mut service, self.calls().next()).await;
            let answer = answer.ok_or_else(|| self.stuck(&*step))?;
            let last = last.lock().unwrap_or_else(PoisonError::into_inner).take();
            // Where the server gave no answer, the layer's own will be right.
            if let Some(last) = last {
                same(&step, &last, &answer)?;
            }
        }

        let step = "a service within whose `poll_ready` fails";
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        let (mut service, log) = self.serve(Script::new().fails_ready(move || {
            count.fetch_add(1, SeqCst);
            Error::layer(Own(1))
        }));
        let answer = self.ask(&mut service, self.calls().next()).await;
        let answer = answer.ok_or_else(|| self.stuck(step))?;
        if asked.load(SeqCst) > 0 && log.arrived() == 0 {
            same(step, &Signs::of(&Error::layer(Own(1))), &answer)?;
        }
        Ok(())
    }

    pub(super) async fn passes_reply(&self) -> Result<(), Fault> {
        let script = || {
            let given = AtomicUsize::new(0);
            Script::new().then(move |_| {
                Some(match given.fetch_add(1, SeqCst) {
                    1 => Err(flood(1)),
                    3 => Err(api(503, "Service Unavailable")),
                    number => Ok(numbered(number)),
                })
            })
        };
        let calls = self.calls();
        let (mut service, log) = self.serve(script());
        for step in [
            "a call",
            "a call after a 429",
            "a call after a 503",
            "one more call",
        ] {
            let before = log.answered();
            let answer = self.ask(&mut service, calls.next()).await;
            let answer = answer.ok_or_else(|| self.stuck(step))?;
            let last = log
                .answered()
                .checked_sub(1)
                .filter(|_| log.answered() > before);
            let failed = matches!(last, Some(1 | 3));
            match (answer, last) {
                (Ok(_), None) => {
                    return Err(Fault::new(step, "a reply that the server did not give"));
                }
                (Ok(_), Some(_)) if failed => {
                    return Err(Fault::new(
                        step,
                        "a reply, though the server refused the call",
                    ));
                }
                (Ok(reply), Some(last)) => passed(step, &reply, last)?,
                (Err(error), Some(_)) if !failed => {
                    return Err(Fault::new(
                        step,
                        format!("the reply became an error: {error}"),
                    ));
                }
                (Err(_), _) => {}
            }
        }
        Ok(())
    }

    pub(super) async fn passes_options(&self) -> Result<(), Fault> {
        let calls = self.calls();
        let (mut service, log) = self.serve(yes().answers([
            Ok(Reply::new("true")),
            Err(api(503, "Service Unavailable")),
            Err(flood(1)),
        ]));
        for number in 1..=4_usize {
            let step = format!("call {number}, with an option among its extensions");
            let mut call = calls.next();
            call.extensions_mut().insert(Mark(number));
            let before = log.arrived();
            let answer = self.ask(&mut service, call).await;
            if answer.is_none() {
                return Err(self.stuck(step));
            }
            for (attempt, call) in log.calls()[before..].iter().enumerate() {
                let option = call.extensions().get::<Mark>();
                if option.is_none_or(|option| option.0 != number) {
                    let found = format!("attempt {} has lost it, or has another's", attempt + 1);
                    return Err(Fault::new(step, found));
                }
            }
        }
        Ok(())
    }
}

/// Each kind of failure, with a number in it.
const ERRORS: Cases<fn(usize) -> Error> = &[
    ("400", |n| api(400, &format!("Bad Request: no {n}"))),
    ("403", |n| api(403, &format!("Forbidden: no {n}"))),
    ("409", |n| api(409, &format!("Conflict: no {n}"))),
    ("429 and a wait of 1 s", |n| {
        ApiError::new(429, format!("Too Many Requests: no {n}"))
            .with_retry_after(1)
            .into()
    }),
    ("429 and a wait of 10 hours", |n| {
        ApiError::new(429, format!("Too Many Requests: no {n}"))
            .with_retry_after(36_000)
            .into()
    }),
    ("503", |n| api(503, &format!("Service Unavailable: no {n}"))),
    ("a refused connection", |n| {
        let error = io::Error::other(format!("refused: no {n}"));
        TransportError::never_written("connect", error).into()
    }),
    ("a broken connection", |n| {
        let error = io::Error::other(format!("reset: no {n}"));
        TransportError::outcome_unknown("read the answer", error).into()
    }),
    ("a timeout", |n| {
        TimeoutError::new(Limit::Attempt, Duration::from_secs(n as u64)).into()
    }),
    ("a call that cannot be written", |n| {
        EncodeError::new(format!("no {n}")).into()
    }),
    ("an answer that cannot be read", |n| {
        DecodeError::new(io::Error::other(format!("no {n}")), b"[]").into()
    }),
    ("a full queue", |n| Overloaded::new("queue", n).into()),
];

/// What an error is known by.
struct Signs {
    kind: std::mem::Discriminant<ErrorKind>,
    text: String,
    /// The answer of the server with its parameters.
    api: Option<ApiError>,
    own: Option<usize>,
}

impl Signs {
    fn of(error: &Error) -> Self {
        Self {
            kind: discriminant(error.kind()),
            text: error.kind().to_string(),
            api: error.api().cloned(),
            own: match error.kind() {
                ErrorKind::Layer(error) => error.downcast_ref().map(|&Own(number)| number),
                _ => None,
            },
        }
    }
}

fn same(step: &str, last: &Signs, answer: &Result<Reply, Error>) -> Result<(), Fault> {
    let found = match answer {
        Ok(_) => format!("a reply in place of the last error: {}", last.text),
        Err(error) => {
            let signs = Signs::of(error);
            if signs.text != last.text {
                format!(
                    "the error `{}`, while the last one was `{}`",
                    signs.text, last.text
                )
            } else if signs.kind != last.kind || signs.api != last.api || signs.own != last.own {
                format!(
                    "the text of the last error, but as another kind: {:?}",
                    error.kind()
                )
            } else {
                return Ok(());
            }
        }
    };
    Err(Fault::new(step, found))
}

fn numbered(number: usize) -> Reply {
    let mut reply = Reply::new(format!("[{number}]"));
    reply.extensions_mut().insert(Mark(number));
    reply
}

fn passed(step: &str, reply: &Reply, number: usize) -> Result<(), Fault> {
    let sent = numbered(number);
    if reply.result() != sent.result() {
        let result = String::from_utf8_lossy(reply.result()).into_owned();
        return Err(Fault::new(
            step,
            format!("another result than the server's last: {result}"),
        ));
    }
    if reply.extensions().get::<Mark>() != Some(&Mark(number)) {
        return Err(Fault::new(
            step,
            "the reply has lost the extensions of an inner layer",
        ));
    }
    Ok(())
}

/// What an outer layer asks for, or an inner one reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark(usize);

/// The error of a layer.
#[derive(Debug)]
struct Own(usize);

impl fmt::Display for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a layer's own error, no {}", self.0)
    }
}

impl StdError for Own {}
