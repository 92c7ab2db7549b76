use integrations_runtime::Props;

struct Cache;

#[derive(Props)]
enum Login {
    Named {
        #[prop]
        username: String,
        cache: Cache,
    },
}

fn main() {}
