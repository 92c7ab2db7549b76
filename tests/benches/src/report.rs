//! Tables in Markdown, and `BENCHMARKS.md`: the figures stand between marks, so that what people wrote around them stays.

use std::fmt::{self, Write as _};
use std::fs;
use std::path::PathBuf;

use crate::Fallible;

/// A table, its columns as wide as their widest cell.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with a headline.
    pub fn new(head: &[&str]) -> Self {
        Self { rows: vec![head.iter().map(|cell| (*cell).to_owned()).collect()] }
    }

    /// Adds a row.
    pub fn row<T: Into<String>>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.rows.first().map_or(0, Vec::len);
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
        };
        let widths: Vec<_> = (0..columns).map(width).collect();
        for (number, row) in self.rows.iter().enumerate() {
            for (cell, width) in row.iter().zip(&widths) {
                write!(f, "| {cell:width$} ")?;
            }
            f.write_str("|\n")?;
            if number == 0 {
                widths.iter().try_for_each(|width| write!(f, "|{}", "-".repeat(width + 2)))?;
                f.write_str("|\n")?;
            }
        }
        Ok(())
    }
}

/// A ratio, as the tables show it.
pub fn ratio(ours: f64, peer: f64) -> String {
    format!("{:.2}x", ours / peer)
}

/// Whether a ratio keeps to its goal, as the tables say it.
pub fn reached(ours: f64, peer: f64, goal: f64) -> String {
    format!("at most {goal:.1}x: {}", if ours <= peer * goal { "yes" } else { "**no**" })
}

/// Whether a figure keeps to its goal.
pub fn within(figure: f64, goal: f64) -> String {
    format!("at most {goal}: {}", if figure <= goal { "yes" } else { "**no**" })
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Writes each section over what stood between its marks; one that has none comes last.
pub fn write(sections: &[(&str, String)]) -> Fallible<()> {
    let path = root().join("BENCHMARKS.md");
    let mut text = fs::read_to_string(&path).unwrap_or_default();
    for (name, section) in sections {
        let (start, end) = (format!("<!-- figures: {name} -->\n"), format!("<!-- end: {name} -->\n"));
        let figures = format!("{start}\n{}\n\n{end}", section.trim());
        match text.split_once(&start).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1))) {
            Some((before, after)) => text = format!("{before}{figures}{after}"),
            None => write!(text, "\n## {name}\n\n{figures}")?,
        }
    }
    fs::write(path, text)?;
    Ok(())
}
