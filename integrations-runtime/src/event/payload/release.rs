//! Releases.

use super::{GitCommit, Project};

payload! {
    /// The payload of `release`: a release was created, updated or deleted.
    pub struct Release {
        /// The tag that is released.
        tag: String,
        /// What happened: `create`, `update` or `delete`.
        action: String,
        /// The project.
        project: Project,
    }
    maybe {
        /// `release`.
        object_kind: String,
        /// The release's id.
        id: i64,
        /// The release's name.
        name: String,
        /// What is new in it.
        description: String,
        /// The release's page.
        url: String,
        /// When it was created.
        created_at: String,
        /// When it is released; may be in the future.
        released_at: String,
        /// What there is to download.
        assets: ReleaseAssets,
        /// The commit of the tag.
        commit: GitCommit,
    }

    /// What a release offers to download.
    pub struct ReleaseAssets {}
    maybe {
        /// How many links and archives there are.
        count: i64,
        /// Links that somebody added.
        links: Vec<ReleaseLink>,
        /// Archives of the source.
        sources: Vec<ReleaseSource>,
    }

    /// A link that somebody added to a release.
    pub struct ReleaseLink {
        /// Where it leads.
        url: String,
    }
    maybe {
        /// The link's id.
        id: i64,
        /// The link's text.
        name: String,
        /// What it leads to: `other`, `runbook`, `image` or `package`.
        link_type: String,
        /// Whether it leads away from the instance, in older GitLab.
        external: bool,
    }

    /// An archive of a release's source.
    pub struct ReleaseSource {
        /// Where the archive is.
        url: String,
    }
    maybe {
        /// The kind of archive: `zip`, `tar.gz` ...
        format: String,
    }
}
