//! A form and the metadata as JSON, against serde on structs that are written by hand.

use crate::report::{Table, ratio, reached};
use crate::subjects::{self, forms};
use crate::{Fallible, measure};

pub(super) fn measure() -> Fallible<String> {
    forms::check()?;
    let mut table = Table::new(&[
        "JSON of",
        "ours, ns",
        "by hand, ns",
        "time",
        "instructions",
        "by hand, instructions",
        "ratio",
        "goal",
    ]);
    for (what, ours, by_hand, has_goal) in [
        ("a form, made and written (`to_json`)", "form/ours, to_json", "form/by hand", true),
        ("a form, made and written by serde_json", "form/ours", "form/by hand", true),
        ("a form, written by serde_json alone", "form/ours, written", "form/by hand, written", false),
        ("the metadata, written by serde_json", "spec/ours", "spec/by hand", true),
        ("the metadata, served again (`spec_json`)", "spec/ours, served again", "spec/by hand", true),
    ] {
        let times = measure::times(&[subjects::find(ours)?, subjects::find(by_hand)?])?;
        let &[our_time, hand_time] = times.as_slice() else { return Err("two times".into()) };
        let (ours, by_hand) = (measure::instructions(ours, 500)?, measure::instructions(by_hand, 500)?);
        table.row([
            what.to_owned(),
            format!("{our_time:.0}"),
            format!("{hand_time:.0}"),
            ratio(our_time, hand_time),
            format!("{ours:.0}"),
            format!("{by_hand:.0}"),
            ratio(ours, by_hand),
            if has_goal { reached(ours, by_hand, 1.0) } else { String::new() },
        ]);
    }
    Ok(table.to_string())
}
