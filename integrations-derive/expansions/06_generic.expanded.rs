///The props of [`Pair`], with their accessors: reached through `Record<Pair>`.
pub(crate) struct PairProps<T: Clone, U = String>
where
    U: PropValue,
    T: 'static,
    U: 'static,
    for<'__prop> T: ::integrations_runtime::__private::Prop,
    for<'__prop> Option<U>: ::integrations_runtime::__private::Prop,
{
    first: ::integrations_runtime::tracking::Tracked<T>,
    second: ::integrations_runtime::tracking::Tracked<Option<U>>,
    __params: ::core::marker::PhantomData<
        fn() -> (::core::marker::PhantomData<T>, ::core::marker::PhantomData<U>),
    >,
}
///The events that [`Pair`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub(crate) enum PairEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl<T: Clone, U> PairProps<T, U>
    where
        U: PropValue,
        T: 'static,
        U: 'static,
        for<'__prop> T: ::integrations_runtime::__private::Prop,
        for<'__prop> Option<U>: ::integrations_runtime::__private::Prop,
    {
        ///The value of `first`.
        pub(crate) fn first(&self) -> __i::Get<'_, T> {
            __i::get(&self.first)
        }
        ///Writes `first`.
        pub(crate) fn set_first(&mut self, value: impl __i::Into<__i::Value<T>>) {
            __i::set(&mut self.first, value);
        }
        ///Whether `first` is changed.
        pub(crate) fn first_changed(&self) -> ::core::primitive::bool {
            self.first.changed()
        }
        ///`first` before its first change.
        pub(crate) fn first_was(&self) -> __i::Get<'_, T> {
            __i::was(&self.first)
        }
        ///The value of `second`.
        pub(crate) fn second(&self) -> __i::Get<'_, Option<U>> {
            __i::get(&self.second)
        }
        ///Writes `second`.
        pub(crate) fn set_second(
            &mut self,
            value: impl __i::Into<__i::Value<Option<U>>>,
        ) {
            __i::set(&mut self.second, value);
        }
        ///Whether `second` is changed.
        pub(crate) fn second_changed(&self) -> ::core::primitive::bool {
            self.second.changed()
        }
        ///`second` before its first change.
        pub(crate) fn second_was(&self) -> __i::Get<'_, Option<U>> {
            __i::was(&self.second)
        }
    }
    #[automatically_derived]
    impl __i::Event for PairEvent {
        fn from_raw(raw: &__i::RawEvent) -> __i::Parsed<Self> {
            match raw.name() {
                "push" => __i::Some(raw.payload().map(Self::Push)),
                _ => __i::None,
            }
        }
        fn to_raw(&self) -> __i::Result<__i::RawEvent, __i::PayloadError> {
            match self {
                Self::Push(payload) => __i::raw_from("push", &**payload),
            }
        }
        fn name(&self) -> &'static ::core::primitive::str {
            match self {
                Self::Push(_) => "push",
            }
        }
        fn payload(&self) -> &__i::AnyPayload {
            match self {
                Self::Push(payload) => &**payload,
            }
        }
        fn sample(name: &::core::primitive::str) -> __i::Option<__i::Json> {
            __i::gitlab::sample(name)
        }
    }
    #[automatically_derived]
    impl<T: Clone, U> Pair<T, U>
    where
        U: PropValue,
        T: 'static,
        U: 'static,
        for<'__prop> T: ::integrations_runtime::__private::Prop,
        for<'__prop> Option<U>: ::integrations_runtime::__private::Prop,
    {
        ///The key of `first`.
        pub(crate) const FIRST: __i::Key<Self, T> = __i::Key {
            name: "first",
            slot: |p| &p.first,
            slot_mut: |p| &mut p.first,
        };
        ///The key of `second`.
        pub(crate) const SECOND: __i::Key<Self, Option<U>> = __i::Key {
            name: "second",
            slot: |p| &p.second,
            slot_mut: |p| &mut p.second,
        };
    }
    const __EVENTS: &[__i::EventSpec] = &[
        __i::EventSpec {
            default: true,
            ..__i::gitlab::PUSH
        },
    ];
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
        const TABLE: __i::Table<Self> = {
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<T>("first", "First"),
                    __i::FieldSpec::of::<Option<U>>("second", "Second"),
                ]),
                sections: &[],
                events: __i::Some(__EVENTS),
                sound: true,
                unset: || PairProps {
                    first: __i::unset::<T>(),
                    second: __i::unset::<Option<U>>(),
                    __params: __i::PhantomData,
                },
                slots: &[
                    __i::slot::<_, T>(&Self::FIRST),
                    __i::slot::<_, Option<U>>(&Self::SECOND),
                ],
                groups: &[],
                build: |props, _| {
                    if let __i::Some(Self { first: __0, second: __1, .. }) = __i::None::<
                        &Self,
                    > {
                        let _ = (__0, __1);
                    }
                    __i::Some(Self {
                        first: props.give::<T>(&Self::FIRST)?,
                        second: props.give::<Option<U>>(&Self::SECOND)?,
                    })
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
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
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "pair",
            title: "Pair",
            description: __i::None,
            help: __i::None,
            category: __i::Category::Common,
            levels: &[__i::Level::Project, __i::Level::Group, __i::Level::Instance],
            sections: <Self as __i::Props>::TABLE.sections,
            fields: <Self as __i::Props>::TABLE.fields,
            events: __EVENTS,
            configurable_events: &[],
            many: false,
            webhook: false,
            manual_activation: true,
            deprecated: __i::None,
            version: 1u32,
        };
    }
};
