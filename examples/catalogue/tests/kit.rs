//! What every integration should pass, of each of the catalogue.

use catalogue::{ExternalWiki, Jenkins, Pushover, Slack};
use integrations_runtime::integration_tests;

integration_tests!(ExternalWiki);
integration_tests!(Jenkins);
integration_tests!(Pushover);
integration_tests!(Slack);
