use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(titel = "Foo")]
struct FooBar<T: Clone + Send + Sync + 'static, const N: usize>
where
    T: Default,
{
    #[prop]
    url: String,
    state: Bytes<N>,
    other: T,
}

#[derive(Default)]
struct Bytes<const N: usize>(Vec<[u8; N]>);

fn main() {}
// checklist: 51
