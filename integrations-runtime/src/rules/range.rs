//! `range(min, max)`

use std::cmp::Ordering;

use super::wording::Wording;
use crate::value::{Number, Subject};

pub(super) fn judge(subject: Subject<'_>, min: Option<Number>, max: Option<Number>) -> Option<Wording> {
    let Subject::Number(number) = subject else { return None };
    // Asked so that a NaN, which compares with nothing, breaks a bound.
    if let Some(min) = min.filter(|min| number.partial_cmp(min).is_none_or(Ordering::is_lt)) {
        return Some(Wording::TooSmall { min: min.into() });
    }
    let max = max.filter(|max| number.partial_cmp(max).is_none_or(Ordering::is_gt))?;
    Some(Wording::TooLarge { max: max.into() })
}
