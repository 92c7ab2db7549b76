//! Integrations of a product that is not GitLab: a shop, with events of its own.
//!
//! | module | what |
//! |---|---|
//! | [`events`] | what the shop tells, with the payloads |
//! | [`packing_slip`] | tells a warehouse what to pack, over HTTP |
//! | [`ledger`] | writes a line for each payment, without a network |

pub mod events;
pub mod ledger;
pub mod packing_slip;

use integrations_runtime::{Registry, registry};

pub use events::ShopEvent;
pub use ledger::Ledger;
pub use packing_slip::PackingSlip;

/// What the shop can be integrated with.
pub static INTEGRATIONS: Registry = registry![PackingSlip, Ledger];
