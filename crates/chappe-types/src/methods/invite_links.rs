// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Invite links and requests to join.

use chappe_core::{ChatId, Method, MethodSpec, Repeat, UnixTime};

use crate::types::{ChatInviteLink, JoinRequestDecision};

/// Makes a new primary invite link of a chat and revokes the previous one.
///
/// The bot must be an administrator with `can_invite_users`. Each administrator has a primary link
/// of its own, and only the bot's is replaced. Who holds only the old link can't join any more, and
/// of two calls only the second link works: for named, limited or expiring links use
/// [`createChatInviteLink`](crate::methods::CreateChatInviteLink).
///
/// Returns a `String`.
///
/// Repeat class: [`Superseding`](chappe_core::Repeat::Superseding): each success revokes the link
/// that the previous one returned.
///
/// <https://core.telegram.org/bots/api#exportchatinvitelink>
///
/// # Parameters
///
/// | parameter | type | required | what it is, and its limits |
/// |---|---|---|---|
/// | `chat_id` | [`ChatId`] | yes | The group, supergroup or channel whose link is replaced: a number, or the `@username` of a public one |
///
/// # Returns
///
/// The new link as a plain string, such as `https://t.me/+Ab1Cd2Ef3Gh4`, and not a
/// [`ChatInviteLink`]; links made years ago begin with `https://t.me/joinchat/`. Nothing says which
/// link was revoked.
///
/// # Errors
///
/// | code | description | cause | what to do | kind |
/// |---|---|---|---|---|
/// | 400 | `Bad Request: chat not found`, `Bad Request: private chat not found` | the number is wrong, the bot was never in the chat, or nothing public has that `@username` (names of people are not resolved) | take the id from an update; add the bot to the chat | [`ChatNotFound`][`ApiErrorKind::ChatNotFound`] |
/// | 400 | `Bad Request: not enough rights to manage chat invite link` | the bot is no administrator, or one without `can_invite_users` | grant the right | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: group chat was upgraded to a supergroup chat` | the basic group has become a supergroup, whose id is in `migrate_to_chat_id` | nothing, the retry layer sends the call to the new id, once; store the new id | [`Migrated`][`ApiErrorKind::Migrated`] |
/// | 403 | `Forbidden: bot is not a member of the group chat` (or `supergroup chat`, `channel chat`) | the bot left, was removed, or was never added to a public chat | add it as an administrator | [`NotMember`][`ApiErrorKind::NotMember`] |
/// | 403 | `Forbidden: bot was kicked from the group chat` (or `supergroup chat`, `channel chat`) | the bot was thrown out | an administrator has to let it in again | [`BotKicked`][`ApiErrorKind::BotKicked`] |
/// | 403 | `Forbidden: the group chat was deleted` | the basic group is no more | forget the chat | [`GroupDeleted`][`ApiErrorKind::GroupDeleted`] |
/// | 400 | `Bad Request: can't invite members to a private chat` | `chat_id` is a person | name a group or channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 403 | `Forbidden: user is deactivated` | `chat_id` is a person who has deleted the account | the same | [`UserDeactivated`][`ApiErrorKind::UserDeactivated`] |
/// | 400 | `Bad Request: CHAT_ADMIN_REQUIRED`, `Bad Request: CHAT_WRITE_FORBIDDEN`, `Bad Request: have no write access to the chat` | the right was lost just now | grant it again | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: CHANNEL_MONOFORUM_UNSUPPORTED` | the chat is the direct messages chat of a channel, which takes no links | name the channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: CHANNEL_PRIVATE`, `Bad Request: CHANNEL_INVALID`, `Bad Request: CHAT_ID_INVALID`, `Bad Request: PEER_ID_INVALID`, `Bad Request: MSG_ID_INVALID`, `Bad Request: chat is deactivated` | Telegram itself does not let the bot at the chat that its server knew, or the chat is going away | ask [`getChat`] what the chat is now | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 429 | `Too Many Requests: retry after N` | flood control; no limit for these methods is published | nothing, see below | [`TooManyRequests`][`ApiErrorKind::TooManyRequests`] |
/// | 401 | `Unauthorized` | the token is wrong or was revoked | ask `@BotFather` for the current one | [`Unauthorized`][`ApiErrorKind::Unauthorized`] |
/// | 500 | `Internal Server Error: restart`, `Internal Server Error: receive invalid invite link` (or `invite link creator`), `Internal Server Error: receive unexpected response from server` | the server is shutting down, or got an answer from Telegram that it can't read | see below | [`Server`][`ApiErrorKind::Server`] |
///
/// Older servers say `Bad Request: not enough rights to export chat invite link`, and some lists
/// give `not enough rights` as a 403. The kind is the same for all of them. A chat that is written
/// neither as a number nor as an `@username` is refused before anything is sent, with
/// [`ErrorKind::Encode`]; so the server's `Bad Request: chat_id is empty` does not come up.
///
/// Descriptions in capital letters come from Telegram itself, behind the Bot API server; their
/// causes are given as far as they are known. Wordings change between versions of the server: match
/// the kind, not the text.
///
/// **429.** The retry layer waits as long as the server asks and calls again; the caller gets the
/// final result. The 429 itself comes back only where the call's waits would pass 5 minutes in all
/// (a setting of the layer, `longest_wait`) or the call's deadline, and then at once, with
/// [`Error::retry_after`].
///
/// **5xx, timeouts, broken connections.** Nobody knows then whether the link was replaced
/// ([`Execution::Unknown`]), and the call is not repeated: a second execution would revoke the link
/// of the first, which somebody may hold by now. The bot's present link can always be asked for: it
/// is the [`ChatFullInfo.invite_link`] of [`getChat`]. Where it is not the one you knew, the call
/// was executed and this is the new link. A call that wants a living link and cares for no other
/// opts in with `.retry(RetryOverride::default().even_if_executed(true))`, see
/// [`RetryOverride::even_if_executed`]; the setting `repeat_superseding` of the retry layer does so
/// for all calls.
///
/// **Calls that overlap.** Equal calls that a bot makes at the same time are executed once, and
/// each caller gets the same living link. Equal means that `chat_id` is written the same: a number
/// and an `@username` are two calls.
///
/// # Examples
///
/// On the embedded emulator (`chappe` with the feature `emulator`), without a token or a network.
/// The further examples begin with the same lines, up to `let bot`.
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, JoinError, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// let emulator = Emulator::new();
/// let me = emulator.bot();
/// let readers = emulator.supergroup("Readers");
/// readers.promote(&me, Rights::none().can_invite_users(true));
/// let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
///
/// // The chat as a number:
/// let old = bot.export_chat_invite_link(readers.id()).await?;
/// let new = bot.export_chat_invite_link(readers.id()).await?;
///
/// let ann = emulator.user("Ann");
/// assert_eq!(ann.join(&old), Err(JoinError::Revoked));
/// ann.join(&new)?;
/// assert!(readers.has(&ann));
///
/// // A public one by its name:
/// let news = emulator.channel("News").with_username("chappe_news");
/// news.promote(&me, Rights::none().can_invite_users(true));
/// let link = bot.export_chat_invite_link("@chappe_news").await?;
/// assert_eq!(news.primary_link(&me), Some(link));
/// # Ok(())
/// # }
/// ```
///
/// A command of the chat's administrators that answers with the new link:
///
/// ```rust
/// use chappe::{
///     Polling,
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// async fn refresh_link(ctx: Context) -> Result {
///     let (chat, Some(user)) = (ctx.chat_id()?, ctx.user()) else {
///         return Ok(());
///     };
///     let member = ctx.bot().get_chat_member(&chat, user.id).await?;
///     if member.is_administrator_or_owner() {
///         let link = ctx.bot().export_chat_invite_link(chat).await?;
///         ctx.send(format!("New invite link: {link}")).await?;
///     }
///     Ok(())
/// }
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let ann = emulator.user("Ann");
/// readers.promote(&ann, Rights::all());
/// let app = Router::new().command("refreshlink", refresh_link);
/// // In a program: `chappe::run(bot, app).await?`
/// let polling = tokio::spawn(Polling::new(bot, app).run());
///
/// ann.send(&readers, "/refreshlink");
/// let answer = readers.next_message_from(&me).await?;
/// let link = readers.primary_link(&me).expect("a link");
/// assert_eq!(answer.text, format!("New invite link: {link}"));
/// polling.abort();
/// # Ok(())
/// # }
/// ```
///
/// A 429 costs time, and no link; where the connection breaks, [`getChat`] tells what happened:
///
/// ```rust
/// use chappe::{
///     Execution,
///     emulator::{Emulator, Fault, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// emulator.fault(Fault::on("exportChatInviteLink").too_many_requests(3));
/// let link = bot.export_chat_invite_link(readers.id()).await?;
/// assert_eq!(emulator.executions("exportChatInviteLink"), 1);
/// assert_eq!(readers.primary_link(&me), Some(link.clone()));
///
/// emulator.fault(Fault::on("exportChatInviteLink").cut_after());
/// let error = bot.export_chat_invite_link(readers.id()).await.unwrap_err();
/// assert_eq!(error.execution(), Execution::Unknown);
/// let present = bot.get_chat(readers.id()).await?.invite_link;
/// assert_ne!(present, Some(link)); // it was executed, and this is its link
/// assert_eq!(present, readers.primary_link(&me));
/// # Ok(())
/// # }
/// ```
///
/// # Cautions
///
/// - The old link is dead at once, wherever it was printed or pinned. Replace it on purpose, as
///   when it has leaked; a link for a campaign, a person or a week is made with
///   [`createChatInviteLink`], and ends alone.
/// - A chat does not have one primary link: each administrator has one. This call replaces the
///   bot's own and leaves those of people and of other bots, as well as every additional link, as
///   they are. To end all ways in, each of those has to be replaced or revoked too.
/// - The bot sees no other administrator's primary link: [`getChat`] shows its own.
/// - `can_invite_users` is a right of its own: an administrator without it is refused, and that all
///   members may invite does not help.
/// - Who came in by the old link stays a member.
/// - `@username` works for public chats only, and Telegram limits strictly how often names are
///   resolved: keep the number.
///
/// # See also
///
/// - [`createChatInviteLink`] makes a link beside it, with a name, an expiry, a limit or join
///   requests
/// - [`editChatInviteLink`] changes such a link
/// - [`revokeChatInviteLink`] ends one link, named by its address
/// - [`approveChatJoinRequest`] lets in who has asked
/// - [`declineChatJoinRequest`] turns them away
/// - [`getChat`] tells the bot's present primary link, in [`ChatFullInfo.invite_link`]
/// - [`ChatInviteLink`], the type of a link
/// - [`Repeat`] and [`RetryOverride`], which decide what is repeated
///
/// [`ApiErrorKind::BadRequest`]: chappe_core::ApiErrorKind::BadRequest
/// [`ApiErrorKind::BotKicked`]: chappe_core::ApiErrorKind::BotKicked
/// [`ApiErrorKind::ChatNotFound`]: chappe_core::ApiErrorKind::ChatNotFound
/// [`ApiErrorKind::GroupDeleted`]: chappe_core::ApiErrorKind::GroupDeleted
/// [`ApiErrorKind::Migrated`]: chappe_core::ApiErrorKind::Migrated
/// [`ApiErrorKind::NotEnoughRights`]: chappe_core::ApiErrorKind::NotEnoughRights
/// [`ApiErrorKind::NotMember`]: chappe_core::ApiErrorKind::NotMember
/// [`ApiErrorKind::Server`]: chappe_core::ApiErrorKind::Server
/// [`ApiErrorKind::TooManyRequests`]: chappe_core::ApiErrorKind::TooManyRequests
/// [`ApiErrorKind::Unauthorized`]: chappe_core::ApiErrorKind::Unauthorized
/// [`ApiErrorKind::UserDeactivated`]: chappe_core::ApiErrorKind::UserDeactivated
/// [`ChatFullInfo.invite_link`]: crate::types::ChatFullInfo::invite_link
/// [`ChatId`]: chappe_core::ChatId
/// [`ChatInviteLink`]: crate::types::ChatInviteLink
/// [`Error::retry_after`]: chappe_core::Error::retry_after
/// [`ErrorKind::Encode`]: chappe_core::ErrorKind::Encode
/// [`Execution::Unknown`]: chappe_core::Execution::Unknown
/// [`Repeat`]: chappe_core::Repeat
/// [`RetryOverride`]: chappe_core::RetryOverride
/// [`RetryOverride::even_if_executed`]: chappe_core::RetryOverride::even_if_executed
/// [`approveChatJoinRequest`]: crate::methods::ApproveChatJoinRequest
/// [`createChatInviteLink`]: crate::methods::CreateChatInviteLink
/// [`declineChatJoinRequest`]: crate::methods::DeclineChatJoinRequest
/// [`editChatInviteLink`]: crate::methods::EditChatInviteLink
/// [`getChat`]: crate::methods::GetChat
/// [`revokeChatInviteLink`]: crate::methods::RevokeChatInviteLink
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExportChatInviteLink {
    /// The chat for which the bot gets a new standing invite link; the old one stops working.
    pub chat_id: ChatId,
}

method_builder! { ExportChatInviteLink(chat_id: into ChatId) {} }

parameters! { ExportChatInviteLink {
    chat_id: required,
} }

impl Method for ExportChatInviteLink {
    type Output = String;
    const SPEC: &'static MethodSpec = &MethodSpec::new("exportChatInviteLink", Repeat::Superseding);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Makes an additional invite link, with a name, an expiry, a limit or join requests.
///
/// The bot must be an administrator with `can_invite_users`. A member limit and join requests
/// exclude each other, and a name that is too long is cut without an error. Called twice, it makes
/// two links; [`revokeChatInviteLink`](crate::methods::RevokeChatInviteLink) ends one.
///
/// Returns [`ChatInviteLink`](crate::types::ChatInviteLink).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second link; both let people
/// in.
///
/// <https://core.telegram.org/bots/api#createchatinvitelink>
///
/// # Parameters
///
/// | parameter | type | required | what it is, and its limits |
/// |---|---|---|---|
/// | `chat_id` | [`ChatId`] | yes | The group, supergroup or channel that the link leads into: a number, or the `@username` of a public one |
/// | `name` | `String` | no | A label that only administrators see. White space around it is taken off and within it collapsed; what is longer than 32 characters is cut without an error |
/// | `expire_date` | [`UnixTime`] | no | When the link stops working. 0 and less mean never; a moment in the past is refused, as far as is known with `EXPIRE_DATE_INVALID` |
/// | `member_limit` | `i64` | no | How many may be in the chat by this link at the same time, 1 to 99999; who leaves makes room. 0 and less mean no limit; more than 99999 is refused, as far as is known with `USAGE_LIMIT_INVALID` |
/// | `creates_join_request` | `bool` | no | Whether an administrator has to let in everybody who uses the link; not together with a `member_limit` |
///
/// # Returns
///
/// The link as a [`ChatInviteLink`]; its address is in the field `invite_link`, and `is_primary` is
/// false. What was not set is absent. Compare `name` with what was sent where it may have been cut.
///
/// # Errors
///
/// | code | description | cause | what to do | kind |
/// |---|---|---|---|---|
/// | 400 | `Bad Request: chat not found`, `Bad Request: private chat not found` | the number is wrong, the bot was never in the chat, or nothing public has that `@username` (names of people are not resolved) | take the id from an update; add the bot to the chat | [`ChatNotFound`][`ApiErrorKind::ChatNotFound`] |
/// | 400 | `Bad Request: member limit can't be specified for links requiring administrator approval` | `creates_join_request` together with a `member_limit`; it is checked before the rights | leave one out | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: not enough rights to manage chat invite link` | the bot is no administrator, or one without `can_invite_users` | grant the right | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: EXPIRE_DATE_INVALID` | `expire_date` is past, or too far away | check the clock; seconds, not milliseconds | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: USAGE_LIMIT_INVALID` | `member_limit` is above 99999 | lower it | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: group chat was upgraded to a supergroup chat` | the basic group has become a supergroup, whose id is in `migrate_to_chat_id` | nothing, the retry layer sends the call to the new id, once; store the new id | [`Migrated`][`ApiErrorKind::Migrated`] |
/// | 403 | `Forbidden: bot is not a member of the group chat` (or `supergroup chat`, `channel chat`) | the bot left, was removed, or was never added to a public chat | add it as an administrator | [`NotMember`][`ApiErrorKind::NotMember`] |
/// | 403 | `Forbidden: bot was kicked from the group chat` (or `supergroup chat`, `channel chat`) | the bot was thrown out | an administrator has to let it in again | [`BotKicked`][`ApiErrorKind::BotKicked`] |
/// | 403 | `Forbidden: the group chat was deleted` | the basic group is no more | forget the chat | [`GroupDeleted`][`ApiErrorKind::GroupDeleted`] |
/// | 400 | `Bad Request: can't invite members to a private chat` | `chat_id` is a person | name a group or channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 403 | `Forbidden: user is deactivated` | `chat_id` is a person who has deleted the account | the same | [`UserDeactivated`][`ApiErrorKind::UserDeactivated`] |
/// | 400 | `Bad Request: CHAT_ADMIN_REQUIRED`, `Bad Request: CHAT_WRITE_FORBIDDEN`, `Bad Request: have no write access to the chat` | the right was lost just now | grant it again | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: CHANNEL_MONOFORUM_UNSUPPORTED` | the chat is the direct messages chat of a channel, which takes no links | name the channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: CHANNEL_PRIVATE`, `Bad Request: CHANNEL_INVALID`, `Bad Request: CHAT_ID_INVALID`, `Bad Request: PEER_ID_INVALID`, `Bad Request: MSG_ID_INVALID`, `Bad Request: chat is deactivated` | Telegram itself does not let the bot at the chat that its server knew, or the chat is going away | ask [`getChat`] what the chat is now | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 429 | `Too Many Requests: retry after N` | flood control; no limit for these methods is published | nothing, see below | [`TooManyRequests`][`ApiErrorKind::TooManyRequests`] |
/// | 401 | `Unauthorized` | the token is wrong or was revoked | ask `@BotFather` for the current one | [`Unauthorized`][`ApiErrorKind::Unauthorized`] |
/// | 500 | `Internal Server Error: restart`, `Internal Server Error: receive invalid invite link` (or `invite link creator`), `Internal Server Error: receive unexpected response from server` | the server is shutting down, or got an answer from Telegram that it can't read | see below | [`Server`][`ApiErrorKind::Server`] |
///
/// Descriptions in capital letters come from Telegram itself, behind the Bot API server; their
/// causes are given as far as they are known. Wordings change between versions of the server: match
/// the kind, not the text. A chat that is written neither as a number nor as an `@username` is
/// refused before anything is sent, with [`ErrorKind::Encode`]; so the server's `Bad Request:
/// chat_id is empty` does not come up.
///
/// **429.** The retry layer waits as long as the server asks and calls again; the caller gets the
/// final result. The 429 itself comes back only where the call's waits would pass 5 minutes in all
/// (a setting of the layer, `longest_wait`) or the call's deadline, and then at once, with
/// [`Error::retry_after`].
///
/// **5xx, timeouts, broken connections.** The call is not repeated, and the error says
/// [`Execution::Unknown`]: there may be a link that nobody holds. The Bot API has no method that
/// lists links; the chat's administrators see it in their apps, with its name. Where one link too
/// many does no harm, opt in with `.retry(RetryOverride::default().even_if_executed(true))`, see
/// [`RetryOverride::even_if_executed`].
///
/// # Examples
///
/// On the embedded emulator (`chappe` with the feature `emulator`), without a token or a network.
/// The further examples begin with the same lines, up to `let bot`.
///
/// ```rust
/// use std::time::Duration;
///
/// use chappe::{
///     emulator::{Emulator, JoinError, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// let emulator = Emulator::new();
/// let me = emulator.bot();
/// let readers = emulator.supergroup("Readers");
/// readers.promote(&me, Rights::none().can_invite_users(true));
/// let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
///
/// let tomorrow = UnixTime(emulator.unix_time() + 86_400); // elsewhere: SystemTime::now() + a day
/// let link = bot
///     .create_chat_invite_link(readers.id())
///     .name("Ann's friends")
///     .expire_date(tomorrow)
///     .member_limit(1)
///     .await?;
/// assert!(!link.is_primary);
///
/// let (ben, cy, dee) = (emulator.user("Ben"), emulator.user("Cy"), emulator.user("Dee"));
/// ben.join(&link.invite_link)?;
/// assert_eq!(cy.join(&link.invite_link), Err(JoinError::LimitReached));
/// ben.leave(&readers);
/// cy.join(&link.invite_link)?; // Ben has made room
///
/// tokio::time::advance(Duration::from_secs(86_400)).await; // the emulator's time is tokio's
/// assert_eq!(dee.join(&link.invite_link), Err(JoinError::Expired));
/// # Ok(())
/// # }
/// ```
///
/// By which link somebody came in: a link for each poster, and the `chat_member` updates, which
/// have to be asked for:
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// // In a program: `Polling::new(bot, app).allowed_updates([UpdateType::ChatMember])`
/// let before = bot.get_updates().allowed_updates([UpdateType::ChatMember]).await?;
/// let next = before.last().map_or(0, |update| update.update_id + 1);
///
/// let poster = bot.create_chat_invite_link(readers.id()).name("Poster in the library").await?;
///
/// let ann = emulator.user("Ann");
/// ann.join(&poster.invite_link)?;
/// let mut came_by = Vec::new();
/// for update in bot.get_updates().offset(next).await? {
///     if let UpdateKind::ChatMember(change) = update.kind {
///         came_by.push(change.invite_link.and_then(|link| link.name));
///     }
/// }
/// assert_eq!(came_by, [Some("Poster in the library".to_owned())]);
/// # Ok(())
/// # }
/// ```
///
/// What the server does with values past the limits:
///
/// ```rust
/// use chappe::{
///     ApiError, ApiErrorKind,
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let link = bot.create_chat_invite_link(readers.id()).name("x".repeat(40)).await?;
/// assert_eq!(link.name, Some("x".repeat(32))); // cut, without a word
///
/// let error = bot
///     .create_chat_invite_link(readers.id())
///     .member_limit(10)
///     .creates_join_request(true)
///     .await
///     .unwrap_err();
/// assert_eq!(error.api().map(ApiError::kind), Some(ApiErrorKind::BadRequest));
/// assert_eq!(readers.invite_links().len(), 1);
/// # Ok(())
/// # }
/// ```
///
/// # Cautions
///
/// - Nothing is revoked: the bot's primary link and all others go on working. To make the old link
///   useless as well, call [`exportChatInviteLink`] or [`revokeChatInviteLink`].
/// - Keep the link that is returned: the Bot API has no method that lists links, and only who knows
///   a link's address can edit or revoke it.
/// - `member_limit` counts who is in the chat now, not who ever joined: it does not make a link
///   that works once.
/// - With `creates_join_request` the bot gets a [`ChatJoinRequest`] for each user, and has to
///   decide with [`approveChatJoinRequest`] or [`declineChatJoinRequest`].
/// - `can_invite_users` is a right of its own: an administrator without it is refused, and that all
///   members may invite does not help.
/// - In updates, links of other administrators are cut short: a bot can work with its own links
///   only.
///
/// # See also
///
/// - [`exportChatInviteLink`] replaces the bot's primary link
/// - [`editChatInviteLink`] changes such a link
/// - [`revokeChatInviteLink`] ends one link, named by its address
/// - [`createChatSubscriptionInviteLink`] makes a link that has to be paid for
/// - [`approveChatJoinRequest`] lets in who has asked
/// - [`declineChatJoinRequest`] turns them away
/// - [`ChatMemberUpdated`], the update that says who came in by which link
/// - [`ChatInviteLink`], the type of a link
///
/// [`ApiErrorKind::BadRequest`]: chappe_core::ApiErrorKind::BadRequest
/// [`ApiErrorKind::BotKicked`]: chappe_core::ApiErrorKind::BotKicked
/// [`ApiErrorKind::ChatNotFound`]: chappe_core::ApiErrorKind::ChatNotFound
/// [`ApiErrorKind::GroupDeleted`]: chappe_core::ApiErrorKind::GroupDeleted
/// [`ApiErrorKind::Migrated`]: chappe_core::ApiErrorKind::Migrated
/// [`ApiErrorKind::NotEnoughRights`]: chappe_core::ApiErrorKind::NotEnoughRights
/// [`ApiErrorKind::NotMember`]: chappe_core::ApiErrorKind::NotMember
/// [`ApiErrorKind::Server`]: chappe_core::ApiErrorKind::Server
/// [`ApiErrorKind::TooManyRequests`]: chappe_core::ApiErrorKind::TooManyRequests
/// [`ApiErrorKind::Unauthorized`]: chappe_core::ApiErrorKind::Unauthorized
/// [`ApiErrorKind::UserDeactivated`]: chappe_core::ApiErrorKind::UserDeactivated
/// [`ChatId`]: chappe_core::ChatId
/// [`ChatInviteLink`]: crate::types::ChatInviteLink
/// [`ChatJoinRequest`]: crate::types::ChatJoinRequest
/// [`ChatMemberUpdated`]: crate::types::ChatMemberUpdated
/// [`Error::retry_after`]: chappe_core::Error::retry_after
/// [`ErrorKind::Encode`]: chappe_core::ErrorKind::Encode
/// [`Execution::Unknown`]: chappe_core::Execution::Unknown
/// [`RetryOverride::even_if_executed`]: chappe_core::RetryOverride::even_if_executed
/// [`UnixTime`]: chappe_core::UnixTime
/// [`approveChatJoinRequest`]: crate::methods::ApproveChatJoinRequest
/// [`createChatSubscriptionInviteLink`]: crate::methods::CreateChatSubscriptionInviteLink
/// [`declineChatJoinRequest`]: crate::methods::DeclineChatJoinRequest
/// [`editChatInviteLink`]: crate::methods::EditChatInviteLink
/// [`exportChatInviteLink`]: crate::methods::ExportChatInviteLink
/// [`getChat`]: crate::methods::GetChat
/// [`revokeChatInviteLink`]: crate::methods::RevokeChatInviteLink
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateChatInviteLink {
    /// The group or channel that the link leads into: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// A label for the link, shown to administrators only. At most 32 characters.
    pub name: Option<String>,
    /// When the link stops working; absent for never.
    pub expire_date: Option<UnixTime>,
    /// How many members the link may have in the chat at once; absent for no limit. 1 to 99999.
    pub member_limit: Option<i64>,
    /// Makes everybody who uses the link wait for approval; not together with `member_limit`.
    pub creates_join_request: Option<bool>,
}

method_builder! { CreateChatInviteLink(chat_id: into ChatId) {
    /// A label for the link, shown to administrators only.
    name: into String,
    /// When the link stops working; absent for never.
    expire_date: into UnixTime,
    /// How many members the link may have in the chat at once; absent for no limit.
    member_limit: plain i64,
    /// Makes everybody who uses the link wait for approval; not together with `member_limit`.
    creates_join_request: plain bool,
} }

parameters! { CreateChatInviteLink {
    chat_id: required, name: optional, expire_date: optional, member_limit: optional,
    creates_join_request: optional,
} }

impl Method for CreateChatInviteLink {
    type Output = ChatInviteLink;
    const SPEC: &'static MethodSpec = &MethodSpec::new("createChatInviteLink", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Changes an additional invite link that the bot made.
///
/// **What is left out is reset**: name, expiry, limit and join requests are all set by each call.
/// Primary links and links of other administrators can't be edited. The bot must be an
/// administrator with `can_invite_users`.
///
/// Returns [`ChatInviteLink`](crate::types::ChatInviteLink).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): sets every property of the link,
/// those left out too.
///
/// <https://core.telegram.org/bots/api#editchatinvitelink>
///
/// # Parameters
///
/// | parameter | type | required | what it is, and its limits |
/// |---|---|---|---|
/// | `chat_id` | [`ChatId`] | yes | The group, supergroup or channel that the link leads into: a number, or the `@username` of a public one |
/// | `invite_link` | `String` | yes | The address of the link, as it was returned |
/// | `name` | `String` | no | A label that only administrators see. White space around it is taken off and within it collapsed; what is longer than 32 characters is cut without an error. Left out: the link has no name any more |
/// | `expire_date` | [`UnixTime`] | no | When the link stops working. 0 and less mean never; a moment in the past is refused, as far as is known with `EXPIRE_DATE_INVALID`. Left out: never |
/// | `member_limit` | `i64` | no | How many may be in the chat by this link at the same time, 1 to 99999; who leaves makes room. 0 and less mean no limit; more than 99999 is refused, as far as is known with `USAGE_LIMIT_INVALID`. Left out: no limit |
/// | `creates_join_request` | `bool` | no | Whether an administrator has to let in everybody who uses the link; not together with a `member_limit`. Left out: no |
///
/// # Returns
///
/// The link as it is now, as a [`ChatInviteLink`]. Its address does not change.
///
/// # Errors
///
/// | code | description | cause | what to do | kind |
/// |---|---|---|---|---|
/// | 400 | `Bad Request: chat not found`, `Bad Request: private chat not found` | the number is wrong, the bot was never in the chat, or nothing public has that `@username` (names of people are not resolved) | take the id from an update; add the bot to the chat | [`ChatNotFound`][`ApiErrorKind::ChatNotFound`] |
/// | 400 | `Bad Request: not enough rights to manage chat invite link` | the bot is no administrator, or one without `can_invite_users` | grant the right | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: member limit can't be specified for links requiring administrator approval` | `creates_join_request` together with a `member_limit`; it is checked after the rights | leave one out | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: invite link must be non-empty` | `invite_link` is empty | pass the link | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: INVITE_HASH_EXPIRED` | no link of the chat reads so, or it was revoked; Telegram's tables add: or has expired | make a new link | [`InviteLinkExpired`][`ApiErrorKind::InviteLinkExpired`] |
/// | 400 | `Bad Request: CHAT_INVITE_PERMANENT` | it is a primary link, which has nothing to edit | replace it with [`exportChatInviteLink`], or make another link | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: EDIT_BOT_INVITE_FORBIDDEN` | the link was made by another bot | let that bot edit it | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: USAGE_LIMIT_INVALID` | `member_limit` is above 99999 | lower it | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: group chat was upgraded to a supergroup chat` | the basic group has become a supergroup, whose id is in `migrate_to_chat_id` | nothing, the retry layer sends the call to the new id, once; store the new id | [`Migrated`][`ApiErrorKind::Migrated`] |
/// | 403 | `Forbidden: bot is not a member of the group chat` (or `supergroup chat`, `channel chat`) | the bot left, was removed, or was never added to a public chat | add it as an administrator | [`NotMember`][`ApiErrorKind::NotMember`] |
/// | 403 | `Forbidden: bot was kicked from the group chat` (or `supergroup chat`, `channel chat`) | the bot was thrown out | an administrator has to let it in again | [`BotKicked`][`ApiErrorKind::BotKicked`] |
/// | 403 | `Forbidden: the group chat was deleted` | the basic group is no more | forget the chat | [`GroupDeleted`][`ApiErrorKind::GroupDeleted`] |
/// | 400 | `Bad Request: can't invite members to a private chat` | `chat_id` is a person | name a group or channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 403 | `Forbidden: user is deactivated` | `chat_id` is a person who has deleted the account | the same | [`UserDeactivated`][`ApiErrorKind::UserDeactivated`] |
/// | 400 | `Bad Request: CHAT_ADMIN_REQUIRED`, `Bad Request: CHAT_WRITE_FORBIDDEN`, `Bad Request: have no write access to the chat` | the right was lost just now | grant it again | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: CHANNEL_PRIVATE`, `Bad Request: PEER_ID_INVALID`, `Bad Request: chat is deactivated` | Telegram itself does not let the bot at the chat that its server knew, or the chat is going away | ask [`getChat`] what the chat is now | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 429 | `Too Many Requests: retry after N` | flood control; no limit for these methods is published | nothing, see below | [`TooManyRequests`][`ApiErrorKind::TooManyRequests`] |
/// | 401 | `Unauthorized` | the token is wrong or was revoked | ask `@BotFather` for the current one | [`Unauthorized`][`ApiErrorKind::Unauthorized`] |
/// | 500 | `Internal Server Error: restart`, `Internal Server Error: receive invalid invite link` (or `invite link creator`), `Internal Server Error: receive unexpected response from server` | the server is shutting down, or got an answer from Telegram that it can't read | see below | [`Server`][`ApiErrorKind::Server`] |
///
/// Which of the errors about a link answers for the link of a person is not known for certain;
/// `CHAT_ADMIN_REQUIRED` is one that may. An `expire_date` in the past is refused by the emulator
/// as it is at creation; Telegram's tables do not list it here. Descriptions in capital letters
/// come from Telegram itself, behind the Bot API server; their causes are given as far as they are
/// known. Wordings change between versions of the server: match the kind, not the text. A chat that
/// is written neither as a number nor as an `@username` is refused before anything is sent, with
/// [`ErrorKind::Encode`]; so the server's `Bad Request: chat_id is empty` does not come up.
///
/// **429.** The retry layer waits as long as the server asks and calls again; the caller gets the
/// final result. The 429 itself comes back only where the call's waits would pass 5 minutes in all
/// (a setting of the layer, `longest_wait`) or the call's deadline, and then at once, with
/// [`Error::retry_after`].
///
/// **5xx, timeouts, broken connections.** The call is repeated, up to four attempts in all, because
/// a second execution does no harm.
///
/// # Examples
///
/// On the embedded emulator (`chappe` with the feature `emulator`), without a token or a network.
/// The further examples begin with the same lines, up to `let bot`.
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// let emulator = Emulator::new();
/// let me = emulator.bot();
/// let readers = emulator.supergroup("Readers");
/// readers.promote(&me, Rights::none().can_invite_users(true));
/// let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
///
/// let link = bot.create_chat_invite_link(readers.id()).name("Spring").member_limit(10).await?;
///
/// // A new name, and nothing else: the limit is gone.
/// let edited = bot.edit_chat_invite_link(readers.id(), &link.invite_link).name("Summer").await?;
/// assert_eq!(edited.name.as_deref(), Some("Summer"));
/// assert_eq!(edited.member_limit, None);
/// # Ok(())
/// # }
/// ```
///
/// To change one thing, pass the others again as they are:
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Rights},
///     methods::EditChatInviteLink,
///     prelude::*,
/// };
///
/// /// The edit that changes nothing.
/// fn as_it_is(chat: i64, link: &ChatInviteLink) -> EditChatInviteLink {
///     let mut edit = EditChatInviteLink::new(chat, &link.invite_link)
///         .creates_join_request(link.creates_join_request);
///     edit.name = link.name.clone();
///     edit.expire_date = link.expire_date;
///     edit.member_limit = link.member_limit;
///     edit
/// }
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let link = bot.create_chat_invite_link(readers.id()).name("Spring").member_limit(10).await?;
///
/// let edited = bot.send(as_it_is(readers.id(), &link).name("Summer")).await?;
/// assert_eq!(edited.name.as_deref(), Some("Summer"));
/// assert_eq!(edited.member_limit, Some(10));
/// assert_eq!(edited.invite_link, link.invite_link);
/// # Ok(())
/// # }
/// ```
///
/// A primary link is refused:
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let primary = bot.export_chat_invite_link(readers.id()).await?;
/// let error = bot.edit_chat_invite_link(readers.id(), primary).name("Main").await.unwrap_err();
/// let description = error.api().map(|error| error.description().to_owned());
/// assert_eq!(description.as_deref(), Some("Bad Request: CHAT_INVITE_PERMANENT"));
/// # Ok(())
/// # }
/// ```
///
/// # Cautions
///
/// - Every call sets the whole link. A link that was limited to ten and is renamed without
///   `member_limit` lets everybody in.
/// - Who came in by the link stays a member.
/// - Two programs that edit one link at the same time overwrite each other: the last edit counts,
///   as a whole.
/// - The bot edits links that it made itself; links of other administrators reach it only cut
///   short.
/// - `can_invite_users` is a right of its own: an administrator without it is refused, and that all
///   members may invite does not help.
///
/// # See also
///
/// - [`createChatInviteLink`] makes a link beside it, with a name, an expiry, a limit or join
///   requests
/// - [`revokeChatInviteLink`] ends one link, named by its address
/// - [`exportChatInviteLink`] replaces the bot's primary link
/// - [`editChatSubscriptionInviteLink`] renames such a link
/// - [`ChatInviteLink`], the type of a link
///
/// [`ApiErrorKind::BadRequest`]: chappe_core::ApiErrorKind::BadRequest
/// [`ApiErrorKind::BotKicked`]: chappe_core::ApiErrorKind::BotKicked
/// [`ApiErrorKind::ChatNotFound`]: chappe_core::ApiErrorKind::ChatNotFound
/// [`ApiErrorKind::GroupDeleted`]: chappe_core::ApiErrorKind::GroupDeleted
/// [`ApiErrorKind::InviteLinkExpired`]: chappe_core::ApiErrorKind::InviteLinkExpired
/// [`ApiErrorKind::Migrated`]: chappe_core::ApiErrorKind::Migrated
/// [`ApiErrorKind::NotEnoughRights`]: chappe_core::ApiErrorKind::NotEnoughRights
/// [`ApiErrorKind::NotMember`]: chappe_core::ApiErrorKind::NotMember
/// [`ApiErrorKind::Server`]: chappe_core::ApiErrorKind::Server
/// [`ApiErrorKind::TooManyRequests`]: chappe_core::ApiErrorKind::TooManyRequests
/// [`ApiErrorKind::Unauthorized`]: chappe_core::ApiErrorKind::Unauthorized
/// [`ApiErrorKind::UserDeactivated`]: chappe_core::ApiErrorKind::UserDeactivated
/// [`ChatId`]: chappe_core::ChatId
/// [`ChatInviteLink`]: crate::types::ChatInviteLink
/// [`Error::retry_after`]: chappe_core::Error::retry_after
/// [`ErrorKind::Encode`]: chappe_core::ErrorKind::Encode
/// [`UnixTime`]: chappe_core::UnixTime
/// [`createChatInviteLink`]: crate::methods::CreateChatInviteLink
/// [`editChatSubscriptionInviteLink`]: crate::methods::EditChatSubscriptionInviteLink
/// [`exportChatInviteLink`]: crate::methods::ExportChatInviteLink
/// [`getChat`]: crate::methods::GetChat
/// [`revokeChatInviteLink`]: crate::methods::RevokeChatInviteLink
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditChatInviteLink {
    /// The chat that the link leads into: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The link to change; it must have been made by this bot and not be its standing link.
    pub invite_link: String,
    /// The new label, shown to administrators only; leaving it out clears the present one. At most
    /// 32 characters.
    pub name: Option<String>,
    /// When the link stops working; leaving it out means never, whatever was set before.
    pub expire_date: Option<UnixTime>,
    /// How many members the link may have in the chat at once; leaving it out lifts the limit. 1
    /// to 99999.
    pub member_limit: Option<i64>,
    /// Whether users of the link wait for approval, not with `member_limit`; leaving it out means
    /// no.
    pub creates_join_request: Option<bool>,
}

method_builder! { EditChatInviteLink(chat_id: into ChatId, invite_link: into String) {
    /// The new label, shown to administrators only; leaving it out clears the present one.
    name: into String,
    /// When the link stops working; leaving it out means never, whatever was set before.
    expire_date: into UnixTime,
    /// How many members the link may have in the chat at once; leaving it out lifts the limit.
    member_limit: plain i64,
    /// Whether users of the link wait for approval, not with `member_limit`; leaving it out means
    /// no.
    creates_join_request: plain bool,
} }

parameters! { EditChatInviteLink {
    chat_id: required, invite_link: required, name: optional, expire_date: optional,
    member_limit: optional, creates_join_request: optional,
} }

impl Method for EditChatInviteLink {
    type Output = ChatInviteLink;
    const SPEC: &'static MethodSpec = &MethodSpec::new("editChatInviteLink", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Makes an invite link to a channel whose members pay Telegram Stars each month.
///
/// The bot must be an administrator with `can_invite_users`. Called twice, it makes two links. The
/// price can't be changed later.
///
/// Returns [`ChatInviteLink`](crate::types::ChatInviteLink).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second link; both let people
/// in.
///
/// <https://core.telegram.org/bots/api#createchatsubscriptioninvitelink>
///
/// # Parameters
///
/// | parameter | type | required | what it is, and its limits |
/// |---|---|---|---|
/// | `chat_id` | [`ChatId`] | yes | The channel that the link leads into: a number, or the `@username` of a public one |
/// | `name` | `String` | no | A label that only administrators see. White space around it is taken off and within it collapsed; what is longer than 32 characters is cut without an error |
/// | `subscription_period` | `i64` | yes | The seconds that one payment lasts. Telegram takes 2592000 only, which is 30 days |
/// | `subscription_price` | `i64` | yes | Telegram Stars for each period, 1 to 10000 |
///
/// # Returns
///
/// The link as a [`ChatInviteLink`], with `subscription_period` and `subscription_price` set and
/// `is_primary` false.
///
/// # Errors
///
/// | code | description | cause | what to do | kind |
/// |---|---|---|---|---|
/// | 400 | `Bad Request: chat not found`, `Bad Request: private chat not found` | the number is wrong, the bot was never in the chat, or nothing public has that `@username` (names of people are not resolved) | take the id from an update; add the bot to the chat | [`ChatNotFound`][`ApiErrorKind::ChatNotFound`] |
/// | 400 | `Bad Request: invalid subscription pricing specified` | period or price is 0 or less; it is checked before the rights | pass 2592000 and 1 to 10000 | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: not enough rights to manage chat invite link` | the bot is no administrator, or one without `can_invite_users` | grant the right | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: SUBSCRIPTION_PERIOD_INVALID` | the period is not 2592000 | pass 2592000 | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: PRICING_CHAT_INVALID` | the chat is no channel, or the price is not to be had for it | name a channel; lower the price | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: group chat was upgraded to a supergroup chat` | the basic group has become a supergroup, whose id is in `migrate_to_chat_id` | nothing, the retry layer sends the call to the new id, once; store the new id | [`Migrated`][`ApiErrorKind::Migrated`] |
/// | 403 | `Forbidden: bot is not a member of the group chat` (or `supergroup chat`, `channel chat`) | the bot left, was removed, or was never added to a public chat | add it as an administrator | [`NotMember`][`ApiErrorKind::NotMember`] |
/// | 403 | `Forbidden: bot was kicked from the group chat` (or `supergroup chat`, `channel chat`) | the bot was thrown out | an administrator has to let it in again | [`BotKicked`][`ApiErrorKind::BotKicked`] |
/// | 403 | `Forbidden: the group chat was deleted` | the basic group is no more | forget the chat | [`GroupDeleted`][`ApiErrorKind::GroupDeleted`] |
/// | 400 | `Bad Request: can't invite members to a private chat` | `chat_id` is a person | name a group or channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 403 | `Forbidden: user is deactivated` | `chat_id` is a person who has deleted the account | the same | [`UserDeactivated`][`ApiErrorKind::UserDeactivated`] |
/// | 400 | `Bad Request: CHAT_ADMIN_REQUIRED`, `Bad Request: CHAT_WRITE_FORBIDDEN`, `Bad Request: have no write access to the chat` | the right was lost just now | grant it again | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: CHANNEL_MONOFORUM_UNSUPPORTED` | the chat is the direct messages chat of a channel, which takes no links | name the channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: CHANNEL_PRIVATE`, `Bad Request: CHANNEL_INVALID`, `Bad Request: CHAT_ID_INVALID`, `Bad Request: PEER_ID_INVALID`, `Bad Request: MSG_ID_INVALID`, `Bad Request: chat is deactivated` | Telegram itself does not let the bot at the chat that its server knew, or the chat is going away | ask [`getChat`] what the chat is now | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 429 | `Too Many Requests: retry after N` | flood control; no limit for these methods is published | nothing, see below | [`TooManyRequests`][`ApiErrorKind::TooManyRequests`] |
/// | 401 | `Unauthorized` | the token is wrong or was revoked | ask `@BotFather` for the current one | [`Unauthorized`][`ApiErrorKind::Unauthorized`] |
/// | 500 | `Internal Server Error: restart`, `Internal Server Error: receive invalid invite link` (or `invite link creator`), `Internal Server Error: receive unexpected response from server` | the server is shutting down, or got an answer from Telegram that it can't read | see below | [`Server`][`ApiErrorKind::Server`] |
///
/// Descriptions in capital letters come from Telegram itself, behind the Bot API server; their
/// causes are given as far as they are known. Wordings change between versions of the server: match
/// the kind, not the text. A chat that is written neither as a number nor as an `@username` is
/// refused before anything is sent, with [`ErrorKind::Encode`]; so the server's `Bad Request:
/// chat_id is empty` does not come up.
///
/// **429.** The retry layer waits as long as the server asks and calls again; the caller gets the
/// final result. The 429 itself comes back only where the call's waits would pass 5 minutes in all
/// (a setting of the layer, `longest_wait`) or the call's deadline, and then at once, with
/// [`Error::retry_after`].
///
/// **5xx, timeouts, broken connections.** The call is not repeated, and the error says
/// [`Execution::Unknown`]: there may be a link that nobody holds. The Bot API has no method that
/// lists links; the chat's administrators see it in their apps, with its name. Where one link too
/// many does no harm, opt in with `.retry(RetryOverride::default().even_if_executed(true))`, see
/// [`RetryOverride::even_if_executed`].
///
/// # Examples
///
/// On the embedded emulator (`chappe` with the feature `emulator`), which makes such links, but
/// does not simulate that somebody pays and comes in by one:
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, JoinError, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// let emulator = Emulator::new();
/// let me = emulator.bot();
/// let patrons = emulator.channel("Patrons");
/// patrons.promote(&me, Rights::none().can_invite_users(true));
/// let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
///
/// let link = bot
///     .create_chat_subscription_invite_link(patrons.id(), 2_592_000, 500)
///     .name("Friends of the library")
///     .await?;
/// assert_eq!(link.subscription_period, Some(2_592_000));
/// assert_eq!(link.subscription_price, Some(500));
///
/// let ann = emulator.user("Ann");
/// assert_eq!(ann.join(&link.invite_link), Err(JoinError::NeedsPayment));
///
/// bot.revoke_chat_invite_link(patrons.id(), &link.invite_link).await?;
/// assert_eq!(ann.join(&link.invite_link), Err(JoinError::Revoked));
/// # Ok(())
/// # }
/// ```
///
/// What goes over the wire:
///
/// ```rust
/// use chappe::{Call, methods::CreateChatSubscriptionInviteLink};
///
/// let method = CreateChatSubscriptionInviteLink::new("@chappe_news", 2_592_000, 500);
/// assert_eq!(
///     Call::new(method).to_json()?,
///     r#"{"chat_id":"@chappe_news","subscription_period":2592000,"subscription_price":500}"#,
/// );
/// # Ok::<(), chappe::Error>(())
/// ```
///
/// # Cautions
///
/// - Price and period of a link are fixed. For another price, make another link;
///   [`editChatSubscriptionInviteLink`] changes the name only, and [`revokeChatInviteLink`] ends
///   the link.
/// - Keep the link that is returned: the Bot API has no method that lists links.
/// - There is no expiry, no member limit and no join request to be had with it.
/// - Nothing else is revoked: whoever holds another link of the channel may come in without paying.
/// - `can_invite_users` is a right of its own: an administrator without it is refused, and that all
///   members may invite does not help.
///
/// # See also
///
/// - [`editChatSubscriptionInviteLink`] renames such a link
/// - [`createChatInviteLink`] makes a link beside it, with a name, an expiry, a limit or join
///   requests
/// - [`revokeChatInviteLink`] ends one link, named by its address
/// - [`ChatInviteLink`], the type of a link
///
/// [`ApiErrorKind::BadRequest`]: chappe_core::ApiErrorKind::BadRequest
/// [`ApiErrorKind::BotKicked`]: chappe_core::ApiErrorKind::BotKicked
/// [`ApiErrorKind::ChatNotFound`]: chappe_core::ApiErrorKind::ChatNotFound
/// [`ApiErrorKind::GroupDeleted`]: chappe_core::ApiErrorKind::GroupDeleted
/// [`ApiErrorKind::Migrated`]: chappe_core::ApiErrorKind::Migrated
/// [`ApiErrorKind::NotEnoughRights`]: chappe_core::ApiErrorKind::NotEnoughRights
/// [`ApiErrorKind::NotMember`]: chappe_core::ApiErrorKind::NotMember
/// [`ApiErrorKind::Server`]: chappe_core::ApiErrorKind::Server
/// [`ApiErrorKind::TooManyRequests`]: chappe_core::ApiErrorKind::TooManyRequests
/// [`ApiErrorKind::Unauthorized`]: chappe_core::ApiErrorKind::Unauthorized
/// [`ApiErrorKind::UserDeactivated`]: chappe_core::ApiErrorKind::UserDeactivated
/// [`ChatId`]: chappe_core::ChatId
/// [`ChatInviteLink`]: crate::types::ChatInviteLink
/// [`Error::retry_after`]: chappe_core::Error::retry_after
/// [`ErrorKind::Encode`]: chappe_core::ErrorKind::Encode
/// [`Execution::Unknown`]: chappe_core::Execution::Unknown
/// [`RetryOverride::even_if_executed`]: chappe_core::RetryOverride::even_if_executed
/// [`createChatInviteLink`]: crate::methods::CreateChatInviteLink
/// [`editChatSubscriptionInviteLink`]: crate::methods::EditChatSubscriptionInviteLink
/// [`getChat`]: crate::methods::GetChat
/// [`revokeChatInviteLink`]: crate::methods::RevokeChatInviteLink
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateChatSubscriptionInviteLink {
    /// The channel that the link leads into: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// A label for the link, shown to administrators only. At most 32 characters.
    pub name: Option<String>,
    /// For how many seconds one payment lasts; the next one is then taken. Always 2592000.
    pub subscription_period: i64,
    /// What each period of membership costs, in Telegram Stars; the first is paid on joining. 1
    /// to 10000.
    pub subscription_price: i64,
}

method_builder! { CreateChatSubscriptionInviteLink(chat_id: into ChatId, subscription_period: plain i64, subscription_price: plain i64) {
    /// A label for the link, shown to administrators only.
    name: into String,
} }

parameters! { CreateChatSubscriptionInviteLink {
    chat_id: required, name: optional, subscription_period: required, subscription_price: required,
} }

impl Method for CreateChatSubscriptionInviteLink {
    type Output = ChatInviteLink;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("createChatSubscriptionInviteLink", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Changes the name of a subscription invite link that the bot made.
///
/// The bot must be an administrator with `can_invite_users`. Price and period stay as they are.
///
/// Returns [`ChatInviteLink`](crate::types::ChatInviteLink).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#editchatsubscriptioninvitelink>
///
/// # Parameters
///
/// | parameter | type | required | what it is, and its limits |
/// |---|---|---|---|
/// | `chat_id` | [`ChatId`] | yes | The channel that the link leads into: a number, or the `@username` of a public one |
/// | `invite_link` | `String` | yes | The address of the link, as it was returned |
/// | `name` | `String` | no | A label that only administrators see. White space around it is taken off and within it collapsed; what is longer than 32 characters is cut without an error. Left out: the link has no name any more |
///
/// # Returns
///
/// The link as it is now, as a [`ChatInviteLink`]. Address, period and price do not change.
///
/// # Errors
///
/// | code | description | cause | what to do | kind |
/// |---|---|---|---|---|
/// | 400 | `Bad Request: chat not found`, `Bad Request: private chat not found` | the number is wrong, the bot was never in the chat, or nothing public has that `@username` (names of people are not resolved) | take the id from an update; add the bot to the chat | [`ChatNotFound`][`ApiErrorKind::ChatNotFound`] |
/// | 400 | `Bad Request: not enough rights to manage chat invite link` | the bot is no administrator, or one without `can_invite_users` | grant the right | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: invite link must be non-empty` | `invite_link` is empty | pass the link | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: INVITE_HASH_EXPIRED` | no link of the chat reads so, or it was revoked; Telegram's tables add: or has expired | make a new link | [`InviteLinkExpired`][`ApiErrorKind::InviteLinkExpired`] |
/// | 400 | `Bad Request: CHAT_INVITE_PERMANENT` | it is a primary link, which can't be edited | name a link made with [`createChatSubscriptionInviteLink`] | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: EDIT_BOT_INVITE_FORBIDDEN` | the link was made by another bot | let that bot edit it | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: group chat was upgraded to a supergroup chat` | the basic group has become a supergroup, whose id is in `migrate_to_chat_id` | nothing, the retry layer sends the call to the new id, once; store the new id | [`Migrated`][`ApiErrorKind::Migrated`] |
/// | 403 | `Forbidden: bot is not a member of the group chat` (or `supergroup chat`, `channel chat`) | the bot left, was removed, or was never added to a public chat | add it as an administrator | [`NotMember`][`ApiErrorKind::NotMember`] |
/// | 403 | `Forbidden: bot was kicked from the group chat` (or `supergroup chat`, `channel chat`) | the bot was thrown out | an administrator has to let it in again | [`BotKicked`][`ApiErrorKind::BotKicked`] |
/// | 403 | `Forbidden: the group chat was deleted` | the basic group is no more | forget the chat | [`GroupDeleted`][`ApiErrorKind::GroupDeleted`] |
/// | 400 | `Bad Request: can't invite members to a private chat` | `chat_id` is a person | name a group or channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 403 | `Forbidden: user is deactivated` | `chat_id` is a person who has deleted the account | the same | [`UserDeactivated`][`ApiErrorKind::UserDeactivated`] |
/// | 400 | `Bad Request: CHAT_ADMIN_REQUIRED`, `Bad Request: CHAT_WRITE_FORBIDDEN`, `Bad Request: have no write access to the chat` | the right was lost just now | grant it again | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: CHANNEL_PRIVATE`, `Bad Request: PEER_ID_INVALID`, `Bad Request: chat is deactivated` | Telegram itself does not let the bot at the chat that its server knew, or the chat is going away | ask [`getChat`] what the chat is now | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 429 | `Too Many Requests: retry after N` | flood control; no limit for these methods is published | nothing, see below | [`TooManyRequests`][`ApiErrorKind::TooManyRequests`] |
/// | 401 | `Unauthorized` | the token is wrong or was revoked | ask `@BotFather` for the current one | [`Unauthorized`][`ApiErrorKind::Unauthorized`] |
/// | 500 | `Internal Server Error: restart`, `Internal Server Error: receive invalid invite link` (or `invite link creator`), `Internal Server Error: receive unexpected response from server` | the server is shutting down, or got an answer from Telegram that it can't read | see below | [`Server`][`ApiErrorKind::Server`] |
///
/// Which of the errors about a link answers for the link of a person is not known for certain;
/// `CHAT_ADMIN_REQUIRED` is one that may. Descriptions in capital letters come from Telegram
/// itself, behind the Bot API server; their causes are given as far as they are known. Wordings
/// change between versions of the server: match the kind, not the text. A chat that is written
/// neither as a number nor as an `@username` is refused before anything is sent, with
/// [`ErrorKind::Encode`]; so the server's `Bad Request: chat_id is empty` does not come up.
///
/// **429.** The retry layer waits as long as the server asks and calls again; the caller gets the
/// final result. The 429 itself comes back only where the call's waits would pass 5 minutes in all
/// (a setting of the layer, `longest_wait`) or the call's deadline, and then at once, with
/// [`Error::retry_after`].
///
/// **5xx, timeouts, broken connections.** The call is repeated, up to four attempts in all, because
/// a second execution does no harm.
///
/// # Examples
///
/// On the embedded emulator (`chappe` with the feature `emulator`), without a token or a network:
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// let emulator = Emulator::new();
/// let me = emulator.bot();
/// let patrons = emulator.channel("Patrons");
/// patrons.promote(&me, Rights::none().can_invite_users(true));
/// let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
///
/// let link = bot
///     .create_chat_subscription_invite_link(patrons.id(), 2_592_000, 500)
///     .name("Patrons")
///     .await?;
///
/// let renamed = bot
///     .edit_chat_subscription_invite_link(patrons.id(), &link.invite_link)
///     .name("Friends of the library")
///     .await?;
/// assert_eq!(renamed.name.as_deref(), Some("Friends of the library"));
/// assert_eq!(renamed.subscription_price, Some(500));
/// assert_eq!(renamed.invite_link, link.invite_link);
///
/// // Without a name the link loses the one that it has.
/// let nameless = bot
///     .edit_chat_subscription_invite_link(patrons.id(), &link.invite_link)
///     .await?;
/// assert_eq!(nameless.name, None);
/// # Ok(())
/// # }
/// ```
///
/// # Cautions
///
/// - Price and period can't be changed: make another link, and end this one with
///   [`revokeChatInviteLink`].
/// - For a link that costs nothing, use [`editChatInviteLink`].
/// - The bot edits links that it made itself; links of other administrators reach it only cut
///   short.
/// - `can_invite_users` is a right of its own: an administrator without it is refused, and that all
///   members may invite does not help.
///
/// # See also
///
/// - [`createChatSubscriptionInviteLink`] makes a link that has to be paid for
/// - [`editChatInviteLink`] changes such a link
/// - [`revokeChatInviteLink`] ends one link, named by its address
/// - [`ChatInviteLink`], the type of a link
///
/// [`ApiErrorKind::BadRequest`]: chappe_core::ApiErrorKind::BadRequest
/// [`ApiErrorKind::BotKicked`]: chappe_core::ApiErrorKind::BotKicked
/// [`ApiErrorKind::ChatNotFound`]: chappe_core::ApiErrorKind::ChatNotFound
/// [`ApiErrorKind::GroupDeleted`]: chappe_core::ApiErrorKind::GroupDeleted
/// [`ApiErrorKind::InviteLinkExpired`]: chappe_core::ApiErrorKind::InviteLinkExpired
/// [`ApiErrorKind::Migrated`]: chappe_core::ApiErrorKind::Migrated
/// [`ApiErrorKind::NotEnoughRights`]: chappe_core::ApiErrorKind::NotEnoughRights
/// [`ApiErrorKind::NotMember`]: chappe_core::ApiErrorKind::NotMember
/// [`ApiErrorKind::Server`]: chappe_core::ApiErrorKind::Server
/// [`ApiErrorKind::TooManyRequests`]: chappe_core::ApiErrorKind::TooManyRequests
/// [`ApiErrorKind::Unauthorized`]: chappe_core::ApiErrorKind::Unauthorized
/// [`ApiErrorKind::UserDeactivated`]: chappe_core::ApiErrorKind::UserDeactivated
/// [`ChatId`]: chappe_core::ChatId
/// [`ChatInviteLink`]: crate::types::ChatInviteLink
/// [`Error::retry_after`]: chappe_core::Error::retry_after
/// [`ErrorKind::Encode`]: chappe_core::ErrorKind::Encode
/// [`createChatSubscriptionInviteLink`]: crate::methods::CreateChatSubscriptionInviteLink
/// [`editChatInviteLink`]: crate::methods::EditChatInviteLink
/// [`getChat`]: crate::methods::GetChat
/// [`revokeChatInviteLink`]: crate::methods::RevokeChatInviteLink
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditChatSubscriptionInviteLink {
    /// The channel that the link leads into: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The subscription link to change; it must have been made by this bot.
    pub invite_link: String,
    /// The new label, shown to administrators only; nothing else of the link can change. At most 32
    /// characters.
    pub name: Option<String>,
}

method_builder! { EditChatSubscriptionInviteLink(chat_id: into ChatId, invite_link: into String) {
    /// The new label, shown to administrators only; nothing else of the link can change.
    name: into String,
} }

parameters! { EditChatSubscriptionInviteLink {
    chat_id: required, invite_link: required, name: optional,
} }

impl Method for EditChatSubscriptionInviteLink {
    type Output = ChatInviteLink;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("editChatSubscriptionInviteLink", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Revokes an invite link that the bot made, so that nobody can join by it.
///
/// Members who came by it stay. Revoking the primary link makes a new primary link at once, which
/// is not in the answer. The bot must be an administrator with `can_invite_users`; a revoked link
/// can't be revived.
///
/// Returns [`ChatInviteLink`](crate::types::ChatInviteLink).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): names one link, and a second
/// revocation of it answers `INVITE_HASH_EXPIRED`; revoking the primary link makes a new one only
/// the first time.
///
/// <https://core.telegram.org/bots/api#revokechatinvitelink>
///
/// # Parameters
///
/// | parameter | type | required | what it is, and its limits |
/// |---|---|---|---|
/// | `chat_id` | [`ChatId`] | yes | The group, supergroup or channel that the link leads into: a number, or the `@username` of a public one |
/// | `invite_link` | `String` | yes | The address of the link, as it was returned |
///
/// # Returns
///
/// The revoked link as a [`ChatInviteLink`], with `is_revoked` set. Where it was the bot's primary
/// link, its successor is not in the answer: ask [`getChat`].
///
/// # Errors
///
/// | code | description | cause | what to do | kind |
/// |---|---|---|---|---|
/// | 400 | `Bad Request: chat not found`, `Bad Request: private chat not found` | the number is wrong, the bot was never in the chat, or nothing public has that `@username` (names of people are not resolved) | take the id from an update; add the bot to the chat | [`ChatNotFound`][`ApiErrorKind::ChatNotFound`] |
/// | 400 | `Bad Request: not enough rights to manage chat invite link` | the bot is no administrator, or one without `can_invite_users` | grant the right | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: invite link must be non-empty` | `invite_link` is empty | pass the link | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: INVITE_HASH_EXPIRED` | no link of the chat reads so, or it was revoked; Telegram's tables add: or has expired | make a new link | [`InviteLinkExpired`][`ApiErrorKind::InviteLinkExpired`] |
/// | 400 | `Bad Request: EDIT_BOT_INVITE_FORBIDDEN` | the link was made by another bot | let that bot revoke it | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: group chat was upgraded to a supergroup chat` | the basic group has become a supergroup, whose id is in `migrate_to_chat_id` | nothing, the retry layer sends the call to the new id, once; store the new id | [`Migrated`][`ApiErrorKind::Migrated`] |
/// | 403 | `Forbidden: bot is not a member of the group chat` (or `supergroup chat`, `channel chat`) | the bot left, was removed, or was never added to a public chat | add it as an administrator | [`NotMember`][`ApiErrorKind::NotMember`] |
/// | 403 | `Forbidden: bot was kicked from the group chat` (or `supergroup chat`, `channel chat`) | the bot was thrown out | an administrator has to let it in again | [`BotKicked`][`ApiErrorKind::BotKicked`] |
/// | 403 | `Forbidden: the group chat was deleted` | the basic group is no more | forget the chat | [`GroupDeleted`][`ApiErrorKind::GroupDeleted`] |
/// | 400 | `Bad Request: can't invite members to a private chat` | `chat_id` is a person | name a group or channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 403 | `Forbidden: user is deactivated` | `chat_id` is a person who has deleted the account | the same | [`UserDeactivated`][`ApiErrorKind::UserDeactivated`] |
/// | 400 | `Bad Request: CHAT_ADMIN_REQUIRED`, `Bad Request: CHAT_WRITE_FORBIDDEN`, `Bad Request: have no write access to the chat` | the right was lost just now | grant it again | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: CHANNEL_PRIVATE`, `Bad Request: PEER_ID_INVALID`, `Bad Request: chat is deactivated` | Telegram itself does not let the bot at the chat that its server knew, or the chat is going away | ask [`getChat`] what the chat is now | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 429 | `Too Many Requests: retry after N` | flood control; no limit for these methods is published | nothing, see below | [`TooManyRequests`][`ApiErrorKind::TooManyRequests`] |
/// | 401 | `Unauthorized` | the token is wrong or was revoked | ask `@BotFather` for the current one | [`Unauthorized`][`ApiErrorKind::Unauthorized`] |
/// | 500 | `Internal Server Error: restart`, `Internal Server Error: receive invalid invite link` (or `invite link creator`), `Internal Server Error: receive unexpected response from server` | the server is shutting down, or got an answer from Telegram that it can't read | see below | [`Server`][`ApiErrorKind::Server`] |
///
/// Which of the errors about a link answers for the link of a person is not known for certain;
/// `CHAT_ADMIN_REQUIRED` is one that may. Descriptions in capital letters come from Telegram
/// itself, behind the Bot API server; their causes are given as far as they are known. Wordings
/// change between versions of the server: match the kind, not the text. A chat that is written
/// neither as a number nor as an `@username` is refused before anything is sent, with
/// [`ErrorKind::Encode`]; so the server's `Bad Request: chat_id is empty` does not come up.
///
/// **429.** The retry layer waits as long as the server asks and calls again; the caller gets the
/// final result. The 429 itself comes back only where the call's waits would pass 5 minutes in all
/// (a setting of the layer, `longest_wait`) or the call's deadline, and then at once, with
/// [`Error::retry_after`].
///
/// **5xx, timeouts, broken connections.** The call is repeated, up to four attempts in all, because
/// a second execution does no harm. Where the answer to the first attempt was lost, the second
/// finds the link revoked and fails: [`ApiErrorKind::InviteLinkExpired`] after more than one
/// attempt ([`Error::report`]) most likely means that it worked.
///
/// # Examples
///
/// On the embedded emulator (`chappe` with the feature `emulator`), without a token or a network.
/// The further examples begin with the same lines, up to `let bot`.
///
/// ```rust
/// use chappe::{
///     ApiError, ApiErrorKind,
///     emulator::{Emulator, JoinError, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// let emulator = Emulator::new();
/// let me = emulator.bot();
/// let readers = emulator.supergroup("Readers");
/// readers.promote(&me, Rights::none().can_invite_users(true));
/// let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
///
/// let (ann, ben) = (emulator.user("Ann"), emulator.user("Ben"));
/// let link = bot.create_chat_invite_link(readers.id()).name("Leaked").await?;
/// ann.join(&link.invite_link)?;
///
/// let revoked = bot.revoke_chat_invite_link(readers.id(), &link.invite_link).await?;
/// assert!(revoked.is_revoked);
/// assert_eq!(ben.join(&link.invite_link), Err(JoinError::Revoked));
/// assert!(readers.has(&ann)); // who is in stays in
///
/// let error = bot.revoke_chat_invite_link(readers.id(), &link.invite_link).await.unwrap_err();
/// assert_eq!(error.api().map(ApiError::kind), Some(ApiErrorKind::InviteLinkExpired));
/// # Ok(())
/// # }
/// ```
///
/// The primary link gets a successor:
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let old = bot.export_chat_invite_link(readers.id()).await?;
/// bot.revoke_chat_invite_link(readers.id(), &old).await?;
///
/// let new = bot.get_chat(readers.id()).await?.invite_link;
/// assert_ne!(new, Some(old));
/// assert_eq!(new, readers.primary_link(&me));
/// # Ok(())
/// # }
/// ```
///
/// A revocation that counts as done where its answer was lost on the way:
///
/// ```rust
/// use chappe::{
///     ApiError, ApiErrorKind,
///     emulator::{Emulator, Fault, Rights},
///     prelude::*,
/// };
///
/// async fn make_sure(bot: &Bot, chat: i64, link: &str) -> Result {
///     match bot.revoke_chat_invite_link(chat, link).await {
///         Err(error) if error.api().map(ApiError::kind) == Some(ApiErrorKind::InviteLinkExpired) => {}
///         result => {
///             result?;
///         }
///     }
///     Ok(())
/// }
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let link = bot.create_chat_invite_link(readers.id()).await?;
/// emulator.fault(Fault::on("revokeChatInviteLink").cut_after());
/// make_sure(&bot, readers.id(), &link.invite_link).await?;
/// assert_eq!(emulator.executions("revokeChatInviteLink"), 2);
/// assert!(readers.invite_links()[0].is_revoked);
/// # Ok(())
/// # }
/// ```
///
/// # Cautions
///
/// - It ends one link. The bot's other links, and those of other administrators, go on working.
/// - To replace the bot's primary link and get the new one in the answer, call
///   [`exportChatInviteLink`].
/// - The bot revokes links that it made itself; links of other administrators reach it only cut
///   short.
/// - `can_invite_users` is a right of its own: an administrator without it is refused, and that all
///   members may invite does not help.
///
/// # See also
///
/// - [`exportChatInviteLink`] replaces the bot's primary link
/// - [`createChatInviteLink`] makes a link beside it, with a name, an expiry, a limit or join
///   requests
/// - [`editChatInviteLink`] changes such a link
/// - [`getChat`] tells the bot's present primary link, in [`ChatFullInfo.invite_link`]
/// - [`declineChatJoinRequest`] turns them away
/// - [`ChatInviteLink`], the type of a link
///
/// [`ApiErrorKind::BadRequest`]: chappe_core::ApiErrorKind::BadRequest
/// [`ApiErrorKind::BotKicked`]: chappe_core::ApiErrorKind::BotKicked
/// [`ApiErrorKind::ChatNotFound`]: chappe_core::ApiErrorKind::ChatNotFound
/// [`ApiErrorKind::GroupDeleted`]: chappe_core::ApiErrorKind::GroupDeleted
/// [`ApiErrorKind::InviteLinkExpired`]: chappe_core::ApiErrorKind::InviteLinkExpired
/// [`ApiErrorKind::Migrated`]: chappe_core::ApiErrorKind::Migrated
/// [`ApiErrorKind::NotEnoughRights`]: chappe_core::ApiErrorKind::NotEnoughRights
/// [`ApiErrorKind::NotMember`]: chappe_core::ApiErrorKind::NotMember
/// [`ApiErrorKind::Server`]: chappe_core::ApiErrorKind::Server
/// [`ApiErrorKind::TooManyRequests`]: chappe_core::ApiErrorKind::TooManyRequests
/// [`ApiErrorKind::Unauthorized`]: chappe_core::ApiErrorKind::Unauthorized
/// [`ApiErrorKind::UserDeactivated`]: chappe_core::ApiErrorKind::UserDeactivated
/// [`ChatFullInfo.invite_link`]: crate::types::ChatFullInfo::invite_link
/// [`ChatId`]: chappe_core::ChatId
/// [`ChatInviteLink`]: crate::types::ChatInviteLink
/// [`Error::report`]: chappe_core::Error::report
/// [`Error::retry_after`]: chappe_core::Error::retry_after
/// [`ErrorKind::Encode`]: chappe_core::ErrorKind::Encode
/// [`createChatInviteLink`]: crate::methods::CreateChatInviteLink
/// [`declineChatJoinRequest`]: crate::methods::DeclineChatJoinRequest
/// [`editChatInviteLink`]: crate::methods::EditChatInviteLink
/// [`exportChatInviteLink`]: crate::methods::ExportChatInviteLink
/// [`getChat`]: crate::methods::GetChat
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RevokeChatInviteLink {
    /// The chat that the link leads into: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The link to revoke, made by this bot; if it is the standing one, a new one is made.
    pub invite_link: String,
}

method_builder! { RevokeChatInviteLink(chat_id: into ChatId, invite_link: into String) {} }

parameters! { RevokeChatInviteLink {
    chat_id: required, invite_link: required,
} }

impl Method for RevokeChatInviteLink {
    type Output = ChatInviteLink;
    const SPEC: &'static MethodSpec = &MethodSpec::new("revokeChatInviteLink", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Lets a user in who has asked to join a chat.
///
/// The bot must be an administrator with `can_invite_users`. Where the request is gone or already
/// handled the answer is 400 `HIDE_REQUESTER_MISSING`, for a member `USER_ALREADY_PARTICIPANT`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a request is handled once; the
/// second answers `HIDE_REQUESTER_MISSING` or `USER_ALREADY_PARTICIPANT`.
///
/// <https://core.telegram.org/bots/api#approvechatjoinrequest>
///
/// # Parameters
///
/// | parameter | type | required | what it is, and its limits |
/// |---|---|---|---|
/// | `chat_id` | [`ChatId`] | yes | The group, supergroup or channel that the user asks to join: a number, or the `@username` of a public one |
/// | `user_id` | `i64` | yes | Who is let in, from [`ChatJoinRequest.from`]; greater than 0 |
///
/// # Returns
///
/// Always `true`. The user is a member then; a bot that asked for `chat_member` updates gets a
/// [`ChatMemberUpdated`] with the link.
///
/// # Errors
///
/// | code | description | cause | what to do | kind |
/// |---|---|---|---|---|
/// | 400 | `Bad Request: invalid user_id specified` | `user_id` is 0 or less; it is checked before the chat | take it from the update | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: chat not found`, `Bad Request: private chat not found` | the number is wrong, the bot was never in the chat, or nothing public has that `@username` (names of people are not resolved) | take the id from an update; add the bot to the chat | [`ChatNotFound`][`ApiErrorKind::ChatNotFound`] |
/// | 400 | `Bad Request: not enough rights to manage chat join requests` | the bot is no administrator, or one without `can_invite_users` | grant the right | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: HIDE_REQUESTER_MISSING` | the user has not asked, or somebody has decided already | nothing | [`JoinRequestMissing`][`ApiErrorKind::JoinRequestMissing`] |
/// | 400 | `Bad Request: USER_ALREADY_PARTICIPANT` | the user is a member already | nothing | [`AlreadyMember`][`ApiErrorKind::AlreadyMember`] |
/// | 400 | `Bad Request: USER_ID_INVALID` | the bot has never met the user | take the id from an update of this bot | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: USER_CHANNELS_TOO_MUCH`, `Bad Request: CHANNELS_TOO_MUCH` | the user is in as many chats as Telegram allows | the user has to leave one | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 403 | `Forbidden: user is deactivated` | the user has deleted the account | nothing | [`UserDeactivated`][`ApiErrorKind::UserDeactivated`] |
/// | 400 | `Bad Request: group chat was upgraded to a supergroup chat` | the basic group has become a supergroup, whose id is in `migrate_to_chat_id` | nothing, the retry layer sends the call to the new id, once; store the new id | [`Migrated`][`ApiErrorKind::Migrated`] |
/// | 403 | `Forbidden: bot is not a member of the group chat` (or `supergroup chat`, `channel chat`) | the bot left, was removed, or was never added to a public chat | add it as an administrator | [`NotMember`][`ApiErrorKind::NotMember`] |
/// | 403 | `Forbidden: bot was kicked from the group chat` (or `supergroup chat`, `channel chat`) | the bot was thrown out | an administrator has to let it in again | [`BotKicked`][`ApiErrorKind::BotKicked`] |
/// | 403 | `Forbidden: the group chat was deleted` | the basic group is no more | forget the chat | [`GroupDeleted`][`ApiErrorKind::GroupDeleted`] |
/// | 400 | `Bad Request: the chat can't have join requests` | `chat_id` is a person | name a group or channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: CHAT_ADMIN_REQUIRED`, `Bad Request: CHAT_WRITE_FORBIDDEN`, `Bad Request: have no write access to the chat` | the right was lost just now | grant it again | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: CHANNEL_PRIVATE`, `Bad Request: PEER_ID_INVALID`, `Bad Request: MSG_ID_INVALID`, `Bad Request: chat is deactivated` | Telegram itself does not let the bot at the chat that its server knew, or the chat is going away | ask [`getChat`] what the chat is now | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 429 | `Too Many Requests: retry after N` | flood control; no limit for these methods is published | nothing, see below | [`TooManyRequests`][`ApiErrorKind::TooManyRequests`] |
/// | 401 | `Unauthorized` | the token is wrong or was revoked | ask `@BotFather` for the current one | [`Unauthorized`][`ApiErrorKind::Unauthorized`] |
/// | 500 | `Internal Server Error: restart` | the server is shutting down | see below | [`Server`][`ApiErrorKind::Server`] |
///
/// A bot that sees `HIDE_REQUESTER_MISSING` or `USER_ALREADY_PARTICIPANT` has nothing to do: the
/// request is no more. Descriptions in capital letters come from Telegram itself, behind the Bot
/// API server; their causes are given as far as they are known. Wordings change between versions of
/// the server: match the kind, not the text. A chat that is written neither as a number nor as an
/// `@username` is refused before anything is sent, with [`ErrorKind::Encode`]; so the server's `Bad
/// Request: chat_id is empty` does not come up.
///
/// **429.** The retry layer waits as long as the server asks and calls again; the caller gets the
/// final result. The 429 itself comes back only where the call's waits would pass 5 minutes in all
/// (a setting of the layer, `longest_wait`) or the call's deadline, and then at once, with
/// [`Error::retry_after`].
///
/// **5xx, timeouts, broken connections.** The call is repeated, up to four attempts in all, because
/// a second execution does no harm. Where the answer to the first attempt was lost, the second
/// finds no request and fails: either of these two errors after more than one attempt
/// ([`Error::report`]) most likely means that it worked.
///
/// # Examples
///
/// On the embedded emulator (`chappe` with the feature `emulator`), without a token or a network.
/// The further examples begin with the same lines, up to `let bot`.
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Joined, Rights},
///     prelude::*,
/// };
///
/// /// Lets in whoever says something about themselves.
/// async fn guard(ctx: Context) -> Result {
///     let UpdateKind::ChatJoinRequest(request) = &ctx.update().kind else {
///         return Ok(());
///     };
///     let (chat, user) = (request.chat.id, request.from.id);
///     if request.bio.is_some() {
///         ctx.bot().approve_chat_join_request(chat, user).await?;
///     } else {
///         ctx.bot().decline_chat_join_request(chat, user).await?;
///     }
///     Ok(())
/// }
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// let emulator = Emulator::new();
/// let me = emulator.bot();
/// let readers = emulator.supergroup("Readers");
/// readers.promote(&me, Rights::none().can_invite_users(true));
/// let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
///
/// let link = bot.create_chat_invite_link(readers.id()).creates_join_request(true).await?;
/// let (ann, ben) = (emulator.user("Ann"), emulator.user("Ben"));
/// assert_eq!(ann.join_with_bio(&link.invite_link, "I read")?, Joined::RequestSent);
/// assert_eq!(ben.join(&link.invite_link)?, Joined::RequestSent);
///
/// // In a program: `chappe::run(bot, Router::new().fallback(guard)).await?`
/// for update in bot.get_updates().await? {
///     guard(Context::new(bot.clone(), update)).await?;
/// }
/// assert!(readers.has(&ann));
/// assert!(!readers.has(&ben));
/// assert!(readers.join_requests().is_empty());
/// # Ok(())
/// # }
/// ```
///
/// Where several bots or people decide, somebody else may be faster:
///
/// ```rust
/// use chappe::{
///     ApiError, ApiErrorKind,
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let ann = emulator.user("Ann");
/// let link = bot.create_chat_invite_link(readers.id()).creates_join_request(true).await?;
/// ann.join(&link.invite_link)?;
/// bot.decline_chat_join_request(readers.id(), ann.id()).await?;
///
/// let error = bot.approve_chat_join_request(readers.id(), ann.id()).await.unwrap_err();
/// assert_eq!(error.api().map(ApiError::kind), Some(ApiErrorKind::JoinRequestMissing));
/// # Ok(())
/// # }
/// ```
///
/// # Cautions
///
/// - The bot hears of requests only where it is an administrator with `can_invite_users`: an update
///   [`ChatJoinRequest`] comes for each. The Bot API has no method that lists those that wait.
/// - Before it decides, the bot may write to the user at [`ChatJoinRequest.user_chat_id`], for 5
///   minutes, even if the user never started it.
/// - A request whose [`ChatJoinRequest.query_id`] is set was put to the bot as the chat's guard:
///   answer it with [`answerChatJoinRequestQuery`].
/// - The approval concerns one user. To let in everybody who holds a link, make one without join
///   requests.
/// - `can_invite_users` is a right of its own: an administrator without it is refused, and that all
///   members may invite does not help.
///
/// # See also
///
/// - [`declineChatJoinRequest`] turns them away
/// - [`createChatInviteLink`] makes a link beside it, with a name, an expiry, a limit or join
///   requests
/// - [`answerChatJoinRequestQuery`] decides for a chat whose guard the bot is
/// - [`ChatJoinRequest`], the update about a request to join
/// - [`ChatMemberUpdated`], the update about the new member
///
/// [`ApiErrorKind::AlreadyMember`]: chappe_core::ApiErrorKind::AlreadyMember
/// [`ApiErrorKind::BadRequest`]: chappe_core::ApiErrorKind::BadRequest
/// [`ApiErrorKind::BotKicked`]: chappe_core::ApiErrorKind::BotKicked
/// [`ApiErrorKind::ChatNotFound`]: chappe_core::ApiErrorKind::ChatNotFound
/// [`ApiErrorKind::GroupDeleted`]: chappe_core::ApiErrorKind::GroupDeleted
/// [`ApiErrorKind::JoinRequestMissing`]: chappe_core::ApiErrorKind::JoinRequestMissing
/// [`ApiErrorKind::Migrated`]: chappe_core::ApiErrorKind::Migrated
/// [`ApiErrorKind::NotEnoughRights`]: chappe_core::ApiErrorKind::NotEnoughRights
/// [`ApiErrorKind::NotMember`]: chappe_core::ApiErrorKind::NotMember
/// [`ApiErrorKind::Server`]: chappe_core::ApiErrorKind::Server
/// [`ApiErrorKind::TooManyRequests`]: chappe_core::ApiErrorKind::TooManyRequests
/// [`ApiErrorKind::Unauthorized`]: chappe_core::ApiErrorKind::Unauthorized
/// [`ApiErrorKind::UserDeactivated`]: chappe_core::ApiErrorKind::UserDeactivated
/// [`ChatId`]: chappe_core::ChatId
/// [`ChatJoinRequest`]: crate::types::ChatJoinRequest
/// [`ChatJoinRequest.from`]: crate::types::ChatJoinRequest::from
/// [`ChatJoinRequest.query_id`]: crate::types::ChatJoinRequest::query_id
/// [`ChatJoinRequest.user_chat_id`]: crate::types::ChatJoinRequest::user_chat_id
/// [`ChatMemberUpdated`]: crate::types::ChatMemberUpdated
/// [`Error::report`]: chappe_core::Error::report
/// [`Error::retry_after`]: chappe_core::Error::retry_after
/// [`ErrorKind::Encode`]: chappe_core::ErrorKind::Encode
/// [`answerChatJoinRequestQuery`]: crate::methods::AnswerChatJoinRequestQuery
/// [`createChatInviteLink`]: crate::methods::CreateChatInviteLink
/// [`declineChatJoinRequest`]: crate::methods::DeclineChatJoinRequest
/// [`getChat`]: crate::methods::GetChat
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApproveChatJoinRequest {
    /// The chat that the user asks to join: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user to let in, from `ChatJoinRequest.from`.
    pub user_id: i64,
}

method_builder! { ApproveChatJoinRequest(chat_id: into ChatId, user_id: plain i64) {} }

parameters! { ApproveChatJoinRequest {
    chat_id: required, user_id: required,
} }

impl Method for ApproveChatJoinRequest {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("approveChatJoinRequest", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Turns down a user's request to join a chat.
///
/// The bot must be an administrator with `can_invite_users`. The user may ask again. Where the
/// request is gone or already handled the answer is 400 `HIDE_REQUESTER_MISSING`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a request is handled once; the
/// second answers `HIDE_REQUESTER_MISSING`.
///
/// <https://core.telegram.org/bots/api#declinechatjoinrequest>
///
/// # Parameters
///
/// | parameter | type | required | what it is, and its limits |
/// |---|---|---|---|
/// | `chat_id` | [`ChatId`] | yes | The group, supergroup or channel that the user asks to join: a number, or the `@username` of a public one |
/// | `user_id` | `i64` | yes | Who is turned away, from [`ChatJoinRequest.from`]; greater than 0 |
///
/// # Returns
///
/// Always `true`. The request is gone; the link that it was made by goes on working.
///
/// # Errors
///
/// | code | description | cause | what to do | kind |
/// |---|---|---|---|---|
/// | 400 | `Bad Request: invalid user_id specified` | `user_id` is 0 or less; it is checked before the chat | take it from the update | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: chat not found`, `Bad Request: private chat not found` | the number is wrong, the bot was never in the chat, or nothing public has that `@username` (names of people are not resolved) | take the id from an update; add the bot to the chat | [`ChatNotFound`][`ApiErrorKind::ChatNotFound`] |
/// | 400 | `Bad Request: not enough rights to manage chat join requests` | the bot is no administrator, or one without `can_invite_users` | grant the right | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: HIDE_REQUESTER_MISSING` | the user has not asked, or somebody has decided already; also where the user is a member already | nothing | [`JoinRequestMissing`][`ApiErrorKind::JoinRequestMissing`] |
/// | 400 | `Bad Request: USER_ALREADY_PARTICIPANT` | in older reports, what answers where the user is a member already; now it is `HIDE_REQUESTER_MISSING` | nothing | [`AlreadyMember`][`ApiErrorKind::AlreadyMember`] |
/// | 400 | `Bad Request: USER_ID_INVALID` | the bot has never met the user | take the id from an update of this bot | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: USER_CHANNELS_TOO_MUCH`, `Bad Request: CHANNELS_TOO_MUCH` | the user is in as many chats as Telegram allows | the user has to leave one | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 403 | `Forbidden: user is deactivated` | the user has deleted the account | nothing | [`UserDeactivated`][`ApiErrorKind::UserDeactivated`] |
/// | 400 | `Bad Request: group chat was upgraded to a supergroup chat` | the basic group has become a supergroup, whose id is in `migrate_to_chat_id` | nothing, the retry layer sends the call to the new id, once; store the new id | [`Migrated`][`ApiErrorKind::Migrated`] |
/// | 403 | `Forbidden: bot is not a member of the group chat` (or `supergroup chat`, `channel chat`) | the bot left, was removed, or was never added to a public chat | add it as an administrator | [`NotMember`][`ApiErrorKind::NotMember`] |
/// | 403 | `Forbidden: bot was kicked from the group chat` (or `supergroup chat`, `channel chat`) | the bot was thrown out | an administrator has to let it in again | [`BotKicked`][`ApiErrorKind::BotKicked`] |
/// | 403 | `Forbidden: the group chat was deleted` | the basic group is no more | forget the chat | [`GroupDeleted`][`ApiErrorKind::GroupDeleted`] |
/// | 400 | `Bad Request: the chat can't have join requests` | `chat_id` is a person | name a group or channel | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 400 | `Bad Request: CHAT_ADMIN_REQUIRED`, `Bad Request: CHAT_WRITE_FORBIDDEN`, `Bad Request: have no write access to the chat` | the right was lost just now | grant it again | [`NotEnoughRights`][`ApiErrorKind::NotEnoughRights`] |
/// | 400 | `Bad Request: CHANNEL_PRIVATE`, `Bad Request: PEER_ID_INVALID`, `Bad Request: MSG_ID_INVALID`, `Bad Request: chat is deactivated` | Telegram itself does not let the bot at the chat that its server knew, or the chat is going away | ask [`getChat`] what the chat is now | [`BadRequest`][`ApiErrorKind::BadRequest`] |
/// | 429 | `Too Many Requests: retry after N` | flood control; no limit for these methods is published | nothing, see below | [`TooManyRequests`][`ApiErrorKind::TooManyRequests`] |
/// | 401 | `Unauthorized` | the token is wrong or was revoked | ask `@BotFather` for the current one | [`Unauthorized`][`ApiErrorKind::Unauthorized`] |
/// | 500 | `Internal Server Error: restart` | the server is shutting down | see below | [`Server`][`ApiErrorKind::Server`] |
///
/// Descriptions in capital letters come from Telegram itself, behind the Bot API server; their
/// causes are given as far as they are known. Wordings change between versions of the server: match
/// the kind, not the text. A chat that is written neither as a number nor as an `@username` is
/// refused before anything is sent, with [`ErrorKind::Encode`]; so the server's `Bad Request:
/// chat_id is empty` does not come up.
///
/// **429.** The retry layer waits as long as the server asks and calls again; the caller gets the
/// final result. The 429 itself comes back only where the call's waits would pass 5 minutes in all
/// (a setting of the layer, `longest_wait`) or the call's deadline, and then at once, with
/// [`Error::retry_after`].
///
/// **5xx, timeouts, broken connections.** The call is repeated, up to four attempts in all, because
/// a second execution does no harm. Where the answer to the first attempt was lost, the second
/// finds no request and fails: [`ApiErrorKind::JoinRequestMissing`] after more than one attempt
/// ([`Error::report`]) most likely means that it worked.
///
/// # Examples
///
/// On the embedded emulator (`chappe` with the feature `emulator`), without a token or a network.
/// The further examples begin with the same lines, up to `let bot`.
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Joined, Rights},
///     prelude::*,
/// };
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// let emulator = Emulator::new();
/// let me = emulator.bot();
/// let readers = emulator.supergroup("Readers");
/// readers.promote(&me, Rights::none().can_invite_users(true));
/// let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
///
/// let link = bot.create_chat_invite_link(readers.id()).creates_join_request(true).await?;
/// let ann = emulator.user("Ann");
/// assert_eq!(ann.join(&link.invite_link)?, Joined::RequestSent);
///
/// bot.decline_chat_join_request(readers.id(), ann.id()).await?;
/// assert!(!readers.has(&ann));
/// assert!(readers.join_requests().is_empty());
///
/// // Ann may ask again: the link is as good as before.
/// assert_eq!(ann.join(&link.invite_link)?, Joined::RequestSent);
/// # Ok(())
/// # }
/// ```
///
/// Saying why, while the request is open:
///
/// ```rust
/// use chappe::{
///     emulator::{Emulator, Rights},
///     prelude::*,
/// };
///
/// async fn turn_away(ctx: Context) -> Result {
///     if let UpdateKind::ChatJoinRequest(request) = &ctx.update().kind {
///         let bot = ctx.bot();
///         bot.send_message(request.user_chat_id, "We are full, sorry.").await?;
///         bot.decline_chat_join_request(request.chat.id, request.from.id).await?;
///     }
///     Ok(())
/// }
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result {
/// # let emulator = Emulator::new();
/// # let me = emulator.bot();
/// # let readers = emulator.supergroup("Readers");
/// # readers.promote(&me, Rights::none().can_invite_users(true));
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let ann = emulator.user("Ann");
/// let link = bot.create_chat_invite_link(readers.id()).creates_join_request(true).await?;
/// ann.join(&link.invite_link)?;
/// for update in bot.get_updates().await? {
///     turn_away(Context::new(bot.clone(), update)).await?;
/// }
/// let message = ann.chat_with(&me).next_message_from(&me).await?;
/// assert_eq!(message.text, "We are full, sorry.");
/// assert!(readers.join_requests().is_empty());
/// # Ok(())
/// # }
/// ```
///
/// # Cautions
///
/// - It is no ban: the user may ask again, and come in by any other link. [`banChatMember`] keeps
///   somebody out.
/// - It does not remove a member: who was let in already stays.
/// - The bot hears of requests only where it is an administrator with `can_invite_users`: an update
///   [`ChatJoinRequest`] comes for each. The Bot API has no method that lists those that wait.
/// - Before it decides, the bot may write to the user at [`ChatJoinRequest.user_chat_id`], for 5
///   minutes, even if the user never started it.
/// - A request whose [`ChatJoinRequest.query_id`] is set was put to the bot as the chat's guard:
///   answer it with [`answerChatJoinRequestQuery`].
/// - `can_invite_users` is a right of its own: an administrator without it is refused, and that all
///   members may invite does not help.
///
/// # See also
///
/// - [`approveChatJoinRequest`] lets in who has asked
/// - [`createChatInviteLink`] makes a link beside it, with a name, an expiry, a limit or join
///   requests
/// - [`banChatMember`] keeps a user out for good
/// - [`answerChatJoinRequestQuery`] decides for a chat whose guard the bot is
/// - [`ChatJoinRequest`], the update about a request to join
///
/// [`ApiErrorKind::AlreadyMember`]: chappe_core::ApiErrorKind::AlreadyMember
/// [`ApiErrorKind::BadRequest`]: chappe_core::ApiErrorKind::BadRequest
/// [`ApiErrorKind::BotKicked`]: chappe_core::ApiErrorKind::BotKicked
/// [`ApiErrorKind::ChatNotFound`]: chappe_core::ApiErrorKind::ChatNotFound
/// [`ApiErrorKind::GroupDeleted`]: chappe_core::ApiErrorKind::GroupDeleted
/// [`ApiErrorKind::JoinRequestMissing`]: chappe_core::ApiErrorKind::JoinRequestMissing
/// [`ApiErrorKind::Migrated`]: chappe_core::ApiErrorKind::Migrated
/// [`ApiErrorKind::NotEnoughRights`]: chappe_core::ApiErrorKind::NotEnoughRights
/// [`ApiErrorKind::NotMember`]: chappe_core::ApiErrorKind::NotMember
/// [`ApiErrorKind::Server`]: chappe_core::ApiErrorKind::Server
/// [`ApiErrorKind::TooManyRequests`]: chappe_core::ApiErrorKind::TooManyRequests
/// [`ApiErrorKind::Unauthorized`]: chappe_core::ApiErrorKind::Unauthorized
/// [`ApiErrorKind::UserDeactivated`]: chappe_core::ApiErrorKind::UserDeactivated
/// [`ChatId`]: chappe_core::ChatId
/// [`ChatJoinRequest`]: crate::types::ChatJoinRequest
/// [`ChatJoinRequest.from`]: crate::types::ChatJoinRequest::from
/// [`ChatJoinRequest.query_id`]: crate::types::ChatJoinRequest::query_id
/// [`ChatJoinRequest.user_chat_id`]: crate::types::ChatJoinRequest::user_chat_id
/// [`Error::report`]: chappe_core::Error::report
/// [`Error::retry_after`]: chappe_core::Error::retry_after
/// [`ErrorKind::Encode`]: chappe_core::ErrorKind::Encode
/// [`answerChatJoinRequestQuery`]: crate::methods::AnswerChatJoinRequestQuery
/// [`approveChatJoinRequest`]: crate::methods::ApproveChatJoinRequest
/// [`banChatMember`]: crate::methods::BanChatMember
/// [`createChatInviteLink`]: crate::methods::CreateChatInviteLink
/// [`getChat`]: crate::methods::GetChat
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeclineChatJoinRequest {
    /// The chat that the user asks to join: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user to turn away, from `ChatJoinRequest.from`.
    pub user_id: i64,
}

method_builder! { DeclineChatJoinRequest(chat_id: into ChatId, user_id: plain i64) {} }

parameters! { DeclineChatJoinRequest {
    chat_id: required, user_id: required,
} }

impl Method for DeclineChatJoinRequest {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("declineChatJoinRequest", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Decides a join request that was put to the bot as the chat's guard.
///
/// The bot must answer within 10 seconds of the update, or call
/// [`sendChatJoinRequestWebApp`](crate::methods::SendChatJoinRequestWebApp) first. The result
/// `queue` leaves the request to the administrators.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the query is decided once; a
/// second answer finds it gone.
///
/// <https://core.telegram.org/bots/api#answerchatjoinrequestquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnswerChatJoinRequestQuery {
    /// The query to answer, from `ChatJoinRequest.query_id`; it is open for 10 seconds.
    pub chat_join_request_query_id: String,
    /// Lets the user in, turns the user away, or leaves it to the other administrators.
    pub result: JoinRequestDecision,
}

method_builder! { AnswerChatJoinRequestQuery(chat_join_request_query_id: into String, result: into JoinRequestDecision) {} }

parameters! { AnswerChatJoinRequestQuery {
    chat_join_request_query_id: required, result: required,
} }

impl Method for AnswerChatJoinRequestQuery {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("answerChatJoinRequestQuery", Repeat::Idempotent);
}

/// Opens a Mini App for a user whose request to join is before the bot as guard.
///
/// Use it when the decision needs the user's help, such as a captcha; then decide with
/// [`answerChatJoinRequestQuery`](crate::methods::AnswerChatJoinRequestQuery). It must come within
/// 10 seconds of the update.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): may open the Mini App before
/// the user's eyes once more.
///
/// <https://core.telegram.org/bots/api#sendchatjoinrequestwebapp>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendChatJoinRequestWebApp {
    /// The query to answer, from `ChatJoinRequest.query_id`; it is open for 10 seconds.
    pub chat_join_request_query_id: String,
    /// The HTTPS address of the Web App that opens for the user who asks to join.
    pub web_app_url: String,
}

method_builder! { SendChatJoinRequestWebApp(chat_join_request_query_id: into String, web_app_url: into String) {} }

parameters! { SendChatJoinRequestWebApp {
    chat_join_request_query_id: required, web_app_url: required,
} }

impl Method for SendChatJoinRequestWebApp {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("sendChatJoinRequestWebApp", Repeat::Duplicating);
}
