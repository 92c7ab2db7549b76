//! What the project costs, measured against peers in one run. See `BENCHMARKS.md`, which this program writes.

pub mod commands;
pub mod generate;
pub mod machine;
pub mod measure;
pub mod parts;
pub mod report;
pub mod subjects;

/// What any step may fail with.
pub type Fallible<T> = Result<T, Box<dyn std::error::Error>>;
