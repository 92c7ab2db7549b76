//! Each test of the kit finds what it looks for.
//!
//! Some of it the framework does not let through, so no declaration shows it: a field that is drawn twice (a form is made
//! from the metadata), an event that reaches an inactive record (`dispatch` asks first), a secret in a form or in a change.
//! What the derive does not let through is tried beside the check of the metadata, in the runtime.

use integrations_runtime::testing::{Answer, Kit};
use integrations_runtime::{
    CastError, Context, Events, Execute, ExecuteError, FieldType, Integration, Outcome, PropValue, Record,
    Secret, value::Subject,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::leaks::Loud;
use crate::{Test, executes, said};

#[derive(Integration)]
#[events(push)]
struct Mute {
    #[prop]
    room: Option<String>,
    /// How loud.
    #[prop(default = far_too_loud(), range(max = 5))]
    volume: u8,
}

fn far_too_loud() -> u8 {
    9
}

executes!(Mute, MuteEvent, |_config, _cx| Ok(Outcome::done(" ")));

#[test]
fn what_nobody_explains() -> Test {
    let expected = "`mute` has no description\n\
        the field `room` has neither a help nor a description: write a doc comment\n\
        the default of `volume` must be at most 5";
    assert_eq!(said(Kit::of::<Mute>().spec_is_complete())?, expected);
    Ok(())
}

#[test]
fn an_outcome_that_says_nothing() -> Test {
    assert_eq!(
        said(Kit::of::<Mute>().every_event_executes())?,
        "the event `push` is done, and does not say more"
    );
    Ok(())
}

/// Asks for what cannot be.
#[derive(Debug, Integration)]
#[events(push)]
struct Never {
    /// A box.
    #[prop]
    on: bool,
    /// Is never shown.
    #[prop(show_if(all(on = true, on = false)))]
    never: Option<String>,
}

executes!(Never, NeverEvent, |config, _cx| Ok(Outcome::done(format!("{} {:?}", config.on, config.never))));

#[test]
fn a_condition_that_never_holds() -> Test {
    let expected = "the `show_if` of `never` shows it in no generated configuration";
    assert_eq!(said(Kit::of::<Never>().forms_render())?, expected);
    let flaw = said(Kit::of::<Every2>().forms_render());
    assert_eq!(flaw?, "the `show_if` of `always` hides it in no generated configuration");
    Ok(())
}

/// Asks for what is always so.
#[derive(Debug, Integration)]
#[events(push)]
struct Every2 {
    /// A box.
    #[prop]
    on: bool,
    /// Is always shown.
    #[prop(show_if(any(on = true, on = false)))]
    always: Option<String>,
}

executes!(Every2, Every2Event, |config, _cx| Ok(Outcome::done(format!("{} {:?}", config.on, config.always))));

/// A value of one's own around text, with three mistakes to choose from.
macro_rules! careless {
    ($name:ident, same: $same:expr, stored: $stored:expr, subject: $subject:expr) => {
        #[derive(Clone, Debug)]
        struct $name(String);

        impl PropValue for $name {
            type Ref<'a> = &'a $name;
            type Get<'a> = Option<&'a $name>;
            const FIELD_TYPE: FieldType = FieldType::Text;

            fn read(&self) -> &$name {
                self
            }

            fn get(value: Option<&Self>) -> Option<&$name> {
                value
            }

            fn from_stored(stored: &Json) -> Result<Self, CastError> {
                String::from_stored(stored).map($name)
            }

            fn to_stored(&self) -> Json {
                let stored: fn(&str) -> String = $stored;
                Json::from(stored(&self.0))
            }

            fn same(&self, other: &Self) -> bool {
                let same: fn(&str, &str) -> bool = $same;
                same(&self.0, &other.0)
            }

            fn subject(&self) -> Subject<'_> {
                let subject: fn(&str) -> Subject<'_> = $subject;
                subject(&self.0)
            }
        }
    };
}

careless!(Host, same: |_, _| true, stored: str::to_owned, subject: |text| Subject::Text(text));
careless!(Growing, same: |a, b| a == b, stored: |text| format!("{text}!"), subject: |text| Subject::Text(text));
careless!(Unseen, same: |a, b| a == b, stored: str::to_owned, subject: |_| Subject::Other);

impl integrations_runtime::rules::HasLength for Unseen {}

/// Does not notice that it is another host.
#[derive(Debug, Integration)]
#[events(push)]
struct Moved {
    /// Where it is.
    #[prop(exposes_secrets)]
    host: Host,
    /// What it is opened with.
    #[prop]
    token: Secret,
}

executes!(Moved, MovedEvent, |_config, _cx| Ok(Outcome::done("told")));

#[test]
fn a_change_that_is_not_noticed() -> Test {
    let expected = "a change of `host` keeps the secret `token`";
    assert_eq!(said(Kit::of::<Moved>().changed_urls_clear_secrets())?, expected);
    Ok(())
}

/// Is another whenever it is stored.
#[derive(Debug, Integration)]
#[events(push)]
struct Stores {
    /// What grows.
    #[prop]
    name: Growing,
    /// What it is opened with.
    #[prop]
    token: Secret,
}

executes!(Stores, StoresEvent, |_config, _cx| Ok(Outcome::done("told")));

#[test]
fn a_value_that_is_another_when_it_was_stored() -> Test {
    let kit = Kit::of::<Stores>().example(json!({ "name": "a", "token": "correct horse" }));
    let expected =
        r#"the example {"name":"a","token":"[redacted]"}: `name` is another when it was stored and loaded"#;
    assert_eq!(said(kit.valid_examples_pass())?, expected);
    Ok(())
}

/// Has a rule that its type hides the value from.
#[derive(Debug, Integration)]
#[events(push)]
struct Ruleless {
    /// A name.
    #[prop(length(max = 4))]
    name: Unseen,
}

executes!(Ruleless, RulelessEvent, |_config, _cx| Ok(Outcome::done("told")));

#[test]
fn a_rule_that_is_not_kept() -> Test {
    let said = said(Kit::of::<Ruleless>().counter_examples_fail())?;
    assert!(said.ends_with("`name` breaks the rule `too_long`, and nothing is said"), "{said}");
    Ok(())
}

/// Has rules of its own that nobody can guess.
#[derive(Debug, Integration)]
#[integration(validate = both)]
#[events(push)]
struct Secretive {
    /// The word.
    #[prop(validate = is_the_word)]
    word: String,
    /// Another.
    #[prop]
    other: Option<String>,
}

fn is_the_word(word: &str) -> Result<(), &'static str> {
    if word == "sesame" { Ok(()) } else { Err("is not the word") }
}

fn both(record: &Record<Secretive>) -> Result<(), &'static str> {
    if record.other() == Some("open") { Ok(()) } else { Err("the two do not go together") }
}

executes!(Secretive, SecretiveEvent, |_config, _cx| Ok(Outcome::done("told")));

#[test]
fn what_the_metadata_do_not_tell() -> Test {
    let bare = said(Kit::of::<Secretive>().valid_examples_pass())?;
    assert_eq!(bare, "`word` refuses every generated value: give an `example = { \"word\": .. }`");
    let half = said(Kit::of::<Secretive>().example(json!({ "word": "sesame" })).forms_render());
    assert!(half.is_err(), "a form is drawn of what is wrong too");
    let half = said(Kit::of::<Secretive>().example(json!({ "word": "sesame" })).valid_examples_pass())?;
    let expected = "every generated configuration is refused (the two do not go together): give an `example = { .. }` of the fields that these rules are about";
    assert_eq!(half, expected);
    let other = said(Kit::of::<Secretive>().example(json!({ "world": 1 })).forms_render())?;
    assert_eq!(other, "the example has `world`, which is not a field of `secretive`");
    let wrong = said(
        Kit::of::<Secretive>().example(json!({ "word": "sesam", "other": "open" })).valid_examples_pass(),
    )?;
    assert!(wrong.contains("`word` is not the word"), "{wrong}");
    Kit::of::<Secretive>().example(json!({ "word": "sesame", "other": "open" })).valid_examples_pass()?;
    Ok(())
}

#[derive(Debug, Serialize, Deserialize)]
struct Order {
    number: u32,
}

impl Order {
    fn sample() -> Self {
        Self { number: 7 }
    }
}

#[derive(Debug, Events)]
#[expect(dead_code, reason = "events come as JSON")]
enum Told {
    /// An order is paid.
    #[event(sample = Order::sample)]
    Paid(Order),
    /// An order is sent.
    Sent(Order),
}

/// Tells a shop.
#[derive(Debug, Integration)]
#[events(paid, sent, in = Told)]
struct Shop {}

impl Execute for Shop {
    async fn execute(&self, event: ShopEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            ShopEvent::Paid(order) => Err(ExecuteError::failed(format!("order {} is lost", order.number))),
            ShopEvent::Sent(_) => Ok(Outcome::done("sent")),
        }
    }
}

#[test]
fn events_that_fail_or_have_no_sample() -> Test {
    let fails = "the event `paid` fails: order 7 is lost; if the service has to answer something, give an `answer`; \
        if that is right, say so with `refuses`";
    assert_eq!(said(Kit::of::<Shop>().every_event_executes())?, fails);
    let bare = "the event `sent` has no sample: declare it with `sample = path`";
    assert_eq!(said(Kit::of::<Shop>().refuses(&["paid"]).every_event_executes())?, bare);
    let unknown = said(Kit::of::<Shop>().refuses(&["pay"]).every_event_executes())?;
    assert_eq!(unknown, "`pay` is to be refused, and is not an event of `shop`");
    let kept = said(Kit::of::<Loud>().refuses(&["push"]).every_event_executes())?;
    assert_eq!(kept, "the event `push` is to be refused, and is done: told");
    // A service that says no has said why.
    Kit::of::<super::every::Every>()
        .example(json!({ "colour": "#ff8800", "place": "@home" }))
        .answer(Answer::new(403).body("not you"))
        .refuses(&["note"])
        .every_event_executes()?;
    Ok(())
}

/// Sends where it should be silent: no integration can, for `dispatch` asks first. So of this only what is right is shown.
#[test]
fn events_are_off_where_they_should_be() -> Test {
    Kit::of::<Loud>().events_are_off_when_they_should_be()?;
    Kit::of::<Shop>().events_are_off_when_they_should_be()?;
    Ok(())
}
