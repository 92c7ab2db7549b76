//! A JSON object to a valid configuration, with the same rules on each side.

use std::hint::black_box;
use std::sync::LazyLock;

use integrations_runtime::{
    Choices, Context, Execute, ExecuteError, Integration, Outcome, Record, Secret, Url, Violations,
};
use regex::Regex;
use serde::Deserialize;
use serde_json::{Value as Json, json};
use validator::Validate as _;

use super::Subject;
use crate::Fallible;

/// Rings a bell.
#[derive(Debug, Integration)]
#[events(push, tag_push)]
pub struct Bell {
    #[prop(url, exposes_secrets)]
    pub(crate) url: Url,
    #[prop(length(max = 40))]
    pub(crate) username: Option<String>,
    #[prop(length(min = 8))]
    pub(crate) token: Secret,
    #[prop]
    pub(crate) branches: Branches,
    #[prop]
    pub(crate) only_broken: bool,
    #[prop(range(min = 1, max = 5))]
    pub(crate) rings: u32,
    #[prop(length(max = 3))]
    pub(crate) labels: Vec<String>,
    #[prop(pattern = "^#[a-z]+$")]
    pub(crate) channel: String,
}

/// Which branches it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Branches {
    All,
    Default,
    Protected,
}

impl Execute for Bell {
    async fn execute(&self, _event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(""))
    }
}

/// With garde.
#[derive(Clone, Debug, Deserialize, garde::Validate)]
#[serde(deny_unknown_fields)]
pub struct Garde {
    #[garde(custom(http_for_garde))]
    pub url: Url,
    #[garde(length(chars, max = 40))]
    pub username: Option<String>,
    #[garde(length(chars, min = 8))]
    pub token: String,
    #[garde(skip)]
    pub branches: Branches,
    #[garde(skip)]
    #[serde(default)]
    pub only_broken: bool,
    #[garde(range(min = 1, max = 5))]
    pub rings: u32,
    #[garde(length(max = 3))]
    #[serde(default)]
    pub labels: Vec<String>,
    #[garde(pattern("^#[a-z]+$"))]
    pub channel: String,
}

/// With validator.
#[derive(Debug, Deserialize, validator::Validate)]
#[serde(deny_unknown_fields)]
pub struct Validator {
    #[validate(custom(function = "http_for_validator"))]
    pub url: Url,
    #[validate(length(max = 40))]
    pub username: Option<String>,
    #[validate(length(min = 8))]
    pub token: String,
    pub branches: Branches,
    #[serde(default)]
    pub only_broken: bool,
    #[validate(range(min = 1, max = 5))]
    pub rings: u32,
    #[validate(length(max = 3))]
    #[serde(default)]
    pub labels: Vec<String>,
    #[validate(regex(path = *CHANNEL))]
    pub channel: String,
}

#[allow(clippy::unwrap_used, reason = "the pattern is the one above, and a static cannot fail otherwise")]
static CHANNEL: LazyLock<Regex> = LazyLock::new(|| Regex::new("^#[a-z]+$").unwrap());

fn is_http(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde's signature")]
fn http_for_garde(url: &Url, (): &()) -> garde::Result {
    if is_http(url) { Ok(()) } else { Err(garde::Error::new("must be an http or https URL")) }
}

fn http_for_validator(url: &Url) -> Result<(), validator::ValidationError> {
    if is_http(url) { Ok(()) } else { Err(validator::ValidationError::new("url")) }
}

/// What keeps every rule.
pub fn valid() -> Json {
    json!({
        "url": "https://bell.example.com/hooks/7f1c",
        "username": "orchard",
        "token": "correct horse battery",
        "branches": "protected",
        "only_broken": true,
        "rings": 3,
        "labels": ["garden", "urgent"],
        "channel": "#gardeners",
    })
}

/// What can be cast, and breaks every rule.
pub fn invalid() -> Json {
    json!({
        "url": "ftp://bell.example.com/hooks/7f1c",
        "username": "a name that is longer than what anybody is called",
        "token": "horse",
        "branches": "protected",
        "only_broken": true,
        "rings": 9,
        "labels": ["garden", "urgent", "autumn", "apples"],
        "channel": "gardeners",
    })
}

/// How many rules [`invalid`] breaks.
pub const BROKEN: usize = 6;

/// Through ours.
pub fn ours(input: &Json) -> Result<Bell, Violations> {
    let mut record = Record::<Bell>::new();
    record.assign(input)?;
    Ok(record.into_config()?)
}

/// Through ours, where the record stays: the configuration has copies.
fn copied(input: &Json) -> Result<Bell, Violations> {
    let mut record = Record::<Bell>::new();
    record.assign(input)?;
    record.config()
}

/// Through ours, where the record is there.
fn again(record: &mut Record<Bell>, input: &Json) -> Result<Bell, Violations> {
    record.assign(input)?;
    record.config()
}

/// Through serde and garde, from borrowed JSON.
pub fn with_garde(input: &Json) -> Fallible<Garde> {
    let parsed = Garde::deserialize(input)?;
    garde::Validate::validate(&parsed)?;
    Ok(parsed)
}

/// Through `from_value` and garde.
fn with_garde_from_value(input: &Json) -> Fallible<Garde> {
    let parsed: Garde = serde_json::from_value(input.clone())?;
    garde::Validate::validate(&parsed)?;
    Ok(parsed)
}

/// Through serde and validator, from borrowed JSON.
pub fn with_validator(input: &Json) -> Fallible<Validator> {
    let parsed = Validator::deserialize(input)?;
    parsed.validate()?;
    Ok(parsed)
}

/// Through `from_value` and validator.
fn with_validator_from_value(input: &Json) -> Fallible<Validator> {
    let parsed: Validator = serde_json::from_value(input.clone())?;
    parsed.validate()?;
    Ok(parsed)
}

/// Each side gives the same values, and finds the same rules broken.
pub fn check() -> Fallible<()> {
    let again = again(&mut Record::new(), &valid())?;
    check_valid(&ours(&valid())?, &with_garde(&valid())?, &with_validator(&valid())?);
    check_valid(&again, &with_garde_from_value(&valid())?, &with_validator_from_value(&valid())?);
    let of_ours = ours(&invalid()).map_err(|violations| violations.len());
    assert_eq!(of_ours.err(), Some(BROKEN));
    let garde = garde::Validate::validate(&Garde::deserialize(&invalid())?);
    assert_eq!(garde.map_err(|report| report.iter().count()), Err(BROKEN));
    let validator = Validator::deserialize(&invalid())?.validate();
    assert_eq!(validator.map_err(|errors| errors.field_errors().len()), Err(BROKEN));
    assert!(with_garde_from_value(&invalid()).is_err() && with_validator_from_value(&invalid()).is_err());
    Ok(())
}

fn check_valid(ours: &Bell, garde: &Garde, validator: &Validator) {
    assert_eq!((&ours.url, &ours.username, ours.branches), (&garde.url, &garde.username, garde.branches));
    assert_eq!(
        (ours.token.expose_secret(), ours.only_broken, ours.rings),
        (&garde.token, garde.only_broken, garde.rings)
    );
    assert_eq!((&ours.labels, &ours.channel), (&garde.labels, &garde.channel));
    assert_eq!(
        (&ours.url, &ours.username, ours.branches),
        (&validator.url, &validator.username, validator.branches)
    );
    assert_eq!((&ours.labels, &ours.channel), (&validator.labels, &validator.channel));
    assert_eq!(
        (&validator.token, validator.only_broken, validator.rings),
        (&garde.token, garde.only_broken, garde.rings)
    );
}

fn repeat<T>(times: u64, input: &Json, act: impl Fn(&Json) -> T) -> Fallible<()> {
    for _ in 0..times {
        black_box(act(black_box(input)));
    }
    Ok(())
}

/// What is compared.
pub const SUBJECTS: &[Subject] = &[
    Subject { name: "valid/ours", run: |times| repeat(times, &valid(), ours) },
    Subject { name: "valid/ours, copied", run: |times| repeat(times, &valid(), copied) },
    Subject {
        name: "valid/ours, on a record",
        run: |times| {
            let (mut record, input) = (Record::<Bell>::new(), valid());
            for _ in 0..times {
                black_box(again(&mut record, black_box(&input))?);
            }
            Ok(())
        },
    },
    Subject { name: "valid/garde", run: |times| repeat(times, &valid(), with_garde) },
    Subject { name: "valid/garde, from_value", run: |times| repeat(times, &valid(), with_garde_from_value) },
    Subject { name: "valid/validator", run: |times| repeat(times, &valid(), with_validator) },
    Subject {
        name: "valid/validator, from_value",
        run: |times| repeat(times, &valid(), with_validator_from_value),
    },
    // What no side can do without.
    Subject {
        name: "valid/the values alone",
        run: |times| {
            let values = with_garde(&valid())?;
            repeat(times, &valid(), |_| values.clone())
        },
    },
    Subject { name: "invalid/ours", run: |times| repeat(times, &invalid(), ours) },
    Subject { name: "invalid/garde", run: |times| repeat(times, &invalid(), with_garde) },
    Subject {
        name: "invalid/garde, from_value",
        run: |times| repeat(times, &invalid(), with_garde_from_value),
    },
    Subject { name: "invalid/validator", run: |times| repeat(times, &invalid(), with_validator) },
    Subject {
        name: "invalid/validator, from_value",
        run: |times| repeat(times, &invalid(), with_validator_from_value),
    },
];
