//! Finds out that what failed was TLS.

use std::error::Error;
use std::io;

/// The TLS library's reason, where there is one. It stands inside of `io::Error`s, whose `source` steps over it.
pub(crate) fn tls_error<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a rustls::Error> {
    if let Some(found) = error.downcast_ref() {
        return Some(found);
    }
    match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inside) => tls_error(inside),
        None => tls_error(error.source()?),
    }
}
