//! Whole configurations.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use serde_json::{Map, Value as Json};

use super::flaws::{self, Flaw};
use super::text::Values;
use super::{Invalid, deterministic, one_of, sampled, trial, values};
use crate::errors::Violations;
use crate::record::AnyRecord;
use crate::registry::Entry;
use crate::spec::FieldSpec;

/// A configuration: the properties as `assign` takes them.
pub(crate) type Properties = Map<String, Json>;

/// Makes configurations of an integration.
#[derive(Clone)]
pub(crate) struct Generator {
    entry: Entry,
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

/// A field with a value, and whether the configuration has it from the start.
type Drawn = (&'static FieldSpec, Json, bool);

impl Generator {
    /// A generator whose configurations have the values of an example, a JSON object or nothing.
    ///
    /// # Errors
    ///
    /// A field that is in the example and not in the declaration, or one that refuses every value.
    pub(crate) fn new(entry: Entry, example: &Json) -> Result<Self, String> {
        let spec = entry.spec();
        let none = Map::new();
        let example = example.as_object().unwrap_or(&none);
        if let Some(unknown) = example.keys().find(|name| spec.field(name).is_none()) {
            return Err(format!("the example has `{unknown}`, which is not a field of `{}`", spec.name));
        }
        let available = spec.fields.iter().filter(|field| field.is_available());
        let sources = available.map(|field| Source::new(&entry, field, example.get(field.name)));
        Ok(Self { entry, sources: sources.collect::<Result<_, _>>()? })
    }

    pub(crate) fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The fields that this program has.
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
        let entry = self.entry;
        let settled = self
            .draw(given)
            .prop_filter_map("no values of the fields go together", move |drawn| settle(&entry, &drawn).ok());
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
        let mut runner = deterministic();
        let mut refused = None;
        for _ in 0..64 {
            let draw = |source: &Source| {
                let value = source.plain().new_tree(&mut runner).ok()?.current();
                let given = source.example.is_some() || source.field.required || wanted(source.field);
                Some((source.field, value, given))
            };
            let drawn: Vec<Drawn> = self.sources.iter().filter_map(draw).collect();
            match settle(&self.entry, &drawn) {
                Ok(properties) => return Ok(properties.into()),
                Err(violations) => refused = Some(violations),
            }
        }
        // All that is wanted may be too much for a rule across fields: then some of it.
        let some = sampled(&self.valid_with(|_| false));
        let most = some.into_iter().max_by_key(|properties| {
            self.fields().filter(|field| wanted(field) && properties.contains_key(field.name)).count()
        });
        let refused = refused.unwrap_or_default();
        most.map(Json::Object).ok_or_else(|| {
            format!("every generated configuration is refused ({refused}): give an `example = {{ .. }}` of the fields that these rules are about")
        })
    }

    /// Another value of a field than `value`; `None` where there is none.
    pub(crate) fn another(&self, field: &str, value: Option<&Json>) -> Option<Json> {
        let source = self.sources.iter().find(|source| source.field.name == field)?;
        sampled(&source.values.as_ref()?.any).into_iter().find(|other| Some(other) != value)
    }

    /// Configurations with one mistake, a strategy for each.
    pub(crate) fn flaws(&self) -> Vec<(&'static str, &'static str, BoxedStrategy<Invalid>)> {
        let of_each = self.fields().flat_map(|field| flaws::of(&self.entry, field));
        of_each.map(|flaw| (flaw.field.name, flaw.code, self.with(flaw))).collect()
    }

    /// The same in one strategy.
    ///
    /// # Errors
    ///
    /// When nothing can be wrong.
    pub(super) fn invalid(&self) -> Result<BoxedStrategy<Invalid>, String> {
        let flaws: Vec<_> = self.flaws().into_iter().map(|(_, _, flawed)| flawed).collect();
        if flaws.is_empty() {
            return Err(format!("no field of `{}` has a rule", self.entry.spec().name));
        }
        Ok(one_of(flaws))
    }

    /// Right configurations in which the field is shown, with the flaw.
    fn with(&self, flaw: Flaw) -> BoxedStrategy<Invalid> {
        let Flaw { field, code, value } = flaw;
        let whole = self.valid_with(|other| other.name == field.name);
        let shown = whole.prop_filter(format!("`{}` is hidden", field.name), |properties| {
            properties.contains_key(field.name)
        });
        let flawed =
            move |properties: Properties| Invalid { properties: properties.into(), field: field.name, code };
        let Some(value) = value else {
            let entry = self.entry;
            let without = shown.prop_filter_map(
                format!("`{}` need not be there", field.name),
                move |mut properties| {
                    properties.remove(field.name);
                    is_missed(&entry, field, &properties).then_some(properties)
                },
            );
            return without.prop_map(flawed).boxed();
        };
        let replaced = (shown, value).prop_map(move |(mut properties, value)| {
            properties.insert(field.name.to_owned(), value);
            properties
        });
        replaced.prop_map(flawed).boxed()
    }
}

impl Source {
    fn new(entry: &Entry, field: &'static FieldSpec, example: Option<&Json>) -> Result<Self, String> {
        let fits = move |entry: &Entry, value: &Json| trial(entry, field, value).is_empty();
        let kind = values::kinds(entry, field).into_iter().find_map(|kind| {
            let accepted =
                |strategy: &BoxedStrategy<Json>| sampled(strategy).iter().any(|value| fits(entry, value));
            let plain = if accepted(&kind.plain) { kind.plain } else { kind.any.clone() };
            accepted(&plain).then_some(Values { plain, any: kind.any })
        });
        if kind.is_none() && example.is_none() {
            return Err(format!(
                "`{name}` refuses every generated value: give an `example = {{ \"{name}\": .. }}`",
                name = field.name
            ));
        }
        let entry = *entry;
        let filtered = move |strategy: BoxedStrategy<Json>| {
            let reason = format!("`{}` refuses the value", field.name);
            strategy.prop_filter(reason, move |value| fits(&entry, value)).boxed()
        };
        let compared = values::operands(entry.spec().fields, field.name);
        let compared: Vec<_> = compared.into_iter().filter(|value| fits(&entry, value)).collect();
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
pub(crate) fn record(entry: &Entry, properties: &Json) -> Result<Box<dyn AnyRecord>, Violations> {
    let mut record = entry.record();
    record.assign(properties)?;
    record.activate();
    Ok(record)
}

/// The given values, with those that are required besides, and without what is hidden then.
fn settle(entry: &Entry, drawn: &[Drawn]) -> Result<Properties, Violations> {
    let given = drawn.iter().filter(|(_, _, given)| *given);
    let mut properties: Properties =
        given.map(|(field, value, _)| (field.name.to_owned(), value.clone())).collect();
    loop {
        let record = record(entry, &properties.clone().into())?;
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

/// Whether a field that is not among the properties should be.
fn is_missed(entry: &Entry, field: &FieldSpec, properties: &Properties) -> bool {
    record(entry, &properties.clone().into()).is_ok_and(|record| {
        let parts = record.parts();
        parts.is_shown(field.name) && parts.is_required(field)
    })
}
