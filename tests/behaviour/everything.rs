//! An integration with a prop of every type, and what a property test needs to write and read them by number: the
//! values as data ([`Value`]), strategies for them, and the untyped inputs that stand for them.

use integrations_runtime::{Choices, Integration, PropValue, Record, Secret, Url};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};

#[derive(Integration)]
#[events(push, note(default = false), pipeline(default = false))]
pub(crate) struct Everything {
    #[prop]
    text: String,
    #[prop]
    note: Option<String>,
    #[prop(default = "main")]
    branch: String,
    #[prop]
    count: Option<i64>,
    #[prop]
    big: u64,
    #[prop(default = 5)]
    tiny: u8,
    #[prop]
    ratio: Option<f64>,
    #[prop(default = 0.5)]
    wide: f64,
    #[prop]
    narrow: f32,
    #[prop]
    on: bool,
    #[prop]
    maybe: Option<bool>,
    #[prop(default = true)]
    off: bool,
    #[prop]
    labels: Vec<String>,
    #[prop(default = vec![1])]
    numbers: Vec<u8>,
    #[prop]
    ratios: Vec<f64>,
    #[prop]
    kind: Kind,
    #[prop(default = Kind::B)]
    mode: Kind,
    #[prop]
    kinds: Option<Vec<Kind>>,
    #[prop(exposes_secrets = false)]
    address: Url,
    #[prop]
    token: Secret,
    #[prop(exposes_secrets = false)]
    hook: Option<Secret<Url>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
pub(crate) enum Kind {
    A,
    B,
    #[choice(value = "-1")]
    Minus,
}

/// A value of a prop, as data.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Text(String),
    Int(i128),
    Wide(f64),
    Narrow(f32),
    Bool(bool),
    List(Vec<Value>),
    Secret(String),
}

/// Floats are the same when their bits are.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Text(a), Value::Text(b)) | (Value::Secret(a), Value::Secret(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Wide(a), Value::Wide(b)) => a.to_bits() == b.to_bits(),
            (Value::Narrow(a), Value::Narrow(b)) => a.to_bits() == b.to_bits(),
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::List(a), Value::List(b)) => a == b,
            _ => false,
        }
    }
}

impl Value {
    /// As a change, a log or a form shows it.
    pub(crate) fn shown(&self) -> Json {
        match self {
            Value::Secret(_) => json!(true),
            Value::Text(text) => json!(text),
            Value::Int(int) => {
                i64::try_from(*int).map_or_else(|_| json!(u64::try_from(*int).unwrap()), |int| json!(int))
            }
            Value::Wide(float) if !float.is_finite() => json!(float.to_string()),
            Value::Wide(float) => json!(float),
            Value::Narrow(float) if !float.is_finite() => json!(float.to_string()),
            // The decimal that a person would write for it.
            Value::Narrow(float) => json!(float.to_string().parse::<f64>().unwrap()),
            Value::Bool(value) => json!(value),
            Value::List(items) => items.iter().map(Value::shown).collect(),
        }
    }

    /// As an API's JSON or, where `as_text`, as a form's string.
    pub(crate) fn input(&self, as_text: bool) -> Json {
        match (self, self.shown()) {
            (Value::Secret(text), _) => json!(text),
            (Value::List(items), _) if as_text => {
                let lines: Vec<_> =
                    items.iter().map(|item| item.input(true).as_str().unwrap().to_owned()).collect();
                json!(lines.join("\n"))
            }
            (_, shown @ Json::String(_)) => shown,
            (_, shown) if as_text => json!(shown.to_string()),
            (_, shown) => shown,
        }
    }
}

/// What an accessor gives, as data.
pub(crate) trait View {
    fn view(self) -> Option<Value>;
}

/// Data as what a setter takes.
pub(crate) trait Typed {
    fn typed(value: Value) -> Self;
}

impl<T: View> View for Option<T> {
    fn view(self) -> Option<Value> {
        self.and_then(View::view)
    }
}

impl<T> View for &[T]
where
    for<'a> &'a T: View,
{
    fn view(self) -> Option<Value> {
        Some(Value::List(self.iter().filter_map(View::view).collect()))
    }
}

impl<T: Typed> Typed for Vec<T> {
    fn typed(value: Value) -> Self {
        let Value::List(items) = value else { panic!("{value:?} is no list") };
        items.into_iter().map(T::typed).collect()
    }
}

macro_rules! views {
    ($($ty:ty, $owned:ty: $variant:ident($inner:ident) => $to:expr, $from:expr;)*) => {$(
        impl View for $ty {
            fn view(self) -> Option<Value> {
                let $inner = self;
                Some(Value::$variant($from))
            }
        }

        impl Typed for $owned {
            fn typed(value: Value) -> Self {
                let Value::$variant($inner) = value else { panic!("{value:?} is of another type") };
                $to
            }
        }
    )*};
}

views! {
    &str, String: Text(it) => it, it.to_owned();
    &i64, i64: Int(it) => it.try_into().unwrap(), (*it).into();
    &u64, u64: Int(it) => it.try_into().unwrap(), (*it).into();
    &u8, u8: Int(it) => it.try_into().unwrap(), (*it).into();
    &f64, f64: Wide(it) => it, *it;
    &f32, f32: Narrow(it) => it, *it;
    bool, bool: Bool(it) => it, it;
    &Kind, Kind: Text(it) => Kind::from_text(&it).unwrap(), it.value().to_owned();
    &Url, Url: Text(it) => Url::parse(&it).unwrap(), it.as_str().to_owned();
    &Secret, Secret: Secret(it) => it.into(), it.expose_secret().clone();
    &Secret<Url>, Secret<Url>: Secret(it) => Url::parse(&it).unwrap().into(), it.expose_secret().as_str().to_owned();
}

impl View for &String {
    fn view(self) -> Option<Value> {
        self.as_str().view()
    }
}

pub(crate) type Everythings = Record<Everything>;

/// One prop: its name, what it is when unset, its values, and how to reach it.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) unset: fn() -> Option<Value>,
    pub(crate) values: fn() -> BoxedStrategy<Value>,
    pub(crate) bad: fn() -> Vec<Json>,
    pub(crate) get: fn(&Everythings) -> Option<Value>,
    pub(crate) was: fn(&Everythings) -> Option<Value>,
    pub(crate) changed: fn(&Everythings) -> bool,
    pub(crate) set: fn(&mut Everythings, Value),
    pub(crate) clear: fn(&mut Everythings),
    pub(crate) restore: fn(&mut Everythings),
}

macro_rules! rows {
    ($($get:ident $set:ident $changed:ident $was:ident $KEY:ident: $ty:ty, $values:ident, $bad:ident, $unset:expr;)*) => {
        pub(crate) const ROWS: &[Row] = &[$(Row {
            name: stringify!($get),
            unset: || $unset,
            values: $values,
            bad: $bad,
            get: |record| record.$get().view(),
            was: |record| {
                let was = record.$was().view();
                assert_eq!(was, record.was(Everything::$KEY).view());
                was
            },
            changed: |record| {
                assert_eq!(record.$changed(), record.is_changed(Everything::$KEY));
                record.$changed()
            },
            set: |record, value| record.$set(<$ty>::typed(value)),
            clear: |record| record.clear(Everything::$KEY),
            restore: |record| record.restore(Everything::$KEY),
        }),*];
    };
}

rows! {
    text set_text text_changed text_was TEXT: String, texts, not_text, None;
    note set_note note_changed note_was NOTE: String, texts, not_text, None;
    branch set_branch branch_changed branch_was BRANCH: String, texts, not_text, Some(Value::Text("main".into()));
    count set_count count_changed count_was COUNT: i64, ints, not_int, None;
    big set_big big_changed big_was BIG: u64, bigs, not_int, None;
    tiny set_tiny tiny_changed tiny_was TINY: u8, tinies, not_int, Some(Value::Int(5));
    ratio set_ratio ratio_changed ratio_was RATIO: f64, wides, not_float, None;
    wide set_wide wide_changed wide_was WIDE: f64, wides, not_float, Some(Value::Wide(0.5));
    narrow set_narrow narrow_changed narrow_was NARROW: f32, narrows, not_narrow, None;
    on set_on on_changed on_was ON: bool, bools, not_bool, Some(Value::Bool(false));
    maybe set_maybe maybe_changed maybe_was MAYBE: bool, bools, not_bool, None;
    off set_off off_changed off_was OFF: bool, bools, not_bool, Some(Value::Bool(true));
    labels set_labels labels_changed labels_was LABELS: Vec<String>, labels, not_list, Some(Value::List(Vec::new()));
    numbers set_numbers numbers_changed numbers_was NUMBERS: Vec<u8>, numbers, not_numbers,
        Some(Value::List(vec![Value::Int(1)]));
    ratios set_ratios ratios_changed ratios_was RATIOS: Vec<f64>, ratios, not_ratios, Some(Value::List(Vec::new()));
    kind set_kind kind_changed kind_was KIND: Kind, kinds, not_kind, None;
    mode set_mode mode_changed mode_was MODE: Kind, kinds, not_kind, Some(Value::Text("b".into()));
    kinds set_kinds kinds_changed kinds_was KINDS: Vec<Kind>, lists_of_kinds, not_kinds, None;
    address set_address address_changed address_was ADDRESS: Url, urls, not_url, None;
    token set_token token_changed token_was TOKEN: Secret, secrets, not_secret, None;
    hook set_hook hook_changed hook_was HOOK: Secret<Url>, secret_urls, not_secret_url, None;
}

/// A few values that come often, so that equal ones meet, and now and then any other.
fn often(few: Vec<Value>, any: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    prop_oneof![3 => select(few), 1 => any].boxed()
}

fn texts() -> BoxedStrategy<Value> {
    often(
        ["", "a", " ", "ß\n"].map(|it| Value::Text(it.into())).to_vec(),
        any::<String>().prop_map(Value::Text),
    )
}

fn ints() -> BoxedStrategy<Value> {
    let few = [0, -1, i128::from(i64::MIN), i128::from(i64::MAX)].map(Value::Int).to_vec();
    often(few, any::<i64>().prop_map(|it| Value::Int(it.into())))
}

fn bigs() -> BoxedStrategy<Value> {
    often([0, u64::MAX.into()].map(Value::Int).to_vec(), any::<u64>().prop_map(|it| Value::Int(it.into())))
}

fn tinies() -> BoxedStrategy<Value> {
    any::<u8>().prop_map(|it| Value::Int((it % 8).into())).boxed()
}

fn wides() -> BoxedStrategy<Value> {
    let few = [
        0.0,
        -0.0,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        0.1,
        f64::MAX,
        f64::MIN_POSITIVE,
        5e-324,
        0.5,
    ];
    often(few.map(Value::Wide).to_vec(), any::<u64>().prop_map(|bits| Value::Wide(f64::from_bits(bits))))
}

fn narrows() -> BoxedStrategy<Value> {
    let few =
        [0.0, -0.0, f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.1, f32::MAX, f32::MIN_POSITIVE, 1e-45];
    often(few.map(Value::Narrow).to_vec(), any::<u32>().prop_map(|bits| Value::Narrow(f32::from_bits(bits))))
}

fn bools() -> BoxedStrategy<Value> {
    any::<bool>().prop_map(Value::Bool).boxed()
}

fn labels() -> BoxedStrategy<Value> {
    list("[a-c]{1,2}".prop_map(Value::Text))
}

fn numbers() -> BoxedStrategy<Value> {
    list(tinies())
}

fn ratios() -> BoxedStrategy<Value> {
    list(wides())
}

fn kinds() -> BoxedStrategy<Value> {
    select(vec!["a", "b", "-1"]).prop_map(|it| Value::Text(it.to_owned())).boxed()
}

fn lists_of_kinds() -> BoxedStrategy<Value> {
    list(kinds())
}

fn list(item: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    proptest::collection::vec(item, 0..3).prop_map(Value::List).boxed()
}

fn urls() -> BoxedStrategy<Value> {
    "https://[a-b]\\.example/[a-b]?".prop_map(Value::Text).boxed()
}

fn secrets() -> BoxedStrategy<Value> {
    often(["a", "b"].map(|it| Value::Secret(it.into())).to_vec(), any::<String>().prop_map(Value::Secret))
}

fn secret_urls() -> BoxedStrategy<Value> {
    "https://[a-b]\\.example/[a-b]?".prop_map(Value::Secret).boxed()
}

fn not_text() -> Vec<Json> {
    vec![json!(5), json!(true), json!(["a"]), json!({})]
}

fn not_int() -> Vec<Json> {
    vec![
        json!("x"),
        json!(1.5),
        json!("1.5"),
        json!(1e300),
        json!("99999999999999999999"),
        json!(true),
        json!([1]),
    ]
}

fn not_float() -> Vec<Json> {
    vec![
        json!("x"),
        json!("NaN"),
        json!("inf"),
        json!("-infinity"),
        json!("1e999"),
        json!("1,5"),
        json!(true),
        json!([1]),
    ]
}

fn not_narrow() -> Vec<Json> {
    [not_float(), vec![json!(1e300), json!("-1e39")]].concat()
}

fn not_bool() -> Vec<Json> {
    vec![json!("maybe"), json!(2), json!(0.5), json!(-1), json!([]), json!({})]
}

fn not_list() -> Vec<Json> {
    vec![json!(5), json!(true), json!({}), json!([null]), json!(["a", 1])]
}

fn not_numbers() -> Vec<Json> {
    vec![json!(5), json!("1\n256"), json!([-1]), json!([1.5]), json!(["x"])]
}

fn not_ratios() -> Vec<Json> {
    vec![json!(0.5), json!(["NaN"]), json!([0.5, "inf"]), json!("0.5\nNaN"), json!([true])]
}

fn not_kind() -> Vec<Json> {
    vec![json!("c"), json!("A"), json!(-2), json!(true), json!([])]
}

fn not_kinds() -> Vec<Json> {
    vec![json!("a\nc"), json!(["c"]), json!({}), json!([[]])]
}

fn not_url() -> Vec<Json> {
    vec![json!("nowhere"), json!(" "), json!("https://"), json!(5), json!([])]
}

fn not_secret() -> Vec<Json> {
    vec![json!(5), json!(false), json!(["a"]), json!({})]
}

fn not_secret_url() -> Vec<Json> {
    vec![json!("nowhere"), json!(false), json!(5)]
}
