///The props of [`Crier`], with their accessors: reached through `Record<Crier>`.
pub struct CrierProps {
    loudly: ::integrations_runtime::tracking::Tracked<bool>,
    push_channel: ::integrations_runtime::tracking::Tracked<
        ::core::option::Option<String>,
    >,
    merge_request_channel: ::integrations_runtime::tracking::Tracked<
        ::core::option::Option<String>,
    >,
    room: ::integrations_runtime::__private::Nested<Room>,
}
///The events that [`Crier`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub enum CrierEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
    ///`merge_request`
    MergeRequest(::std::sync::Arc<::integrations_runtime::event::payload::MergeRequest>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    const __GROUP_0: __i::GroupOf<Room> = __i::group_of::<Room>();
    #[automatically_derived]
    impl CrierProps
    where
        for<'__group> Room: ::integrations_runtime::Props,
    {
        ///The value of `loudly`.
        pub fn loudly(&self) -> __i::Get<'_, bool> {
            __i::get(&self.loudly)
        }
        ///Writes `loudly`.
        pub fn set_loudly(&mut self, value: __i::Value<bool>) {
            __i::set(&mut self.loudly, value);
        }
        ///Whether `loudly` is changed.
        pub fn loudly_changed(&self) -> ::core::primitive::bool {
            self.loudly.changed()
        }
        ///`loudly` before its first change.
        pub fn loudly_was(&self) -> __i::Get<'_, bool> {
            __i::was(&self.loudly)
        }
        ///The value of `push_channel`.
        pub fn push_channel(&self) -> __i::Get<'_, ::core::option::Option<String>> {
            __i::get(&self.push_channel)
        }
        ///Writes `push_channel`.
        pub fn set_push_channel(
            &mut self,
            value: impl __i::Into<__i::Value<::core::option::Option<String>>>,
        ) {
            __i::set(&mut self.push_channel, value);
        }
        ///Whether `push_channel` is changed.
        pub fn push_channel_changed(&self) -> ::core::primitive::bool {
            self.push_channel.changed()
        }
        ///`push_channel` before its first change.
        pub fn push_channel_was(&self) -> __i::Get<'_, ::core::option::Option<String>> {
            __i::was(&self.push_channel)
        }
        ///The value of `merge_request_channel`.
        pub fn merge_request_channel(
            &self,
        ) -> __i::Get<'_, ::core::option::Option<String>> {
            __i::get(&self.merge_request_channel)
        }
        ///Writes `merge_request_channel`.
        pub fn set_merge_request_channel(
            &mut self,
            value: impl __i::Into<__i::Value<::core::option::Option<String>>>,
        ) {
            __i::set(&mut self.merge_request_channel, value);
        }
        ///Whether `merge_request_channel` is changed.
        pub fn merge_request_channel_changed(&self) -> ::core::primitive::bool {
            self.merge_request_channel.changed()
        }
        ///`merge_request_channel` before its first change.
        pub fn merge_request_channel_was(
            &self,
        ) -> __i::Get<'_, ::core::option::Option<String>> {
            __i::was(&self.merge_request_channel)
        }
        ///The props of `room`.
        pub fn room(&self) -> &<Room as __i::Props>::Tracked {
            self.room.get()
        }
        ///The props of `room`, to write.
        pub fn room_mut(&mut self) -> __i::GroupMut<'_, Crier, Room> {
            <__i::GroupMut<
                '_,
                Crier,
                Room,
            >>::new(self, |props| &props.room, |props| &mut props.room)
        }
    }
    #[automatically_derived]
    impl __i::Event for CrierEvent {
        fn from_raw(raw: &__i::RawEvent) -> __i::Parsed<Self> {
            match raw.name() {
                "push" => __i::Some(raw.payload().map(Self::Push)),
                "merge_request" => __i::Some(raw.payload().map(Self::MergeRequest)),
                _ => __i::None,
            }
        }
        fn to_raw(&self) -> __i::Result<__i::RawEvent, __i::PayloadError> {
            match self {
                Self::Push(payload) => __i::raw_from("push", &**payload),
                Self::MergeRequest(payload) => __i::raw_from("merge_request", &**payload),
            }
        }
        fn name(&self) -> &'static ::core::primitive::str {
            match self {
                Self::Push(_) => "push",
                Self::MergeRequest(_) => "merge_request",
            }
        }
        fn payload(&self) -> &__i::AnyPayload {
            match self {
                Self::Push(payload) => &**payload,
                Self::MergeRequest(payload) => &**payload,
            }
        }
        fn sample(name: &::core::primitive::str) -> __i::Option<__i::Json> {
            __i::gitlab::sample(name)
        }
    }
    #[automatically_derived]
    impl Crier {
        ///The key of `loudly`.
        pub const LOUDLY: __i::Key<Self, bool> = __i::Key {
            name: "loudly",
            slot: |p| &p.loudly,
            slot_mut: |p| &mut p.loudly,
        };
        ///The key of `push_channel`.
        pub const PUSH_CHANNEL: __i::Key<Self, ::core::option::Option<String>> = __i::Key {
            name: "push_channel",
            slot: |p| &p.push_channel,
            slot_mut: |p| &mut p.push_channel,
        };
        ///The key of `merge_request_channel`.
        pub const MERGE_REQUEST_CHANNEL: __i::Key<
            Self,
            ::core::option::Option<String>,
        > = __i::Key {
            name: "merge_request_channel",
            slot: |p| &p.merge_request_channel,
            slot_mut: |p| &mut p.merge_request_channel,
        };
    }
    const __EVENTS: &[__i::EventSpec] = &[__i::gitlab::PUSH, __i::gitlab::MERGE_REQUEST];
    #[automatically_derived]
    impl __i::Props for Crier {
        type Tracked = CrierProps;
        const TABLE: __i::Table<Self> = {
            __i::Table {
                fields: {
                    const ROWS: ::core::primitive::usize = 3usize
                        + __i::count(__GROUP_0.rows.fields, __i::Some(__EVENTS));
                    &__i::rows::<
                        ROWS,
                    >(
                        &[
                            __i::Rows::Own(
                                __i::FieldSpec::of::<bool>("loudly", "Loudly"),
                            ),
                            __i::Rows::Group(
                                __GROUP_0.rows.fields,
                                __i::Some("connection"),
                            ),
                            __i::Rows::Own(
                                __i::FieldSpec::of::<
                                    ::core::option::Option<String>,
                                >("push_channel", "Push channel")
                                    .event("push"),
                            ),
                            __i::Rows::Own(
                                __i::FieldSpec::of::<
                                    ::core::option::Option<String>,
                                >("merge_request_channel", "Merge request channel")
                                    .event("merge_request"),
                            ),
                        ],
                        __i::Some(__EVENTS),
                    )
                },
                sections: {
                    const PARTS: &[&[__i::SectionSpec]] = &[
                        &[
                            __i::SectionSpec {
                                kind: "connection",
                                title: "Connection",
                                description: __i::None,
                            },
                        ],
                        __GROUP_0.rows.sections,
                    ];
                    const SECTIONS: ::core::primitive::usize = __i::count_sections(
                        PARTS,
                    );
                    &__i::sections::<SECTIONS>(PARTS)
                },
                events: __i::Some(__EVENTS),
                sound: true,
                unset: || CrierProps {
                    loudly: __i::unset::<bool>(),
                    push_channel: __i::unset::<::core::option::Option<String>>(),
                    merge_request_channel: __i::unset::<
                        ::core::option::Option<String>,
                    >(),
                    room: (__GROUP_0.unset)(),
                },
                slots: &[
                    __i::slot::<_, bool>(&Self::LOUDLY),
                    __i::slot::<_, ::core::option::Option<String>>(&Self::PUSH_CHANNEL),
                    __i::slot::<
                        _,
                        ::core::option::Option<String>,
                    >(&Self::MERGE_REQUEST_CHANNEL),
                ],
                groups: &[
                    &__i::Group::<Self, Room> {
                        after: 1usize,
                        len: __GROUP_0.rows.fields.len(),
                        of: |props| &props.room,
                        of_mut: |props| &mut props.room,
                    },
                ],
                build: |props, shown| {
                    if let __i::Some(
                        Self { loudly: __0, channel: __1, room: __2, .. },
                    ) = __i::None::<&Self> {
                        let _ = (__0, __1, __2);
                    }
                    __i::Some(Self {
                        loudly: props.give::<bool>(&Self::LOUDLY)?,
                        channel: __i::per_event([
                            (
                                "push",
                                props
                                    .give::<
                                        ::core::option::Option<String>,
                                    >(&Self::PUSH_CHANNEL)?,
                            ),
                            (
                                "merge_request",
                                props
                                    .give::<
                                        ::core::option::Option<String>,
                                    >(&Self::MERGE_REQUEST_CHANNEL)?,
                            ),
                        ]),
                        room: props
                            .group(
                                |props| &props.room,
                                |props| &mut props.room,
                                shown,
                                0usize,
                            )?,
                    })
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    #[automatically_derived]
    impl __i::Integration for Crier {
        type Event = CrierEvent;
        const SPEC: &'static __i::IntegrationSpec = &__i::IntegrationSpec {
            name: "crier",
            title: "Crier",
            description: __i::None,
            help: __i::None,
            category: __i::Category::Common,
            levels: &[__i::Level::Project, __i::Level::Group, __i::Level::Instance],
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
    #[automatically_derived]
    impl __i::HasGroup<Room> for Crier
    where
        for<'__group> Room: ::integrations_runtime::Props,
    {
        fn group(&self) -> &Room {
            &self.room
        }
    }
    const _: () = __i::assert_exposure_said::<Crier>("push_channel");
    const _: () = __i::assert_group_fits::<Crier>(__GROUP_0.rows, 1usize);
};
