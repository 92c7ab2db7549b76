use integrations_runtime::{Integration, PerEvent, Secret, Url};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event)]
    url: PerEvent<Url>,

    #[prop]
    password: Secret,
}

fn main() {}
