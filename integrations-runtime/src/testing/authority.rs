//! Certificates for any host, by a root that only the receiver's client knows.

use std::io;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// A root, and the key that every certificate of it has.
pub(super) struct Authority {
    root: CertifiedIssuer<'static, KeyPair>,
    key: KeyPair,
}

impl Authority {
    pub(super) fn new() -> io::Result<Self> {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let root_key = KeyPair::generate().map_err(io::Error::other)?;
        let root = CertifiedIssuer::self_signed(params, root_key).map_err(io::Error::other)?;
        Ok(Self { root, key: KeyPair::generate().map_err(io::Error::other)? })
    }

    /// The root's own certificate, in DER.
    pub(super) fn root(&self) -> &[u8] {
        self.root.der()
    }

    /// What a server that is called so needs for TLS. The name may be an address.
    pub(super) fn server(&self, host: &str) -> io::Result<Arc<ServerConfig>> {
        // A URL writes an IPv6 address in brackets, a certificate does not.
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let params = CertificateParams::new([host.to_owned()]).map_err(io::Error::other)?;
        let certificate = params.signed_by(&self.key, &self.root).map_err(io::Error::other)?;
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(self.key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .map_err(io::Error::other)?;
        Ok(Arc::new(config))
    }
}
