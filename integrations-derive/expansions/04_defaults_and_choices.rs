#[derive(Integration)]
#[events(push)]
struct Pager {
    #[prop(default = "low", choices = ["low", ("High", "high")])]
    priority: String,
    #[prop(choices = sounds::known)]
    sound: Option<String>,
    #[prop(default = Mode::Quiet)]
    mode: Mode,
    #[prop(default = 8080)]
    port: u16,
}
