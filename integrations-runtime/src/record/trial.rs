//! A value tried on one prop alone, whether the prop is shown or not: for the generators of configurations.

use serde_json::Value as Json;

use super::parts::{PartsMut, uncast};
use crate::errors::Violations;
use crate::spec::FieldSpec;

impl PartsMut<'_> {
    /// Writes an input to a prop, and says what is wrong with it: every rule of the prop is asked, and no other.
    pub(crate) fn try_value(&mut self, field: &FieldSpec, input: &Json) -> Violations {
        let mut violations = Violations::new();
        if let Some(slot) = self.props.slot_mut(field.place) {
            match slot.stage(input) {
                Ok(_) => slot.commit(),
                Err(error) => violations.push(uncast(self.spec, field.name, error)),
            }
        }
        if let Some(slot) = self.props.slot(field.place).filter(|_| violations.is_empty()) {
            self.view().judge(field, slot, true, &mut violations);
        }
        violations
    }
}
