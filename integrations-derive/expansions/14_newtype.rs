#[derive(PropValue)]
pub struct Channel(String);
