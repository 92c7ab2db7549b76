///The props of [`Bell`], with their accessors: reached through `Record<Bell>`.
pub struct BellProps {
    url: ::integrations_runtime::tracking::Tracked<Url>,
}
///The events that [`Bell`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub enum BellEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl BellProps {
        ///The value of `url`.
        pub fn url(&self) -> __i::Get<'_, Url> {
            __i::get(&self.url)
        }
        ///Writes `url`.
        pub fn set_url(&mut self, value: impl __i::Into<__i::Value<Url>>) {
            __i::set(&mut self.url, value);
        }
        ///Whether `url` is changed.
        pub fn url_changed(&self) -> ::core::primitive::bool {
            self.url.changed()
        }
        ///`url` before its first change.
        pub fn url_was(&self) -> __i::Get<'_, Url> {
            __i::was(&self.url)
        }
    }
    #[automatically_derived]
    impl __i::Event for BellEvent {
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
    impl Bell {
        ///The key of `url`.
        pub const URL: __i::Key<Self, Url> = __i::Key {
            name: "url",
            slot: |p| &p.url,
            slot_mut: |p| &mut p.url,
        };
    }
    const __EVENTS: &[__i::EventSpec] = &[
        __i::EventSpec {
            default: true,
            ..__i::gitlab::PUSH
        },
    ];
    #[automatically_derived]
    impl __i::Props for Bell {
        type Tracked = BellProps;
        const TABLE: __i::Table<Self> = {
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<Url>("url", "URL").help("Where it listens."),
                ]),
                sections: &[],
                events: __i::Some(__EVENTS),
                sound: true,
                unset: || BellProps {
                    url: __i::unset::<Url>(),
                },
                slots: &[__i::slot::<_, Url>(&Self::URL)],
                groups: &[],
                build: |props, _| {
                    if let __i::Some(Self { url: __0, .. }) = __i::None::<&Self> {
                        let _ = (__0,);
                    }
                    __i::Some(Self {
                        url: props.give::<Url>(&Self::URL)?,
                    })
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    #[automatically_derived]
    impl __i::Integration for Bell {
        type Event = BellEvent;
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "bell",
            title: "Bell",
            description: __i::unless_empty("Rings a bell."),
            help: __i::unless_empty("Ask for the address first."),
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
    const _: () = __i::assert_exposure_said::<Bell>("url");
};
