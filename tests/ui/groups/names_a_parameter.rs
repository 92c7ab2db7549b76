use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Pair<T: Send + Sync + 'static> {
    #[prop]
    first: Option<T>,
}

#[derive(Integration)]
struct FooBar<T: Send + Sync + 'static> {
    #[prop(flatten)]
    pair: Pair<T>,
}

fn main() {}
