use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel(String);

#[derive(Debug)]
struct NoChannel;

impl TryFrom<String> for Channel {
    type Error = NoChannel;

    fn try_from(_: String) -> Result<Self, NoChannel> {
        Err(NoChannel)
    }
}

fn main() {}
