//! The base of wikis elsewhere.

use integrations_runtime::bases::only_one_active;
use integrations_runtime::bases::wiki::{ThirdPartyWiki, WikiLink};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record};
use serde_json::json;

use crate::bases_facts::as_gitlabs;
use crate::common::{broken, pairs};

macro_rules! wiki {
    ($name:ident, $event:ident, $category:ident) => {
        #[derive(Debug, Integration)]
        #[integration(category = $category, title = "External wiki", levels(project, group, instance))]
        #[integration(section(connection, title = "Connection details"))]
        #[events()]
        struct $name {
            #[prop(flatten, section = connection)]
            wiki: WikiLink,
        }

        impl ThirdPartyWiki for $name {}

        impl Execute for $name {
            async fn execute(&self, event: $event, _cx: &Context) -> Result<Outcome, ExecuteError> {
                match event {}
            }
        }
    };
}

wiki!(ExternalWiki, ExternalWikiEvent, common);
wiki!(Handbook, HandbookEvent, third_party_wiki);
wiki!(Almanac, AlmanacEvent, third_party_wiki);

#[test]
fn the_declaration_is_as_gitlabs() {
    as_gitlabs(ExternalWiki::SPEC);
}

#[test]
fn a_wiki_is_a_public_page() {
    let mut record = Record::<Handbook>::new();
    record.activate();
    assert_eq!(broken(record.validate()), pairs([("external_wiki_url", "required")]));
    record.assign(&json!({ "external_wiki_url": "http://192.168.0.7/wiki" })).unwrap();
    assert_eq!(broken(record.validate()), pairs([("external_wiki_url", "public_url")]));
    record.assign(&json!({ "external_wiki_url": "https://wiki.example.com/home" })).unwrap();
    assert_eq!(record.config().unwrap().wiki_url().as_str(), "https://wiki.example.com/home");
    assert!(record.wiki().external_wiki_url_changed());
}

#[test]
fn a_project_has_one_active_third_party_wiki() {
    let mut handbook = Record::<Handbook>::new();
    let mut almanac = Record::<Almanac>::new();
    let mut external = Record::<ExternalWiki>::new();
    handbook.activate();
    almanac.activate();
    external.activate();
    let refused = only_one_active(&handbook, [&external as _, &almanac as _]).unwrap_err();
    assert_eq!(refused.to_string(), "another wiki is active in this project: `almanac`");
    // A link of the category `common` stands beside any wiki.
    only_one_active(&external, [&almanac as _]).unwrap();
    only_one_active(&handbook, [&external as _]).unwrap();
}
