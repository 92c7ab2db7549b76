use integrations_runtime::bases::issue_tracker::{IssueTracker, TrackerUrls};
use integrations_runtime::{Integration, Url};

#[derive(Integration)]
#[integration(category = issue_tracker)]
#[events(push)]
struct Bugzilla {
    #[prop(flatten)]
    urls: TrackerUrls,
    #[prop(public_url)]
    project_url: Url,
}

impl IssueTracker for Bugzilla {
    type Urls = TrackerUrls;
}

fn main() {}
