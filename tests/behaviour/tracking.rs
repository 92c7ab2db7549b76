//! Whatever happens to a record, in whatever order, its account of the changes is that of a simple model: for each
//! value, what it was when last loaded or saved, and what it is now.

use integrations_runtime::{Change, Record};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value as Json, json};

use crate::everything::{Everythings, ROWS, Value};

/// The switches that are tracked besides the props, and what they are in a new record.
const SWITCHES: [(&str, bool); 4] =
    [("active", false), ("push_events", true), ("note_events", false), ("pipeline_events", false)];
const EVENTS: [&str; 3] = ["push", "note", "pipeline"];

#[derive(Clone, Debug)]
enum Operation {
    Set(usize, Value),
    Clear(usize),
    Restore(usize),
    Switch(usize, bool),
    RestoreAll,
    Saved,
    Assign(Vec<(usize, Input)>),
}

/// What is assigned to a prop or a switch.
#[derive(Clone, Debug)]
enum Input {
    Value(Value, bool),
    Null,
    Blank,
    /// What a form sends back of a stored secret.
    Kept,
    Bad(Json),
}

#[derive(Clone)]
struct Model {
    was: Vec<Option<Value>>,
    now: Vec<Option<Value>>,
    previous: Vec<(String, Json, Json)>,
}

fn name(index: usize) -> &'static str {
    ROWS.get(index).map_or_else(|| SWITCHES[index - ROWS.len()].0, |row| row.name)
}

fn unset(index: usize) -> Option<Value> {
    ROWS.get(index).map_or_else(|| Some(Value::Bool(SWITCHES[index - ROWS.len()].1)), |row| (row.unset)())
}

fn is_secret(index: usize) -> bool {
    matches!(name(index), "token" | "hook")
}

/// What cannot be taken.
struct Refused;

/// What an input makes of a value.
fn cast(index: usize, input: &Input, now: Option<&Value>) -> Result<Option<Value>, Refused> {
    Ok(match input {
        Input::Bad(_) => return Err(Refused),
        Input::Blank | Input::Kept if is_secret(index) => now.cloned(),
        Input::Value(Value::Secret(text), _) if text.is_empty() => now.cloned(),
        Input::Null | Input::Blank => unset(index),
        Input::Value(Value::Text(text), _) if text.is_empty() => unset(index),
        // A form cannot tell an empty list from none.
        Input::Value(Value::List(items), true) if items.is_empty() => unset(index),
        Input::Kept => Some(Value::Bool(true)),
        Input::Value(value, _) => Some(value.clone()),
    })
}

fn json_of(input: &Input) -> Json {
    match input {
        Input::Value(value, as_text) => value.input(*as_text),
        Input::Null => Json::Null,
        Input::Blank => json!(""),
        Input::Kept => json!(true),
        Input::Bad(json) => json.clone(),
    }
}

impl Model {
    fn new() -> Self {
        let values: Vec<_> = (0..ROWS.len() + SWITCHES.len()).map(unset).collect();
        Self { was: values.clone(), now: values, previous: Vec::new() }
    }

    fn changes(&self) -> Vec<(String, Json, Json)> {
        let shown = |value: &Option<Value>| value.as_ref().map_or(Json::Null, Value::shown);
        let changed = (0..self.now.len()).filter(|&index| self.was[index] != self.now[index]);
        changed
            .map(|index| (name(index).to_owned(), shown(&self.was[index]), shown(&self.now[index])))
            .collect()
    }

    fn apply(&mut self, operation: &Operation) {
        match operation {
            Operation::Set(index, value) => self.now[*index] = Some(value.clone()),
            Operation::Clear(index) => self.now[*index] = unset(*index),
            Operation::Restore(index) => self.now[*index] = self.was[*index].clone(),
            Operation::Switch(index, on) => self.now[ROWS.len() + index] = Some(Value::Bool(*on)),
            Operation::RestoreAll => self.now.clone_from(&self.was),
            Operation::Saved => {
                self.previous = self.changes();
                self.was.clone_from(&self.now);
            }
            Operation::Assign(inputs) => {
                let mut after = self.now.clone();
                for (index, input) in inputs {
                    match cast(*index, input, self.now[*index].as_ref()) {
                        Ok(value) => after[*index] = value,
                        Err(Refused) => return,
                    }
                }
                self.now = after;
            }
        }
    }
}

fn apply(record: &mut Everythings, operation: &Operation) {
    match operation {
        Operation::Set(index, value) => (ROWS[*index].set)(record, value.clone()),
        Operation::Clear(index) => (ROWS[*index].clear)(record),
        Operation::Restore(index) => (ROWS[*index].restore)(record),
        Operation::Switch(0, on) => record.set_active(*on),
        Operation::Switch(index, on) => record.set_event(EVENTS[index - 1], *on).unwrap(),
        Operation::RestoreAll => record.restore_all(),
        Operation::Saved => record.saved(),
        Operation::Assign(inputs) => {
            let object: Map<_, _> =
                inputs.iter().map(|(index, input)| (name(*index).to_owned(), json_of(input))).collect();
            let bad = inputs.iter().any(|(_, input)| matches!(input, Input::Bad(_)));
            assert_eq!(record.assign(&object.into()).is_err(), bad, "{inputs:?}");
        }
    }
}

fn agree(record: &Everythings, model: &Model) {
    let triple = |change: &Change| (change.name.to_owned(), change.was.clone(), change.now.clone());
    let changes = model.changes();
    assert_eq!(record.changes().iter().map(triple).collect::<Vec<_>>(), changes);
    assert_eq!(record.changed(), changes.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>());
    assert_eq!(record.has_changes(), !changes.is_empty());
    assert_eq!(record.previous_changes().iter().map(triple).collect::<Vec<_>>(), model.previous);
    for (index, row) in ROWS.iter().enumerate() {
        assert_eq!((row.get)(record), model.now[index], "{}", row.name);
        assert_eq!((row.was)(record), model.was[index], "{} was", row.name);
        assert_eq!((row.changed)(record), model.was[index] != model.now[index], "{} changed", row.name);
    }
    assert_eq!(Some(Value::Bool(record.is_active())), model.now[ROWS.len()]);
    for (number, event) in EVENTS.iter().enumerate() {
        assert_eq!(Some(Value::Bool(record.event_enabled(event))), model.now[ROWS.len() + 1 + number]);
    }
}

fn prop_and_value() -> impl Strategy<Value = (usize, Value)> {
    (0..ROWS.len()).prop_flat_map(|index| (Just(index), (ROWS[index].values)()))
}

/// Whether a value can come from outside: not a float that is no number, nor a list of these.
fn can_be_input(value: &Value) -> bool {
    match value {
        Value::Wide(float) => float.is_finite(),
        Value::Narrow(float) => float.is_finite(),
        Value::List(items) => items.iter().all(can_be_input),
        _ => true,
    }
}

/// An input for a prop, or for a switch.
fn input() -> impl Strategy<Value = (usize, Input)> {
    let of_prop = prop_and_value().prop_flat_map(|(index, value)| {
        let number = any::<Index>().prop_map(move |at| {
            let bad = (ROWS[index].bad)();
            Input::Bad(bad[at.index(bad.len())].clone())
        });
        let good = any::<bool>().prop_map(move |as_text| {
            if can_be_input(&value) { Input::Value(value.clone(), as_text) } else { Input::Null }
        });
        let takes_true = matches!(ROWS[index].name, "token" | "hook" | "on" | "maybe" | "off");
        let kept = Just(if takes_true { Input::Kept } else { Input::Blank });
        let input =
            prop_oneof![12 => good, 2 => Just(Input::Null), 2 => Just(Input::Blank), 2 => kept, 1 => number];
        (Just(index), input)
    });
    let of_switch = (ROWS.len()..ROWS.len() + SWITCHES.len(), any::<(bool, bool)>())
        .prop_map(|(index, (on, as_text))| (index, Input::Value(Value::Bool(on), as_text)));
    prop_oneof![5 => of_prop, 1 => of_switch]
}

fn operation() -> impl Strategy<Value = Operation> {
    prop_oneof![
        6 => prop_and_value().prop_map(|(index, value)| Operation::Set(index, value)),
        2 => (0..ROWS.len()).prop_map(Operation::Clear),
        2 => (0..ROWS.len()).prop_map(Operation::Restore),
        2 => (0..SWITCHES.len(), any::<bool>()).prop_map(|(index, on)| Operation::Switch(index, on)),
        4 => vec(input(), 0..5).prop_map(|mut inputs| {
            // A JSON object has each name once.
            inputs.sort_by_key(|(index, _)| *index);
            inputs.dedup_by_key(|(index, _)| *index);
            Operation::Assign(inputs)
        }),
        1 => select(vec![Operation::RestoreAll, Operation::Saved]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    // checklist: 65
    #[test]
    fn the_record_and_the_model_agree(operations in vec(operation(), 1..40)) {
        let (mut record, mut model) = (Record::new(), Model::new());
        agree(&record, &model);
        for operation in &operations {
            apply(&mut record, operation);
            model.apply(operation);
            agree(&record, &model);
        }
    }
}

// checklist: 18
#[test]
fn a_float_that_is_no_number_is_the_same_as_itself() {
    let mut record = Everythings::new();
    record.set_wide(f64::NAN);
    record.saved();
    record.set_wide(f64::NAN);
    assert!(!record.wide_changed());
    record.set_wide(0.0);
    record.saved();
    record.set_wide(-0.0);
    assert!(record.wide_changed());
}

#[test]
fn restoring_is_not_undone_by_what_was_staged_before() {
    let mut record = Everythings::new();
    assert!(record.assign(&json!({"text": "a", "count": "x"})).is_err());
    record.assign(&json!({"count": 1})).unwrap();
    assert_eq!((record.text(), record.count(), record.changed()), (None, Some(&1), vec!["count"]));
}
