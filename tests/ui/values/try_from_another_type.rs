use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel(String);

impl TryFrom<u8> for Channel {
    type Error = &'static str;

    fn try_from(_: u8) -> Result<Self, Self::Error> {
        Err("is no channel")
    }
}

fn main() {}
