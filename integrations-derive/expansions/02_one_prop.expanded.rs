///The props of [`Bell`], with their accessors: reached through `Record<Bell>`.
pub struct BellProps(::integrations_runtime::tracking::Tracked<Url>);
///The events that [`Bell`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub enum BellEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl BellProps {
        ///The value of `url`.
        #[inline]
        pub fn url(&self) -> __i::Get<'_, Url> {
            __i::get(&self.0)
        }
        ///Writes `url`.
        #[inline]
        pub fn set_url(&mut self, value: impl __i::Into<Url>) {
            __i::set(&mut self.0, value)
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
    }
    #[automatically_derived]
    impl __i::Event for BellEvent {
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
    impl Bell {
        ///The key of `url`.
        pub const URL: __i::Key<Self, Url> = __i::Key::<
            Self,
            _,
        >::at("url", 0, |it| &it.0);
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<Url>(0, "url", "URL")
                            .help("Where it listens."),
                    ],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || BellProps(__i::unset::<Url>()),
                    len: 1usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<Url>(&props.0),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<Url>(&mut props.0),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, _| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (&it.url,);
                        }
                        let (__i::Some(__0),) = (props.give::<Url>(0),) else {
                            return __i::None
                        };
                        __i::Some(Self { url: __0 })
                    },
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
        const fn __spec<__T: __i::Used>() -> &'static __i::IntegrationSpec {
            const {
                let () = __T::HERE;
                &__i::IntegrationSpec {
                    name: "bell",
                    title: "Bell",
                    description: __i::unless_empty("Rings a bell."),
                    help: __i::unless_empty("Ask for the address first."),
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
    impl __i::Props for Bell {
        type Tracked = BellProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Bell {
        type Event = BellEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
    use __i::NoProp as _;
    const _: () = if __i::Probe::<Url>::URL {
        __i::assert_exposure_said::<Bell>("url")
    };
};
