#[derive(Integration)]
#[integration(validate = check_together)]
#[events(push)]
struct Checked {
    #[prop(validate = is_even)]
    number: u8,
    #[prop(validate(Self::is_known, message = "is unknown"), url)]
    name: Option<String>,
    state: Cache,
}
