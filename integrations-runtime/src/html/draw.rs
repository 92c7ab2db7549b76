//! The form: its parts, and what stands around each input.

use std::borrow::Cow;

use maud::{Markup, html};
use serde_json::{Map, Value as Json, json};

use super::attributes::Checks;
use super::control::{Control, is_stored};
use super::options::Options;
use super::values::{is_writable, stored_text};
use super::words::Words;
use crate::form::{Form, FormEvent, FormField};
use crate::layout::{self, Item, Part};
use crate::record::form_input::CLEAR;
use crate::spec::{FieldSpec, FieldType};
use crate::value::Shape;

/// The switch of the integration, as it is posted.
const ACTIVE: &str = "active";

/// A form with what a product says of it.
pub(super) struct Drawing<'a> {
    form: &'a Form,
    pub(super) options: &'a Options<'a>,
    pub(super) words: Words<'a>,
    prefix: Cow<'a, str>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(form: &'a Form, options: &'a Options<'a>) -> Self {
        let prefix = options.id_prefix.map_or_else(|| format!("{}-", form.name).into(), Cow::Borrowed);
        Self { form, options, words: Words(options.translator), prefix }
    }

    pub(super) fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// The id of something beside an input. No field's name has a colon.
    pub(super) fn part_of(&self, name: &str, part: &str) -> String {
        format!("{}{name}:{part}", self.prefix)
    }

    pub(super) fn field(&self, name: &str) -> Option<&'a FormField> {
        let of_events = self.form.events.iter().flat_map(|event| &event.fields);
        self.form.fields.iter().chain(of_events).find(|field| field.name == name)
    }

    pub(super) fn row(&self, name: &str) -> Option<&'static FieldSpec> {
        self.form.spec.field(name)
    }

    /// What a person reads of a field, or a switch.
    pub(super) fn title(&self, name: &str) -> Cow<'a, str> {
        if let Some(field) = self.field(name) {
            return Cow::Borrowed(label(field));
        }
        if name == ACTIVE {
            return self.words.say("active").into();
        }
        let event = self.form.events.iter().find(|event| event.field == name);
        let title = event.map(|event| event.title.as_ref()).or(self.row(name).map(|row| row.title));
        title.map_or_else(|| name.to_owned().into(), Cow::Borrowed)
    }

    /// What is wrong with a field, in whole sentences.
    pub(super) fn errors(&self, name: &'a str) -> impl Iterator<Item = String> {
        let violations = self.options.violations.into_iter().flat_map(move |all| all.of(name));
        violations.map(move |violation| format!("{} {}", self.title(name), violation.message()))
    }

    fn is_drawn(&self, name: &str) -> bool {
        self.field(name).is_some()
            || name == ACTIVE && self.form.manual_activation
            || self.form.events.iter().any(|event| event.field == name)
    }
}

fn label(field: &FormField) -> &str {
    field.checkbox_label.as_ref().filter(|_| field.field_type == FieldType::Checkbox).unwrap_or(&field.title)
}

pub(super) fn form(drawing: &Drawing<'_>) -> Markup {
    let Drawing { form, options, .. } = drawing;
    html! {
        // What is not valid is said by the server, or by the script; an inactive integration need not be.
        form class="integration" id=(drawing.part_of("", "form")) method="post" action=(options.action) novalidate
            autocomplete="off" data-active=(form.active) data-undrawn=[undrawn(form)] {
            @for (name, value) in &options.hidden {
                input type="hidden" name=(name) value=(value);
            }
            (problems(drawing))
            @if let Some(deprecated) = &form.deprecated {
                p class="deprecated" { (deprecated) }
            }
            @for text in [&form.description, &form.help].into_iter().flatten() {
                (paragraphs(text))
            }
            @for part in layout::parts(form) {
                (part_of_form(drawing, &part))
            }
            div class="actions" {
                button type="submit" {
                    @match options.submit {
                        Some(label) => (label),
                        None => (drawing.words.say("submit")),
                    }
                }
            }
        }
    }
}

/// What the script needs of props that are not drawn, as conditions may ask for them.
fn undrawn(form: &Form) -> Option<String> {
    let drawn = form.fields.iter().chain(form.events.iter().flat_map(|event| &event.fields));
    let asking = form.undrawn.iter().flat_map(|(row, _)| [row.show_if, row.required_if]);
    let conditions = drawn.flat_map(|field| [field.show_if, field.required_if]).chain(asking).flatten();
    let asked: Vec<&str> = conditions.flat_map(|condition| condition.fields()).collect();
    let members = form.undrawn.iter().filter(|(row, _)| asked.contains(&row.name));
    let members: Map<String, Json> = members
        .map(|(row, value)| {
            let what = json!({
                "kind": kind(row.shape), "value": value, "secret": row.secret, "showIf": row.show_if,
            });
            (row.name.to_owned(), what)
        })
        .collect();
    if members.is_empty() { None } else { Some(Json::Object(members).to_string()) }
}

fn kind(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "text",
        Shape::Boolean => "boolean",
        Shape::Integer { .. } | Shape::Number { .. } => "number",
        Shape::List(_) | Shape::Map => "items",
        Shape::Any => "other",
    }
}

/// The list of what is wrong; it is there for the script too, where nothing is.
fn problems(drawing: &Drawing<'_>) -> Markup {
    let violations = drawing.options.violations.into_iter().flatten();
    let found = violations.clone().next().is_some();
    let heading = drawing.part_of("", "problems");
    html! {
        div class="problems" role="alert" tabindex="-1" aria-labelledby=(heading) autofocus[found] hidden[!found] {
            h2 id=(heading) { (drawing.words.say("problem")) }
            ul {
                @for violation in violations {
                    li {
                        @match violation.field() {
                            Some(name) if drawing.is_drawn(name) => {
                                a href={ "#" (drawing.id(name)) } { (drawing.title(name)) " " (violation.message()) }
                            }
                            Some(name) => { (drawing.title(name)) " " (violation.message()) }
                            None => (violation.message()),
                        }
                    }
                }
            }
        }
    }
}

fn part_of_form(drawing: &Drawing<'_>, part: &Part<'_>) -> Markup {
    let (events, others): (Vec<Item<'_>>, Vec<Item<'_>>) =
        part.items.iter().partition(|item| matches!(item, Item::Event(_)));
    let items = |items: &[Item<'_>]| html! { @for item in items { (draw_item(drawing, *item)) } };
    let Some(section) = part.section else {
        return html! {
            (items(&others))
            @if !events.is_empty() {
                fieldset {
                    legend { (drawing.words.say("events")) }
                    (items(&events))
                }
            }
        };
    };
    let heading = drawing.part_of("", &format!("section:{}", section.kind));
    html! {
        section aria-labelledby=(heading) {
            h2 id=(heading) { (section.title) }
            @if let Some(text) = &section.description { (paragraphs(text)) }
            (items(&others))
            (items(&events))
        }
    }
}

fn draw_item(drawing: &Drawing<'_>, item: Item<'_>) -> Markup {
    match item {
        Item::Active => switch(drawing, ACTIVE, drawing.form.active, &drawing.words.say("active"), ""),
        Item::Field(field) => draw_field(drawing, field),
        Item::Event(event) => draw_event(drawing, event),
    }
}

fn draw_event(drawing: &Drawing<'_>, event: &FormEvent) -> Markup {
    html! {
        div class="event" {
            (switch(drawing, event.field, event.value, &event.title, &event.description))
            @for field in &event.fields { (draw_field(drawing, field)) }
        }
    }
}

fn switch(drawing: &Drawing<'_>, name: &str, on: bool, title: &str, help: &str) -> Markup {
    let (help_id, errors_id) = (drawing.part_of(name, "help"), drawing.part_of(name, "errors"));
    let described = if help.is_empty() { errors_id.clone() } else { format!("{errors_id} {help_id}") };
    html! {
        div class="field box" data-title=(title) {
            (drawing.tick(name, on, &described))
            label for=(drawing.id(name)) { (title) }
            (errors(drawing, name))
            @if !help.is_empty() { div class="help" id=(help_id) { p { (help) } } }
        }
    }
}

fn errors(drawing: &Drawing<'_>, name: &str) -> Markup {
    html! {
        div class="errors" id=(drawing.part_of(name, "errors")) {
            @for error in drawing.errors(name) { p { (error) } }
        }
    }
}

fn draw_field(drawing: &Drawing<'_>, field: &FormField) -> Markup {
    let control = drawing.control_of(field);
    let part = |part: &str| drawing.part_of(field.name, part);
    let conditions = conditions(drawing, field);
    let notes = notes(drawing, field, control);
    let mut described = vec![part("errors")];
    described.extend(field.help.as_ref().map(|_| part("help")));
    described.extend((!notes.is_empty()).then(|| part("notes")));
    described.extend((!conditions.is_empty()).then(|| part("when")));
    let described = described.join(" ");
    let checks = Checks::of(field, drawing.options.translator);
    let is_group = control == Control::Boxes;
    let json =
        |condition: &Option<_>| condition.and_then(|it: crate::Condition| serde_json::to_string(&it).ok());
    let class = if control == Control::Box { "field box" } else { "field" };
    html! {
        div class=(class) role=[is_group.then_some("group")] aria-labelledby=[is_group.then(|| part("label"))]
            aria-describedby=[is_group.then_some(&described)]
            data-field=(field.name) data-kind=(kind(field.shape)) data-title=(label(field))
            data-default=[default_of(field)] data-show-if=[json(&field.show_if)] data-required-if=[json(&field.required_if)]
            data-required[field.required] data-secret[field.secret] data-stored[is_stored(field)]
            data-exposes=[exposed_text(field)] data-invalid=[checks.invalid] data-too-long=[checks.too_long] {
            @if control == Control::Box {
                (drawing.control(field, &described))
                (label_of(drawing, field, is_group))
            } @else {
                (label_of(drawing, field, is_group))
                (drawing.control(field, &described))
            }
            @if is_stored(field) && !field.required { (clear(drawing, field)) }
            (errors(drawing, field.name))
            @if let Some(help) = &field.help { div class="help" id=(part("help")) { (paragraphs(help)) } }
            @if !notes.is_empty() {
                div class="notes" id=(part("notes")) { @for note in notes { p { (note) } } }
            }
            @if !conditions.is_empty() {
                div class="when" id=(part("when")) { @for condition in conditions { p { (condition) } } }
            }
        }
    }
}

fn label_of(drawing: &Drawing<'_>, field: &FormField, is_group: bool) -> Markup {
    let id = drawing.part_of(field.name, "label");
    let mark = html! {
        @if field.required || field.required_if.is_some() {
            " " span class="mark" aria-hidden="true" hidden[!field.required || is_stored(field)] {
                (drawing.words.say("required"))
            }
        }
    };
    html! {
        @if is_group {
            span class="label" id=(id) { (label(field)) (mark) }
        } @else if field.secret {
            label for=(drawing.id(field.name)) id=(id) { (label(field)) (mark) }
        } @else {
            label for=(drawing.id(field.name)) { (label(field)) (mark) }
        }
    }
}

/// The box which unsets a secret that is stored: a blank field keeps it.
fn clear(drawing: &Drawing<'_>, field: &FormField) -> Markup {
    let (id, name) = (drawing.part_of(field.name, "clear"), format!("{}{CLEAR}", field.name));
    html! {
        div class="choice" {
            input type="checkbox" id=(id) name=(name) value="true" data-clear checked[drawing.options.is_ticked(&name, false)]
                aria-describedby=(drawing.part_of(field.name, "label"));
            label for=(id) { (drawing.words.say("clear")) }
        }
    }
}

/// When a field counts: for a form whose fields do not come and go. The script takes it away.
fn conditions(drawing: &Drawing<'_>, field: &FormField) -> Vec<String> {
    let said = |word: &str, condition: &Option<crate::Condition>| {
        let condition = drawing.in_words(condition.as_ref()?);
        Some(drawing.words.say_with(word, &[("condition", &condition)]))
    };
    [said("only_where", &field.show_if), said("required_where", &field.required_if)]
        .into_iter()
        .flatten()
        .collect()
}

fn notes(drawing: &Drawing<'_>, field: &FormField, control: Control) -> Vec<String> {
    let say = |word: &str| drawing.words.say(word);
    let some_stored = drawing.form.fields.iter().any(|other| is_stored(other) && other.name != field.name);
    let written = match field.shape {
        _ if control != Control::Textarea => None,
        Shape::List(_) => Some("lines"),
        Shape::Map => Some("pairs"),
        Shape::Any => Some("json"),
        _ => None,
    };
    let mut notes: Vec<String> = field.deprecated.iter().map(ToString::to_string).collect();
    // A declaration that has a help for this says so itself.
    notes.extend((is_stored(field) && field.non_empty_password_help.is_none()).then(|| say("stored")));
    notes.extend(written.map(say));
    notes.extend((field.exposes_secrets && some_stored).then(|| say("exposes")));
    notes.extend((!is_writable(field)).then(|| say("locked")));
    notes
}

/// What the field has while it is unset, for the script.
fn default_of(field: &FormField) -> Option<String> {
    field.default.as_ref().filter(|_| !field.secret).map(Json::to_string)
}

/// What a field that exposes secrets has in the store, for the script: secrets that are stored go where it changes.
fn exposed_text(field: &FormField) -> Option<String> {
    let text = || if field.hidden || field.secret { String::new() } else { stored_text(field) };
    field.exposes_secrets.then(text)
}

/// The paragraphs of a text, as text.
fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p { (paragraph) }
        }
    }
}
