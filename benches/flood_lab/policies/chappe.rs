//! Chappe itself: the real stack, nothing modelled.

use chappe::{Bot, DefaultLayers, layers::flood::Limits};

use crate::world::World;

/// A bot whose author set nothing.
pub(super) fn default(world: &World) -> Bot {
    world.chappe(DefaultLayers::new())
}

/// A bot that was told Telegram's published limits.
pub(super) fn told(world: &World) -> Bot {
    world.chappe(DefaultLayers::new().limits(Limits::telegram()))
}
