#[derive(Integration)]
#[events(push)]
pub(crate) struct Pair<T: Clone, U = String>
where
    U: PropValue,
{
    #[prop]
    first: T,
    #[prop]
    second: Option<U>,
}
