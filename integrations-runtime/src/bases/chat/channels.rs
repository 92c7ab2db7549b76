//! Where the message of an event goes.

use crate::value::PerEvent;

use super::Channels;

/// How many channels an event may have.
const MOST: usize = 10;

impl Channels {
    /// Those of an event: its own, else those of the event that it is a kind of (see [`of_event`]), else those of every
    /// event. None where none is configured: the chat knows where to post.
    ///
    /// A list with commas in between is taken apart, and each channel named once.
    pub fn of(&self, event: &str) -> Vec<String> {
        let own = of_event(&self.channels, event, |list| !listed(list).is_empty());
        own.or(self.channel.as_ref()).map(|list| listed(list)).unwrap_or_default()
    }
}

/// The first value that `counts` of those for an event: its own, else that of the event that it is a kind of.
///
/// A confidential issue is a kind of issue, a confidential comment one of comment, a work item one of issue, and a
/// confidential work item one of confidential issue. For an integration with a prop for each event of its own, as a chat
/// whose channels have webhooks:
///
/// ```
/// use integrations_runtime::{PerEvent, bases::chat::of_event};
///
/// let hooks: PerEvent<u8> = [("issue", 1), ("confidential_note", 2)].into_iter().collect();
/// let hook = |event| of_event(&hooks, event, |_| true);
/// assert_eq!(hook("confidential_work_item"), Some(&1));
/// assert_eq!((hook("confidential_note"), hook("note")), (Some(&2), None));
/// ```
pub fn of_event<'a, T>(values: &'a PerEvent<T>, event: &str, counts: impl Fn(&T) -> bool) -> Option<&'a T> {
    let mut event = Some(event);
    while let Some(name) = event {
        if let Some(value) = values.get(name).filter(|value| counts(value)) {
            return Some(value);
        }
        event = kind_of(name);
    }
    None
}

fn kind_of(event: &str) -> Option<&'static str> {
    match event {
        "confidential_issue" | "work_item" => Some("issue"),
        "confidential_work_item" => Some("confidential_issue"),
        "confidential_note" => Some("note"),
        _ => None,
    }
}

pub(super) fn at_most_ten(channels: &str) -> Result<(), String> {
    if listed(channels).len() > MOST {
        Err(format!("is too long (maximum is {MOST} channels)"))
    } else {
        Ok(())
    }
}

/// The items of a list with commas in between, each once.
pub(super) fn listed(items: &str) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for item in items.split(',').map(str::trim).filter(|item| !item.is_empty()) {
        if !list.iter().any(|known| known == item) {
            list.push(item.to_owned());
        }
    }
    list
}
