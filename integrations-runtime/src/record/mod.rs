//! The editable integration: [`Record`], and [`AnyRecord`] for one whose type is known only at run time.

mod any;
mod events;
mod exposure;
mod facts;
pub(crate) mod form_input;
mod parts;
mod powers;
mod refused;
mod source;
mod state;
mod storage;
#[cfg(feature = "testing")]
mod trial;
mod visibility;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::context::Context;
use crate::errors::{Violation, Violations};
use crate::event::RawEvent;
use crate::execute::{self, Execute, ExecuteError, Outcome, Skip};
use crate::integration::{Event, Integration};
use crate::props::{Held, Key};
use crate::spec::Level;
use crate::tracking::Storage;
use crate::value::Prop;
use state::State;
use visibility::Visible;

pub use any::AnyRecord;
pub(crate) use exposure::settle;
pub(crate) use facts::Facts;
pub use parts::{Parts, PartsMut};
pub use refused::Refused;
pub use source::Source;
pub use visibility::Shown;

/// An integration that can be edited: any prop may be unset, every write is tracked, and it knows whether it is active,
/// its events' switches and its level.
///
/// For each prop the derive makes four accessors, which are reached through the record, and a key:
///
/// | for `#[prop] url: Url` of `FooBar` | |
/// |---|---|
/// | `record.url()` | the value: `Option<&Url>` here; see [`value::Get`](crate::value::Get) |
/// | `record.set_url(value)` | writes: takes `impl Into<Url>`; for `Option<T>` it takes a `T`; for numbers and `bool`, the type itself |
/// | `record.url_changed()` | whether it differs from what was loaded or saved |
/// | `record.url_was()` | the value before the first change |
/// | `FooBar::URL` | its [`Key`]: for [`clear`](Self::clear) (unset it: missing, `None` or the default), [`restore`](Self::restore) (take its changes back), [`was`](Self::was), [`is_changed`](Self::is_changed) |
///
/// A host that keeps records as a whole stores [`stored`](Self::stored) and reads [`from_stored`](Self::from_stored): the
/// properties with the level, the active switch and the events' switches. One that has columns of its own for these stores
/// [`properties`](Self::properties) and reads [`load`](Self::load). Where props have columns of their own
/// (`#[prop(storage = data_fields)]`), it stores [`data_fields`](Self::data_fields) besides and reads
/// [`load_with`](Self::load_with).
///
/// ```
/// use integrations_runtime::{Integration, Record};
///
/// #[derive(Integration)]
/// #[events(push)]
/// struct Pager {
///     #[prop(length(max = 10))]
///     callsign: Option<String>,
/// }
///
/// let mut record = Record::<Pager>::load(&serde_json::json!({ "callsign": "alpha" }))?;
/// record.set_callsign("bravo");
/// assert_eq!(record.callsign(), Some("bravo"));
/// assert_eq!(record.callsign_was(), Some("alpha"));
/// record.restore(Pager::CALLSIGN);
/// assert!(!record.has_changes());
/// # Ok::<(), integrations_runtime::Violations>(())
/// ```
pub struct Record<T: Integration> {
    props: Held<T>,
    state: State,
}

/// One change of a record. Of a secret, only whether there was and is one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The field, `active`, or the field of an event's switch.
    pub name: &'static str,
    /// The value before; `null` where it was unset.
    pub was: Json,
    /// The value now; `null` where it is unset.
    pub now: Json,
}

/// A whole record in the form for storage. Its properties and data fields hold secrets in plain: nothing but a store may
/// see them.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Stored {
    /// Where the record is set up.
    pub level: Level,
    /// Whether it is active.
    pub active: bool,
    /// The events' switches, by the events' names.
    #[serde(default)]
    pub events: BTreeMap<String, bool>,
    /// What [`Record::properties`] gives.
    pub properties: Json,
    /// What [`Record::data_fields`] gives.
    #[serde(default = "no_data_fields", skip_serializing_if = "holds_nothing")]
    pub data_fields: Json,
}

fn no_data_fields() -> Json {
    Json::Object(serde_json::Map::new())
}

fn holds_nothing(data_fields: &Json) -> bool {
    data_fields.is_null() || data_fields.as_object().is_some_and(serde_json::Map::is_empty)
}

impl fmt::Debug for Stored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Stored");
        shown.field("level", &self.level).field("active", &self.active).field("events", &self.events);
        shown.finish_non_exhaustive()
    }
}

/// An event on its way through an integration: what [`Record::dispatch`] and [`Record::test`] give, and those of
/// [`AnyRecord`], to be awaited.
/// Nothing happens before it is.
pub type Dispatch<'a> = Pin<Box<dyn Future<Output = Result<Outcome, ExecuteError>> + Send + 'a>>;

impl<T: Integration> Record<T> {
    /// A new record: inactive, with the defaults in place and the event switches at their defaults.
    pub fn new() -> Self {
        let () = T::CHECKED;
        Self { props: Held((T::TABLE.unset)()), state: State::new(T::SPEC) }
    }

    /// Reads stored properties: those of an earlier version go through the steps of `migrate` first. Nothing counts as
    /// changed, but for what is stored of a prop that is hidden by its `show_if`: to save the record drops it. Properties
    /// that no prop names are kept as they are. A data field that stands among the properties is read from there.
    ///
    /// # Errors
    ///
    /// A violation for each property that cannot be read; or one on `$version`, when a later version of the program stored
    /// the properties, or a step could not be taken.
    pub fn load(properties: &Json) -> Result<Self, Violations> {
        Self::load_stored(properties, &Json::Null)
    }

    /// Reads stored properties and the data fields that are stored apart from them, as [`load`](Self::load) does. Where a
    /// prop is in both, the data field counts, unless it is `null`. Data fields that no prop names are kept as they are.
    ///
    /// ```
    /// use integrations_runtime::{Integration, Record};
    /// use serde_json::json;
    ///
    /// #[derive(Integration)]
    /// #[events()]
    /// struct Tracker {
    ///     #[prop]
    ///     title: Option<String>,
    ///     #[prop(storage = data_fields)]
    ///     project: Option<String>,
    /// }
    ///
    /// let (properties, data_fields) = (json!({ "title": "Orchard" }), json!({ "project": "apples" }));
    /// let record = Record::<Tracker>::load_with(&properties, &data_fields)?;
    /// assert_eq!((record.title(), record.project()), (Some("Orchard"), Some("apples")));
    /// assert_eq!((record.properties(), record.data_fields()), (properties, data_fields));
    /// # Ok::<(), integrations_runtime::Violations>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As of [`load`](Self::load).
    pub fn load_with(properties: &Json, data_fields: &Json) -> Result<Self, Violations> {
        Self::load_stored(properties, data_fields)
    }

    /// Reads a whole stored record: its properties and data fields, whether it is active, its switches, its level.
    ///
    /// # Errors
    ///
    /// As of [`load`](Self::load).
    pub fn from_stored(stored: &Stored) -> Result<Self, Violations> {
        let mut record = Self::load_with(&stored.properties, &stored.data_fields)?;
        record.parts_mut().load_switches(stored);
        Ok(record)
    }

    /// The complete configuration: every rule is checked, whether the record is active or not. The record keeps its values,
    /// and the configuration has copies; [`into_config`](Self::into_config) takes them.
    ///
    /// # Errors
    ///
    /// Every violation.
    pub fn config(&self) -> Result<T, Violations> {
        let visible = self.complete()?;
        (T::TABLE.build)(&mut Source::Copied(&self.props.0), visible.shown()).ok_or_else(incomplete)
    }

    /// The complete configuration, as [`config`](Self::config) makes it, of the record's own values: nothing is copied.
    ///
    /// ```
    /// use integrations_runtime::{Integration, Record, Violations};
    ///
    /// #[derive(Integration)]
    /// #[events()]
    /// struct Pager {
    ///     #[prop(length(max = 10))]
    ///     callsign: String,
    /// }
    ///
    /// fn read(input: &serde_json::Value) -> Result<Pager, Violations> {
    ///     let mut record = Record::<Pager>::new();
    ///     record.assign(input)?;
    ///     Ok(record.into_config()?)
    /// }
    ///
    /// let pager = read(&serde_json::json!({ "callsign": "bravo" }))?;
    /// assert_eq!(pager.callsign, "bravo");
    ///
    /// let mut record = Record::<Pager>::new();
    /// record.set_callsign("a long callsign");
    /// let Err(refused) = record.into_config() else { return Err("it is valid".into()) };
    /// assert_eq!(refused.to_string(), "`callsign` is too long (maximum is 10 characters)");
    /// let mut record = refused.into_record();
    /// record.set_callsign("alpha");
    /// assert_eq!(record.into_config()?.callsign, "alpha");
    /// # Ok::<(), Violations>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The record as it was, with every violation. `?` makes [`Violations`] of it, where a function returns these.
    pub fn into_config(mut self) -> Result<T, Refused<T>> {
        let violations = match self.complete() {
            Ok(visible) => match (T::TABLE.build)(&mut Source::Taken(&mut self.props.0), visible.shown()) {
                Some(config) => return Ok(config),
                None => incomplete(),
            },
            Err(violations) => violations,
        };
        Err(Refused::new(self, violations))
    }

    /// Which fields are shown, of a record that breaks no rule.
    fn complete(&self) -> Result<Visible, Violations> {
        let visible = self.parts().visible();
        let mut violations = self.parts().violations(true, &visible);
        violations.extend(self.violations_across());
        violations.into_result().map(|()| visible)
    }

    /// The value of a prop before its first change; without a change, its value.
    pub fn was<P: Prop, S: Storage<P>>(&self, key: Key<T, P, S>) -> S::Get<'_> {
        (key.slot)(&self.props.0).was()
    }

    /// Whether a prop differs from what was loaded or saved.
    pub fn is_changed<P: Prop, S: Storage<P>>(&self, key: Key<T, P, S>) -> bool {
        (key.slot)(&self.props.0).changed()
    }

    /// Whether a prop is shown, as its `show_if` and `if` say. The accessors read and write a prop whether it is or not;
    /// what the record stores, checks and makes a configuration of has no value of one that is hidden. A check across
    /// fields (`validate = path` on the struct) may have to ask.
    ///
    /// ```
    /// use integrations_runtime::{Integration, Record};
    ///
    /// #[derive(Integration)]
    /// #[events()]
    /// struct Mail {
    ///     #[prop]
    ///     authenticate: bool,
    ///     #[prop(show_if(authenticate = true), required_if(authenticate = true))]
    ///     user: Option<String>,
    /// }
    ///
    /// let mut record = Record::<Mail>::load(&serde_json::json!({ "authenticate": true, "user": "jo" }))?;
    /// assert!(record.is_shown(Mail::USER));
    /// record.set_authenticate(false);
    /// assert!(!record.is_shown(Mail::USER));
    /// assert_eq!((record.user(), record.config()?.user), (Some("jo"), None));
    /// # Ok::<(), integrations_runtime::Violations>(())
    /// ```
    pub fn is_shown<P: Prop, S: Storage<P>>(&self, key: Key<T, P, S>) -> bool {
        self.parts().is_shown(key.name)
    }

    /// Takes the changes of a prop back.
    pub fn restore<P: Prop, S: Storage<P>>(&mut self, key: Key<T, P, S>) {
        if let Some(slot) = key.slot_mut(&mut self.props.0) {
            slot.restore();
        }
        self.parts_mut().settle();
    }

    /// Unsets a prop: it is missing, `None`, or its default.
    pub fn clear<P: Prop, S: Storage<P>>(&mut self, key: Key<T, P, S>) {
        if let Some(slot) = key.slot_mut(&mut self.props.0) {
            slot.clear();
        }
        self.parts_mut().settle();
    }

    /// Runs the integration on an event, where it is active, handles the event, and has it switched on.
    ///
    /// It needs no asynchronous runtime of its own; the HTTP client that a [`Context`] may carry needs tokio's.
    ///
    /// ```
    /// # use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, RawEvent, Record};
    /// # #[derive(Integration)]
    /// # #[events(push)]
    /// # struct Bell {}
    /// # impl Execute for Bell {
    /// #     async fn execute(&self, event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
    /// #         match event { BellEvent::Push(push) => Ok(Outcome::done(format!("rang for {}", push.short_sha()))) }
    /// #     }
    /// # }
    /// # async fn ring() -> Result<(), Box<dyn std::error::Error>> {
    /// let push = RawEvent::new("push", serde_json::json!({
    ///     "ref": "refs/heads/main",
    ///     "before": "0000000000000000000000000000000000000000",
    ///     "after": "9d3b7f1c5e8a0b2d4f6a8c0e2d4b6f8a1c3e5d7b",
    ///     "project": { "path_with_namespace": "garden/orchard", "web_url": "https://git.example.com/garden/orchard" },
    /// }));
    /// let mut record = Record::<Bell>::new();
    /// record.activate();
    /// assert_eq!(record.dispatch(&push, &Context::new()).await?, Outcome::done("rang for 9d3b7f1c"));
    /// # Ok(())
    /// # }
    /// # let mut ring = std::pin::pin!(ring());
    /// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    /// # assert!(matches!(ring.as_mut().poll(&mut cx), std::task::Poll::Ready(Ok(()))));
    /// ```
    ///
    /// # Errors
    ///
    /// When the payload is not the event's, when the configuration is not valid, or what [`Execute::execute`] gives.
    pub fn dispatch<'a>(&'a self, event: &'a RawEvent, cx: &'a Context) -> Dispatch<'a>
    where
        T: Execute,
    {
        Box::pin(async move {
            let skipped = |reason| Ok(Outcome::Skipped { reason });
            let Some(declared) = self.parts().event(event.name()) else {
                return skipped(Skip::Unsupported);
            };
            if !self.is_active() {
                return skipped(Skip::Inactive);
            }
            if !self.event_enabled(event.name()) {
                return skipped(Skip::SwitchedOff);
            }
            match T::Event::from_raw(event) {
                Some(event) => {
                    let cx = cx.running(T::SPEC.name, Some(declared.name));
                    self.config()?.execute(event?, &cx).await
                }
                None => skipped(Skip::Unsupported),
            }
        })
    }

    /// Whether its configuration can be tried out: [`Execute::TESTABLE`].
    pub fn is_testable(&self) -> bool
    where
        T: Execute,
    {
        T::TESTABLE
    }

    /// Tries the configuration out, as it is now, saved or not: [`Execute::test`], by default on the sample of an event.
    ///
    /// Every rule is checked first, as by [`config`](Self::config). Whether the record is active and which events are
    /// switched on does not matter, and the record is not changed. Without an `event`, it is `push` where the
    /// record has it, and else the first event declared that the record's level has.
    ///
    /// What the default sends is real: a message arrives, a build starts. Its content is that of
    /// [`gitlab::sample`](crate::event::gitlab::sample), invented, on hosts of `example.com`; of a vocabulary of one's own, that of
    /// the event's `sample = path`.
    ///
    /// Only [`Outcome::Done`] shows that the configuration works. An integration that skips the sample (it is of
    /// a branch that is filtered out, say) has not been tried: the outcome says why, and another event may do. See
    /// [`Outcome::is_done`].
    ///
    /// ```
    /// # use integrations_runtime::{Context, Execute, ExecuteError, Integration, NotTestable, Outcome, Record};
    /// # #[derive(Integration)]
    /// # #[events(push)]
    /// # struct Bell {}
    /// # impl Execute for Bell {
    /// #     async fn execute(&self, event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
    /// #         match event { BellEvent::Push(push) => Ok(Outcome::done(format!("rang for {}", push.short_sha()))) }
    /// #     }
    /// # }
    /// # async fn ring() -> Result<(), Box<dyn std::error::Error>> {
    /// let record = Record::<Bell>::new(); // inactive
    /// let outcome = record.test(None, &Context::new()).await?;
    /// assert_eq!(outcome, Outcome::done("rang for 27e9c4d1"));
    ///
    /// let refused = record.test(Some("issue"), &Context::new()).await;
    /// assert!(matches!(refused, Err(ExecuteError::NotTestable(NotTestable::Unsupported { .. }))));
    /// # Ok(())
    /// # }
    /// # let mut ring = std::pin::pin!(ring());
    /// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    /// # assert!(matches!(ring.as_mut().poll(&mut cx), std::task::Poll::Ready(Ok(()))));
    /// ```
    ///
    /// # Errors
    ///
    /// [`ExecuteError::NotTestable`] when there can be no try, [`ExecuteError::Config`] when the configuration is not
    /// valid, and what [`Execute::test`] gives.
    pub fn test<'a>(&'a self, event: Option<&'a str>, cx: &'a Context) -> Dispatch<'a>
    where
        T: Execute,
    {
        Box::pin(async move {
            let event = execute::event_to_try::<T>(event, self.level())?;
            let config = self.config()?;
            let sample = event.map_or(Ok(None), execute::sample::<T>)?;
            config.test(sample, &cx.running(T::SPEC.name, event)).await
        })
    }

    pub(crate) fn parts(&self) -> Parts<'_> {
        Parts { spec: T::SPEC, props: &self.props, state: &self.state }
    }

    pub(crate) fn parts_mut(&mut self) -> PartsMut<'_> {
        PartsMut { spec: T::SPEC, props: &mut self.props, state: &mut self.state }
    }

    pub(crate) fn violations_across(&self) -> Violations {
        (T::CHECK_ACROSS)(self).err().unwrap_or_default()
    }
}

impl<T: Integration> Default for Record<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// The accessors.
impl<T: Integration> Deref for Record<T> {
    type Target = T::Tracked;

    fn deref(&self) -> &T::Tracked {
        &self.props.0
    }
}

/// The accessors that write.
impl<T: Integration> DerefMut for Record<T> {
    fn deref_mut(&mut self) -> &mut T::Tracked {
        &mut self.props.0
    }
}

/// Shows the values, and of a secret only that it is there.
impl<T: Integration> fmt::Debug for Record<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().fmt(f)
    }
}

impl fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The integration's own name stands outside, so that a prop may have any name.
        let mut shown = f.debug_struct(&format!("Record<{}>", self.spec.name));
        shown.field("at level", &format_args!("{}", self.state.level));
        for (name, slot) in self.slots() {
            shown.field(name, &format_args!("{}", slot.shown().unwrap_or_default()));
        }
        shown.finish()
    }
}

/// Of a declaration that does not compile, or a value that says now that it is there and then that it is not.
fn incomplete() -> Violations {
    Violation::new("incomplete", "the configuration is not complete").into()
}

fn saved(mut parts: PartsMut<'_>, changes: Vec<Change>) {
    if !changes.is_empty() || parts.state.rest().is_some() {
        parts.state.rest_mut().previous = changes;
    }
    parts.state.version = parts.spec.version;
    parts.saved();
}
