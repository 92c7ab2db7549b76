//! Private props that nothing reads: to be a prop is a use. Nothing is constructed, and no accessor is called.
// checklist: 36

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{
    Choices, Events, Integration, PerEvent, PropValue, Props, Registry, Secret, Url, registry,
};

#[derive(Integration)]
#[events(push, note)]
struct NeverRead {
    #[prop(exposes_secrets)]
    url: Url,
    #[prop]
    password: Secret,
    #[prop(default = 3)]
    port: u16,
    #[prop(per_event)]
    channel: PerEvent<String>,
    #[prop(flatten)]
    room: Room,
    #[prop(flatten)]
    login: Login,
    #[prop]
    sound: Sound,
    #[prop]
    name: Option<Name>,
}

#[derive(Props)]
struct Room {
    #[prop]
    topic: Option<String>,
}

#[derive(Props)]
#[props(default = Anonymous)]
enum Login {
    Anonymous,
    Basic {
        #[prop]
        username: String,
    },
}

#[derive(Clone, Choices)]
enum Sound {
    Bell,
    Horn,
}

#[derive(Clone, PropValue)]
struct Name(String);

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self(name)
    }
}

#[derive(Events)]
enum Happens {
    #[event(sample = sample)]
    Thing(u8),
}

const fn sample() -> u8 {
    1
}

#[derive(Integration)]
#[events(thing, in = Happens)]
struct Own {}

impl integrations_runtime::Execute for NeverRead {
    async fn execute(
        &self,
        _event: NeverReadEvent,
        _cx: &integrations_runtime::Context,
    ) -> Result<integrations_runtime::Outcome, integrations_runtime::ExecuteError> {
        Ok(integrations_runtime::Outcome::done("nothing"))
    }
}

static REGISTRY: Registry = registry![NeverRead];

fn main() {
    use integrations_runtime::{Integration as _, Vocabulary as _};

    assert_eq!((REGISTRY.len(), Own::SPEC.events.len()), (1, 1));
    assert!(Happens::Thing(1).to_raw().is_ok());
}
