//! `email`

use super::Pattern;
use crate::errors::Violation;

/// What a browser's e-mail field takes, so that a form and the server agree: the HTML standard's own expression
/// (<https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address>).
pub(crate) static EMAIL: Pattern = Pattern::new(
    r"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
);

pub(super) fn judge(text: &str) -> Option<Violation> {
    if EMAIL.is_match(text) { None } else { Some(Violation::new("email", "must be an e-mail address")) }
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn takes_what_a_browser_takes() {
        for good in ["a@b", "jo.ann+tag@example.com", "x_y@sub.example.co", "o'neil@example.org"] {
            assert!(judge(good).is_none(), "{good}");
        }
        for bad in ["", "a", "@b", "a@", "a b@c", "a@b c", "a@-b.com", "a@b..com", "a@b@c", "jo@exa_mple.com"]
        {
            assert!(judge(bad).is_some(), "{bad}");
        }
    }
}
