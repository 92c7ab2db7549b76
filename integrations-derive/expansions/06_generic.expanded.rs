///The props of [`Pair`], with their accessors: reached through `Record<Pair>`.
pub(crate) struct PairProps<T: Clone, U = String>(
    ::integrations_runtime::tracking::Tracked<T>,
    ::integrations_runtime::tracking::Tracked<Option<U>>,
    ::core::marker::PhantomData<
        fn() -> (::core::marker::PhantomData<T>, ::core::marker::PhantomData<U>),
    >,
)
where
    U: PropValue,
    T: 'static,
    U: 'static,
    for<'__prop> T: ::integrations_runtime::__private::Prop,
    for<'__prop> Option<U>: ::integrations_runtime::__private::Prop;
///The events that [`Pair`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub(crate) enum PairEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl<T: Clone, U> PairProps<T, U>
    where
        U: PropValue,
        T: 'static,
        U: 'static,
        for<'__prop> T: ::integrations_runtime::__private::Prop,
        for<'__prop> Option<U>: ::integrations_runtime::__private::Prop,
    {
        ///The value of `first`.
        #[inline]
        pub(crate) fn first(&self) -> __i::Get<'_, T> {
            __i::get(&self.0)
        }
        ///Writes `first`.
        #[inline]
        pub(crate) fn set_first(&mut self, value: impl __i::Into<__i::Value<T>>) {
            __i::set(&mut self.0, value)
        }
        ///Whether `first` is changed.
        #[inline]
        pub(crate) fn first_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`first` before its first change.
        #[inline]
        pub(crate) fn first_was(&self) -> __i::Get<'_, T> {
            __i::was(&self.0)
        }
        ///The value of `second`.
        #[inline]
        pub(crate) fn second(&self) -> __i::Get<'_, Option<U>> {
            __i::get(&self.1)
        }
        ///Writes `second`.
        #[inline]
        pub(crate) fn set_second(
            &mut self,
            value: impl __i::Into<__i::Value<Option<U>>>,
        ) {
            __i::set(&mut self.1, value)
        }
        ///Whether `second` is changed.
        #[inline]
        pub(crate) fn second_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`second` before its first change.
        #[inline]
        pub(crate) fn second_was(&self) -> __i::Get<'_, Option<U>> {
            __i::was(&self.1)
        }
    }
    #[automatically_derived]
    impl __i::Event for PairEvent {
        #[inline]
        fn from_raw(raw: &__i::RawEvent) -> __i::Parsed<Self> {
            match raw.name() {
                "push" => __i::Some(__i::Payload::of(raw).map(Self::Push)),
                _ => __i::None,
            }
        }
        #[inline]
        fn any(&self) -> __i::AnyEvent<'_> {
            match self {
                Self::Push(payload) => __i::Payload::any(&**payload, "push"),
            }
        }
    }
    impl<T: Clone, U> Pair<T, U>
    where
        U: PropValue,
        T: 'static,
        U: 'static,
        for<'__prop> T: ::integrations_runtime::__private::Prop,
        for<'__prop> Option<U>: ::integrations_runtime::__private::Prop,
    {
        ///The key of `first`.
        pub(crate) const FIRST: __i::Key<Self, T> = __i::Key::<
            Self,
            _,
        >::at("first", 0, |it| &it.0);
        ///The key of `second`.
        pub(crate) const SECOND: __i::Key<Self, Option<U>> = __i::Key::<
            Self,
            _,
        >::at("second", 1, |it| &it.1);
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<T>(0, "first", "First"),
                        __i::FieldSpec::own::<Option<U>>(1, "second", "Second"),
                    ],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || PairProps(
                        __i::unset::<T>(),
                        __i::unset::<Option<U>>(),
                        __i::PhantomData,
                    ),
                    len: 2usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<T>(&props.0),
                            1 => __i::slot::<Option<U>>(&props.1),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<T>(&mut props.0),
                            1 => __i::slot_mut::<Option<U>>(&mut props.1),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, _| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (&it.first, &it.second);
                        }
                        let (__i::Some(__0), __i::Some(__1)) = (
                            props.give::<T>(0),
                            props.give::<Option<U>>(1),
                        ) else { return __i::None };
                        __i::Some(Self { first: __0, second: __1 })
                    },
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
        const fn __spec<__T: __i::Used>() -> &'static __i::IntegrationSpec {
            const {
                let () = __T::HERE;
                &__i::IntegrationSpec {
                    name: "pair",
                    title: "Pair",
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
                    configurable_events: &[],
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
                __i::EventSpec {
                    default: true,
                    ..__i::gitlab::PUSH
                },
            ]
        }
    }
    #[automatically_derived]
    impl<T: Clone, U> __i::Props for Pair<T, U>
    where
        U: PropValue,
        T: 'static,
        U: 'static,
        for<'__prop> T: ::integrations_runtime::__private::Prop,
        for<'__prop> Option<U>: ::integrations_runtime::__private::Prop,
    {
        type Tracked = PairProps<T, U>;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
        const CHECKED: () = {
            __i::assert_exposure_said::<Self>("first");
            __i::assert_exposure_said::<Self>("second");
        };
    }
    #[automatically_derived]
    impl<T: Clone, U> __i::Integration for Pair<T, U>
    where
        U: PropValue,
        T: 'static,
        U: 'static,
        for<'__prop> T: ::integrations_runtime::__private::Prop,
        for<'__prop> Option<U>: ::integrations_runtime::__private::Prop,
    {
        type Event = PairEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
};
