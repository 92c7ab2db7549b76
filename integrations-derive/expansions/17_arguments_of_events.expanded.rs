///The props of [`Crier`], with their accessors: reached through `Record<Crier>`.
pub struct CrierProps();
///The events that [`Crier`] handles, each with its payload.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
pub enum CrierEvent {
    ///`push`
    Push(::std::sync::Arc<::integrations_runtime::event::payload::Push>),
    ///`merge_request`
    MergeRequest(::std::sync::Arc<::integrations_runtime::event::payload::MergeRequest>),
    ///`issue`
    Issue(::std::sync::Arc<::integrations_runtime::event::payload::Issue>),
    ///`work_item`
    WorkItem(::std::sync::Arc<::integrations_runtime::event::payload::WorkItem>),
    ///`note`
    Note(::std::sync::Arc<::integrations_runtime::event::payload::Note>),
    ///`group_mention`
    GroupMention(::std::sync::Arc<::integrations_runtime::event::payload::GroupMention>),
    ///`alert`
    Alert(::std::sync::Arc<::integrations_runtime::event::payload::Alert>),
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl CrierProps {}
    #[automatically_derived]
    impl __i::Event for CrierEvent {
        #[inline]
        fn from_raw(raw: &__i::RawEvent) -> __i::Parsed<Self> {
            match raw.name() {
                "push" => __i::Some(__i::Payload::of(raw).map(Self::Push)),
                "merge_request" => {
                    __i::Some(__i::Payload::of(raw).map(Self::MergeRequest))
                }
                "issue" => __i::Some(__i::Payload::of(raw).map(Self::Issue)),
                "work_item" => __i::Some(__i::Payload::of(raw).map(Self::WorkItem)),
                "note" | "comment" => __i::Some(__i::Payload::of(raw).map(Self::Note)),
                "group_mention" => {
                    __i::Some(__i::Payload::of(raw).map(Self::GroupMention))
                }
                "alert" => __i::Some(__i::Payload::of(raw).map(Self::Alert)),
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
                Self::Issue(payload) => __i::Payload::any(&**payload, "issue"),
                Self::WorkItem(payload) => __i::Payload::any(&**payload, "work_item"),
                Self::Note(payload) => __i::Payload::any(&**payload, "note"),
                Self::GroupMention(payload) => {
                    __i::Payload::any(&**payload, "group_mention")
                }
                Self::Alert(payload) => __i::Payload::any(&**payload, "alert"),
            }
        }
    }
    impl Crier {
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[],
                    sections: &[],
                    events: __i::Some(__events::<()>()),
                    sound: true,
                    unset: || CrierProps(),
                    len: 0usize,
                    slot: |_, _| __i::None,
                    slot_mut: |_, _| __i::None,
                    groups: &[],
                    build: |_, _| { __i::Some(Self {}) },
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
                    levels: &[__i::Level::Project, __i::Level::Group],
                    sections: <Self as __i::Props>::TABLE.sections,
                    fields: <Self as __i::Props>::TABLE.fields,
                    events: __events::<()>(),
                    configurable_events: &__i::configurable::<4usize>(__events::<()>()),
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
                __i::gitlab::PUSH,
                __i::EventSpec {
                    default: false,
                    ..__i::gitlab::MERGE_REQUEST
                },
                __i::gitlab::ISSUE,
                __i::EventSpec {
                    default: __i::gitlab::ISSUE.default,
                    follows: __i::Some("issue"),
                    ..__i::gitlab::WORK_ITEM
                },
                __i::EventSpec {
                    default: false,
                    follows: __i::Some("merge_request"),
                    ..__i::gitlab::NOTE
                },
                __i::EventSpec {
                    levels: &[__i::Level::Group],
                    ..__i::gitlab::GROUP_MENTION
                },
                __i::gitlab::ALERT,
            ]
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
};
