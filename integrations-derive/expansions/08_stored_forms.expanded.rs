///The props of [`Tracker`], with their accessors: reached through `Record<Tracker>`.
struct TrackerProps {
    url: ::integrations_runtime::tracking::Tracked<String>,
    old: ::integrations_runtime::tracking::Tracked<bool>,
}
///The events that [`Tracker`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum TrackerEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl TrackerProps {
        ///The value of `url`.
        fn url(&self) -> __i::Get<'_, String> {
            __i::get(&self.url)
        }
        ///Writes `url`.
        fn set_url(&mut self, value: impl __i::Into<__i::Value<String>>) {
            __i::set(&mut self.url, value);
        }
        ///Whether `url` is changed.
        fn url_changed(&self) -> ::core::primitive::bool {
            self.url.changed()
        }
        ///`url` before its first change.
        fn url_was(&self) -> __i::Get<'_, String> {
            __i::was(&self.url)
        }
        ///The value of `old`.
        fn old(&self) -> __i::Get<'_, bool> {
            __i::get(&self.old)
        }
        ///Writes `old`.
        fn set_old(&mut self, value: __i::Value<bool>) {
            __i::set(&mut self.old, value);
        }
        ///Whether `old` is changed.
        fn old_changed(&self) -> ::core::primitive::bool {
            self.old.changed()
        }
        ///`old` before its first change.
        fn old_was(&self) -> __i::Get<'_, bool> {
            __i::was(&self.old)
        }
    }
    #[automatically_derived]
    impl __i::Event for TrackerEvent {
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
    impl Tracker {
        ///The key of `url`.
        const URL: __i::Key<Self, String> = __i::Key {
            name: "url",
            slot: |p| &p.url,
            slot_mut: |p| &mut p.url,
        };
        ///The key of `old`.
        const OLD: __i::Key<Self, bool> = __i::Key {
            name: "old",
            slot: |p| &p.old,
            slot_mut: |p| &mut p.old,
        };
    }
    const __EVENTS: &[__i::EventSpec] = &[
        __i::EventSpec {
            default: true,
            ..__i::gitlab::PUSH
        },
    ];
    #[automatically_derived]
    impl __i::Props for Tracker {
        type Tracked = TrackerProps;
        const TABLE: __i::Table<Self> = {
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<String>("url", "URL")
                        .aliases(&["host", "server"])
                        .storage(__i::StorageKind::DataFields),
                    __i::FieldSpec::of::<bool>("old", "Old")
                        .deprecated(__i::Deprecation {
                            since: __i::None,
                            note: __i::None,
                        }),
                ]),
                sections: &[],
                events: __i::Some(__EVENTS),
                sound: true,
                unset: || TrackerProps {
                    url: __i::unset::<String>(),
                    old: __i::unset::<bool>(),
                },
                slots: &[
                    __i::slot::<_, String>(&Self::URL),
                    __i::slot::<_, bool>(&Self::OLD),
                ],
                groups: &[],
                build: |props, _| {
                    if let __i::Some(Self { url: __0, old: __1, .. }) = __i::None::<
                        &Self,
                    > {
                        let _ = (__0, __1);
                    }
                    __i::Some(Self {
                        url: props.give::<String>(&Self::URL)?,
                        old: props.give::<bool>(&Self::OLD)?,
                    })
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    #[automatically_derived]
    impl __i::Integration for Tracker {
        type Event = TrackerEvent;
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "tracker",
            title: "Tracker",
            description: __i::None,
            help: __i::None,
            category: __i::Category::Common,
            levels: &[__i::Level::Project, __i::Level::Group, __i::Level::Instance],
            sections: <Self as __i::Props>::TABLE.sections,
            fields: <Self as __i::Props>::TABLE.fields,
            events: __EVENTS,
            configurable_events: &[],
            many: true,
            webhook: false,
            manual_activation: true,
            deprecated: __i::Some(__i::Deprecation {
                since: __i::unless_empty("2.0"),
                note: __i::unless_empty("use `New`"),
            }),
            version: 3u32,
        };
        const STEPS: &'static [__i::Step] = &[
            |stored| __i::migrate(stored, one_to_two),
            |stored| __i::migrate(stored, two::to_three),
        ];
    }
    const _: () = __i::assert_exposure_said::<Tracker>("url");
};
