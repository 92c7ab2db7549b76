//! Declarations in the scope of a function.

#![deny(warnings, missing_docs, unused_qualifications, non_local_definitions, clippy::all, clippy::pedantic)]
#![allow(clippy::disallowed_names, clippy::unnecessary_wraps)]

use integrations_runtime::{Choices, Integration, Record};

fn main() {
    #[derive(Clone, Choices)]
    enum Sound {
        Bell,
        Horn,
    }

    fn loud(sound: &Sound) -> Result<(), &'static str> {
        match sound {
            Sound::Horn => Ok(()),
            Sound::Bell => Err("is too quiet"),
        }
    }

    #[derive(Integration)]
    struct FooBar {
        #[prop(default = Sound::Bell, validate = loud)]
        sound: Sound,
    }

    let mut record = Record::<FooBar>::new();
    record.set_sound(Sound::Horn);
    assert!(record.config().is_ok_and(|foo| matches!(foo.sound, Sound::Horn)));
}
