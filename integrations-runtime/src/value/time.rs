//! Dates, times, time stamps and durations: those of `jiff`, and the standard library's duration.

use std::time::Duration;

use jiff::civil::{Date, Time};
use jiff::fmt::{friendly, temporal};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value as Json;

use super::{CastError, ListItem, PropValue};
use crate::spec::FieldType;

/// The format that each is stored in is read back to the same value, down to the nanosecond.
macro_rules! times {
    ($($(#[$doc:meta])* $time:ty: $format:literal, $code:literal, $wrong:literal, $read:expr, $write:expr;)*) => {$(
        $(#[$doc])*
        #[diagnostic::do_not_recommend]
        impl PropValue for $time {
            type Ref<'a> = &'a $time;
            type Get<'a> = Option<&'a $time>;
            const FIELD_TYPE: FieldType = FieldType::Text;
            const FORMAT: Option<&'static str> = Some($format);

            fn read(&self) -> &$time {
                self
            }

            fn get(value: Option<&Self>) -> Option<&$time> {
                value
            }

            fn from_stored(stored: &Json) -> Result<Self, CastError> {
                match stored.as_str() {
                    Some(text) => Self::from_text(text),
                    None => Err(CastError::wrong_type("a string", stored)),
                }
            }

            fn from_text(text: &str) -> Result<Self, CastError> {
                // The parser's own errors show the text.
                $read(text.trim()).ok_or_else(|| CastError::new($code, $wrong))
            }

            fn to_stored(&self) -> Json {
                Json::String($write(self))
            }

            fn same(&self, other: &Self) -> bool {
                self == other
            }
        }

        impl ListItem for $time {}
    )*};
}

times! {
    /// A day of the calendar, in no time zone: `2026-11-22`.
    Date: "date", "date", "is not a date (as in 2026-11-22)", parsed, Date::to_string;
    /// A time of the day, in no time zone: `09:30:00`.
    Time: "time", "time", "is not a time of the day (as in 09:30)", parsed, Time::to_string;
    /// A moment, written with its offset and stored in UTC: `2026-11-22T09:30:00Z`.
    Timestamp: "date-time", "date_time", "is not a date and time with an offset (as in 2026-11-22T09:30:00Z)",
        parsed, Timestamp::to_string;
    /// A duration that may be negative, written `1h 30m` or `PT1H30M`, and stored as the latter.
    SignedDuration: "duration", "duration", "is not a duration (as in 1h 30m or PT1H30M)",
        parsed, SignedDuration::to_string;
    /// A duration, written `1h 30m` or `PT1H30M`, and stored as the latter.
    Duration: "duration", "duration", "is not a duration (as in 1h 30m or PT1H30M)", unsigned, iso;
}

fn parsed<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn unsigned(text: &str) -> Option<Duration> {
    let iso = temporal::SpanParser::new().parse_unsigned_duration(text);
    iso.or_else(|_| friendly::SpanParser::new().parse_unsigned_duration(text)).ok()
}

fn iso(duration: &Duration) -> String {
    temporal::SpanPrinter::new().unsigned_duration_to_string(duration)
}
