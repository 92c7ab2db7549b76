///The props of [`FooBar`], with their accessors: reached through `Record<FooBar>`.
pub struct FooBarProps {
    url: ::integrations_runtime::tracking::Tracked<Url>,
    username: ::integrations_runtime::tracking::Tracked<Option<String>>,
    password: ::integrations_runtime::tracking::Tracked<Secret>,
    mode: ::integrations_runtime::tracking::Tracked<Mode>,
    broken: ::integrations_runtime::tracking::Tracked<bool>,
    retries: ::integrations_runtime::tracking::Tracked<u32>,
    labels: ::integrations_runtime::tracking::Tracked<Vec<String>>,
    channel: ::integrations_runtime::tracking::Tracked<String>,
}
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
    #[automatically_derived]
    impl FooBarProps
    where
        for<'__prop> Mode: ::integrations_runtime::__private::Prop,
        for<'__prop> Vec<String>: ::integrations_runtime::__private::Prop,
    {
        ///The value of `url`.
        pub fn url(&self) -> __i::Get<'_, Url> {
            __i::get(&self.url)
        }
        ///Writes `url`.
        pub fn set_url(&mut self, value: impl __i::Into<__i::Value<Url>>) {
            __i::set(&mut self.url, value);
            __i::settle::<FooBar>(self);
        }
        ///Whether `url` is changed.
        pub fn url_changed(&self) -> ::core::primitive::bool {
            self.url.changed()
        }
        ///`url` before its first change.
        pub fn url_was(&self) -> __i::Get<'_, Url> {
            __i::was(&self.url)
        }
        ///The value of `username`.
        pub fn username(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.username)
        }
        ///Writes `username`.
        pub fn set_username(
            &mut self,
            value: impl __i::Into<__i::Value<Option<String>>>,
        ) {
            __i::set(&mut self.username, value);
        }
        ///Whether `username` is changed.
        pub fn username_changed(&self) -> ::core::primitive::bool {
            self.username.changed()
        }
        ///`username` before its first change.
        pub fn username_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.username)
        }
        ///The value of `password`.
        pub fn password(&self) -> __i::Get<'_, Secret> {
            __i::get(&self.password)
        }
        ///Writes `password`.
        pub fn set_password(&mut self, value: impl __i::Into<__i::Value<Secret>>) {
            __i::set(&mut self.password, value);
        }
        ///Whether `password` is changed.
        pub fn password_changed(&self) -> ::core::primitive::bool {
            self.password.changed()
        }
        ///`password` before its first change.
        pub fn password_was(&self) -> __i::Get<'_, Secret> {
            __i::was(&self.password)
        }
        ///The value of `mode`.
        pub fn mode(&self) -> __i::Get<'_, Mode> {
            __i::get(&self.mode)
        }
        ///Writes `mode`.
        pub fn set_mode(&mut self, value: impl __i::Into<__i::Value<Mode>>) {
            __i::set(&mut self.mode, value);
        }
        ///Whether `mode` is changed.
        pub fn mode_changed(&self) -> ::core::primitive::bool {
            self.mode.changed()
        }
        ///`mode` before its first change.
        pub fn mode_was(&self) -> __i::Get<'_, Mode> {
            __i::was(&self.mode)
        }
        ///The value of `broken`.
        pub fn broken(&self) -> __i::Get<'_, bool> {
            __i::get(&self.broken)
        }
        ///Writes `broken`.
        pub fn set_broken(&mut self, value: __i::Value<bool>) {
            __i::set(&mut self.broken, value);
        }
        ///Whether `broken` is changed.
        pub fn broken_changed(&self) -> ::core::primitive::bool {
            self.broken.changed()
        }
        ///`broken` before its first change.
        pub fn broken_was(&self) -> __i::Get<'_, bool> {
            __i::was(&self.broken)
        }
        ///The value of `retries`.
        pub fn retries(&self) -> __i::Get<'_, u32> {
            __i::get(&self.retries)
        }
        ///Writes `retries`.
        pub fn set_retries(&mut self, value: __i::Value<u32>) {
            __i::set(&mut self.retries, value);
        }
        ///Whether `retries` is changed.
        pub fn retries_changed(&self) -> ::core::primitive::bool {
            self.retries.changed()
        }
        ///`retries` before its first change.
        pub fn retries_was(&self) -> __i::Get<'_, u32> {
            __i::was(&self.retries)
        }
        ///The value of `labels`.
        pub fn labels(&self) -> __i::Get<'_, Vec<String>> {
            __i::get(&self.labels)
        }
        ///Writes `labels`.
        pub fn set_labels(&mut self, value: impl __i::Into<__i::Value<Vec<String>>>) {
            __i::set(&mut self.labels, value);
        }
        ///Whether `labels` is changed.
        pub fn labels_changed(&self) -> ::core::primitive::bool {
            self.labels.changed()
        }
        ///`labels` before its first change.
        pub fn labels_was(&self) -> __i::Get<'_, Vec<String>> {
            __i::was(&self.labels)
        }
        ///The value of `channel`.
        pub fn channel(&self) -> __i::Get<'_, String> {
            __i::get(&self.channel)
        }
        ///Writes `channel`.
        pub fn set_channel(&mut self, value: impl __i::Into<__i::Value<String>>) {
            __i::set(&mut self.channel, value);
        }
        ///Whether `channel` is changed.
        pub fn channel_changed(&self) -> ::core::primitive::bool {
            self.channel.changed()
        }
        ///`channel` before its first change.
        pub fn channel_was(&self) -> __i::Get<'_, String> {
            __i::was(&self.channel)
        }
    }
    #[automatically_derived]
    impl __i::Event for FooBarEvent {
        fn from_raw(raw: &__i::RawEvent) -> __i::Parsed<Self> {
            match raw.name() {
                "push" => __i::Some(raw.payload().map(Self::Push)),
                "note" | "comment" => __i::Some(raw.payload().map(Self::Note)),
                _ => __i::None,
            }
        }
        fn to_raw(&self) -> __i::Result<__i::RawEvent, __i::PayloadError> {
            match self {
                Self::Push(payload) => __i::raw_from("push", &**payload),
                Self::Note(payload) => __i::raw_from("note", &**payload),
            }
        }
        fn name(&self) -> &'static ::core::primitive::str {
            match self {
                Self::Push(_) => "push",
                Self::Note(_) => "note",
            }
        }
        fn payload(&self) -> &__i::AnyPayload {
            match self {
                Self::Push(payload) => &**payload,
                Self::Note(payload) => &**payload,
            }
        }
        fn sample(name: &::core::primitive::str) -> __i::Option<__i::Json> {
            __i::gitlab::sample(name)
        }
    }
    #[automatically_derived]
    impl FooBar {
        ///The key of `url`.
        pub const URL: __i::Key<Self, Url> = __i::Key {
            name: "url",
            slot: |p| &p.url,
            slot_mut: |p| &mut p.url,
        };
        ///The key of `username`.
        pub const USERNAME: __i::Key<Self, Option<String>> = __i::Key {
            name: "username",
            slot: |p| &p.username,
            slot_mut: |p| &mut p.username,
        };
        ///The key of `password`.
        pub const PASSWORD: __i::Key<Self, Secret> = __i::Key {
            name: "password",
            slot: |p| &p.password,
            slot_mut: |p| &mut p.password,
        };
        ///The key of `mode`.
        pub const MODE: __i::Key<Self, Mode> = __i::Key {
            name: "mode",
            slot: |p| &p.mode,
            slot_mut: |p| &mut p.mode,
        };
        ///The key of `broken`.
        pub const BROKEN: __i::Key<Self, bool> = __i::Key {
            name: "broken",
            slot: |p| &p.broken,
            slot_mut: |p| &mut p.broken,
        };
        ///The key of `retries`.
        pub const RETRIES: __i::Key<Self, u32> = __i::Key {
            name: "retries",
            slot: |p| &p.retries,
            slot_mut: |p| &mut p.retries,
        };
        ///The key of `labels`.
        pub const LABELS: __i::Key<Self, Vec<String>> = __i::Key {
            name: "labels",
            slot: |p| &p.labels,
            slot_mut: |p| &mut p.labels,
        };
        ///The key of `channel`.
        pub const CHANNEL: __i::Key<Self, String> = __i::Key {
            name: "channel",
            slot: |p| &p.channel,
            slot_mut: |p| &mut p.channel,
        };
    }
    const __EVENTS: &[__i::EventSpec] = &[__i::gitlab::PUSH, __i::gitlab::NOTE];
    #[automatically_derived]
    impl __i::Props for FooBar {
        type Tracked = FooBarProps;
        const TABLE: __i::Table<Self> = {
            __i::assert_takes_public_url::<__i::Value<Url>>();
            __i::assert_is_secret::<__i::Value<Secret>>();
            __i::assert_is_bool::<__i::Value<bool>>();
            __i::assert_takes_pattern::<__i::Value<String>>();
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<Url>("url", "URL")
                        .exposes_secrets(true)
                        .section("connection")
                        .rules(&[__i::RuleSpec::public_url::<__i::Value<Url>>()]),
                    __i::FieldSpec::of::<Option<String>>("username", "Username")
                        .section("connection")
                        .rules(
                            &[
                                __i::RuleSpec::length::<
                                    __i::Value<Option<String>>,
                                >(__i::None, __i::Some(10u64)),
                            ],
                        ),
                    __i::FieldSpec::of::<Secret>("password", "Password")
                        .non_empty_password_title("Enter new password")
                        .rules(
                            &[
                                __i::RuleSpec::length::<
                                    __i::Value<Secret>,
                                >(__i::Some(8u64), __i::None)
                                    .message("is short"),
                            ],
                        ),
                    __i::FieldSpec::of::<Mode>("mode", "Mode").section("more"),
                    __i::FieldSpec::of::<bool>("broken", "Broken")
                        .checkbox_label("Only broken pipelines"),
                    __i::FieldSpec::of::<u32>("retries", "Retries")
                        .rules(
                            &[
                                __i::RuleSpec::range::<
                                    __i::Value<u32>,
                                >(
                                    __i::Some(__i::Number::Int(1i128)),
                                    __i::Some(__i::Number::Int(10i128)),
                                ),
                            ],
                        ),
                    __i::FieldSpec::of::<Vec<String>>("labels", "Labels"),
                    __i::FieldSpec::of::<String>("channel", "Channel")
                        .required_always()
                        .rules(
                            &[
                                __i::RuleSpec::pattern::<
                                    __i::Value<String>,
                                >(|| {
                                        static PATTERN: __i::Pattern = __i::Pattern::new("^#");
                                        &PATTERN
                                    })
                                    .always(),
                            ],
                        ),
                ]),
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
                events: __i::Some(__EVENTS),
                sound: true,
                unset: || FooBarProps {
                    url: __i::unset::<Url>(),
                    username: __i::unset::<Option<String>>(),
                    password: __i::unset::<Secret>(),
                    mode: __i::unset::<Mode>(),
                    broken: __i::unset::<bool>(),
                    retries: __i::unset::<u32>(),
                    labels: __i::unset::<Vec<String>>(),
                    channel: __i::unset::<String>(),
                },
                slots: &[
                    __i::slot::<_, Url>(&Self::URL),
                    __i::slot::<_, Option<String>>(&Self::USERNAME),
                    __i::slot::<_, Secret>(&Self::PASSWORD),
                    __i::slot::<_, Mode>(&Self::MODE),
                    __i::slot::<_, bool>(&Self::BROKEN),
                    __i::slot::<_, u32>(&Self::RETRIES),
                    __i::slot::<_, Vec<String>>(&Self::LABELS),
                    __i::slot::<_, String>(&Self::CHANNEL),
                ],
                groups: &[],
                build: |props, _| {
                    if let __i::Some(
                        Self {
                            url: __0,
                            username: __1,
                            password: __2,
                            mode: __3,
                            broken: __4,
                            retries: __5,
                            labels: __6,
                            channel: __7,
                            ..
                        },
                    ) = __i::None::<&Self> {
                        let _ = (__0, __1, __2, __3, __4, __5, __6, __7);
                    }
                    __i::Some(Self {
                        url: props.give::<Url>(&Self::URL)?,
                        username: props.give::<Option<String>>(&Self::USERNAME)?,
                        password: props.give::<Secret>(&Self::PASSWORD)?,
                        mode: props.give::<Mode>(&Self::MODE)?,
                        broken: props.give::<bool>(&Self::BROKEN)?,
                        retries: props.give::<u32>(&Self::RETRIES)?,
                        labels: props.give::<Vec<String>>(&Self::LABELS)?,
                        channel: props.give::<String>(&Self::CHANNEL)?,
                    })
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    #[automatically_derived]
    impl __i::Integration for FooBar {
        type Event = FooBarEvent;
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "foo_bar",
            title: "Foo Bar",
            description: __i::None,
            help: __i::None,
            category: __i::Category::Chat,
            levels: &[__i::Level::Project, __i::Level::Group],
            sections: <Self as __i::Props>::TABLE.sections,
            fields: <Self as __i::Props>::TABLE.fields,
            events: __EVENTS,
            configurable_events: __EVENTS,
            many: false,
            webhook: false,
            manual_activation: true,
            deprecated: __i::None,
            version: 1u32,
        };
    }
    const _: () = __i::assert_exposure_said::<FooBar>("username");
    const _: () = __i::assert_secret::<FooBar>("password", "Secret", "a `Secret`");
    const _: () = __i::assert_exposure_said::<FooBar>("password");
    const _: () = __i::assert_exposure_said::<FooBar>("mode");
    const _: () = __i::assert_exposure_said::<FooBar>("labels");
    const _: () = __i::assert_exposure_said::<FooBar>("channel");
};
