//! What the bot wants to do: which calls, in which chats, by how many callers, when.

use std::time::Duration;

use chappe::{
    Call, ChatId, TotalTimeout,
    methods::{CreateChatInviteLink, ExportChatInviteLink, GetChat, SendMessage},
};
use fastrand::Rng;

/// The calls of a scenario.
#[derive(Clone, Debug)]
pub(crate) struct Load {
    pub(crate) chats: usize,
    pub(crate) kind: ChatKind,
    pub(crate) crowds: Vec<Crowd>,
    pub(crate) arrivals: Vec<Arrival>,
}

/// Where the calls go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChatKind {
    Private,
    Supergroup,
}

/// Callers who share a queue of calls: each takes the next one as soon as its last has ended.
#[derive(Clone, Debug)]
pub(crate) struct Crowd {
    pub(crate) callers: usize,
    pub(crate) begins: Duration,
    pub(crate) jobs: Vec<Job>,
}

/// A call that is made at its own time, whatever became of the others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arrival {
    pub(crate) at: Duration,
    pub(crate) job: Job,
}

/// One call that somebody wants the result of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Job {
    pub(crate) id: usize,
    pub(crate) method: Method,
    /// The index of the chat.
    pub(crate) chat: usize,
    /// How long the caller is willing to wait.
    pub(crate) deadline: Option<Duration>,
    /// Part of a flood that the others should not notice.
    pub(crate) is_flood: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// `Safe`: it only reads.
    GetChat,
    /// `Duplicating`: each execution is a message.
    SendMessage,
    /// `Duplicating`: each execution is a link that lives on.
    CreateLink,
    /// `Superseding`: each execution revokes the link before.
    ExportLink,
}

/// Which job a call belongs to, written on the call for the [`Tally`](crate::tally::Tally).
#[derive(Clone, Copy, Debug)]
pub(crate) struct JobId(pub(crate) usize);

impl Job {
    /// The call, marked with its job, so that it can be found again at the server.
    pub(crate) fn call(&self, chat: ChatId) -> Call {
        let mut call = match self.method {
            Method::GetChat => Call::new(GetChat::new(chat)),
            Method::SendMessage => Call::new(SendMessage::new(chat, self.id.to_string())),
            Method::ExportLink => Call::new(ExportChatInviteLink::new(chat)),
            Method::CreateLink => {
                let mut create = CreateChatInviteLink::new(chat);
                create.name = Some(self.id.to_string());
                Call::new(create)
            }
        };
        call.extensions_mut().insert(JobId(self.id));
        if let Some(deadline) = self.deadline {
            call.extensions_mut().insert(TotalTimeout(deadline));
        }
        call
    }
}

// ===== impl Load =====

impl Load {
    /// A load without calls.
    pub(crate) const fn new(chats: usize, kind: ChatKind) -> Self {
        Self {
            chats,
            kind,
            crowds: Vec::new(),
            arrivals: Vec::new(),
        }
    }

    /// A broadcast: `calls` messages to as many people, by so many callers at once.
    pub(crate) fn broadcast(calls: usize, callers: usize) -> Self {
        let mut load = Self::new(calls, ChatKind::Private);
        load.crowd(callers, Duration::ZERO, (0..calls).map(Plan::message));
        load
    }

    /// Adds callers who work off these calls together.
    pub(crate) fn crowd(
        &mut self,
        callers: usize,
        begins: Duration,
        plans: impl IntoIterator<Item = Plan>,
    ) {
        let mut jobs = Vec::new();
        for plan in plans {
            jobs.push(plan.job(self.wanted() + jobs.len()));
        }
        self.crowds.push(Crowd {
            callers,
            begins,
            jobs,
        });
    }

    /// Adds calls that come as people do: at random, `rate` a second, until `until`.
    pub(crate) fn people(
        &mut self,
        seed: u64,
        rate: f64,
        until: Duration,
        mut plan: impl FnMut(&mut Rng) -> Plan,
    ) {
        let mut random = Rng::with_seed(seed);
        let mut at = 0.0;
        loop {
            at -= (1.0 - random.f64()).ln() / rate;
            if at >= until.as_secs_f64() {
                return;
            }
            let job = plan(&mut random).job(self.wanted());
            // Whole milliseconds, as tokio's timers have them.
            let at = Duration::from_millis((at * 1000.0) as u64);
            self.arrivals.push(Arrival { at, job });
        }
    }

    /// The same load without the calls that flood.
    pub(crate) fn without_flood(&self) -> Self {
        let mut load = self.clone();
        for crowd in &mut load.crowds {
            crowd.jobs.retain(|job| !job.is_flood);
        }
        load
    }

    /// How many calls somebody wants the result of.
    pub(crate) fn wanted(&self) -> usize {
        self.jobs().count()
    }

    /// All calls.
    pub(crate) fn jobs(&self) -> impl Iterator<Item = &Job> {
        let crowds = self.crowds.iter().flat_map(|crowd| &crowd.jobs);
        crowds.chain(self.arrivals.iter().map(|arrival| &arrival.job))
    }
}

/// A call that has no number yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    method: Method,
    chat: usize,
    deadline: Option<Duration>,
    is_flood: bool,
}

impl Plan {
    /// A message to this chat.
    pub(crate) const fn message(chat: usize) -> Self {
        Self {
            method: Method::SendMessage,
            chat,
            deadline: None,
            is_flood: false,
        }
    }

    /// A call of another method.
    pub(crate) const fn method(mut self, method: Method) -> Self {
        self.method = method;
        self
    }

    /// Nobody waits longer than this for it.
    pub(crate) const fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// The call is part of a flood.
    pub(crate) const fn flood(mut self) -> Self {
        self.is_flood = true;
        self
    }

    const fn job(self, id: usize) -> Job {
        Job {
            id,
            method: self.method,
            chat: self.chat,
            deadline: self.deadline,
            is_flood: self.is_flood,
        }
    }
}
