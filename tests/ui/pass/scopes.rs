//! Every derive in every scope that has items: a function, a method, a block, a closure, a constant, a loop.
// checklist: 34

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Events, Integration, PropValue, Props, Record};

struct Outer<T>(T);

impl<T: Into<u8>> Outer<T> {
    fn method(self) -> usize {
        #[derive(Integration)]
        #[events(note)]
        struct InMethod {
            #[prop(default = 3)]
            port: u8,
        }
        usize::from(self.0.into()) + InMethod::SPEC.fields.len()
    }
}

const LENGTH: usize = {
    #[derive(Integration)]
    #[events()]
    struct InConst {
        #[prop]
        name: Option<String>,
    }
    InConst::SPEC.fields.len()
};

fn in_a_function() -> Record<impl Integration> {
    #[derive(Clone, Choices)]
    enum Sound {
        Bell,
    }

    #[derive(Props)]
    struct Group {
        #[prop]
        name: Option<String>,
    }

    #[derive(Props)]
    #[props(default = One)]
    enum Variants {
        One,
        Two {
            #[prop]
            number: u8,
        },
    }

    #[derive(Clone, PropValue)]
    struct Channel(String);

    impl From<String> for Channel {
        fn from(name: String) -> Self {
            Self(name)
        }
    }

    #[derive(Events)]
    enum Happens {
        Thing(u8),
    }

    #[derive(Integration)]
    #[events(thing, in = Happens)]
    struct InFunction {
        #[prop(default = Sound::Bell)]
        sound: Sound,
        #[prop(flatten)]
        group: Group,
        #[prop(flatten)]
        variants: Variants,
        #[prop]
        channel: Option<Channel>,
    }

    let _: Happens = Happens::Thing(1);
    let mut record = Record::<InFunction>::new();
    record.group_mut().set_name("x");
    record
}

fn main() {
    assert_eq!(Outer(2).method() + LENGTH, 4);
    assert_eq!(in_a_function().changed(), ["name"]);
    let in_closure = || {
        #[derive(Integration)]
        #[events()]
        struct InClosure {
            #[prop]
            name: Option<String>,
        }
        Record::<InClosure>::new().name().is_none()
    };
    assert!(in_closure());
    for _ in 0..1 {
        #[derive(Integration)]
        #[events()]
        struct InLoop {
            #[prop]
            name: Option<String>,
        }
        assert!(Record::<InLoop>::new().name().is_none());
    }
}
