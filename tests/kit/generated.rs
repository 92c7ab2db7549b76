//! The configurations that are generated.

use std::collections::{BTreeMap, BTreeSet};

use integrations_runtime::testing::{Invalid, Kit, invalid, valid};
use integrations_runtime::{
    Choices, Context, Execute, ExecuteError, Integration, Outcome, Record, Secret, Url,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};

use crate::Test;

/// Sends mail.
#[derive(Debug, Integration)]
#[events()]
struct Mail {
    /// The server.
    #[prop(public_url, length(max = 50), exposes_secrets)]
    server: Url,
    /// Who gets it.
    #[prop(email)]
    to: String,
    /// How much.
    #[prop(range(min = 1, max = 20))]
    lines: Option<u8>,
    /// How.
    #[prop(default = Mode::Plain)]
    mode: Mode,
    /// Whose it is.
    #[prop(show_if(mode = Mode::Tls), required_if(mode = Mode::Tls), pattern = "^[a-f0-9]{8}$")]
    certificate: Option<String>,
    /// About what.
    #[prop(length(min = 2, max = 3))]
    tags: Option<Vec<String>>,
    /// What it is opened with.
    #[prop(length(min = 8))]
    password: Option<Secret>,
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
enum Mode {
    Plain,
    Tls,
}

impl Execute for Mail {
    async fn execute(&self, event: MailEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

fn sampled<S: Strategy>(strategy: &S, count: usize) -> Result<Vec<S::Value>, String> {
    let mut runner = TestRunner::deterministic();
    let one =
        |_| strategy.new_tree(&mut runner).map(|tree| tree.current()).map_err(|reason| reason.to_string());
    (0..count).map(one).collect()
}

#[test]
fn the_right_ones_show_every_field_and_leave_each_out() -> Test {
    let properties = sampled(&valid::<Mail>(), 200)?;
    for field in Mail::SPEC.fields {
        let has = |properties: &&Json| properties.get(field.name).is_some();
        assert!(properties.iter().any(|it| has(&it)), "{}", field.name);
        assert!(field.required || !properties.iter().all(|it| has(&it)), "{}", field.name);
    }
    for properties in &properties {
        let is_tls = properties.get("mode") == Some(&json!("tls"));
        assert_eq!(properties.get("certificate").is_some(), is_tls, "{properties}");
        let mut record = Record::<Mail>::new();
        record.assign(properties)?;
        record.config()?;
    }
    Ok(())
}

#[test]
fn the_wrong_ones_break_every_rule_one_at_a_time() -> Test {
    let mut broken = BTreeMap::<_, BTreeSet<_>>::new();
    for Invalid { properties, field, code, .. } in sampled(&invalid::<Mail>(), 600)? {
        let mut record = Record::<Mail>::new();
        let judged = record.assign(&properties).and_then(|()| record.validate_complete());
        let violations = judged.err().ok_or_else(|| format!("{field} {code}: {properties}"))?;
        assert!(violations.iter().all(|it| it.field() == Some(field)), "{field} {code}: {violations}");
        assert!(violations.of(field).any(|it| it.code() == code), "{field} {code}: {violations}");
        broken.entry(field).or_default().insert(code);
    }
    let expected = [
        ("certificate", vec!["pattern", "required", "wrong_type"]),
        ("lines", vec!["integer", "out_of_bounds", "too_large", "too_small", "wrong_type"]),
        ("mode", vec!["choice", "wrong_type"]),
        ("password", vec!["too_short", "wrong_type"]),
        ("server", vec!["public_url", "required", "too_long", "url", "wrong_type"]),
        ("tags", vec!["too_long", "too_short", "wrong_type"]),
        ("to", vec!["email", "required", "wrong_type"]),
    ];
    assert_eq!(broken, expected.map(|(field, codes)| (field, codes.into_iter().collect())).into());
    Ok(())
}

#[test]
fn what_the_metadata_do_not_tell_is_no_configuration_but_a_reason() {
    let reason = "`place` refuses every generated value: give an `example = { \"place\": .. }`";
    assert_eq!(sampled(&valid::<super::every::Every>(), 1).err().as_deref(), Some(reason));
    assert_eq!(sampled(&invalid::<super::every::Every>(), 1).err().as_deref(), Some(reason));
}

/// Has nothing to get wrong.
#[derive(Debug, Integration)]
#[events()]
struct Nothing {}

impl Execute for Nothing {
    async fn execute(&self, event: NothingEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

#[test]
fn where_there_is_no_field_there_is_one_configuration_and_none_is_wrong() -> Test {
    assert_eq!(sampled(&valid::<Nothing>(), 2)?, [json!({}), json!({})]);
    assert_eq!(sampled(&invalid::<Nothing>(), 1).err().as_deref(), Some("no field of `nothing` has a rule"));
    let kit = Kit::of::<Nothing>();
    kit.spec_is_complete()?;
    kit.counter_examples_fail()?;
    kit.every_event_executes()?;
    Ok(())
}
