//! Groups in a set of props: where their slots are, and how they are read and written.
//!
//! What holds a group's props does not ask that it is a group: that is asked once, by [`group_of`], so that a type which is
//! none is one error of the compiler's.

use std::ops::{Deref, DerefMut};

use crate::errors::Violation;
use crate::props::{Held, Key, Props, Slots, settle_props};
use crate::record::{Shown, Source};
use crate::spec::{FieldSpec, SectionSpec};
use crate::tracking::{Slot, Storage};
use crate::value::Prop;

/// A set of props that has the group `G`: what the derive writes for each field with `#[prop(flatten)]`.
///
/// So behaviour can be written once for every integration that has a group; see [`bases`](crate::bases).
///
/// ```
/// use integrations_runtime::{HasGroup, Integration, Props};
///
/// #[derive(Props)]
/// pub struct Naming {
///     #[prop]
///     nickname: Option<String>,
/// }
///
/// trait Greet: HasGroup<Naming> {
///     fn greet(&self) -> String {
///         format!("I am {}", self.group().nickname.as_deref().unwrap_or("nobody"))
///     }
/// }
///
/// #[derive(Integration)]
/// struct Bot {
///     #[prop(flatten)]
///     naming: Naming,
/// }
///
/// impl Greet for Bot {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not have the group `{G}`",
    label = "does not have the group",
    note = "give it a field with `#[prop(flatten)]` of the type `{G}`"
)]
pub trait HasGroup<G: Props>: Props {
    /// The group.
    fn group(&self) -> &G;
}

/// The tracked props of a group, in those of a set.
#[doc(hidden)]
pub struct Nested<G>(Box<dyn Holds<G>>);

/// What a [`Nested`] is asked, whether `G` is known to be a group or not.
trait Holds<G>: Slots {
    fn build(&self, shown: Shown<'_>) -> Option<G>;
    fn take(&mut self, shown: Shown<'_>) -> Option<G>;
    fn get(&self) -> &G::Tracked
    where
        G: Props;
    fn get_mut(&mut self) -> &mut G::Tracked
    where
        G: Props;
}

impl<G: Props> Holds<G> for Held<G> {
    fn build(&self, shown: Shown<'_>) -> Option<G> {
        (G::TABLE.build)(&mut Source::Copied(&self.0), shown)
    }

    fn take(&mut self, shown: Shown<'_>) -> Option<G> {
        (G::TABLE.build)(&mut Source::Taken(&mut self.0), shown)
    }

    fn get(&self) -> &G::Tracked {
        &self.0
    }

    fn get_mut(&mut self) -> &mut G::Tracked {
        &mut self.0
    }
}

impl<G> Nested<G> {
    /// The group, where no required prop of it is missing.
    pub(crate) fn build(&self, shown: Shown<'_>) -> Option<G> {
        self.0.build(shown)
    }

    /// The same, which takes its values.
    pub(crate) fn take(&mut self, shown: Shown<'_>) -> Option<G> {
        self.0.take(shown)
    }
}

impl<G: Props> Nested<G> {
    /// Unset.
    fn new() -> Self {
        let () = G::CHECKED;
        Self(Box::new(Held::<G>((G::TABLE.unset)())))
    }

    /// The props.
    pub fn get(&self) -> &G::Tracked {
        self.0.get()
    }

    /// The props, to write.
    pub fn get_mut(&mut self) -> &mut G::Tracked {
        self.0.get_mut()
    }
}

/// What a set knows of a group in it when it is compiled.
#[doc(hidden)]
pub struct GroupOf<G> {
    pub rows: GroupRows,
    pub unset: fn() -> Nested<G>,
}

/// The metadata of a group.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct GroupRows {
    pub fields: &'static [FieldSpec],
    pub sections: &'static [SectionSpec],
    /// Whether it is an integration, which is no group.
    pub is_integration: bool,
    /// Whether nothing is wrong with its declaration.
    pub sound: bool,
}

/// A group, asked for with words of its own: of [`Props`] itself the compiler would list every group that it knows.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no group of props",
    label = "not a group",
    note = "declare it with `#[derive(Props)]`; one that need not be there is an enum with a variant for that"
)]
pub trait IsGroup: Props {}

#[diagnostic::do_not_recommend]
impl<G: Props> IsGroup for G {}

/// The one place that asks whether a type is a group.
#[doc(hidden)]
pub const fn group_of<G: IsGroup>() -> GroupOf<G> {
    let rows = GroupRows {
        fields: G::TABLE.fields,
        sections: G::TABLE.sections,
        is_integration: G::TABLE.events.is_some(),
        sound: G::TABLE.sound,
    };
    GroupOf { rows, unset: Nested::new }
}

/// The way from a set of props to a group `G` in it.
#[doc(hidden)]
pub struct Group<O: Props, G> {
    /// How many props of the set's own stand before it.
    pub after: usize,
    /// How many props it has, those of its own groups among them.
    pub len: usize,
    pub of: fn(&O::Tracked) -> &Nested<G>,
    pub of_mut: fn(&mut O::Tracked) -> &mut Nested<G>,
}

/// A [`Group`], whatever its type.
#[doc(hidden)]
pub trait AccessGroup<O: Props>: Send + Sync {
    fn after(&self) -> usize;
    fn size(&self) -> usize;
    fn slot<'a>(&self, props: &'a O::Tracked, place: usize) -> Option<&'a dyn Slot>;
    fn slot_mut<'a>(&self, props: &'a mut O::Tracked, place: usize) -> Option<&'a mut dyn Slot>;
    fn check(&self, props: &O::Tracked, place: usize, rule: usize) -> Result<(), Violation>;
}

impl<O: Props, G: 'static> AccessGroup<O> for Group<O, G> {
    fn after(&self) -> usize {
        self.after
    }

    fn size(&self) -> usize {
        self.len
    }

    fn slot<'a>(&self, props: &'a O::Tracked, place: usize) -> Option<&'a dyn Slot> {
        (self.of)(props).0.slot(place)
    }

    fn slot_mut<'a>(&self, props: &'a mut O::Tracked, place: usize) -> Option<&'a mut dyn Slot> {
        (self.of_mut)(props).0.slot_mut(place)
    }

    fn check(&self, props: &O::Tracked, place: usize, rule: usize) -> Result<(), Violation> {
        (self.of)(props).0.check(place, rule)
    }
}

/// A group of an integration, to write: what `record.room_mut()` gives.
///
/// It derefs to the group's tracked props, with their accessors. When it goes out of scope, a change of a field that
/// exposes secrets is seen by the whole integration.
///
/// ```
/// # use integrations_runtime::{Integration, Props, Record};
/// #[derive(Props)]
/// struct Naming {
///     #[prop]
///     nickname: Option<String>,
/// }
///
/// #[derive(Integration)]
/// struct Bot {
///     #[prop(flatten)]
///     naming: Naming,
/// }
///
/// let mut record = Record::<Bot>::new();
/// let mut naming = record.naming_mut();
/// naming.set_nickname("crow");
/// naming.restore(Naming::NICKNAME);
/// assert_eq!(naming.nickname(), None);
/// ```
pub struct GroupMut<'a, O: Props, G: Props> {
    props: &'a mut O::Tracked,
    of: fn(&O::Tracked) -> &Nested<G>,
    of_mut: fn(&mut O::Tracked) -> &mut Nested<G>,
}

impl<'a, O: Props, G: Props> GroupMut<'a, O, G> {
    /// For generated code.
    #[doc(hidden)]
    pub fn new(
        props: &'a mut O::Tracked,
        of: fn(&O::Tracked) -> &Nested<G>,
        of_mut: fn(&mut O::Tracked) -> &mut Nested<G>,
    ) -> Self {
        Self { props, of, of_mut }
    }

    /// Takes the changes of a prop back.
    pub fn restore<P: Prop, S: Storage<P>>(&mut self, key: Key<G, P, S>) {
        if let Some(slot) = key.slot_mut(self) {
            slot.restore();
        }
    }

    /// Unsets a prop: it is missing, `None`, or its default.
    pub fn clear<P: Prop, S: Storage<P>>(&mut self, key: Key<G, P, S>) {
        if let Some(slot) = key.slot_mut(self) {
            slot.clear();
        }
    }
}

impl<O: Props, G: Props> Deref for GroupMut<'_, O, G> {
    type Target = G::Tracked;

    fn deref(&self) -> &G::Tracked {
        (self.of)(self.props).get()
    }
}

impl<O: Props, G: Props> DerefMut for GroupMut<'_, O, G> {
    fn deref_mut(&mut self) -> &mut G::Tracked {
        (self.of_mut)(self.props).get_mut()
    }
}

impl<O: Props, G: Props> Drop for GroupMut<'_, O, G> {
    fn drop(&mut self) {
        settle_props::<O>(self.props);
    }
}
