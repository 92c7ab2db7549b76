//! What a configuration is made of.

use super::Shown;
use crate::__private::Defaultable;
use crate::groups::Nested;
use crate::props::{Props, start_of};
use crate::tracking::{Settled, Storage, Tracked};
use crate::value::Prop;

/// The values of a record, to be copied or taken: what generated code asks for each field of a configuration. `None` where it
/// is missing.
#[doc(hidden)]
pub enum Source<'a, O: Props> {
    Copied(&'a O::Tracked),
    Taken(&'a mut O::Tracked),
}

impl<O: Props> Source<'_, O> {
    /// The set's own prop at an index.
    pub fn give<P: Prop>(&mut self, index: usize) -> Option<P> {
        self.of::<P, Option<P>>(index)
    }

    /// The same of a prop that may not be shown: it is unset then.
    pub fn give_if<P: Prop>(&mut self, index: usize, shown: bool) -> Option<P> {
        if shown { self.of::<P, Option<P>>(index) } else { self.unset::<P, Option<P>>(index) }
    }

    /// A prop with a default.
    pub fn settled<P: Defaultable>(&mut self, index: usize) -> Option<P> {
        self.of::<P, Settled<P>>(index)
    }

    /// The same of a prop that may not be shown: it is unset then.
    pub fn settled_if<P: Defaultable>(&mut self, index: usize, shown: bool) -> Option<P> {
        if shown { self.of::<P, Settled<P>>(index) } else { self.unset::<P, Settled<P>>(index) }
    }

    /// A group. It is the `index`th of the set.
    pub fn group<G>(
        &mut self,
        of: fn(&O::Tracked) -> &Nested<G>,
        of_mut: fn(&mut O::Tracked) -> &mut Nested<G>,
        shown: Shown<'_>,
        index: usize,
    ) -> Option<G> {
        let shown = shown.within(start_of::<O>(index));
        match self {
            Self::Copied(props) => of(props).build(shown),
            Self::Taken(props) => of_mut(props).take(shown),
        }
    }

    fn of<P: Prop, S: Storage<P>>(&mut self, index: usize) -> Option<P> {
        match self {
            Self::Copied(_) => self.tracked::<P, S>(index)?.build(),
            Self::Taken(props) => {
                let slot = (O::TABLE.slot_mut)(props, index)?.as_any_mut();
                slot.downcast_mut::<Tracked<P, S>>()?.take()
            }
        }
    }

    fn unset<P: Prop, S: Storage<P>>(&self, index: usize) -> Option<P> {
        self.tracked::<P, S>(index)?.build_unset()
    }

    /// The prop at an index of the set's own, which is of that type: the declaration asks for no other.
    fn tracked<P: Prop, S: Storage<P>>(&self, index: usize) -> Option<&Tracked<P, S>> {
        let props: &O::Tracked = match self {
            Self::Copied(props) => props,
            Self::Taken(props) => props,
        };
        (O::TABLE.slot)(props, index)?.as_any().downcast_ref()
    }
}
