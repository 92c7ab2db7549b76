//! Why a web hook cannot be sent to.

use std::error::Error;
use std::fmt;

use super::{LONGEST_KEY, SHORTEST_KEY};

/// Why a [`Hook`](super::Hook) cannot be put together. It names the variable or the header, and holds no value of one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HookError {
    /// The template is no `http` or `https` URL.
    Template,
    /// A brace of the template begins or ends no `{name}`.
    Brace {
        /// How many bytes stand before it.
        at: usize,
    },
    /// The template has a variable that was given no value.
    Missing {
        /// The variable.
        variable: String,
    },
    /// The value of a variable is empty.
    Empty {
        /// The variable.
        variable: String,
    },
    /// A variable stands where it would change the host, the port or the scheme.
    InHost {
        /// The variable.
        variable: String,
    },
    /// The value of a variable would lead to a folder above: `..`, or stay at the one that it stands in: `.`.
    LeavesPath {
        /// The variable.
        variable: String,
    },
    /// A signing key is no base64.
    KeyEncoding,
    /// A signing key is too short or too long.
    KeyLength,
    /// There are more than two signing keys.
    TooManyKeys,
    /// A header that every delivery sets by itself.
    Header {
        /// Its name, in lower case.
        name: String,
    },
    /// Anything else, in the integration's own words.
    Failed(String),
}

impl HookError {
    /// A failure in the integration's own words. They must hold no secret.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::Failed(message.into())
    }
}

impl fmt::Display for HookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HookError::Template => f.write_str("the web hook's template is no http or https URL"),
            HookError::Brace { at } => {
                write!(f, "the web hook's template has a brace at byte {at} that is not of a `{{name}}`")
            }
            HookError::Missing { variable } => {
                write!(f, "the variable `{variable}` of the web hook has no value")
            }
            HookError::Empty { variable } => write!(f, "the variable `{variable}` of the web hook is empty"),
            HookError::InHost { variable } => {
                write!(
                    f,
                    "the variable `{variable}` of the web hook would change where it goes: put it behind the host"
                )
            }
            HookError::LeavesPath { variable } => {
                write!(f, "the variable `{variable}` of the web hook would lead to another folder")
            }
            HookError::KeyEncoding => {
                f.write_str("a signing key is `whsec_` and base64, and this is no base64")
            }
            HookError::KeyLength => write!(f, "a signing key has {SHORTEST_KEY} to {LONGEST_KEY} bytes"),
            HookError::TooManyKeys => f.write_str("a web hook has two signing keys at most"),
            HookError::Header { name } => write!(f, "the header `{name}` is the web hook's own"),
            HookError::Failed(message) => f.write_str(message),
        }
    }
}

impl Error for HookError {}
