//! The configuration that a record makes, of copies of its values or of the values themselves.

use integrations_runtime::{Integration, Props, Record, Secret};
use serde_json::json;

#[derive(Clone, Debug, PartialEq, Props)]
struct Place {
    #[prop]
    street: String,
    #[prop(default = 1)]
    floor: u8,
}

#[derive(Debug, Integration)]
#[events()]
struct Doorbell {
    #[prop(length(max = 10))]
    name: String,
    #[prop(default = "ding")]
    tone: String,
    #[prop]
    token: Option<Secret>,
    #[prop]
    loud: bool,
    #[prop(show_if(loud = true))]
    decibels: Option<u32>,
    #[prop(flatten)]
    place: Place,
}

fn doorbell(input: &serde_json::Value) -> Record<Doorbell> {
    let mut record = Record::<Doorbell>::new();
    record.assign(input).unwrap();
    record
}

#[test]
fn a_configuration_of_a_records_own_values_is_that_of_copies() {
    let all = json!({ "name": "Jo", "tone": "dong", "token": "t0k3n", "loud": true, "decibels": 80, "street": "High", "floor": 2 });
    let some = json!({ "name": "Jo", "street": "High" });
    for input in [all, some] {
        let record = doorbell(&input);
        let copied = record.config().unwrap();
        let taken = record.into_config().unwrap();
        assert_eq!((&copied.name, &copied.tone, copied.loud), (&taken.name, &taken.tone, taken.loud));
        assert_eq!((copied.decibels, &copied.place), (taken.decibels, &taken.place));
        let secret = |of: &Doorbell| of.token.as_ref().map(|token| token.expose_secret().clone());
        assert_eq!(secret(&copied), secret(&taken));
    }
}

#[test]
fn a_hidden_value_is_not_taken() {
    let mut record = doorbell(&json!({ "name": "Jo", "street": "High", "loud": true, "decibels": 80 }));
    record.set_loud(false);
    assert_eq!(record.into_config().unwrap().decibels, None);
}

#[test]
fn a_refused_record_comes_back_as_it_was() {
    let mut record = doorbell(&json!({ "name": "Jo", "street": "High", "token": "t0k3n" }));
    record.saved();
    record.set_name("a name that is too long");
    let refused = record.into_config().unwrap_err();
    assert_eq!(refused.to_string(), "`name` is too long (maximum is 10 characters)");
    assert!(!format!("{refused:?}").contains("t0k3n"));
    let (mut record, violations) = refused.into_parts();
    assert_eq!((violations.len(), record.changed()), (1, vec!["name"]));
    assert_eq!(record.name_was(), Some("Jo"));
    record.restore(Doorbell::NAME);
    assert_eq!(record.into_config().unwrap().token.unwrap().expose_secret(), "t0k3n");
}

#[test]
fn a_refused_input_takes_back_a_second_change() {
    let mut record = doorbell(&json!({ "name": "Jo", "street": "High" }));
    record.saved();
    record.set_name("Kim");
    record.assign(&json!({ "name": "Lou", "tone": "dong", "floor": "high" })).unwrap_err();
    assert_eq!((record.name(), record.name_was(), record.tone()), (Some("Kim"), Some("Jo"), "ding"));
    assert_eq!(record.changed(), ["name"]);
    record.assign(&json!({ "name": "Jo" })).unwrap();
    assert!(!record.has_changes());
}
