//! Filters made of filters.

use http::Extensions;

use super::{Check, Filter};
use crate::{Context, Kinds};

/// Lets through what both filters let through. See [`Filter::and`].
#[derive(Clone, Copy, Debug)]
pub struct And<A, B> {
    pub(super) first: A,
    pub(super) second: B,
}

impl<A: Filter, B: Filter> Filter for And<A, B> {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        match self.first.check(ctx) {
            Check::No => Check::No,
            Check::Yes(found) => match self.second.check(ctx) {
                Check::No => Check::No,
                Check::Yes(more) => Check::Yes(both(found, more)),
                Check::Later(verdict) => Check::Later(Box::pin(async move {
                    Ok(verdict.await?.map(|more| both(found, more)))
                })),
            },
            Check::Later(verdict) => Check::Later(Box::pin(async move {
                let Some(found) = verdict.await? else {
                    return Ok(None);
                };
                let second = self.second.check(ctx).verdict().await?;
                Ok(second.map(|more| both(found, more)))
            })),
        }
    }

    fn kinds(&self) -> Kinds {
        self.first.kinds().intersection(self.second.kinds())
    }
}

fn both(mut found: Extensions, more: Extensions) -> Extensions {
    found.extend(more);
    found
}

/// Lets through what either filter lets through. See [`Filter::or`].
#[derive(Clone, Copy, Debug)]
pub struct Or<A, B> {
    pub(super) first: A,
    pub(super) second: B,
}

impl<A: Filter, B: Filter> Filter for Or<A, B> {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        match self.first.check(ctx) {
            Check::No => self.second.check(ctx),
            Check::Yes(found) => Check::Yes(found),
            Check::Later(verdict) => Check::Later(Box::pin(async move {
                match verdict.await? {
                    Some(found) => Ok(Some(found)),
                    None => self.second.check(ctx).verdict().await,
                }
            })),
        }
    }

    fn kinds(&self) -> Kinds {
        self.first.kinds().union(self.second.kinds())
    }
}

/// Lets through what the filter holds back. See [`Filter::not`].
#[derive(Clone, Copy, Debug)]
pub struct Not<F> {
    pub(super) filter: F,
}

impl<F: Filter> Filter for Not<F> {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        match self.filter.check(ctx) {
            Check::No => Check::yes(),
            Check::Yes(_) => Check::No,
            Check::Later(verdict) => Check::later(async move { Ok(verdict.await?.is_none()) }),
        }
    }
}
