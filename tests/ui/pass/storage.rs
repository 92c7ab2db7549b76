//! Steps are found wherever a path leads, and nothing that is stored apart warns.

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Properties, Record, Violation};

macro_rules! declare {
    ($name:ident, $version:literal, $first:path, $second:expr, $alias:literal, $storage:ident) => {
        #[derive(Integration)]
        #[integration(version = $version, migrate($first, $second))]
        #[events()]
        struct $name {
            #[prop(alias = $alias, storage = $storage)]
            text: String,
        }
    };
}

declare!(ByMacro, 3, r#gen::r#move, r#gen::text, "old", data_fields);

mod r#gen {
    use super::{Properties, Violation};

    pub(super) fn r#move(stored: &mut Properties) -> Result<(), &'static str> {
        if let Some(text) = stored.remove("older") {
            stored.insert("old".into(), text);
        }
        Ok(())
    }

    pub(super) const fn text(_: &mut Properties) -> Result<(), Violation> {
        Ok(())
    }
}

#[derive(Integration)]
#[integration(version = 4, migrate(Self::step, step::<u8>, <Self as Step>::step))]
#[events()]
struct Paths {
    #[prop(storage = properties)]
    text: Option<String>,
}

impl Paths {
    const fn step(_: &mut Properties) -> Result<(), String> {
        Ok(())
    }
}

fn step<T: Default>(_: &mut Properties) -> Result<(), String> {
    drop(T::default());
    Ok(())
}

trait Step {
    fn step(_: &mut Properties) -> Result<(), String>;
}

impl Step for Paths {
    fn step(stored: &mut Properties) -> Result<(), String> {
        stored.clear();
        Ok(())
    }
}

#[derive(Integration)]
#[integration(version = 1)]
#[events()]
struct First {}

fn main() {
    let record = Record::<ByMacro>::load(&serde_json::json!({ "older": "t" })).unwrap();
    assert_eq!(record.text(), Some("t"));
    assert_eq!(record.data_fields(), serde_json::json!({ "text": "t" }));
    let record = Record::<Paths>::load(&serde_json::json!({ "$version": 3, "text": "t" })).unwrap();
    assert_eq!((record.text(), Paths::SPEC.columns().count()), (None, 0));
    assert_eq!((First::SPEC.version, Record::<First>::new().loaded_version()), (1, 1));
}
