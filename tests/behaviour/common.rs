//! What several modules need.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use integrations_runtime::Violations;

/// The field and the code of each violation, in order; a violation of the whole record has no field.
pub(crate) fn broken<T>(result: Result<T, Violations>) -> Vec<(String, String)> {
    let violations = result.err().unwrap_or_default();
    violations.iter().map(|it| (it.field().unwrap_or_default().to_owned(), it.code().to_owned())).collect()
}

/// The field and the message of each violation, in order.
pub(crate) fn said<T>(result: Result<T, Violations>) -> Vec<String> {
    result.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// Pairs of texts that own them, to compare with [`broken`].
pub(crate) fn pairs<const N: usize>(rows: [(&str, &str); N]) -> Vec<(String, String)> {
    rows.iter().map(|(field, code)| ((*field).to_owned(), (*code).to_owned())).collect()
}

/// Runs a future that never waits: no asynchronous runtime is there to wake it.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits for a runtime"),
    }
}
