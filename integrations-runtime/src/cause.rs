//! What an error of another library stems from.

use std::error::Error;
use std::io;

/// The reason of that type, where there is one. It may stand inside of `io::Error`s, whose `source` steps over it.
pub(crate) fn cause<'a, T: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a T> {
    if let Some(found) = error.downcast_ref() {
        return Some(found);
    }
    match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inside) => cause(inside),
        None => cause(error.source()?),
    }
}
