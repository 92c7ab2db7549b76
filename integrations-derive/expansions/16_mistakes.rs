#[derive(Integration)]
#[integration(categry = chat)]
#[events(pusj, push)]
struct Wrong {
    #[prop(section = nowhere)]
    url: Url,
    #[prop(length(min = 9, max = 1))]
    name: String,
}
