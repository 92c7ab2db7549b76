//! Keys of clap, serde and ours on one field, and derives of all on one item.
// checklist: 63, 66

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use clap::{Parser, ValueEnum};
use integrations_runtime::{Choices, Events, Integration, PropValue, Props, Record};
use serde::{Deserialize, Serialize};

/// Read from a command line, from a file, and from a form.
#[derive(Clone, Debug, Deserialize, Integration, Parser, Serialize)]
#[command(name = "chat", version = "1.0", about)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[integration(title = "Chat")]
#[events(push)]
pub struct Chat {
    /// Where to write.
    #[arg(long, default_value = "#general")]
    #[serde(rename = "CHANNEL", default)]
    #[prop(title = "Channel", default = "#general")]
    channel: String,
    #[arg(long, value_enum)]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[prop]
    sound: Option<Sound>,
    #[prop(length(min = 1))]
    #[arg(short)]
    names: Vec<String>,
    #[arg(skip)]
    #[serde(skip)]
    state: u8,
    #[command(flatten)]
    #[serde(flatten)]
    #[prop(flatten)]
    room: Room,
}

/// A room.
#[derive(Clone, Debug, Deserialize, clap::Args, Props, Serialize)]
pub struct Room {
    #[arg(long)]
    #[serde(default)]
    #[prop]
    topic: Option<String>,
}

/// Sounds.
#[derive(
    Choices, Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, ValueEnum,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Sound {
    /// Rings.
    #[value(name = "ring")]
    #[choice(value = "rings")]
    #[serde(alias = "r")]
    Bell,
}

/// Events.
#[derive(Clone, Debug, Deserialize, Events, Serialize)]
#[serde(tag = "kind", content = "payload")]
pub enum Happens {
    /// A thing.
    #[serde(rename = "t")]
    #[event(name = "it_happened")]
    Thing(u8),
}

/// A value.
#[derive(Clone, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, PropValue, Serialize)]
#[serde(transparent)]
pub struct Name(String);

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self(name)
    }
}

fn main() {
    let chat = Chat::parse_from(["chat", "-n", "x", "--topic", "t"]);
    assert_eq!((chat.state, chat.names.len(), chat.room.topic.as_deref()), (0, 1, Some("t")));
    let mut record = Record::<Chat>::new();
    record.set_names(chat.names);
    record.set_sound(Sound::Bell);
    assert_eq!(
        record.properties(),
        serde_json::json!({ "channel": "#general", "names": ["x"], "sound": "rings" })
    );
}

#[test]
fn a_command_line_and_a_form_say_the_same() {
    main();
}
