//! The emulator as a program: a Bot API server to develop bots in any language against.

use std::{
    fmt, fs,
    io::{self, IsTerminal as _},
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use chappe_emulator::{Emulator, Limits, Profile, Scene, SceneError};
use clap::{Parser, ValueEnum};
use tracing_subscriber::EnvFilter;

/// A Telegram Bot API server to develop and test bots against, without a token or a network.
///
/// Point a bot at it in place of api.telegram.org. What users and administrators do is
/// ordered at its control API, see /emulator/openapi.json.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
struct Arguments {
    /// The port to listen at; 0 takes a free one.
    #[arg(long, default_value_t = 8081)]
    port: u16,

    /// The address to listen at. The control API is open to whoever reaches it.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,

    /// Who and what is there at the beginning: a scene in TOML or JSON.
    #[arg(long, value_name = "FILE")]
    scene: Option<PathBuf>,

    /// Writes the scene down when the program ends: JSON where the name ends so, else TOML.
    #[arg(long, value_name = "FILE")]
    save_scene: Option<PathBuf>,

    /// Keeps the world in this file, and goes on with the one that is there. A scene is then played
    /// only where the file is new.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,

    /// Where identifiers, tokens and links are drawn from: the same seed gives the same ones.
    #[arg(long, default_value_t = 0)]
    seed: u64,

    /// The Unix time at which its world begins; now unless said otherwise.
    #[arg(long, value_name = "SECONDS")]
    start: Option<i64>,

    /// Whose habits it has.
    #[arg(long, value_enum, default_value_t = Habits::Cloud)]
    profile: Habits,

    /// Refuses webhooks of this machine as Telegram does: without https, at other ports than 80, 88,
    /// 443 and 8443, at a loopback address. They are taken otherwise; webhooks elsewhere never are.
    #[arg(long)]
    strict_webhooks: bool,

    /// Which flood laws it applies; others can be put in force at the control API.
    #[arg(long, value_enum, default_value_t = Laws::None)]
    limits: Laws,

    /// How long a round trip takes, in milliseconds.
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 0)]
    latency: u64,

    /// How many messages it keeps in each chat.
    #[arg(long, value_name = "MESSAGES", default_value_t = 1_000)]
    history: usize,

    /// How many requests it keeps in its journal.
    #[arg(long, value_name = "REQUESTS", default_value_t = 10_000)]
    journal: usize,

    /// Writes {"url", "token", "control"} here as soon as it listens.
    #[arg(long, value_name = "FILE")]
    ready_file: Option<PathBuf>,

    /// Does not log the calls. `RUST_LOG` says more finely what is logged.
    #[arg(long, short)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Habits {
    /// Those of api.telegram.org.
    Cloud,
    /// Those of the open-source server.
    SelfHosted,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Laws {
    /// None.
    None,
    /// What Telegram says of its limits, and a guess at the rest.
    Telegram,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    log(arguments.quiet);
    match run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("chappe-emulator: {trouble}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<(), Trouble> {
    let emulator = build(arguments)?;
    let address = SocketAddr::new(arguments.host, arguments.port);
    let server = emulator
        .serve_on(address)
        .await
        .map_err(|error| Trouble::new(format!("cannot listen at {address}"), error))?;
    let url = server.url();
    greet(&emulator, &url);
    if let Some(path) = &arguments.ready_file {
        write_ready(&emulator, &url, path)?;
    }
    stopped()
        .await
        .map_err(|error| Trouble::new("cannot wait for signals", error))?;
    drop(server);
    if let Some(path) = &arguments.save_scene {
        save(&emulator.scene(), path)?;
        println!("the scene is in {}", path.display());
    }
    Ok(())
}

fn build(arguments: &Arguments) -> Result<Emulator, Trouble> {
    let latency = Duration::from_millis(arguments.latency);
    let mut builder = Emulator::builder()
        .seed(arguments.seed)
        .start(arguments.start.unwrap_or_else(now))
        .history(arguments.history)
        .journal(arguments.journal)
        .profile(match arguments.profile {
            Habits::Cloud => Profile::Cloud,
            Habits::SelfHosted => Profile::SelfHosted,
        })
        .limits(match arguments.limits {
            Laws::None => Limits::none(),
            Laws::Telegram => Limits::telegram(),
        });
    if arguments.strict_webhooks {
        builder = builder.strict_webhooks();
    }
    if !latency.is_zero() {
        builder = builder.latency(latency..=latency);
    }
    let is_new = arguments.state.as_ref().is_none_or(|path| !path.exists());
    let scene = match arguments.scene.as_deref().filter(|_| is_new) {
        Some(path) => Some((path, read_scene(path)?)),
        None => None,
    };
    if scene
        .as_ref()
        .is_some_and(|(_, scene)| !scene.bots.is_empty())
    {
        builder = builder.without_bot();
    }
    let emulator = match &arguments.state {
        Some(path) => builder
            .open(path)
            .map_err(|error| Trouble::new("cannot go on", error))?,
        None => builder.build(),
    };
    if let Some((path, scene)) = &scene {
        emulator
            .add_scene(scene)
            .map_err(|error| no_scene(path, error))?;
    }
    Ok(emulator)
}

fn read_scene(path: &Path) -> Result<Scene, Trouble> {
    let text = fs::read_to_string(path)
        .map_err(|error| Trouble::new(format!("cannot read {}", path.display()), error))?;
    text.parse().map_err(|error| no_scene(path, error))
}

fn no_scene(path: &Path, error: SceneError) -> Trouble {
    Trouble::new(
        format!("cannot play the scene of {}", path.display()),
        error,
    )
}

fn greet(emulator: &Emulator, url: &str) {
    println!("listening on {url}");
    for bot in emulator.bots() {
        println!("token of @{}: {}", bot.username(), bot.token());
    }
    println!("control API: {url}/emulator/");
    println!("its description: {url}/emulator/openapi.json");
}

fn write_ready(emulator: &Emulator, url: &str, path: &Path) -> Result<(), Trouble> {
    let ready = serde_json::json!({
        "control": format!("{url}/emulator/"),
        "token": emulator.token(),
        "url": url,
    });
    // A reader sees all of it or nothing.
    let draft = path.with_extension("part");
    let written = fs::write(&draft, ready.to_string()).and_then(|()| fs::rename(&draft, path));
    written.map_err(|error| Trouble::new(format!("cannot write {}", path.display()), error))
}

fn save(scene: &Scene, path: &Path) -> Result<(), Trouble> {
    let is_json = path
        .extension()
        .is_some_and(|extension| extension == "json");
    let text = if is_json {
        scene.to_json()
    } else {
        scene.to_toml()
    };
    fs::write(path, text)
        .map_err(|error| Trouble::new(format!("cannot write {}", path.display()), error))
}

/// Waits for Ctrl-C or, where there is such a thing, `SIGTERM`.
async fn stopped() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};

        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

fn log(quiet: bool) {
    let usual = if quiet {
        "warn"
    } else {
        "warn,chappe_emulator=info"
    };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr)
        .init();
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    })
}

/// Why the program ends.
#[derive(Debug)]
struct Trouble {
    what: String,
    why: Box<dyn std::error::Error>,
}

impl Trouble {
    fn new(what: impl Into<String>, why: impl Into<Box<dyn std::error::Error>>) -> Self {
        Self {
            what: what.into(),
            why: why.into(),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.why)
    }
}
