//! What is said of each event, and in which markup.

use integrations_runtime::Integration;
use integrations_runtime::bases::chat::{Html, Line, Markdown, Markup as _, Message, Part, Tone};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{Rocket, rocket, run, sample};

#[test]
fn each_event_is_told_or_skipped_with_a_reason() {
    let rows = [
        ("commit", "Oda Ferreira commented on commit 27e9c4d1 in harbour/lighthouse"),
        ("push", "Mira Lindqvist pushed to branch main of harbour/lighthouse (Compare changes)"),
        ("tag_push", "Mira Lindqvist pushed new tag v2.4.0 to harbour/lighthouse"),
        ("issue", "Mira Lindqvist opened issue #128 The lamp flickers in strong wind in harbour/lighthouse"),
        (
            "confidential_issue",
            "Mira Lindqvist opened confidential issue #129 The door of the lamp room has no lock in harbour/lighthouse",
        ),
        (
            "merge_request",
            "Tomas Adeyemi opened merge request !87 Shield the lamp from the wind in harbour/lighthouse",
        ),
        (
            "note",
            "Oda Ferreira commented on merge request !87 Shield the lamp from the wind in harbour/lighthouse",
        ),
        (
            "confidential_note",
            "Oda Ferreira commented confidentially on issue #129 The door of the lamp room has no lock in harbour/lighthouse",
        ),
        (
            "pipeline",
            "Pipeline #6603 of branch main by Mira Lindqvist failed after 149 s in harbour/lighthouse",
        ),
        ("wiki_page", "Oda Ferreira created wiki page Night watch in harbour/lighthouse"),
        ("deployment", "Deployment to production by Mira Lindqvist succeeded in harbour/lighthouse"),
        ("incident", "Mira Lindqvist opened incident #130 The lamp is dark in harbour/lighthouse"),
        ("alert", "Alert The lamp draws no current in harbour/lighthouse"),
        (
            "work_item",
            "Mira Lindqvist opened task #131 Replace the seal of the north window in harbour/lighthouse",
        ),
        (
            "confidential_work_item",
            "Mira Lindqvist opened confidential task #132 Change the code of the gate in harbour/lighthouse",
        ),
        (
            "group_mention",
            "Mira Lindqvist mentioned group harbour/keepers in merge request !87 Shield the lamp from the wind in harbour/lighthouse",
        ),
        (
            "group_confidential_mention",
            "Oda Ferreira mentioned group harbour/keepers in a comment on issue #129 The door of the lamp room has no lock in harbour/lighthouse",
        ),
    ];
    let rocket = rocket(&json!({}));
    for spec in Rocket::SPEC.events {
        let event = sample(spec.name, &[]);
        let Some((_, said)) = rows.iter().find(|(name, _)| *name == spec.name) else {
            assert!(["job", "release", "vulnerability"].contains(&spec.name), "{}", spec.name);
            assert_eq!(run(&rocket, event), format!("skipped: there is no message of `{}`", spec.name));
            continue;
        };
        let message = Message::of(&event).unwrap();
        assert_eq!(message.summary.to_string(), *said);
        assert_eq!(message.event, spec.name);
        assert_eq!(message.project.to_string(), "harbour/lighthouse");
        let linked =
            |line: &Line| matches!(line.parts(), [Part::Link { url, .. }] if url.scheme() == "https");
        assert!(linked(&message.title) && linked(&message.project), "{}: {message:?}", spec.name);
        assert_eq!(message.author.is_none(), spec.name == "alert", "{}", spec.name);
        assert!(message.author.iter().all(|it| !it.name.is_empty() && it.avatar.is_some()), "{message:?}");
        assert!(run(&rocket, event).starts_with("done: |"), "{}", spec.name);
    }
}

#[test]
fn a_message_has_its_parts_apart() {
    let pipeline = Message::of(&sample("pipeline", &[])).unwrap();
    assert_eq!((pipeline.tone, pipeline.title.to_string().as_str()), (Tone::Bad, "#6603"));
    let fields: Vec<_> = pipeline.fields.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(fields, ["Failed jobs"]);
    let passed =
        sample("pipeline", &[("/object_attributes/status", json!("success")), ("/builds", json!([]))]);
    let passed = Message::of(&passed).unwrap();
    assert_eq!((passed.tone, passed.fields.len()), (Tone::Good, 0));
    let push = Message::of(&sample("push", &[])).unwrap();
    assert_eq!((push.tone, push.details.len()), (Tone::Plain, 2));
    assert!(
        push.details.iter().all(|it| matches!(it.parts(), [Part::Link { .. }, Part::Text(_)])),
        "{push:?}"
    );
    // What is gone has no page, and no commits.
    let removed = Message::of(&sample("push", &[("/after", json!("0".repeat(40)))])).unwrap();
    assert!(matches!(removed.title.parts(), [Part::Text(_)]) && removed.details.is_empty(), "{removed:?}");
    // The variables of a pipeline may be secrets.
    let variables = json!([{ "key": "LAMP", "value": "c4n4ry" }]);
    let pipeline = Message::of(&sample("pipeline", &[("/object_attributes/variables", variables)])).unwrap();
    assert!(!format!("{pipeline:?}").contains("c4n4ry"));
    let long = Message::of(&sample("note", &[("/object_attributes/note", json!("ä".repeat(501)))])).unwrap();
    assert_eq!(long.details.first().map(|it| it.to_string().chars().count()), Some(500));
}

#[test]
fn a_comment_says_what_it_is_on() {
    let title =
        |name: &str, changes: &[(&str, Json)]| Message::of(&sample(name, changes)).unwrap().title.to_string();
    let nothing = ("/merge_request", json!(null));
    let on = |it: (&'static str, Json)| title("note", &[nothing.clone(), it]);
    assert_eq!(on(("/commit", json!({ "id": "27e9c4d1b6a8" }))), "commit 27e9c4d1");
    assert_eq!(on(("/snippet", json!({ "title": "A lamp" }))), "snippet A lamp");
    assert_eq!(on(("/issue", json!({ "iid": 5, "title": "Fog" }))), "issue #5 Fog");
    assert_eq!(on(("/object_attributes/noteable_type", json!("Epic"))), "epic");

    let mention = |kind: &str, it: (&'static str, Json)| {
        title("group_mention", &[nothing.clone(), ("/object_attributes/object_kind", json!(kind)), it])
    };
    assert_eq!(mention("issue", nothing.clone()), "issue #87 Shield the lamp from the wind");
    assert_eq!(mention("note", ("/commit", json!({ "id": "27e9c4d1b6a8" }))), "a comment on commit 27e9c4d1");
    let request = json!({ "iid": 5, "title": "Fog", "source_branch": "a", "target_branch": "b" });
    assert_eq!(mention("note", ("/merge_request", request)), "a comment on merge request !5 Fog");
    assert_eq!(mention("note", nothing.clone()), "a comment");
    assert_eq!(mention("design_note", nothing.clone()), "design note");
}

proptest! {
    /// Whatever people write is text in Markdown: what is escaped comes back, and nothing else is markup.
    #[test]
    fn markdown_escapes_every_text(text in any::<String>()) {
        let escaped = Markdown.text(&text);
        let mut characters = escaped.chars();
        let mut plain = String::new();
        while let Some(character) = characters.next() {
            if character == '\\' {
                plain.extend(characters.next());
            } else {
                prop_assert!(!"`*_{}[]()<>#+-=.!|~&".contains(character), "{escaped}");
                plain.push(character);
            }
        }
        prop_assert_eq!(plain, text);
    }

    /// A link is one that a person could open, and its end is where it says.
    #[test]
    fn a_link_leads_to_a_page(text in any::<String>(), url in prop_oneof![any::<String>(), "https?://h\\.example/[ -~]{0,20}", "(javascript|data|file):[ -~]{0,20}"]) {
        let line = Line::link(&text, Some(&url));
        let text = text.replace(['\n', '\r'], " ");
        match line.parts() {
            [Part::Text(shown)] => prop_assert_eq!(shown, &text),
            [Part::Link { text: shown, url }] => {
                prop_assert_eq!(shown, &text);
                prop_assert!(["http", "https"].contains(&url.scheme()));
                let rendered = line.render(&Markdown);
                let expected = format!("[{}](", Markdown.text(&text));
                let link = rendered.strip_prefix(&expected).and_then(|it| it.strip_suffix(')')).unwrap();
                prop_assert!(!link.contains(['(', ')', '\\', '<', ' ', '\n']), "{}", rendered);
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }

    /// Within a limit, a message is no longer than that, and no link, no entity and no escape is cut in two.
    #[test]
    fn a_message_keeps_to_its_limit(
        texts in proptest::collection::vec("[a<&*🔔\\\\\n]{0,9}", 1..4),
        url in proptest::option::of("https://h\\.example/[a-z&]{0,9}"),
        limit in 0usize..90,
    ) {
        let summary = Line::link(texts.first().map(String::as_str).unwrap_or_default(), url.as_deref());
        let message = texts.iter().skip(1).fold(Message::new("push", summary), |it, text| it.with_detail(text.as_str()));
        let (html, markdown) = (message.render_within(&Html, limit), message.render_within(&Markdown, limit));
        for (whole, within) in [(message.render(&Html), &html), (message.render(&Markdown), &markdown)] {
            prop_assert!(within.encode_utf16().count() <= limit);
            let begins = within.strip_suffix('…').is_some_and(|beginning| whole.starts_with(beginning));
            let fits = whole.encode_utf16().count() <= limit;
            prop_assert!(if fits { *within == whole } else { begins || limit == 0 }, "{} of {}", within, whole);
        }
        prop_assert_eq!(html.matches("<a href=").count(), html.matches("</a>").count());
        let entities = ["&amp;", "&lt;", "&gt;", "&quot;"].iter().map(|it| html.matches(it).count()).sum::<usize>();
        prop_assert_eq!(html.matches('&').count(), entities);
        let escapes = markdown.trim_end_matches('…').chars().rev().take_while(|it| *it == '\\').count();
        prop_assert_eq!(escapes % 2, 0, "{}", markdown);
    }
}
