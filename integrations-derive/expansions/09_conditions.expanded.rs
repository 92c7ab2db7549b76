///The props of [`Mail`], with their accessors: reached through `Record<Mail>`.
struct MailProps {
    mode: ::integrations_runtime::tracking::Tracked<Mode>,
    certificate: ::integrations_runtime::tracking::Tracked<Option<String>>,
    user: ::integrations_runtime::tracking::Tracked<Option<String>>,
    socket: ::integrations_runtime::tracking::Tracked<Option<String>>,
    port: ::integrations_runtime::tracking::Defaulted<u16>,
}
///The events that [`Mail`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum MailEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl MailProps
    where
        for<'__prop> Mode: ::integrations_runtime::__private::Prop,
    {
        ///The value of `mode`.
        fn mode(&self) -> __i::Get<'_, Mode> {
            __i::get(&self.mode)
        }
        ///Writes `mode`.
        fn set_mode(&mut self, value: impl __i::Into<__i::Value<Mode>>) {
            __i::set(&mut self.mode, value);
        }
        ///Whether `mode` is changed.
        fn mode_changed(&self) -> ::core::primitive::bool {
            self.mode.changed()
        }
        ///`mode` before its first change.
        fn mode_was(&self) -> __i::Get<'_, Mode> {
            __i::was(&self.mode)
        }
        ///The value of `certificate`.
        fn certificate(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.certificate)
        }
        ///Writes `certificate`.
        fn set_certificate(
            &mut self,
            value: impl __i::Into<__i::Value<Option<String>>>,
        ) {
            __i::set(&mut self.certificate, value);
        }
        ///Whether `certificate` is changed.
        fn certificate_changed(&self) -> ::core::primitive::bool {
            self.certificate.changed()
        }
        ///`certificate` before its first change.
        fn certificate_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.certificate)
        }
        ///The value of `user`.
        fn user(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.user)
        }
        ///Writes `user`.
        fn set_user(&mut self, value: impl __i::Into<__i::Value<Option<String>>>) {
            __i::set(&mut self.user, value);
        }
        ///Whether `user` is changed.
        fn user_changed(&self) -> ::core::primitive::bool {
            self.user.changed()
        }
        ///`user` before its first change.
        fn user_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.user)
        }
        ///The value of `socket`.
        fn socket(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.socket)
        }
        ///Writes `socket`.
        fn set_socket(&mut self, value: impl __i::Into<__i::Value<Option<String>>>) {
            __i::set(&mut self.socket, value);
        }
        ///Whether `socket` is changed.
        fn socket_changed(&self) -> ::core::primitive::bool {
            self.socket.changed()
        }
        ///`socket` before its first change.
        fn socket_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.socket)
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
    impl __i::Event for MailEvent {
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
    impl Mail {
        ///The key of `mode`.
        const MODE: __i::Key<Self, Mode> = __i::Key {
            name: "mode",
            slot: |p| &p.mode,
            slot_mut: |p| &mut p.mode,
        };
        ///The key of `certificate`.
        const CERTIFICATE: __i::Key<Self, Option<String>> = __i::Key {
            name: "certificate",
            slot: |p| &p.certificate,
            slot_mut: |p| &mut p.certificate,
        };
        ///The key of `user`.
        const USER: __i::Key<Self, Option<String>> = __i::Key {
            name: "user",
            slot: |p| &p.user,
            slot_mut: |p| &mut p.user,
        };
        ///The key of `socket`.
        const SOCKET: __i::Key<Self, Option<String>> = __i::Key {
            name: "socket",
            slot: |p| &p.socket,
            slot_mut: |p| &mut p.socket,
        };
        ///The key of `port`.
        const PORT: __i::Key<Self, u16, __i::Settled<u16>> = __i::Key {
            name: "port",
            slot: |p| &p.port,
            slot_mut: |p| &mut p.port,
        };
    }
    #[automatically_derived]
    impl Mail {
        #[doc(hidden)]
        fn __default_port() -> u16 {
            25
        }
    }
    const __EVENTS: &[__i::EventSpec] = &[
        __i::EventSpec {
            default: true,
            ..__i::gitlab::PUSH
        },
    ];
    #[automatically_derived]
    impl __i::Props for Mail {
        type Tracked = MailProps;
        const TABLE: __i::Table<Self> = {
            __i::assert_may_be_required::<Option<String>>();
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<Mode>("mode", "Mode"),
                    __i::FieldSpec::of::<Option<String>>("certificate", "Certificate")
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
                    __i::FieldSpec::of::<Option<String>>("user", "User")
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
                    __i::FieldSpec::of::<Option<String>>("socket", "Socket")
                        .available(|| __i::is_available(features::sockets)),
                    __i::FieldSpec::of::<u16>("port", "Port")
                        .default_value(|| __i::defaulted::stored::<
                            u16,
                        >(&Self::__default_port())),
                ]),
                sections: &[],
                events: __i::Some(__EVENTS),
                sound: true,
                unset: || MailProps {
                    mode: __i::unset::<Mode>(),
                    certificate: __i::unset::<Option<String>>(),
                    user: __i::unset::<Option<String>>(),
                    socket: __i::unset::<Option<String>>(),
                    port: __i::defaulted::unset::<
                        u16,
                    >(|| __i::Settled(Self::__default_port())),
                },
                slots: &[
                    __i::slot::<_, Mode>(&Self::MODE),
                    __i::slot::<_, Option<String>>(&Self::CERTIFICATE),
                    __i::slot::<_, Option<String>>(&Self::USER),
                    __i::slot::<_, Option<String>>(&Self::SOCKET),
                    __i::defaulted::slot::<_, u16>(&Self::PORT),
                ],
                groups: &[],
                build: |props, shown| {
                    if let __i::Some(
                        Self {
                            mode: __0,
                            certificate: __1,
                            user: __2,
                            socket: __3,
                            port: __4,
                            ..
                        },
                    ) = __i::None::<&Self> {
                        let _ = (__0, __1, __2, __3, __4);
                    }
                    __i::Some(Self {
                        mode: props.give::<Mode>(&Self::MODE)?,
                        certificate: props
                            .give_if::<
                                Option<String>,
                            >(&Self::CERTIFICATE, __i::is_shown::<Self>(shown, 1usize))?,
                        user: props.give::<Option<String>>(&Self::USER)?,
                        socket: props
                            .give_if::<
                                Option<String>,
                            >(&Self::SOCKET, __i::is_shown::<Self>(shown, 3usize))?,
                        port: props.settled::<u16>(&Self::PORT)?,
                    })
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    #[automatically_derived]
    impl __i::Integration for Mail {
        type Event = MailEvent;
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "mail",
            title: "Mail",
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
    const _: () = __i::assert_exposure_said::<Mail>("mode");
    const _: () = __i::assert_may_be_missing::<Mail>("certificate", "hidden");
    const _: () = __i::assert_exposure_said::<Mail>("certificate");
    const _: () = __i::assert_exposure_said::<Mail>("user");
    const _: () = __i::assert_may_be_missing::<Mail>("socket", "unavailable");
    const _: () = __i::assert_exposure_said::<Mail>("socket");
    const _: () = __i::assert_no_secret::<Mail>("port");
};
