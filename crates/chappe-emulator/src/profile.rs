/// Whose habits the emulator has where the servers of Telegram differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Profile {
    /// The front of api.telegram.org: 404 `Not Found` for a token that cannot be one, 401
    /// `Unauthorized` for one that no bot has.
    #[default]
    Cloud,
    /// The open-source server: 401 `Unauthorized: invalid token specified`, 421 `Misdirected
    /// Request: unallowed token specified`, 401 `Unauthorized`; no `/file/` addresses.
    SelfHosted,
}
