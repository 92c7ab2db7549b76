//! Pages of wikis.

use super::{Project, User};

payload! {
    /// The payload of `wiki_page`: a page was created, updated or deleted.
    pub struct WikiPage {
        /// The page itself.
        object_attributes: WikiPageAttributes,
        /// The project.
        project: Project,
    }
    maybe {
        /// `wiki_page`.
        object_kind: String,
        /// Who did it.
        user: User,
        /// The wiki.
        wiki: Wiki,
    }

    /// A page of a wiki.
    pub struct WikiPageAttributes {
        /// The title.
        title: String,
        /// The page's address.
        url: String,
        /// What happened: `create`, `update` or `delete`.
        action: String,
    }
    maybe {
        /// The text.
        content: String,
        /// The markup of the text: `markdown`, `rdoc`, `asciidoc`, `org`.
        format: String,
        /// What the change was described as.
        message: String,
        /// The page's path in the wiki.
        slug: String,
        /// The page of the change.
        diff_url: String,
        /// The commit of the change.
        version_id: String,
    }

    /// A wiki, which is a repository of its own.
    pub struct Wiki {}
    maybe {
        /// The wiki's first page.
        web_url: String,
        /// Where to clone from by SSH.
        git_ssh_url: String,
        /// Where to clone from by HTTP.
        git_http_url: String,
        /// The path with its groups.
        path_with_namespace: String,
        /// The default branch.
        default_branch: String,
    }
}
