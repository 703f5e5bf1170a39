//! The task that sends a bot's updates to its webhook, as the [`Schedule`] says.

use std::{collections::HashMap, future::pending, io, net::IpAddr, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode, header};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{
    body::Incoming,
    client::conn::http1::{self, SendRequest},
    ext::ReasonPhrase,
};
use hyper_util::rt::TokioIo;
use tokio::{
    net::TcpStream,
    runtime::Handle,
    sync::watch,
    task::{AbortHandle, JoinSet},
    time::{Instant, sleep_until, timeout},
};

use super::{
    Target,
    schedule::{Fate, Next, Schedule},
};
use crate::{
    emulator::{Emulator, WeakEmulator, World},
    reply::ascii,
    request::Request,
    route::Route,
    state::{Id, webhook::Settings},
};

/// The deliveries that are at work.
#[derive(Debug, Default)]
pub(crate) struct Deliveries(HashMap<Id, Delivery>);

/// A task, which ends with this.
#[derive(Debug)]
struct Delivery {
    /// That of the webhook.
    version: u64,
    task: AbortHandle,
}

impl Drop for Delivery {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Emulator {
    /// Begins or ends the delivery to a bot, so that it is as the webhook says.
    pub(crate) fn tend_delivery(&self, world: &mut World, bot: Id) {
        let is_up = world.state.instances.contains_key(&bot);
        let webhook = world.state.webhooks.get(&bot).filter(|_| is_up);
        let wanted =
            webhook.and_then(|webhook| Some((webhook.version, webhook.settings.as_ref()?)));
        let there = world.deliveries.0.get(&bot);
        let there = there.filter(|delivery| !delivery.task.is_finished());
        if wanted.map(|(version, _)| version) == there.map(|delivery| delivery.version) {
            return;
        }
        world.deliveries.0.remove(&bot);
        let (Some((version, settings)), Ok(runtime)) = (wanted, Handle::try_current()) else {
            return;
        };
        let post = match Post::new(settings, self) {
            Ok(post) => post,
            Err(why) => {
                let now = self.now();
                return world.state.note_trouble(bot, why, now);
            }
        };
        let seed = world.state.rng.get_seed() ^ version;
        let worker = Worker {
            emulator: self.downgrade(),
            bot,
            post: Arc::new(post),
            schedule: Schedule::new(settings.max_connections, fastrand::Rng::with_seed(seed)),
            idle: Vec::new(),
            under_way: JoinSet::new(),
            replies: JoinSet::new(),
        };
        let task = runtime.spawn(worker.run(self.changes())).abort_handle();
        world.deliveries.0.insert(bot, Delivery { version, task });
    }

    /// Goes on with the deliveries of a world that comes from a file.
    pub(crate) fn resume_deliveries(&self) {
        let now = self.now().elapsed;
        let mut world = self.lock();
        let webhooks = world.state.webhooks.iter();
        let bots: Vec<Id> = webhooks
            .filter(|(_, webhook)| webhook.settings.is_some())
            .map(|(bot, _)| *bot)
            .collect();
        for bot in bots {
            world.state.instances.entry(bot).or_insert(now);
            self.tend_delivery(&mut world, bot);
        }
    }
}

struct Worker {
    /// The world may end while the task waits.
    emulator: WeakEmulator,
    bot: Id,
    post: Arc<Post>,
    schedule: Schedule,
    idle: Vec<Connection>,
    under_way: JoinSet<Sent>,
    /// The calls that the webhook's answers ask for.
    replies: JoinSet<()>,
}

type Connection = SendRequest<Full<Bytes>>;

/// What came of sending an update.
struct Sent {
    update: i32,
    /// An error is in the words of `getWebhookInfo`.
    result: Result<Answer, String>,
    /// Open still, for the next one.
    connection: Option<Connection>,
}

struct Answer {
    status: StatusCode,
    reason: String,
    headers: HeaderMap,
    body: Bytes,
}

impl Worker {
    async fn run(mut self, mut changes: watch::Receiver<u64>) {
        loop {
            changes.borrow_and_update();
            let Some(emulator) = self.emulator.upgrade() else {
                return;
            };
            let wake = self.send(&emulator);
            drop(emulator);
            let wake = async {
                match wake {
                    Some(at) => sleep_until(at).await,
                    None => pending().await,
                }
            };
            tokio::select! {
                Some(sent) = self.under_way.join_next() => {
                    let is_over = sent.is_ok_and(|sent| self.settle(sent).is_none());
                    if is_over {
                        return;
                    }
                }
                is_alive = changes.changed() => if is_alive.is_err() {
                    return;
                },
                () = wake => {}
            }
            while self.replies.try_join_next().is_some() {}
        }
    }

    /// Begins to send what may be sent, and says when to look again, if not only when something
    /// happens.
    fn send(&mut self, emulator: &Emulator) -> Option<Instant> {
        let now = emulator.now();
        self.idle.retain(|connection| !connection.is_closed());
        let mut to_send = Vec::new();
        let mut expired = Vec::new();
        let mut world = emulator.lock();
        // What time brings is told as well: a poll that closes by itself.
        world.state.pass(now);
        let due = world.state.next_due(now).map(|due| emulator.instant(due));
        let queue = world.state.queue(self.bot);
        let wake = loop {
            // Those that have expired make room for others.
            self.schedule
                .load(&queue.pending, queue.next_id(), now.elapsed);
            match self.schedule.next(self.idle.len(), now.elapsed) {
                Next::Send(id) => match queue.pending.get(&id) {
                    Some(update) if update.expires > now.unix => {
                        to_send.push((id, ascii(&update.text), self.idle.pop()));
                    }
                    _ => {
                        self.schedule.vanished(id, now.elapsed);
                        expired.push(id);
                    }
                },
                Next::At(at) => break Some(emulator.instant(at)),
                Next::Wait => break None,
            }
        };
        for id in expired {
            world.state.queue_mut(self.bot).forget(id);
        }
        drop(world);
        for (id, text, connection) in to_send {
            let post = Arc::clone(&self.post);
            let settled = emulator.settling();
            self.under_way.spawn(async move {
                // What a kill would undo was not there, and is not told.
                match settled.await {
                    Ok(()) => post.send(id, text.into(), connection).await,
                    Err(why) => Sent {
                        update: id,
                        result: Err(why),
                        connection,
                    },
                }
            });
        }
        wake.into_iter().chain(due).min()
    }

    /// Draws the consequences; `None` where it is all over.
    fn settle(&mut self, sent: Sent) -> Option<()> {
        let emulator = self.emulator.upgrade()?;
        self.idle.extend(sent.connection);
        let (bot, id, now) = (self.bot, sent.update, emulator.now());
        let (why, retry_after, is_gone) = match sent.result {
            Ok(answer) if answer.status.is_success() => {
                self.schedule.taken(id, now.elapsed);
                emulator.update(|state, _| state.queue_mut(bot).forget(id));
                self.replies.spawn(reply(emulator, bot, answer));
                return Some(());
            }
            Ok(answer) => {
                let code = answer.status.as_u16();
                let is_gone = self.schedule.is_gone(code, now.elapsed);
                let why = format!("Wrong response from the webhook: {code} {}", answer.reason);
                (why, retry_after(&answer.headers), is_gone)
            }
            Err(why) => (why, 0, false),
        };
        let fate = self.schedule.failed(id, retry_after, now);
        emulator.update(|state, now| {
            if fate == Fate::Dropped {
                state.queue_mut(bot).forget(id);
            }
            state.note_trouble(bot, why, now);
            if is_gone {
                state.remove_webhook(bot);
            }
        });
        (!is_gone).then_some(())
    }
}

/// Calls the method that a webhook's answer asks for. Nobody is told what comes of it.
async fn reply(emulator: Emulator, bot: Id, answer: Answer) {
    let Ok(request) = Request::read(None, &answer.headers, answer.body, emulator.profile()) else {
        return;
    };
    let name = request.arg("method").to_owned();
    let lower = name.to_ascii_lowercase();
    if lower.is_empty() || lower.starts_with("get") || BARRED.contains(&&*lower) {
        return;
    }
    let route = emulator.view(|state| {
        let bot = state.bot(bot);
        Route::Method {
            token: format!("{}:{}", bot.id, bot.secret),
            is_test: bot.is_test,
            name,
        }
    });
    let _ = emulator.dispatch(route, request).await;
}

/// How requests to the webhook look, and where they go.
#[derive(Debug)]
struct Post {
    target: Target,
    addresses: Vec<IpAddr>,
    secret: String,
    longest_answer: usize,
}

impl Post {
    /// An error says why nothing can be sent there.
    fn new(settings: &Settings, emulator: &Emulator) -> Result<Self, String> {
        let target = Target::parse(&settings.url).ok_or("invalid webhook URL specified")?;
        let addresses = emulator
            .webhook_rules()
            .check(&target, &settings.fixed_ip)
            .map_err(|refusal| refusal.description.into_owned())?;
        Ok(Self {
            target,
            addresses,
            secret: settings.secret.clone(),
            longest_answer: emulator.profile().body_limit(),
        })
    }

    async fn send(&self, update: i32, body: Bytes, connection: Option<Connection>) -> Sent {
        let exchange = timeout(READ_TIMEOUT, self.exchange(body, connection)).await;
        let exchange = exchange.unwrap_or_else(|_| Err("Read timeout expired".to_owned()));
        let (result, connection) = match exchange {
            Ok((answer, connection)) => (Ok(answer), connection),
            Err(why) => (Err(why), None),
        };
        Sent {
            update,
            result,
            connection,
        }
    }

    async fn exchange(
        &self,
        body: Bytes,
        connection: Option<Connection>,
    ) -> Result<(Answer, Option<Connection>), String> {
        if let Some(mut connection) = connection {
            match connection.send_request(self.request(body.clone())).await {
                // It was closed in the meantime, and nothing was sent.
                Err(error) if error.is_canceled() => {}
                response => return self.read(response, connection).await,
            }
        }
        let mut connection = self.connect().await?;
        let response = connection.send_request(self.request(body)).await;
        self.read(response, connection).await
    }

    async fn connect(&self) -> Result<Connection, String> {
        let addresses = self.addresses.iter();
        let addresses: Vec<_> = addresses.map(|ip| (*ip, self.target.port).into()).collect();
        let stream = TcpStream::connect(&*addresses).await;
        let stream = stream.map_err(|error| in_words(&error))?;
        let handshake = http1::Builder::new()
            .title_case_headers(true)
            .handshake(TokioIo::new(stream));
        let (sender, connection) = handshake.await.map_err(|error| broken(&error))?;
        // It ends when its sender does.
        tokio::spawn(connection);
        Ok(sender)
    }

    fn request(&self, body: Bytes) -> http::Request<Full<Bytes>> {
        let mut request = http::Request::post(http::Uri::from(self.target.path.clone()))
            .header(header::HOST, &self.target.host);
        if let Some(authorization) = &self.target.authorization {
            request = request.header(header::AUTHORIZATION, authorization);
        }
        if !self.secret.is_empty() {
            request = request.header("X-Telegram-Bot-Api-Secret-Token", &self.secret);
        }
        request
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::CONTENT_LENGTH, body.len())
            .header(header::CONNECTION, "keep-alive")
            .header(header::ACCEPT_ENCODING, "gzip, deflate")
            .body(Full::new(body))
            .expect("a webhook whose parts were checked when it was set")
    }

    async fn read(
        &self,
        response: hyper::Result<Response<Incoming>>,
        mut connection: Connection,
    ) -> Result<(Answer, Option<Connection>), String> {
        let (parts, body) = response.map_err(|error| broken(&error))?.into_parts();
        let body = Limited::new(body, self.longest_answer).collect().await;
        let body = body.map_err(|_| CLOSED.to_owned())?.to_bytes();
        let reason = match parts.extensions.get::<ReasonPhrase>() {
            Some(reason) => String::from_utf8_lossy(reason.as_bytes()).into_owned(),
            None => parts
                .status
                .canonical_reason()
                .unwrap_or_default()
                .to_owned(),
        };
        let answer = Answer {
            status: parts.status,
            reason,
            headers: parts.headers,
            body,
        };
        let is_open = connection.ready().await.is_ok();
        Ok((answer, is_open.then_some(connection)))
    }
}

fn retry_after(headers: &HeaderMap) -> u64 {
    let value = headers.get(header::RETRY_AFTER);
    let seconds = value.and_then(|value| value.to_str().ok()?.trim().parse().ok());
    seconds.unwrap_or_default()
}

/// Why a connection broke.
fn broken(error: &hyper::Error) -> String {
    if error.is_parse() {
        return format!("Wrong response from the webhook: {error}");
    }
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if let Some(error) = cause.downcast_ref::<io::Error>() {
            return in_words(error);
        }
        source = cause.source();
    }
    CLOSED.to_owned()
}

/// What the system says of an error, without its number.
fn in_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => "Connection refused".to_owned(),
        io::ErrorKind::ConnectionReset => "Connection reset by peer".to_owned(),
        io::ErrorKind::TimedOut => "Connection timed out".to_owned(),
        io::ErrorKind::BrokenPipe | io::ErrorKind::UnexpectedEof => CLOSED.to_owned(),
        _ => error.to_string(),
    }
}

const CLOSED: &str = "Connection closed";
const READ_TIMEOUT: Duration = Duration::from_secs(60);

/// What a webhook's answer may not call, beside all that begins with `get`.
const BARRED: [&str; 4] = ["setwebhook", "deletewebhook", "close", "logout"];
