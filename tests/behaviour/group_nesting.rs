//! Groups in groups, groups with parameters, and groups that take no place.

use integrations_runtime::{Integration, Prop, Props, Record, Url, Violation};
use serde_json::json;

use crate::common::{broken, pairs, said};
use crate::groups::{Login, Room, names, section_of};

/// A number that rules of one's own look at.
#[derive(Props)]
struct Numbers {
    #[prop(validate = even)]
    even: Option<u8>,
    #[prop(validate = odd, range(max = 99))]
    odd: Option<u8>,
}

fn even(number: &u8) -> Result<(), &'static str> {
    if number.is_multiple_of(2) { Ok(()) } else { Err("is odd") }
}

fn odd(number: &u8) -> Result<(), Violation> {
    if number.is_multiple_of(2) { Err(Violation::new("even", "is even")) } else { Ok(()) }
}

/// Groups in a group, one before and one after a prop of its own.
#[derive(Props)]
struct House {
    #[prop(flatten)]
    numbers: Numbers,
    #[prop(validate = lower)]
    street: Option<String>,
    #[prop(flatten)]
    room: Room,
}

fn lower(text: &str) -> Result<(), String> {
    if text.chars().any(char::is_uppercase) { Err("has capitals".to_owned()) } else { Ok(()) }
}

#[derive(Integration)]
#[integration(validate = together, section(trigger))]
#[events(push)]
struct Nested {
    #[prop(validate = lower)]
    first: Option<String>,
    #[prop(flatten, section = trigger)]
    house: House,
    #[prop(validate = lower)]
    last: Option<String>,
    #[prop(flatten)]
    login: Login,
}

fn together(record: &Record<Nested>) -> Result<(), &'static str> {
    match record.house().numbers().even() {
        Some(0) => Err("zero is too little"),
        _ => Ok(()),
    }
}

#[test]
fn groups_are_in_groups() {
    let expected = ["first", "even", "odd", "street", "server", "nickname", "last", "password", "attempts"];
    assert_eq!(names::<Nested>(), expected);
    assert_eq!(section_of::<Nested>("even"), Some("trigger"));
    assert_eq!(section_of::<Nested>("server"), Some("connection"));
    let mut record = Record::<Nested>::new();
    record.house_mut().numbers_mut().set_even(4);
    record.house_mut().room_mut().set_server(Url::parse("https://chat.example").unwrap());
    record.assign(&json!({ "odd": 5, "street": "elm", "password": "caw caw", "last": "x" })).unwrap();
    assert_eq!(record.changed(), ["even", "odd", "street", "server", "last", "password"]);
    let Nested { house, last, .. } = record.config().unwrap();
    assert_eq!((house.numbers.even, house.numbers.odd, last.as_deref()), (Some(4), Some(5), Some("x")));
    assert_eq!((house.street.as_deref(), house.room.server.as_str()), (Some("elm"), "https://chat.example/"));
}

#[test]
fn rules_of_ones_own_find_their_props() {
    let mut record = Record::<Nested>::new();
    let wrong = json!({ "first": "A", "even": 1, "odd": 100, "street": "B", "last": "C" });
    record.assign(&wrong).unwrap();
    let said = said(record.config());
    let expected = [
        "`first` has capitals",
        "`even` is odd",
        "`odd` is even",
        "`odd` must be at most 99",
        "`street` has capitals",
        "`last` has capitals",
    ];
    for one in expected {
        assert!(said.iter().any(|it| it.starts_with(one)), "{one}: {said:?}");
    }
    record.assign(&json!({ "even": 0 })).unwrap();
    assert!(format!("{:?}", record.config().err()).contains("zero is too little"));
}

#[test]
fn a_write_deep_inside_reaches_the_whole() {
    let stored = json!({ "server": "https://chat.example", "password": "caw caw" });
    let mut record = Record::<Nested>::load(&stored).unwrap();
    record.house_mut().room_mut().set_server(Url::parse("https://b.example").unwrap());
    assert!(record.login().password().is_none());
    record.house_mut().room_mut().restore(Room::SERVER);
    assert!(record.login().password().is_some());
}

/// A group with a parameter, of which a use says the type.
#[derive(Debug, Props)]
struct Pair<T: Clone + Send + Sync + 'static> {
    #[prop]
    left: Option<T>,
    #[prop(when = always)]
    right: T,
}

type Bytes = Pair<u8>;

#[derive(Debug, Integration)]
#[events()]
struct Generic {
    #[prop(flatten)]
    bytes: Bytes,
    #[prop]
    last: bool,
}

#[derive(Debug, Integration)]
#[events()]
struct Texts {
    #[prop(flatten)]
    texts: Pair<String>,
}

#[test]
fn a_group_has_parameters_of_its_own() {
    let mut record = Record::<Generic>::new();
    assert_eq!(broken(record.validate()), pairs([("right", "required")]));
    record.bytes_mut().set_right(8);
    record.bytes_mut().restore(Pair::<u8>::LEFT);
    assert_eq!(record.config().unwrap().bytes.right, 8);
    let mut record = Record::<Texts>::new();
    record.texts_mut().set_right("x");
    assert_eq!(record.config().unwrap().texts.right, "x");
}

/// An integration with a parameter, and a group that has nothing to do with it.
#[derive(Integration)]
#[events()]
struct Wide<T: Prop + Clone + Send + Sync + 'static> {
    #[prop]
    value: T,
    #[prop(flatten)]
    login: Login,
}

#[test]
fn a_generic_integration_has_groups() {
    assert_eq!(names::<Wide<bool>>(), ["value", "password", "attempts"]);
    let mut record = Record::<Wide<bool>>::new();
    record.login_mut().set_password("caw caw");
    assert_eq!(record.login_mut().attempts(), &3);
    record.config().unwrap();
}

/// A group with nothing in it, and one of nothing but state.
#[derive(Props)]
struct Nothing {}

#[derive(Props)]
struct OnlyState {
    count: u32,
}

#[derive(Integration)]
#[events()]
struct Hollow {
    #[prop(flatten)]
    nothing: Nothing,
    #[prop(flatten)]
    state: OnlyState,
    #[prop]
    last: Option<String>,
}

#[test]
fn an_empty_group_takes_no_place() {
    let mut record = Record::<Hollow>::new();
    record.assign(&json!({ "last": "x" })).unwrap();
    let Hollow { nothing: Nothing {}, state, last } = record.config().unwrap();
    assert_eq!((state.count, last.as_deref()), (0, Some("x")));
}
