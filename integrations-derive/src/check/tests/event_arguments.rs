//! What an integration says of its events.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_quote;

use super::events;
use crate::testing::{assert_error, assert_pair, errors, judge, judge_group, model};

#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "`quote!` makes it where it is used")]
fn refused(names: TokenStream, text: &str, help: &str) {
    assert_error(&events(&names), text, help);
}

#[test]
fn the_grammar_of_arguments() {
    refused(quote!(push()), "`push()` is empty", "`push(default = false)`");
    refused(quote!(push[default = false]), "the event `push` takes its arguments in parentheses", "`push(");
    refused(
        quote!(push, issue(defualt = false)),
        "unknown argument `defualt` of an event",
        "did you mean `default`?",
    );
    refused(quote!(push, issue(zzz)), "unknown argument `zzz` of an event", "the arguments are `default`");
    refused(quote!(push, issue(off)), "unknown argument `off` of an event", "write `default = false`");
    refused(quote!(push, issue(group)), "unknown argument `group` of an event", "write `levels(group)`");
    refused(quote!(push, issue(title = "x")), "unknown argument `title` of an event", "`#[event(..)]`");
    refused(
        quote!(push, issue(false)),
        "this value stands without an argument",
        "the arguments are `default`",
    );
    refused(quote!(push, issue(default)), "`default` needs a value", "write `default = false`");
    refused(quote!(push, issue(default =)), "`default` needs a value", "write `default = false`");
    refused(quote!(push, issue(default(false))), "`default` takes no list", "write `default = false`");
    refused(
        quote!(push, issue(default = 1)),
        "expected `true` or `false`, found a number",
        "write `default = false`",
    );
    refused(quote!(push, issue(follows = "push")), "expected a name, found text in quotes", "write `push`");
    refused(quote!(push, issue(follows)), "`follows` needs a value", "write `follows = issue`");
    refused(
        quote!(push, issue(levels = group)),
        "`levels` takes nothing after a `=`",
        "write `levels(group)`",
    );
    refused(quote!(push, issue(levels())), "`levels()` is empty", "write `levels(group)`");
    let twice = events(&quote!(push, issue(default = false, default = true)));
    assert_pair(&twice, "`default` is given twice", "keep one", "first given here");
    refused(quote!(push = 1), "the event `push` takes no value", "write `push`");
}

#[test]
fn the_event_that_is_followed() {
    refused(quote!(push, issue(follows = issue)), "the event `issue` follows itself", "leave `follows` out");
    let undeclared = "`follows` names `isue`, which is not declared";
    refused(quote!(issue, work_item(follows = isue)), undeclared, "did you mean `issue`?");
    let undeclared = "`follows` names `job`, which is not declared";
    refused(
        quote!(push, issue(follows = job)),
        undeclared,
        "declare `job` beside it, or follow one of `push`",
    );
    refused(quote!(issue(follows = job)), undeclared, "declare `job` beside it");
    let follower = "the event `note` has no switch: it follows another itself";
    refused(quote!(push, note(follows = push), issue(follows = comment)), follower, "write `follows = push`");
    let circle = events(&quote!(push(follows = issue), issue(follows = push)));
    assert_error(
        &circle,
        "the event `issue` has no switch: it follows another itself",
        "out of one of the two",
    );
    let both = events(&quote!(issue, work_item(follows = issue, default = false)));
    let text = "`default` contradicts `follows`: the switch is that of the event that it follows";
    assert_pair(&both, text, "keep one", "`follows` is given here");
}

#[test]
fn what_is_told_of_a_name_is_not_told_of_what_follows_it() {
    refused(quote!(isue, work_item(follows = issue)), "unknown event `isue`", "did you mean `issue`?");
    let spoiled = errors(&parse_quote!(
        #[integration(levels(projct))]
        #[events(push, issue(levels(project)))]
        struct FooBar {}
    ));
    assert_error(&spoiled, "unknown level `projct`", "did you mean `project`?");
}

#[test]
fn the_levels_of_an_event() {
    let of_projects = |names: TokenStream| {
        errors(&parse_quote!(
            #[integration(levels(project, group))]
            #[events(#names)]
            struct FooBar {}
        ))
    };
    refused(quote!(push, issue(levels(grup))), "unknown level `grup`", "did you mean `group`?");
    let twice = events(&quote!(push, issue(levels(group, group))));
    assert_pair(&twice, "`group` is given twice", "keep one", "first given here");
    assert_error(
        &of_projects(quote!(push, issue(levels(instance)))),
        "the integration is not set up at `instance`",
        "its levels are `project`, `group`: leave `instance` out",
    );
    assert_error(
        &of_projects(quote!(issue(levels(group)), work_item(follows = issue), push)),
        "the event `issue` is only at `group`, and this one elsewhere too",
        "write `levels(group)` beside `follows`",
    );
    assert!(
        of_projects(quote!(issue(levels(group)), work_item(follows = issue, levels(group)), push)).is_empty()
    );
}

#[test]
fn the_only_event_has_no_default() {
    let text = "the only event, `push`, has no switch, and so no default";
    refused(quote!(push(default = false)), text, "write `push`: it is always on");
    assert!(events(&quote!(push(levels(group)))).is_empty());
}

#[test]
fn a_group_says_nothing_of_its_events() {
    let (_, errors) = judge_group(&parse_quote!(
        #[events(push(default = false), note)]
        struct Room {
            #[prop(per_event)]
            channel: PerEvent<String>,
        }
    ));
    let help = "each integration says in its own `#[events(..)]`";
    assert_error(&errors, "the event `push` of a group takes no arguments", help);
}

#[test]
fn what_is_wrong_is_left_out() {
    let (wrong, _) = judge(&parse_quote!(
        #[integration(levels(project))]
        #[events(push, issue(follows = issue, levels(group)), note(default = false, follows = push))]
        struct FooBar {}
    ));
    let left: Vec<_> =
        wrong.events.iter().map(|event| (event.follows.is_some(), event.default.is_some())).collect();
    assert_eq!(left, [(false, false), (false, false), (true, false)]);
    assert!(wrong.events.iter().all(|event| event.levels.is_empty()));
    let all = model(&parse_quote!(
        #[integration(levels(project, group))]
        #[events(push(levels(group, project)), issue)]
        struct FooBar {}
    ));
    assert!(all.events.iter().all(|event| event.levels.is_empty()), "all of them is nothing to say");
}
