//! Rules of one's own, on a prop and across props: what they are asked, and each of the answers that they may give.

use integrations_runtime::{Choices, Integration, Record, Secret, Violation, Violations};
use serde_json::json;

use crate::common::{broken, pairs, said};

#[derive(Clone, Debug, PartialEq, Choices)]
enum Letter {
    A,
}

/// Rules of one's own, with each of the answers that they may give.
#[derive(Integration)]
#[integration(validate = Own::together)]
#[events()]
struct Own {
    #[prop(validate = own::text)]
    text: String,
    #[prop(validate = own::string, length(max = 1))]
    string: Option<String>,
    #[prop(validate = Own::violation)]
    number: Option<u8>,
    #[prop(validate = own::on)]
    on: bool,
    #[prop(validate = own::list)]
    list: Vec<String>,
    #[prop(validate = own::letter, default = Letter::A)]
    letter: Letter,
    #[prop(validate(own::secret, when = always))]
    password: Option<Secret>,
    #[prop(validate = own::elsewhere)]
    other: Option<f64>,
}

mod own {
    use integrations_runtime::{Secret, Violation};

    use super::Letter;

    pub(super) fn text(text: &str) -> Result<(), &'static str> {
        if text == "bad" { Err("is bad") } else { Ok(()) }
    }

    pub(super) fn string(text: &str) -> Result<(), String> {
        if text == "good" { Ok(()) } else { Err(format!("is {} bytes", text.len())) }
    }

    pub(super) fn on(on: bool) -> Result<(), &'static str> {
        if on { Err("is on") } else { Ok(()) }
    }

    pub(super) fn list(list: &[String]) -> Result<(), &'static str> {
        if list.contains(&"bad".to_owned()) { Err("holds a bad one") } else { Ok(()) }
    }

    pub(super) fn letter(letter: &Letter) -> Result<(), String> {
        let Letter::A = letter;
        Ok(())
    }

    pub(super) fn secret(secret: &Secret) -> Result<(), Violation> {
        if secret.expose_secret() == "bad" { Err(Violation::new("weak", "is weak")) } else { Ok(()) }
    }

    pub(super) fn elsewhere(_: &f64) -> Result<(), Violation> {
        Err(Violation::new("pair", "needs the other").on("text"))
    }
}

impl Own {
    fn violation(number: &u8) -> Result<(), Violation> {
        if number.is_multiple_of(2) { Ok(()) } else { Err(Violation::new("odd", "is odd").param("by", 1)) }
    }

    fn together(record: &Record<Self>) -> Result<(), Violations> {
        let mut violations = Violations::new();
        if record.on() && record.text().is_none() {
            violations.push(Violation::new("alone", "cannot be alone").on(Own::ON));
            violations.push(Violation::new("whole", "something is wrong"));
        }
        violations.into_result()
    }
}

#[test]
fn a_rule_of_ones_own_answers_with_text_or_a_violation() {
    let wrong = json!({
        "text": "bad", "string": "xx", "number": 3, "on": true, "list": ["bad"], "password": "bad", "other": 0.5,
    });
    let record = Record::<Own>::load(&wrong).unwrap();
    assert_eq!(
        said(record.config()),
        [
            "`text` is bad",
            "`string` is 2 bytes",
            "`string` is too long (maximum is 1 character)",
            "`number` is odd",
            "`on` is on",
            "`list` holds a bad one",
            "`password` is weak",
            "`text` needs the other",
        ]
    );
    let violations = record.config().err().unwrap();
    let odd = violations.of("number").next().unwrap();
    assert_eq!((odd.code(), &odd.params()["by"], odd.message()), ("odd", &json!(1), "is odd"));
    assert_eq!(broken(record.validate()), pairs([("password", "weak")]));
}

#[test]
fn a_rule_of_ones_own_is_not_asked_of_what_is_not_set() {
    let record = Record::<Own>::load(&json!({"text": "x"})).unwrap();
    assert!(record.config().is_ok());
}

#[test]
fn a_rule_across_fields_comes_last_and_only_while_active() {
    let mut record = Record::<Own>::load(&json!({"on": true})).unwrap();
    assert_eq!(record.validate(), Ok(()));
    let all = pairs([("text", "required"), ("on", "invalid"), ("on", "alone"), ("", "whole")]);
    assert_eq!(broken(record.config()), all);
    record.activate();
    assert_eq!(broken(record.validate()), all);
    let shown = record.validate().unwrap_err().to_string();
    assert_eq!(shown, "`text` is required; `on` is on; `on` cannot be alone; something is wrong");
}

macro_rules! across {
    ($($name:ident: $error:ty = $make:expr;)*) => {$(
        #[derive(Integration)]
        #[integration(validate = check)]
        #[events()]
        struct $name {
            #[prop]
            x: bool,
        }

        fn check(_: &Record<$name>) -> Result<(), $error> {
            Err($make)
        }

        assert_eq!(said(Record::<$name>::new().config()), ["no"]);
    )*};
}

#[test]
fn a_rule_across_fields_answers_in_any_of_four_ways() {
    {
        across!(Text: &'static str = "no";);
    }
    {
        across!(Owned: String = "no".to_owned(););
    }
    {
        across!(One: Violation = Violation::new("x", "no"););
    }
    {
        across!(Several: Violations = "no".into(););
    }
}

#[derive(Integration)]
#[integration(validate = nothing_wrong)]
#[events()]
struct Empty {
    #[prop]
    x: Option<u8>,
}

fn nothing_wrong(_: &Record<Empty>) -> Result<(), Violations> {
    Err(Violations::new())
}

#[test]
fn an_error_without_a_violation_is_none() {
    let mut record = Record::<Empty>::new();
    record.activate();
    assert_eq!(record.validate(), Ok(()));
    assert!(record.config().is_ok());
}

#[derive(Integration)]
#[events()]
struct Safe {
    /// The number that opens it.
    #[prop(range(min = 1000, max = 9999))]
    pin: Secret<u32>,
}

#[test]
fn a_number_can_be_a_secret() {
    let mut record = Record::<Safe>::new();
    record.assign(&serde_json::json!({ "pin": "31" })).unwrap();
    let violations = record.validate_complete().unwrap_err();
    assert_eq!(violations.to_string(), "`pin` must be at least 1000");
    record.set_pin(3141);
    assert_eq!(record.config().unwrap().pin.expose_secret(), &3141);
    assert!(!format!("{record:?}").contains("3141"));
}

impl integrations_runtime::Execute for Safe {
    async fn execute(
        &self,
        event: SafeEvent,
        _cx: &integrations_runtime::Context,
    ) -> Result<integrations_runtime::Outcome, integrations_runtime::ExecuteError> {
        match event {}
    }
}

#[test]
fn a_record_of_any_type_shows_a_field_now_and_before() {
    let registry = integrations_runtime::registry![Safe];
    let mut record = registry.get("safe").unwrap().load(&json!({ "pin": 3141 })).unwrap();
    record.assign(&json!({ "active": true })).unwrap();
    assert_eq!((record.value("active"), record.was("active")), (Some(json!(true)), Some(json!(false))));
    assert_eq!((record.value("pin"), record.value("pim")), (Some(json!(true)), None));
    record.clear("pin").unwrap();
    assert_eq!((record.value("pin"), record.was("pin")), (None, Some(json!(true))));
}

#[test]
fn a_level_that_is_not_declared_is_a_violation() {
    #[derive(Integration)]
    #[integration(levels(project, group))]
    #[events(push)]
    struct Narrow {}

    let mut stored = Record::<Narrow>::new().stored();
    stored.level = integrations_runtime::Level::Instance;
    let mut record = Record::<Narrow>::from_stored(&stored).unwrap();
    let violations = record.validate().unwrap_err();
    let message = "`level` cannot be `instance`: the integration is set up at project, group";
    assert_eq!(violations.to_string(), message);
    // A violation is an error like any other.
    let set = |record: &mut Record<Narrow>| -> Result<(), Box<dyn std::error::Error>> {
        record.set_level(integrations_runtime::Level::Instance)?;
        Ok(())
    };
    assert_eq!(set(&mut record).unwrap_err().to_string(), message);

    let only = "has no switch: `push` is the only event of `narrow`, and always on";
    assert_eq!(record.set_event("push", false).unwrap_err().message(), only);
    let violations = record.assign(&json!({ "push_events": false })).unwrap_err();
    assert_eq!(violations.to_string(), format!("`push_events` {only}"));
}
