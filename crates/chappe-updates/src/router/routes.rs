//! What a router has collected, and how it finds the route of an update.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    pin::Pin,
    sync::Arc,
};

use chappe_core::BoxError;
use http::Extensions;

use super::{Route, state::WithState};
use crate::{Context, Kinds, command::Command, failure::Failure, filter::Filter};

/// Where an update goes.
pub(super) enum Found {
    /// To this route, with what its filters found.
    Route(Route, Extensions),
    /// Nowhere: a filter could not find out, and these are the error handlers of its route.
    Failed(BoxError, Vec<Route>),
}

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
    /// Those that get the errors of the filter, the innermost first.
    error_handlers: Vec<Route>,
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
        assert!(
            !self.commands.contains_key(&name),
            "the router handles /{name} already"
        );
        self.commands.insert(name, place);
        self.entries.push(Entry {
            filter: None,
            kinds: Command::kinds(),
            target: Target::Route(route),
            error_handlers: Vec::new(),
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
            error_handlers: Vec::new(),
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

    /// Gives every route and the fallback a handler of their errors.
    pub(super) fn catch(&mut self, handler: &Route) {
        for entry in &mut self.entries {
            entry.error_handlers.push(handler.clone());
            match &mut entry.target {
                Target::Route(route) => *route = caught(route, handler),
                Target::Nested(routes) => Arc::make_mut(routes).catch(handler),
            }
        }
        if let Some(fallback) = &mut self.fallback {
            *fallback = caught(fallback, handler);
        }
    }

    /// Gives every handler its state.
    pub(super) fn set_state(&mut self, state: &Arc<dyn Any + Send + Sync>) {
        let with_state =
            |route: &Route| Route::new(WithState::new(route.clone(), Arc::clone(state)));
        for entry in &mut self.entries {
            for handler in &mut entry.error_handlers {
                *handler = with_state(handler);
            }
            match &mut entry.target {
                Target::Route(route) => *route = with_state(route),
                Target::Nested(routes) => Arc::make_mut(routes).set_state(state),
            }
        }
        if let Some(fallback) = &mut self.fallback {
            *fallback = with_state(fallback);
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
    pub(super) async fn find(&self, ctx: &Context) -> Option<Found> {
        let command = self.command_of(ctx);
        let earlier = self
            .others
            .iter()
            .take_while(|place| command.is_none_or(|command| **place < command));
        for place in earlier {
            let found = self.try_entry(&self.entries[*place], ctx).await;
            if found.is_some() {
                return found;
            }
        }
        let route = match command.map(|place| &self.entries[place].target) {
            Some(Target::Route(route)) => Some(route),
            _ => self.fallback.as_ref(),
        };
        route.map(|route| Found::Route(route.clone(), Extensions::new()))
    }

    /// Routers in routers: a future cannot contain itself.
    fn find_nested<'a>(
        &'a self,
        ctx: &'a Context,
    ) -> Pin<Box<dyn Future<Output = Option<Found>> + Send + 'a>> {
        Box::pin(self.find(ctx))
    }

    /// The place of the route of the command that the update is.
    fn command_of(&self, ctx: &Context) -> Option<usize> {
        if self.commands.is_empty() {
            return None;
        }
        let command = Command::for_us(ctx)?;
        self.commands
            .get(command.name.to_ascii_lowercase().as_str())
            .copied()
    }

    async fn try_entry(&self, entry: &Entry, ctx: &Context) -> Option<Found> {
        let filter = entry.filter.as_ref()?;
        if !entry.kinds.matches(&ctx.update().kind) {
            return None;
        }
        let mut found = match filter.check(ctx).verdict().await {
            Ok(found) => found?,
            Err(error) => return Some(Found::Failed(error, entry.error_handlers.clone())),
        };
        match &entry.target {
            Target::Route(route) => Some(Found::Route(route.clone(), found)),
            Target::Nested(routes) => match routes.find_nested(ctx).await? {
                Found::Route(route, more) => {
                    found.extend(more);
                    Some(Found::Route(route, found))
                }
                failed @ Found::Failed(..) => Some(failed),
            },
        }
    }
}

fn caught(route: &Route, handler: &Route) -> Route {
    Route::new(Failure::catch(route.clone(), handler.clone()))
}
