//! The bot, apart from its scene, so that tests can run it, too.

use std::{fmt, str::FromStr, time::Duration};

use chappe::{
    commands::CommandError,
    limits::{RateLimit, admins_only},
    methods::CreateChatInviteLink,
    prelude::*,
    types::ChatPermissions,
};

/// What the bot can do, and who is shown it.
#[derive(Commands)]
#[command(scope = all_chat_administrators)]
pub(crate) enum Command {
    /// Tells the rules
    #[command(scope = default)]
    Rules,
    /// Makes an invite link for so many people and so long
    Link {
        name: String,
        people: Option<i64>,
        time: Option<Span>,
    },
    /// Replaces the bot's primary invite link
    RefreshLink,
    /// Forbids somebody to write for a while
    Mute { time: Span },
    /// Bans somebody
    Ban {
        #[command(rest)]
        reason: Option<String>,
    },
}

pub(crate) fn app() -> Router {
    let may_invite = admins_only().with(ChatMember::can_invite_users);
    let may_restrict = admins_only().with(can_restrict_members);
    let slowly = RateLimit::new(3, Duration::from_secs(60))
        .on_limited(async |ctx: Context| ctx.reply("Slowly, please."));
    let for_all = Router::new()
        .on(filter::command("rules"), handle)
        .on(about_links().or(about_members()), refuse)
        .layer(slowly);
    Router::new()
        .on(about_links().and(may_invite), handle)
        .on(about_members().and(may_restrict), handle)
        .chat_member(welcome)
        // What those with the right have commanded has found its route above, without a limit.
        .merge(for_all)
        .on_error(explain)
}

fn about_links() -> impl Filter {
    filter::command("link").or(filter::command("refreshlink"))
}

fn about_members() -> impl Filter {
    filter::command("mute").or(filter::command("ban"))
}

async fn refuse(ctx: Context) -> Result {
    ctx.reply("That is for administrators with the right to do so.")
        .await?;
    Ok(())
}

async fn handle(ctx: Context, command: Command) -> Result<String> {
    let (bot, chat) = (ctx.bot(), ctx.chat_id()?);
    Ok(match command {
        Command::Rules => "Be kind. Links are for friends.".to_owned(),
        Command::Link { name, people, time } => {
            let mut link = CreateChatInviteLink::new(chat).name(name);
            link.member_limit = people;
            link.expire_date = time.map(|time| time.after(&ctx)).transpose()?;
            let link = bot.send(link).await?;
            let name = link.name.unwrap_or_default();
            format!("The link “{name}”: {}", link.invite_link)
        }
        Command::RefreshLink => {
            let link = bot.export_chat_invite_link(chat).await?;
            format!("New invite link: {link}")
        }
        Command::Mute { time } => {
            let whom = whom(&ctx)?;
            let silent = ChatPermissions::new().can_send_messages(false);
            bot.restrict_chat_member(chat, whom.id, silent)
                .until_date(time.after(&ctx)?)
                .await?;
            format!("{} is silent for {time}.", whom.first_name)
        }
        Command::Ban { reason } => {
            let whom = whom(&ctx)?;
            bot.ban_chat_member(chat, whom.id).await?;
            let reason = reason.map_or_else(String::new, |reason| format!(": {reason}"));
            format!("{} is banned{reason}.", whom.first_name)
        }
    })
}

/// Tells by which link somebody has come.
async fn welcome(change: Event<ChatMemberUpdated>) -> Option<String> {
    let has_joined = !change.old_chat_member.is_present() && change.new_chat_member.is_present();
    let user = change.new_chat_member.user().filter(|_| has_joined)?;
    let link = change.invite_link.as_ref();
    let by = match link.map(|link| link.name.as_deref()) {
        Some(Some(name)) => format!(" by the link “{name}”"),
        Some(None) => " by an invite link".to_owned(),
        None => String::new(),
    };
    Some(format!("{} is here{by}. Welcome! /rules", user.first_name))
}

/// Tells whoever gave a command why it was not carried out.
async fn explain(ctx: Context, failure: Failure) -> Result {
    if ctx.message().is_none() {
        tracing::warn!("{failure}");
        return Ok(());
    }
    let refused = failure.downcast_ref::<Error>().and_then(Error::api);
    let reason = if let Some(api) = refused {
        format!("Telegram refuses: {}", api.description())
    } else if failure.is::<CommandError>() {
        failure.to_string()
    } else {
        tracing::warn!("{failure}");
        "That did not work. Try it again in a moment.".to_owned()
    };
    ctx.reply(reason).await?;
    Ok(())
}

fn can_restrict_members(member: &ChatMember) -> bool {
    let may = |member: &ChatMember| Some(member.administrator()?.can_restrict_members);
    member.is_owner() || may(member) == Some(true)
}

/// Who wrote the message that the command replies to.
fn whom(ctx: &Context) -> Result<&User, CommandError> {
    ctx.message()
        .and_then(|message| message.reply_to_message.as_ref()?.from.as_deref())
        .ok_or_else(|| CommandError::refused("Reply to a message of whom you mean."))
}

/// A time such as `10m`, `2h` or `7d`.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    count: u16,
    unit: char,
}

impl Span {
    /// When it is over, if it begins with the command.
    fn after(self, ctx: &Context) -> Result<UnixTime, CommandError> {
        let unit = match self.unit {
            'm' => 60,
            'h' => 60 * 60,
            _ => 24 * 60 * 60,
        };
        let seconds = i64::from(self.count) * unit;
        // What is longer, Telegram takes for “for ever”.
        if seconds > 366 * 24 * 60 * 60 {
            return Err(CommandError::refused("That is more than a year."));
        }
        let start = ctx.message().map_or(0, |message| message.date.0);
        Ok(UnixTime(start + seconds))
    }
}

impl FromStr for Span {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let count = text.trim_end_matches(['m', 'h', 'd']);
        let unit = text.strip_prefix(count).and_then(|unit| unit.parse().ok());
        match (count.parse(), unit) {
            (Ok(count @ 1..), Some(unit)) => Ok(Self { count, unit }),
            _ => Err("write it as 10m, 2h or 7d"),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.count, self.unit)
    }
}
