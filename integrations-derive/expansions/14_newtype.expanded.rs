#[allow(deprecated)]
#[automatically_derived]
impl ::integrations_runtime::__private::newtype::Newtype for Channel {
    type Inner = String;
    fn inner(&self) -> &String {
        &self.0
    }
    fn of(
        inner: String,
    ) -> ::core::result::Result<Self, ::integrations_runtime::CastError> {
        ::integrations_runtime::__private::newtype::MadeOf::made_of(inner)
    }
}
#[allow(deprecated)]
#[automatically_derived]
impl ::integrations_runtime::PropValue for Channel {
    type Ref<'__value> = &'__value Self;
    type Get<'__value> = ::core::option::Option<&'__value Self>;
    const FIELD_TYPE: ::integrations_runtime::FieldType = <Self as ::integrations_runtime::__private::newtype::Newtype>::FIELD_TYPE;
    const FORMAT: ::core::option::Option<&'static ::core::primitive::str> = <Self as ::integrations_runtime::__private::newtype::Newtype>::FORMAT;
    const SECRET: ::core::primitive::bool = <Self as ::integrations_runtime::__private::newtype::Newtype>::SECRET;
    const COLUMN: ::integrations_runtime::ColumnType = <Self as ::integrations_runtime::__private::newtype::Newtype>::COLUMN;
    const SHAPE: ::integrations_runtime::value::Shape = <Self as ::integrations_runtime::__private::newtype::Newtype>::SHAPE;
    const CHOICE_LIST: &'static [::integrations_runtime::Choice] = <Self as ::integrations_runtime::__private::newtype::Newtype>::CHOICE_LIST;
    fn read(&self) -> &Self {
        self
    }
    fn get(value: ::core::option::Option<&Self>) -> ::core::option::Option<&Self> {
        value
    }
    fn from_stored(
        stored: &::integrations_runtime::__private::newtype::Json,
    ) -> ::core::result::Result<Self, ::integrations_runtime::CastError> {
        ::integrations_runtime::__private::newtype::from_stored(stored)
    }
    fn from_text(
        text: &::core::primitive::str,
    ) -> ::core::result::Result<Self, ::integrations_runtime::CastError> {
        ::integrations_runtime::__private::newtype::from_text(text)
    }
    fn from_input(
        input: &::integrations_runtime::__private::newtype::Json,
    ) -> ::core::result::Result<Self, ::integrations_runtime::CastError> {
        ::integrations_runtime::__private::newtype::from_input(input)
    }
    fn to_stored(&self) -> ::integrations_runtime::__private::newtype::Json {
        ::integrations_runtime::__private::newtype::to_stored(self)
    }
    fn same(&self, other: &Self) -> ::core::primitive::bool {
        ::integrations_runtime::__private::newtype::same(self, other)
    }
    fn subject(&self) -> ::integrations_runtime::value::Subject<'_> {
        ::integrations_runtime::__private::newtype::subject(self)
    }
}
#[allow(deprecated)]
#[automatically_derived]
impl ::integrations_runtime::value::ListItem for Channel
where
    for<'__item> Self: ::integrations_runtime::PropValue,
    for<'__item> String: ::integrations_runtime::value::ListItem,
{}
#[allow(deprecated)]
#[automatically_derived]
impl ::integrations_runtime::condition::Compare for Channel
where
    for<'__item> Self: ::integrations_runtime::PropValue,
    for<'__item> String: ::integrations_runtime::condition::Compare,
{
    type Literal = <String as ::integrations_runtime::condition::Compare>::Literal;
    fn operand(literal: Self::Literal) -> ::integrations_runtime::condition::Operand {
        <String as ::integrations_runtime::condition::Compare>::operand(literal)
    }
}
