//! What every integration should pass, of each of the catalogue. Values that the metadata do not tell are given.

use catalogue::{
    AppleAppStore, Asana, Assembla, BeyondIdentity, Bugzilla, Buildkite, ClickUp, CustomIssueTracker,
    Discord, EmailsOnPush, Ewm, ExternalWiki, GitlabSlackApplication, GooglePlay, HangoutsChat, Irker,
    Jenkins, Jira, JiraCloudApp, Mattermost, MattermostSlashCommands, Phorge, PipelinesEmail, Pushover,
    Redmine, Slack, SlackSlashCommands, Telegram, UnifyCircuit, WebexTeams, YouTrack,
};
use integrations_runtime::integration_tests;

integration_tests!(AppleAppStore);
integration_tests!(Asana);
integration_tests!(Assembla);
integration_tests!(BeyondIdentity);
integration_tests!(Bugzilla);
integration_tests!(Buildkite);
integration_tests!(ClickUp);
integration_tests!(CustomIssueTracker);
integration_tests!(Discord);
integration_tests!(EmailsOnPush);
integration_tests!(Ewm);
integration_tests!(ExternalWiki);
integration_tests!(GitlabSlackApplication);
integration_tests!(GooglePlay);
integration_tests!(HangoutsChat);
integration_tests!(Irker);
integration_tests!(Jenkins);
integration_tests!(Jira);
integration_tests!(JiraCloudApp);
integration_tests!(Mattermost);
integration_tests!(MattermostSlashCommands);
integration_tests!(Phorge);
integration_tests!(PipelinesEmail);
integration_tests!(Pushover);
integration_tests!(Redmine);
integration_tests!(Slack);
integration_tests!(SlackSlashCommands);
integration_tests!(Telegram);
integration_tests!(UnifyCircuit);
integration_tests!(WebexTeams);
integration_tests!(YouTrack);
