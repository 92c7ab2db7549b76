use integrations_runtime::{Integration, PerEvent, Props};

#[derive(Props)]
#[props(title = "Room", default = Big, section(conection), colour = "red")]
#[events(push, isue)]
struct Room {
    #[prop(section = connection, lenght(max = 8))]
    nickname: Option<String>,

    #[prop(per_event)]
    channel: String,

    #[prop]
    channels: PerEvent<String>,
}

#[derive(Props)]
#[props(default = Anonymus, name = "log in")]
enum Login {
    Anonymous,
    Pair(String, String),
    #[choice(value = "anonymous")]
    Token {
        #[prop(flatten)]
        room: Room,

        #[prop(default = "t0k3n", length(min = 9, max = 8))]
        token: String,
    },
    Named {
        #[prop]
        kind: String,

        #[prop(per_event)]
        channel: PerEvent<String>,
    },
}

#[derive(Integration)]
#[events()]
struct FooBar<T: Send + Sync + 'static> {
    #[prop(flatten, title = "Room", section = trigger)]
    form: Room,

    #[prop(flatten)]
    pair: Pair<T>,

    #[prop(per_event)]
    channel: PerEvent<String>,
}

#[derive(Props)]
struct Pair<T: Send + Sync + 'static> {
    #[prop]
    first: Option<T>,
}

fn main() {}
