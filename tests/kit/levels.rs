//! What only some levels have, what follows another event, and what the product gives.

use integrations_runtime::testing::Kit;
use integrations_runtime::{
    Context, Execute, ExecuteError, Integration, Level, Outcome, PerEvent, Record, Secret, integration_tests,
};
use serde_json::{Value as Json, json};

use crate::{Test, executes, said};

/// Tells a room, by an app that the product installed.
#[derive(Debug, Integration)]
#[integration(levels(project, group, instance), manual_activation = false)]
#[events(push, issue, work_item(follows = issue), group_mention(levels(group), default = false))]
struct App {
    /// Where it is told.
    #[prop]
    room: String,
    /// Where an event is told instead.
    #[prop(per_event)]
    channel: PerEvent<String>,
}

/// The token of the app that the product installed.
struct Installed(&'static str);

impl Execute for App {
    async fn execute(&self, event: AppEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let Installed(app) = cx.get().ok_or_else(|| ExecuteError::failed("the app is not installed"))?;
        let channel = match event {
            AppEvent::Push(_) => self.channel.get("push"),
            AppEvent::Issue(_) | AppEvent::WorkItem(_) => self.channel.get("issue"),
            AppEvent::GroupMention(_) => self.channel.get("group_mention"),
        };
        Ok(Outcome::done(format!("{app} told {}", channel.unwrap_or(&self.room))))
    }
}

fn a_room() -> Json {
    json!({ "room": "#kitchen", "group_mention_channel": "#garden" })
}

integration_tests!(App, example = a_room(), context = |cx| cx.with(Installed("Bell")));

#[test]
fn what_the_product_does_not_give() -> Test {
    let said = said(Kit::of::<App>().every_event_executes())?;
    assert!(said.starts_with("the event `push` fails: the app is not installed; "), "{said}");
    Ok(())
}

/// Does one thing wrong with what only a group has.
#[derive(Debug, Integration)]
#[integration(levels(project, group))]
#[events(push, group_mention(levels(group)))]
struct OfGroups {
    /// What it is opened with.
    #[prop]
    token: Secret,
}

impl Execute for OfGroups {
    async fn execute(&self, event: OfGroupsEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            OfGroupsEvent::Push(_) => Ok(Outcome::done("told")),
            OfGroupsEvent::GroupMention(_) => {
                Err(ExecuteError::failed(format!("nobody has {}", self.token.expose_secret())))
            }
        }
    }
}

#[test]
fn an_event_that_only_a_group_has() -> Test {
    let kit = Kit::of::<OfGroups>().example(json!({ "token": "correct horse" }));
    let leak = "at the level `group`: the secret `token` is in what comes of the event `group_mention`";
    assert_eq!(said(kit.secrets_are_in_no_output())?, leak);
    let fails = said(kit.every_event_executes())?;
    let expected = "at the level `group`: the event `group_mention` fails: nobody has correct horse; ";
    assert!(fails.starts_with(expected), "{fails}");
    kit.refuses(&["group_mention"]).every_event_executes()?;
    Ok(())
}

/// Cannot be set up where it says that it can.
#[derive(Debug, Integration)]
#[integration(levels(project, instance), validate = not_of_the_instance)]
#[events(push)]
struct OfProjects {
    /// Where it is told.
    #[prop]
    room: Option<String>,
}

fn not_of_the_instance(record: &Record<OfProjects>) -> Result<(), &'static str> {
    if record.level() == Level::Instance { Err("an instance has no room") } else { Ok(()) }
}

executes!(OfProjects, OfProjectsEvent, |config, _cx| Ok(Outcome::done(format!("told {:?}", config.room))));

#[test]
fn a_rule_that_no_configuration_of_a_level_keeps() -> Test {
    let refused = said(Kit::of::<OfProjects>().valid_examples_pass())?;
    let expected =
        "at the level `instance`: every generated configuration is refused (an instance has no room)";
    assert!(refused.starts_with(expected), "{refused}");
    Ok(())
}
