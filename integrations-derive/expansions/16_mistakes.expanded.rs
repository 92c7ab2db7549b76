::core::compile_error! {
    "unknown key `categry` in `#[integration(..)]`\nhelp: did you mean `category`?"
}
::core::compile_error! {
    "unknown event `pusj`\nhelp: did you mean `push`?"
}
::core::compile_error! {
    "the section `nowhere` is not declared on the struct\nhelp: declare it: `#[integration(section(custom = \"nowhere\"))]`"
}
::core::compile_error! {
    "no value is at least 9 and at most 1\nhelp: write `min = 1, max = 9`"
}
///The props of [`Wrong`], with their accessors: reached through `Record<Wrong>`.
struct WrongProps {
    url: ::integrations_runtime::tracking::Tracked<Url>,
    name: ::integrations_runtime::tracking::Tracked<String>,
}
///The events that [`Wrong`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum WrongEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl WrongProps {
        ///The value of `url`.
        fn url(&self) -> __i::Get<'_, Url> {
            __i::get(&self.url)
        }
        ///Writes `url`.
        fn set_url(&mut self, value: impl __i::Into<__i::Value<Url>>) {
            __i::set(&mut self.url, value);
        }
        ///Whether `url` is changed.
        fn url_changed(&self) -> ::core::primitive::bool {
            self.url.changed()
        }
        ///`url` before its first change.
        fn url_was(&self) -> __i::Get<'_, Url> {
            __i::was(&self.url)
        }
        ///The value of `name`.
        fn name(&self) -> __i::Get<'_, String> {
            __i::get(&self.name)
        }
        ///Writes `name`.
        fn set_name(&mut self, value: impl __i::Into<__i::Value<String>>) {
            __i::set(&mut self.name, value);
        }
        ///Whether `name` is changed.
        fn name_changed(&self) -> ::core::primitive::bool {
            self.name.changed()
        }
        ///`name` before its first change.
        fn name_was(&self) -> __i::Get<'_, String> {
            __i::was(&self.name)
        }
    }
    #[automatically_derived]
    impl __i::Event for WrongEvent {
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
    impl Wrong {
        ///The key of `url`.
        const URL: __i::Key<Self, Url> = __i::Key {
            name: "url",
            slot: |p| &p.url,
            slot_mut: |p| &mut p.url,
        };
        ///The key of `name`.
        const NAME: __i::Key<Self, String> = __i::Key {
            name: "name",
            slot: |p| &p.name,
            slot_mut: |p| &mut p.name,
        };
    }
    const __EVENTS: &[__i::EventSpec] = &[
        __i::EventSpec {
            default: true,
            ..__i::gitlab::PUSH
        },
    ];
    #[automatically_derived]
    impl __i::Props for Wrong {
        type Tracked = WrongProps;
        const TABLE: __i::Table<Self> = {
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<Url>("url", "URL"),
                    __i::FieldSpec::of::<String>("name", "Name"),
                ]),
                sections: &[],
                events: __i::Some(__EVENTS),
                sound: false,
                unset: || WrongProps {
                    url: __i::unset::<Url>(),
                    name: __i::unset::<String>(),
                },
                slots: &[
                    __i::slot::<_, Url>(&Self::URL),
                    __i::slot::<_, String>(&Self::NAME),
                ],
                groups: &[],
                build: |_, _| __i::None,
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    #[automatically_derived]
    impl __i::Integration for Wrong {
        type Event = WrongEvent;
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "wrong",
            title: "Wrong",
            description: __i::None,
            help: __i::None,
            category: __i::Category::Common,
            levels: &[__i::Level::Project, __i::Level::Group, __i::Level::Instance],
            sections: <Self as __i::Props>::TABLE.sections,
            fields: <Self as __i::Props>::TABLE.fields,
            events: __EVENTS,
            configurable_events: &[],
            many: false,
            deprecated: __i::None,
            version: 1u32,
        };
    }
};
