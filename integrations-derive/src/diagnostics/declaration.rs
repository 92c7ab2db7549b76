//! What a declaration means, and may not mean.

use proc_macro2::Ident;

use super::{Message, listed, nearest, unknown};
use crate::vocabulary::{CATEGORIES, LEVELS, SECTIONS};

// Shapes.

pub(crate) fn no_struct(name: &Ident, found: &str) -> Message {
    Message::new(format!("`{name}` is {found}: an integration is a struct with named fields"))
        .help(format!("write `struct {name} {{ .. }}`"))
}

pub(crate) fn lifetime() -> Message {
    Message::new("an integration owns its values, so it has no lifetime").help("use `String` for `&str`")
}

pub(crate) fn no_enum(name: &Ident, found: &str) -> Message {
    Message::new(format!("`{name}` is {found}: choices are the variants of an enum"))
        .help(format!("write `enum {name} {{ .. }}`"))
}

pub(crate) fn no_variants(name: &Ident) -> Message {
    Message::new(format!("`{name}` has no variants to choose from"))
}

pub(crate) fn generic_choices() -> Message {
    Message::new("choices are the same for every type, so their enum has no parameters")
}

pub(crate) fn variant_with_fields(name: &Ident) -> Message {
    Message::new(format!("a choice holds nothing, but `{name}` has fields"))
        .help(format!("write `{name}` alone"))
}

// Words of the vocabulary.

pub(crate) fn unknown_category(name: &str) -> Message {
    unknown("category", name, CATEGORIES, "the categories")
}

pub(crate) fn unknown_level(name: &str) -> Message {
    unknown("level", name, LEVELS, "the levels")
}

// Sections.

pub(crate) fn unknown_section(name: &str) -> Message {
    let message = Message::new(format!("unknown section `{name}`"));
    match nearest(name, SECTIONS) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help(format!("a section of your own is `section(custom = \"{name}\")`")),
    }
}

pub(crate) fn custom_section_of_the_vocabulary(name: &str) -> Message {
    Message::new(format!("`{name}` is no section of your own")).help(format!("write `section({name})`"))
}

pub(crate) fn section_name(name: &str) -> Message {
    Message::new(format!("`{name}` is no name for a section"))
        .help("use letters, digits, `_` and `-`, beginning with a letter or `_`")
}

pub(crate) fn duplicate_section(name: &str) -> Message {
    Message::new(format!("the section `{name}` is declared twice")).help("keep one of them")
}

pub(crate) fn undeclared_section(name: &str, declared: &[&str]) -> Message {
    let message = Message::new(format!("the section `{name}` is not declared on the struct"));
    if SECTIONS.contains(&name) {
        return message.help(format!("declare it: `#[integration(section({name}))]`"));
    }
    match nearest(name, declared) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help(format!("declare it: `#[integration(section(custom = \"{name}\"))]`")),
    }
}

// Names.

pub(crate) fn integration_name(name: &str) -> Message {
    Message::new(format!("`{name}` is no name for an integration"))
        .help("use small letters, digits and `_`, beginning with a letter: `name = \"foo_bar\"`")
}

pub(crate) fn wire_name(name: &str) -> Message {
    Message::new(format!("`{name}` is no name for a prop"))
        .help("use letters, digits, `_` and `-`, beginning with a letter or `_`")
}

pub(crate) fn wire_name_active() -> Message {
    Message::new("every integration has the switch `active`, so no prop is called that")
        .help("give the prop another name: `#[prop(name = \"..\")]`")
}

pub(crate) fn wire_name_of_switch(name: &str, event: &str) -> Message {
    Message::new(format!("`{name}` is the switch of the event `{event}`, so no prop is called that"))
        .help("give the prop another name: `#[prop(name = \"..\")]`")
}

pub(crate) fn event_declared(event: &str) -> Message {
    Message::new(format!("the event `{event}` is declared here"))
}

pub(crate) fn duplicate_wire_name(name: &str) -> Message {
    Message::new(format!("two props are called `{name}`"))
        .help("rename one of them: `#[prop(name = \"..\")]`")
}

pub(crate) fn first_named() -> Message {
    Message::new("this prop has the name already")
}

pub(crate) fn alias_active() -> Message {
    Message::new("every integration has the switch `active`, so no prop has that alias").help(WITHOUT_ALIAS)
}

pub(crate) fn alias_of_itself(name: &str) -> Message {
    Message::new(format!("`{name}` is the prop's own name, so it needs no alias")).help(WITHOUT_ALIAS)
}

pub(crate) fn alias_is_a_name(name: &str) -> Message {
    Message::new(format!("`{name}` is the name of another prop, so it is no alias of this one"))
        .help(WITHOUT_ALIAS)
}

pub(crate) fn alias_of_switch(name: &str, event: &str) -> Message {
    Message::new(format!("`{name}` is the switch of the event `{event}`, so no prop has that alias"))
        .help(WITHOUT_ALIAS)
}

pub(crate) fn duplicate_alias(name: &str) -> Message {
    Message::new(format!("the alias `{name}` is given twice")).help("keep one of them")
}

const WITHOUT_ALIAS: &str = "remove the alias";

// Versions of the stored form.

pub(crate) fn migrate_without_version(steps: usize) -> Message {
    let version = steps.saturating_add(1);
    Message::new("`migrate` has steps, but no `version` says where they lead")
        .help(format!("the first step leads from version 1 to 2, so write `version = {version}` beside it"))
}

pub(crate) fn missing_step(version: u32, given: usize) -> Message {
    let (from, needed) = (given.saturating_add(1), version.saturating_sub(1));
    let leads = if usize::try_from(needed) == Ok(from) { "no step leads" } else { "no steps lead" };
    let message = Message::new(format!("{leads} from version {from} to {version}"));
    let given_so_far = match given {
        0 => "none is given".to_owned(),
        1 => "1 is given".to_owned(),
        given => format!("{given} are given"),
    };
    message.help(format!(
        "`version = {version}` needs {}, and {given_so_far}: write {}",
        steps(needed),
        example(given, version),
    ))
}

pub(crate) fn extra_step(version: u32, given: usize) -> Message {
    let (needed, later) = (version.saturating_sub(1), given.saturating_add(1));
    Message::new(format!("this step leads beyond version {version}")).help(format!(
        "`version = {version}` needs {}: remove it, or write `version = {later}`",
        steps(needed)
    ))
}

fn steps(count: u32) -> String {
    match count {
        0 => "no step".to_owned(),
        1 => "1 step".to_owned(),
        count => format!("{count} steps"),
    }
}

/// `migrate(.., two_to_three)`: what is missing, as far as it is not too much to write.
fn example(given: usize, version: u32) -> String {
    const WORDS: [&str; 6] = ["one", "two", "three", "four", "five", "six"];
    let last = usize::try_from(version).unwrap_or(usize::MAX);
    let named = WORDS.iter().zip(WORDS.iter().skip(1)).map(|(from, to)| format!("{from}_to_{to}"));
    let missing: Vec<_> = named.take(last.saturating_sub(1)).skip(given).collect();
    let start = if given > 0 { ".., " } else { "" };
    if missing.is_empty() {
        return "one function for each in `migrate(..)`".to_owned();
    }
    let end = if last > WORDS.len() { ", .." } else { "" };
    format!("`migrate({start}{}{end})`", missing.join(", "))
}

// Accessors.

fn rename(field: &Ident) -> String {
    let name = crate::names::wire(field);
    format!("rename the field, and keep its name on the wire: `#[prop(name = \"{name}\")]`")
}

pub(crate) fn reserved_accessor(field: &Ident, accessor: &str) -> Message {
    Message::new(format!("the accessor `{accessor}` of `{field}` would be hidden by `Record::{accessor}`"))
        .help(rename(field))
}

pub(crate) fn colliding_accessors(field: &Ident, accessor: &str, owner: &Ident) -> Message {
    Message::new(format!("the props `{owner}` and `{field}` both have an accessor `{accessor}`"))
        .help(rename(field))
}

pub(crate) fn accessor_taken(accessor: &str) -> Message {
    Message::new(format!("`{accessor}` is an accessor of this prop"))
}

pub(crate) fn colliding_constants(field: &Ident, constant: &str) -> Message {
    Message::new(format!("the key of `{field}` is `{constant}`, which is taken")).help(rename(field))
}

pub(crate) fn constant_taken(constant: &str) -> Message {
    Message::new(format!("`{constant}` is the key of this prop"))
}

// Keys that do not go together, or not alone.

pub(crate) fn contradiction(one: &str, other: &str, reason: &str) -> Message {
    Message::new(format!("`{other}` contradicts `{one}`: {reason}")).help("keep one of them")
}

pub(crate) fn other_key(name: &str) -> Message {
    Message::new(format!("`{name}` is given here"))
}

pub(crate) fn no_reason() -> Message {
    Message::new("`not_secret` gives no reason")
        .help("say why the prop is no secret: `not_secret = \"names a header\"`")
}

pub(crate) fn message_without_rule() -> Message {
    Message::new("this prop has no rule that could say its `message`").help("add the rule, or leave it out")
}

pub(crate) fn packed() -> Message {
    Message::new("a field of a packed struct cannot be borrowed, so no field of it can be a prop")
        .help("leave `packed` out")
}

// What only the types show: these are said by `const` assertions, at the place of the prop.

pub(crate) fn default_of_option(name: &str) -> Message {
    Message::new(format!("`{name}` is an `Option`, and with a default it would never be `None`"))
        .help("declare it without `Option`, or remove the default")
}

/// The bound of a `range` is one that the prop's type cannot hold.
pub(crate) fn bound_out_of_reach(name: &str, bound: &str) -> String {
    Message::new(format!("`{name}` can never be {bound}, by its type"))
        .help("write a bound that its type can hold, or leave it out")
        .to_string()
}

// Rules, and what they are held against.

pub(crate) fn no_bound(rule: &str) -> Message {
    Message::new(format!("`{rule}` has no bound")).help(format!("write `{rule}(min = .., max = ..)`"))
}

pub(crate) fn bounds_out_of_order(min: &str, max: &str) -> Message {
    Message::new(format!("no value is at least {min} and at most {max}"))
        .help(format!("write `min = {max}, max = {min}`"))
}

pub(crate) fn invalid_pattern(reason: &str) -> Message {
    Message::new(format!("this pattern is no regular expression: {reason}"))
        .help("its syntax is that of the crate `regex-lite`")
}

pub(crate) fn no_choices() -> Message {
    Message::new("there is nothing to choose from").help("write `[\"low\", (\"High\", \"high\")]`")
}

pub(crate) fn duplicate_choice(value: &str) -> Message {
    Message::new(format!("two choices have the value `{value}`")).help("give one of them another value")
}

pub(crate) fn empty_choice() -> Message {
    Message::new("a choice's value is never empty").help("use `Option<..>` where nothing may be chosen")
}

pub(crate) fn default_of_wrong_length(length: u64) -> Message {
    Message::new(format!("the default breaks the prop's own `length`: it has {length} characters"))
}

pub(crate) fn default_without_match() -> Message {
    Message::new("the default breaks the prop's own `pattern`")
}

pub(crate) fn default_is_no_url(rule: &str) -> Message {
    Message::new(format!("the default breaks the prop's own `{rule}`"))
        .help("write it as `https://example.com/`")
}

pub(crate) fn default_is_no_email() -> Message {
    Message::new("the default breaks the prop's own `email`").help("write it as `someone@example.com`")
}

pub(crate) fn default_not_listed(default: &str, values: &[&str]) -> Message {
    Message::new(format!("the default `{default}` is none of the choices"))
        .help(format!("the choices are {}", listed(values)))
}

pub(crate) fn default_too_small(default: &str, min: &str) -> Message {
    Message::new(format!("the default breaks the prop's own `range`: {default} is below {min}"))
}

pub(crate) fn default_too_large(default: &str, max: &str) -> Message {
    Message::new(format!("the default breaks the prop's own `range`: {default} is above {max}"))
}
