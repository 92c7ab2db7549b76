//! `integration_tests!`. A procedural macro makes the module, and names it; what is in it is written here.

/// The tests that every integration should pass, in a module named after the type: `jira_cloud` for `JiraCloud`.
///
/// It stands where tests do, in a crate that has `integrations-runtime` with its feature `testing` among its
/// `dev-dependencies`; it needs nothing else.
///
/// ```
/// use integrations_runtime::integration_tests;
/// # use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};
/// # macro_rules! declare { ($name:ident, $event:ident) => {
/// # /// Does nothing.
/// # #[derive(Debug, Integration)]
/// # #[events(push, note)]
/// # pub struct $name {
/// #     /// In capitals.
/// #     #[prop(validate = capitals)]
/// #     project: Option<String>,
/// # }
/// # impl Execute for $name {
/// #     async fn execute(&self, _event: $event, _cx: &Context) -> Result<Outcome, ExecuteError> { Ok(Outcome::done("done")) }
/// # }
/// # } }
/// # fn capitals(_: &str) -> Result<(), &'static str> { Ok(()) }
/// # declare!(Slack, SlackEvent);
/// # declare!(Jira, JiraEvent);
///
/// integration_tests!(Slack);
/// integration_tests!(Jira, example = { "project": "ABC" }, answer = { "issues": [] }, refuses = [note]);
/// # fn main() {}
/// ```
///
/// | test | what it finds |
/// |---|---|
/// | `spec_is_complete` | a title, a help, a description, a choice that is missing |
/// | `forms_render` | a form that cannot be drawn, a condition that never holds or always does |
/// | `secrets_are_in_no_output` | a secret in `Debug`, a form, a change, a violation, or what comes of an event |
/// | `changed_urls_clear_secrets` | a secret that is kept where the URL that it is sent to changed |
/// | `valid_examples_pass` | a configuration that follows the rules and is refused, or is another when it was stored |
/// | `counter_examples_fail` | a rule that is not kept |
/// | `every_event_executes` | an event without a sample, or whose sample fails |
/// | `events_are_off_when_they_should_be` | an inactive record that does something |
///
/// Each is a method of [`Kit`](crate::testing::Kit), where it is described. What stands after the type, in any
/// order:
///
/// | written | what it is for |
/// |---|---|
/// | `example = { "field": value, .. }` | values that the metadata do not tell, as of a field with `validate = path`; all configurations have them. Or an expression, a `serde_json::Value` |
/// | `answer = { .. }` | the JSON that the service answers, with `200`; by default `{"ok": true}`. Or an [`Answer`](crate::testing::Answer) |
/// | <code>answering = \|request\| ..</code> | what it answers each request: an `Answer` |
/// | <code>context = \|cx\| ..</code> | what the product gives besides: the context with it, as by [`Context::with`](crate::Context::with) |
/// | `refuses = [event, ..]` | the events of which the sample is answered with an error, on purpose |
#[macro_export]
macro_rules! integration_tests {
    ($($tests:tt)*) => { $crate::testing::__private::integration_tests_module! { $crate; $($tests)* } };
}

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
    ($kit:expr; example = $example:expr $(, $($rest:tt)*)?) => {
        $crate::__integration_options!($kit.example($example); $($($rest)*)?)
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
    ($kit:expr; context = $context:expr $(, $($rest:tt)*)?) => {
        $crate::__integration_options!($kit.context($context); $($($rest)*)?)
    };
    ($kit:expr; refuses = [$($event:ident),* $(,)?] $(, $($rest:tt)*)?) => {
        $crate::__integration_options!($kit.refuses(&[$(::core::stringify!($event)),*]); $($($rest)*)?)
    };
    ($kit:expr; $($other:tt)*) => {
        ::core::compile_error!(
            "after the type stand `example = { \"field\": value, .. }` or a `serde_json::Value`, `answer = { .. }` or an `Answer`, `answering = |request| ..`, `context = |cx| ..` and `refuses = [event, ..]`"
        )
    };
}
