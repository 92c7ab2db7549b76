use clap::ValueEnum;
use integrations_runtime::schema::configuration;

use crate::Failure;
use crate::output::Target;

/// The dialects of JSON Schema that are written.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Dialect {
    #[value(name = "2020-12")]
    Of2020,
}

/// The JSON Schema of configurations.
pub(crate) fn schema(target: &Target, dialect: Dialect) -> Result<String, Failure> {
    match dialect {
        Dialect::Of2020 => target.json("schema.json", |entry| configuration(entry.spec())),
    }
}
