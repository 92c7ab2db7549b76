///The props of [`Tracker`], with their accessors: reached through `Record<Tracker>`.
struct TrackerProps(
    ::integrations_runtime::tracking::Tracked<String>,
    ::integrations_runtime::tracking::Tracked<bool>,
);
///The events that [`Tracker`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum TrackerEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl TrackerProps {
        ///The value of `url`.
        #[inline]
        fn url(&self) -> __i::Get<'_, String> {
            __i::get(&self.0)
        }
        ///Writes `url`.
        #[inline]
        fn set_url(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.0, value)
        }
        ///Whether `url` is changed.
        #[inline]
        fn url_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`url` before its first change.
        #[inline]
        fn url_was(&self) -> __i::Get<'_, String> {
            __i::was(&self.0)
        }
        ///The value of `old`.
        #[inline]
        fn old(&self) -> __i::Get<'_, bool> {
            __i::get(&self.1)
        }
        ///Writes `old`.
        #[inline]
        fn set_old(&mut self, value: bool) {
            __i::set(&mut self.1, value)
        }
        ///Whether `old` is changed.
        #[inline]
        fn old_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`old` before its first change.
        #[inline]
        fn old_was(&self) -> __i::Get<'_, bool> {
            __i::was(&self.1)
        }
    }
    #[automatically_derived]
    impl __i::Event for TrackerEvent {
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
    impl Tracker {
        ///The key of `url`.
        const URL: __i::Key<Self, String> = __i::Key::<
            Self,
            _,
        >::at("url", 0, |it| &it.0);
        ///The key of `old`.
        const OLD: __i::Key<Self, bool> = __i::Key::<Self, _>::at("old", 1, |it| &it.1);
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<String>(0, "url", "URL")
                            .aliases(&["host", "server"])
                            .storage(__i::StorageKind::DataFields),
                        __i::FieldSpec::own::<bool>(1, "old", "Old")
                            .deprecated(__i::Deprecation {
                                since: __i::None,
                                note: __i::None,
                            }),
                    ],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || TrackerProps(__i::unset::<String>(), __i::unset::<bool>()),
                    len: 2usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<String>(&props.0),
                            1 => __i::slot::<bool>(&props.1),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<String>(&mut props.0),
                            1 => __i::slot_mut::<bool>(&mut props.1),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, _| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (&it.url, &it.old);
                        }
                        let (__i::Some(__0), __i::Some(__1)) = (
                            props.give::<String>(0),
                            props.give::<bool>(1),
                        ) else { return __i::None };
                        __i::Some(Self { url: __0, old: __1 })
                    },
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
        const fn __spec<__T: __i::Used>() -> &'static __i::IntegrationSpec {
            const {
                let () = __T::HERE;
                &__i::IntegrationSpec {
                    name: "tracker",
                    title: "Tracker",
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
                    many: true,
                    webhook: false,
                    manual_activation: true,
                    deprecated: __i::Some(__i::Deprecation {
                        since: __i::unless_empty("2.0"),
                        note: __i::unless_empty("use `New`"),
                    }),
                    version: 3u32,
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
    impl __i::Props for Tracker {
        type Tracked = TrackerProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Tracker {
        type Event = TrackerEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
        const STEPS: &'static [__i::Step] = &[
            |stored| __i::migrate(stored, one_to_two),
            |stored| __i::migrate(stored, two::to_three),
        ];
    }
};
