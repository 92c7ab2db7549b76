//! Through what the derive writes.

use std::hint::black_box;

use integrations_runtime::{Integration, Record, Url};

use crate::{again, write_again};

/// What is read and written.
#[derive(Debug, Integration)]
#[events(push)]
pub struct Bell {
    #[prop(url)]
    url: Url,
    #[prop(length(max = 40))]
    username: Option<String>,
    #[prop]
    loud: bool,
    #[prop(range(min = 1, max = 5))]
    rings: u32,
}

/// By itself, so that the test `assembly` finds it.
#[inline(never)]
pub fn is_changed(record: &Record<Bell>) -> bool {
    record.username_changed()
}

fn record() -> Record<Bell> {
    let mut record = Record::<Bell>::new();
    if let Ok(url) = Url::parse("https://bell.example/") {
        record.set_url(url);
    }
    record.set_username("jo");
    record.set_loud(true);
    record.set_rings(3);
    record.saved();
    record
}

pub(crate) fn get_url(times: u64) {
    again(&record(), times, |record| {
        black_box(record.url());
    });
}

pub(crate) fn get_text(times: u64) {
    again(&record(), times, |record| {
        black_box(record.username());
    });
}

pub(crate) fn get_flag(times: u64) {
    again(&record(), times, |record| {
        black_box(record.loud());
    });
}

pub(crate) fn get_number(times: u64) {
    again(&record(), times, |record| {
        black_box(record.rings());
    });
}

pub(crate) fn changed(times: u64) {
    again(&record(), times, |record| {
        black_box(record.username_changed());
    });
}

pub(crate) fn set_flag(times: u64) {
    write_again(&mut record(), times, |record, time| record.set_loud(time % 2 == 0));
}

pub(crate) fn set_number(times: u64) {
    write_again(&mut record(), times, |record, time| record.set_rings(if time % 2 == 0 { 4 } else { 5 }));
}

pub(crate) fn set_text(times: u64) {
    write_again(&mut record(), times, |record, time| {
        record.set_username(if time % 2 == 0 { "jack" } else { "jill" });
    });
}
