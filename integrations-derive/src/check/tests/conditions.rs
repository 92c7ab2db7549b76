//! What conditions may ask for.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_quote;

use super::props;
use crate::testing::{assert_error, errors, judge, judge_group, model};

const GROUP: &str = "this condition asks for `room`, which is a group";
const STATE: &str = "this condition asks for `state`, which has no `#[prop]`";

/// The mistakes of a prop with these keys, beside all that is no prop of its own.
fn beside(keys: &TokenStream) -> Vec<String> {
    props(&quote! {
        state: u8,
        #[prop(flatten)]
        room: Room,
        #[prop(per_event)]
        channel: PerEvent<String>,
        #[prop]
        mode: Mode,
        #[prop(#keys)]
        field: Option<String>,
    })
}

#[test]
fn fields() {
    let unknown = |name| format!("this condition asks for `{name}`, which is no prop of the struct");
    for key in [quote!(show_if), quote!(required_if)] {
        assert_error(&beside(&quote!(#key(mod = A))), &unknown("mod"), "did you mean `mode`?");
        let listed = "the props beside its own are `push_channel`, `merge_request_channel`, `mode`";
        assert_error(&beside(&quote!(#key(set(zzz)))), &unknown("zzz"), listed);
        // Never the prop itself.
        assert_error(&beside(&quote!(#key(fields in [1]))), &unknown("fields"), listed);
        assert_error(&beside(&quote!(#key(room != 1))), GROUP, "write it in the group");
        assert_error(&beside(&quote!(#key(not(set(state))))), STATE, "make `state` a prop");
        let event = "this condition asks for `channel`, which is one prop for each event";
        assert_error(&beside(&quote!(#key(channel = "x"))), event, "`push_channel`");
        let itself = "`field` is asked for by its own condition";
        assert_error(&beside(&quote!(#key(all(any(field = "x"))))), itself, "another field");
    }
    assert_eq!(beside(&quote!(show_if(mode = A, push_channel = "x"))), Vec::<String>::new());
    // Every one that is wrong, in the order written.
    let several = beside(&quote!(show_if(any(mod = 1, all(set(state)))), required_if(room = 1)));
    let texts = [&unknown("mod"), STATE, GROUP];
    assert!(several.len() == 3 && several.iter().zip(texts).all(|(error, text)| error.starts_with(text)));
}

#[test]
fn a_prop_for_each_event() {
    let wrong = props(&quote!(#[prop(per_event, show_if(push_channel = "x"))] channel: PerEvent<String>));
    assert_error(&wrong, "`push_channel` is asked for by its own condition", "another field");
    let right = props(&quote! {
        #[prop]
        on: bool,
        #[prop(per_event, show_if(on = true), required_if(set(push_topic)))]
        channel: PerEvent<String>,
        #[prop(per_event)]
        topic: PerEvent<String>,
    });
    assert_eq!(right, Vec::<String>::new());
}

#[test]
fn variants() {
    let (model, errors) = judge_group(&parse_quote! {
        enum Login {
            Anonymous,
            Token { #[prop] token: Secret, state: u8 },
            Basic { #[prop] user: String, #[prop(show_if(token = "x"), required_if(usr = "x"))] realm: Option<String> },
            Other { #[prop(show_if(set(state)))] name: Option<String> },
        }
    });
    let starts = [
        "`token` is a prop of `Token`, so it is never shown together with this one",
        "this condition asks for `usr`, which is no prop of the struct\nhelp: did you mean `user`?",
        STATE,
    ];
    assert_eq!(errors.len(), 3, "{errors:#?}");
    assert!(errors.iter().zip(starts).all(|(error, start)| error.starts_with(start)), "{errors:#?}");
    assert!(model.props.iter().all(|prop| prop.show_if.is_none() && prop.required_if.is_none()));
}

#[test]
fn raw_identifiers() {
    model(&parse_quote! {
        struct FooBar {
            #[prop]
            r#type: Mode,
            #[prop(show_if(type = A, set(r#type)))]
            r#in: Option<String>,
            #[prop(show_if(set(in), not(r#in in ["a"])))]
            b: Option<String>,
        }
    });
}

#[test]
fn circles() {
    let help = "leave one of these `show_if` out";
    let two = props(&quote!(#[prop(show_if(set(b)))] a: Option<u8>, #[prop(show_if(a = 1))] b: Option<u8>));
    let circle = "these conditions go in a circle: ";
    assert_error(&two, &format!("{circle}`a` is shown by `b`, and `b` by `a`"), help);
    let three = props(&quote! {
        #[prop(show_if(set(c)))] a: Option<u8>,
        #[prop(show_if(a = 1))] b: Option<u8>,
        #[prop(show_if(any(free = true, not(b = 1))))] c: Option<u8>,
        #[prop] free: bool,
        #[prop(show_if(set(a)))] after: Option<u8>,
    });
    assert_error(&three, &format!("{circle}`a` is shown by `c`, `c` by `b`, and `b` by `a`"), help);
    // Two of them are two mistakes.
    let apart = props(&quote! {
        #[prop(show_if(set(b)))] a: Option<u8>, #[prop(show_if(set(a)))] b: Option<u8>,
        #[prop(show_if(set(d)))] c: Option<u8>, #[prop(show_if(set(c)))] d: Option<u8>,
    });
    assert_eq!(apart.len(), 2, "{apart:#?}");
    // Being required hides nothing, so it closes no circle; nor do two ways to one prop.
    let none = errors(&parse_quote! {
        struct FooBar {
            #[prop(required_if(set(b)))] a: Option<u8>,
            #[prop(show_if(set(a)), required_if(set(c)))] b: Option<u8>,
            #[prop(show_if(set(a), set(b)))] c: Option<u8>,
        }
    });
    assert_eq!(none, Vec::<String>::new());
    // What is wrong is taken out, so that the fallback is without.
    let (model, _) = judge(&parse_quote! {
        struct FooBar { #[prop(show_if(set(b)))] a: Option<u8>, #[prop(show_if(set(a)))] b: Option<u8> }
    });
    assert!(model.props.iter().all(|prop| prop.show_if.is_none()));
}
