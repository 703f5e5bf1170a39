//! What is counted.

use std::{
    convert::Infallible,
    fs,
    future::{Ready, ready},
    io,
    net::SocketAddr,
    task::{Context as TaskContext, Poll},
};

use bytes::Bytes;
use chappe::{
    ApiUrl, Bot, BotToken, Call, CallStack, Context, DefaultLayers, HandlerResult, InputFile,
    Method as _, Methods, RequestBody, Router, Typed,
    codec::{Codec, envelope},
    layers::{
        Next, attempt_timeout::AttemptTimeoutLayer, coalesce::CoalesceLayer,
        deadline::DeadlineLayer, flood::FloodLayer, from_fn, migrate::MigrateLayer,
        retry::RetryLayer, trace::TraceLayer,
    },
    methods::{ExportChatInviteLink, GetUpdates, SendMessage},
    transport::Authorize,
    types::{Message, Update},
};
use http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::Full;
use tower::{Layer, Service, ServiceExt, layer::util::Identity};

use crate::{
    corpus::{self, CHAT, EXPORTED, LINK, MESSAGE, TEXT, TOKEN, UPDATES},
    floor::{self, Connection, Floor},
};

/// Something to do, once a round.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Work {
    pub(crate) name: &'static str,
    /// So many are enough for the count of one to settle.
    pub(crate) rounds: u64,
    /// What its cost is compared with.
    pub(crate) floor: Option<&'static str>,
}

const fn work(name: &'static str, rounds: u64) -> Work {
    Work {
        name,
        rounds,
        floor: None,
    }
}

const fn beside(floor: &'static str, name: &'static str, rounds: u64) -> Work {
    Work {
        name,
        rounds,
        floor: Some(floor),
    }
}

/// In groups, as they are shown.
pub(crate) const WORKS: &[(&str, &[Work])] = &[
    (
        "a call over loopback",
        &[
            work("export: hyper-util + serde_json", 500),
            beside(
                "export: hyper-util + serde_json",
                "export: hyper's connection alone",
                500,
            ),
            beside("export: hyper-util + serde_json", "export: Chappe", 500),
            work("send: hyper-util + serde_json", 500),
            beside("send: hyper-util + serde_json", "send: Chappe", 500),
            work("updates: hyper-util + serde_json", 40),
            beside("updates: hyper-util + serde_json", "updates: Chappe", 40),
        ],
    ),
    (
        "the stack alone, answered in process",
        &[
            work("http request alone", 500),
            work("codec", 500),
            beside("codec", "codec + trace", 500),
            beside("codec", "codec + deadline", 500),
            beside("codec", "codec + coalesce", 500),
            beside("codec", "codec + retry", 500),
            beside("codec", "codec + migrate", 500),
            beside("codec", "codec + flood control", 500),
            beside("codec", "codec + attempt timeout", 500),
            beside("codec", "default stack, unboxed", 500),
            beside("codec", "default stack", 500),
            beside("codec", "default stack + a closure", 500),
        ],
    ),
    (
        "reading and writing",
        &[
            work("encode sendMessage with a keyboard", 500),
            work("decode a Message", 500),
            work("decode getUpdates of 100", 40),
        ],
    ),
    (
        "updates",
        &[work("dispatch to the last of 100 handlers", 500)],
    ),
];

/// Sizes of the file that is uploaded, in bytes.
pub(crate) const SMALL_FILE: u64 = 1_000;
pub(crate) const LARGE_FILE: u64 = 50_000_000;

/// Does one of the works, or `upload`, whose rounds are the bytes of the file.
#[allow(clippy::too_many_lines, reason = "a list of what there is to do")]
pub(crate) async fn run(name: &str, rounds: u64, server: SocketAddr) -> io::Result<()> {
    match name {
        "export: hyper-util + serde_json" => {
            let floor = Floor::new(server);
            let uri = floor.uri("exportChatInviteLink");
            for _ in 0..rounds {
                let link: String = floor.call(&uri, &floor::ExportChatInviteLink::new()).await;
                assert_eq!(link, LINK);
            }
        }
        "export: hyper's connection alone" => {
            let mut connection = Connection::open(server).await;
            let path = format!("/bot{TOKEN}/exportChatInviteLink")
                .parse()
                .expect("a path");
            for _ in 0..rounds {
                let answer = connection
                    .call(&path, &floor::ExportChatInviteLink::new())
                    .await;
                assert_eq!(answer, EXPORTED);
            }
        }
        "export: Chappe" => export(&bot(server), rounds).await,
        "send: hyper-util + serde_json" => {
            let floor = Floor::new(server);
            let uri = floor.uri("sendMessage");
            for _ in 0..rounds {
                let sent: floor::Message = floor.call(&uri, &floor::SendMessage::new()).await;
                assert_ne!(sent.message_id, 0);
            }
        }
        "send: Chappe" => {
            let bot = bot(server);
            for _ in 0..rounds {
                let sent = bot
                    .send_message(CHAT, TEXT)
                    .reply_markup(corpus::keyboard())
                    .await
                    .expect("a message");
                assert_ne!(sent.message_id, 0);
            }
        }
        "updates: hyper-util + serde_json" => {
            let floor = Floor::new(server);
            let uri = floor.uri("getUpdates");
            for _ in 0..rounds {
                let updates: Vec<floor::Update> =
                    floor.call(&uri, &floor::GetUpdates { offset: 1 }).await;
                assert_eq!(updates.len(), 100);
                assert_ne!(updates[99].update_id, 0);
            }
        }
        "updates: Chappe" => {
            let bot = bot(server);
            for _ in 0..rounds {
                let updates = bot.get_updates().offset(1).await.expect("updates");
                assert_eq!(updates.len(), 100);
            }
        }
        "http request alone" => {
            for _ in 0..rounds {
                let request = Request::post(format!(
                    "https://api.telegram.org/bot{TOKEN}/exportChatInviteLink"
                ))
                .header("content-type", "application/json")
                .body(RequestBody::from(Bytes::from_static(
                    br#"{"chat_id":-1001234567890}"#,
                )))
                .expect("a valid request");
                Answers.oneshot(request).await.expect("an answer");
            }
        }
        "codec" => in_process(Identity::new(), rounds).await,
        "codec + trace" => in_process(TraceLayer::new(), rounds).await,
        "codec + deadline" => in_process(DeadlineLayer::new(None), rounds).await,
        "codec + coalesce" => in_process(CoalesceLayer::new(), rounds).await,
        "codec + retry" => in_process(RetryLayer::new(), rounds).await,
        "codec + migrate" => in_process(MigrateLayer::new(), rounds).await,
        "codec + flood control" => in_process(FloodLayer::new(), rounds).await,
        "codec + attempt timeout" => in_process(AttemptTimeoutLayer::default(), rounds).await,
        "default stack, unboxed" => {
            let mut calls = Typed::new(DefaultLayers::new().layer(codec()));
            for _ in 0..rounds {
                let ready = ServiceExt::<ExportChatInviteLink>::ready(&mut calls).await;
                let calls = ready.expect("a stack that is ready");
                let link = calls.call(ExportChatInviteLink::new(CHAT)).await;
                assert_eq!(link.expect("a link"), LINK);
            }
        }
        "default stack" => export(&answered(DefaultLayers::new(), Identity::new()), rounds).await,
        "default stack + a closure" => {
            let closure = from_fn(|call: Call, next: Next| next.run(call));
            export(&answered(DefaultLayers::new(), closure), rounds).await;
        }
        "encode sendMessage with a keyboard" => {
            for _ in 0..rounds {
                let method = SendMessage::new(CHAT, TEXT).reply_markup(corpus::keyboard());
                let json = Call::new(method).to_json().expect("parameters");
                assert!(json.len() > 300);
            }
        }
        "decode a Message" => {
            for _ in 0..rounds {
                let message: Message = SendMessage::decode(&result(MESSAGE)).expect("a message");
                assert_ne!(message.message_id, 0);
            }
        }
        "decode getUpdates of 100" => {
            for _ in 0..rounds {
                let updates = GetUpdates::decode(&result(UPDATES)).expect("updates");
                assert_eq!(updates.len(), 100);
            }
        }
        "dispatch to the last of 100 handlers" => dispatch(rounds).await,
        "upload" => upload(rounds, server).await?,
        other => return Err(io::Error::other(format!("no work is named {other:?}"))),
    }
    Ok(())
}

fn token() -> BotToken {
    BotToken::parse(TOKEN).expect("a token")
}

fn bot(server: SocketAddr) -> Bot {
    Bot::builder(token())
        .api_url(ApiUrl::parse(&format!("http://{server}")).expect("an address"))
        .build()
        .expect("a bot")
}

async fn export(bot: &Bot, rounds: u64) {
    for _ in 0..rounds {
        let link = bot.export_chat_invite_link(CHAT).await;
        assert_eq!(link.expect("a link"), LINK);
    }
}

/// The envelope apart, as the codec does it.
fn result(answer: &'static [u8]) -> Bytes {
    let reply = envelope::decode(
        StatusCode::OK,
        &HeaderMap::new(),
        &Bytes::from_static(answer),
    );
    reply.expect("an envelope").result().clone()
}

// ----- without a network -----

/// Answers every request with the same link.
#[derive(Clone, Copy, Debug)]
struct Answers;

impl Service<Request<RequestBody>> for Answers {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _request: Request<RequestBody>) -> Self::Future {
        ready(Ok(Response::new(Full::new(Bytes::from_static(EXPORTED)))))
    }
}

fn codec() -> Codec<Authorize<Answers>> {
    Codec::new(Authorize::new(Answers, token()), ApiUrl::default())
}

fn answered<D, L>(default_layers: D, layer: L) -> Bot
where
    D: Layer<Codec<Authorize<Answers>>>,
    L: Layer<D::Service, Service: CallStack>,
{
    Bot::builder(token())
        .layer(layer)
        .default_layers(default_layers)
        .transport(Answers)
        .build()
        .expect("a bot")
}

async fn in_process<D>(layers: D, rounds: u64)
where
    D: Layer<Codec<Authorize<Answers>>, Service: CallStack>,
{
    export(&answered(layers, Identity::new()), rounds).await;
}

async fn dispatch(rounds: u64) {
    let mut router: Router = Router::new();
    for number in 0..99 {
        router = router.command(&format!("other{number}"), another_command);
    }
    router = router.command("refreshlink", async |_: Context| {});
    let bot = answered(Identity::new(), Identity::new());
    let update = Update::from_slice(
        br#"{"update_id":1,"message":{"message_id":1,"date":1776000000,"text":"/refreshlink",
        "entities":[{"type":"bot_command","offset":0,"length":12}],
        "chat":{"id":5,"type":"private","first_name":"Ann"},"from":{"id":5,"is_bot":false,"first_name":"Ann"}}}"#,
    )
    .expect("an update");
    for _ in 0..rounds {
        let context = Context::new(bot.clone(), update.clone());
        let handler = router.ready().await.expect("a router that is ready");
        handler
            .call(context)
            .await
            .expect("a handler that does nothing");
    }
}

async fn another_command(_: Context) -> HandlerResult {
    Err("this is the handler of another command".into())
}

/// Uploads a file of so many bytes from the disk, and tells the memory of this process.
async fn upload(bytes: u64, server: SocketAddr) -> io::Result<()> {
    let file = tempfile::NamedTempFile::new()?;
    file.as_file().set_len(bytes)?;
    bot(server)
        .send_document(CHAT, InputFile::path(file.path()))
        .await
        .map_err(io::Error::other)?;
    print!("{}", fs::read_to_string("/proc/self/status")?);
    Ok(())
}
