//! All buckets of all bots, and what is decided from them: pure, the moment is an argument.

use std::{
    collections::{HashMap, hash_map},
    mem,
    time::Duration,
};

use super::{
    Limits, Refusals,
    bucket::{Bucket, Refused},
    law::Law,
};

/// The laws that are in force and the state that each is in.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    limits: Limits,
    bots: HashMap<i64, Account>,
    refusals: Refusals,
}

/// A call as the laws see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) bot: i64,
    pub(crate) method: &'a str,
    /// The chat that it puts something into, where it names one.
    pub(crate) chat: Option<i64>,
    /// Whether it is a send or an edit.
    pub(crate) is_message: bool,
}

/// A call is refused: by which kind of law, and how long it is to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Flood {
    pub(crate) wait: Duration,
    pub(crate) is_closure: bool,
}

#[derive(Debug, Default)]
struct Account {
    active: usize,
    bot: Bucket,
    /// In the order of the limits' own list.
    methods: Vec<Bucket>,
    chats: HashMap<i64, ChatBuckets>,
    /// How many chats there may be before those are forgotten that are like new.
    sweep_at: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct ChatBuckets {
    chat: Bucket,
    group: Bucket,
}

impl Ledger {
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            ..Self::default()
        }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn refusals(&self) -> Refusals {
        self.refusals
    }

    /// Takes a token from each law that the call is under, or from none and says how long to wait.
    pub(crate) fn admit(&mut self, asked: &Asked<'_>, now: Duration) -> Result<(), Flood> {
        let Self { limits, bots, .. } = self;
        if !limits.has_laws() {
            return Ok(());
        }
        let account = bots.entry(asked.bot).or_default();
        account
            .methods
            .resize_with(limits.methods.len(), Bucket::default);
        let method = limits
            .methods
            .iter()
            .zip(&mut account.methods)
            .find(|((name, _), _)| name.eq_ignore_ascii_case(asked.method))
            .map(|((_, law), bucket)| (law, bucket));
        let mut under = [method, None, None, None];
        if asked.is_message {
            under[1] = limits.bot.as_ref().zip(Some(&mut account.bot));
            let has_laws = limits.chat.is_some() || limits.group.is_some();
            if let Some(id) = asked.chat.filter(|_| has_laws) {
                let ChatBuckets { chat, group } =
                    place(&mut account.chats, &mut account.sweep_at, id, limits, now);
                under[2] = limits.chat.as_ref().zip(Some(chat));
                under[3] = limits.group_of(id).zip(Some(group));
            }
        }
        let mut flood: Option<Flood> = None;
        for (law, bucket) in under.iter_mut().flatten() {
            let (wait, is_closure) = match bucket.check(law, now) {
                Ok(()) => continue,
                Err(Refused::Overflow(wait)) => (wait, false),
                Err(Refused::Closed(wait)) => (wait, true),
            };
            let flood = flood.get_or_insert(Flood { wait, is_closure });
            flood.wait = flood.wait.max(wait);
            flood.is_closure |= is_closure;
        }
        if let Some(flood) = flood {
            return Err(flood);
        }
        for (law, bucket) in under.iter_mut().flatten() {
            bucket.take(law, now);
        }
        Ok(())
    }

    /// Counts a call that is answered with 429.
    pub(crate) fn refuse(&mut self, flood: Flood) {
        if flood.is_closure {
            self.refusals.while_closed += 1;
        } else {
            self.refusals.overflows += 1;
        }
    }

    /// A request of a bot begins.
    pub(crate) fn enter(&mut self, bot: i64) {
        self.bots.entry(bot).or_default().active += 1;
    }

    /// A request of a bot is over.
    pub(crate) fn leave(&mut self, bot: i64) {
        if let Some(account) = self.bots.get_mut(&bot) {
            account.active = account.active.saturating_sub(1);
        }
    }

    /// Counts a call that is answered with 429 because there are too many.
    pub(crate) fn refuse_overload(&mut self) {
        self.refusals.overloads += 1;
    }

    /// Whether a bot has too many active requests for one of this method.
    pub(crate) fn is_overloaded(&self, bot: i64, method: &str) -> bool {
        let Some(most) = self.limits.overload else {
            return false;
        };
        let active = self.bots.get(&bot).map_or(0, |account| account.active);
        active > most && !EXEMPT.contains(&method)
    }

    /// Puts other laws in force. What the buckets hold stays, as far as it fits in, and closures
    /// stay.
    pub(crate) fn change(&mut self, limits: Limits, now: Duration) {
        let old = mem::replace(&mut self.limits, limits);
        let new = &self.limits;
        for account in self.bots.values_mut() {
            account.bot = moved(account.bot, old.bot.as_ref(), new.bot.as_ref(), now);
            let methods = new.methods.iter().map(|(name, law)| {
                let known = old.methods.iter().zip(&account.methods);
                let mut known = known.filter(|((known, _), _)| known == name);
                known
                    .next()
                    .map_or_else(Bucket::default, |((_, old), bucket)| {
                        bucket.under(old, law, now)
                    })
            });
            account.methods = methods.collect();
            for (id, buckets) in &mut account.chats {
                let ChatBuckets { chat, group } = buckets;
                *chat = moved(*chat, old.chat.as_ref(), new.chat.as_ref(), now);
                *group = moved(*group, old.group_of(*id), new.group_of(*id), now);
            }
            sweep(&mut account.chats, &mut account.sweep_at, new, now);
        }
    }

    #[cfg(test)]
    pub(super) fn sweep(&mut self, now: Duration) {
        for account in self.bots.values_mut() {
            sweep(&mut account.chats, &mut account.sweep_at, &self.limits, now);
        }
    }

    /// How many chats it remembers.
    #[cfg(test)]
    pub(super) fn chats(&self) -> usize {
        self.bots.values().map(|account| account.chats.len()).sum()
    }
}

/// The buckets of a chat. Before there are too many, those that are like new are forgotten.
///
/// Each sweep waits until as many chats came as the last one left, so that a call pays for it with
/// a constant only.
fn place<'a>(
    chats: &'a mut HashMap<i64, ChatBuckets>,
    sweep_at: &mut usize,
    id: i64,
    limits: &Limits,
    now: Duration,
) -> &'a mut ChatBuckets {
    if chats.len() >= (*sweep_at).max(FEW_CHATS) && !chats.contains_key(&id) {
        sweep(chats, sweep_at, limits, now);
    }
    match chats.entry(id) {
        hash_map::Entry::Occupied(entry) => entry.into_mut(),
        hash_map::Entry::Vacant(entry) => entry.insert(ChatBuckets::default()),
    }
}

fn sweep(
    chats: &mut HashMap<i64, ChatBuckets>,
    sweep_at: &mut usize,
    limits: &Limits,
    now: Duration,
) {
    let is_idle =
        |bucket: &Bucket, law: Option<&Law>| law.is_none_or(|law| bucket.is_idle(law, now));
    chats.retain(|id, buckets| {
        !is_idle(&buckets.chat, limits.chat.as_ref())
            || !is_idle(&buckets.group, limits.group_of(*id))
    });
    *sweep_at = 2 * chats.len();
    chats.shrink_to(*sweep_at);
}

/// A bucket under the law that takes the place of another one.
fn moved(bucket: Bucket, old: Option<&Law>, new: Option<&Law>, now: Duration) -> Bucket {
    match (old, new) {
        (Some(old), Some(new)) => bucket.under(old, new, now),
        _ => Bucket::default(),
    }
}

/// How many chats are not worth a sweep.
const FEW_CHATS: usize = 1024;

/// What a bot may call however many requests it has under way.
const EXEMPT: &[&str] = &[
    "close",
    "logOut",
    "getMe",
    "getUpdates",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
];
