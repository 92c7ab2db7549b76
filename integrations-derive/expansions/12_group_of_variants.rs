/// How to log in.
#[derive(Props)]
#[props(default = Anonymous)]
pub enum Login {
    /// Without a name.
    Anonymous,
    #[choice(title = "With a token")]
    Token {
        #[prop(length(min = 4))]
        token: Secret,
        tries: u8,
    },
}
