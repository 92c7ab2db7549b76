//! What a declaration does not have, so that a record need not look for it. Known when compiled.

use crate::spec::FieldSpec;

/// What the fields of a set of props have.
#[derive(Clone, Copy)]
pub(crate) struct Facts {
    /// A field may be hidden, by its `show_if`.
    pub(crate) hides: bool,
    /// There may be a field that the program, or the record's level, does not have.
    pub(crate) lacks: bool,
    /// A change of a field unsets secrets.
    pub(crate) withholds: bool,
}

impl Facts {
    pub(crate) const fn of(fields: &[FieldSpec]) -> Self {
        let (mut hides, mut lacks, mut exposes, mut secret) = (false, false, false, false);
        let mut rest = fields;
        while let [field, more @ ..] = rest {
            hides |= field.show_if.is_some();
            lacks |= field.available.is_some() || field.event.is_some();
            exposes |= field.exposes_secrets;
            secret |= field.secret;
            rest = more;
        }
        Self { hides, lacks, withholds: exposes && secret }
    }

    /// Whether every field is always shown.
    pub(crate) const fn shows_all(self) -> bool {
        !self.hides && !self.lacks
    }
}
