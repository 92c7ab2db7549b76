use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(show_if(not(set(two))))]
    one: Option<String>,
    #[prop(show_if(fine = true, three = "x"))]
    two: Option<String>,
    #[prop(show_if(any(set(one), fine = true)))]
    three: Option<String>,
    #[prop]
    fine: bool,
}

fn main() {}
