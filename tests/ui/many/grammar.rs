use integrations_runtime::Integration;

#[derive(Integration)]
#[integration]
#[events]
struct FooBar {
    #[prop()]
    a: String,

    #[prop(title =, help "x", length(8), api_only = true)]
    b: String,

    #[prop[title = "C"]]
    c: String,

    #[prop(? , "x", foo::bar = 1)]
    d: String,

    #[integration(name = "e")]
    #[prop(default = *)]
    e: u32,
}

fn main() {}
