//! `exposes_secrets`: a stored secret is not sent to where a changed field leads now.

use integrations_runtime::{Integration, Record, Secret, Url};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};

#[derive(Integration)]
#[events()]
struct Login {
    #[prop(exposes_secrets)]
    url: Url,
    #[prop(exposes_secrets)]
    mirror: Option<Url>,
    #[prop]
    username: Option<String>,
    #[prop]
    password: Secret,
    #[prop]
    backup: Option<Secret>,
}

const HERE: &str = "https://here.example/";
const THERE: &str = "https://there.example/";

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn stored() -> Record<Login> {
    Record::load(&json!({"url": HERE, "username": "jo", "password": "p", "backup": "b"})).unwrap()
}

fn secrets(record: &Record<Login>) -> (Option<&str>, Option<&str>) {
    (
        record.password().map(|it| it.expose_secret().as_str()),
        record.backup().map(|it| it.expose_secret().as_str()),
    )
}

#[test]
fn a_change_of_the_url_clears_the_secrets() {
    let mut record = stored();
    record.set_url(url(THERE));
    assert_eq!(secrets(&record), (None, None));
    assert_eq!(record.changed(), ["url", "password", "backup"]);
    assert_eq!(record.properties(), json!({"url": THERE, "username": "jo"}));
    assert_eq!(record.form().fields[3].value, json!(null));
    assert_eq!(crate::common::broken(record.config()), crate::common::pairs([("password", "required")]));

    let mut record = stored();
    record.assign(&json!({ "url": THERE })).unwrap();
    assert_eq!(secrets(&record), (None, None));
}

#[test]
fn no_change_clears_nothing() {
    let mut record = stored();
    record.set_url(url(HERE));
    record.assign(&json!({"url": "HTTPS://here.example:443", "mirror": "", "username": "kim"})).unwrap();
    assert_eq!((secrets(&record), record.changed()), ((Some("p"), Some("b")), vec!["username"]));
    assert!(record.assign(&json!({"url": THERE, "username": 5})).is_err());
    assert_eq!(secrets(&record), (Some("p"), Some("b")));
}

#[test]
fn to_unset_the_url_is_to_change_it() {
    let mut record = stored();
    record.clear(Login::URL);
    assert_eq!(secrets(&record), (None, None));
    record.restore(Login::URL);
    assert_eq!(secrets(&record), (Some("p"), Some("b")));
}

#[test]
fn a_secret_that_is_supplied_survives_even_an_equal_one() {
    let mut record = stored();
    record.assign(&json!({"url": THERE, "password": "p"})).unwrap();
    assert_eq!(secrets(&record), (Some("p"), None));
    let mut record = stored();
    record.assign(&json!({"url": THERE, "password": "q"})).unwrap();
    assert_eq!(secrets(&record), (Some("q"), None));
}

#[test]
fn the_order_of_writes_does_not_matter() {
    let before = |record: &mut Record<Login>| record.set_password("p");
    let change = |record: &mut Record<Login>| record.set_url(url(THERE));
    let (mut first, mut last) = (stored(), stored());
    before(&mut first);
    change(&mut first);
    change(&mut last);
    before(&mut last);
    assert_eq!((secrets(&first), secrets(&last)), ((Some("p"), None), (Some("p"), None)));
    assert_eq!(first.changes(), last.changes());
}

#[test]
fn taking_the_change_back_brings_the_secrets_back() {
    let mut record = stored();
    for take_back in [
        |it: &mut Record<Login>| it.set_url(url(HERE)),
        |it: &mut Record<Login>| it.restore(Login::URL),
        |it: &mut Record<Login>| it.restore_all(),
        |it: &mut Record<Login>| it.assign(&json!({ "url": HERE })).unwrap(),
    ] {
        record.set_url(url(THERE));
        assert_eq!(secrets(&record), (None, None));
        take_back(&mut record);
        assert_eq!((secrets(&record), record.has_changes()), ((Some("p"), Some("b")), false));
    }
}

#[test]
fn one_of_several_urls_is_enough() {
    let mut record = stored();
    record.set_url(url(THERE));
    record.set_mirror(url(THERE));
    record.set_url(url(HERE));
    assert_eq!(secrets(&record), (None, None));
    record.clear(Login::MIRROR);
    assert_eq!(secrets(&record), (Some("p"), Some("b")));
}

#[test]
fn what_a_form_sends_back_untouched_is_not_supplied() {
    for untouched in [json!(""), json!(true)] {
        let mut record = stored();
        record.assign(&json!({"url": THERE, "password": untouched, "backup": untouched})).unwrap();
        assert_eq!(secrets(&record), (None, None));
        record.assign(&json!({"password": untouched})).unwrap();
        assert_eq!(secrets(&record), (None, None));
    }
    let mut record = stored();
    record.assign_form([("url", THERE), ("password", ""), ("backup", "new")]).unwrap();
    assert_eq!(secrets(&record), (None, Some("new")));
}

#[test]
fn a_secret_cleared_on_purpose_stays_cleared() {
    let mut record = stored();
    record.assign(&json!({"url": THERE, "password": null})).unwrap();
    record.set_url(url(HERE));
    assert_eq!(secrets(&record), (None, Some("b")));
}

#[test]
fn restoring_a_secret_does_not_bring_it_back_while_it_is_exposed() {
    let mut record = stored();
    record.set_url(url(THERE));
    record.set_password("q");
    record.restore(Login::PASSWORD);
    assert_eq!(secrets(&record), (None, None));
    record.set_url(url(HERE));
    assert_eq!(secrets(&record), (Some("p"), Some("b")));
}

#[test]
fn once_saved_it_is_for_good() {
    let mut record = stored();
    record.set_url(url(THERE));
    record.saved();
    assert!(!record.has_changes());
    record.set_url(url(HERE));
    assert_eq!(secrets(&record), (None, None));
    let again = Record::<Login>::from_stored(&record.stored()).unwrap();
    assert_eq!(secrets(&again), (None, None));
}

#[test]
fn a_secret_given_before_saving_is_cleared_by_the_next_change() {
    let mut record = stored();
    record.set_password("q");
    record.saved();
    record.set_url(url(THERE));
    assert_eq!(secrets(&record), (None, None));
}

#[test]
fn a_new_record_may_be_filled_in_any_order() {
    let mut record = Record::<Login>::new();
    record.set_password("p");
    record.set_url(url(HERE));
    record.set_backup("b");
    record.set_mirror(url(THERE));
    assert_eq!(secrets(&record), (Some("p"), Some("b")));
}

/// A secret that says itself where to: Telegram's token is part of the address.
#[derive(Integration)]
#[events()]
struct Bot {
    #[prop(exposes_secrets)]
    token: Secret,
    #[prop(exposes_secrets, default = "here")]
    host: String,
    #[prop(exposes_secrets)]
    secure: bool,
    #[prop]
    room: Option<String>,
    #[prop]
    key: Secret,
    #[prop]
    spare_key: Option<Secret>,
}

#[test]
fn a_secret_that_exposes_survives_its_own_change() {
    let mut bot = Record::<Bot>::load(&json!({"token": "t", "key": "k"})).unwrap();
    bot.set_token("u");
    assert_eq!(bot.properties(), json!({"token": "u", "host": "here", "secure": false}));
    bot.set_token("t");
    assert!(!bot.has_changes() && bot.key().is_some());
    bot.restore_all();
    bot.set_host("there");
    assert!(bot.token().is_none() && bot.key().is_none());
    bot.set_host("here");
    assert!(!bot.has_changes());
}

#[test]
fn any_type_may_expose() {
    let mut bot = Record::<Bot>::load(&json!({"token": "t", "key": "k"})).unwrap();
    bot.set_secure(true);
    assert_eq!(bot.changed(), ["token", "secure", "key"]);
    bot.clear(Bot::SECURE);
    assert!(!bot.has_changes());
}

const NAMES: [&str; 6] = ["token", "host", "secure", "room", "key", "spare_key"];
const SECRETS: [&str; 3] = ["token", "key", "spare_key"];
const EXPOSING: [&str; 3] = ["token", "host", "secure"];

#[derive(Clone, Debug)]
enum Operation {
    Set(usize, bool),
    Clear(usize),
    Restore(usize),
    /// For each prop: nothing, a value, null, or for a secret what keeps it.
    Assign(Vec<(usize, u8)>),
    RestoreAll,
    Saved,
}

/// What each prop was, what was last written to it, and whether it was written.
#[derive(Clone)]
struct Model {
    was: [Json; 6],
    written: [Json; 6],
    supplied: [bool; 6],
}

fn unset(index: usize) -> Json {
    match NAMES[index] {
        "host" => json!("here"),
        "secure" => json!(false),
        _ => Json::Null,
    }
}

fn value(index: usize, other: bool) -> Json {
    match NAMES[index] {
        "secure" => json!(other),
        "host" => json!(if other { "there" } else { "here" }),
        _ => json!(if other { "b" } else { "a" }),
    }
}

impl Model {
    fn write(&mut self, index: usize, value: Json) {
        self.written[index] = value;
        self.supplied[index] = true;
    }

    fn restore(&mut self, index: usize) {
        self.written[index] = self.was[index].clone();
        self.supplied[index] = false;
    }

    fn now(&self) -> [Json; 6] {
        let exposed =
            (0..6).any(|index| EXPOSING.contains(&NAMES[index]) && self.written[index] != self.was[index]);
        std::array::from_fn(|index| {
            let withheld = exposed && SECRETS.contains(&NAMES[index]) && !self.supplied[index];
            if withheld { Json::Null } else { self.written[index].clone() }
        })
    }

    fn apply(&mut self, operation: &Operation) {
        match operation {
            Operation::Set(index, other) => self.write(*index, value(*index, *other)),
            Operation::Clear(index) => self.write(*index, unset(*index)),
            Operation::Restore(index) => self.restore(*index),
            Operation::Assign(inputs) => {
                for (index, input) in inputs {
                    match input {
                        0 | 1 => self.write(*index, value(*index, *input == 1)),
                        3 if SECRETS.contains(&NAMES[*index]) => {}
                        _ => self.write(*index, unset(*index)),
                    }
                }
            }
            Operation::RestoreAll => (0..6).for_each(|index| self.restore(index)),
            Operation::Saved => {
                self.was = self.now();
                (0..6).for_each(|index| self.restore(index));
            }
        }
    }
}

fn apply(bot: &mut Record<Bot>, operation: &Operation) {
    match operation {
        Operation::Set(index, other) => {
            let text = value(*index, *other).as_str().unwrap_or_default().to_owned();
            match NAMES[*index] {
                "token" => bot.set_token(text),
                "host" => bot.set_host(text),
                "secure" => bot.set_secure(*other),
                "room" => bot.set_room(text),
                "key" => bot.set_key(text),
                _ => bot.set_spare_key(text),
            }
        }
        Operation::Clear(index) => match NAMES[*index] {
            "token" => bot.clear(Bot::TOKEN),
            "host" => bot.clear(Bot::HOST),
            "secure" => bot.clear(Bot::SECURE),
            "room" => bot.clear(Bot::ROOM),
            "key" => bot.clear(Bot::KEY),
            _ => bot.clear(Bot::SPARE_KEY),
        },
        Operation::Restore(index) => match NAMES[*index] {
            "token" => bot.restore(Bot::TOKEN),
            "host" => bot.restore(Bot::HOST),
            "secure" => bot.restore(Bot::SECURE),
            "room" => bot.restore(Bot::ROOM),
            "key" => bot.restore(Bot::KEY),
            _ => bot.restore(Bot::SPARE_KEY),
        },
        Operation::Assign(inputs) => {
            let input = inputs.iter().map(|(index, input)| {
                let json = match input {
                    0 | 1 => value(*index, *input == 1),
                    2 => Json::Null,
                    _ => json!(""),
                };
                (NAMES[*index].to_owned(), json)
            });
            bot.assign(&input.collect::<Map<_, _>>().into()).unwrap();
        }
        Operation::RestoreAll => bot.restore_all(),
        Operation::Saved => bot.saved(),
    }
}

fn operation() -> impl Strategy<Value = Operation> {
    let index = || 0..NAMES.len();
    prop_oneof![
        4 => (index(), any::<bool>()).prop_map(|(index, other)| Operation::Set(index, other)),
        1 => index().prop_map(Operation::Clear),
        2 => index().prop_map(Operation::Restore),
        4 => vec((index(), 0..4_u8), 0..4).prop_map(|mut inputs| {
            inputs.sort_by_key(|(index, _)| *index);
            inputs.dedup_by_key(|(index, _)| *index);
            Operation::Assign(inputs)
        }),
        1 => select(vec![Operation::RestoreAll, Operation::Saved]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn secrets_are_as_a_simple_model_has_them(operations in vec(operation(), 0..30)) {
        let stored = json!({"token": "a", "key": "a", "spare_key": "b", "room": "a"});
        let mut bot = Record::<Bot>::load(&stored).unwrap();
        let was = std::array::from_fn(|index| stored.get(NAMES[index]).cloned().unwrap_or_else(|| unset(index)));
        let mut model = Model { written: was.clone(), was, supplied: [false; 6] };
        for operation in &operations {
            apply(&mut bot, operation);
            model.apply(operation);
            let properties = bot.properties();
            let now: [Json; 6] = std::array::from_fn(|index| properties.get(NAMES[index]).cloned().unwrap_or_default());
            prop_assert_eq!(&now, &model.now());
            let changed = (0..6).filter(|&index| now[index] != model.was[index]).map(|index| NAMES[index]);
            prop_assert_eq!(bot.changed(), changed.collect::<Vec<_>>());
        }
    }
}
