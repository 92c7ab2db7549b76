//! A declaration whose texts are markup, and whose choices are known only when it is drawn.

use integrations_runtime::value::Choice as Open;
use integrations_runtime::{
    Choices, Context, Execute, ExecuteError, Integration, Outcome, Registry, Violation, registry,
};

/// <h1>What it does</h1>
#[derive(Debug, Integration)]
#[integration(section(custom = "odd", title = "<u>Section</u>", description = "<u>About</u>"))]
#[events()]
#[allow(dead_code, reason = "only the metadata are used")]
struct Hostile {
    #[prop(
        title = "<script>alert(1)</script> **Title**",
        help = "[help](javascript:alert(1)) <b>bold</b> &amp;",
        placeholder = "\"><b>{{7*7}}</b>",
        section = odd,
        validate = no_y
    )]
    text: String,
    #[prop(title = "`code` _it_", section = odd)]
    choice: Choice,
    /// Known when it is drawn.
    #[prop(choices = rooms)]
    room: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
enum Choice {
    #[choice(title = "<i>A</i> & \"B\"")]
    A,
    B,
}

fn rooms() -> Vec<Open> {
    vec![Open::open("<b>Kitchen</b>", "<kitchen>"), Open::open("Hall", "hall")]
}

fn no_y(text: &str) -> Result<(), Violation> {
    if text.contains('y') { Err("has <b>no</b> \u{201c}y\u{201d}".into()) } else { Ok(()) }
}

impl Execute for Hostile {
    async fn execute(&self, event: HostileEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

pub(crate) static HOSTILE: Registry = registry![Hostile];
