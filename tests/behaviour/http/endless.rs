//! Servers that do not come to an end.

use std::error::Error;
use std::io;
use std::time::{Duration, Instant};

use integrations_runtime::Url;
use integrations_runtime::http::{HttpError, HttpErrorKind};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{Test, hasty};

/// A server that says one thing, and then another again and again.
async fn endless(
    first: &'static [u8],
    again: impl Into<Vec<u8>>,
    pause: Duration,
) -> Result<Url, Box<dyn Error>> {
    let again = again.into();
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let url = Url::parse(&format!("http://{}/", listener.local_addr()?))?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(drip(stream, first, again.clone(), pause));
        }
    });
    Ok(url)
}

async fn drip(mut stream: TcpStream, first: &[u8], again: Vec<u8>, pause: Duration) -> io::Result<()> {
    // The request, which is short: who talks before it is no server of HTTP.
    let _ = stream.read(&mut [0; 4096]).await?;
    stream.write_all(first).await?;
    loop {
        stream.write_all(&again).await?;
        tokio::time::sleep(pause).await;
    }
}

async fn error_of(url: &Url) -> Result<HttpError, Box<dyn Error>> {
    let begun = Instant::now();
    let error = hasty()?.get(url).send().await.err().ok_or("an answer came")?;
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    Ok(error)
}

const DRIP: Duration = Duration::from_millis(20);

#[tokio::test]
async fn a_body_is_cut_at_the_limit() -> Test {
    let url = endless(b"HTTP/1.1 200 OK\r\n\r\n", &[b'x'; 4096], Duration::ZERO).await?;
    let answer = hasty()?.get(&url).send().await?;
    assert_eq!((answer.body().len(), answer.is_truncated()), (1024, true));
    let answer = hasty()?.get(&url).read_limit(5000).send().await?;
    assert_eq!((answer.body().len(), answer.is_truncated()), (5000, true));
    let refused = answer.json::<serde_json::Value>().err().ok_or("JSON")?;
    assert_eq!((refused.kind(), refused.is_retryable()), (HttpErrorKind::Answer, false));
    Ok(())
}

#[tokio::test]
async fn a_body_in_drops_ends_with_the_time() -> Test {
    let url = endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x", DRIP).await?;
    let error = error_of(&url).await?;
    assert_eq!((error.kind(), error.to_string().as_str()), (HttpErrorKind::Timeout, "timed out after 0.3 s"));
    Ok(())
}

#[tokio::test]
async fn a_head_in_drops_ends_with_the_time() -> Test {
    let url = endless(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n", DRIP).await?;
    assert_eq!(error_of(&url).await?.kind(), HttpErrorKind::Timeout);
    Ok(())
}

#[tokio::test]
async fn a_head_without_an_end_is_no_http() -> Test {
    let url = endless(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n".repeat(1000), Duration::ZERO).await?;
    assert_eq!(error_of(&url).await?.kind(), HttpErrorKind::Interrupted);
    Ok(())
}

#[tokio::test]
async fn answers_before_the_answer_end_with_the_time() -> Test {
    let url = endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", DRIP).await?;
    assert_eq!(error_of(&url).await?.kind(), HttpErrorKind::Timeout);
    Ok(())
}
