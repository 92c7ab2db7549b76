#[derive(Integration)]
#[events(push)]
struct Mail {
    #[prop]
    mode: Mode,
    #[prop(show_if(mode in [Mode::Tls, Mode::StartTls], not(set(socket))))]
    certificate: Option<String>,
    #[prop(required_if(any(mode != Mode::Plain, port = 465)))]
    user: Option<String>,
    #[prop(if = features::sockets)]
    socket: Option<String>,
    #[prop(default = 25)]
    port: u16,
}
