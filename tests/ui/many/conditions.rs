use integrations_runtime::{Choices, Integration, PerEvent};

#[derive(Clone, Copy, Choices)]
enum Mode {
    Plain,
    Tls,
}

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop]
    mode: Mode,
    state: Option<u8>,
    #[prop(show_if(mod = Mode::Tls, mode > 3, mode in [1 + 1, Mode::default()], set(state), not()))]
    one: Option<String>,
    #[prop(show_if(set(three)), required_if(two = "x", mode ==))]
    two: Option<String>,
    #[prop(show_if(not(set(two))), required_if(mode), default = "x")]
    three: String,
    #[prop(show_if(any(all(), matches(mode), set("x"), one = "a" || one = "b"), channel = "x"), if = "there")]
    four: Option<String>,
    #[prop(per_event, show_if(nothing = 5))]
    channel: PerEvent<String>,
    #[prop(show_if = mode, required_if(, mode = Mode::Tls,, set(one),))]
    five: Option<u8>,
}

fn main() {}
