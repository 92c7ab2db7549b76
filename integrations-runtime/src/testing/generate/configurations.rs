//! Whole configurations.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value as Json};

use super::flaws::{self, Flaw};
use super::text::Values;
use super::{Invalid, SAMPLES, Setup, deterministic, one_of, sampled, trial, values};
use crate::errors::Violations;
use crate::record::AnyRecord;
use crate::spec::FieldSpec;

/// A configuration: the properties as `assign` takes them.
pub(crate) type Properties = Map<String, Json>;

/// Makes configurations of an integration.
#[derive(Clone)]
pub(crate) struct Generator {
    setup: Setup,
    sources: Vec<Source>,
}

/// What the values of a field are made from.
#[derive(Clone)]
struct Source {
    field: &'static FieldSpec,
    /// The author's own value.
    example: Option<Json>,
    /// What the metadata say; `None` where the field refuses all of it.
    values: Option<Values>,
}

/// How many of the values that are looked at a field must take, for a kind to be its own: what it takes now and then, it
/// takes by chance, and it would take long to make a configuration of these.
const ENOUGH: usize = SAMPLES / 8;

/// A field with a value, and whether the configuration has it from the start.
type Drawn = (&'static FieldSpec, Json, bool);

impl Generator {
    /// A generator whose configurations have the values of an example, a JSON object or nothing: of the fields that the
    /// level has.
    ///
    /// # Errors
    ///
    /// A field that is in the example and not in the declaration, or one that refuses every value.
    pub(crate) fn new(setup: Setup, example: &Json) -> Result<Self, String> {
        let spec = setup.spec();
        let none = Map::new();
        let example = example.as_object().unwrap_or(&none);
        if let Some(unknown) = example.keys().find(|name| spec.field(name).is_none()) {
            return Err(format!("the example has `{unknown}`, which is not a field of `{}`", spec.name));
        }
        let sources = setup.fields().map(|field| Source::new(&setup, field, example.get(field.name)));
        Ok(Self { setup, sources: sources.collect::<Result<_, _>>()? })
    }

    pub(crate) fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The fields that this program, and a record of the level, have.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &'static FieldSpec> {
        self.sources.iter().map(|source| source.field)
    }

    /// Values for all fields, whether they go together or not.
    fn draw(&self, given: impl Fn(&FieldSpec) -> bool + Copy) -> BoxedStrategy<Vec<Drawn>> {
        let each = |source: &Source| {
            let field = source.field;
            let is_given = if source.example.is_some() || field.required || given(field) {
                Just(true).boxed()
            } else {
                any::<bool>().boxed()
            };
            (source.any(), is_given).prop_map(move |(value, given)| (field, value, given)).boxed()
        };
        self.sources.iter().map(each).collect::<Vec<_>>().boxed()
    }

    /// Configurations that are right.
    pub(crate) fn valid(&self) -> BoxedStrategy<Json> {
        self.valid_with(|_| false).prop_map(Json::Object).boxed()
    }

    fn valid_with(&self, given: impl Fn(&FieldSpec) -> bool + Copy) -> BoxedStrategy<Properties> {
        let setup = self.setup;
        let settled = self
            .draw(given)
            .prop_filter_map("no values of the fields go together", move |drawn| settle(&setup, &drawn).ok());
        settled.boxed()
    }

    /// Configurations as they come, right or wrong: what is hidden with the others is among them.
    pub(crate) fn drawn(&self) -> BoxedStrategy<Json> {
        let object = |drawn: Vec<Drawn>| {
            let given = drawn.into_iter().filter(|(_, _, given)| *given);
            Json::Object(given.map(|(field, value, _)| (field.name.to_owned(), value)).collect())
        };
        self.draw(|_| false).prop_map(object).boxed()
    }

    /// One right configuration, the same each time, of plain values: those of the example, and what is required; besides,
    /// the fields that are `wanted`, where they are shown and go with the others.
    ///
    /// # Errors
    ///
    /// What is wrong with every one that was tried.
    pub(crate) fn plain(&self, wanted: impl Fn(&FieldSpec) -> bool) -> Result<Json, String> {
        self.plain_where(&wanted, &|_| true)
    }

    /// As many such configurations as it takes to have each field that is `wanted` in one of them.
    ///
    /// # Errors
    ///
    /// As of [`plain`](Self::plain); besides, a field that is shown in none.
    pub(crate) fn covering(&self, wanted: impl Fn(&FieldSpec) -> bool) -> Result<Vec<Json>, String> {
        let mut covering = vec![self.plain(&wanted)?];
        for field in self.fields().filter(|field| wanted(field)) {
            let has = |properties: &Json| properties.get(field.name).is_some();
            if !covering.iter().any(has) {
                let controls = controls(self.setup.spec().fields, field);
                let asked = |other: &FieldSpec| wanted(other) || controls.contains(&other.name);
                covering.push(self.plain_where(&asked, &|properties| properties.contains_key(field.name))?);
            }
        }
        Ok(covering)
    }

    fn plain_where(
        &self,
        wanted: &dyn Fn(&FieldSpec) -> bool,
        has: &dyn Fn(&Properties) -> bool,
    ) -> Result<Json, String> {
        let mut runner = deterministic();
        let mut refused = None;
        for _ in 0..SAMPLES {
            let draw = |source: &Source| {
                let value = source.plain().new_tree(&mut runner).ok()?.current();
                let given = source.example.is_some() || source.field.required || wanted(source.field);
                Some((source.field, value, given))
            };
            let drawn: Vec<Drawn> = self.sources.iter().filter_map(draw).collect();
            match settle(&self.setup, &drawn) {
                Ok(properties) if has(&properties) => return Ok(properties.into()),
                Ok(_) => {}
                Err(violations) => refused = Some(violations),
            }
        }
        // All that is wanted may be too much for a rule across fields: then some of it.
        let some = self.valid_with(|_| false);
        let most = sampled(&some).filter(|properties| has(properties)).max_by_key(|properties| {
            self.fields().filter(|field| wanted(field) && properties.contains_key(field.name)).count()
        });
        let refused =
            refused.map_or_else(|| "a field is shown in none".to_owned(), |refused| refused.to_string());
        most.map(Json::Object).ok_or_else(|| {
            format!("every generated configuration is refused ({refused}): give an `example = {{ .. }}` of the fields that these rules are about")
        })
    }

    /// Another value of a field than `value`; `None` where there is none.
    pub(crate) fn another(&self, field: &str, value: Option<&Json>) -> Option<Json> {
        let source = self.sources.iter().find(|source| source.field.name == field)?;
        sampled(&source.values.as_ref()?.any).find(|other| Some(other) != value)
    }

    /// Configurations with one mistake, some for each that there is.
    ///
    /// # Errors
    ///
    /// The mistake of which there is none.
    pub(crate) fn broken(&self, runner: &mut TestRunner) -> Result<Vec<Invalid>, String> {
        // To make a right one takes longest: so few are made, and each is broken in many ways.
        let whole = self.valid_with(|_| false);
        let whole = (0..SAMPLES).map(|_| drawn_from(&whole, runner)).collect::<Result<Vec<_>, _>>()?;
        let mut broken = Vec::new();
        for flaw in self.flaws() {
            let before = broken.len();
            for properties in &whole {
                let Some(value) = flaw.value.as_ref().map(|value| drawn_from(value, runner)).transpose()?
                else {
                    broken.extend(flaw.break_one(&self.setup, properties, None));
                    continue;
                };
                broken.extend(flaw.break_one(&self.setup, properties, Some(value)));
                if broken.len() - before == EACH {
                    break;
                }
            }
            if broken.len() == before {
                broken.push(drawn_from(&self.with(flaw), runner)?);
            }
        }
        Ok(broken)
    }

    /// The same as a strategy.
    ///
    /// # Errors
    ///
    /// When nothing can be wrong.
    pub(super) fn invalid(&self) -> Result<BoxedStrategy<Invalid>, String> {
        let flaws: Vec<_> = self.flaws().map(|flaw| self.with(flaw)).collect();
        if flaws.is_empty() {
            return Err(format!("no field of `{}` has a rule", self.setup.spec().name));
        }
        Ok(one_of(flaws))
    }

    fn flaws(&self) -> impl Iterator<Item = Flaw> {
        self.fields().flat_map(|field| flaws::of(&self.setup, field))
    }

    /// Configurations with the flaw.
    fn with(&self, flaw: Flaw) -> BoxedStrategy<Invalid> {
        let name = flaw.field.name;
        let whole = self.valid_with(|other| other.name == name);
        let value = flaw.value.clone().map(Strategy::boxed);
        let value = value.map_or_else(|| Just(None).boxed(), |value| value.prop_map(Some).boxed());
        let setup = self.setup;
        let reason = format!("`{name}` is hidden, or need not be there");
        let broken = (whole, value)
            .prop_filter_map(reason, move |(properties, value)| flaw.break_one(&setup, &properties, value));
        broken.boxed()
    }
}

/// How many configurations are broken in the same way.
const EACH: usize = 6;

fn drawn_from<V: std::fmt::Debug>(strategy: &BoxedStrategy<V>, runner: &mut TestRunner) -> Result<V, String> {
    Ok(strategy.new_tree(runner).map_err(|reason| reason.to_string())?.current())
}

impl Flaw {
    /// The configuration with the flaw; `None` where its field is hidden, or need not be there.
    fn break_one(&self, setup: &Setup, properties: &Properties, value: Option<Json>) -> Option<Invalid> {
        let Self { field, code, value: _ } = *self;
        let mut properties = properties.clone();
        let is_wrong = properties.contains_key(field.name)
            && match value {
                Some(value) => properties.insert(field.name.to_owned(), value).is_some(),
                None => properties.remove(field.name).is_some() && is_missed(setup, field, &properties),
            };
        is_wrong.then(|| Invalid { properties: properties.into(), field: field.name, code })
    }
}

impl Source {
    fn new(setup: &Setup, field: &'static FieldSpec, example: Option<&Json>) -> Result<Self, String> {
        let fits = move |setup: &Setup, value: &Json| trial(setup, field, value).is_empty();
        let kind = values::kinds(setup, field).into_iter().find_map(|kind| {
            let accepted = |strategy: &BoxedStrategy<Json>| {
                sampled(strategy).filter(|value| fits(setup, value)).count() >= ENOUGH
            };
            let plain = if accepted(&kind.plain) { kind.plain } else { kind.any.clone() };
            accepted(&plain).then_some(Values { plain, any: kind.any })
        });
        if kind.is_none() && example.is_none() {
            return Err(format!(
                "`{name}` refuses every generated value: give an `example = {{ \"{name}\": .. }}`",
                name = field.name
            ));
        }
        let setup = *setup;
        let filtered = move |strategy: BoxedStrategy<Json>| {
            // To ask takes long, and where there is no rule the samples have shown what the type takes.
            if field.rules.is_empty() && sampled(&strategy).all(|value| fits(&setup, &value)) {
                return strategy;
            }
            let reason = format!("`{}` refuses the value", field.name);
            strategy.prop_filter(reason, move |value| fits(&setup, value)).boxed()
        };
        let compared = values::operands(setup.spec().fields, field.name);
        let compared: Vec<_> = compared.into_iter().filter(|value| fits(&setup, value)).collect();
        let values = kind.map(|Values { plain, any }| {
            let compared = (!compared.is_empty()).then(|| proptest::sample::select(compared).boxed());
            Values { plain: filtered(plain), any: one_of([filtered(any)].into_iter().chain(compared)) }
        });
        Ok(Self { field, example: example.cloned(), values })
    }

    fn any(&self) -> BoxedStrategy<Json> {
        self.pick(|values| &values.any)
    }

    fn plain(&self) -> BoxedStrategy<Json> {
        self.pick(|values| &values.plain)
    }

    fn pick(&self, of: impl Fn(&Values) -> &BoxedStrategy<Json>) -> BoxedStrategy<Json> {
        match (&self.example, &self.values) {
            (Some(example), _) => Just(example.clone()).boxed(),
            (None, Some(values)) => of(values).clone(),
            // There is an example, or there are values: `new` sees to it.
            (None, None) => Just(Json::Null).boxed(),
        }
    }
}

/// The record that properties make; active.
pub(crate) fn record(setup: &Setup, properties: &Json) -> Result<Box<dyn AnyRecord>, Violations> {
    let mut record = setup.record();
    record.assign(properties)?;
    record.activate();
    Ok(record)
}

/// The given values, with those that are required besides, and without what is hidden then.
fn settle(setup: &Setup, drawn: &[Drawn]) -> Result<Properties, Violations> {
    let given = drawn.iter().filter(|(_, _, given)| *given);
    let mut properties: Properties =
        given.map(|(field, value, _)| (field.name.to_owned(), value.clone())).collect();
    loop {
        let record = record(setup, &properties.clone().into())?;
        let Err(violations) = record.validate() else {
            properties.retain(|name, _| record.is_shown(name));
            return Ok(properties);
        };
        let missing = drawn.iter().find(|(field, _, _)| {
            !properties.contains_key(field.name) && violations.of(field.name).next().is_some()
        });
        let Some((field, value, _)) = missing else { return Err(violations) };
        properties.insert(field.name.to_owned(), value.clone());
    }
}

/// The fields that decide whether a field is shown, and those that decide it of them.
fn controls(fields: &[FieldSpec], field: &FieldSpec) -> Vec<&'static str> {
    let mut found = field.show_if.map(|condition| condition.fields()).unwrap_or_default();
    let mut next = 0;
    while let Some(name) = found.get(next).copied() {
        let of = fields.iter().find(|field| field.name == name).and_then(|field| field.show_if);
        for more in of.map(|condition| condition.fields()).unwrap_or_default() {
            if !found.contains(&more) {
                found.push(more);
            }
        }
        next += 1;
    }
    found
}

/// Whether a field that is not among the properties should be.
fn is_missed(setup: &Setup, field: &FieldSpec, properties: &Properties) -> bool {
    record(setup, &properties.clone().into()).is_ok_and(|record| {
        let parts = record.parts();
        parts.is_shown(field.name) && parts.is_required(field)
    })
}
