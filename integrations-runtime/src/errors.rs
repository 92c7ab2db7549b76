//! What is wrong with a record: one [`Violation`] for each broken rule, all of them at once in [`Violations`].

use std::borrow::Cow;
use std::fmt;
use std::sync::{LazyLock, OnceLock};

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::rules::Wording;

/// One broken rule, or one input that could not be taken.
///
/// It names the field and the rule, and never holds the value that broke it.
///
/// ```
/// use integrations_runtime::Violation;
///
/// let violation = Violation::new("too_short", "is too short (minimum is 8 characters)").on("password").param("min", 8);
/// assert_eq!(violation.to_string(), "`password` is too short (minimum is 8 characters)");
/// ```
#[derive(Clone)]
pub struct Violation {
    field: Option<Cow<'static, str>>,
    code: Cow<'static, str>,
    words: Words,
    made: OnceLock<Box<Made>>,
    /// The key of the rule whose own `message` this is.
    rule_key: Option<Box<str>>,
}

#[derive(Clone)]
enum Words {
    Said(Cow<'static, str>),
    /// A rule's own, which are written when they are asked for.
    Rule(Wording),
}

/// The parameters; and of a rule's own words, the message. Made when someone asks for them.
#[derive(Clone, Default)]
struct Made {
    params: Map<String, Value>,
    message: Box<str>,
}

static NO_PARAMS: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);

/// The code of a message that a declaration's own function words.
pub(crate) const UNCODED: &str = "invalid";

impl Violation {
    /// A violation of the rule `code`, said as `message`: the words that follow the field's name.
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        Self::saying_so(code.into(), Words::Said(message.into()))
    }

    /// A violation of a rule, in the rule's own words.
    pub(crate) fn worded(broken: Wording) -> Self {
        Self::saying_so(Cow::Borrowed(broken.code()), Words::Rule(broken))
    }

    const fn saying_so(code: Cow<'static, str>, words: Words) -> Self {
        Self { field: None, code, words, made: OnceLock::new(), rule_key: None }
    }

    /// The same violation, said of `field`. Without this, a violation is of the record as a whole.
    #[must_use]
    pub fn on(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same violation with a parameter of the rule, for a product that words its own messages.
    #[must_use]
    pub fn param(mut self, name: &str, value: impl Into<Value>) -> Self {
        if matches!(self.words, Words::Rule(_)) {
            let message = self.message().to_owned();
            self = self.saying(message);
        }
        let mut params = self.made.take().map_or_else(Map::new, |made| made.params);
        params.insert(name.to_owned(), value.into());
        self.with_params(params)
    }

    /// The name of the field, if the violation is of one.
    pub fn field(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// The rule: `required`, `too_short`, `pattern`, ...
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The rule's parameters: `min`, `max`, ...
    pub fn params(&self) -> &Map<String, Value> {
        self.made().map_or(&NO_PARAMS, |made| &made.params)
    }

    /// The words that follow the field's name: `is too short (minimum is 8 characters)`.
    pub fn message(&self) -> &str {
        match &self.words {
            Words::Said(message) => message,
            Words::Rule(_) => self.made().map_or("", |made| &made.message),
        }
    }

    fn made(&self) -> Option<&Made> {
        let Words::Rule(broken) = self.words else { return self.made.get().map(|made| &**made) };
        let make = || Box::new(Made { params: broken.params(), message: broken.to_string().into() });
        Some(self.made.get_or_init(make))
    }

    pub(crate) fn with_params(mut self, params: Map<String, Value>) -> Self {
        if !params.is_empty() {
            self.made = OnceLock::from(Box::new(Made { params, ..Made::default() }));
        }
        self
    }

    /// Says a rule's own message, which has the key `key`.
    pub(crate) fn with_message(mut self, message: &'static str, key: String) -> Self {
        self.rule_key = Some(key.into_boxed_str());
        self.saying(message)
    }

    pub(crate) fn saying(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        // What the rule's own words say stays a parameter.
        self.made();
        self.words = Words::Said(message.into());
        self
    }

    pub(crate) fn rule_key(&self) -> Option<&str> {
        self.rule_key.as_deref()
    }

    pub(crate) fn or_on(self, field: &'static str) -> Self {
        if self.field.is_some() { self } else { self.on(field) }
    }
}

/// By what is said, of which field: not by where the words were found.
impl PartialEq for Violation {
    fn eq(&self, other: &Self) -> bool {
        (&self.field, &self.code) == (&other.field, &other.code)
            && (self.params(), self.message()) == (other.params(), other.message())
    }
}

/// The words, as a member of the JSON has them.
#[derive(Serialize)]
#[serde(rename = "Violation")]
struct Row<'a> {
    field: Option<&'a str>,
    code: &'a str,
    #[serde(skip_serializing_if = "Map::is_empty")]
    params: &'a Map<String, Value>,
    message: &'a str,
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (field, params) = (self.field(), self.params());
        Row { field, code: &self.code, params, message: self.message() }.serialize(serializer)
    }
}

#[expect(clippy::missing_fields_in_debug, reason = "what is made is shown, by its parts")]
impl fmt::Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Violation")
            .field("field", &self.field)
            .field("code", &self.code)
            .field("params", self.params())
            .field("message", &self.message())
            .field("rule_key", &self.rule_key)
            .finish()
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(field) = &self.field {
            write!(f, "`{field}` ")?;
        }
        match &self.words {
            Words::Said(message) => f.write_str(message),
            Words::Rule(broken) => write!(f, "{broken}"),
        }
    }
}

impl std::error::Error for Violation {}

/// What a rule of one's own (`validate = path`) may answer with: its message.
impl From<&'static str> for Violation {
    fn from(message: &'static str) -> Self {
        Self::new(UNCODED, message)
    }
}

/// What a rule of one's own (`validate = path`) may answer with: its message.
impl From<String> for Violation {
    fn from(message: String) -> Self {
        Self::new(UNCODED, message)
    }
}

/// Every violation of one attempt, in the order of the fields. Never empty when it is an error.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// None yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds one.
    pub fn push(&mut self, violation: Violation) {
        self.0.push(violation);
    }

    /// Adds all of another's.
    pub fn extend(&mut self, other: Violations) {
        self.0.extend(other.0);
    }

    pub(crate) fn sort_by_key<K: Ord>(&mut self, key: impl FnMut(&Violation) -> K) {
        self.0.sort_by_key(key);
    }

    /// `Ok` where there is none.
    ///
    /// # Errors
    ///
    /// Itself, where there is at least one.
    pub fn into_result(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Whether the same is said already.
    pub(crate) fn has(&self, other: &Violation) -> bool {
        self.0.contains(other)
    }

    /// Keeps those of which it is true.
    pub(crate) fn retain(&mut self, keep: impl Fn(&Violation) -> bool) {
        self.0.retain(keep);
    }

    /// In order.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// The violations of one field.
    pub fn of<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Violation> {
        self.0.iter().filter(move |violation| violation.field() == Some(field))
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{violation}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self(vec![violation])
    }
}

impl From<&'static str> for Violations {
    fn from(message: &'static str) -> Self {
        Violation::from(message).into()
    }
}

impl From<String> for Violations {
    fn from(message: String) -> Self {
        Violation::from(message).into()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
