use integrations_runtime::bases::issue_tracker::IssueTracker;
use integrations_runtime::{Integration, Props, Url};

#[derive(Props)]
struct Site {
    #[prop(public_url)]
    site: Url,
}

#[derive(Integration)]
#[integration(category = issue_tracker)]
#[events(push)]
struct Tracker {
    #[prop(flatten)]
    site: Site,
}

impl IssueTracker for Tracker {
    type Urls = Site;
}

fn main() {}
