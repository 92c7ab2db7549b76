//! Declarations in the scope of a function.
// checklist: 34

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Record};

fn main() {
    #[derive(Clone, Choices)]
    enum Sound {
        Bell,
        Horn,
    }

    const fn loud(sound: &Sound) -> Result<(), &'static str> {
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
    assert!(record.config().is_ok_and(|config| matches!(config.sound, Sound::Horn)));
}
