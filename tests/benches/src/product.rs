//! Programs that use every integration of a generated library, with the same work on each side: a JSON object becomes the
//! struct and is held against its rules, every value is read, three are written, and the values and a description of the
//! fields go out as JSON.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value as Json;

use crate::Fallible;
use crate::commands::told;
use crate::generate::{Side, library};
use crate::workspace::Workspace;

/// What each integration is given.
const INPUT: &str = r##"{"url":"https://bell.example.com/hooks/7f1c","username":"orchard","token":"correct horse battery",
"branches":"PROTECTED","only_broken":true,"rings":3,"labels":["garden","urgent"],"channel":"#gardeners"}"##;
/// What it holds once three values are written.
const OUTPUT: &str = r##"{"url":"https://bell.example.com/hooks/7f1c","username":"ann","token":"correct horse battery",
"branches":"PROTECTED","only_broken":false,"rings":4,"labels":["garden","urgent"],"channel":"#gardeners"}"##;

/// What is done with one integration, `I`.
const OURS: &str = "
    let mut read = integrations_runtime::Record::<I>::new();
    read.assign(input)?;
    read.set_username(\"ann\");
    read.set_only_broken(false);
    read.set_rings(4u32);
    black_box((read.url(), read.username(), read.token(), read.branches()));
    black_box((read.only_broken(), read.rings(), read.labels(), read.channel()));
    black_box(&read.config()?);
    println!(\"{}\\n{}\", serde_json::to_string(&read.properties())?, serde_json::to_string(&read.form())?);
";
const STACK: &str = "
    let mut read: I = serde::Deserialize::deserialize(input)?;
    read.set_username(Some(\"ann\".to_owned()));
    read.set_only_broken(false);
    read.set_rings(4);
    black_box((read.url(), read.username(), read.token(), read.branches()));
    black_box((read.only_broken(), read.rings(), read.labels(), read.channel()));
    garde::Validate::validate(&read)?;
    println!(\"{}\\n{}\", serde_json::to_string(&read)?, serde_json::to_string(&schemars::schema_for!(I))?);
";
/// No rules and no description: there is nothing in serde for either.
const SERDE: &str = "
    let mut read: I = serde::Deserialize::deserialize(input)?;
    read.username = Some(\"ann\".to_owned());
    read.only_broken = false;
    read.rings = 4;
    black_box((&read.url, &read.username, &read.token, &read.branches));
    black_box((&read.only_broken, &read.rings, &read.labels, &read.channel));
    println!(\"{}\\nnull\", serde_json::to_string(&read)?);
";

/// The sides that have a program.
pub const SIDES: [Side; 3] = [Side::Serde, Side::Stack, Side::Ours];

/// The packages of a library and of its program.
pub struct Product {
    /// The library.
    pub library: String,
    /// The program.
    pub program: String,
    side: Side,
    integrations: usize,
}

impl Product {
    /// Adds both to a workspace.
    pub fn add(workspace: &mut Workspace, side: Side, integrations: usize) -> Fallible<Self> {
        let library = format!("library_{}_{integrations}", side.name());
        let program = format!("program_{}_{integrations}", side.name());
        workspace.add(&library, side, "lib.rs", &self::library(side, integrations, 8)?)?;
        let dependencies = format!("{}{library} = {{ path = \"../{library}\" }}\n", side.dependencies());
        workspace.add_with(&program, &dependencies, "main.rs", &source(side, &library, integrations)?)?;
        Ok(Self { library, program, side, integrations })
    }

    /// Runs what was built: every integration gives the values that every side gives, and names its fields.
    pub fn check(&self, folder: &Path) -> Fallible<()> {
        let (said, _) = told(&mut Command::new(folder.join(&self.program)))?;
        let lines: Vec<Json> = said.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        if lines.len() != 2 * self.integrations {
            return Err(format!("`{}` says {} lines", self.program, lines.len()).into());
        }
        for pair in lines.chunks_exact(2) {
            let [values, fields] = pair else { return Err("lines go in pairs".into()) };
            same(values, fields, self.side)?;
        }
        Ok(())
    }
}

fn same(values: &Json, fields: &Json, side: Side) -> Fallible<()> {
    let expected: Json = serde_json::from_str(OUTPUT)?;
    let names = expected.as_object().into_iter().flatten();
    let described = fields.to_string();
    for (name, value) in names {
        let mut is = values.get(name).cloned().unwrap_or_default();
        // Names of choices are of another case in ours.
        if let ("branches", Json::String(text)) = (name.as_str(), &mut is) {
            *text = text.to_uppercase();
        }
        if is != *value {
            return Err(format!("{}: `{name}` is {is}, not {value}", side.name()).into());
        }
        if side != Side::Serde && !described.contains(&format!("\"{name}\"")) {
            return Err(format!("{}: `{name}` is not described: {described}", side.name()).into());
        }
    }
    Ok(())
}

fn source(side: Side, library: &str, integrations: usize) -> Fallible<String> {
    let (work, input) = match side {
        Side::Plain => return Err("structs without a derive have no program".into()),
        Side::Ours => (OURS, INPUT.replace("PROTECTED", "protected")),
        Side::Serde => (SERDE, INPUT.replace("PROTECTED", "Protected")),
        Side::Stack => (STACK, INPUT.replace("PROTECTED", "Protected")),
    };
    let mut text = String::from("//! Generated.\nuse std::{error::Error, hint::black_box};\n");
    for number in 0..integrations {
        write!(
            text,
            "fn use_{number}(input: &serde_json::Value) -> Result<(), Box<dyn Error>> {{\n    use {library}::i{number}::I{number} as I;{work}    Ok(())\n}}\n"
        )?;
    }
    writeln!(
        text,
        "fn main() -> Result<(), Box<dyn Error>> {{\n    let input = serde_json::from_str({input:?})?;"
    )?;
    for number in 0..integrations {
        writeln!(text, "    use_{number}(&input)?;")?;
    }
    text.push_str("    Ok(())\n}\n");
    Ok(text)
}
