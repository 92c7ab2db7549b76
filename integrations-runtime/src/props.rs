//! A set of props, tracked: an integration's own, and a reusable group's. How one slot of many is found.

use std::fmt;

use crate::errors::Violation;
use crate::event::EventSpec;
use crate::groups::AccessGroup;
use crate::record::{Facts, Shown, Source, settle};
use crate::spec::{FieldSpec, SectionSpec};
use crate::tracking::{Slot, Tracked};

/// A set of props. Derive it: `derive(Integration)` does for an integration, and `derive(Props)` for a group that
/// integrations share.
///
/// A group is used with `#[prop(flatten)]`. Its fields join the form, the rules, the change tracking and the storage of
/// the integration as if they were written there; its accessors are reached through it, and the configuration holds the
/// group's own type.
///
/// ```
/// use integrations_runtime::{Integration, Props, Record, Secret, Url};
///
/// /// How to reach a chat.
/// #[derive(Debug, Props)]
/// pub struct Room {
///     #[prop(exposes_secrets)]
///     server: Url,
///     #[prop]
///     token: Secret,
/// }
///
/// #[derive(Debug, Integration)]
/// #[events(push)]
/// pub struct Crier {
///     #[prop(flatten)]
///     room: Room,
///     #[prop]
///     loudly: bool,
/// }
///
/// let mut record = Record::<Crier>::new();
/// record.room_mut().set_token("t0k3n");
/// record.assign(&serde_json::json!({ "server": "https://chat.example", "loudly": true }))?;
/// assert_eq!(record.room().server().map(Url::as_str), Some("https://chat.example/"));
/// assert_eq!(record.changed(), ["server", "token", "loudly"]);
/// assert_eq!(record.config()?.room.server.as_str(), "https://chat.example/");
/// # Ok::<(), integrations_runtime::Violations>(())
/// ```
///
/// An enum is a choice of groups: a select says which variant it is, and the fields of each variant are shown, required
/// and kept only for that variant.
///
/// ```
/// use integrations_runtime::{Integration, Props, Record, Secret};
///
/// #[derive(Debug, Props)]
/// pub enum Login {
///     Anonymous,
///     Token {
///         #[prop]
///         token: Secret,
///     },
/// }
///
/// #[derive(Debug, Integration)]
/// #[events(push)]
/// pub struct Mirror {
///     #[prop(flatten)]
///     login: Login,
/// }
///
/// let mut record = Record::<Mirror>::new();
/// record.assign(&serde_json::json!({ "login": "token" }))?;
/// assert_eq!(record.config().unwrap_err().to_string(), "`token` is required");
/// record.login_mut().set_kind(LoginKind::Anonymous);
/// assert!(matches!(record.config()?.login, Login::Anonymous));
/// # Ok::<(), integrations_runtime::Violations>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no group of props",
    label = "not a group",
    note = "declare it with `#[derive(Props)]`; one that need not be there is an enum with a variant for that"
)]
pub trait Props: Sized + Send + Sync + 'static {
    /// The tracked props, with their accessors.
    type Tracked: Send + Sync + 'static;

    /// What the runtime calls.
    #[doc(hidden)]
    const TABLE: Table<Self>;

    /// What only a use of a generic set can show to be wrong.
    #[doc(hidden)]
    const CHECKED: () = ();
}

/// What the derive writes about a set of props, in one place: so a type that cannot be a prop is one error.
#[doc(hidden)]
pub struct Table<P: Props> {
    /// The rows, those of its groups among them.
    pub fields: &'static [FieldSpec],
    pub sections: &'static [SectionSpec],
    /// Those of an integration; a group has none.
    pub events: Option<&'static [EventSpec]>,
    /// Whether nothing is wrong with the declaration, which would be told already.
    pub sound: bool,
    /// Every prop unset, with the defaults in place.
    pub unset: fn() -> P::Tracked,
    /// How many props of its own it has.
    pub len: usize,
    /// Its own prop at an index, in the order of declaration.
    pub slot: fn(&P::Tracked, usize) -> Option<&dyn Slot>,
    /// The same, to write.
    pub slot_mut: fn(&mut P::Tracked, usize) -> Option<&mut dyn Slot>,
    /// Its groups, in the order of declaration.
    pub groups: &'static [&'static dyn AccessGroup<P>],
    /// The set itself; `None` where a required prop is missing.
    pub build: fn(&mut Source<'_, P>, Shown<'_>) -> Option<P>,
    /// The rules of one's own (`validate = path`): those of its own prop at an index, by their place among its rules.
    pub check: fn(&P::Tracked, usize, usize) -> Result<(), Violation>,
}

/// Where the prop at a place is: places count the set's own props and those of its groups, in the order of declaration.
enum Found<O: Props> {
    Own(usize),
    In(&'static dyn AccessGroup<O>, usize),
}

fn find<O: Props>(place: usize) -> Found<O> {
    let mut in_groups = 0;
    for group in O::TABLE.groups {
        let start = group.after() + in_groups;
        if place < start {
            break;
        }
        if place < start + group.size() {
            return Found::In(*group, place - start);
        }
        in_groups += group.size();
    }
    Found::Own(place.saturating_sub(in_groups))
}

/// How many props a set has, those of its groups among them.
pub(crate) fn size<O: Props>() -> usize {
    O::TABLE.len + O::TABLE.groups.iter().map(|group| group.size()).sum::<usize>()
}

/// The place of a set's own prop at an index.
pub(crate) fn place_of<O: Props>(index: usize) -> usize {
    let before = O::TABLE.groups.iter().filter(|group| group.after() <= index);
    index + before.map(|group| group.size()).sum::<usize>()
}

/// The place where the group at an index begins.
pub(crate) fn start_of<O: Props>(group: usize) -> usize {
    let (before, rest) = O::TABLE.groups.split_at_checked(group).unwrap_or_default();
    rest.first().map_or(0, |group| group.after()) + before.iter().map(|group| group.size()).sum::<usize>()
}

pub(crate) fn slot<O: Props>(props: &O::Tracked, place: usize) -> Option<&dyn Slot> {
    match find::<O>(place) {
        Found::Own(index) => (O::TABLE.slot)(props, index),
        Found::In(group, place) => group.slot(props, place),
    }
}

pub(crate) fn slot_mut<O: Props>(props: &mut O::Tracked, place: usize) -> Option<&mut dyn Slot> {
    match find::<O>(place) {
        Found::Own(index) => (O::TABLE.slot_mut)(props, index),
        Found::In(group, place) => group.slot_mut(props, place),
    }
}

pub(crate) fn check<O: Props>(props: &O::Tracked, place: usize, rule: usize) -> Result<(), Violation> {
    match find::<O>(place) {
        Found::Own(index) => (O::TABLE.check)(props, index, rule),
        Found::In(group, place) => group.check(props, place, rule),
    }
}

/// The tracked props of any set.
pub(crate) trait Slots: Send + Sync {
    /// What they have.
    fn facts(&self) -> Facts;
    /// The prop at a place.
    fn slot(&self, place: usize) -> Option<&dyn Slot>;
    /// The prop at a place, to write.
    fn slot_mut(&mut self, place: usize) -> Option<&mut dyn Slot>;
    /// The `rule`th rule of the prop at a place, where it is one of the declaration's own.
    fn check(&self, place: usize, rule: usize) -> Result<(), Violation>;
}

/// The props of a record.
pub(crate) struct Held<O: Props>(pub(crate) O::Tracked);

impl<O: Props> Slots for Held<O> {
    fn facts(&self) -> Facts {
        const { Facts::of(O::TABLE.fields) }
    }

    fn slot(&self, place: usize) -> Option<&dyn Slot> {
        slot::<O>(&self.0, place)
    }

    fn slot_mut(&mut self, place: usize) -> Option<&mut dyn Slot> {
        slot_mut::<O>(&mut self.0, place)
    }

    fn check(&self, place: usize, rule: usize) -> Result<(), Violation> {
        check::<O>(&self.0, place, rule)
    }
}

/// The props that an accessor writes.
pub(crate) struct Borrowed<'a, O: Props>(pub(crate) &'a mut O::Tracked);

impl<O: Props> Slots for Borrowed<'_, O> {
    fn facts(&self) -> Facts {
        const { Facts::of(O::TABLE.fields) }
    }

    fn slot(&self, place: usize) -> Option<&dyn Slot> {
        slot::<O>(self.0, place)
    }

    fn slot_mut(&mut self, place: usize) -> Option<&mut dyn Slot> {
        slot_mut::<O>(self.0, place)
    }

    fn check(&self, place: usize, rule: usize) -> Result<(), Violation> {
        check::<O>(self.0, place, rule)
    }
}

/// Called when props that expose secrets may have been written: see `record::settle`.
pub(crate) fn settle_props<O: Props>(props: &mut O::Tracked) {
    let fields = O::TABLE.fields;
    let mut props = Borrowed::<O>(props);
    // A group has props about events that the integration does not handle: they are no part of it, and stay unset.
    if fields.len() < size::<O>() {
        let is_of_none = |place: &usize| !fields.iter().any(|field| field.place == *place);
        for place in (0..size::<O>()).filter(is_of_none) {
            if let Some(slot) = props.slot_mut(place) {
                slot.restore();
            }
        }
    }
    settle(&mut props, fields);
}

/// A typed name of a prop: `FooBar::URL`. For [`Record::was`](crate::Record::was),
/// [`Record::restore`](crate::Record::restore), [`Record::clear`](crate::Record::clear), ...
pub struct Key<O: Props, P, S = Option<P>> {
    pub(crate) name: &'static str,
    /// Its place among the set's own.
    pub(crate) index: usize,
    pub(crate) slot: fn(&O::Tracked) -> &Tracked<P, S>,
}

impl<O: Props, P, S> Key<O, P, S> {
    /// For generated code.
    #[doc(hidden)]
    pub const fn at(name: &'static str, index: usize, slot: fn(&O::Tracked) -> &Tracked<P, S>) -> Self {
        Self { name, index, slot }
    }

    /// The prop, to write.
    pub(crate) fn slot_mut(self, props: &mut O::Tracked) -> Option<&mut dyn Slot> {
        (O::TABLE.slot_mut)(props, self.index)
    }

    /// The prop's name in stores and forms.
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl<O: Props, P, S> Clone for Key<O, P, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O: Props, P, S> Copy for Key<O, P, S> {}

impl<O: Props, P, S> fmt::Debug for Key<O, P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.name)
    }
}

/// So that a violation can be said of a key: `Violation::new(..).on(FooBar::URL)`.
impl<O: Props, P, S> From<Key<O, P, S>> for std::borrow::Cow<'static, str> {
    fn from(key: Key<O, P, S>) -> Self {
        Self::Borrowed(key.name)
    }
}
