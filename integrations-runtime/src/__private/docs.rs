//! Doc comments that only the compiler can read (`#[doc = include_str!(..)]`), taken apart when compiled.

/// The text up to the first blank line, without white space around it.
pub const fn first_paragraph(doc: &'static str) -> &'static str {
    let doc = doc.trim_ascii();
    doc.split_at(paragraph_end(doc)).0.trim_ascii()
}

/// The text up to the first blank line, without the full stop at its end.
pub const fn first_sentence(doc: &'static str) -> &'static str {
    let sentence = first_paragraph(doc);
    match sentence.as_bytes() {
        [rest @ .., b'.'] => sentence.split_at(rest.len()).0,
        _ => sentence,
    }
}

/// The text after the first blank line, without white space around it.
pub const fn later_paragraphs(doc: &'static str) -> &'static str {
    let doc = doc.trim_ascii();
    doc.split_at(paragraph_end(doc)).1.trim_ascii()
}

/// A text that may be empty, as metadata that may be absent.
pub const fn unless_empty(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

/// Where the first blank line begins: a line break, then nothing but spaces up to another.
const fn paragraph_end(doc: &str) -> usize {
    let bytes = doc.as_bytes();
    let mut line_break = None;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        match (*byte, line_break) {
            (b'\n', Some(at)) => return at,
            (b'\n', None) => line_break = Some(bytes.len() - rest.len()),
            (b' ' | b'\t' | b'\r', _) => {}
            _ => line_break = None,
        }
        rest = tail;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{first_paragraph, first_sentence, later_paragraphs};

    #[test]
    fn splits_at_the_first_blank_line() {
        const DOC: &str = " One\n two.\n \n Three.\n\nFour.\n";
        assert_eq!(first_paragraph(DOC), "One\n two.");
        assert_eq!(later_paragraphs(DOC), "Three.\n\nFour.");
        assert_eq!((first_paragraph("Alone."), later_paragraphs("Alone.\n")), ("Alone.", ""));
        assert_eq!(
            (first_sentence(" One.\n\nTwo."), first_sentence("One"), first_sentence("")),
            ("One", "One", "")
        );
        assert_eq!((first_paragraph(""), later_paragraphs("")), ("", ""));
    }
}
