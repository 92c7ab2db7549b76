///The props of [`Crier`], with their accessors: reached through `Record<Crier>`.
pub struct CrierProps(
    ::integrations_runtime::tracking::Tracked<bool>,
    ::integrations_runtime::tracking::Tracked<::core::option::Option<String>>,
    ::integrations_runtime::tracking::Tracked<::core::option::Option<String>>,
    ::integrations_runtime::__private::Nested<Room>,
);
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
    impl CrierProps
    where
        for<'__group> Room: ::integrations_runtime::Props,
    {
        ///The value of `loudly`.
        #[inline]
        pub fn loudly(&self) -> __i::Get<'_, bool> {
            __i::get(&self.0)
        }
        ///Writes `loudly`.
        #[inline]
        pub fn set_loudly(&mut self, value: bool) {
            __i::set(&mut self.0, value)
        }
        ///Whether `loudly` is changed.
        #[inline]
        pub fn loudly_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`loudly` before its first change.
        #[inline]
        pub fn loudly_was(&self) -> __i::Get<'_, bool> {
            __i::was(&self.0)
        }
        ///The value of `push_channel`.
        #[inline]
        pub fn push_channel(&self) -> __i::Get<'_, ::core::option::Option<String>> {
            __i::get(&self.1)
        }
        ///Writes `push_channel`.
        #[inline]
        pub fn set_push_channel(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.1, value)
        }
        ///Whether `push_channel` is changed.
        #[inline]
        pub fn push_channel_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`push_channel` before its first change.
        #[inline]
        pub fn push_channel_was(&self) -> __i::Get<'_, ::core::option::Option<String>> {
            __i::was(&self.1)
        }
        ///The value of `merge_request_channel`.
        #[inline]
        pub fn merge_request_channel(
            &self,
        ) -> __i::Get<'_, ::core::option::Option<String>> {
            __i::get(&self.2)
        }
        ///Writes `merge_request_channel`.
        #[inline]
        pub fn set_merge_request_channel(&mut self, value: impl __i::Into<String>) {
            __i::set(&mut self.2, value)
        }
        ///Whether `merge_request_channel` is changed.
        #[inline]
        pub fn merge_request_channel_changed(&self) -> __i::bool {
            self.2.changed()
        }
        ///`merge_request_channel` before its first change.
        #[inline]
        pub fn merge_request_channel_was(
            &self,
        ) -> __i::Get<'_, ::core::option::Option<String>> {
            __i::was(&self.2)
        }
        ///The props of `room`.
        #[inline]
        pub fn room(&self) -> &<Room as __i::Props>::Tracked {
            self.3.get()
        }
        ///The props of `room`, to write.
        #[inline]
        pub fn room_mut(&mut self) -> __i::GroupMut<'_, Crier, Room> {
            <__i::GroupMut<
                '_,
                Crier,
                Room,
            >>::new(self, |props| &props.3, |props| &mut props.3)
        }
    }
    #[automatically_derived]
    impl __i::Event for CrierEvent {
        #[inline]
        fn from_raw(raw: &__i::RawEvent) -> __i::Parsed<Self> {
            match raw.name() {
                "push" => __i::Some(__i::Payload::of(raw).map(Self::Push)),
                "merge_request" => {
                    __i::Some(__i::Payload::of(raw).map(Self::MergeRequest))
                }
                _ => __i::None,
            }
        }
        #[inline]
        fn any(&self) -> __i::AnyEvent<'_> {
            match self {
                Self::Push(payload) => __i::Payload::any(&**payload, "push"),
                Self::MergeRequest(payload) => {
                    __i::Payload::any(&**payload, "merge_request")
                }
            }
        }
    }
    impl Crier {
        ///The key of `loudly`.
        pub const LOUDLY: __i::Key<Self, bool> = __i::Key::<
            Self,
            _,
        >::at("loudly", 0, |it| &it.0);
        ///The key of `push_channel`.
        pub const PUSH_CHANNEL: __i::Key<Self, ::core::option::Option<String>> = __i::Key::<
            Self,
            _,
        >::at("push_channel", 1, |it| &it.1);
        ///The key of `merge_request_channel`.
        pub const MERGE_REQUEST_CHANNEL: __i::Key<
            Self,
            ::core::option::Option<String>,
        > = __i::Key::<Self, _>::at("merge_request_channel", 2, |it| &it.2);
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: {
                        const ROWS: ::core::primitive::usize = 3usize
                            + __i::count(
                                __GROUP_0.rows.fields,
                                __i::Some(__events::<()>()),
                            );
                        &__i::rows::<
                            ROWS,
                        >(
                            &[
                                __i::Rows::Own(
                                    __i::FieldSpec::own::<bool>(0, "loudly", "Loudly"),
                                ),
                                __i::Rows::Group(
                                    __GROUP_0.rows.fields,
                                    __i::Some("connection"),
                                ),
                                __i::Rows::Own(
                                    __i::FieldSpec::own::<
                                        ::core::option::Option<String>,
                                    >(1, "push_channel", "Push channel")
                                        .event("push"),
                                ),
                                __i::Rows::Own(
                                    __i::FieldSpec::own::<
                                        ::core::option::Option<String>,
                                    >(2, "merge_request_channel", "Merge request channel")
                                        .event("merge_request"),
                                ),
                            ],
                            __i::Some(__events::<()>()),
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
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || CrierProps(
                        __i::unset::<bool>(),
                        __i::unset::<::core::option::Option<String>>(),
                        __i::unset::<::core::option::Option<String>>(),
                        (__GROUP_0.unset)(),
                    ),
                    len: 3usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<bool>(&props.0),
                            1 => __i::slot::<::core::option::Option<String>>(&props.1),
                            2 => __i::slot::<::core::option::Option<String>>(&props.2),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<bool>(&mut props.0),
                            1 => {
                                __i::slot_mut::<
                                    ::core::option::Option<String>,
                                >(&mut props.1)
                            }
                            2 => {
                                __i::slot_mut::<
                                    ::core::option::Option<String>,
                                >(&mut props.2)
                            }
                            _ => return __i::None,
                        },
                    ),
                    groups: &[
                        &__i::Group::<Self, Room> {
                            after: 1usize,
                            len: __GROUP_0.rows.fields.len(),
                            of: |props| &props.3,
                            of_mut: |props| &mut props.3,
                        },
                    ],
                    build: |props, shown| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (&it.loudly, &it.channel, &it.room);
                        }
                        let (__i::Some(__0), __i::Some(__1), __i::Some(__2)) = (
                            props.give::<bool>(0),
                            __i::Some(
                                __i::per_event([
                                    ("push", props.give::<::core::option::Option<String>>(1)?),
                                    (
                                        "merge_request",
                                        props.give::<::core::option::Option<String>>(2)?,
                                    ),
                                ]),
                            ),
                            props
                                .group(
                                    |props| &props.3,
                                    |props| &mut props.3,
                                    shown,
                                    0usize,
                                ),
                        ) else { return __i::None };
                        __i::Some(Self {
                            loudly: __0,
                            channel: __1,
                            room: __2,
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
                    name: "crier",
                    title: "Crier",
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
            &[__i::gitlab::PUSH, __i::gitlab::MERGE_REQUEST]
        }
    }
    #[automatically_derived]
    impl __i::Props for Crier {
        type Tracked = CrierProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    #[automatically_derived]
    impl __i::Integration for Crier {
        type Event = CrierEvent;
        const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
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
    const _: () = __i::assert_group_fits::<Crier>(__GROUP_0.rows, 1usize);
};
