use std::fmt::Write as _;
use std::path::Path;

use integrations_runtime::{Choice, Form, FormField, Level};
use serde_json::Value;

use crate::Failure;
use crate::input::{integration, json, listed};
use crate::output::pretty;

/// The form of an integration at a level, with the values of a configuration.
pub(crate) fn form(
    name: &str,
    level: Option<Level>,
    as_json: bool,
    config: Option<&Path>,
) -> Result<String, Failure> {
    let entry = integration(name)?;
    let mut record = match config {
        Some(file) => entry.load(&json(file)?).map_err(|violations| Failure::failed(listed(&violations)))?,
        None => entry.record(),
    };
    if let Some(level) = level {
        record.set_level(level).map_err(|violation| Failure::unusable(violation.to_string()))?;
    }
    let form = record.form();
    if as_json { pretty(&form) } else { Ok(readable(&form)) }
}

fn readable(form: &Form) -> String {
    let mut out = format!("{}\n", form.title);
    if let Some(deprecated) = &form.deprecated {
        let _ = writeln!(out, "[{deprecated}]");
    }
    for text in [&form.description, &form.help].into_iter().flatten() {
        let _ = writeln!(out, "{text}");
    }
    if form.manual_activation {
        let _ = writeln!(out, "\n[{}] Active", mark(form.active));
    } else {
        let active = if form.active { "Active" } else { "Not active" };
        let _ = writeln!(out, "\n{active}: the product switches it, not a person");
    }
    for section in &form.sections {
        let mut fields = shown_fields(form).filter(|field| field.section == Some(section.kind)).peekable();
        if fields.peek().is_some() || section.kind == "trigger" {
            let _ = writeln!(out, "\n{}", section.title);
        }
        fields.for_each(|field| draw(&mut out, field));
        if section.kind == "trigger" {
            draw_events(&mut out, form);
        }
    }
    let mut rest = shown_fields(form).filter(|field| field.section.is_none()).peekable();
    if rest.peek().is_some() {
        out.push('\n');
    }
    rest.for_each(|field| draw(&mut out, field));
    if !form.events.is_empty() && !form.sections.iter().any(|section| section.kind == "trigger") {
        out.push_str("\nEvents\n");
        draw_events(&mut out, form);
    }
    out
}

fn shown_fields(form: &Form) -> impl Iterator<Item = &FormField> {
    form.fields.iter().filter(|field| !field.hidden)
}

fn draw(out: &mut String, field: &FormField) {
    let required = match &field.required_if {
        _ if field.required => " (required)".to_owned(),
        Some(condition) => format!(" (required if {condition:?})"),
        None => String::new(),
    };
    if let Value::Bool(on) = field.value
        && !field.secret
    {
        let _ = writeln!(out, "  [{}] {}", mark(on), field.checkbox_label.as_ref().unwrap_or(&field.title));
    } else {
        let _ = writeln!(out, "  {}{required}: {}", field.title, shown(field));
    }
    if let Some(choices) = field.choices.as_ref().filter(|choices| !choices.is_empty()) {
        let values: Vec<&str> = choices.iter().map(|choice: &Choice| choice.value.as_ref()).collect();
        let _ = writeln!(out, "      one of: {}", values.join(", "));
    }
    if let Some(deprecated) = &field.deprecated {
        let _ = writeln!(out, "      [{deprecated}]");
    }
    if let Some(help) = &field.help {
        let _ = writeln!(out, "      {help}");
    }
}

fn shown(field: &FormField) -> String {
    match &field.value {
        Value::Bool(true) if field.secret => "(stored)".to_owned(),
        Value::String(text) => text.clone(),
        Value::Null => field
            .placeholder
            .as_ref()
            .map_or_else(|| "(not set)".to_owned(), |example| format!("(e.g. {example})")),
        other => other.to_string(),
    }
}

fn draw_events(out: &mut String, form: &Form) {
    for event in &form.events {
        let _ = writeln!(out, "  [{}] {}: {}", mark(event.value), event.title, event.description);
    }
}

fn mark(on: bool) -> char {
    if on { 'x' } else { ' ' }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::{Integration, Record};

    /// Rings a bell.
    #[derive(Integration)]
    #[integration(deprecated(note = "use a siren"))]
    #[events()]
    struct Bell {
        #[prop(deprecated(since = "17.0"))]
        volume: Option<u8>,
    }

    /// Is installed elsewhere.
    #[derive(Integration)]
    #[integration(manual_activation = false)]
    #[events()]
    struct App {}

    #[test]
    fn what_the_product_activates_has_no_switch() {
        let mut record = Record::<App>::new();
        let said = "the product switches it, not a person\n";
        let readable = super::readable(&record.form());
        assert_eq!(readable, format!("App\nIs installed elsewhere.\n\nNot active: {said}"));
        record.activate();
        assert!(super::readable(&record.form()).ends_with(&format!("\nActive: {said}")));
    }

    #[test]
    fn what_is_deprecated_is_marked() {
        let form = Record::<Bell>::new().form();
        assert_eq!(
            super::readable(&form),
            "Bell\n[deprecated: use a siren]\nRings a bell.\n\n[ ] Active\n\n  Volume: (not set)\n      [deprecated since 17.0]\n"
        );
    }
}
