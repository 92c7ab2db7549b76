//! A form and the metadata as JSON, against serde on structs that are written by hand.

use crate::report::{Table, ratio, reached};
use crate::subjects::{self, forms};
use crate::{Fallible, measure};

pub(super) fn measure() -> Fallible<String> {
    forms::check()?;
    let mut table = Table::new(&["JSON of", "ours, ns", "by hand, ns", "time", "instructions", "goal"]);
    for (what, ours, by_hand) in
        [("a form", "form/ours", "form/by hand"), ("the metadata", "spec/ours", "spec/by hand")]
    {
        let times = measure::times(&[subjects::find(ours)?, subjects::find(by_hand)?])?;
        let &[our_time, hand_time] = times.as_slice() else { return Err("two times".into()) };
        let (ours, by_hand) = (measure::instructions(ours, 500)?, measure::instructions(by_hand, 500)?);
        table.row([
            what.to_owned(),
            format!("{our_time:.0}"),
            format!("{hand_time:.0}"),
            ratio(our_time, hand_time),
            ratio(ours, by_hand),
            reached(ours, by_hand, 1.0),
        ]);
    }
    Ok(table.to_string())
}
