//! What every integration should pass.

mod complete;
mod events;
mod exposure;
mod forms;
mod rules;
mod secrets;
mod server;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::generate::{Generator, Setup};
use super::{Answer, Received};
use crate::context::Context;
use crate::errors::Violations;
use crate::execute::Execute;
use crate::integration::{Event as _, Integration};
use crate::record::{Record, Stored};
use crate::registry::Entry;

/// The tests that an integration should pass, whatever it does: what [`integration_tests!`](crate::integration_tests) runs,
/// one test each. Each tries a record of every level that has events of its own; whether configurations are valid, and what
/// comes of events, is tried at all levels.
///
/// ```
/// use integrations_runtime::testing::Kit;
/// use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};
///
/// /// Rings a bell.
/// #[derive(Debug, Integration)]
/// #[events(push)]
/// struct Bell {
///     /// Where the bell listens.
///     #[prop(public_url, exposes_secrets)]
///     url: Url,
///     /// What the bell knows us by.
///     #[prop(length(min = 8))]
///     token: Secret,
/// }
///
/// impl Execute for Bell {
///     async fn execute(&self, event: BellEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
///         let BellEvent::Push(push) = event;
///         cx.http()?.post(&self.url).bearer(&self.token).json(&push.short_sha()).send().await?.accepted()?;
///         Ok(Outcome::done("rang"))
///     }
/// }
///
/// Kit::of::<Bell>().spec_is_complete()?;
/// Kit::of::<Bell>().debugging::<Bell>().secrets_are_in_no_output()?;
///
/// /// A bell that tells its token.
/// #[derive(Integration)]
/// #[events(push)]
/// struct Loud {
///     #[prop]
///     token: Secret,
/// }
///
/// impl Execute for Loud {
///     async fn execute(&self, _event: LoudEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
///         Err(ExecuteError::failed(format!("{} was refused", self.token.expose_secret())))
///     }
/// }
///
/// let leak = Kit::of::<Loud>().secrets_are_in_no_output().unwrap_err();
/// assert_eq!(leak.to_string(), "the secret `token` is in what comes of the event `push`");
/// # Ok::<(), integrations_runtime::testing::Failure>(())
/// ```
#[derive(Clone)]
pub struct Kit {
    entry: Entry,
    sample: fn(&str) -> Option<Json>,
    debug: Option<Debugger>,
    example: Json,
    answer: server::Answering,
    context: Arc<dyn Fn(Context) -> Context + Send + Sync>,
    refuses: Vec<String>,
}

/// Shows the configuration that is stored.
type Debugger = fn(&Stored) -> Result<String, Violations>;

/// What is wrong with an integration.
///
/// Its `Debug` is its text, so that a test that returns it says it in plain.
#[derive(Clone, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl From<String> for Failure {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

impl Kit {
    /// The kit of `T`: configurations are made from its metadata alone, and its service answers `200` and `{"ok":true}`.
    pub fn of<T: Execute>() -> Self {
        Self {
            entry: Entry::of::<T>(),
            sample: T::Event::sample,
            debug: None,
            example: Json::Null,
            answer: Arc::new(|_| Answer::new(200).json(&json!({ "ok": true }))),
            context: Arc::new(|cx| cx),
            refuses: Vec::new(),
        }
    }

    /// Looks for secrets in the `Debug` of a configuration too. `T` is that of [`of`](Self::of).
    #[must_use]
    pub fn debugging<T: Integration + fmt::Debug>(mut self) -> Self {
        self.debug = Some(|stored| {
            let config = Record::<T>::from_stored(stored)?.config()?;
            Ok(format!("{config:?} {config:#?}"))
        });
        self
    }

    /// Values that the configurations have, by the fields' names, at the levels that have the field: for what the metadata do not tell, such as a rule of
    /// one's own (`validate = path`).
    #[must_use]
    pub fn example(mut self, example: Json) -> Self {
        self.example = example;
        self
    }

    /// What the service answers every request.
    #[must_use]
    pub fn answer(self, answer: Answer) -> Self {
        self.answering(move |_| answer.clone())
    }

    /// What the service answers each request.
    #[must_use]
    pub fn answering(mut self, answer: impl Fn(&Received) -> Answer + Send + Sync + 'static) -> Self {
        self.answer = Arc::new(answer);
        self
    }

    /// What the context carries besides the client, and with the feature `mail` the mailer: what a product gives its
    /// integrations, as by [`Context::with`].
    #[must_use]
    pub fn context(mut self, context: impl Fn(Context) -> Context + Send + Sync + 'static) -> Self {
        self.context = Arc::new(context);
        self
    }

    /// The events whose samples it answers with an error, on purpose.
    #[must_use]
    pub fn refuses(mut self, events: &[&str]) -> Self {
        self.refuses = events.iter().map(|event| (*event).to_owned()).collect();
        self
    }

    /// The metadata say all that a person needs.
    ///
    /// There is a title and a description of the integration; a title for each section, field, choice and event; for each
    /// field a help or a description, unless it is a box with a label of its own. Sections are declared once, and fields
    /// stand in those that are; a select has choices, each of them once (open ones are not asked for); a condition asks for
    /// fields that are there; a field takes its own default. The metadata can be written as JSON.
    ///
    /// # Errors
    ///
    /// Everything that is missing, a line each.
    pub fn spec_is_complete(&self) -> Result<(), Failure> {
        complete::check(&self.entry)
    }

    /// The form of a new record, and those of generated ones, right and wrong, can be drawn.
    ///
    /// Every field that is to be drawn is drawn once, in a section that the form has, and is marked as hidden where it is.
    /// Every condition (`show_if`) shows its field at times and hides it at others. Of a secret there is `true` or nothing.
    ///
    /// # Errors
    ///
    /// What is wrong with the first form that is.
    pub fn forms_render(&self) -> Result<(), Failure> {
        self.at_distinct_levels(forms::check)
    }

    /// No secret is in what is shown: not in `Debug`, of the record, of its stored form and of the configuration; not in the
    /// form, in changes, in violations; and not in what comes of an event, where the service repeats the whole request, be
    /// it with success or with an error; nor in an e-mail, with the feature `mail`.
    ///
    /// A secret that is shorter than six characters, or one that the service knows by another form than plain, JSON, a
    /// URL's or basic authentication, is not found.
    ///
    /// # Errors
    ///
    /// The secret, and where it is.
    pub fn secrets_are_in_no_output(&self) -> Result<(), Failure> {
        self.at_distinct_levels(|generator| secrets::check(self, generator))
    }

    /// To change a field that exposes secrets clears each secret that is not given anew, and keeps those that are; to take
    /// the change back brings them back.
    ///
    /// # Errors
    ///
    /// The field, and the secret that is kept.
    pub fn changed_urls_clear_secrets(&self) -> Result<(), Failure> {
        self.at_distinct_levels(exposure::check)
    }

    /// The example and generated configurations are right, and the same when they were stored.
    ///
    /// # Errors
    ///
    /// What is wrong with the first that is not, and its fields: of secrets, that they are there.
    pub fn valid_examples_pass(&self) -> Result<(), Failure> {
        self.at_each_level(rules::valid)
    }

    /// What breaks a rule is refused, with a violation of that rule on that field: see [`invalid`](super::invalid).
    ///
    /// # Errors
    ///
    /// The field, and the rule that it does not keep.
    pub fn counter_examples_fail(&self) -> Result<(), Failure> {
        self.at_distinct_levels(rules::invalid)
    }

    /// Every event has a sample, which a valid configuration handles, or skips with a reason. One that it
    /// [`refuses`](Self::refuses) comes to an error with a text; so may a service's refusal, where the answer is one.
    ///
    /// # Errors
    ///
    /// The event, and what came of it.
    pub fn every_event_executes(&self) -> Result<(), Failure> {
        self.at_each_level(|generator| events::samples(self, generator))
    }

    /// Nothing is done for an event while the record is inactive, while the event is switched off, or the one that it
    /// follows, or where the record does not have it: at its level, or at all.
    ///
    /// # Errors
    ///
    /// The event, and what came of it.
    pub fn events_are_off_when_they_should_be(&self) -> Result<(), Failure> {
        self.at_distinct_levels(|generator| events::off(self, generator))
    }

    /// Only a rule of one's own can tell levels apart that have the same events: whether it holds is asked at each.
    fn at_each_level(&self, check: impl Fn(&Generator) -> Result<(), Failure>) -> Result<(), Failure> {
        self.at(Setup::each(self.entry), check)
    }

    fn at_distinct_levels(&self, check: impl Fn(&Generator) -> Result<(), Failure>) -> Result<(), Failure> {
        self.at(Setup::distinct(self.entry), check)
    }

    /// What is wrong at another level than the first says so.
    fn at(
        &self,
        setups: impl Iterator<Item = Setup>,
        check: impl Fn(&Generator) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        for (index, setup) in setups.enumerate() {
            let checked = Generator::new(setup, &self.example).map_err(Failure::from);
            checked.and_then(|generator| check(&generator)).map_err(|Failure(wrong)| {
                Failure(if index == 0 { wrong } else { format!("at the level `{}`: {wrong}", setup.level()) })
            })?;
        }
        Ok(())
    }
}

impl fmt::Debug for Kit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kit").field("integration", &self.entry).finish_non_exhaustive()
    }
}

/// Finds out whether a configuration has `Debug`: the method of the first trait is there where it has, and else that of the
/// second, which is looked for later.
#[doc(hidden)]
#[derive(Debug)]
pub struct Finished<T>(pub Kit, pub PhantomData<T>);

#[doc(hidden)]
pub trait WithDebug {
    fn finish(self) -> Kit;
}

impl<T: Integration + fmt::Debug> WithDebug for Finished<T> {
    fn finish(self) -> Kit {
        self.0.debugging::<T>()
    }
}

#[doc(hidden)]
pub trait WithoutDebug {
    fn finish(&self) -> Kit;
}

impl<T> WithoutDebug for Finished<T> {
    fn finish(&self) -> Kit {
        self.0.clone()
    }
}
