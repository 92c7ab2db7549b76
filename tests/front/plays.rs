//! What a person does with a form, as steps of `browser/play.mjs`.

use super::product::Renderer;
use integrations_runtime::value::Shape;
use integrations_runtime::{AnyRecord, Entry, Form, FormField, FormSection};
use serde_json::{Map, Value as Json, json};

/// The fields that are drawn, in order, each with the heading that it stands under. `now`: the record as it is filled in,
/// which says what is hidden and what is required.
pub(crate) fn drawn(renderer: Renderer, form: &Form, now: &Entered<'_>) -> Json {
    let is_shown = |field: &&FormField| now.record.is_shown(field.name);
    let mut drawn = Vec::new();
    if form.manual_activation {
        drawn.push(row(None, "active", "Active", false));
    }
    let of_field = |heading: Option<&FormSection>, field: &FormField| {
        let title = field.checkbox_label.as_ref().unwrap_or(&field.title);
        let is_stored = field.secret && field.value == true;
        let is_list = matches!(field.shape, Shape::List(_));
        let may_be = field.required || field.required_if.is_some() || is_list;
        let is_static = field.required && field.show_if.is_none() && field.default.is_none();
        let required = if renderer.marks_by_conditions {
            may_be && now.is_required(field.name)
        } else {
            is_static && !is_list
        };
        row(heading, field.name, title, required && !is_stored)
    };
    let events = |heading: Option<&FormSection>| -> Vec<Json> {
        let rows = form.events.iter().flat_map(|event| {
            let switch = row(heading, event.field, &event.title, false);
            let fields = event.fields.iter().filter(is_shown).map(|field| of_field(heading, field));
            std::iter::once(switch).chain(fields).collect::<Vec<_>>()
        });
        rows.collect()
    };
    let trigger = form.sections.iter().find(|section| section.kind == "trigger");
    for section in &form.sections {
        let fields = form.fields.iter().filter(is_shown).filter(|field| field.section == Some(section.kind));
        drawn.extend(fields.map(|field| of_field(Some(section), field)));
        if section.kind == "trigger" {
            drawn.extend(events(Some(section)));
        }
    }
    let fields = form.fields.iter().filter(is_shown).filter(|field| field.section.is_none());
    drawn.extend(fields.map(|field| of_field(None, field)));
    if trigger.is_none() {
        drawn.extend(events(None));
    }
    drawn.into()
}

fn row(heading: Option<&FormSection>, name: &str, title: &str, required: bool) -> Json {
    json!({ "heading": heading.map(|it| &it.title), "name": name, "title": title, "required": required })
}

/// Every field that a form has, those of events behind the others.
pub(crate) fn fields(form: &Form) -> impl Iterator<Item = &FormField> {
    form.fields.iter().chain(form.events.iter().flat_map(|event| &event.fields))
}

/// Gives a field its value: in a way that a person has.
pub(crate) fn fill(field: &FormField, value: &Json) -> Json {
    let name = field.name;
    let title = |value: &Json| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let known = field.choices.as_deref().unwrap_or_default().iter().find(|choice| choice.value == value);
        known.map_or(value, |choice| choice.title.clone().into_owned())
    };
    let is_closed = field.choices.is_some() && field.field_type == integrations_runtime::FieldType::Select;
    match (field.shape, value) {
        (Shape::Boolean, value) => json!({ "step": "tick", "name": name, "on": value }),
        (Shape::List(_), Json::Array(items)) if field.choices.is_some() => {
            json!({ "step": "several", "name": name, "titles": items.iter().map(title).collect::<Vec<_>>() })
        }
        (Shape::List(_), items) => json!({ "step": "list", "name": name, "items": items }),
        (_, value) if is_closed => json!({ "step": "choose", "name": name, "title": title(value) }),
        (Shape::Map, Json::Object(members)) => write(name, &lines(members)),
        (Shape::Any, value) => write(name, &value.to_string()),
        (_, Json::String(text)) => write(name, text),
        (_, value) => write(name, &value.to_string()),
    }
}

pub(crate) fn write(name: &str, text: &str) -> Json {
    json!({ "step": "write", "name": name, "text": text })
}

fn lines(members: &Map<String, Json>) -> String {
    let line = |(name, value): (&String, &Json)| format!("{name}={}", value.as_str().unwrap_or_default());
    members.iter().map(line).collect::<Vec<_>>().join("\n")
}

pub(crate) fn submit(says: &[&str]) -> Json {
    json!({ "step": "submit", "says": says })
}

/// Values that a record refuses where the rest is as in the example, each of a field that is written.
pub(crate) fn wrong(entry: &Entry, form: &Form, by_api: &Json, example: &Map<String, Json>) -> Vec<Wrong> {
    const ODD: &[&str] = &["nonsense", "a b/c", "-1", "99999999999", "http://127.0.0.1/"];
    let refused = |field: &FormField, text: &str| {
        let mut input = example.clone();
        input.insert(field.name.to_owned(), text.into());
        let mut record = entry.record();
        record.assign(by_api).ok()?;
        record.activate();
        let verdict = record.assign(&input.into()).and_then(|()| record.validate());
        let violations = verdict.err()?;
        let message = violations.of(field.name).next()?.message().to_owned();
        Some(Wrong { field: field.name.to_owned(), text: text.to_owned(), message })
    };
    let is_written = |field: &&FormField| {
        let is_text = matches!(field.shape, Shape::Text) && field.choices.is_none();
        is_text && example.contains_key(field.name)
    };
    let of = |field: &FormField| {
        let odd = ODD.iter().find_map(|text| refused(field, text));
        let blank = refused(field, "");
        odd.into_iter().chain(blank).collect::<Vec<_>>()
    };
    fields(form).filter(is_written).flat_map(of).collect()
}

/// A value that is refused.
pub(crate) struct Wrong {
    pub(crate) field: String,
    pub(crate) text: String,
    /// What the record says of it.
    pub(crate) message: String,
}

/// The record as the example makes it.
pub(crate) fn exemplary(
    entry: &Entry,
    example: &Map<String, Json>,
) -> Result<Box<dyn AnyRecord>, integrations_runtime::Violations> {
    let mut record = entry.record();
    record.assign(&example.clone().into())?;
    record.activate();
    record.validate()?;
    Ok(record)
}

/// A record, and the declaration that it is of.
pub(crate) struct Entered<'a> {
    pub(crate) entry: &'static Entry,
    pub(crate) record: &'a dyn AnyRecord,
}

impl Entered<'_> {
    /// Whether the record asks for the field as the others are: it says so where it is left out.
    fn is_required(&self, name: &str) -> bool {
        let without = || {
            let mut record = self.entry.from_stored(&self.record.stored()).ok()?;
            record.clear(name).ok()?;
            record.activate();
            record.validate().err()
        };
        // A list that must not be empty is too short.
        let asks = |code: &str| matches!(code, "required" | "too_short");
        without().is_some_and(|violations| violations.of(name).any(|violation| asks(violation.code())))
    }
}
