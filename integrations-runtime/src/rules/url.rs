//! `url`

use std::borrow::Cow;

use url::Url;

use crate::errors::Violation;

pub(super) fn judge(text: &str, url: Option<&Url>) -> Option<Violation> {
    if parse(text, url).is_some() {
        None
    } else {
        Some(Violation::new("url", "must be an http or https URL"))
    }
}

/// An `http` or `https` URL; of these, the parser sees to it that there is a host. It is not parsed where it is already.
pub(super) fn parse<'a>(text: &str, url: Option<&'a Url>) -> Option<Cow<'a, Url>> {
    let url = url.map(Cow::Borrowed).or_else(|| Url::parse(text).ok().map(Cow::Owned));
    url.filter(|url| matches!(url.scheme(), "http" | "https"))
}
