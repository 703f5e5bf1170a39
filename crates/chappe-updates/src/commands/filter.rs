use std::{fmt, marker::PhantomData};

use chappe_types::types::UpdateType;

use super::{Commands, find::command_of};
use crate::{
    Context, Kinds,
    filter::{Check, Filter},
};

/// Lets through the commands of an enum, in new messages and channel posts, whatever their case.
///
/// Commands that are meant for another bot (`/ban@other_bot`) are not let through. The arguments
/// are not looked at: whoever typed them wrong meant this command, and is not helped by what the
/// next handler would make of it. [`Router::commands`](crate::Router::commands) tells them; with
/// this filter alone the error goes where all errors of handlers go.
pub fn commands<C: Commands>() -> impl Filter + Clone {
    Named::<C>(PhantomData)
}

struct Named<C>(PhantomData<fn() -> C>);

impl<C: Commands> Filter for Named<C> {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        command_of(C::COMMANDS, ctx).is_some().into()
    }

    fn kinds(&self) -> Kinds {
        Kinds::from([UpdateType::Message, UpdateType::ChannelPost])
    }
}

impl<C> Clone for Named<C> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

impl<C> fmt::Debug for Named<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Commands")
    }
}
