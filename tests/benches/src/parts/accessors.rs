//! Accessors against a struct that is written by hand, in instructions.

use integrations_accessors::PAIRS;

use crate::report::{Table, ratio};
use crate::{Fallible, measure};

pub(super) fn measure() -> Fallible<String> {
    const TIMES: u64 = 2_000;
    let mut table = Table::new(&["instructions", "ours", "by hand", "ratio"]);
    for pair in PAIRS {
        let ours = measure::instructions(pair.ours.name, TIMES)?;
        let by_hand = measure::instructions(pair.by_hand.name, TIMES)?;
        table.row([pair.what, &format!("{ours:.1}"), &format!("{by_hand:.1}"), &ratio(ours, by_hand)]);
    }
    Ok(table.to_string())
}
