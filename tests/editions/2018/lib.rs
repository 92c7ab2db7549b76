//! What every edition compiles, in the edition of 2018.
// checklist: 62

#![deny(warnings, rustdoc::broken_intra_doc_links)]
#![allow(clippy::expect_used, reason = "a test panics when it fails")]

#[path = "../fixture.rs"]
pub mod fixture;

/// Words that a later edition keeps for itself.
#[derive(Debug, runtime::Integration)]
#[integration(crate = runtime)]
#[events()]
pub struct Words {
    #[prop]
    gen: Option<String>,
    #[prop(show_if(set(gen)))]
    _gen_2: Option<String>,
}

#[test]
fn a_word_of_a_later_edition_is_a_name() {
    let mut record = runtime::Record::<Words>::new();
    record.set_gen("x");
    assert_eq!((record.gen(), Words::GEN.name(), record.gen_2()), (Some("x"), "gen", None));
    assert!(record.config().is_ok_and(|config| config.gen.is_some()));
}

/// What the kit writes, in a crate that has nothing but the runtime, by another name.
#[cfg(test)]
mod kit {
    use runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret};

    /// Rings a bell.
    #[derive(Integration)]
    #[integration(crate = runtime)]
    #[events(push)]
    pub(crate) struct Bell {
        /// What it is opened with.
        #[prop]
        token: Secret,
    }

    impl Execute for Bell {
        async fn execute(&self, _event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
            Ok(Outcome::done(if self.token.matches("gold") { "ding dong" } else { "ding" }))
        }
    }

    runtime::integration_tests!(Bell);
}
