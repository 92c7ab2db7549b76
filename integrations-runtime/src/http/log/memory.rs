//! A log in memory.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::{Attempt, LogFilter, Recent, RequestLog};

/// A log that is lost with the process: for a program without a store, and for tests.
///
/// It keeps attempts for 14 days, and of these the newest 1,000, which are a few MB as a rule and never more than 120.
///
/// ```
/// use std::sync::Arc;
/// use integrations_runtime::http::{HttpClient, LogFilter, MemoryLog};
///
/// let log = Arc::new(MemoryLog::new());
/// let client = HttpClient::new()?.with_log(log.clone());
/// // .. and after a request of it:
/// assert!(log.attempts(&LogFilter::all().of_integration("jenkins"), 20).is_empty());
/// # Ok::<(), integrations_runtime::http::HttpError>(())
/// ```
pub struct MemoryLog {
    retention: Duration,
    most: usize,
    /// The oldest first.
    attempts: Mutex<VecDeque<Attempt>>,
}

impl MemoryLog {
    /// A log with the default limits.
    pub fn new() -> Self {
        // 14 days is what GitLab keeps the log of web hooks for.
        let retention = Duration::from_secs(14 * 24 * 60 * 60);
        Self { retention, most: 1_000, attempts: Mutex::default() }
    }

    /// Keeps attempts for another time than 14 days.
    #[must_use]
    pub fn keep_for(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// Keeps another number of attempts than 1,000.
    #[must_use]
    pub fn keep_at_most(mut self, attempts: usize) -> Self {
        self.most = attempts;
        self
    }

    /// The newest attempts that the filter lets through, the newest first: [`RequestLog::recent`] without waiting.
    pub fn attempts(&self, filter: &LogFilter, limit: usize) -> Vec<Attempt> {
        let mut attempts = self.lock();
        self.prune(&mut attempts);
        attempts.iter().rev().filter(|attempt| filter.lets_through(attempt)).take(limit).cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Attempt>> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn prune(&self, attempts: &mut VecDeque<Attempt>) {
        let oldest = SystemTime::now().checked_sub(self.retention);
        let expired = oldest.map_or(0, |oldest| attempts.partition_point(|attempt| attempt.at < oldest));
        let surplus = attempts.len().saturating_sub(self.most);
        attempts.drain(..expired.max(surplus));
    }
}

impl RequestLog for MemoryLog {
    fn add(&self, attempt: Attempt) {
        let mut attempts = self.lock();
        // One that took longer began before others that are here already.
        let place = attempts.partition_point(|known| known.at <= attempt.at);
        attempts.insert(place, attempt);
        self.prune(&mut attempts);
    }

    fn recent<'a>(&'a self, filter: &'a LogFilter, limit: usize) -> Recent<'a> {
        Box::pin(async move { Ok(self.attempts(filter, limit)) })
    }
}

impl Default for MemoryLog {
    fn default() -> Self {
        Self::new()
    }
}

/// Shows how many attempts there are.
impl fmt::Debug for MemoryLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryLog").field("attempts", &self.lock().len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Duration = Duration::from_secs(24 * 60 * 60);

    fn attempt(url: &str, integration: &str, age: Duration) -> Attempt {
        Attempt {
            at: SystemTime::now().checked_sub(age).unwrap_or(SystemTime::UNIX_EPOCH),
            took: Duration::ZERO,
            integration: Some(integration.to_owned()),
            record: None,
            event: None,
            delivery: None,
            method: "GET".to_owned(),
            url: url.to_owned(),
            request_headers: Vec::new(),
            request_body: None,
            response: None,
            error: None,
        }
    }

    fn urls(log: &MemoryLog, filter: &LogFilter, limit: usize) -> Vec<String> {
        log.attempts(filter, limit).into_iter().map(|attempt| attempt.url).collect()
    }

    #[test]
    fn attempts_are_kept_for_14_days_the_newest_first() {
        let log = MemoryLog::new();
        let almost = 13 * DAY + Duration::from_secs(86_340);
        for (url, age) in
            [("b", DAY), ("a", 2 * DAY), ("gone", 14 * DAY), ("c", Duration::ZERO), ("old", almost)]
        {
            log.add(attempt(url, "bell", age));
        }
        assert_eq!(urls(&log, &LogFilter::all(), 10), ["c", "b", "a", "old"]);
        assert_eq!(urls(&log, &LogFilter::all(), 2), ["c", "b"]);
        assert_eq!(format!("{log:?}"), "MemoryLog { attempts: 4, .. }");
    }

    #[test]
    fn what_expires_later_is_gone_then() {
        let log = MemoryLog::new().keep_for(Duration::from_millis(20));
        log.add(attempt("a", "bell", Duration::ZERO));
        assert_eq!(urls(&log, &LogFilter::all(), 10), ["a"]);
        std::thread::sleep(Duration::from_millis(40));
        assert!(urls(&log, &LogFilter::all(), 10).is_empty());
    }

    #[test]
    fn the_newest_so_many_are_kept() {
        let log = MemoryLog::new().keep_at_most(2);
        for (url, age) in [("a", 3 * DAY), ("c", DAY), ("b", 2 * DAY)] {
            log.add(attempt(url, "bell", age));
        }
        assert_eq!(urls(&log, &LogFilter::all(), 10), ["c", "b"]);
    }

    #[test]
    fn a_filter_asks_for_what_it_names() {
        let log = MemoryLog::new();
        log.add(attempt("a", "bell", DAY));
        log.add(Attempt {
            record: Some("7".to_owned()),
            event: Some("push".to_owned()),
            ..attempt("b", "bell", DAY)
        });
        log.add(attempt("c", "horn", DAY));
        let all = LogFilter::all();
        assert_eq!(urls(&log, &all.clone().of_integration("bell"), 10), ["b", "a"]);
        assert_eq!(urls(&log, &all.clone().of_record("7"), 10), ["b"]);
        assert_eq!(urls(&log, &all.clone().of_event("push"), 10), ["b"]);
        assert!(urls(&log, &all.clone().of_integration("horn").of_record("7"), 10).is_empty());
        assert!(urls(&log, &all.of_delivery("x"), 10).is_empty());
    }
}
