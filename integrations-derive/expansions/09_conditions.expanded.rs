///The props of [`Mail`], with their accessors: reached through `Record<Mail>`.
struct MailProps(
    ::integrations_runtime::tracking::Tracked<Mode>,
    ::integrations_runtime::tracking::Tracked<Option<String>>,
    ::integrations_runtime::tracking::Tracked<Option<String>>,
    ::integrations_runtime::tracking::Tracked<Option<String>>,
    ::integrations_runtime::tracking::Defaulted<u16>,
);
///The events that [`Mail`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum MailEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl MailProps
    where
        for<'__prop> Mode: ::integrations_runtime::__private::Prop,
    {
        ///The value of `mode`.
        #[inline]
        fn mode(&self) -> __i::Get<'_, Mode> {
            __i::get(&self.0)
        }
        ///Writes `mode`.
        #[inline]
        fn set_mode(&mut self, value: impl __i::Into<__i::Value<Mode>>) {
            __i::set(&mut self.0, value)
        }
        ///Whether `mode` is changed.
        #[inline]
        fn mode_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`mode` before its first change.
        #[inline]
        fn mode_was(&self) -> __i::Get<'_, Mode> {
            __i::was(&self.0)
        }
        ///The value of `certificate`.
        #[inline]
        fn certificate(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.1)
        }
        ///Writes `certificate`.
        #[inline]
        fn set_certificate(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.1, value)
        }
        ///Whether `certificate` is changed.
        #[inline]
        fn certificate_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`certificate` before its first change.
        #[inline]
        fn certificate_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.1)
        }
        ///The value of `user`.
        #[inline]
        fn user(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.2)
        }
        ///Writes `user`.
        #[inline]
        fn set_user(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.2, value)
        }
        ///Whether `user` is changed.
        #[inline]
        fn user_changed(&self) -> __i::bool {
            self.2.changed()
        }
        ///`user` before its first change.
        #[inline]
        fn user_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.2)
        }
        ///The value of `socket`.
        #[inline]
        fn socket(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.3)
        }
        ///Writes `socket`.
        #[inline]
        fn set_socket(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.3, value)
        }
        ///Whether `socket` is changed.
        #[inline]
        fn socket_changed(&self) -> __i::bool {
            self.3.changed()
        }
        ///`socket` before its first change.
        #[inline]
        fn socket_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.3)
        }
        ///The value of `port`.
        #[inline]
        fn port(&self) -> __i::Ref<'_, u16> {
            __i::defaulted::get(&self.4)
        }
        ///Writes `port`.
        #[inline]
        fn set_port(&mut self, value: u16) {
            __i::defaulted::set(&mut self.4, value)
        }
        ///Whether `port` is changed.
        #[inline]
        fn port_changed(&self) -> __i::bool {
            self.4.changed()
        }
        ///`port` before its first change.
        #[inline]
        fn port_was(&self) -> __i::Ref<'_, u16> {
            __i::defaulted::was(&self.4)
        }
    }
    #[automatically_derived]
    impl __i::Event for MailEvent {
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
    impl Mail {
        ///The key of `mode`.
        const MODE: __i::Key<Self, Mode> = __i::Key::<
            Self,
            _,
        >::at("mode", 0, |it| &it.0);
        ///The key of `certificate`.
        const CERTIFICATE: __i::Key<Self, Option<String>> = __i::Key::<
            Self,
            _,
        >::at("certificate", 1, |it| &it.1);
        ///The key of `user`.
        const USER: __i::Key<Self, Option<String>> = __i::Key::<
            Self,
            _,
        >::at("user", 2, |it| &it.2);
        ///The key of `socket`.
        const SOCKET: __i::Key<Self, Option<String>> = __i::Key::<
            Self,
            _,
        >::at("socket", 3, |it| &it.3);
        ///The key of `port`.
        const PORT: __i::Key<Self, u16, __i::Settled<u16>> = __i::Key::<
            Self,
            _,
            _,
        >::at("port", 4, |it| &it.4);
        #[doc(hidden)]
        fn __default_port() -> u16 {
            25
        }
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::assert_may_be_required::<Option<String>>();
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<Mode>(0, "mode", "Mode"),
                        __i::FieldSpec::own::<
                            Option<String>,
                        >(1, "certificate", "Certificate")
                            .show_if(
                                __i::Condition::All(
                                    &[
                                        __i::Condition::In {
                                            field: "mode",
                                            values: &[
                                                || __i::operand::<__i::Value<Mode>>(Mode::Tls),
                                                || __i::operand::<__i::Value<Mode>>(Mode::StartTls),
                                            ],
                                        },
                                        __i::Condition::Not(
                                            &__i::Condition::Set {
                                                field: "socket",
                                            },
                                        ),
                                    ],
                                ),
                            ),
                        __i::FieldSpec::own::<Option<String>>(2, "user", "User")
                            .required_if(
                                __i::Condition::Any(
                                    &[
                                        __i::Condition::Not(
                                            &__i::Condition::Equals {
                                                field: "mode",
                                                value: || __i::operand::<__i::Value<Mode>>(Mode::Plain),
                                            },
                                        ),
                                        __i::Condition::Equals {
                                            field: "port",
                                            value: || __i::operand::<__i::Value<u16>>(465),
                                        },
                                    ],
                                ),
                            ),
                        __i::FieldSpec::own::<Option<String>>(3, "socket", "Socket")
                            .available(|| __i::is_available(features::sockets)),
                        __i::FieldSpec::own::<u16>(4, "port", "Port")
                            .default_value(|| __i::defaulted::stored::<
                                u16,
                            >(&Self::__default_port())),
                    ],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || MailProps(
                        __i::unset::<Mode>(),
                        __i::unset::<Option<String>>(),
                        __i::unset::<Option<String>>(),
                        __i::unset::<Option<String>>(),
                        __i::defaulted::unset::<
                            u16,
                        >(|| __i::Settled(Self::__default_port())),
                    ),
                    len: 5usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<Mode>(&props.0),
                            1 => __i::slot::<Option<String>>(&props.1),
                            2 => __i::slot::<Option<String>>(&props.2),
                            3 => __i::slot::<Option<String>>(&props.3),
                            4 => __i::defaulted::slot::<u16>(&props.4),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<Mode>(&mut props.0),
                            1 => __i::slot_mut::<Option<String>>(&mut props.1),
                            2 => __i::slot_mut::<Option<String>>(&mut props.2),
                            3 => __i::slot_mut::<Option<String>>(&mut props.3),
                            4 => __i::defaulted::slot_mut::<u16>(&mut props.4),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, shown| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (
                                &it.mode,
                                &it.certificate,
                                &it.user,
                                &it.socket,
                                &it.port,
                            );
                        }
                        let (
                            __i::Some(__0),
                            __i::Some(__1),
                            __i::Some(__2),
                            __i::Some(__3),
                            __i::Some(__4),
                        ) = (
                            props.give::<Mode>(0),
                            props
                                .give_if::<
                                    Option<String>,
                                >(1, __i::is_shown::<Self>(shown, 1)),
                            props.give::<Option<String>>(2),
                            props
                                .give_if::<
                                    Option<String>,
                                >(3, __i::is_shown::<Self>(shown, 3)),
                            props.settled::<u16>(4),
                        ) else { return __i::None };
                        __i::Some(Self {
                            mode: __0,
                            certificate: __1,
                            user: __2,
                            socket: __3,
                            port: __4,
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
                    name: "mail",
                    title: "Mail",
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
    impl __i::Props for Mail {
        type Tracked = MailProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Mail {
        type Event = MailEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
    use __i::NoProp as _;
    const _: () = if __i::Probe::<Mode>::URL {
        __i::assert_exposure_said::<Mail>("mode")
    };
    const _: () = if __i::Probe::<Option<String>>::REQUIRED {
        __i::assert_may_be_missing::<Mail>("certificate", "hidden")
    };
    const _: () = if __i::Probe::<Option<String>>::REQUIRED {
        __i::assert_may_be_missing::<Mail>("socket", "unavailable")
    };
    const _: () = if __i::Probe::<u16>::SECRET {
        __i::assert_no_secret::<Mail>("port")
    };
};
