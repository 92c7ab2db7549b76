///The props of [`Login`], with their accessors.
pub struct LoginProps {
    kind: ::integrations_runtime::tracking::Defaulted<LoginKind>,
    token: ::integrations_runtime::tracking::Tracked<Secret>,
}
///Which variant of [`Login`] it is.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq
)]
#[derive(::integrations_runtime::Choices)]
#[choices(crate = ::integrations_runtime)]
pub enum LoginKind {
    /// Without a name.
    #[choice(title = "Anonymous", value = "anonymous")]
    Anonymous,
    ///`token`
    #[choice(title = "With a token", value = "token")]
    Token,
}
const _: () = {
    use ::integrations_runtime::__private as __i;
    #[automatically_derived]
    impl LoginProps
    where
        for<'__prop> LoginKind: ::integrations_runtime::__private::Defaultable,
    {
        ///The value of `login`.
        pub fn kind(&self) -> __i::Ref<'_, LoginKind> {
            __i::defaulted::get(&self.kind)
        }
        ///Writes `login`.
        pub fn set_kind(&mut self, value: impl __i::Into<LoginKind>) {
            __i::defaulted::set(&mut self.kind, value);
        }
        ///Whether `login` is changed.
        pub fn kind_changed(&self) -> ::core::primitive::bool {
            self.kind.changed()
        }
        ///`login` before its first change.
        pub fn kind_was(&self) -> __i::Ref<'_, LoginKind> {
            __i::defaulted::was(&self.kind)
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
    impl Login {
        ///The key of `login`.
        pub const KIND: __i::Key<Self, LoginKind, __i::Settled<LoginKind>> = __i::Key {
            name: "login",
            slot: |p| &p.kind,
            slot_mut: |p| &mut p.kind,
        };
        ///The key of `token`.
        pub const TOKEN: __i::Key<Self, Secret> = __i::Key {
            name: "token",
            slot: |p| &p.token,
            slot_mut: |p| &mut p.token,
        };
    }
    #[automatically_derived]
    impl Login {
        #[doc(hidden)]
        fn __default_kind() -> LoginKind {
            LoginKind::Anonymous
        }
    }
    #[automatically_derived]
    impl __i::Props for Login {
        type Tracked = LoginProps;
        const TABLE: __i::Table<Self> = {
            __i::Table {
                fields: &__i::placed([
                    __i::FieldSpec::of::<LoginKind>("login", "Login")
                        .help("How to log in.")
                        .default_value(|| __i::defaulted::stored::<
                            LoginKind,
                        >(&Self::__default_kind())),
                    __i::FieldSpec::of::<Secret>("token", "Token")
                        .show_if(__i::Condition::Equals {
                            field: "login",
                            value: || __i::operand::<LoginKind>(LoginKind::Token),
                        })
                        .rules(
                            &[
                                __i::RuleSpec::length::<
                                    __i::Value<Secret>,
                                >(__i::Some(4u64), __i::None),
                            ],
                        ),
                ]),
                sections: &[],
                events: __i::None,
                sound: true,
                unset: || LoginProps {
                    kind: __i::defaulted::unset::<
                        LoginKind,
                    >(|| __i::Settled(Self::__default_kind())),
                    token: __i::unset::<Secret>(),
                },
                slots: &[
                    __i::defaulted::slot::<_, LoginKind>(&Self::KIND),
                    __i::slot::<_, Secret>(&Self::TOKEN),
                ],
                groups: &[],
                build: |props, _| {
                    if let __i::Some(Self::Token { token: __0, .. }) = __i::None::<
                        &Self,
                    > {
                        let _ = (__0,);
                    }
                    __i::Some(
                        match props.settled::<LoginKind>(&Self::KIND)? {
                            LoginKind::Anonymous => Self::Anonymous,
                            LoginKind::Token => {
                                Self::Token {
                                    token: props.give::<Secret>(&Self::TOKEN)?,
                                    tries: __i::state(),
                                }
                            }
                        },
                    )
                },
                check: |_, _, _| __i::Ok(()),
            }
        };
    }
    const _: () = __i::assert_no_secret::<Login>("login");
    const _: () = __i::assert_exposure_said::<Login>("login");
    const _: () = __i::assert_secret::<Login>("token", "Secret", "a `Secret`");
    const _: () = __i::assert_exposure_said::<Login>("token");
};
