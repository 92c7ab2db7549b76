//! A ledger in a file.

use std::fs::OpenOptions;
use std::io::{self, Write as _};

use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::ShopEvent;

/// Writes a line for each payment and each refund.
#[derive(Debug, Integration)]
#[events(order_paid, order_refunded, in = ShopEvent)]
pub struct Ledger {
    /// The file that the lines are added to.
    #[prop(placeholder = "ledger.csv")]
    file: String,

    /// What amounts are in: three letters, as ISO 4217 has them.
    #[prop(default = "EUR", pattern = "^[A-Z]{3}$")]
    currency: String,
}

impl Execute for Ledger {
    async fn execute(&self, event: LedgerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let line = match event {
            LedgerEvent::OrderPaid(order) => self.line(order.number, "", order.cents()),
            LedgerEvent::OrderRefunded(refund) => self.line(refund.order, "-", refund.cents),
        };
        self.write(&line).map_err(|error| ExecuteError::failed(format!("no line was written: {error}")))?;
        Ok(Outcome::done(line))
    }
}

impl Ledger {
    fn line(&self, order: u32, sign: &str, cents: u64) -> String {
        format!("{order};{sign}{}.{:02};{}", cents / 100, cents % 100, self.currency)
    }

    fn write(&self, line: &str) -> io::Result<()> {
        let mut file = OpenOptions::new().create(true).append(true).open(&self.file)?;
        writeln!(file, "{line}")
    }
}
