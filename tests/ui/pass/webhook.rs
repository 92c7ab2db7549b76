//! What says `webhook` has one.
#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::webhook::HookError;
use integrations_runtime::{Hook, Integration, Level, Record, Url, Webhook};

/// Starts builds.
#[derive(Debug, Integration)]
#[integration(webhook, manual_activation = false, levels(project, group))]
#[events(
    push(default = false),
    issue,
    work_item(follows = issue),
    group_mention(levels(group), default = true),
)]
struct Builder {
    #[prop(public_url)]
    url: Url,
}

impl Webhook for Builder {
    fn hook(&self) -> Result<Hook, HookError> {
        Hook::at(&self.url).build()
    }
}

/// Of any kind.
#[derive(Debug, Integration)]
#[integration(webhook)]
#[events(push(levels(instance)))]
struct Of<T: Clone + Send + Sync + 'static> {
    #[prop(public_url)]
    url: Url,
    kinds: Vec<T>,
}

impl<T: Clone + Send + Sync + 'static> Webhook for Of<T> {
    fn hook(&self) -> Result<Hook, HookError> {
        Hook::at(&self.url).token(&format!("{}", self.kinds.len()).into()).build()
    }
}

fn main() {
    let mut record = Record::<Builder>::new();
    assert!(record.set_level(Level::Group).is_ok() && record.event_enabled("work_item"));
    assert!(record.event_enabled("group_mention") && !record.event_enabled("push"));
    assert!(Builder::SPEC.webhook && Of::<u8>::SPEC.webhook);
    let record = Record::<Of<u8>>::new();
    assert!(!record.event_enabled("push"));
}
