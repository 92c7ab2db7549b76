use integrations_runtime::Props;

#[derive(Props)]
struct Room {
    #[prop(pattern = "^#")]
    number: u32,
}

fn main() {}
