//! The language's words: every key, and every name that a key takes.
//!
//! The scan, the suggestions, the reference and the tests are driven by these tables, so a key exists here once.
//! "How a key is added" in `CONTRIBUTING.md` says what else one takes.

mod keys;
mod synonyms;
mod words;

pub(crate) use self::keys::{KEYS, RULES};
pub(crate) use self::synonyms::*;
pub(crate) use self::words::*;

/// Where a key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    Integration,
    Prop,
    /// An event that an integration names.
    NamedEvent,
    ChoicesEnum,
    Choice,
    PropValue,
    Group,
    EventsEnum,
    Event,
}

impl Level {
    /// The attribute that holds this level's keys.
    pub(crate) const fn attribute(self) -> &'static str {
        match self {
            Self::Integration => "integration",
            Self::Prop => "prop",
            Self::ChoicesEnum => "choices",
            Self::Choice => "choice",
            Self::PropValue => "prop_value",
            Self::Group => "props",
            Self::NamedEvent | Self::EventsEnum => "events",
            Self::Event => "event",
        }
    }

    /// The other level of the same declaration; of a value, that of the props that hold it.
    const fn partner(self) -> Self {
        match self {
            Self::Integration | Self::PropValue | Self::Group => Self::Prop,
            Self::Prop => Self::Integration,
            // It has a place of its own in every declaration.
            Self::NamedEvent => Self::NamedEvent,
            Self::ChoicesEnum => Self::Choice,
            Self::Choice => Self::ChoicesEnum,
            Self::EventsEnum => Self::Event,
            Self::Event => Self::EventsEnum,
        }
    }

    /// What the attribute stands on.
    pub(crate) const fn home(self) -> &'static str {
        match self {
            Self::Integration | Self::PropValue => "the struct",
            Self::Prop => "a field",
            Self::NamedEvent => "an event",
            Self::Group => "the group",
            Self::ChoicesEnum | Self::EventsEnum => "the enum",
            Self::Choice | Self::Event => "a variant",
        }
    }
}

/// A key of the language.
#[derive(Debug)]
pub(crate) struct Key {
    pub name: &'static str,
    pub level: Level,
    /// The legal ways to write it.
    pub forms: &'static [Form],
    /// Whether it may be given several times.
    pub repeats: bool,
    /// What it does, in one line.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reference page"))]
    pub doc: &'static str,
    /// A whole attribute that uses it.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reference page"))]
    pub example: &'static str,
}

/// One way to write a key.
#[derive(Debug)]
pub(crate) enum Form {
    /// `api_only`
    Word,
    /// `title = ".."`: holds what stands after the `=`, as a help line shows it.
    Value(&'static str),
    /// `show_if(field = value)`: conditions, which have a grammar of their own.
    Conditions,
    /// `length(min = 1)`: what may stand first, without a name; then the named arguments, each with its value.
    List(First, &'static [(&'static str, &'static str)]),
}

/// What stands at the start of a list, without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum First {
    Nothing,
    One(&'static str),
    Many(&'static str),
}

/// The key `name` of `level`.
pub(crate) fn find(level: Level, name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.level == level && key.name == name)
}

/// The names of a level's keys.
pub(crate) fn names(level: Level) -> Vec<&'static str> {
    KEYS.iter().filter(|key| key.level == level).map(|key| key.name).collect()
}

/// The other level that has a key `name`: no level of another derive, which has no place in this declaration.
pub(crate) fn elsewhere(level: Level, name: &str) -> Option<Level> {
    find(level.partner(), name).map(|key| key.level)
}

/// What to do instead of writing `name`, where another language has such a key and this one says it otherwise.
pub(crate) fn instead(level: Level, name: &str) -> Option<&'static str> {
    let meant = SYNONYMS.iter().find(|synonym| synonym.level == level && synonym.written == name);
    meant.map(|synonym| synonym.instead)
}

/// The canonical name of an event.
pub(crate) fn canonical_event(written: &str) -> Option<&'static str> {
    let spelled = EVENT_SPELLINGS.iter().find(|(spelling, _)| *spelling == written).map(|(_, name)| *name);
    spelled.or_else(|| EVENTS.iter().map(|event| event.name).find(|name| *name == written))
}

/// The other spellings of an event.
pub(crate) fn spellings_of(event: &str) -> impl Iterator<Item = &str> {
    EVENT_SPELLINGS.iter().filter(move |(_, name)| *name == event).map(|(spelling, _)| *spelling)
}

/// The field that switches an event of GitLab's.
pub(crate) fn switch_of(event: &str) -> Option<&'static str> {
    EVENTS.iter().find(|known| known.name == event).map(|known| known.switch)
}
