//! Many records of mixed types, held and edited.

use std::any::Any;

use integrations_runtime::{
    AnyRecord, Context, Execute, ExecuteError, Integration, Outcome, Record, Registry, Secret, Url,
    Violations, registry,
};
use serde_json::{Value as Json, json};

use super::bell::{self, Bell, Branches};
use crate::Fallible;

/// Where it listens, and nothing else.
#[derive(Debug, Integration)]
#[events(push)]
pub struct Gong {
    #[prop(url, exposes_secrets = false)]
    url: Url,
}

/// Calls somebody.
#[derive(Debug, Integration)]
#[events(push, tag_push)]
pub struct Pager {
    #[prop(url, exposes_secrets)]
    url: Url,
    #[prop(length(min = 8))]
    token: Secret,
    #[prop(length(max = 20))]
    callsign: Option<String>,
}

/// Writes to people.
#[derive(Debug, Integration)]
#[events(push, issue, merge_request, pipeline)]
pub struct Letters {
    #[prop(length(max = 10))]
    recipients: Vec<String>,
    #[prop]
    only_broken: bool,
    #[prop(default = Branches::Default)]
    branches: Branches,
    #[prop(range(min = 1, max = 60))]
    minutes: Option<u32>,
}

macro_rules! silent {
    ($($integration:ident),*) => {$(
        impl Execute for $integration {
            async fn execute(&self, _event: Self::Event, _cx: &Context) -> Result<Outcome, ExecuteError> {
                Ok(Outcome::done(""))
            }
        }
    )*};
}

silent!(Gong, Pager, Letters);

/// The types.
pub static REGISTRY: Registry = registry![Bell, Gong, Pager, Letters];

/// One of the types, with what is stored of it and what an edit writes.
pub struct Kind {
    /// Its name in the registry.
    pub name: &'static str,
    /// What is stored.
    pub stored: Json,
    /// What is written.
    pub edit: Json,
    /// The configuration alone, as a host would hold it without records.
    pub plain: fn(&Json) -> Result<Box<dyn Any>, Violations>,
    /// Bytes of a record, and of a configuration, themselves.
    pub sizes: (usize, usize),
}

fn plain<T: Integration>(stored: &Json) -> Result<Box<dyn Any>, Violations> {
    Ok(Box::new(Record::<T>::load(stored)?.config()?))
}

const fn sizes<T: Integration>() -> (usize, usize) {
    (size_of::<Record<T>>(), size_of::<T>())
}

/// Each type.
pub fn kinds() -> [Kind; 4] {
    let url = "https://gong.example.com/strike/7f1c";
    [
        Kind {
            name: "bell",
            stored: bell::valid(),
            edit: json!({ "rings": 4 }),
            plain: plain::<Bell>,
            sizes: sizes::<Bell>(),
        },
        Kind {
            name: "gong",
            stored: json!({ "url": url }),
            edit: json!({ "url": "https://gong.example.com/strike/another" }),
            plain: plain::<Gong>,
            sizes: sizes::<Gong>(),
        },
        Kind {
            name: "pager",
            stored: json!({ "url": url, "token": "correct horse", "callsign": "alpha" }),
            edit: json!({ "callsign": "bravo" }),
            plain: plain::<Pager>,
            sizes: sizes::<Pager>(),
        },
        Kind {
            name: "letters",
            stored: json!({ "recipients": ["jo@example.com", "ann@example.com"], "minutes": 5 }),
            edit: json!({ "only_broken": true }),
            plain: plain::<Letters>,
            sizes: sizes::<Letters>(),
        },
    ]
}

/// A record holds what was stored of it, and what an edit wrote, of each type.
pub fn check() -> Fallible<()> {
    let kinds = kinds();
    let mut records = load(kinds.len(), &kinds)?;
    for (record, kind) in records.iter().zip(&kinds) {
        holds(&**record, &kind.stored)?;
        (kind.plain)(&kind.stored)?;
    }
    edit(&mut records, &kinds)?;
    for (record, kind) in records.iter().zip(&kinds) {
        holds(&**record, &kind.edit)?;
    }
    Ok(())
}

fn holds(record: &dyn AnyRecord, values: &Json) -> Fallible<()> {
    let held = record.properties();
    for (name, value) in values.as_object().into_iter().flatten() {
        if held.get(name) != Some(value) {
            return Err(format!("`{name}` is {:?}, not {value}", held.get(name)).into());
        }
    }
    Ok(())
}

/// So many records, of each type in turn.
pub fn load(count: usize, kinds: &[Kind]) -> Fallible<Vec<Box<dyn AnyRecord>>> {
    let mut records = Vec::with_capacity(count);
    for kind in kinds.iter().cycle().take(count) {
        let entry = REGISTRY.get(kind.name).ok_or("no such integration")?;
        records.push(entry.load(&kind.stored)?);
    }
    Ok(records)
}

/// Writes to each record, and sees that it took it.
pub fn edit(records: &mut [Box<dyn AnyRecord>], kinds: &[Kind]) -> Fallible<()> {
    for (record, kind) in records.iter_mut().zip(kinds.iter().cycle()) {
        record.assign(&kind.edit)?;
        if !record.has_changes() {
            return Err(format!("a `{}` took nothing", kind.name).into());
        }
    }
    Ok(())
}

/// The same as configurations alone.
pub fn load_plain(count: usize, kinds: &[Kind]) -> Fallible<Vec<Box<dyn Any>>> {
    let mut all = Vec::with_capacity(count);
    for kind in kinds.iter().cycle().take(count) {
        all.push((kind.plain)(&kind.stored)?);
    }
    Ok(all)
}
