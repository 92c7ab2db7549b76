///The props of [`Pager`], with their accessors: reached through `Record<Pager>`.
struct PagerProps {
    priority: ::integrations_runtime::tracking::Defaulted<String>,
    sound: ::integrations_runtime::tracking::Tracked<Option<String>>,
    mode: ::integrations_runtime::tracking::Defaulted<Mode>,
    port: ::integrations_runtime::tracking::Defaulted<u16>,
}
///The events that [`Pager`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum PagerEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl PagerProps
    where
        for<'__prop> Mode: ::integrations_runtime::__private::Defaultable,
    {
        ///The value of `priority`.
        fn priority(&self) -> __i::Ref<'_, String> {
            __i::defaulted::get(&self.priority)
        }
        ///Writes `priority`.
        fn set_priority(&mut self, value: impl __i::Into<String>) {
            __i::defaulted::set(&mut self.priority, value);
        }
        ///Whether `priority` is changed.
        fn priority_changed(&self) -> ::core::primitive::bool {
            self.priority.changed()
        }
        ///`priority` before its first change.
        fn priority_was(&self) -> __i::Ref<'_, String> {
            __i::defaulted::was(&self.priority)
        }
        ///The value of `sound`.
        fn sound(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.sound)
        }
        ///Writes `sound`.
        fn set_sound(&mut self, value: impl __i::Into<__i::Value<Option<String>>>) {
            __i::set(&mut self.sound, value);
        }
        ///Whether `sound` is changed.
        fn sound_changed(&self) -> ::core::primitive::bool {
            self.sound.changed()
        }
        ///`sound` before its first change.
        fn sound_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.sound)
        }
        ///The value of `mode`.
        fn mode(&self) -> __i::Ref<'_, Mode> {
            __i::defaulted::get(&self.mode)
        }
        ///Writes `mode`.
        fn set_mode(&mut self, value: impl __i::Into<Mode>) {
            __i::defaulted::set(&mut self.mode, value);
        }
        ///Whether `mode` is changed.
        fn mode_changed(&self) -> ::core::primitive::bool {
            self.mode.changed()
        }
        ///`mode` before its first change.
        fn mode_was(&self) -> __i::Ref<'_, Mode> {
            __i::defaulted::was(&self.mode)
        }
        ///The value of `port`.
        fn port(&self) -> __i::Ref<'_, u16> {
            __i::defaulted::get(&self.port)
        }
        ///Writes `port`.
        fn set_port(&mut self, value: u16) {
            __i::defaulted::set(&mut self.port, value);
        }
        ///Whether `port` is changed.
        fn port_changed(&self) -> ::core::primitive::bool {
            self.port.changed()
        }
        ///`port` before its first change.
        fn port_was(&self) -> __i::Ref<'_, u16> {
            __i::defaulted::was(&self.port)
        }
    }
    #[automatically_derived]
    impl __i::Event for PagerEvent {
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
    impl Pager {
        ///The key of `priority`.
        const PRIORITY: __i::Key<Self, String, __i::Settled<String>> = __i::Key {
            name: "priority",
            slot: |p| &p.priority,
            slot_mut: |p| &mut p.priority,
        };
        ///The key of `sound`.
        const SOUND: __i::Key<Self, Option<String>> = __i::Key {
            name: "sound",
            slot: |p| &p.sound,
            slot_mut: |p| &mut p.sound,
        };
        ///The key of `mode`.
        const MODE: __i::Key<Self, Mode, __i::Settled<Mode>> = __i::Key {
            name: "mode",
            slot: |p| &p.mode,
            slot_mut: |p| &mut p.mode,
        };
        ///The key of `port`.
        const PORT: __i::Key<Self, u16, __i::Settled<u16>> = __i::Key {
            name: "port",
            slot: |p| &p.port,
            slot_mut: |p| &mut p.port,
        };
    }
    #[automatically_derived]
    impl Pager {
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
    }
    const __EVENTS: &[__i::EventSpec] = &[
        __i::EventSpec {
            default: true,
            ..__i::gitlab::PUSH
        },
    ];
    #[automatically_derived]
    impl __i::Props for Pager {
        type Tracked = PagerProps;
        const TABLE: __i::Table<Self> = {
            __i::assert_takes_choices::<__i::Value<String>>();
            __i::assert_takes_choices::<__i::Value<Option<String>>>();
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<String>("priority", "Priority")
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
                    __i::FieldSpec::of::<Option<String>>("sound", "Sound")
                        .choices(__i::ChoiceList::Open(sounds::known)),
                    __i::FieldSpec::of::<Mode>("mode", "Mode")
                        .default_value(|| __i::defaulted::stored::<
                            Mode,
                        >(&Self::__default_mode())),
                    __i::FieldSpec::of::<u16>("port", "Port")
                        .default_value(|| __i::defaulted::stored::<
                            u16,
                        >(&Self::__default_port())),
                ]),
                sections: &[],
                events: __i::Some(__EVENTS),
                sound: true,
                unset: || PagerProps {
                    priority: __i::defaulted::unset::<
                        String,
                    >(|| __i::Settled(Self::__default_priority())),
                    sound: __i::unset::<Option<String>>(),
                    mode: __i::defaulted::unset::<
                        Mode,
                    >(|| __i::Settled(Self::__default_mode())),
                    port: __i::defaulted::unset::<
                        u16,
                    >(|| __i::Settled(Self::__default_port())),
                },
                slots: &[
                    __i::defaulted::slot::<_, String>(&Self::PRIORITY),
                    __i::slot::<_, Option<String>>(&Self::SOUND),
                    __i::defaulted::slot::<_, Mode>(&Self::MODE),
                    __i::defaulted::slot::<_, u16>(&Self::PORT),
                ],
                groups: &[],
                build: |props, _| {
                    if let __i::Some(
                        Self { priority: __0, sound: __1, mode: __2, port: __3, .. },
                    ) = __i::None::<&Self> {
                        let _ = (__0, __1, __2, __3);
                    }
                    __i::Some(Self {
                        priority: props.settled::<String>(&Self::PRIORITY)?,
                        sound: props.give::<Option<String>>(&Self::SOUND)?,
                        mode: props.settled::<Mode>(&Self::MODE)?,
                        port: props.settled::<u16>(&Self::PORT)?,
                    })
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    #[automatically_derived]
    impl __i::Integration for Pager {
        type Event = PagerEvent;
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "pager",
            title: "Pager",
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
    const _: () = __i::assert_no_secret::<Pager>("priority");
    const _: () = __i::assert_exposure_said::<Pager>("priority");
    const _: () = __i::assert_exposure_said::<Pager>("sound");
    const _: () = __i::assert_no_secret::<Pager>("mode");
    const _: () = __i::assert_exposure_said::<Pager>("mode");
    const _: () = __i::assert_no_secret::<Pager>("port");
};
