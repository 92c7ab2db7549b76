use integrations_runtime::Props;

#[derive(Props)]
enum Login<T> {
    Anonymous,
    Named {
        #[prop]
        username: T,
    },
}

fn main() {}
