//! A pattern of a declaration, as ECMA-262 writes it: what JSON Schema and browsers read, with the flag `u`.

/// What may be escaped in a regular expression with the flag `u`, besides classes and assertions.
const SYNTAX: &str = r"^$\.*+?()[]{}|/-";

/// The escapes that mean the same in both.
const SAME: &str = "dDsSwWbBnrtfv";

/// The pattern in ECMA-262; `None` where it has what that does not: flags, named groups in Rust's spelling, `\A`, `\z`,
/// classes within classes.
pub(crate) fn ecma(source: &str) -> Option<String> {
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

/// The same for the attribute `pattern` of HTML, which must match the whole text and has the flag `v`
/// (<https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute>): what else than with `u` is syntax in a class is
/// escaped there.
#[cfg(feature = "html")]
pub(crate) fn attribute(source: &str) -> Option<String> {
    let own = ecma(source)?;
    let mut out = String::with_capacity(own.len() + 16);
    let mut characters = own.chars().peekable();
    // What came before in the class: a `-` behind the start or a class stands for itself, as does one before the end.
    let mut class: Option<Before> = None;
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        match (character, class) {
            ('\\', _) => {
                let escaped = characters.next()?;
                out.extend(['\\', escaped]);
                let before = if "dDsSwW".contains(escaped) { Before::Start } else { Before::One };
                class = class.map(|_| before);
            }
            ('[', None) => {
                out.push('[');
                if next == Some('^') {
                    out.extend(characters.next());
                }
                class = Some(Before::Start);
            }
            (']', Some(_)) => {
                out.push(']');
                class = None;
            }
            ('-', Some(Before::One)) if next != Some(']') => {
                out.push('-');
                class = Some(Before::Start);
            }
            (doubled, Some(_)) if next == Some(doubled) && DOUBLED.contains(doubled) => return None,
            (syntax, Some(_)) if "()[]{}/-|".contains(syntax) => {
                out.extend(['\\', syntax]);
                class = Some(Before::One);
            }
            (other, _) => {
                out.push(other);
                class = class.map(|_| Before::One);
            }
        }
    }
    Some(format!(r"[\s\S]*(?:{out})[\s\S]*"))
}

/// What must not stand twice in a class with the flag `v`.
#[cfg(feature = "html")]
const DOUBLED: &str = "&!#$%*+,.:;<=>?@^`~";

#[cfg(feature = "html")]
#[derive(Clone, Copy)]
enum Before {
    Start,
    One,
}

#[cfg(test)]
mod tests {
    use super::ecma;

    #[cfg(feature = "html")]
    #[test]
    fn an_attribute_matches_somewhere_and_escapes_what_is_syntax_there() {
        let attribute = |source| super::attribute(source).map(|out| out.replace(r"[\s\S]*", ".."));
        assert_eq!(attribute(r"^a|b$").as_deref(), Some("..(?:^a|b$).."));
        assert_eq!(attribute(r"^[\w-]+[a-z(){}|/]$").as_deref(), Some(r"..(?:^[\w\-]+[a-z\(\)\{\}\|\/]$).."));
        assert_eq!(attribute(r"[-a][a-][^-b][+--]").as_deref(), Some(r"..(?:[\-a][a\-][^\-b][+-\-]).."));
        assert_eq!(attribute("[&&]"), None);
    }

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
