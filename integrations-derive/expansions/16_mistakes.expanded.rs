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
struct WrongProps(
    ::integrations_runtime::tracking::Tracked<Url>,
    ::integrations_runtime::tracking::Tracked<String>,
);
///The events that [`Wrong`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum WrongEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl WrongProps {
        ///The value of `url`.
        #[inline]
        fn url(&self) -> __i::Get<'_, Url> {
            __i::get(&self.0)
        }
        ///Writes `url`.
        #[inline]
        fn set_url(&mut self, value: impl __i::Into<Url>) {
            __i::set(&mut self.0, value)
        }
        ///Whether `url` is changed.
        #[inline]
        fn url_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`url` before its first change.
        #[inline]
        fn url_was(&self) -> __i::Get<'_, Url> {
            __i::was(&self.0)
        }
        ///The value of `name`.
        #[inline]
        fn name(&self) -> __i::Get<'_, String> {
            __i::get(&self.1)
        }
        ///Writes `name`.
        #[inline]
        fn set_name(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.1, value)
        }
        ///Whether `name` is changed.
        #[inline]
        fn name_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`name` before its first change.
        #[inline]
        fn name_was(&self) -> __i::Get<'_, String> {
            __i::was(&self.1)
        }
    }
    #[automatically_derived]
    impl __i::Event for WrongEvent {
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
    impl Wrong {
        ///The key of `url`.
        const URL: __i::Key<Self, Url> = __i::Key::<Self, _>::at("url", 0, |it| &it.0);
        ///The key of `name`.
        const NAME: __i::Key<Self, String> = __i::Key::<
            Self,
            _,
        >::at("name", 1, |it| &it.1);
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<Url>(0, "url", "URL"),
                        __i::FieldSpec::own::<String>(1, "name", "Name"),
                    ],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: false,
                    unset: || WrongProps(__i::unset::<Url>(), __i::unset::<String>()),
                    len: 2usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<Url>(&props.0),
                            1 => __i::slot::<String>(&props.1),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<Url>(&mut props.0),
                            1 => __i::slot_mut::<String>(&mut props.1),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |_, _| __i::None,
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
        const fn __spec<__T: __i::Used>() -> &'static __i::IntegrationSpec {
            const {
                let () = __T::HERE;
                &__i::IntegrationSpec {
                    name: "wrong",
                    title: "Wrong",
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
    impl __i::Props for Wrong {
        type Tracked = WrongProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Wrong {
        type Event = WrongEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
    }
};
