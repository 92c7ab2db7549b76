//! What the project costs, measured against peers in one run. See `BENCHMARKS.md`, which this program writes.

pub mod commands;
pub mod generate;
pub mod machine;
pub mod macro_stats;
pub mod measure;
pub mod parts;
pub mod peers;
pub mod product;
pub mod purposes;
pub mod report;
pub mod self_profile;
pub mod subjects;
pub mod tree;
pub mod workspace;

/// What any step may fail with.
pub type Fallible<T> = Result<T, Box<dyn std::error::Error>>;
