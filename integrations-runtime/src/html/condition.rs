//! A condition in words: for a form whose fields do not come and go.

use super::draw::Drawing;
use crate::condition::{Condition, Operand};

impl Drawing<'_> {
    pub(super) fn in_words(&self, condition: &Condition) -> String {
        match condition {
            Condition::Equals { field, value } => self.equals(field, value(), true),
            Condition::In { field, values } => self.is_in(field, values, true),
            Condition::Set { field } => self.is_set(field, true),
            Condition::Not(Condition::Equals { field, value }) => self.equals(field, value(), false),
            Condition::Not(Condition::In { field, values }) => self.is_in(field, values, false),
            Condition::Not(Condition::Set { field }) => self.is_set(field, false),
            Condition::Not(condition) => {
                self.words.say_with("not", &[("condition", &self.in_words(condition))])
            }
            Condition::All(conditions) => self.joined(conditions, "and"),
            Condition::Any(conditions) => self.joined(conditions, "or"),
        }
    }

    fn equals(&self, field: &str, value: Operand, holds: bool) -> String {
        let title = &*self.title(field);
        if let Operand::Bool(on) = value {
            let word = if on == holds { "is_ticked" } else { "is_not_ticked" };
            return self.words.say_with(word, &[("field", title)]);
        }
        let value = self.value(field, value);
        self.words.say_with(if holds { "is" } else { "is_not" }, &[("field", title), ("value", &value)])
    }

    fn is_in(&self, field: &str, values: &[fn() -> Operand], holds: bool) -> String {
        let values: Vec<String> =
            values.iter().map(|value| format!("“{}”", self.value(field, value()))).collect();
        let word = if holds { "is_one_of" } else { "is_none_of" };
        self.words.say_with(word, &[("field", &self.title(field)), ("values", &values.join(", "))])
    }

    fn is_set(&self, field: &str, holds: bool) -> String {
        let is_box = self.row(field).is_some_and(|row| row.shape == crate::value::Shape::Boolean);
        let word = match (is_box, holds) {
            (true, true) => "is_ticked",
            (true, false) => "is_not_ticked",
            (false, true) => "is_filled_in",
            (false, false) => "is_empty",
        };
        self.words.say_with(word, &[("field", &self.title(field))])
    }

    fn joined(&self, conditions: &[Condition], word: &str) -> String {
        let part = |condition: &Condition| match condition {
            Condition::All(_) | Condition::Any(_) => format!("({})", self.in_words(condition)),
            _ => self.in_words(condition),
        };
        let join = |first: String, second: String| {
            self.words.say_with(word, &[("first", &first), ("second", &second)])
        };
        conditions.iter().map(part).reduce(join).unwrap_or_default()
    }

    /// What a person reads of a value: the title of a choice.
    fn value(&self, field: &str, value: Operand) -> String {
        let text = match value {
            Operand::Text(text) => text.to_owned(),
            Operand::Number(number) => number.to_string(),
            Operand::Bool(on) => on.to_string(),
        };
        let choices = self.field(field).and_then(|field| field.choices.as_ref());
        let choice = choices.and_then(|choices| choices.iter().find(|choice| choice.value == text));
        choice.map_or(text.clone(), |choice| choice.title.clone().into_owned())
    }
}
