//! Types that the derives were put on, through a router against the emulator, on the paused clock.
#![cfg(feature = "macros")]

mod callback_data;
mod commands;
mod hygiene;
mod scene;
