///The props of [`Room`], with their accessors.
pub struct RoomProps(
    ::integrations_runtime::tracking::Tracked<Url>,
    ::integrations_runtime::tracking::Tracked<Secret>,
);
const _: () = {
    use ::integrations_runtime::__private as __i;
    impl RoomProps {
        ///The value of `server`.
        #[inline]
        pub fn server(&self) -> __i::Get<'_, Url> {
            __i::get(&self.0)
        }
        ///Writes `server`.
        #[inline]
        pub fn set_server(&mut self, value: impl __i::Into<Url>) {
            __i::set(&mut self.0, value);
            __i::settle::<Room>(self)
        }
        ///Whether `server` is changed.
        #[inline]
        pub fn server_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`server` before its first change.
        #[inline]
        pub fn server_was(&self) -> __i::Get<'_, Url> {
            __i::was(&self.0)
        }
        ///The value of `token`.
        #[inline]
        pub fn token(&self) -> __i::Get<'_, Secret> {
            __i::get(&self.1)
        }
        ///Writes `token`.
        #[inline]
        pub fn set_token(&mut self, value: impl __i::Into<Secret>) {
            __i::set(&mut self.1, value)
        }
        ///Whether `token` is changed.
        #[inline]
        pub fn token_changed(&self) -> __i::bool {
            self.1.changed()
        }
        ///`token` before its first change.
        #[inline]
        pub fn token_was(&self) -> __i::Get<'_, Secret> {
            __i::was(&self.1)
        }
    }
    impl Room {
        ///The key of `server`.
        pub const SERVER: __i::Key<Self, Url> = __i::Key::<
            Self,
            _,
        >::at("server", 0, |it| &it.0);
        ///The key of `token`.
        pub const TOKEN: __i::Key<Self, Secret> = __i::Key::<
            Self,
            _,
        >::at("token", 1, |it| &it.1);
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<Url>(0, "server", "Server")
                            .exposes_secrets(true)
                            .section("connection"),
                        __i::FieldSpec::own::<Secret>(1, "token", "Token"),
                    ],
                    sections: &[
                        __i::SectionSpec {
                            kind: "connection",
                            title: "Where",
                            description: __i::None,
                        },
                    ],
                    events: __i::None,
                    sound: true,
                    unset: || RoomProps(__i::unset::<Url>(), __i::unset::<Secret>()),
                    len: 2usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::slot::<Url>(&props.0),
                            1 => __i::slot::<Secret>(&props.1),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::slot_mut::<Url>(&mut props.0),
                            1 => __i::slot_mut::<Secret>(&mut props.1),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, _| {
                        if let __i::Some(it) = __i::None::<&Self> {
                            let _ = (&it.server, &it.token);
                        }
                        let (__i::Some(__0), __i::Some(__1)) = (
                            props.give::<Url>(0),
                            props.give::<Secret>(1),
                        ) else { return __i::None };
                        __i::Some(Self { server: __0, token: __1 })
                    },
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
    }
    #[automatically_derived]
    impl __i::Props for Room {
        type Tracked = RoomProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    use __i::NoProp as _;
    const _: () = if __i::Probe::<Secret>::NO_SECRET {
        __i::assert_secret::<
            Room,
        >("token", "Secret", "an `integrations_runtime::Secret`")
    };
};
