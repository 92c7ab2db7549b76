use integrations_runtime::Integration;
use integrations_runtime::bases::issue_tracker::{IssueTracker, TrackerPages, TrackerUrls};

#[derive(Integration)]
#[integration(category = issue_tracker)]
#[events(push)]
struct ClickUp {
    #[prop(flatten)]
    pages: TrackerPages,
}

impl IssueTracker for ClickUp {
    type Urls = TrackerUrls;
}

fn main() {}
