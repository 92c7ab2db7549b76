//! The base of slash commands: the token, the form, and the record that is meant.

use integrations_runtime::bases::slash_commands::{self, CommandToken, Request, SlashCommands, TriggerError};
use integrations_runtime::{
    AnyRecord, Context, Execute, ExecuteError, Integration, NotTestable, Outcome, Record, Url,
};
use proptest::prelude::*;
use serde_json::json;

use crate::bases_facts::as_gitlabs;
use crate::common::{block_on, broken, pairs};

macro_rules! commands {
    ($name:ident, $event:ident, $title:literal) => {
        #[derive(Debug, Integration)]
        #[integration(category = chat, title = $title, levels(project, group, instance))]
        #[events()]
        struct $name {
            #[prop(flatten)]
            token: CommandToken,
        }

        impl SlashCommands for $name {}

        impl Execute for $name {
            const TESTABLE: bool = false;

            async fn execute(&self, event: $event, _cx: &Context) -> Result<Outcome, ExecuteError> {
                match event {}
            }
        }
    };
}

commands!(SlackSlashCommands, SlackSlashCommandsEvent, "Slack slash commands");
commands!(MattermostSlashCommands, MattermostSlashCommandsEvent, "Mattermost slash commands");

const TOKEN: &str = "c4n4ry-t0k3n";

/// As Slack sends it.
const FORM: &str = "token=c4n4ry-t0k3n&team_id=T0001&team_domain=harbour&enterprise_id=E0001&channel_id=C2147&\
channel_name=lamp&user_id=U2147&user_name=mira&command=%2Fdeploy&text=staging++to%20production+%C3%BC&\
response_url=https%3A%2F%2Fhooks.chat.example%2Fcommands%2Fc4n4ry-answer&trigger_id=c4n4ry-trigger&api_app_id=A123";

fn slack() -> SlackSlashCommands {
    SlackSlashCommands { token: CommandToken { token: TOKEN.into() } }
}

/// The form with another value of a field, or without the field.
fn with(field: &str, value: Option<&str>) -> Request {
    let fields = url_pairs(FORM).into_iter().filter(|(name, _)| name != field);
    fields.chain(value.map(|value| (field.to_owned(), value.to_owned()))).collect()
}

fn url_pairs(form: &str) -> Vec<(String, String)> {
    let url = Url::parse(&format!("https://example.com/?{form}")).unwrap();
    url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

#[test]
fn the_declarations_are_as_gitlabs() {
    as_gitlabs(SlackSlashCommands::SPEC);
    as_gitlabs(MattermostSlashCommands::SPEC);
}

#[test]
fn they_respond_to_no_event_and_cannot_be_tried() {
    let mut record = Record::<SlackSlashCommands>::new();
    record.activate();
    assert_eq!(broken(record.validate()), pairs([("token", "required")]));
    record.token_mut().set_token(TOKEN);
    record.validate().unwrap();
    assert!(!record.is_testable());
    let tried = block_on(record.test(None, &Context::new()));
    assert!(matches!(tried, Err(ExecuteError::NotTestable(NotTestable::Never))));
    assert_eq!(SlackSlashCommands::SPEC.configurable_events.len(), 0);
}

#[test]
fn a_command_is_read_from_the_form() {
    let command = slack().trigger(Request::from_form(FORM)).unwrap();
    assert_eq!((command.command.as_str(), command.text.as_str()), ("/deploy", "staging  to production ü"));
    assert_eq!(command.words().collect::<Vec<_>>(), ["staging", "to", "production", "ü"]);
    assert_eq!((command.team_id.as_str(), command.team_domain.as_deref()), ("T0001", Some("harbour")));
    assert_eq!((command.channel_id.as_str(), command.channel_name.as_deref()), ("C2147", Some("lamp")));
    assert_eq!((command.user_id.as_str(), command.user_name.as_deref()), ("U2147", Some("mira")));
    let answer = command.response_url.as_ref().unwrap().expose_secret();
    assert_eq!(answer.as_str(), "https://hooks.chat.example/commands/c4n4ry-answer");
    assert_eq!(command.trigger_id.as_ref().unwrap().expose_secret(), "c4n4ry-trigger");
    let extra: Vec<_> = command.extra.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(extra, [("api_app_id", "A123"), ("enterprise_id", "E0001")]);

    let least = "token=c4n4ry-t0k3n&team_id=T&channel_id=C&user_id=U&command=/x";
    let command = slack().trigger(Request::from_form(least)).unwrap();
    assert_eq!((command.text.as_str(), command.user_name, command.extra.len()), ("", None, 0));
    assert!(command.response_url.is_none() && command.trigger_id.is_none());
}

#[test]
fn without_the_token_there_is_one_error_and_no_other() {
    for token in [None, Some(""), Some("c4n4ry-t0k3"), Some("c4n4ry-t0k3n "), Some("C4N4RY-T0K3N"), Some("x")]
    {
        assert_eq!(slack().trigger(with("token", token)).unwrap_err(), TriggerError::Token, "{token:?}");
    }
    // What else is wrong with the request is not told to a stranger.
    for form in ["", "token=x", "command=%2Fx", "=&&=", "token"] {
        assert_eq!(slack().trigger(Request::from_form(form)).unwrap_err(), TriggerError::Token, "{form}");
    }
    // An integration whose token is empty is nobody's.
    let open = SlackSlashCommands { token: CommandToken { token: "".into() } };
    assert_eq!(open.trigger(with("token", Some(""))).unwrap_err(), TriggerError::Token);
    assert_eq!(open.trigger(with("token", None)).unwrap_err(), TriggerError::Token);
    // Of two, the last counts.
    let twice = format!("{FORM}&token=x");
    assert_eq!(slack().trigger(Request::from_form(&twice)).unwrap_err(), TriggerError::Token);
    slack().trigger(Request::from_form(&format!("token=x&{FORM}"))).unwrap();
}

#[test]
fn a_field_that_must_be_there_is_named() {
    for field in ["command", "team_id", "channel_id", "user_id"] {
        for value in [None, Some("")] {
            let error = slack().trigger(with(field, value)).unwrap_err();
            assert_eq!(error, TriggerError::Missing(field));
            assert_eq!(error.to_string(), format!("the request has no `{field}`"));
        }
    }
    for address in ["not an address", "ftp://chat.example/", "javascript:alert(1)"] {
        let error = slack().trigger(with("response_url", Some(address))).unwrap_err();
        assert_eq!(error.to_string(), "the `response_url` of the request is not valid");
    }
    assert!(slack().trigger(with("response_url", Some(""))).unwrap().response_url.is_none());
}

#[test]
fn nothing_shows_what_only_the_chat_knows() {
    let request = Request::from_form(FORM);
    let shown = format!("{request:?}");
    assert!(shown.contains("\"command\"") && shown.contains("[redacted]"), "{shown}");
    let command = slack().trigger(request).unwrap();
    let errors = [TriggerError::Token, TriggerError::Missing("text"), TriggerError::Invalid("text")];
    let errors = errors.map(|error| format!("{error} {error:?}")).join(" ");
    for shown in [shown, format!("{command:?}"), format!("{:?}", slack()), errors] {
        assert!(!shown.contains("c4n4ry"), "{shown}");
    }
    assert!(format!("{command:?}").contains("/deploy"));
}

// Which record is meant.

fn record<T: Execute>(token: Option<&str>, active: bool) -> Box<dyn AnyRecord> {
    let mut record = Record::<T>::load(&json!({ "token": token })).unwrap();
    record.set_active(active);
    Box::new(record)
}

#[test]
fn the_record_is_found_by_name_and_token() {
    let records = [
        record::<SlackSlashCommands>(None, true),
        record::<SlackSlashCommands>(Some(TOKEN), false),
        record::<MattermostSlashCommands>(Some("mattermost-t0k3n"), true),
        record::<SlackSlashCommands>(Some("another"), true),
        record::<SlackSlashCommands>(Some(TOKEN), true),
    ];
    let find = |name: &str, token: Option<&str>| {
        let all = records.iter().map(|record| &**record);
        slash_commands::find(all, name, with("token", token))
    };
    for name in ["slack-slash-commands", "slack_slash_commands"] {
        let (found, command) = find(name, Some(TOKEN)).unwrap();
        assert!(std::ptr::addr_eq(found, &raw const *records[4]));
        assert_eq!(command.command, "/deploy");
    }
    let refused = [
        ("slack_slash_commands", None),
        ("slack_slash_commands", Some("")),
        ("slack_slash_commands", Some("mattermost-t0k3n")),
        ("mattermost_slash_commands", Some(TOKEN)),
        ("slack", Some(TOKEN)),
        ("", Some(TOKEN)),
    ];
    for (name, token) in refused {
        assert_eq!(find(name, token).map(|_| ()), Err(TriggerError::Token), "{name} {token:?}");
    }
    find("mattermost-slash-commands", Some("mattermost-t0k3n")).unwrap();
    let all = records.iter().map(|record| &**record);
    let nothing_typed = slash_commands::find(all, "slack-slash-commands", with("command", None));
    assert_eq!(nothing_typed.map(|_| ()), Err(TriggerError::Missing("command")));
}

fn record_of_no_secret() -> Box<dyn AnyRecord> {
    let mut record = Record::<crate::real_payloads::Listener>::new();
    record.activate();
    Box::new(record)
}

#[test]
fn an_integration_without_such_a_token_is_never_found() {
    let buildkite = record::<crate::bases_ci::Buildkite>(Some(TOKEN), true);
    // It has a secret of that name, and a product that lets its address be called is asked for.
    slash_commands::find([&*buildkite], "buildkite", Request::from_form(FORM)).unwrap();
    let listener = record_of_no_secret();
    let found = slash_commands::find([&*listener], "listener", Request::from_form(FORM));
    assert_eq!(found.map(|_| ()), Err(TriggerError::Token));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The token opens, and nothing else does.
    #[test]
    fn only_the_token_opens(token in "[a-c]{0,4}", given in "[a-c]{0,4}") {
        let slack = SlackSlashCommands { token: CommandToken { token: token.as_str().into() } };
        let opened = slack.trigger(with("token", Some(&given))).is_ok();
        prop_assert_eq!(opened, token == given && !token.is_empty());
    }

    /// Any body can be read: it is a command or an error, and what is typed comes as it was typed.
    #[test]
    fn any_body_is_read(body in any::<String>(), typed in any::<String>()) {
        let _ = slack().trigger(Request::from_form(&body));
        let command = slack().trigger(with("text", Some(&typed))).unwrap();
        prop_assert_eq!(command.text, typed);
    }
}
