//! Secrets, and the fields that say where they are sent.

use super::visibility::Asked;
use crate::props::Slots;
use crate::spec::FieldSpec;

/// While a changed field exposes secrets, the secrets that were not supplied with it are unset: stored, they would be
/// sent to where the field leads now. When the change is taken back, so is this.
pub(crate) fn settle(props: &mut dyn Slots, fields: &'static [FieldSpec]) {
    if !props.facts().withholds {
        return;
    }
    // What this rule unset before is no change of a secret that exposes others, nor does it hide a field.
    withhold(props, fields, false);
    let asked = Asked { fields, props };
    let exposed = fields.iter().filter(|field| field.exposes_secrets).any(|field| {
        let slot = asked.props.slot(field.place);
        slot.is_some_and(|slot| slot.is_changed() || asked.is_moved(field, slot))
    });
    if exposed {
        withhold(props, fields, true);
    }
}

fn withhold(props: &mut dyn Slots, fields: &[FieldSpec], exposed: bool) {
    for field in fields.iter().filter(|field| field.secret) {
        if let Some(slot) = props.slot_mut(field.place) {
            slot.withhold(exposed);
        }
    }
}
