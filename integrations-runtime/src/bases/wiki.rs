//! Wikis elsewhere: a link that takes the place of the project's own wiki.
//!
//! ```
//! use integrations_runtime::bases::wiki::{ThirdPartyWiki, WikiLink};
//! use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Url};
//!
//! /// Links to the handbook.
//! #[derive(Debug, Integration)]
//! #[integration(category = third_party_wiki)]
//! #[events()]
//! struct Handbook {
//!     #[prop(flatten)]
//!     wiki: WikiLink,
//! }
//!
//! impl ThirdPartyWiki for Handbook {}
//!
//! impl Execute for Handbook {
//!     async fn execute(&self, event: HandbookEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
//!         match event {} // a link responds to nothing
//!     }
//! }
//!
//! let handbook = Handbook { wiki: WikiLink { external_wiki_url: Url::parse("https://wiki.example.com/")? } };
//! assert_eq!(handbook.wiki_url().as_str(), "https://wiki.example.com/");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! That a project has but one active wiki is the product's to ask: see [`only_one_active`](super::only_one_active).
//! GitLab's external wiki is of the category `common`, and stands beside other wikis; its Confluence is a
//! `third_party_wiki`.

use url::Url;

use crate::integration::Integration;
use crate::{HasGroup, Props};

/// Where a wiki is.
#[derive(Debug, Clone, Props)]
pub struct WikiLink {
    /// Where the wiki's first page is.
    #[prop(
        title = "External wiki URL",
        placeholder = "https://wiki.example.com/",
        public_url,
        exposes_secrets = false
    )]
    pub external_wiki_url: Url,
}

/// An integration that is a wiki elsewhere. See the [module](self) for a whole one.
pub trait ThirdPartyWiki: Integration + HasGroup<WikiLink> {
    /// Where the wiki's first page is.
    fn wiki_url(&self) -> &Url {
        &self.group().external_wiki_url
    }
}
