//! `url`

use url::Url;

use crate::errors::Violation;

pub(super) fn judge(text: &str) -> Option<Violation> {
    if parse(text).is_some() { None } else { Some(Violation::new("url", "must be an http or https URL")) }
}

/// An `http` or `https` URL; of these, the parser sees to it that there is a host.
pub(super) fn parse(text: &str) -> Option<Url> {
    Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}
