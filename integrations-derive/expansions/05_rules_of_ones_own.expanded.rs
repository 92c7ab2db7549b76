///The props of [`Checked`], with their accessors: reached through `Record<Checked>`.
struct CheckedProps(
    ::integrations_runtime::tracking::Tracked<u8>,
    ::integrations_runtime::tracking::Tracked<Option<String>>,
);
///The events that [`Checked`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum CheckedEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl CheckedProps {
        ///The value of `number`.
        #[inline]
        fn number(&self) -> __i::Get<'_, u8> {
            __i::get(&self.0)
        }
        ///Writes `number`.
        #[inline]
        fn set_number(&mut self, value: u8) {
            __i::set(&mut self.0, value)
        }
        ///Whether `number` is changed.
        #[inline]
        fn number_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`number` before its first change.
        #[inline]
        fn number_was(&self) -> __i::Get<'_, u8> {
            __i::was(&self.0)
        }
        ///The value of `name`.
        #[inline]
        fn name(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.1)
        }
        ///Writes `name`.
        #[inline]
        fn set_name(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.1, value)
        }
        ///Whether `name` is changed.
        #[inline]
        fn name_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`name` before its first change.
        #[inline]
        fn name_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.1)
        }
    }
    #[automatically_derived]
    impl __i::Event for CheckedEvent {
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
    impl Checked {
        ///The key of `number`.
        const NUMBER: __i::Key<Self, u8> = __i::Key::<
            Self,
            _,
        >::at("number", 0, |it| &it.0);
        ///The key of `name`.
        const NAME: __i::Key<Self, Option<String>> = __i::Key::<
            Self,
            _,
        >::at("name", 1, |it| &it.1);
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::assert_takes_url::<__i::Value<Option<String>>>();
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<u8>(0, "number", "Number")
                            .rules(const { &[__i::RuleSpec::custom("is_even")] }),
                        __i::FieldSpec::own::<Option<String>>(1, "name", "Name")
                            .rules(const {
                                &[
                                    __i::RuleSpec::custom("Self::is_known")
                                        .message("is unknown"),
                                    __i::RuleSpec::url::<__i::Value<Option<String>>>(),
                                ]
                            }),
                    ],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || CheckedProps(
                        __i::unset::<u8>(),
                        __i::unset::<Option<String>>(),
                    ),
                    len: 2usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<u8>(&props.0),
                            1 => __i::slot::<Option<String>>(&props.1),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<u8>(&mut props.0),
                            1 => __i::slot_mut::<Option<String>>(&mut props.1),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, _| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (&it.number, &it.name);
                        }
                        let (__i::Some(__0), __i::Some(__1)) = (
                            props.give::<u8>(0),
                            props.give::<Option<String>>(1),
                        ) else { return __i::None };
                        __i::Some(Self {
                            number: __0,
                            name: __1,
                            state: __i::state(),
                        })
                    },
                    check: |props, index, rule| match (index, rule) {
                        (0usize, 0usize) => {
                            match props.0.value() {
                                __i::Some(value) => {
                                    __i::check(__i::PropValue::read(value), is_even)
                                }
                                __i::None => __i::Ok(()),
                            }
                        }
                        (1usize, 0usize) => {
                            match props.1.value() {
                                __i::Some(value) => {
                                    __i::check(__i::PropValue::read(value), Self::is_known)
                                }
                                __i::None => __i::Ok(()),
                            }
                        }
                        _ => __i::Ok(()),
                    },
                }
            }
        }
        const fn __spec<__T: __i::Used>() -> &'static __i::IntegrationSpec {
            const {
                let () = __T::HERE;
                &__i::IntegrationSpec {
                    name: "checked",
                    title: "Checked",
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
    impl __i::Props for Checked {
        type Tracked = CheckedProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Checked {
        type Event = CheckedEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
        const CHECK_ACROSS: fn(&__i::Record<Self>) -> __i::Result<(), __i::Violations> = |
            record|
        __i::check_record(record, check_together);
    }
    const _: () = __i::assert_exposure_said::<Checked>("name");
};
