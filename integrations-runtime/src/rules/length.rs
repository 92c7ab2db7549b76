//! `length(min, max)`

use super::wording::{Counted, Wording};
use crate::value::Subject;

pub(super) fn judge(subject: Subject<'_>, min: Option<u64>, max: Option<u64>) -> Option<Wording> {
    match subject {
        Subject::Text(text) => of_text(text, min, max),
        Subject::Items(count) => wrong(count, Counted::Items, min, max),
        _ => None,
    }
}

/// Characters have one to four bytes: where these tell, the characters are not counted.
fn of_text(text: &str, min: Option<u64>, max: Option<u64>) -> Option<Wording> {
    let (least, most) = (text.len().div_ceil(4), text.len());
    if min.is_none_or(|min| as_u64(least) >= min) && max.is_none_or(|max| as_u64(most) <= max) {
        return None;
    }
    let characters = if text.is_ascii() { text.len() } else { text.chars().count() };
    wrong(characters, Counted::Characters, min, max)
}

fn wrong(length: usize, of: Counted, min: Option<u64>, max: Option<u64>) -> Option<Wording> {
    let length = as_u64(length);
    if let Some(min) = min.filter(|min| length < *min) {
        return Some(Wording::TooShort { min, of });
    }
    max.filter(|max| length > *max).map(|max| Wording::TooLong { max, of })
}

fn as_u64(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
