//! Markdown: the reference of an integration, for people.

use std::fmt::Write as _;

use serde_json::Value as Json;

use crate::event::EventSpec;
use crate::rules::{Rule, RuleSpec};
use crate::spec::{FieldSpec, FieldType, IntegrationSpec, Level};
use crate::value::{ChoiceList, Shape};

/// The reference of an integration in Markdown: what it does, how it is set up, its settings section by section, its events,
/// and the parameters of its API. It is what GitLab writes by hand in its documentation of an integration, of its API and of
/// its events.
///
/// ```
/// use integrations_runtime::{Integration, Secret, schema};
///
/// /// Rings a bell.
/// ///
/// /// Make a token first.
/// #[derive(Integration)]
/// #[events(push)]
/// struct Bell {
///     #[prop]
///     token: Secret,
/// }
///
/// let page = schema::reference(Bell::SPEC);
/// assert!(page.starts_with("# Bell\n\nRings a bell.\n\n## Set it up\n\nMake a token first.\n"));
/// assert!(page.contains("| `token` | string | yes | Token. Secret: it is never given back. |"));
/// ```
pub fn reference(spec: &IntegrationSpec) -> String {
    let mut out = format!("# {}\n", text(spec.title));
    if let Some(deprecated) = spec.deprecated {
        let _ = write!(out, "\n**{}**\n", capital(&text(&deprecated.to_string())));
    }
    paragraph(&mut out, spec.description);
    if let Some(help) = spec.help {
        let _ = write!(out, "\n## Set it up\n\n{}\n", prose(help));
    }
    let levels: Vec<&str> = spec.levels.iter().copied().map(Level::as_str).collect();
    let _ = write!(
        out,
        "\n| Name | Category | Levels |\n|---|---|---|\n| `{}` | {} | {} |\n",
        spec.name,
        spec.category,
        levels.join(", ")
    );
    settings(&mut out, spec);
    events(&mut out, spec);
    parameters(&mut out, spec);
    out
}

/// What a person sees in the form.
fn settings(out: &mut String, spec: &IntegrationSpec) {
    let drawn = |section: Option<&str>| -> Vec<&FieldSpec> {
        let drawn = spec.fields.iter().filter(|field| field.is_available() && !field.api_only);
        drawn.filter(|field| field.section == section && field.event.is_none()).collect()
    };
    let mut parts = vec![("Settings", None, drawn(None))];
    parts.extend(
        spec.sections.iter().map(|section| (section.title, section.description, drawn(Some(section.kind)))),
    );
    for (title, description, fields) in parts.into_iter().filter(|(.., fields)| !fields.is_empty()) {
        let _ = write!(out, "\n## {}\n", text(title));
        paragraph(out, description);
        out.push('\n');
        for field in fields {
            let said = sentences(field);
            let said = if said.is_empty() { String::new() } else { format!(": {said}") };
            let _ = writeln!(out, "- **{}**{said}", text(field.title));
        }
    }
}

fn events(out: &mut String, spec: &IntegrationSpec) {
    if spec.events.is_empty() {
        return;
    }
    out.push_str("\n## Events\n\n| Event | When | Switch |\n|---|---|---|\n");
    for event in spec.events {
        let (title, description) = (cell(event.title), cell(event.description));
        let _ = writeln!(out, "| {title} | {description} | {}{} |", switch(event, spec), only_at(event));
    }
}

fn switch(event: &EventSpec, spec: &IntegrationSpec) -> String {
    if let Some(followed) = event.follows.and_then(|name| spec.event(name)) {
        return format!("`{}`, that of {}", followed.field, cell(followed.title));
    }
    if spec.events.len() == 1 {
        return "none: always on".to_owned();
    }
    format!("`{}`, {} at first", event.field, if event.default { "on" } else { "off" })
}

/// Of an event that not every level has, which do.
fn only_at(event: &EventSpec) -> String {
    if event.levels.is_empty() {
        return String::new();
    }
    let levels: Vec<&str> = event.levels.iter().copied().map(Level::as_str).collect();
    format!("; only at {}", levels.join(", "))
}

/// What an API takes.
fn parameters(out: &mut String, spec: &IntegrationSpec) {
    let fields = spec.fields.iter().filter(|field| field.is_available());
    out.push_str("\n## API\n\n| Parameter | Type | Required | Description |\n|---|---|---|---|\n");
    for field in fields {
        let (name, kind) = (field.name, api_type(field));
        let required = match (&field.required_if, field.required) {
            (_, true) => "yes".to_owned(),
            (Some(condition), false) => format!("if {}", code(&format!("{condition:?}"))),
            (None, false) => "no".to_owned(),
        };
        let said = format!("{}. {}", text(field.title).trim_end_matches('.'), sentences(field));
        let _ = writeln!(out, "| `{name}` | {kind} | {required} | {} |", bars(said.trim_end()));
    }
    for event in spec.switched_events() {
        let (title, description) = (cell(event.title), cell(event.description));
        let _ =
            writeln!(out, "| `{}` | boolean | no | {title}: {description}{} |", event.field, only_at(event));
    }
}

fn api_type(field: &FieldSpec) -> &'static str {
    match field.field_type {
        FieldType::Checkbox => "boolean",
        FieldType::Number => "number",
        FieldType::StringArray => "array",
        _ => "string",
    }
}

/// What is said of a field behind its title.
fn sentences(field: &FieldSpec) -> String {
    let mut said: Vec<String> = Vec::new();
    said.extend(field.description.or(field.help).map(|help| sentence(&prose(help).replace('\n', " "))));
    if let ChoiceList::Listed(choices @ [_, ..]) = field.choices {
        let choices: Vec<String> = choices
            .iter()
            .map(|choice| format!("{} ({})", code(&choice.value), text(&choice.title)))
            .collect();
        said.push(format!("One of {}.", choices.join(", ")));
    }
    said.extend(
        field
            .default
            .filter(|_| !field.secret)
            .map(|default| format!("Default: {}.", code(&shown(&default())))),
    );
    said.extend(field.rules.iter().filter_map(|rule| rule_said(rule, field.shape)));
    said.extend(field.show_if.map(|condition| format!("Only if {}.", code(&format!("{condition:?}")))));
    said.extend(field.secret.then(|| "Secret: it is never given back.".to_owned()));
    said.extend(
        field
            .exposes_secrets
            .then(|| "When it changes, secrets that are not given again are cleared.".to_owned()),
    );
    said.extend(field.deprecated.map(|deprecated| sentence(&capital(&text(&deprecated.to_string())))));
    said.join(" ")
}

fn rule_said(rule: &RuleSpec, shape: Shape) -> Option<String> {
    let between = |min: Option<String>, max: Option<String>, unit: &str| match (min, max) {
        (Some(min), Some(max)) => format!("{min} to {max}{unit}."),
        (Some(min), None) => format!("At least {min}{unit}."),
        (None, Some(max)) => format!("At most {max}{unit}."),
        (None, None) => String::new(),
    };
    let unit = if matches!(shape, Shape::List(_) | Shape::Map) { " items" } else { " characters" };
    Some(match rule.rule {
        Rule::Length { min, max } => {
            between(min.map(|min| min.to_string()), max.map(|max| max.to_string()), unit)
        }
        Rule::Range { min, max } => {
            between(min.map(|min| min.to_string()), max.map(|max| max.to_string()), "")
        }
        Rule::Pattern(pattern) => format!("Matches {}.", code(pattern().source())),
        Rule::Url => "An `http` or `https` URL.".to_owned(),
        Rule::PublicUrl => "A public `http` or `https` URL.".to_owned(),
        Rule::Email => "An e-mail address.".to_owned(),
        Rule::Custom(_) => return None,
    })
}

fn shown(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn paragraph(out: &mut String, said: Option<&str>) {
    if let Some(said) = said {
        let _ = write!(out, "\n{}\n", prose(said));
    }
}

/// What may be Markdown, as doc comments are; HTML in it is none.
fn prose(said: &str) -> String {
    said.replace('<', "&lt;")
}

/// What is no Markdown.
fn text(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for character in said.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '#') {
            out.push('\\');
        }
        out.push(if character == '\n' { ' ' } else { character });
    }
    out
}

/// Code, with a fence that is longer than any in it.
fn code(said: &str) -> String {
    let mut fence = "`".to_owned();
    while said.contains(&fence) {
        fence.push('`');
    }
    let pad = if said.starts_with('`') || said.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{said}{pad}{fence}")
}

/// What stands in a table, where a bar ends a cell wherever it is.
fn bars(said: &str) -> String {
    said.replace("\\|", "|").replace('|', "\\|")
}

fn cell(said: &str) -> String {
    bars(&text(said))
}

fn sentence(said: &str) -> String {
    let said = said.trim();
    if said.ends_with(['.', '!', '?', ':']) { said.to_owned() } else { format!("{said}.") }
}

fn capital(said: &str) -> String {
    let mut characters = said.chars();
    characters.next().map(char::to_uppercase).into_iter().flatten().chain(characters).collect()
}
