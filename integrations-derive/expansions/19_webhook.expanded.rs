///The props of [`Hooked`], with their accessors: reached through `Record<Hooked>`.
pub struct HookedProps<T: Clone>(
    ::core::marker::PhantomData<fn() -> (::core::marker::PhantomData<T>,)>,
)
where
    T: 'static;
///The events that [`Hooked`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub enum HookedEvent {}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl<T: Clone> HookedProps<T>
    where
        T: 'static,
    {}
    #[automatically_derived]
    impl __i::Event for HookedEvent {
        #[inline]
        fn from_raw(_raw: &__i::RawEvent) -> __i::Parsed<Self> {
            __i::None
        }
        #[inline]
        fn any(&self) -> __i::AnyEvent<'_> {
            match *self {}
        }
    }
    impl<T: Clone> Hooked<T>
    where
        T: 'static,
    {
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || HookedProps(__i::PhantomData),
                    len: 0usize,
                    slot: |_, _| __i::None,
                    slot_mut: |_, _| __i::None,
                    groups: &[],
                    build: |_, _| { __i::Some(Self { state: __i::state() }) },
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
        const fn __spec<__T: __i::Used>() -> &'static __i::IntegrationSpec {
            const {
                let () = __T::HERE;
                &__i::IntegrationSpec {
                    name: "hooked",
                    title: "Hooked",
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
                    webhook: true,
                    manual_activation: false,
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
    impl<T: Clone> __i::Props for Hooked<T>
    where
        T: 'static,
    {
        type Tracked = HookedProps<T>;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
        const CHECKED: () = {};
    }
    #[automatically_derived]
    impl<T: Clone> __i::Integration for Hooked<T>
    where
        T: 'static,
    {
        type Event = HookedEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
    #[automatically_derived]
    impl<T: Clone> __i::SaysWebhook for Hooked<T>
    where
        T: 'static,
    {}
};
