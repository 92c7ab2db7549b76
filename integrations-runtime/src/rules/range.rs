//! `range(min, max)`

use crate::errors::Violation;
use crate::value::{Number, Subject};

pub(super) fn judge(subject: Subject<'_>, min: Option<Number>, max: Option<Number>) -> Option<Violation> {
    let Subject::Number(number) = subject else { return None };
    // Asked so that a NaN, which compares with nothing, breaks a bound.
    if let Some(min) = min.filter(|min| number.partial_cmp(min).is_none_or(std::cmp::Ordering::is_lt)) {
        return Some(
            Violation::new("too_small", format!("must be at least {min}")).param("min", min.to_json()),
        );
    }
    let max = max.filter(|max| number.partial_cmp(max).is_none_or(std::cmp::Ordering::is_gt))?;
    Some(Violation::new("too_large", format!("must be at most {max}")).param("max", max.to_json()))
}
