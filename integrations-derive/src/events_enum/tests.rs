//! The impls of a vocabulary, and each mistake.

use syn::parse_quote;

use super::*;
use crate::testing::{assert_error, assert_pair};

fn code(input: &DeriveInput) -> String {
    derive(input).to_string()
}

#[test]
fn a_vocabulary_has_a_row_and_an_impl_for_each_variant() {
    let code = code(&parse_quote! {
        enum ShopEvent {
            /// A customer paid.
            OrderPaid(Order),
            #[event(name = "shipped", title = "Sent", default = false, sample = Shipment::sample)]
            OrderShipped(shop::Shipment),
        }
    });
    let expected = quote! {
        const _: () = {
            use ::integrations_runtime::__private as __i;
            #[allow(deprecated)]
            #[automatically_derived]
            impl __i::Vocabulary for ShopEvent {
                const EVENTS: &'static [__i::EventSpec] = &[
                    __i::EventSpec {
                        name: "order_paid",
                        field: "order_paid_events",
                        title: "Order paid",
                        description: "A customer paid",
                        default: true,
                        ..__i::EventSpec::USUAL
                    },
                    __i::EventSpec {
                        name: "shipped",
                        field: "shipped_events",
                        title: "Sent",
                        description: "",
                        default: false,
                        ..__i::EventSpec::USUAL
                    }
                ];
                fn to_raw(&self) -> __i::Result<__i::RawEvent, __i::PayloadError> {
                    match self {
                        Self::OrderPaid(payload) => __i::raw_of::<Self, 0usize>("order_paid", payload),
                        Self::OrderShipped(payload) => __i::raw_of::<Self, 1usize>("shipped", payload),
                    }
                }
                fn sample(name: &::core::primitive::str) -> __i::Option<__i::Json> {
                    match name {
                        "shipped" => __i::sample_of::<Self, 1usize>(Shipment::sample),
                        _ => __i::None
                    }
                }
            }
            #[allow(deprecated)]
            #[automatically_derived]
            impl __i::Declares<0usize> for ShopEvent {
                type Payload = Order;
                const CODEC: __i::Codec<Order> = __i::codec::<Order>();
            }
            #[allow(deprecated)]
            #[automatically_derived]
            impl __i::Declares<1usize> for ShopEvent {
                type Payload = shop::Shipment;
                const CODEC: __i::Codec<shop::Shipment> = __i::codec::<shop::Shipment>();
            }
        };
    };
    assert_eq!(code, expected.to_string());
}

#[test]
fn without_an_example_the_name_is_not_asked() {
    let code = code(&parse_quote!(
        enum E {
            A(u8),
        }
    ));
    assert!(code.contains("fn sample (_name : & :: core :: primitive :: str) -> __i :: Option < __i :: Json > { __i :: None }"), "{code}");
}

#[test]
fn the_runtime_may_be_elsewhere() {
    let code = code(&parse_quote!(
        #[events(crate = ::facade)]
        enum E {
            #[doc = include_str!("a.md")]
            A(u8),
        }
    ));
    assert!(code.contains("use :: facade :: __private as __i ;") && !code.contains("integrations_runtime"));
    assert!(code.contains(":: facade :: __private :: first_sentence"), "{code}");
}

/// The mistakes; whatever they are, the item is a vocabulary.
fn told(input: &DeriveInput) -> Vec<String> {
    let code = code(input);
    assert!(code.contains(&format!("Vocabulary for {}", input.ident)), "{code}");
    errors(input)
}

#[test]
fn shapes() {
    let found = told(&parse_quote!(
        struct S {
            a: u8,
        }
    ));
    let is = "a vocabulary is an enum with a variant for each event";
    assert_error(&found, &format!("`S` is a struct: {is}"), "write `enum S { .. }`");
    let found = told(&parse_quote!(
        union U {
            a: u8,
        }
    ));
    assert_error(&found, &format!("`U` is a union: {is}"), "write `enum U { .. }`");
    let found = told(&parse_quote!(
        enum E {}
    ));
    assert_error(&found, "`E` has no events", "`OrderPaid(Order)`");
    let found = told(&parse_quote!(
        enum E<'a> {
            A(u8),
        }
    ));
    assert_error(&found, "events are the same for every type, so their enum has no parameters", "");
}

#[test]
fn an_event_is_around_one_payload() {
    let variant = |variant: syn::Variant, found: &str| {
        let message = format!("`A` holds {found}: an event holds its payload, which is one value");
        assert_error(&told(&parse_quote!(enum E { #variant })), &message, "write `A(..)` around a struct");
    };
    variant(parse_quote!(A), "nothing");
    variant(parse_quote!(A()), "nothing");
    variant(parse_quote!(A(u8, u8)), "several values");
    variant(parse_quote!(A { a: u8 }), "fields with names");
}

/// An integration may name it: that the event has no payload is told already.
#[test]
fn an_event_without_a_payload_is_declared_all_the_same() {
    let code = code(&parse_quote!(
        enum E {
            A,
            B(u8),
        }
    ));
    assert!(code.contains("__i :: Declares < 0usize > for E { type Payload = () ;"), "{code}");
    assert!(code.contains("Self :: B (payload) =>") && !code.contains("Self :: A"), "{code}");
    assert!(code.contains("_ => :: core :: unreachable ! ()"), "{code}");
}

#[test]
fn names() {
    let name = |name: &str| {
        told(&parse_quote!(
            enum E {
                #[event(name = #name)]
                A(u8),
            }
        ))
    };
    for wrong in ["", "Order paid", "OrderPaid", "order-paid", "1st", "self", "order__paid"] {
        let message = format!("`{wrong}` is no name for an event");
        assert_error(&name(wrong), &message, r#"`#[event(name = "order_paid")]`"#);
    }
    assert_eq!(name("order_paid_2"), Vec::<String>::new());
    let found = told(&parse_quote!(
        enum E {
            A(u8),
            #[event(name = "a")]
            B(u8),
        }
    ));
    assert_pair(&found, "the event `a` is declared twice", "keep one", "first given here");
    let found = told(&parse_quote!(
        enum E {
            A1(u8),
            #[event(name = "a_1")]
            B(u8),
        }
    ));
    let both = "the events `a1` and `a_1` are both a variant `A1`";
    assert_pair(&found, both, "give one of them another name", "first given here");
}

#[test]
fn keys() {
    let variant = |attribute: syn::Attribute| told(&parse_quote!(enum E { #attribute A(u8) }));
    let enum_ = |attribute: syn::Attribute| told(&parse_quote!(#attribute enum E { A(u8) }));
    let unknown = "unknown key `titel` in `#[event(..)]`";
    assert_error(&variant(parse_quote!(#[event(titel = "x")])), unknown, "did you mean `title`?");
    let unknown = "unknown key `label` in `#[event(..)]`";
    assert_error(&variant(parse_quote!(#[event(label = "x")])), unknown, r#"write `title = "..""#);
    let unknown = "unknown key `crate` in `#[event(..)]`";
    assert_error(&variant(parse_quote!(#[event(crate = x)])), unknown, "belongs on the enum");
    assert_error(&variant(parse_quote!(#[event(default)])), "`default` needs a value", "`default = false`");
    let switch = "expected `true` or `false`, found a number";
    assert_error(&variant(parse_quote!(#[event(default = 0)])), switch, "");
    assert_eq!(variant(parse_quote!(#[event(default = true)])), Vec::<String>::new());
    let path = "expected a path, found a closure";
    assert_error(&variant(parse_quote!(#[event(sample = || 1)])), path, "give it a name");
    assert_error(&variant(parse_quote!(#[events(crate = x)])), "`#[events]` belongs on the enum", "");
    assert_error(&enum_(parse_quote!(#[event(title = "x")])), "`#[event]` belongs on a variant", "");
    let unknown = "unknown key `title` in `#[events(..)]`";
    assert_error(&enum_(parse_quote!(#[events(title = "x")])), unknown, "belongs on a variant");
    let unknown = "unknown key `push` in `#[events(..)]`";
    assert_error(&enum_(parse_quote!(#[events(push)])), unknown, "the keys are `crate`");
    assert_error(&enum_(parse_quote!(#[events])), "`#[events]` says nothing", "`#[events(crate = ..)]`");
}
