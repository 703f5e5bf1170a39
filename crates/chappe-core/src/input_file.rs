use std::{
    fmt, io,
    path::{Path, PathBuf},
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use bytes::Bytes;
use http_body::Body;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A file to send: one that Telegram has, one that Telegram shall fetch, or one to upload.
///
/// A plain string converts into the first two, as in Telegram's own documentation; a path
/// converts into an upload. Cloning shares the content.
///
/// ```
/// use chappe_core::InputFile;
///
/// let known = InputFile::from("AgACAgIAAxkBAAIB");            // the file_id of an earlier message
/// let fetched = InputFile::from("https://example.org/cat.jpg");
/// let from_disk = InputFile::path("cat.jpg");
/// let from_memory = InputFile::bytes("report.csv", "a,b\n1,2\n");
/// assert!(known.upload().is_none());
/// assert_eq!(from_disk.upload().unwrap().file_name(), "cat.jpg");
/// # let _ = (fetched, from_memory);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile(Repr);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Repr {
    Reference(String),
    Upload(Upload),
}

impl InputFile {
    /// A file that Telegram has already, by the `file_id` of an earlier answer or update.
    pub fn file_id(file_id: impl Into<String>) -> Self {
        Self(Repr::Reference(file_id.into()))
    }

    /// A file that Telegram fetches from this URL: 5 MB for photos, 20 MB for others.
    pub fn url(url: impl Into<String>) -> Self {
        Self(Repr::Reference(url.into()))
    }

    /// A file on disk; it is opened, and read piece by piece, anew for each attempt.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let file_name = path.file_name().map_or_else(
            || "file".to_owned(),
            |name| name.to_string_lossy().into_owned(),
        );
        Self::new(file_name, Source::Path(path))
    }

    /// A file in memory.
    pub fn bytes(file_name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self::new(file_name.into(), Source::Bytes(content.into()))
    }

    /// A file that is produced while it is sent, by a body that can be read only once.
    ///
    /// A call that carries it is never repeated. Its length is sent where the body's size hint is
    /// exact; otherwise the request is sent in chunks. `chappe_client::reader` makes one of any
    /// `AsyncRead`.
    pub fn stream<B>(file_name: impl Into<String>, body: B) -> Self
    where
        B: Body<Data = Bytes, Error = io::Error> + Send + 'static,
    {
        let body: UploadBody = Box::pin(body);
        Self::new(
            file_name.into(),
            Source::Stream(OneShot(Arc::new(Mutex::new(Some(body))))),
        )
    }

    /// The same file, uploaded under another name; of no effect on a file that Telegram has.
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        if let Repr::Upload(upload) = &mut self.0 {
            upload.file_name = file_name.into();
        }
        self
    }

    /// The upload, where this is one.
    pub fn upload(&self) -> Option<&Upload> {
        match &self.0 {
            Repr::Upload(upload) => Some(upload),
            Repr::Reference(_) => None,
        }
    }

    fn new(file_name: String, source: Source) -> Self {
        static NEXT_ID: AtomicU64 = AtomicU64::new(1);
        Self(Repr::Upload(Upload {
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
            file_name,
            source,
        }))
    }
}

impl From<&str> for InputFile {
    fn from(reference: &str) -> Self {
        Self::file_id(reference)
    }
}

impl From<String> for InputFile {
    fn from(reference: String) -> Self {
        Self::file_id(reference)
    }
}

impl From<PathBuf> for InputFile {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<&Path> for InputFile {
    fn from(path: &Path) -> Self {
        Self::path(path)
    }
}

impl Serialize for InputFile {
    /// An upload is written as `attach://NAME`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Reference(reference) => serializer.serialize_str(reference),
            Repr::Upload(upload) => {
                serializer.collect_str(&format_args!("attach://{}", upload.attach_name()))
            }
        }
    }
}

impl<'de> Deserialize<'de> for InputFile {
    /// Any string is taken as a reference; the content of an upload is not in the JSON.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::file_id)
    }
}

/// A file that a call uploads.
#[derive(Clone, Debug)]
pub struct Upload {
    id: u64,
    file_name: String,
    source: Source,
}

impl Upload {
    /// A number of its own for each upload of this process, and the same for its clones.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// The name that the parameters refer to as `attach://NAME`, and that the part of the
    /// multipart body bears.
    pub fn attach_name(&self) -> impl fmt::Display + use<> {
        AttachName(self.id)
    }

    /// The file's name, as its receivers see it.
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// Where the content comes from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Whether the content can be read a second time.
    pub fn is_replayable(&self) -> bool {
        !matches!(self.source, Source::Stream(_))
    }
}

impl PartialEq for Upload {
    /// Clones of one upload are equal; two uploads of equal content are not.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Upload {}

struct AttachName(u64);

impl fmt::Display for AttachName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "file{}", self.0)
    }
}

/// Where the content of an [`Upload`] comes from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Source {
    /// A file on disk.
    Path(PathBuf),
    /// Memory.
    Bytes(Bytes),
    /// A body that can be read only once.
    Stream(OneShot),
}

/// The content of an upload while it is being read.
pub type UploadBody = Pin<Box<dyn Body<Data = Bytes, Error = io::Error> + Send>>;

/// A body that can be taken only once, by whichever clone comes first.
#[derive(Clone)]
pub struct OneShot(Arc<Mutex<Option<UploadBody>>>);

impl OneShot {
    /// Takes the body; `None` where it was taken before.
    pub fn take(&self) -> Option<UploadBody> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl fmt::Debug for OneShot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneShot(..)")
    }
}

/// A value that may hold files to upload, at whatever depth.
pub trait Attach {
    /// Shows each file to `visit`.
    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile));
}

impl Attach for InputFile {
    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        visit(self);
    }
}

impl<T: Attach> Attach for Option<T> {
    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        if let Some(value) = self {
            value.visit_files(visit);
        }
    }
}

impl<T: Attach> Attach for Vec<T> {
    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        for value in self {
            value.visit_files(visit);
        }
    }
}

impl<T: Attach + ?Sized> Attach for Box<T> {
    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        (**self).visit_files(visit);
    }
}
