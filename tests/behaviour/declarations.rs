//! Declarations that a derive must take: odd names, generics, other paths, other places, many props.
// The table of two hundred props is large, but a constant; and a field may begin with an underscore.
#![allow(clippy::large_stack_arrays, clippy::used_underscore_binding)]

use integrations_runtime::{Choices, Integration, PropValue, Record, Secret, Url};
use serde_json::json;

/// Names that are not quite names.
#[derive(Integration)]
#[events()]
struct Named {
    #[prop]
    r#type: Option<String>,
    #[prop]
    r#async: bool,
    #[prop]
    _unused: Option<u8>,
    #[prop]
    größe: Option<u8>,
    #[prop]
    x: Option<u8>,
    #[prop]
    value: Option<String>,
    #[prop]
    self_: Option<String>,
    #[prop]
    errors: Option<String>,
    #[prop]
    record: Option<String>,
    #[prop]
    index: Option<String>,
    #[prop]
    slot: Option<String>,
    #[prop]
    check: Option<String>,
    #[prop]
    build: Option<String>,
    #[prop]
    unset: Option<String>,
}

#[test]
fn a_raw_field_is_called_without_its_mark() {
    let mut record = Record::<Named>::new();
    record.set_type("x");
    record.set_async(true);
    assert_eq!((record.r#type(), record.type_was(), record.r#async()), (Some("x"), None, true));
    assert_eq!(record.changed(), ["type", "async"]);
    assert_eq!(Named::TYPE.name(), "type");
    assert_eq!(record.config().ok().and_then(|it| it.r#type), Some("x".to_owned()));
}

#[test]
fn an_underscore_before_a_name_is_not_stored() {
    let record = Record::<Named>::load(&json!({"unused": 1})).unwrap();
    assert_eq!(record.config().ok().and_then(|it| it._unused), Some(1));
    assert_eq!(Named::SPEC.fields[2].title, "Unused");
}

#[test]
fn a_name_may_be_what_generated_code_uses() {
    let mut record = Record::<Named>::new();
    let all = json!({
        "größe": 1, "x": 2, "value": "v", "self_": "s", "errors": "e", "record": "r", "index": "i", "slot": "s",
        "check": "c", "build": "b", "unset": "u",
    });
    record.assign(&all).unwrap();
    assert_eq!(
        (record.größe(), record.x(), record.value(), record.slot()),
        (Some(&1), Some(&2), Some("v"), Some("s"))
    );
    record.set_größe(3);
    assert!(record.größe_changed() && record.check_changed());
    assert!(record.config().is_ok());
}

/// Names that the standard library's prelude has, on other things.
mod shadows {
    #![allow(dead_code)]
    pub(super) struct Option;
    pub(super) struct Result;
    pub(super) struct String;
    pub(super) struct Vec;
    pub(super) struct Some;
    pub(super) struct Box;
    pub(super) trait Default {}
    pub(super) trait Into {}
    pub(super) trait From {}
    pub(super) mod core {}
    pub(super) mod std {}

    #[derive(integrations_runtime::Integration)]
    #[integration(validate = whole)]
    #[events(push)]
    pub(super) struct Shadowed {
        #[prop(length(min = 1), validate = fits)]
        pub(super) name: ::std::string::String,
        #[prop(default = 1, range(max = 5))]
        pub(super) count: u8,
        pub(super) state: ::core::option::Option<()>,
    }

    fn fits(_: &str) -> ::core::result::Result<(), &'static str> {
        ::core::result::Result::Ok(())
    }

    fn whole(_: &integrations_runtime::Record<Shadowed>) -> ::core::result::Result<(), &'static str> {
        ::core::result::Result::Ok(())
    }
}

#[test]
fn names_of_the_prelude_may_mean_something_else() {
    let mut record = Record::<shadows::Shadowed>::new();
    record.set_name("x");
    let config = record.config().unwrap();
    assert_eq!((config.name.as_str(), config.count, config.state), ("x", 1, None));
}

/// Runtime state, and no setting at all.
#[derive(Integration)]
#[events()]
struct Stateful {
    calls: std::sync::atomic::AtomicU32,
    cache: std::collections::BTreeMap<String, Vec<u8>>,
    #[prop]
    name: Option<String>,
}

#[test]
fn a_field_without_prop_is_state_made_by_default() {
    let mut record = Record::<Stateful>::load(&json!({"calls": 7, "name": "x"})).unwrap();
    let config = record.config().unwrap();
    assert_eq!((config.calls.into_inner(), config.cache.len(), config.name.as_deref()), (0, 0, Some("x")));
    assert_eq!(Stateful::SPEC.fields.len(), 1);
    assert!(record.assign(&json!({"calls": 7})).is_err());
}

/// Generics of every kind.
#[derive(Debug, Integration)]
#[events()]
struct Generic<T: Clone, U, const N: usize = 2>
where
    T: PropValue,
    U: Send + Sync + 'static,
{
    #[prop]
    item: Option<T>,
    #[prop]
    required: T,
    #[prop(default = Self::label())]
    label: String,
    state: std::marker::PhantomData<fn() -> U>,
    array: [u8; 2],
}

impl<T: PropValue, U: Send + Sync + 'static, const N: usize> Generic<T, U, N> {
    fn label() -> String {
        format!("{N} labels")
    }
}

struct NeitherCloneNorDefault;

#[test]
fn a_declaration_may_be_generic() {
    type Numbers = Generic<u32, NeitherCloneNorDefault, 5>;
    type Texts = Generic<String, ()>;
    let mut record = Record::<Numbers>::new();
    record.set_item(7u32);
    record.set_required(8u32);
    assert_eq!((record.item(), record.required(), record.label()), (Some(&7), Some(&8), "5 labels"));
    assert_eq!(record.was(Numbers::ITEM), None);
    let config = record.config().unwrap();
    assert_eq!(
        (config.item, config.required, config.array, config.state),
        (Some(7), 8, [0, 0], std::marker::PhantomData)
    );
    assert_eq!(Numbers::SPEC.field("item").map(|field| field.field_type.as_str()), Some("number"));
    assert_eq!(Texts::SPEC.field("item").map(|field| field.field_type.as_str()), Some("text"));
    assert_eq!(Record::<Texts>::new().label(), "2 labels");
    assert!(Texts::SPEC.fields[1].required && !Texts::SPEC.fields[0].required);
}

/// The runtime by another name, as a facade re-exports it.
mod facade {
    pub(crate) mod inner {
        pub(crate) use ::integrations_runtime as runtime;
    }
}

#[derive(facade::inner::runtime::Integration)]
#[integration(crate = crate::declarations::facade::inner::runtime, validate = nothing)]
#[events(push)]
struct Elsewhere {
    #[prop(default = Sound::Bell, validate = quiet)]
    sound: Sound,
    #[prop(length(min = 1), pattern = "x")]
    name: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, facade::inner::runtime::Choices)]
#[choices(crate = crate::declarations::facade::inner::runtime)]
enum Sound {
    Bell,
    Horn,
}

fn nothing(_: &Record<Elsewhere>) -> Result<(), String> {
    Ok(())
}

fn quiet(sound: &Sound) -> Result<(), &'static str> {
    if *sound == Sound::Bell { Ok(()) } else { Err("is too loud") }
}

#[test]
fn the_runtime_may_be_reached_by_another_path() {
    let mut record = Record::<Elsewhere>::new();
    assert!(record.config().is_ok());
    record.set_sound(Sound::Horn);
    assert_eq!(crate::common::said(record.config()), ["`sound` is too loud"]);
}

#[test]
fn a_declaration_may_stand_in_a_function() {
    #[derive(Debug, Integration)]
    #[events(push)]
    struct Local {
        #[prop(default = Kind::B)]
        kind: Kind,
    }

    #[derive(Clone, Debug, PartialEq, Choices)]
    enum Kind {
        A,
        B,
    }

    let mut record = Record::<Local>::new();
    assert_eq!(record.kind(), &Kind::B);
    record.set_kind(Kind::A);
    assert_eq!(record.config().map(|local| local.kind), Ok(Kind::A));
}

/// Declared in a module, used outside of it.
mod visible {
    use integrations_runtime::Integration;

    #[derive(Integration)]
    #[events(push)]
    pub(super) struct ToParent {
        #[prop]
        pub(super) name: Option<String>,
    }

    #[derive(Integration)]
    #[events()]
    pub(in crate::declarations) struct InPath {
        #[prop]
        hidden: Option<String>,
    }

    impl InPath {
        pub(super) fn hidden(&self) -> Option<&str> {
            self.hidden.as_deref()
        }
    }

    /// More public than what it stands in.
    #[allow(unreachable_pub)]
    #[derive(Integration)]
    #[events()]
    pub struct Public {
        /// Documented.
        #[prop]
        pub name: Option<String>,
    }
}

#[test]
fn accessors_are_as_visible_as_the_struct() {
    let mut record = Record::<visible::ToParent>::new();
    record.set_name("x");
    assert_eq!(record.was(visible::ToParent::NAME), None);
    assert_eq!(record.config().ok().and_then(|it| it.name), Some("x".to_owned()));
    let mut record = Record::<visible::InPath>::new();
    record.set_hidden("x");
    assert_eq!(record.config().ok().as_ref().and_then(|it| it.hidden()), Some("x"));
    assert_eq!(Record::<visible::Public>::new().name(), None);
}

/// What a `macro_rules` hands on is grouped in ways that cannot be seen.
macro_rules! declared {
    ($name:ident { $($field:ident: $ty:ty = $default:expr;)* } $title:literal $pattern:literal $category:ident) => {
        #[derive(Integration)]
        #[integration(title = $title, category = $category)]
        #[events()]
        struct $name {
            $(#[prop(default = $default)] $field: $ty,)*
            #[prop(pattern = $pattern, length(min = 2))]
            matched: Option<String>,
        }
    };
}

declared!(FromMacro { count: u32 = 5; ratio: f64 = 0.5; name: String = "x"; on: bool = true; } "From a macro" "^a" chat);

#[test]
fn a_macro_may_write_the_declaration() {
    let mut record = Record::<FromMacro>::new();
    assert_eq!((record.count(), record.ratio(), record.name(), record.on()), (&5, &0.5, "x", true));
    record.set_count(6u32);
    record.set_matched("b");
    assert_eq!((FromMacro::SPEC.title, FromMacro::SPEC.category.as_str()), ("From a macro", "chat"));
    assert_eq!(crate::common::broken(record.config()).len(), 2);
}

/// Attributes of others, and of the compiler.
#[derive(Clone, Debug, Integration)]
#[cfg_attr(all(), integration(title = "Conditional"))]
#[events()]
#[non_exhaustive]
struct Attributed {
    /// One
    /// line.
    ///
    /// And more.
    #[cfg(test)]
    #[prop]
    there: Option<String>,
    #[cfg(not(test))]
    #[prop]
    gone: NoSuchType,
    #[cfg_attr(all(), prop(title = "Titled"))]
    titled: Option<String>,
    #[doc = "Half"]
    #[doc = concat!("and", " half")]
    #[prop]
    documented: Option<String>,
    #[doc(hidden)]
    #[allow(dead_code)]
    #[prop]
    undocumented: Option<String>,
}

#[test]
fn conditions_and_doc_comments_are_understood() {
    let titles: Vec<_> = Attributed::SPEC.fields.iter().map(|field| field.title).collect();
    assert_eq!(titles, ["There", "Titled", "Documented", "Undocumented"]);
    assert_eq!(Attributed::SPEC.title, "Conditional");
    assert_eq!(Attributed::SPEC.fields[0].help, Some("One line.\n\nAnd more."));
    assert_eq!(Attributed::SPEC.fields[2].help.map(str::trim), Some("Half\nand half"));
    assert_eq!(Attributed::SPEC.fields[3].help, None);
}

/// An integration of as many props as there are names.
macro_rules! many {
    ($name:ident: $($field:ident)*) => {
        #[derive(Integration)]
        #[events()]
        struct $name { $(#[prop] $field: Option<usize>,)* }

        impl $name {
            fn names() -> Vec<&'static str> {
                vec![$(stringify!($field)),*]
            }

            fn values(self) -> Vec<Option<usize>> {
                vec![$(self.$field),*]
            }
        }
    };
}

macro_rules! with_64 {
    ($name:ident: $($more:ident)*) => {
        many! { $name:
        p000 p001 p002 p003 p004 p005 p006 p007 p008 p009 p010 p011 p012 p013 p014 p015 p016 p017
        p018 p019 p020 p021 p022 p023 p024 p025 p026 p027 p028 p029 p030 p031 p032 p033 p034 p035
        p036 p037 p038 p039 p040 p041 p042 p043 p044 p045 p046 p047 p048 p049 p050 p051 p052 p053
        p054 p055 p056 p057 p058 p059 p060 p061 p062 p063
            $($more)*
        }
    };
}

many!(None0:);
many!(One1: p000);
with_64!(Many64:);
with_64!(Many65: p064);
with_64!(Many200:
        p064 p065 p066 p067 p068 p069 p070 p071 p072 p073 p074 p075 p076 p077 p078 p079 p080 p081
        p082 p083 p084 p085 p086 p087 p088 p089 p090 p091 p092 p093 p094 p095 p096 p097 p098 p099
        p100 p101 p102 p103 p104 p105 p106 p107 p108 p109 p110 p111 p112 p113 p114 p115 p116 p117
        p118 p119 p120 p121 p122 p123 p124 p125 p126 p127 p128 p129 p130 p131 p132 p133 p134 p135
        p136 p137 p138 p139 p140 p141 p142 p143 p144 p145 p146 p147 p148 p149 p150 p151 p152 p153
        p154 p155 p156 p157 p158 p159 p160 p161 p162 p163 p164 p165 p166 p167 p168 p169 p170 p171
        p172 p173 p174 p175 p176 p177 p178 p179 p180 p181 p182 p183 p184 p185 p186 p187 p188 p189
        p190 p191 p192 p193 p194 p195 p196 p197 p198 p199
);

// checklist: 21
#[test]
fn there_may_be_no_prop_or_one_or_two_hundred() {
    macro_rules! check {
        ($($name:ident: $count:literal),*) => {$(
            let names = $name::names();
            assert_eq!(names.len(), $count);
            let input: serde_json::Map<_, _> =
                names.iter().enumerate().map(|(index, name)| ((*name).to_owned(), json!(index))).collect();
            let mut record = Record::<$name>::new();
            record.assign(&input.clone().into()).unwrap();
            assert_eq!(record.changed(), names);
            assert_eq!(record.properties(), serde_json::Value::from(input));
            let values: Vec<_> = (0..$count).map(Some).collect();
            assert_eq!(record.config().ok().map($name::values), Some(values));
        )*};
    }
    check!(None0: 0, One1: 1, Many64: 64, Many65: 65, Many200: 200);
}

/// A secret in each of its shapes, and what a setter takes for it.
#[derive(Integration)]
#[events()]
struct Secrets {
    #[prop]
    plain: Secret,
    #[prop]
    optional: Option<Secret<String>>,
    #[prop(exposes_secrets = false)]
    hook: Option<Secret<Url>>,
}

#[test]
fn a_secret_may_be_optional_and_may_be_a_url() {
    let mut record = Record::<Secrets>::new();
    record.set_plain("p");
    record.set_optional("o".to_owned());
    record.set_hook(Url::parse("https://x.example").unwrap());
    let config = record.config().unwrap();
    assert_eq!(config.plain.expose_secret(), "p");
    assert_eq!(config.optional.map(|it| it.expose_secret().clone()), Some("o".to_owned()));
    assert_eq!(config.hook.map(|it| it.expose_secret().to_string()), Some("https://x.example/".to_owned()));
    let spec = serde_json::to_value(Secrets::SPEC.field("hook").unwrap()).unwrap();
    assert_eq!(
        spec,
        json!({"name": "hook", "type": "password", "format": "uri", "title": "Hook", "secret": true})
    );
}
