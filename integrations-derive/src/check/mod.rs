//! Every rule of the language that the tokens show, a named function each.
//!
//! A check tells its errors and takes what is wrong out of the model, so that the next check, and the fallback, see only
//! what is sound.

mod accessors;
mod aliases;
mod choices;
pub(crate) mod conditions;
pub(crate) mod contradictions;
mod defaults;
mod event_arguments;
pub(crate) mod events;
mod groups;
mod names;
mod rules;
mod secrets;
mod sections;
pub(crate) mod shape;
mod versions;
mod words;

#[cfg(test)]
mod tests;

use proc_macro2::Span;

pub(crate) use self::choices::choices_enum;
pub(crate) use self::events::events_enum;
use crate::attributes::Draft;
use crate::diagnostics::Message;
use crate::errors::Errors;
use crate::model::Integration;

type Check = fn(&mut Draft, &mut Errors);

/// In an order in which each relies only on those before it.
const CHECKS: &[Check] = &[
    words::category,
    words::levels,
    events::named,
    event_arguments::levels,
    event_arguments::follows,
    event_arguments::defaults,
    names::wire_syntax,
    groups::keys,
    groups::concrete,
    groups::once,
    groups::default_variant,
    groups::variant_values,
    groups::one_for_each_event,
    groups::distinct_fields,
    sections::declared,
    sections::used,
    names::integration,
    names::reserved_on_the_wire,
    names::distinct_on_the_wire,
    aliases::free,
    aliases::distinct,
    accessors::reserved,
    accessors::distinct,
    accessors::distinct_constants,
    contradictions::keys,
    secrets::reason,
    choices::listed,
    rules::message_has_a_rule,
    rules::bounded,
    rules::ordered,
    rules::patterns,
    defaults::of_option,
    defaults::fit,
    conditions::fields,
    conditions::circles,
    versions::steps,
];

/// The model, judged: if it added no errors, it is valid.
pub(crate) fn integration(mut draft: Draft, errors: &mut Errors) -> Integration {
    for check in CHECKS {
        check(&mut draft, errors);
    }
    draft.model
}

/// Tells of the first of `earlier` that has this key; else notes it as one that later ones must differ from.
fn distinct<K: PartialEq>(
    earlier: &mut Vec<(K, Span)>,
    (key, span): (K, Span),
    messages: impl FnOnce() -> (Message, Message),
    errors: &mut Errors,
) -> bool {
    let first = earlier.iter().find(|(other, _)| *other == key).map(|(_, first)| *first);
    match first {
        Some(first) => {
            let (message, note) = messages();
            errors.pair(span, &message, first, &note);
        }
        None => earlier.push((key, span)),
    }
    first.is_none()
}
