use integrations_runtime::PropValue;

#[derive(Clone, Copy, PropValue)]
union Channel {
    number: u8,
}

fn main() {}
