//! The reference of all keys, `KEYS.md`: written from the vocabulary, and shown in the documentation of the derives.

#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::path::Path;
use std::{env, fs};

use crate::check::contradictions::{CONTRADICTIONS, Contradiction, OF_AN_EVENT};
use crate::diagnostics::{forms, listed};
use crate::vocabulary::{
    CATEGORIES, DEFAULT_EVENTS, EVENT_SPELLINGS, EVENTS, FORM_TYPES, KEYS, Key, LEVELS, Level, SECTIONS,
    STORAGES, WHEN,
};

/// The tables in their order, each with what its attribute stands on.
const TABLES: &[(Level, &str)] = &[
    (Level::Integration, "on the struct of an integration"),
    (Level::Prop, "on a field of it"),
    (Level::NamedEvent, "in the parentheses of an event that an integration names"),
    (Level::Group, "on a group with `derive(Props)`"),
    (Level::ChoicesEnum, "on an enum with `derive(Choices)`"),
    (Level::Choice, "on a variant of it"),
    (Level::PropValue, "on a newtype with `derive(PropValue)`"),
    (Level::EventsEnum, "on an enum with `derive(Events)`"),
    (Level::Event, "on a variant of it"),
];

/// With `BLESS=1`, the file is written anew.
#[test]
fn the_reference_is_that_of_the_vocabulary() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("KEYS.md");
    let page = page();
    if env::var_os("BLESS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        written == page,
        "`KEYS.md` is not what the vocabulary says: write it with `BLESS=1 cargo test -p integrations-derive reference`"
    );
}

/// The prose around it names them too.
#[test]
fn the_default_events_are_those_of_the_documentation() {
    assert!(include_str!("lib.rs").contains(&listed(DEFAULT_EVENTS)));
}

fn page() -> String {
    let tables = TABLES.iter().map(|(level, home)| table(*level, home));
    let head = "<!-- Written by `BLESS=1 cargo test -p integrations-derive reference`: not by hand. -->\n\n# Every key\n";
    [head.to_owned()].into_iter().chain(tables).chain([words()]).collect::<Vec<_>>().join("\n")
}

fn table(level: Level, home: &str) -> String {
    let rows = KEYS.iter().filter(|key| key.level == level).map(|key| {
        let repeats = if key.repeats { "; may be repeated" } else { "" };
        row(&[
            &format!("`{}`", key.name),
            &forms(key),
            &format!("{}{repeats}", key.doc),
            &format!("`{}`", key.example),
            &not_beside(key),
            &misused(key),
        ])
    });
    let columns = ["key", "written", "what it does", "example", "not beside", "misused, for instance"];
    let head = [row(&columns), "|---|---|---|---|---|---|\n".to_owned()];
    let rows: String = head.into_iter().chain(rows).collect();
    format!("## `#[{}(..)]`, {home}\n\n{rows}", level.attribute())
}

/// The keys that contradict it.
fn not_beside(key: &Key) -> String {
    let contradictions = match key.level {
        Level::Prop => CONTRADICTIONS,
        Level::NamedEvent => &[OF_AN_EVENT],
        _ => &[],
    };
    let others = contradictions.iter().filter_map(|Contradiction(one, other, _)| {
        if *one == key.name { Some(*other) } else { (*other == key.name).then_some(*one) }
    });
    listed(&others.collect::<Vec<_>>())
}

/// What the compiler says of the key's misuse in `tests/ui/misuse`.
fn misused(key: &Key) -> String {
    let file = format!("../tests/ui/misuse/{}_{}.stderr", key.level.attribute(), key.name);
    let told = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap_or_default();
    let message = told.lines().next().and_then(|first| first.split_once(": ")).map(|(_, message)| message);
    let message = message.unwrap_or_default();
    message.strip_prefix("evaluation panicked: ").unwrap_or(message).to_owned()
}

fn row(cells: &[&str]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', r"\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// The names that keys take.
fn words() -> String {
    let events: Vec<_> = EVENTS.iter().map(|event| event.name).collect();
    let spellings: Vec<_> =
        EVENT_SPELLINGS.iter().map(|(spelling, name)| format!("`{spelling}` is `{name}`")).collect();
    let rows = [
        row(&["where", "names"]),
        "|---|---|\n".to_owned(),
        row(&["`#[events(..)]`", &format!("{}; {}", listed(&events), spellings.join(", "))]),
        row(&["`#[events(.., in = path)]`", "those of the vocabulary at the path: see `#[event(..)]`"]),
        row(&["the events without `#[events]`", &listed(DEFAULT_EVENTS)]),
        row(&["`category`", &listed(CATEGORIES)]),
        row(&["`levels`", &listed(LEVELS)]),
        row(&["`section`", &format!("{}, and those declared with `custom`", listed(SECTIONS))]),
        row(&["`type`", &listed(FORM_TYPES)]),
        row(&["`storage`", &listed(STORAGES)]),
        row(&["`when`", &listed(WHEN)]),
    ];
    format!("## Names\n\n{}", rows.concat())
}
