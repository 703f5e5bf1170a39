//! Chappe itself: the real stack, nothing modelled.

use chappe::{Bot, DefaultLayers};

use crate::world::World;

/// A bot whose author set nothing.
pub(super) fn default(world: &World) -> Bot {
    world.chappe(DefaultLayers::new())
}
