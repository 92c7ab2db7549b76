use integrations_runtime::Props;

#[derive(Props)]
union Room {
    number: u32,
    bits: f32,
}

fn main() {}
