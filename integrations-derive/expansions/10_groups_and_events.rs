#[derive(Integration)]
#[integration(section(connection))]
#[events(push, merge_request)]
pub struct Crier {
    #[prop]
    loudly: bool,
    #[prop(flatten, section = connection)]
    room: Room,
    #[prop(per_event)]
    channel: PerEvent<String>,
}
