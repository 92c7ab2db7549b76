//! What a configuration is made of.

use super::Shown;
use crate::__private::Defaultable;
use crate::groups::Nested;
use crate::props::{Key, Props, start_of};
use crate::tracking::{Settled, Storage};
use crate::value::Prop;

/// The values of a record, to be copied or taken: what generated code asks for each field of a configuration. `None` where it
/// is missing.
#[doc(hidden)]
pub enum Source<'a, O: Props> {
    Copied(&'a O::Tracked),
    Taken(&'a mut O::Tracked),
}

impl<O: Props> Source<'_, O> {
    /// A prop.
    pub fn give<P: Prop>(&mut self, key: &Key<O, P>) -> Option<P> {
        self.of(key)
    }

    /// The same of a prop that may not be shown: it is unset then.
    pub fn give_if<P: Prop>(&mut self, key: &Key<O, P>, shown: bool) -> Option<P> {
        if shown { self.of(key) } else { self.unset(key) }
    }

    /// A prop with a default.
    pub fn settled<P: Defaultable>(&mut self, key: &Key<O, P, Settled<P>>) -> Option<P> {
        self.of(key)
    }

    /// The same of a prop that may not be shown: it is unset then.
    pub fn settled_if<P: Defaultable>(&mut self, key: &Key<O, P, Settled<P>>, shown: bool) -> Option<P> {
        if shown { self.of(key) } else { self.unset(key) }
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

    fn of<P: Prop, S: Storage<P>>(&mut self, key: &Key<O, P, S>) -> Option<P> {
        match self {
            Self::Copied(props) => (key.slot)(props).build(),
            Self::Taken(props) => key.tracked_mut(props)?.take(),
        }
    }

    fn unset<P: Prop, S: Storage<P>>(&self, key: &Key<O, P, S>) -> Option<P> {
        match self {
            Self::Copied(props) => (key.slot)(props).build_unset(),
            Self::Taken(props) => (key.slot)(props).build_unset(),
        }
    }
}
