//! Invite links and requests to join.

use serde::{Deserialize, Serialize};

use super::{
    Id, State, ids,
    member::{Status, Via},
    queue::Lane,
};
use crate::{clock::Moment, flags::Right, render};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Link {
    pub(crate) url: String,
    pub(crate) creator: Id,
    pub(crate) settings: LinkSettings,
    pub(crate) is_primary: bool,
    pub(crate) is_revoked: bool,
    /// `(seconds, stars)` of a link that has to be paid for.
    pub(crate) subscription: Option<(i64, i64)>,
}

/// What the creator of a link chose; zero and empty mean none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LinkSettings {
    pub(crate) name: String,
    pub(crate) expire_date: i64,
    pub(crate) member_limit: i64,
    pub(crate) creates_join_request: bool,
}

impl Link {
    pub(crate) const fn is_expired(&self, now: Moment) -> bool {
        self.settings.expire_date > 0 && self.settings.expire_date <= now.unix
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct JoinRequest {
    pub(crate) user: Id,
    /// The number of the link; whoever asks at a public chat came by none.
    pub(crate) link: Option<u32>,
    pub(crate) date: i64,
    pub(crate) bio: Option<String>,
    /// What the guard of the chat was asked.
    pub(crate) query: Option<JoinQuery>,
}

/// A request to join that is put to a bot before the administrators are asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct JoinQuery {
    pub(crate) id: String,
    pub(crate) bot: Id,
    /// The Unix time from which on an answer is too late.
    pub(crate) until: i64,
}

/// What following a link led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Followed {
    Joined,
    Requested,
}

/// Why a link led nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotFollowed {
    Unknown,
    Revoked,
    Expired,
    Full,
    NeedsPayment,
    NotPublic,
    AlreadyMember,
    AlreadyRequested,
    Banned,
}

impl State {
    pub(crate) fn link(&self, chat: Id, number: u32) -> &Link {
        self.links
            .get(&(chat, number))
            .expect("a link that the emulator made")
    }

    pub(crate) fn link_mut(&mut self, chat: Id, number: u32) -> &mut Link {
        self.links
            .get_mut(&(chat, number))
            .expect("a link that the emulator made")
    }

    /// The links of a chat by their numbers, oldest first.
    pub(crate) fn links_of(&self, chat: Id) -> impl DoubleEndedIterator<Item = (u32, &Link)> + '_ {
        self.links
            .range((chat, 0)..=(chat, u32::MAX))
            .map(|((_, number), link)| (*number, link))
    }

    /// The link that every administrator has of their own, where it was made already.
    pub(crate) fn primary_link(&self, chat: Id, creator: Id) -> Option<(u32, &Link)> {
        self.links_of(chat)
            .rev()
            .find(|(_, link)| link.creator == creator && link.is_primary && !link.is_revoked)
    }

    /// Revokes the primary link of an administrator, where there is one, and makes a new one.
    pub(crate) fn export_link(&mut self, chat: Id, creator: Id) -> String {
        let primary = self.primary_link(chat, creator).map(|(number, _)| number);
        if let Some(number) = primary {
            self.link_mut(chat, number).is_revoked = true;
        }
        let link = Link {
            url: String::new(),
            creator,
            settings: LinkSettings::default(),
            is_primary: true,
            is_revoked: false,
            subscription: None,
        };
        let number = self.add_link(link, chat);
        self.link(chat, number).url.clone()
    }

    /// Adds a link to a chat under an address of its own, and gives its number.
    pub(crate) fn add_link(&mut self, link: Link, chat: Id) -> u32 {
        let url = ids::invite_link(&mut self.rng);
        let place = self.chat_mut(chat);
        let number = place.next_link;
        place.next_link += 1;
        self.links.insert((chat, number), Link { url, ..link });
        number
    }

    /// Revokes a link; a primary one gets a successor.
    pub(crate) fn revoke_link(&mut self, chat: Id, number: u32) {
        let link = self.link_mut(chat, number);
        link.is_revoked = true;
        let (is_primary, creator) = (link.is_primary, link.creator);
        if is_primary {
            self.export_link(chat, creator);
        }
    }

    /// The link of this address, by chat and number.
    pub(crate) fn find_link(&self, url: &str) -> Option<(Id, u32)> {
        let wanted = hash_of(url)?;
        self.links
            .iter()
            .find(|(_, link)| hash_of(&link.url) == Some(wanted))
            .map(|(key, _)| *key)
    }

    /// How many members came in by a link and are still there: whoever leaves is forgotten.
    pub(crate) fn link_usage(&self, chat: Id, url: &str) -> usize {
        self.members_of(chat)
            .filter(|(_, member)| member.via_link.as_deref() == Some(url))
            .count()
    }

    /// Who waits to be let into a chat.
    pub(crate) fn requests_of(&self, chat: Id) -> impl Iterator<Item = &JoinRequest> + '_ {
        self.requests
            .range((chat, Id::MIN)..=(chat, Id::MAX))
            .map(|(_, request)| request)
    }

    pub(crate) fn pending_requests(&self, chat: Id, number: u32) -> usize {
        let requests = self.requests_of(chat);
        requests
            .filter(|request| request.link == Some(number))
            .count()
    }

    /// A user opens a link and presses the button.
    pub(crate) fn follow(
        &mut self,
        user: Id,
        url: &str,
        bio: Option<String>,
        now: Moment,
    ) -> Result<Followed, NotFollowed> {
        let (chat, number) = self.usable_link(user, url, now)?;
        let link = self.link(chat, number);
        if link.subscription.is_some() {
            return Err(NotFollowed::NeedsPayment);
        }
        if link.settings.creates_join_request {
            return self.ask_to_join(chat, user, Some(number), bio, now);
        }
        let url = link.url.clone();
        let limit = usize::try_from(link.settings.member_limit).unwrap_or(0);
        if limit > 0 && self.link_usage(chat, &url) >= limit {
            return Err(NotFollowed::Full);
        }
        let via = Via {
            link: Some(url),
            is_join_request: false,
        };
        self.let_in(chat, user, user, &via, now);
        Ok(Followed::Joined)
    }

    /// A user opens a link that has to be paid for, and pays the first period.
    pub(crate) fn subscribe(
        &mut self,
        user: Id,
        url: &str,
        now: Moment,
    ) -> Result<Followed, NotFollowed> {
        let (chat, number) = self.usable_link(user, url, now)?;
        let link = self.link(chat, number);
        let Some((period, _)) = link.subscription else {
            return self.follow(user, url, None, now);
        };
        let via = Via {
            link: Some(link.url.clone()),
            is_join_request: false,
        };
        let mut member = self.member(chat, user);
        member.status = Status::Member;
        member.via_link.clone_from(&via.link);
        member.paid_until = Some(now.unix + period);
        self.set_member(chat, user, &member, user, &via, now);
        Ok(Followed::Joined)
    }

    /// A user opens a public chat and presses the button.
    pub(crate) fn enter(
        &mut self,
        user: Id,
        chat: Id,
        now: Moment,
    ) -> Result<Followed, NotFollowed> {
        self.may_enter(chat, user)?;
        let known = self.chat(chat);
        if known.username.is_none() {
            return Err(NotFollowed::NotPublic);
        }
        if known.joins_by_request {
            return self.ask_to_join(chat, user, None, None, now);
        }
        self.let_in(chat, user, user, &Via::default(), now);
        Ok(Followed::Joined)
    }

    /// Ends a request to join, where there is one.
    pub(crate) fn end_request(&mut self, chat: Id, user: Id, approved_by: Option<Id>, now: Moment) {
        let Some(request) = self.drop_request(chat, user) else {
            return;
        };
        if let Some(actor) = approved_by {
            let link = request.link.map(|number| self.link(chat, number));
            let via = Via {
                link: link.map(|link| link.url.clone()),
                is_join_request: true,
            };
            self.let_in(chat, user, actor, &via, now);
        }
    }

    /// Forgets a request to join. With it ends the time in which the bots that were told of it may
    /// write to the user.
    pub(crate) fn drop_request(&mut self, chat: Id, user: Id) -> Option<JoinRequest> {
        let request = self.requests.remove(&(chat, user))?;
        for bot in self.gatekeepers(chat) {
            let mut others = self.requests.iter();
            let is_open_elsewhere = others.any(|((other, asker), _)| {
                *asker == user && self.status(*other, bot).has(Right::InviteUsers)
            });
            if !is_open_elsewhere {
                self.contacts.row((bot, user)).open_until = None;
            }
        }
        Some(request)
    }

    /// The request to join about which a bot was asked under this id, by chat and user, where an
    /// answer is not too late.
    pub(crate) fn join_query(&self, bot: Id, id: &str, now: Moment) -> Option<(Id, Id)> {
        let is_it = |request: &JoinRequest| {
            let query = request.query.as_ref();
            query.is_some_and(|query| query.bot == bot && query.id == id && now.unix < query.until)
        };
        let mut requests = self.requests.iter();
        let found = requests.find(|(_, request)| is_it(request));
        found.map(|(key, _)| *key)
    }

    /// The link of this address, where it leads into its chat for this user now.
    fn usable_link(&self, user: Id, url: &str, now: Moment) -> Result<(Id, u32), NotFollowed> {
        let (chat, number) = self.find_link(url).ok_or(NotFollowed::Unknown)?;
        let link = self.link(chat, number);
        if link.is_revoked || self.chat(chat).is_inactive() {
            return Err(NotFollowed::Revoked);
        }
        self.may_enter(chat, user)?;
        if link.is_expired(now) {
            return Err(NotFollowed::Expired);
        }
        Ok((chat, number))
    }

    fn may_enter(&self, chat: Id, user: Id) -> Result<(), NotFollowed> {
        match self.status(chat, user) {
            Status::Kicked { .. } => Err(NotFollowed::Banned),
            status if status.is_present() => Err(NotFollowed::AlreadyMember),
            _ => Ok(()),
        }
    }

    fn ask_to_join(
        &mut self,
        chat: Id,
        user: Id,
        link: Option<u32>,
        bio: Option<String>,
        now: Moment,
    ) -> Result<Followed, NotFollowed> {
        if self.requests.contains_key(&(chat, user)) {
            return Err(NotFollowed::AlreadyRequested);
        }
        let guard = self.chat(chat).guard;
        let gatekeepers = self.gatekeepers(chat);
        let query = guard.filter(|bot| gatekeepers.contains(bot)).map(|bot| {
            let id = self.rng.u64(1 << 60..1 << 62);
            JoinQuery {
                id: id.to_string(),
                bot,
                until: now.unix + QUERY_WINDOW,
            }
        });
        let request = JoinRequest {
            user,
            link,
            date: now.unix,
            bio,
            query,
        };
        self.requests.insert((chat, user), request.clone());
        for bot in gatekeepers {
            let contact = self.contacts.row((bot, user));
            contact.open_until = Some(now.unix + REQUEST_WINDOW);
            let update = render::join_request(self, bot, chat, &request);
            let lane = Lane::user(user);
            self.emit(bot, "chat_join_request", lane, &update, now);
        }
        Ok(Followed::Requested)
    }

    /// The bots that decide who comes into a chat.
    fn gatekeepers(&self, chat: Id) -> Vec<Id> {
        self.present(chat)
            .filter(|(id, status)| status.has(Right::InviteUsers) && self.is_bot(*id))
            .map(|(id, _)| id)
            .collect()
    }
}

/// The part of a link that says which one it is, whatever the form it is written in.
pub(crate) fn hash_of(url: &str) -> Option<&str> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
        .unwrap_or(url);
    let rest = rest
        .strip_prefix("t.me/")
        .or_else(|| rest.strip_prefix("telegram.me/"))?;
    rest.strip_prefix('+')
        .or_else(|| rest.strip_prefix("joinchat/"))
        .filter(|hash| !hash.is_empty())
}

/// For how many seconds a bot may write to a user who has asked to join.
const REQUEST_WINDOW: i64 = 300;
/// For how many seconds the guard of a chat may answer what it was asked.
const QUERY_WINDOW: i64 = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_known_in_each_of_their_forms() {
        for link in [
            "https://t.me/+abc",
            "http://t.me/+abc",
            "t.me/+abc",
            "https://t.me/joinchat/abc",
            "https://telegram.me/joinchat/abc",
        ] {
            assert_eq!(hash_of(link), Some("abc"), "{link}");
        }
        for text in [
            "",
            "https://t.me/",
            "https://t.me/+",
            "https://example.org/+abc",
        ] {
            assert_eq!(hash_of(text), None, "{text}");
        }
    }
}
