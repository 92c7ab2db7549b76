//! What every integration should pass, of each of the shop.

use integrations_runtime::integration_tests;
use shop::{Ledger, PackingSlip};

integration_tests!(Ledger, example = { "file": concat!(env!("CARGO_TARGET_TMPDIR"), "/ledger.csv") });
integration_tests!(PackingSlip);
