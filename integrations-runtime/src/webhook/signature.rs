//! Signatures of [Standard Webhooks 1.0](https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
//!
//! HMAC is ring's, which TLS brings along: no more is compiled for it.

use std::error::Error;
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;
use subtle::ConstantTimeEq as _;

use super::SigningKey;

/// How much the clocks of a sender and a receiver may differ: 5 minutes, as in the
/// [libraries of Standard Webhooks](https://github.com/standard-webhooks/standard-webhooks/tree/main/libraries).
pub const TOLERANCE: Duration = Duration::from_secs(300);

/// The headers of a signed request, as they came.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'h> {
    /// `webhook-id`
    pub id: &'h str,
    /// `webhook-timestamp`: seconds since 1970.
    pub timestamp: &'h str,
    /// `webhook-signature`: one or several, with spaces in between.
    pub signature: &'h str,
}

/// Why a request is not taken for the sender's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignatureError {
    /// The time stamp is no number of seconds.
    Timestamp,
    /// It was signed more than [`TOLERANCE`] ago: it may be a request that somebody kept and sends again.
    TooOld,
    /// It was signed more than [`TOLERANCE`] from now.
    TooNew,
    /// No signature is of one of the keys.
    Signature,
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SignatureError::Timestamp => "`webhook-timestamp` is no number of seconds",
            SignatureError::TooOld => "`webhook-timestamp` is too old",
            SignatureError::TooNew => "`webhook-timestamp` is in the future",
            SignatureError::Signature => "no signature in `webhook-signature` is of a key that is known",
        })
    }
}

impl Error for SignatureError {}

/// The signature of a body: `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. `timestamp` is in seconds since
/// 1970; an `id` holds no `.`, or two requests could have one signature.
///
/// ```
/// use integrations_runtime::webhook::{SigningKey, sign};
///
/// let key = SigningKey::parse(&"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".into())?;
/// let signature = sign(&key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, br#"{"test": 2432232314}"#);
/// assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
/// # Ok::<(), integrations_runtime::webhook::HookError>(())
/// ```
pub fn sign(key: &SigningKey, id: &str, timestamp: u64, body: &[u8]) -> String {
    let tag = tag(key, id, &timestamp.to_string(), body);
    format!("v1,{}", STANDARD.encode(tag))
}

/// Whether a request that came is of who has one of the keys, and was signed within [`TOLERANCE`] of `now`: for who
/// receives web hooks. The comparison takes as long wherever two signatures differ.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use integrations_runtime::webhook::{Signed, SigningKey, sign, verify};
///
/// let (old, new) = (SigningKey::from_bytes(&[1; 32])?, SigningKey::from_bytes(&[2; 32])?);
/// let signature = sign(&old, "id", 1_000, b"{}");
/// let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_060);
/// let signed = Signed { id: "id", timestamp: "1000", signature: &signature };
/// verify(&[new, old], signed, b"{}", now)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When it is not. It does not say whether it was the key, the body or the id that is another.
pub fn verify(
    keys: &[SigningKey],
    signed: Signed<'_>,
    body: &[u8],
    now: SystemTime,
) -> Result<(), SignatureError> {
    in_time(signed.timestamp, now)?;
    // With a dot in it, the same text could have been signed as another id and another body.
    if signed.id.contains('.') {
        return Err(SignatureError::Signature);
    }
    let given: Vec<Vec<u8>> = signed
        .signature
        .split(' ')
        .filter_map(|one| STANDARD.decode(one.strip_prefix("v1,")?).ok())
        .collect();
    let known = keys.iter().any(|key| {
        let tag = tag(key, signed.id, signed.timestamp, body);
        given.iter().any(|given| bool::from(tag.as_ref().ct_eq(given)))
    });
    if known { Ok(()) } else { Err(SignatureError::Signature) }
}

fn in_time(timestamp: &str, now: SystemTime) -> Result<(), SignatureError> {
    let digits = !timestamp.is_empty() && timestamp.bytes().all(|it| it.is_ascii_digit());
    let seconds = digits.then(|| timestamp.parse::<u64>().ok()).flatten().ok_or(SignatureError::Timestamp)?;
    let now = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    if now.abs_diff(seconds) <= TOLERANCE.as_secs() {
        Ok(())
    } else if seconds < now {
        Err(SignatureError::TooOld)
    } else {
        Err(SignatureError::TooNew)
    }
}

fn tag(key: &SigningKey, id: &str, timestamp: &str, body: &[u8]) -> hmac::Tag {
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, key.expose_bytes()));
    for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
        context.update(part);
    }
    context.sign()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::webhook::HookError;

    const NOW: u64 = 1_700_000_000;

    fn checked(timestamp: &str, signature: &str) -> Result<(), SignatureError> {
        let keys = [key(1), key(2)].into_iter().flatten().collect::<Vec<_>>();
        let now = UNIX_EPOCH + Duration::from_secs(NOW);
        verify(&keys, Signed { id: "m", timestamp, signature }, b"{}", now)
    }

    fn key(byte: u8) -> Result<SigningKey, HookError> {
        SigningKey::from_bytes(&[byte; 24])
    }

    #[test]
    fn a_signature_counts_for_five_minutes_both_ways() -> Result<(), HookError> {
        for (seconds, expected) in [
            (NOW, Ok(())),
            (NOW - 300, Ok(())),
            (NOW + 300, Ok(())),
            (NOW - 301, Err(SignatureError::TooOld)),
            (NOW + 301, Err(SignatureError::TooNew)),
            (0, Err(SignatureError::TooOld)),
            (u64::MAX, Err(SignatureError::TooNew)),
        ] {
            let signature = sign(&key(1)?, "m", seconds, b"{}");
            assert_eq!(checked(&seconds.to_string(), &signature), expected, "{seconds}");
        }
        for text in ["", "-9223372036854775808", "+1700000000", "1e9", "18446744073709551616", " 1700000000"]
        {
            assert_eq!(checked(text, "v1,"), Err(SignatureError::Timestamp), "{text}");
        }
        Ok(())
    }

    #[test]
    fn any_of_several_signatures_by_any_of_several_keys_will_do() -> Result<(), HookError> {
        let now = NOW.to_string();
        let (first, second, third) = (
            sign(&key(1)?, "m", NOW, b"{}"),
            sign(&key(2)?, "m", NOW, b"{}"),
            sign(&key(3)?, "m", NOW, b"{}"),
        );
        for good in
            [first.clone(), second.clone(), format!("v1a,x {third}  {second}"), format!("{first} v2,")]
        {
            assert_eq!(checked(&now, &good), Ok(()), "{good}");
        }
        let bare = first.trim_start_matches("v1,");
        let (half, _) = first.split_at_checked(20).unwrap_or_default();
        for bad in ["", "v1,", third.as_str(), bare, &format!("v2,{bare}"), half, &format!("{third},{first}")]
        {
            assert_eq!(checked(&now, bad), Err(SignatureError::Signature), "{bad}");
        }
        Ok(())
    }

    #[test]
    fn an_id_ends_at_the_first_dot() -> Result<(), HookError> {
        let (now, body) = (UNIX_EPOCH + Duration::from_secs(NOW), format!("{NOW}.{{}}"));
        let signature = sign(&key(1)?, "m", NOW, body.as_bytes());
        let timestamp = NOW.to_string();
        let signed = |id| Signed { id, timestamp: &timestamp, signature: &signature };
        let shifted = format!("m.{NOW}");
        assert_eq!(verify(&[key(1)?], signed("m"), body.as_bytes(), now), Ok(()));
        assert_eq!(verify(&[key(1)?], signed(&shifted), b"{}", now), Err(SignatureError::Signature));
        Ok(())
    }

    #[test]
    fn without_keys_nothing_is_signed() {
        let signed = Signed { id: "m", timestamp: "0", signature: "v1,AAAA" };
        assert_eq!(verify(&[], signed, b"", UNIX_EPOCH), Err(SignatureError::Signature));
    }
}
