use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
enum Channel {
    General,
    Random,
}

fn main() {}
