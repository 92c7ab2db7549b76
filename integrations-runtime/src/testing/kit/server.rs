//! What stands in for the services while something runs.

use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value as Json;

use super::events::Came;
use super::{Failure, Kit};
use crate::context::Context;
use crate::event::RawEvent;
use crate::record::{AnyRecord, Dispatch};
#[cfg(feature = "mail")]
use crate::testing::MailReceiver;
use crate::testing::{Answer, Received, Receiver};

/// How long an event may take.
const LONGEST: Duration = Duration::from_secs(60);

/// What a receiver answers each request.
pub(super) type Answering = Arc<dyn Fn(&Received) -> Answer + Send + Sync>;

/// The receivers of all requests and e-mails.
pub(super) struct Server {
    receiver: Receiver,
    #[cfg(feature = "mail")]
    mails: MailReceiver,
    cx: Context,
}

impl Server {
    async fn start(kit: &Kit, answer: Answering) -> Result<Self, Failure> {
        let receiver = Receiver::answering(move |request| answer(request)).await.map_err(failed)?;
        let cx = receiver.context().map_err(failed)?;
        #[cfg(feature = "mail")]
        let mails = MailReceiver::start().await.map_err(failed)?;
        #[cfg(feature = "mail")]
        let cx = cx.with_mailer(mails.mailer().map_err(failed)?);
        Ok(Self {
            receiver,
            #[cfg(feature = "mail")]
            mails,
            cx: (kit.context)(cx),
        })
    }

    /// What comes of an event.
    pub(super) async fn dispatch(
        &self,
        record: &dyn AnyRecord,
        event: &str,
        payload: Json,
    ) -> Result<Came, Failure> {
        let raw = RawEvent::new(event, payload);
        in_time(record.dispatch(&raw, &self.cx)).await
    }

    /// What comes of a try.
    pub(super) async fn test(&self, record: &dyn AnyRecord) -> Result<Came, Failure> {
        in_time(record.test(None, &self.cx)).await
    }

    /// The requests that came.
    pub(super) fn requests(&self) -> Vec<Received> {
        self.receiver.received()
    }

    /// The e-mails that came, as they are on the wire and as people read them.
    #[cfg(feature = "mail")]
    pub(super) fn mails(&self) -> Vec<String> {
        let read = |mail: crate::testing::ReceivedMail| {
            format!("{} {} {}", mail.text(), mail.subject(), mail.bodies().join(" "))
        };
        self.mails.received().into_iter().map(read).collect()
    }

    #[cfg(not(feature = "mail"))]
    #[expect(clippy::unused_self, reason = "no mailer, no e-mails")]
    pub(super) fn mails(&self) -> Vec<String> {
        Vec::new()
    }

    /// How many requests and e-mails came.
    pub(super) fn sent(&self) -> usize {
        self.requests().len() + self.mails().len()
    }
}

async fn in_time(dispatch: Dispatch<'_>) -> Result<Came, Failure> {
    let came = tokio::time::timeout(LONGEST, dispatch).await;
    came.map_err(|_| Failure::new(format!("an event takes more than {} s", LONGEST.as_secs())))
}

/// Does something with a server, on a runtime of its own.
pub(super) fn on_server(
    kit: &Kit,
    answer: Answering,
    act: impl AsyncFnOnce(&Server) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(failed)?.block_on(async { act(&Server::start(kit, answer).await?).await })
}

fn failed(error: impl Display) -> Failure {
    Failure::new(format!("no receiver: {error}"))
}
