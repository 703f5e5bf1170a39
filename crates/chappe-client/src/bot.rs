use std::{
    fmt,
    sync::Arc,
    task::{Context, Poll},
};

use chappe_core::{Call, Caller, Downloadable, Error, Method, Reply, ResponseFuture, Typed};
use tokio::io::AsyncWrite;
use tower::{Layer, ServiceExt, util::BoxCloneSyncService};
use tower_service::Service;

use crate::{
    ApiUrl, BotBuilder, BotToken, BuildError,
    download::{Downloader, HttpService},
    stack::CallStack,
    transport::Hyper,
};

/// The stack that a [`Bot`]'s calls pass through, with its type erased.
pub type CallService = BoxCloneSyncService<Call, Reply, Error>;

/// A bot: a token, a server, and the stack of layers that every call passes through.
///
/// A cheap clone of a handle; all clones share the connections, the retry budget and whatever
/// else the layers keep. It is a tower `Service<M>` for every [`Method`]; with `chappe_types`'
/// trait `Methods` in scope it has a function for each method of the Bot API.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use chappe_client::Bot;
///
/// let bot = Bot::new("123456:AAF-this_is_not_a_real_token_00000")?;
/// assert_eq!(bot.id(), 123_456);
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Bot {
    calls: Typed<CallService>,
    shared: Arc<Shared>,
}

/// What is fixed when the bot is built, so that a clone is two reference counts and a box.
pub(crate) struct Shared {
    pub(crate) id: i64,
    pub(crate) api_url: ApiUrl,
    /// Our own client, where the bot has it.
    pub(crate) hyper: Option<Hyper>,
    pub(crate) downloader: Downloader,
}

impl Bot {
    /// A bot with the default layers on Telegram's own server.
    pub fn new<T>(token: T) -> Result<Self, BuildError>
    where
        T: TryInto<BotToken, Error: Into<BuildError>>,
    {
        Self::builder(token.try_into().map_err(Into::into)?).build()
    }

    /// A bot whose token is in the environment variable `BOT_TOKEN`.
    ///
    /// The same as [`BotBuilder::from_env()?.build()`](BotBuilder::from_env).
    pub fn from_env() -> Result<Self, BuildError> {
        BotBuilder::from_env()?.build()
    }

    /// A bot with layers, a server or limits of one's own.
    pub fn builder(token: BotToken) -> BotBuilder {
        BotBuilder::new(token)
    }

    /// The bot's user id, read from its token.
    pub fn id(&self) -> i64 {
        self.shared.id
    }

    /// The server that the bot talks to.
    pub fn api_url(&self) -> &ApiUrl {
        &self.shared.api_url
    }

    /// Makes a call that is ready to go through the stack, such as one from
    /// [`Call::raw`](chappe_core::Call::raw).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future drops the call; whether a request that was being sent is executed is
    /// then unknown.
    pub async fn call_raw(&self, call: Call) -> Result<Reply, Error> {
        let name = call.name().to_owned();
        self.service()
            .oneshot(call)
            .await
            .map_err(|error| error.in_method(name))
    }

    /// Connects to the server before the first call, which then need not wait for the handshakes of
    /// TCP and TLS; it takes no token, and tells the server nothing.
    ///
    /// Where a connection is there already it is checked, and where the bot has a transport that was
    /// [given to it](BotBuilder::transport), other than a [`Hyper`], there is nothing to do.
    ///
    /// # Errors
    ///
    /// A transport error where the server cannot be reached: after 10 s at the latest for TCP with
    /// DNS, and 10 s for TLS. The bot can be used all the same; each call tries again.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future gives the attempt up.
    pub async fn connect(&self) -> Result<(), Error> {
        let Some(hyper) = &self.shared.hyper else {
            return Ok(());
        };
        let server = self.shared.api_url.server();
        hyper
            .connect(&server)
            .await
            .map_err(|error| Error::from(error).in_method("connect"))
    }

    /// Streams a file that the server holds into `writer`, and says how many bytes it has.
    ///
    /// `file` is what `getFile` answered. The size is checked against what the server said of the
    /// file, and the whole is bounded by [`BotBuilder::download_limit`]. The writer is flushed,
    /// and not shut down.
    ///
    /// # Errors
    ///
    /// An encode error where the file has no path (ask `getFile` for it; a path is good for an
    /// hour); the server's own error; a transport error where the file is cut short, is too long,
    /// stalls for longer than the idle limit, or where `writer` fails. A part of the file may have
    /// been written by then.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future leaves in `writer` what has been written so far.
    pub async fn download<F, W>(&self, file: &F, writer: &mut W) -> Result<u64, Error>
    where
        F: Downloadable + ?Sized,
        W: AsyncWrite + Unpin + ?Sized,
    {
        self.shared
            .downloader
            .download(
                &self.shared.api_url,
                file.file_path(),
                file.file_size(),
                writer,
            )
            .await
            .map_err(|error| error.in_method("download"))
    }

    /// The same bot with one more layer around its stack, which every call of this handle passes
    /// first. Downloads do not pass it.
    ///
    /// What the bot had before stays as it is, and is shared. For the layers that every call should
    /// pass there is [`BotBuilder::layer`].
    #[must_use]
    pub fn with_layer<L>(&self, layer: L) -> Self
    where
        L: Layer<CallService, Service: CallStack>,
    {
        let stack = layer.layer(self.service());
        Self {
            calls: Typed::new(BoxCloneSyncService::new(stack.map_err(Into::into))),
            shared: Arc::clone(&self.shared),
        }
    }

    pub(crate) fn assemble(shared: Shared, calls: CallService) -> Self {
        Self {
            calls: Typed::new(calls),
            shared: Arc::new(shared),
        }
    }
}

impl Caller for Bot {
    type Service = CallService;

    fn service(&self) -> CallService {
        self.calls.get_ref().clone()
    }
}

impl<M: Method> Service<M> for Bot {
    type Response = M::Output;
    type Error = Error;
    type Future = ResponseFuture<<CallService as Service<Call>>::Future, M>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Service::<M>::poll_ready(&mut self.calls, cx)
    }

    fn call(&mut self, method: M) -> Self::Future {
        self.calls.call(method)
    }
}

impl fmt::Debug for Bot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bot")
            .field("id", &self.shared.id)
            .field("api_url", &self.shared.api_url)
            .finish_non_exhaustive()
    }
}

const _: () = {
    const fn shared_between_threads<T: Clone + Send + Sync + 'static>() {}
    shared_between_threads::<Bot>();
    shared_between_threads::<HttpService>();
};
