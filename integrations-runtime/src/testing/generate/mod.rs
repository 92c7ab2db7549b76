//! Configurations, right and wrong, from the rules of a declaration.

mod configurations;
mod flaws;
mod setup;
mod text;
mod values;

use proptest::prelude::*;
use proptest::strategy::{NewTree, Union, ValueTree as _};
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value as Json;

use crate::errors::Violations;
use crate::execute::Execute;
use crate::registry::Entry;
use crate::spec::FieldSpec;

pub(super) use configurations::{Generator, record};
pub(super) use setup::Setup;

/// Configurations of `T` that are right: properties which [`assign`](crate::Record::assign) takes, and which make an
/// active record valid. The record is a new one, at the first level of the declaration.
///
/// They follow from the metadata: types, choices, rules, what is required, what a condition shows. A field that is not
/// required is there or not; one that is hidden is not there. A rule of one's own is asked, and what it refuses is left
/// out. Where it refuses everything, the strategy has no value, and its reason names the field: see
/// [`Kit::example`](super::Kit::example).
///
/// ```
/// use integrations_runtime::testing::{proptest::prelude::*, valid};
/// use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record, Url};
///
/// #[derive(Integration)]
/// #[events()]
/// struct Wiki {
///     #[prop(public_url, exposes_secrets = false)]
///     url: Url,
///     #[prop(range(min = 1, max = 100))]
///     pages: Option<u8>,
/// }
///
/// impl Execute for Wiki {
///     async fn execute(&self, event: WikiEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
///         match event {}
///     }
/// }
///
/// proptest!(|(properties in valid::<Wiki>())| {
///     let record = Record::<Wiki>::load(&properties)?;
///     prop_assert!(record.config()?.pages.is_none_or(|pages| pages > 0));
/// });
/// ```
pub fn valid<T: Execute>() -> impl Strategy<Value = Json> {
    Lazy(Generator::new(Setup::first(Entry::of::<T>()), &Json::Null).map(|generator| generator.valid()))
}

/// A configuration with one mistake.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Invalid {
    /// The configuration: but for the mistake, a right one.
    pub properties: Json,
    /// The field that is wrong.
    pub field: &'static str,
    /// The code of the violation: `required`, `too_long`, `wrong_type`, ...
    pub code: &'static str,
}

/// Configurations of `T` with one mistake each: text too short or too long, too many items, a number out of its range,
/// text that does not match its pattern, what is no URL, a URL of a local network, what is no e-mail address, what is not
/// among the choices, JSON of a wrong type, a required field that is not there.
///
/// What is refused by a rule of one's own (`validate = path`) is not known from the metadata.
pub fn invalid<T: Execute>() -> impl Strategy<Value = Invalid> {
    Lazy(
        Generator::new(Setup::first(Entry::of::<T>()), &Json::Null).and_then(|generator| generator.invalid()),
    )
}

/// A strategy, or why there is none.
#[derive(Debug)]
struct Lazy<V>(Result<BoxedStrategy<V>, String>);

impl<V: std::fmt::Debug> Strategy for Lazy<V> {
    type Tree = <BoxedStrategy<V> as Strategy>::Tree;
    type Value = V;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        match &self.0 {
            Ok(strategy) => strategy.new_tree(runner),
            Err(reason) => Err(reason.clone().into()),
        }
    }
}

/// What is wrong with a value of a field, whatever the rest of its record is.
fn trial(setup: &Setup, field: &FieldSpec, value: &Json) -> Violations {
    setup.record().parts_mut().try_value(field, value)
}

fn one_of<V: std::fmt::Debug + 'static>(
    strategies: impl IntoIterator<Item = BoxedStrategy<V>>,
) -> BoxedStrategy<V> {
    Union::new(strategies).boxed()
}

/// How many values are looked at to find out what a strategy gives.
const SAMPLES: usize = 48;

/// Values of a strategy, the same each time.
pub(super) fn sampled<V: std::fmt::Debug>(strategy: &BoxedStrategy<V>) -> impl Iterator<Item = V> {
    let mut runner = deterministic();
    (0..SAMPLES).map_while(move |_| Some(strategy.new_tree(&mut runner).ok()?.current()))
}

/// A runner that always makes the same choices, and gives up soon where nothing fits.
pub(super) fn deterministic() -> TestRunner {
    use proptest::test_runner::{RngAlgorithm, TestRng};
    let config = Config { failure_persistence: None, max_local_rejects: 1024, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}
