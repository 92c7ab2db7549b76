///The props of [`Checked`], with their accessors: reached through `Record<Checked>`.
struct CheckedProps {
    number: ::integrations_runtime::tracking::Tracked<u8>,
    name: ::integrations_runtime::tracking::Tracked<Option<String>>,
}
///The events that [`Checked`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
enum CheckedEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl CheckedProps {
        ///The value of `number`.
        fn number(&self) -> __i::Get<'_, u8> {
            __i::get(&self.number)
        }
        ///Writes `number`.
        fn set_number(&mut self, value: __i::Value<u8>) {
            __i::set(&mut self.number, value);
        }
        ///Whether `number` is changed.
        fn number_changed(&self) -> ::core::primitive::bool {
            self.number.changed()
        }
        ///`number` before its first change.
        fn number_was(&self) -> __i::Get<'_, u8> {
            __i::was(&self.number)
        }
        ///The value of `name`.
        fn name(&self) -> __i::Get<'_, Option<String>> {
            __i::get(&self.name)
        }
        ///Writes `name`.
        fn set_name(&mut self, value: impl __i::Into<__i::Value<Option<String>>>) {
            __i::set(&mut self.name, value);
        }
        ///Whether `name` is changed.
        fn name_changed(&self) -> ::core::primitive::bool {
            self.name.changed()
        }
        ///`name` before its first change.
        fn name_was(&self) -> __i::Get<'_, Option<String>> {
            __i::was(&self.name)
        }
    }
    #[automatically_derived]
    impl __i::Event for CheckedEvent {
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
    impl Checked {
        ///The key of `number`.
        const NUMBER: __i::Key<Self, u8> = __i::Key {
            name: "number",
            slot: |p| &p.number,
            slot_mut: |p| &mut p.number,
        };
        ///The key of `name`.
        const NAME: __i::Key<Self, Option<String>> = __i::Key {
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
    impl __i::Props for Checked {
        type Tracked = CheckedProps;
        const TABLE: __i::Table<Self> = {
            __i::assert_takes_url::<__i::Value<Option<String>>>();
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<u8>("number", "Number")
                        .rules(&[__i::RuleSpec::custom("is_even")]),
                    __i::FieldSpec::of::<Option<String>>("name", "Name")
                        .rules(
                            &[
                                __i::RuleSpec::custom("Self::is_known")
                                    .message("is unknown"),
                                __i::RuleSpec::url::<__i::Value<Option<String>>>(),
                            ],
                        ),
                ]),
                sections: &[],
                events: __i::Some(__EVENTS),
                sound: true,
                unset: || CheckedProps {
                    number: __i::unset::<u8>(),
                    name: __i::unset::<Option<String>>(),
                },
                slots: &[
                    __i::slot::<_, u8>(&Self::NUMBER),
                    __i::slot::<_, Option<String>>(&Self::NAME),
                ],
                groups: &[],
                build: |props, _| {
                    if let __i::Some(Self { number: __0, name: __1, .. }) = __i::None::<
                        &Self,
                    > {
                        let _ = (__0, __1);
                    }
                    __i::Some(Self {
                        number: props.give::<u8>(&Self::NUMBER)?,
                        name: props.give::<Option<String>>(&Self::NAME)?,
                        state: __i::state(),
                    })
                },
                check: |props, index, rule| match (index, rule) {
                    (0usize, 0usize) => {
                        match props.number.value() {
                            __i::Some(value) => {
                                __i::check(__i::PropValue::read(value), is_even)
                            }
                            __i::None => __i::Ok(()),
                        }
                    }
                    (1usize, 0usize) => {
                        match props.name.value() {
                            __i::Some(value) => {
                                __i::check(__i::PropValue::read(value), Self::is_known)
                            }
                            __i::None => __i::Ok(()),
                        }
                    }
                    _ => __i::Ok(()),
                },
            }
        };
    }
    #[automatically_derived]
    impl __i::Integration for Checked {
        type Event = CheckedEvent;
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "checked",
            title: "Checked",
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
        const CHECK_ACROSS: fn(&__i::Record<Self>) -> __i::Result<(), __i::Violations> = |
            record|
        __i::check_record(record, check_together);
    }
    const _: () = __i::assert_exposure_said::<Checked>("name");
};
