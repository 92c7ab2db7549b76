//! The base of issue trackers: its two groups, the URLs of issues, and how a text names them.

use integrations_runtime::bases::issue_tracker::{
    IssueTracker, NUMBER_OR_KEY, Reference, ReferencePattern, TrackerPages, TrackerUrls,
};
use integrations_runtime::bases::{active_of, only_one_active};
use integrations_runtime::{
    AnyRecord, Category, Context, Execute, ExecuteError, Integration, Level, Outcome, Record, Url,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::bases_facts::as_gitlabs;
use crate::common::{broken, pairs, said};

macro_rules! tracker {
    ($(#[$more:meta])* $name:ident, $event:ident, $urls:ident, $title:literal $(, $pattern:ident)?) => {
        #[derive(Debug, Integration)]
        #[integration(category = issue_tracker, title = $title, levels(project, group, instance))]
        #[events(push)]
        $(#[$more])*
        struct $name {
            #[prop(flatten)]
            urls: $urls,
        }

        impl IssueTracker for $name {
            type Urls = $urls;
            $(fn reference_pattern() -> &'static ReferencePattern { &$pattern })?
        }

        impl Execute for $name {
            async fn execute(&self, event: $event, _cx: &Context) -> Result<Outcome, ExecuteError> {
                let $event::Push(push) = event;
                Ok(Outcome::done(format!("{} commits", push.commits().len())))
            }
        }
    };
}

// The patterns are those that GitLab publishes, in the words of this engine.
static CLICK_UP: ReferencePattern =
    ReferencePattern::new(r"(?:(?:#|CU-)([a-z0-9]+)|([A-Z0-9_]{2,10}-\d+))\b");
static EWM: ReferencePattern =
    ReferencePattern::new(r"(?i)\b(?:bug|task|work item|workitem|rtcwi|defect)\b\s+(\d+)");
static PHORGE: ReferencePattern = ReferencePattern::new(r"\b(T\d+)\b").not_after("@-");
static YOUTRACK: ReferencePattern = ReferencePattern::new(r"\b[A-Za-z][A-Za-z0-9_]*-\d+\b");

tracker!(Bugzilla, BugzillaEvent, TrackerUrls, "Bugzilla");
tracker!(CustomIssueTracker, CustomIssueTrackerEvent, TrackerUrls, "Custom issue tracker");
tracker!(Redmine, RedmineEvent, TrackerUrls, "Redmine");
tracker!(Ewm, EwmEvent, TrackerUrls, "EWM", EWM);
tracker!(
    #[integration(name = "clickup")]
    ClickUp,
    ClickUpEvent,
    TrackerPages,
    "ClickUp",
    CLICK_UP
);
tracker!(Phorge, PhorgeEvent, TrackerPages, "Phorge", PHORGE);
tracker!(
    #[integration(name = "youtrack")]
    YouTrack,
    YouTrackEvent,
    TrackerPages,
    "JetBrains YouTrack",
    YOUTRACK
);

fn pages(issues_url: &str) -> TrackerPages {
    let project_url = Url::parse("https://bugs.example/").unwrap();
    TrackerPages { project_url, issues_url: Url::parse(issues_url).unwrap() }
}

fn phorge(issues_url: &str) -> Phorge {
    Phorge { urls: pages(issues_url) }
}

fn complete() -> Value {
    json!({
        "project_url": "https://bugs.example/", "issues_url": "https://bugs.example/issues/:id",
        "new_issue_url": "https://bugs.example/new",
    })
}

#[test]
fn the_declarations_are_as_gitlabs() {
    let specs = [
        Bugzilla::SPEC,
        CustomIssueTracker::SPEC,
        Redmine::SPEC,
        Ewm::SPEC,
        ClickUp::SPEC,
        Phorge::SPEC,
        YouTrack::SPEC,
    ];
    for spec in specs {
        as_gitlabs(spec);
    }
}

#[test]
fn the_urls_are_stored_apart() {
    let mut record = Record::<Bugzilla>::new();
    record.assign(&complete()).unwrap();
    assert_eq!(record.data_fields(), complete());
    assert_eq!(record.properties(), json!({}));
    assert!(record.urls().pages().issues_url_changed());
    let bugzilla = Record::<Bugzilla>::load_with(&json!({}), &complete()).unwrap().config().unwrap();
    assert_eq!(bugzilla.project_url().as_str(), "https://bugs.example/");
    assert_eq!(bugzilla.new_issue_url().map(Url::as_str), Some("https://bugs.example/new"));
    assert_eq!(phorge("https://bugs.example/:id").new_issue_url(), None);
}

#[test]
fn each_url_is_ruled_while_active() {
    let mut record = Record::<Bugzilla>::new();
    record.validate().unwrap();
    record.activate();
    let missing = [("project_url", "required"), ("issues_url", "required"), ("new_issue_url", "required")];
    assert_eq!(broken(record.validate()), pairs(missing));
    let local = json!({
        "project_url": "http://localhost/", "issues_url": "http://10.0.0.1/:id", "new_issue_url": "ftp://bugs.example/",
    });
    record.assign(&local).unwrap();
    let local =
        [("project_url", "public_url"), ("issues_url", "public_url"), ("new_issue_url", "public_url")];
    assert_eq!(broken(record.validate()), pairs(local));
    record.assign(&complete()).unwrap();
    record.validate().unwrap();
}

#[test]
fn an_issues_url_holds_the_id_where_an_id_can_stand() {
    for (template, taken) in [
        ("https://bugs.example/issues/:id", true),
        ("https://bugs.example/T:id", true),
        ("https://bugs.example/show.cgi?id=:id", true),
        ("https://bugs.example/#/issue/:id", true),
        ("https://bugs.example/issues", false),
        ("https://bugs.example/issues/:ID", false),
        ("https://bugs.example/issues/%3Aid", false),
        ("https://user:id@bugs.example/issues", false),
    ] {
        let mut record = Record::<Phorge>::new();
        record.assign(&json!({ "project_url": "https://bugs.example/", "issues_url": template })).unwrap();
        let expected: &[&str] =
            if taken { &[] } else { &["`issues_url` must hold `:id`, in the place of the issue's number"] };
        assert_eq!(said(record.config()), expected, "{template}");
    }
}

#[test]
fn an_id_is_written_in_each_place() {
    for (template, id, url) in [
        ("https://bugs.example/issues/:id", "12", Some("https://bugs.example/issues/12")),
        ("https://bugs.example/T:id?of=:id#:id", "12", Some("https://bugs.example/T12?of=12#12")),
        ("https://bugs.example/:id", "a/b?c=d&e#f", Some("https://bugs.example/a%2Fb%3Fc%3Dd%26e%23f")),
        ("https://bugs.example/?q=:id", "a b+c", Some("https://bugs.example/?q=a%20b%2Bc")),
        ("https://bugs.example/:id", "work item 7", Some("https://bugs.example/work%20item%207")),
        ("https://bugs.example/:id", "ü", Some("https://bugs.example/%C3%BC")),
        ("https://bugs.example/:id", ":id", Some("https://bugs.example/%3Aid")),
        ("https://bugs.example/:id", "%2e%2e", Some("https://bugs.example/%252e%252e")),
        ("https://bugs.example/a/:id", "..", None),
        ("https://bugs.example/:id", ".", None),
        ("https://bugs.example/:id/:id", "..", None),
        ("https://bugs.example/.:id", ".", None),
        ("https://bugs.example/:id", "", None),
        ("https://bugs.example/T:id", "..", Some("https://bugs.example/T..")),
        ("https://bugs.example/?id=:id", "..", Some("https://bugs.example/?id=..")),
    ] {
        let filled = phorge(template).issue_url(id).map(String::from);
        assert_eq!(filled.as_deref(), url, "{template} {id:?}");
    }
}

fn ids<T: IssueTracker>(tracker: &T, text: &'static str) -> Vec<&'static str> {
    tracker.references(text).iter().map(|it| it.id).collect()
}

#[test]
fn each_tracker_finds_its_own_references() {
    let text =
        "Mend #12, PROJ-34 and T56 (not @T57, x-T58 or xT59). bug 60, Work Item  61, CU-a1b2, nt-7 &#38; #7x";
    let urls = || TrackerUrls {
        pages: pages("https://bugs.example/:id"),
        new_issue_url: Url::parse("https://bugs.example/new").unwrap(),
    };
    assert_eq!(ids(&Bugzilla { urls: urls() }, text), ["12", "34"]);
    assert_eq!(ids(&Ewm { urls: urls() }, text), ["60", "61"]);
    assert_eq!(ids(&phorge("https://bugs.example/:id"), text), ["T56"]);
    let youtrack = YouTrack { urls: pages("https://bugs.example/:id") };
    assert_eq!(ids(&youtrack, text), ["PROJ-34", "nt-7"]);
    let click_up = ClickUp { urls: pages("https://bugs.example/:id") };
    assert_eq!(ids(&click_up, text), ["12", "PROJ-34", "a1b2", "38", "7x"]);
}

static DOUBLED: ReferencePattern = ReferencePattern::new(r"x+(\d)").not_after("!");

#[test]
fn a_reference_knows_its_place() {
    let text = "Läuft: #1 und #1.";
    let found = NUMBER_OR_KEY.find(text);
    assert_eq!(found.iter().map(|it| &text[it.range()]).collect::<Vec<_>>(), ["#1", "#1"]);
    assert_ne!(found[0].range(), found[1].range());
    // What is refused where it stands may hold a reference all the same.
    assert_eq!(DOUBLED.find("!xx1").iter().map(|it| it.text).collect::<Vec<_>>(), ["x1"]);
    // Neither an empty match nor a pattern that does not compile is a reference, nor does it go round for ever.
    assert_eq!(ReferencePattern::new("x*").find("äxä").len(), 1);
    assert_eq!(ReferencePattern::new("(").find("((("), []);
}

#[test]
fn a_reference_of_ones_own_lies_in_its_text() {
    let text = "Läuft: #1 und #1.";
    let named = NUMBER_OR_KEY.find(text);
    assert_eq!(named.len(), 2);
    for found in named {
        let id = found.range().start + 1..found.range().end;
        assert_eq!(Reference::at(text, found.range(), id), Some(found));
    }
    assert_eq!(Reference::at(text, 0..2, 0..1), None, "half a character");
    assert_eq!(Reference::at(text, 0..1, 90..91), None, "behind the text");
}

// One active tracker in a project.

fn record<T: Execute>(active: bool, level: Level) -> Record<T> {
    let mut record = Record::<T>::new();
    record.set_level(level).unwrap();
    record.set_active(active);
    record
}

#[test]
fn a_project_has_one_active_tracker() {
    let other = record::<Bugzilla>(true, Level::Project);
    let off = record::<Redmine>(false, Level::Project);
    let ci = record::<crate::bases_ci::Buildkite>(true, Level::Project);
    let others: [&dyn AnyRecord; 3] = [&off, &ci, &other];

    let refused = only_one_active(&record::<Phorge>(true, Level::Project), others).unwrap_err();
    assert_eq!(refused.to_string(), "another issue tracker is active in this project: `bugzilla`");
    assert_eq!((refused.code(), refused.field()), ("only_one_active", None));
    assert_eq!(refused.params()["other"], "bugzilla");

    only_one_active(&record::<Phorge>(false, Level::Project), others).unwrap();
    only_one_active(&record::<Phorge>(true, Level::Group), others).unwrap();
    only_one_active(&record::<Phorge>(true, Level::Project), [&off as _, &ci as _]).unwrap();
    only_one_active(&ci, [&ci as _]).unwrap();

    assert_eq!(active_of(others, Category::IssueTracker).unwrap().spec().name, "bugzilla");
    assert!(active_of(others, Category::Monitoring).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the id is, it stays in its place: the rest of the URL is the template's, and the id can be read back.
    #[test]
    fn an_id_stays_in_its_place(
        id in prop_oneof![any::<String>(), "[./\\\\?#&=%:@+ a-z0-9]{0,6}"],
        place in 0..4_usize,
    ) {
        let templates = [
            "https://bugs.example/a/:id/b?c=d#e",
            "https://bugs.example/a/T:id",
            "https://bugs.example/a?b=c&d=:id&e=f#g",
            "https://bugs.example/a?b=c#issue-:id",
        ];
        let template = Url::parse(templates[place]).unwrap();
        let Some(url) = phorge(templates[place]).issue_url(&id) else {
            prop_assert!(id.is_empty() || (place == 0 && matches!(id.as_str(), "." | "..")), "{id:?}");
            return Ok(());
        };
        prop_assert_eq!(url.origin(), template.origin());
        prop_assert_eq!(Url::parse(url.as_str()).unwrap(), url.clone());
        let parts = |url: &Url| url.path_segments().unwrap().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(parts(&url).len(), parts(&template).len());
        prop_assert_eq!(url.query().is_some(), template.query().is_some());
        prop_assert_eq!(url.fragment().is_some(), template.fragment().is_some());
        if place == 2 {
            let pairs: Vec<_> = url.query_pairs().map(|(_, value)| value.into_owned()).collect();
            prop_assert_eq!(pairs, ["c", &id, "f"]);
        } else {
            let filled = [parts(&url).join("/"), url.fragment().unwrap_or_default().to_owned()].join("#");
            prop_assert!(filled.contains(&encoded(&id)), "{filled} {id:?}");
        }
    }

    /// What was written is found, in its order, whatever stands between.
    #[test]
    fn references_found_are_those_written(
        written in prop::collection::vec((prop_oneof![Just(String::new()), "[A-Z][A-Z0-9_]{0,5}"], 0..1_000_000_u32), 0..8),
        between in prop::collection::vec("[ .,:;()a-zäß\n]{0,8}", 9),
    ) {
        let mut text = between[0].clone();
        for ((key, number), after) in written.iter().zip(&between[1..]) {
            let one = if key.is_empty() { format!("#{number}") } else { format!("{key}-{number}") };
            text.extend([" ", &one, " ", after]);
        }
        let found = NUMBER_OR_KEY.find(&text);
        let ids: Vec<_> = found.iter().map(|it| it.id.to_owned()).collect();
        prop_assert_eq!(ids, written.iter().map(|(_, number)| number.to_string()).collect::<Vec<_>>());
        for it in found {
            prop_assert_eq!(&text[it.range()], it.text);
        }
    }

    /// A pattern never panics, nor finds what is not there.
    #[test]
    fn any_text_can_be_searched(text in any::<String>()) {
        for pattern in [&NUMBER_OR_KEY, &CLICK_UP, &EWM, &PHORGE, &YOUTRACK] {
            let mut end = 0;
            for it in pattern.find(&text) {
                prop_assert!(it.range().start >= end && it.text.contains(it.id));
                end = it.range().end;
                prop_assert_eq!(&text[it.range()], it.text);
            }
        }
    }
}

/// As RFC 3986 has it, with the characters that forms leave alone.
fn encoded(id: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"*-._".contains(&byte);
    id.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
