//! The tests of the lab's own arithmetic: a benchmark without a harness runs none, so they have a
//! target of their own, with the same modules.

#![allow(dead_code, reason = "tables and plots are the affair of the benchmark")]

mod figures;
mod law;
mod load;
mod plots;
mod policies;
mod run;
mod scenario;
mod stats;
mod table;
mod tally;
mod world;
