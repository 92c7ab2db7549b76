///The props of [`Room`], with their accessors.
pub struct RoomProps {
    server: ::integrations_runtime::tracking::Tracked<Url>,
    token: ::integrations_runtime::tracking::Tracked<Secret>,
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl RoomProps {
        ///The value of `server`.
        pub fn server(&self) -> __i::Get<'_, Url> {
            __i::get(&self.server)
        }
        ///Writes `server`.
        pub fn set_server(&mut self, value: impl __i::Into<__i::Value<Url>>) {
            __i::set(&mut self.server, value);
            __i::settle::<Room>(self);
        }
        ///Whether `server` is changed.
        pub fn server_changed(&self) -> ::core::primitive::bool {
            self.server.changed()
        }
        ///`server` before its first change.
        pub fn server_was(&self) -> __i::Get<'_, Url> {
            __i::was(&self.server)
        }
        ///The value of `token`.
        pub fn token(&self) -> __i::Get<'_, Secret> {
            __i::get(&self.token)
        }
        ///Writes `token`.
        pub fn set_token(&mut self, value: impl __i::Into<__i::Value<Secret>>) {
            __i::set(&mut self.token, value);
        }
        ///Whether `token` is changed.
        pub fn token_changed(&self) -> ::core::primitive::bool {
            self.token.changed()
        }
        ///`token` before its first change.
        pub fn token_was(&self) -> __i::Get<'_, Secret> {
            __i::was(&self.token)
        }
    }
    #[automatically_derived]
    impl Room {
        ///The key of `server`.
        pub const SERVER: __i::Key<Self, Url> = __i::Key {
            name: "server",
            slot: |p| &p.server,
            slot_mut: |p| &mut p.server,
        };
        ///The key of `token`.
        pub const TOKEN: __i::Key<Self, Secret> = __i::Key {
            name: "token",
            slot: |p| &p.token,
            slot_mut: |p| &mut p.token,
        };
    }
    #[automatically_derived]
    impl __i::Props for Room {
        type Tracked = RoomProps;
        const TABLE: __i::Table<Self> = {
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<Url>("server", "Server")
                        .exposes_secrets(true)
                        .section("connection"),
                    __i::FieldSpec::of::<Secret>("token", "Token"),
                ]),
                sections: &[
                    __i::SectionSpec {
                        kind: "connection",
                        title: "Where",
                        description: __i::None,
                    },
                ],
                events: __i::None,
                sound: true,
                unset: || RoomProps {
                    server: __i::unset::<Url>(),
                    token: __i::unset::<Secret>(),
                },
                slots: &[
                    __i::slot::<_, Url>(&Self::SERVER),
                    __i::slot::<_, Secret>(&Self::TOKEN),
                ],
                groups: &[],
                build: |props, _| {
                    if let __i::Some(Self { server: __0, token: __1, .. }) = __i::None::<
                        &Self,
                    > {
                        let _ = (__0, __1);
                    }
                    __i::Some(Self {
                        server: props.give::<Url>(&Self::SERVER)?,
                        token: props.give::<Secret>(&Self::TOKEN)?,
                    })
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    const _: () = __i::assert_secret::<Room>("token", "Secret", "a `Secret`");
    const _: () = __i::assert_exposure_said::<Room>("token");
};
