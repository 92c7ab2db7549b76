///The props of [`FooBar`], with their accessors: reached through `Record<FooBar>`.
pub struct FooBarProps(
    ::integrations_runtime::tracking::Tracked<Url>,
    ::integrations_runtime::tracking::Tracked<Option<String>>,
    ::integrations_runtime::tracking::Tracked<Secret>,
    ::integrations_runtime::tracking::Tracked<Mode>,
    ::integrations_runtime::tracking::Tracked<bool>,
    ::integrations_runtime::tracking::Tracked<u32>,
    ::integrations_runtime::tracking::Tracked<Vec<String>>,
    ::integrations_runtime::tracking::Tracked<String>,
);
///The events that [`FooBar`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub enum FooBarEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
    ///`note`
    Note(::std::sync::Arc<::integrations_runtime::event::payload::Note>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl FooBarProps
    where
        for<'__prop> Mode: ::integrations_runtime::__private::Prop,
        for<'__prop> Vec<String>: ::integrations_runtime::__private::Prop,
    {
        ///The value of `url`.
        #[inline]
        pub fn url(&self) -> __i::Get<'_, Url> {
            __i::get(&self.0)
        }
        ///Writes `url`.
        #[inline]
        pub fn set_url(&mut self, value: impl __i::Into<Url>) {
            __i::set(&mut self.0, value);
            __i::settle::<FooBar>(self)
        }
        ///Whether `url` is changed.
        #[inline]
        pub fn url_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`url` before its first change.
        #[inline]
        pub fn url_was(&self) -> __i::Get<'_, Url> {
            __i::was(&self.0)
        }
        ///The value of `username`.
        #[inline]
        pub fn username(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.1)
        }
        ///Writes `username`.
        #[inline]
        pub fn set_username(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.1, value)
        }
        ///Whether `username` is changed.
        #[inline]
        pub fn username_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`username` before its first change.
        #[inline]
        pub fn username_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.1)
        }
        ///The value of `password`.
        #[inline]
        pub fn password(&self) -> __i::Get<'_, Secret> {
            __i::get(&self.2)
        }
        ///Writes `password`.
        #[inline]
        pub fn set_password(&mut self, value: impl __i::Into<Secret>) {
            __i::set(&mut self.2, value)
        }
        ///Whether `password` is changed.
        #[inline]
        pub fn password_changed(&self) -> __i::bool {
            self.2.changed()
        }
        ///`password` before its first change.
        #[inline]
        pub fn password_was(&self) -> __i::Get<'_, Secret> {
            __i::was(&self.2)
        }
        ///The value of `mode`.
        #[inline]
        pub fn mode(&self) -> __i::Get<'_, Mode> {
            __i::get(&self.3)
        }
        ///Writes `mode`.
        #[inline]
        pub fn set_mode(&mut self, value: impl __i::Into<__i::Value<Mode>>) {
            __i::set(&mut self.3, value)
        }
        ///Whether `mode` is changed.
        #[inline]
        pub fn mode_changed(&self) -> __i::bool {
            self.3.changed()
        }
        ///`mode` before its first change.
        #[inline]
        pub fn mode_was(&self) -> __i::Get<'_, Mode> {
            __i::was(&self.3)
        }
        ///The value of `broken`.
        #[inline]
        pub fn broken(&self) -> __i::Get<'_, bool> {
            __i::get(&self.4)
        }
        ///Writes `broken`.
        #[inline]
        pub fn set_broken(&mut self, value: bool) {
            __i::set(&mut self.4, value)
        }
        ///Whether `broken` is changed.
        #[inline]
        pub fn broken_changed(&self) -> __i::bool {
            self.4.changed()
        }
        ///`broken` before its first change.
        #[inline]
        pub fn broken_was(&self) -> __i::Get<'_, bool> {
            __i::was(&self.4)
        }
        ///The value of `retries`.
        #[inline]
        pub fn retries(&self) -> __i::Get<'_, u32> {
            __i::get(&self.5)
        }
        ///Writes `retries`.
        #[inline]
        pub fn set_retries(&mut self, value: u32) {
            __i::set(&mut self.5, value)
        }
        ///Whether `retries` is changed.
        #[inline]
        pub fn retries_changed(&self) -> __i::bool {
            self.5.changed()
        }
        ///`retries` before its first change.
        #[inline]
        pub fn retries_was(&self) -> __i::Get<'_, u32> {
            __i::was(&self.5)
        }
        ///The value of `labels`.
        #[inline]
        pub fn labels(&self) -> __i::Get<'_, Vec<String>> {
            __i::get(&self.6)
        }
        ///Writes `labels`.
        #[inline]
        pub fn set_labels(&mut self, value: impl __i::Into<__i::Value<Vec<String>>>) {
            __i::set(&mut self.6, value)
        }
        ///Whether `labels` is changed.
        #[inline]
        pub fn labels_changed(&self) -> __i::bool {
            self.6.changed()
        }
        ///`labels` before its first change.
        #[inline]
        pub fn labels_was(&self) -> __i::Get<'_, Vec<String>> {
            __i::was(&self.6)
        }
        ///The value of `channel`.
        #[inline]
        pub fn channel(&self) -> __i::Get<'_, String> {
            __i::get(&self.7)
        }
        ///Writes `channel`.
        #[inline]
        pub fn set_channel(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.7, value)
        }
        ///Whether `channel` is changed.
        #[inline]
        pub fn channel_changed(&self) -> __i::bool {
            self.7.changed()
        }
        ///`channel` before its first change.
        #[inline]
        pub fn channel_was(&self) -> __i::Get<'_, String> {
            __i::was(&self.7)
        }
    }
    #[automatically_derived]
    impl __i::Event for FooBarEvent {
        #[inline]
        fn from_raw(raw: &__i::RawEvent) -> __i::Parsed<Self> {
            match raw.name() {
                "push" => __i::Some(__i::Payload::of(raw).map(Self::Push)),
                "note" | "comment" => __i::Some(__i::Payload::of(raw).map(Self::Note)),
                _ => __i::None,
            }
        }
        #[inline]
        fn any(&self) -> __i::AnyEvent<'_> {
            match self {
                Self::Push(payload) => __i::Payload::any(&**payload, "push"),
                Self::Note(payload) => __i::Payload::any(&**payload, "note"),
            }
        }
    }
    impl FooBar {
        ///The key of `url`.
        pub const URL: __i::Key<Self, Url> = __i::Key::<
            Self,
            _,
        >::at("url", 0, |it| &it.0);
        ///The key of `username`.
        pub const USERNAME: __i::Key<Self, Option<String>> = __i::Key::<
            Self,
            _,
        >::at("username", 1, |it| &it.1);
        ///The key of `password`.
        pub const PASSWORD: __i::Key<Self, Secret> = __i::Key::<
            Self,
            _,
        >::at("password", 2, |it| &it.2);
        ///The key of `mode`.
        pub const MODE: __i::Key<Self, Mode> = __i::Key::<
            Self,
            _,
        >::at("mode", 3, |it| &it.3);
        ///The key of `broken`.
        pub const BROKEN: __i::Key<Self, bool> = __i::Key::<
            Self,
            _,
        >::at("broken", 4, |it| &it.4);
        ///The key of `retries`.
        pub const RETRIES: __i::Key<Self, u32> = __i::Key::<
            Self,
            _,
        >::at("retries", 5, |it| &it.5);
        ///The key of `labels`.
        pub const LABELS: __i::Key<Self, Vec<String>> = __i::Key::<
            Self,
            _,
        >::at("labels", 6, |it| &it.6);
        ///The key of `channel`.
        pub const CHANNEL: __i::Key<Self, String> = __i::Key::<
            Self,
            _,
        >::at("channel", 7, |it| &it.7);
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::assert_takes_public_url::<__i::Value<Url>>();
                __i::assert_is_secret::<__i::Value<Secret>>();
                __i::assert_is_bool::<__i::Value<bool>>();
                __i::assert_takes_pattern::<__i::Value<String>>();
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<Url>(0, "url", "URL")
                            .exposes_secrets(true)
                            .section("connection")
                            .rules(const {
                                &[__i::RuleSpec::public_url::<__i::Value<Url>>()]
                            }),
                        __i::FieldSpec::own::<Option<String>>(1, "username", "Username")
                            .section("connection")
                            .rules(const {
                                &[
                                    __i::RuleSpec::length::<
                                        __i::Value<Option<String>>,
                                    >(__i::None, __i::Some(10u64)),
                                ]
                            }),
                        __i::FieldSpec::own::<Secret>(2, "password", "Password")
                            .non_empty_password_title("Enter new password")
                            .rules(const {
                                &[
                                    __i::RuleSpec::length::<
                                        __i::Value<Secret>,
                                    >(__i::Some(8u64), __i::None)
                                        .message("is short"),
                                ]
                            }),
                        __i::FieldSpec::own::<Mode>(3, "mode", "Mode").section("more"),
                        __i::FieldSpec::own::<bool>(4, "broken", "Broken")
                            .checkbox_label("Only broken pipelines"),
                        __i::FieldSpec::own::<u32>(5, "retries", "Retries")
                            .rules(const {
                                &[
                                    __i::RuleSpec::range::<
                                        __i::Value<u32>,
                                    >(
                                        __i::Some(__i::Number::Int(1i128)),
                                        __i::Some(__i::Number::Int(10i128)),
                                    ),
                                ]
                            }),
                        __i::FieldSpec::own::<Vec<String>>(6, "labels", "Labels"),
                        __i::FieldSpec::own::<String>(7, "channel", "Channel")
                            .required_always()
                            .rules(const {
                                &[
                                    __i::RuleSpec::pattern::<
                                        __i::Value<String>,
                                    >(|| {
                                            static PATTERN: __i::Pattern = __i::Pattern::new("^#");
                                            &PATTERN
                                        })
                                        .always(),
                                ]
                            }),
                    ],
                    sections: &[
                        __i::SectionSpec {
                            kind: "connection",
                            title: "Connection",
                            description: __i::None,
                        },
                        __i::SectionSpec {
                            kind: "more",
                            title: "More",
                            description: __i::None,
                        },
                    ],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || FooBarProps(
                        __i::unset::<Url>(),
                        __i::unset::<Option<String>>(),
                        __i::unset::<Secret>(),
                        __i::unset::<Mode>(),
                        __i::unset::<bool>(),
                        __i::unset::<u32>(),
                        __i::unset::<Vec<String>>(),
                        __i::unset::<String>(),
                    ),
                    len: 8usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<Url>(&props.0),
                            1 => __i::slot::<Option<String>>(&props.1),
                            2 => __i::slot::<Secret>(&props.2),
                            3 => __i::slot::<Mode>(&props.3),
                            4 => __i::slot::<bool>(&props.4),
                            5 => __i::slot::<u32>(&props.5),
                            6 => __i::slot::<Vec<String>>(&props.6),
                            7 => __i::slot::<String>(&props.7),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<Url>(&mut props.0),
                            1 => __i::slot_mut::<Option<String>>(&mut props.1),
                            2 => __i::slot_mut::<Secret>(&mut props.2),
                            3 => __i::slot_mut::<Mode>(&mut props.3),
                            4 => __i::slot_mut::<bool>(&mut props.4),
                            5 => __i::slot_mut::<u32>(&mut props.5),
                            6 => __i::slot_mut::<Vec<String>>(&mut props.6),
                            7 => __i::slot_mut::<String>(&mut props.7),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, _| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (
                                &it.url,
                                &it.username,
                                &it.password,
                                &it.mode,
                                &it.broken,
                                &it.retries,
                                &it.labels,
                                &it.channel,
                            );
                        }
                        let (
                            __i::Some(__0),
                            __i::Some(__1),
                            __i::Some(__2),
                            __i::Some(__3),
                            __i::Some(__4),
                            __i::Some(__5),
                            __i::Some(__6),
                            __i::Some(__7),
                        ) = (
                            props.give::<Url>(0),
                            props.give::<Option<String>>(1),
                            props.give::<Secret>(2),
                            props.give::<Mode>(3),
                            props.give::<bool>(4),
                            props.give::<u32>(5),
                            props.give::<Vec<String>>(6),
                            props.give::<String>(7),
                        ) else { return __i::None };
                        __i::Some(Self {
                            url: __0,
                            username: __1,
                            password: __2,
                            mode: __3,
                            broken: __4,
                            retries: __5,
                            labels: __6,
                            channel: __7,
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
                    name: "foo_bar",
                    title: "Foo Bar",
                    description: __i::None,
                    help: __i::None,
                    category: __i::Category::Chat,
                    levels: &[__i::Level::Project, __i::Level::Group],
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
            &[__i::gitlab::PUSH, __i::gitlab::NOTE]
        }
    }
    #[automatically_derived]
    impl __i::Props for FooBar {
        type Tracked = FooBarProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for FooBar {
        type Event = FooBarEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
    use __i::NoProp as _;
    const _: () = if __i::Probe::<Secret>::NO_SECRET {
        __i::assert_secret::<
            FooBar,
        >("password", "Secret", "an `integrations_runtime::Secret`")
    };
    const _: () = if __i::Probe::<Mode>::URL {
        __i::assert_exposure_said::<FooBar>("mode")
    };
};
