//! Through a struct that someone wrote by hand, with the same tracking: an equal value is no change, the original written
//! back takes the change back, and a write is remembered.

use std::hint::black_box;

use integrations_runtime::Url;

use crate::{again, write_again};

/// One value with its history.
struct Field<T> {
    now: Option<T>,
    #[expect(clippy::option_option, reason = "no change, or a change from nothing")]
    was: Option<Option<T>>,
    supplied: bool,
}

impl<T: PartialEq> Field<T> {
    const fn new() -> Self {
        Self { now: None, was: None, supplied: false }
    }

    fn set(&mut self, value: T) {
        self.supplied = true;
        let value = Some(value);
        if self.now == value {
            return;
        }
        let before = std::mem::replace(&mut self.now, value);
        match &self.was {
            None => self.was = Some(before),
            Some(was) if *was == self.now => self.was = None,
            Some(_) => {}
        }
    }

    fn saved(&mut self) {
        self.was = None;
        self.supplied = false;
    }
}

/// What is read and written.
pub struct Bell {
    url: Field<Url>,
    username: Field<String>,
    loud: Field<bool>,
    rings: Field<u32>,
}

/// Behind something else, as in a record: to address what stands first takes an instruction less.
#[repr(C)]
struct Held {
    before: [u64; 4],
    bell: Bell,
}

impl Bell {
    fn url(&self) -> Option<&Url> {
        self.url.now.as_ref()
    }

    fn username(&self) -> Option<&str> {
        self.username.now.as_deref()
    }

    fn username_changed(&self) -> bool {
        self.username.was.is_some()
    }

    fn loud(&self) -> bool {
        self.loud.now.unwrap_or(false)
    }

    fn rings(&self) -> Option<&u32> {
        self.rings.now.as_ref()
    }

    fn set_username(&mut self, value: impl Into<String>) {
        self.username.set(value.into());
    }
}

/// By itself, so that the test `assembly` finds it.
#[inline(never)]
pub fn is_changed(bell: &Bell) -> bool {
    bell.username_changed()
}

fn held() -> Held {
    let mut bell =
        Bell { url: Field::new(), username: Field::new(), loud: Field::new(), rings: Field::new() };
    if let Ok(url) = Url::parse("https://bell.example/") {
        bell.url.set(url);
    }
    bell.set_username("jo");
    bell.loud.set(true);
    bell.rings.set(3);
    bell.url.saved();
    bell.username.saved();
    bell.loud.saved();
    bell.rings.saved();
    Held { before: black_box([0; 4]), bell }
}

pub(crate) fn get_url(times: u64) {
    again(&held(), times, |held| {
        black_box(held.bell.url());
    });
}

pub(crate) fn get_text(times: u64) {
    again(&held(), times, |held| {
        black_box(held.bell.username());
    });
}

pub(crate) fn get_flag(times: u64) {
    again(&held(), times, |held| {
        black_box(held.bell.loud());
    });
}

pub(crate) fn get_number(times: u64) {
    again(&held(), times, |held| {
        black_box(held.bell.rings());
    });
}

pub(crate) fn changed(times: u64) {
    again(&held(), times, |held| {
        black_box(held.bell.username_changed());
    });
}

pub(crate) fn set_flag(times: u64) {
    write_again(&mut held(), times, |held, time| held.bell.loud.set(time % 2 == 0));
}

pub(crate) fn set_number(times: u64) {
    write_again(&mut held(), times, |held, time| held.bell.rings.set(if time % 2 == 0 { 4 } else { 5 }));
}

pub(crate) fn set_text(times: u64) {
    write_again(&mut held(), times, |held, time| {
        held.bell.set_username(if time % 2 == 0 { "jack" } else { "jill" });
    });
}
