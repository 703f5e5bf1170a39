use std::{any::Any, convert::Infallible, fmt, time::Duration};

use chappe_core::BoxError;
use http_body_util::BodyExt;

use crate::{
    ApiUrl, Bot, BotToken, DefaultLayers, ParseApiUrlError, ParseTokenError,
    bot::Shared,
    codec::Codec,
    download::{Downloader, HttpService, body_error},
    stack::{CallStack, HttpStack},
    transport::{Authorize, Hyper},
};
use tower::{
    Layer, ServiceExt,
    layer::util::{Identity, Stack},
    util::BoxCloneSyncService,
};

/// Builds a [`Bot`].
///
/// The type parameters are what has been added so far: layers of the call level `L`, the default
/// layers `D`, layers of the http level `H`, and the transport `T`. The bot itself has none.
///
/// ```
/// use std::time::Duration;
/// use chappe_client::{Bot, BotToken, DefaultLayers};
/// use tower::limit::ConcurrencyLimitLayer;
///
/// # let token = BotToken::parse("123456:AAF-this_is_not_a_real_token_00000")?;
/// let bot = Bot::builder(token)
///     .layer(ConcurrencyLimitLayer::new(64))
///     .default_layers(DefaultLayers::new().deadline(Duration::from_secs(120)))
///     .api_url("http://127.0.0.1:8081".try_into()?)
///     .build()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct BotBuilder<L = Identity, D = DefaultLayers, H = Identity, T = DefaultTransport> {
    token: BotToken,
    layer: L,
    default_layers: D,
    http_layer: H,
    transport: T,
    settings: Settings,
}

#[derive(Clone, Debug)]
struct Settings {
    api_url: ApiUrl,
    test_environment: bool,
    reply_limit: Option<usize>,
    upload_limit: Option<u64>,
    download_limit: u64,
    download_idle_timeout: Duration,
}

impl BotBuilder {
    /// A builder whose token is in the environment variable `BOT_TOKEN`.
    ///
    /// Where `BOT_API_URL` is set, the bot talks to that server instead of Telegram's own.
    ///
    /// # Errors
    ///
    /// [`BuildError::MissingToken`] where `BOT_TOKEN` is not set; and what is wrong with either
    /// variable.
    pub fn from_env() -> Result<Self, BuildError> {
        let token = std::env::var("BOT_TOKEN").map_err(|_| BuildError::MissingToken)?;
        let builder = Self::new(BotToken::parse(&token)?);
        match std::env::var("BOT_API_URL") {
            Ok(api_url) => Ok(builder.api_url(ApiUrl::parse(&api_url)?)),
            Err(_) => Ok(builder),
        }
    }

    pub(crate) fn new(token: BotToken) -> Self {
        Self {
            token,
            layer: Identity::new(),
            default_layers: DefaultLayers::new(),
            http_layer: Identity::new(),
            transport: DefaultTransport::default(),
            settings: Settings {
                api_url: ApiUrl::default(),
                test_environment: false,
                reply_limit: None,
                upload_limit: None,
                download_limit: 2_000_000_000,
                download_idle_timeout: Duration::from_secs(30),
            },
        }
    }
}

impl<L, D, H, T> BotBuilder<L, D, H, T> {
    /// Adds a layer around the default layers.
    ///
    /// As in tower's `ServiceBuilder`, the layer that was added first sees a call first. Any
    /// `Layer` over `Service<Call, Response = Reply>` fits, tower's own among them.
    pub fn layer<A>(self, layer: A) -> BotBuilder<Stack<A, L>, D, H, T> {
        BotBuilder {
            token: self.token,
            layer: Stack::new(layer, self.layer),
            default_layers: self.default_layers,
            http_layer: self.http_layer,
            transport: self.transport,
            settings: self.settings,
        }
    }

    /// Puts these in the place of the default layers: [`DefaultLayers`] with other settings, a
    /// stack of one's own, or `tower::layer::util::Identity` for none.
    ///
    /// Without the retry layer a 429 comes straight to the caller.
    pub fn default_layers<A>(self, layers: A) -> BotBuilder<L, A, H, T> {
        BotBuilder {
            token: self.token,
            layer: self.layer,
            default_layers: layers,
            http_layer: self.http_layer,
            transport: self.transport,
            settings: self.settings,
        }
    }

    /// Adds a layer around the transport: a `Layer` over `Service<http::Request<RequestBody>>`,
    /// such as those of tower-http. It sees `bot***` where the token will be.
    ///
    /// The layer that was added first sees a request first.
    pub fn http_layer<A>(self, layer: A) -> BotBuilder<L, D, Stack<A, H>, T> {
        BotBuilder {
            token: self.token,
            layer: self.layer,
            default_layers: self.default_layers,
            http_layer: Stack::new(layer, self.http_layer),
            transport: self.transport,
            settings: self.settings,
        }
    }

    /// Sends requests through this http service instead of over the network: the emulator in
    /// process, a proxy, a recorded conversation.
    pub fn transport<A>(self, transport: A) -> BotBuilder<L, D, H, GivenTransport<A>> {
        BotBuilder {
            token: self.token,
            layer: self.layer,
            default_layers: self.default_layers,
            http_layer: self.http_layer,
            transport: GivenTransport(transport),
            settings: self.settings,
        }
    }

    /// The server to talk to; Telegram's own by default.
    pub fn api_url(mut self, api_url: ApiUrl) -> Self {
        self.settings.api_url = api_url;
        self
    }

    /// Whether to talk to Telegram's test environment, which has accounts and bots of its own.
    pub fn test_environment(mut self, test: bool) -> Self {
        self.settings.test_environment = test;
        self
    }

    /// How many bytes an answer may have: 16 MiB by default.
    pub fn reply_limit(mut self, bytes: usize) -> Self {
        self.settings.reply_limit = Some(bytes);
        self
    }

    /// How many bytes a file may have that is uploaded: by default 50 MB for Telegram's own
    /// server, and 2000 MB for others.
    pub fn upload_limit(mut self, bytes: u64) -> Self {
        self.settings.upload_limit = Some(bytes);
        self
    }

    /// How many bytes a file may have that is downloaded: 2000 MB by default.
    pub fn download_limit(mut self, bytes: u64) -> Self {
        self.settings.download_limit = bytes;
        self
    }

    /// How long a download may stall: 30 s by default.
    pub fn download_idle_timeout(mut self, timeout: Duration) -> Self {
        self.settings.download_idle_timeout = timeout;
        self
    }
}

impl<L, P, H, T> BotBuilder<L, DefaultLayers<P>, H, T> {
    /// How long one attempt may take: 30 s by default, more for uploads and long polls.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.default_layers = self.default_layers.timeout(timeout);
        self
    }

    /// How long a call may take with all its attempts and waits: without limit by default.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.default_layers = self.default_layers.deadline(deadline);
        self
    }
}

impl<L, D, H, T> BotBuilder<L, D, H, T>
where
    T: MakeTransport,
    H: Layer<Authorize<T::Transport>, Service: HttpStack>,
    D: Layer<Codec<H::Service>>,
    L: Layer<D::Service, Service: CallStack>,
{
    /// Builds the bot. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`BuildError::Tls`] where the server is reached over TLS and this build has none.
    pub fn build(self) -> Result<Bot, BuildError> {
        let settings = self.settings;
        let transport = self.transport.make(&settings.api_url)?;
        let hyper = T::hyper(&transport).cloned();
        let bot_id = self.token.bot_id();
        let http = self.http_layer.layer(Authorize::new(transport, self.token));

        let mut codec = Codec::new(http.clone(), settings.api_url.clone())
            .test_environment(settings.test_environment);
        if let Some(limit) = settings.reply_limit {
            codec = codec.reply_limit(limit);
        }
        if let Some(limit) = settings.upload_limit {
            codec = codec.upload_limit(limit);
        }
        let stack = self.layer.layer(self.default_layers.layer(codec));

        let http: HttpService =
            BoxCloneSyncService::new(http.map_err(Into::into).map_response(|response| {
                response.map(|body| body.map_err(body_error).boxed_unsync())
            }));
        let downloader = Downloader::new(
            http,
            settings.test_environment,
            settings.download_limit,
            settings.download_idle_timeout,
        );
        let calls = BoxCloneSyncService::new(stack.map_err(Into::into));
        Ok(Bot::assemble(
            Shared {
                id: bot_id,
                api_url: settings.api_url,
                hyper,
                downloader,
            },
            calls,
        ))
    }
}

/// How a builder comes by its transport.
///
/// There is nothing to implement: [`DefaultTransport`] and [`BotBuilder::transport`] cover it.
pub trait MakeTransport: sealed::Sealed {
    /// The http service that is made.
    type Transport;

    /// Makes it.
    fn make(self, api_url: &ApiUrl) -> Result<Self::Transport, BuildError>;

    /// Our own client, where that is what was made, for [`Bot::connect`].
    #[doc(hidden)]
    fn hyper(transport: &Self::Transport) -> Option<&Hyper>;
}

/// Stands for [`Hyper`], which is made when the server's URL is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct DefaultTransport(());

impl MakeTransport for DefaultTransport {
    type Transport = Hyper;

    fn make(self, api_url: &ApiUrl) -> Result<Hyper, BuildError> {
        Hyper::new(api_url)
    }

    fn hyper(transport: &Hyper) -> Option<&Hyper> {
        Some(transport)
    }
}

/// An http service that was given to [`BotBuilder::transport`].
#[derive(Clone, Copy, Debug)]
pub struct GivenTransport<T>(T);

impl<T: 'static> MakeTransport for GivenTransport<T> {
    type Transport = T;

    fn make(self, _api_url: &ApiUrl) -> Result<T, BuildError> {
        Ok(self.0)
    }

    fn hyper(transport: &T) -> Option<&Hyper> {
        (transport as &dyn Any).downcast_ref()
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::DefaultTransport {}
    impl<T> Sealed for super::GivenTransport<T> {}
}

/// Why a [`Bot`] could not be built.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// `BOT_TOKEN` is not set.
    MissingToken,
    /// The token is malformed.
    Token(ParseTokenError),
    /// The server's URL is malformed.
    ApiUrl(ParseApiUrlError),
    /// TLS cannot be set up.
    Tls(BoxError),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingToken => f.write_str(
                "the environment variable BOT_TOKEN is not set (or is no text): ask @BotFather \
                 for a token, and set it to that",
            ),
            Self::Token(error) => error.fmt(f),
            Self::ApiUrl(error) => error.fmt(f),
            Self::Tls(error) => write!(f, "TLS cannot be set up: {error}"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::MissingToken => None,
            Self::Token(error) => Some(error),
            Self::ApiUrl(error) => Some(error),
            Self::Tls(error) => Some(error.as_ref()),
        }
    }
}

impl From<ParseTokenError> for BuildError {
    fn from(error: ParseTokenError) -> Self {
        Self::Token(error)
    }
}

impl From<ParseApiUrlError> for BuildError {
    fn from(error: ParseApiUrlError) -> Self {
        Self::ApiUrl(error)
    }
}

impl From<Infallible> for BuildError {
    fn from(error: Infallible) -> Self {
        match error {}
    }
}
