//! A value for each event, of every type, in the integration and in a group.
// checklist: 9

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, PerEvent, Props, Record};

/// Channels.
#[derive(Debug, Props)]
#[events(push, note, pipeline)]
pub struct Channels {
    #[prop(per_event, length(max = 9))]
    room: PerEvent<String>,
}

/// Sounds.
#[derive(Clone, Debug, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
}

/// By events.
#[derive(Debug, Integration)]
#[events(push, note)]
pub struct ByEvent {
    #[prop(flatten)]
    channels: Channels,
    #[prop(per_event)]
    sound: PerEvent<Sound>,
    #[prop(per_event, range(max = 9))]
    times: PerEvent<u8>,
    #[prop(per_event)]
    r#type: PerEvent<String>,
}

fn main() {
    let mut record = Record::<ByEvent>::new();
    record.channels_mut().set_push_room("#a");
    record.set_push_sound(Sound::Bell);
    record.set_note_times(3);
    record.set_note_type("t");
    assert!(record.push_times().is_none() && record.note_sound_was().is_none());
    let config = record.config().unwrap();
    assert_eq!(
        (config.channels.room.get("push").map(String::as_str), config.times.get("note")),
        (Some("#a"), Some(&3))
    );
    assert!(config.sound.get("note").is_none() && config.r#type.get("push").is_none());
}
