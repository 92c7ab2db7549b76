use integrations_runtime::{Integration, PropValue};

#[derive(Clone, PropValue)]
struct Port(u16);

impl From<u16> for Port {
    fn from(port: u16) -> Self {
        Self(port)
    }
}

#[derive(Integration)]
struct FooBar {
    #[prop(length(max = 5))]
    port: Port,
}

fn main() {}
