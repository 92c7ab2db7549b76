//! What the derive implements.

use std::any::Any;

use serde_json::Value as Json;

use crate::errors::{Violation, Violations};
use crate::event::any::AnyEvent;
use crate::event::{PayloadError, RawEvent, gitlab};
use crate::props::Props;
use crate::record::Record;
use crate::spec::IntegrationSpec;

/// An integration: a struct that is a complete, valid configuration. Derive it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integration",
    label = "not an integration",
    note = "declare it with `#[derive(Integration)]`"
)]
pub trait Integration: Props {
    /// The declared events, each with its payload.
    type Event: Event;
    /// The metadata.
    const SPEC: &'static IntegrationSpec;

    /// The rule across fields (`validate = path` on the struct).
    #[doc(hidden)]
    const CHECK_ACROSS: fn(&Record<Self>) -> Result<(), Violations> = |_| Ok(());

    /// From each version of the stored form to the next: the first leads from 1 to 2.
    #[doc(hidden)]
    const STEPS: &'static [Step] = &[];
}

/// Everything that is stored of a record, by name, as a step of `migrate` sees it: properties and data fields together, in
/// the form for storage. Secrets are in plain. The names are those that are stored: an `alias` is looked for only after the
/// last step.
///
/// ```
/// use integrations_runtime::{Integration, Properties, Record, Url};
///
/// #[derive(Integration)]
/// #[integration(version = 2, migrate(host_to_url))]
/// #[events()]
/// struct Pager {
///     #[prop]
///     url: Url,
/// }
///
/// /// Version 1 had a host.
/// fn host_to_url(stored: &mut Properties) -> Result<(), &'static str> {
///     let Some(host) = stored.remove("host") else { return Ok(()) };
///     let host = host.as_str().ok_or("the host is no text")?;
///     stored.insert("url".to_owned(), format!("https://{host}/").into());
///     Ok(())
/// }
///
/// let record = Record::<Pager>::load(&serde_json::json!({ "host": "pager.example" }))?;
/// assert_eq!(record.url().map(Url::as_str), Some("https://pager.example/"));
/// assert_eq!(record.loaded_version(), 1);
/// assert_eq!(record.properties(), serde_json::json!({ "$version": 2, "url": "https://pager.example/" }));
/// # Ok::<(), integrations_runtime::Violations>(())
/// ```
pub type Properties = serde_json::Map<String, Json>;

/// A step of `migrate`: from one version of the stored form to the next.
#[doc(hidden)]
pub type Step = fn(&mut Properties) -> Result<(), Violation>;

/// The events of one integration: the enum that the derive writes.
pub trait Event: Sized + Send + 'static {
    /// The event that `raw` is; `None` where it is not one of these.
    fn from_raw(raw: &RawEvent) -> Option<Result<Self, PayloadError>>;
    /// The event, whatever integration it is of.
    #[doc(hidden)]
    fn any(&self) -> AnyEvent<'_>;

    /// The event as it would arrive: [`from_raw`](Self::from_raw) the other way. Payloads of GitLab's vocabulary keep the
    /// members that their types do not know, so what came is given on whole: to a web hook, say.
    ///
    /// # Errors
    ///
    /// When the payload cannot be written as JSON: a map whose keys are no text, say. The error holds no value.
    fn to_raw(&self) -> Result<RawEvent, PayloadError> {
        self.any().to_raw()
    }

    /// Its name in the vocabulary.
    fn name(&self) -> &'static str {
        self.any().name
    }

    /// Its payload, for what is done with the events of any integration: `event.payload().downcast_ref::<Push>()`.
    fn payload(&self) -> &(dyn Any + Send + Sync) {
        self.any().payload
    }

    /// A sample of the payload of an event of the vocabulary, to try a configuration out with; by default of GitLab's.
    fn sample(name: &str) -> Option<Json> {
        gitlab::sample(name)
    }
}
