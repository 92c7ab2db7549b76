// checklist: 51, 55
use integrations_runtime::{Integration, PropValue, Record};

#[derive(Integration)]
#[events(push)]
struct FooBar<T: Clone, const N: usize = 3>
where
    T: PropValue,
{
    #[prop(titl)]
    value: Option<T>,
    #[prop(default = N)]
    size: usize,
    state: [T; 0],
}

fn edit(record: &mut Record<FooBar<String>>) -> Option<&str> {
    record.set_value("x".to_owned());
    record.restore(FooBar::<String>::VALUE);
    assert!(*record.size() == 3 && FooBar::<u8, 4>::SPEC.fields.len() == 2);
    record.value()
}

fn main() {}
