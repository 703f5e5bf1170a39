//! The emulator as a `tower` service: the thin shell that waits so that the core need not.

use std::{
    error::Error,
    fmt,
    future::{Future, pending},
    mem,
    pin::{Pin, pin},
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
use http_body::Body;
use http_body_util::{BodyExt as _, Full};
use tower_service::Service;

use crate::{
    call_log::{Line, Why},
    emulator::Emulator,
    fault::Kind,
    journal::{Entry, Outcome},
    methods::{self, Context, Found},
    profile::Profile,
    reply::{Answer, Refusal, failure, success},
    request::{Content, Request},
    route::{Route, refuse_token},
    schema,
    state::queue::{Step, Ticket},
};

/// The connection was closed instead of an answer.
///
/// It is what an HTTP client would see as a connection that broke: nobody knows whether the call
/// was executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut(());

impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the emulator closed the connection before it answered")
    }
}

impl Error for Cut {}

/// What the emulator answers with.
pub type Response = http::Response<Full<Bytes>>;

/// The emulator's answer, on its way.
///
/// Dropping it drops the call: a `getUpdates` that waits waits no longer.
#[must_use = "futures do nothing unless polled"]
pub struct ResponseFuture(Pin<Box<dyn Future<Output = Result<Response, Cut>> + Send>>);

impl Future for ResponseFuture {
    type Output = Result<Response, Cut>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(cx)
    }
}

impl fmt::Debug for ResponseFuture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}

impl<B> Service<http::Request<B>> for Emulator
where
    B: Body + Send + 'static,
    B::Data: Send,
{
    type Response = Response;
    type Error = Cut;
    type Future = ResponseFuture;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), Cut>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let emulator = self.clone();
        ResponseFuture(Box::pin(async move {
            let (parts, body) = request.into_parts();
            let (there, back) = emulator.round_trip();
            travel(there).await;
            let limit = emulator.profile().body_limit();
            let result = match read(body, limit).await? {
                Some(body) => emulator.answer(&parts, body).await,
                None => Ok(too_large(&parts.headers, emulator.profile())),
            };
            travel(back).await;
            result
        }))
    }
}

impl Emulator {
    async fn answer(&self, parts: &Parts, body: Bytes) -> Result<Response, Cut> {
        if parts.method != Method::GET && parts.method != Method::POST {
            return Ok(bare(StatusCode::NOT_IMPLEMENTED));
        }
        let (query, profile) = (parts.uri.query(), self.profile());
        let request = match Request::read(query, &parts.headers, body, profile) {
            Ok(request) => request,
            Err(status) => return Ok(bare(status)),
        };
        match Route::of(parts.uri.path(), &request, profile) {
            Err(refusal) => Ok(refused(&refusal)),
            Ok(route) => self.dispatch(route, request).await,
        }
    }

    /// Takes the call down, lets a fault have its way, and executes it.
    pub(crate) async fn dispatch(
        &self,
        route: Route,
        mut request: Request,
    ) -> Result<Response, Cut> {
        let (method, token, is_test) = match &route {
            Route::Method {
                name,
                token,
                is_test,
            } => (methods::find(name).name().unwrap_or(name), token, *is_test),
            Route::File {
                token,
                is_test,
                path,
            } => {
                request = Request::of_download(path);
                ("file", token, *is_test)
            }
        };
        let (mut call, fault) = self.begin(method, token, is_test, &request);
        if let Some(kind) = &fault {
            tracing::debug!(method, ?kind, "a fault was ordered for this call");
        }
        let result = match fault {
            None => Ok(self.execute(&call, &route, &request).await),
            Some(Kind::Delay(wait)) => {
                tokio::time::sleep(wait).await;
                Ok(self.execute(&call, &route, &request).await)
            }
            Some(Kind::CutAfter) => {
                self.execute(&call, &route, &request).await;
                Err(Cut(()))
            }
            Some(Kind::MalformedJson) => {
                let whole = self.execute(&call, &route, &request).await;
                Ok(halved(whole).await)
            }
            Some(Kind::CutBefore) => Err(Cut(())),
            Some(Kind::Hang) => pending().await,
            Some(Kind::TooManyRequests(seconds)) => {
                Ok(refused(&Refusal::too_many_requests(seconds)))
            }
            Some(Kind::Refusal(code, description)) => {
                Ok(refused(&Refusal::new(code, description.into())))
            }
            Some(Kind::Redirect(url)) => Ok(redirected(&url)),
            Some(Kind::Status {
                code,
                body,
                content_type,
            }) => Ok(arbitrary(code, body, &content_type)),
        };
        call.outcome = match &result {
            Ok(response) => {
                call.why = response.extensions().get().cloned();
                Outcome::Answered(response.status().as_u16())
            }
            Err(Cut(())) => Outcome::Cut,
        };
        result
    }

    /// Writes the call into the journal and asks for the fault that is ordered for it.
    fn begin<'a>(
        &'a self,
        method: &'a str,
        token: &str,
        is_test: bool,
        request: &Request,
    ) -> (Call<'a>, Option<Kind>) {
        let at = self.now().elapsed;
        let mut world = self.lock();
        let bot = world.state.bot_of_token(token, is_test);
        let entry = world.journal.begin(method, || Entry {
            method: method.to_owned(),
            bot_id: bot,
            params: request.args().to_vec(),
            files: request
                .files()
                .iter()
                .map(|file| file.field.clone())
                .collect(),
            executed: false,
            outcome: Outcome::Unanswered,
            at,
        });
        if let Some(bot) = bot {
            world.ledger.enter(bot);
        }
        let fault = world.faults.take(method);
        let line = Line::begin(&world.state, bot, method, request);
        drop(world);
        // A test may wait for the call itself.
        self.changed();
        let call = Call {
            emulator: self,
            entry,
            bot,
            method,
            outcome: Outcome::Unanswered,
            why: None,
            began: at,
            line,
        };
        (call, fault)
    }

    /// Executes the call, unless the limits refuse it.
    async fn execute(&self, call: &Call<'_>, route: &Route, request: &Request) -> Response {
        let _turn = match self.admit(call, request).await {
            Ok(turn) => turn,
            Err(refusal) => return refused(&refusal),
        };
        let response = self.execute_now(call, route, request).await;
        match self.settled().await {
            Ok(()) => response,
            Err(failure) => refused(&Refusal::unwritten(&failure)),
        }
    }

    /// Executes the call, whose turn it is.
    async fn execute_now(&self, call: &Call<'_>, route: &Route, request: &Request) -> Response {
        let (token, name) = match route {
            Route::Method { token, name, .. } => (token, name),
            Route::File { token, path, .. } => {
                return match call.bot {
                    Some(bot) => self.download(bot, path),
                    None => refused(&refuse_token(token, self.profile())),
                };
            }
        };
        let Some(bot) = call.bot else {
            return refused(&refuse_token(token, self.profile()));
        };
        match self.run(bot, name, request) {
            Ok(Answer::Result(result)) => json(StatusCode::OK, success(&result, None)),
            Ok(Answer::Described(result, description)) => {
                json(StatusCode::OK, success(&result, Some(description)))
            }
            Ok(Answer::Wait(ticket)) => self.wait_for_updates(bot, ticket).await,
            Err(refusal) => refused(&refusal),
        }
    }

    /// Runs a method, which takes no time.
    fn run(&self, bot: i64, name: &str, request: &Request) -> Result<Answer, Refusal> {
        let now = self.now();
        let found = methods::find(name);
        let mut world = self.lock();
        world.state.turn_up(bot, name, now)?;
        let method = match found {
            Found::Simulated(method) => method,
            Found::NotSimulated(name) => {
                drop(world);
                schema::check(name, request, now.unix)?;
                return Err(Refusal::not_simulated(name));
            }
            Found::Unknown => return Err(Refusal::not_found("Not Found: method not found")),
        };
        world.state.pass(now);
        let result = method.run(&mut Context {
            state: &mut world.state,
            bot,
            request,
            now,
            webhooks: self.webhook_rules(),
        });
        self.tend_delivery(&mut world, bot);
        drop(world);
        self.changed();
        result
    }

    async fn wait_for_updates(&self, bot: i64, ticket: Ticket) -> Response {
        let place = Place {
            emulator: self,
            bot,
            ticket,
        };
        let mut changes = self.changes();
        loop {
            let now = self.now();
            changes.borrow_and_update();
            let until = match place.step() {
                Step::Ready(updates) => {
                    return json(StatusCode::OK, success(&updates, None));
                }
                Step::Ended { why, at } if at <= now.elapsed => return refused(&why.refusal()),
                Step::Ended { at, .. } => at,
                Step::Wait { until } => until,
            };
            tokio::select! {
                _ = changes.changed() => {}
                () = tokio::time::sleep_until(self.instant(until)) => {}
            }
        }
    }

    fn download(&self, bot: i64, path: &str) -> Response {
        let now = self.now();
        let world = self.lock();
        match world.state.file_to_download(bot, path, now) {
            Some(index) => file(path, world.state.file(index).bytes.clone()),
            None => refused(&Refusal::not_found("Not Found")),
        }
    }
}

/// Reads a body; `None` where it is longer than that.
async fn read<B: Body>(body: B, limit: usize) -> Result<Option<Bytes>, Cut> {
    let mut body = pin!(body);
    // A body that is in memory already comes in one piece, which is not copied.
    let mut whole = Bytes::new();
    let mut bytes = BytesMut::new();
    while let Some(frame) = body.frame().await {
        // A body that breaks off is a client that has gone away.
        let Ok(mut data) = frame.map_err(|_| Cut(()))?.into_data() else {
            continue;
        };
        let length = data.remaining();
        if length > limit - whole.len() - bytes.len() {
            return Ok(None);
        }
        if whole.is_empty() && bytes.is_empty() {
            whole = data.copy_to_bytes(length);
        } else {
            bytes.put(mem::take(&mut whole));
            bytes.put(data);
        }
    }
    Ok(Some(if bytes.is_empty() {
        whole
    } else {
        bytes.freeze()
    }))
}

/// Half of a round trip.
async fn travel(time: Duration) {
    if !time.is_zero() {
        tokio::time::sleep(time).await;
    }
}

/// A call that is in the journal, and under way until it is dropped.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    emulator: &'a Emulator,
    pub(crate) entry: usize,
    pub(crate) bot: Option<i64>,
    /// In Telegram's spelling.
    pub(crate) method: &'a str,
    /// How it ends; nobody has an answer of a call that is dropped.
    outcome: Outcome,
    why: Option<Why>,
    began: Duration,
    line: Option<Line>,
}

impl Drop for Call<'_> {
    fn drop(&mut self) {
        if let Some(line) = &self.line {
            let took = self.emulator.now().elapsed.saturating_sub(self.began);
            let why = self.why.as_ref().map(|Why(why)| &**why);
            line.end(self.outcome, why, took);
        }
        let mut world = self.emulator.lock();
        world.journal.end(self.entry, self.outcome);
        if let Some(bot) = self.bot {
            world.ledger.leave(bot);
        }
    }
}

/// The place of a `getUpdates` that waits; it is given up when the call is answered or dropped.
struct Place<'a> {
    emulator: &'a Emulator,
    bot: i64,
    ticket: Ticket,
}

impl Place<'_> {
    fn step(&self) -> Step {
        let now = self.emulator.now();
        let mut world = self.emulator.lock();
        let state = &mut world.state;
        state.pass(now);
        match state.queue_mut(self.bot).step(self.ticket, now) {
            Step::Wait { until } => {
                let due = state.next_due(now).unwrap_or(until);
                Step::Wait {
                    until: until.min(due),
                }
            }
            step => step,
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut world = self.emulator.lock();
        world.state.queue_mut(self.bot).leave(self.ticket);
    }
}

/// What a request line with a whole URL in it is answered with.
pub(crate) fn absolute_uri() -> Response {
    refused(&Refusal::not_found(
        "Not Found: absolute URI is specified in the Request-Line",
    ))
}

/// What a body that is too long is answered with.
///
/// Too many parameters are refused by the server, and too much of anything else by what stands
/// before it.
pub(crate) fn too_large(headers: &HeaderMap, profile: Profile) -> Response {
    let is_args = Content::of(headers).is_ok_and(|content| content.is_args());
    if is_args || profile == Profile::SelfHosted {
        return bare(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let mut response = refused(&Refusal::new(413, "Request Entity Too Large".into()));
    let close = HeaderValue::from_static("close");
    response.headers_mut().insert(header::CONNECTION, close);
    response
}

/// Marks an answer of the server's reader, which does not get as far as a call: a status and no
/// more, and the connection is closed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bare;

fn bare(status: StatusCode) -> Response {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response.extensions_mut().insert(Bare);
    response
}

fn refused(refusal: &Refusal) -> Response {
    let status = StatusCode::from_u16(refusal.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = json(status, failure(refusal));
    let why = refusal.description.clone();
    response.extensions_mut().insert(Why(why));
    // A wait of no time is in the body alone.
    if let Some(seconds) = refusal.retry_after.filter(|seconds| *seconds > 0) {
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn json(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Full::from(body));
    *response.status_mut() = status;
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}

/// A file that is downloaded, under the name that it has in its path.
fn file(path: &str, bytes: Bytes) -> Response {
    let mut response = arbitrary(200, bytes, "application/octet-stream");
    let name = path.rsplit('/').next().unwrap_or_default();
    let disposition = format!(
        "attachment; filename=\"{}\"",
        name.replace(['"', '\\'], "_")
    );
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn arbitrary(code: u16, body: Bytes, content_type: &str) -> Response {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() =
        StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Ok(value) = HeaderValue::from_str(content_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}

fn redirected(url: &str) -> Response {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::FOUND;
    if let Ok(value) = HeaderValue::from_str(url) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

async fn halved(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let body = match body.collect().await {
        Ok(body) => body.to_bytes(),
        Err(never) => match never {},
    };
    Response::from_parts(parts, Full::new(body.slice(..body.len() / 2)))
}
