//! An assignment is all or nothing, and all of it is the same as its members one by one.

use integrations_runtime::{Choices, Integration, Record, Secret, Url};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value as Json, json};

#[derive(Integration)]
#[events(push, merge_request)]
struct Mixed {
    #[prop]
    text: Option<String>,
    #[prop(default = 5)]
    number: u8,
    #[prop]
    on: bool,
    #[prop]
    labels: Vec<String>,
    #[prop]
    sound: Sound,
    #[prop(exposes_secrets)]
    url: Url,
    #[prop(exposes_secrets)]
    mirror: Option<Url>,
    #[prop]
    password: Secret,
    #[prop]
    token: Option<Secret>,
}

#[derive(Clone, Debug, PartialEq, Choices)]
enum Sound {
    Bell,
    Horn,
}

/// Each name with inputs that can be taken and inputs that cannot.
fn members() -> Vec<(&'static str, Vec<Json>, Vec<Json>)> {
    let url = || vec![json!("https://a.example"), json!("https://b.example"), json!(""), json!(null)];
    let secret = || vec![json!("a"), json!("s3cret"), json!(""), json!(true), json!(null)];
    let switch = || vec![json!(true), json!("0"), json!(null), json!("")];
    vec![
        ("text", vec![json!("a"), json!(""), json!(null)], vec![json!(5), json!({})]),
        ("number", vec![json!(5), json!("6"), json!(null)], vec![json!("x"), json!(256)]),
        ("on", switch(), vec![json!("perhaps"), json!([])]),
        ("labels", vec![json!(["a"]), json!("a\nb"), json!([])], vec![json!([1]), json!(5)]),
        ("sound", vec![json!("bell"), json!("horn"), json!("")], vec![json!("drum"), json!(true)]),
        ("url", url(), vec![json!("x"), json!([])]),
        ("mirror", url(), vec![json!("x")]),
        ("password", secret(), vec![json!(5), json!(false)]),
        ("token", secret(), vec![json!({})]),
        ("active", switch(), vec![json!("perhaps")]),
        ("push_events", switch(), vec![json!(7)]),
        ("merge_requests_events", switch(), vec![json!("perhaps")]),
        ("unknown", vec![], vec![json!(null), json!("a")]),
    ]
}

#[derive(Clone, Debug)]
struct Member {
    name: &'static str,
    input: Json,
    good: bool,
}

/// An object: some of the members, each with some input, one in `bad` of which cannot be taken.
fn object(bad: u32) -> impl Strategy<Value = Vec<Member>> {
    let count = members().len();
    subsequence(members(), 0..=count).prop_flat_map(move |some| {
        let each = some.into_iter().map(|(name, good, wrong)| {
            let member = move |good| move |input| Member { name, input, good };
            if good.is_empty() {
                return select(wrong).prop_map(member(false)).boxed();
            }
            prop_oneof![bad => select(good).prop_map(member(true)), 1 => select(wrong).prop_map(member(false))].boxed()
        });
        each.collect::<Vec<_>>()
    })
}

fn json_of(members: &[Member]) -> Json {
    members.iter().map(|it| (it.name.to_owned(), it.input.clone())).collect::<Map<_, _>>().into()
}

/// All that a record shows.
fn all(record: &Record<Mixed>) -> impl PartialEq + std::fmt::Debug + use<> {
    let stored = serde_json::to_value(record.stored()).unwrap();
    (
        stored,
        record.changed(),
        record.changes(),
        serde_json::to_value(record.form()).unwrap(),
        record.validate_complete(),
    )
}

fn record() -> Record<Mixed> {
    let stored =
        json!({"url": "https://a.example/", "password": "s3cret", "token": "s3cret", "sound": "bell"});
    Record::load(&stored).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_assignment_is_all_or_nothing(before in proptest::collection::vec(object(20), 0..3), object in object(4)) {
        let mut record = record();
        for earlier in before {
            let _ = record.assign(&json_of(&earlier));
        }
        let shown = all(&record);
        let wrong: Vec<_> = object.iter().filter(|member| !member.good).map(|member| member.name).collect();
        match record.assign(&json_of(&object)) {
            Ok(()) => prop_assert!(wrong.is_empty()),
            Err(violations) => {
                let told: Vec<_> = violations.iter().filter_map(|it| it.field()).collect();
                prop_assert_eq!(told, wrong);
                prop_assert!(all(&record) == shown, "{:?} is not {:?}", all(&record), shown);
                // Nothing is left behind that a later assignment would write.
                record.assign(&json!({})).unwrap();
                record.assign(&json!({"token": ""})).unwrap();
                prop_assert_eq!(all(&record), shown);
            }
        }
    }

    #[test]
    fn an_assignment_is_its_members_one_by_one(object in object(u32::MAX - 1), order in any::<u64>()) {
        let mut object: Vec<_> = object.into_iter().filter(|member| member.good).collect();
        let mut at_once = record();
        at_once.assign(&json_of(&object)).unwrap();
        // In whatever order.
        object.sort_by_key(|member| order.wrapping_mul(1 + u64::from(member.name.as_bytes()[1])));
        let mut one_by_one = record();
        for member in &object {
            one_by_one.assign(&json_of(std::slice::from_ref(member))).unwrap();
        }
        prop_assert_eq!(all(&at_once), all(&one_by_one));
    }
}

// checklist: 67
#[test]
fn one_wrong_member_keeps_all_others_out() {
    let mut record = record();
    let input =
        json!({"active": true, "push_events": false, "url": "https://b.example", "text": "b", "number": "x"});
    assert!(record.assign(&input).is_err());
    assert!(!record.has_changes() && !record.is_active() && record.event_enabled("push"));
    assert!(record.password().is_some());
}
