//! A pattern of a declaration, as ECMA-262 writes it: what JSON Schema and browsers read, with the flag `u`.

/// What may be escaped in a regular expression with the flag `u`, besides classes and assertions.
const SYNTAX: &str = r"^$\.*+?()[]{}|/-";

/// The escapes that mean the same in both.
const SAME: &str = "dDsSwWbBnrtfv";

/// The pattern in ECMA-262; `None` where it has what that does not: flags, named groups in Rust's spelling, `\A`, `\z`,
/// classes within classes.
pub(super) fn ecma(source: &str) -> Option<String> {
    let mut out = String::with_capacity(source.len());
    let mut characters = source.chars().peekable();
    let mut in_class = false;
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next()? {
                escaped if SAME.contains(escaped) => out.extend(['\\', escaped]),
                escaped if SYNTAX.contains(escaped) && (escaped != '-' || in_class) => {
                    out.extend(['\\', escaped]);
                }
                escaped if escaped.is_alphanumeric() => return None,
                // Escaped without need, which the flag `u` refuses.
                plain => out.push(plain),
            },
            '[' if in_class => return None,
            '[' => {
                in_class = true;
                out.push('[');
            }
            ']' => {
                in_class = false;
                out.push(']');
            }
            '(' if !in_class && characters.peek() == Some(&'?') => {
                characters.next();
                if characters.next() != Some(':') {
                    return None;
                }
                out.push_str("(?:");
            }
            other => out.push(other),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::ecma;

    #[test]
    fn what_both_read_is_as_it_was() {
        for same in [r"^[a-z]{2,}\d+$", r"a\.b|c", r"(?:a|b)[\w\-]\/", r"^\s*$", "[^abc]"] {
            assert_eq!(ecma(same).as_deref(), Some(same));
        }
        assert_eq!(ecma(r"a\#b\-c").as_deref(), Some("a#b-c"));
    }

    #[test]
    fn what_only_rust_reads_is_left_out() {
        for own in [r"\Aa\z", "(?i)a", "(?P<n>a)", r"\pL", "[a[bc]]", r"\x41"] {
            assert_eq!(ecma(own), None, "{own}");
        }
    }
}
