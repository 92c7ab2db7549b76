///The props of [`Pager`], with their accessors: reached through `Record<Pager>`.
struct PagerProps(
    ::integrations_runtime::tracking::Defaulted<String>,
    ::integrations_runtime::tracking::Tracked<Option<String>>,
    ::integrations_runtime::tracking::Defaulted<Mode>,
    ::integrations_runtime::tracking::Defaulted<u16>,
);
///The events that [`Pager`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum PagerEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl PagerProps
    where
        for<'__prop> Mode: ::integrations_runtime::__private::Defaultable,
    {
        ///The value of `priority`.
        #[inline]
        fn priority(&self) -> __i::Ref<'_, String> {
            __i::defaulted::get(&self.0)
        }
        ///Writes `priority`.
        #[inline]
        fn set_priority(&mut self, value: impl __i::Into<String>) {
            __i::defaulted::set(&mut self.0, value)
        }
        ///Whether `priority` is changed.
        #[inline]
        fn priority_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`priority` before its first change.
        #[inline]
        fn priority_was(&self) -> __i::Ref<'_, String> {
            __i::defaulted::was(&self.0)
        }
        ///The value of `sound`.
        #[inline]
        fn sound(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.1)
        }
        ///Writes `sound`.
        #[inline]
        fn set_sound(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.1, value)
        }
        ///Whether `sound` is changed.
        #[inline]
        fn sound_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`sound` before its first change.
        #[inline]
        fn sound_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.1)
        }
        ///The value of `mode`.
        #[inline]
        fn mode(&self) -> __i::Ref<'_, Mode> {
            __i::defaulted::get(&self.2)
        }
        ///Writes `mode`.
        #[inline]
        fn set_mode(&mut self, value: impl __i::Into<Mode>) {
            __i::defaulted::set(&mut self.2, value)
        }
        ///Whether `mode` is changed.
        #[inline]
        fn mode_changed(&self) -> __i::bool {
            self.2.changed()
        }
        ///`mode` before its first change.
        #[inline]
        fn mode_was(&self) -> __i::Ref<'_, Mode> {
            __i::defaulted::was(&self.2)
        }
        ///The value of `port`.
        #[inline]
        fn port(&self) -> __i::Ref<'_, u16> {
            __i::defaulted::get(&self.3)
        }
        ///Writes `port`.
        #[inline]
        fn set_port(&mut self, value: u16) {
            __i::defaulted::set(&mut self.3, value)
        }
        ///Whether `port` is changed.
        #[inline]
        fn port_changed(&self) -> __i::bool {
            self.3.changed()
        }
        ///`port` before its first change.
        #[inline]
        fn port_was(&self) -> __i::Ref<'_, u16> {
            __i::defaulted::was(&self.3)
        }
    }
    #[automatically_derived]
    impl __i::Event for PagerEvent {
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
    impl Pager {
        ///The key of `priority`.
        const PRIORITY: __i::Key<Self, String, __i::Settled<String>> = __i::Key::<
            Self,
            _,
            _,
        >::at("priority", 0, |it| &it.0);
        ///The key of `sound`.
        const SOUND: __i::Key<Self, Option<String>> = __i::Key::<
            Self,
            _,
        >::at("sound", 1, |it| &it.1);
        ///The key of `mode`.
        const MODE: __i::Key<Self, Mode, __i::Settled<Mode>> = __i::Key::<
            Self,
            _,
            _,
        >::at("mode", 2, |it| &it.2);
        ///The key of `port`.
        const PORT: __i::Key<Self, u16, __i::Settled<u16>> = __i::Key::<
            Self,
            _,
            _,
        >::at("port", 3, |it| &it.3);
        #[doc(hidden)]
        fn __default_priority() -> String {
            __i::from_text("low")
        }
        #[doc(hidden)]
        fn __default_mode() -> Mode {
            Mode::Quiet
        }
        #[doc(hidden)]
        fn __default_port() -> u16 {
            8080
        }
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::assert_takes_choices::<__i::Value<String>>();
                __i::assert_takes_choices::<__i::Value<Option<String>>>();
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<String>(0, "priority", "Priority")
                            .default_value(|| __i::defaulted::stored::<
                                String,
                            >(&Self::__default_priority()))
                            .choices(
                                __i::ChoiceList::Listed(const {
                                    &[
                                        {
                                            let title: &'static ::core::primitive::str = "low";
                                            let value: &'static ::core::primitive::str = "low";
                                            __i::Choice::new(title, value)
                                        },
                                        {
                                            let title: &'static ::core::primitive::str = "High";
                                            let value: &'static ::core::primitive::str = "high";
                                            __i::Choice::new(title, value)
                                        },
                                    ]
                                }),
                            ),
                        __i::FieldSpec::own::<Option<String>>(1, "sound", "Sound")
                            .choices(__i::ChoiceList::Open(sounds::known)),
                        __i::FieldSpec::own::<Mode>(2, "mode", "Mode")
                            .default_value(|| __i::defaulted::stored::<
                                Mode,
                            >(&Self::__default_mode())),
                        __i::FieldSpec::own::<u16>(3, "port", "Port")
                            .default_value(|| __i::defaulted::stored::<
                                u16,
                            >(&Self::__default_port())),
                    ],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || PagerProps(
                        __i::defaulted::unset::<
                            String,
                        >(|| __i::Settled(Self::__default_priority())),
                        __i::unset::<Option<String>>(),
                        __i::defaulted::unset::<
                            Mode,
                        >(|| __i::Settled(Self::__default_mode())),
                        __i::defaulted::unset::<
                            u16,
                        >(|| __i::Settled(Self::__default_port())),
                    ),
                    len: 4usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::defaulted::slot::<String>(&props.0),
                            1 => __i::slot::<Option<String>>(&props.1),
                            2 => __i::defaulted::slot::<Mode>(&props.2),
                            3 => __i::defaulted::slot::<u16>(&props.3),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::defaulted::slot_mut::<String>(&mut props.0),
                            1 => __i::slot_mut::<Option<String>>(&mut props.1),
                            2 => __i::defaulted::slot_mut::<Mode>(&mut props.2),
                            3 => __i::defaulted::slot_mut::<u16>(&mut props.3),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, _| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (&it.priority, &it.sound, &it.mode, &it.port);
                        }
                        let (
                            __i::Some(__0),
                            __i::Some(__1),
                            __i::Some(__2),
                            __i::Some(__3),
                        ) = (
                            props.settled::<String>(0),
                            props.give::<Option<String>>(1),
                            props.settled::<Mode>(2),
                            props.settled::<u16>(3),
                        ) else { return __i::None };
                        __i::Some(Self {
                            priority: __0,
                            sound: __1,
                            mode: __2,
                            port: __3,
                        })
                    },
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
        const fn __spec<__T: __i::Used>() -> &'static __i::IntegrationSpec {
            const {
                let () = __T::HERE;
                &__i::IntegrationSpec {
                    name: "pager",
                    title: "Pager",
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
    impl __i::Props for Pager {
        type Tracked = PagerProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Pager {
        type Event = PagerEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
    use __i::NoProp as _;
    const _: () = if __i::Probe::<String>::SECRET {
        __i::assert_no_secret::<Pager>("priority")
    };
    const _: () = if __i::Probe::<Mode>::SECRET {
        __i::assert_no_secret::<Pager>("mode")
    };
    const _: () = if __i::Probe::<Mode>::URL {
        __i::assert_exposure_said::<Pager>("mode")
    };
    const _: () = if __i::Probe::<u16>::SECRET {
        __i::assert_no_secret::<Pager>("port")
    };
};
