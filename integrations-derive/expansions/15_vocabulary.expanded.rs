const _: () = {
    use ::integrations_runtime::__private as __i;
    #[allow(deprecated)]
    #[automatically_derived]
    impl __i::Vocabulary for ShopEvent {
        const EVENTS: &'static [__i::EventSpec] = &[
            __i::EventSpec {
                name: "order_paid",
                field: "order_paid_events",
                title: "Order paid",
                description: "A customer paid an order",
                default: true,
                ..__i::EventSpec::USUAL
            },
            __i::EventSpec {
                name: "shipped",
                field: "shipped_events",
                title: "Sent",
                description: "",
                default: false,
                ..__i::EventSpec::USUAL
            },
        ];
        fn to_raw(&self) -> __i::Result<__i::RawEvent, __i::PayloadError> {
            match self {
                Self::OrderPaid(payload) => {
                    __i::raw_of::<Self, 0usize>("order_paid", payload)
                }
                Self::Sent(payload) => __i::raw_of::<Self, 1usize>("shipped", payload),
            }
        }
        fn sample(name: &::core::primitive::str) -> __i::Option<__i::Json> {
            match name {
                "shipped" => __i::sample_of::<Self, 1usize>(Shipment::sample),
                _ => __i::None,
            }
        }
    }
    #[allow(deprecated)]
    #[automatically_derived]
    impl __i::Declares<0usize> for ShopEvent {
        type Payload = Order;
        const CODEC: __i::Codec<Order> = __i::codec::<Order>();
    }
    #[allow(deprecated)]
    #[automatically_derived]
    impl __i::Declares<1usize> for ShopEvent {
        type Payload = Shipment;
        const CODEC: __i::Codec<Shipment> = __i::codec::<Shipment>();
    }
};
