//! What a right declaration means.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser as _;
use syn::{DeriveInput, parse_quote};

use crate::model::{Choices, Number, RuleKind};
use crate::testing::{errors, model, prop, shown};
use crate::vocabulary::{DEFAULT_EVENTS, KEYS, Key, LEVELS, Level};

#[test]
fn defaults_of_the_struct() {
    let model = model(&parse_quote! {
        /// Sends events
        /// to Foo Bar.
        ///
        /// Create a webhook first.
        ///
        /// Then paste it.
        pub struct HttpFooBar { state: u8 }
    });
    assert_eq!(model.name.value, "http_foo_bar");
    assert_eq!(shown(&model.title), "\"HTTP Foo Bar\"");
    assert_eq!(shown(model.description.unwrap()), "\"Sends events to Foo Bar.\"");
    assert_eq!(shown(model.help.unwrap()), r#""Create a webhook first.\n\nThen paste it.""#);
    assert_eq!(shown(&model.krate), ":: integrations_runtime");
    assert_eq!(model.category.value, "common");
    assert_eq!(model.levels.iter().map(|level| level.value.as_str()).collect::<Vec<_>>(), LEVELS);
    assert_eq!(
        model.events.iter().map(|event| event.name.value.as_str()).collect::<Vec<_>>(),
        DEFAULT_EVENTS
    );
    assert_eq!(model.state, ["state"]);
    assert!(model.props.is_empty());
}

#[test]
fn keys_of_the_struct() {
    let model = model(&parse_quote! {
        #[integration(
            name = "foo", title = TITLE, description = "d", help = concat!("a", "b"), category = chat, levels(group),
            section(connection), section(custom = "jira_issues", description = "d"), section(trigger, title = "T"),
            validate = a::check, crate = crate::runtime,
        )]
        #[events(comment, push)]
        struct FooBar {}
    });
    assert_eq!(model.name.value, "foo");
    assert_eq!(shown(&model.title), "TITLE");
    assert_eq!(shown(model.help.unwrap()), "concat ! (\"a\" , \"b\")");
    assert_eq!(model.category.value, "chat");
    assert_eq!(model.levels.len(), 1);
    let kinds: Vec<_> = model.sections.iter().map(|section| section.kind.value.as_str()).collect();
    assert_eq!(kinds, ["connection", "jira_issues", "trigger"]);
    let titles: Vec<_> = model.sections.iter().map(|section| shown(&section.title)).collect();
    assert_eq!(titles, ["\"Connection\"", "\"Jira issues\"", "\"T\""]);
    assert_eq!(shown(model.validate), "a :: check");
    assert_eq!(shown(&model.krate), "crate :: runtime");
    assert_eq!(
        model.events.iter().map(|event| event.name.value.as_str()).collect::<Vec<_>>(),
        ["note", "push"]
    );
    assert!(
        crate::testing::model(&parse_quote!(
            #[events()]
            struct S {}
        ))
        .events
        .is_empty()
    );
}

#[test]
fn defaults_of_a_prop() {
    let model = model(&parse_quote! {
        struct FooBar {
            /// Base URL
            /// of the server.
            ///
            /// More.
            #[prop]
            #[allow(unused)]
            #[serde(default)]
            server_url: Url,
            #[prop]
            r#type: String,
            #[prop]
            _token: String,
        }
    });
    let [url, kind, token] = model.props.as_slice() else { panic!("{}", model.props.len()) };
    assert_eq!((url.name.value.as_str(), shown(&url.title).as_str()), ("server_url", "\"Server URL\""));
    assert_eq!(shown(url.help.as_ref().unwrap()), r#""Base URL of the server.\n\nMore.""#);
    assert_eq!(url.forwarded.len(), 1);
    assert!(url.accessors && !url.named_like_secret && !url.api_only && !url.required_always);
    assert_eq!((kind.name.value.as_str(), shown(&kind.title).as_str()), ("type", "\"Type\""));
    assert_eq!(token.name.value, "token");
    assert!(token.named_like_secret);
}

#[test]
fn keys_of_a_prop() {
    let mut model = model(&prop(quote!(
        name = "api-url", section = "jira_issues", type = textarea, default = String::from("x"), api_only,
        exposes_secrets = false, not_secret = "why", description = DESCRIPTION,
    )));
    let prop = model.props.remove(0);
    assert_eq!(prop.name.value, "api-url");
    assert_eq!(prop.section.unwrap().value, "jira_issues");
    assert!(prop.textarea.is_some() && prop.api_only);
    assert_eq!(shown(prop.default), "String :: from (\"x\")");
    assert!(!prop.exposes_secrets.unwrap().value);
    assert_eq!(prop.not_secret.unwrap().value, "why");
    assert_eq!(shown(prop.description), "DESCRIPTION");
}

#[test]
fn choices_are_pairs_or_a_path() {
    let choices = |keys| model(&prop(keys)).props.remove(0).choices.unwrap();
    let Choices::Listed(pairs, _) = choices(quote!(choices = ["low", ("High", "high")])) else { panic!() };
    let pairs: Vec<_> = pairs.iter().map(|(label, value)| (shown(label), shown(value))).collect();
    assert_eq!(pairs, [("\"low\"".into(), "\"low\"".into()), ("\"High\"".into(), "\"high\"".into())]);
    let Choices::Open(path) = choices(quote!(choices = a::list)) else { panic!() };
    assert_eq!(shown(path), "a :: list");
}

#[test]
fn rules_keep_their_order_and_options() {
    let rules = |keys| model(&prop(keys)).props.remove(0).rules;
    let all = rules(quote!(
        email(message = "own", when = active),
        validate(Self::check::<u8>, message = "m"),
        length(max = 1_000),
        url,
        range(min = -1, max = 2.5),
        pattern = "a+",
        message = "prop's",
        when = always
    ));
    let messages: Vec<_> = all.iter().map(|rule| shown(&rule.message)).collect();
    assert_eq!(messages, ["\"own\"", "\"m\"", "\"prop's\"", "\"prop's\"", "\"prop's\"", "\"prop's\""]);
    assert_eq!(all.iter().map(|rule| rule.always).collect::<Vec<_>>(), [false, true, true, true, true, true]);
    assert!(matches!(&all[1].kind, RuleKind::Validate(path) if shown(path) == "Self :: check :: < u8 >"));
    assert!(matches!(&all[2].kind, RuleKind::Length { min: None, max: Some(max) } if max.value == 1000));
    let RuleKind::Range { min: Some(min), max: Some(max) } = &all[4].kind else { panic!() };
    assert_eq!((min.value, max.value), (Number::Int(-1), Number::Float(2.5)));
    assert!(model(&prop(quote!(when = always))).props[0].required_always);
}

#[test]
fn invisible_groups_are_looked_through() {
    use proc_macro2::{Delimiter, Group};
    let group = |tokens| TokenTree::Group(Group::new(Delimiter::None, tokens));
    let (title, min, section) = (group(quote!("t")), group(quote!(-1)), group(quote!(connection)));
    let item = group(quote!(placeholder = "p"));
    let mut model = model(&prop(quote!(title = #title, range(min = #min), section = #section, #item)));
    let prop = model.props.remove(0);
    assert_eq!(shown(prop.title), "\"t\"");
    assert_eq!(shown(prop.placeholder), "\"p\"");
    assert!(
        matches!(&prop.rules[0].kind, RuleKind::Range { min: Some(min), .. } if min.value == Number::Int(-1))
    );
}

/// The vocabulary's own examples: each key is read where its row says, and changes what is generated. One that the scan
/// lets through, but no receiver reads, or that gets lost on the way from there, changes nothing.
#[test]
fn every_key_is_understood() {
    for key in KEYS {
        assert!(!key.doc.is_empty() && key.example.contains(key.name), "{}", key.name);
        let (with, without) = (code(key.level, key.example), code(key.level, &without(key)));
        assert!(with != without, "`{}` does nothing: {}", key.name, key.example);
    }
}

/// A version needs its steps, and steps their version.
const TOGETHER: [&str; 2] = ["version", "migrate"];

/// The key's example, without the key.
fn without(key: &Key) -> String {
    let attribute = syn::Attribute::parse_outer.parse_str(key.example).unwrap().remove(0);
    let tokens: Vec<_> = attribute.meta.require_list().unwrap().tokens.clone().into_iter().collect();
    if key.level == Level::NamedEvent {
        let names = tokens.iter().filter(|token| !matches!(token, TokenTree::Group(_)));
        return format!("#[events({})]", quote!(#(#names)*));
    }
    let items = tokens.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','));
    // Of those that make no sense alone, neither is left.
    let gone = |name: &str| name == key.name || TOGETHER.contains(&name) && TOGETHER.contains(&key.name);
    let others = items.filter(|item| item.first().is_some_and(|first| !gone(&first.to_string())));
    let others: Vec<_> = others.map(|item| item.iter().cloned().collect::<TokenStream>()).collect();
    match (others.as_slice(), key.level) {
        ([], Level::Prop) => "#[prop]".to_owned(),
        ([], _) => String::new(),
        (others, level) => format!("#[{}({})]", level.attribute(), quote!(#(#others),*)),
    }
}

/// What is generated for a declaration with an attribute, whose names are none that an example gives.
#[track_caller]
fn code(level: Level, attribute: &str) -> String {
    let declaration = match level {
        Level::Integration | Level::NamedEvent => format!("{attribute} struct Plain {{}}"),
        Level::Prop => {
            // A key that asks for a type, or for neighbours, has them.
            let ty = if attribute.contains("per_event") { "PerEvent<String>" } else { "String" };
            format!(
                "#[integration(section(connection))] struct Plain {{
                    {attribute} token: {ty}, #[prop] mode: Mode, #[prop] socket: Option<String>
                }}"
            )
        }
        Level::Group => format!("{attribute} enum Plain {{ Anonymous, Other {{ #[prop] other: String }} }}"),
        Level::ChoicesEnum => format!("{attribute} enum Plain {{ One }}"),
        Level::Choice => format!("enum Plain {{ {attribute} One }}"),
        Level::PropValue => format!("{attribute} struct Plain(String);"),
        Level::EventsEnum => format!("{attribute} enum Plain {{ One(Order) }}"),
        Level::Event => format!("enum Plain {{ {attribute} One(Order) }}"),
    };
    let input: DeriveInput = syn::parse_str(&declaration).unwrap();
    let errors = match level {
        Level::Integration | Level::NamedEvent | Level::Prop => errors(&input),
        Level::ChoicesEnum | Level::Choice => crate::choices::errors(&input),
        Level::PropValue => crate::prop_value::errors(&input),
        Level::Group => crate::testing::judge_group(&input).1,
        Level::EventsEnum | Level::Event => crate::events_enum::errors(&input),
    };
    assert_eq!(errors, Vec::<String>::new(), "{declaration}");
    let code = match level {
        Level::Integration | Level::NamedEvent | Level::Prop => crate::expand::integration(&model(&input)),
        Level::ChoicesEnum | Level::Choice => crate::choices::derive(&input),
        Level::PropValue => crate::prop_value::derive(&input),
        Level::Group => crate::expand::integration(&crate::testing::judge_group(&input).0),
        Level::EventsEnum | Level::Event => crate::events_enum::derive(&input),
    };
    code.to_string()
}
