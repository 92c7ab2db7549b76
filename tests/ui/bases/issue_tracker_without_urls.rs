use integrations_runtime::Integration;
use integrations_runtime::bases::issue_tracker::{IssueTracker, TrackerUrls};

#[derive(Integration)]
#[integration(category = issue_tracker)]
#[events(push)]
struct Bugzilla {
    #[prop(flatten)]
    urls: TrackerUrls,
}

impl IssueTracker for Bugzilla {}

fn main() {}
