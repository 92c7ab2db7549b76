// The impls that a wrong declaration gets are of the crate that it names.
mod facade {
    pub use integrations_runtime as runtime;
}

use facade::runtime::{Integration, Record};

#[derive(Integration)]
#[integration(crate = facade::runtime)]
#[events(push)]
enum FooBar {
    A,
}

fn used(record: &Record<FooBar>, event: FooBarEvent) -> bool {
    match event {
        FooBarEvent::Push(_) => record.is_active(),
    }
}

fn main() {}
