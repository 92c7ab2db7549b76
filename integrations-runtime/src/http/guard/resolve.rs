//! The addresses of names.

use std::fmt;
use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;

/// Finds the addresses of a name, for a product that does not want the system's resolver.
///
/// It is asked once for each connection, and the connection is made to what it answered. Whatever it answers is judged:
/// it cannot let a client reach what its [`Network`](super::Network) does not allow.
///
/// ```
/// use std::collections::HashMap;
/// use std::io;
/// use std::net::IpAddr;
///
/// use integrations_runtime::http::{HttpClient, Resolve};
///
/// struct Table(HashMap<String, Vec<IpAddr>>);
///
/// impl Resolve for Table {
///     async fn resolve(&self, name: &str) -> io::Result<Vec<IpAddr>> {
///         Ok(self.0.get(name).cloned().unwrap_or_default())
///     }
/// }
///
/// let client = HttpClient::builder().resolver(Table(HashMap::new())).build()?;
/// # Ok::<(), integrations_runtime::http::HttpError>(())
/// ```
pub trait Resolve: Send + Sync + 'static {
    /// The addresses of a name, IPv4 and IPv6; none where it has none. The name is as a URL has it: in lower case and
    /// ASCII, perhaps with a dot at its end.
    ///
    /// # Errors
    ///
    /// When they cannot be found. The reason is not shown to anyone.
    fn resolve(&self, name: &str) -> impl Future<Output = io::Result<Vec<IpAddr>>> + Send;
}

type Finding = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// A resolver, whatever its type; by default the system's.
#[derive(Clone)]
pub(in crate::http) struct Lookup(Arc<dyn Fn(String) -> Finding + Send + Sync>);

impl Lookup {
    pub(in crate::http) fn new(resolver: impl Resolve) -> Self {
        let resolver = Arc::new(resolver);
        Self(Arc::new(move |name| {
            let resolver = Arc::clone(&resolver);
            Box::pin(async move { resolver.resolve(&name).await })
        }))
    }

    pub(super) fn find(&self, name: &str) -> Finding {
        (self.0)(name.to_owned())
    }
}

impl Default for Lookup {
    fn default() -> Self {
        Self::new(System)
    }
}

impl fmt::Debug for Lookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lookup")
    }
}

/// What the operating system knows, its `hosts` file among it. It is asked on a thread for what blocks.
struct System;

impl Resolve for System {
    async fn resolve(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        Ok(tokio::net::lookup_host((name, 0)).await?.map(|address| address.ip()).collect())
    }
}
