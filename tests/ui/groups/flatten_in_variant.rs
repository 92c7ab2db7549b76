use integrations_runtime::Props;

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Props)]
enum Place {
    Nowhere,
    Inside {
        #[prop(flatten)]
        room: Room,
    },
}

fn main() {}
