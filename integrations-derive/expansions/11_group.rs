/// Where to cry.
#[derive(Props)]
#[props(section(connection, title = "Where"))]
pub struct Room {
    #[prop(section = connection, exposes_secrets)]
    server: Url,
    #[prop]
    token: Secret,
}
