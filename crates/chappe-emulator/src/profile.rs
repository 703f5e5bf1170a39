/// Whose habits the emulator has where the servers of Telegram differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Profile {
    /// The front of api.telegram.org: 404 `Not Found` for a token that cannot be one, 401
    /// `Unauthorized` for one that no bot has; uploads of up to 50 MB, and an envelope with 413
    /// `Request Entity Too Large` for what is longer; the headers that nginx adds.
    #[default]
    Cloud,
    /// The open-source server: 401 `Unauthorized: invalid token specified`, 421 `Misdirected
    /// Request: unallowed token specified`, 401 `Unauthorized`; no `/file/` addresses; uploads of up
    /// to 2000 MB, and a bare 413 for what is longer.
    SelfHosted,
}

impl Profile {
    /// How many bytes a request may have.
    ///
    /// A little above 50 MB, the limit of a file, so that the parameters beside it fit in.
    pub(crate) const fn body_limit(self) -> usize {
        match self {
            Self::Cloud => 52 << 20,
            Self::SelfHosted => 2002 << 20,
        }
    }
}
