//! `length(min, max)`

use crate::errors::Violation;
use crate::value::Subject;

pub(super) fn judge(subject: Subject<'_>, min: Option<u64>, max: Option<u64>) -> Option<Violation> {
    let (length, is_text) = match subject {
        Subject::Text(text) => (text.chars().count(), true),
        Subject::Items(count) => (count, false),
        _ => return None,
    };
    let length = u64::try_from(length).unwrap_or(u64::MAX);
    if let Some(min) = min.filter(|min| length < *min) {
        let message = if is_text {
            format!("is too short (minimum is {})", characters(min))
        } else {
            format!("has too few items (minimum is {min})")
        };
        return Some(Violation::new("too_short", message).param("min", min));
    }
    max.filter(|max| length > *max).map(|max| too_long(max, is_text))
}

pub(super) fn too_long(max: u64, is_text: bool) -> Violation {
    let message = if is_text {
        format!("is too long (maximum is {})", characters(max))
    } else {
        format!("has too many items (maximum is {max})")
    };
    Violation::new("too_long", message).param("max", max)
}

fn characters(count: u64) -> String {
    if count == 1 { "1 character".to_owned() } else { format!("{count} characters") }
}
