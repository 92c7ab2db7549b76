//! A product that does not offer to choose child pipelines: in a program of its own, for it is a setting of the program.

use std::error::Error;
use std::sync::atomic::Ordering;

use catalogue::{CHILD_PIPELINES, PipelinesEmail, REGISTRY};
use integrations_runtime::Record;
use serde_json::json;

#[test]
fn they_are_told_where_there_is_no_choice() -> Result<(), Box<dyn Error>> {
    let input = json!({ "recipients": "mira@example.com", "notify_child_pipelines": false });
    let mut record = Record::<PipelinesEmail>::new();
    record.assign(&input)?;
    assert!(record.form().fields.iter().any(|field| field.name == "notify_child_pipelines"));
    let metadata =
        || REGISTRY.get("pipelines_email").map(|entry| entry.spec_json().contains("notify_child_pipelines"));
    assert_eq!(metadata(), Some(true));

    CHILD_PIPELINES.store(false, Ordering::Relaxed);
    assert_eq!(metadata(), Some(false), "where a prop has an `if`, nothing is kept");
    assert!(!record.form().fields.iter().any(|field| field.name == "notify_child_pipelines"));
    let refused = Record::<PipelinesEmail>::new().assign(&input).err().ok_or("there is a choice")?;
    assert_eq!(refused.to_string(), "`notify_child_pipelines` is not a field of `pipelines_email`");
    Ok(())
}
