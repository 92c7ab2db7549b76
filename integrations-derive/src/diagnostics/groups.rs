//! Groups: what can be one, where it can be used, and a value for each event.

use proc_macro2::Ident;

use super::{Message, listed, nearest};

pub(crate) fn no_group(name: &Ident, found: &str) -> Message {
    Message::new(format!("`{name}` is {found}: a group is a struct with named fields, or an enum"))
        .help(format!("write `struct {name} {{ .. }}`"))
}

pub(crate) fn no_variants_of_group(name: &Ident) -> Message {
    Message::new(format!("`{name}` has no variants"))
        .help(format!("write `enum {name} {{ One {{ .. }}, Other }}`"))
}

pub(crate) fn tuple_variant(name: &Ident) -> Message {
    Message::new(format!("the fields of `{name}` have no names, so none of them can be a prop"))
        .help(format!("write `{name} {{ #[prop] field: .. }}`, or `{name}` alone"))
}

pub(crate) fn generic_enum_group() -> Message {
    Message::new("a group that is an enum has no parameters")
        .help("use the types themselves, or make the group a struct")
}

pub(crate) fn key_of_enum_group(key: &str) -> Message {
    Message::new(format!("`{key}` is said of the prop that says which variant it is, and a struct has none"))
        .help("leave it out")
}

pub(crate) fn unknown_variant(name: &str, names: &[&str]) -> Message {
    let message = Message::new(format!("the default `{name}` is no variant"));
    match nearest(name, names) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help(format!("the variants are {}", listed(names))),
    }
}

pub(crate) fn group_in_variant() -> Message {
    Message::new("a variant's fields are props, and none of them is a group").help("write its fields here")
}

pub(crate) fn generic_group() -> Message {
    Message::new(
        "the type of a group names no parameter: its fields are put among the others when this is compiled",
    )
    .help("use the type itself")
}

pub(crate) fn key_beside_flatten(key: &str) -> Message {
    Message::new(format!("`{key}` is nothing that can be said of a group: its fields say it themselves"))
        .help("leave it out, or write it on a field of the group")
}

pub(crate) fn group_twice() -> Message {
    Message::new("a group is used once: a second one would have props of the same names")
        .help("remove it, or write its fields under other names")
}

pub(crate) fn field_of_event(field: &Ident, of: &Ident, event: &str) -> Message {
    Message::new(format!("`{field}` is the prop that `{of}` has for the event `{event}`"))
        .help("rename one of the fields")
}

pub(crate) fn field_of_discriminator(field: &Ident) -> Message {
    let name = crate::names::wire(field);
    Message::new(format!("`{name}` is the prop that says which variant it is"))
        .help(format!("rename the field, and keep its name on the wire: `#[prop(name = \"{name}\")]`"))
}

pub(crate) fn field_of_two_variants(field: &Ident) -> Message {
    Message::new(format!("two variants have a field `{field}`, and a form has one field of a name"))
        .help("give one of the fields another name; what it is called on the wire may stay: `#[prop(name = \"..\")]`")
}

pub(crate) fn reserved_group_accessor(field: &Ident, accessor: &str) -> Message {
    Message::new(format!(
        "the accessor `{accessor}` of the group `{field}` would be hidden by `Record::{accessor}`"
    ))
    .help("rename the field: nothing but Rust sees its name")
}

pub(crate) fn reserved_in_group(field: &Ident, accessor: &str) -> Message {
    let name = crate::names::wire(field);
    Message::new(format!("the accessor `{accessor}` of `{field}` would be hidden by `GroupMut::{accessor}`"))
        .help(format!("rename the field, and keep its name on the wire: `#[prop(name = \"{name}\")]`"))
}

pub(crate) fn colliding_group_accessors(group: &Ident, accessor: &str, owner: &Ident) -> Message {
    Message::new(format!("`{owner}` and the group `{group}` both have an accessor `{accessor}`"))
        .help("rename one of the fields: of a group's, nothing but Rust sees the name")
}

pub(crate) fn no_per_event_type(ty: &str) -> Message {
    Message::new("a prop with `per_event` has a value for each event")
        .help(format!("make it a `PerEvent<{ty}>`"))
}

pub(crate) fn per_event_of_option(ty: &str) -> Message {
    Message::new("the value for an event may be unset as it is").help(format!("write `PerEvent<{ty}>`"))
}

pub(crate) fn per_event_without_key() -> Message {
    Message::new("a `PerEvent<..>` is one prop for each event").help("write `#[prop(per_event)]`")
}

pub(crate) fn per_event_without_events(group: bool) -> Message {
    let message = Message::new("there is no event, so there is no prop for one");
    if group {
        return message.help("say for which events the group is made: `#[events(push, merge_request)]`");
    }
    message.help("declare an event: `#[events(push)]`, or remove the field")
}

pub(crate) fn per_event_in_variant() -> Message {
    Message::new("a variant has no prop for each event").help("put it beside the enum")
}

pub(crate) fn events_without_per_event() -> Message {
    Message::new("this group has no prop for each event, so the events say nothing")
        .help("leave the attribute out; the integration says which events it handles")
}
