//! What a record can do whose text is the same whether its type is known or not: written once, for both.

use serde_json::Value as Json;

use super::{AnyRecord, Change, Record, Stored, form_input};
use crate::errors::{Violation, Violations};
use crate::form::Form;
use crate::i18n::Translator;
use crate::integration::Integration;
use crate::spec::{IntegrationSpec, Level};

macro_rules! powers {
    ($($impl:tt)*) => {
        $($impl)* {
            /// The metadata of the integration.
            pub fn spec(&self) -> &'static IntegrationSpec {
                self.parts().spec
            }

            /// Writes untyped input: a JSON object from an API, or one whose values are a form's strings. All or nothing.
            ///
            /// Besides the props it takes `active` and the events' switches (`push_events`). `null` unsets a prop, and so
            /// does an empty string. Of a secret, an empty string (or `true`, which is all that a form shows of it) keeps
            /// what is stored; where nothing is, it stays unset. What is given for a prop that is hidden then, by its
            /// `show_if`, is dropped, right or wrong.
            ///
            /// # Errors
            ///
            /// A violation for each unknown field, wrong type and value that cannot be cast; and for `active`, of an
            /// integration that only the product activates (`manual_activation = false`). Nothing is written then.
            pub fn assign(&mut self, input: &Json) -> Result<(), Violations> {
                self.parts_mut().assign(input)
            }

            /// Writes what a browser's form submits: names and texts. A name that comes several times is a list for a prop
            /// that is one, and else its last value counts. The box `token[clear]` unsets the secret `token`: a blank keeps
            /// it. All or nothing.
            ///
            /// # Errors
            ///
            /// As of `assign`.
            pub fn assign_form<'a>(
                &mut self,
                pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
            ) -> Result<(), Violations> {
                let input = form_input::to_json(self.spec(), pairs);
                self.assign(&input)
            }

            /// Whether the record may be saved as it is. While it is inactive, only the rules with `when = always` apply.
            ///
            /// # Errors
            ///
            /// Every violation.
            pub fn validate(&self) -> Result<(), Violations> {
                let mut violations = self.parts().violations(false, &self.parts().visible());
                if self.is_active() {
                    violations.extend(self.violations_across());
                }
                violations.into_result()
            }

            /// Whether the record makes a complete configuration: every rule, whether it is active or not.
            ///
            /// # Errors
            ///
            /// Every violation.
            pub fn validate_complete(&self) -> Result<(), Violations> {
                let mut violations = self.parts().violations(true, &self.parts().visible());
                violations.extend(self.violations_across());
                violations.into_result()
            }

            /// The properties in the form for storage: a JSON object, with secrets in plain. Nothing but a store may see it.
            ///
            /// The props with `storage = data_fields` are not among them. Where the form has a version other than 1, it is
            /// the member `$version`.
            pub fn properties(&self) -> Json {
                self.parts().properties()
            }

            /// The props with `storage = data_fields`, in the form for storage: a JSON object with a member a column, with
            /// secrets in plain. Nothing but a store may see it. What is unset is not in it.
            pub fn data_fields(&self) -> Json {
                self.parts().data_fields()
            }

            /// The version of the form in the store: what was loaded was written by it. Of a new record, and after `saved`,
            /// it is that of the declaration. Where it is below, the record reads as one of today and nothing counts as
            /// changed; a store may write it back.
            pub fn loaded_version(&self) -> u32 {
                self.parts().state.version
            }

            /// The whole record in the form for storage. Nothing but a store may see it.
            pub fn stored(&self) -> Stored {
                self.parts().stored()
            }

            /// What a front end draws: the metadata with the record's values. Of a stored secret it shows `true`.
            pub fn form(&self) -> Form {
                Form::new(self.parts())
            }

            /// The form in another language; a text that the translator does not have stands as declared. See
            /// [`i18n`](crate::i18n).
            pub fn form_in(&self, translator: &dyn Translator) -> Form {
                self.form().translated(translator)
            }

            /// Whether the integration runs.
            pub fn is_active(&self) -> bool {
                self.parts().is_active()
            }

            /// Switches the integration on or off: in the program, also where people cannot (`manual_activation = false`).
            pub fn set_active(&mut self, active: bool) {
                self.parts_mut().state.active.set(active);
            }

            /// Switches the integration on.
            pub fn activate(&mut self) {
                self.set_active(true);
            }

            /// Switches the integration off.
            pub fn deactivate(&mut self) {
                self.set_active(false);
            }

            /// Where the record is set up.
            pub fn level(&self) -> Level {
                self.parts().state.level
            }

            /// Says where the record is set up. A new record is at the first level of the declaration. The level says whose
            /// record it is, so it is no change of the record: it is not tracked, and `assign` does not take it.
            ///
            /// # Errors
            ///
            /// When the integration cannot be set up there.
            pub fn set_level(&mut self, level: Level) -> Result<(), Violation> {
                if !self.spec().levels.contains(&level) {
                    return Err(super::parts::not_at(self.spec(), level));
                }
                self.parts_mut().state.level = level;
                Ok(())
            }

            /// Whether an event is switched on. The event of an integration that has just one always is, and one that
            /// follows another is on where that one is. None is that the record's level does not have.
            pub fn event_enabled(&self, event: &str) -> bool {
                self.parts().event_enabled(event)
            }

            /// Switches an event on or off.
            ///
            /// # Errors
            ///
            /// When the record has no such event, or no switch for it.
            pub fn set_event(&mut self, event: &str, on: bool) -> Result<(), Violation> {
                if let Some(switch) = self.parts_mut().event_switch(event) {
                    switch.set(on);
                    return Ok(());
                }
                let message = self.parts().no_switch(event);
                Err(Violation::new("unknown_event", message).on(event.to_owned()))
            }

            /// Whether anything differs from what was loaded or saved.
            pub fn has_changes(&self) -> bool {
                self.parts().slots().any(|(_, slot)| slot.is_changed())
            }

            /// The names of what differs: fields, `active`, fields of events' switches.
            pub fn changed(&self) -> Vec<&'static str> {
                self.parts().slots().filter(|(_, slot)| slot.is_changed()).map(|(name, _)| name).collect()
            }

            /// What differs, with the values before and now. Of a secret, only whether there was and is one.
            pub fn changes(&self) -> Vec<Change> {
                self.parts().changes()
            }

            /// The changes that the last `saved` accepted.
            pub fn previous_changes(&self) -> &[Change] {
                self.parts().state.rest().map_or(&[], |rest| &rest.previous)
            }

            /// Takes every change back.
            pub fn restore_all(&mut self) {
                self.parts_mut().for_each(|slot| slot.restore());
            }

            /// Accepts the changes: call it when the record is stored. What is hidden by a `show_if` is unset from then on.
            pub fn saved(&mut self) {
                let changes = self.changes();
                super::saved(self.parts_mut(), changes);
            }
        }
    };
}

powers!(impl<T: Integration> Record<T>);
powers!(impl dyn AnyRecord + '_);
