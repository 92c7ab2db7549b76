//! What `integration_tests!` writes. The procedural macro makes the module; its tests are here.

/// The tests of one integration: what stands in the module that `integration_tests!` makes.
#[doc(hidden)]
#[macro_export]
macro_rules! __integration_tests {
    ($integration:ty $(, $($options:tt)*)?) => {
        fn kit() -> $crate::testing::Kit {
            // One of the two is used.
            #[allow(unused_imports)]
            use $crate::testing::__private::{WithDebug as _, WithoutDebug as _};
            let kit = $crate::testing::Kit::of::<$integration>();
            let kit = $crate::__integration_options!(kit; $($($options)*)?);
            $crate::testing::__private::Finished(kit, ::core::marker::PhantomData::<$integration>).finish()
        }

        $crate::__integration_tests! { @tests
            spec_is_complete
            forms_render
            secrets_are_in_no_output
            changed_urls_clear_secrets
            valid_examples_pass
            counter_examples_fail
            every_event_executes
            events_are_off_when_they_should_be
        }
    };
    (@tests $($test:ident)*) => {$(
        #[test]
        fn $test() -> ::core::result::Result<(), $crate::testing::Failure> {
            kit().$test()
        }
    )*};
}

/// What is written after the type.
#[doc(hidden)]
#[macro_export]
macro_rules! __integration_options {
    ($kit:expr; ) => { $kit };
    ($kit:expr; example = { $($example:tt)* } $(, $($rest:tt)*)?) => {
        $crate::__integration_options!(
            $kit.example($crate::testing::__private::json!({ $($example)* })); $($($rest)*)?
        )
    };
    ($kit:expr; answer = { $($answer:tt)* } $(, $($rest:tt)*)?) => {
        $crate::__integration_options!(
            $kit.answer($crate::testing::Answer::new(200).json(&$crate::testing::__private::json!({ $($answer)* })));
            $($($rest)*)?
        )
    };
    ($kit:expr; answer = $answer:expr $(, $($rest:tt)*)?) => {
        $crate::__integration_options!($kit.answer($answer); $($($rest)*)?)
    };
    ($kit:expr; answering = $answering:expr $(, $($rest:tt)*)?) => {
        $crate::__integration_options!($kit.answering($answering); $($($rest)*)?)
    };
    ($kit:expr; refuses = [$($event:ident),* $(,)?] $(, $($rest:tt)*)?) => {
        $crate::__integration_options!($kit.refuses(&[$(::core::stringify!($event)),*]); $($($rest)*)?)
    };
    ($kit:expr; $($other:tt)*) => {
        ::core::compile_error!(
            "after the type stand `example = { \"field\": value, .. }`, `answer = { .. }` or an `Answer`, `answering = |request| ..` and `refuses = [event, ..]`"
        )
    };
}
