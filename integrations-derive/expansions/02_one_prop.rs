/// Rings a bell.
///
/// Ask for the address first.
#[derive(Integration)]
#[events(push)]
pub struct Bell {
    /// Where it listens.
    #[prop]
    url: Url,
}
