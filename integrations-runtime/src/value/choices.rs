//! Values that are chosen from a set.

use std::borrow::Cow;

use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use super::{CastError, PropValue, Subject};
use crate::spec::FieldType;

/// One of the values that can be chosen: written `[title, value]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What a person reads.
    pub title: Cow<'static, str>,
    /// What is stored.
    pub value: Cow<'static, str>,
}

impl Choice {
    /// A choice known when compiled.
    pub const fn new(title: &'static str, value: &'static str) -> Self {
        Self { title: Cow::Borrowed(title), value: Cow::Borrowed(value) }
    }

    /// A choice known only at run time.
    pub fn open(title: impl Into<String>, value: impl Into<String>) -> Self {
        Self { title: Cow::Owned(title.into()), value: Cow::Owned(value.into()) }
    }
}

impl Serialize for Choice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.title, &self.value).serialize(serializer)
    }
}

/// The choices of a field.
#[derive(Debug, Clone, Copy)]
pub enum ChoiceList {
    /// Known when compiled.
    Listed(&'static [Choice]),
    /// Asked for when a form is drawn or a value is checked.
    Open(fn() -> Vec<Choice>),
}

impl ChoiceList {
    /// The choices as they are now.
    pub fn now(&self) -> Cow<'static, [Choice]> {
        match self {
            ChoiceList::Listed(choices) => Cow::Borrowed(choices),
            ChoiceList::Open(ask) => Cow::Owned(ask()),
        }
    }
}

/// An enum that a value is chosen from. Derive it: `#[derive(Choices)]`.
///
/// ```
/// use integrations_runtime::{Choices, PropValue};
///
/// #[derive(Clone, Copy, Debug, PartialEq, Choices)]
/// enum Sound {
///     #[choice(title = "Cash register")]
///     CashRegister,
///     #[choice(value = "none")]
///     Silent,
/// }
///
/// assert_eq!(Sound::CashRegister.value(), "cash_register");
/// assert_eq!(Sound::CHOICES[1].title, "Silent");
/// assert_eq!(Sound::from_text("none"), Ok(Sound::Silent));
/// ```
pub trait Choices: Clone + Send + Sync + Sized + 'static {
    /// Every choice, in the order of the variants.
    const CHOICES: &'static [Choice];

    /// Which of them this is.
    fn index(&self) -> usize;

    /// The choice at an index.
    fn from_index(index: usize) -> Option<Self>;

    /// What is stored.
    fn value(&self) -> &'static str {
        Self::CHOICES.get(self.index()).map_or("", |choice| match &choice.value {
            Cow::Borrowed(value) => value,
            Cow::Owned(_) => "",
        })
    }
}

#[diagnostic::do_not_recommend]
impl<T: Choices> PropValue for T {
    type Ref<'a> = &'a T;
    type Get<'a> = Option<&'a T>;
    const FIELD_TYPE: FieldType = FieldType::Select;
    const CHOICE_LIST: &'static [Choice] = T::CHOICES;

    fn read(&self) -> &T {
        self
    }

    fn get(value: Option<&Self>) -> Option<&T> {
        value
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        match stored {
            Json::String(text) => Self::from_text(text),
            // A choice like `-2` may arrive as the number that it looks like.
            Json::Number(number) => Self::from_text(&number.to_string()),
            other => Err(CastError::wrong_type("a string", other)),
        }
    }

    fn from_text(text: &str) -> Result<Self, CastError> {
        let index = T::CHOICES.iter().position(|choice| choice.value == text);
        index.and_then(T::from_index).ok_or_else(|| not_a_choice(T::CHOICES))
    }

    fn to_stored(&self) -> Json {
        Json::from(self.value())
    }

    fn same(&self, other: &Self) -> bool {
        self.index() == other.index()
    }

    fn subject(&self) -> Subject<'_> {
        Subject::Choice(self.value())
    }
}

/// How many choices a message lists: a longer list helps nobody.
const LISTED_IN_MESSAGE: usize = 8;

pub(crate) fn not_a_choice(choices: &[Choice]) -> CastError {
    if choices.len() > LISTED_IN_MESSAGE {
        return CastError::new("choice", "is not one of the choices");
    }
    let values: Vec<&str> = choices.iter().map(|choice| choice.value.as_ref()).collect();
    CastError::new("choice", format!("must be one of: {}", values.join(", ")))
}
