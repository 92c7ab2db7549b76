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
