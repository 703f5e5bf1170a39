//! Invite links and requests to join.

use super::{
    State,
    chat::{Status, Via},
    ids,
};
use crate::{clock::Moment, render, rights::Right};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) url: String,
    pub(crate) creator: i64,
    pub(crate) settings: LinkSettings,
    pub(crate) is_primary: bool,
    pub(crate) is_revoked: bool,
    /// `(seconds, stars)` of a link that has to be paid for.
    pub(crate) subscription: Option<(i64, i64)>,
}

/// What the creator of a link chose; zero and empty mean none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct JoinRequest {
    pub(crate) user: i64,
    pub(crate) link: String,
    pub(crate) bio: Option<String>,
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
    AlreadyMember,
    AlreadyRequested,
    Banned,
}

impl State {
    /// The link that every administrator has of their own, where it was made already.
    pub(crate) fn primary_link(&self, chat: i64, creator: i64) -> Option<&Link> {
        self.chat(chat)
            .links
            .iter()
            .find(|link| link.creator == creator && link.is_primary && !link.is_revoked)
    }

    /// Revokes the primary link of an administrator, where there is one, and makes a new one.
    pub(crate) fn export_link(&mut self, chat: i64, creator: i64) -> String {
        for link in &mut self.chat_mut(chat).links {
            if link.creator == creator && link.is_primary {
                link.is_revoked = true;
            }
        }
        let link = Link {
            url: String::new(),
            creator,
            settings: LinkSettings::default(),
            is_primary: true,
            is_revoked: false,
            subscription: None,
        };
        self.add_link(link, chat)
    }

    /// Adds a link to a chat under an address of its own.
    pub(crate) fn add_link(&mut self, link: Link, chat: i64) -> String {
        let url = ids::invite_link(&mut self.rng);
        self.chat_mut(chat).links.push(Link {
            url: url.clone(),
            ..link
        });
        url
    }

    /// Revokes a link; a primary one gets a successor.
    pub(crate) fn revoke_link(&mut self, chat: i64, index: usize) {
        let link = &mut self.chat_mut(chat).links[index];
        link.is_revoked = true;
        let (is_primary, creator) = (link.is_primary, link.creator);
        if is_primary {
            self.export_link(chat, creator);
        }
    }

    /// How many members came in by a link and are still there: whoever leaves is forgotten.
    pub(crate) fn link_usage(&self, chat: i64, url: &str) -> usize {
        self.chat(chat)
            .members
            .values()
            .filter(|member| member.via_link.as_deref() == Some(url))
            .count()
    }

    pub(crate) fn pending_requests(&self, chat: i64, url: &str) -> usize {
        let requests = &self.chat(chat).requests;
        requests.iter().filter(|it| it.link == url).count()
    }

    /// A user opens a link and presses the button.
    pub(crate) fn follow(
        &mut self,
        user: i64,
        url: &str,
        bio: Option<String>,
        now: Moment,
    ) -> Result<Followed, NotFollowed> {
        let wanted = hash_of(url).ok_or(NotFollowed::Unknown)?;
        let (chat, link) = self
            .chats
            .values()
            .find_map(|chat| {
                let is_it = |link: &&Link| hash_of(&link.url) == Some(wanted);
                Some((chat, chat.links.iter().find(is_it)?))
            })
            .ok_or(NotFollowed::Unknown)?;
        let status = chat.status(user);
        if link.is_revoked || chat.is_inactive() {
            return Err(NotFollowed::Revoked);
        }
        if status == Status::Kicked {
            return Err(NotFollowed::Banned);
        }
        if status.is_present() {
            return Err(NotFollowed::AlreadyMember);
        }
        if link.is_expired(now) {
            return Err(NotFollowed::Expired);
        }
        if link.subscription.is_some() {
            return Err(NotFollowed::NeedsPayment);
        }
        let (id, url) = (chat.id, link.url.clone());
        if link.settings.creates_join_request {
            if chat.requests.iter().any(|request| request.user == user) {
                return Err(NotFollowed::AlreadyRequested);
            }
            let request = JoinRequest {
                user,
                link: url,
                bio,
            };
            self.request_to_join(id, &request, now);
            return Ok(Followed::Requested);
        }
        let limit = usize::try_from(link.settings.member_limit).unwrap_or(0);
        if limit > 0 && self.link_usage(id, &url) >= limit {
            return Err(NotFollowed::Full);
        }
        let via = Via {
            link: Some(url),
            is_join_request: false,
        };
        self.let_in(id, user, user, &via, now);
        Ok(Followed::Joined)
    }

    /// Ends a request to join; the caller has looked that there is one.
    pub(crate) fn end_request(&mut self, chat: i64, index: usize, actor: Option<i64>, now: Moment) {
        let request = self.chat_mut(chat).requests.remove(index);
        if let Some(actor) = actor {
            let via = Via {
                link: Some(request.link),
                is_join_request: true,
            };
            self.let_in(chat, request.user, actor, &via, now);
        }
    }

    fn request_to_join(&mut self, chat: i64, request: &JoinRequest, now: Moment) {
        self.chat_mut(chat).requests.push(request.clone());
        let bots: Vec<i64> = self
            .chat(chat)
            .present()
            .filter(|(id, status)| status.has(Right::InviteUsers) && self.bots.contains_key(id))
            .map(|(id, _)| id)
            .collect();
        for bot in bots {
            self.know(bot, request.user);
            let private = self.bot_mut(bot).private.entry(request.user).or_default();
            private.open_until = Some(now.unix + REQUEST_WINDOW);
            let update = render::join_request(self, bot, chat, request, now);
            self.emit(bot, "chat_join_request", &update, now);
        }
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
