use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push)]
struct Inner {
    #[prop]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    inner: Inner,
}

fn main() {}
