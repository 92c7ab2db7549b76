//! What an integration may use while it runs.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

#[cfg(any(feature = "http", feature = "mail"))]
use crate::execute::ExecuteError;

/// What an integration may use while it runs. A clone is cheap.
///
/// Besides what this crate knows of, it carries what a product gives it, by its type:
///
/// ```
/// use integrations_runtime::Context;
///
/// /// How the product is called.
/// struct Product(&'static str);
///
/// let cx = Context::new().with(Product("Orchard"));
/// assert_eq!(cx.get::<Product>().map(|product| product.0), Some("Orchard"));
/// assert!(cx.get::<String>().is_none());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Context {
    carried: Carried,
    #[cfg(feature = "http")]
    http: Option<crate::http::HttpClient>,
    #[cfg(feature = "mail")]
    mailer: Option<crate::mail::Mailer>,
    pub(crate) open_merge_requests: crate::bases::ci::OpenMergeRequests,
}

impl Context {
    /// A context that carries nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same context with a value of the product's own. One of the same type is replaced.
    #[must_use]
    pub fn with<T: Send + Sync + 'static>(mut self, value: T) -> Self {
        let carried = Arc::make_mut(&mut self.carried.0);
        carried.retain(|known| !known.is::<T>());
        carried.push(Arc::new(value));
        self
    }

    /// The same context, whose requests a log finds by what is running.
    #[cfg_attr(
        not(feature = "http"),
        expect(unused_variables, reason = "without requests there is nothing to find")
    )]
    pub(crate) fn running(&self, integration: &'static str, event: Option<&'static str>) -> Self {
        let cx = self.clone();
        #[cfg(feature = "http")]
        let cx = cx.logged(|origin| {
            origin.integration = Some(integration);
            origin.event = event;
        });
        cx
    }

    /// The value of that type, where the context carries one.
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.carried.0.iter().find_map(|value| value.downcast_ref())
    }
}

/// A value of each type. There are few of them, so they are looked through; and each dispatch clones its context, so they
/// are shared.
#[derive(Clone, Default)]
struct Carried(Arc<Vec<Arc<dyn Any + Send + Sync>>>);

/// Shows how many there are: what they are is not known to be fit for a log.
impl fmt::Debug for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} values", self.0.len())
    }
}

#[cfg(feature = "http")]
impl Context {
    /// The same context with an HTTP client.
    #[must_use]
    pub fn with_http(mut self, client: crate::http::HttpClient) -> Self {
        self.http = Some(client);
        match self.get::<crate::http::RecordId>().map(|id| Arc::clone(&id.0)) {
            Some(id) => self.logged(|origin| origin.record = Some(id)),
            None => self,
        }
    }

    pub(crate) fn logged(mut self, note: impl FnOnce(&mut crate::http::Origin)) -> Self {
        if let Some(client) = &mut self.http {
            note(client.origin_mut());
        }
        self
    }

    /// The HTTP client.
    ///
    /// # Errors
    ///
    /// When the context carries none.
    pub fn http(&self) -> Result<&crate::http::HttpClient, ExecuteError> {
        self.http.as_ref().ok_or_else(|| ExecuteError::failed("the context carries no HTTP client"))
    }
}

#[cfg(feature = "mail")]
impl Context {
    /// The same context with a mailer.
    #[must_use]
    pub fn with_mailer(mut self, mailer: crate::mail::Mailer) -> Self {
        self.mailer = Some(mailer);
        self
    }

    /// The mailer.
    ///
    /// # Errors
    ///
    /// When the context carries none.
    pub fn mailer(&self) -> Result<&crate::mail::Mailer, ExecuteError> {
        self.mailer.as_ref().ok_or_else(|| ExecuteError::failed("the context carries no mailer"))
    }
}
