///The props of [`Ledger`], with their accessors: reached through `Record<Ledger>`.
pub struct LedgerProps();
///The events that [`Ledger`] handles, each with its payload.
#[derive(::core::clone::Clone)]
pub enum LedgerEvent {
    ///`order_paid`
    OrderPaid(
        ::std::sync::Arc<
            <shop::ShopEvent as ::integrations_runtime::__private::Declares<
                { LedgerEvent::__ORDER_PAID },
            >>::Payload,
        >,
    ),
    ///`shipped`
    Shipped(
        ::std::sync::Arc<
            <shop::ShopEvent as ::integrations_runtime::__private::Declares<
                { LedgerEvent::__SHIPPED },
            >>::Payload,
        >,
    ),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl LedgerProps {}
    #[automatically_derived]
    impl __i::Event for LedgerEvent {
        #[inline]
        fn from_raw(raw: &__i::RawEvent) -> __i::Parsed<Self> {
            match raw.name() {
                "order_paid" => {
                    __i::Some(
                        __i::payload_of::<
                            shop::ShopEvent,
                            { LedgerEvent::__ORDER_PAID },
                        >(raw)
                            .map(Self::OrderPaid),
                    )
                }
                "shipped" => {
                    __i::Some(
                        __i::payload_of::<
                            shop::ShopEvent,
                            { LedgerEvent::__SHIPPED },
                        >(raw)
                            .map(Self::Shipped),
                    )
                }
                _ => __i::None,
            }
        }
        #[inline]
        fn any(&self) -> __i::AnyEvent<'_> {
            match self {
                Self::OrderPaid(payload) => {
                    __i::any_of::<
                        shop::ShopEvent,
                        { LedgerEvent::__ORDER_PAID },
                    >("order_paid", &**payload)
                }
                Self::Shipped(payload) => {
                    __i::any_of::<
                        shop::ShopEvent,
                        { LedgerEvent::__SHIPPED },
                    >("shipped", &**payload)
                }
            }
        }
        fn sample(name: &::core::primitive::str) -> __i::Option<__i::Json> {
            (Self::__VOCABULARY.sample)(name)
        }
    }
    impl LedgerEvent {
        const __VOCABULARY: __i::Own = __i::own::<shop::ShopEvent>();
        const __ORDER_PAID: ::core::primitive::usize = __i::event_index(
            Self::__VOCABULARY,
            "order_paid",
            "shop::ShopEvent",
        );
        const __SHIPPED: ::core::primitive::usize = __i::event_index(
            Self::__VOCABULARY,
            "shipped",
            "shop::ShopEvent",
        );
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for LedgerEvent {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __i::fmt_event(self, f)
        }
    }
    impl Ledger {
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || LedgerProps(),
                    len: 0usize,
                    slot: |_, _| __i::None,
                    slot_mut: |_, _| __i::None,
                    groups: &[],
                    build: |_, _| { __i::Some(Self {}) },
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
        const fn __spec<__T: __i::Used>() -> &'static __i::IntegrationSpec {
            const {
                let () = __T::HERE;
                &__i::IntegrationSpec {
                    name: "ledger",
                    title: "Ledger",
                    description: __i::None,
                    help: __i::None,
                    category: __i::Category::Common,
                    levels: &[
                        __i::Level::Project,
                        __i::Level::Group,
                        __i::Level::Instance,
                    ],
                    sections: <Self as __i::Props>::TABLE.sections,
                    fields: <Self as __i::Props>::TABLE.fields,
                    events: __events::<()>(),
                    configurable_events: __events::<()>(),
                    many: false,
                    webhook: false,
                    manual_activation: true,
                    deprecated: __i::None,
                    version: 1u32,
                }
            }
        }
    }
    const fn __events<__T: __i::Used>() -> &'static [__i::EventSpec] {
        const {
            let () = __T::HERE;
            &[
                __i::event_row(LedgerEvent::__VOCABULARY, "order_paid"),
                __i::event_row(LedgerEvent::__VOCABULARY, "shipped"),
            ]
        }
    }
    #[automatically_derived]
    impl __i::Props for Ledger {
        type Tracked = LedgerProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Ledger {
        type Event = LedgerEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
};
