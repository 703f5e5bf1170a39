//! Benchmarks of Chappe: `cargo bench -p chappe-benches`. There is nothing to import.
