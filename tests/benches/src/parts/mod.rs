//! What is measured, a part a file.

mod accessors;
mod assign;
mod dependencies;
mod dispatch;
mod generated;
mod macro_cost;
mod macro_instructions;
mod macro_profile;
mod memory;
mod metadata;

use crate::Fallible;

/// One part: by its name it can be measured alone.
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Measures it, and gives its section in Markdown.
    pub measure: fn() -> Fallible<String>,
}

/// Every part, in the order of the report.
pub const PARTS: &[Part] = &[
    Part { name: "macro-cost", measure: macro_cost::measure },
    Part { name: "macro-instructions", measure: macro_instructions::measure },
    Part { name: "macro-profile", measure: macro_profile::measure },
    Part { name: "generated", measure: generated::measure },
    Part { name: "dependencies", measure: dependencies::measure },
    Part { name: "accessors", measure: accessors::measure },
    Part { name: "assign", measure: assign::measure },
    Part { name: "metadata", measure: metadata::measure },
    Part { name: "dispatch", measure: dispatch::measure },
    Part { name: "memory", measure: memory::measure },
];
