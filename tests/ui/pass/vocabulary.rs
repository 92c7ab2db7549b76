//! A vocabulary of one's own, in a crate that denies every warning.
// checklist: 13, 27, 29

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

/// The events of a shop.
pub mod shop {
    use integrations_runtime::Events;
    use serde::{Deserialize, Serialize};

    /// Neither `Debug` nor `Clone`.
    #[derive(Serialize, Deserialize)]
    pub struct Order<T> {
        /// Its number.
        pub number: T,
    }

    /// What a shop tells.
    #[derive(Events)]
    #[non_exhaustive]
    pub enum ShopEvent {
        /// A customer paid.
        OrderPaid(Order<u8>),
        /// No more of this.
        #[deprecated]
        #[event(sample = old)]
        OrderSent(Vec<Order<String>>),
        /// Of one's own, and of GitLab's.
        Push(u8),
        #[cfg(any())]
        /// Of another build.
        Gone(NoSuchType),
    }

    fn old() -> Vec<Order<String>> {
        vec![Order { number: String::new() }]
    }
}

/// It hears them.
#[derive(integrations_runtime::Integration)]
#[events(push, order_paid, r#order_sent, in = shop::ShopEvent)]
pub struct Ledger<T: Send + Sync + 'static> {
    #[prop]
    note: Option<String>,
    state: std::marker::PhantomData<T>,
}

impl<T: Send + Sync + 'static> Ledger<T> {
    /// The state.
    #[must_use]
    pub const fn state(&self) -> std::marker::PhantomData<T> {
        self.state
    }
}

/// A vocabulary that only this file knows.
#[derive(integrations_runtime::Events)]
enum Private {
    Rang(u8),
}

#[derive(integrations_runtime::Integration)]
#[events(rang, in = Private)]
struct Bell {}

macro_rules! declare {
    ($name:ident, $vocabulary:path, $event:ident) => {
        #[derive(integrations_runtime::Integration)]
        #[events($event, in = $vocabulary)]
        struct $name {}
    };
}

declare!(Gong, shop::ShopEvent, push);

fn main() {
    use integrations_runtime::{Event as _, Integration as _, Record, Vocabulary as _};

    let raw = shop::ShopEvent::Push(1).to_raw().unwrap();
    assert!(matches!(LedgerEvent::from_raw(&raw), Some(Ok(LedgerEvent::Push(times))) if *times == 1));
    assert!(matches!(GongEvent::from_raw(&raw), Some(Ok(GongEvent::Push(_)))));
    let raw = Private::Rang(2).to_raw().unwrap();
    assert!(matches!(BellEvent::from_raw(&raw), Some(Ok(BellEvent::Rang(_)))));
    assert!(Record::<Bell>::new().config().is_ok() && Record::<Gong>::new().config().is_ok());
    assert_eq!(Ledger::<u8>::SPEC.events.len(), 3);
    assert!(LedgerEvent::sample("order_sent").is_some());
}
