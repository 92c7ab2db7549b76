//! A text that a chat takes: no longer than its limit.

use super::line::{Line, Markup, Part};

/// Stands for what there was no room for.
const ELLIPSIS: &str = "…";

/// Lines in a markup, one below the other, within a limit in UTF-16 code units. What has no room is cut: never within
/// what is escaped, never within a link, and with an ellipsis at the end.
pub(super) fn within(lines: &[Line], markup: &impl Markup, limit: usize) -> String {
    let whole = lines.iter().map(|line| line.render(markup)).collect::<Vec<_>>().join("\n");
    if units(&whole) <= limit {
        return whole;
    }
    let room = limit.saturating_sub(units(ELLIPSIS));
    let mut shown = String::new();
    for (number, line) in lines.iter().enumerate() {
        let line_break = (number > 0).then(|| Part::Text("\n".to_owned()));
        for part in line_break.iter().chain(line.parts()) {
            let rendered = part.render(markup);
            let left = room.saturating_sub(units(&shown));
            if units(&rendered) > left {
                if let Part::Text(text) = part {
                    shown.push_str(&beginning(text, markup, left));
                }
                return if limit == 0 { shown } else { shown + ELLIPSIS };
            }
            shown.push_str(&rendered);
        }
    }
    shown
}

/// As much of a text as there is room for, in a markup.
fn beginning(text: &str, markup: &impl Markup, room: usize) -> String {
    let ends: Vec<usize> = text.char_indices().map(|(end, _)| end).collect();
    let rendered = |end: usize| markup.text(text.get(..end).unwrap_or_default());
    let fitting = ends.partition_point(|end| units(&rendered(*end)) <= room);
    ends.get(fitting.saturating_sub(1)).map(|end| rendered(*end)).unwrap_or_default()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::super::{Html, Markdown, Plain};
    use super::*;

    fn lines() -> [Line; 2] {
        let link = Line::link("#3", Some("https://chat.example/3"));
        [Line::from("a<b ").then(link), Line::from("*c*")]
    }

    #[test]
    fn what_fits_is_whole() {
        let whole = "a&lt;b <a href=\"https://chat.example/3\">#3</a>\n*c*";
        assert_eq!(within(&lines(), &Html, usize::MAX), whole);
        assert_eq!(within(&lines(), &Html, whole.len()), whole);
        assert_eq!(within(&lines(), &Html, whole.len() - 1).strip_suffix("*…"), whole.strip_suffix("*c*"));
    }

    #[test]
    fn nothing_is_cut_in_two() {
        // Up to the whole link, the text before it is all there is room for.
        let rows = [(0, ""), (1, "…"), (2, "a…"), (3, "a…"), (5, "a…"), (6, "a&lt;…"), (8, "a&lt;b …")];
        for (limit, shown) in rows.into_iter().chain([(40, "a&lt;b …")]) {
            assert_eq!(within(&lines(), &Html, limit), shown, "{limit}");
        }
        assert_eq!(within(&[Line::from("*_*")], &Markdown, 5), r"\*\_…");
        assert_eq!(within(&[Line::from("*_*")], &Markdown, 4), r"\*…");
    }

    #[test]
    fn the_limit_is_in_utf_16() {
        assert_eq!(within(&[Line::from("🔔🔔")], &Plain, 4), "🔔🔔");
        assert_eq!(within(&[Line::from("🔔🔔")], &Plain, 3), "🔔…");
        assert_eq!(within(&[Line::from("🔔🔔")], &Plain, 2), "…");
    }
}
