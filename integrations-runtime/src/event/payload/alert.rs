//! Alerts and vulnerabilities: the members that a message needs, the others in `extra`.

use super::{Project, User};

payload! {
    /// The payload of `alert`: monitoring raised an alert.
    pub struct Alert {
        /// The alert itself.
        object_attributes: AlertAttributes,
    }
    maybe {
        /// `alert`.
        object_kind: String,
        /// The project.
        project: Project,
    }

    /// An alert.
    pub struct AlertAttributes {
        /// The title.
        title: String,
    }
    maybe {
        /// The alert's page.
        url: String,
        /// How bad it is: `critical`, `high` ...
        severity: String,
        /// How often it was raised.
        events: i64,
        /// The status: `triggered`, `acknowledged`, `resolved` or `ignored`.
        status: String,
        /// When it began.
        started_at: String,
    }

    /// The payload of `vulnerability`: a vulnerability was found, changed its state or was linked to an issue.
    pub struct Vulnerability {
        /// The vulnerability itself.
        object_attributes: VulnerabilityAttributes,
    }
    maybe {
        /// `vulnerability`.
        object_kind: String,
        /// Who did it.
        user: User,
        /// The project.
        project: Project,
    }

    /// A vulnerability.
    pub struct VulnerabilityAttributes {
        /// The title.
        title: String,
    }
    maybe {
        /// The vulnerability's page.
        url: String,
        /// The state: `detected`, `confirmed`, `resolved` or `dismissed`.
        state: String,
        /// How bad it is: `critical`, `high` ...
        severity: String,
        /// The scanner's kind: `sast`, `dependency_scanning` ...
        report_type: String,
        /// The project's id.
        project_id: i64,
        /// Under which names it is known.
        identifiers: Vec<Identifier>,
        /// When it was found.
        created_at: String,
        /// When it was last changed.
        updated_at: String,
    }

    /// A name under which a vulnerability is known: `CVE-2024-41123`.
    pub struct Identifier {}
    maybe {
        /// The name.
        name: String,
        /// The kind of name: `cve`, `cwe` ...
        external_type: String,
        /// The name within its kind.
        external_id: String,
        /// Where to read about it.
        url: String,
    }
}
