//! What a router has collected, and how it finds the route of an update.

use std::{any::TypeId, collections::HashMap, pin::Pin, sync::Arc};

use chappe_core::BoxError;
use chappe_types::types::UpdateType;
use http::Extensions;

use super::Route;
use crate::{Context, Kinds, command::Command, filter::Filter};

/// A route and what its filters found.
pub(super) type Found = Option<(Route, Extensions)>;

/// Routes in the order in which they were added; the first that an update passes gets it.
#[derive(Clone, Default)]
pub(super) struct Routes {
    entries: Vec<Entry>,
    /// The places of those entries that are for one command and ask for nothing else.
    commands: HashMap<Box<str>, usize>,
    /// The places of all others.
    others: Vec<usize>,
    /// What callback data begins with, and the type that it is of.
    prefixes: HashMap<&'static str, TypeId>,
    pub(super) fallback: Option<Route>,
}

#[derive(Clone)]
struct Entry {
    /// None where the command says it all.
    filter: Option<Arc<dyn Filter>>,
    kinds: Kinds,
    target: Target,
}

#[derive(Clone)]
enum Target {
    Route(Route),
    Nested(Arc<Routes>),
}

impl Routes {
    /// Adds the route of a command, whose name is in lower case.
    pub(super) fn add_command(&mut self, name: Box<str>, route: Route) {
        let place = self.entries.len();
        let earlier = self.commands.insert(name.clone(), place);
        assert!(earlier.is_none(), "the router handles /{name} already");
        self.entries.push(Entry {
            filter: None,
            kinds: Kinds::from([UpdateType::Message, UpdateType::ChannelPost]),
            target: Target::Route(route),
        });
    }

    pub(super) fn add(&mut self, filter: impl Filter, route: Route) {
        self.add_other(Arc::new(filter), Target::Route(route));
    }

    /// Notes which type the callback data with a prefix is of.
    pub(super) fn claim_prefix(&mut self, prefix: &'static str, owner: TypeId) {
        let earlier = self.prefixes.insert(prefix, owner);
        assert!(
            earlier.is_none_or(|earlier| earlier == owner),
            "two types of callback data have the prefix {prefix:?}: give one of them another by \
             `#[callback(prefix = \"…\")]`"
        );
    }

    pub(super) fn nest(&mut self, filter: impl Filter, routes: Arc<Self>) {
        for (prefix, owner) in &routes.prefixes {
            self.claim_prefix(prefix, *owner);
        }
        self.add_other(Arc::new(filter), Target::Nested(routes));
    }

    fn add_other(&mut self, filter: Arc<dyn Filter>, target: Target) {
        let mut kinds = filter.kinds();
        if let Target::Nested(routes) = &target {
            kinds = kinds.intersection(routes.matched());
        }
        self.others.push(self.entries.len());
        self.entries.push(Entry {
            filter: Some(filter),
            kinds,
            target,
        });
    }

    /// Appends the routes of another.
    pub(super) fn merge(&mut self, other: Self) {
        let offset = self.entries.len();
        self.entries.extend(other.entries);
        self.others
            .extend(other.others.into_iter().map(|place| place + offset));
        for (name, place) in other.commands {
            assert!(
                !self.commands.contains_key(&name),
                "both routers that are to be merged handle /{name}"
            );
            self.commands.insert(name, place + offset);
        }
        for (prefix, owner) in other.prefixes {
            self.claim_prefix(prefix, owner);
        }
        if let Some(fallback) = other.fallback {
            assert!(
                self.fallback.is_none(),
                "both routers that are to be merged have a fallback"
            );
            self.fallback = Some(fallback);
        }
    }

    /// Puts something around every route.
    pub(super) fn map(&mut self, wrap: &impl Fn(Route) -> Route) {
        for entry in &mut self.entries {
            match &mut entry.target {
                Target::Route(route) => *route = wrap(route.clone()),
                Target::Nested(routes) => Arc::make_mut(routes).map_all(wrap),
            }
        }
    }

    /// Puts something around every route and the fallback.
    pub(super) fn map_all(&mut self, wrap: &impl Fn(Route) -> Route) {
        self.map(wrap);
        if let Some(fallback) = &mut self.fallback {
            *fallback = wrap(fallback.clone());
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn commands(&self) -> impl Iterator<Item = &str> {
        self.commands.keys().map(AsRef::as_ref)
    }

    /// The kinds that these routes may be for.
    pub(super) fn matched(&self) -> Kinds {
        if self.fallback.is_some() {
            return Kinds::all();
        }
        self.entries
            .iter()
            .fold(Kinds::none(), |kinds, entry| kinds.union(entry.kinds))
    }

    /// The kinds that are to be asked for: where all are welcome, those that come unasked.
    pub(super) fn asked_for(&self) -> Kinds {
        let fallback = match self.fallback {
            Some(_) => Kinds::usual(),
            None => Kinds::none(),
        };
        self.entries.iter().fold(fallback, |kinds, entry| {
            let wanted = match &entry.target {
                Target::Nested(routes) => routes.asked_for().intersection(entry.kinds),
                Target::Route(_) if entry.kinds == Kinds::all() => Kinds::usual(),
                Target::Route(_) => entry.kinds,
            };
            kinds.union(wanted)
        })
    }

    /// The first route that the update passes, or else the fallback.
    pub(super) async fn find(&self, ctx: &Context) -> Result<Found, BoxError> {
        let command = self.command_of(ctx);
        let mut others = self.others.iter().copied().peekable();
        while let Some(place) =
            others.next_if(|place| command.is_none_or(|command| *place < command))
        {
            if let Some(found) = self.try_entry(place, ctx).await? {
                return Ok(Some(found));
            }
        }
        if let Some(Target::Route(route)) = command.map(|place| &self.entries[place].target) {
            return Ok(Some((route.clone(), Extensions::new())));
        }
        Ok(self
            .fallback
            .as_ref()
            .map(|route| (route.clone(), Extensions::new())))
    }

    /// Routers in routers: a future cannot contain itself.
    fn find_nested<'a>(
        &'a self,
        ctx: &'a Context,
    ) -> Pin<Box<dyn Future<Output = Result<Found, BoxError>> + Send + 'a>> {
        Box::pin(self.find(ctx))
    }

    /// The place of the route of the command that the update is.
    fn command_of(&self, ctx: &Context) -> Option<usize> {
        if self.commands.is_empty() {
            return None;
        }
        let command = Command::of(ctx.update()).filter(|command| command.is_for(ctx.me()))?;
        self.commands
            .get(command.name.to_ascii_lowercase().as_str())
            .copied()
    }

    async fn try_entry(&self, place: usize, ctx: &Context) -> Result<Found, BoxError> {
        let entry = &self.entries[place];
        let Some(filter) = &entry.filter else {
            return Ok(None);
        };
        if !entry.kinds.matches(&ctx.update().kind) {
            return Ok(None);
        }
        let Some(mut found) = filter.check(ctx).verdict().await? else {
            return Ok(None);
        };
        match &entry.target {
            Target::Route(route) => Ok(Some((route.clone(), found))),
            Target::Nested(routes) => {
                let inner = routes.find_nested(ctx).await?;
                Ok(inner.map(|(route, more)| {
                    found.extend(more);
                    (route, found)
                }))
            }
        }
    }
}
