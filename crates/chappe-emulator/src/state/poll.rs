//! Polls and votes.

use chappe_types::types::{Location, Venue};
use serde::{Deserialize, Serialize};

use super::{
    Id, Known, State,
    content::{Content, Media, Service},
    ids,
    message::Place,
    queue::Lane,
};
use crate::{clock::Moment, render, text::FormattedText};

/// A poll or a quiz. Forwarding makes no new one: all votes are given in the same.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Poll {
    /// Who sent it first.
    pub(crate) author: Id,
    pub(crate) question: FormattedText,
    pub(crate) description: FormattedText,
    pub(crate) media: Option<PollMedia>,
    /// One to twelve.
    pub(crate) options: Vec<PollOption>,
    pub(crate) quiz: Option<Quiz>,
    pub(crate) voting: Voting,
    pub(crate) allows_adding_options: bool,
    pub(crate) hides_results: bool,
    /// For how many seconds it is open, and until when; zero for ever.
    pub(crate) open_period: i64,
    pub(crate) close_date: i64,
    pub(crate) is_closed: bool,
}

/// How votes are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Voting {
    pub(crate) is_anonymous: bool,
    pub(crate) allows_multiple_answers: bool,
    pub(crate) allows_revoting: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PollOption {
    /// Names it for good.
    pub(crate) id: String,
    pub(crate) text: FormattedText,
    pub(crate) media: Option<PollMedia>,
    /// Who has added it, and when, where the poll did not have it from the beginning.
    pub(crate) added: Option<(Id, i64)>,
}

/// What makes a poll a quiz.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Quiz {
    /// The places of the right answers.
    pub(crate) correct: Vec<usize>,
    pub(crate) explanation: FormattedText,
    pub(crate) media: Option<PollMedia>,
}

/// What is shown with a question, an option or an explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PollMedia {
    File(Media),
    Location(Location),
    Venue(Box<Venue>),
    Link(String),
}

/// The places of the options that somebody has chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Vote(pub(crate) Vec<usize>);

/// Why somebody cannot vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotVoted {
    NotHere,
    NoPoll,
    Closed,
    NoSuchOption,
    OneAnswerOnly,
    Final,
    NoNewOptions,
}

impl PollOption {
    /// An option that a poll has from the beginning.
    pub(crate) fn new(state: &mut State, text: FormattedText, media: Option<PollMedia>) -> Self {
        Self {
            id: ids::base64url(&mut state.rng, OPTION_ID),
            text,
            media,
            added: None,
        }
    }
}

impl State {
    /// Opens a poll and gives its id.
    pub(crate) fn add_poll(&mut self, poll: Poll) -> u64 {
        let id = self.rng.u64(POLL_IDS);
        if poll.close_date > 0 && !poll.is_closed {
            self.closings.insert((poll.close_date, id), Known);
        }
        self.polls.insert(id, poll);
        id
    }

    /// The poll of this id, which a message has.
    pub(crate) fn poll(&self, id: u64) -> &Poll {
        self.polls.get(&id).expect("a poll that the emulator keeps")
    }

    /// The poll that a message carries.
    pub(crate) fn poll_in(&self, place: Place, message: i64) -> Option<u64> {
        match self.message(place, message)?.draft.content {
            Content::Poll(id) => Some(id),
            _ => None,
        }
    }

    /// Who has chosen what.
    pub(crate) fn votes_in(&self, poll: u64) -> impl Iterator<Item = (Id, &Vote)> + '_ {
        let votes = self.votes.range((poll, Id::MIN)..=(poll, Id::MAX));
        votes.map(|((_, user), vote)| (*user, vote))
    }

    /// Closes a poll for good and tells the bot that sent it.
    pub(crate) fn close_poll(&mut self, id: u64, now: Moment) {
        let Some(poll) = self.polls.get_mut(&id) else {
            return;
        };
        if poll.is_closed {
            return;
        }
        poll.is_closed = true;
        let closing = (poll.close_date, id);
        self.closings.remove(&closing);
        self.tell_of_poll(id, now);
    }

    /// Closes the polls whose time is over.
    pub(crate) fn close_due_polls(&mut self, now: Moment) {
        while let Some(&(date, id)) = self.closings.keys().next() {
            if date > now.unix {
                return;
            }
            self.close_poll(id, now);
        }
    }

    /// Chooses these options, in place of those that were chosen before; none takes the vote back.
    pub(crate) fn vote(
        &mut self,
        user: Id,
        place: Place,
        message: i64,
        options: &[usize],
        now: Moment,
    ) -> Result<(), NotVoted> {
        let id = self.votable(user, place, message)?;
        let poll = self.poll(id);
        let mut options = options.to_vec();
        options.sort_unstable();
        options.dedup();
        if options.iter().any(|option| *option >= poll.options.len()) {
            return Err(NotVoted::NoSuchOption);
        }
        if options.len() > 1 && !poll.voting.allows_multiple_answers {
            return Err(NotVoted::OneAnswerOnly);
        }
        let key = (id, user);
        if !poll.voting.allows_revoting && self.votes.contains_key(&key) {
            return Err(NotVoted::Final);
        }
        let vote = Vote(options);
        if vote.0.is_empty() {
            self.votes.remove(&key);
        } else {
            self.votes.insert(key, vote.clone());
        }
        self.tell_of_poll(id, now);
        self.tell_of_vote(id, user, &vote, now);
        Ok(())
    }

    /// Adds an option to a poll that lets everybody do so, and says so in the chat.
    pub(crate) fn add_option(
        &mut self,
        user: Id,
        place: Place,
        message: i64,
        text: FormattedText,
        now: Moment,
    ) -> Result<(), NotVoted> {
        let id = self.votable(user, place, message)?;
        let poll = self.poll(id);
        if !poll.allows_adding_options || poll.options.len() >= MAX_OPTIONS {
            return Err(NotVoted::NoNewOptions);
        }
        let mut option = PollOption::new(self, text, None);
        option.added = Some((user, now.unix));
        let service = Service::PollOptionAdded {
            message,
            id: option.id.clone(),
            text: option.text.clone(),
        };
        if let Some(poll) = self.polls.get_mut(&id) {
            poll.options.push(option);
        }
        self.post(place, user, service.into(), now);
        self.tell_of_poll(id, now);
        Ok(())
    }

    /// The poll of a message in which a user can take part.
    fn votable(&self, user: Id, place: Place, message: i64) -> Result<u64, NotVoted> {
        let is_here = match place {
            Place::Private { user: owner, .. } => owner == user,
            Place::Chat(chat) => self.status(chat, user).is_present(),
        };
        if !is_here {
            return Err(NotVoted::NotHere);
        }
        let id = self.poll_in(place, message).ok_or(NotVoted::NoPoll)?;
        if self.poll(id).is_closed {
            return Err(NotVoted::Closed);
        }
        Ok(id)
    }

    fn tell_of_poll(&mut self, id: u64, now: Moment) {
        let bot = self.poll(id).author;
        if self.is_bot(bot) {
            let update = render::poll_json(self, bot, id);
            self.emit(bot, "poll", Lane::chat(id as Id), &update, now);
        }
    }

    fn tell_of_vote(&mut self, id: u64, user: Id, vote: &Vote, now: Moment) {
        let poll = self.poll(id);
        let bot = poll.author;
        if poll.voting.is_anonymous || !self.is_bot(bot) {
            return;
        }
        self.know(bot, user);
        let update = render::poll_answer_json(self, id, user, vote);
        self.emit(bot, "poll_answer", Lane::chat(id as Id), &update, now);
    }
}

/// How many options a poll can have.
pub(crate) const MAX_OPTIONS: usize = 12;
const OPTION_ID: usize = 8;
const POLL_IDS: std::ops::Range<u64> = 5_000_000_000_000_000_000..6_000_000_000_000_000_000;
