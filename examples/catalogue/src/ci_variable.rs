//! Variables that integrations give to CI jobs.

use integrations_runtime::Secret;

/// A variable that an integration gives to the CI jobs of a project.
#[derive(Debug, Clone)]
pub struct CiVariable {
    /// The name, as the tools that read it document it.
    pub name: &'static str,
    /// The value.
    pub value: CiValue,
    /// Whether jobs of protected branches and tags alone get it.
    pub protected: bool,
}

/// The value of a [`CiVariable`].
#[derive(Debug, Clone)]
pub enum CiValue {
    /// One that a job's log may show.
    Open(String),
    /// One that must be masked there.
    Masked(Secret),
}

impl From<&str> for CiValue {
    fn from(value: &str) -> Self {
        Self::Open(value.to_owned())
    }
}

impl From<Secret> for CiValue {
    fn from(value: Secret) -> Self {
        Self::Masked(value)
    }
}

/// The value in plain, and whether it is masked: what a test looks at.
#[cfg(test)]
pub(crate) fn shown(variable: &CiVariable) -> (&str, &str, bool) {
    match &variable.value {
        CiValue::Open(value) => (variable.name, value, false),
        CiValue::Masked(value) => (variable.name, value.expose_secret(), true),
    }
}
