/// A file that a Bot API server holds: `File` of `chappe-types`, or its path as a `str`.
///
/// It is what `Bot::download` of `chappe-client` takes.
pub trait Downloadable {
    /// Where the file is on the server; `None` where it must be asked for by `getFile` first.
    fn file_path(&self) -> Option<&str>;

    /// How many bytes the file has, where the server has said so.
    fn file_size(&self) -> Option<u64>;
}

impl Downloadable for str {
    fn file_path(&self) -> Option<&str> {
        Some(self)
    }

    fn file_size(&self) -> Option<u64> {
        None
    }
}
