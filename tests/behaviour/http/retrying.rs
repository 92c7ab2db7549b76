//! What a product that retries is told.

use std::time::Duration;

use integrations_runtime::http::HttpErrorKind;
use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{ExecuteError, NotTestable, Violations};

use super::{Test, hasty};

#[test]
fn a_status_says_whether_to_try_again() {
    for status in [408, 425, 429, 500, 502, 503, 504, 507, 520, 529, 599] {
        assert!(ExecuteError::refused(status, "").is_retryable(), "{status}");
    }
    for status in [301, 400, 401, 403, 404, 409, 410, 413, 422, 499, 501, 505] {
        assert!(!ExecuteError::refused(status, "").is_retryable(), "{status}");
    }
}

#[test]
fn so_does_the_kind_of_an_error() {
    for kind in
        [HttpErrorKind::Resolve, HttpErrorKind::Connect, HttpErrorKind::Timeout, HttpErrorKind::Interrupted]
    {
        assert!(kind.is_retryable(), "{kind:?}");
    }
    for kind in [
        HttpErrorKind::Setup,
        HttpErrorKind::Request,
        HttpErrorKind::Forbidden,
        HttpErrorKind::Tls,
        HttpErrorKind::Redirect,
        HttpErrorKind::Answer,
    ] {
        assert!(!kind.is_retryable(), "{kind:?}");
    }
    for error in [
        ExecuteError::failed("no"),
        ExecuteError::from(Violations::default()),
        ExecuteError::from(NotTestable::Never),
    ] {
        assert_eq!((error.is_retryable(), error.retry_after()), (false, None), "{error:?}");
    }
}

#[tokio::test]
async fn an_error_of_the_network_keeps_its_answer() -> Test {
    let error = hasty()?.get(&super::closed_port()?).send().await.err().ok_or("an answer came")?;
    assert!(ExecuteError::from(error).is_retryable());
    Ok(())
}

#[tokio::test]
async fn a_service_says_when_to_come_again() -> Test {
    let day = Duration::from_secs(24 * 60 * 60);
    for (value, expected) in [
        ("120", Some(Duration::from_secs(120))),
        (" 0 ", Some(Duration::ZERO)),
        ("99999999", Some(day)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", Some(day)),
        ("Sun, 06 Nov 1994 08:49:37 GMT", Some(Duration::ZERO)),
        ("-1", None),
        ("1.5", None),
        ("soon", None),
        ("", None),
    ] {
        let receiver = Receiver::start(Answer::new(429).header("retry-after", value)).await?;
        let answer = hasty()?.get(&receiver.url("/")).send().await?;
        assert_eq!(answer.retry_after(), expected, "{value:?}");
        let error = answer.accepted().err().ok_or("429 was taken")?;
        assert_eq!((error.is_retryable(), error.retry_after()), (true, expected));
        assert_eq!(error.to_string(), "refused with status 429");
    }
    let receiver = Receiver::start(Answer::new(503)).await?;
    assert_eq!(hasty()?.get(&receiver.url("/")).send().await?.retry_after(), None);
    Ok(())
}
