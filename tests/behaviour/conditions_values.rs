//! What conditions compare, and where they stand: every type, props for each event, groups.

use integrations_runtime::{Integration, PerEvent, PropValue, Props, Record};
use serde_json::{Value as Json, json};

use crate::common::{broken, pairs};
use crate::conditions::{Mode, field};

#[derive(Clone, Debug, PartialEq, PropValue)]
struct Port(u16);

impl From<u16> for Port {
    fn from(port: u16) -> Self {
        Self(port)
    }
}

#[derive(Clone, Debug, PartialEq, PropValue)]
struct Favourite(Mode);

impl From<Mode> for Favourite {
    fn from(mode: Mode) -> Self {
        Self(mode)
    }
}

#[derive(Clone, Debug, PartialEq, PropValue)]
struct Room<T>(T);

impl<T> From<T> for Room<T> {
    fn from(name: T) -> Self {
        Self(name)
    }
}

const MANY: u64 = u64::MAX;

#[expect(clippy::struct_excessive_bools, reason = "one for each condition")]
#[derive(Debug, Integration)]
#[events(push, note)]
struct Every {
    #[prop(name = "log-level")]
    verbosity: Option<i8>,
    #[prop]
    ratio: Option<f64>,
    #[prop]
    small: Option<f32>,
    #[prop]
    many: Option<u64>,
    #[prop]
    r#type: Option<String>,
    #[prop]
    port: Option<Port>,
    #[prop]
    favourite: Option<Favourite>,
    #[prop]
    room: Option<Room<Room<String>>>,
    #[prop(per_event)]
    channel: PerEvent<String>,
    #[prop(show_if(verbosity in [-2, 3]))]
    by_level: bool,
    #[prop(show_if(ratio = -0.5))]
    by_ratio: bool,
    #[prop(show_if(small = 0.1))]
    by_small: bool,
    #[prop(show_if(many = MANY))]
    by_many: bool,
    #[prop(show_if(r#type = "push"))]
    by_type: bool,
    #[prop(show_if(type = r"push"))]
    by_type_too: bool,
    #[prop(show_if(port = 8080))]
    by_port: bool,
    #[prop(show_if(favourite = Mode::Tls))]
    by_favourite: bool,
    #[prop(show_if(room = "attic"))]
    by_room: bool,
    #[prop(show_if(push_channel = "#a"))]
    by_channel: bool,
    #[prop(show_if(set(verbosity), not(all(set(ratio), set(small)))), required_if(set(many)), per_event)]
    colour: PerEvent<String>,
}

#[test]
fn every_type_is_compared_as_it_is_stored() {
    let cases = [
        ("log-level", json!(-2), "by_level", json!({ "field": "log-level", "in": [-2, 3] })),
        ("ratio", json!(-0.5), "by_ratio", json!({ "field": "ratio", "equals": -0.5 })),
        ("small", json!(0.1), "by_small", json!({ "field": "small", "equals": 0.1 })),
        ("many", json!(u64::MAX), "by_many", json!({ "field": "many", "equals": u64::MAX })),
        ("type", json!("push"), "by_type", json!({ "field": "type", "equals": "push" })),
        ("type", json!("push"), "by_type_too", json!({ "field": "type", "equals": "push" })),
        ("port", json!("8080"), "by_port", json!({ "field": "port", "equals": 8080 })),
        ("favourite", json!("TLS"), "by_favourite", json!({ "field": "favourite", "equals": "TLS" })),
        ("room", json!("attic"), "by_room", json!({ "field": "room", "equals": "attic" })),
        ("push_channel", json!("#a"), "by_channel", json!({ "field": "push_channel", "equals": "#a" })),
    ];
    for (name, value, shown, condition) in cases {
        let spec = Every::SPEC.field(shown).unwrap();
        assert_eq!(json!(spec.show_if), condition);
        assert_eq!(spec.show_if.unwrap().fields(), [name]);
        let mut record = Record::<Every>::new();
        assert!(field(&record.form(), shown).hidden, "{shown}");
        let mut input = json!({});
        input[name] = value.clone();
        record.assign(&input).unwrap();
        assert!(!field(&record.form(), shown).hidden, "{shown}");
        // The JSON of the condition and that of the value compare for a front end too.
        let stored = &record.properties()[name];
        let operands = condition.get("in").and_then(Json::as_array).cloned();
        assert!(operands.unwrap_or_else(|| vec![condition["equals"].clone()]).contains(stored));
    }
}

#[test]
fn props_for_each_event_have_conditions() {
    let mut record = Record::<Every>::load(&json!({ "log-level": 1, "push_colour": "red" })).unwrap();
    assert_eq!(record.config().unwrap().colour.get("push").map(String::as_str), Some("red"));
    record.assign(&json!({ "many": 1 })).unwrap();
    assert_eq!(broken(record.config()), pairs([("note_colour", "required")]));
    record.assign(&json!({ "ratio": 1, "small": 1, "note_colour": "blue" })).unwrap();
    assert_eq!(record.config().unwrap().colour.get("push"), None);
    assert_eq!(record.push_colour(), Some("red"));
    record.saved();
    assert_eq!(record.push_colour(), None);
}

#[derive(Debug, Props)]
enum Login {
    Anonymous,
    Basic {
        #[prop]
        user: String,
        #[prop(show_if(user = "admin"), required_if(user = "admin"))]
        realm: Option<String>,
    },
}

#[derive(Debug, Props)]
struct Reach {
    #[prop]
    far: bool,
    #[prop(show_if(far = true), storage = data_fields)]
    distance: Option<u32>,
    #[prop(show_if(far = true), storage = data_fields, default = 7)]
    retries: u8,
}

#[derive(Debug, Integration)]
#[events()]
struct Grouped {
    #[prop]
    name: Option<String>,
    #[prop(flatten)]
    reach: Reach,
    #[prop(flatten)]
    login: Login,
    #[prop(show_if(set(name)))]
    last: Option<String>,
}

#[test]
fn conditions_of_groups_ask_for_the_fields_of_the_group() {
    let (properties, data_fields) =
        (json!({ "name": "x", "far": true, "last": "z" }), json!({ "distance": 3 }));
    let mut record = Record::<Grouped>::load_with(&properties, &data_fields).unwrap();
    assert_eq!(broken(record.config()), pairs([("login", "required")]));
    record.assign(&json!({ "login": "basic", "user": "admin" })).unwrap();
    assert_eq!(broken(record.config()), pairs([("realm", "required")]));
    record.assign(&json!({ "realm": "r" })).unwrap();
    let config = record.config().unwrap();
    assert_eq!(
        (config.reach.distance, config.reach.retries, config.last.as_deref()),
        (Some(3), 7, Some("z"))
    );
    assert!(matches!(config.login, Login::Basic { realm: Some(_), .. }));

    record.reach_mut().set_far(false);
    record.login_mut().set_user("jo");
    record.clear(Grouped::NAME);
    let config = record.config().unwrap();
    assert_eq!((config.reach.distance, config.last), (None, None));
    assert!(matches!(config.login, Login::Basic { realm: None, .. }));
    // A column that is never null has its value.
    assert_eq!(record.data_fields(), json!({ "retries": 7 }));
    record.saved();
    assert_eq!((record.reach().distance(), record.login().realm(), record.last()), (None, None, None));
    record.login_mut().set_kind(LoginKind::Anonymous);
    assert_eq!(record.properties(), json!({ "far": false, "login": "anonymous" }));
}

mod enterprise {
    use integrations_runtime::{Integration, Record};
    use serde_json::json;

    /// What another edition of the program has.
    #[derive(Debug, Integration)]
    #[events(push)]
    struct Edition {
        #[prop(if = never, default = 7)]
        licence: u8,
        #[prop(if = never)]
        boxed: bool,
        #[prop]
        name: Option<String>,
    }

    const fn never() -> bool {
        false
    }

    /// A program that does not have a prop stores nothing of it that is not stored already.
    #[test]
    fn what_is_not_there_is_not_stored_and_what_is_stored_stays() {
        let mut record = Record::<Edition>::new();
        assert_eq!(record.properties(), json!({}));
        record.set_licence(9);
        assert!(!record.has_changes());
        assert_eq!(record.properties(), json!({}));
        let stored = json!({ "licence": 3, "name": "x" });
        let mut record = Record::<Edition>::load(&stored).unwrap();
        assert_eq!(record.properties(), stored);
        record.set_name("y");
        record.saved();
        assert_eq!(record.properties(), json!({ "licence": 3, "name": "y" }));
        let config = record.config().unwrap();
        assert_eq!((config.licence, config.boxed), (7, false));
    }
}
