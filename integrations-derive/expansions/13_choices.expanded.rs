#[automatically_derived]
impl ::integrations_runtime::Choices for Branches {
    const CHOICES: &'static [::integrations_runtime::Choice] = &[
        ::integrations_runtime::Choice::new("All", "all"),
        ::integrations_runtime::Choice::new("Default branch", "main"),
    ];
    #[inline]
    fn index(&self) -> ::core::primitive::usize {
        match self {
            Self::All => 0usize,
            Self::Default => 1usize,
        }
    }
    #[inline]
    fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
        match index {
            0usize => ::core::option::Option::Some(Self::All),
            1usize => ::core::option::Option::Some(Self::Default),
            _ => ::core::option::Option::None,
        }
    }
}
#[automatically_derived]
impl ::integrations_runtime::condition::Compare for Branches
where
    for<'__choice> Self: ::integrations_runtime::Choices,
{
    type Literal = Self;
    #[inline]
    fn operand(literal: Self) -> ::integrations_runtime::condition::Operand {
        ::integrations_runtime::condition::Operand::Text(
            <Self as ::integrations_runtime::Choices>::value(&literal),
        )
    }
}
