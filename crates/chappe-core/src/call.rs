use std::{
    any::{Any, type_name},
    fmt,
    sync::{Arc, OnceLock},
    time::Duration,
};

use bytes::Bytes;
use http::Extensions;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{ChatId, EncodeError, Error, InputFile, Method, MethodSpec, Repeat, Upload};

/// A call on its way through the stack: the one request type that every [`Method`] becomes.
///
/// Cloning it counts a reference: the parameters are shared until a layer changes them with
/// [`payload_mut`](Call::payload_mut).
///
/// ```
/// use chappe_core::{Call, Repeat};
///
/// let call = Call::raw("getChat", serde_json::json!({ "chat_id": -1001 }))?
///     .with_repeat(Repeat::Safe);
/// assert_eq!(call.name(), "getChat");
/// assert_eq!(call.chat(), Some(&(-1001).into()));
/// assert_eq!(call.to_json()?, r#"{"chat_id":-1001}"#);
/// # Ok::<(), chappe_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Call {
    spec: Spec,
    payload: Arc<Parameters<dyn Payload>>,
    extensions: Extensions,
}

impl Call {
    /// A call of a typed method.
    pub fn new<M: Method>(method: M) -> Self {
        Self {
            spec: Spec::Static(M::SPEC),
            payload: Parameters::new(method),
            extensions: Extensions::new(),
        }
    }

    /// A call of a method that has no type: its name and its parameters as a JSON object.
    ///
    /// Nobody knows what a second execution of it does, so it counts as [`Repeat::Duplicating`]
    /// until [`with_repeat`](Call::with_repeat) says otherwise. Parameters that are `null` are
    /// left out, because a Bot API server reads `null` as the text `"null"`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Encode`](crate::ErrorKind::Encode) where the name is not made of ASCII
    /// letters and digits, or the parameters are no JSON object.
    pub fn raw(name: impl Into<String>, params: impl Serialize) -> Result<Self, Error> {
        let name = name.into();
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(EncodeError::new(format!(
                "method name {name:?} must be made of ASCII letters and digits, such as \"getMe\""
            ))
            .into());
        }
        let raw = Raw::new(params).map_err(|error| Error::from(error).in_method(name.clone()))?;
        Ok(Self {
            spec: Spec::Owned(Arc::new(MethodSpec::owned(name, Repeat::Duplicating))),
            payload: Parameters::new(raw),
            extensions: Extensions::new(),
        })
    }

    /// The same call with another [`Repeat`] class than its method declares.
    pub fn with_repeat(mut self, repeat: Repeat) -> Self {
        let mut spec = self.spec().clone();
        spec.set_repeat(repeat);
        self.spec = Spec::Owned(Arc::new(spec));
        self
    }

    /// What is known of the method.
    pub fn spec(&self) -> &MethodSpec {
        match &self.spec {
            Spec::Static(spec) => spec,
            Spec::Owned(spec) => spec,
        }
    }

    /// The method's name, in Telegram's spelling.
    pub fn name(&self) -> &str {
        self.spec().name()
    }

    /// The chat that the call addresses, where it addresses one.
    pub fn chat(&self) -> Option<&ChatId> {
        self.payload.typed.chat()
    }

    /// Addresses the call to another chat, and says whether the method has a place for one.
    pub fn set_chat(&mut self, chat: ChatId) -> bool {
        match self.payload_owned().chat_mut() {
            Some(place) => {
                *place = chat;
                true
            }
            None => false,
        }
    }

    /// The typed method, where the call holds an `M`.
    pub fn payload<M: Method>(&self) -> Option<&M> {
        self.payload.typed.as_any().downcast_ref()
    }

    /// The typed method, to be changed; it is copied first where another clone of the call
    /// shares it.
    pub fn payload_mut<M: Method>(&mut self) -> Option<&mut M> {
        if !self.payload.typed.as_any().is::<M>() {
            return None;
        }
        self.payload_owned().as_any_mut().downcast_mut()
    }

    /// The parameters as a JSON object, as a request without files sends them.
    ///
    /// An upload stands there as `attach://NAME`, see [`Upload::attach_name`].
    ///
    /// They are written once: further calls of this function, and clones of the call, give the same
    /// bytes, until a layer changes the parameters.
    pub fn to_json(&self) -> Result<Bytes, Error> {
        if let Some(json) = self.payload.json.get() {
            return Ok(json.clone());
        }
        match self.payload.typed.to_json() {
            Ok(json) => Ok(self.payload.json.get_or_init(|| json.into()).clone()),
            Err(error) => Err(Error::from(error).in_method(self.name())),
        }
    }

    /// The files to upload, in the order of the parameters; files that Telegram has already are
    /// not among them.
    pub fn uploads(&self) -> Vec<&Upload> {
        let mut uploads: Vec<&Upload> = Vec::new();
        self.payload.typed.visit_files(&mut |file| {
            if let Some(upload) = file.upload() {
                if !uploads.iter().any(|known| known.id() == upload.id()) {
                    uploads.push(upload);
                }
            }
        });
        uploads
    }

    /// Whether the call can be sent a second time: false where a file is read from a stream that
    /// can be read only once.
    pub fn is_replayable(&self) -> bool {
        let mut replayable = true;
        self.payload.typed.visit_files(&mut |file| {
            replayable &= file.upload().is_none_or(Upload::is_replayable);
        });
        replayable
    }

    /// How long the server may hold the call on purpose before it answers.
    pub fn hold(&self) -> Duration {
        self.payload.typed.hold()
    }

    /// Options of this call, and notes that one layer leaves for another.
    pub fn extensions(&self) -> &Extensions {
        &self.extensions
    }

    /// The same, to be changed.
    pub fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.extensions
    }

    fn payload_owned(&mut self) -> &mut dyn Payload {
        if Arc::get_mut(&mut self.payload).is_none() {
            self.payload = self.payload.typed.clone_payload();
        }
        let payload =
            Arc::get_mut(&mut self.payload).expect("a payload that was just copied has one owner");
        payload.json.take();
        &mut payload.typed
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("name", &self.name())
            .field("repeat", &self.spec().repeat())
            .field("payload", &&self.payload.typed)
            .finish_non_exhaustive()
    }
}

#[derive(Clone)]
enum Spec {
    Static(&'static MethodSpec),
    Owned(Arc<MethodSpec>),
}

/// The parameters of a call, shared by its clones.
struct Parameters<P: ?Sized> {
    /// What they are as JSON, once somebody has asked.
    json: OnceLock<Bytes>,
    typed: P,
}

impl<P> Parameters<P> {
    fn new(typed: P) -> Arc<Self> {
        Arc::new(Self {
            json: OnceLock::new(),
            typed,
        })
    }
}

/// A [`Method`] without its type.
trait Payload: fmt::Debug + Send + Sync {
    fn to_json(&self) -> Result<Vec<u8>, EncodeError>;
    fn chat(&self) -> Option<&ChatId>;
    fn chat_mut(&mut self) -> Option<&mut ChatId>;
    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile));
    fn hold(&self) -> Duration;
    fn clone_payload(&self) -> Arc<Parameters<dyn Payload>>;
    fn as_any(&self) -> &dyn Any;
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

impl<M: Method> Payload for M {
    fn to_json(&self) -> Result<Vec<u8>, EncodeError> {
        if let Some(chat) = Method::chat(self) {
            chat.check().map_err(EncodeError::new)?;
        }
        let mut json = Vec::with_capacity(128);
        serde_json::to_writer(&mut json, self).map_err(EncodeError::new)?;
        if json.first() != Some(&b'{') {
            return Err(EncodeError::new(format!(
                "{} must serialise as a JSON object",
                type_name::<M>()
            )));
        }
        Ok(json)
    }

    fn chat(&self) -> Option<&ChatId> {
        Method::chat(self)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Method::chat_mut(self)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        Method::visit_files(self, visit);
    }

    fn hold(&self) -> Duration {
        Method::hold(self)
    }

    fn clone_payload(&self) -> Arc<Parameters<dyn Payload>> {
        Parameters::new(self.clone())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// The parameters of a method that has no type, `chat_id` apart from the rest.
#[derive(Clone, Debug)]
struct Raw {
    chat_id: Option<ChatId>,
    params: Map<String, Value>,
}

impl Raw {
    fn new(params: impl Serialize) -> Result<Self, EncodeError> {
        let mut params = match serde_json::to_value(params).map_err(EncodeError::new)? {
            Value::Object(params) => params,
            Value::Null => Map::new(),
            other => {
                return Err(EncodeError::new(format!(
                    "parameters must be a JSON object, not `{other}`"
                )));
            }
        };
        params.retain(|_, value| !value.is_null());
        let chat_id = match params.remove("chat_id") {
            Some(value) => Some(serde_json::from_value(value).map_err(EncodeError::new)?),
            None => None,
        };
        Ok(Self { chat_id, params })
    }
}

impl Payload for Raw {
    fn to_json(&self) -> Result<Vec<u8>, EncodeError> {
        let Some(chat) = &self.chat_id else {
            return serde_json::to_vec(&self.params).map_err(EncodeError::new);
        };
        chat.check().map_err(EncodeError::new)?;
        let mut params = self.params.clone();
        let chat = serde_json::to_value(chat).map_err(EncodeError::new)?;
        params.insert("chat_id".to_owned(), chat);
        serde_json::to_vec(&params).map_err(EncodeError::new)
    }

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }

    fn visit_files<'a>(&'a self, _visit: &mut dyn FnMut(&'a InputFile)) {}

    fn hold(&self) -> Duration {
        Duration::ZERO
    }

    fn clone_payload(&self) -> Arc<Parameters<dyn Payload>> {
        Parameters::new(self.clone())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
