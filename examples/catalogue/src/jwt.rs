//! Tokens that a private key signs, which services take as credentials: <https://www.rfc-editor.org/rfc/rfc7519>.

use std::time::{SystemTime, UNIX_EPOCH};

use integrations_runtime::{ExecuteError, Secret};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde::Serialize;

/// How long a token is valid, in seconds: it is made for one try. App Store Connect takes 20 minutes at most, Google an hour.
const VALID_FOR: u64 = 5 * 60;

/// The longest key that is read, in bytes: an RSA key of 4096 bits has 3,272. What is nested in a longer one could exhaust
/// the stack of the parser, which goes as deep as the key does.
const LONGEST_KEY: usize = 4096;

/// A private key, and how it signs.
pub(crate) struct Key {
    algorithm: Algorithm,
    key: EncodingKey,
}

impl Key {
    /// A key on the curve P-256 (PKCS#8 in PEM), for `ES256`; `None` where it is none.
    pub(crate) fn p256(pem: &str) -> Option<Self> {
        Self::read(Algorithm::ES256, pem, EncodingKey::from_ec_pem)
    }

    /// An RSA key (PKCS#8 or PKCS#1 in PEM), for `RS256`; `None` where it is none.
    pub(crate) fn rsa(pem: &str) -> Option<Self> {
        Self::read(Algorithm::RS256, pem, EncodingKey::from_rsa_pem)
    }

    fn read(
        algorithm: Algorithm,
        pem: &str,
        parse: fn(&[u8]) -> jsonwebtoken::errors::Result<EncodingKey>,
    ) -> Option<Self> {
        let key = (pem.len() <= LONGEST_KEY).then(|| parse(pem.as_bytes()).ok()).flatten()?;
        // A key of another curve, and a public key, are first found out when they sign.
        jsonwebtoken::crypto::sign(b"", &key, algorithm).ok()?;
        Some(Self { algorithm, key })
    }

    /// A token of these claims. `id` says which of its keys the service judges it by.
    pub(crate) fn token(&self, id: &str, claims: &Claims<'_>) -> Result<Secret, ExecuteError> {
        let header = Header { kid: Some(id.to_owned()), ..Header::new(self.algorithm) };
        let token = encode(&header, claims, &self.key);
        token.map(Secret::from).map_err(|_| ExecuteError::failed("the token cannot be signed"))
    }
}

/// What a token says.
#[derive(Serialize)]
pub(crate) struct Claims<'a> {
    #[serde(rename = "iss")]
    issuer: &'a str,
    #[serde(rename = "aud")]
    audience: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<&'a str>,
    #[serde(rename = "iat")]
    issued_at: u64,
    #[serde(rename = "exp")]
    expires_at: u64,
}

impl<'a> Claims<'a> {
    /// Claims from now on.
    pub(crate) fn new(issuer: &'a str, audience: &'a str) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Self { issuer, audience, scope: None, issued_at: now, expires_at: now + VALID_FOR }
    }

    /// The same claims, for this alone.
    pub(crate) fn scope(self, scope: &'a str) -> Self {
        Self { scope: Some(scope), ..self }
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use std::error::Error;

    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
    use rcgen::{KeyPair, PKCS_ECDSA_P256_SHA256, SignatureAlgorithm};
    use rsa::RsaPrivateKey;
    use rsa::pkcs8::{EncodePrivateKey, EncodePublicKey, LineEnding};
    use serde_json::{Value as Json, json};

    /// A key that was made for a test, in PEM.
    pub(crate) struct Pair {
        pub(crate) private: String,
        pub(crate) public: String,
    }

    pub(crate) fn p256() -> Result<Pair, Box<dyn Error>> {
        elliptic(&PKCS_ECDSA_P256_SHA256)
    }

    pub(crate) fn elliptic(curve: &'static SignatureAlgorithm) -> Result<Pair, Box<dyn Error>> {
        let pair = KeyPair::generate_for(curve)?;
        Ok(Pair { private: pair.serialize_pem(), public: pair.public_key_pem() })
    }

    /// Of 512 bits, the fewest that hold the signature: it is soon made, and nobody relies on it.
    pub(crate) fn rsa() -> Result<Pair, Box<dyn Error>> {
        let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 512)?;
        let private = key.to_pkcs8_pem(LineEnding::LF)?.to_string();
        Ok(Pair { private, public: key.to_public_key().to_public_key_pem(LineEnding::LF)? })
    }

    /// The header and the claims of a token that this key signed, is for this audience, and is still valid. The times are
    /// left out; how long it is valid is returned beside.
    pub(crate) fn read(
        token: &str,
        pair: &Pair,
        audience: &str,
    ) -> Result<(Json, Json, u64), Box<dyn Error>> {
        let header = jsonwebtoken::decode_header(token)?;
        let key = match header.alg {
            Algorithm::ES256 => DecodingKey::from_ec_pem(pair.public.as_bytes())?,
            _ => DecodingKey::from_rsa_pem(pair.public.as_bytes())?,
        };
        let mut validation = Validation::new(header.alg);
        validation.set_audience(&[audience]);
        validation.set_required_spec_claims(&["exp", "aud", "iss"]);
        let mut claims = decode::<Json>(token, &key, &validation)?.claims;
        let times = claims.as_object_mut().map(|claims| ["iat", "exp"].map(|name| claims.remove(name)));
        let times = times.unwrap_or_default().map(|time| time.and_then(|time| time.as_u64()));
        let [Some(issued), Some(expires)] = times else { return Err("the token has no times".into()) };
        let header = json!({ "alg": header.alg, "kid": header.kid, "typ": header.typ });
        Ok((header, claims, expires.saturating_sub(issued)))
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{PKCS_ECDSA_P384_SHA384, PKCS_ED25519};

    use super::*;
    use crate::testing::Test;

    #[test]
    fn takes_private_keys_of_its_kind_alone() -> Test {
        let (p256, rsa) = (testing::p256()?, testing::rsa()?);
        assert!(Key::p256(&p256.private).is_some() && Key::rsa(&rsa.private).is_some());
        assert!(Key::p256(&format!("\r\n{}\r\n", p256.private.replace('\n', "\r\n"))).is_some());
        for other in [&p256.public, &rsa.private, &testing::elliptic(&PKCS_ECDSA_P384_SHA384)?.private] {
            assert!(Key::p256(other).is_none(), "{other}");
        }
        for other in [&rsa.public, &p256.private, &testing::elliptic(&PKCS_ED25519)?.private] {
            assert!(Key::rsa(other).is_none(), "{other}");
        }
        let cut: String = p256.private.chars().take(120).collect();
        for nonsense in ["", "secret", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n", &cut] {
            assert!(Key::p256(nonsense).is_none() && Key::rsa(nonsense).is_none(), "{nonsense}");
        }
        Ok(())
    }

    #[test]
    fn a_key_without_bottom_is_not_read() -> Test {
        use base64::prelude::{BASE64_STANDARD, Engine};

        // Sequences in sequences, each of the form with two bytes of length.
        let mut der: Vec<u8> = Vec::new();
        while der.len() < 60_000 {
            let length = u16::try_from(der.len())?.to_be_bytes();
            der.splice(0..0, [0x30, 0x82].into_iter().chain(length));
        }
        let pem = format!(
            "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
            BASE64_STANDARD.encode(der)
        );
        assert!(Key::p256(&pem).is_none() && Key::rsa(&pem).is_none());
        Ok(())
    }

    #[test]
    fn an_rsa_key_of_4096_bits_is_short_enough() {
        // PKCS#8 of it has 2,376 bytes of DER at most; in PEM, four letters for three bytes, and a line of 64 letters.
        let letters = 2376_usize.div_ceil(3) * 4;
        let armour = "-----BEGIN PRIVATE KEY-----\r\n-----END PRIVATE KEY-----\r\n".len();
        assert!(letters + letters.div_ceil(64) * 2 + armour <= LONGEST_KEY);
    }
}
