///The props of [`Login`], with their accessors.
pub struct LoginProps(
    ::integrations_runtime::tracking::Defaulted<LoginKind>,
    ::integrations_runtime::tracking::Tracked<Secret>,
);
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
    impl LoginProps
    where
        for<'__prop> LoginKind: ::integrations_runtime::__private::Defaultable,
    {
        ///The value of `login`.
        #[inline]
        pub fn kind(&self) -> __i::Ref<'_, LoginKind> {
            __i::defaulted::get(&self.0)
        }
        ///Writes `login`.
        #[inline]
        pub fn set_kind(&mut self, value: impl __i::Into<LoginKind>) {
            __i::defaulted::set(&mut self.0, value)
        }
        ///Whether `login` is changed.
        #[inline]
        pub fn kind_changed(&self) -> __i::bool {
            self.0.changed()
        }
        ///`login` before its first change.
        #[inline]
        pub fn kind_was(&self) -> __i::Ref<'_, LoginKind> {
            __i::defaulted::was(&self.0)
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
    impl Login {
        ///The key of `login`.
        pub const KIND: __i::Key<Self, LoginKind, __i::Settled<LoginKind>> = __i::Key::<
            Self,
            _,
            _,
        >::at("login", 0, |it| &it.0);
        ///The key of `token`.
        pub const TOKEN: __i::Key<Self, Secret> = __i::Key::<
            Self,
            _,
        >::at("token", 1, |it| &it.1);
        #[doc(hidden)]
        fn __default_kind() -> LoginKind {
            LoginKind::Anonymous
        }
        const fn __table<__T: __i::Used>() -> __i::Table<Self> {
            const {
                let () = __T::HERE;
                __i::Table {
                    fields: &[
                        __i::FieldSpec::own::<LoginKind>(0, "login", "Login")
                            .help("How to log in.")
                            .default_value(|| __i::defaulted::stored::<
                                LoginKind,
                            >(&Self::__default_kind())),
                        __i::FieldSpec::own::<Secret>(1, "token", "Token")
                            .show_if(__i::Condition::Equals {
                                field: "login",
                                value: || __i::operand::<LoginKind>(LoginKind::Token),
                            })
                            .rules(const {
                                &[
                                    __i::RuleSpec::length::<
                                        __i::Value<Secret>,
                                    >(__i::Some(4u64), __i::None),
                                ]
                            }),
                    ],
                    sections: &[],
                    events: __i::None,
                    sound: true,
                    unset: || LoginProps(
                        __i::defaulted::unset::<
                            LoginKind,
                        >(|| __i::Settled(Self::__default_kind())),
                        __i::unset::<Secret>(),
                    ),
                    len: 2usize,
                    slot: |props, index| __i::Some(
                        match index {
                            0 => __i::defaulted::slot::<LoginKind>(&props.0),
                            1 => __i::slot::<Secret>(&props.1),
                            _ => return __i::None,
                        },
                    ),
                    slot_mut: |props, index| __i::Some(
                        match index {
                            0 => __i::defaulted::slot_mut::<LoginKind>(&mut props.0),
                            1 => __i::slot_mut::<Secret>(&mut props.1),
                            _ => return __i::None,
                        },
                    ),
                    groups: &[],
                    build: |props, _| {
                        if let __i::Some(Self::Token { token: __0, .. }) = __i::None::<
                            &Self,
                        > {
                            let _ = (__0,);
                        }
                        __i::Some(
                            match props.settled::<LoginKind>(0)? {
                                LoginKind::Anonymous => Self::Anonymous,
                                LoginKind::Token => {
                                    Self::Token {
                                        token: props.give::<Secret>(1)?,
                                        tries: __i::state(),
                                    }
                                }
                            },
                        )
                    },
                    check: |_, _, _| __i::Ok(()),
                }
            }
        }
    }
    #[automatically_derived]
    impl __i::Props for Login {
        type Tracked = LoginProps;
        const TABLE: __i::Table<Self> = Self::__table::<()>();
    }
    use __i::NoProp as _;
    const _: () = if __i::Probe::<LoginKind>::SECRET {
        __i::assert_no_secret::<Login>("login")
    };
    const _: () = if __i::Probe::<LoginKind>::URL {
        __i::assert_exposure_said::<Login>("login")
    };
    const _: () = if __i::Probe::<Secret>::NO_SECRET {
        __i::assert_secret::<
            Login,
        >("token", "Secret", "an `integrations_runtime::Secret`")
    };
};
