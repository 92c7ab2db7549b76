//! The element that a field is filled in with.

use maud::{Markup, html};
use serde_json::Value as Json;

use super::attributes::{Bounds, Checks, input_type};
use super::draw::Drawing;
use super::values::is_writable;
use crate::form::FormField;
use crate::spec::FieldType;
use crate::value::Shape;

/// Lines of a text that are seen at once.
const ROWS: usize = 4;

/// The kinds of elements.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    /// A box, ticked or not.
    Box,
    /// A select of yes, no and neither: a box cannot say that it is unset.
    Answer,
    Select,
    /// A box for each item that a list can have.
    Boxes,
    Textarea,
    Password,
    Input,
}

impl Drawing<'_> {
    pub(super) fn control_of(&self, field: &FormField) -> Control {
        let is_chosen = field.choices.as_ref().is_some_and(|choices| !choices.is_empty());
        let is_nullable = self.row(field.name).is_some_and(|row| row.nullable);
        match field.shape {
            _ if field.secret => Control::Password,
            Shape::Boolean if is_nullable => Control::Answer,
            Shape::Boolean => Control::Box,
            Shape::List(_) if is_chosen => Control::Boxes,
            _ if is_chosen => Control::Select,
            Shape::List(_) | Shape::Map | Shape::Any => Control::Textarea,
            _ if field.field_type == FieldType::Textarea => Control::Textarea,
            // One line would lose the others.
            _ if self.options.text(field).contains('\n') => Control::Textarea,
            _ => Control::Input,
        }
    }

    /// The element itself; of a group, all of them. `described`: the ids of what stands around it.
    pub(super) fn control(&self, field: &FormField, described: &str) -> Markup {
        match self.control_of(field) {
            Control::Box => self.tick(field.name, field.value == true, described),
            Control::Answer => {
                let answers =
                    [("true".to_owned(), self.words.say("yes")), ("false".to_owned(), self.words.say("no"))];
                self.select(field, &answers, described)
            }
            Control::Select => {
                let choices = field.choices.as_deref().unwrap_or_default().iter();
                let choices: Vec<_> =
                    choices.map(|choice| (choice.value.to_string(), choice.title.to_string())).collect();
                self.select(field, &choices, described)
            }
            Control::Boxes => self.boxes(field),
            Control::Textarea => self.textarea(field, described),
            Control::Password | Control::Input => self.input(field, described),
        }
    }

    /// A box, and before it what is sent while it is not ticked.
    pub(super) fn tick(&self, name: &str, stored: bool, described: &str) -> Markup {
        html! {
            input type="hidden" name=(name) value="false";
            input type="checkbox" id=(self.id(name)) name=(name) value="true" checked[self.options.is_ticked(name, stored)]
                aria-describedby=(described) aria-invalid=[self.is_wrong(name)];
        }
    }

    fn select(&self, field: &FormField, choices: &[(String, String)], described: &str) -> Markup {
        let text = self.options.text(field);
        let is_listed = choices.iter().any(|(value, _)| *value == text);
        let unset = if field.required { "choose" } else { "not_set" };
        html! {
            select id=(self.id(field.name)) name=(field.name) required[field.required]
                aria-describedby=(described) aria-invalid=[self.is_wrong(field.name)] {
                @if text.is_empty() || !field.required && field.default.is_none() {
                    option value="" { (self.words.say(unset)) }
                }
                @for (value, title) in choices {
                    option value=(value) selected[*value == text] { (title) }
                }
                // What is stored stays, though it is no choice any more.
                @if !is_listed && !text.is_empty() {
                    option value=(text) selected { (text) }
                }
            }
        }
    }

    fn boxes(&self, field: &FormField) -> Markup {
        let chosen = self.options.chosen(field);
        let title = |value: &str| {
            let choice =
                field.choices.as_deref().unwrap_or_default().iter().find(|choice| choice.value == value);
            choice.map_or_else(|| value.to_owned(), |choice| choice.title.to_string())
        };
        let listed: Vec<&str> =
            field.choices.as_deref().unwrap_or_default().iter().map(|choice| choice.value.as_ref()).collect();
        let in_order: Vec<&str> =
            listed.iter().copied().filter(|value| chosen.iter().any(|it| it == value)).collect();
        // What is chosen comes back in the order of the boxes: in another one, it stands before the rest.
        let values: Vec<&str> = if in_order == chosen {
            listed
        } else {
            let rest = listed.into_iter().filter(|value| !in_order.contains(value));
            chosen.iter().map(String::as_str).chain(rest).collect()
        };
        html! {
            input type="hidden" name=(list_name(field)) value="";
            @for (index, value) in values.into_iter().enumerate() {
                @let id = if index == 0 { self.id(field.name) } else { self.part_of(field.name, &index.to_string()) };
                div class="choice" {
                    input type="checkbox" id=(id) name={ (field.name) "[]" } value=(value)
                        checked[chosen.iter().any(|it| it == value)];
                    label for=(id) { (title(value)) }
                }
            }
        }
    }

    fn textarea(&self, field: &FormField, described: &str) -> Markup {
        let text = self.options.text(field);
        let checks = Checks::of(field, self.options.translator);
        let name =
            if matches!(field.shape, Shape::List(_)) { list_name(field) } else { field.name.to_owned() };
        // An empty map that is not what unset means is a line without anything.
        let is_empty_map = field.value.as_object().is_some_and(serde_json::Map::is_empty);
        let is_nullable = self.row(field.name).is_some_and(|row| row.nullable);
        let text = if text.is_empty() && is_empty_map && (is_nullable || field.default.is_some()) {
            "\n".to_owned()
        } else {
            text
        };
        let rows = ROWS.max(text.lines().count().min(3 * ROWS));
        html! {
            textarea id=(self.id(field.name)) name=(name) rows=(rows) placeholder=[&field.placeholder]
                required[field.required] minlength=[checks.min_length] data-max-length=[checks.max_length]
                disabled[!is_writable(field)]
                aria-describedby=(described) aria-invalid=[self.is_wrong(field.name)] {
                // The first line break after the tag is not part of the text.
                "\n" (text)
            }
        }
    }

    fn input(&self, field: &FormField, described: &str) -> Markup {
        let text = self.options.text(field);
        let checks = Checks::of(field, self.options.translator);
        let kind = if field.secret { "password" } else { input_type(field, &text) };
        let bounds = (kind == "number").then(|| Bounds::of(field));
        let step = bounds.as_ref().map(|bounds| bounds.step).or((kind == "time").then_some("any"));
        html! {
            input type=(kind) id=(self.id(field.name)) name=(field.name) value=[(!field.secret).then_some(&text)]
                placeholder=[&field.placeholder] required[field.required && !is_stored(field)]
                autocomplete=[field.secret.then_some("new-password")]
                minlength=[checks.min_length] data-max-length=[checks.max_length] pattern=[checks.pattern]
                disabled[!is_writable(field)] step=[step] min=[bounds.as_ref().and_then(|bounds| bounds.min.as_ref())]
                max=[bounds.as_ref().and_then(|bounds| bounds.max.as_ref())]
                aria-describedby=(described) aria-invalid=[self.is_wrong(field.name)];
        }
    }

    fn is_wrong(&self, name: &str) -> Option<&'static str> {
        self.errors(name).next().map(|_| "true")
    }
}

/// Whether there is a secret, which stays where the field is left empty.
pub(super) fn is_stored(field: &FormField) -> bool {
    field.secret && field.value == true
}

/// A list that has a value is sent as its items, so that none is none, and not what unset means.
fn list_name(field: &FormField) -> String {
    if field.value == Json::Null { field.name.to_owned() } else { format!("{}[]", field.name) }
}
