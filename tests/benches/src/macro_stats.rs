//! What the nightly compiler's `-Zmacro-stats` says.

/// What one macro wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The macro, as `#[derive(Clone)]`.
    pub name: String,
    /// Lines of all its uses, as the compiler formats them.
    pub lines: u64,
    /// Bytes of them.
    pub bytes: u64,
}

/// Every row of a table: a name and five numbers. A long name has a line of its own, and its numbers the next.
pub fn rows(told: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut name = String::new();
    for line in told.lines().filter_map(|line| line.strip_prefix("macro-stats ")) {
        let mut words: Vec<_> = line.split_whitespace().collect();
        let numbers = words.split_off(words.len().saturating_sub(5));
        if let [_uses, lines, _, bytes, _] =
            numbers.iter().filter_map(|word| number(word)).collect::<Vec<_>>()[..]
        {
            name.push_str(&words.join(" "));
            rows.push(Row { name: std::mem::take(&mut name), lines, bytes });
        } else {
            line.trim().clone_into(&mut name);
        }
    }
    rows
}

/// `17_542`, and `358.0`, whose fraction nobody asks for.
fn number(word: &str) -> Option<u64> {
    let whole = word.split_once('.').map_or(word, |(whole, _)| whole);
    whole.replace('_', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "
   Compiling of_8 v0.0.0
macro-stats ===================================================================================
macro-stats MACRO EXPANSION STATS: of_8
macro-stats Macro Name                         Uses      Lines  Avg Lines      Bytes  Avg Bytes
macro-stats -----------------------------------------------------------------------------------
macro-stats #[derive(integrations_runtime::Integration)]
macro-stats                                       1        358      358.0     17_542   17_542.0
macro-stats #[derive(Clone)]                      2         10        5.0        260      130.0
macro-stats ===================================================================================
    Finished `dev` profile in 6.74s
";

    #[test]
    fn a_long_name_has_its_numbers_on_the_next_line() {
        let row = |name: &str, lines, bytes| Row { name: name.to_owned(), lines, bytes };
        let integration = row("#[derive(integrations_runtime::Integration)]", 358, 17_542);
        assert_eq!(rows(TOLD), [integration, row("#[derive(Clone)]", 10, 260)]);
    }

    #[test]
    fn nothing_is_read_from_other_text() {
        assert_eq!(rows("warning: 1 2 3 4 5\n"), []);
    }
}
