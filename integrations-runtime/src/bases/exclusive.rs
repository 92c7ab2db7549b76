//! One active integration of a category in a project.

use crate::errors::Violation;
use crate::record::AnyRecord;
use crate::spec::{Category, Level};

/// Of which a project has but one active integration.
const EXCLUSIVE: [Category; 2] = [Category::IssueTracker, Category::ThirdPartyWiki];

/// The first active record of that category.
pub fn active_of<'a>(
    records: impl IntoIterator<Item = &'a dyn AnyRecord>,
    category: Category,
) -> Option<&'a dyn AnyRecord> {
    records.into_iter().find(|record| record.is_active() && record.spec().category == category)
}

/// That a record can be active beside the others of its project: a project has one active issue tracker, and one active
/// third-party wiki.
///
/// `others` are the other records of the project, without the record itself. A product asks this when a person saves a
/// record, beside [`validate`](crate::Record::validate), and shows the message instead of the active switch. A record that
/// is not active, is of another level than a project's or of another category can always be saved.
///
/// # Errors
///
/// A violation of the record as a whole, with the code `only_one_active`, and the other's name as the parameter `other`.
///
/// ```
/// use integrations_runtime::bases::issue_tracker::{IssueTracker, TrackerPages};
/// use integrations_runtime::bases::only_one_active;
/// use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record};
///
/// macro_rules! tracker {
///     ($name:ident, $event:ident) => {
///         #[derive(Integration)]
///         #[integration(category = issue_tracker)]
///         #[events()]
///         struct $name {
///             #[prop(flatten)]
///             pages: TrackerPages,
///         }
///
///         impl Execute for $name {
///             async fn execute(&self, event: $event, _cx: &Context) -> Result<Outcome, ExecuteError> {
///                 match event {}
///             }
///         }
///     };
/// }
///
/// tracker!(Phorge, PhorgeEvent);
/// tracker!(Youtrack, YoutrackEvent);
///
/// let mut phorge = Record::<Phorge>::new();
/// let mut youtrack = Record::<Youtrack>::new();
/// phorge.activate();
/// assert!(only_one_active(&youtrack, [&phorge as _]).is_ok());
/// youtrack.activate();
/// let refused = only_one_active(&youtrack, [&phorge as _]).map_err(|violation| violation.to_string());
/// assert_eq!(refused, Err("another issue tracker is active in this project: `phorge`".to_owned()));
/// ```
pub fn only_one_active<'a>(
    record: &dyn AnyRecord,
    others: impl IntoIterator<Item = &'a dyn AnyRecord>,
) -> Result<(), Violation> {
    let category = record.spec().category;
    if !record.is_active() || record.level() != Level::Project || !EXCLUSIVE.contains(&category) {
        return Ok(());
    }
    match active_of(others, category) {
        Some(other) => Err(another(other.spec().name, category)),
        None => Ok(()),
    }
}

fn another(name: &'static str, category: Category) -> Violation {
    let kind = if category == Category::IssueTracker { "issue tracker" } else { "wiki" };
    Violation::new("only_one_active", format!("another {kind} is active in this project: `{name}`"))
        .param("other", name)
}
