///The props of [`Empty`], with their accessors: reached through `Record<Empty>`.
pub struct EmptyProps();
///The events that [`Empty`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub enum EmptyEvent {}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl EmptyProps {}
    #[automatically_derived]
    impl __i::Event for EmptyEvent {
        #[inline]
        fn from_raw(_raw: &__i::RawEvent) -> __i::Parsed<Self> {
            __i::None
        }
        #[inline]
        fn any(&self) -> __i::AnyEvent<'_> {
            match *self {}
        }
    }
    impl Empty {
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || EmptyProps(),
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
                    name: "empty",
                    title: "Empty",
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
            &[]
        }
    }
    #[automatically_derived]
    impl __i::Props for Empty {
        type Tracked = EmptyProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Empty {
        type Event = EmptyEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
};
