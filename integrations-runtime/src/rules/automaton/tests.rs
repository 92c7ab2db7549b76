use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::Automaton;

const ATOMS: &[&str] = &[
    "a",
    "K",
    "s",
    "z",
    "Z",
    "_",
    "7",
    "é",
    "ſ",
    "K",
    "Σ",
    "🦀",
    ".",
    r"\.",
    r"\#",
    r"\d",
    r"\D",
    r"\w",
    r"\W",
    r"\s",
    r"\S",
    r"\n",
    r"\r",
    r"\x41",
    r"\u00e9",
    "^",
    "$",
    r"\A",
    r"\z",
    r"\b",
    r"\B",
    r"\<",
    r"\>",
    r"\b{start}",
    r"\b{end}",
    r"\b{start-half}",
    r"\b{end-half}",
    "",
    " ",
    "(?i)",
    "(?m)",
    "(?s)",
    "(?R)",
    "(?-i)",
    "(?im-s)",
    "(?-u)",
    "(?U)",
];
const MEMBERS: &[&str] = &[
    "a",
    "k",
    "S",
    "a-z",
    "A-Z",
    "Y-b",
    "0-9",
    "é",
    "à-ÿ",
    "ſ",
    "K",
    "🦀-🦞",
    r"\d",
    r"\W",
    r"\S",
    r"\w",
    r"\n",
    r"\-",
    r"\]",
    "_",
    ".",
    "!-~",
    " ",
];
const REPETITIONS: &[&str] = &["", "", "?", "*", "+", "{2}", "{1,}", "{0,2}", "*?", "+?", "??"];
const GROUPS: &[&str] = &["(", "(?:", "(?i:", "(?m:", "(?s-i:", "(?<n>"];
const TEXT: &[char] = &[
    'a', 'A', 'b', 'k', 'K', 's', 'S', 'z', 'Z', 'y', '_', '7', ' ', '\n', '\r', '\t', '-', ']', '.', 'é',
    'É', 'ſ', 'K', 'σ', '🦀', '#',
];

fn class() -> impl Strategy<Value = String> {
    let members = vec(select(MEMBERS), 1..4).prop_map(|members| members.concat());
    (any::<bool>(), members)
        .prop_map(|(negated, members)| format!("[{}{members}]", if negated { "^" } else { "" }))
}

fn pattern() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![3 => select(ATOMS).prop_map(str::to_owned), 1 => class()];
    leaf.prop_recursive(4, 24, 4, |part| {
        prop_oneof![
            (part.clone(), select(REPETITIONS)).prop_map(|(part, times)| format!("(?:{part}){times}")),
            (select(GROUPS), part.clone()).prop_map(|(open, part)| format!("{open}{part})")),
            vec(part.clone(), 1..4).prop_map(|parts| parts.concat()),
            vec(part, 2..4).prop_map(|parts| parts.join("|")),
        ]
    })
}

fn text() -> impl Strategy<Value = String> {
    vec(select(TEXT), 0..8).prop_map(|text| text.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn a_pattern_means_what_regex_lite_takes_it_for(pattern in pattern(), texts in vec(text(), 1..8)) {
        let Ok(regex) = regex_lite::Regex::new(&pattern) else { return Ok(()) };
        let Some(automaton) = Automaton::new(&pattern) else { return Ok(()) };
        for text in texts {
            prop_assert_eq!(automaton.is_match(&text), Some(regex.is_match(&text)), "{:?} on {:?}", pattern, text);
        }
    }
}

#[test]
fn the_usual_patterns_are_translated() {
    for pattern in
        [r"^#[a-z]+$", r"(?i)^v\d+(\.\d+){1,2}$", r"\A[^\s/]+/[^\s/]+\z", r"\bfoo\b|^é", r"^.{1,64}$", ""]
    {
        assert!(Automaton::new(pattern).is_some(), "{pattern}");
    }
}

#[test]
fn what_is_not_translated_is_left_to_regex_lite() {
    for pattern in ["(?x) a", "[[:alpha:]]", ".{1000}{1000}"] {
        assert!(Automaton::new(pattern).is_none(), "{pattern}");
    }
}
