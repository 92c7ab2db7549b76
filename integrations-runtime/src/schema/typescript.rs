//! TypeScript: the types of configurations, forms and events.

use std::fmt::Write as _;

use crate::condition::Condition;
use crate::spec::{FieldSpec, IntegrationSpec};
use crate::value::{ChoiceList, Shape};

/// What every integration's types stand on: the JSON of a form.
const COMMON: &str = include_str!("typescript.ts");

/// A module of TypeScript with the types of these integrations: for each a `Configuration` (what an API takes), an
/// `EventName`, `Switches` of its events, and a `Form` (the JSON of [`Record::form`](crate::Record::form)).
///
/// Fields that may be left out may also be `null`, which unsets them. Secrets are taken, and never given: a form says `true`
/// where one is stored.
///
/// ```
/// use integrations_runtime::{Integration, Secret, schema};
///
/// #[derive(Integration)]
/// #[events(push, tag_push)]
/// struct Bell {
///     #[prop]
///     token: Secret,
///     #[prop]
///     loudness: Option<u8>,
/// }
///
/// let module = schema::typescript([Bell::SPEC]);
/// assert!(module.contains("export interface BellConfiguration {"));
/// assert!(module.contains("  loudness?: number | null;"));
/// assert!(module.contains(r#"export type BellEventName = "push" | "tag_push";"#));
/// ```
pub fn typescript<'a>(specs: impl IntoIterator<Item = &'a IntegrationSpec>) -> String {
    let specs: Vec<&IntegrationSpec> = specs.into_iter().collect();
    let mut out = COMMON.to_owned();
    for spec in &specs {
        integration(&mut out, spec);
    }
    for kind in ["Configuration", "Form"] {
        comment(
            &mut out,
            "",
            &[Some(&format!("The {} of each integration, by its name.", kind.to_lowercase()))],
        );
        let _ = writeln!(out, "export interface {kind}s {{");
        for spec in &specs {
            let _ = writeln!(out, "  {}: {}{kind};", property(spec.name), type_name(spec));
        }
        out.push_str("}\n");
    }
    out
}

fn integration(out: &mut String, spec: &IntegrationSpec) {
    let name = type_name(spec);
    let fields: Vec<&FieldSpec> = spec.fields.iter().filter(|field| field.is_available()).collect();
    comment(out, "", &[Some(spec.title), spec.description]);
    let _ = writeln!(out, "export interface {name}Configuration {{");
    for field in &fields {
        comment(out, "  ", &notes(field).iter().map(|note| Some(note.as_str())).collect::<Vec<_>>());
        let (mark, null) = if is_always_given(field) { ("", "") } else { ("?", " | null") };
        let _ = writeln!(out, "  {}{mark}: {}{null};", property(field.name), value(field));
    }
    let _ = writeln!(out, "}}");

    let events: Vec<String> = spec.events.iter().map(|event| quoted(event.name)).collect();
    let events = if events.is_empty() { "never".to_owned() } else { events.join(" | ") };
    comment(out, "", &[Some(&format!("The events that {} responds to.", spec.title))]);
    let _ = writeln!(out, "export type {name}EventName = {events};");

    comment(out, "", &[Some(&format!("The switches of a record of {}.", spec.title))]);
    let _ = writeln!(out, "export interface {name}Switches {{");
    if spec.manual_activation {
        out.push_str("  /** Whether it runs. */\n  active?: boolean;\n");
    }
    for event in spec.switched_events() {
        comment(out, "  ", &[Some(event.title), Some(event.description)]);
        let _ = writeln!(out, "  {}?: boolean;", property(event.field));
    }
    let _ = writeln!(out, "}}");
    comment(out, "", &[Some(&format!("The form of {}.", spec.title))]);
    let _ = writeln!(
        out,
        "export type {name}Form = Form<{}, Extract<keyof {name}Configuration, string>, {name}EventName>;",
        quoted(spec.name)
    );
}

/// Whether every configuration has it. What a condition asks for may be left out where the condition does not hold.
fn is_always_given(field: &FieldSpec) -> bool {
    field.required && field.show_if.is_none()
}

fn notes(field: &FieldSpec) -> Vec<String> {
    let mut notes = vec![field.title.to_owned()];
    notes.extend(field.description.or(field.help).map(str::to_owned));
    notes.extend(field.secret.then(|| "Secret: it is taken, and never given.".to_owned()));
    let when = |what: &str, condition: &Option<Condition>| {
        condition.as_ref().map(|condition| format!("{what} where `{condition:?}`."))
    };
    notes.extend(when("Only", &field.show_if));
    notes.extend(when("Required", &field.required_if));
    notes.extend(field.deprecated.map(|deprecated| format!("@{deprecated}")));
    notes
}

fn value(field: &FieldSpec) -> String {
    let ChoiceList::Listed(choices @ [_, ..]) = field.choices else { return shape(field.shape) };
    let of = |shape: Shape| {
        let is_number = matches!(shape, Shape::Integer { .. } | Shape::Number { .. });
        let literal = |value: &str| if is_number { value.to_owned() } else { quoted(value) };
        choices.iter().map(|choice| literal(&choice.value)).collect::<Vec<_>>().join(" | ")
    };
    match field.shape {
        Shape::List(items) => format!("({})[]", of(*items)),
        shape => of(shape),
    }
}

fn shape(shape: Shape) -> String {
    match shape {
        Shape::Text => "string".to_owned(),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Integer { .. } | Shape::Number { .. } => "number".to_owned(),
        Shape::List(items) => format!("{}[]", self::shape(*items)),
        Shape::Map => "Record<string, string>".to_owned(),
        Shape::Any => "Json".to_owned(),
    }
}

/// `foo_bar` is `FooBar`.
fn type_name(spec: &IntegrationSpec) -> String {
    let word = |word: &str| {
        let mut characters = word.chars();
        characters.next().map(char::to_uppercase).into_iter().flatten().chain(characters).collect::<String>()
    };
    let name: String = spec.name.split(|character: char| !character.is_alphanumeric()).map(word).collect();
    // A type's name begins with no digit.
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("_{name}") } else { name }
}

fn property(name: &str) -> String {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let is_name = name.chars().all(is_plain) && !name.starts_with(|first: char| first.is_ascii_digit());
    if is_name { name.to_owned() } else { quoted(name) }
}

/// A string literal: JSON's are TypeScript's.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A comment that nothing in it can end.
fn comment(out: &mut String, indent: &str, paragraphs: &[Option<&str>]) {
    let text: Vec<String> = paragraphs
        .iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .map(|text| text.replace("*/", "*\u{200b}/"))
        .collect();
    let lines: Vec<String> =
        text.iter().flat_map(|text| text.lines()).map(|line| line.trim_end().to_owned()).collect();
    match lines.as_slice() {
        [] => {}
        [only] => drop(writeln!(out, "{}{indent}/** {only} */", blank(indent))),
        lines => {
            let _ = writeln!(out, "{}{indent}/**", blank(indent));
            for line in lines {
                let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
            }
            let _ = writeln!(out, "{indent} */");
        }
    }
}

/// What is declared at the top stands apart.
fn blank(indent: &str) -> &'static str {
    if indent.is_empty() { "\n" } else { "" }
}
