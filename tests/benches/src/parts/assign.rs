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
        ],
    )?;
    let invalid = compare("invalid/ours", &["invalid/garde", "invalid/validator"])?;
    Ok(format!("Valid input:\n\n{valid}\nInvalid input, each of its six rules broken:\n\n{invalid}"))
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
        let (allocations, bytes) = counted(&["subject", subject.name]).and_then(|told| {
            told.split_once(' ')
                .map(|(a, b)| (a.to_owned(), b.trim().to_owned()))
                .ok_or_else(|| "no counts".into())
        })?;
        let (our_time, our_instructions) = *of_ours.get_or_insert((time, instructions));
        let is_peer = !subject.name.contains("/ours");
        let of_peer = |text: String| if is_peer { text } else { String::new() };
        table.row([
            subject.name.to_owned(),
            format!("{time:.0}"),
            format!("{instructions:.0}"),
            allocations,
            bytes,
            of_peer(ratio(our_time, time)),
            of_peer(ratio(our_instructions, instructions)),
            of_peer(reached(our_instructions, instructions, 1.0)),
        ]);
    }
    Ok(table)
}
