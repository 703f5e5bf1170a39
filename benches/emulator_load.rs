//! What a `sendMessage` costs the emulator, next to a server that does nothing.
//!
//! ```sh
//! cargo bench -p chappe-benches --bench emulator_load             # 200,000 calls to each server
//! CHAPPE_LOAD_CALLS=20000 cargo bench -p chappe-benches --bench emulator_load
//! ```
//!
//! Two servers run, each in a process of its own: the emulator, and a hyper server that answers
//! every request with the same body, which is one of the emulator's. 64 connections over loopback
//! call them in turns, part by part, so that whatever else the machine does meets both. Processor
//! time and memory are those of the server's process alone, read from `/proc`, so it runs on Linux.
//!
//! Prints a table and writes `emulator-load/results.json` into the target folder. The README beside
//! this crate says what the columns are.

use std::{
    convert::Infallible,
    env,
    error::Error as StdError,
    fs,
    io::{self, BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use chappe_emulator::Emulator;
use http::{HeaderValue, Request, Response, header};
use http_body_util::{BodyExt as _, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde::Serialize;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    runtime::{Builder, Runtime},
    sync::oneshot,
    task::JoinSet,
    time::{Instant, timeout},
};

type Error = Box<dyn StdError + Send + Sync>;

/// How many connections call at once, and how many chats there are.
const CONNECTIONS: usize = 64;

/// After so many calls the figures are read; the last one is the whole run.
const PARTS: [usize; 4] = [10_000, 50_000, 100_000, 200_000];

/// Far more than a part takes: a run that hangs ends.
const DEADLINE: Duration = Duration::from_secs(600);

const TEXT: &str = "A message of the length that bots send: two lines, and a link.\n\
    https://example.org/about";

fn main() -> Result<(), Error> {
    let mut args = env::args().skip_while(|arg| arg != SERVE).skip(1);
    match args.next().as_deref() {
        Some(EMULATOR) => serve_emulator(),
        Some(FIXED) => serve_fixed(),
        _ => measure(),
    }
}

// ----- what is measured -----

/// All that is written down.
#[derive(Debug, Serialize)]
struct Results {
    connections: usize,
    cores: usize,
    server_threads: usize,
    request_bytes: usize,
    answer_bytes: usize,
    rows: Vec<Row>,
    /// Processor time of the emulator per call ÷ that of the fixed answer, over the whole run.
    ratio: f64,
}

/// One server after so many calls.
#[derive(Clone, Debug, Serialize)]
struct Row {
    server: &'static str,
    /// Since the beginning.
    calls: usize,
    /// Of this part, as are the next two.
    requests_per_second: f64,
    cpu_us_per_call: f64,
    errors: usize,
    rss_mib: f64,
}

fn measure() -> Result<(), Error> {
    let parts = parts()?;
    let runtime = runtime(1)?;
    let mut emulator = Target::start(EMULATOR, "")?;
    let sample = runtime.block_on(emulator.sample())?;
    let mut fixed = Target::start(FIXED, &sample)?;
    // The hyper server takes the very same requests.
    fixed.requests.clone_from(&emulator.requests);
    let mut rows = Vec::new();
    for target in [&mut emulator, &mut fixed] {
        runtime.block_on(target.connect())?;
    }
    let mut done = 0;
    for part in parts {
        for target in [&mut emulator, &mut fixed] {
            let calls = part - done;
            let before = cpu_time(target.child.id())?;
            let began = Instant::now();
            let errors = runtime.block_on(target.call(calls))?;
            let took = began.elapsed();
            let cpu = cpu_time(target.child.id())?.saturating_sub(before);
            target.cpu += cpu;
            rows.push(Row {
                server: target.name,
                calls: part,
                requests_per_second: calls as f64 / took.as_secs_f64(),
                cpu_us_per_call: cpu.as_secs_f64() * 1e6 / calls as f64,
                errors,
                rss_mib: rss(target.child.id())?,
            });
        }
        done = part;
    }
    let results = Results {
        connections: CONNECTIONS,
        cores: thread::available_parallelism()?.get(),
        server_threads: threads()?,
        request_bytes: emulator.requests[0].len(),
        answer_bytes: sample.len(),
        rows,
        ratio: emulator.cpu.as_secs_f64() / fixed.cpu.as_secs_f64(),
    };
    results.print();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = folder.parent().unwrap_or(folder).join("emulator-load");
    fs::create_dir_all(&folder)?;
    let json = serde_json::to_string_pretty(&results)?;
    fs::write(folder.join("results.json"), json + "\n")?;
    println!("figures: {}", folder.display());
    let errors: usize = results.rows.iter().map(|row| row.errors).sum();
    if errors > 0 {
        return Err(format!("{errors} calls failed").into());
    }
    Ok(())
}

/// The usual parts, or as much of them as is asked for.
fn parts() -> Result<Vec<usize>, Error> {
    let whole = match env::var("CHAPPE_LOAD_CALLS") {
        Ok(calls) => calls.parse()?,
        Err(_) => PARTS[PARTS.len() - 1],
    };
    let mut parts: Vec<usize> = PARTS.into_iter().filter(|part| *part < whole).collect();
    parts.push(whole);
    Ok(parts)
}

/// How many threads a server has; the client has one.
fn threads() -> Result<usize, Error> {
    Ok(match env::var("CHAPPE_LOAD_THREADS") {
        Ok(threads) => threads.parse()?,
        Err(_) => 1,
    })
}

fn runtime(threads: usize) -> io::Result<Runtime> {
    if threads == 1 {
        Builder::new_current_thread().enable_all().build()
    } else {
        let mut builder = Builder::new_multi_thread();
        builder.worker_threads(threads).enable_all().build()
    }
}

// ----- the client -----

/// A server in a process of its own, and the connections to it.
struct Target {
    name: &'static str,
    child: Child,
    /// The server ends when this is closed.
    _stdin: ChildStdin,
    address: String,
    /// One for each connection.
    requests: Vec<Bytes>,
    streams: Vec<TcpStream>,
    cpu: Duration,
}

impl Target {
    /// Starts this program again, in the part of that server. It is told a line, and tells its
    /// address and, line by line, the requests that it takes.
    fn start(name: &'static str, told: &str) -> Result<Self, Error> {
        let mut child = Command::new(env::current_exe()?)
            .args([SERVE, name])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut stdin = child.stdin.take().ok_or("no stdin")?;
        writeln!(stdin, "{told}")?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("no stdout")?).lines();
        let mut next = || lines.next().ok_or("the server ended");
        let address = next()??;
        let requests = next()??;
        Ok(Self {
            name,
            child,
            _stdin: stdin,
            requests: requests
                .split('\t')
                .map(|call| post(&address, call))
                .collect(),
            address,
            streams: Vec::new(),
            cpu: Duration::ZERO,
        })
    }

    async fn connect(&mut self) -> io::Result<()> {
        while self.streams.len() < CONNECTIONS {
            let stream = TcpStream::connect(&self.address).await?;
            stream.set_nodelay(true)?;
            self.streams.push(stream);
        }
        Ok(())
    }

    /// What an answer looks like.
    async fn sample(&self) -> Result<String, Error> {
        let mut stream = TcpStream::connect(&self.address).await?;
        stream.write_all(&self.requests[0]).await?;
        let mut buffer = BytesMut::new();
        let answer = read_answer(&mut stream, &mut buffer).await?;
        if !answer.is_success {
            return Err(format!("not a success: {}", answer.body).into());
        }
        Ok(answer.body)
    }

    /// Makes so many calls over all connections; how many of them failed.
    async fn call(&mut self, calls: usize) -> Result<usize, Error> {
        let left = Arc::new(AtomicUsize::new(calls));
        let mut tasks = JoinSet::new();
        for (stream, request) in self.streams.drain(..).zip(&self.requests) {
            tasks.spawn(repeat(stream, request.clone(), Arc::clone(&left)));
        }
        let mut failed = 0;
        let all = async {
            while let Some(ended) = tasks.join_next().await {
                let (stream, errors) = ended??;
                self.streams.push(stream);
                failed += errors;
            }
            Ok::<(), Error>(())
        };
        timeout(DEADLINE, all).await??;
        Ok(failed)
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Makes one call after the other as long as there are any left.
async fn repeat(
    mut stream: TcpStream,
    request: Bytes,
    left: Arc<AtomicUsize>,
) -> Result<(TcpStream, usize), Error> {
    let mut buffer = BytesMut::with_capacity(4096);
    let mut errors = 0;
    let one_less = |left: usize| left.checked_sub(1);
    while left
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less)
        .is_ok()
    {
        stream.write_all(&request).await?;
        errors += usize::from(!skip_answer(&mut stream, &mut buffer).await?);
    }
    Ok((stream, errors))
}

struct Answer {
    is_success: bool,
    body: String,
}

async fn read_answer(stream: &mut TcpStream, buffer: &mut BytesMut) -> Result<Answer, Error> {
    let (head, length) = read_head(stream, buffer).await?;
    while buffer.len() < head + length {
        fill(stream, buffer).await?;
    }
    let answer = buffer.split_to(head + length);
    Ok(Answer {
        is_success: answer.starts_with(b"HTTP/1.1 200 "),
        body: String::from_utf8(answer[head..].to_vec())?,
    })
}

/// Reads an answer and keeps nothing of it; whether it was a success.
async fn skip_answer(stream: &mut TcpStream, buffer: &mut BytesMut) -> Result<bool, Error> {
    let (head, length) = read_head(stream, buffer).await?;
    while buffer.len() < head + length {
        fill(stream, buffer).await?;
    }
    let is_success = buffer.starts_with(b"HTTP/1.1 200 ") && buffer.len() == head + length;
    buffer.clear();
    Ok(is_success)
}

/// How long the head is, and the body.
async fn read_head(stream: &mut TcpStream, buffer: &mut BytesMut) -> Result<(usize, usize), Error> {
    loop {
        let end = buffer.windows(4).position(|window| window == b"\r\n\r\n");
        if let Some(end) = end {
            let head = std::str::from_utf8(&buffer[..end])?;
            let length = head.split("\r\n").find_map(|line| {
                let (name, value) = line.split_once(": ")?;
                let is_length = name.eq_ignore_ascii_case("content-length");
                is_length.then(|| value.parse().ok())?
            });
            return Ok((end + 4, length.ok_or("an answer has no length")?));
        }
        fill(stream, buffer).await?;
    }
}

async fn fill(stream: &mut TcpStream, buffer: &mut BytesMut) -> Result<(), Error> {
    match stream.read_buf(buffer).await? {
        0 => Err("the server closed a connection".into()),
        _ => Ok(()),
    }
}

/// A request, from its path and its body.
fn post(host: &str, call: &str) -> Bytes {
    let (path, body) = call.split_once(' ').unwrap_or((call, ""));
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\n\
         accept: */*\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    request.into()
}

// ----- the servers -----

const SERVE: &str = "serve";
const EMULATOR: &str = "emulator";
const FIXED: &str = "fixed";

/// The emulator as the program has it, with somebody to write to for each connection.
fn serve_emulator() -> Result<(), Error> {
    let (_told, end) = told()?;
    runtime(threads()?)?.block_on(async {
        let emulator = Emulator::builder().history(1_000).journal(10_000).build();
        let bot = emulator.bot();
        let calls = (0..CONNECTIONS).map(|number| {
            let user = emulator.user(&format!("User {number}"));
            user.send_private(&bot, "/start");
            let body = serde_json::json!({ "chat_id": user.id(), "text": TEXT });
            format!("/bot{}/sendMessage {body}", bot.token())
        });
        let calls: Vec<String> = calls.collect();
        let server = emulator.serve().await?;
        tell(server.address(), &calls.join("\t"))?;
        end.await?;
        Ok(())
    })
}

/// A hyper server that reads a request and answers what it was told.
fn serve_fixed() -> Result<(), Error> {
    let (told, end) = told()?;
    let body = Bytes::from(told);
    runtime(threads()?)?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        tell(listener.local_addr()?, "/ {}")?;
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve_connection(stream, body.clone()));
            }
        });
        end.await?;
        Ok(())
    })
}

async fn serve_connection(stream: TcpStream, body: Bytes) -> Result<(), Error> {
    stream.set_nodelay(true)?;
    let answer = service_fn(move |request: Request<Incoming>| {
        let body = body.clone();
        async move {
            let _ = request.into_body().collect().await;
            let mut response = Response::new(Full::new(body));
            let json = HeaderValue::from_static("application/json");
            response.headers_mut().insert(header::CONTENT_TYPE, json);
            Ok::<_, Infallible>(response)
        }
    });
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), answer);
    Ok(connection.await?)
}

/// What the server was told, and the end of its time.
fn told() -> Result<(String, oneshot::Receiver<()>), Error> {
    let mut told = String::new();
    io::stdin().read_line(&mut told)?;
    let (ended, end) = oneshot::channel();
    thread::spawn(move || {
        // Whoever started this one is gone when there is nothing more to read.
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        let _ = ended.send(());
    });
    Ok((told.trim_end().to_owned(), end))
}

fn tell(address: std::net::SocketAddr, calls: &str) -> io::Result<()> {
    println!("{address}\n{calls}");
    io::stdout().flush()
}

// ----- the process -----

/// The time that a process has had on a processor.
fn cpu_time(process: u32) -> Result<Duration, Error> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name of the program may have spaces in it; a parenthesis ends it.
    let (_, fields) = stat.rsplit_once(')').ok_or("no process")?;
    let mut times = fields.split_whitespace().skip(11);
    let mut next = || times.next().ok_or("no time").map(str::parse::<u64>);
    let ticks = next()?? + next()??;
    Ok(Duration::from_millis(ticks * TICK_MS))
}

/// How much memory a process has, in MiB.
fn rss(process: u32) -> Result<f64, Error> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.split_whitespace().next());
    Ok(kib.ok_or("no memory")?.parse::<f64>()? / 1024.0)
}

/// Linux counts processor time in hundredths of a second, to programs.
const TICK_MS: u64 = 10;

// ----- the table -----

impl Results {
    fn print(&self) {
        println!(
            "{} connections, one thread of client, {} of each server, {} cores; {} bytes asked, {} \
             answered",
            self.connections,
            self.server_threads,
            self.cores,
            self.request_bytes,
            self.answer_bytes
        );
        println!(
            "{:>10} {:>9} {:>12} {:>14} {:>10} {:>8}",
            "server", "calls", "requests/s", "cpu, us/call", "rss, MiB", "errors"
        );
        for row in &self.rows {
            println!(
                "{:>10} {:>9} {:>12.0} {:>14.2} {:>10.1} {:>8}",
                row.server,
                row.calls,
                row.requests_per_second,
                row.cpu_us_per_call,
                row.rss_mib,
                row.errors
            );
        }
        println!(
            "processor time per call, emulator ÷ fixed answer: {:.2}",
            self.ratio
        );
    }
}
