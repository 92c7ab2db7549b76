//! Runs one subject, for callgrind: `integrations-accessors ours/get_url 1000`.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().ok_or("which subject?")?;
    let times = arguments.next().ok_or("how many times?")?.parse()?;
    let subject = integrations_accessors::find(&name).ok_or("no such subject")?;
    (subject.run)(times);
    Ok(())
}
