use integrations_runtime::Url;
use integrations_runtime::bases::ci::Ci;

struct Jenkins {
    jenkins_url: Url,
}

impl Ci for Jenkins {}

fn main() {}
