//! What a record takes, and what becomes of it.

use integrations_runtime::{Level, Url};
use serde_json::json;

use super::*;

#[test]
fn knows_the_pages_of_jira() -> Test {
    let jira = jira(
        &json!({ "url": "https://jira.example.com/jira?a=b#c", "api_url": "https://api.example.com/" }),
    )?;
    let page = |url: Option<Url>| url.map(String::from).unwrap_or_default();
    assert_eq!(jira.project_url().as_str(), "https://jira.example.com/jira?a=b#c");
    assert_eq!(page(jira.issue_url("BELL-1")), "https://jira.example.com/jira/browse/BELL-1");
    assert_eq!(page(jira.issue_url("a/b?c")), "https://jira.example.com/jira/browse/a%2Fb%3Fc");
    assert_eq!([jira.issue_url(".."), jira.issue_url("."), jira.issue_url("")], [const { None }; 3]);
    let new = jira.new_issue_url().map(Url::as_str);
    assert_eq!(new, Some("https://jira.example.com/jira/secure/CreateIssue!default.jspa"));
    Ok(())
}

/// What is said of a record with these values, which are otherwise right.
fn said(given: &Json) -> Result<String, Violations> {
    let mut record = Record::<Jira>::new();
    record.assign(&json!({ "url": "https://jira.example.com/", "username": "jo", "password": "p" }))?;
    record.assign(given)?;
    record.activate();
    Ok(record.validate().map_or_else(|violations| violations.to_string(), |()| String::new()))
}

#[test]
fn rules_its_fields_while_active() -> Test {
    let (full, over) = ("a".repeat(255), "a".repeat(256));
    let local = "must be a public address, not one of this machine or a local network";
    let regex = "is not a regular expression, or too large a one";
    let numbers = "must be numbers with `,` or `;` in between";
    for (field, value, expected) in [
        ("url", json!("http://localhost/"), local),
        ("url", json!(""), "is required"),
        ("api_url", json!("http://10.0.0.1/"), local),
        ("api_url", json!(""), ""),
        ("username", json!(""), "is required"),
        ("password", json!(null), "is required"),
        ("jira_issue_regex", json!("("), regex),
        ("jira_issue_regex", json!("a)(b"), regex),
        ("jira_issue_regex", json!(full), ""),
        ("jira_issue_regex", json!(over), "is too long (maximum is 255 characters)"),
        ("jira_issue_prefix", json!("["), regex),
        ("jira_issue_prefix", json!("JIRA#"), ""),
        ("jira_issue_prefix", json!(over), "is too long (maximum is 255 characters)"),
        ("jira_issue_transition_id", json!("31"), ""),
        ("jira_issue_transition_id", json!(" 11, 21;31 "), ""),
        ("jira_issue_transition_id", json!(""), ""),
        ("jira_issue_transition_id", json!("11 21"), numbers),
        ("jira_issue_transition_id", json!("done"), numbers),
    ] {
        let expected = if expected.is_empty() { String::new() } else { format!("`{field}` {expected}") };
        assert_eq!(said(&json!({ field: value.clone() }))?, expected, "{field}: {value}");
    }
    let both = json!({ "jira_issue_prefix": "(?P<a>x)", "jira_issue_regex": "(?P<a>y)" });
    assert_eq!(said(&both)?, "`jira_issue_regex` does not go together with the prefix");
    let refused = said(&json!({ "jira_auth_type": 2 })).err().map(|refused| refused.to_string());
    assert_eq!(refused.as_deref(), Some("`jira_auth_type` must be one of: 0, 1"));
    Ok(())
}

#[test]
fn a_personal_access_token_needs_no_user_but_a_server() -> Test {
    let cloud = "`jira_auth_type` must be the one with an e-mail address and an API token for Jira Cloud";
    for (url, api, expected) in [
        ("https://jira.example.com/", "", ""),
        ("https://orchard.atlassian.net/", "", cloud),
        ("https://ORCHARD.atlassian.net.:8443/", "", cloud),
        ("https://jira.example.com/", "https://orchard.atlassian.net/", cloud),
        // What is asked counts.
        ("https://orchard.atlassian.net/", "https://api.example.com/", ""),
        ("http://orchard.atlassian.net/", "", ""),
        ("https://atlassian.net.example.com/", "", ""),
        ("https://orchardatlassian.net/", "", ""),
    ] {
        let given =
            json!({ "url": url, "api_url": api, "jira_auth_type": 1, "username": "", "password": "p" });
        assert_eq!(said(&given)?, expected, "{url} {api}");
    }
    assert_eq!(said(&json!({ "url": "https://orchard.atlassian.net/", "password": "p" }))?, "");
    Ok(())
}

#[test]
fn some_rules_hold_while_inactive() -> Test {
    let mut record = Record::<Jira>::new();
    record.validate()?;
    record.assign(&json!({ "url": "http://localhost/", "jira_issue_regex": "(" }))?;
    record.validate()?;
    record.assign(&json!({ "api_url": "http://localhost/", "jira_issue_transition_id": "x" }))?;
    let violations = record.validate().err().ok_or("an API in the local network was taken")?;
    let fields: Vec<_> = violations.iter().filter_map(|violation| violation.field()).collect();
    assert_eq!(fields, ["api_url", "jira_issue_transition_id"]);
    Ok(())
}

#[test]
fn another_site_does_not_get_the_password() -> Test {
    for (field, url) in [("url", "https://elsewhere.example/"), ("api_url", "https://elsewhere.example/")] {
        let stored = json!({ "url": "https://jira.example.com/", "username": "jo", "password": "c4n4ry" });
        let mut record = Record::<Jira>::load_with(&json!({}), &stored)?;
        assert!(record.password().is_some());
        record.assign(&json!({ field: url }))?;
        assert!(record.password().is_none(), "{field}");
        assert!(!format!("{record:?}").contains("c4n4ry"));
    }
    Ok(())
}

#[test]
fn is_stored_beside_the_properties() -> Test {
    let mut record = Record::<Jira>::new();
    record.set_level(Level::Project)?;
    record.assign(&json!({
        "url": "https://jira.example.com/", "username": "jo", "password": "p",
        "project_keys": [" BELL", "", "ROPE", "BELL "], "issues_enabled": "true",
    }))?;
    let properties = json!({ "comment_on_event_enabled": true, "comment_detail": "standard" });
    assert_eq!(record.properties(), properties);
    let stored = record.data_fields();
    assert_eq!(stored.get("project_keys"), Some(&json!(["BELL", "ROPE"])));
    let loaded = Record::<Jira>::load_with(&properties, &stored)?;
    assert!(!loaded.has_changes());
    let config = loaded.config()?;
    assert!(config.shows_issues());
    assert_eq!(config.project_keys(), ["BELL", "ROPE"]);
    Ok(())
}
