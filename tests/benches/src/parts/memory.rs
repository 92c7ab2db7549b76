//! What records take in memory, and what it takes to load and to edit many.

use std::process::Command;

use crate::Fallible;
use crate::commands::{built, told};
use crate::report::{Table, ratio};
use crate::subjects::held;

const RECORDS: usize = 100_000;

pub(super) fn measure() -> Fallible<String> {
    held::check()?;
    let mut table =
        Table::new(&["bytes of one", "record", "with its heap", "configuration", "with its heap", "ratio"]);
    let measured = counted(&["kinds"])?;
    for (line, kind) in measured.lines().zip(held::kinds()) {
        let [name, record, plain] = numbers(line)?;
        let (of_record, of_plain) = kind.sizes;
        let of_ratio = ratio(record.parse()?, plain.parse()?);
        table.row([name, &of_record.to_string(), record, &of_plain.to_string(), plain, &of_ratio]);
    }
    let many = counted(&["records", &RECORDS.to_string()])?;
    let [loaded, changed, plain, loading, editing] = numbers(&many)?;
    Ok(format!(
        "{table}\n{RECORDS} records of these four types, as `Box<dyn AnyRecord>`: {loaded} bytes each, {changed} once \
         each is edited, {plain} as a configuration alone. To load one takes {loading} ns, to edit one {editing} ns, \
         the counting of allocations included."
    ))
}

fn numbers<const N: usize>(line: &str) -> Fallible<[&str; N]> {
    let words: Vec<_> = line.split_whitespace().collect();
    words.try_into().map_err(|_| format!("not {N} words: {line}").into())
}

/// What the program that counts allocations says.
pub(super) fn counted(arguments: &[&str]) -> Fallible<String> {
    Ok(told(Command::new(built("counted")?).args(arguments))?.0)
}
