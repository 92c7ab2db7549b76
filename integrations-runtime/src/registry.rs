//! The integrations that a product offers.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use serde_json::Value as Json;

use crate::errors::Violations;
use crate::execute::Execute;
use crate::record::{AnyRecord, Record, Stored};
use crate::spec::{IntegrationSpec, Level};

/// A list of integrations, in order: made by [`registry!`](crate::registry).
///
/// ```
/// # use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Registry, registry};
/// # #[derive(Integration)]
/// # #[events()]
/// # struct Wiki {}
/// # impl Execute for Wiki {
/// #     async fn execute(&self, event: WikiEvent, _cx: &Context) -> Result<Outcome, ExecuteError> { match event {} }
/// # }
/// static REGISTRY: Registry = registry![Wiki];
///
/// assert!(REGISTRY.get("wiki").is_some());
/// let names: Vec<_> = REGISTRY.iter().map(|entry| entry.spec().name).collect();
/// assert_eq!(names, ["wiki"]);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Registry {
    entries: &'static [Entry],
    /// The places of the entries, in the order of their names.
    by_name: &'static [usize],
}

impl Registry {
    /// For [`registry!`](crate::registry), which sees to it that no name comes twice.
    #[doc(hidden)]
    pub const fn of(entries: &'static [Entry], by_name: &'static [usize]) -> Self {
        Self { entries, by_name }
    }

    /// The integration of that name.
    pub fn get(&self, name: &str) -> Option<&'static Entry> {
        let named = |place: &usize| self.entries.get(*place).map_or("", |entry| entry.spec.name);
        let found = self.by_name.binary_search_by(|place| named(place).cmp(name)).ok()?;
        self.entries.get(*self.by_name.get(found)?)
    }

    /// Every integration, in order.
    pub fn iter(&self) -> std::slice::Iter<'static, Entry> {
        self.entries.iter()
    }

    /// Those that can be set up at that level, in order: what a product lists there.
    ///
    /// ```
    /// # use integrations_runtime::{Context, Execute, ExecuteError, Integration, Level, Outcome, registry};
    /// # #[derive(Integration)]
    /// # #[integration(levels(project, group))]
    /// # #[events()]
    /// # struct Wiki {}
    /// # impl Execute for Wiki {
    /// #     async fn execute(&self, event: WikiEvent, _cx: &Context) -> Result<Outcome, ExecuteError> { match event {} }
    /// # }
    /// let registry = registry![Wiki]; // of `#[integration(levels(project, group))]`
    ///
    /// assert_eq!(registry.available(Level::Group).count(), 1);
    /// assert_eq!(registry.available(Level::Instance).count(), 0);
    /// ```
    pub fn available(&self, level: Level) -> impl Iterator<Item = &'static Entry> + use<> {
        self.entries.iter().filter(move |entry| entry.is_available(level))
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl IntoIterator for &Registry {
    type Item = &'static Entry;
    type IntoIter = std::slice::Iter<'static, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A record of any integration, or what is wrong with its stored form.
type Loaded = Result<Box<dyn AnyRecord>, Violations>;

/// The metadata as JSON, once it is asked for: `None` where it may be another each time.
#[doc(hidden)]
pub type SpecJson = OnceLock<Option<String>>;

/// An integration of a registry: its metadata, and records of it.
#[derive(Clone, Copy)]
pub struct Entry {
    spec: &'static IntegrationSpec,
    testable: bool,
    json: Option<fn() -> &'static SpecJson>,
    record: fn() -> Box<dyn AnyRecord>,
    load_with: fn(&Json, &Json) -> Loaded,
    from_stored: fn(&Stored) -> Loaded,
}

impl Entry {
    /// The entry of `T`.
    pub const fn of<T: Execute>() -> Self {
        Self {
            spec: T::SPEC,
            testable: T::TESTABLE,
            json: None,
            record: || Box::new(Record::<T>::new()),
            load_with: |properties, data_fields| {
                Ok(Box::new(Record::<T>::load_with(properties, data_fields)?))
            },
            from_stored: |stored| Ok(Box::new(Record::<T>::from_stored(stored)?)),
        }
    }

    /// The same entry, which keeps the JSON of its metadata: for [`registry!`](crate::registry), as a constant can hold
    /// no such place itself.
    #[doc(hidden)]
    #[must_use]
    pub const fn keeping(mut self, json: fn() -> &'static SpecJson) -> Self {
        self.json = Some(json);
        self
    }

    /// The metadata.
    pub const fn spec(&self) -> &'static IntegrationSpec {
        self.spec
    }

    /// The metadata as JSON, to be served: what `serde_json` writes of [`spec`](Self::spec).
    ///
    /// An entry of a [`registry!`](crate::registry) writes it when it is first asked for, and borrows it from then on; what
    /// a `default = ..` computes is that of the first time. Where a prop has an `if`, the JSON is written each time, as what
    /// the program has may change; so it is by [`Entry::of`] alone.
    ///
    /// ```
    /// # use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Registry, registry};
    /// # #[derive(Integration)]
    /// # #[events()]
    /// # struct Wiki {
    /// #     #[prop]
    /// #     address: String,
    /// # }
    /// # impl Execute for Wiki {
    /// #     async fn execute(&self, event: WikiEvent, _cx: &Context) -> Result<Outcome, ExecuteError> { match event {} }
    /// # }
    /// static REGISTRY: Registry = registry![Wiki];
    ///
    /// /// `GET /integrations/:name`
    /// fn metadata(name: &str) -> Option<std::borrow::Cow<'static, str>> {
    ///     Some(REGISTRY.get(name)?.spec_json())
    /// }
    ///
    /// let (first, second) = (metadata("wiki"), metadata("wiki"));
    /// assert_eq!(first, serde_json::to_string(Wiki::SPEC).ok().map(Into::into));
    /// // The same text, not only an equal one.
    /// assert_eq!(first.as_deref().map(str::as_ptr), second.as_deref().map(str::as_ptr));
    /// ```
    pub fn spec_json(&self) -> Cow<'static, str> {
        let kept = self.json.and_then(|json| json().get_or_init(|| self.kept_json()).as_deref());
        kept.map_or_else(|| Cow::Owned(self.written()), Cow::Borrowed)
    }

    fn kept_json(&self) -> Option<String> {
        let may_change = self.spec.fields.iter().any(|field| field.available.is_some());
        (!may_change).then(|| self.written())
    }

    /// Metadata hold nothing that JSON cannot say, so this does not fail.
    fn written(&self) -> String {
        serde_json::to_string(self.spec).unwrap_or_default()
    }

    /// Whether it can be set up at that level.
    pub fn is_available(&self, level: Level) -> bool {
        self.spec.levels.contains(&level)
    }

    /// Whether a configuration of it can be tried out: see [`Record::test`].
    pub const fn is_testable(&self) -> bool {
        self.testable
    }

    /// A new record: see [`Record::new`]. It is at the first level that the declaration names, whatever level it was
    /// listed for: say another with `set_level`.
    pub fn record(&self) -> Box<dyn AnyRecord> {
        (self.record)()
    }

    /// Reads stored properties: see [`Record::load`].
    ///
    /// # Errors
    ///
    /// A violation for each property that cannot be read.
    pub fn load(&self, properties: &Json) -> Result<Box<dyn AnyRecord>, Violations> {
        self.load_with(properties, &Json::Null)
    }

    /// Reads stored properties and the data fields stored apart from them: see [`Record::load_with`].
    ///
    /// # Errors
    ///
    /// A violation for each property that cannot be read.
    pub fn load_with(&self, properties: &Json, data_fields: &Json) -> Result<Box<dyn AnyRecord>, Violations> {
        (self.load_with)(properties, data_fields)
    }

    /// Reads a whole stored record: see [`Record::from_stored`].
    ///
    /// # Errors
    ///
    /// A violation for each property that cannot be read.
    pub fn from_stored(&self, stored: &Stored) -> Result<Box<dyn AnyRecord>, Violations> {
        (self.from_stored)(stored)
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry({})", self.spec.name)
    }
}

/// Makes a [`Registry`] of the integrations named: `registry![Slack, Jenkins]`. It can stand in a `static`.
///
/// Two integrations of one name do not compile:
///
/// ```compile_fail
/// # use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, registry};
/// # #[derive(Integration)]
/// # #[events()]
/// # struct Wiki {}
/// # impl Execute for Wiki {
/// #     async fn execute(&self, event: WikiEvent, _cx: &Context) -> Result<Outcome, ExecuteError> { match event {} }
/// # }
/// let twice = registry![Wiki, Wiki];
/// ```
#[macro_export]
macro_rules! registry {
    ($($integration:ty),* $(,)?) => {{
        const ENTRIES: &[$crate::Entry] = &[$($crate::Entry::of::<$integration>().keeping({
            static JSON: $crate::__private::SpecJson = $crate::__private::SpecJson::new();
            || &JSON
        })),*];
        const BY_NAME: &[usize] = &$crate::__private::by_name::<{ ENTRIES.len() }>(ENTRIES);
        const _: () = $crate::__private::assert_unique_names(ENTRIES, BY_NAME);
        $crate::Registry::of(ENTRIES, BY_NAME)
    }};
}
