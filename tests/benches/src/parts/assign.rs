//! A JSON object to a valid configuration, against serde with garde, and with validator.

use crate::report::{Table, ratio, reached};
use crate::subjects::{self, Subject, bell};
use crate::{Fallible, measure};

use super::memory::counted;

const TIMES: u64 = 1_000;

pub(super) fn measure() -> Fallible<String> {
    bell::check()?;
    let valid = compare(
        "valid/ours",
        &[
            "valid/ours, copied",
            "valid/ours, on a record",
            "valid/garde",
            "valid/garde, from_value",
            "valid/validator",
            "valid/validator, from_value",
        ],
    )?;
    let invalid = compare(
        "invalid/ours",
        &["invalid/garde", "invalid/garde, from_value", "invalid/validator", "invalid/validator, from_value"],
    )?;
    Ok(format!(
        "Valid input:\n\n{valid}\n{}\n\nInvalid input, each of its six rules broken:\n\n{invalid}",
        beyond_the_values()?
    ))
}

/// Allocations of one time, and their bytes.
fn allocations(subject: &str) -> Fallible<(u64, u64)> {
    let told = counted(&["subject", subject])?;
    let (calls, bytes) = told.trim().split_once(' ').ok_or("no counts")?;
    Ok((calls.parse()?, bytes.parse()?))
}

/// What a clone of the configuration allocates is what its values are; the goal is no more.
fn beyond_the_values() -> Fallible<String> {
    let (values, _) = allocations("valid/the values alone")?;
    let (ours, _) = allocations("valid/ours")?;
    let goal = if ours <= values { "yes" } else { "**no**" };
    Ok(format!(
        "The values themselves are {values} allocations, ours makes {ours}; no more than those: {goal}."
    ))
}

/// A row of ours, and one of each other with what ours takes as a ratio of it.
fn compare(ours: &'static str, others: &[&'static str]) -> Fallible<Table> {
    let subjects: Vec<Subject> =
        std::iter::once(&ours).chain(others).map(|name| subjects::find(name)).collect::<Fallible<_>>()?;
    let times = measure::times(&subjects)?;
    let mut table = Table::new(&[
        "what",
        "ns",
        "instructions",
        "allocations",
        "bytes",
        "ours, time",
        "ours, instructions",
        "goal",
    ]);
    let mut of_ours = None;
    for (subject, time) in subjects.iter().zip(times) {
        let instructions = measure::instructions(subject.name, TIMES)?;
        let (allocations, bytes) = allocations(subject.name)?;
        let (our_time, our_instructions) = *of_ours.get_or_insert((time, instructions));
        let is_peer = !subject.name.contains("/ours");
        let of_peer = |text: String| if is_peer { text } else { String::new() };
        table.row([
            subject.name.to_owned(),
            format!("{time:.0}"),
            format!("{instructions:.0}"),
            allocations.to_string(),
            bytes.to_string(),
            of_peer(ratio(our_time, time)),
            of_peer(ratio(our_instructions, instructions)),
            of_peer(reached(our_instructions, instructions, 1.0)),
        ]);
    }
    Ok(table)
}
