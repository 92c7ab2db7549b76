//! Signing keys.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::HookError;
use crate::value::Secret;

/// The fewest bytes of a signing key, by [Standard Webhooks 1.0](https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
pub const SHORTEST_KEY: usize = 24;

/// The most bytes of a signing key, by the same.
pub const LONGEST_KEY: usize = 64;

const PREFIX: &str = "whsec_";

/// A key of 24 to 64 bytes, which the sender and the receiver of a web hook share. It is never shown, and zeroed when it
/// is dropped.
///
/// ```
/// use integrations_runtime::webhook::{HookError, SigningKey};
///
/// let key = SigningKey::parse(&"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".into())?;
/// assert_eq!(format!("{key:?}"), "SigningKey([redacted])");
/// assert_eq!(SigningKey::from_bytes(b"short").err(), Some(HookError::KeyLength));
/// # Ok::<(), HookError>(())
/// ```
#[derive(Clone)]
pub struct SigningKey(Zeroizing<Vec<u8>>);

impl SigningKey {
    /// The key that a text says: `whsec_` and the key in base64. The libraries of Standard Webhooks take it without
    /// `whsec_` too, and so does this.
    ///
    /// # Errors
    ///
    /// When it is no base64, or no key of 24 to 64 bytes.
    pub fn parse(text: &Secret) -> Result<Self, HookError> {
        let text = text.expose_secret().trim();
        let bytes = STANDARD.decode(text.strip_prefix(PREFIX).unwrap_or(text));
        Self::of(Zeroizing::new(bytes.map_err(|_| HookError::KeyEncoding)?))
    }

    /// The key of these bytes.
    ///
    /// # Errors
    ///
    /// When there are fewer than 24 or more than 64.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, HookError> {
        Self::of(Zeroizing::new(bytes.to_vec()))
    }

    fn of(bytes: Zeroizing<Vec<u8>>) -> Result<Self, HookError> {
        if (SHORTEST_KEY..=LONGEST_KEY).contains(&bytes.len()) {
            Ok(Self(bytes))
        } else {
            Err(HookError::KeyLength)
        }
    }

    /// The bytes, in plain. Each use is a place to review.
    pub fn expose_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_24_to_64_bytes() {
        let length = |bytes: usize| SigningKey::from_bytes(&vec![7; bytes]).map(|key| key.0.len());
        assert_eq!([length(24), length(64)], [Ok(24), Ok(64)]);
        assert_eq!([length(0), length(23), length(65)], [const { Err(HookError::KeyLength) }; 3]);
    }

    #[test]
    fn a_text_is_base64_with_or_without_its_prefix() -> Result<(), HookError> {
        let text = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let keys = [text.to_owned(), format!("whsec_{text}"), format!(" whsec_{text}\n")]
            .map(|text| SigningKey::parse(&text.into()));
        for key in keys {
            assert_eq!(*key?.0, STANDARD.decode(text).unwrap_or_default());
        }
        let error = |text: &str| SigningKey::parse(&text.into()).err();
        assert_eq!(error("whsec_c4n4ry!"), Some(HookError::KeyEncoding));
        assert_eq!(error("whsec_"), Some(HookError::KeyLength));
        assert_eq!(error("whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Some(HookError::KeyEncoding));
        Ok(())
    }
}
