use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = ["low", ("High", "high")], default = "High")]
    field: String,
}

fn main() {}
